"""The interview, and what has been heard and sent since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from types import EllipsisType
from typing import TYPE_CHECKING, cast

import attrs
from pendulum import Date

from callback._values.arguments import check_flag, look_up
from callback._values.days import Day
from callback._values.days import day as read_day
from callback._values.mapping import FrozenMapping
from callback._values.plain import UNLESS_DEFAULT
from callback._values.written import Order
from callback.errors import InvalidInterview, InvalidValue, Problem
from callback.interview.converters import (
    to_country,
    to_day,
    to_days,
    to_derived,
    to_ended,
    to_facts,
    to_left_out,
    to_medium,
    to_ref,
    to_round,
    to_stage,
    to_text,
)
from callback.interview.findings import FactValue, Finding, told
from callback.interview.naming import by_name
from callback.interview.reading import (
    ABSENT,
    BY_FACT,
    FACTS,
    Reading,
    attempt,
    brief,
    is_dated,
    key_of,
    problems_in,
)
from callback.interview.rows import Row, cells, check_reading, ordered
from callback.interview.stages import Medium, Stage
from callback.interview.statuses import rules_out, stage_in

if TYPE_CHECKING:
    from callback.catalogue.catalogue import Catalogue
    from callback.catalogue.standard.typed_facts import StandardFacts
else:
    Catalogue = object  # a program that only keeps interviews does not load what is believed
    StandardFacts = Mapping[str, FactValue | None]

__all__ = [
    "FIELDS",
    "READERS",
    "Interview",
    "read_field",
    "read_row",
    "rest",
    "spare",
    "strict",
]


@attrs.frozen(kw_only=True, repr=False)
class Interview:
    """One interview after which no word has come, as the candidate knows it.

    A day may be given as a date, a datetime or ISO 8601 text; ``None`` is the same as absent.

    Attributes:
        ended: The day on which the interview ended; the only field that must be given.
        stage: How far the process had come.
        medium: How the interview was held; carried, and used for nothing (see ``stage``).
        round_number: Which round it was, from 1; carried, and used for nothing.
        organisation: The employer.
        role: The job.
        country: Where the employer works, as an ISO 3166 code of two letters.
        subdivision: The part of the country, where its holidays differ.
        sector: A sector that the catalogue knows.
        promised_by: The day by which they said that word would come.
        decide_by: The day by which you have to answer another employer; it may have passed.
        replied_on: The day of the employer's last real message since; a receipt is not one.
        thanked_on: The day of your thank-you, which does not ask for a reply.
        asked_on: The days of your messages that ask for a reply, in order.
        facts: What you found out, by the fact's id, in the order of the ids. Each value is kept
            as a :class:`~callback.Finding`; the catalogue is asked about them by ``rank``.
        derived: What follows from events, by a :class:`~callback.Timeline`: by the code of its
            :class:`~callback.Derivation`, whatever fact of a catalogue it answers; what is
            reported of that fact wins.
        ref: The caller's own key, carried into every result and error, used for nothing.
        left_out: What was wrong with what was given, and is left out, where leniency was asked
            for; it takes no part in comparisons.

    Raises:
        InvalidInterview: Something in it cannot be so; all problems are listed.

    >>> Interview(ended="2026-11-03", stage="final").stage
    <Stage.FINAL: 'final'>
    """

    ended: Date = attrs.field(converter=to_ended)
    stage: Stage | None = attrs.field(default=None, converter=to_stage)
    medium: Medium | None = attrs.field(default=None, converter=to_medium)
    round_number: int | None = attrs.field(default=None, converter=to_round)
    organisation: str | None = attrs.field(default=None, converter=to_text)
    role: str | None = attrs.field(default=None, converter=to_text)
    country: str | None = attrs.field(default=None, converter=to_country)
    subdivision: str | None = attrs.field(default=None, converter=to_text)
    sector: str | None = attrs.field(default=None, converter=to_text)
    promised_by: Date | None = attrs.field(default=None, converter=to_day)
    decide_by: Date | None = attrs.field(default=None, converter=to_day)
    replied_on: Date | None = attrs.field(default=None, converter=to_day)
    thanked_on: Date | None = attrs.field(default=None, converter=to_day)
    asked_on: tuple[Date, ...] = attrs.field(default=None, converter=to_days)
    facts: FrozenMapping[Finding] = attrs.field(default=None, converter=to_facts)
    derived: FrozenMapping[Finding] = attrs.field(default=None, converter=to_derived)
    ref: str | int | None = attrs.field(default=None, converter=to_ref)
    left_out: tuple[Problem, ...] = attrs.field(
        default=(), converter=to_left_out, eq=False, metadata=UNLESS_DEFAULT
    )

    def __attrs_post_init__(self) -> None:
        values = {field: getattr(self, field) for field in READERS}
        problems = tuple(problems_in(values))
        if problems:
            raise InvalidInterview(problems, key_of(values))

    @classmethod
    def from_mapping(
        cls,
        row: Row,
        names: Mapping[str, str] | None = None,
        *,
        facts: Mapping[str, str] | None = None,
        ignore: Collection[str] | EllipsisType = (),
        zone: dt.tzinfo | None = None,
        order: Order | None = None,
        lenient: bool = False,
    ) -> Interview:
        """Return the interview that stands in a row of somebody else's table.

        Args:
            row: Anything with ``keys()`` and ``row[key]``; ``None`` and ``""`` mean not entered.
            names: Our field to their column, where the names differ.
            facts: A fact's id to the column that holds its value.
            ignore: The columns to leave alone, or ``...`` for all that are not fields.
            zone: Where the days are told, for columns of aware times; without it each time is
                the day in its own offset.
            order: Of days such as 03/04/2026, ``"DMY"`` or ``"MDY"``; without it they are refused.
            lenient: Whether to leave out what is wrong, and keep it in ``left_out``, rather than
                refuse the row. A row without a day of the interview, or whose status says that
                there was none or that all is over, is refused all the same.

        Raises:
            InvalidInterview: A column is missing, unknown, doubled, or holds something that
                cannot be so; all problems are listed, under the row's own names.
            InvalidValue: An argument is wrong, or *row* is not a row.

        >>> row = {"id": 7, "met_on": "2026-11-03T14:00:00Z", "status": "final", "notes": ""}
        >>> Interview.from_mapping(row, {"ended": "met_on", "stage": "status", "ref": "id"},
        ...                        ignore=["notes"])
        Interview(ended='2026-11-03', stage='final', ref=7)
        """
        check_flag(lenient, "lenient")
        made = spare if lenient else strict
        return made(read_row(row, names, facts=facts, ignore=ignore, zone=zone, order=order))

    @classmethod
    def from_body(
        cls,
        body: Mapping[str, object],
        *,
        catalogue: Catalogue | None = None,
        lenient: bool = False,
    ) -> Interview:
        """Return the interview that a program or a language model sent, as ``json.loads`` gives it.

        It takes what :func:`input_schema` describes, in both forms, and what a :func:`form` asks:
        fields by their names, facts in ``facts`` or, where no field is called so, beside the
        fields. A fact's value may also be ``{"unknown": true}``, ``{"likelihoods": {…}}``, or
        ``{"value": …, "reliability": …, "seen_on": …}``. ``None`` and ``""`` mean not entered.

        Args:
            body: The fields and facts.
            catalogue: The questions that may be answered, and the sectors; by default the
                standard ones.
            lenient: Whether to leave out what is wrong: see :meth:`from_mapping`.

        Raises:
            InvalidInterview: Something in it is unknown, doubled, or cannot be so; all problems
                are listed.
            InvalidValue: *body* is no mapping, or *catalogue* no catalogue.

        >>> body = {"ended": "2026-11-03", "stage": "final", "facts": {"posting": "removed"}}
        >>> Interview.from_body(body)
        Interview(ended='2026-11-03', stage='final', facts={'posting': 'removed'})
        """
        from callback.interview.bodies import read_body  # noqa: PLC0415  # it loads the catalogue

        check_flag(lenient, "lenient")
        made = spare if lenient else strict
        return made(read_body(body) if catalogue is None else read_body(body, catalogue))

    def with_facts(
        self,
        facts: Mapping[str, FactValue | None] | StandardFacts | None = None,
        /,
        **more: FactValue | None,
    ) -> Interview:
        """Return the same interview with these facts added, or put in the place of earlier ones.

        ``None`` takes a fact away, as if it had not been asked.

        >>> seen = Interview(ended="2026-11-03").with_facts(posting="removed")
        >>> seen.facts["posting"].value
        'removed'
        """
        given = cast("Mapping[str, FactValue | None]", facts or {})
        return attrs.evolve(self, facts={**self.facts, **given, **more})

    def without_fact(self, fact_id: str) -> Interview:
        """Return the same interview without this fact.

        Raises:
            UnknownId: The interview does not have it.
        """
        look_up("fact of this interview", fact_id, self.facts)
        return self.with_facts({fact_id: None})

    def as_known_on(self, day: Day) -> Interview:
        """Return the interview as it was known on *day*.

        Whatever is dated later is left out: their message, your thank-you and your questions,
        and facts seen later. A promise, a deadline of your own and facts that do not say when
        they were seen stay. What was derived from events is left out: derive it again from the
        timeline, on that day.

        Raises:
            InvalidValue: *day* is before the interview ended.
        """
        limit = read_day(day, "day")
        if limit < self.ended:
            expected = f"a day from {self.ended} on, when the interview ended"
            raise InvalidValue("day", repr(str(limit)), expected)
        return attrs.evolve(
            self,
            replied_on=_by(limit, self.replied_on),
            thanked_on=_by(limit, self.thanked_on),
            asked_on=[sent for sent in self.asked_on if sent <= limit],
            facts={
                name: known
                for name, known in self.facts.items()
                if known.seen_on is None or known.seen_on <= limit
            },
            derived={},
        )

    def __repr__(self) -> str:
        fields = [(name, getattr(self, name)) for name in READERS]
        shown = [f"{name}={brief(value)}" for name, value in fields if value not in (None, (), {})]
        return f"Interview({', '.join(shown)})"


def _by(limit: Date, day: Date | None) -> Date | None:
    return day if day is not None and day <= limit else None


#: What reads each field: its converter, which also takes a zone.
READERS = cast(
    "Mapping[str, Callable[[object, dt.tzinfo | None], object]]",
    {f.name: f.converter for f in attrs.fields(Interview) if f.name != "left_out"},
)


# The signature that attrs wrote stays, so a type checker refuses the same.
Interview.__init__ = by_name([*READERS, "left_out"])(Interview.__init__)  # type: ignore[method-assign]  # it has the same one

#: The fields that a column can be.
FIELDS = tuple(name for name in READERS if name not in BY_FACT)


def read_field(name: str, value: object, zone: dt.tzinfo | None = None) -> object:
    """Return what *value* is in a row's field of that name, or why it cannot be so."""
    return READERS[name](value, zone)


def strict(reading: Reading) -> Interview:
    """Return the interview that was read, or raise all that is wrong with it."""
    if reading.problems:
        raise InvalidInterview(reading.problems, reading.ref)
    return _made(reading.values)


def spare(reading: Reading) -> Interview:
    """Return the interview without what is wrong with it, which stands in ``left_out``.

    Raises:
        InvalidInterview: The day of the interview is missing or wrong, or the row says that no
            interview was held or that all is over.
    """
    if reading.barred or "ended" not in reading.values:
        raise InvalidInterview(reading.problems, reading.ref)
    return _made({**reading.values, "left_out": reading.problems})


def rest(reading: Reading, ended: Date) -> Interview:
    """Return what could be read, as if the interview had ended on that day where none could be."""
    return _made({"ended": ended, **reading.values})


def _made(values: Mapping[str, object]) -> Interview:
    """Return the interview of values that have been read, without reading them again."""
    interview = Interview.__new__(Interview)
    for name, value in {"left_out": (), **values}.items():
        object.__setattr__(interview, name, value)
    return interview


def read_row(
    row: Row,
    names: Mapping[str, str] | None = None,
    *,
    facts: Mapping[str, str] | None = None,
    ignore: Collection[str] | EllipsisType = (),
    zone: dt.tzinfo | None = None,
    order: Order | None = None,
) -> Reading:
    """Return what stands in a row: see :meth:`Interview.from_mapping`."""
    check_reading(names, facts, ignore, zone, order)
    asked = {f"{FACTS}{fact}": column for fact, column in (facts or {}).items()}
    fields, named = [*FIELDS, *asked], {**(names or {}), **asked}
    given, wrong = cells(row, fields=fields, names=named, ignore=ignore, required="ended")
    entered = {f: cell.value for f, cell in given.items() if not cell.blank or f == "ended"}
    if order is not None:
        entered |= {f: ordered(entered[f], order) for f in entered if is_dated(f)}
    known = {f.removeprefix(FACTS): told(entered.pop(f)) for f in asked if f in entered}
    values = {field: ABSENT.get(field) for field in READERS if field in given or field != "ended"}
    values |= {field: READERS[field](value, zone) for field, value in entered.items()}
    values["facts"] = READERS["facts"](known, zone)
    columns = {field: cell.column for field, cell in given.items() if cell.column != field}
    word = entered.get("stage")
    if isinstance(word, str):
        values["stage"] = attempt(stage_in, word, zone)
    return Reading.of(values, wrong, columns, barred=isinstance(word, str) and rules_out(word))
