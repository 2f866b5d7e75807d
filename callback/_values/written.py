"""Days as people and programs write them, where one reading alone is possible.

A form is unambiguous if its year stands first, or its month is a name. ``03/04/2026`` is not: it is
read only where the caller says in which order its rows have day and month.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final, Literal, TypeAlias

from callback.errors import InvalidValue, quoted

__all__ = ["ORDERS", "Order", "check_order", "in_order", "iso_of"]

#: In which order slashed days have their parts; in both the year is last.
Order: TypeAlias = Literal["DMY", "MDY"]
ORDERS: Final = ("DMY", "MDY")

_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_TIME: Final = r"(?:[T ,]+(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?: ?[AaPp][Mm])?)?"
_YEAR_FIRST: Final = re.compile(rf"(\d{{4}})[/.](\d{{1,2}})[/.](\d{{1,2}}){_TIME}", re.ASCII)
_DAY_NAME: Final = r"(?:[A-Za-z]{3,9},? )?"
_NAMED: Final = re.compile(
    rf"{_DAY_NAME}(\d{{1,2}})(?:st|nd|rd|th)?[ -]([A-Za-z]{{3,9}})\.?,?[ -](\d{{4}}){_TIME}",
    re.ASCII,
)
_MONTH_FIRST: Final = re.compile(
    rf"{_DAY_NAME}([A-Za-z]{{3,9}})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}}){_TIME}",
    re.ASCII,
)
_YEAR_LAST: Final = re.compile(rf"(\d{{1,2}})[/.-](\d{{1,2}})[/.-](\d{{4}}){_TIME}", re.ASCII)
#: Of what databases write: a blank before the zone, its name, or its hours alone.
_ZONED: Final = re.compile(r"(.{10,}\d) ?(UTC|GMT|[+-]\d{2})")
#: Text that is longer is no day.
LONGEST: Final = 48


def iso_of(text: str) -> str | None:
    """Return a day in another unambiguous form as ISO text; ``None``: it is in none.

    >>> iso_of("2024/01/20"), iso_of("6 Aug 2026"), iso_of("July 29, 2025"), iso_of("03/04/2026")
    ('2024-01-20', '2026-08-06', '2025-07-29', None)
    >>> iso_of("2026-11-03 14:00:00 UTC"), iso_of("2026-11-03 14:00:00+00")
    ('2026-11-03 14:00:00+00:00', '2026-11-03 14:00:00+00:00')
    """
    if len(text) > LONGEST:
        return None
    if found := _YEAR_FIRST.fullmatch(text):
        return _iso(found[1], found[2], found[3])
    if found := _NAMED.fullmatch(text):
        return _iso(found[3], _month(found[2]), found[1])
    if found := _MONTH_FIRST.fullmatch(text):
        return _iso(found[3], _month(found[1]), found[2])
    if found := _ZONED.fullmatch(text):
        zone = "+00" if found[2] in ("UTC", "GMT") else found[2]
        return f"{found[1]}{zone}:00"
    return None


def in_order(text: str, order: Order) -> str | None:
    """Return a slashed day as ISO text, its parts in the order that is said.

    >>> in_order("03/04/2026", "MDY"), in_order("03/04/2026", "DMY"), in_order("31/04/2026", "DMY")
    ('2026-03-04', '2026-04-03', None)
    """
    found = _YEAR_LAST.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        return None
    day, month = (found[1], found[2]) if order == "DMY" else (found[2], found[1])
    return _iso(found[3], month, day)


def check_order(order: object) -> None:
    """Refuse what is no order of day and month.

    Raises:
        InvalidValue: It is not ``"DMY"``, ``"MDY"`` or ``None``.
    """
    if order is not None and order not in ORDERS:
        expected = "'DMY' or 'MDY', or None: slashed days are not read"
        raise InvalidValue("order", quoted(order), expected)


def _month(name: str) -> str:
    """Return the number of a month by its name or the first three letters; 0: it is none."""
    low = name.casefold()
    for number, month in enumerate(_MONTHS, start=1):
        if low in (month, month[:3]) or (low == "sept" and month.startswith(low)):
            return str(number)
    return "0"


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
