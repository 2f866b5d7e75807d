"""A ranking's model as a Bayesian network, in the text form that other engines read (BIF)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import attrs

from callback._values.arguments import check_type
from callback._values.mapping import FrozenMapping
from callback.catalogue.facts import Answer
from callback.catalogue.numbers import (
    CatalogueNumbers,
    CircumstanceNumbers,
    FactNumbers,
    numbers_of,
)
from callback.formulas.impression import WEIGHTS
from callback.model.ranking import Ranking
from callback.model.terms import TermKind
from callback.observed.evidence import Used
from callback.observed.reports import report_given

__all__ = [
    "Network",
    "as_network",
]

#: The two states of a node that only says that something was seen.
SEEN, NOT_SEEN = "seen", "not_seen"
#: The points of an impression, from cool to warm.
POINT = tuple(f"point{n}" for n in range(len(WEIGHTS)))
#: The nodes of the silence.
_SILENCE = {
    TermKind.EARLIER: "earlier",
    TermKind.WAIT: "silent",
    TermKind.MESSAGES: "no_reply",
}


@attrs.frozen(kw_only=True)
class Network:
    """A Bayesian network, and what was observed of it.

    Attributes:
        bif: The network in the Interchange Format for Bayesian Networks, version 0.15.
        evidence: Node to the state that was observed.
    """

    bif: str = attrs.field(repr=False)
    evidence: FrozenMapping[str] = attrs.field(repr=lambda seen: f"<{len(seen)} nodes>")


@attrs.frozen
class _Parent:
    """What a node hangs on, with the states of that."""

    name: str
    states: tuple[str, ...]


@attrs.frozen(kw_only=True)
class _Node:
    """A node, its states, and a row of probabilities for each way in which its parents can be.

    The last parent changes fastest.
    """

    name: str
    states: tuple[str, ...]
    parents: tuple[_Parent, ...]
    rows: tuple[tuple[float, ...], ...]

    def __str__(self) -> str:
        states = ", ".join(self.states)
        count = len(self.states)
        variable = f"variable {self.name} {{\n  type discrete [ {count} ] {{ {states} }};\n}}\n"
        if not self.parents:
            body = f"  table {_numbers(self.rows[0])};\n"
            return f"{variable}probability ( {self.name} ) {{\n{body}}}\n"
        ways = itertools.product(*(parent.states for parent in self.parents))
        rows = zip(ways, self.rows, strict=True)
        body = "".join(f"  ({', '.join(way)}) {_numbers(row)};\n" for way, row in rows)
        names = ", ".join(parent.name for parent in self.parents)
        return f"{variable}probability ( {self.name} | {names} ) {{\n{body}}}\n"


def _numbers(row: Sequence[float]) -> str:
    return ", ".join(map(repr, row))


def as_network(ranking: Ranking) -> Network:
    """Return the model of *ranking* as a Bayesian network, with what was observed.

    The reason is a root. Nodes ``circumstance_…`` hang on it, ``fact_…`` on what they speak about,
    which is a circumstance or the reason. What felt signs share is a root of its own,
    ``impression_…`` with its nine points; they hang on it too, as a fact that some reasons produce
    by themselves hangs on the reason. What was seen of the silence hangs on the reason:
    ``silent`` for the wait; ``no_reply`` for your messages, given the wait; ``earlier`` for the
    silence that their last word ended. A report that may be worthless, or that leaves it open
    between answers, is a node ``report_…`` on its fact. Given the evidence, the posterior of
    ``reason`` is the ranking.

    Raises:
        InvalidValue: *ranking* is not a ranking.

    >>> from callback import Interview, rank
    >>> ranking = rank(Interview(ended="2026-11-03"), as_of="2026-11-10")
    >>> as_network(ranking).evidence["silent"]
    'seen'
    """
    check_type(ranking, "ranking", Ranking)
    numbers = numbers_of(ranking.catalogue)
    used = {one.fact.id: one for one in ranking.evidence.used}
    nodes = [
        *_model(ranking, numbers),
        *_seen(ranking, numbers),
        *(_report(one, numbers) for one in used.values() if _doubtful(one)),
    ]
    evidence = {node.name: SEEN for node in nodes if node.states == (SEEN, NOT_SEEN)}
    for name, one in used.items():
        if isinstance(one.answer, Answer) and not _doubtful(one):
            evidence[f"fact_{name}"] = _state(one.answer.id)
    text = "".join(map(str, nodes))
    return Network(bif=f"network callback {{\n}}\n{text}", evidence=FrozenMapping(evidence))


def _model(ranking: Ranking, numbers: CatalogueNumbers) -> Iterator[_Node]:
    reasons = numbers.reasons
    reason = _Parent("reason", reasons)
    yield _Node(name=reason.name, states=reasons, parents=(), rows=(numbers.priors,))
    shared = {fact.about for fact in numbers.observed.values() if fact.felt}
    for place, hidden in enumerate(numbers.hidden):
        yield _Node(
            name=_circumstance(hidden),
            states=hidden.states,
            parents=(reason,),
            rows=tuple(hidden.rows[row] for row in hidden.of),
        )
        if place in shared:
            yield _Node(name=_impression(hidden), states=POINT, parents=(), rows=(hidden.points,))
    for fact in ranking.catalogue.facts.values():
        observed = numbers.observed[fact.id]
        yield _Node(
            name=f"fact_{fact.id}",
            states=tuple(_state(answer.id) for answer in fact.answers),
            parents=tuple(_parents(observed, numbers, reason)),
            rows=tuple(_rows(observed, len(reasons))),
        )


def _parents(
    observed: FactNumbers, numbers: CatalogueNumbers, reason: _Parent
) -> Iterator[_Parent]:
    if observed.about is None or observed.under:
        yield reason
    if observed.about is not None:
        hidden = numbers.hidden[observed.about]
        if observed.felt:
            yield _Parent(_impression(hidden), POINT)
        yield _Parent(_circumstance(hidden), hidden.states)


def _rows(observed: FactNumbers, reasons: int) -> Iterator[tuple[float, ...]]:
    """Yield P(answer | parents), in the order of :func:`_parents`."""
    shared = [row for at in observed.felt or (observed.columns,) for row in zip(*at, strict=True)]
    if not observed.under:
        yield from shared
        return
    for reason in range(reasons):
        own = observed.under.get(reason)
        yield from shared if own is None else [own] * len(shared)


def _seen(ranking: Ranking, numbers: CatalogueNumbers) -> Iterator[_Node]:
    """Yield the nodes of what was seen of the silence, which hang on the reason.

    That of the messages is a ratio, since the wait is seen as well; rounding alone takes it over 1.
    """
    for term in ranking.terms:
        if term.kind in _SILENCE:
            chances = [min(p, 1.0) for p in term.likelihood]
            yield _Node(
                name=_SILENCE[term.kind],
                states=(SEEN, NOT_SEEN),
                parents=(_Parent("reason", numbers.reasons),),
                rows=tuple((p, 1.0 - p) for p in chances),
            )


def _circumstance(hidden: CircumstanceNumbers) -> str:
    return f"circumstance_{hidden.id}"


def _impression(hidden: CircumstanceNumbers) -> str:
    return f"impression_{hidden.id}"


def _doubtful(used: Used) -> bool:
    return used.reliability < 1 or not isinstance(used.answer, Answer)


def _report(used: Used, numbers: CatalogueNumbers) -> _Node:
    """Return the node of a report that leaves something open, which hangs on the fact."""
    answers = used.fact.answers
    seen = report_given(numbers.observed[used.fact.id], used.answer, used.reliability)
    return _Node(
        name=f"report_{used.fact.id}",
        states=(SEEN, NOT_SEEN),
        parents=(_Parent(f"fact_{used.fact.id}", tuple(_state(one.id) for one in answers)),),
        rows=tuple((p, 1.0 - p) for p in seen),
    )


def _state(answer: str) -> str:
    """Return an answer's id as a name that every reader of BIF takes."""
    word = "".join(c if c.isalnum() else "_" for c in answer.replace("+", "_or_more"))
    return word if word[0].isalpha() else f"n{word}"
