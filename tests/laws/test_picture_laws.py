"""The pictures: well-formed, within their sheet, in proportion, whatever they are given."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law

from callback.words.pictures.bars import Bar, draw_bars
from callback.words.pictures.course import Curve, Mark, draw_course
from callback.words.pictures.paper import SIZE, WIDTH, fitted, length
from callback.words.pictures.reliability import QUANTILE, Dot, draw_reliability, wilson
from callback.words.pictures.strip import Pin, draw_strip
from callback.words.pictures.waterfall import Weight, draw_waterfall

TEXTS = st.text(max_size=60) | st.sampled_from(["On hold", "<b>&", "面接の結果", "mmmm" * 20])
SHARES = st.floats(0, 1)
DAYS = st.dates(Date(2026, 1, 1), Date(2027, 12, 31)).map(lambda d: Date(d.year, d.month, d.day))


@st.composite
def bars(draw: st.DrawFn) -> Bar:
    """Draw a bar, with or without a band."""
    low, high = sorted([draw(SHARES), draw(SHARES)])
    band = draw(st.booleans())
    return Bar(
        name=draw(TEXTS),
        share=draw(SHARES),
        said=draw(TEXTS),
        low=low if band else None,
        high=high if band else None,
    )


@st.composite
def courses(draw: st.DrawFn) -> tuple[list[Curve], list[Mark], list[Mark]]:
    """Draw one or two curves over the same days, marks and dates."""
    first, steps = draw(DAYS), draw(st.lists(st.integers(1, 4), max_size=20))
    days = [first]
    for step in steps:
        days.append(days[-1].add(days=step))
    curves = [
        Curve(
            name=draw(TEXTS),
            points=tuple((day, draw(SHARES)) for day in days),
            said=draw(TEXTS),
        )
        for _ in range(draw(st.integers(1, 2)))
    ]
    near = st.integers(-5, 60).map(lambda n: first.add(days=n))
    marks = [Mark(on=on, name=draw(TEXTS)) for on in draw(st.lists(near, max_size=6))]
    dates = [Mark(on=on, name=str(on)) for on in [first.subtract(days=1), *days]]
    return curves, marks, dates


WEIGHTS = st.lists(
    st.builds(Weight, name=TEXTS, decibans=st.floats(-3000, 3000)), min_size=1, max_size=9
)
DOTS = st.lists(
    st.builds(
        Dot,
        forecast=SHARES,
        observed=SHARES,
        count=st.integers(1, 99_999),
        said=TEXTS,
    ),
    max_size=8,
)
PINS = st.lists(st.builds(Pin, on=DAYS, name=TEXTS, bold=st.booleans()), min_size=1, max_size=9)


@st.composite
def pictures(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a title and a picture of any kind under it."""
    title = draw(TEXTS)
    axes = draw(TEXTS), draw(TEXTS)
    kind = draw(st.integers(0, 4))
    if kind == 0:
        return title, draw_bars(draw(st.lists(bars(), max_size=8)), title=title, axis=axes[0])
    if kind == 1:
        curves, marks, dates = draw(courses())
        return title, draw_course(curves, marks, dates=dates, title=title, axes=axes)
    if kind == 2:
        return title, draw_waterfall(draw(WEIGHTS), total=axes[1], title=title, axis=axes[0])
    if kind == 3:
        return title, draw_reliability(draw(DOTS), title=title, axes=axes)
    pins = draw(PINS)
    return title, draw_strip(pins, dates=[Pin(on=p.on, name=str(p.on)) for p in pins], title=title)


def parsed(picture: str) -> ET.Element:
    """Return the picture as XML."""
    return ET.fromstring(picture)  # noqa: S314  # it is our own


def spans(svg: ET.Element) -> Iterator[tuple[float, float]]:
    """Yield from where to where each text that is not turned reaches at most."""
    for text in svg.findall("text"):
        x, long = float(text.attrib["x"]), length(text.text or "", float(text.attrib["font-size"]))
        back = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.attrib["text-anchor"]]
        yield x - back * long, x + (1 - back) * long


@given(pictures())
def test_a_picture_is_well_formed_and_says_what_it_is(drawn: tuple[str, str]) -> None:
    """It has a role, its title as its name, and a description, whatever the texts hold."""
    title, picture = drawn
    svg = parsed(picture)
    assert svg.attrib["role"] == "img"
    assert (svg.findtext("title") or "") == svg.attrib["aria-label"]
    assert (
        " ".join(svg.attrib["aria-label"].split())
        == " ".join("".join(c if c.isprintable() else " " for c in title).split())
        or not title.isprintable()
    )
    assert svg.find("desc") is not None


@given(pictures())
def test_a_picture_takes_its_colour_from_the_page(drawn: tuple[str, str]) -> None:
    """No colour is written down: a dark page has a light picture."""
    for part in parsed(drawn[1]).iter():
        for name in ("fill", "stroke"):
            assert part.attrib.get(name, "none") in {"none", "currentColor"}


@given(pictures())
def test_no_text_leaves_its_picture(drawn: tuple[str, str]) -> None:
    """By the widest letters that are reckoned with, to half a unit."""
    for left, right in spans(parsed(drawn[1])):
        assert left >= -0.5
        assert right <= WIDTH + 0.5


@law(TEXTS, st.floats(20, 400))
def test_what_is_fitted_fits(reached: Reached, text: str, width: float) -> None:
    """It is no longer than its place, and is whole where that was long enough."""
    cut = fitted(text, width)
    assert length(cut) <= width
    assert "\n" not in cut
    if reached(length(text) <= width and text.isprintable(), "there is room"):
        assert cut == " ".join(text.split())


@given(st.lists(bars(), min_size=1, max_size=8))
def test_bars_are_in_proportion(drawn: Sequence[Bar]) -> None:
    """Each is as long as its share of the axis, to the tenth that is written."""
    svg = parsed(draw_bars(drawn, title="Reasons", axis="probability"))
    ends = [float(text.attrib["x"]) for text in svg.findall("text")[:3]]
    full = float(re.sub(r"[^0-9]", "", svg.findall("text")[2].text or "")) / 100
    unit = (ends[2] - ends[0]) / full
    for bar, box in zip(drawn, svg.findall("rect"), strict=True):
        assert float(box.attrib["width"]) == pytest.approx(max(bar.share * unit, 0.5), abs=0.15)


@given(WEIGHTS)
def test_weights_begin_where_the_last_one_ended(weights: Sequence[Weight]) -> None:
    """And the last box is the sum, from nothing."""
    svg = parsed(draw_waterfall(weights, total="sum", title="Why", axis="decibans"))
    zero = float(svg.findall("line")[0].attrib["x1"])
    boxes = [(float(b.attrib["x"]), float(b.attrib["width"])) for b in svg.findall("rect")]
    at = zero
    for weight, (left, long) in zip(weights, boxes, strict=False):
        up = weight.decibans >= 0
        assert (left if up else left + long) == pytest.approx(at, abs=0.7)
        at = left + long if up else left
    left, long = boxes[-1]
    assert min(abs(left - zero), abs(left + long - zero)) <= 0.7
    assert min(abs(left - at), abs(left + long - at)) <= 0.7 * len(boxes)


@given(courses())
def test_a_course_is_a_staircase_through_its_points(
    drawn: tuple[list[Curve], list[Mark], list[Mark]],
) -> None:
    """Each chance is as high as it is, and holds until the next day."""
    curves, marks, dates = drawn
    svg = parsed(draw_course(curves, marks, dates=dates, title="Word", axes=("chance", "day")))
    none, _, every = [float(line.attrib["y1"]) for line in svg.findall("line")[:3]]
    for curve, path in zip(curves, svg.findall("polyline"), strict=True):
        points = [tuple(map(float, p.split(","))) for p in path.attrib["points"].split()]
        heights = [(none - y) / (none - every) for _, y in points[::2]]
        told = [share for _, share in curve.points]
        assert heights[: len(told)] == pytest.approx(told, abs=0.002)
        assert all(x2 == x1 or y2 == y1 for (x1, y1), (x2, y2) in pairwise(points))


@given(courses())
def test_dates_do_not_touch(drawn: tuple[list[Curve], list[Mark], list[Mark]]) -> None:
    """Those for which there is no room are left out, the first never."""
    curves, _, dates = drawn
    svg = parsed(draw_course(curves, [], dates=dates, title="Word", axes=("chance", "")))
    named = [text for text in svg.findall("text") if re.fullmatch(r"\d{4}-.*", text.text or "")]
    shown = sorted((float(t.attrib["x"]), length(t.text or "")) for t in named)
    assert shown
    for (x1, one), (x2, other) in pairwise(shown):
        assert x2 - x1 >= (one + other) / 2


@given(courses())
def test_only_days_within_are_marked(
    drawn: tuple[list[Curve], list[Mark], list[Mark]],
) -> None:
    """A mark before the first day or after the last is left out, and told of nowhere."""
    curves, marks, _ = drawn
    first, last = curves[0].points[0][0], curves[0].points[-1][0]
    within = [mark for mark in marks if first <= mark.on <= last]
    svg = parsed(draw_course(curves, marks, dates=[], title="", axes=("", "")))
    lines = [line for line in svg.findall("line") if line.attrib.get("stroke-dasharray") == "2 2"]
    assert len(lines) == len(within)


@given(PINS)
def test_days_lie_along_the_calendar(pins: Sequence[Pin]) -> None:
    """In order, one row below the other, and in proportion to the days between them."""
    svg = parsed(draw_strip(pins, dates=[], title="Plan"))
    rows = sorted(pins, key=lambda pin: pin.on)
    dots = [(float(c.attrib["cx"]), float(c.attrib["cy"])) for c in svg.findall("circle")]
    assert len(dots) == len(rows)
    whole = max((rows[-1].on - rows[0].on).days, 1)
    for pin, (x, _) in zip(rows, dots, strict=True):
        expected = dots[0][0] + (pin.on - rows[0].on).days / whole * (WIDTH - 2 * 14)
        assert x == pytest.approx(expected, abs=0.15)
    assert [y for _, y in dots] == sorted({y for _, y in dots})


@given(SHARES, st.integers(1, 100_000))
def test_the_interval_of_a_rate_solves_its_equation(share: float, count: int) -> None:
    """At both ends the rate is z standard errors, its own, from what was seen (Wilson 1927)."""
    low, high = wilson(share, count)
    assert -1e-12 <= low <= share + 1e-12
    assert share - 1e-12 <= high <= 1 + 1e-12
    for end in (low, high):
        error = QUANTILE**2 * end * (1 - end) / count
        assert (share - end) ** 2 == pytest.approx(error, abs=1e-9)


@given(DOTS)
def test_dots_lie_where_forecast_and_outcome_meet(dots: Sequence[Dot]) -> None:
    """On a square of which the diagonal is agreement; each has its count beside it."""
    svg = parsed(draw_reliability(dots, title="P(offer)", axes=("observed", "forecast")))
    diagonal = next(line for line in svg.findall("line") if "stroke-dasharray" in line.attrib)
    x1, y1, x2, y2 = (float(diagonal.attrib[name]) for name in ("x1", "y1", "x2", "y2"))
    texts = [text.text for text in svg.findall("text") if text.attrib["font-size"] != str(SIZE)]
    assert texts == [str(dot.count) for dot in dots]
    for dot, circle in zip(dots, svg.findall("circle"), strict=True):
        across = (float(circle.attrib["cx"]) - x1) / (x2 - x1)
        up = (float(circle.attrib["cy"]) - y1) / (y2 - y1)
        assert (across, up) == pytest.approx((dot.forecast, dot.observed), abs=0.001)
