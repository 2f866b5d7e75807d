"""The strategies reach the corners that they name, and are found by type."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from pendulum import Date

from callback import Basis, Catalogue, Covariate, Interview, Reason, Stage, WorkCalendar, rank
from callback.strategies import (
    FIRST,
    LAST,
    calendars,
    catalogues,
    days,
    interviews,
    looks,
    reasons,
)

TRY_HARD = settings(max_examples=20_000, database=None, derandomize=True, phases=[Phase.generate])


def answered(interview: Interview) -> bool:
    """Say whether a message of theirs came after one of the candidate's."""
    return any(interview.replied_on and sent < interview.replied_on for sent in interview.asked_on)


def holding(field: str, value: object) -> Callable[[Any], bool]:
    """Return the test whether a field is just this."""
    return lambda drawn: getattr(drawn, field) is value


def given_with(field: str) -> Callable[[Any], bool]:
    """Return the test whether a field is given."""
    return lambda drawn: getattr(drawn, field) is not None


def paced(covariate: Covariate) -> Callable[[Catalogue], bool]:
    """Return the test whether a catalogue knows a pace by this covariate."""
    return lambda drawn: any(pace.covariate is covariate for pace in drawn.paces)


CORNERS: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], bool]]] = {
    "days, a weekend": (days(), lambda day: day.weekday() == 6),
    "days, a leap day": (days(), lambda day: (day.month, day.day) == (2, 29)),
    "days, the first": (days(), lambda day: day == FIRST),
    "days, the last": (days(), lambda day: day == LAST),
    "days, a span of its own": (days(LAST, LAST), lambda day: day == LAST),
    "calendars, no weekend": (calendars(), lambda c: not c.weekend),
    "calendars, Saturday and Sunday": (calendars(), lambda c: c.weekend == {5, 6}),
    "calendars, Friday and Saturday": (calendars(), lambda c: c.weekend == {4, 5}),
    "calendars, three days": (calendars(), lambda c: len(c.weekend) == 3),
    "calendars, no holidays": (calendars(), lambda c: not c.holidays),
    "calendars, many holidays": (calendars(), lambda c: len(c.holidays) > 8),
    "calendars, a make-up day": (calendars(), lambda c: bool(c.workdays)),
    "reasons, quick": (reasons(), lambda r: r.wait.median < 1),
    "reasons, slow": (reasons(), lambda r: r.wait.median > 150),
    "reasons, narrow": (reasons(), lambda r: r.wait.shape > 5),
    "reasons, wide": (reasons(), lambda r: r.wait.shape < 1),
    "reasons, hopeful": (reasons(), lambda r: r.wait.never < 0.01),
    "reasons, hopeless": (reasons(), lambda r: r.wait.never > 0.99),
    "reasons, who replies": (reasons(), lambda r: r.replies > 0.99),
    **{f"reasons, {basis.value}": (reasons(), holding("basis", basis)) for basis in Basis},
    "catalogues, one reason": (catalogues(), lambda c: len(c.reasons) == 1),
    "catalogues, many reasons": (catalogues(), lambda c: len(c.reasons) > 5),
    "catalogues, more than by default": (catalogues(12), lambda c: len(c.reasons) > 8),
    "catalogues, no paces": (catalogues(), lambda c: not c.paces),
    **{f"catalogues, a pace by {one.value}": (catalogues(), paced(one)) for one in Covariate},
    "interviews, a date alone": (
        interviews(),
        lambda i: i == Interview(ended=i.ended),
    ),
    **{
        f"interviews, with {field}": (
            interviews(),
            given_with(field),
        )
        for field in (
            "stage", "medium", "round_number", "organisation", "role", "country", "subdivision",
            "sector", "promised_by", "replied_on", "thanked_on", "ref",
        )
    },
    "interviews, an offer": (interviews(), lambda i: i.stage is Stage.OFFER),
    "interviews, a promise open for a year": (
        interviews(),
        lambda i: i.promised_by is not None and (i.promised_by - i.ended).days > 365,
    ),
    "interviews, a message before it": (
        interviews(),
        lambda i: any(sent < i.ended for sent in i.asked_on),
    ),
    "interviews, an answered message": (interviews(), answered),
    "interviews, a message after theirs": (
        interviews(),
        lambda i: any(i.replied_on and sent > i.replied_on for sent in i.asked_on),
    ),
    "interviews, several messages on one day": (
        interviews(),
        lambda i: len(set(i.asked_on)) < len(i.asked_on),
    ),
    "interviews, a text in another script": (
        interviews(),
        lambda i: i.organisation is not None and not i.organisation.isascii(),
    ),
    "looks, on the first possible day": (looks(), lambda x: x[1] == x[0].ended),
    "looks, after more than a year": (looks(), lambda x: (x[1] - x[0].ended).days > 366),
}  # fmt: skip  # a table


@pytest.mark.parametrize("corner", CORNERS)
def test_corners_are_reached(corner: str) -> None:
    """Each strategy draws the cases that its docstring names."""
    strategy, there = CORNERS[corner]
    assert there(find(strategy, there, settings=TRY_HARD))


@pytest.mark.parametrize("cls", [Interview, Reason, Catalogue, WorkCalendar])
@given(data=st.data())
def test_values_are_found_by_type(cls: type[object], data: st.DataObject) -> None:
    """``st.from_type`` draws our values without more ado."""
    assert isinstance(data.draw(st.from_type(cls)), cls)


@given(st.data(), catalogues())
def test_every_look_can_be_ranked(data: st.DataObject, catalogue: Catalogue) -> None:
    """What is drawn for a catalogue is ranked by it without an error, in its own country."""
    interview, as_of = data.draw(looks(catalogue))
    assert rank(interview, as_of=as_of, catalogue=catalogue).as_of == as_of


@given(days(Date(2026, 1, 1), Date(2026, 1, 3)))
def test_days_stay_in_their_span(day: Date) -> None:
    """No day lies outside the span that was asked for."""
    assert Date(2026, 1, 1) <= day <= Date(2026, 1, 3)
    assert type(day) is Date


REGISTERED = """
import sys
import hypothesis
from callback._hypothesis import register
register()
assert "callback.strategies" not in sys.modules, "imported at once"
from callback import Interview
from hypothesis import find, strategies as st
assert "callback.strategies" not in sys.modules, "imported before the first draw"
assert isinstance(find(st.from_type(Interview), lambda _: True), Interview)
assert "callback.strategies" in sys.modules, "not imported by the draw"
"""


def test_hypothesis_does_not_import_the_strategies() -> None:
    """Neither ``import hypothesis`` nor the entry point imports them; the first draw does."""
    found = subprocess.run(  # noqa: S603  # our own text
        [sys.executable, "-c", REGISTERED], capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stderr
