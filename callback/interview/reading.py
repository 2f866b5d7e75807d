"""What each field of an interview may hold, and all that is wrong with what was given.

A reader raises when it meets a value that cannot be so. An interview must not end at the first of
them: whoever wants to hear all of it calls a reader by :func:`attempt`, which puts an
:class:`Unreadable` where the value would stand. When every field has been read, :func:`problems_in`
says what is wrong with each of them and between them, and :func:`without` leaves that out. Of a row
both are kept, in a :class:`Reading`.
"""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias, TypeVar, cast

import attrs
from pendulum import Date

from callback._values.arguments import check_whole
from callback._values.days import EXPECTED, day
from callback._values.derivation import Derivation
from callback._values.mapping import FrozenMapping
from callback.errors import InvalidValue, Problem, meant, quoted
from callback.interview.findings import UNKNOWN, Finding, finding

__all__ = [
    "ABSENT",
    "BY_FACT",
    "CARRIED",
    "DERIVED",
    "FACTS",
    "Reading",
    "Unreadable",
    "attempt",
    "brief",
    "country",
    "days",
    "derivations",
    "findings",
    "is_dated",
    "key",
    "key_of",
    "one_day",
    "problems_in",
    "round_number",
    "text",
    "without",
]

_T = TypeVar("_T")

#: Reads a value for the field of that name, in the zone given.
Reader: TypeAlias = Callable[[object, str, "dt.tzinfo | None"], _T]

LONGEST_TEXT = 500
LAST_ROUND = 99
_COUNTRY = re.compile(r"[A-Z]{2}")
#: Two capitals that people write for a country and are reserved for it, without being its code.
_NO_CODES = {"UK": "GB"}

#: The fields that are carried, and used for nothing.
CARRIED = ("medium", "round_number", "organisation", "role", "ref")
#: The fields that hold days.
DATED = ("ended", "promised_by", "decide_by", "replied_on", "thanked_on", "asked_on")
#: The fields that hold findings.
BY_FACT = ("facts", "derived")
#: What a field that is absent holds, where that is not ``None``.
ABSENT: Mapping[str, object] = {
    "asked_on": (),
    **dict.fromkeys(BY_FACT, FrozenMapping[Finding]()),
}
#: What stands before a fact's id where it is one field among the others.
FACTS = "facts."
#: The same for the code of what was derived from events.
DERIVED = "derived."
_CODES = tuple(derivation.value for derivation in Derivation)


@attrs.frozen
class Unreadable:
    """Why a value cannot be so, in the place where it would stand.

    Attributes:
        value: The value as given, quoted.
        expected: What would be right.
    """

    value: str
    expected: str


def attempt(read: Reader[_T], value: object, zone: dt.tzinfo | None, field: str = "") -> _T:
    """Return what *read* makes of *value*, or an :class:`Unreadable` that passes for it.

    The caller answers for that: it raises what :func:`problems_in` says before anybody sees it.
    """
    try:
        return read(value, field, zone)
    except InvalidValue as error:
        return cast("_T", Unreadable(error.value, error.expected))


def one_day(value: object, field: str, zone: dt.tzinfo | None) -> Date:
    """A day."""
    return day(value, field, zone=zone)


def text(value: object, field: str, _: dt.tzinfo | None) -> str:
    """Text that is not blank and not longer than 500 characters."""
    if isinstance(value, str) and len(value) <= LONGEST_TEXT and value.strip():
        return value
    expected = f"text of 1 to {LONGEST_TEXT} characters, not blank"
    raise InvalidValue(field, quoted(value), expected)


def country(value: object, field: str, _: dt.tzinfo | None) -> str:
    """A country by code or name; whether a calendar is known for it is asked when one is needed.

    Two capitals are taken as a code, known or not: which holidays are known is not asked here.
    """
    if isinstance(value, str):
        if _COUNTRY.fullmatch(value):
            return _NO_CODES.get(value, value)
        from callback.interview.countries import code_of  # noqa: PLC0415  # most give a code

        if (code := code_of(value)) is not None:
            return code
    raise InvalidValue(field, quoted(value), "an ISO 3166 code such as 'DE', or a country's name")


def round_number(value: object, field: str, _: dt.tzinfo | None) -> int:
    """A whole number from 1."""
    check_whole(value, field, 1, LAST_ROUND)
    return cast("int", value)


def days(value: object, zone: dt.tzinfo | None) -> tuple[Date, ...]:
    """Days in order: one day, or any number of them; first those that cannot be read."""
    if isinstance(value, (str, dt.date)):
        value = (value,)
    if not _is_several(value):
        expected = f"{EXPECTED}, or several of them"
        return cast("tuple[Date, ...]", Unreadable(quoted(value), expected))
    read = [attempt(one_day, item, zone) for item in cast("Iterable[object]", value)]
    unread = [item for item in read if isinstance(item, Unreadable)]
    return (*unread, *sorted(item for item in read if not isinstance(item, Unreadable)))


def _is_several(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, (bytes, Mapping))


def key(value: object, field: str, _: dt.tzinfo | None) -> str | int:
    """Whatever the caller knows the interview by: text or a whole number."""
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return value
    raise InvalidValue(field, quoted(value), "text or a whole number")


def findings(values: object, zone: dt.tzinfo | None) -> FrozenMapping[Finding]:
    """Return what is known of each fact, in the order of their ids; ``None`` is not asked."""
    return _each(finding, values, zone)


def derivations(values: object, zone: dt.tzinfo | None) -> FrozenMapping[Finding]:
    """Return what was derived from events in the same way, by the codes of the derivations."""
    return _each(_derivation, values, zone)


def _each(read: Reader[Finding], values: object, zone: dt.tzinfo | None) -> FrozenMapping[Finding]:
    if not isinstance(values, Mapping):
        expected = "a mapping of fact ids to values"
        return cast("FrozenMapping[Finding]", Unreadable(quoted(values), expected))
    items = cast("Mapping[object, object]", values).items()
    given = {str(name): value for name, value in items if value is not None}
    return FrozenMapping({name: attempt(read, given[name], zone, name) for name in sorted(given)})


def _derivation(value: object, code: str, zone: dt.tzinfo | None) -> Finding:
    if code in _CODES:
        return finding(value, code, zone)
    expected = f"one of the codes {', '.join(_CODES)}{meant(code, _CODES)}"
    raise InvalidValue(code, quoted(value), expected)


#: What cannot lie before the day on which the interview ended.
_SINCE = ("promised_by", "replied_on", "thanked_on")


def problems_in(values: Mapping[str, object]) -> Iterator[Problem]:
    """Yield what cannot be so in the fields that have been read, and then between them."""
    for field, value in values.items():
        if isinstance(value, Unreadable):
            yield Problem(field, value.value, value.expected)
        elif isinstance(value, tuple):
            for one in cast("tuple[object, ...]", value):
                if isinstance(one, Unreadable):
                    yield Problem(field, one.value, one.expected)
        elif field in BY_FACT:
            for name, known in cast("FrozenMapping[object]", value).items():
                if isinstance(known, Unreadable):
                    yield Problem(f"{field}.{name}", known.value, known.expected)
    yield from _contradictions(values)


def _contradictions(values: Mapping[str, object]) -> Iterator[Problem]:
    """Yield what each field by itself is right about, and together cannot be so."""
    ended = values.get("ended")
    if isinstance(ended, Date):
        for name in _SINCE:
            value = values[name]
            if isinstance(value, Date) and value < ended:
                expected = f"a day from {ended} on, when the interview ended"
                yield Problem(name, brief(value), expected)
    part = values["subdivision"]
    if isinstance(part, str) and values["country"] is None:
        yield Problem("subdivision", brief(part), "a country beside it")


def without(values: Mapping[str, object], problems: Iterable[Problem]) -> dict[str, object]:
    """Return *values* without what *problems* name; ``ended``, which has no default, is absent."""
    wrong = {problem.field for problem in problems}
    if "country" in wrong:  # the part of a country says nothing without it
        wrong.add("subdivision")
    kept: dict[str, object] = {}
    for field, value in values.items():
        if field in wrong:
            if isinstance(value, tuple):
                several = cast("tuple[object, ...]", value)
                kept[field] = tuple(one for one in several if not isinstance(one, Unreadable))
            elif field != "ended":
                kept[field] = ABSENT.get(field)
        elif field in BY_FACT:
            known = cast("FrozenMapping[object]", value).items()
            right = {name: one for name, one in known if f"{field}.{name}" not in wrong}
            kept[field] = FrozenMapping(right)
        else:
            kept[field] = value
    return kept


def key_of(values: Mapping[str, object]) -> str | int | None:
    """Return the caller's own key, where it could be read."""
    ref = values["ref"]
    return ref if isinstance(ref, (str, int)) else None


@attrs.frozen
class Reading:
    """What could be read of a row, beside what could not.

    Attributes:
        values: By field, what could be read and contradicts nothing else; a field that is left
            out is as if it were absent, and ``ended``, which must be there, is not.
        problems: All that is wrong, under the row's own names.
        columns: By field, the row's own column where it bears another name.
        barred: Whether the row says that no interview was held, or that all is over: nothing that
            is left out makes it one to wait after.
    """

    values: Mapping[str, object]
    problems: tuple[Problem, ...]
    columns: Mapping[str, str]
    barred: bool = False

    @classmethod
    def of(
        cls,
        values: Mapping[str, object],
        wrong: Iterable[Problem],
        columns: Mapping[str, str],
        *,
        barred: bool = False,
    ) -> Reading:
        """Return the reading of *values*, unreadable ones too, of a row that is also *wrong*."""
        unread = tuple(problems_in(values))
        kept = without(values, unread) if unread else values
        return cls(kept, (*wrong, *_named(unread, columns)), columns, barred)

    @property
    def ref(self) -> str | int | None:
        """The caller's own key, where it could be read."""
        return key_of(self.values)

    def named(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return *problems* of the interview under the row's own names."""
        return _named(problems, self.columns)

    def refused(self, problems: Iterable[Problem], *, barred: bool = False) -> Reading:
        """Return the reading with *problems* of somebody who knows better what a field may hold."""
        better = tuple(problems)
        said = {problem.field for problem in better}
        others = [problem for problem in self.problems if problem.field not in said]
        left = without(self.values, better)
        return Reading(left, (*better, *others), self.columns, self.barred or barred)


def _named(problems: Iterable[Problem], columns: Mapping[str, str]) -> tuple[Problem, ...]:
    return tuple(
        attrs.evolve(problem, column=columns[problem.field])
        if problem.field in columns
        else problem
        for problem in problems
    )


def is_dated(field: str) -> bool:
    """Say whether a day may stand in a field, or in a fact among the fields."""
    return field in DATED or field.startswith(FACTS)


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
