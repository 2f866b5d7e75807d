"""A row of somebody else's table: which of its columns is which of our fields, and what is wrong.

A row is whatever has ``keys()`` and ``row[key]``: a dict, a ``sqlite3.Row`` (which is no
``Mapping``), a record of a data frame. ``None`` and ``""`` both mean that nothing was entered.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from types import EllipsisType
from typing import Protocol, TypeAlias

import attrs

from callback._values.arguments import check, check_mapping
from callback._values.written import Order, check_order, in_order
from callback.errors import InvalidValue, Problem, meant, quoted

__all__ = [
    "ONCE",
    "Cell",
    "LeftAlone",
    "Row",
    "cells",
    "check_reading",
    "ordered",
]

ONCE = "a column that stands in the row once"


class Row(Protocol):
    """What can be read by column name."""

    def keys(self) -> Iterable[str]:
        """Return the names of the columns."""
        ...

    def __getitem__(self, name: str, /) -> object:
        """Return what stands in a column."""
        ...


#: Columns to leave alone: their names (a text is one), or ``...`` for all not asked for.
LeftAlone: TypeAlias = Collection[str] | EllipsisType


@attrs.frozen
class Cell:
    """What stands in a column.

    Attributes:
        column: The column's own name.
        value: The value.
        blank: Whether it means that nothing was entered.
    """

    column: str
    value: object
    blank: bool


def cells(
    row: Row,
    *,
    fields: Collection[str],
    names: Mapping[str, str],
    ignore: LeftAlone,
    required: str,
) -> tuple[dict[str, Cell], list[Problem]]:
    """Return the cell of each field that the row has, and all that is wrong with the columns.

    A column that bears the name of a field, is mapped to none and is not to be left alone is that
    field. Each problem names the row's own column. Of columns among which it is not clear which
    is meant no cell is returned.

    Raises:
        InvalidValue: *row* has no columns.
    """
    right = hasattr(row, "keys") and not isinstance(row, type)
    check(right, "row", row, "a row with keys() and row[key], such as a dict or a sqlite3.Row")
    counts = Counter(row.keys())
    named = {field: column for field, column in names.items() if isinstance(column, str)}
    wanted = {field: column for field, column in named.items() if field in fields}
    taken = Counter(wanted.values())
    alone = _left_alone(ignore, [column for column in counts if column not in fields])
    for column in counts:
        if column in fields and column not in taken and column not in alone:
            wanted.setdefault(column, column)
    left = [column for column in counts if column in alone and column not in taken]
    doubled = [column for column, n in counts.items() if n > 1 and column not in left]
    shared = [column for column, n in taken.items() if n > 1]
    problems = [
        *_wrong_names(names, fields),
        *_absent(wanted, counts),
        *(_column(column, ONCE) for column in doubled),
        *(_column(column, "each column to be mapped once") for column in shared),
        *_unmapped([column for column in counts if column not in left], wanted),
    ]
    if required not in wanted and required not in names:
        problems.append(Problem(required, "absent", "a column for it, mapped by names"))
    unclear = {*doubled, *shared}
    values = {
        field: _cell(column, row[column])
        for field, column in wanted.items()
        if column in counts and column not in unclear
    }
    return values, problems


def check_reading(
    names: object,
    facts: object,
    ignore: object = (),
    zone: object = None,
    order: object = None,
) -> None:
    """Refuse what is wrong with how rows are to be read, whatever stands in them."""
    check_mapping(names, "names", "fields to columns", optional=True)
    check_mapping(facts, "facts", "fact ids to columns", optional=True)
    if ignore is not ... and not isinstance(ignore, Collection):
        expected = "the names of columns, or ... for all that are not fields"
        raise InvalidValue("ignore", quoted(ignore), expected)
    known = zone is None or isinstance(zone, dt.tzinfo)
    check(known, "zone", zone, "a tzinfo, such as ZoneInfo('Asia/Tokyo')")
    check_order(order)


def ordered(value: object, order: Order) -> object:
    """Return a cell with a day whose parts stand in that order as ISO text; others as they are."""
    read = in_order(value, order) if isinstance(value, str) else None
    return value if read is None else read


def _left_alone(ignore: LeftAlone, others: Collection[str]) -> Collection[str]:
    if ignore is ...:
        return others
    return (ignore,) if isinstance(ignore, str) else tuple(ignore)


def _cell(column: str, value: object) -> Cell:
    return Cell(column, value, blank=value is None or (isinstance(value, str) and not value))


def _column(name: object, expected: str) -> Problem:
    """A csv reader has a column called ``None``, for what is too much in a line."""
    shown = name if isinstance(name, str) else quoted(name)
    return Problem(shown, quoted(name), expected, shown)


def _wrong_names(names: Mapping[str, object], fields: Collection[str]) -> Iterable[Problem]:
    for field, column in names.items():
        if not isinstance(column, str):
            yield Problem(field, quoted(column), "the name of a column")
        elif field not in fields:
            yield Problem(field, quoted(column), f"a field{meant(field, fields)}", column)


def _absent(wanted: Mapping[str, str], counts: Mapping[str, int]) -> Iterable[Problem]:
    for field, column in wanted.items():
        if column not in counts:
            expected = f"a column of the row{meant(column, counts)}"
            yield Problem(field, quoted(column), expected, column)


def _unmapped(columns: Iterable[str], wanted: Mapping[str, str]) -> Iterable[Problem]:
    for column in columns:
        if column not in wanted.values():
            expected = "a field's name, or to be mapped by names or left alone by ignore"
            yield _column(column, expected + meant(column, wanted))
