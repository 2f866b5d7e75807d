"""Tables of facts that the expected counts and the catalogue make likelier.

A plain row is its counts and pseudo-cases, made to sum to 1. A row that is felt has no such form:
what was counted at a point of the impression says of the row only through the cuts that keep it
(see `formulas.impression`), so it is climbed in the log-odds of its answers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import attrs

from callback.cases.latent import Answers
from callback.cases.parameters import LEAST, AnswerTable, floored
from callback.cases.pseudo import PseudoCases
from callback.formulas.climbing import Coordinates, uphill
from callback.formulas.impression import spread

__all__ = ["climb_table"]

#: Steps of the inner climb; each step keeps the objective from falling.
CLIMBS = 2


def climb_table(name: str, table: AnswerTable, counts: Answers, strength: PseudoCases) -> None:
    """Move the rows of the fact *name* so that the objective does not fall."""
    start = strength.start.tables[name]
    for n, (was, weight) in enumerate(zip(start.rows, strength.tables[name], strict=True)):
        wanted = [count + weight * p for count, p in zip(counts.rows[n], was, strict=True)]
        row, shared = floored(wanted), counts.points[n]
        if any(map(any, shared)):
            row = _felt(table, table.rows[n], wanted, shared)
        table.rows[n] = row
    for reason, was in start.under.items():
        weight, seen = strength.under[name][reason], counts.under[reason]
        table.under[reason] = floored(
            [count + weight * p for count, p in zip(seen, was, strict=True)]
        )


def _felt(
    table: AnswerTable, row: list[float], wanted: list[float], shared: Sequence[Sequence[float]]
) -> list[float]:
    """Return a row that is no less likely than *row*: first tried as if nothing were shared."""
    hill = _Hill(table, wanted, shared)
    together = [sum(ps) for ps in zip(wanted, *shared, strict=True)]
    points = [_log_odds(row), _log_odds(floored(together))]
    point = max(points, key=hill.value)
    for _ in range(CLIMBS):
        point = uphill(hill.value, point)
    climbed = _row(point)
    # Through log-odds and back a row loses its last bits: where that is lower, it stays.
    return climbed if hill.of(climbed) >= hill.of(row) else row


@attrs.frozen(eq=False)
class _Hill:
    """The expected objective of one felt row."""

    table: AnswerTable
    wanted: Sequence[float]
    shared: Sequence[Sequence[float]]

    def value(self, point: Coordinates) -> float:
        """Return the objective at these log-odds."""
        row = _row(point)
        return self.of(row) if min(row) >= LEAST else -math.inf

    def of(self, row: Sequence[float]) -> float:
        """Return the objective of *row*."""
        warmth = self.table.warmth
        total = math.fsum(n * math.log(p) for n, p in zip(self.wanted, row, strict=True))
        points = spread([row[answer] for answer in warmth], self.table.correlation)
        for counts, shares in zip(self.shared, points, strict=True):
            told = zip(warmth, shares, strict=True)
            total += math.fsum(counts[a] * math.log(p) for a, p in told if counts[a] > 0)
        return total


def _log_odds(row: Sequence[float]) -> Coordinates:
    """Return the log-odds of each answer but the last against the last."""
    return tuple(math.log(p / row[-1]) for p in row[:-1])


def _row(point: Coordinates) -> list[float]:
    weights = [*map(math.exp, point), 1.0]
    total = math.fsum(weights)
    return [weight / total for weight in weights]
