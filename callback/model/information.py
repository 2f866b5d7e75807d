"""Information in bits: what the answer to a question is expected to tell about what is sought."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from operator import mul

import attrs

from callback._values.arguments import check_choice
from callback.catalogue.numbers import FactNumbers
from callback.model.beliefs import Beliefs, gathered
from callback.model.outlook import Course, possible, wanted
from callback.model.ranking import Ranking

__all__ = [
    "Target",
    "bits",
    "same_decision",
    "target",
]

OFFER = "offer"


@attrs.frozen(kw_only=True, eq=False)
class Target:
    """What is sought: a few cases that exclude one another.

    Attributes:
        parts: For each case, P(case, reason | e) for each reason; ``None``: the reason itself.
        offer: Where an offer is sought, the parts that it hangs on, since the answer to a fact
            about one of the two circumstances behind it hangs together with the offer through
            the state.
    """

    parts: tuple[tuple[float, ...], ...] | None = None
    offer: Offer | None = None


@attrs.frozen(kw_only=True, eq=False)
class Offer:
    """What an offer hangs on, for each reason.

    Attributes:
        ever: P(word ever comes, reason | e).
        good: P(good | reason, e) by where you stand.
        possible: What the opening leaves of it.
    """

    ever: tuple[float, ...]
    good: tuple[float, ...]
    possible: tuple[float, ...]

    @property
    def whole(self) -> tuple[float, ...]:
        """P(an offer, reason | e)."""
        rows = zip(self.ever, self.good, self.possible, strict=True)
        return tuple(math.prod(row) for row in rows)


def target(ranking: Ranking, given: Beliefs, about: str | None) -> Target:
    """Return what is sought: the reason, whether it is of a family, or whether an offer comes.

    Raises:
        InvalidValue: *about* is neither a family's id nor ``"offer"``.
    """
    if about is None:
        return Target()
    if about == OFFER:
        ever = (1.0 - left for left in Course.of(ranking.joint).endless)
        offer = Offer(
            ever=tuple(map(mul, given.posterior, ever)),
            good=tuple(wanted(ranking.joint)),
            possible=tuple(possible(ranking.joint)),
        )
        return Target(parts=_with_rest(given.posterior, offer.whole), offer=offer)
    families = ranking.catalogue.families
    check_choice(about, "about", [*families, OFFER])
    reasons = zip(ranking.catalogue.reasons.values(), given.posterior, strict=True)
    inside = tuple(p if reason.family == about else 0.0 for reason, p in reasons)
    return Target(parts=_with_rest(given.posterior, inside))


def _with_rest(
    posterior: Sequence[float], part: tuple[float, ...]
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    return part, tuple(p - q for p, q in zip(posterior, part, strict=True))


def bits(given: Beliefs, fact_id: str, over: Target) -> float:
    """Return the mutual information of the answer to a question and what is sought.

    Reasons that say the same about a circumstance are one group to every fact about it, so that
    information about the reason is information about the group.
    """
    fact = given.numbers.observed[fact_id]
    index = fact.about
    rows, posterior, of = given.groups(fact)
    if over.parts is None or index is None:
        answers = [sum(map(mul, posterior, column)) for column in zip(*rows, strict=True)]
        # H(A) - H(A | group): what is known of each group, less what is known of all.
        known = math.fsum(
            [
                mass * p * math.log2(p)
                for mass, row in zip(posterior, rows, strict=True)
                for p in row
                if p > 0
            ]
        )
        return known + _entropy(answers)
    offer, hidden = over.offer, given.numbers.hidden[index]
    if offer is not None and hidden.good is not None:
        weights = list(map(mul, offer.ever, offer.possible))
        return _mutual(_with_offer(given, fact, index, weights, hidden.good))
    if offer is not None and hidden.possible is not None:
        weights = list(map(mul, offer.ever, offer.good))
        return _mutual(_with_offer(given, fact, index, weights, hidden.possible))
    cases = (gathered(of, len(rows), part) for part in over.parts)
    joint = [
        [math.fsum(map(mul, masses, column)) for column in zip(*rows, strict=True)]
        for masses in cases
    ]
    return _mutual(joint)


def _with_offer(
    given: Beliefs,
    fact: FactNumbers,
    index: int,
    weights: Sequence[float],
    value: Sequence[float],
) -> list[list[float]]:
    """Return P(offer or not, answer) for a fact about a circumstance that an offer hangs on.

    Args:
        given: What the findings leave open.
        fact: The fact.
        index: Its circumstance, by its place among them.
        weights: For each reason, its share in an offer but for this circumstance.
        value: What each state of it leaves of an offer.
    """
    kinds, offers = given.kinds[index], [0.0] * len(fact.columns)
    free = [0.0 if reason in fact.under else w for reason, w in enumerate(weights)]
    masses = gathered(kinds.of, len(kinds.rows), free)
    for mass, row, rest in zip(masses, kinds.rows, kinds.rests, strict=True):
        hopeful = [mass * p * good for p, good in zip(row, value, strict=True)]
        columns = given.columns(index, [fact], rest)
        offers = [
            total + sum(map(mul, hopeful, column))
            for total, column in zip(offers, columns, strict=True)
        ]
    for reason, answers in fact.under.items():
        hopeful = weights[reason] * sum(map(mul, kinds.rows[kinds.of[reason]], value))
        offers = [total + hopeful * p for total, p in zip(offers, answers, strict=True)]
    rows, posterior, _ = given.groups(fact)
    every = [sum(map(mul, posterior, column)) for column in zip(*rows, strict=True)]
    return [offers, [all_ - offer for all_, offer in zip(every, offers, strict=True)]]


def _entropy(row: Sequence[float]) -> float:
    """Return -Σ p · log2 p of a distribution."""
    return -sum([p * math.log2(p) for p in row if p > 0])


def _mutual(joint: Sequence[Sequence[float]]) -> float:
    """Return Σ p(k, a) · log2 p(k, a) / (p(k) · p(a)) of a joint distribution."""
    answers = [sum(column) for column in zip(*joint, strict=True)]
    total = 0.0
    for row in joint:
        case = sum(row)
        for both, answer in zip(row, answers, strict=True):
            if both > 0:
                total += both * math.log2(both / (case * answer))
    return total


def same_decision(given: Beliefs, fact_ids: Sequence[str]) -> float:
    """Return the probability that the likeliest reason is still so after these answers.

    Exact: a sum over all joint answers; answers about one circumstance hang together in it.
    """
    places = [(given.numbers.observed[name].about, name) for name in fact_ids]
    about = {
        index: [name for other, name in places if other == index]
        for index, _ in places
        if index is not None
    }
    before = _first(given.posterior)
    kept = [
        sum(weights) for weights in _after(given, list(about.items())) if _first(weights) == before
    ]
    return min(math.fsum(kept), 1.0)  # by rounding alone it could be more


def _first(weights: Sequence[float]) -> int:
    return max(range(len(weights)), key=weights.__getitem__)


def _after(given: Beliefs, about: Sequence[tuple[int, list[str]]]) -> Iterable[Sequence[float]]:
    """Yield P(reason, joint answers | e) for each combination of answers."""
    choices = [_jointly(given, index, names) for index, names in about]
    for combination in itertools.product(*choices):
        weights: Sequence[float] = given.posterior
        for likelihood in combination:
            weights = list(map(mul, weights, likelihood))
        yield weights


def _jointly(given: Beliefs, index: int, names: Sequence[str]) -> list[list[float]]:
    """Return P(answers | r, e) for each combination of answers about one circumstance."""
    facts, kinds = [given.numbers.observed[name] for name in names], given.kinds[index]
    answered = {reason for fact in facts for reason in fact.under}
    groups = [(kind, r if r in answered else None) for r, kind in enumerate(kinds.of)]
    rows = {group: _combinations(given, index, facts, *group) for group in dict.fromkeys(groups)}
    combinations = zip(*(rows[group] for group in groups), strict=True)
    return [list(row) for row in combinations]


def _combinations(
    given: Beliefs, index: int, facts: Sequence[FactNumbers], kind: int, reason: int | None
) -> list[float]:
    """Return P(answers | r, e) for a kind of reasons, or for one that answers by itself."""
    kinds, asked = given.kinds[index], facts
    if reason is not None:
        asked = [fact.produced_by(reason) if reason in fact.under else fact for fact in facts]
    columns = given.columns(index, asked, kinds.rests[kind])
    return [sum(map(mul, kinds.rows[kind], column)) for column in columns]
