"""How each kind of field of an interview is read: from what a caller wrote to a typed value.

A reader takes the value and the field's name, and raises :class:`~callback.errors.InvalidValue`.
``None`` never reaches one.
"""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias, TypeVar, cast

from pendulum import Date

from callback._days import EXPECTED, day
from callback.errors import InvalidValue, closest, quoted

__all__ = ["Reader", "country", "days", "key", "member", "round_number", "text"]

#: Reads a value for the field of that name, in the zone given.
Reader: TypeAlias = Callable[[object, str, "dt.tzinfo | None"], object]

LONGEST_TEXT = 500
LAST_ROUND = 99

_COUNTRY = re.compile(r"[A-Z]{2}")

_E = TypeVar("_E", bound=enum.Enum)


def member(cls: type[_E]) -> Callable[[object, str, dt.tzinfo | None], _E]:
    """Return the reader of a member of *cls*, or of text equal to its value."""
    known = {str(item.value): item for item in cls}

    def read(value: object, field: str, _: dt.tzinfo | None) -> _E:
        if isinstance(value, cls):
            return value
        if isinstance(value, str) and value in known:
            return known[value]
        hint = closest(value.lower(), known) if isinstance(value, str) else None
        expected = f"one of {', '.join(known)}" + (f" (did you mean {hint!r}?)" if hint else "")
        raise InvalidValue(field, quoted(value), expected)

    return read


def text(value: object, field: str, _: dt.tzinfo | None) -> str:
    """Text that is not blank and not longer than 500 characters."""
    if isinstance(value, str) and len(value) <= LONGEST_TEXT and value.strip():
        return value
    expected = f"text of 1 to {LONGEST_TEXT} characters, not blank"
    raise InvalidValue(field, quoted(value), expected)


def country(value: object, field: str, _: dt.tzinfo | None) -> str:
    """Two capital letters; whether a calendar is known for them is asked when one is needed."""
    if isinstance(value, str) and _COUNTRY.fullmatch(value):
        return value
    raise InvalidValue(field, quoted(value), "an ISO 3166 code of two capitals, such as 'DE'")


def round_number(value: object, field: str, _: dt.tzinfo | None) -> int:
    """A whole number from 1."""
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= LAST_ROUND:
        return value
    raise InvalidValue(field, quoted(value), f"a whole number from 1 to {LAST_ROUND}")


def days(value: object, field: str, zone: dt.tzinfo | None) -> tuple[Date, ...]:
    """Days in order: one day, or any number of them."""
    if isinstance(value, (str, dt.date)):
        return (day(value, field, zone=zone),)
    if not _is_several(value):
        raise InvalidValue(field, quoted(value), f"{EXPECTED}, or several of them")
    items = cast("Iterable[object]", value)
    return tuple(sorted(day(item, field, zone=zone) for item in items))


def _is_several(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, (bytes, Mapping))


def key(value: object, field: str, _: dt.tzinfo | None) -> str | int:
    """Whatever the caller knows the interview by: text or a whole number."""
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return value
    raise InvalidValue(field, quoted(value), "text or a whole number")
