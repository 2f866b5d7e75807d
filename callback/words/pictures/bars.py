"""Bars: shares one below the other, each with the band in which it lies where one is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from callback.words.pictures.paper import WIDTH, box, fitted, length, rule, sheet, tick, words

__all__ = ["Bar", "draw_bars"]

#: The height of a row, and how much of it the bar takes.
ROW, THICK = 20, 10
#: Where the numbers at the axis end, and where the highest row begins.
TOP, BOTTOM = 6, 34
#: Names take at most so much of the width, and the numbers on the right so much.
NAMES, NUMBERS = 200, 48
#: The full length of the axis; the smallest that holds all is taken.
SCALES = (0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0)


@attrs.frozen(kw_only=True)
class Bar:
    """One bar.

    Attributes:
        name: What has this share.
        share: From 0 to 1.
        said: The share in words or as a number, to stand on the right.
        low: Where its band begins.
        high: Where its band ends; ``None``: no band is known.
    """

    name: str
    share: float
    said: str
    low: float | None = None
    high: float | None = None


def draw_bars(bars: Sequence[Bar], *, title: str, axis: str) -> str:
    """Return shares as bars over one axis; the axis begins at 0.

    Args:
        bars: The bars, from the top.
        title: What the picture shows.
        axis: What the axis measures.

    >>> one = Bar(name="On hold", share=0.2, said="20 %", low=0.1, high=0.3)
    >>> picture = draw_bars([one], title="Reasons", axis="probability")
    >>> "<desc>On hold: 20 %</desc>" in picture
    True
    """
    most = max((max(bar.share, bar.high or 0.0) for bar in bars), default=0.0)
    full = next(scale for scale in SCALES if most <= scale or scale == SCALES[-1])
    longest = max((length(bar.name) for bar in bars), default=0.0)
    left = min(NAMES, max(longest, 16.0)) + 8
    span = WIDTH - left - NUMBERS
    foot = TOP + ROW * len(bars)
    parts = [*_axis(left, span, full, foot, axis)]
    for row, bar in enumerate(bars):
        parts += _row(bar, TOP + ROW * row, left, span / full)
    return sheet(foot + BOTTOM, title, "; ".join(f"{bar.name}: {bar.said}" for bar in bars), parts)


def _axis(left: float, span: float, full: float, foot: float, axis: str) -> Iterator[str]:
    for part in (0.0, 0.5, 1.0):
        x = left + part * span
        yield rule(x, TOP, x, foot + 3)
        yield words(x, foot + 14, tick(part * full), anchor="middle")
    yield words(left + span / 2, foot + 28, fitted(axis, span), anchor="middle")


def _row(bar: Bar, y: float, left: float, unit: float) -> Iterator[str]:
    middle = y + ROW / 2
    yield words(left - 8, middle + 4, fitted(bar.name, left - 8), anchor="end")
    yield box(left, middle - THICK / 2, bar.share * unit, THICK, opacity=0.55)
    end = bar.share
    if bar.low is not None and bar.high is not None:
        end = max(end, bar.high)
        low, high = left + bar.low * unit, left + bar.high * unit
        yield rule(low, middle, high, middle, opacity=1)
        yield from (rule(x, middle - 4, x, middle + 4, opacity=1) for x in (low, high))
    yield words(left + end * unit + 5, middle + 4, fitted(bar.said, NUMBERS - 5))
