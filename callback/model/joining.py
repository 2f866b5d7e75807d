"""What the findings about one circumstance say together: of its states, and of each reason.

Theory of operation. Given the state, what is seen or told is independent; what is felt is so only
given the impression h as well, a root of its own with nine points (see `formulas.impression`). A
reason that produces a sign by itself has a row of its own for it: under that reason the sign tells
nothing of the state, nor of the impression. So, over the findings that r does not produce::

    P(e_c | r) = Π_{own of r} P(e_f | r) · Σ_s P(s | r) · Λ(s)
    Λ(s)       = Π_others P(e_f | s) · Σ_h w_h Π_felt P(e_f | s, h)

So all that is ever needed is Λ of some of the findings: of those that a reason leaves to the
state, and of those in a coalition whose weight is asked. It is kept by the set of them, and grows
by one finding at a time: sets that share findings share the work.
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from operator import mul
from typing import TypeAlias

import attrs

from callback.catalogue.facts import Answer
from callback.catalogue.numbers import CatalogueNumbers, CircumstanceNumbers, FactNumbers
from callback.formulas.posterior import together
from callback.observed.evidence import Used
from callback.observed.reports import report_given

__all__ = ["NONE", "Joined", "Places", "joined_of", "said"]

#: A set of findings by their places: a bit for each.
Places: TypeAlias = int
NONE: Places = 0
_NOTHING: Mapping[int, float] = {}
#: Λ for each state, the largest of which is 1, and log10 of what it was divided by.
_Weights: TypeAlias = tuple[Sequence[float], float]
#: For each point of the impression, a number for each state.
_AtPoints: TypeAlias = Sequence[Sequence[float]]
#: For each set of findings that reasons produce by themselves, a number for each state.
_OwnRows: TypeAlias = list[tuple[Places, Sequence[float]]]


def said(
    numbers: CatalogueNumbers, index: int, used: Sequence[Used]
) -> tuple[Sequence[float], tuple[float, ...]]:
    """Return P(e_c | r) for each reason and Λ for each state, each up to a common factor.

    Most findings need no more than a product, and are ranked in large numbers.
    """
    observed = [numbers.observed[one.fact.id] for one in used]
    if any(fact.under for fact in observed) or sum(bool(fact.felt) for fact in observed) > 1:
        joined = Joined.of(numbers, index, used)
        return joined.likelihood, joined.states
    states = together([one.likelihood for one in used])
    return numbers.hidden[index].through(states), states


@attrs.frozen(eq=False)
class Joined:
    """The findings about one circumstance.

    Attributes:
        hidden: The circumstance.
        used: The findings.
        observed: The numbers of the fact of each.
        produced: For each finding, P(report | reason) of the reasons that produce it by themselves.
        own: The findings that a reason produces by itself, where there are any.
        felt: The findings that share the impression.
        alone: The findings that some reason produces by itself.
    """

    hidden: CircumstanceNumbers
    used: Sequence[Used]
    observed: Sequence[FactNumbers]
    produced: Sequence[Mapping[int, float]]
    own: Mapping[int, Places]
    felt: Places
    alone: Places
    _seen: dict[Places, _Weights] = attrs.field(factory=dict[Places, _Weights], init=False)
    _weights: dict[Places, _Weights] = attrs.field(factory=dict[Places, _Weights], init=False)
    _at: dict[Places, tuple[_AtPoints, float]] = attrs.field(
        factory=dict[Places, tuple[_AtPoints, float]], init=False
    )
    _points: dict[Places, _AtPoints] = attrs.field(factory=dict[Places, _AtPoints], init=False)

    @classmethod
    def of(cls, numbers: CatalogueNumbers, index: int, used: Sequence[Used]) -> Joined:
        """Return the findings *used* about the circumstance in the place *index*."""
        observed = [numbers.observed[one.fact.id] for one in used]
        produced = list(map(_produced, used, observed))
        own: dict[int, Places] = {}
        felt = alone = NONE
        for place, fact in enumerate(observed):
            bit = 1 << place
            felt |= bit if fact.felt else NONE
            alone |= bit if fact.under else NONE
            for reason in fact.under:
                own[reason] = own.get(reason, NONE) | bit
        return cls(numbers.hidden[index], used, observed, produced, own, felt, alone)

    @property
    def every(self) -> Places:
        """All the findings."""
        return (1 << len(self.used)) - 1

    @property
    def states(self) -> tuple[float, ...]:
        """Λ for each state, where a reason produces none of the findings; the largest is 1."""
        return tuple(self.weights(self.every)[0])

    @property
    def divided(self) -> float:
        """log10 of what :attr:`likelihood` was divided by."""
        return self.weights(self.every)[1]

    @property
    def likelihood(self) -> Sequence[float]:
        """P(e_c | r) for each reason, up to a common factor."""
        shared = self.hidden.through(self.states)
        if not self.own:
            return shared
        said = list(shared)
        for reason in self.own:
            said[reason] = self.said(reason, self.every)
        return said

    def said(self, reason: int, findings: Places) -> float:
        """Return P(e | r) of some findings, by the scale of :meth:`weights` of them all."""
        row, own = self.hidden.rows[self.hidden.of[reason]], self.own.get(reason, NONE) & findings
        states, divided = self.weights(findings ^ own)
        said: float = sum(map(mul, row, states))
        return said * self._alone(reason, own, divided, findings) if own else said

    def by_state(self, reason: int) -> tuple[float, ...]:
        """Return P(e_c | r, s) for each state, up to the factor of :attr:`likelihood`."""
        own = self.own.get(reason, NONE)
        states, divided = self.weights(self.every ^ own)
        scale = self._alone(reason, own, divided, self.every) if own else 1.0
        return tuple([scale * p for p in states])

    def _alone(self, reason: int, own: Places, divided: float, findings: Places) -> float:
        """Return P(own | r) by the scale of all the *findings*, the rest having its own."""
        return self.by_itself(reason, own) * math.pow(10.0, divided - self.weights(findings)[1])

    def by_itself(self, reason: int, own: Places) -> float:
        """Return P(e | r) of findings that the reason produces by itself."""
        return math.prod([self.produced[place][reason] for place in _each(own)])

    def rest(self, reason: int, findings: Places) -> Places:
        """Return those of the findings that a reason does not produce by itself."""
        return findings & ~self.own.get(reason, NONE)

    def weights(self, findings: Places) -> tuple[Sequence[float], float]:
        """Return Λ of some findings with its largest made 1, and log10 of what it was."""
        known = self._weights.get(findings)
        if known is None:
            known = self._weights[findings] = self._weigh(findings)
        return known

    def _weigh(self, findings: Places) -> _Weights:
        felt = findings & self.felt
        if not felt & (felt - 1):
            return self._multiplied(findings)
        points, (by_point, divided) = self.hidden.points, self._by_point(felt)
        mean = [sum(map(mul, points, column)) for column in zip(*by_point, strict=True)]
        states, more = self._multiplied(findings ^ felt)
        return _scaled(map(mul, states, mean), divided + more)

    def _multiplied(self, findings: Places) -> _Weights:
        """Return Π P(e_f | s) for each state, of findings that share no impression."""
        known = self._seen
        known.setdefault(NONE, ((1.0,) * len(self.hidden.states), 0.0))
        left, added = _missing(known, findings)
        for place in added:
            states, divided = known[left]
            left |= 1 << place
            known[left] = _scaled(map(mul, states, self.used[place].likelihood), divided)
        return known[findings]

    def at_points(self, findings: Places) -> _AtPoints:
        """Return P(h | s, e) by some of the findings, for each point and each state."""
        felt = findings & self.felt
        if felt not in self._points:
            points, (by_point, _) = self.hidden.points, self._by_point(felt)
            weighed = [[w * p for p in row] for w, row in zip(points, by_point, strict=True)]
            sums = [math.fsum(column) for column in zip(*weighed, strict=True)]
            self._points[felt] = [
                [p / total for p, total in zip(row, sums, strict=True)] for row in weighed
            ]
        return self._points[felt]

    def _by_point(self, felt: Places) -> tuple[_AtPoints, float]:
        """Return Π P(e_f | s, h) for each point and state, and log10 of what it was divided by."""
        known = self._at
        known.setdefault(NONE, ([(1.0,) * len(self.hidden.states)] * len(self.hidden.points), 0.0))
        left, added = _missing(known, felt)
        for place in added:
            one, before = 1 << place, left
            if one not in known:
                known[one] = _felt_at(self.used[place], self.observed[place]), 0.0
            left |= one
            if before:
                known[left] = _both(known[before], known[one][0])
        return known[felt]

    def expected(self, value: Sequence[float]) -> list[float]:
        """Return Σ_s P(s | r, e) · value(s) for each reason."""
        if not self.own:
            return _means(self.hidden, self.states, value)
        rests = [self.rest(reason, self.every) for reason in range(len(self.hidden.of))]
        means = {
            rest: _means(self.hidden, self.weights(rest)[0], value) for rest in dict.fromkeys(rests)
        }
        return [means[rest][reason] for reason, rest in enumerate(rests)]


@attrs.frozen(eq=False)
class Margin:
    """What some of the findings say of reasons of whom each is so likely: Σ_r p_r · P(e | r).

    Reasons that produce the same of the findings by themselves leave the same Λ to the state, so
    that one row stands for all of them::

        Σ_O Σ_s row_O(s) · Λ_others(s),   row_O(s) = Σ_r p_r · P(s | r) · Π_O P(e_f | r)

    Attributes:
        joined: The findings.
        masses: p_r.
    """

    joined: Joined
    masses: Sequence[float]
    _rows: dict[Places, _OwnRows] = attrs.field(factory=dict[Places, _OwnRows], init=False)

    def said(self, findings: Places) -> float:
        """Return the probability of the findings, by the scale that :meth:`Joined.said` has."""
        weights, total = self.joined.weights, 0.0
        _, scale = weights(findings)
        for own, row in self._by_own(findings & self.joined.alone):
            states, divided = weights(findings ^ own)
            total += sum(map(mul, row, states)) * math.pow(10.0, divided - scale)
        return total

    def _by_own(self, produced: Places) -> _OwnRows:
        """Return, for each set of these that reasons produce by themselves, the row of those."""
        if produced not in self._rows:
            joined, sharing = self.joined, dict[Places, list[float]]()
            for reason, mass in enumerate(self.masses):
                own = joined.own.get(reason, NONE) & produced
                alone = mass * joined.by_itself(reason, own) if own else mass
                sharing.setdefault(own, [0.0] * len(self.masses))[reason] = alone
            self._rows[produced] = [
                (own, joined.hidden.mixed(masses)) for own, masses in sharing.items()
            ]
        return self._rows[produced]


def _each(findings: Places) -> Iterator[int]:
    """Yield the place of each finding."""
    while findings:
        last = findings.bit_length() - 1
        yield last
        findings ^= 1 << last


def _missing(known: Container[Places], findings: Places) -> tuple[Places, list[int]]:
    """Return those of the findings that are known together, and the places to add, in order.

    The last is taken away until they are known; that of none is. A loop, since a function that
    called itself for each finding would end where Python's calls do.
    """
    added: list[int] = []
    while findings not in known:
        added.append(findings.bit_length() - 1)
        findings ^= 1 << added[-1]
    return findings, added[::-1]


def _scaled(product: Iterable[float], divided: float) -> _Weights:
    """Return *product* with its largest made 1, and log10 of all that it was divided by."""
    listed = list(product)
    largest = max(listed)
    return [p / largest for p in listed], divided + math.log10(largest)


def _both(known: tuple[_AtPoints, float], more: _AtPoints) -> tuple[_AtPoints, float]:
    """Return the product with its largest made 1, and log10 of all that it was divided by."""
    before, divided = known
    table = [list(map(mul, *rows)) for rows in zip(before, more, strict=True)]
    largest = max(map(max, table))
    return [[p / largest for p in row] for row in table], divided + math.log10(largest)


def _felt_at(used: Used, fact: FactNumbers) -> _AtPoints:
    """Return P(report | s, h) of a felt finding for each point and state."""
    if isinstance(used.answer, Answer) and used.reliability == 1:
        answer = fact.answers[used.answer.id]
        return [columns[answer] for columns in fact.felt]
    given = report_given(fact, used.answer, used.reliability)
    return [
        [sum(map(mul, ps, given)) for ps in zip(*columns, strict=True)] for columns in fact.felt
    ]


def _produced(used: Used, fact: FactNumbers) -> Mapping[int, float]:
    """Return P(report | reason) of a finding for each reason that produces it by itself."""
    if not fact.under:
        return _NOTHING
    if isinstance(used.answer, Answer) and used.reliability == 1:
        answer = fact.answers[used.answer.id]
        return {reason: row[answer] for reason, row in fact.under.items()}
    given = report_given(fact, used.answer, used.reliability)
    return {reason: math.fsum(map(mul, row, given)) for reason, row in fact.under.items()}


def joined_of(numbers: CatalogueNumbers, used: Sequence[Used]) -> list[Joined]:
    """Return the findings *used* about each circumstance, in the order of the formula."""
    about: list[list[Used]] = [[] for _ in numbers.hidden]
    for one in used:
        index = numbers.observed[one.fact.id].about
        if index is not None:
            about[index].append(one)
    return [Joined.of(numbers, index, seen) for index, seen in enumerate(about)]


def _means(
    hidden: CircumstanceNumbers, weights: Sequence[float], value: Sequence[float]
) -> list[float]:
    """Return Σ_s P(s | r) · weight(s) · value(s) / Σ_s P(s | r) · weight(s) for each reason."""
    seen = hidden.through(weights)
    both = hidden.through(list(map(mul, weights, value)))
    return [min(above / below, 1.0) for above, below in zip(both, seen, strict=True)]
