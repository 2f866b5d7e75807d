"""The door: a frame of interviews in, a frame of answers out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from callback._values.arguments import LOOKING, check, needs
from callback._values.days import Day
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.default import STANDARD
from callback.observed.tempo import Tempo
from callback.tables.arrow import batches_of, given_back, table_of
from callback.tables.filling import fill_columns
from callback.tables.plans import Plan, check_look, columns_of, looked_on
from callback.tables.wants import BY_DEFAULT, Wants
from callback.workdays import WorkCalendar

__all__ = ["rank_batches", "rank_table"]


@needs("as_of", LOOKING)
def rank_table(  # noqa: PLR0913  # those of rank_many, and what only a table has, all by name
    frame: object,
    *,
    as_of: Day,
    names: Mapping[str, str] | None = None,
    facts: Mapping[str, str] | None = None,
    reliability: Mapping[str, str] | None = None,
    seen_on: Mapping[str, str] | None = None,
    want: Iterable[str] = BY_DEFAULT,
    keep: bool = True,
    lenient: bool = False,
    zone: dt.tzinfo | None = None,
    catalogue: Catalogue = STANDARD,
    calendar: WorkCalendar | None = None,
    tempo: Tempo | None = None,
) -> object:
    """Rank the interviews of a whole table: the numbers of ``rank`` and ``forecast``, much faster.

    A table is whatever hands itself over as Arrow (polars, pandas, pyarrow, a DuckDB relation), or
    a dict of arrays. Frames of polars and pandas, tables and batches of pyarrow come back as what
    they were, everything else as an Arrow table; the rows keep their order. A row with which
    something is wrong stays: nothing stands in its columns, and what is wrong in ``problems``.

    The columns that can be wanted, in working days and probabilities: ``p_<reason>``,
    ``family_<id>``, ``top_id``, ``top_title``, ``top_p``, ``due``, ``ever``, ``offer``,
    ``heard_within_<n>``, ``let_go_on`` and ``problems``; ``"probabilities"``, ``"families"`` and
    ``"top"`` for all of a kind; ``"list"`` for one column ``probabilities`` of lists, in the order
    of the catalogue's reasons. ``let_go_on`` follows from a plan, and takes some milliseconds for
    each distinct row.

    Args:
        frame: The table.
        as_of: The day of looking, or the column in which it stands.
        names: Our field to their column, where the names differ. Other columns are left alone.
        facts: A fact's id to the column that holds its value: an answer's id or label, a yes or
            no, a number, a day.
        reliability: A fact's id to the column that holds the reliability of its report.
        seen_on: A fact's id to the column that holds the day on which that was seen.
        want: What is wanted; by default the probabilities, the likeliest reason and the problems.
        keep: Whether the table's own columns come back, too.
        lenient: Whether what is wrong beside the day of the interview is left out, and the rest
            looked at; it stands in ``problems`` all the same.
        zone: Where the days of aware times are told.
        catalogue: What is believed about employers.
        calendar: One calendar for all; by default that of each row's country.
        tempo: One tempo for all; by default each row's own.

    Raises:
        InvalidValue: An argument is wrong, or a column is not there or would be there twice; what
            is wrong with a row is a value.

    >>> table = {"ended": ["2026-11-03", "soon"], "stage": ["final", None]}
    >>> answers = rank_table(table, as_of="2026-11-05", want=["top_id", "problems"], keep=False)
    >>> answers["top_id"].to_pylist()
    ['not_late', None]
    """
    check_look(catalogue, calendar, tempo, lenient, keep)
    batch, wants = table_of(frame), Wants.of(want, catalogue)
    day, columns = looked_on(as_of, batch.names)
    about = {"facts": facts, "reliability": reliability, "seen_on": seen_on}
    columns |= columns_of(batch.names, catalogue, names, about)
    if keep:
        wants.check_clash(batch.names)
    plan = Plan(
        as_of=day,
        columns=columns,
        zone=zone,
        lenient=lenient,
        wants=wants,
        catalogue=catalogue,
        calendar=calendar,
        tempo=tempo,
    )
    return given_back(frame, fill_columns(batch, plan), keep=keep)


@needs("as_of", LOOKING)
def rank_batches(  # noqa: PLR0913  # those of rank_table
    batches: object,
    *,
    as_of: Day,
    names: Mapping[str, str] | None = None,
    facts: Mapping[str, str] | None = None,
    reliability: Mapping[str, str] | None = None,
    seen_on: Mapping[str, str] | None = None,
    want: Iterable[str] = BY_DEFAULT,
    keep: bool = True,
    lenient: bool = False,
    zone: dt.tzinfo | None = None,
    catalogue: Catalogue = STANDARD,
    calendar: WorkCalendar | None = None,
    tempo: Tempo | None = None,
) -> Iterator[object]:
    """Rank the interviews of a stream: a record batch out for each that comes in.

    No more than one batch is held at a time, and nothing is shared between two calls, so that
    several threads may each have a stream of their own.

    Args:
        batches: Record batches, or other frames, one after the other; or what hands over a stream
            of them, such as a ``RecordBatchReader``.
        as_of: As in :func:`rank_table`, and so are the others.
        names: Likewise.
        facts: Likewise.
        reliability: Likewise.
        seen_on: Likewise.
        want: Likewise.
        keep: Likewise.
        lenient: Likewise.
        zone: Likewise.
        catalogue: Likewise.
        calendar: Likewise.
        tempo: Likewise.

    Raises:
        InvalidValue: As :func:`rank_table`, when the batch in question is asked for.

    >>> batches = [{"ended": ["2026-11-03"]}, {"ended": ["2026-11-04", "2026-11-05"]}]
    >>> [batch.num_rows for batch in rank_batches(batches, as_of="2026-11-22")]
    [1, 2]
    """
    streams = hasattr(batches, "__iter__") or hasattr(batches, "__arrow_c_stream__")
    check(streams, "batches", batches, "an iterable of record batches, or a stream of them")
    wanted = tuple(want) if not isinstance(want, str) else want
    return (
        batch
        for frame in batches_of(batches)
        for batch in table_of(
            rank_table(
                table_of(frame).table,
                as_of=as_of,
                names=names,
                facts=facts,
                reliability=reliability,
                seen_on=seen_on,
                want=wanted,
                keep=keep,
                lenient=lenient,
                zone=zone,
                catalogue=catalogue,
                calendar=calendar,
                tempo=tempo,
            )
        ).batches()
    )
