"""What other programs hand over: nested payloads, and times that count from 1970."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias, cast

from pendulum import Date

from callback._values.arguments import check, check_choice, check_mapping
from callback.errors import InvalidValue, quoted

__all__ = [
    "EpochUnit",
    "day_of_epoch",
    "flat",
]

DEEPEST = 10
#: An interview before it means that the unit is wrong, milliseconds for seconds.
EARLIEST = Date(1990, 1, 1)

EpochUnit: TypeAlias = Literal["seconds", "milliseconds"]

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_ONE: Mapping[str, dt.timedelta] = {
    "seconds": dt.timedelta(seconds=1),
    "milliseconds": dt.timedelta(milliseconds=1),
}


def day_of_epoch(value: float, *, unit: EpochUnit, zone: dt.tzinfo) -> Date:
    """Return the day on which a time counted from the start of 1970 in UTC falls.

    Args:
        value: The time; a whole number or not.
        unit: ``"seconds"`` or ``"milliseconds"``: never guessed.
        zone: Where the day is told.

    Raises:
        InvalidValue: The unit or the zone is wrong, or the day is not one from 1990 to 9999, as
            happens with the wrong unit.

    >>> day_of_epoch(1_793_721_600_000, unit="milliseconds", zone=dt.UTC)
    Date(2026, 11, 3)
    """
    check_choice(unit, "unit", _ONE)
    known = isinstance(zone, dt.tzinfo)
    check(known, "zone", zone, "a tzinfo: without one a moment has no day")
    try:
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            when = (_EPOCH + value * _ONE[unit]).astimezone(zone)
            if when.date() >= EARLIEST:
                return Date(when.year, when.month, when.day)
    except (ValueError, OverflowError):
        pass
    expected = f"{unit} since 1970 of a day from {EARLIEST.year} to 9999"
    raise InvalidValue("value", quoted(value), expected)


def flat(payload: Mapping[str, object]) -> dict[str, object]:
    """Return a nested payload as one row: the path of each value, joined by dots, to the value.

    Lists are values; they are not entered.

    Raises:
        InvalidValue: It is not a mapping, is nested more than 10 deep, or one path stands in it
            twice.

    >>> flat({"id": 7, "start": {"date_time": "2026-11-03T14:00:00Z"}, "interviewers": [1]})
    {'id': 7, 'start.date_time': '2026-11-03T14:00:00Z', 'interviewers': [1]}
    """
    check_mapping(payload, "payload", "names to values")
    found: dict[str, object] = {}
    for path, value in _leaves(payload, DEEPEST):
        if path in found:
            raise InvalidValue("payload", quoted(path), "each path once")
        found[path] = value
    return found


def _leaves(part: Mapping[str, object], left: int) -> Iterator[tuple[str, object]]:
    if left == 0:
        raise InvalidValue("payload", quoted(part), f"at most {DEEPEST} levels")
    for name, value in part.items():
        if isinstance(value, Mapping):
            inner = cast("Mapping[str, object]", value)
            yield from ((f"{name}.{path}", leaf) for path, leaf in _leaves(inner, left - 1))
        else:
            yield str(name), value
