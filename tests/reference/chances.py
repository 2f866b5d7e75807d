"""How far chance may carry a share or a mean, and how uniform a sample looks.

Every bound is for one false alarm in ten thousand, shared out among the comparisons of a test.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from statistics import NormalDist

#: False alarms of a test in which all is well.
ALARM = 1e-4


def limit(comparisons: int = 1) -> float:
    """Return the standard errors beyond which one of so many comparisons raises the alarm."""
    return NormalDist().inv_cdf(1 - ALARM / (2 * comparisons))


def far(differences: Iterable[float]) -> float:
    """Return how many standard errors the mean of *differences* lies from 0."""
    values = list(differences)
    mean = math.fsum(values) / len(values)
    squares = math.fsum((value - mean) ** 2 for value in values)
    error = math.sqrt(squares / (len(values) - 1) / len(values))
    return mean / error if error > 0 else math.copysign(math.inf, mean) if mean else 0.0


def share_far(count: float, of: int, p: float) -> float:
    """Return how many standard errors a share lies from its probability."""
    if p in (0.0, 1.0):
        return 0.0 if count == of * p else math.inf
    return (count - of * p) / math.sqrt(of * p * (1 - p))


def uneven(values: Sequence[float]) -> float:
    """Return Kolmogorov and Smirnov's distance from the uniform distribution, times √n."""
    ordered, count = sorted(values), len(values)
    return math.sqrt(count) * max(
        max((n + 1) / count - value, value - n / count) for n, value in enumerate(ordered)
    )


#: Under uniformity, P(√n D > x) is at most 2 exp(-2 x²) (Massart 1990).
UNEVEN = math.sqrt(math.log(2 / ALARM) / 2)
