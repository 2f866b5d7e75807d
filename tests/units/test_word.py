"""Word that has come: what counts as it, and what is left to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from pendulum import Date

from callback import (
    STANDARD,
    UNKNOWN,
    Action,
    Channel,
    DueStatus,
    FactValue,
    Finding,
    Interview,
    Ranking,
    Recipient,
    Weights,
    Word,
    advise,
    forecast,
    rank,
)

SUNDAY = "2026-11-22"


def look(facts: Mapping[str, FactValue], as_of: str = SUNDAY, **fields: object) -> Ranking:
    """Rank a silence since Tuesday, 3 November 2026."""
    given: dict[str, Any] = {"ended": "2026-11-03", **fields}
    return rank(Interview(**given, facts=facts), as_of=as_of)


def came(**facts: FactValue) -> Word:
    """Return the word that has come by these facts."""
    word = look(facts).word
    assert word is not None
    return word


def test_which_answers_are_word() -> None:
    """A refusal, a role that is gone, a place that is filled; a machine says one of them."""
    answers = [(fact.id, one) for fact in STANDARD.facts.values() for one in fact.answers]
    assert {(name, one.id) for name, one in answers if one.word} == {
        ("told_cancelled", "yes"),
        ("told_filled", "yes"),
        ("rejection_this_role", "auto"),
        ("rejection_this_role", "personal"),
    }
    assert [(name, one.id) for name, one in answers if one.automatic] == [
        ("rejection_this_role", "auto")
    ]
    assert [(name, one.id) for name, one in answers if one.bounced] == [
        ("follow_up_delivered", "no")
    ]


@pytest.mark.parametrize(
    "value",
    [
        False,
        UNKNOWN,
        Weights({True: 0.5, False: 0.5}),
        Finding(value=True, reliability=0.5),
        None,
    ],
    ids=repr,
)
def test_what_is_no_word(value: FactValue) -> None:
    """The other answer, none, a report or weights that are worth no more than a coin."""
    assert look({"told_filled": value}).word is None


def test_word_names_its_finding() -> None:
    """With the answer, and the day where that was given."""
    word = came(told_filled=Finding(value=True, seen_on="2026-11-13", reliability=0.51))
    assert (word.used.fact.id, word.answer.id, word.on) == (
        "told_filled",
        "yes",
        Date(2026, 11, 13),
    )
    assert came(told_filled=True).on is None


def test_of_several_the_last_is_the_word() -> None:
    """One without a day is taken for the last, since it holds on the day of looking."""
    gone, taken = (Finding(value=True, seen_on=day) for day in ("2026-11-16", "2026-11-13"))
    assert came(told_cancelled=gone, told_filled=taken).used.fact.id == "told_cancelled"
    assert came(told_cancelled=taken, told_filled=gone).used.fact.id == "told_filled"
    assert came(told_cancelled=gone, told_filled=True).used.fact.id == "told_filled"


@pytest.mark.parametrize(
    ("replied_on", "closed"),
    [("2026-11-12", True), ("2026-11-13", True), ("2026-11-16", False)],
)
def test_a_later_message_of_theirs_opens_the_matter_again(replied_on: str, *, closed: bool) -> None:
    """One that is no word, and comes after it; word without a day still holds."""
    said = Finding("auto", seen_on="2026-11-13")
    ranking = look({"rejection_this_role": said}, replied_on=replied_on)
    assert (ranking.word is not None) == closed
    assert look({"rejection_this_role": "auto"}, replied_on=replied_on).word is not None


def test_the_clock_says_that_it_came() -> None:
    """Nothing is due after it, at any time."""
    due = look({"told_filled": True}).due
    assert due is not None
    assert (due.status, due.changes_on) == (DueStatus.WORD_CAME, None)


@pytest.mark.parametrize(
    ("answer", "action", "begins", "told"),
    [
        (
            "personal",
            Action.FEEDBACK,
            "Thank them, ask once what you could do better",
            "They have answered: {question} {label}. There is nothing more to wait for.",
        ),
        (
            "auto",
            Action.ASK,
            "Ask once, kindly, whether it was meant",
            "An automatic message: {question} {label}. Ask whether it was meant.",
        ),
    ],
)
def test_one_message_is_left(answer: str, action: Action, begins: str, told: str) -> None:
    """Thanks to a person, a question to a machine's owner; on a working day, to who wrote last."""
    said = Finding(answer, seen_on="2026-11-13")
    ranking = look({"rejection_this_role": said}, thanked_on=None, asked_on="2026-11-10")
    plan = advise(ranking)
    (step,) = plan.steps
    assert (step.on, step.action, step.whom) == (
        Date(2026, 11, 23),
        action,
        Recipient.LAST_CONTACT,
    )
    assert step.purpose.startswith(begins)
    assert (step.attempt, step.gain, step.reasons) == (None, None, ())
    assert step.sources == STANDARD.etiquette.on_asking
    assert plan.notes == ()
    assert plan.let_go_on == forecast(ranking).let_go_on == Date(2026, 11, 13)
    label = ranking.word.answer.label if ranking.word else ""
    question = STANDARD.facts["rejection_this_role"].question
    closing = " ".join(str(plan).splitlines()[3:])
    assert closing == f"{told.format(question=question, label=label)} {plan.standing}"


def test_after_that_message_nothing_is_left() -> None:
    """Once is enough; a message from before the word is no answer to it."""
    said = Finding("personal", seen_on="2026-11-13")
    asked = {"2026-11-10": 1, "2026-11-13": 1, "2026-11-16": 0}
    for day, left in asked.items():
        plan = advise(look({"rejection_this_role": said}, asked_on=day))
        assert len(plan.steps) == left


def test_a_thank_you_is_no_longer_due() -> None:
    """Turned down on the day of the talk: the one message thanks already."""
    said = Finding("personal", seen_on="2026-11-03")
    plan = advise(look({"rejection_this_role": said}, as_of="2026-11-03"))
    assert [step.action for step in plan.steps] == [Action.FEEDBACK]


@pytest.mark.parametrize(
    ("value", "answer"),
    [
        (Weights({"personal": 1.0}), "personal"),
        (Weights({"personal": 3.0, "auto": 2.0, "no": 4.0}), "personal"),
        (Finding(Weights({"auto": 0.51, "no": 0.49}), seen_on="2026-11-13"), "auto"),
    ],
    ids=repr,
)
def test_weights_are_word_by_the_rule_of_a_doubtful_report(value: FactValue, answer: str) -> None:
    """More than half of what the report is worth lies on word; the likeliest such answer is it."""
    assert came(rejection_this_role=value).answer.id == answer


def test_word_answers_the_messages_before_it() -> None:
    """None of them is unanswered any more; that they were, until then, stays evidence."""
    said = Finding(value=True, seen_on="2026-11-17")
    silence = look({"told_filled": said}, asked_on=["2026-11-10", "2026-11-20"]).silence
    assert silence.unanswered == ()
    assert [message.sent for message in silence.answered] == [Date(2026, 11, 10)]
    before = look({}, "2026-11-17", asked_on="2026-11-10").silence
    assert (silence.answered, silence.reached) == (before.unanswered, before.reached)


def test_their_last_message_was_the_word_where_both_came_on_one_day() -> None:
    """It left nothing open, so what it ended is the silence since the interview."""
    said = {"told_cancelled": Finding(value=True, seen_on="2026-11-13")}
    both, alone = look(said, replied_on="2026-11-13"), look(said)
    assert both.posterior == alone.posterior
    assert both.silence == alone.silence
    assert both.top.reason.id == "role_cancelled"


def test_an_absence_ends_with_the_word() -> None:
    """What lasts until a day overruns it no longer than the silence did."""
    away = {"auto_reply": Date(2026, 11, 9)}
    word = {"told_filled": Finding(value=True, seen_on="2026-11-11")}
    soon, late = (look({**away, **word}, day) for day in ("2026-11-11", "2026-12-11"))
    assert [used.answer for used in soon.evidence.used] == [u.answer for u in late.evidence.used]
    assert soon.posterior == late.posterior


def test_feedback_is_asked_for_once() -> None:
    """Whoever wrote since the interview may have written it, where nobody says when word came."""
    first = advise(look({"told_filled": True}))
    (step,) = first.steps
    assert step.action is Action.FEEDBACK
    assert advise(look({"told_filled": True}, "2026-12-07", asked_on=step.on)).steps == ()
    early = advise(look({"told_filled": True}, asked_on="2026-11-02"))
    assert [one.action for one in early.steps] == [Action.FEEDBACK]


def test_to_wait_ends_on_the_day_of_the_word() -> None:
    """Whenever one looks."""
    said = {"told_filled": Finding(value=True, seen_on="2026-11-13")}
    days = ("2026-11-13", "2026-11-22", "2026-12-22")
    assert {advise(look(said, day)).let_go_on for day in days} == {Date(2026, 11, 13)}


@pytest.mark.parametrize(
    ("seen_on", "left"),
    [
        ("2026-11-11", ["2026-11-18"]),
        ("2026-11-18", ["2026-11-10"]),
        (None, ["2026-11-10"]),
        ("2026-11-09", ["2026-11-10", "2026-11-18"]),
    ],
)
def test_what_came_back_is_the_last_that_was_sent_by_then(
    seen_on: str | None, left: list[str]
) -> None:
    """A message that went out after it was seen is another, and may have arrived."""
    back = {"follow_up_delivered": Finding(value=False, seen_on=seen_on)}
    ranking = look(back, asked_on=["2026-11-10", "2026-11-18"])
    assert [str(message.sent) for message in ranking.silence.unanswered] == left


def test_what_came_back_is_sent_by_another_way() -> None:
    """Whatever else is likely."""
    back = {"follow_up_delivered": Finding(value=False, seen_on="2026-11-11")}
    steps = advise(look(back, asked_on="2026-11-10")).steps
    asking = [step for step in steps if step.action is Action.ASK]
    assert asking
    assert {step.channel for step in asking} == {Channel.OTHER}


def test_messages_of_before_the_interview_take_none_of_those_after() -> None:
    """They asked for something else, and leave the plan as it is."""
    before = advise(look({}, "2026-11-05", asked_on=["2026-10-20", "2026-10-28"]))
    plan = advise(look({}, "2026-11-05"))
    asks = [
        [(s.on, s.attempt) for s in p.steps if s.action in (Action.ASK, Action.CALL)]
        for p in (before, plan)
    ]
    assert asks[0] == asks[1]
    assert len(asks[1]) == STANDARD.etiquette.most


def test_word_is_due_on_working_days_only() -> None:
    """A promise for a Sunday is not broken before Monday, and a day off changes nothing."""
    due = [look({}, day, promised_by="2026-11-15").due for day in ("2026-11-13", "2026-11-15")]
    assert due[0] is not None
    assert (due[0], due[0].changes_on) == (due[1], Date(2026, 11, 16))
