"""Climbing a smooth hill, never downwards."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TypeAlias

__all__ = [
    "Coordinates",
    "uphill",
]

#: Where one stands: some coordinates.
Coordinates: TypeAlias = tuple[float, ...]

WIDTH, LONGEST, FIRST = 0.05, 1.0, 0.5
HALVINGS = 12


def uphill(value: Callable[[Coordinates], float], point: Coordinates) -> Coordinates:
    """Return a point that is no lower: along each coordinate by a parabola, halved while lower.

    >>> round(uphill(lambda p: -(p[0] - 0.5) ** 2 - p[1] ** 2, (0.0, 0.0))[0], 9)
    0.5
    """
    for axis in range(len(point)):
        point = _along(value, point, axis)
    return point


def _along(value: Callable[[Coordinates], float], point: Coordinates, axis: int) -> Coordinates:
    def at(shift: float) -> Coordinates:
        return (*point[:axis], point[axis] + shift, *point[axis + 1 :])

    here, below, above = value(point), value(at(-WIDTH)), value(at(WIDTH))
    if not math.isfinite(below + above):
        jump = -FIRST if above < below else FIRST
    else:
        slope, bend = (above - below) / (2 * WIDTH), (above - 2 * here + below) / WIDTH**2
        jump = -slope / bend if bend < 0 else math.copysign(FIRST, slope)
        jump = max(-LONGEST, min(LONGEST, jump))
    for _ in range(HALVINGS):
        if value(at(jump)) >= here:
            return at(jump)
        jump /= 2
    return point
