"""What follows from a catalogue's numbers: weights of evidence, stories ranked, sensitivity."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from operator import mul

import attrs
from pendulum import Date

from callback import Answer, Catalogue, Fact, Interview, Kind, Ranking, Reason, Story, Used, rank
from callback.catalogue.numbers import numbers_of
from callback.model.joining import Joined
from callback.model.terms import Term, TermKind

__all__ = ["Influence", "Weight", "apart", "influences", "told", "weights"]

#: A Tuesday in March: the season says nothing, and the end of the quarter only in long stories.
ENDED = Date(2026, 3, 3)
#: How far each number is moved to see what depends on it: this factor in odds.
STEP = 1.5


@attrs.frozen
class Weight:
    """How far an answer moves a reason by itself, in decibans.

    Attributes:
        reason: The reason.
        fact: The fact.
        answer: Its answer.
        decibans: ``10 · log10 P(answer | reason) / P(answer)``.
    """

    reason: Reason
    fact: Fact
    answer: Answer
    decibans: float


def given(catalogue: Catalogue, fact: Fact) -> Iterator[tuple[Answer, list[float], float]]:
    """Yield each answer with P(answer | reason) for each reason, and P(answer)."""
    observed = numbers_of(catalogue).observed[fact.id]
    for answer, under, margin in zip(fact.answers, observed.given, observed.margins, strict=True):
        yield answer, list(under), margin


def weights(catalogue: Catalogue) -> list[Weight]:
    """Return the weight of every answer for every reason."""
    return [
        Weight(reason, fact, answer, 10 * math.log10(p / margin))
        for fact in catalogue.facts.values()
        for answer, under, margin in given(catalogue, fact)
        for reason, p in zip(catalogue.reasons.values(), under, strict=True)
    ]


def apart(catalogue: Catalogue, one: str, other: str, fact: str) -> list[tuple[Answer, float]]:
    """Return what each answer says for *one* against *other*, in decibans."""
    first, second = (list(catalogue.reasons).index(name) for name in (one, other))
    return [
        (answer, 10 * math.log10(under[first] / under[second]))
        for answer, under, _ in given(catalogue, catalogue.facts[fact])
    ]


def told(story: Story, catalogue: Catalogue) -> Ranking:
    """Rank the reasons for the silence that *story* tells of."""

    def value(name: str, said: bool | str | int) -> bool | str | int | Date:  # noqa: FBT001  # an answer
        until = catalogue.facts[name].kind is Kind.UNTIL
        return ENDED.add(days=said) if until and type(said) is int else said

    interview = Interview(
        ended=ENDED,
        stage=story.stage,
        promised_by=None if story.promised is None else ENDED.add(days=story.promised),
        asked_on=[ENDED.add(days=days) for days in story.asked],
        facts={name: value(name, said) for name, said in story.facts.items()},
    )
    return rank(interview, as_of=ENDED.add(days=story.days), catalogue=catalogue)


@attrs.frozen
class Influence:
    """How far the stories depend on one number.

    Attributes:
        number: What it is, in words.
        value: Its value.
        total: By how many decibans the log-odds of the stories' reasons change, added up, where
            the odds of the number are half as large again.
        most: The largest of the changes, with its sign.
        story: The reason whose story it is.
        direct: Whether it is a prior, or speaks about the reason through dates and fields.
    """

    number: str
    value: float
    total: float
    most: float
    story: Reason
    direct: bool


@attrs.frozen
class _Change:
    """One number moved: its name, its old value, and a factor on the likelihood of each reason."""

    number: str
    value: float
    factors: Sequence[float]
    direct: bool = False


def influences(catalogue: Catalogue) -> list[Influence]:
    """Return how far the stories in which a reason comes first depend on each number."""
    changes: dict[tuple[str, float, bool], list[tuple[float, Reason]]] = {}
    for place, reason in enumerate(catalogue.reasons.values()):
        if reason.comes_first is None:
            continue
        ranking = told(reason.comes_first, catalogue)
        for change in _changes(ranking):
            moved = _moved(ranking.posterior, change.factors, place)
            number = (change.number, change.value, change.direct)
            changes.setdefault(number, []).append((moved, reason))
    found = [
        Influence(name, value, math.fsum(abs(moved) for moved, _ in each), *_largest(each), direct)
        for (name, value, direct), each in changes.items()
    ]
    return sorted(found, key=lambda influence: -influence.total)


def _largest(moves: list[tuple[float, Reason]]) -> tuple[float, Reason]:
    return max(moves, key=lambda move: abs(move[0]))


def _moved(posterior: Sequence[float], factors: Sequence[float], place: int) -> float:
    """Return by how many decibans the log-odds of one reason change under the factors."""
    after = list(map(mul, posterior, factors))

    def odds(shares: Sequence[float]) -> float:
        rest = math.fsum(share for other, share in enumerate(shares) if other != place)
        return shares[place] / rest

    return 10 * math.log10(odds(after) / odds(posterior))


def _raised(p: float) -> float:
    """Return the probability whose odds are half as large again."""
    return STEP * p / (1 - p + STEP * p)


def _changes(ranking: Ranking) -> Iterator[_Change]:
    """Yield every number of the catalogue that has a part in *ranking*, moved by a step."""
    catalogue = ranking.catalogue
    for name, reason in catalogue.reasons.items():
        factors = [STEP if other == name else 1.0 for other in catalogue.reasons]
        yield _Change(f"prior of `{name}`", reason.prior, factors, direct=True)
    for term in ranking.terms:
        if term.kind is TermKind.CIRCUMSTANCE:
            yield from _rows(catalogue, term)
            yield from _answers(catalogue, term)
        elif term.kind is TermKind.FACT:
            yield from _derived(catalogue, term)


def _rows(catalogue: Catalogue, term: Term) -> Iterator[_Change]:
    """Move each P(state | reason) that a reason names; its other states stay in proportion."""
    circumstance, joined = catalogue.circumstances[term.id], _joined(catalogue, term)
    for place, (name, reason) in enumerate(catalogue.reasons.items()):
        said: Mapping[str, float] = reason.rows.get(term.id, {})
        row, weights = circumstance.row(said), joined.by_state(place)
        before = math.fsum(map(mul, row, weights))
        for state, p, weight in zip(circumstance.states, row, weights, strict=True):
            if state.id in said and p < 1:
                higher = _raised(p)
                rest = (before - p * weight) * (1 - higher) / (1 - p)
                factor = (higher * weight + rest) / before
                factors = [factor if other == name else 1.0 for other in catalogue.reasons]
                yield _Change(f"P(`{term.id}` is `{state.id}` \\| `{name}`)", p, factors)


def _answers(catalogue: Catalogue, term: Term) -> Iterator[_Change]:
    """Move each P(answer | state) of the answers that were given, and P(answer | reason) beside it.

    A felt row is moved by the same factor at each point of its impression.
    """
    circumstance, joined = catalogue.circumstances[term.id], _joined(catalogue, term)
    names, states = list(catalogue.reasons), [state.id for state in circumstance.states]
    rows = [circumstance.row(r.rows.get(term.id, {})) for r in catalogue.reasons.values()]
    shares = [
        _normalised(list(map(mul, row, joined.by_state(place)))) for place, row in enumerate(rows)
    ]
    for used in term.used:
        under = used.fact.under
        for number, p, factor in _entries(used, used.fact.table, states):
            moved = (
                1.0 if name in under else math.fsum(map(mul, share, factor))
                for name, share in zip(names, shares, strict=True)
            )
            yield _Change(number, p, list(moved))
        for answer, place in _said(used):
            for name, row in under.items():
                factors = [_factor(used, row, place) if other == name else 1.0 for other in names]
                number = f"P(`{used.fact.id}`: `{answer}` \\| reason `{name}`)"
                yield _Change(number, row[place], factors)


def _joined(catalogue: Catalogue, term: Term) -> Joined:
    numbers = numbers_of(catalogue)
    return Joined.of(numbers, list(catalogue.circumstances).index(term.id), term.used)


def _normalised(weights: Sequence[float]) -> list[float]:
    total = math.fsum(weights)
    return [weight / total for weight in weights]


def _derived(catalogue: Catalogue, term: Term) -> Iterator[_Change]:
    """Move each P(answer | reason) of what follows from dates and fields."""
    for used in term.used:
        for number, p, factor in _entries(used, used.fact.table, list(catalogue.reasons)):
            yield _Change(number, p, factor, direct=True)


def _entries(
    used: Used, table: Mapping[str, Sequence[float]], names: Sequence[str]
) -> Iterator[tuple[str, float, list[float]]]:
    """Yield each number in the table of a fact, with its factor on each of *names*."""
    for answer, place in _said(used):
        for named, row in (*table.items(), ("otherwise", used.fact.otherwise)):
            rest = named == "otherwise"
            touched = [name not in table if rest else name == named for name in names]
            if any(touched):
                factor = _factor(used, row, place)
                number = f"P(`{used.fact.id}`: `{answer}` \\| `{named}`)"
                yield number, row[place], [factor if touch else 1.0 for touch in touched]


def _said(used: Used) -> Iterator[tuple[str, int]]:
    """Yield the answers that a finding comes to, with their places."""
    for place, answer in enumerate(used.fact.answers):
        if _weight(used, answer) > 0:
            yield answer.id, place


def _weight(used: Used, answer: Answer) -> float:
    """Return the weight of an answer in a finding: all of it, or its share of several."""
    if isinstance(used.answer, Answer):
        return float(answer is used.answer)
    return used.answer.likelihoods.get(answer.id, 0.0)


def _factor(used: Used, row: Sequence[float], place: int) -> float:
    """Return by what P(finding | state) grows where one answer's odds are half as large again."""
    higher = _raised(row[place])
    others = (1 - higher) / (1 - row[place])
    after = [higher if n == place else p * others for n, p in enumerate(row)]
    weights = [_weight(used, answer) for answer in used.fact.answers]
    return math.fsum(map(mul, weights, after)) / math.fsum(map(mul, weights, row))
