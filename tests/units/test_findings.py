"""Findings and weights: what may be said of a fact, how it is typed, and what is refused."""

from __future__ import annotations

import datetime as dt
import pickle
from zoneinfo import ZoneInfo

import pytest
from pendulum import Date

from callback import UNKNOWN, Finding, Interview, InvalidInterview, InvalidValue, Problem, Weights
from callback.interview.findings import finding

A_VALUE = "True, False, an answer, a whole number from 0, a day, Weights or UNKNOWN"
A_DAY = "a day such as '2026-11-03', alone or with a time, or a date or datetime"
SOME_WEIGHTS = "answers with weights from 0 to 1e+09, not all 0"
IN_DOUBT = Weights({True: 0.8, False: 0.2})


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (True, True),
        (False, False),
        ("removed", "removed"),
        ("x" * 100, "x" * 100),
        (0, 0),
        (12, 12),
        ("2026-11-18", Date(2026, 11, 18)),
        ("2026-11-18T09:00:00Z", Date(2026, 11, 18)),
        (dt.date(2026, 11, 18), Date(2026, 11, 18)),
        (dt.datetime(2026, 11, 18, 23, 30), Date(2026, 11, 18)),  # noqa: DTZ001  # wall time
        (IN_DOUBT, IN_DOUBT),
        (UNKNOWN, UNKNOWN),
    ],
    ids=str,
)
def test_a_value_has_one_type(given: object, kept: object) -> None:
    """Whatever form a value is given in, it is kept in one; so True stays no 1."""
    value = Finding(given).value
    assert value == kept
    assert type(value) is type(kept)


@pytest.mark.parametrize(
    ("wrong", "shown", "expected"),
    [
        (None, "None", A_VALUE),
        (1.5, "1.5", A_VALUE),
        (-1, "-1", A_VALUE),
        ("", "''", A_VALUE),
        ("x" * 101, "'" + "x" * 37 + "..." + "x" * 38 + "'", A_VALUE),
        ([True], "[True]", A_VALUE),
        ({"yes": 1}, "{'yes': 1}", A_VALUE),
        (Finding("removed"), repr(Finding("removed")), A_VALUE),
        ("2026-11-31", "'2026-11-31'", A_DAY),
    ],
    ids=lambda value: str(value)[:20],
)
def test_values_that_are_none(wrong: object, shown: str, expected: str) -> None:
    """What no fact could have is refused where it is given, in the same words by both ways."""
    with pytest.raises(InvalidValue) as caught:
        Finding(wrong)
    assert str(caught.value) == f"value is {shown}: expected {expected}"
    if wrong is not None and not isinstance(wrong, Finding):
        with pytest.raises(InvalidInterview) as whole:
            Interview(ended="2026-11-03", facts={"any": wrong}, ref=7)  # type: ignore[dict-item]  # as above
        assert whole.value.problems == (Problem("facts.any", shown, expected),)
        assert whole.value.ref == 7


@pytest.mark.parametrize("wrong", [0, -0.1, 1.01, True, "0.5", None, float("nan"), float("inf")])
def test_a_reliability_is_a_probability_over_0(wrong: object) -> None:
    """A report with no worth at all is none; a flag and text are no numbers."""
    with pytest.raises(InvalidValue) as caught:
        Finding("removed", reliability=wrong)  # type: ignore[arg-type]  # what a stranger may give
    assert str(caught.value) == f"reliability is {wrong!r}: expected a number over 0 and up to 1"


def test_doubt_is_said_in_one_way() -> None:
    """Weights say the doubt themselves: a reliability beside them is refused, a day is not."""
    with pytest.raises(InvalidValue) as caught:
        Finding(IN_DOUBT, reliability=0.5)
    assert str(caught.value) == (
        "reliability is 0.5: expected 1 beside Weights, which say the doubt"
    )
    assert Finding(IN_DOUBT, reliability=1, seen_on="2026-11-03").seen_on == Date(2026, 11, 3)


def test_the_day_of_seeing_is_a_day() -> None:
    """It is typed as every other day, and a wrong one is named."""
    assert Finding("removed", seen_on="2026-11-15").seen_on == Date(2026, 11, 15)
    with pytest.raises(InvalidValue) as caught:
        Finding("removed", seen_on="yesterday")
    assert str(caught.value) == f"seen_on is 'yesterday': expected {A_DAY}"


@pytest.mark.parametrize(
    "wrong",
    [{}, {"yes": 0}, {"yes": 0, "no": 0.0}, {"yes": -1}, {"yes": True}, {"yes": "1"},
     {"yes": float("nan")}, {"yes": float("inf")}, {"yes": 1, "no": None}],
    ids=str,
)  # fmt: skip  # one list
def test_weights_are_numbers_of_which_one_is_over_0(wrong: dict[str | bool, float]) -> None:
    """Without a positive weight there is no ratio, and nothing was seen."""
    with pytest.raises(InvalidValue) as caught:
        Weights(wrong)
    assert str(caught.value) == f"likelihoods is {wrong}: expected {SOME_WEIGHTS}"


def test_weights_name_answers() -> None:
    """True and False are the answers of a flag; equal weights are equal values."""
    assert Weights({True: 1, False: 0}).likelihoods == {"yes": 1, "no": 0}
    assert Weights({"no": 0.2, "yes": 0.8}) == IN_DOUBT
    assert hash(Weights({"no": 0.2, "yes": 0.8})) == hash(IN_DOUBT)
    assert Weights({"yes": 0.7, "no": 0.2}) != IN_DOUBT


def test_unknown_is_one_object() -> None:
    """It survives a pickle as itself, and is equal to no answer of that name."""
    assert pickle.loads(pickle.dumps(UNKNOWN)) is UNKNOWN  # noqa: S301  # our own bytes
    assert Finding(UNKNOWN) != Finding("unknown")


def test_a_finding_is_kept_and_a_value_is_wrapped() -> None:
    """In a zone, a time is the day there; a finding has been made in its own."""
    made = Finding("2026-11-18T23:30:00Z")
    tokyo = ZoneInfo("Asia/Tokyo")
    assert finding(made, zone=tokyo) is made
    assert made.value == Date(2026, 11, 18)
    assert finding("2026-11-18T23:30:00Z", zone=tokyo).value == Date(2026, 11, 19)
    assert finding("removed", zone=tokyo) == Finding("removed")


def test_facts_of_an_interview() -> None:
    """They are kept as findings in the order of their ids; None is not asked."""
    interview = Interview(
        ended="2026-11-03", facts={"posting": "removed", "away": "2026-11-18", "asked": None}
    )
    assert list(interview.facts.items()) == [
        ("away", Finding(Date(2026, 11, 18))),
        ("posting", Finding("removed")),
    ]
    assert interview == Interview(ended="2026-11-03").with_facts(
        {"posting": "removed"}, away=dt.date(2026, 11, 18)
    )


def test_facts_that_are_no_mapping() -> None:
    """A list of facts says nothing of their values."""
    with pytest.raises(InvalidInterview) as caught:
        Interview(ended="2026-11-03", facts=["posting"])  # type: ignore[arg-type]  # the point
    assert caught.value.problems == (
        Problem("facts", "['posting']", "a mapping of fact ids to values"),
    )


def test_repr_of_facts_is_the_call() -> None:
    """What is shown is what one would write."""
    interview = Interview(
        ended="2026-11-03",
        facts={
            "a": True,
            "b": Finding("x", reliability=0.5),
            "c": Weights({"x": 1}),
            "d": dt.date(2026, 11, 18),
            "e": 3,
        },
    )
    text = repr(interview)
    assert text == (
        "Interview(ended='2026-11-03', facts={'a': True, "
        "'b': Finding(value='x', reliability=0.5, seen_on=None), "
        "'c': Weights(likelihoods={'x': 1}), 'd': '2026-11-18', 'e': 3})"
    )
    assert eval(text) == interview  # noqa: S307  # our own text


def test_repr_of_what_is_not_known_is_no_answer() -> None:
    """UNKNOWN is not shown as if it were text."""
    text = repr(Interview(ended="2026-11-03", facts={"a": UNKNOWN}))
    assert "'unknown'" not in text.replace("<Unknown.UNKNOWN: 'unknown'>", "")


def test_a_fact_that_is_not_there_cannot_be_taken_out() -> None:
    """The error names the one that was meant; whatever was asked, it is one of callback's own."""
    interview = Interview(ended="2026-11-03", facts={"posting": "removed"})
    for asked, message in (
        ("postng", "no fact of this interview is called 'postng': did you mean 'posting'?"),
        ("zzz", "no fact of this interview is called 'zzz'"),
    ):
        with pytest.raises(KeyError) as caught:
            interview.without_fact(asked)
        assert str(caught.value) == message


def test_the_day_of_knowing_is_not_before_the_interview() -> None:
    """Nothing was known of the silence before it began."""
    with pytest.raises(InvalidValue) as caught:
        Interview(ended="2026-11-03").as_known_on("2026-11-02")
    assert str(caught.value) == (
        "day is '2026-11-02': expected a day from 2026-11-03 on, when the interview ended"
    )


def test_as_known_on_by_example() -> None:
    """What is dated later is gone, a promise and what has no day of seeing stays."""
    interview = Interview(
        ended="2026-11-03",
        promised_by="2026-11-20",
        replied_on="2026-11-09",
        thanked_on="2026-11-04",
        asked_on=["2026-11-06", "2026-11-13"],
        facts={
            "early": Finding(value=True, seen_on="2026-11-05"),
            "late": Finding(value=True, seen_on="2026-11-06"),
            "undated": "2026-12-24",
        },
    )
    assert interview.as_known_on("2026-11-05") == Interview(
        ended="2026-11-03",
        promised_by="2026-11-20",
        thanked_on="2026-11-04",
        facts={
            "early": Finding(value=True, seen_on="2026-11-05"),
            "undated": "2026-12-24",
        },
    )


@pytest.mark.parametrize(
    ("likelihoods", "value", "expected"),
    [
        (["yes", "no"], "['yes', 'no']", "a mapping of answers to weights"),
        ({True: 0.8, "yes": 0.2}, "'yes'", "each answer once, by its id"),
        ({7: 1.0}, "7", "each answer once, by its id"),
    ],
)
def test_weights_are_told_by_answer(likelihoods: object, value: str, expected: str) -> None:
    """No answer is told twice, and none goes by anything but its id or a yes or no."""
    with pytest.raises(InvalidValue) as caught:
        Weights(likelihoods)  # type: ignore[arg-type]  # wrong on purpose
    assert (caught.value.field, caught.value.value) == ("likelihoods", value)
    assert caught.value.expected == expected
