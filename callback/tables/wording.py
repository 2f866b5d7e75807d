"""What is wrong with the rows of a table, in the words in which a single row is refused.

A row is put together again from the cells in question and shown to ``rank_many``: once for each
distinct set of them, since many rows of a table are wrong in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs
import numpy as np
from pendulum import Date

from callback._values.days import EXPECTED
from callback.errors import InvalidValue, Problem, quoted
from callback.interview.findings import Finding
from callback.interview.interview import FIELDS, Interview
from callback.records.many import BadRecord, rank_many
from callback.tables.arrow import Batch
from callback.tables.kernel.given import Given, Ints
from callback.tables.plans import Plan
from callback.tables.reading import UNSEEN, Read

__all__ = ["interview_of", "problems_of"]

_BESIDE = {
    "promised_by": ("ended",),
    "replied_on": ("ended",),
    "thanked_on": ("ended",),
    "country": ("subdivision",),
    "subdivision": ("country",),
}


def problems_of(batch: Batch, read: Read, plan: Plan) -> Mapping[int, Sequence[str]]:
    """Return what is wrong with each row with which anything is."""
    known: dict[tuple[object, ...], tuple[str, ...]] = {}
    any_wrong = np.zeros(len(batch), np.bool_)
    for rows in read.wrong.values():
        any_wrong |= rows
    found: dict[int, Sequence[str]] = {}
    for row in np.flatnonzero(any_wrong).tolist():
        fields = [field for field, rows in read.wrong.items() if rows[row]]
        case = _Case.of(batch, plan, read, fields, row)
        key = (case.as_of, *((field, repr(value)) for field, value in case.cells.items()))
        if key not in known:
            known[key] = tuple(map(str, case.problems()))
        found[row] = known[key]
    return found


@attrs.frozen(eq=False)
class _Case:
    """The cells of a row that are wrong, and those that they may contradict."""

    plan: Plan
    fields: Sequence[str]
    cells: Mapping[str, object]
    as_of: Date

    @classmethod
    def of(cls, batch: Batch, plan: Plan, read: Read, fields: Sequence[str], row: int) -> _Case:
        columns = plan.columns
        asked = dict.fromkeys(
            one for field in fields for one in (_cell_of(field), *_BESIDE.get(field, ()))
        )
        cells = {field: batch.cell(columns[field], row) for field in asked if field in columns}
        return cls(plan, fields, cells, Date.fromordinal(int(read.given.as_of[row])))

    def problems(self) -> Iterator[Problem]:
        """Yield all that is wrong: first what a row says by itself."""
        if any(field in FIELDS or field.startswith("facts.") for field in self.fields):
            yield from self._of_the_row()
        for field in self.fields:
            kind, _, name = field.partition(".")
            value, column = self.cells.get(_cell_of(field)), self.plan.columns.get(_cell_of(field))
            if kind in {"as_of", "seen_on"}:
                shown = "absent" if value is None else quoted(value)
                yield Problem(field, shown, EXPECTED, column)
            elif field.startswith(UNSEEN):
                expected = f"a day up to {self.as_of}, the day of looking"
                yield Problem(f"seen_on.{name}", quoted(str(value)), expected, column)
            elif kind == "reliability":
                try:
                    Finding(value=True, reliability=value)  # type: ignore[arg-type]  # what it is for
                except InvalidValue as error:
                    yield Problem(field, error.value, error.expected, column)

    def _of_the_row(self) -> Sequence[Problem]:
        plan, cells = self.plan, self.cells
        named = {field: plan.columns[field] for field in cells if field in FIELDS}
        row = {column: cells[field] for field, column in named.items()}
        facts = {f.removeprefix("facts."): plan.columns[f] for f in cells if f.startswith("facts.")}
        row |= {column: cells[f"facts.{name}"] for name, column in facts.items()}
        if "ended" not in named:  # it is right, and nothing here depends on it
            named["ended"] = plan.columns["ended"]
            row[named["ended"]] = self.as_of
        (result,) = rank_many(
            [row],
            as_of=self.as_of,
            names=named,
            facts=facts,
            zone=plan.zone,
            catalogue=plan.catalogue,
            calendar=plan.calendar,
            tempo=plan.tempo,
        )
        return result.problems if isinstance(result, BadRecord) else ()


def _cell_of(field: str) -> str:
    """Return the cell that is to blame: a day that lies ahead stands in that of its day."""
    return field.replace(UNSEEN, "seen_on.")


def interview_of(given: Given, row: int) -> Interview:
    """Return one row as an interview."""

    def on(days: Ints) -> Date | None:
        return Date.fromordinal(int(days[row])) if days[row] else None

    facts: dict[str, Finding] = {}
    for name, known in given.facts.items():
        code = int(known.codes[row])
        if code:
            worth = 1.0 if known.reliability is None else float(known.reliability[row])
            seen = None if known.seen is None else on(known.seen)
            facts[name] = Finding(known.values[code - 1], reliability=worth, seen_on=seen)
    coded = {
        name: column.values[int(column.codes[row]) - 1] if column.codes[row] else None
        for name, column in (
            ("stage", given.stage),
            ("sector", given.sector),
            ("country", given.country),
            ("subdivision", given.subdivision),
        )
    }
    return Interview(
        ended=Date.fromordinal(int(given.ended[row])),
        promised_by=on(given.promised),
        decide_by=on(given.decide),
        replied_on=on(given.replied),
        thanked_on=on(given.thanked),
        asked_on=[Date.fromordinal(int(day)) for day in given.asked[row] if day],
        facts=facts,
        stage=coded["stage"],
        sector=coded["sector"],
        country=coded["country"],
        subdivision=coded["subdivision"],
    )
