"""What counts as a day: one reading for every date that enters callback.

A date is a date. An aware datetime is the day in its own offset. A naive one is wall time: its
date is taken. Text is ``YYYY-MM-DD``, alone or with a time, or another form that can only be read
in one way: the year first, or the month by name. Nothing else is a day: 03/04/2026, 20261122 and
the ISO week 2026-W47-1 mean different things to different people.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TypeAlias

from pendulum import Date

from callback._values.written import iso_of
from callback.errors import InvalidValue, quoted

__all__ = [
    "EXPECTED",
    "Day",
    "day",
]

#: What a caller may write where a day is meant.
Day: TypeAlias = dt.date | str

EXPECTED = "a day such as '2026-11-03', alone or with a time, or a date or datetime"

_TEXT = re.compile(
    r"""(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})
        (?:[T\ ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)?
           (?:Z|[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9])?
        )?""",
    re.VERBOSE,
)
#: What a stranger's date may raise: pandas' NaT is a datetime without a date.
_NO_DATE = (ValueError, TypeError, OverflowError, NotImplementedError)
_LONGEST = len("2026-11-03T14:00:00.123456789+01:00")


def day(value: object, field: str, *, zone: dt.tzinfo | None = None) -> Date:
    """Return *value* as a day.

    With a *zone*, an aware time is first told in that zone: a log that keeps UTC means the
    evening of the 2nd in New York when it says the early hours of the 3rd.

    Raises:
        InvalidValue: *value* is not a day; the error names *field*.

    >>> day("2026-11-03T23:30:00-05:00", "ended")
    Date(2026, 11, 3)
    >>> day("2026-11-03T23:30:00-05:00", "ended", zone=dt.timezone.utc)
    Date(2026, 11, 4)
    """
    try:
        read = _date(value, zone)
        if read is not None:
            return Date(read.year, read.month, read.day)
    except _NO_DATE:
        pass
    raise InvalidValue(field, quoted(value), EXPECTED)


def _date(value: object, zone: dt.tzinfo | None) -> dt.date | None:
    if isinstance(value, str):
        match = _TEXT.fullmatch(value) if len(value) <= _LONGEST else None
        if match is None:
            other = iso_of(value)
            return None if other is None else _date(other, zone)
        if zone is None:
            return dt.date.fromisoformat(match["date"])
        value = dt.datetime.fromisoformat(value)
    if isinstance(value, dt.datetime) and zone is not None and value.tzinfo is not None:
        return value.astimezone(zone)
    return value if isinstance(value, dt.date) else None
