"""From the cells of a call or a row to the values of an interview, and all that is wrong."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Mapping
from typing import cast

from pendulum import Date

from callback import _fields
from callback._days import day
from callback._mapping import FrozenMapping
from callback._rows import Cell
from callback.errors import InvalidValue, Problem
from callback.findings import UNKNOWN, Finding, finding
from callback.stages import Medium, Stage

__all__ = ["DERIVED", "FACTS", "READERS", "brief", "contradictions", "read"]

#: What stands before a fact's id where it is one field among the others.
FACTS = "facts."
#: The same for a fact that was derived from events.
DERIVED = "derived."


def _day(value: object, field: str, zone: dt.tzinfo | None) -> Date:
    return day(value, field, zone=zone)


READERS: Mapping[str, _fields.Reader] = {
    "ended": _day,
    "stage": _fields.member(Stage),
    "medium": _fields.member(Medium),
    "round_number": _fields.round_number,
    "organisation": _fields.text,
    "role": _fields.text,
    "country": _fields.country,
    "subdivision": _fields.text,
    "sector": _fields.text,
    "promised_by": _day,
    "replied_on": _day,
    "thanked_on": _day,
    "asked_on": _fields.days,
    "ref": _fields.key,
}

#: What cannot lie before the day on which the interview ended.
_SINCE = ("promised_by", "replied_on", "thanked_on")


def read(
    given: Mapping[str, Cell], zone: dt.tzinfo | None
) -> tuple[dict[str, object], list[Problem]]:
    """Return every field's value and the problems of those that could not be read."""
    values: dict[str, object] = {"asked_on": ()}
    problems: list[Problem] = []
    for name, reader in READERS.items():
        values.setdefault(name, None)
        cell = given.get(name)
        if cell is None or (cell.blank and name != "ended"):
            continue
        try:
            values[name] = reader(cell.value, name, zone)
        except InvalidValue as error:
            problems.append(Problem(name, error.value, error.expected, _column(name, cell)))
    for prefix in (FACTS, DERIVED):
        values[prefix.rstrip(".")], wrong = _findings(given, prefix, zone)
        problems += wrong
    return values, problems


def _findings(
    given: Mapping[str, Cell], prefix: str, zone: dt.tzinfo | None
) -> tuple[FrozenMapping[Finding], list[Problem]]:
    found: dict[str, Finding] = {}
    problems: list[Problem] = []
    for name, cell in sorted(given.items()):
        if name.startswith(prefix) and not cell.blank:
            try:
                found[name.removeprefix(prefix)] = finding(cell.value, zone=zone)
            except InvalidValue as error:
                problems.append(Problem(name, error.value, error.expected, _column(name, cell)))
    return FrozenMapping(found), problems


def contradictions(read: Mapping[str, object], given: Mapping[str, Cell]) -> Iterable[Problem]:
    """Yield what each field by itself is right about, and together cannot be so."""
    ended = read["ended"]
    if isinstance(ended, Date):
        for name in _SINCE:
            value = read[name]
            if isinstance(value, Date) and value < ended:
                expected = f"a day from {ended} on, when the interview ended"
                yield Problem(name, brief(value), expected, _column(name, given[name]))
    if read["subdivision"] is not None and read["country"] is None:
        column = _column("subdivision", given["subdivision"])
        yield Problem("subdivision", brief(read["subdivision"]), "a country beside it", column)


def _column(name: str, cell: Cell) -> str | None:
    return None if cell.column == name else cell.column


def brief(value: object) -> str:
    """Return *value* as one would write it in a call."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(brief, cast('tuple[object, ...]', value)))}]"
    if isinstance(value, FrozenMapping):
        facts = cast("FrozenMapping[Finding]", value).items()
        return f"{{{', '.join(f'{name!r}: {_short(known)}' for name, known in facts)}}}"
    if value is UNKNOWN:
        return "UNKNOWN"
    if isinstance(value, Date):
        return repr(value.isoformat())
    return repr(value.value if isinstance(value, enum.Enum) else value)


def _short(known: Finding) -> str:
    plain = known.reliability == 1 and known.seen_on is None
    return brief(known.value) if plain else repr(known)
