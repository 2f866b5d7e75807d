"""What pictures show of an answer is the answer: its curve, its days, its bands, its weights."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reached import Reached, law

from callback import Interview, Report, explain, report
from callback.answers.drawings import SHOWN, STEPS
from callback.strategies import looks

PICTURE = re.compile(r'<svg class="callback-picture".*?</svg>', re.DOTALL)


@st.composite
def told(draw: st.DrawFn) -> Report:
    """Draw a report of anything that may be known."""
    interview, as_of = draw(looks())
    return report(interview, as_of=as_of)


def pictures(html: str) -> list[ET.Element]:
    """Return the pictures in a page."""
    return [ET.fromstring(found) for found in PICTURE.findall(html)]  # noqa: S314  # our own


def description(svg: ET.Element) -> str:
    """Return what the picture says to those who cannot see it."""
    return svg.findtext("desc") or ""


@given(told())
def test_the_course_is_the_curve_with_the_days_of_the_plan(found: Report) -> None:
    """As high as the forecast says; today, promise, messages and the day to stop are marked."""
    (svg,) = pictures(found.forecast.html())
    path = svg.find("polyline")
    assert path is not None
    none, _, every = [float(line.attrib["y1"]) for line in svg.findall("line")[:3]]
    points = [tuple(map(float, p.split(","))) for p in path.attrib["points"].split()]
    heights = [(none - y) / (none - every) for _, y in points[::2]]
    curve = found.forecast.curve(SHOWN)
    assert heights == pytest.approx([point.heard for point in curve], abs=0.002)
    days = set(re.findall(r"(\d{4}-\d\d-\d\d):", description(svg)))
    last, ranking = curve[-1].day, found.ranking
    expected = {ranking.as_of}
    if ranking.word is None:
        promised = ranking.silence.promised_by
        expected |= {message.on for message in found.forecast.schedule.messages}
        expected |= {day for day in (promised, found.forecast.let_go_on) if day is not None}
    assert days == {str(day) for day in expected if ranking.as_of <= day <= last}


@law(told())
def test_the_calendar_holds_each_step(reached: Reached, found: Report) -> None:
    """One dot for each, one for today and one for the day to stop; nothing without a step."""
    drawn = pictures(found.plan.html())
    if not reached(bool(found.plan.steps), "steps"):
        assert drawn == []
        return
    (svg,) = drawn
    days = re.findall(r"(\d{4}-\d\d-\d\d):", description(svg))
    steps = [str(step.on) for step in found.plan.steps]
    stop = found.plan.let_go_on if found.ranking.word is None else None
    ends = [str(day) for day in (found.ranking.as_of, stop) if day is not None]
    assert sorted(days) == sorted(steps + ends)


@given(told(), st.booleans())
def test_the_waterfall_adds_up(found: Report, against: bool) -> None:  # noqa: FBT001  # it is drawn
    """Its sum is that of the terms and what is shared; only the heaviest stand by themselves."""
    other = found.ranking[1].reason if against else None
    why = explain(found.ranking, against=other)
    (svg,) = pictures(why.html())
    numbers = [float(n) for n in re.findall(r": ([+-][0-9.]+)(?:;|$)", description(svg))]
    total = sum(term.decibans for term in why.terms) + why.shared
    assert numbers[-1] == pytest.approx(total, abs=0.06)
    assert sum(numbers[:-1]) == pytest.approx(total, abs=0.05 * len(numbers) + 0.01)
    assert len(numbers) <= STEPS + 2


def test_bands_are_those_of_the_stability() -> None:
    """Each whisker begins at the 5th and ends at the 95th percentile."""
    held = report(Interview(ended="2026-11-03"), as_of="2026-11-20", draws=40).stability
    assert held is not None
    (svg,) = pictures(held.html())
    zero, _, end = [float(text.attrib["x"]) for text in svg.findall("text")[:3]]
    full = float(re.sub(r"[^0-9]", "", svg.findall("text")[2].text or "")) / 100
    whiskers = [line for line in svg.findall("line") if line.attrib["stroke-opacity"] == "1"][::3]
    shown = [
        tuple((float(line.attrib[name]) - zero) / (end - zero) * full for name in ("x1", "x2"))
        for line in whiskers
    ]
    first = {band.id: band for band in held.bands}
    expected = [(first[r.reason.id].low, first[r.reason.id].high) for r in held.ranking[:8]]
    for one, other in zip(shown, expected, strict=True):
        assert one == pytest.approx(other, abs=0.002)


@given(told())
def test_the_card_holds_the_pictures_of_its_parts(found: Report) -> None:
    """The course while word may come, and the calendar where there is something to do."""
    expected = [] if found.ranking.word is not None else pictures(found.forecast.html())
    expected += pictures(found.plan.html())
    assert list(map(ET.tostring, pictures(found.html()))) == list(map(ET.tostring, expected))
