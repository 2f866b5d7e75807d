"""The silence as it stands on the day of looking."""

from __future__ import annotations

import math
from typing import Any

import pytest
from pendulum import Date

from callback import (
    STANDARD,
    Beginning,
    Finding,
    Interview,
    InvalidInterview,
    Problem,
    Silence,
    Tempo,
    WorkCalendar,
    rank,
)
from callback.observed.silence import Watch

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
    assert (silence.until, silence.reached, silence.earlier) == (Date(2026, 11, 22), 0, None)


def test_their_last_message_starts_the_clock_again() -> None:
    """The later of the interview's end and their last real message counts."""
    silence = seen("2026-11-22", replied_on="2026-11-13")
    assert (silence.start, silence.began) == (Date(2026, 11, 13), Beginning.REPLY)
    assert (silence.calendar_days, silence.working_days) == (9, 4)


#: What the stretch up to a promise counts here: the ordinary median, at a tempo of 1.
STRETCH = 4.5


@pytest.mark.parametrize(
    ("as_of", "overdue", "counted"),
    [
        ("2026-11-09", None, 3.6),
        ("2026-11-10", None, 4.5),
        ("2026-11-11", 1, 6),
        ("2026-11-20", 7, 12),
    ],
)
def test_a_promise(as_of: str, overdue: int | None, counted: float) -> None:
    """It is overdue from the day after, in working days; up to it 4.5 count, then days as ever."""
    silence = seen(as_of, promised_by="2026-11-10")
    assert (silence.promised_by, silence.overdue) == (Date(2026, 11, 10), overdue)
    assert silence.counted == pytest.approx(counted, abs=1e-12)


def test_the_tempo_moves_a_promise() -> None:
    """Where everything takes twice as long, the stretch up to it counts twice as much."""
    interview = Interview(ended="2026-11-03", promised_by="2026-11-10")
    slow = rank(interview, as_of="2026-11-10", calendar=OURS, tempo=Tempo(median=2)).silence
    assert slow.counted == pytest.approx(2 * STRETCH, abs=1e-12)


def test_a_promise_that_their_last_message_came_after() -> None:
    """It belongs to the silence before that message, and not to the present one."""
    silence = seen("2026-11-17", promised_by="2026-11-10", replied_on="2026-11-13")
    assert (silence.promised_by, silence.overdue, silence.counted) == (None, None, 2.0)
    assert silence.earlier is not None
    # Promised for the fifth day, broken on the eighth: seven count 7, since 4.5 + 3 is more.
    assert (silence.earlier.days, silence.earlier.counted) == (8, (7, 8))


def test_a_promise_for_the_day_of_their_last_message() -> None:
    """Word came on its day: the fourth counts 3.6 of 4.5, the fifth all of it."""
    silence = seen("2026-11-17", promised_by="2026-11-10", replied_on="2026-11-10")
    assert silence.earlier is not None
    assert silence.earlier.days == 5
    assert silence.earlier.counted == pytest.approx((3.6, 4.5), abs=1e-12)
    after = seen("2026-11-17", promised_by="2026-11-11", replied_on="2026-11-10")
    assert after.promised_by == Date(2026, 11, 11)
    assert after.earlier is not None
    assert after.earlier.counted == (4, 5)


def test_each_absence_acts_on_the_silence_in_which_its_day_lies() -> None:
    """Of several in one the last counts; what ended before they wrote slows nothing after it."""
    facts = {"auto_reply": "2026-11-06", "told_person_away": "2026-11-16"}
    silence = seen("2026-11-17", replied_on="2026-11-10", facts=facts)
    assert silence.excused_until == Date(2026, 11, 16)
    assert silence.counted == pytest.approx(3, abs=1e-12)
    assert silence.earlier is not None
    # Three days away count two: the fifth is one of 4.
    assert silence.earlier.counted == pytest.approx((3, 4), abs=1e-12)
    both = seen("2026-11-17", facts=facts)
    assert (both.excused_until, both.counted) == (Date(2026, 11, 16), 3)


def test_their_word_on_the_day_of_the_interview_ended_a_silence_of_a_day() -> None:
    """A silence lasts a working day at least, on a weekend as well."""
    for ended, replied in (("2026-11-03", "2026-11-03"), ("2026-11-06", "2026-11-08")):
        interview = Interview(ended=ended, replied_on=replied)
        earlier = rank(interview, as_of="2026-11-17", calendar=OURS).silence.earlier
        assert earlier is not None
        assert (earlier.days, earlier.counted) == (1, (0, 1))


def test_messages_in_the_silence_that_their_word_ended() -> None:
    """Asked on the 5th and the 12th, answered on Friday 13th: six working days and one.

    The day before they were five old and new. η is .6, halved with 130 days of silence before.
    """
    silence = seen("2026-11-20", asked_on=["2026-11-05", "2026-11-12"], replied_on="2026-11-13")
    earlier = silence.earlier
    assert earlier is not None

    def reached(*ages: float) -> float:
        chances = (0.6 * math.pow(0.5, waited / 130) for waited in (2, 7))
        missed = [
            1 - chance * (1 - math.exp(-age / 2.5))
            for chance, age in zip(chances, ages, strict=True)
        ]
        return 1 - math.prod(missed)

    assert earlier.reached == pytest.approx((reached(5, 0), reached(6, 1)), abs=1e-12)
    assert earlier.rise == pytest.approx(earlier.reached[1] - earlier.reached[0], abs=1e-12)
    assert (silence.unanswered, silence.reached) == ((), 0)


def test_without_their_word_no_silence_has_ended() -> None:
    """Only a word of theirs ends a silence, whatever you sent."""
    interview = Interview(ended="2026-11-03", asked_on="2026-11-05")
    watch = Watch.of(interview, WorkCalendar.weekdays(), (), STANDARD.timing, 1.0)
    assert watch.before(interview.asked_on, Date(2026, 11, 9)) is None


def test_unanswered_messages() -> None:
    """A message counts from its day or the silence's start; one that was answered does not."""
    silence = seen("2026-11-17", asked_on=["2026-10-30", "2026-11-05", "2026-11-16"])
    assert [(str(m.sent), m.age) for m in silence.unanswered] == [
        ("2026-10-30", 10.0),
        ("2026-11-05", 8.0),
        ("2026-11-16", 1.0),
    ]
    answered = seen("2026-11-17", replied_on="2026-11-12", asked_on=["2026-11-11", "2026-11-12"])
    assert [(str(m.sent), m.age) for m in answered.unanswered] == [("2026-11-12", 3.0)]


def test_what_messages_have_reached() -> None:
    """Each is noticed or missed by itself, less after a longer silence; both may be missed."""
    silence = seen("2026-11-17", asked_on=["2026-11-05", "2026-11-16"])
    chances = [0.6 * 0.5 ** (waited / 130) for waited in (2, 9)]
    assert [m.noticed for m in silence.unanswered] == pytest.approx(chances, abs=1e-15)
    missed = [
        1 - chance * (1 - math.exp(-age / 2.5)) for chance, age in zip(chances, (8, 1), strict=True)
    ]
    assert silence.reached == pytest.approx(1 - math.prod(missed), abs=1e-12)


def test_messages_age_in_working_days() -> None:
    """A promise does not slow them; an absence does, as it slows the silence."""
    (promised,) = seen("2026-11-11", promised_by="2026-11-10", asked_on="2026-11-06").unanswered
    assert promised.age == 3
    away = seen("2026-11-11", asked_on="2026-11-06", facts={"auto_reply": "2026-11-10"})
    (message,) = away.unanswered
    assert message.age == pytest.approx(2 * 0.4 + 1, abs=1e-12)
    assert away.counted == pytest.approx(3, abs=1e-12)


def test_a_message_that_did_not_arrive_was_never_sent() -> None:
    """Of several it is the last that came back."""
    facts = {"follow_up_delivered": False}
    silence = seen("2026-11-17", asked_on=["2026-11-05", "2026-11-16"], facts=facts)
    assert [str(message.sent) for message in silence.unanswered] == ["2026-11-05"]
    doubtful = {"follow_up_delivered": Finding(value=False, reliability=0.5)}
    assert len(seen("2026-11-17", asked_on="2026-11-16", facts=doubtful).unanswered) == 1


@pytest.mark.parametrize(("on", "until"), [("2026-11-12", "2026-11-12"), (None, "2026-11-17")])
def test_word_stops_the_clock(on: str | None, until: str) -> None:
    """On its day where that was given, else on the day of looking; later messages are no part."""
    said = Finding("yes", seen_on=on)
    asked = ["2026-11-05", "2026-11-13"]
    silence = seen("2026-11-17", asked_on=asked, facts={"told_filled": said})
    assert (str(silence.until), str(silence.as_of)) == (until, "2026-11-17")
    assert silence.working_days == OURS.working_days(Date(2026, 11, 3), Date.fromisoformat(until))
    assert silence.counted == silence.working_days
    assert silence.unanswered == ()
    assert [str(m.sent) for m in silence.answered] == (asked[:1] if on else asked)


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
        "2026-11-20", replied_on="2026-11-05", promised_by="2026-11-19", asked_on="2026-11-17",
        facts={"auto_reply": "2026-11-10"},
    )  # fmt: skip  # one call
    # Nine days to the promise count 4.5 and the tenth 1.5; by the absence alone it would be 9.
    assert str(silence) == (
        "silence\n"
        "silent since        2026-11-05 (the employer's last message)\n"
        "working days        10 to 2026-11-20, counted as 6.0\n"
        "silent before that  2 working days\n"
        "holidays in it      2026-11-18\n"
        "promised by         2026-11-19 (1 working day overdue)\n"
        "not able to answer  until 2026-11-10\n"
        "asked, no reply     2026-11-17 (2.0 working days ago)"
    )
    assert "not due" in str(seen("2026-11-09", promised_by="2026-11-10"))
    assert "<td" in silence._repr_html_()  # pyright: ignore[reportPrivateUsage]  # as a notebook does
