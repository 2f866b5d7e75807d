"""A waterfall: weights one after the other, each beginning where the last one ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

import attrs

from callback.words.pictures.paper import WIDTH, box, fitted, length, rule, sheet, words

__all__ = ["Weight", "draw_waterfall"]

#: The height of a row, and how much of it a box takes.
ROW, THICK = 20, 11
#: The margin above, and the room for the axis below.
TOP, BOTTOM = 6, 36
#: Names take at most so much of the width.
NAMES = 190


@attrs.frozen(kw_only=True)
class Weight:
    """One step.

    Attributes:
        name: What moves it.
        decibans: By how much, upwards or downwards.
    """

    name: str
    decibans: float


def draw_waterfall(weights: Sequence[Weight], *, total: str, title: str, axis: str) -> str:
    """Return weights that add up, and below them the sum.

    Args:
        weights: The steps, from the top.
        total: What the sum is called.
        title: What the picture shows.
        axis: What the axis measures.

    >>> weights = [Weight(name="how common", decibans=-10.0), Weight(name="the wait", decibans=4.0)]
    >>> picture = draw_waterfall(weights, total="together", title="Why", axis="decibans")
    >>> "<desc>how common: -10.0; the wait: +4.0; together: -6.0</desc>" in picture
    True
    """
    ends = list(accumulate((weight.decibans for weight in weights), initial=0.0))
    rows = [*weights, Weight(name=total, decibans=ends[-1])]
    starts = [*ends[:-1], 0.0]
    left = min(NAMES, max(length(row.name) for row in rows)) + 8
    low, high = min(0.0, *ends), max(0.0, *ends)
    numbers = max(length(f"{row.decibans:+z.1f}") for row in rows) + 6
    unit = (WIDTH - left - 2 * numbers) / max(high - low, 1.0)
    zero = left + numbers - low * unit
    foot = TOP + ROW * len(rows)
    parts = [rule(zero, TOP, zero, foot + 4, opacity=0.7), *_axis(zero, unit, (low, high), foot)]
    parts.append(words((left + WIDTH) / 2, foot + 30, fitted(axis, WIDTH - left), anchor="middle"))
    for place, (row, start) in enumerate(zip(rows, starts, strict=True)):
        last = place == len(rows) - 1
        y = TOP + ROW * place
        parts += _row(row, y, (left, zero + start * unit, unit), bold=last)
        if not last:
            x = zero + ends[place + 1] * unit
            parts.append(rule(x, y + ROW / 2, x, y + ROW + THICK / 2, opacity=0.4, dash="1 2"))
    told = "; ".join(f"{row.name}: {row.decibans:+z.1f}" for row in rows)
    return sheet(foot + BOTTOM, title, told, parts)


def _axis(zero: float, unit: float, span: tuple[float, float], foot: float) -> Iterator[str]:
    """Yield zero, and the ends where their numbers do not touch that of zero."""
    free = 20.0
    for value in (0.0, *span):
        x = zero + value * unit
        if value and abs(x - zero) < free:
            continue
        yield rule(x, foot, x, foot + 4, opacity=0.6)
        yield words(x, foot + 16, f"{value:+.0f}" if value else "0", anchor="middle")


def _row(row: Weight, y: float, place: tuple[float, float, float], *, bold: bool) -> Iterator[str]:
    left, start, unit = place
    middle, long = y + ROW / 2, row.decibans * unit
    yield words(left - 8, middle + 4, fitted(row.name, left - 8), anchor="end", bold=bold)
    opacity = 0.8 if bold else 0.6 if row.decibans >= 0 else 0.3
    yield box(min(start, start + long), middle - THICK / 2, abs(long), THICK, opacity=opacity)
    ahead = row.decibans >= 0
    x = start + long + (5 if ahead else -5)
    anchor = "start" if ahead else "end"
    yield words(x, middle + 4, f"{row.decibans:+z.1f}", anchor=anchor, bold=bold)
