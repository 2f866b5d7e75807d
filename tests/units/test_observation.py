"""The silence as it stands on the day of looking."""

from __future__ import annotations

from typing import Any

import pytest
from pendulum import Date

from callback import Beginning, Interview, InvalidInterview, Problem, Silence, WorkCalendar, rank

OURS = WorkCalendar(name="ours", holidays=["2026-11-18", "2026-11-21"])


def seen(as_of: str, **fields: object) -> Silence:
    """Return the silence after an interview on Tuesday, 3 November 2026."""
    given: dict[str, Any] = {"ended": "2026-11-03", **fields}
    return rank(Interview(**given), as_of=as_of, calendar=OURS).silence


def test_a_plain_silence() -> None:
    """Without more than a day, the days are counted; only holidays that took a day are named."""
    silence = seen("2026-11-22")
    assert (silence.start, silence.began) == (Date(2026, 11, 3), Beginning.INTERVIEW)
    assert (silence.calendar_days, silence.working_days, silence.counted) == (19, 12, 12.0)
    assert silence.holidays == (Date(2026, 11, 18),)
    assert (silence.promised_by, silence.overdue, silence.unanswered) == (None, None, ())
    assert silence.age == 0


def test_their_last_message_starts_the_clock_again() -> None:
    """The later of the interview's end and their last real message counts."""
    silence = seen("2026-11-22", replied_on="2026-11-13")
    assert (silence.start, silence.began) == (Date(2026, 11, 13), Beginning.REPLY)
    assert (silence.calendar_days, silence.working_days) == (9, 4)


@pytest.mark.parametrize(
    ("as_of", "overdue", "counted"),
    [
        ("2026-11-09", None, 1.6),
        ("2026-11-10", None, 2),
        ("2026-11-11", 1, 3),
        ("2026-11-20", 7, 9),
    ],
)
def test_a_promise(as_of: str, overdue: int | None, counted: float) -> None:
    """It is overdue from the day after, in working days; up to it two days count."""
    silence = seen(as_of, promised_by="2026-11-10")
    assert silence.overdue == overdue
    assert silence.counted == pytest.approx(counted, abs=1e-12)


def test_a_promise_that_their_last_message_came_after() -> None:
    """What was promised before they wrote is overdue from their message on, and slows nothing."""
    silence = seen("2026-11-17", promised_by="2026-11-10", replied_on="2026-11-13")
    assert (silence.overdue, silence.counted) == (2, 2.0)


def test_unanswered_messages() -> None:
    """A message counts from its day or the silence's start; one that was answered does not."""
    silence = seen("2026-11-17", asked_on=["2026-10-30", "2026-11-05", "2026-11-16"])
    assert [(str(m.sent), m.age) for m in silence.unanswered] == [
        ("2026-10-30", 10.0),
        ("2026-11-05", 8.0),
        ("2026-11-16", 1.0),
    ]
    assert silence.age == 19
    answered = seen("2026-11-17", replied_on="2026-11-12", asked_on=["2026-11-11", "2026-11-12"])
    assert [(str(m.sent), m.age) for m in answered.unanswered] == [("2026-11-12", 3.0)]


def test_messages_age_by_the_same_clock() -> None:
    """Up to a promise a message ages as slowly as the silence does."""
    silence = seen("2026-11-11", promised_by="2026-11-10", asked_on="2026-11-06")
    assert silence.age == pytest.approx(2 * 0.4 + 1, abs=1e-12)


def test_nothing_may_be_dated_after_the_day_of_looking() -> None:
    """Every such day is named at once, with the key; a promise may lie ahead."""
    with pytest.raises(InvalidInterview) as caught:
        seen(
            "2026-11-02", replied_on="2026-11-04", thanked_on="2026-11-05",
            asked_on=["2026-11-01", "2026-11-06"], promised_by="2026-12-01", ref="a-7",
        )  # fmt: skip  # one call
    expected = "a day up to 2026-11-02, the day of looking"
    assert caught.value.problems == (
        Problem("ended", "'2026-11-03'", expected),
        Problem("replied_on", "'2026-11-04'", expected),
        Problem("thanked_on", "'2026-11-05'", expected),
        Problem("asked_on", "'2026-11-06'", expected),
    )
    assert caught.value.ref == "a-7"
    assert seen("2026-11-03", promised_by="2026-12-01").overdue is None


def test_str_of_a_bare_silence() -> None:
    """A date alone takes two lines."""
    assert str(seen("2026-11-10")) == (
        "silence\n"
        "silent since  2026-11-03 (the interview ended)\n"
        "working days  5 to 2026-11-10, counted as 5.0"
    )


def test_str_of_a_full_silence() -> None:
    """Everything that counts is shown."""
    silence = seen(
        "2026-11-20", replied_on="2026-11-05", promised_by="2026-11-19", asked_on="2026-11-17"
    )
    assert str(silence) == (
        "silence\n"
        "silent since     2026-11-05 (the employer's last message)\n"
        "working days     10 to 2026-11-20, counted as 3.0\n"
        "holidays in it   2026-11-18\n"
        "promised by      2026-11-19 (1 working days overdue)\n"
        "asked, no reply  2026-11-17 (1.2 working days ago)"
    )
    assert "not due" in str(seen("2026-11-09", promised_by="2026-11-10"))
    assert "<td" in silence._repr_html_()  # pyright: ignore[reportPrivateUsage]  # as a notebook does
