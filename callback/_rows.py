"""A row of somebody else's table: which of its columns is which of our fields, and what is wrong.

A row is whatever has ``keys()`` and ``row[key]``: a dict, a ``sqlite3.Row`` (which is no
``Mapping``), a record of a data frame. ``None`` and ``""`` both mean that nothing was entered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from types import EllipsisType
from typing import Protocol, TypeAlias

import attrs

from callback.errors import Problem, closest, quoted

__all__ = ["Cell", "Ignored", "Row", "cells"]


class Row(Protocol):
    """What can be read by column name."""

    def keys(self) -> Iterable[str]:
        """Return the names of the columns."""
        ...

    def __getitem__(self, name: str, /) -> object:
        """Return what stands in a column."""
        ...


#: Columns to leave alone: their names, or ``...`` for all that are not asked for.
Ignored: TypeAlias = Collection[str] | EllipsisType


@attrs.frozen
class Cell:
    """What stands in a column, ``None`` where nothing was entered."""

    column: str
    value: object


def cells(
    row: Row, *, fields: Collection[str], names: Mapping[str, str], ignore: Ignored
) -> tuple[dict[str, Cell], list[Problem]]:
    """Return the cell of each field that the row has, and all that is wrong with the columns.

    A column that bears the name of a field and is mapped to none is that field. Each problem
    names the row's own column.
    """
    counts = Counter(row.keys())
    wanted = {field: column for field, column in names.items() if field in fields}
    taken = Counter(wanted.values())
    for column in counts:
        if column in fields and column not in taken:
            wanted.setdefault(column, column)
    problems = [
        *_unknown_fields(names, fields),
        *_absent(wanted, counts),
        *_doubled(wanted, counts, ignore),
        *(
            Problem(column, quoted(column), "each column to be mapped once", column)
            for column, count in taken.items()
            if count > 1
        ),
        *_unmapped(wanted, counts, ignore),
    ]
    found = {
        field: Cell(column, _entered(row[column]))
        for field, column in wanted.items()
        if column in counts
    }
    return found, problems


def _entered(value: object) -> object:
    return None if isinstance(value, str) and not value else value


def _unknown_fields(names: Mapping[str, str], fields: Collection[str]) -> Iterable[Problem]:
    for field, column in names.items():
        if field not in fields:
            yield Problem(field, quoted(column), f"a field{_meant(field, fields)}", column)


def _absent(wanted: Mapping[str, str], counts: Mapping[str, int]) -> Iterable[Problem]:
    for field, column in wanted.items():
        if column not in counts:
            expected = f"a column of the row{_meant(column, counts)}"
            yield Problem(field, quoted(column), expected, column)


def _doubled(
    wanted: Mapping[str, str], counts: Mapping[str, int], ignore: Ignored
) -> Iterable[Problem]:
    for column, count in counts.items():
        ignored = column not in wanted.values() and (ignore is ... or column in ignore)
        if count > 1 and not ignored:
            yield Problem(column, quoted(column), "a column that stands in the row once", column)


def _unmapped(
    wanted: Mapping[str, str], counts: Mapping[str, int], ignore: Ignored
) -> Iterable[Problem]:
    if ignore is ...:
        return
    for column in counts:
        if column not in wanted.values() and column not in ignore:
            expected = "a field's name, or to be mapped by names or left alone by ignore"
            yield Problem(column, quoted(column), expected + _meant(column, wanted), column)


def _meant(word: str, known: Iterable[str]) -> str:
    hint = closest(word, known)
    return f" (did you mean {hint!r}?)" if hint else ""
