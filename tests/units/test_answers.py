"""From values to answers: every kind of fact, and every wrong value word by word."""

from __future__ import annotations

import pytest
from pendulum import Date
from small import SMALL

from callback import (
    Answer,
    Finding,
    Interview,
    InvalidInterview,
    InvalidValue,
    Problem,
    Weights,
    rank,
)
from callback.interview.answering import answer_named
from callback.observed.evidence import Used

TODAY = "2026-11-18"
A_FLAG = "True or False"
A_NUMBER = "a whole number from 0"
AN_UNTIL = "a day, True with no day named, or False"
A_SKY = "one of clear, grey, black"


def used(fact: str, value: object, as_of: str = TODAY) -> Used:
    """Return what a value of a fact comes to, on Wednesday, 18 November 2026 by default."""
    interview = Interview(ended="2026-11-03", facts={fact: value})  # type: ignore[dict-item]  # of any kind
    (one,) = rank(interview, as_of=as_of, catalogue=SMALL).evidence.used
    return one


@pytest.mark.parametrize(
    ("fact", "value", "answer"),
    [
        ("umbrella", True, "yes"),
        ("umbrella", False, "no"),
        ("umbrella", 1, "yes"),
        ("umbrella", 0, "no"),
        ("umbrella", "yes", "yes"),
        ("umbrella", "no", "no"),
        ("sky", "grey", "grey"),
        ("puddles", 0, "0"),
        ("puddles", 1, "1-2"),
        ("puddles", 2, "1-2"),
        ("puddles", 3, "3+"),
        ("puddles", 10**30, "3+"),
        ("indoors_until", "2026-11-18", "running"),
        ("indoors_until", Date(2026, 11, 19), "running"),
        ("indoors_until", True, "open_ended"),
        ("indoors_until", False, "no"),
    ],
)
def test_what_a_value_comes_to(fact: str, value: object, answer: str) -> None:
    """A value in any of its forms is one of the fact's answers."""
    one = used(fact, value)
    assert one.answer == SMALL.facts[fact].by_id[answer]
    assert (one.reliability, one.derived, one.finding) == (1, False, Finding(value))


@pytest.mark.parametrize(
    ("fact", "value", "shown", "expected"),
    [
        ("umbrella", 2, "2", A_FLAG),
        ("umbrella", "2026-11-03", "'2026-11-03'", A_FLAG),
        ("umbrella", "trueish", "'trueish'", A_FLAG),
        ("umbrella", "yess", "'yess'", f"{A_FLAG} (did you mean 'yes'?)"),
        ("sky", True, "True", A_SKY),
        ("sky", 1, "1", A_SKY),
        ("sky", "gray", "'gray'", f"{A_SKY} (did you mean 'grey'?)"),
        ("sky", "purple", "'purple'", A_SKY),
        ("sky", "2026-11-03", "'2026-11-03'", A_SKY),
        ("puddles", True, "True", A_NUMBER),
        ("puddles", "3", "'3'", f"{A_NUMBER} (did you mean '3+'?)"),
        ("indoors_until", 2, "2", AN_UNTIL),
        ("indoors_until", "runing", "'runing'", f"{AN_UNTIL} (did you mean 'running'?)"),
        ("sky", Weights({"blak": 1}), "'blak'", f"{A_SKY} (did you mean 'black'?)"),
        ("sky", Weights({True: 1}), "'yes'", A_SKY),
        (
            "sky",
            Finding("grey", seen_on="2026-11-19"),
            "'2026-11-19'",
            "seen_on up to 2026-11-18, the day of looking",
        ),
    ],
)
def test_values_that_a_fact_cannot_have(
    fact: str, value: object, shown: str, expected: str
) -> None:
    """The fact is named, the value quoted, and what would be right is said."""
    with pytest.raises(InvalidInterview) as caught:
        used(fact, value)
    assert caught.value.problems == (Problem(f"facts.{fact}", shown, expected),)


@pytest.mark.parametrize(
    ("fact", "value", "dry", "wet"),
    [
        ("umbrella", True, 0.3, 0.9),
        ("sky", "black", 0.1, 0.5),
        # P(yes) = .5 * .75 + .5 * .42 = .585.
        ("umbrella", Finding(value=True, reliability=0.5), 0.4425, 0.7425),
        # A half-life of ten working days: since the 4th, and since 21 October.
        ("umbrella", Finding(value=True, seen_on="2026-11-04"), 0.4425, 0.7425),
        ("umbrella", Finding(value=True, seen_on="2026-10-21", reliability=0.8), 0.528, 0.648),
        # Over for three working days: .5 that it runs on, .1 and .4, and .5 that not, .1 and .1.
        ("indoors_until", "2026-11-13", 0.2, 0.5),
        ("sky", Finding("black", seen_on="2026-01-01"), 0.1, 0.5),
        ("umbrella", Weights({"yes": 6, "no": 3}), 0.65, 0.95),
        ("sky", Weights({"grey": 1}), 0.4, 0.4),
        ("sky", Weights({"grey": 2, "clear": 1}), 0.65, 0.45),
    ],
)
def test_what_a_report_says_of_each_state(fact: str, value: object, dry: float, wet: float) -> None:
    """By hand: an answer, one in doubt, an old one, weights scaled to a largest of 1."""
    assert used(fact, value).likelihood == pytest.approx((dry, wet), abs=1e-15)


@pytest.mark.parametrize(
    ("fact", "value", "answer"),
    [
        ("umbrella", True, "yes"),
        ("sky", "grey", "grey"),
        ("puddles", 2, "1-2"),
        ("puddles", "3+", "3+"),
        ("indoors_until", "passed", "passed"),
        ("indoors_until", True, "open_ended"),
    ],
)
def test_an_answer_may_be_named(fact: str, value: object, answer: str) -> None:
    """By its own id, whatever the kind, or by a value that names no day."""
    assert answer_named(SMALL.facts[fact], value).id == answer


def test_an_answer_that_is_none_is_refused() -> None:
    """The one that was meant is named."""
    with pytest.raises(InvalidValue) as caught:
        answer_named(SMALL.facts["sky"], "gray")
    assert str(caught.value) == f"sky is 'gray': expected {A_SKY} (did you mean 'grey'?)"


def test_fading_by_hand() -> None:
    """Two half-lives leave a quarter; what has no half-life stays."""
    aged = used("umbrella", Finding(value=True, seen_on="2026-10-21", reliability=0.8))
    assert aged.reliability == pytest.approx(0.2, abs=1e-15)
    assert used("sky", Finding("black", seen_on="2026-01-01")).reliability == 1


def test_a_report_fades_on_working_days_alone() -> None:
    """Seen on a Friday it is worth as much on Sunday, and a tenth of a half-life less on Monday."""
    seen = Finding(value=True, seen_on="2026-11-13")
    worth = [used("umbrella", seen, day).reliability for day in ("2026-11-15", "2026-11-16")]
    assert worth == pytest.approx([1, 2**-0.1], abs=1e-15)


@pytest.mark.parametrize(
    ("as_of", "running"),
    [("2026-11-13", 1), ("2026-11-15", 1), ("2026-11-16", 2 ** (-1 / 3)), ("2026-11-18", 0.5)],
)
def test_what_was_to_last_until_a_day_fades_after_it(as_of: str, running: float) -> None:
    """No wall on Friday night: half of it is still running after three working days."""
    one = used("indoors_until", "2026-11-13", as_of)
    if running == 1:
        assert one.answer == SMALL.facts["indoors_until"].by_id["running"]
        return
    assert isinstance(one.answer, Weights)
    assert one.answer.likelihoods == pytest.approx({"running": running, "passed": 1 - running})
    assert one.finding == Finding("2026-11-13")


def test_weights_stay_weights() -> None:
    """They come to no single answer."""
    one = used("umbrella", Weights({True: 0.8, False: 0.2}))
    assert not isinstance(one.answer, Answer)
    assert one.answer.likelihoods == {"yes": 0.8, "no": 0.2}
