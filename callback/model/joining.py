"""What the findings about one circumstance say together: of its states, and of each reason.

Theory of operation. Given the state, what is seen or told is independent; what is felt is so only
given the impression h as well, a root of its own with nine points (see `formulas.impression`). A
reason that produces a sign by itself has a row of its own for it: under that reason the sign tells
nothing of the state, nor of the impression. So, over the findings that r does not produce::

    P(e_c | r) = Π_{own of r} P(e_f | r) · Σ_s P(s | r) · Λ(s)
    Λ(s)       = Π_others P(e_f | s) · Σ_h w_h Π_felt P(e_f | s, h)

Few findings have such rows, so there are few different Λ: one for all reasons that produce none of
the findings, and one for each other set. They are kept by the places of the findings left out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul
from typing import TypeAlias

import attrs

from callback.catalogue.facts import Answer
from callback.catalogue.numbers import CatalogueNumbers, CircumstanceNumbers, FactNumbers
from callback.formulas.posterior import scaled, together
from callback.observed.evidence import Used
from callback.observed.reports import report_given

__all__ = ["ALL", "Joined", "LeftOut", "joined_of", "said"]

#: The places of findings that are left out, since a reason produces them by itself.
LeftOut: TypeAlias = frozenset[int]
ALL: LeftOut = frozenset()
#: Λ for each state, and log10 of what it was divided by; P(point | state) for each point.
_Weights: TypeAlias = tuple[tuple[float, ...], float]
_AtPoints: TypeAlias = tuple[tuple[float, ...], ...]


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
        own: The places of the findings that a reason produces by itself, where there are any.
    """

    hidden: CircumstanceNumbers
    used: tuple[Used, ...]
    observed: tuple[FactNumbers, ...]
    own: dict[int, LeftOut]
    _states: dict[LeftOut, _Weights] = attrs.field(factory=dict[LeftOut, _Weights])
    _points: dict[LeftOut, _AtPoints] = attrs.field(factory=dict[LeftOut, _AtPoints])

    @classmethod
    def of(cls, numbers: CatalogueNumbers, index: int, used: Sequence[Used]) -> Joined:
        """Return the findings *used* about the circumstance in the place *index*."""
        observed = tuple(numbers.observed[one.fact.id] for one in used)
        own: dict[int, LeftOut] = {}
        for place, fact in enumerate(observed):
            for reason in fact.under:
                own[reason] = own.get(reason, ALL) | {place}
        return cls(numbers.hidden[index], tuple(used), observed, own)

    @property
    def states(self) -> tuple[float, ...]:
        """Λ for each state, where a reason produces none of the findings; the largest is 1."""
        return self.weights(ALL)[0]

    @property
    def divided(self) -> float:
        """log10 of what :attr:`likelihood` was divided by."""
        return self.weights(ALL)[1]

    @property
    def likelihood(self) -> Sequence[float]:
        """P(e_c | r) for each reason, up to a common factor."""
        shared = self.hidden.through(self.states)
        if not self.own:
            return shared
        said = list(shared)
        for reason, left_out in self.own.items():
            row, states = self.hidden.rows[self.hidden.of[reason]], self.weights(left_out)[0]
            said[reason] = self._alone(reason, left_out) * sum(map(mul, row, states))
        return said

    def by_state(self, reason: int) -> tuple[float, ...]:
        """Return P(e_c | r, s) for each state, up to the factor of :attr:`likelihood`."""
        left_out = self.left_out(reason)
        states, scale = self.weights(left_out)[0], self._alone(reason, left_out)
        return tuple([scale * p for p in states]) if left_out else states

    def _alone(self, reason: int, left_out: LeftOut) -> float:
        """Return what the reason produces by itself, by the scale of the states' weights."""
        alone = 1.0
        for place in left_out:
            alone *= self._produced(place, reason)
        return alone * math.pow(10.0, self.weights(left_out)[1] - self.divided)

    def left_out(self, reason: int) -> LeftOut:
        """Return the places of the findings that a reason produces by itself."""
        return self.own.get(reason, ALL)

    def weights(self, left_out: LeftOut) -> tuple[tuple[float, ...], float]:
        """Return Λ of the other findings with its largest made 1, and log10 of what it was."""
        if left_out not in self._states:
            self._states[left_out] = self._weigh(left_out)
        return self._states[left_out]

    def at_points(self, left_out: LeftOut) -> tuple[tuple[float, ...], ...]:
        """Return P(h | s, e) by the other findings, for each point and each state."""
        if left_out not in self._points:
            points = self.hidden.points
            by_point, _ = self._by_point(self.felt(left_out))
            weighed = [[w * p for p in row] for w, row in zip(points, by_point, strict=True)]
            sums = [math.fsum(column) for column in zip(*weighed, strict=True)]
            self._points[left_out] = tuple(
                tuple(p / total for p, total in zip(row, sums, strict=True)) for row in weighed
            )
        return self._points[left_out]

    def _weigh(self, left_out: LeftOut) -> tuple[tuple[float, ...], float]:
        felt = self.felt(left_out)
        shared = frozenset(felt) if len(felt) > 1 else ALL
        plain = [
            one.likelihood
            for place, one in enumerate(self.used)
            if place not in left_out and place not in shared
        ]
        if not shared:
            return scaled(plain) if plain else ((1.0,) * len(self.hidden.states), 0.0)
        by_point, divided = self._by_point(felt)
        mean = [sum(map(mul, self.hidden.points, column)) for column in zip(*by_point, strict=True)]
        states, more = scaled([*plain, mean])
        return states, divided + more

    def felt(self, left_out: LeftOut = ALL) -> list[int]:
        """Return the places of the findings that share the impression."""
        return [n for n, fact in enumerate(self.observed) if fact.felt and n not in left_out]

    def _by_point(self, felt: Sequence[int]) -> tuple[Sequence[Sequence[float]], float]:
        """Return Π P(e_f | s, h) for each point and state, and log10 of what it was divided by."""
        table: Sequence[Sequence[float]] = ()
        divided = 0.0
        for place in felt:
            seen = self._felt_at(place)
            if table:
                pairs = zip(table, seen, strict=True)
                table = [list(map(mul, before, more)) for before, more in pairs]
                largest = max(map(max, table))
                table = [[p / largest for p in row] for row in table]
                divided += math.log10(largest)
            else:
                table = seen
        return table or [(1.0,) * len(self.hidden.states)] * len(self.hidden.points), divided

    def _felt_at(self, place: int) -> Sequence[Sequence[float]]:
        """Return P(report | s, h) of a felt finding for each point and state."""
        one, fact = self.used[place], self.observed[place]
        if isinstance(one.answer, Answer) and one.reliability == 1:
            answer = fact.answers[one.answer.id]
            return [columns[answer] for columns in fact.felt]
        given = report_given(fact, one.answer, one.reliability)
        return [
            [sum(map(mul, ps, given)) for ps in zip(*columns, strict=True)] for columns in fact.felt
        ]

    def _produced(self, place: int, reason: int) -> float:
        """Return P(report | reason) of a finding that the reason produces by itself."""
        one, fact = self.used[place], self.observed[place]
        if isinstance(one.answer, Answer) and one.reliability == 1:
            return fact.under[reason][fact.answers[one.answer.id]]
        given = report_given(fact, one.answer, one.reliability)
        return math.fsum(map(mul, fact.under[reason], given))

    def expected(self, value: Sequence[float]) -> list[float]:
        """Return Σ_s P(s | r, e) · value(s) for each reason."""
        if not self.own:
            return _means(self.hidden, self.states, value)
        means = {
            left_out: _means(self.hidden, self.weights(left_out)[0], value)
            for left_out in {ALL, *self.own.values()}
        }
        return [means[self.left_out(r)][r] for r in range(len(self.hidden.of))]


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
