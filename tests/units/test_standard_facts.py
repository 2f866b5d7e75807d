"""The facts of the standard catalogue as data: whole, bounded, sourced, and none forgotten."""

from __future__ import annotations

import functools
import importlib
import math
import pkgutil
import re
from collections import Counter
from collections.abc import Mapping

import attrs
from candidate_facts import CANDIDATES

from callback import STANDARD, Circumstance, Fact, Interview, Kind, Source, Stage, Strength
from callback.catalogue import standard
from callback.observed.seasons import PERIODS, SEASONS

FACTS = tuple(STANDARD.facts.values())
STATES = [(one, state) for one in STANDARD.circumstances.values() for state in one.states]
FIELDS = {
    "ended", "stage", "medium", "round_number", "organisation", "role", "country", "subdivision",
    "sector", "promised_by", "decide_by", "replied_on", "thanked_on", "asked_on", "facts",
    "derived", "ref",
    "left_out",
}  # fmt: skip  # a list
BOUNDS = {Strength.FELT: 3, Strength.SEEN: 10, Strength.TOLD: 15, Strength.DECISIVE: 25}

#: Candidates that are not taken over under their own id: what has become of each.
MERGED: Mapping[str, tuple[str, ...]] = {
    "interviewed_early": ("interview_order",),
    "interviewed_last": ("interview_order",),
    "follow_up_answered": (
        "told_no_news",
        "told_still_interviewing",
        "told_waiting_feedback",
        "told_approval_pending",
        "told_on_hold",
        "told_positive",
    ),
    "role_is_new/backfill": ("role_origin",),
    "posting_up": ("posting",),
    "posting_removed": ("posting",),
    "posting_reposted_same": ("posting",),
    "posting_reposted_changed": ("posting",),
    "holiday_between": ("season",),
}
HELD: Mapping[str, str] = {
    "days_since_interview": "ended",
    "days_since_last_contact": "replied_on",
    "promised_by": "promised_by",
    "promise_overdue": "promised_by",
    "weekend_only_so_far": "ended",
    "follow_ups_sent": "asked_on",
    "follow_ups_unanswered": "asked_on",
    "one_way_video": "medium",
    "rounds_so_far": "round_number",
}
LEFT_OUT: Mapping[str, str] = {
    "next_interview_scheduled": "Word has come: there is no silence to explain.",
}


def state_probabilities(circumstance: Circumstance, said: Mapping[str, float]) -> list[float]:
    """Return P(state | reason): what is said, and the rest in proportion to ``otherwise``."""
    left = 1 - sum(said.values())
    silent = sum(state.otherwise for state in circumstance.states if state.id not in said)
    return [
        said[state.id] if state.id in said else left * state.otherwise / silent
        for state in circumstance.states
    ]


def answer_given_reason(fact: Fact, place: int) -> dict[str, float]:
    """Return P(answer | reason) by adding up the states, or what the reason has by itself."""
    if fact.about is None:
        return {name: fact.row(name)[place] for name in STANDARD.reasons}
    circumstance = STANDARD.circumstances[fact.about]
    told = [fact.row(state.id)[place] for state in circumstance.states]
    through = {
        name: sum(
            p * q
            for p, q in zip(
                state_probabilities(circumstance, reason.rows.get(fact.about, {})),
                told,
                strict=True,
            )
        )
        for name, reason in STANDARD.reasons.items()
    }
    return through | {name: row[place] for name, row in fact.under.items()}


@functools.cache
def strongest(fact_id: str) -> float:
    """Return the most that any answer of a fact moves any reason, in decibans."""
    fact = STANDARD.facts[fact_id]
    most = 0.0
    for place in range(len(fact.answers)):
        given = answer_given_reason(fact, place)
        margin = sum(STANDARD.reasons[name].prior * p for name, p in given.items())
        most = max(most, *(abs(10 * math.log10(p / margin)) for p in given.values()))
    return most


def test_ids_are_plain_and_no_fields() -> None:
    """A fact that is asked is none of the fields; one that is derived may bear a field's name."""
    assert {field.name for field in attrs.fields(Interview)} == FIELDS
    assert all(re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name) for name in STANDARD.facts)
    assert not FIELDS & {fact.id for fact in FACTS if fact.kind is not Kind.DERIVED}
    assert not set(STANDARD.facts) & {*STANDARD.reasons, *STANDARD.circumstances}


def test_questions_are_asked_once() -> None:
    """No two facts have one question, and each is a question."""
    counts = Counter(fact.question for fact in FACTS)
    assert [question for question, count in counts.items() if count > 1] == []
    assert [question for question in counts if not question.endswith("?")] == []


def test_no_answer_says_more_than_it_can() -> None:
    """In decibans: felt 3, seen 10, told 15, decisive 25, for every answer and reason."""
    assert {strength: strength.bound for strength in Strength} == BOUNDS
    assert {fact.id: strongest(fact.id) for fact in FACTS if too_strong(fact)} == {}


def too_strong(fact: Fact) -> bool:
    """Say whether some answer moves a reason by more than its strength allows."""
    return strongest(fact.id) > BOUNDS[fact.strength]


def test_every_fact_is_worth_asking_or_says_that_it_is_not() -> None:
    """It moves some reason by a deciban; what says little moves none by 3, and says why."""
    idle = [fact.id for fact in FACTS if not fact.says_little and strongest(fact.id) < 1]
    assert idle == []
    little = [fact for fact in FACTS if fact.says_little]
    assert little
    assert [fact.id for fact in little if strongest(fact.id) >= 3] == []
    assert [fact.id for fact in little if not (fact.dispute or fact.provenance.note)] == []


#: Answers that a question does not apply.
ASIDE = {
    "competing_offer_told": "not_told",
    "portal_status": "no_portal",
    "portal_moved": "no_portal",
    "portal_opening": "no_portal",
    "thank_you_answered": "not_sent",
    "takehome_submitted": "no_task",
    "references_contacted": "none_given",
    "asked_for_more": "no_offer",
    "start_date": "none",
    "called_off_why": "never",
}


def test_that_a_question_does_not_apply_says_nothing() -> None:
    """The answer has one probability under every reason, and comes last."""
    for name, answer in ASIDE.items():
        fact = STANDARD.facts[name]
        assert fact.answers[-1].id == answer
        given = answer_given_reason(fact, len(fact.answers) - 1)
        assert max(given.values()) - min(given.values()) < 1e-12


def test_disputes_are_sentences() -> None:
    """What is in dispute is said in full."""
    disputes = [fact.dispute for fact in FACTS if fact.dispute]
    assert disputes
    assert [text for text in disputes if not text.endswith(".")] == []


def test_every_owned_state_is_claimed_by_a_reason() -> None:
    """Some reason makes likely what a reason that says nothing leaves at .01 or less."""
    owned = [(one.id, state.id) for one, state in STATES if state.owned]
    assert len(owned) > 10
    claimed = {
        (about, state)
        for reason in STANDARD.reasons.values()
        for about, row in reason.rows.items()
        for state, p in row.items()
        if p > 0.1
    }
    assert {*owned} - claimed == set()


def test_every_state_shows_in_some_fact() -> None:
    """Some fact has a row for it that no other state of the circumstance has."""
    hidden = [
        (one.id, state.id)
        for one, state in STATES
        if not any(
            all(fact.row(state.id) != fact.row(other.id) for other in one.states if other != state)
            for fact in FACTS
            if fact.about == one.id
        )
    ]
    assert hidden == []


def test_derived_facts_are_what_dates_and_fields_say() -> None:
    """Season and end of period alone speak of the reasons themselves, the stage of the standing."""
    derived = [fact.id for fact in FACTS if fact.kind is Kind.DERIVED]
    assert derived == ["season", "period_end", "stage"]
    assert [fact.id for fact in FACTS if fact.about is None] == ["season", "period_end"]
    assert STANDARD.facts["stage"].about == "standing"


def test_all_that_can_be_read_is_asked_for() -> None:
    """Each thing that the engine reads answers the fact that asks for it, by hand."""
    assert {code: fact.id for code, fact in STANDARD.by_derivation.items()} == {
        "stage": "stage",
        "season": "season",
        "period": "period_end",
        "thank_you": "thank_you_sent",
        "auto_reply": "auto_reply",
        "offer": "verbal_offer",
        "open_question": "owed_by_you",
        "usually_quick": "was_fast_before",
    }
    answers = {fact.id: [answer.id for answer in fact.answers] for fact in FACTS}
    assert answers["stage"] == [stage.value for stage in Stage]
    assert answers["season"] == list(SEASONS)
    assert answers["period_end"] == list(PERIODS)


def test_a_trial_says_what_a_visit_says() -> None:
    """Nothing tells the two apart: a fourth as many trial days as visits, under each state."""
    stage = STANDARD.facts["stage"]
    places = list(Stage)
    visit, trial = places.index(Stage.ONSITE), places.index(Stage.TRIAL)
    for row in (*stage.table.values(), *stage.under.values(), stage.otherwise):
        assert math.isclose(row[visit], 4 * row[trial])


def test_every_source_is_written_once_and_cited() -> None:
    """No two sources share an id, none is cited from elsewhere, and none is idle."""
    rooms = pkgutil.walk_packages(standard.__path__, f"{standard.__name__}.")
    written = {
        value
        for room in rooms
        for value in vars(importlib.import_module(room.name)).values()
        if isinstance(value, Source)
    }
    reasons, manners = STANDARD.reasons.values(), STANDARD.etiquette
    cited = {
        *(source for reason in reasons for source in reason.provenance.sources),
        *(source for fact in FACTS for source in fact.provenance.sources),
        *(source for pace in STANDARD.paces for source in pace.provenance.sources),
        *(source for one in STANDARD.timing.provenance.values() for source in one.sources),
        *(source for reason in reasons if reason.advice for source in reason.advice.sources),
        *(*manners.on_thanking, *manners.on_asking, *manners.on_looking_further),
        *(source for cue in manners.cues for source in cue.provenance.sources),
        *(source for quiet in manners.quiet for source in quiet.provenance.sources),
    }
    assert {source.id for source in written ^ cited} == set()
    assert len({source.id for source in cited}) == len(cited)


def test_no_candidate_is_forgotten() -> None:
    """Each of the 133 is a fact, part of one, a field, or left out with a reason."""
    assert len(CANDIDATES) == len(set(CANDIDATES)) == 133
    taken = {name for name in CANDIDATES if name in STANDARD.facts}
    told = [taken, MERGED, HELD, LEFT_OUT]
    assert Counter(name for names in told for name in names) == Counter(CANDIDATES)


def test_what_has_become_of_each_candidate_is_there() -> None:
    """The facts and fields that took them over exist."""
    assert {name for names in MERGED.values() for name in names} <= set(STANDARD.facts)
    assert set(HELD.values()) <= FIELDS
    assert all(why.endswith(".") for why in LEFT_OUT.values())


def test_the_answers_of_what_was_merged() -> None:
    """What excludes one another is one choice, under the names that people use."""
    answers = {fact.id: [answer.id for answer in fact.answers] for fact in FACTS}
    assert answers["posting"] == ["up", "removed", "reposted_same", "reposted_changed"]
    assert answers["interview_order"] == ["early", "between", "last", "one_day"]
    assert {"new", "backfill"} <= set(answers["role_origin"])
