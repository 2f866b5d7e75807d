"""Cues: what they take, and what each effect does to a plan, by hand from a calendar."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from pendulum import Date

from callback import (
    STANDARD,
    Action,
    Basis,
    Channel,
    Cue,
    Effect,
    Finding,
    Interview,
    InvalidEntry,
    Plan,
    Presupposed,
    Provenance,
    QuietDays,
    Recipient,
    advise,
    rank,
)

RESTS = Provenance(basis=Basis.JUDGED, reviewed="2026-11-26", note="By hand.")
ASKS = (Action.ASK, Action.CALL)


def cue(**changes: Any) -> Cue:  # noqa: ANN401  # any field, by name
    """Return a cue that closes, with whatever is to be different."""
    given: dict[str, Any] = {"fact": "sky", "answers": ["black"], "effect": "closes"}
    given.update(changes)
    return Cue(**given, provenance=RESTS)


def planned(as_of: str, /, **fields: Any) -> Plan:  # noqa: ANN401  # as above
    """Plan after an interview on Tuesday 3 November 2026."""
    given: dict[str, Any] = {"ended": "2026-11-03", **fields}
    return advise(rank(Interview(**given), as_of=as_of))


def told(plan: Plan) -> list[tuple[str, str, str]]:
    """Return the day, the action and the recipient of each message."""
    steps = [step for step in plan.steps if step.action is not Action.LOOK]
    return [(str(step.on)[5:], step.action.value, step.whom.value) for step in steps]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"effect": "turns"}, "whom is None: expected given if and only if the effect is 'turns'"),
        ({"whom": "agency"}, "expected given if and only if the effect is 'turns'"),
        ({"effect": "turns", "whom": "nobody"}, "expected somebody for each message"),
        ({"effect": "peace"}, "days is None: expected given if and only if the effect is 'peace'"),
        ({"effect": "peace", "days": 0}, "days is 0: expected a whole number from 1 to 250"),
        ({"effect": "done"}, "done is (): expected given if and only if the effect is 'done'"),
        ({"answers": []}, "answers is []: expected one answer at least"),
        ({"instead_of": ["manager"]}, "expected none: it turns no message"),
        ({"lasting": True}, "lasting is True: expected False: nothing is owed"),
        ({"unless": [Presupposed(field="asked_on")]}, "expected answers of facts"),
    ],
)
def test_what_an_effect_needs(changes: dict[str, Any], expected: str) -> None:
    """Each effect takes what it has a use for, and nothing else."""
    with pytest.raises(InvalidEntry) as caught:
        cue(**changes)
    assert expected in str(caught.value)


def test_a_cue_names_answers_that_its_fact_has() -> None:
    """A fact that a catalogue lacks does nothing; an answer that its fact lacks is wrong."""
    manners = STANDARD.etiquette
    unknown = attrs.evolve(manners, cues=[cue()])
    assert attrs.evolve(STANDARD, etiquette=unknown).etiquette.cues == (cue(),)
    wrong = attrs.evolve(manners, cues=[cue(fact="posting", answers=["painted"])])
    with pytest.raises(InvalidEntry, match="answers is 'painted': expected answers of posting: up"):
        attrs.evolve(STANDARD, etiquette=wrong)


def test_every_cue_of_the_standard_catalogue_is_about_its_facts_and_reasons() -> None:
    """None of them does nothing."""
    for one in STANDARD.etiquette.cues:
        assert one.fact in STANDARD.facts
        assert {other.fact for other in one.unless} <= {*STANDARD.facts}
        assert {*one.done} <= {*STANDARD.reasons}
    assert {one.effect for one in STANDARD.etiquette.cues} == {*Effect}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("first", wrong) for wrong in ("02-30", "2-1", "24.12.", "13-01", 1224, "")),
        ("last", "12-32"),
        *(("countries", wrong) for wrong in ([], ["Germany"], ["de"])),
    ],
)
def test_quiet_days_are_days_of_a_year_somewhere(field: str, value: object) -> None:
    """Month and day that there are, 29 February among them, and codes of countries."""
    given: dict[str, Any] = {"countries": ["DE"], "first": "02-29", "last": "03-01", field: value}
    with pytest.raises(InvalidEntry, match=field):
        QuietDays(**given, provenance=RESTS)


# Tue 3 November 2026; without a country every day from Monday to Friday is worked.
CASES: dict[str, tuple[str, dict[str, Any], list[tuple[str, str, str]]]] = {
    "somebody else was announced": (
        "2026-11-16",
        {"facts": {"person_announced": True}},
        [("11-16", "feedback", "last_contact")],
    ),
    "an offer in words": (
        "2026-11-16",
        {"facts": {"verbal_offer": True}},
        [("11-16", "ask", "recruiter"), ("11-23", "call", "manager")],
    ),
    "they asked whether one is free": (
        "2026-11-20",
        {"facts": {"availability_requested": True}, "replied_on": "2026-11-19"},
        [("11-20", "send", "last_contact")],
    ),
    "an agency": (
        "2026-11-16",
        {"facts": {"via_agency": True}},
        [("11-16", "ask", "agency"), ("11-23", "call", "agency")],
    ),
    "the contact has left": (
        "2026-11-16",
        {"facts": {"auto_reply_left": True}},
        [("11-16", "ask", "successor"), ("11-23", "call", "successor")],
    ),
    "on hold: a month, and a month": (
        "2026-11-16",
        {"facts": {"told_on_hold": True}},
        [("12-01", "ask", "manager")],
    ),
    "ill: two weeks": (
        "2026-11-05",
        {"facts": {"contact_ill_or_bereaved": True}, "thanked_on": "2026-11-03"},
        [("11-17", "ask", "human_resources")],
    ),
    "invited for Friday 20": (
        "2026-11-16",
        {"facts": {"asked_to_check_back": Date(2026, 11, 20)}},
        [("11-20", "ask", "recruiter")],
    ),
    "away until March: the stand-in now, the manager after the return": (
        "2026-11-16",
        {"facts": {"auto_reply": Date(2027, 3, 1)}},
        [("11-16", "ask", "stand_in"), ("03-04", "call", "manager")],
    ),
    "away until Tuesday 24": (
        "2026-11-16",
        {"facts": {"auto_reply": Date(2026, 11, 24)}},
        [("11-27", "ask", "stand_in")],
    ),
    "a deadline on Thursday 12, three days before": (
        "2026-11-05",
        {"decide_by": "2026-11-12", "thanked_on": "2026-11-03"},
        [("11-09", "ask", "recruiter"), ("11-16", "call", "manager")],
    ),
    "after a screen": (
        "2026-11-16",
        {"stage": "screen"},
        [("11-16", "ask", "recruiter"), ("11-23", "call", "recruiter")],
    ),
    "a late thank-you": (
        "2026-11-06",
        {"facts": {"thank_you_sent": False}},
        [("11-06", "thank", "everyone")],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_a_cue_does(case: str) -> None:
    """The first messages are those that one plans by hand."""
    as_of, fields, expected = CASES[case]
    assert told(planned(as_of, **fields))[: len(expected)] == expected


@pytest.mark.parametrize(
    "facts",
    [{"verbal_offer": True}, {"told_on_hold": True}, {"owed_by_you": True}],
    ids=str,
)
def test_nobody_says_farewell(facts: dict[str, bool]) -> None:
    """Not to those who mean to have one, who paused, or who wait for something."""
    plan = planned("2026-11-16", facts=facts)
    assert Action.FAREWELL not in {step.action for step in plan.steps}
    assert "easy to say no" not in str(plan)


def test_mail_that_came_back_goes_again_today_by_another_way() -> None:
    """It was never asked: the first message is still to be sent."""
    plan = planned("2026-11-16", asked_on="2026-11-12", facts={"follow_up_delivered": False})
    first = next(step for step in plan.steps if step.action in ASKS)
    assert (str(first.on), first.channel, first.attempt) == ("2026-11-16", Channel.OTHER, 1)


def test_an_ignored_message_is_followed_by_a_call_unless_one_was_tried() -> None:
    """The second is by phone; where nobody took a call it is written."""
    for facts, action in (({}, Action.CALL), ({"phone_answered": False}, Action.ASK)):
        plan = planned("2026-11-16", asked_on="2026-11-10", facts=facts)
        assert next(step.action for step in plan.steps if step.action in ASKS) is action


def test_a_step_names_the_facts_that_it_follows_from() -> None:
    """So that a page can say why."""
    plan = planned("2026-11-16", facts={"via_agency": True, "verbal_offer": True})
    first = next(step for step in plan.steps if step.action in ASKS)
    assert {fact.id for fact in first.facts} == {"via_agency", "verbal_offer"}
    assert "Did you come through an agency or an outside recruiter? Yes." in " ".join(
        str(plan).split()
    )
    assert plan.to_dict()["steps"] != []


def test_a_later_message_of_theirs_opens_it_again() -> None:
    """What was seen before they wrote is no end; what was seen since is one."""
    for seen, actions in (("2026-11-09", ["ask", "call"]), ("2026-11-12", ["feedback"])):
        announced = Finding(value=True, seen_on=seen)
        plan = planned("2026-11-18", replied_on="2026-11-10", facts={"person_announced": announced})
        assert [action for _, action, _ in told(plan)][: len(actions)] == actions


def test_an_offer_told_is_asked_about_whatever_was_announced() -> None:
    """What they said of an offer contradicts an announcement; having come so far does not."""
    announced = {"person_announced": True}
    offered = planned("2026-11-18", facts={**announced, "verbal_offer": True})
    assert [step.action for step in offered.steps if step.action in ASKS] == [*ASKS]
    far = planned("2026-11-18", stage="offer", facts=announced)
    assert [action for _, action, _ in told(far)] == ["feedback"]


def test_nobody_is_told_of_a_deadline_on_a_quiet_day_or_after_it() -> None:
    """In Germany nobody reads between Wednesday 23 December and Monday 4 January."""
    given: dict[str, Any] = {"ended": "2026-12-16", "country": "DE", "decide_by": "2026-12-30"}
    # Before it people read on Wed 23, Tue 22 and Mon 21, the third day.
    free = planned("2026-12-17", **given, thanked_on="2026-12-16")
    assert told(free)[0] == ("12-21", "ask", "recruiter")
    late = planned("2026-12-23", **given, asked_on="2026-12-21")
    assert all(step.on > Date(2026, 12, 30) for step in late.steps if step.action in ASKS)
    assert "2026-12-30" not in {word for step in late.steps for word in step.purpose.split()}


def test_two_messages_never_fall_on_one_day() -> None:
    """Where they wait for something and word is due, what they wait for goes alone."""
    plan = planned("2026-11-16", facts={"owed_by_you": True}, decide_by="2026-11-17")
    (step,) = [step for step in plan.steps if step.action is not Action.LOOK]
    assert step.action is Action.SEND
    assert "2026-11-17" in step.purpose


def test_no_step_and_no_note_tells_to_do_what_was_done() -> None:
    """Neither spam nor the address is looked at again."""
    done = {"spam_checked": True, "contact_details_ok": True, "missed_call": True}
    plan = planned("2026-12-08", facts=done)
    assert Action.LOOK not in {step.action for step in plan.steps}
    assert "spam, the voicemail" not in str(plan)


def test_two_cues_turn_a_message_one_after_the_other() -> None:
    """After a screen the recruiter is written to, and where that one has gone, who came after."""
    plan = planned("2026-11-16", stage="screen", facts={"new_recruiter_introduced": True})
    assert {step.whom for step in plan.steps if step.action in ASKS} == {Recipient.SUCCESSOR}
