"""``rank`` against a plain second implementation of the model in 50-digit arithmetic."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

import pytest
from decimal_rank import probabilities
from derived_facts import derived
from hypothesis import given, settings
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law
from small import SMALL

from callback import (
    STANDARD,
    Catalogue,
    Finding,
    Interview,
    Kind,
    Ranking,
    Tempo,
    Weights,
    WorkCalendar,
    rank,
)
from callback.strategies import calendars, catalogues, looks

TOLERANCE = Decimal("1e-12")
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
        derived=derived(ranking.interview, ranking.catalogue, ranking.calendar),
    )
    assert list(exact) == [*ranking.catalogue.reasons]
    found = zip(exact.values(), ranking.posterior, strict=True)
    return max(abs(one - Decimal(other)) for one, other in found)


@law(cases(), calendars(), TEMPOS)
def test_rank_equals_50_digit_arithmetic(
    reached: Reached,
    case: tuple[Catalogue, Interview, Date],
    calendar: WorkCalendar,
    tempo: Tempo | None,
) -> None:
    """On drawn catalogues, interviews and calendars every probability agrees to 1e-12."""
    catalogue, interview, as_of = case
    ranking = rank(interview, as_of=as_of, catalogue=catalogue, calendar=calendar, tempo=tempo)
    assert farthest(ranking, tempo) <= TOLERANCE
    reached(ranking.evidence.reported, "a finding")
    reached(ranking.silence.unanswered, "an open message")
    reached(len(ranking) > 1 and max(ranking.posterior) < 0.99, "a choice of reasons")


@law(looks())
def test_rank_equals_50_digit_arithmetic_on_the_standard_catalogue(
    reached: Reached,
    look: tuple[Interview, Date],
) -> None:
    """With all reasons, circumstances, facts and paces, and the employer's country, likewise."""
    interview, as_of = look
    ranking = rank(interview, as_of=as_of)
    assert farthest(ranking) <= TOLERANCE
    reached(len(ranking.evidence.reported) > 1, "two findings")
    reached(ranking.silence.unanswered, "an open message")
    reached(ranking.silence.excused_until, "a day until which they are away")


@settings(max_examples=20)
@given(st.data(), st.integers(0, 60))
def test_rank_equals_50_digit_arithmetic_with_every_fact_answered(
    data: st.DataObject, after: int
) -> None:
    """All that can be found out at once, in plain answers: nothing underflows, nothing is lost."""
    ended = Date(2026, 11, 3)
    facts = {
        fact.id: Weights({data.draw(st.sampled_from([answer.id for answer in fact.answers])): 1})
        for fact in STANDARD.facts.values()
        if fact.kind is not Kind.DERIVED
    }
    ranking = rank(Interview(ended=ended, facts=facts), as_of=ended.add(days=after))
    assert min(ranking.posterior) > 0
    assert farthest(ranking) <= TOLERANCE


def test_the_second_implementation_by_hand() -> None:
    """A case small enough for paper: 4 days, 2 of them promised, one message 2 days old."""
    # Tue to Mon are 4 working days, the promise is due after 2 of them: t = 4.5 + 2.
    interview = Interview(ended="2026-11-03", promised_by="2026-11-05", asked_on="2026-11-05")
    exact = probabilities(
        interview,
        Date(2026, 11, 9),
        catalogue=STANDARD,
        calendar=WorkCalendar.weekdays(),
    )
    assert abs(sum(exact.values(), Decimal(0)) - 1) < Decimal("1e-25")
    noticed = 0.6 * 2 ** (-2 / 130)
    reached = noticed * (1 - math.exp(-2 / 2.5))
    expected = 1.0
    for reason, sign in ((STANDARD.reasons["not_late"], 1), (STANDARD.reasons["on_hold"], -1)):
        never, replies = reason.wait.never, reason.replies
        late = 1 / (1 + (6.5 / reason.wait.median) ** reason.wait.shape)
        silent = never * (1 - reason.still_replies * replies * reached)
        silent += (1 - never) * late * (1 - replies * reached)
        expected *= (reason.prior * silent) ** sign
    assert abs(exact["not_late"] / exact["on_hold"] / Decimal(expected) - 1) < Decimal("1e-12")


def test_an_earlier_silence_in_the_second_implementation_by_hand() -> None:
    """They wrote after 3 working days: P(silent for 2) - P(silent for 3), then it starts anew."""
    exact = probabilities(
        Interview(ended="2026-11-03", replied_on="2026-11-06"),
        Date(2026, 11, 6),
        catalogue=STANDARD,
        calendar=WorkCalendar.weekdays(),
    )
    expected = 1.0
    for reason, sign in ((STANDARD.reasons["not_late"], 1), (STANDARD.reasons["on_hold"], -1)):
        odds = [1 / (1 + (k / reason.wait.median) ** reason.wait.shape) for k in (2, 3)]
        expected *= (reason.prior * (1 - reason.wait.never) * (odds[0] - odds[1])) ** sign
    assert abs(exact["not_late"] / exact["on_hold"] / Decimal(expected) - 1) < Decimal("1e-12")


HALVED = Finding(value=True, reliability=0.5)
AGED = Finding(value=True, seen_on="2026-10-20")
#: P(finding | storm) and P(finding | calm) by hand: 0.75 wet against 0.2, and the margin 0.585.
BY_HAND: dict[str, tuple[Any, str, str]] = {
    "yes: .75*.9 + .25*.3, .2*.9 + .8*.3": (True, "0.75", "0.42"),
    "no": (False, "0.25", "0.58"),
    "in doubt: half of it and half the margin": (HALVED, "0.6675", "0.5025"),
    "a half-life ago: the same": (AGED, "0.6675", "0.5025"),
    "weights: 3*.75 + .25, 3*.42 + .58": (Weights({True: 3, False: 1}), "2.5", "1.84"),
}


@pytest.mark.parametrize("case", BY_HAND)
def test_a_finding_in_the_second_implementation_by_hand(case: str) -> None:
    """On the day itself the posterior odds of equal priors are the likelihoods on paper."""
    value, storm, calm = BY_HAND[case]
    exact = probabilities(
        Interview(ended="2026-11-03", facts={"umbrella": value}),
        Date(2026, 11, 3),
        catalogue=SMALL,
        calendar=WorkCalendar.weekdays(),
    )
    expected = Decimal(storm) / (Decimal(storm) + Decimal(calm))
    assert abs(exact["storm"] - expected) < Decimal("1e-15")


def test_circumstances_and_derived_facts_in_the_second_implementation_by_hand() -> None:
    """Two facts of one circumstance meet in its states; a derived one multiplies by itself."""
    interview = Interview(ended="2026-11-03", facts={"umbrella": True, "sky": "black"})
    exact = probabilities(
        interview,
        Date(2026, 11, 3),
        catalogue=SMALL,
        calendar=WorkCalendar.weekdays(),
        derived={"stage": "final"},
    )
    # Wet: .9 * .5 = .45; dry: .3 * .1 = .03. A final: .3 in a storm, .2 else.
    storm, calm = Decimal("0.345") * Decimal("0.3"), Decimal("0.114") * Decimal("0.2")
    assert abs(exact["storm"] - storm / (storm + calm)) < Decimal("1e-15")
