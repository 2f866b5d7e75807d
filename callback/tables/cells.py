"""From the columns of a frame to the plain arrays of the kernel, and which cells cannot be so.

Theory of operation. Each distinct value of a column is read once, by what reads it in a single
interview, so that a table and a dict mean the same. What cannot be read is marked in its rows and
counts as not entered; so does a day that contradicts another, and one after the day of looking.
What is wrong in words is said later, for the rows in question alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import NoneType
from typing import cast

import attrs
import numpy as np
from pendulum import Date

from callback.catalogue.facts import Fact, Kind
from callback.errors import InvalidValue
from callback.interview.answering import answer_of
from callback.interview.findings import UNKNOWN, Finding, told
from callback.interview.interview import read_field
from callback.interview.reading import Unreadable, attempt
from callback.interview.statuses import rules_out, stage_in
from callback.tables.arrow import Batch, Column
from callback.tables.kernel.given import Coded, Flags, Floats, Ints, Reported, Value

__all__ = ["Cells"]


@attrs.define(eq=False)
class Cells:
    """The columns of some rows, read one by one.

    Attributes:
        batch: The rows.
        columns: Our field, or ``facts.`` and a fact's id, to the column that holds it.
        zone: Where the days of aware times are told.
        wrong: By field, the rows in which it cannot be so.
    """

    batch: Batch
    columns: Mapping[str, str]
    zone: dt.tzinfo | None
    wrong: dict[str, Flags] = attrs.field(factory=dict[str, Flags])

    def mark(self, field: str, rows: Flags) -> None:
        """Mark that a field cannot be so in some rows."""
        if rows.any():
            known = self.wrong.get(field)
            self.wrong[field] = rows if known is None else known | rows

    def days(self, field: str) -> Ints:
        """Return a column of days, 0 where none is entered or can be read."""
        name = self.columns.get(field)
        if name is None:
            return np.zeros(len(self.batch), np.int64)
        found = self._days_in(self.batch, name, field)
        self.mark(field, found < 0)
        return np.maximum(found, 0)

    def several(self, field: str) -> Ints:
        """Return a column of days, or of lists of days, with a column for each."""
        name = self.columns.get(field)
        if name is None:
            return np.zeros((len(self.batch), 0), np.int64)
        lists = self.batch.lists(name)
        if lists is None:
            return self.days(field)[:, None]
        rows, places, items = lists
        found = self._days_in(items, name, field)
        sent = np.zeros((len(self.batch), int(places.max(initial=-1)) + 1), np.int64)
        sent[rows, places] = found
        unread: Flags = np.any(sent < 0, axis=1)
        self.mark(field, unread)
        return np.where(unread[:, None], 0, sent)

    def _days_in(self, batch: Batch, name: str, field: str) -> Ints:
        """Return the days of a column; -1 where one cannot be read."""
        days = batch.days(name) if self.zone is None else None
        if days is not None:
            return np.where(days.wrong, -1, days.ordinals)
        column = batch.column(name)
        read = [_day(field, value, self.zone) for value in column.values]
        return np.array([0, *read], np.int64)[column.codes]

    def texts(self, field: str) -> Coded:
        """Return a column of what has an id or a name, such as a stage."""
        name = self.columns.get(field)
        if name is None:
            return Coded(values=(), codes=np.zeros(len(self.batch), np.int64))
        column = self.batch.column(name)
        read = [_read(field, value, self.zone) for value in column.values]
        self._unread(field, column, [isinstance(one, Unreadable) for one in read])
        absent = (Unreadable, NoneType)  # a status word may be no stage
        texts = ["" if isinstance(one, absent) else _text(one) for one in read]
        values = list(dict.fromkeys(text for text in texts if text))
        places = [values.index(text) + 1 if text else 0 for text in texts]
        return Coded(values=tuple(values), codes=np.array([0, *places], np.int64)[column.codes])

    def barred(self) -> Flags:
        """Return the rows whose status says that there was no interview, or that all is over."""
        name = self.columns.get("stage")
        if name is None:
            return np.zeros(len(self.batch), np.bool_)
        column = self.batch.column(name)
        over = [isinstance(value, str) and rules_out(value) for value in column.values]
        return np.array([False, *over])[column.codes]

    def check(self, field: str) -> None:
        """Mark the rows in which a field that is only carried cannot be so."""
        name = self.columns.get(field)
        if name is None or (field == "ref" and self.batch.is_key(name)):
            return
        column = self.batch.column(name)
        read = [read_field(field, value, self.zone) for value in column.values]
        self._unread(field, column, [isinstance(one, Unreadable) for one in read])

    def fact(self, fact: Fact) -> Reported | None:
        """Return the reports of a fact; ``None``: it has no column."""
        field = f"facts.{fact.id}"
        name = self.columns.get(field)
        if name is None:
            return None
        found = self._dated(fact, name) if fact.kind is Kind.UNTIL else None
        if found is None:
            column = self.batch.column(name)
            values = [_value(fact, value, self.zone) for value in column.values]
            self._unread(field, column, [value is None for value in values])
            right = [value for value in values if value is not None]
            places = np.cumsum([0, *(value is not None for value in values)])
            places[1:][[value is None for value in values]] = 0
            found = Reported(values=tuple(right), codes=places[column.codes])
        reliability = self._reliability(fact.id)
        seen = self.days(f"seen_on.{fact.id}") if f"seen_on.{fact.id}" in self.columns else None
        return attrs.evolve(found, reliability=reliability, seen=seen)

    def _dated(self, fact: Fact, name: str) -> Reported | None:
        days = self.batch.days(name) if self.zone is None else None
        if days is None:
            return None
        self.mark(f"facts.{fact.id}", days.wrong)
        values, codes = np.unique(days.ordinals, return_inverse=True)
        begin = 1 if len(values) and values[0] == 0 else 0
        dates = tuple(map(Date.fromordinal, values[begin:].tolist()))
        return Reported(values=dates, codes=codes.astype(np.int64) + (1 - begin))

    def _reliability(self, name: str) -> Floats | None:
        field = f"reliability.{name}"
        column = self.columns.get(field)
        if column is None:
            return None
        worth = self.batch.numbers(column)
        if worth is None:
            self.mark(field, self.batch.column(column).codes > 0)
            return None
        wrong = (worth <= 0) | (worth > 1)
        self.mark(field, wrong)
        return np.where(wrong | np.isnan(worth), 1.0, worth)

    def _unread(self, field: str, column: Column, wrong: list[bool]) -> None:
        if any(wrong):
            self.mark(field, np.array([False, *wrong])[column.codes])


def _day(field: str, value: object, zone: dt.tzinfo | None) -> int:
    of = "ended" if field == "ended" else "promised_by"  # a day like any other
    read = read_field(of, value, zone)
    return read.toordinal() if isinstance(read, Date) else -1


def _read(field: str, value: object, zone: dt.tzinfo | None) -> object:
    """Return what stands in a cell: a word for a stage is read as in a row."""
    if field == "stage" and isinstance(value, str):
        return attempt(stage_in, value, zone)
    return read_field(field, value, zone)


def _text(value: object) -> str:
    return str(getattr(value, "value", value))


def _value(fact: Fact, value: object, zone: dt.tzinfo | None) -> Value | None:
    """Return what a cell says of a fact: an answer, its label or a number; ``None``: nothing."""
    value = told(value)
    if value is UNKNOWN:
        return UNKNOWN
    if isinstance(value, str):
        value = _named(fact, value)
    found = cast("Mapping[str, object]", read_field("facts", {fact.id: value}, zone))
    known = found.get(fact.id)
    if not isinstance(known, Finding):
        return None
    try:
        answer_of(fact, known)
    except InvalidValue:
        return None
    return known.value


def _named(fact: Fact, text: str) -> str:
    """Return the id of the answer that *text* names by its id or label, in any case."""
    if text in fact.by_id:
        return text
    folded = text.strip().casefold()
    for answer in fact.answers:
        if folded in {answer.id.casefold(), answer.label.casefold()}:
            return answer.id
    return text
