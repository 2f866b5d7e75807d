"""A table of names: how the rows of one tracker or system are read as interviews.

A table is a value that says which of their columns is which of our fields, which of their words
is which stage, and what to leave alone; ``systems`` has those of programs that people use.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Collection, Iterable, Mapping
from types import EllipsisType
from typing import cast

import attrs

from callback._values.arguments import check_flag
from callback._values.mapping import FrozenMapping
from callback._values.written import Order
from callback.errors import InvalidValue, Problem, quoted
from callback.interview.interview import Interview, read_row, spare, strict
from callback.interview.reading import Reading
from callback.interview.rows import Row, check_reading
from callback.interview.stages import Stage
from callback.interview.statuses import STAGES, is_one_of, stage_of
from callback.records.payloads import EpochUnit, day_of_epoch, flat

__all__ = [
    "Records",
    "read_record",
]


def _columns(
    names: Mapping[str, str | Iterable[str]],
) -> FrozenMapping[tuple[str, ...]]:
    return FrozenMapping(
        {
            field: (columns,) if isinstance(columns, str) else tuple(columns)
            for field, columns in names.items()
        }
    )


@attrs.frozen
class _Translated:
    """A row in which some cells hold what we made of them."""

    row: Row
    cells: Mapping[str, object]

    def keys(self) -> Iterable[str]:
        return self.row.keys()

    def __getitem__(self, name: str) -> object:
        return self.cells[name] if name in self.cells else self.row[name]


@attrs.frozen(kw_only=True)
class Records:
    """How the rows of one tracker or system are read.

    For a variant of your own, ``attrs.evolve`` one of ours.

    Attributes:
        name: What they are.
        names: Our field to their columns, best first: the first one that has something in it is
            read. Of a nested payload, the path joined by dots. A field whose columns the row
            does not have is left out, but not ``ended``.
        stages: Their words for stages.
        epochs: Columns that count from 1970, and their unit; they need a zone.
        void: Columns that say that no interview was held: the words that do, in lower case with
            underscores, or none where anything entered does.
        ignore: The columns to leave alone, or ``...`` for all that are not fields.

    >>> row = {"id": 7, "company": "Acme", "status": "in_process", "date_responded": "2026-11-03"}
    >>> from callback.records import APPLYR
    >>> APPLYR.interview(row)
    Interview(ended='2026-11-03', stage='interview', organisation='Acme', ref=7)
    """

    name: str
    names: FrozenMapping[tuple[str, ...]] = attrs.field(converter=_columns)
    stages: FrozenMapping[Stage | None] = attrs.field(
        default=STAGES, converter=FrozenMapping[Stage | None], repr=False
    )
    epochs: FrozenMapping[EpochUnit] = attrs.field(
        factory=FrozenMapping[EpochUnit], converter=FrozenMapping[EpochUnit]
    )
    void: FrozenMapping[tuple[str, ...]] = attrs.field(
        factory=FrozenMapping[tuple[str, ...]], converter=_columns
    )
    ignore: Collection[str] | EllipsisType = ...

    def interview(
        self,
        row: Row,
        *,
        names: Mapping[str, str] | None = None,
        facts: Mapping[str, str] | None = None,
        zone: dt.tzinfo | None = None,
        order: Order | None = None,
        lenient: bool = False,
    ) -> Interview:
        """Return the interview that stands in a row or payload of theirs.

        Args:
            row: A dict, nested or not, or anything with ``keys()`` and ``row[key]``.
            names: Our field to a column of yours, before what the table says.
            facts: A fact's id to the column that holds its value.
            zone: Where the days of aware times, and of times counted from 1970, are told.
            order: In which order slashed days have their parts: see
                :meth:`Interview.from_mapping`.
            lenient: Whether to leave out what is wrong rather than refuse the row: see
                :meth:`Interview.from_mapping`.

        Raises:
            InvalidInterview: Something in the row cannot be so; all problems are listed, under
                the row's own names.
            InvalidValue: An argument is wrong, or *row* is not a row.
        """
        check_flag(lenient, "lenient")
        made = spare if lenient else strict
        return made(read_record(self, row, names=names, facts=facts, zone=zone, order=order))


def read_record(
    table: Records,
    row: Row,
    *,
    names: Mapping[str, str] | None = None,
    facts: Mapping[str, str] | None = None,
    zone: dt.tzinfo | None = None,
    order: Order | None = None,
) -> Reading:
    """Return what could be read of a row of *table*: see :meth:`Records.interview`."""
    check_reading(names, facts, zone=zone, order=order)
    given = cast("Row", flat(cast("Mapping[str, object]", row))) if _nested(row) else row
    if isinstance(given, type) or not hasattr(given, "keys"):
        return read_row(given)  # which says what is wrong with it
    chosen = _chosen(table, given, names or {})
    cells, problems = _translated(table, given, chosen, zone)
    row = _Translated(given, cells)
    reading = read_row(row, chosen, facts=facts, ignore=table.ignore, zone=zone, order=order)
    barred = any(problem.field in table.void for problem in problems)
    return reading.refused(problems, barred=barred) if problems else reading


def _chosen(table: Records, row: Row, names: Mapping[str, str]) -> dict[str, str]:
    """Return our field to the one column that is read for it."""
    there, chosen = list(row.keys()), dict(names)
    for field, columns in table.names.items():
        present = [column for column in columns if column in there]
        filled = [column for column in present if row[column] not in (None, "")]
        if field not in names and (present or field == "ended"):
            chosen[field] = (filled or present or columns)[0]
    return chosen


def _translated(
    table: Records, row: Row, chosen: Mapping[str, str], zone: dt.tzinfo | None
) -> tuple[dict[str, object], list[Problem]]:
    """Return what the cells that are not read as they stand come to, and what is wrong."""
    cells: dict[str, object] = {}
    problems: list[Problem] = []
    there = [column for column in row.keys() if row[column] not in (None, "")]  # noqa: SIM118  # a Row has no more than keys
    for field, column in chosen.items():
        if column not in there or not (field == "stage" or column in table.epochs):
            continue
        try:
            cells[column] = _value(table, field, column, row[column], zone)
        except InvalidValue as error:
            problems.append(Problem(field, quoted(row[column]), error.expected, column))
    for column, words in table.void.items():
        if column in there and (not words or is_one_of(row[column], words)):
            expected = "an interview that was held"
            problems.append(Problem(column, quoted(row[column]), expected, column))
    return cells, problems


def _value(
    table: Records, field: str, column: str, value: object, zone: dt.tzinfo | None
) -> object:
    if field == "stage":
        word = value.value if isinstance(value, enum.Enum) else value
        return stage_of(cast("str", word), table.stages)
    return day_of_epoch(
        cast("float", value), unit=table.epochs[column], zone=cast("dt.tzinfo", zone)
    )


def _nested(row: object) -> bool:
    items = cast("Mapping[str, object]", row).values() if isinstance(row, Mapping) else ()
    return any(isinstance(value, Mapping) for value in items)
