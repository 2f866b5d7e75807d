"""Reliability: how often it came true, against how likely it was forecast to be."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import attrs

from callback._values.markup import escaped
from callback.words.pictures.paper import WIDTH, fitted, rule, sheet, tick, words

__all__ = ["Dot", "draw_reliability", "wilson"]

#: The square in which the dots lie.
SIDE, LEFT, TOP, BELOW = 200, 70, 28, 42
#: Of the normal distribution, for an interval that holds 90 %.
QUANTILE = 1.6448536269514722


@attrs.frozen(kw_only=True)
class Dot:
    """Forecasts that were alike.

    Attributes:
        forecast: Their mean.
        observed: The share of them that came true.
        count: How many they are.
        said: What to say of them.
    """

    forecast: float
    observed: float
    count: int
    said: str


def wilson(share: float, count: int) -> tuple[float, float]:
    """Return where a rate lies with 90 %, by the share that was seen.

    The score interval of Wilson (1927), with z the quantile of the normal distribution::

        (p + z²/2n ± z · √(p(1-p)/n + z²/4n²)) / (1 + z²/n)

    >>> low, high = wilson(0.5, 10)
    >>> round(low, 3), round(high, 3)
    (0.269, 0.731)
    """
    square = QUANTILE**2 / count
    middle = share + square / 2
    spread = QUANTILE * math.sqrt(share * (1.0 - share) / count + square / (4 * count))
    return (middle - spread) / (1.0 + square), (middle + spread) / (1.0 + square)


def draw_reliability(dots: Sequence[Dot], *, title: str, axes: tuple[str, str]) -> str:
    """Return what came true against what was forecast; on the diagonal they agree.

    Args:
        dots: Groups of forecasts; beside each stands how many they are, and a line shows where
            their rate lies with 90 %.
        title: What was forecast.
        axes: What is measured upwards, and sideways.

    >>> dot = Dot(forecast=0.5, observed=0.4, count=10, said="0.40 of 10")
    >>> picture = draw_reliability([dot], title="P(offer)", axes=("observed", "forecast"))
    >>> "<title>0.40 of 10</title>" in picture
    True
    """
    foot = TOP + SIDE
    heading = words(LEFT, TOP - 14, fitted(title, WIDTH - LEFT), bold=True)
    parts = [heading, *_grid(axes), rule(LEFT, foot, LEFT + SIDE, TOP, opacity=0.7, dash="4 3")]
    for place, dot in enumerate(dots):
        parts += _dot(dot, left=bool(place % 2))
    return sheet(foot + BELOW, title, "; ".join(dot.said for dot in dots), parts)


def _grid(axes: tuple[str, str]) -> Iterator[str]:
    for share in (0.0, 0.5, 1.0):
        x, y = LEFT + SIDE * share, TOP + SIDE * (1 - share)
        yield rule(LEFT, y, LEFT + SIDE, y)
        yield rule(x, TOP, x, TOP + SIDE)
        yield words(LEFT - 5, y + 4, tick(share), anchor="end")
        yield words(x, TOP + SIDE + 16, tick(share), anchor="middle")
    middle = TOP + SIDE / 2
    yield (
        f'<g transform="rotate(-90 14 {middle:.1f})">'
        f"{words(14, middle, fitted(axes[0], SIDE), anchor='middle')}</g>"
    )
    room = 2 * LEFT + SIDE
    yield words(LEFT + SIDE / 2, TOP + SIDE + 34, fitted(axes[1], room), anchor="middle")


def _dot(dot: Dot, *, left: bool) -> Iterator[str]:
    x, y = LEFT + SIDE * dot.forecast, TOP + SIDE * (1 - dot.observed)
    low, high = wilson(dot.observed, dot.count)
    yield rule(x, TOP + SIDE * (1 - low), x, TOP + SIDE * (1 - high), opacity=0.8)
    yield (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="currentColor">'
        f"<title>{escaped(dot.said)}</title></circle>"
    )
    # Neighbours have their numbers on either side, so that these do not lie on each other.
    at, anchor = (x - 7, "end") if left else (x + 7, "start")
    yield words(at, y + 4, str(dot.count), anchor=anchor, size=10)
