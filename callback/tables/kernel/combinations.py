"""What the reports about one circumstance say together, for each combination of them that occurs.

Theory of operation. The findings of a row about a circumstance are a combination of few reports.
The same combinations come again and again, so each is computed once, by the formula of
:mod:`callback.model.joining`, and each row holds its place. Where there are no more than some
thousand possible ones all of them are computed, and a place is a number whose digits are the
reports; otherwise only those that occur are.

Reasons that produce the same signs by themselves leave the same findings to the state. So Λ has a
row for each such set of facts, and P(e | r) is one product of matrices. All sets share one factor
by which they are scaled, which drops out where probabilities are made to sum to 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs
import numpy as np

from callback.catalogue.numbers import CatalogueNumbers, CircumstanceNumbers
from callback.tables.kernel.given import Floats, Ints, distinct
from callback.tables.kernel.reports import Report

__all__ = ["Combinations", "Together", "all_or_occurring"]

#: So many combinations are all computed, whether they occur or not.
FEW = 4096
#: Combinations that are computed at a time.
_AT_ONCE = 2048
#: After so many facts the products are scaled: none of them is under 1e-5.
_SCALED_AFTER = 8
_LARGEST_KEY = 1 << 40


@attrs.frozen(kw_only=True, eq=False)
class Combinations:
    """The combinations of some reports, and which is each row's.

    Attributes:
        rows: The place of each row's combination.
        digits: For each combination, the place of the report of each fact.
        every: Whether all that are possible are there, so that a table of them serves other rows.
    """

    rows: Ints
    digits: Ints
    every: bool

    @classmethod
    def of(cls, reports: Sequence[Report], *, every: bool = False) -> Combinations:
        """Return the combinations of *reports*: all that are possible, or those that occur."""
        sizes = [len(report.given) for report in reports]
        return all_or_occurring([report.codes for report in reports], sizes, every=every)


def all_or_occurring(
    codes: Sequence[Ints], sizes: Sequence[int], *, every: bool = False
) -> Combinations:
    """Return the combinations of *codes*, each under its size: all, if few, or what occurs."""
    key, span = np.zeros(len(codes[0]), np.int64), 1
    for column, size in zip(codes, sizes, strict=True):
        if span * size > _LARGEST_KEY:
            span, key = _dense(key, span)
        key, span = key * size + column, span * size
    few = span <= min(FEW, 4 * len(key) + 16)
    if few or every:
        digits = np.array(np.unravel_index(np.arange(span), sizes), np.int64).T
        return Combinations(rows=key, digits=digits, every=True)
    found, rows = distinct(key, span)
    first = np.zeros(len(found), np.int64)
    first[rows] = np.arange(len(rows))
    digits = np.stack([column[first] for column in codes], axis=1)
    return Combinations(rows=rows, digits=digits, every=False)


def _dense(key: Ints, span: int) -> tuple[int, Ints]:
    found, places = distinct(key, span)
    return len(found), places


@attrs.frozen(kw_only=True, eq=False)
class Together:
    """What combinations of reports about one circumstance say.

    Attributes:
        hidden: The circumstance.
        reports: The reports, of facts about it.
        combinations: Their combinations.
        own: For each reason, which of the sets of facts in ``sets`` it produces by itself.
        sets: Those sets, as the places of facts among the reports.
    """

    hidden: CircumstanceNumbers
    reports: Sequence[Report]
    combinations: Combinations
    own: Sequence[int]
    sets: Sequence[frozenset[int]]

    @classmethod
    def of(
        cls,
        numbers: CatalogueNumbers,
        index: int,
        reports: Sequence[Report],
        *,
        every: bool = False,
    ) -> Together:
        """Return what *reports* about the circumstance in the place *index* say together."""
        produced = [
            frozenset(n for n, report in enumerate(reports) if reason in report.fact.under)
            for reason in range(len(numbers.reasons))
        ]
        sets = list(dict.fromkeys(produced))
        return cls(
            hidden=numbers.hidden[index],
            reports=reports,
            combinations=Combinations.of(reports, every=every),
            own=[sets.index(one) for one in produced],
            sets=sets,
        )

    def said(self) -> Floats:
        """Return P(e | r) for each combination and reason, each combination up to a factor."""
        rows = self._spread()
        return np.concatenate([self._said(digits, rows) for digits in self._portions()])

    def expected(self, value: Sequence[float]) -> Floats:
        """Return Σ_s P(s | r, e) · value(s) for each combination and reason."""
        rows = self._spread()
        valued = rows * np.tile(np.array(value), len(self.sets))[:, None]
        parts: list[Floats] = []
        for digits in self._portions():
            states = self._states(digits)
            parts.append(np.minimum((states @ valued) / (states @ rows), 1.0))
        return np.concatenate(parts)

    def _portions(self) -> Iterator[Ints]:
        digits = self.combinations.digits
        for begin in range(0, len(digits), _AT_ONCE):
            yield digits[begin : begin + _AT_ONCE]

    def _spread(self) -> Floats:
        """Return P(s | r) with a block of states for each set of facts: a column for each r."""
        states, reasons = len(self.hidden.states), len(self.own)
        rows = np.zeros((len(self.sets), states, reasons))
        for reason, (own, row) in enumerate(zip(self.own, self.hidden.of, strict=True)):
            rows[own, :, reason] = self.hidden.rows[row]
        return rows.reshape(-1, reasons)

    def _said(self, digits: Ints, rows: Floats) -> Floats:
        said = self._states(digits) @ rows
        for place, report in enumerate(self.reports):
            for reason, answers in report.fact.under.items():
                alone = report.under([[p] for p in answers])[:, 0]
                said[:, reason] *= alone[digits[:, place]]
        said[~digits.any(axis=1)] = 1.0
        return said

    def _states(self, digits: Ints) -> Floats:
        """Return Λ for each combination, set of facts and state, the largest of each is 1."""
        seen, felt = self._felt()
        states = np.ones((len(digits), len(self.sets), len(self.hidden.states)))
        for count, place in enumerate(seen, start=1):
            table = self.reports[place].under(self.reports[place].fact.columns)
            self._times(states, place, table[digits[:, place]][:, None])
            if count % _SCALED_AFTER == 0:
                states /= states.max(axis=(1, 2), keepdims=True)
        if felt:
            states *= self._impression(digits, felt)
        states /= states.max(axis=(1, 2), keepdims=True)
        return states.reshape(len(digits), -1)

    def _impression(self, digits: Ints, felt: Sequence[int]) -> Floats:
        """Return Σ_h w_h Π P(e_f | s, h) over what is felt, for each set of facts and state."""
        points = np.array(self.hidden.points)
        each = np.ones((len(digits), len(self.sets), len(points), len(self.hidden.states)))
        for count, place in enumerate(felt, start=1):
            report = self.reports[place]
            table = np.stack([report.under(columns) for columns in report.fact.felt], axis=1)
            self._times(each, place, table[digits[:, place]][:, None])
            if count % _SCALED_AFTER == 0:
                each /= each.max(axis=(1, 2, 3), keepdims=True)
        mean: Floats = np.einsum("uohs,h->uos", each, points)
        return mean

    def _felt(self) -> tuple[list[int], list[int]]:
        """Return the places of what is seen or told, and of what shares the impression."""
        felt = [n for n, report in enumerate(self.reports) if report.fact.felt]
        if len(felt) == 1:  # alone it says what its own table says
            felt = []
        return [n for n in range(len(self.reports)) if n not in felt], felt

    def _times(self, product: Floats, place: int, factor: Floats) -> None:
        """Multiply, in place, wherever the fact is left to the state."""
        left = [n for n, one in enumerate(self.sets) if place not in one]
        if len(left) == len(self.sets):
            product *= factor
        else:
            product[:, left] *= factor
