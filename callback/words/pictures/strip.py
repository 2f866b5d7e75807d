"""A strip of the calendar: what is to be done on which day, and which day it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs
from pendulum import Date

from callback.words.pictures.paper import WIDTH, fitted, length, rule, sheet, words

__all__ = ["Pin", "draw_strip"]

#: The margin on both sides, the height of a row, the head with the dates, and the foot.
SIDE, ROW, HEAD, FOOT = 14, 19, 24, 6
#: The most dates that stand in the head.
DATES = 6


@attrs.frozen(kw_only=True)
class Pin:
    """What belongs to a day.

    Attributes:
        on: The day.
        name: What to do.
        bold: Whether it is more than one step of many, such as the day of looking.
    """

    on: Date
    name: str
    bold: bool = False


def draw_strip(pins: Sequence[Pin], *, dates: Sequence[Pin], title: str) -> str:
    """Return days as dots along a calendar, one row for each, in order.

    Args:
        pins: What belongs to which day; at least one.
        dates: The days of which the date stands in the head, with the date as their name.
        title: What the picture shows.

    >>> pins = [Pin(on=Date(2026, 11, 3), name="today"), Pin(on=Date(2026, 11, 9), name="ask")]
    >>> picture = draw_strip(pins, dates=[], title="What to do")
    >>> "<desc>2026-11-03: today; 2026-11-09: ask</desc>" in picture
    True
    """
    rows = sorted(pins, key=lambda pin: pin.on)
    first, days = rows[0].on, max((rows[-1].on - rows[0].on).days, 1)

    def x(day: Date) -> float:
        return SIDE + (day - first).days / days * (WIDTH - 2 * SIDE)

    foot = HEAD + ROW * len(rows)
    marked = [(pin.name, x(pin.on)) for pin in dates if first <= pin.on <= rows[-1].on]
    parts = [*_head(marked, foot)]
    for row, pin in enumerate(rows):
        parts += _row(pin, x(pin.on), HEAD + ROW * (row + 0.5))
    told = "; ".join(f"{pin.on}: {pin.name}" for pin in rows)
    return sheet(foot + FOOT, title, told, parts)


def _head(dates: Sequence[tuple[str, float]], foot: float) -> Iterator[str]:
    """Yield a line for each date, and its name where it touches no other."""
    yield rule(SIDE, HEAD - 4, WIDTH - SIDE, HEAD - 4, opacity=0.6)
    free, every = 0.0, -(-len(dates) // DATES) or 1
    for place, (name, x) in enumerate(dates):
        yield rule(x, HEAD - 4, x, foot, opacity=0.15)
        half = length(name) / 2
        at = min(max(x, half), WIDTH - half)
        if place % every == 0 and at - half >= free:
            yield words(at, HEAD - 10, name, anchor="middle")
            free = at + half + 6


def _row(pin: Pin, x: float, y: float) -> Iterator[str]:
    yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{5 if pin.bold else 4}" fill="currentColor"/>'
    right = x < WIDTH / 2
    room = WIDTH - x - 10 if right else x - 10
    name = fitted(pin.name, room)
    at, anchor = (x + 9, "start") if right else (x - 9, "end")
    yield words(at, y + 4, name, anchor=anchor, bold=pin.bold)
