"""The maximisation step: numbers that the expected counts and the catalogue make likelier."""

from __future__ import annotations

import copy
import math
from collections.abc import Sequence

import attrs

from callback.cases.expectation import Counts
from callback.cases.parameters import LEAST, Parameters, floored, wait
from callback.cases.sample import Seen
from callback.catalogue.reasons import SMALLEST_PRIOR
from callback.formulas.climbing import Coordinates, uphill

__all__ = [
    "PseudoCases",
    "log_prior",
    "maximise",
]

#: Pseudo-cases behind the priors and behind each never; the spread of log medians.
PRIOR, NEVER, MEDIAN_SPREAD = 80.0, 15.0, 0.35
#: Steps of the inner climbs; each step keeps the objective from falling.
CLIMBS = 4


@attrs.frozen(kw_only=True)
class PseudoCases:
    """How many cases the catalogue itself counts for.

    Attributes:
        start: The numbers of the catalogue.
        scale: A factor on all pseudo-cases.
        rows: Pseudo-cases behind the row of each reason.
        otherwise: Behind the ``otherwise`` row of each circumstance.
        owned: For each circumstance, the states whose ``otherwise`` is held, since they are owned.
        tables: Behind each row of each fact.
    """

    start: Parameters
    scale: float
    rows: tuple[float, ...]
    otherwise: float
    owned: tuple[frozenset[int], ...]
    tables: dict[str, float]


def log_prior(numbers: Parameters, strength: PseudoCases) -> float:
    """Return the log density of *numbers* under the catalogue, up to a constant."""
    start, scale = strength.start, strength.scale
    total = scale * PRIOR * _cross(start.priors, numbers.priors)
    for reason in range(len(numbers.priors)):
        total += _wait_prior(strength, reason, numbers.medians[reason], numbers.nevers[reason])
        for index in range(len(numbers.otherwise)):
            said, says = start.said[index][reason], numbers.said[index][reason]
            if said:
                weight = scale * strength.rows[reason]
                total += weight * _cross(_with_rest(said), _with_rest(says))
    for was, now in zip(start.otherwise, numbers.otherwise, strict=True):
        total += scale * strength.otherwise * _cross(was, now)
    for name, table in numbers.tables.items():
        for was, now in zip(start.tables[name].rows, table.rows, strict=True):
            total += scale * strength.tables[name] * _cross(was, now)
    return total


def _cross(was: Sequence[float], now: Sequence[float]) -> float:
    return math.fsum(p * math.log(q) for p, q in zip(was, now, strict=True) if p > 0)


def _with_rest(said: dict[int, float]) -> list[float]:
    named = list(said.values())
    return [*named, max(1.0 - math.fsum(named), 1e-12)]


def _wait_prior(strength: PseudoCases, reason: int, median: float, never: float) -> float:
    was, before = strength.start.nevers[reason], strength.start.medians[reason]
    shift = (math.log(median) - math.log(before)) / MEDIAN_SPREAD
    pseudo = NEVER * (was * math.log(never) + (1.0 - was) * math.log1p(-never))
    return strength.scale * (pseudo - shift * shift / 2)


def maximise(numbers: Parameters, counts: Counts, strength: PseudoCases) -> Parameters:
    """Return numbers under which the expected objective is no smaller than under *numbers*."""
    new = copy.deepcopy(numbers)
    _priors(new, counts, strength)
    _waits(new, counts, strength)
    for index in range(len(new.otherwise)):
        _said(new, counts, strength, index)
        _otherwise(new, counts, strength, index)
    for name, table in new.tables.items():
        weight = strength.scale * strength.tables[name]
        pairs = zip(counts.answers[name], strength.start.tables[name].rows, strict=True)
        table.rows = [
            floored([count + weight * p for count, p in zip(row, was, strict=True)])
            for row, was in pairs
        ]
    return new


def _priors(new: Parameters, counts: Counts, strength: PseudoCases) -> None:
    """Given covariates, each case chose among the reasons with weights prior · P(covariate | r).

    So the priors are climbed as in a choice model (Hunter 2004).
    """
    weight = strength.scale * PRIOR
    wanted = [n + weight * p for n, p in zip(counts.reasons, strength.start.priors, strict=True)]
    for _ in range(CLIMBS):
        load = [weight] * len(wanted)
        for offset, count in counts.offsets.items():
            total = math.fsum(p * c for p, c in zip(new.priors, offset, strict=True))
            load = [k + count * c / total for k, c in zip(load, offset, strict=True)]
        shares = [n / k for n, k in zip(wanted, load, strict=True)]
        new.priors = floored(shares, [SMALLEST_PRIOR] * len(shares))


def _waits(new: Parameters, counts: Counts, strength: PseudoCases) -> None:
    """Climb in (log median, log-odds of never), reason by reason, by halved Newton-like steps."""
    for reason in range(len(new.priors)):
        seen = [(s, w[reason]) for s, w in counts.waits.items() if w[reason] > 0]
        climb = _Climb(new, seen, strength, reason)
        point: Coordinates = (math.log(new.medians[reason]), _logit(new.nevers[reason]))
        for _ in range(CLIMBS):
            point = _inside(uphill(climb.value, point))
        new.medians[reason] = math.exp(point[0])
        new.nevers[reason] = _expit(point[1])


@attrs.frozen
class _Climb:
    """The expected objective of one reason's wait."""

    held: Parameters
    seen: Sequence[tuple[Seen, float]]
    strength: PseudoCases
    reason: int

    def value(self, point: Coordinates) -> float:
        if point != _inside(point):
            return -math.inf
        median, never = math.exp(point[0]), _expit(point[1])
        told = (w * math.log(wait(s, self.held, self.reason, median, never)) for s, w in self.seen)
        return math.fsum(told) + _wait_prior(self.strength, self.reason, median, never)


def _inside(point: Coordinates) -> Coordinates:
    """Keep medians and nevers where a catalogue can hold them."""
    median = min(max(point[0], math.log(0.1)), math.log(1000.0))
    return median, min(max(point[1], -12.0), 12.0)


def _logit(p: float) -> float:
    return math.log(p / (1.0 - p))


def _expit(x: float) -> float:
    return 1.0 / (1.0 + math.exp(-x))


def _said(new: Parameters, counts: Counts, strength: PseudoCases, index: int) -> None:
    for reason, was in enumerate(strength.start.said[index]):
        if not was:
            continue
        row = counts.states[index][reason]
        rest = math.fsum(count for state, count in enumerate(row) if state not in was)
        weight = strength.scale * strength.rows[reason]
        pseudo = _with_rest(was)
        named = [row[state] + weight * p for state, p in zip(was, pseudo, strict=False)]
        silent = len(row) - len(was)
        if silent:
            floors = [*[LEAST] * len(named), LEAST * silent]
            shares = floored([*named, rest + weight * pseudo[-1]], floors)[:-1]
        else:
            shares = floored(named)
        new.said[index][reason] = dict(zip(was, shares, strict=True))


def _otherwise(new: Parameters, counts: Counts, strength: PseudoCases, index: int) -> None:
    """Climb the row that reasons share for what they do not say.

    Each reason chose among the states that it does not name, as in a choice model (Hunter 2004);
    the states that are owned are held.
    """
    owned, was = strength.owned[index], strength.start.otherwise[index]
    weight = strength.scale * strength.otherwise
    wanted = [weight * p for p in was]
    groups: dict[frozenset[int], float] = {frozenset(): weight}
    for reason, row in enumerate(counts.states[index]):
        named = frozenset(new.said[index][reason])
        for state, count in enumerate(row):
            if state not in named:
                wanted[state] += count
                groups[named] = groups.get(named, 0.0) + count
    free = [state for state in range(len(was)) if state not in owned]
    room = 1.0 - math.fsum(was[state] for state in owned)
    for _ in range(CLIMBS):
        now = new.otherwise[index]
        load = [0.0] * len(was)
        for named, count in groups.items():
            total = math.fsum(p for state, p in enumerate(now) if state not in named)
            for state in free:
                if state not in named:
                    load[state] += count / total
        shares = _shares([(wanted[s], load[s]) for s in free], room)
        for state, share in zip(free, shares, strict=True):
            now[state] = share


def _shares(pairs: Sequence[tuple[float, float]], room: float) -> list[float]:
    """Return the p that sum to *room* and maximise Σ wanted · ln p - load · p, none too small."""
    low: set[int] = set()
    while True:
        high = [pair for n, pair in enumerate(pairs) if n not in low]
        shift = _balance(high, room - LEAST * len(low))
        shares = [LEAST if n in low else w / (k + shift) for n, (w, k) in enumerate(pairs)]
        under = {n for n, share in enumerate(shares) if share < LEAST}
        if not under:
            return shares
        low |= under


def _balance(pairs: Sequence[tuple[float, float]], room: float) -> float:
    """Return the shift at which Σ wanted / (load + shift) is *room*."""
    low = -min(load for _, load in pairs)
    high = math.fsum(wanted for wanted, _ in pairs) / room

    def over(shift: float) -> bool:
        return math.fsum(wanted / (load + shift) for wanted, load in pairs) > room

    while low < (middle := (low + high) / 2) < high:
        low, high = (middle, high) if over(middle) else (low, middle)
    return high
