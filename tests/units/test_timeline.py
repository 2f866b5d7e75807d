"""Events and timelines: what they take, and what is wrong word by word."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pendulum import Date

from callback import (
    Derived,
    Direction,
    Event,
    EventKind,
    Finding,
    InvalidInterview,
    InvalidValue,
    Medium,
    Stage,
    Timeline,
    Turn,
    WhyIgnored,
    rank,
)

MET = Event("2026-10-01", "in", "interview")
AS_OF = "2026-10-20"


def wrong(*given: Any, **named: Any) -> str:  # noqa: ANN401  # what a stranger may give
    """Return what is wrong with an event."""
    with pytest.raises(InvalidValue) as caught:
        Event(*given, **named)
    return str(caught.value)


def derived(*events: Event, as_of: str = AS_OF) -> list[Derived]:
    """Return what follows from an interview and these events."""
    return list(Timeline([MET, *events]).derived(as_of=as_of))


def test_an_event_is_typed() -> None:
    """Text becomes days, directions and kinds, and so do members and datetimes."""
    event = Event("2026-10-09T15:00+02:00", "in", "auto_reply", until="2026-10-18")
    assert event == Event(
        dt.datetime(2026, 10, 9, 8),  # noqa: DTZ001  # wall time
        Direction.IN,
        EventKind.AUTO_REPLY,
        dt.date(2026, 10, 18),
    )
    assert (event.when, event.until) == (Date(2026, 10, 9), Date(2026, 10, 18))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            ("soon", "in", "message"),
            (
                "when is 'soon': expected a day such as '2026-11-03', alone or with a time, or a "
                "date or datetime"
            ),
        ),
        (
            ("2026-10-09", "inn", "message"),
            "direction is 'inn': expected one of in, out (did you mean 'in'?)",
        ),
        (("2026-10-09", None, "message"), "direction is None: expected one of in, out"),
        (
            ("2026-10-09", "in", "mesage"),
            (
                "kind is 'mesage': expected one of interview, message, question, thank_you, "
                "receipt, auto_reply, offer (did you mean 'message'?)"
            ),
        ),
        (("2026-10-09", "in", "thank_you"), "direction is 'in': expected 'out'"),
        (("2026-10-09", "out", "receipt"), "direction is 'out': expected 'in'"),
        (("2026-10-09", "out", "auto_reply"), "direction is 'out': expected 'in'"),
        (("2026-10-09", "out", "offer"), "direction is 'out': expected 'in'"),
        (
            ("2026-10-09", "in", "message", "2026-10-18"),
            "until is '2026-10-18': expected None: only an auto-reply has one",
        ),
        (
            ("2026-10-09", "in", "auto_reply", 18),
            (
                "until is 18: expected a day such as '2026-11-03', alone or with a time, or a date "
                "or datetime"
            ),
        ),
    ],
)
def test_what_is_wrong_with_an_event(given: tuple[object, ...], expected: str) -> None:
    """Each wrong value is named, quoted, and what would be right is said."""
    assert wrong(*given) == expected


def test_a_timeline_holds_events_only() -> None:
    """A dict is no event."""
    with pytest.raises(InvalidValue, match="events is 'x': expected values of type Event"):
        Timeline([MET, "x"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]  # wrong on purpose


@pytest.mark.parametrize("ask", ["interview", "derived", "turn"])
def test_without_an_interview_there_is_no_silence(ask: str) -> None:
    """Before the day of the interview the timeline says how many events there were."""
    timeline = Timeline([Event("2026-09-20", "in", "message"), MET])
    with pytest.raises(InvalidInterview) as caught:
        getattr(timeline, ask)(as_of="2026-09-30")
    expected = "events is 1 events: expected an interview up to 2026-09-30"
    assert str(caught.value.problems[0]) == expected


def test_the_last_interview_counts() -> None:
    """After a second round the silence is that after the second."""
    interview = Timeline(
        [MET, Event("2026-10-05", "out", "question"), Event("2026-10-12", "in", "interview")]
    ).interview(as_of=AS_OF, stage="final", medium="video")
    assert (interview.ended, interview.asked_on) == (Date(2026, 10, 12), ())
    assert (interview.stage, interview.medium) == (Stage.FINAL, Medium.VIDEO)


def test_what_an_auto_reply_says() -> None:
    """With a day it is away until then, without one it is away."""
    dated = Event("2026-10-09", "in", "auto_reply", until="2026-10-18")
    because = "the auto-reply of 2026-10-09"
    value = Finding(Date(2026, 10, 18), seen_on="2026-10-09")
    assert derived(dated) == [Derived(what="auto_reply", value=value, because=because)]
    undated = Event("2026-10-09", "in", "auto_reply")
    assert derived(undated)[0].value.value is True


def test_an_absence_that_outlasts_their_word_still_counts() -> None:
    """Who writes while away is still away; with no day named, the word says that they are back."""
    word = Event("2026-10-12", "in", "message")
    until = Event("2026-10-09", "in", "auto_reply", until="2026-10-18")
    assert [one.what for one in derived(until, word)] == ["auto_reply"]
    assert derived(Event("2026-10-09", "in", "auto_reply"), word) == []


def test_an_offer_in_words() -> None:
    """An offer is a real word, and a fact."""
    offer = Event("2026-10-05", "in", "offer")
    found = derived(offer)
    assert [(one.what, one.because) for one in found] == [("offer", "the offer of 2026-10-05")]
    assert Timeline([MET, offer]).interview(as_of=AS_OF).replied_on == Date(2026, 10, 5)


def test_a_question_of_theirs_is_owed() -> None:
    """Until you say something it is your turn, and you owe them something."""
    asked = Event("2026-10-05", "in", "question")
    timeline = Timeline([MET, asked])
    assert timeline.turn(as_of=AS_OF) is Turn.YOURS
    assert [(one.what, one.because) for one in derived(asked)] == [
        ("open_question", "their question of 2026-10-05")
    ]
    answered = Timeline([MET, asked, Event("2026-10-06", "out", "message")])
    assert answered.turn(as_of=AS_OF) is Turn.THEIRS
    assert answered.derived(as_of=AS_OF) == ()


@pytest.mark.parametrize(
    ("waits", "quick"),
    [((1, 1), True), ((1, 2), True), ((2, 2, 9), True), ((3, 3), False), ((1,), None)],
)
@pytest.mark.parametrize("as_of", ["2026-10-06", "2026-10-20", "2027-02-01"])
def test_the_pace_of_their_replies(
    waits: tuple[int, ...], as_of: str, *, quick: bool | None
) -> None:
    """Usually within two days is quick; how long they are silent now says nothing of it."""
    events = [MET]
    for place, wait in enumerate(waits):
        sent = Date(2026, 9, 1 + 8 * place)
        events += [Event(sent, "out", "message"), Event(sent.add(days=wait), "in", "message")]
    found = {one.what: one.value.value for one in Timeline(events).derived(as_of=as_of)}
    assert found == ({} if quick is None else {"usually_quick": quick})


def test_what_was_derived_shows_in_the_evidence() -> None:
    """A fact from events counts as derived, and one that you deny is told as left out."""
    timeline = Timeline([MET, Event("2026-10-05", "in", "offer")])
    evidence = rank(timeline.interview(as_of=AS_OF), as_of=AS_OF).evidence
    assert [one.fact.id for one in evidence.used if one.fact.id == "verbal_offer"]
    denied = timeline.interview(as_of=AS_OF, facts={"verbal_offer": False})
    (left_out,) = rank(denied, as_of=AS_OF).evidence.ignored
    assert (left_out.what, left_out.why) == ("verbal_offer", WhyIgnored.YOURS_WINS)
