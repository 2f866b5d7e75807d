"""Laws of the timeline: what follows from events, and from which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import attrs
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law

from callback import Event, Finding, Interview, Ranking, Timeline, WhyIgnored, WorkCalendar, rank

#: The facts of the standard catalogue that a timeline answers, by the code of what it derives.
ANSWERED = {
    "auto_reply": "auto_reply",
    "offer": "verbal_offer",
    "open_question": "owed_by_you",
    "usually_quick": "was_fast_before",
}

#: How many days after the first day, and what: a direction and a kind.
Step: TypeAlias = tuple[int, str, str]

FIRST = Date(2026, 10, 1)
LONGEST = 60
KINDS = [
    ("out", "question"),
    ("in", "question"),
    ("in", "message"),
    ("out", "message"),
    ("out", "question"),
    ("in", "question"),
    ("out", "thank_you"),
    ("in", "receipt"),
    ("in", "auto_reply"),
    ("in", "offer"),
    ("in", "interview"),
]
WEEKDAYS = WorkCalendar.weekdays()
MACHINES = {"receipt", "auto_reply"}


def on(days: int) -> Date:
    """Return the day so many days after the first."""
    return Date.fromordinal(FIRST.toordinal() + days)


@st.composite
def events(draw: st.DrawFn) -> list[Event]:
    """Draw an interview and up to a dozen events, mostly after it, in the order of their days."""
    days = st.integers(10, LONGEST) | st.integers(0, LONGEST)
    steps = draw(st.lists(st.tuples(days, st.sampled_from(KINDS)), min_size=1, max_size=12))
    steps.append((draw(st.integers(0, 20)), ("in", "interview")))
    found: list[Event] = []
    for day, (direction, kind) in sorted(steps, key=lambda step: step[0]):
        away = draw(st.none() | days.map(on)) if kind == "auto_reply" else None
        found.append(Event(on(day), direction, kind, until=away))
    return found


@st.composite
def looks(draw: st.DrawFn) -> tuple[list[Event], Date]:
    """Draw events and a day of looking on which an interview had been: of an event, or any."""
    drawn = draw(events())
    met = min(event.when for event in drawn if event.kind.value == "interview")
    later = st.integers(0, LONGEST * 2).map(lambda days: met.add(days=days))
    return drawn, draw(st.sampled_from([one.when for one in drawn if one.when >= met]) | later)


def ranked(interview: Interview, as_of: Date) -> Ranking:
    """Rank from Monday to Friday."""
    return rank(interview, as_of=as_of, calendar=WEEKDAYS)


def told(found: Sequence[Event], as_of: Date) -> dict[str, object]:  # noqa: C901, PLR0912  # one plain loop
    """Return what follows from events, told again in plain loops over what had happened."""
    known = [(e.when, e.direction.value, e.kind.value, e.until) for e in found if e.when <= as_of]
    word: Date | None = None
    thanked: Date | None = None
    ended = known[0][0]
    asked: list[Date] = []
    away: tuple[Date, Date | None] | None = None
    facts: dict[str, Finding] = {}
    owed: Date | None = None
    waits: list[int] = []
    open_since: Date | None = None
    for when, direction, kind, until in known:
        mine = direction == "out"
        if kind == "interview":
            ended, word, thanked, asked, away, owed = when, None, None, [], None, None
            facts.pop("offer", None)
        elif kind == "auto_reply":
            away = (when, until)
        elif kind == "thank_you":
            thanked = when
        elif kind in {"message", "question", "offer"} and mine:
            owed = None
            asked += [when] if kind == "question" else []
        elif kind in {"message", "question", "offer"}:
            word, asked, owed = when, [], when if kind == "question" else None
            if away is not None and (away[1] is None or away[1] <= when):
                away = None
        if kind == "offer":
            facts["offer"] = Finding(True, seen_on=when)  # noqa: FBT003  # the answer
        if kind in {"message", "question", "offer", "interview"}:
            if mine:
                open_since = open_since or when
            elif open_since is not None:
                waits.append((when - open_since).days)
                open_since = None
    if away is not None:
        facts["auto_reply"] = Finding(True if away[1] is None else away[1], seen_on=away[0])
    if owed is not None:
        facts["open_question"] = Finding(True, seen_on=owed)  # noqa: FBT003  # the answer
    if len(waits) >= 2:
        facts["usually_quick"] = Finding(sorted(waits)[len(waits) // 2] <= 2)
    return {
        "ended": ended,
        "replied_on": word,
        "thanked_on": thanked,
        "asked_on": tuple(asked),
        "derived": facts,
        "yours": owed is not None,
    }


@law(looks())
def test_what_follows_is_what_plain_loops_find(
    reached: Reached, look: tuple[list[Event], Date]
) -> None:
    """Dates, derived facts and whose turn it is equal a plain re-telling of the rules."""
    found, as_of = look
    timeline = Timeline(found)
    interview = timeline.interview(as_of=as_of)
    said = {name: getattr(interview, name) for name in ("ended", "replied_on", "thanked_on")}
    yours = timeline.turn(as_of=as_of).value == "yours"
    assert told(found, as_of) == {
        **said,
        "asked_on": interview.asked_on,
        "derived": dict(interview.derived),
        "yours": yours,
    }
    reached(interview.replied_on, "word of theirs")
    reached(interview.asked_on, "a question of yours")
    reached(interview.derived, "a derived fact")
    reached(yours, "your turn")


@given(looks(), st.randoms(use_true_random=False))
def test_order_counts_only_within_a_day(look: tuple[list[Event], Date], random: object) -> None:
    """However the days are shuffled, the timeline is the same."""
    found, _ = look
    days = sorted({event.when for event in found})
    random.shuffle(days)  # type: ignore[attr-defined]  # Hypothesis gives a Random
    mixed = [event for day in days for event in found if event.when == day]
    assert Timeline(mixed) == Timeline(found)


@law(looks())
def test_later_events_are_not_used(reached: Reached, look: tuple[list[Event], Date]) -> None:
    """On a day, the timeline says what it would say had it ended there."""
    found, as_of = look
    reached(any(event.when > as_of for event in found), "a later event")
    until = Timeline([event for event in found if event.when <= as_of])
    whole = Timeline(found)
    assert whole.interview(as_of=as_of) == until.interview(as_of=as_of)
    assert whole.derived(as_of=as_of) == until.derived(as_of=as_of)
    assert whole.turn(as_of=as_of) is until.turn(as_of=as_of)


@law(looks())
def test_machines_are_no_word(reached: Reached, look: tuple[list[Event], Date]) -> None:
    """Without receipts and auto-replies everything but their own fact is the same."""
    found, as_of = look
    quiet = [event for event in found if event.kind.value not in MACHINES]
    reached(len(quiet) < len(found), "a machine")
    with_them, without = (Timeline(each).interview(as_of=as_of) for each in (found, quiet))
    others = {name: one for name, one in with_them.derived.items() if name != "auto_reply"}
    assert attrs.evolve(with_them, derived=others) == without
    silences = [ranked(each, as_of).silence for each in (with_them, without)]
    assert silences[0].start == silences[1].start
    assert [m.sent for m in silences[0].unanswered] == [m.sent for m in silences[1].unanswered]


@given(looks())
def test_the_interview_is_as_if_made_by_hand(look: tuple[list[Event], Date]) -> None:
    """An interview with the same dates and facts has the same probabilities, bit for bit."""
    found, as_of = look
    timeline = Timeline(found)
    ours = timeline.interview(as_of=as_of, stage="final", country="DE")
    by_hand = Interview(
        ended=ours.ended,
        stage="final",
        country="DE",
        replied_on=ours.replied_on,
        thanked_on=ours.thanked_on,
        asked_on=ours.asked_on,
        facts={ANSWERED[item.what]: item.value for item in timeline.derived(as_of=as_of)},
    )
    first, second = ranked(ours, as_of), ranked(by_hand, as_of)
    assert first.posterior == second.posterior
    assert first.silence == second.silence


@law(looks(), st.data())
def test_what_you_say_wins(
    reached: Reached, look: tuple[list[Event], Date], data: st.DataObject
) -> None:
    """A finding of yours is used in the place of the derived one, and the evidence says so."""
    found, as_of = look
    timeline = Timeline(found)
    derived = {ANSWERED[item.what]: item.value for item in timeline.derived(as_of=as_of)}
    chosen = data.draw(st.sets(st.sampled_from(sorted(derived)))) if derived else set[str]()
    reached(chosen, "a finding of yours")
    facts = dict.fromkeys(chosen, False)
    ranking = ranked(timeline.interview(as_of=as_of, facts=facts), as_of)
    used = {one.fact.id: one.finding.value for one in ranking.evidence.used if not one.derived}
    assert used == facts
    wins = WhyIgnored.YOURS_WINS
    left_out = {one.what: one.value for one in ranking.evidence.ignored if one.why == wins}
    assert left_out == {name: str(derived[name].value) for name in chosen}
    by_hand = attrs.evolve(timeline.interview(as_of=as_of), derived={}, facts={**derived, **facts})
    assert ranking.posterior == ranked(by_hand, as_of).posterior


def test_an_auto_reply_that_was_over_before_their_last_word_explains_nothing() -> None:
    """They were back and wrote: the silence since then has nothing to do with their absence."""
    timeline = Timeline(
        [
            Event("2026-10-01", "in", "interview"),
            Event("2026-10-05", "in", "auto_reply", until="2026-10-09"),
            Event("2026-10-12", "in", "message"),
        ]
    )
    assert timeline.derived(as_of="2026-10-20") == ()
    assert [item.what for item in timeline.derived(as_of="2026-10-11")] == ["auto_reply"]


def test_two_messages_of_one_day_are_two() -> None:
    """What was asked between two messages alike of one day was answered by the second."""
    note = Event("2026-10-05", "in", "message")
    asked = Event("2026-10-05", "out", "question")
    met = Event("2026-10-01", "in", "interview")
    assert Timeline([met, note, asked, note]).interview(as_of="2026-10-20").asked_on == ()
    assert Timeline([met, note, note, asked]).interview(as_of="2026-10-20").asked_on == (on(4),)
