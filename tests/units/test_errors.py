"""What callback raises: each message word by word, the fields, the pickles, the quoting."""

from __future__ import annotations

import pickle
import tracemalloc

import attrs
import pytest

from callback.errors import (
    CallbackError,
    InvalidCall,
    InvalidDocument,
    InvalidEntry,
    InvalidInterview,
    InvalidPack,
    InvalidValue,
    OutsideCalendar,
    Problem,
    UnknownId,
    closest,
    quoted,
)

BAD_DAY = Problem("ended", "'soon'", "a day", "met_on")
BAD_STAGE = Problem("stage", "7", "one of screen, final")

MESSAGES: list[tuple[CallbackError, str]] = [
    (InvalidValue("as_of", "'soon'", "a day"), "as_of is 'soon': expected a day"),
    (InvalidCall("rank", "as_of", "absent", "a day"), "rank: as_of is absent: expected a day"),
    (
        InvalidEntry("Reason 'ill'", "prior", "2", "a number from 0 to 1"),
        "Reason 'ill': prior is 2: expected a number from 0 to 1",
    ),
    (
        InvalidInterview((BAD_DAY,)),
        "interview: 1 problem\n- ended (column 'met_on') is 'soon': expected a day",
    ),
    (
        InvalidInterview((BAD_DAY, BAD_STAGE), "a-7"),
        (
            "interview 'a-7': 2 problems\n"
            "- ended (column 'met_on') is 'soon': expected a day\n"
            "- stage is 7: expected one of screen, final"
        ),
    ),
    (
        InvalidInterview((BAD_STAGE,), 7),
        "interview 7: 1 problem\n- stage is 7: expected one of screen, final",
    ),
    (
        InvalidDocument("interview", (BAD_STAGE, Problem("facts.a.reliability", "2", "up to 1"))),
        (
            "interview document: 2 problems\n"
            "- stage is 7: expected one of screen, final\n"
            "- facts.a.reliability is 2: expected up to 1"
        ),
    ),
    (
        OutsideCalendar("2031-01-02", "2025-01-01", "2028-12-31"),
        "2031-01-02 is outside the calendar, which knows 2025-01-01 to 2028-12-31",
    ),
    (InvalidPack("de", (BAD_DAY,)), f"pack 'de': 1 problem\n- {BAD_DAY}"),
    (UnknownId("reason", "'gone'"), "no reason is called 'gone'"),
    (
        UnknownId("reason", "'onhold'", "on_hold"),
        "no reason is called 'onhold': did you mean 'on_hold'?",
    ),
]
ERRORS = [error for error, _ in MESSAGES]


class Mute:
    """A value whose own words fail."""

    def __repr__(self) -> str:
        raise RuntimeError("no words")


class MuteText(str):
    """The same, as a text."""

    __slots__ = ()

    def __repr__(self) -> str:
        raise RuntimeError("no words")


@pytest.mark.parametrize(("error", "message"), MESSAGES, ids=lambda x: type(x).__name__)
def test_messages(error: CallbackError, message: str) -> None:
    """Each error says what is wrong in these words."""
    assert str(error) == message


@pytest.mark.parametrize("error", ERRORS, ids=lambda e: type(e).__name__)
def test_errors_pickle(error: CallbackError) -> None:
    """An error that crossed a process has the same class, fields and words."""
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own bytes
    assert type(again) is type(error)
    fields = [field.name for field in attrs.fields(type(error))]  # type: ignore[arg-type]  # every leaf is an attrs class
    assert [getattr(again, name) for name in fields] == [getattr(error, name) for name in fields]
    assert str(again) == str(error)


@pytest.mark.parametrize(
    ("leaf", "builtin"),
    [
        (InvalidCall, TypeError),
        (InvalidValue, ValueError),
        (InvalidEntry, ValueError),
        (InvalidInterview, ValueError),
        (InvalidDocument, ValueError),
        (InvalidPack, ValueError),
        (OutsideCalendar, ValueError),
        (UnknownId, KeyError),
    ],
)
def test_each_leaf_is_its_builtin(leaf: type[CallbackError], builtin: type[Exception]) -> None:
    """A user who knows no class of ours catches it all the same, and one root catches all."""
    assert issubclass(leaf, builtin)
    assert issubclass(leaf, CallbackError)
    assert set(CallbackError.__subclasses__()) == {type(error) for error in ERRORS}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2026-02-30", "'2026-02-30'"),
        (None, "None"),
        (7, "7"),
        ([1, [2]], "[1, [2]]"),
    ],
    ids=str,
)
def test_quoted(value: object, text: str) -> None:
    """A value is quoted as Python writes it."""
    assert quoted(value) == text


@pytest.mark.parametrize("value", [Mute(), [Mute()], MuteText("x")], ids=["own", "inner", "text"])
def test_quoted_survives_a_value_that_cannot_say_itself(value: object) -> None:
    """A value whose repr fails is named by its type, so that the message is not lost."""
    assert "Mute" in quoted(value)


def test_quoted_survives_a_number_too_long_to_be_written() -> None:
    """Python refuses to write a number of 5,000 digits; it is named by its type."""
    assert quoted(10**5_000) == "<int>"


@pytest.mark.parametrize(
    "huge",
    [
        "x" * 50_000_000,
        b"x" * 50_000_000,
        10**4_000,
        list(range(10**6)),
        dict.fromkeys(range(99), "y" * 99),
    ],
    ids=lambda value: type(value).__name__,
)
def test_quoted_is_cut_to_80_characters(huge: object) -> None:
    """However long a value is, a message quotes 80 characters of it at most."""
    assert 0 < len(quoted(huge)) <= 80


def test_quoting_takes_no_memory_in_proportion() -> None:
    """Quoting 50 MB of text copies a few characters of it, and never writes it out in full."""
    huge = "x" * 50_000_000
    tracemalloc.start()
    try:
        quoted(huge)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 100_000


def test_closest() -> None:
    """A slip finds what was meant; a word of its own finds nothing."""
    assert closest("on_hodl", ["ill", "on_hold"]) == "on_hold"
    assert closest("zzz", ["ill", "on_hold"]) is None
    assert closest("x" * 50_000_000, ["ill"]) is None
