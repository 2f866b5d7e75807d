"""Corners of the kernel that few draws reach."""

from __future__ import annotations

import attrs
import numpy as np
import pytest
from pendulum import Date
from plain_columns import plain_columns
from small import AWAY, FLAG, SMALL, STAGE, WEATHER, catalogue, fact, labelled, reason

from callback import (
    Catalogue,
    Derivation,
    Finding,
    Impression,
    Interview,
    Kind,
    Stage,
    Strength,
    forecast,
    rank,
)
from callback.catalogue.provenance import Basis, Provenance
from callback.tables.kernel.answering import Wanted, answers_for
from callback.tables.kernel.given import Reported, merged
from callback.tables.kernel.working_days import WorkingDays

ENDED, AS_OF = Date(2026, 11, 3), Date(2026, 11, 22)
ALL = Wanted(ever=True, offer=True, within=(5,), due=True, top=True)
JUDGED = Provenance(basis=Basis.JUDGED, reviewed="2026-11-22", note="By hand.")


def check(found: Catalogue, *interviews: Interview, as_of: Date = AS_OF) -> None:
    """Compare the kernel with the plain path on these interviews."""
    answers = answers_for(plain_columns([(one, as_of) for one in interviews]), found, ALL)
    for row, interview in enumerate(interviews):
        one = forecast(rank(interview, as_of=as_of, catalogue=found))
        assert answers.probabilities[:, row] == pytest.approx(one.ranking.posterior, abs=1e-12)
        assert answers.ever[row] == pytest.approx(one.ever, abs=1e-12)
        assert answers.offer[row] == pytest.approx(one.offer, abs=1e-12)
        assert answers.within[5][row] == pytest.approx(one.heard_within(5), abs=1e-12)


def test_nothing_is_known() -> None:
    """With no fact that the engine reads, the priors and the waits are all."""
    check(catalogue(facts=[]), Interview(ended=ENDED))


def test_no_ordinary_process_and_no_standing() -> None:
    """Without an ordinary process nothing is due, and where nothing decides there is no offer."""
    answers = answers_for(plain_columns([(Interview(ended=ENDED), AS_OF)]), SMALL, ALL)
    assert answers.due is None
    assert answers.offer[0] == 0
    check(SMALL, Interview(ended=ENDED, facts={"umbrella": True}))


@pytest.mark.parametrize("count", [12, 400])
def test_many_felt_facts(count: int) -> None:
    """More signs than any product of numbers survives; every one of them shares the impression."""
    felt = [
        fact(f"felt_{n}", strength=Strength.FELT, warmth=("no", "yes"), under={"storm": (0.6, 0.4)})
        if n % 3
        else fact(f"seen_{n}")
        for n in range(count)
    ]
    weather = attrs.evolve(WEATHER, impression=Impression(correlation=0.3, provenance=JUDGED))
    found = catalogue(facts=felt, circumstances=[weather])
    names = [one.id for one in felt]
    all_yes = Interview(ended=ENDED, facts=dict.fromkeys(names, True))
    mixed = Interview(ended=ENDED, facts={name: n % 2 == 0 for n, name in enumerate(names)})
    few = Interview(ended=ENDED, facts={names[1]: Finding(value=True, reliability=0.4)})
    check(found, all_yes, mixed, few, Interview(ended=ENDED))


def test_many_reasons() -> None:
    """As many reasons as somebody may have."""
    many = [
        reason(f"reason_{n}", prior=1 / 2000, rows={"weather": {"wet": 0.1 + n / 2500}})
        for n in range(2000)
    ]
    check(
        catalogue(reasons=many, facts=[FLAG]),
        Interview(ended=ENDED, facts={"umbrella": True}),
        Interview(ended=ENDED),
    )


def test_what_the_engine_reads_and_a_fact_does_not_have() -> None:
    """A stage or a season of which the fact knows nothing is left out."""
    stages = [stage.value for stage in Stage if stage is not Stage.FINAL]
    table = {"storm": (0.3, *[0.1] * 7)}
    stage = attrs.evolve(STAGE, answers=labelled(*stages), table=table, otherwise=(0.125,) * 8)
    season = fact(
        "season",
        kind=Kind.DERIVED,
        derivation=Derivation.SEASON,
        about=None,
        answers=labelled("summer", "year_end"),
        table={"storm": (0.3, 0.7)},
        otherwise=(0.5, 0.5),
    )
    found = catalogue(facts=[stage, season])
    check(found, Interview(ended=ENDED, stage="final"), Interview(ended=ENDED, stage="screen"))
    late = Interview(ended="2026-12-20", stage="screen")
    check(found, late, as_of=Date(2026, 12, 24))


def test_a_report_that_was_derived_beside_one_that_was_told() -> None:
    """What was told wins over what was derived, row by row, with its own doubt and day."""
    away = attrs.evolve(AWAY, derivation=Derivation.AUTO_REPLY)
    until = {"auto_reply": Finding("2026-11-30", seen_on="2026-11-05")}
    check(
        catalogue(facts=[away]),
        Interview(ended=ENDED, facts={"indoors_until": "2026-11-10"}, derived=until),
        Interview(ended=ENDED, derived=until),
        Interview(ended=ENDED),
    )


def test_a_country_without_a_calendar_is_left() -> None:
    """Whether a country has holidays is for who reads a table; without them no row is guessed."""
    look = (Interview(ended=ENDED, country="XX"), AS_OF)
    assert answers_for(plain_columns([look]), SMALL, Wanted()).left.tolist() == [True]


def test_more_rows_than_are_looked_at_together() -> None:
    """Every portion of the rows is looked at like the first, and finds its own silences."""
    some = [
        Interview(ended=ENDED, asked_on=AS_OF),
        Interview(ended=ENDED, replied_on="2026-11-09", asked_on="2026-11-05"),
    ]
    looks = [(one, AS_OF) for one in [some[0]] * 1500 + [some[1]] * 1500]
    many = answers_for(plain_columns(looks), SMALL, ALL)
    few = answers_for(plain_columns([(one, AS_OF) for one in some]), SMALL, ALL)
    for row in (0, 1023, 1024, 1499, 1500, 2999):
        place = int(row >= 1500)
        assert many.probabilities[:, row].tolist() == few.probabilities[:, place].tolist()
        assert many.ever[row] == few.ever[place]


def test_each_number_by_itself() -> None:
    """What is not asked for is not filled in, and what is does not depend on it."""
    columns = plain_columns([(Interview(ended=ENDED), AS_OF)])
    every = answers_for(columns, SMALL, ALL)
    ever = answers_for(columns, SMALL, Wanted(ever=True))
    within = answers_for(columns, SMALL, Wanted(within=(5,)))
    assert ever.ever[0] == every.ever[0]
    assert np.isnan(ever.offer[0])
    assert within.within[5][0] == every.within[5][0]
    assert np.isnan(within.ever[0])


def test_a_report_beside_a_derived_one_without_doubt() -> None:
    """Where neither says a doubt or a day, nothing is made up."""
    codes = np.array([1, 0])
    first = Reported(values=("yes",), codes=codes)
    second = Reported(values=("no",), codes=np.array([1, 1]))
    both = merged(first, second)
    assert both is not None
    assert [both.values[code - 1] for code in both.codes] == ["yes", "no"]
    assert both.reliability is None
    assert both.seen is None


def test_days_are_counted_as_the_calendars_count_them() -> None:
    """Working days ahead of a day, none, one, and more than the calendar has."""
    given = plain_columns([(Interview(ended=ENDED, country="DE"), AS_OF)])
    days = WorkingDays.of(given, None, 1)
    assert days.ahead(given.as_of, 0).tolist() == [AS_OF.toordinal()]
    assert days.ahead(given.as_of, 1).tolist() == [Date(2026, 11, 23).toordinal()]
    assert days.ahead(given.as_of, 999).tolist() == [0]
