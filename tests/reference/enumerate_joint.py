"""The ranking a third time: by adding up every joint state of reason, circumstances, impressions.

Nothing is factored: each reason is taken with each combination of states of all circumstances and
of points of their impressions, whether or not a finding speaks about them. Only for small
catalogues.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Mapping
from decimal import Decimal, localcontext

from decimal_facts import impressions, known, reports, rows
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
        states = [
            [(s.id, z, w) for s in one.states for z, w in impressions(catalogue, one.id)]
            for one in catalogue.circumstances.values()
        ]
        totals: dict[str, Decimal] = {}
        before = before_facts(interview, as_of, catalogue, calendar, tempo, findings)
        for name, start in before.items():
            totals[name] = Decimal(0)
            for combination in itertools.product(*states):
                world = dict(zip(tables, combination, strict=True))
                weight = start
                for about, (state, _, share) in world.items():
                    weight *= tables[about][name][state] * share
                for one in said:
                    state, z, _ = (name, None, None) if one.about is None else world[one.about]
                    weight *= one.given(name, state, z)
                totals[name] += weight
        total = sum(totals.values())
        return {name: weight / total for name, weight in totals.items()}
