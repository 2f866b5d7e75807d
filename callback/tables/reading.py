"""A table as plain arrays: all its columns, what contradicts what, and which rows are wrong."""

from __future__ import annotations

import attrs
import numpy as np
from pendulum import Date

from callback.catalogue.facts import Kind
from callback.interview.answering import sectors_of
from callback.interview.reading import CARRIED
from callback.observed.admission import without_holidays
from callback.tables.arrow import Batch
from callback.tables.cells import Cells
from callback.tables.kernel.given import Coded, Flags, Given, Ints, Reported, distinct
from callback.tables.plans import Plan

__all__ = ["UNSEEN", "Read", "read_batch"]

#: What stands before a fact whose report was seen later than the day of looking.
UNSEEN = "not_yet_seen."
_LATEST = Date.max.toordinal()


@attrs.frozen(eq=False)
class Read:
    """A table as plain arrays, without what is wrong.

    Attributes:
        given: The arrays.
        wrong: By field, the rows in which it cannot be so.
        bad: The rows that cannot be looked at: where anything is wrong or, in a lenient look, the
            day of the interview or that of looking.
    """

    given: Given
    wrong: dict[str, Flags]
    bad: Flags


def read_batch(batch: Batch, plan: Plan) -> Read:
    """Return the rows of *batch* as plain arrays."""
    cells = Cells(batch, plan.columns, plan.zone)
    told, ended, as_of = _dated(cells, plan)
    # Where the day of looking is not known, nothing is later than it.
    last = np.where(cells.wrong.get("as_of", False), _LATEST, as_of)
    since = {field: cells.days(field) for field in ("promised_by", "replied_on", "thanked_on")}
    for field, day in since.items():
        over = np.zeros(len(day), np.bool_) if field == "promised_by" else day > last
        wrong = (day > 0) & ((day < told) | over)
        cells.mark(field, wrong)
        since[field] = np.where(wrong, 0, day)
    asked = cells.several("asked_on")
    ahead: Flags = np.any(asked > last[:, None], axis=1)
    cells.mark("asked_on", ahead)
    facts = _facts(cells, plan, last)
    country, part = _place(cells, plan)
    given = Given(
        as_of=as_of,
        ended=ended,
        promised=since["promised_by"],
        decide=cells.days("decide_by"),
        replied=since["replied_on"],
        thanked=since["thanked_on"],
        asked=np.where(asked > last[:, None], 0, asked),
        stage=cells.texts("stage"),
        sector=_sector(cells, plan),
        country=country,
        subdivision=part,
        facts=facts,
    )
    for field in CARRIED:
        cells.check(field)
    fatal = ("ended", "as_of") if plan.lenient else tuple(cells.wrong)
    bad = cells.barred()
    for field in fatal:
        bad |= cells.wrong.get(field, False)
    return Read(given, cells.wrong, bad)


def _dated(cells: Cells, plan: Plan) -> tuple[Ints, Ints, Ints]:
    """Return the days of the interviews as told and as they can be looked at, and of looking."""
    ended = cells.days("ended")
    if plan.as_of is None:
        as_of = cells.days("as_of")
        cells.mark("as_of", as_of == 0)
    else:
        as_of = np.full(len(ended), plan.as_of.toordinal())
    later = (ended > as_of) & (as_of > 0)
    cells.mark("ended", (ended == 0) | later)
    known = np.maximum(np.where(as_of > 0, as_of, ended), 1)
    return ended, np.where((ended == 0) | later, known, ended), known


def _facts(cells: Cells, plan: Plan, last: Ints) -> dict[str, Reported]:
    found: dict[str, Reported] = {}
    for name, fact in plan.catalogue.facts.items():
        known = None if fact.kind is Kind.DERIVED else cells.fact(fact)
        if known is None:
            continue
        if known.seen is not None:
            ahead = (known.codes > 0) & (known.seen > last)
            cells.mark(f"{UNSEEN}{name}", ahead)
            known = attrs.evolve(known, codes=np.where(ahead, 0, known.codes))
        found[name] = known
    return found


def _sector(cells: Cells, plan: Plan) -> Coded:
    sector = cells.texts("sector")
    if plan.tempo is not None:
        return sector
    known = sectors_of(plan.catalogue)
    strange = np.array([False, *(value not in known for value in sector.values)])[sector.codes]
    cells.mark("sector", strange)
    return attrs.evolve(sector, codes=np.where(strange, 0, sector.codes))


def _place(cells: Cells, plan: Plan) -> tuple[Coded, Coded]:
    """Return the countries and their parts, without those whose holidays are not known."""
    country, part = cells.texts("country"), cells.texts("subdivision")
    alone = (part.codes > 0) & (country.codes == 0)
    cells.mark("subdivision", alone)
    part = attrs.evolve(part, codes=np.where(alone, 0, part.codes))
    if plan.calendar is not None:
        return country, part
    names: tuple[str | None, ...] = (None, *part.values)
    parts = len(names)
    pairs, place = distinct(country.codes * parts + part.codes, parts * (len(country.values) + 1))
    wrong = {
        "country": np.zeros(len(pairs), np.bool_),
        "subdivision": np.zeros(len(pairs), np.bool_),
    }
    for n, pair in enumerate(pairs):
        nation, region = divmod(int(pair), parts)
        if nation:
            problem = without_holidays(country.values[nation - 1], names[region])
            if problem is not None:
                wrong[problem.field][n] = True
    for field, strange in wrong.items():
        cells.mark(field, strange[place])
    nowhere = wrong["country"][place]
    return (
        attrs.evolve(country, codes=np.where(nowhere, 0, country.codes)),
        attrs.evolve(part, codes=np.where(nowhere | wrong["subdivision"][place], 0, part.codes)),
    )
