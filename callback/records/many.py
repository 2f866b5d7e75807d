"""Many interviews at once: results in order, and a bad record is a value, not the end."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from types import EllipsisType

import attrs
from pendulum import Date

from callback._values.arguments import check, check_flag
from callback._values.days import Day, day
from callback._values.public import publish
from callback._values.written import Order
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.default import STANDARD
from callback.errors import (
    CallbackError,
    InvalidInterview,
    InvalidValue,
    OutsideCalendar,
    Problem,
    quoted,
)
from callback.interview.interview import Interview, read_row, rest, spare, strict
from callback.interview.reading import Reading
from callback.interview.rows import Row, check_reading
from callback.model.ranking import Ranking, rank
from callback.observed.admission import examine
from callback.observed.sparing import spared
from callback.observed.tempo import Tempo
from callback.records.table import Records, read_record
from callback.workdays import WorkCalendar

__all__ = [
    "BadRecord",
    "rank_each",
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
    order: Order | None = None,
    read: Callable[[Row], Interview] | None = None,
    catalogue: Catalogue = STANDARD,
    calendar: WorkCalendar | None = None,
    tempo: Tempo | None = None,
    lenient: bool = False,
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
        order: Of rows: in which order days such as 03/04/2026 have their parts.
        read: Of rows: what reads one, in the place of the five before, such as
            ``callback.records.LEVER.interview`` or a ``functools.partial`` of it with a zone.
            Of a row that these cannot read, all that is wrong is said; of one that a function of
            your own cannot read, what its :class:`~callback.InvalidInterview` says.
        catalogue: What is believed about employers.
        calendar: One calendar for all; by default each interview's own.
        tempo: One tempo for all; by default each interview's own.
        lenient: Whether to leave out what is wrong, and keep it in the ``left_out`` of each
            interview, rather than refuse the record; see :meth:`Interview.from_mapping` and
            :func:`rank`. A function of your own is lenient if it wants to be.

    Raises:
        InvalidValue: An argument is wrong; what is wrong with a record is a value.

    >>> rows = [{"ended": "2026-11-03"}, {"ended": "soon"}]
    >>> good, bad = rank_many(rows, as_of="2026-11-05")
    >>> good.top.reason.id, bad.problems[0].field
    ('not_late', 'ended')
    """
    return tuple(
        rank_each(
            records,
            as_of=as_of,
            names=names,
            facts=facts,
            ignore=ignore,
            zone=zone,
            order=order,
            read=read,
            catalogue=catalogue,
            calendar=calendar,
            tempo=tempo,
            lenient=lenient,
        )
    )


def rank_each(  # noqa: PLR0913  # as rank_many
    records: Iterable[Interview | Row],
    *,
    as_of: Day,
    names: Mapping[str, str] | None = None,
    facts: Mapping[str, str] | None = None,
    ignore: Collection[str] | EllipsisType = (),
    zone: dt.tzinfo | None = None,
    order: Order | None = None,
    read: Callable[[Row], Interview] | None = None,
    catalogue: Catalogue = STANDARD,
    calendar: WorkCalendar | None = None,
    tempo: Tempo | None = None,
    lenient: bool = False,
) -> Iterator[Ranking | BadRecord]:
    """Rank interviews or rows one after the other, as they are asked for.

    The same as :func:`rank_many`, without a list of them: what is wrong with an argument is said
    at once, and each record is read when its result is asked for.

    Args:
        records: Interviews, or rows; an endless iterator will do.
        as_of: The day of looking.
        names: See :func:`rank_many`, as all others.
        facts: As above.
        ignore: As above.
        zone: As above.
        order: As above.
        read: As above.
        catalogue: As above.
        calendar: As above.
        tempo: As above.
        lenient: As above.

    Raises:
        InvalidValue: An argument is wrong; what is wrong with a record is a value.

    >>> from itertools import count
    >>> rows = ({"ended": "2026-11-03", "ref": n} for n in count())
    >>> next(rank_each(rows, as_of="2026-11-05")).interview.ref
    0
    """
    today = day(as_of, "as_of")
    _check_rows(records)
    check(read is None or callable(read), "read", read, "a function that reads a row, or None")
    check_reading(names, facts, ignore, zone, order)
    check_flag(lenient, "lenient")

    def mapped(row: Row) -> Reading:
        return read_row(row, names, facts=facts, ignore=ignore, zone=zone, order=order)

    look = _Look(as_of=today, catalogue=catalogue, calendar=calendar, tempo=tempo, lenient=lenient)
    look.check()
    known = mapped if read is None else _reading_behind(read) or read
    return (_one(index, record, known, look) for index, record in enumerate(records))


def _check_rows(records: object) -> None:
    """Refuse what are no rows; of a table its columns would be taken for them."""
    columns = ("__arrow_c_stream__", "__arrow_c_array__", "__dataframe__")
    given = quoted(records)
    if isinstance(records, Mapping) or any(hasattr(records, name) for name in columns):
        expected = "interviews, or rows; a table is for callback.tables.rank_table"
        raise InvalidValue("records", given, expected)
    check(isinstance(records, Iterable), "records", records, "interviews, or rows")


@attrs.frozen(kw_only=True)
class _Look:
    """What all records share: the day of looking, and how they are looked at."""

    as_of: Date
    catalogue: Catalogue
    calendar: WorkCalendar | None
    tempo: Tempo | None
    lenient: bool

    def check(self) -> None:
        """Raise what is wrong with it, before the first record."""
        with suppress(OutsideCalendar):
            self.rank(Interview(ended=self.as_of))

    def rank(self, interview: Interview) -> Ranking:
        return rank(
            interview,
            as_of=self.as_of,
            catalogue=self.catalogue,
            calendar=self.calendar,
            tempo=self.tempo,
            lenient=self.lenient,
        )

    def spared(self, reading: Reading) -> Ranking:
        """Return the ranking of a row without what is wrong with it, under the row's own names."""
        own = {"calendar_given": self.calendar is not None, "tempo_given": self.tempo is not None}
        interview = spared(spare(reading), self.catalogue, self.as_of, **own)
        named = reading.named(interview.left_out)
        return self.rank(attrs.evolve(interview, left_out=named) if named else interview)

    def problems(self, reading: Reading) -> tuple[Problem, ...]:
        """Return all that is wrong with a row of which not everything could be read."""
        admission = examine(
            rest(reading, self.as_of),
            self.catalogue,
            self.as_of,
            calendar_given=self.calendar is not None,
            tempo_given=self.tempo is not None,
        )
        return (*reading.problems, *reading.named(admission.problems))


def _one(
    index: int,
    record: Interview | Row,
    read: Callable[[Row], Interview | Reading],
    look: _Look,
) -> Ranking | BadRecord:
    given: Interview | Reading | None = None
    try:
        given = record if isinstance(record, Interview) else read(record)
        if not isinstance(given, Reading):
            return look.rank(given)
        if look.lenient:
            return look.spared(given)
        if not given.problems:
            return look.rank(strict(given))
        ref, problems = given.ref, look.problems(given)
    except InvalidInterview as error:
        ref, problems = error.ref, error.problems
        if isinstance(given, Reading):
            problems = given.named(problems)
    except CallbackError as error:
        ref = given.ref if isinstance(given, (Interview, Reading)) else None
        problems = (Problem("record", quoted(record), str(error)),)
    return BadRecord(index=index, ref=ref, problems=problems)


def _reading_behind(read: Callable[[Row], Interview]) -> Callable[[Row], Reading] | None:
    """Return the reading behind one of our own readers, which keeps what could not be read.

    A partial of one is one too. What a stranger's function does with a row is not known.
    """
    if isinstance(read, functools.partial):
        behind = _reading_behind(read.func)
        if "lenient" in read.keywords:
            return None  # it says by itself what becomes of a row
        return behind and functools.partial(behind, *read.args, **read.keywords)
    if read == Interview.from_mapping:
        return read_row
    table = getattr(read, "__self__", None)
    if isinstance(table, Records) and getattr(read, "__func__", None) is Records.interview:
        return functools.partial(read_record, table)
    return None


publish("callback", vars())
