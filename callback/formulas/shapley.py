"""Shapley's shares: what each part of a whole contributes, whatever order the parts come in."""

from __future__ import annotations

import math
from collections.abc import Callable

__all__ = [
    "shares",
]


def shares(count: int, value: Callable[[int], float]) -> tuple[float, ...]:
    """Return the share of each of *count* parts in the value of all of them, exactly.

    The mean, over all orders, of what a part adds to those before it (Shapley 1953)::

        φ_i = Σ_T |T|! (n - |T| - 1)! / n! · (v(T and i) - v(T))

    They add up to the value of all less that of none. The work doubles with each part.

    Args:
        count: The number of parts.
        value: The value of a set of parts; a part belongs to it where its bit of the number is set.

    >>> shares(2, lambda parts: {0: 0.0, 1: 1.0, 2: 3.0, 3: 6.0}[parts])
    (2.0, 4.0)
    """
    known = [value(parts) for parts in range(1 << count)]
    weights = [
        math.factorial(size) * math.factorial(count - size - 1) / math.factorial(count)
        for size in range(count)
    ]
    return tuple(
        math.fsum(
            weights[parts.bit_count()] * (known[parts | 1 << part] - known[parts])
            for parts in range(1 << count)
            if not parts >> part & 1
        )
        for part in range(count)
    )
