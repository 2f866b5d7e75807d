"""What the reports about one circumstance say in one case, under the numbers of the moment.

As in `model.joining`: a reason that produces a sign by itself leaves it out of what is said of the
state, and what is felt is joined through the impression. Here the numbers move from step to step,
and besides the likelihood the expected counts of states, points and answers are wanted.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Sequence
from operator import mul
from typing import TypeAlias

import attrs

from callback.cases.parameters import AnswerTable
from callback.cases.sample import Report
from callback.catalogue.numbers import shared_columns
from callback.formulas.impression import WEIGHTS

__all__ = ["Answers", "Latent", "Tables"]

#: The reports that a reason produces by itself, by their places.
_LeftOut: TypeAlias = frozenset[int]
_NONE: _LeftOut = frozenset()
#: Λ for each state, and P(point | state, reports) where a point is shared.
_Weighed: TypeAlias = tuple[list[float], list[list[float]]]


@attrs.define
class Answers:
    """The expected counts of the answers to one fact.

    Attributes:
        rows: For each row of its table, of each answer.
        points: For each row, for each point of the impression that it shared, of each answer.
        under: For each reason that produces it by itself, of each answer.
    """

    rows: list[list[float]]
    points: list[list[list[float]]]
    under: dict[int, list[float]]

    @classmethod
    def none(cls, table: AnswerTable) -> Answers:
        """Return counts of nothing."""
        points = len(WEIGHTS) if table.felt else 0
        return cls(
            rows=[[0.0] * len(row) for row in table.rows],
            points=[[[0.0] * len(row) for _ in range(points)] for row in table.rows],
            under={reason: [0.0] * len(row) for reason, row in table.under.items()},
        )

    @property
    def total(self) -> float:
        """How many cases were asked about it."""
        shared = (row for points in self.points for row in points)
        return math.fsum(map(math.fsum, (*self.rows, *shared, *self.under.values())))


@attrs.frozen(eq=False)
class Tables:
    """The tables of the moment, with what they are at the points of an impression."""

    tables: dict[str, AnswerTable]
    _felt: dict[str, list[list[list[float]]]] = attrs.field(
        factory=dict[str, list[list[list[float]]]], init=False
    )

    def at_points(self, fact: str) -> list[list[list[float]]]:
        """Return P(answer | row, point) of a fact that shares an impression, for each row."""
        if fact not in self._felt:
            table = self.tables[fact]
            shared = shared_columns(table.rows, table.warmth, table.correlation)
            by_point = [list(map(list, zip(*columns, strict=True))) for columns in shared]
            self._felt[fact] = [list(points) for points in zip(*by_point, strict=True)]
        return self._felt[fact]


@attrs.frozen(eq=False)
class Latent:
    """The reports about one circumstance in one case.

    Attributes:
        tables: The tables of the moment.
        reports: The reports.
    """

    tables: Tables
    reports: tuple[Report, ...]
    _known: dict[_LeftOut, _Weighed] = attrs.field(factory=dict[_LeftOut, _Weighed], init=False)

    @functools.cached_property
    def own(self) -> dict[int, _LeftOut]:
        """The places of those that a reason produces by itself, where there are any."""
        own: dict[int, _LeftOut] = {}
        for n, report in enumerate(self.reports):
            for reason in self.tables.tables[report.fact].under:
                own[reason] = own.get(reason, _NONE) | {n}
        return own

    def left_out(self, reason: int) -> _LeftOut:
        """Return the places of the reports that the reason produces by itself."""
        return self.own.get(reason, _NONE)

    def by_state(self, reason: int, states: int) -> list[float]:
        """Return P(reports | reason, state) for each of so many states."""
        left_out = self.left_out(reason)
        weights, _ = self._weigh(left_out, states)
        if not left_out:
            return weights
        alone = math.prod(sum(self._produced(n, reason)) for n in left_out)
        return [alone * p for p in weights]

    def _weigh(self, left_out: _LeftOut, states: int) -> _Weighed:
        """Return Λ for each state, and P(point | state, reports) where a point is shared."""
        if left_out not in self._known:
            felt = self._shared(left_out)
            rest = [n for n in range(len(self.reports)) if n not in left_out and n not in felt]
            weights = [1.0] * states
            for n in rest:
                weights = list(map(mul, weights, self._plain(n)))
            points: list[list[float]] = []
            if felt:
                points = [[w] * states for w in WEIGHTS]
                for n in felt:
                    points = [
                        list(map(mul, *pair)) for pair in zip(points, self._felt(n), strict=True)
                    ]
                sums = [math.fsum(column) for column in zip(*points, strict=True)]
                points = [list(map(_over, row, sums)) for row in points]
                weights = list(map(mul, weights, sums))
            self._known[left_out] = weights, points
        return self._known[left_out]

    def _shared(self, left_out: _LeftOut) -> list[int]:
        """Return the places of those that share the impression: of one alone nothing is shared."""
        tables = self.tables.tables
        reports = enumerate(self.reports)
        felt = [n for n, one in reports if n not in left_out and tables[one.fact].felt]
        return felt if len(felt) > 1 else []

    def _plain(self, n: int) -> list[float]:
        report = self.reports[n]
        table = self.tables.tables[report.fact]
        by_row = [sum(map(mul, row, report.given)) for row in table.rows]
        return [by_row[row] for row in table.of]

    def _felt(self, n: int) -> list[list[float]]:
        """Return P(report | state, point) for each point and state."""
        report = self.reports[n]
        of, at = self.tables.tables[report.fact].of, self.tables.at_points(report.fact)
        by_row = [[sum(map(mul, row, report.given)) for row in points] for points in at]
        return [[by_row[row][point] for row in of] for point in range(len(WEIGHTS))]

    def _produced(self, n: int, reason: int) -> list[float]:
        report = self.reports[n]
        return list(map(mul, self.tables.tables[report.fact].under[reason], report.given))

    def count(
        self,
        answers: dict[str, Answers],
        reasons: Iterable[tuple[int, float]],
        states: dict[int, Sequence[float]],
    ) -> None:
        """Add to *answers* what is expected of them.

        Args:
            answers: The counts, by fact.
            reasons: The reasons with their probabilities in this case.
            states: For each of these reasons, the probability that it holds with each state.
        """
        over: dict[_LeftOut, list[float]] = {}
        for reason, probability in reasons:
            left_out = self.left_out(reason)
            for n in left_out:
                _add(
                    answers[self.reports[n].fact].under[reason],
                    self._produced(n, reason),
                    probability,
                )
            weights = over.setdefault(left_out, [0.0] * len(states[reason]))
            over[left_out] = [w + p for w, p in zip(weights, states[reason], strict=True)]
        for left_out, weights in over.items():
            shared = self._shared(left_out)
            for n, report in enumerate(self.reports):
                if n in left_out:
                    continue
                if n in shared:
                    self._count_shared(answers[report.fact], n, left_out, weights)
                else:
                    self._count_plain(answers[report.fact], n, weights)

    def _count_plain(self, counts: Answers, n: int, weights: Sequence[float]) -> None:
        report = self.reports[n]
        table = self.tables.tables[report.fact]
        for row, weight in zip(table.of, weights, strict=True):
            _add(counts.rows[row], list(map(mul, table.rows[row], report.given)), weight)

    def _count_shared(
        self, counts: Answers, n: int, left_out: _LeftOut, weights: Sequence[float]
    ) -> None:
        report = self.reports[n]
        of, at = self.tables.tables[report.fact].of, self.tables.at_points(report.fact)
        _, points = self._weigh(left_out, len(weights))
        for state, (row, weight) in enumerate(zip(of, weights, strict=True)):
            for point, shares in enumerate(points):
                seen = list(map(mul, at[row][point], report.given))
                _add(counts.points[row][point], seen, weight * shares[state])


def _over(value: float, total: float) -> float:
    return value / total


def _add(counts: list[float], given: Sequence[float], weight: float) -> None:
    """Share *weight* out among the answers in proportion to *given*."""
    scale = weight / sum(given)
    for answer, p in enumerate(given):
        counts[answer] += scale * p
