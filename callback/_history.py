"""A tempo from past waits: both factors, shrunk towards no change."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from operator import mul

import attrs

from callback._climb import Point, uphill
from callback.catalogue.compiled import Compiled
from callback.errors import InvalidValue, quoted
from callback.silence import waits

__all__ = ["PastWait", "factors"]

#: Standard deviations of the log factors on medians and on the odds of never, before any case:
#: as much as about 16 and 25 cases know. Under five cases hardly anything moves.
MEDIAN_SPREAD, NEVER_SPREAD = 0.25, 0.5
#: The climb ends after so many steps, or when a step moves it by less than this.
STEPS, ENOUGH = 30, 1e-7
#: Nobody waits longer, in working days: about forty years.
LONGEST = 10_000
#: What a wait has at least that the numbers make impossible: its logarithm is still a number.
UNSEEN = 1e-300
#: A log factor beyond this is beyond every bound.
FARTHEST = math.log(4.0)


@attrs.frozen
class PastWait:
    """How long somebody took to answer once, or has been silent.

    Attributes:
        working_days: Working days from the interview to the answer, or of silence so far.
        answered: Whether word came.

    Raises:
        InvalidValue: A field is wrong.
    """

    working_days: int
    answered: bool

    def __attrs_post_init__(self) -> None:
        if type(self.working_days) is not int or not 0 <= self.working_days <= LONGEST:
            expected = f"a whole number of working days from 0 to {LONGEST}"
            raise InvalidValue("working_days", quoted(self.working_days), expected)
        if not isinstance(self.answered, bool):
            raise InvalidValue("answered", quoted(self.answered), "True or False")


def factors(
    past: Iterable[PastWait], numbers: Compiled, median: float, never: float
) -> tuple[float, float]:
    """Return the factors on medians and on the odds of never that *past* waits make likeliest.

    Maximum a posteriori, with normal priors on the log factors around none at all, each at most 4
    and at least 1/4. The likelihood of a wait is that of the catalogue's mixture over reasons:
    ``S(k - 1) - S(k)`` for an answer after ``k = max(1, working_days)``, ``S(k)`` for silence.

    Args:
        past: The waits.
        numbers: The catalogue's numbers.
        median: The factor on medians that they are compared with.
        never: The factor on the odds of never.
    """
    counts = sorted(Counter((wait.working_days, wait.answered) for wait in past).items())

    def value(point: Point) -> float:
        if max(map(abs, point)) > FARTHEST:
            return -math.inf
        tempered = waits(numbers, median * math.exp(point[0]), never * math.exp(point[1]))

        def silent(t: float) -> float:
            return math.fsum(map(mul, numbers.priors, tempered.own(t)))

        told = 0.0
        for (days, answered), count in counts:
            if answered:
                k = max(1, days)
                told += count * math.log(max(silent(k - 1) - silent(k), UNSEEN))
            else:
                told += count * math.log(silent(days))
        return told - (point[0] / MEDIAN_SPREAD) ** 2 / 2 - (point[1] / NEVER_SPREAD) ** 2 / 2

    point: Point = (0.0, 0.0)
    moved, left = math.inf, STEPS
    while moved >= ENOUGH and left > 0:
        before, point = point, uphill(value, point)
        moved, left = math.dist(before, point), left - 1
    return math.exp(point[0]), math.exp(point[1])
