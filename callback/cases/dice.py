"""What draws, and what is drawn from: running sums of probabilities."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Protocol

__all__ = ["Dice", "pick", "running"]


class Dice(Protocol):
    """What draws: a seeded ``random.Random``."""

    def random(self) -> float:
        """Return a number from 0 up to 1."""
        ...


def running(row: Iterable[float]) -> tuple[float, ...]:
    """Return the running sums of *row*.

    >>> running([0.5, 0.25])
    (0.5, 0.75)
    """
    return tuple(accumulate(row))


def pick(sums: Sequence[float], dice: Dice) -> int:
    """Return a place drawn in proportion to what was summed: the inverse distribution function.

    >>> class Half:
    ...     def random(self) -> float:
    ...         return 0.5
    >>> pick(running([1, 2, 1]), Half())
    1
    """
    return min(bisect_right(sums, dice.random() * sums[-1]), len(sums) - 1)
