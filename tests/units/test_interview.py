"""The interview: what its fields take and refuse, and that it is a value."""

from __future__ import annotations

import copy
import datetime as dt
import inspect
import pickle
from collections.abc import Iterator
from typing import Any, get_type_hints

import attrs
import pytest
from hypothesis import given
from pendulum import Date

from callback import Interview, InvalidInterview, Medium, Problem, Stage
from callback.strategies import interviews

A_DAY = "a day such as '2026-11-03', alone or with a time, or a date or datetime"
A_TEXT = "text of 1 to 500 characters, not blank"
STAGES = "screen, assessment, technical, interview, onsite, trial, final, reference_check, offer"
MEDIA = "phone, video, one_way_video, in_person, take_home"

FULL = Interview(
    ended="2026-11-03T15:30:00+01:00",
    stage="final",
    medium=Medium.VIDEO,
    round_number=3,
    organisation="Acme <GmbH>",
    role="Welder",
    country="DE",
    subdivision="BY",
    sector="manufacturing",
    promised_by=dt.date(2026, 11, 10),
    replied_on="2026-11-05",
    thanked_on="2026-11-04",
    asked_on=["2026-11-13", "2026-11-06", "2026-11-13"],
    ref="a-7",
)


def problems(**fields: object) -> list[Problem]:
    """Return what is wrong with an interview of these fields."""
    with pytest.raises(InvalidInterview) as caught:
        Interview(**{"ended": "2026-11-03", **fields})  # type: ignore[arg-type]  # what a stranger may give
    return list(caught.value.problems)


def test_all_fields_are_typed() -> None:
    """Each field holds its own type, whatever form it was given in; messages are in order."""
    assert attrs.asdict(FULL) == {
        "left_out": (),
        "ended": Date(2026, 11, 3),
        "stage": Stage.FINAL,
        "medium": Medium.VIDEO,
        "round_number": 3,
        "organisation": "Acme <GmbH>",
        "role": "Welder",
        "country": "DE",
        "subdivision": "BY",
        "sector": "manufacturing",
        "promised_by": Date(2026, 11, 10),
        "decide_by": None,
        "replied_on": Date(2026, 11, 5),
        "thanked_on": Date(2026, 11, 4),
        "asked_on": (Date(2026, 11, 6), Date(2026, 11, 13), Date(2026, 11, 13)),
        "facts": {},
        "derived": {},
        "ref": "a-7",
    }
    assert type(FULL.ended) is Date


def test_a_date_alone_is_enough() -> None:
    """What is not given is None, and no message is no message."""
    bare = Interview(ended="2026-11-03")
    absent = {name: value for name, value in attrs.asdict(bare).items() if name != "ended"}
    assert absent.pop("asked_on") == absent.pop("left_out") == ()
    assert absent.pop("facts") == absent.pop("derived") == {}
    assert set(absent.values()) == {None}


@pytest.mark.parametrize("stage", Stage)
def test_a_stage_may_be_given_as_text(stage: Stage) -> None:
    """Text equal to a stage's value is that stage."""
    assert Interview(ended="2026-11-03", stage=stage.value).stage is stage
    assert Interview(ended="2026-11-03", stage=stage).stage is stage


@pytest.mark.parametrize("medium", Medium)
def test_a_medium_may_be_given_as_text(medium: Medium) -> None:
    """Text equal to a medium's value is that medium."""
    assert Interview(ended="2026-11-03", medium=medium.value).medium is medium
    assert Interview(ended="2026-11-03", medium=medium).medium is medium


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (None, ()),
        ([], ()),
        ("2026-11-06", ("2026-11-06",)),
        (dt.datetime(2026, 11, 6, 9), ("2026-11-06",)),  # noqa: DTZ001  # wall time
        (iter(["2026-11-09", "2026-11-06"]), ("2026-11-06", "2026-11-09")),
        ({"2026-11-09", "2026-11-06"}, ("2026-11-06", "2026-11-09")),
        ("2026-10-20", ("2026-10-20",)),
    ],
    ids=str,
)
def test_messages_may_be_one_day_or_several(given: object, expected: tuple[str, ...]) -> None:
    """One day, any number of days, or none; those before the interview too."""
    interview = Interview(ended="2026-11-03", asked_on=given)  # type: ignore[arg-type]  # as a stranger may
    assert tuple(day.isoformat() for day in interview.asked_on) == expected


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("ended", None, A_DAY),
        ("ended", "", A_DAY),
        ("ended", "2026-02-30", A_DAY),
        ("promised_by", "next week", A_DAY),
        ("replied_on", 20261105, A_DAY),
        ("thanked_on", True, A_DAY),
        ("stage", "hired", f"one of {STAGES}"),
        ("stage", "Final", f"one of {STAGES} (did you mean 'final'?)"),
        ("stage", "tecnical", f"one of {STAGES} (did you mean 'technical'?)"),
        ("stage", 3, f"one of {STAGES}"),
        ("stage", Medium.PHONE, f"one of {STAGES}"),
        ("stage", ["final"], f"one of {STAGES}"),
        ("medium", "foto", f"one of {MEDIA}"),
        ("medium", "Video", f"one of {MEDIA} (did you mean 'video'?)"),
        ("round_number", 0, "a whole number from 1 to 99"),
        ("round_number", 100, "a whole number from 1 to 99"),
        ("round_number", True, "a whole number from 1 to 99"),
        ("round_number", 2.0, "a whole number from 1 to 99"),
        ("round_number", "2", "a whole number from 1 to 99"),
        ("organisation", "", A_TEXT),
        ("organisation", " \t", A_TEXT),
        ("role", "x" * 501, A_TEXT),
        ("role", 7, A_TEXT),
        ("sector", b"academia", A_TEXT),
        ("country", "E.U.", "an ISO 3166 code such as 'DE', or a country's name"),
        ("country", "Atlantis", "an ISO 3166 code such as 'DE', or a country's name"),
        ("country", "", "an ISO 3166 code such as 'DE', or a country's name"),
        ("country", 49, "an ISO 3166 code such as 'DE', or a country's name"),
        ("asked_on", 5, f"{A_DAY}, or several of them"),
        ("asked_on", b"2026-11-06", f"{A_DAY}, or several of them"),
        ("asked_on", {"2026-11-06": 1}, f"{A_DAY}, or several of them"),
        ("asked_on", "", A_DAY),
        ("asked_on", "2026-11-06, 2026-11-09", A_DAY),
        ("ref", 1.5, "text or a whole number"),
        ("ref", True, "text or a whole number"),
        ("ref", ("a", 7), "text or a whole number"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_wrong_values(field: str, value: object, expected: str) -> None:
    """Each is refused under its field, quoted, with what would be right."""
    shown = repr(value) if len(repr(value)) <= 80 else None
    (problem,) = problems(**{field: value})
    assert (problem.field, problem.expected, problem.column) == (field, expected, None)
    assert problem.value == shown or (shown is None and len(problem.value) <= 80)


def test_a_wrong_one_of_several_days_is_quoted_by_itself() -> None:
    """Among several messages the error quotes the one that is no day."""
    assert problems(asked_on=["2026-11-06", "soon"]) == [Problem("asked_on", "'soon'", A_DAY)]


@pytest.mark.parametrize("field", ["promised_by", "replied_on", "thanked_on"])
def test_nothing_since_the_interview_lies_before_it(field: str) -> None:
    """A promise, their message and a thank-you follow the interview, on its day at the earliest."""
    expected = "a day from 2026-11-03 on, when the interview ended"
    assert problems(**{field: "2026-11-02"}) == [Problem(field, "'2026-11-02'", expected)]
    given: dict[str, Any] = {"ended": "2026-11-03", field: "2026-11-03"}
    assert getattr(Interview(**given), field) == Date(2026, 11, 3)


def test_a_subdivision_needs_its_country() -> None:
    """A part of a country says nothing without the country."""
    assert problems(subdivision="BY") == [Problem("subdivision", "'BY'", "a country beside it")]


def test_all_problems_come_at_once() -> None:
    """One error lists everything that is wrong, in the order of the fields, with the key."""
    with pytest.raises(InvalidInterview) as caught:
        Interview(
            ended="2026-11-03", stage="x", round_number=0, subdivision="BY",
            promised_by="2026-11-01", asked_on="z", ref=7,
        )  # fmt: skip  # one call, one look
    assert [problem.field for problem in caught.value.problems] == [
        "stage", "round_number", "asked_on", "promised_by", "subdivision",
    ]  # fmt: skip  # the same
    assert caught.value.ref == 7


def test_a_wrong_key_is_not_carried() -> None:
    """A key that is none cannot name the interview in its own error."""
    with pytest.raises(InvalidInterview) as caught:
        Interview(ended="2026-11-03", ref=1.5)  # type: ignore[arg-type]  # what a stranger may give
    assert caught.value.ref is None


@given(interviews())
def test_an_interview_is_a_value(interview: Interview) -> None:
    """Pickled, copied, evolved or made again, it is equal and hashes the same."""
    again = Interview(**{f.name: getattr(interview, f.name) for f in attrs.fields(Interview)})
    others = [
        again,
        pickle.loads(pickle.dumps(interview)),  # noqa: S301  # our own bytes
        copy.copy(interview),
        copy.deepcopy(interview),
        attrs.evolve(interview),
    ]
    for other in others:
        assert other == interview
        assert hash(other) == hash(interview)
        assert type(other.ended) is Date


@pytest.mark.parametrize(
    "changed",
    [
        {"ended": "2026-11-02"},
        {"stage": "onsite"},
        {"asked_on": ()},
        {"ref": "7"},
        {"ref": 7},
        {"organisation": None},
    ],
    ids=str,
)
def test_any_other_field_makes_another_interview(changed: dict[str, Any]) -> None:
    """Interviews are equal by value and type of every field; evolve checks as the call does."""
    assert attrs.evolve(FULL, **changed) != FULL
    assert attrs.evolve(FULL, ref=7) != attrs.evolve(FULL, ref="7")
    assert object() != FULL
    with pytest.raises(InvalidInterview):
        attrs.evolve(FULL, stage="none of them")


def test_it_is_frozen() -> None:
    """No field can be set or deleted."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        FULL.ended = Date(2026, 1, 1)  # type: ignore[misc]  # the point
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del FULL.ended  # pyright: ignore[reportAttributeAccessIssue]  # the point as well


def test_repr_is_the_call() -> None:
    """What is shown is what one would write, without what was not given."""
    assert repr(Interview(ended="2026-11-03")) == "Interview(ended='2026-11-03')"
    text = repr(FULL)
    assert eval(text) == FULL  # noqa: S307  # our own text
    assert "asked_on=['2026-11-06', '2026-11-13', '2026-11-13']" in text


def test_the_signature_says_what_may_be_given() -> None:
    """Each field by name, with what it takes rather than what it holds, looked up at run time."""
    parameters = inspect.signature(Interview).parameters
    assert list(parameters) == [field.name for field in attrs.fields(Interview)]
    assert {parameter.kind for parameter in parameters.values()} == {inspect.Parameter.KEYWORD_ONLY}
    required = [name for name, one in parameters.items() if one.default is inspect.Parameter.empty]
    assert required == ["ended"]
    hints = get_type_hints(Interview.__init__)
    assert hints["ended"] == dt.date | str
    assert hints["stage"] == Stage | str | None
    assert hints["round_number"] == int | None


def test_days_that_end_in_an_error_of_their_own() -> None:
    """An iterable of strangers that runs dry is fine; its values are read once."""

    def once() -> Iterator[str]:
        yield "2026-11-06"

    assert Interview(ended="2026-11-03", asked_on=once()).asked_on == (Date(2026, 11, 6),)
