"""The facts of the standard catalogue as data: whole, bounded, sourced, and none forgotten."""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from collections.abc import Mapping

import attrs
import pytest
from candidate_facts import CANDIDATES

from callback import STANDARD, Circumstance, Fact, Interview, Kind, Source, State, Strength
from callback.catalogue.standard.sources import advice as sources
from callback.catalogue.standard.sources import figures, letters

FACTS = tuple(STANDARD.facts.values())
STATES = [(one, state) for one in STANDARD.circumstances.values() for state in one.states]
FIELDS = {
    "ended", "stage", "medium", "round_number", "organisation", "role", "country", "subdivision",
    "sector", "promised_by", "replied_on", "thanked_on", "asked_on", "facts", "derived", "ref",
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
    """Return P(answer | reason) by adding up the states."""
    if fact.about is None:
        return {name: fact.row(name)[place] for name in STANDARD.reasons}
    circumstance = STANDARD.circumstances[fact.about]
    told = [fact.row(state.id)[place] for state in circumstance.states]
    return {
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


each = pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.id)


def test_there_are_enough() -> None:
    """About all that candidates mention."""
    assert len(FACTS) >= 115


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


@each
def test_every_row_sums_to_one_and_forbids_nothing(fact: Fact) -> None:
    """Each row has a probability for each answer, none under 1e-5."""
    for row in (*fact.table.values(), fact.otherwise):
        assert len(row) == len(fact.answers)
        assert math.fsum(row) == pytest.approx(1, abs=1e-9)
        assert min(row) >= 1e-5


@each
def test_links_are_mutual_and_within_one_circumstance(fact: Fact) -> None:
    """What one event produces is about one circumstance, and each names the other."""
    assert fact.id not in fact.linked
    assert len(set(fact.linked)) == len(fact.linked)
    for other in fact.linked:
        assert fact.id in STANDARD.facts[other].linked
        assert STANDARD.facts[other].about == fact.about


@each
def test_no_answer_says_more_than_it_can(fact: Fact) -> None:
    """In decibans: felt 3, seen 10, told 15, decisive 25, for every answer and reason."""
    assert strongest(fact.id) <= BOUNDS[fact.strength]
    assert fact.strength.bound == BOUNDS[fact.strength]


@each
def test_every_fact_is_worth_asking_or_says_that_it_is_not(fact: Fact) -> None:
    """It moves some reason by a deciban; what says little moves none by 3, and says why."""
    if fact.says_little:
        assert strongest(fact.id) < 3
        assert fact.dispute or fact.provenance.note
    else:
        assert strongest(fact.id) >= 1


@each
def test_every_number_has_a_note(fact: Fact) -> None:
    """How the table came about is said, and when somebody last looked."""
    assert fact.provenance.note.strip().endswith(".")
    assert fact.provenance.reviewed.strftime("%Y.%m.%d") == STANDARD.version
    assert not fact.dispute or fact.dispute.endswith(".")


@pytest.mark.parametrize(("circumstance", "state"), STATES, ids=lambda one: str(one.id))
def test_an_owned_state_is_rare_elsewhere(circumstance: Circumstance, state: State) -> None:
    """At most .01 under a reason that says nothing; and some reason claims it."""
    if state.owned:
        assert state.otherwise <= 0.01
        said = [reason.rows.get(circumstance.id) for reason in STANDARD.reasons.values()]
        assert max(row.get(state.id, 0) for row in said if row is not None) > 0.1


@pytest.mark.parametrize(("circumstance", "state"), STATES, ids=lambda one: str(one.id))
def test_every_state_shows_in_some_fact(circumstance: Circumstance, state: State) -> None:
    """Some fact has a row for it that no other state of the circumstance has."""
    others = [other.id for other in circumstance.states if other is not state]
    about = [fact for fact in FACTS if fact.about == circumstance.id]
    telling = [
        fact.id for fact in about if all(fact.row(state.id) != fact.row(other) for other in others)
    ]
    assert telling


def test_derived_facts_are_what_dates_and_fields_say() -> None:
    """Season, end of period and stage, and nothing else, speak of the reasons themselves."""
    derived = [fact.id for fact in FACTS if fact.kind is Kind.DERIVED]
    assert derived == ["season", "period_end", "stage"]
    assert [fact.id for fact in FACTS if fact.about is None] == derived


def test_every_source_is_cited() -> None:
    """None is written down and idle."""
    modules = (letters, figures, sources)
    written = {
        value for module in modules for value in vars(module).values() if isinstance(value, Source)
    }
    reasons = STANDARD.reasons.values()
    cited = {
        *(source for reason in reasons for source in reason.provenance.sources),
        *(source for fact in FACTS for source in fact.provenance.sources),
        *(source for pace in STANDARD.paces for source in pace.provenance.sources),
        *(source for reason in reasons if reason.advice for source in reason.advice.sources),
    }
    assert {source.id for source in written - cited} == set()
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
    assert answers["interview_order"] == ["early", "between", "last"]
    assert {"new", "backfill"} <= set(answers["role_origin"])
