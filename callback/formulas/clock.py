"""How long a silence counts: what a promise, an absence and an overrun do to working days.

Theory of operation. The waits are told for a process to which nothing was promised. A promised
day moves the whole wait: most answers are then written for that day, so the stretch up to it
counts as much as an ordinary process needs for half of its answers, however long it is, and the
days after it count on from there. An absence is no promise: up to its end nobody could have
answered, so that stretch counts next to nothing, and nothing is due on the day itself.
"""

from __future__ import annotations

import math

__all__ = ["halved", "under_absence", "under_promise"]

#: How fast a day after a promise counts at most, until the silence has caught up with itself.
CATCHING_UP = 1.5


def under_promise(days: float, *, due: float, stretch: float) -> float:
    """Return what *days* of silence count where word was promised within *due* days.

    Up to the promised day D they share the *stretch* s; after it a broken short promise counts
    against them, and a broken long one reassures at first and no more once it is long past::

        t = days · s / D                                          up to D
        t = max(s + days - D, min(days, s + 1.5 · (days - D)))    after it

    The later the promised day, the less the same days count.

    >>> [under_promise(days, due=9, stretch=4.5) for days in (0, 9, 10, 14, 20)]
    [0.0, 4.5, 6.0, 12.0, 20]
    >>> under_promise(5, due=2, stretch=4.5)
    7.5
    """
    if days <= due:
        return days * stretch / due
    late = days - due
    return max(stretch + late, min(days, stretch + CATCHING_UP * late))


def under_absence(days: float, *, back: float, most: float) -> float:
    """Return what *days* of silence count where nobody could answer for the first *back* days.

    That stretch counts *most* in all, or its own days where those are fewer; then each day one.

    >>> [under_absence(days, back=8, most=2.0) for days in (4, 8, 10)]
    [1.0, 2.0, 4.0]
    """
    if back <= most:
        return days
    return min(days, back) * most / back + max(0.0, days - back)


def halved(passed: float, *, half_life: float) -> float:
    """Return what is left of something after *passed*, of which half is left after *half_life*.

    >>> halved(6, half_life=3)
    0.25
    """
    return math.pow(2.0, -passed / half_life)
