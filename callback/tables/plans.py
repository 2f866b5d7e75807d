"""How a table is read and looked at: the arguments of the door, seen to once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

import attrs
from pendulum import Date

from callback._values.arguments import check_mapping, check_type
from callback._values.days import Day, day
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.facts import Kind
from callback.errors import InvalidValue, meant, options, quoted
from callback.interview.interview import FIELDS
from callback.interview.rows import check_reading
from callback.observed.tempo import Tempo
from callback.tables.wants import Wants
from callback.workdays import WorkCalendar

__all__ = ["Plan", "check_look", "columns_of", "looked_on"]


@attrs.frozen(kw_only=True, eq=False)
class Plan:
    """How a table is read and looked at.

    Attributes:
        as_of: The day of looking; ``None``: it stands in a column.
        columns: Our field to the column that holds it: the interview's by their names, facts as
            ``facts.id``, ``reliability.id`` and ``seen_on.id``, and ``as_of``.
        zone: Where the days of aware times are told.
        lenient: Whether what is wrong is left out.
        wants: What is wanted.
        catalogue: What is believed.
        calendar: One for all rows; ``None``: each row's own.
        tempo: Likewise.
    """

    as_of: Date | None
    columns: Mapping[str, str]
    zone: dt.tzinfo | None
    lenient: bool
    wants: Wants
    catalogue: Catalogue
    calendar: WorkCalendar | None
    tempo: Tempo | None


def looked_on(as_of: Day, there: Collection[str]) -> tuple[Date | None, dict[str, str]]:
    """Return the day of looking, or the column in which it stands."""
    if isinstance(as_of, str) and as_of in there:
        return None, {"as_of": as_of}
    try:
        return day(as_of, "as_of"), {}
    except InvalidValue as error:
        columns = f"{error.expected}, or a column{meant(as_of, there)}"
        raise InvalidValue("as_of", error.value, columns) from None


def columns_of(
    there: Collection[str],
    catalogue: Catalogue,
    names: Mapping[str, str] | None,
    about: Mapping[str, Mapping[str, str] | None],
) -> dict[str, str]:
    """Return which column of a table is which of our fields.

    Args:
        there: The columns of the table.
        catalogue: What is believed.
        names: Our field to their column, where the names differ.
        about: ``facts``, ``reliability`` and ``seen_on``: a fact's id to the column that holds it.

    Raises:
        InvalidValue: There is no such field, fact or column, or no column for ``ended``.
    """
    check_reading(names, about["facts"])
    named = dict(names or {})
    for field in named:
        if field not in FIELDS:
            raise InvalidValue("names", quoted(field), options(field, FIELDS))
    taken = set(named.values())
    columns = {field: field for field in FIELDS if field in there and field not in taken}
    columns |= named
    for kind, given in about.items():
        check_mapping(given, kind, "fact ids to columns", optional=True)
        for name, column in (given or {}).items():
            _check_fact(kind, name, catalogue, about["facts"] or {})
            columns[f"{kind}.{name}"] = column
    for field, column in columns.items():
        if column not in there:
            expected = f"a column of the table, for {field}{meant(column, there)}"
            raise InvalidValue("frame", quoted(column), expected)
    if "ended" not in columns:
        raise InvalidValue("frame", "no column 'ended'", "a column for it, mapped by names")
    return columns


def _check_fact(kind: str, name: str, catalogue: Catalogue, facts: Mapping[str, str]) -> None:
    known = [one.id for one in catalogue.facts.values() if one.kind is not Kind.DERIVED]
    if name not in known:
        raise InvalidValue(kind, quoted(name), f"a fact of the catalogue{meant(name, known)}")
    if name not in facts:
        raise InvalidValue(kind, quoted(name), "a fact that has a column in facts")


def check_look(
    catalogue: object, calendar: object, tempo: object, lenient: object, keep: object
) -> None:
    """Refuse arguments that are not of their types."""
    check_type(catalogue, "catalogue", Catalogue)
    check_type(calendar, "calendar", WorkCalendar, optional=True)
    check_type(tempo, "tempo", Tempo, optional=True)
    check_type(lenient, "lenient", bool)
    check_type(keep, "keep", bool)
