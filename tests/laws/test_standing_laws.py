"""Where one stands, in the standard catalogue: free of the reason, and never too sure of itself."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pendulum import Date
from standing import DIGITS, implied

from callback import STANDARD, Fact, Interview, Strength, forecast, rank

STANDING = STANDARD.circumstances["standing"]
FELT = [
    fact
    for fact in STANDARD.facts.values()
    if fact.about == "standing" and fact.strength is Strength.FELT
]
#: What looks like an offer, with the answer that looks most so; none of it is in writing.
LIKE_AN_OFFER: dict[str, object] = {
    "verbal_offer": True,
    "written_offer_promised": True,
    "told_selected": True,
    "told_finalist": True,
    "told_positive": True,
    "background_check": "cleared",
    "documents_requested": True,
    "references_contacted": "yes",
    "notice_or_start_asked": True,
    "salary_asked": "late",
    "portal_moved": "forward",
    "portal_status": "offer",
    "competing_offer_told": "hurried",
    "call_requested": True,
}
LATER = st.integers(0, 60)
STAGES = st.sampled_from(
    [
        None,
        "screen",
        "assessment",
        "technical",
        "interview",
        "onsite",
        "trial",
        "final",
        "reference_check",
        "offer",
    ]
)
#: States that felt the same in the room: those who were liked, one of several, no fit.
LEVELS = [{"checking", "papers", "warm", "reserve"}, {"cool", "passed_over"}, {"unsuitable"}]
#: What else may have been said or seen, by no means of one mood.
BESIDE: list[dict[str, object]] = [
    {"told_backup": True},
    {"told_finalist": True, "candidates_said": 2},
    {"verbal_offer": True},
    {"salary_above_range": True, "connection_accepted": False},
    {"gap_emphasised": True},
    {"told_positive": True, "hiring_manager_left": True},
    {"documents_requested": True, "salary_above_range": True},
    {"told_on_hold": True},
    {"others_heard": "offered"},
    {"pace_slowed": True},
]


def offer(days: int = 5, stage: str | None = None, **facts: object) -> float:
    """Return the forecast of an offer so many days after an interview."""
    interview = Interview(ended="2026-03-03", stage=stage, facts=facts)  # type: ignore[arg-type]  # any value
    return forecast(rank(interview, as_of=Date(2026, 3, 3).add(days=days))).offer


def test_otherwise_is_what_the_priors_imply() -> None:
    """A reason that says nothing about the decision leaves it as it is among interviews."""
    row = implied(STANDARD, "standing")
    for state in STANDING.states:
        # The largest has what makes the rounded row sum to 1.
        assert state.otherwise == pytest.approx(row[state.id], abs=2 * 10**-DIGITS)
        assert not state.owned


def test_no_sign_weighs_more_than_it_may_against_a_state() -> None:
    """Ten to one; sixteen for an offer that was spoken; word and what is decisive may be sure."""
    heavy: dict[str, float] = {}
    for fact in STANDARD.facts.values():
        if fact.about != "standing" or fact.strength is Strength.DECISIVE or fact.id == "stage":
            continue
        for place, answer in enumerate(fact.answers):
            column = [fact.row(state.id)[place] for state in STANDING.states]
            if not answer.word and max(column) > 10 * min(column) * (1 + 1e-9):
                heavy[fact.id] = max(column) / min(column)
    assert set(heavy) == {"verbal_offer"}
    assert heavy["verbal_offer"] <= 16 * (1 + 1e-9)


@given(
    st.sets(st.sampled_from(sorted(LIKE_AN_OFFER)), min_size=1),
    st.integers(0, 30),
    st.sampled_from(["2026-11-03", "2026-03-03"]),
    STAGES,
)
def test_what_looks_like_an_offer_saturates(
    names: set[str], days: int, ended: str, stage: str | None
) -> None:
    """However much of it there is, an offer that is not in writing stays at .85 or under."""
    facts = {name: LIKE_AN_OFFER[name] for name in names}
    interview = Interview(ended=ended, stage=stage, facts=facts)  # type: ignore[arg-type]  # any value
    as_of = Date.fromisoformat(ended).add(days=days)
    assert forecast(rank(interview, as_of=as_of)).offer <= 0.85


@given(LATER, STAGES)
def test_one_word_of_mouth_is_less_than_all_of_it(days: int, stage: str | None) -> None:
    """A spoken offer alone says less than with papers and checks beside it.

    Not weeks after a reference check: there a check that is cleared can no longer excuse the wait.
    """
    assume(stage != "reference_check" or days <= 14)
    alone = offer(days, stage, verbal_offer=True)
    assert alone < offer(
        days, stage, verbal_offer=True, documents_requested=True, background_check="cleared"
    )


@pytest.mark.parametrize("stage", [None, "final", "offer"])
@pytest.mark.parametrize(
    "beside",
    [
        {"freeze_announced": True},
        {"told_on_hold": True},
        {"told_backup": True},
        {"person_announced": True},
        {"told_approval_pending": True},
    ],
    ids=lambda facts: next(iter(facts)),
)
def test_beside_what_stands_against_it_it_is_less(
    beside: dict[str, object], stage: str | None
) -> None:
    """A freeze, a pause, a first choice, a name, an approval to come: each takes from it."""
    assert offer(8, stage, verbal_offer=True, **beside) < offer(8, stage, verbal_offer=True)


@given(st.integers(0, 50), STAGES)
def test_what_looks_like_an_offer_decays_with_silence(days: int, stage: str | None) -> None:
    """Ten days more without word are never better news, on whatever day one looks."""
    weak = {"verbal_offer": True, "documents_requested": True}
    assert offer(days + 10, stage, **weak) <= offer(days, stage, **weak)


def answers(fact: Fact) -> list[str]:
    """Return its answers from cool to warm."""
    return list(fact.warmth)


def test_felt_facts_have_an_order() -> None:
    """Each of them shares the impression of what it speaks about."""
    assert len(FELT) >= 6
    assert all(sorted(answers(fact)) == sorted(fact.by_id) for fact in FELT)
    assert STANDING.impression is not None


@given(LATER, STAGES)
def test_felt_signs_together_move_an_offer_by_two_at_most(days: int, stage: str | None) -> None:
    """All of them cool, or all of them warm: less than half and more than twice are too much."""
    plain = offer(days, stage)
    cool = offer(days, stage, **{fact.id: answers(fact)[0] for fact in FELT})
    warm = offer(days, stage, **{fact.id: answers(fact)[-1] for fact in FELT})
    assert plain / 2 <= cool < plain < warm <= 2 * plain


@given(st.permutations(FELT), st.integers(0, 30), STAGES)
def test_a_further_warm_sign_never_lowers_an_offer(
    order: list[Fact], days: int, stage: str | None
) -> None:
    """Added one after the other, each leaves it where it was or higher."""
    chances = [
        offer(days, stage, **{fact.id: answers(fact)[-1] for fact in order[:count]})
        for count in range(len(order) + 1)
    ]
    assert all(after >= before - 1e-12 for before, after in itertools.pairwise(chances))


@given(st.permutations(FELT), st.sampled_from(BESIDE), st.integers(0, 30), STAGES)
def test_a_further_warm_sign_never_lowers_an_offer_whatever_else_is_told(
    order: list[Fact], beside: dict[str, object], days: int, stage: str | None
) -> None:
    """Neither beside a second choice nor beside an offer in words does it take from the others."""
    chances = [
        offer(days, stage, **beside, **{fact.id: answers(fact)[-1] for fact in order[:count]})
        for count in range(len(order) + 1)
    ]
    assert all(after >= before - 1e-12 for before, after in itertools.pairwise(chances))


@pytest.mark.parametrize("fact", FELT, ids=lambda fact: fact.id)
def test_what_is_felt_tells_how_one_was_rated_and_not_who_came_first(fact: Fact) -> None:
    """It has one row for each of three levels, each warmer than the one below it."""
    places = [[answer.id for answer in fact.answers].index(name) for name in answers(fact)]
    rows: list[list[float]] = []
    for level in LEVELS:
        (row,) = {tuple(fact.row(state)[place] for place in places) for state in level}
        rows.append(list(itertools.accumulate(row)))
    for better, worse in itertools.pairwise(rows):
        assert all(a < b for a, b in zip(better[:-1], worse[:-1], strict=True))


def test_how_many_rivals_there_are_reaches_the_standing() -> None:
    """One of two is likelier to be chosen than one of ten."""
    chances = [offer(8, "final", candidates_said=count) for count in (2, 4, 8, 12)]
    assert chances == sorted(chances, reverse=True)
    assert chances[0] > 1.3 * chances[-1]


@pytest.mark.parametrize(("one", "other"), [("crowd", "insider"), ("insider", "field")])
def test_what_does_not_exclude_itself_is_apart(one: str, other: str) -> None:
    """A crowd, somebody inside, and how far they have come are circumstances of their own."""
    assert one in STANDARD.circumstances
    assert other in STANDARD.circumstances
    assert math.isclose(sum(s.otherwise for s in STANDARD.circumstances[one].states), 1)
