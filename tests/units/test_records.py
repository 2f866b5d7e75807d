"""Rows and payloads of known trackers and systems, as they hand them over."""

from __future__ import annotations

import datetime as dt
import enum
import sqlite3
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date

from callback import Interview, InvalidInterview, InvalidValue, Problem, Stage, rank_many
from callback.records import (
    APPLYR,
    ASHBY,
    GREENHOUSE,
    JOBHOUND,
    LEVER,
    MERGE,
    STAGES,
    TRACKER_MCP,
    Records,
    day_of_epoch,
    flat,
    stage_of,
)

NEW_YORK = ZoneInfo("America/New_York")
A_DAY = "a day such as '2026-11-03', alone or with a time, or a date or datetime"
#: 02:30 UTC on the 4th, which in New York is the evening of the 3rd.
LATE = dt.datetime(2026, 11, 4, 2, 30, tzinfo=dt.UTC)


SECOND, MILLISECOND = dt.timedelta(seconds=1), dt.timedelta(milliseconds=1)


class Status(enum.Enum):
    """What jobhound keeps a status as."""

    INTERVIEW = "interview"


def sqlite_row(**columns: object) -> sqlite3.Row:
    """Return a row as sqlite hands it over."""
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    asked = ", ".join(f"? as {name}" for name in columns)
    row = connection.execute(f"select {asked}", tuple(columns.values())).fetchone()  # our own names
    connection.close()
    assert isinstance(row, sqlite3.Row)
    return row


def problems(table: Records, row: Any, **options: Any) -> tuple[Problem, ...]:  # noqa: ANN401  # strangers' rows
    """Return what is wrong with a row."""
    with pytest.raises(InvalidInterview) as caught:
        table.interview(row, **options)
    return caught.value.problems


def test_a_row_of_applyr() -> None:
    """A row of ``offers``, most of it NULL; what its columns say beside ours is left alone."""
    row = sqlite_row(
        id=7,
        title="Welder",
        company="Acme",
        date_received=None,
        date_applied="2026-09-20",
        date_responded="2026-11-03",
        status="in_process",
        follow_up_date="",
        response_status="no_response",
        created_at="2026-09-19 08:00:00",
    )
    assert APPLYR.interview(row) == Interview(
        ended="2026-11-03", stage="interview", organisation="Acme", role="Welder", ref=7
    )


def test_an_opportunity_of_jobhound() -> None:
    """The dict of a frozen dataclass: an enum for the status, an aware time for the day."""
    row = {
        "slug": "acme-welder",
        "company": "Acme",
        "role": "Welder",
        "status": Status.INTERVIEW,
        "priority": None,
        "first_contact": None,
        "applied_on": dt.datetime(2026, 9, 20, 12, tzinfo=NEW_YORK),
        "last_activity": LATE,
        "links": {"posting": "https://example.com"},
        "tags": (),
    }
    expected = Interview(
        ended="2026-11-03",
        stage="interview",
        organisation="Acme",
        role="Welder",
        ref="acme-welder",
    )
    assert JOBHOUND.interview(row, zone=NEW_YORK) == expected


def test_a_record_of_tracker_mcp() -> None:
    """A sheet's words in their own spelling; ``replied_on`` is the day that stands in for ours."""
    row = {
        "num": 12,
        "company": "Acme",
        "role": "Welder",
        "status": "Screening",
        "applied_on": "2026-10-01",
        "followup_on": "",
        "replied_on": "2026-11-03",
        "followup_log": "2026-10-11 mail",
    }
    assert TRACKER_MCP.interview(row) == Interview(
        ended="2026-11-03", stage="screen", organisation="Acme", role="Welder", ref=12
    )


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ({"end": {"date_time": "2026-11-04T02:30:00.000Z"}}, "2026-11-03"),
        ({"start": {"date_time": "2026-11-03T14:00:00.000Z"}, "end": {}}, "2026-11-03"),
        ({"start": {"date": "2026-11-03"}, "end": {"date": "2026-11-04"}}, "2026-11-03"),
    ],
)
def test_a_scheduled_interview_of_greenhouse(times: dict[str, object], expected: str) -> None:
    """The end, else the start; of an all-day interview its date, whose end is the day after."""
    payload: dict[str, object] = {
        "id": 9128481,
        "application_id": 4684156,
        "location": "Big Conference Room",
        "status": "awaiting_feedback",
        "interview": {"id": 7001, "name": "Culture Fit"},
        "interviewers": [{"id": 4080, "response_status": "needs_action"}],
        **times,
    }
    read = GREENHOUSE.interview(payload, zone=NEW_YORK)
    assert read == Interview(ended=expected, ref=9128481)


def test_an_interview_event_of_ashby() -> None:
    """One event of a schedule, with the schedule's status beside it."""
    event = {
        "id": "e1",
        "startTime": "2026-11-03T13:00:00.000Z",
        "endTime": "2026-11-03T14:00:00.000Z",
        "status": "WaitingOnFeedback",
        "interview": {"id": "i1"},
    }
    assert ASHBY.interview(event, zone=NEW_YORK) == Interview(ended="2026-11-03", ref="e1")


def test_an_interview_of_lever() -> None:
    """A time in milliseconds, read in the zone given."""
    payload = {
        "id": "l1",
        "panel": "p1",
        "subject": "On-site Interview",
        "interviewers": [{"id": "u1"}],
        "timezone": "America/New_York",
        "date": int(LATE.timestamp() * 1000),
        "duration": 60,
        "feedbackForms": [],
        "canceledAt": None,
    }
    assert LEVER.interview(payload, zone=NEW_YORK) == Interview(ended="2026-11-03", ref="l1")


def test_a_scheduled_interview_of_merge() -> None:
    """Flat, with ISO text in UTC."""
    payload = {
        "id": "m1",
        "application": "a1",
        "job_interview_stage": "s1",
        "start_at": "2026-11-03T13:00:00Z",
        "end_at": "2026-11-03T14:00:00Z",
        "status": "AWAITING_FEEDBACK",
    }
    assert MERGE.interview(payload) == Interview(ended="2026-11-03", ref="m1")


@pytest.mark.parametrize(
    ("table", "payload", "column", "value"),
    [
        (LEVER, {"date": 1_793_721_600_000, "canceledAt": 1_793_000_000_000}, "canceledAt", None),
        (ASHBY, {"endTime": "2026-11-03", "status": "Cancelled"}, "status", "'Cancelled'"),
        (MERGE, {"end_at": "2026-11-03", "status": "NEEDS_SCHEDULING"}, "status", None),
    ],
)
def test_an_interview_that_was_not_held_is_refused(
    table: Records, payload: dict[str, object], column: str, value: str | None
) -> None:
    """After an interview that was cancelled there is no silence to explain."""
    expected = Problem(column, value or repr(payload[column]), "an interview that was held", column)
    assert problems(table, payload, zone=dt.UTC) == (expected,)


def test_milliseconds_ask_for_a_zone() -> None:
    """A moment alone has no day, and none is guessed; the message names their column."""
    expected = "a tzinfo: without one a moment has no day"
    assert problems(LEVER, {"date": 1_793_721_600_000, "id": 5}) == (
        Problem("ended", "1793721600000", expected, "date"),
    )


def test_all_problems_at_once() -> None:
    """A word that is no stage, a day that is none and a bad key stand in one error."""
    row = {"id": 1.5, "status": "intervew", "date_responded": "03/04/2026", "company": None}
    assert problems(APPLYR, row) == (
        Problem(
            "stage", "'intervew'", "a known word for a stage (did you mean 'interview'?)", "status"
        ),
        Problem("ended", "'03/04/2026'", A_DAY, "date_responded"),
        Problem("ref", "1.5", "text or a whole number", "id"),
    )


def test_a_bad_word_carries_the_callers_key() -> None:
    """The error knows which row it was."""
    row = {"id": 7, "status": "rejected", "date_responded": "2026-11-03"}
    with pytest.raises(InvalidInterview) as caught:
        APPLYR.interview(row)
    assert caught.value.ref == 7
    assert caught.value.problems[0].expected == "a stage: that word says that it is over"


def test_a_row_without_the_day_names_its_column() -> None:
    """What a table looks for in vain is said under their name for it."""
    assert problems(APPLYR, {"id": 7, "status": "offer"}) == (
        Problem("ended", "'date_responded'", "a column of the row", "date_responded"),
    )


@pytest.mark.parametrize("row", [None, 5, "text", dict])
def test_what_is_no_row_is_refused(row: Any) -> None:  # noqa: ANN401  # strangers' rows
    """A value without columns says so."""
    with pytest.raises(InvalidValue, match="row with keys"):
        APPLYR.interview(row)


def test_columns_of_ones_own_come_first() -> None:
    """Who knows the day of the interview says in which column; facts are mapped as elsewhere."""
    row = {"met_on": "2026-11-03", "last_activity": "2026-11-10", "advert": "removed", "slug": "a"}
    read = JOBHOUND.interview(row, names={"ended": "met_on"}, facts={"posting": "advert"})
    assert read == Interview(ended="2026-11-03", facts={"posting": "removed"}, ref="a")


def test_words_of_ones_own() -> None:
    """A table is a value: one with more words is made from it, and the first stays as it is."""
    ours = attrs.evolve(TRACKER_MCP, stages={**STAGES, "deep_dive": Stage.TECHNICAL})
    row = {"status": "Deep dive", "replied_on": "2026-11-03"}
    assert ours.interview(row).stage is Stage.TECHNICAL
    assert problems(TRACKER_MCP, row)[0].value == "'Deep dive'"


def test_many_rows_of_a_table() -> None:
    """``rank_many`` reads rows through a table; a row that is over is a value, in its place."""
    rows = [
        {"id": 1, "status": "in_process", "date_responded": "2026-11-03"},
        {"id": 2, "status": "rejected", "date_responded": "2026-11-03"},
    ]
    good, bad = rank_many(rows, as_of="2026-11-22", read=APPLYR.interview)
    assert good.interview.ref == 1  # type: ignore[union-attr]  # pyright: ignore[reportAttributeAccessIssue]  # a good row is a ranking
    assert bad.problems[0].column == "status"  # type: ignore[union-attr]  # pyright: ignore[reportAttributeAccessIssue]  # and this one is none


@pytest.mark.parametrize(
    ("word", "stage"),
    [
        ("screening", Stage.SCREEN),
        ("PreInterviewScreen", Stage.SCREEN),
        ("phone-screen", Stage.SCREEN),
        ("SCREENING", Stage.SCREEN),
        ("Take Home Test", Stage.ASSESSMENT),
        ("system_design", Stage.TECHNICAL),
        ("FIRST_INTERVIEW", Stage.INTERVIEW),
        ("On-site Interview", Stage.ONSITE),
        ("Trial day", Stage.TRIAL),
        ("trial-shift", Stage.TRIAL),
        ("Probearbeiten", Stage.TRIAL),
        ("shadowing", Stage.TRIAL),
        ("final_round", Stage.FINAL),
        ("Reference Checks", Stage.REFERENCE_CHECK),
        ("offer_received", Stage.OFFER),
        ("ghosted", None),
        ("No response", None),
        ("waiting", None),
        ("AWAITING_FEEDBACK", None),
    ],
)
def test_words_for_stages(word: str, stage: Stage | None) -> None:
    """Each word in the spelling of who uses it; words for the silence itself are no stage."""
    assert stage_of(word) is stage


@pytest.mark.parametrize("stage", Stage)
def test_our_own_words_are_words_for_stages(stage: Stage) -> None:
    """A tracker that uses our words is understood."""
    assert stage_of(stage.value) is stage


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("applied", "a stage: that word says that there was no interview yet"),
        ("Rejected", "a stage: that word says that it is over"),
        ("intervew", "a known word for a stage (did you mean 'interview'?)"),
        ("onsight", "a known word for a stage"),
        ("zzz", "a known word for a stage"),
        ("x" * 10**6, "a known word for a stage"),
        (7, "a known word for a stage"),
    ],
)
def test_words_for_no_stage(word: Any, expected: str) -> None:  # noqa: ANN401  # strangers' words
    """An error says why, or which word was meant."""
    with pytest.raises(InvalidValue) as caught:
        stage_of(word)
    assert (caught.value.field, caught.value.expected) == ("stage", expected)


@given(
    st.datetimes(dt.datetime(1990, 1, 2), dt.datetime(9999, 12, 30), timezones=st.timezones())  # noqa: DTZ001  # the bounds of a strategy are naive
)
def test_days_counted_from_1970(moment: dt.datetime) -> None:
    """A time of any zone, counted and read again in that zone, is on the day it was on."""
    since = moment - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    zone = moment.tzinfo
    assert zone is not None
    told = moment.astimezone(dt.UTC).astimezone(zone).date()  # a time that the zone skips
    assert day_of_epoch(since // SECOND, unit="seconds", zone=zone) == told
    assert day_of_epoch(since // MILLISECOND, unit="milliseconds", zone=zone) == told


@pytest.mark.parametrize(
    ("value", "unit", "field"),
    [
        (1_793_721_600_000, "seconds", "value"),
        (1_793_721_600, "milliseconds", "value"),
        (float("nan"), "seconds", "value"),
        (float("inf"), "seconds", "value"),
        (10**400, "seconds", "value"),
        (True, "seconds", "value"),
        ("1793721600", "seconds", "value"),
        (1_793_721_600, "minutes", "unit"),
    ],
)
def test_a_unit_is_never_guessed(value: Any, unit: Any, field: str) -> None:  # noqa: ANN401  # what strangers give
    """The wrong unit gives a day out of all range, and is refused like what is no number."""
    with pytest.raises(InvalidValue) as caught:
        day_of_epoch(value, unit=unit, zone=dt.UTC)
    assert caught.value.field == field


def test_the_unit_is_in_the_message() -> None:
    """The message says what was counted."""
    with pytest.raises(InvalidValue) as caught:
        day_of_epoch(7, unit="milliseconds", zone=dt.UTC)
    expected = "value is 7: expected milliseconds since 1970 of a day from 1990 to 9999"
    assert str(caught.value) == expected
    assert day_of_epoch(631_152_000, unit="seconds", zone=dt.UTC) == Date(1990, 1, 1)


PLAIN = st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.integers())
NAMES = st.text(st.characters(exclude_characters="."), max_size=5)


@given(
    st.recursive(
        st.dictionaries(NAMES, PLAIN), lambda d: st.dictionaries(NAMES, PLAIN | d), max_leaves=8
    )
)
def test_a_flat_payload_leads_back_to_each_value(payload: dict[str, Any]) -> None:
    """Each path, followed through the payload, ends at its value; nothing else is in it."""
    found = flat(payload)
    for path, value in found.items():
        inner: Any = payload
        for name in path.split("."):
            inner = inner[name]
        assert inner is value
    assert not any(isinstance(value, dict) for value in found.values())


def test_a_path_that_stands_twice() -> None:
    """Two readings of one name are refused."""
    with pytest.raises(InvalidValue, match="each path once"):
        flat({"a.b": 1, "a": {"b": 2}})


def test_depth_has_a_bound() -> None:
    """Ten levels are read; a payload that holds itself is refused."""
    deep: dict[str, object] = {"x": 1}
    for _ in range(9):
        deep = {"x": deep}
    assert flat(deep) == {".".join("x" * 10): 1}
    with pytest.raises(InvalidValue, match="at most 10 levels"):
        flat({"x": deep})
    deep["self"] = deep
    with pytest.raises(InvalidValue, match="at most 10 levels"):
        APPLYR.interview(deep)
