"""Word that has come: what counts as it, and what is left to do."""

from __future__ import annotations

from typing import Any

import pytest
from pendulum import Date

from callback import (
    STANDARD,
    UNKNOWN,
    Action,
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


def look(facts: dict[str, FactValue], as_of: str = SUNDAY, **fields: object) -> Ranking:
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
        Weights({True: 0.9, False: 0.1}),
        Finding(value=True, reliability=0.5),
        None,
    ],
    ids=repr,
)
def test_what_is_no_word(value: FactValue) -> None:
    """The other answer, none, a guess, a report that is worth no more than a coin."""
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
            "Word has come: {question} {label}. Nothing more is waited for.",
        ),
        (
            "auto",
            Action.ASK,
            "Ask once, kindly, whether it was meant",
            "A machine wrote: {question} {label}. Ask whether it was meant.",
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
    assert plan.let_go_on == forecast(ranking).let_go_on == Date(2026, 11, 22)
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
