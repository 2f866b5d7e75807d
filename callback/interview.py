"""The interview, and what has been heard and sent since."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Collection, Iterable, Mapping
from types import EllipsisType

import attrs
from pendulum import Date

from callback import _fields
from callback._days import Day, day
from callback._rows import Cell, Row, cells
from callback.errors import InvalidInterview, InvalidValue, Problem

__all__ = ["Interview", "Medium", "Stage"]


class Stage(enum.Enum):
    """How far the process had come, in the order in which stages usually come."""

    SCREEN = "screen"
    ASSESSMENT = "assessment"
    TECHNICAL = "technical"
    INTERVIEW = "interview"
    ONSITE = "onsite"
    FINAL = "final"
    REFERENCE_CHECK = "reference_check"
    OFFER = "offer"


class Medium(enum.Enum):
    """How the interview was held."""

    PHONE = "phone"
    VIDEO = "video"
    ONE_WAY_VIDEO = "one_way_video"
    IN_PERSON = "in_person"
    TAKE_HOME = "take_home"


def _day(value: object, field: str, zone: dt.tzinfo | None) -> Date:
    return day(value, field, zone=zone)


_READERS: Mapping[str, _fields.Reader] = {
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


@attrs.frozen(kw_only=True, init=False, repr=False)
class Interview:
    """One interview after which no word has come, as the candidate knows it.

    A day may be given as a date, a datetime or ISO 8601 text; ``None`` is the same as absent.

    Attributes:
        ended: The day on which the interview ended; the only field that must be given.
        stage: How far the process had come.
        medium: How the interview was held.
        round_number: Which round it was, from 1.
        organisation: The employer.
        role: The job.
        country: Where the employer works, as an ISO 3166 code of two letters.
        subdivision: The part of the country, where its holidays differ.
        sector: A sector that the catalogue knows.
        promised_by: The day by which they said that word would come.
        replied_on: The day of the employer's last real message since; a receipt is none.
        thanked_on: The day of your thank-you, which is no question.
        asked_on: The days of your messages that ask for a reply, in order.
        ref: The caller's own key, carried into every result and error, used for nothing.

    Raises:
        InvalidInterview: Something in it cannot be so; all problems are listed.

    >>> Interview(ended="2026-11-03", stage="final").stage
    <Stage.FINAL: 'final'>
    """

    ended: Date
    stage: Stage | None
    medium: Medium | None
    round_number: int | None
    organisation: str | None
    role: str | None
    country: str | None
    subdivision: str | None
    sector: str | None
    promised_by: Date | None
    replied_on: Date | None
    thanked_on: Date | None
    asked_on: tuple[Date, ...]
    ref: str | int | None

    def __init__(  # noqa: PLR0913  # each is a field of the record, all by name
        self,
        *,
        ended: Day,
        stage: Stage | str | None = None,
        medium: Medium | str | None = None,
        round_number: int | None = None,
        organisation: str | None = None,
        role: str | None = None,
        country: str | None = None,
        subdivision: str | None = None,
        sector: str | None = None,
        promised_by: Day | None = None,
        replied_on: Day | None = None,
        thanked_on: Day | None = None,
        asked_on: Day | Iterable[Day] | None = None,
        ref: str | int | None = None,
    ) -> None:
        given = locals()  # each parameter bears the name of its field
        self._fill({name: Cell(name, given[name]) for name in _READERS})

    @classmethod
    def from_mapping(
        cls,
        row: Row,
        names: Mapping[str, str] | None = None,
        *,
        ignore: Collection[str] | EllipsisType = (),
        zone: dt.tzinfo | None = None,
    ) -> Interview:
        """Return the interview that stands in a row of somebody else's table.

        Args:
            row: Anything with ``keys()`` and ``row[key]``; ``None`` and ``""`` mean not entered.
            names: Our field to their column, where the names differ.
            ignore: The columns to leave alone, or ``...`` for all that are no field.
            zone: Where the days are told, for columns of aware times; without it each time is
                the day in its own offset.

        Raises:
            InvalidInterview: A column is missing, unknown, doubled, or holds something that
                cannot be so; all problems are listed, under the row's own names.

        >>> row = {"id": 7, "met_on": "2026-11-03T14:00:00Z", "status": "final", "notes": ""}
        >>> Interview.from_mapping(row, {"ended": "met_on", "stage": "status", "ref": "id"},
        ...                        ignore=["notes"])
        Interview(ended='2026-11-03', stage='final', ref=7)
        """
        names = names or {}
        found, problems = cells(row, fields=_READERS, names=names, ignore=ignore)
        if "ended" not in found and "ended" not in names:
            problems.append(Problem("ended", "absent", "a column for it, mapped by names"))
        self = cls.__new__(cls)
        self._fill(found, problems=problems, zone=zone)
        return self

    def _fill(
        self,
        given: Mapping[str, Cell],
        *,
        problems: Iterable[Problem] = (),
        zone: dt.tzinfo | None = None,
    ) -> None:
        read, wrong = _read(given, zone)
        found = [*problems, *wrong, *_contradictions(read, given)]
        if found:
            ref = read["ref"]
            raise InvalidInterview(tuple(found), ref if isinstance(ref, (str, int)) else None)
        for name, value in read.items():
            object.__setattr__(self, name, value)

    def __repr__(self) -> str:
        fields = [(name, getattr(self, name)) for name in _READERS]
        shown = [f"{name}={_brief(value)}" for name, value in fields if value not in (None, ())]
        return f"Interview({', '.join(shown)})"


def _read(
    given: Mapping[str, Cell], zone: dt.tzinfo | None
) -> tuple[dict[str, object], list[Problem]]:
    """Return every field's value and the problems of those that could not be read."""
    values: dict[str, object] = {"asked_on": ()}
    problems: list[Problem] = []
    for name, reader in _READERS.items():
        values.setdefault(name, None)
        cell = given.get(name)
        if cell is None or (cell.value is None and name != "ended"):
            continue
        try:
            values[name] = reader(cell.value, name, zone)
        except InvalidValue as error:
            problems.append(Problem(name, error.value, error.expected, _column(name, cell)))
    return values, problems


def _contradictions(read: Mapping[str, object], given: Mapping[str, Cell]) -> Iterable[Problem]:
    """Yield what each field by itself is right about, and together cannot be so."""
    ended = read["ended"]
    if isinstance(ended, Date):
        for name in _SINCE:
            value = read[name]
            if isinstance(value, Date) and value < ended:
                expected = f"a day from {ended} on, when the interview ended"
                yield Problem(name, _brief(value), expected, _column(name, given[name]))
    if read["subdivision"] is not None and read["country"] is None:
        column = _column("subdivision", given["subdivision"])
        yield Problem("subdivision", _brief(read["subdivision"]), "a country beside it", column)


def _column(name: str, cell: Cell) -> str | None:
    return None if cell.column == name else cell.column


def _brief(value: object) -> str:
    """Return *value* as one would write it in a call."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(_brief, value))}]"
    if isinstance(value, Date):
        return repr(value.isoformat())
    return repr(value.value if isinstance(value, enum.Enum) else value)
