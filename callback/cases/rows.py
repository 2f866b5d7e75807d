"""Rows of circumstances that the expected counts and the catalogue make likelier.

Theory of operation. What is taken as given (a stage) divides the likelihood of a case by
D = Σ_r prior(r) · Σ_s P(s | r) · P(given | r, s), which holds these very rows. Its logarithm is
no higher than its tangent, so that::

    -log D  ≥  -log D₀ - (D - D₀) / D₀

and a row is climbed with a load on each of its numbers, as in a choice model (Hunter 2004).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul

import attrs

from callback.cases.expectation import Counts
from callback.cases.parameters import LEAST, Parameters
from callback.cases.pseudo import PseudoCases, with_rest

__all__ = ["climb_rows"]

#: Steps of the inner climbs; each step keeps the objective from falling.
CLIMBS = 4
HALVINGS = 30

#: For each reason, the load on P(state | reason) of each state.
_Loads = list[list[float]]


def climb_rows(new: Parameters, counts: Counts, strength: PseudoCases, index: int) -> None:
    """Move the rows of a circumstance, given by its place, so that the objective does not fall."""
    loads = _loads(new, counts, index)
    _said(new, counts, strength, index, loads)
    _otherwise(new, counts, strength, index, loads)


def _loads(numbers: Parameters, counts: Counts, index: int) -> _Loads | None:
    """Return how fast the tangent of Σ log D rises with each P(state | reason), if at all."""
    loads: _Loads | None = None
    for given, count in counts.given.items():
        by_state = dict(given.states).get(index)
        if by_state is None:
            continue
        if loads is None:
            loads = [[0.0] * len(row) for row in by_state]
        others = attrs.evolve(
            given, states=tuple(each for each in given.states if each[0] != index)
        )
        rows = (numbers.row(index, reason) for reason in range(len(loads)))
        rest = list(map(mul, numbers.priors, numbers.given(others)))
        total = math.fsum(
            weight * sum(map(mul, row, ps))
            for weight, row, ps in zip(rest, rows, by_state, strict=True)
        )
        for load, weight, ps in zip(loads, rest, by_state, strict=True):
            for state, p in enumerate(ps):
                load[state] += count * weight * p / total
    return loads


def _said(
    new: Parameters, counts: Counts, strength: PseudoCases, index: int, loads: _Loads | None
) -> None:
    for reason, was in enumerate(strength.start.said[index]):
        if not was:
            continue
        row, otherwise = counts.states[index][reason], new.otherwise[index]
        weight, load = strength.rows[index][reason], loads[reason] if loads else [0.0] * len(row)
        pairs = [
            (row[state] + weight * p, load[state])
            for state, p in zip(was, with_rest(was), strict=False)
        ]
        floors = [LEAST] * len(pairs)
        silent = [state for state in range(len(row)) if state not in was]
        if silent:
            rest = math.fsum(row[state] for state in silent) + weight * with_rest(was)[-1]
            room = math.fsum(otherwise[state] for state in silent)
            over = math.fsum(load[state] * otherwise[state] for state in silent) / room
            pairs.append((rest, over))
            floors.append(LEAST * len(silent))
        shares = _shares(pairs, 1.0, floors)
        new.said[index][reason] = dict(zip(was, shares, strict=False))


def _otherwise(
    new: Parameters, counts: Counts, strength: PseudoCases, index: int, loads: _Loads | None
) -> None:
    """Climb the row that reasons share for what they do not say.

    Each reason chose among the states that it does not name, as in a choice model; the states
    that are owned are held. Where a load bends the climb, a step is halved until it does not fall.
    """
    owned, was = strength.owned[index], strength.start.otherwise[index]
    free = [state for state in range(len(was)) if state not in owned]
    room = 1.0 - math.fsum(was[state] for state in owned)
    shared = _Shared.of(new, counts, strength, index, loads)
    for _ in range(CLIMBS):
        now = new.otherwise[index]
        slope = shared.slope(now)
        shares = _shares([(shared.wanted[s], slope[s]) for s in free], room, [LEAST] * len(free))
        there = list(now)
        for state, share in zip(free, shares, strict=True):
            there[state] = share
        new.otherwise[index] = _halved(shared, now, there) if loads else there


def _halved(shared: _Shared, now: list[float], there: list[float]) -> list[float]:
    """Return the farthest point on the way, by halves, that is not lower; or where one is."""
    here = shared.value(now)
    parts = (0.5**n for n in range(HALVINGS))
    ways = ([a + part * (b - a) for a, b in zip(now, there, strict=True)] for part in parts)
    return next((row for row in ways if shared.value(row) >= here), now)


@attrs.frozen(kw_only=True, eq=False)
class _Shared:
    """The expected objective of an ``otherwise`` row.

    Attributes:
        wanted: What is counted of each state where it was not named.
        groups: How often each set of named states was set aside.
        loads: The states named, what is left, and the load on each state, of each reason.
    """

    wanted: list[float]
    groups: dict[frozenset[int], float]
    loads: list[tuple[frozenset[int], float, list[float]]]

    @classmethod
    def of(
        cls,
        numbers: Parameters,
        counts: Counts,
        strength: PseudoCases,
        index: int,
        loads: _Loads | None,
    ) -> _Shared:
        weight = strength.otherwise[index]
        wanted = [weight * p for p in strength.start.otherwise[index]]
        groups: dict[frozenset[int], float] = {frozenset(): weight}
        for reason, row in enumerate(counts.states[index]):
            named = frozenset(numbers.said[index][reason])
            for state, count in enumerate(row):
                if state not in named:
                    wanted[state] += count
                    groups[named] = groups.get(named, 0.0) + count
        loaded = [
            (frozenset(said), 1.0 - math.fsum(said.values()), load)
            for said, load in zip(numbers.said[index], loads or [], strict=False)
        ]
        return cls(wanted=wanted, groups=groups, loads=loaded)

    def value(self, row: Sequence[float]) -> float:
        """Return what the counts and the loads say of *row*, up to a constant."""
        total = math.fsum(n * math.log(p) for n, p in zip(self.wanted, row, strict=True))
        for named, count in self.groups.items():
            total -= count * math.log(_silent(row, named))
        for named, left, load in self.loads:
            if left > 0 and len(named) < len(row):
                total -= left * _carried(row, named, load) / _silent(row, named)
        return total

    def slope(self, row: Sequence[float]) -> list[float]:
        """Return how fast all but the counts themselves fall with each state of *row*."""
        slope = [0.0] * len(row)
        for named, count in self.groups.items():
            total = _silent(row, named)
            for state in range(len(row)):
                if state not in named:
                    slope[state] += count / total
        for named, left, load in self.loads:
            if left <= 0 or len(named) == len(row):
                continue
            total = _silent(row, named)
            mean = _carried(row, named, load) / total
            for state in range(len(row)):
                if state not in named:
                    slope[state] += left * (load[state] - mean) / total
        return slope


def _silent(row: Sequence[float], named: frozenset[int]) -> float:
    return math.fsum(p for state, p in enumerate(row) if state not in named)


def _carried(row: Sequence[float], named: frozenset[int], load: Sequence[float]) -> float:
    return math.fsum(p * load[state] for state, p in enumerate(row) if state not in named)


def _shares(
    pairs: Sequence[tuple[float, float]], room: float, floors: Sequence[float]
) -> list[float]:
    """Return the p that sum to *room* and maximise Σ wanted · ln p - load · p, none too small."""
    low: set[int] = set()
    while True:
        high = [pair for n, pair in enumerate(pairs) if n not in low]
        shift = _balance(high, room - math.fsum(floors[n] for n in low))
        shares = [floors[n] if n in low else w / (k + shift) for n, (w, k) in enumerate(pairs)]
        under = {n for n, share in enumerate(shares) if share < floors[n]}
        if not under:
            return shares
        low |= under


def _balance(pairs: Sequence[tuple[float, float]], room: float) -> float:
    """Return the shift at which Σ wanted / (load + shift) is *room*."""
    low = -min(load for _, load in pairs)
    high = low + math.fsum(wanted for wanted, _ in pairs) / room

    def over(shift: float) -> bool:
        return math.fsum(wanted / (load + shift) for wanted, load in pairs) > room

    while low < (middle := (low + high) / 2) < high:
        low, high = (middle, high) if over(middle) else (low, middle)
    return high
