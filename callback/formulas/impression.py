"""Signs that share an impression: correlated answers whose own probabilities stay what they are.

Theory of operation. Take it that behind each answer to a felt question there is an inclination,
normal, and that the answers from cool to warm are its stretches, parted at cuts. The inclinations
of two questions share a part of their variance, ρ: the impression z, standard normal, the same for
all of them. Given z the answers are independent again, so that a sum over z is all it takes. Nine
points of Gauss and Hermite stand for z (five are too few where an answer is rare); the cuts are
set so that over these nine points each answer keeps its own probability, exactly. So nothing is
approximated: a discrete z with nine values *is* the model.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul

__all__ = ["POINTS", "WEIGHTS", "spread"]

#: The zeros of the ninth Hermite polynomial for the weight exp(-z²/2), and their weights, which
#: sum to 1 (Abramowitz and Stegun 1964, table 25.10, each zero there times √2).
_HALF = (
    (4.512745863399783, 2.2345844007746607e-05),
    (3.20542900285647, 0.0027891413212317692),
    (2.07684797867783, 0.04991640676521782),
    (1.0232556637891326, 0.24409750289493953),
)
#: The weight of z = 0: 128 / 315.
_MIDDLE = 128 / 315
POINTS = (*(-z for z, _ in _HALF), 0.0, *(z for z, _ in reversed(_HALF)))
_ROUGH = (*(w for _, w in _HALF), _MIDDLE, *(w for _, w in reversed(_HALF)))
WEIGHTS = tuple(w / math.fsum(_ROUGH) for w in _ROUGH)

#: Steps in which a cut is found; each doubles the digits, and a bisection stands behind it.
STEPS = 100
#: The farthest that a cut can be from 0: beyond it no answer is rarer than a table allows.
FARTHEST = 40.0


def spread(row: Sequence[float], correlation: float) -> tuple[tuple[float, ...], ...]:
    """Return P(answer | z) for each of the nine points, coolest first.

    With the answers from cool to warm, and a cut above each but the last (a one-factor probit
    model, Bock and Lieberman 1970; in credit risk Vasicek 2002)::

        P(answer ≤ j | z) = Φ(c_j - √(ρ / (1 - ρ)) · z),   Σ_z w_z P(answer | z) = row

    Args:
        row: The probability of each answer, from cool to warm.
        correlation: ρ, from 0 up to but not 1.

    >>> cold, *_, warm = spread((0.25, 0.75), 0.3)
    >>> cold[1] < 0.75 < warm[1]
    True
    >>> even = math.fsum(w * answers[0] for w, answers in zip(WEIGHTS, spread((0.25, 0.75), 0.3)))
    >>> abs(even - 0.25) < 1e-15
    True
    """
    slope = math.sqrt(correlation / (1.0 - correlation))
    shifts = [slope * z for z in POINTS]
    below = [
        _cut(math.fsum(row[: n + 1]), math.fsum(row[n + 1 :]), shifts) for n in range(len(row) - 1)
    ]
    edges = (-math.inf, *below, math.inf)
    rows = [
        [_between(edges[n] - shift, edges[n + 1] - shift) for n in range(len(row))]
        for shift in shifts
    ]
    # What rounding leaves is made up for in proportion, so that the row is what it was.
    sums = [math.fsum(map(mul, WEIGHTS, column)) for column in zip(*rows, strict=True)]
    factors = [p / total for p, total in zip(row, sums, strict=True)]
    return tuple(tuple(map(mul, one, factors)) for one in rows)


def _cut(below: float, above: float, shifts: Sequence[float]) -> float:
    """Return the c at which Σ_z w_z Φ(c - shift_z) is *below*, by Newton kept in a bracket."""
    low, high, cut = -FARTHEST, FARTHEST, 0.0
    flipped = below > above
    target = above if flipped else below
    for _ in range(STEPS):
        sign = -1.0 if flipped else 1.0
        value = math.fsum(w * _phi(sign * (cut - s)) for w, s in zip(WEIGHTS, shifts, strict=True))
        slope = math.fsum(w * _density(cut - s) for w, s in zip(WEIGHTS, shifts, strict=True))
        over = (value - target) * sign
        low, high = (low, cut) if over > 0 else (cut, high)
        step = cut - over / slope if slope > 0 else math.inf
        new = step if low < step < high else (low + high) / 2
        if new == cut:
            break
        cut = new
    return cut


def _between(low: float, high: float) -> float:
    """Return Φ(high) - Φ(low), taken on the side where it loses no digits."""
    if low > 0:
        return _phi(-low) - _phi(-high)
    return _phi(high) - _phi(low)


def _phi(x: float) -> float:
    """Return the normal distribution function."""
    return 0.5 * math.erfc(-x / math.sqrt(2.0))


def _density(x: float) -> float:
    return math.exp(-x * x / 2.0) / math.sqrt(2.0 * math.pi)
