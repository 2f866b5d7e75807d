"""``rank`` against a plain second implementation of the model in 50-digit arithmetic."""

from __future__ import annotations

from decimal import Decimal

import attrs
from decimal_rank import probabilities
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date

from callback import STANDARD, Catalogue, Interview, Ranking, Tempo, WorkCalendar, rank
from callback.strategies import calendars, catalogues, looks

TOLERANCE = Decimal("1e-12")
#: What is derived from a date or a stage is a fact, and no part of this implementation.
FACTLESS = attrs.evolve(STANDARD, version=f"{STANDARD.version}+factless", facts=())
TEMPOS = st.none() | st.builds(Tempo, median=st.floats(0.25, 4), never=st.floats(0.25, 4))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Catalogue, Interview, Date]:
    """Draw a catalogue, an interview that it can rank, and a day of looking."""
    catalogue = draw(catalogues())
    return catalogue, *draw(looks(catalogue))


def farthest(ranking: Ranking, tempo: Tempo | None = None) -> Decimal:
    """Return how far the ranking is from the second implementation, at most."""
    exact = probabilities(
        ranking.interview,
        ranking.as_of,
        catalogue=ranking.catalogue,
        calendar=ranking.calendar,
        tempo=tempo,
    )
    assert list(exact) == [*ranking.catalogue.reasons]
    found = zip(exact.values(), ranking.probabilities, strict=True)
    return max(abs(one - Decimal(other)) for one, other in found)


@given(cases(), calendars(), TEMPOS)
def test_rank_equals_50_digit_arithmetic(
    case: tuple[Catalogue, Interview, Date], calendar: WorkCalendar, tempo: Tempo | None
) -> None:
    """On drawn catalogues, interviews and calendars every probability agrees to 1e-12."""
    catalogue, interview, as_of = case
    ranking = rank(interview, as_of=as_of, catalogue=catalogue, calendar=calendar, tempo=tempo)
    assert farthest(ranking, tempo) <= TOLERANCE


@given(looks())
def test_rank_equals_50_digit_arithmetic_on_the_standard_reasons(
    look: tuple[Interview, Date],
) -> None:
    """With the standard reasons and paces and the employer's own country, likewise."""
    interview, as_of = look
    assert farthest(rank(interview, as_of=as_of, catalogue=FACTLESS)) <= TOLERANCE


def test_the_second_implementation_by_hand() -> None:
    """A case small enough for paper: 4 days, 2 of them promised, one message 2 days old."""
    # Tue to Mon are 4 working days; the promise is due on Thu, so its 2 count fully: t = 4.
    interview = Interview(ended="2026-11-03", promised_by="2026-11-05", asked_on="2026-11-05")
    exact = probabilities(
        interview,
        Date(2026, 11, 9),
        catalogue=STANDARD,
        calendar=WorkCalendar.weekdays(),
    )
    assert abs(sum(exact.values(), Decimal(0)) - 1) < Decimal("1e-25")
    reasons = STANDARD.reasons
    one, other = reasons["not_late"], reasons["on_hold"]
    expected = 1.0
    for reason, sign in ((one, 1), (other, -1)):
        never, replies = reason.wait.never, reason.replies
        own = never + (1 - never) / (1 + (4 / reason.wait.median) ** reason.wait.shape)
        asked = 1 - replies + replies * 2.718281828459045 ** (-2 / STANDARD.delay)
        expected *= (reason.prior * own * asked) ** sign
    assert abs(exact["not_late"] / exact["on_hold"] / Decimal(expected) - 1) < Decimal("1e-12")
