"""From the cells of a call or a row to the values of an interview, and all that is wrong."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias, cast

from pendulum import Date

from callback._values.checks import member
from callback._values.days import EXPECTED, day
from callback._values.derivation import Derivation
from callback._values.mapping import FrozenMapping
from callback.errors import InvalidValue, Problem, meant, quoted
from callback.interview.findings import UNKNOWN, Finding, finding
from callback.interview.rows import Cell
from callback.interview.stages import Medium, Stage

__all__ = [
    "DERIVED",
    "FACTS",
    "READERS",
    "Reader",
    "brief",
    "contradictions",
    "country",
    "days",
    "key",
    "read",
    "round_number",
    "text",
]

#: Reads a value for the field of that name, in the zone given.
Reader: TypeAlias = Callable[[object, str, "dt.tzinfo | None"], object]


LONGEST_TEXT = 500


LAST_ROUND = 99


_COUNTRY = re.compile(r"[A-Z]{2}")


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


#: What stands before a fact's id where it is one field among the others.
FACTS = "facts."
#: The same for the code of what was derived from events.
DERIVED = "derived."
_CODES = tuple(derivation.value for derivation in Derivation)


def _day(value: object, field: str, zone: dt.tzinfo | None) -> Date:
    return day(value, field, zone=zone)


READERS: Mapping[str, Reader] = {
    "ended": _day,
    "stage": member(Stage),
    "medium": member(Medium),
    "round_number": round_number,
    "organisation": text,
    "role": text,
    "country": country,
    "subdivision": text,
    "sector": text,
    "promised_by": _day,
    "replied_on": _day,
    "thanked_on": _day,
    "asked_on": days,
    "ref": key,
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
            inside = name.removeprefix(prefix)
            try:
                if prefix == DERIVED:
                    _check_code(inside, cell.value)
                found[inside] = finding(cell.value, zone=zone)
            except InvalidValue as error:
                problems.append(Problem(name, error.value, error.expected, _column(name, cell)))
    return FrozenMapping(found), problems


def _check_code(code: str, value: object) -> None:
    """Raise unless *code* is that of something that the engine can derive."""
    if code not in _CODES:
        expected = f"one of the codes {', '.join(_CODES)}{meant(code, _CODES)}"
        raise InvalidValue(code, quoted(value), expected)


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
