"""Every form in which a day may be given, and every form that is refused."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date

from callback._values.days import day
from callback.errors import InvalidValue

EXPECTED = "a day such as '2026-11-03', alone or with a time, or a date or datetime"
NEW_YORK, TOKYO = dt.timezone(dt.timedelta(hours=-5)), dt.timezone(dt.timedelta(hours=9))


class NotATime(dt.datetime):
    """A datetime whose parts are no numbers, as that of data frames."""

    @property
    def year(self) -> Any:  # noqa: ANN401  # what such a value does
        """No year."""
        return float("nan")


@pytest.mark.parametrize(
    "value",
    [
        "2026-11-03",
        "2026-11-03T14:00",
        "2026-11-03 14:00",
        "2026-11-03T14:00:59",
        "2026-11-03 14:00:59.5",
        "2026-11-03T14:00:59.123456789",
        "2026-11-03T14:00:00Z",
        "2026-11-03T23:59Z",
        "2026-11-03T00:00:00+14:00",
        "2026-11-03T23:30:00-0500",
        "2026-11-03T14:00:00.123456789+01:00",
        dt.date(2026, 11, 3),
        Date(2026, 11, 3),
        dt.datetime(2026, 11, 3, 23, 59),  # noqa: DTZ001  # wall time
        dt.datetime(2026, 11, 3, 23, 59, tzinfo=NEW_YORK),
        dt.datetime(2026, 11, 3, 0, 1, tzinfo=TOKYO),
        pendulum.datetime(2026, 11, 3, 23, 59, tz="America/New_York"),
        pendulum.naive(2026, 11, 3, 23, 59),
    ],
    ids=repr,
)
def test_days_are_read_in_their_own_offset(value: object) -> None:
    """A day is that day, whatever time stands beside it and wherever that is."""
    found = day(value, "ended")
    assert found == dt.date(2026, 11, 3)
    assert type(found) is Date


@pytest.mark.parametrize(
    ("value", "zone", "expected"),
    [
        ("2026-11-03T02:00:00Z", NEW_YORK, "2026-11-02"),
        ("2026-11-03T02:00:00.123456789Z", NEW_YORK, "2026-11-02"),
        ("2026-11-03T20:00+0000", TOKYO, "2026-11-04"),
        (dt.datetime(2026, 11, 3, 2, tzinfo=dt.UTC), NEW_YORK, "2026-11-02"),
        ("2026-11-03T02:00:00", NEW_YORK, "2026-11-03"),
        (dt.datetime(2026, 11, 3, 2), NEW_YORK, "2026-11-03"),  # noqa: DTZ001  # wall time
        ("2026-11-03", TOKYO, "2026-11-03"),
        (dt.date(2026, 11, 3), TOKYO, "2026-11-03"),
    ],
    ids=repr,
)
def test_a_zone_moves_aware_times_only(value: object, zone: dt.tzinfo, expected: str) -> None:
    """With a zone, an aware time is the day there; wall time and plain days stay."""
    assert day(value, "ended", zone=zone).isoformat() == expected


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        " ",
        True,
        False,
        0,
        20261103,
        1_793_000_000,
        1.5,
        float("nan"),
        b"2026-11-03",
        ("2026-11-03",),
        {"day": "2026-11-03"},
        dt.time(12),
        dt.timedelta(1),
        object,
        "now",
        "today",
        "soon",
        "2026",
        "2026-11",
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "0000-01-01",
        "26-11-03",
        "2026-1-3",
        "20261122",
        "2026-W47-1",
        "2026-327",
        "03/04/2026",
        "03.11.2026",
        "2026-11-03\n",
        " 2026-11-03",
        "2026-11-03 ",
        "+2026-11-03",
        "-2026-11-03",
        "\uff12\uff10\uff12\uff16-11-03",
        "٢٠٢٦-11-03",
        "2026\u201011\u201003",
        "2026-11-03T",
        "2026-11-03T14",
        "2026-11-03T24:00",
        "2026-11-03T14:60",
        "2026-11-03T14:00:61",
        "2026-11-03t14:00",
        "2026-11-03  14:00",
        "2026-11-03T14:00z",
        "2026-11-03T14:00+25:00",
        "2026-11-03T14:00 Europe/Berlin",
        "2026-11-03Z",
        "2026-11-03T14:00:00.1234567890",
        "2026-11-03/2026-11-05",
        "2026-11-03" + "0" * 1000,
    ],
    ids=lambda value: repr(value)[:40],
)
@pytest.mark.parametrize("zone", [None, NEW_YORK], ids=["no zone", "zone"])
def test_nothing_else_is_a_day(value: object, zone: dt.tzinfo | None) -> None:
    """What is no day is refused, with the field, the value, and what would be right."""
    with pytest.raises(InvalidValue) as caught:
        day(value, "met_on", zone=zone)
    assert caught.value.field == "met_on"
    assert caught.value.expected == EXPECTED


@pytest.mark.parametrize("zone", [None, NEW_YORK], ids=["no zone", "zone"])
def test_a_time_that_is_none_is_no_day(zone: dt.tzinfo | None) -> None:
    """A missing time of a data frame is a datetime by its class and no day by its content."""
    with pytest.raises(InvalidValue):
        day(NotATime(2026, 11, 3), "ended", zone=zone)


@pytest.mark.parametrize(
    ("value", "zone"),
    [("0001-01-01T00:00Z", NEW_YORK), ("9999-12-31T23:00Z", TOKYO)],
)
def test_a_zone_may_not_leave_the_calendar(value: str, zone: dt.tzinfo) -> None:
    """A time that would fall before the year 1 or after 9999 in the zone is no day."""
    with pytest.raises(InvalidValue):
        day(value, "ended", zone=zone)


@given(st.dates(), st.times(), st.sampled_from("T "))
def test_every_day_in_iso_text_reads_back(date: dt.date, time: dt.time, between: str) -> None:
    """Every day there is reads back from its ISO text, alone or with any time."""
    assert day(date.isoformat(), "ended") == date
    assert day(f"{date.isoformat()}{between}{time.isoformat()}", "ended") == date


@given(st.text() | st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", fullmatch=True))
def test_any_text_is_a_day_or_an_error(text: str) -> None:
    """No text does anything else."""
    try:
        found = day(text, "ended")
    except InvalidValue:
        return
    assert found.isoformat() == text[:10]
