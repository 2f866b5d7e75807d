"""The ranking a third time: by adding up every joint state of reason and circumstances.

Nothing is factored: each reason is taken with each combination of states of all circumstances,
whether or not a finding speaks about them. Only for small catalogues.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Mapping
from decimal import Decimal, localcontext

from decimal_facts import known, reports, rows
from decimal_rank import DIGITS, before_facts

from callback import Catalogue, Interview, Tempo, Weights, WorkCalendar


def probabilities(
    interview: Interview,
    as_of: dt.date,
    *,
    catalogue: Catalogue,
    calendar: WorkCalendar,
    tempo: Tempo | None = None,
    derived: Mapping[str, str | Weights] | None = None,
) -> dict[str, Decimal]:
    """Return the posterior probability of each reason, by id."""
    with localcontext() as context:
        context.prec = DIGITS
        findings = known(interview, derived or {}, catalogue)
        said = reports(catalogue, findings, as_of, calendar, interview)
        tables = {about: rows(catalogue, about) for about in catalogue.circumstances}
        states = [[s.id for s in one.states] for one in catalogue.circumstances.values()]
        totals: dict[str, Decimal] = {}
        before = before_facts(interview, as_of, catalogue, calendar, tempo, findings)
        for name, start in before.items():
            totals[name] = Decimal(0)
            for combination in itertools.product(*states):
                world = dict(zip(tables, combination, strict=True))
                weight = start
                for about, state in world.items():
                    weight *= tables[about][name][state]
                for spoken_of, given in said:
                    weight *= given[name if spoken_of is None else world[spoken_of]]
                totals[name] += weight
        total = sum(totals.values())
        return {name: weight / total for name, weight in totals.items()}
