"""``rank`` against the sum over every joint state of reason and circumstances."""

from __future__ import annotations

from decimal import Decimal

import decimal_rank
from derived_facts import derived
from enumerate_joint import probabilities
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law
from small import SMALL

from callback import Catalogue, Interview, WorkCalendar, rank
from callback.strategies import calendars, catalogues, looks

TOLERANCE = Decimal("1e-12")


@st.composite
def cases(draw: st.DrawFn) -> tuple[Catalogue, Interview, Date]:
    """Draw a small catalogue, an interview with facts, and a day of looking."""
    catalogue = draw(catalogues(4))
    return catalogue, *draw(looks(catalogue))


@law(cases(), calendars())
def test_rank_equals_full_enumeration(
    reached: Reached, case: tuple[Catalogue, Interview, Date], calendar: WorkCalendar
) -> None:
    """On drawn catalogues with drawn facts every probability agrees to 1e-12."""
    catalogue, interview, as_of = case
    ranking = rank(interview, as_of=as_of, catalogue=catalogue, calendar=calendar)
    exact = probabilities(
        interview,
        as_of,
        catalogue=catalogue,
        calendar=calendar,
        derived=derived(interview, catalogue, calendar),
    )
    assert list(exact) == [*catalogue.reasons]
    for one, other in zip(exact.values(), ranking.posterior, strict=True):
        assert abs(one - Decimal(other)) <= TOLERANCE
    reached(len(ranking.evidence.reported) > 1, "two findings")
    reached(len(ranking) > 1 and max(ranking.posterior) < 0.99, "a choice of reasons")


@given(cases(), calendars())
def test_elimination_equals_full_enumeration_in_decimals(
    case: tuple[Catalogue, Interview, Date], calendar: WorkCalendar
) -> None:
    """Summing out one circumstance after the other loses nothing but the roundings of the rows."""
    catalogue, interview, as_of = case
    answers = derived(interview, catalogue, calendar)
    one = probabilities(interview, as_of, catalogue=catalogue, calendar=calendar, derived=answers)
    other = decimal_rank.probabilities(
        interview, as_of, catalogue=catalogue, calendar=calendar, derived=answers
    )
    assert all(abs(one[name] - other[name]) < Decimal("1e-14") for name in one)


def test_the_enumeration_by_hand() -> None:
    """Two reasons and two states make four worlds, added up on paper."""
    # Storm: .75 * .9 * .5 + .25 * .3 * .1 = .345; calm: .2 * .45 + .8 * .03 = .114.
    exact = probabilities(
        Interview(ended="2026-11-03", facts={"umbrella": True, "sky": "black"}),
        Date(2026, 11, 3),
        catalogue=SMALL,
        calendar=WorkCalendar.weekdays(),
    )
    expected = Decimal("0.345") / Decimal("0.459")
    assert abs(exact["storm"] - expected) < Decimal("1e-15")
