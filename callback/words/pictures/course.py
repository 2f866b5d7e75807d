"""A course: chances as they grow over days, and the days on which something is to happen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs
from pendulum import Date

from callback.words.pictures.paper import WIDTH, fitted, length, rule, sheet, tick, words

__all__ = ["Curve", "Mark", "draw_course"]

#: The margins: numbers of the axis on the left, dates and the axis' name below.
LEFT, RIGHT, BELOW = 52, 12, 40
#: How high the curves may rise, and the line of a mark's name above them.
HIGH, ROW = 120, 14
#: Dashes of the first curve, the second and so on.
DASHES = ("", "6 3", "2 3")


@attrs.frozen(kw_only=True)
class Curve:
    """Chances by day.

    Attributes:
        name: What the chance is of.
        points: Days, rising, and the chance on each.
        said: The curve in words, for whoever cannot see it.
    """

    name: str
    points: tuple[tuple[Date, float], ...]
    said: str


@attrs.frozen(kw_only=True)
class Mark:
    """A day that has a name."""

    on: Date
    name: str


def draw_course(
    curves: Sequence[Curve],
    marks: Sequence[Mark],
    *,
    dates: Sequence[Mark],
    title: str,
    axes: tuple[str, str],
) -> str:
    """Return chances over the days, with the days that matter.

    Args:
        curves: One or more, all over the same days.
        marks: What happens on a day between the first and the last; others are left out.
        dates: The days of which the date stands at the axis, with the date as their name.
        title: What the picture shows.
        axes: What is measured upwards, and sideways.

    >>> rising = ((Date(2026, 11, 3), 0.0), (Date(2026, 11, 10), 0.5))
    >>> curve = Curve(name="heard", points=rising, said="half by the 10th")
    >>> picture = draw_course([curve], [], dates=[], title="Word", axes=("chance", "day"))
    >>> "polyline" in picture
    True
    """
    first, last = curves[0].points[0][0], curves[0].points[-1][0]
    scale = _Scale(first=first, last=last)
    shown = sorted((mark for mark in marks if first <= mark.on <= last), key=lambda mark: mark.on)
    legend = ROW * len(curves) if len(curves) > 1 else 0
    top = 8.0 + ROW * len(shown) + legend
    foot = top + HIGH
    parts = [
        *_grid(top, axes[0]),
        *_dates(dates, scale, foot),
        _below(axes[1], foot),
        *_marks(shown, scale, legend, foot),
        *_curves(curves, scale, foot),
    ]
    told = [curve.said for curve in curves] + [f"{mark.on}: {mark.name}" for mark in shown]
    return sheet(foot + BELOW, title, "; ".join(told), parts)


@attrs.frozen(kw_only=True)
class _Scale:
    """Where a day stands."""

    first: Date
    last: Date

    def x(self, day: Date) -> float:
        days = max((self.last - self.first).days, 1)
        return LEFT + (day - self.first).days / days * (WIDTH - LEFT - RIGHT)


def _grid(top: float, axis: str) -> Iterator[str]:
    for share in (0.0, 0.5, 1.0):
        y = top + HIGH * (1 - share)
        yield rule(LEFT, y, WIDTH - RIGHT, y)
        yield words(LEFT - 5, y + 4, tick(share), anchor="end")
    middle = top + HIGH / 2
    yield (
        f'<g transform="rotate(-90 13 {middle:.1f})">'
        f"{words(13, middle, fitted(axis, HIGH), anchor='middle')}</g>"
    )


def _below(axis: str, foot: float) -> str:
    room = WIDTH - LEFT - RIGHT
    return words(LEFT + room / 2, foot + 34, fitted(axis, room), anchor="middle")


def _dates(dates: Sequence[Mark], scale: _Scale, foot: float) -> Iterator[str]:
    """Yield the dates from left to right; one that would touch another is left out."""
    free = 0.0
    for mark in dates:
        if not scale.first <= mark.on <= scale.last:
            continue
        half, x = length(mark.name) / 2, scale.x(mark.on)
        at = min(max(x, half), WIDTH - half)
        if at - half >= free:
            yield rule(x, foot, x, foot + 4, opacity=0.6)
            yield words(at, foot + 16, mark.name, anchor="middle")
            free = at + half + 6


def _marks(marks: Sequence[Mark], scale: _Scale, above: float, foot: float) -> Iterator[str]:
    for row, mark in enumerate(marks):
        x, y = scale.x(mark.on), above + 8 + ROW * (row + 0.7)
        yield rule(x, y - 8, x, foot, opacity=0.6, dash="2 2")
        left = x < WIDTH / 2
        room = WIDTH - x - 4 if left else x - 4
        name = fitted(mark.name, room)
        yield words(x + 4 if left else x - 4, y, name, anchor="start" if left else "end")


def _curves(curves: Sequence[Curve], scale: _Scale, foot: float) -> Iterator[str]:
    for row, curve in enumerate(curves):
        dash = DASHES[row % len(DASHES)]
        points = [(scale.x(day), foot - HIGH * share) for day, share in curve.points]
        if len(points) == 1:
            points.append((WIDTH - RIGHT, points[0][1]))
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in _corners(points))
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        yield (
            f'<polyline fill="none" stroke="currentColor" stroke-width="2"{dashed} '
            f'points="{path}"/>'
        )
        if len(curves) > 1:
            y = 8 + ROW * (row + 0.5)
            yield rule(LEFT, y, LEFT + 28, y, opacity=1, dash=dash)
            yield words(LEFT + 34, y + 4, fitted(curve.name, WIDTH - LEFT - 40))


def _corners(points: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Yield a staircase: a chance holds from a day until the next."""
    yield points[0]
    for (_, before), (x, y) in pairwise(points):
        yield x, before
        yield x, y
