"""The reasons tell true stories: each comes first where it says so, and not where it does not."""

from __future__ import annotations

import math
import re
from collections import Counter
from itertools import combinations

import pytest
from pendulum import Date

from callback import Interview, Ranking, rank
from callback.catalogue.facts import Fact, Kind
from callback.catalogue.reasons import Reason, Story
from callback.catalogue.standard import STANDARD

ENDED = Date(2026, 3, 3)
REASONS = list(STANDARD.reasons.values())
ASKED = [fact for fact in STANDARD.facts.values() if fact.kind is not Kind.DERIVED]
#: Decibans: what a fact must tell two reasons apart by for them not to be twins.
ALIKE = 1.0
#: Decibans: two reasons that no fact tells apart by as much name the fact that does it best.
CLOSE = 4.5
ROUNDING = 1e-9
LOOK_FIRST = {"contact_details_wrong", "message_missed", "something_owed"}
ADMITTED = ("hence no source", "Nothing can be cited")

each_reason = pytest.mark.parametrize("reason", REASONS, ids=lambda reason: reason.id)


def told(story: Story) -> Ranking:
    """Rank the reasons for the silence of *story*, after an interview on a Tuesday in March."""

    def value(name: str, given: bool | str | int) -> bool | str | int | Date:  # noqa: FBT001  # a value
        until = STANDARD.facts[name].kind is Kind.UNTIL
        return ENDED.add(days=given) if until and type(given) is int else given

    interview = Interview(
        ended=ENDED,
        stage=story.stage,
        promised_by=None if story.promised is None else ENDED.add(days=story.promised),
        asked_on=[ENDED.add(days=days) for days in story.asked],
        facts={name: value(name, given) for name, given in story.facts.items()},
    )
    return rank(interview, as_of=ENDED.add(days=story.days))


def leads(reason: Reason, story: Story) -> bool:
    """Say whether *reason*, together with its twins, comes before every other in *story*."""
    ranking, own = told(story), {reason.id, *reason.twins}
    total = math.fsum(ranking.by_id[name].probability for name in own)
    return all(total > ranked.probability for ranked in ranking if ranked.reason.id not in own)


def said(reason: Reason, fact: Fact) -> list[float]:
    """Add up P(answer | reason) over the states, from what the entries hold."""
    if reason.id in fact.under:
        return list(fact.under[reason.id])
    if fact.about is None:
        return list(fact.table.get(reason.id, fact.otherwise))
    states = STANDARD.circumstances[fact.about].states
    named = dict(reason.rows[fact.about]) if fact.about in reason.rows else {}
    left = 1 - sum(named.values())
    unnamed = sum(state.otherwise for state in states if state.id not in named)
    answers = [0.0] * len(fact.answers)
    for state in states:
        share = named[state.id] if state.id in named else left * state.otherwise / unnamed
        for index, likelihood in enumerate(fact.table.get(state.id, fact.otherwise)):
            answers[index] += share * likelihood
    return answers


SAID = {
    (reason.id, fact.id): said(reason, fact)
    for reason in REASONS
    for fact in STANDARD.facts.values()
}


def apart(one: str, two: str, fact: str) -> float:
    """Return by how many decibans the best answer to *fact* tells two reasons apart."""
    pairs = zip(SAID[one, fact], SAID[two, fact], strict=True)
    return max(abs(10 * math.log10(p / q)) for p, q in pairs)


@each_reason
def test_every_reason_comes_first_in_its_story(reason: Reason) -> None:
    """Its own story puts it, with its twins, before all others; only what is unnamed has none."""
    assert (reason.comes_first is None) == (reason.id == "other")
    if reason.comes_first is not None:
        assert leads(reason, reason.comes_first)


@each_reason
def test_no_reason_comes_first_in_the_story_that_looks_alike(reason: Reason) -> None:
    """What resembles its story is not taken for it."""
    assert reason.looks_alike is not None
    assert not leads(reason, reason.looks_alike)


def test_something_else_rises_where_nothing_fits() -> None:
    """It never leads, but signs that go with no reason raise it to three times its prior."""
    story = Story(
        text="Two months, and two messages unanswered: yet they praised you, hurried when told of "
        "another offer, and somebody inside says that the place is open still.",
        days=60,
        asked=(14, 25),
        facts={
            "told_positive": True,
            "competing_offer_told": "hurried",
            "insider_says": "still_open",
        },
    )
    other = told(story).by_id["other"]
    assert other.probability > 3 * other.reason.prior


def test_stories_are_short_and_their_facts_exist() -> None:
    """A story is a sentence or two, of four askable facts at most, within what was known."""
    stories = [s for r in REASONS for s in (r.comes_first, r.looks_alike) if s is not None]
    assert len(stories) == 2 * len(REASONS) - 1
    for story in stories:
        assert 1 <= len(re.findall(r"[.](?: |$)", story.text)) <= 2, story.text
        assert len(story.facts) <= 4, story.text
        assert {*story.facts} <= {fact.id for fact in ASKED}, story.text
        assert all(0 <= days <= story.days for days in story.asked), story.text


def test_advice_is_plain_and_cites_its_sources() -> None:
    """One to three sentences that pass no verdict; without a source, the entry admits it."""
    for reason in REASONS:
        advice = reason.advice
        assert advice is not None, reason.id
        assert advice.sources or any(words in reason.provenance.note for words in ADMITTED)
        assert 1 <= len(re.findall(r"[.](?: |$)", advice.text)) <= 3, reason.id
        assert not re.search(r"reject|ghost|\blaw|legal|you failed|definitely", advice.text.lower())


def test_only_a_look_of_ones_own_or_something_owed_is_done_at_once() -> None:
    """What may disturb somebody waits for its day."""
    at_once = {reason.id for reason in REASONS if reason.advice and reason.advice.at_once}
    assert at_once == LOOK_FIRST


def test_twins_are_those_that_no_fact_tells_apart() -> None:
    """Two reasons are twins, and say so of one another, if no answer separates them by 1 dB."""
    alike = {
        frozenset((one.id, two.id))
        for one, two in combinations(REASONS, 2)
        if max(apart(one.id, two.id, fact) for fact in STANDARD.facts) < ALIKE
    }
    said_so = [frozenset((reason.id, twin)) for reason in REASONS for twin in reason.twins]
    assert Counter(said_so) == dict.fromkeys(alike, 2)


def test_what_tells_two_reasons_apart_is_what_does_it_best() -> None:
    """Of all that can be asked; both name the same; and no close pair is without one."""
    for one, two in combinations(REASONS, 2):
        weights = {fact.id: apart(one.id, two.id, fact.id) for fact in ASKED}
        best = max(weights.values())
        named = one.told_apart.get(two.id)
        assert two.told_apart.get(one.id) == named, (one.id, two.id)
        if named is None:
            assert best >= CLOSE or two.id in one.twins, (one.id, two.id)
        else:
            assert best - weights[named] <= ROUNDING, (one.id, two.id)


def test_reasons_are_told_apart_from_reasons() -> None:
    """Twins and neighbours are living reasons, and not both at once."""
    for reason in REASONS:
        assert {*reason.twins, *reason.told_apart} <= {*STANDARD.reasons} - {reason.id}
        assert not {*reason.twins} & {*reason.told_apart}
