"""Many interviews at once: results in order, and a bad record is a value, not the end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from types import EllipsisType

import attrs

from callback._values.arguments import check
from callback._values.days import Day, day
from callback._values.public import publish
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.default import STANDARD
from callback.errors import CallbackError, InvalidInterview, OutsideCalendar, Problem, quoted
from callback.interview.interview import Interview
from callback.interview.rows import Row, check_reading
from callback.model.ranking import Ranking, rank
from callback.observed.tempo import Tempo
from callback.workdays import WorkCalendar

__all__ = [
    "BadRecord",
    "rank_many",
]


@attrs.frozen(kw_only=True)
class BadRecord:
    """A record that could not be ranked.

    Attributes:
        index: Its place among the records, from 0.
        ref: The caller's own key, where it could be read.
        problems: All that is wrong with it.
    """

    index: int
    ref: str | int | None
    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        of = "" if self.ref is None else f" ({quoted(self.ref)})"
        lines = [f"record {self.index}{of}", *(f"- {problem}" for problem in self.problems)]
        return "\n".join(lines)


def rank_many(  # noqa: PLR0913  # those of from_mapping and of rank, all by name
    records: Iterable[Interview | Row],
    *,
    as_of: Day,
    names: Mapping[str, str] | None = None,
    facts: Mapping[str, str] | None = None,
    ignore: Collection[str] | EllipsisType = (),
    zone: dt.tzinfo | None = None,
    read: Callable[[Row], Interview] | None = None,
    catalogue: Catalogue = STANDARD,
    calendar: WorkCalendar | None = None,
    tempo: Tempo | None = None,
) -> tuple[Ranking | BadRecord, ...]:
    """Rank many interviews, or rows of somebody's table, as of one day.

    Results come in the order of the records, one for each. Calendars and tables are shared.

    Args:
        records: Interviews, or rows that :meth:`Interview.from_mapping` reads.
        as_of: The day of looking.
        names: Of rows: our field to their column.
        facts: Of rows: a fact's id to the column that holds its value.
        ignore: Of rows: the columns to leave alone, or ``...``.
        zone: Of rows: where the days of aware times are told.
        read: Of rows: what reads one, in the place of the four before, such as
            ``callback.records.LEVER.interview``.
        catalogue: What is believed about employers.
        calendar: One calendar for all; by default each interview's own.
        tempo: One tempo for all; by default each interview's own.

    Raises:
        InvalidValue: An argument is wrong; what is wrong with a record is a value.

    >>> rows = [{"ended": "2026-11-03"}, {"ended": "soon"}]
    >>> good, bad = rank_many(rows, as_of="2026-11-05")
    >>> good.top.reason.id, bad.problems[0].field
    ('not_late', 'ended')
    """
    today = day(as_of, "as_of")
    check(isinstance(records, Iterable), "records", records, "interviews, or rows")
    check(read is None or callable(read), "read", read, "a function that reads a row, or None")
    check_reading(names, facts, ignore, zone)

    def ranked(interview: Interview) -> Ranking:
        return rank(interview, as_of=today, catalogue=catalogue, calendar=calendar, tempo=tempo)

    def mapped(row: Row) -> Interview:
        return Interview.from_mapping(row, names, facts=facts, ignore=ignore, zone=zone)

    _check(ranked, Interview(ended=today))
    known = mapped if read is None else read
    return tuple(_one(index, record, known, ranked) for index, record in enumerate(records))


def _one(
    index: int,
    record: Interview | Row,
    read: Callable[[Row], Interview],
    ranked: Callable[[Interview], Ranking],
) -> Ranking | BadRecord:
    ref: str | int | None = None
    try:
        interview = record if isinstance(record, Interview) else read(record)
        ref = interview.ref
        return ranked(interview)
    except InvalidInterview as error:
        ref = error.ref if ref is None else ref
        return BadRecord(index=index, ref=ref, problems=error.problems)
    except CallbackError as error:
        problem = Problem("record", quoted(record), str(error))
        return BadRecord(index=index, ref=ref, problems=(problem,))


def _check(ranked: Callable[[Interview], Ranking], plain: Interview) -> None:
    """Raise what is wrong with the arguments that all records share, before the first of them."""
    with suppress(OutsideCalendar):
        ranked(plain)


publish("callback", vars())
