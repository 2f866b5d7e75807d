"""The maximisation step: numbers that the expected counts and the catalogue make likelier."""

from __future__ import annotations

import copy
import math
from collections.abc import Sequence
from operator import mul

import attrs

from callback.cases.expectation import Counts
from callback.cases.parameters import Parameters, floored, wait
from callback.cases.pseudo import PseudoCases, wait_prior
from callback.cases.rows import climb_rows
from callback.cases.sample import Seen
from callback.cases.tables import climb_table
from callback.catalogue.reasons import SMALLEST_PRIOR
from callback.formulas.climbing import Coordinates, uphill

__all__ = ["maximise"]

#: Steps of the inner climbs; each step keeps the objective from falling.
CLIMBS = 4


def maximise(numbers: Parameters, counts: Counts, strength: PseudoCases) -> Parameters:
    """Return numbers under which the expected objective is no smaller than under *numbers*."""
    new = copy.deepcopy(numbers)
    _priors(new, counts, strength)
    _waits(new, counts, strength)
    for index in range(len(new.otherwise)):
        climb_rows(new, counts, strength, index)
    for name, table in new.tables.items():
        climb_table(name, table, counts.answers[name], strength)
    return new


def _priors(new: Parameters, counts: Counts, strength: PseudoCases) -> None:
    """Given a stage, each case chose among the reasons with weights prior · P(stage | r).

    So the priors are climbed as in a choice model (Hunter 2004).
    """
    weight = strength.priors
    chances = [(new.given(given), count) for given, count in counts.given.items()]
    wanted = [n + weight * p for n, p in zip(counts.reasons, strength.start.priors, strict=True)]
    for _ in range(CLIMBS):
        load = [weight] * len(wanted)
        for chance, count in chances:
            total = math.fsum(map(mul, new.priors, chance))
            load = [k + count * c / total for k, c in zip(load, chance, strict=True)]
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
        return math.fsum(told) + wait_prior(self.strength, self.reason, median, never)


def _inside(point: Coordinates) -> Coordinates:
    """Keep medians and nevers where a catalogue can hold them."""
    median = min(max(point[0], math.log(0.1)), math.log(1000.0))
    return median, min(max(point[1], -12.0), 12.0)


def _logit(p: float) -> float:
    return math.log(p / (1.0 - p))


def _expit(x: float) -> float:
    return 1.0 / (1.0 + math.exp(-x))
