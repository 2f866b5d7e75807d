"""Sheets of people: a column for each stage, and days as a sheet counts them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from pendulum import Date

from callback._values.arguments import check, check_mapping
from callback._values.days import EXPECTED, day
from callback._values.written import Order, check_order
from callback.errors import InvalidInterview, InvalidValue, Problem, quoted
from callback.interview.rows import Row, ordered
from callback.interview.stages import Stage

__all__ = ["day_of_serial", "narrow"]

#: The day 0 of sheets: as if 1900 had been a leap year, which their makers once believed.
_ZERO = dt.date(1899, 12, 30)
#: 1 January 1990 and 31 December 2199: a number beyond them counts something else.
FIRST, LAST = 32874, 109574


def day_of_serial(value: float) -> Date:
    """Return the day that a sheet counts as so many since the end of 1899.

    Args:
        value: The number in the cell; what stands behind the point is a time of day.

    Raises:
        InvalidValue: It is no number of a day from 1990 to 2199.

    >>> day_of_serial(46329)
    Date(2026, 11, 3)
    """
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not (number and FIRST <= value < LAST + 1):
        expected = f"a number of days since 1899, from {FIRST} to {LAST}"
        raise InvalidValue("value", quoted(value), expected)
    read = _ZERO + dt.timedelta(days=int(value))
    return Date(read.year, read.month, read.day)


def narrow(
    row: Row, columns: Mapping[str, Stage | str], *, order: Order | None = None
) -> dict[str, object]:
    """Return a row of a sheet that has a column for each stage as one with ``ended`` and ``stage``.

    In each of these columns stands the day on which that stage was, or nothing. The latest day is
    that of the interview, and its column the stage; of two on one day the one that *columns* names
    later. All other columns stay as they are, for :meth:`Interview.from_mapping`.

    Args:
        row: Anything with ``keys()`` and ``row[key]``.
        columns: The sheet's columns to our stages, in the order of the process.
        order: In which order days such as 03/04/2026 have their parts.

    Raises:
        InvalidInterview: Something in these columns is no day, or there is nothing in any.
        InvalidValue: An argument is wrong.

    >>> row = {"company": "Acme", "Phone": "2026-10-20", "On-site": "2026-11-03", "Offer": ""}
    >>> narrow(row, {"Phone": "screen", "On-site": "onsite", "Offer": "offer"})
    {'company': 'Acme', 'ended': '2026-11-03', 'stage': 'onsite'}
    """
    right = hasattr(row, "keys") and not isinstance(row, type)
    check(right, "row", row, "a row with keys() and row[key], such as a dict or a sqlite3.Row")
    check_mapping(columns, "columns", "columns to stages")
    check_order(order)
    codes = {column: _code(stage) for column, stage in columns.items()}
    there = [column for column in codes if column in row.keys()]  # noqa: SIM118  # a Row has no more
    cells = {c: ordered(row[c], order) if order else row[c] for c in there}
    filled = {column: cell for column, cell in cells.items() if not _blank(cell)}
    problems = tuple(_problems(filled)) or _nothing(filled, codes)
    if problems:
        raise InvalidInterview(problems, None)
    latest = max(reversed(filled), key=lambda column: day(filled[column], column))
    taken = [name for name in ("ended", "stage") if name in row.keys() and name not in codes]  # noqa: SIM118  # as above
    if taken:
        expected = "no such column beside those of the stages"
        problems = tuple(Problem(name, quoted(row[name]), expected) for name in taken)
        raise InvalidInterview(problems, None)
    rest = {name: row[name] for name in row.keys() if name not in codes}  # noqa: SIM118  # as above
    return {**rest, "ended": filled[latest], "stage": codes[latest]}


def _code(stage: Stage | str) -> str:
    try:
        return Stage(stage).value
    except ValueError:
        known = ", ".join(one.value for one in Stage)
        raise InvalidValue("columns", quoted(stage), f"one of {known}") from None


def _blank(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _problems(filled: Mapping[str, object]) -> Iterator[Problem]:
    for column, cell in filled.items():
        try:
            day(cell, column)
        except InvalidValue:
            yield Problem("ended", quoted(cell), EXPECTED, column)


def _nothing(filled: Mapping[str, object], codes: Mapping[str, str]) -> tuple[Problem, ...]:
    if filled:
        return ()
    expected = f"a day in one of the columns {', '.join(map(repr, codes))}"
    return (Problem("ended", "absent", expected),)
