"""The interview, and what has been heard and sent since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from types import EllipsisType
from typing import TYPE_CHECKING, cast

import attrs
from pendulum import Date

from callback._values.arguments import look_up
from callback._values.days import Day
from callback._values.days import day as read_day
from callback._values.mapping import FrozenMapping
from callback.errors import InvalidInterview, InvalidValue, Problem, quoted
from callback.interview.findings import FactValue, Finding
from callback.interview.reading import DERIVED, FACTS, READERS, brief, contradictions, read
from callback.interview.rows import Cell, Row, cells, check_reading
from callback.interview.stages import Medium, Stage

if TYPE_CHECKING:
    from callback.catalogue.standard.typed_facts import StandardFacts
else:
    StandardFacts = Mapping[str, FactValue | None]

__all__ = [
    "Interview",
]


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
        facts: What you found out, by the fact's id, in the order of the ids. Each value is kept
            as a :class:`~callback.Finding`; the catalogue is asked about them by ``rank``.
        derived: What follows from events, by a :class:`~callback.Timeline`: by the code of its
            :class:`~callback.Derivation`, whatever fact of a catalogue it answers; what is
            reported of that fact wins.
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
    facts: FrozenMapping[Finding]
    derived: FrozenMapping[Finding]
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
        facts: Mapping[str, FactValue | None] | StandardFacts | None = None,
        derived: Mapping[str, FactValue | None] | None = None,
        ref: str | int | None = None,
    ) -> None:
        given = locals()  # each parameter bears the name of its field
        cells = {name: Cell(name, given[name], given[name] is None) for name in READERS}
        self._fill({**cells, **_fact_cells(facts, FACTS), **_fact_cells(derived, DERIVED)})

    @classmethod
    def from_mapping(
        cls,
        row: Row,
        names: Mapping[str, str] | None = None,
        *,
        facts: Mapping[str, str] | None = None,
        ignore: Collection[str] | EllipsisType = (),
        zone: dt.tzinfo | None = None,
    ) -> Interview:
        """Return the interview that stands in a row of somebody else's table.

        Args:
            row: Anything with ``keys()`` and ``row[key]``; ``None`` and ``""`` mean not entered.
            names: Our field to their column, where the names differ.
            facts: A fact's id to the column that holds its value.
            ignore: The columns to leave alone, or ``...`` for all that are no field.
            zone: Where the days are told, for columns of aware times; without it each time is
                the day in its own offset.

        Raises:
            InvalidInterview: A column is missing, unknown, doubled, or holds something that
                cannot be so; all problems are listed, under the row's own names.
            InvalidValue: An argument is wrong, or *row* is not a row.

        >>> row = {"id": 7, "met_on": "2026-11-03T14:00:00Z", "status": "final", "notes": ""}
        >>> Interview.from_mapping(row, {"ended": "met_on", "stage": "status", "ref": "id"},
        ...                        ignore=["notes"])
        Interview(ended='2026-11-03', stage='final', ref=7)
        """
        check_reading(names, facts, ignore, zone)
        names = names or {}
        columns = {FACTS + fact: column for fact, column in (facts or {}).items()}
        found, problems = cells(
            row, fields=[*READERS, *columns], names={**names, **columns}, ignore=ignore
        )
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
        values, wrong = read(given, zone)
        found = [*problems, *wrong, *contradictions(values, given)]
        if found:
            ref = values["ref"]
            raise InvalidInterview(tuple(found), ref if isinstance(ref, (str, int)) else None)
        for name, value in values.items():
            object.__setattr__(self, name, value)

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
        and facts seen later. A promise and facts that do not say when they were seen stay. What
        was derived from events is left out: derive it again from the timeline, on that day.

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
        fields = [(name, getattr(self, name)) for name in (*READERS, "facts", "derived")]
        shown = [f"{name}={brief(value)}" for name, value in fields if value not in (None, (), {})]
        return f"Interview({', '.join(shown)})"


def _by(limit: Date, day: Date | None) -> Date | None:
    return day if day is not None and day <= limit else None


def _fact_cells(facts: object, prefix: str) -> dict[str, Cell]:
    """Return a cell for each fact, under the prefix that tells it from the fields."""
    if facts is None:
        return {}
    if not isinstance(facts, Mapping):
        field = prefix.rstrip(".")
        problem = Problem(field, quoted(facts), "a mapping of fact ids to values")
        raise InvalidInterview((problem,))
    items = cast("Mapping[object, object]", facts).items()
    named = {f"{prefix}{name}": value for name, value in items}
    return {name: Cell(name, value, value is None) for name, value in named.items()}
