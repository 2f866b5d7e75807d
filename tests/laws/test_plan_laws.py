"""Laws of the plan that hold for every interview, set of facts and calendar; and five countries."""

from __future__ import annotations

import html as html_module
import re
from collections.abc import Callable
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law

from callback import (
    STANDARD,
    Action,
    Advice,
    Channel,
    Doing,
    DueStatus,
    Effect,
    Interview,
    Kind,
    Plan,
    Ranking,
    Recipient,
    Step,
    Tempo,
    advise,
    forecast,
    rank,
)
from callback.strategies import calendars, catalogues, days, looks

ASKS = (Action.ASK, Action.CALL)
MESSAGES = (Action.THANK, *ASKS, Action.FAREWELL)
#: What no plan and no summary says: a verdict, or a word for one.
VERDICTS = re.compile(
    "reject|ghosted|you failed|you were not|give up|hopeless|no chance", re.IGNORECASE
)


@st.composite
def of_drawn(draw: st.DrawFn) -> Ranking:
    """Draw a ranking of a drawn catalogue, there or under any calendar."""
    catalogue = draw(catalogues(4))
    interview, as_of = draw(looks(catalogue))
    calendar = draw(st.none() | calendars())
    return rank(interview, as_of=as_of, catalogue=catalogue, calendar=calendar)


@st.composite
def standard(draw: st.DrawFn) -> Ranking:
    """Draw a ranking of the standard catalogue, there or under any calendar."""
    interview, as_of = draw(looks())
    return rank(interview, as_of=as_of, calendar=draw(st.none() | calendars()))


@st.composite
def fresh(draw: st.DrawFn) -> Ranking:
    """Draw a ranking within days of the interview, when a thank-you may be due."""
    interview, as_of = draw(looks())
    as_of = interview.ended.add(days=draw(st.integers(0, 6)))
    thanked = draw(st.none() | st.just(interview.ended))
    facts = {key: one for key, one in interview.facts.items() if key == "posting"}
    facts = {key: attrs.evolve(one, seen_on=None) for key, one in facts.items()}
    early = attrs.evolve(
        interview, thanked_on=thanked, replied_on=None, asked_on=[], facts=facts, derived={}
    )
    return rank(early, as_of=as_of, calendar=draw(st.none() | calendars()))


ANY = standard() | of_drawn() | fresh()


@st.composite
def away(draw: st.DrawFn) -> Ranking:
    """Draw a ranking that knows until which day they cannot answer."""
    interview, _ = draw(looks())
    as_of = interview.ended.add(days=draw(st.integers(0, 40)))
    until = as_of.add(days=draw(st.integers(-20, 30)))
    name = draw(st.sampled_from([one.id for one in STANDARD.facts.values() if one.answerable]))
    bare = Interview(ended=interview.ended, stage=interview.stage, facts={name: until})
    return rank(bare, as_of=as_of, calendar=draw(st.none() | calendars()))


@st.composite
def once_asked(draw: st.DrawFn) -> Ranking:
    """Draw a ranking after one message that has no reply."""
    interview, as_of = draw(looks())
    start = max(interview.ended, interview.replied_on or interview.ended)
    asked = start.add(days=draw(st.integers(1, 20)))
    told = attrs.evolve(interview, asked_on=[asked])
    return rank(told, as_of=max(as_of, asked), calendar=draw(st.none() | calendars()))


@st.composite
def stories(draw: st.DrawFn, test: Callable[[Advice], bool]) -> Ranking:
    """Draw a ranking in which a reason with such advice is likely: its own story is told."""
    chosen = [one for one in STANDARD.reasons.values() if one.advice and test(one.advice)]
    story = draw(st.sampled_from([one.comes_first for one in chosen if one.comes_first]))
    ended = draw(days())
    facts = {k: v for k, v in story.facts.items() if STANDARD.facts[k].kind is not Kind.UNTIL}
    asked = [ended.add(days=one) for one in story.asked]
    interview = Interview(ended=ended, stage=story.stage, asked_on=asked, facts=facts)
    later = ended.add(days=story.days + draw(st.integers(0, 5)))
    return rank(interview, as_of=later, calendar=draw(st.none() | calendars()))


def mostly(told: st.SearchStrategy[Ranking]) -> st.SearchStrategy[Ranking]:
    """Return what is told in four draws of five, and anything in the others."""
    return st.integers(0, 4).flatmap(lambda n: told if n else ANY)


def sent(plan: Plan) -> list[Step]:
    """Return the steps that are messages to ask or to close; what follows word is none of them."""
    steps = [step for step in plan.steps if step.action in (*ASKS, Action.FAREWELL)]
    return [step for step in steps if step.attempt is not None]


def asking(plan: Plan) -> list[Step]:
    """Return the steps that are messages to ask."""
    return [step for step in sent(plan) if step.action in ASKS]


def messages(plan: Plan) -> list[Step]:
    """Return the steps that are messages, a thank-you among them."""
    return [step for step in plan.steps if step.action in MESSAGES]


def day(ranking: Ranking, start: Date, working_days: int) -> Date:
    """Return the day so many working days after *start*, by walking."""
    on, left = start, working_days
    while left:
        on = on.add(days=1)
        left -= ranking.calendar.is_working(on)
    return on


def cued(ranking: Ranking, *effects: Effect) -> bool:
    """Whether a fact is known of which an answer has one of these effects on the plan."""
    known = {used.fact.id for used in ranking.evidence.used}
    cues = ranking.catalogue.etiquette.cues
    return any(cue.fact in known and cue.effect in effects for cue in cues)


def stand_ins(ranking: Ranking) -> set[str]:
    """Return the facts by which somebody stands in for who is away."""
    cues = ranking.catalogue.etiquette.cues
    return {cue.fact for cue in cues if cue.whom is Recipient.STAND_IN}


def named(ranking: Ranking) -> bool:
    """Whether something else than the rules may say on which day to ask."""
    return (
        ranking.evidence.bounced
        or ranking.interview.decide_by is not None
        or cued(ranking, Effect.INVITED)
        or any(used.fact.id in stand_ins(ranking) for used in ranking.evidence.used)
    )


def open_day(ranking: Ranking, start: Date) -> Date:
    """Return the first day from *start* on which is worked, and not quiet there, by walking."""
    country, on = ranking.interview.country, start
    quiet = [one for one in ranking.catalogue.etiquette.quiet if country in one.countries]
    while not ranking.calendar.is_working(on) or any(one.holds(on) for one in quiet):
        on = on.add(days=1)
    return on


def promised(ranking: Ranking) -> Date | None:
    """Return the day by which word is promised, if it lies after their last word."""
    silence = ranking.silence
    by = silence.promised_by
    return by if by is not None and by > silence.start else None


@law(ANY)
def test_no_message_on_a_day_off(reached: Reached, ranking: Ranking) -> None:
    """Every message goes out on a working day there: no weekend, no holiday."""
    on = [step.on for step in messages(advise(ranking))]
    if reached(on, "a message"):
        assert all(map(ranking.calendar.is_working, on))


@law(ANY)
def test_no_step_lies_in_the_past(reached: Reached, ranking: Ranking) -> None:
    """The steps stand in the order of their days, from the day of looking on."""
    days = [step.on for step in advise(ranking).steps]
    if reached(len(days) > 1, "two steps"):
        assert days == sorted(days)
    assert all(on >= ranking.as_of for on in days)


@law(ANY)
def test_due_and_upcoming_are_the_steps_of_the_plan(reached: Reached, ranking: Ranking) -> None:
    """Due is what falls on the day of looking, upcoming all that comes after it."""
    plan = advise(ranking)
    assert [*plan.due, *plan.upcoming] == list(plan.steps)
    assert all(step.on == ranking.as_of for step in plan.due)
    reached(plan.due, "a step today")
    reached(plan.upcoming, "a later step")


@law(ANY)
def test_a_promise_is_left_its_grace(reached: Reached, ranking: Ranking) -> None:
    """No message asks before a promised date plus grace, unless they have written since."""
    by, plan = promised(ranking), asking(advise(ranking))
    plan = [] if named(ranking) else plan
    if reached(by is not None and plan, "a promise and a message") and by is not None:
        due = day(ranking, by, ranking.catalogue.etiquette.grace)
        assert all(step.on >= due for step in plan)


@law(ANY)
def test_without_a_promise_they_are_left_time(reached: Reached, ranking: Ranking) -> None:
    """No message asks before the working days of silence that etiquette leaves."""
    plan = asking(advise(ranking))
    plan = [] if named(ranking) else plan
    if reached(promised(ranking) is None and plan, "no promise and a message"):
        first = ranking.catalogue.etiquette.first_after
        due = day(ranking, ranking.silence.start, first)
        assert all(step.on >= due for step in plan)


@law(away())
def test_who_is_away_is_left_to_return(reached: Reached, ranking: Ranking) -> None:
    """No message asks before some working days after the first day back.

    A day back before the start of the silence counts as that start.
    """
    until, plan = ranking.silence.excused_until, asking(advise(ranking))
    plan = [] if named(ranking) else plan
    if reached(until is not None and plan, "away, and a message") and until is not None:
        back = day(ranking, max(until, ranking.silence.start), 1)
        due = day(ranking, back, ranking.catalogue.etiquette.after_return)
        assert all(step.on >= due for step in plan)
        reached(due > ranking.as_of, "a return to come")


@law(ANY | once_asked())
def test_messages_are_some_days_apart(reached: Reached, ranking: Ranking) -> None:
    """So many working days lie between a message and the next, those already sent among them."""
    apart = ranking.catalogue.etiquette.apart
    start = ranking.silence.start
    before = [message.sent for message in ranking.silence.unanswered if message.sent >= start]
    days = [*([max(before)] if before else []), *(step.on for step in sent(advise(ranking)))]
    if reached(len(days) > 1 and not named(ranking), "two messages"):
        assert all(other >= day(ranking, one, apart) for one, other in pairwise(days))
    reached(before and len(days) > 1, "one sent, one to send")


def first_allowed(ranking: Ranking) -> Date:
    """Return the first day that all the rules of a first message allow."""
    silence, due, today = ranking.silence, ranking.catalogue.etiquette, ranking.as_of
    by = promised(ranking)
    days = [today if ranking.calendar.is_working(today) else day(ranking, today, 1)]
    days.append(
        day(ranking, silence.start, due.first_after) if by is None else day(ranking, by, due.grace)
    )
    if silence.excused_until is not None:
        back = day(ranking, max(silence.excused_until, silence.start), 1)
        days.append(day(ranking, back, due.after_return))
    sent_on = [one.sent for one in silence.unanswered if one.sent >= silence.start]
    if not sent_on and ranking.due is not None and ranking.due.status is DueStatus.NOT_DUE:
        days.append(ranking.due.changes_on or today)
    return open_day(ranking, max(*days, *(day(ranking, one, due.apart) for one in sent_on), today))


@law(ANY | away())
def test_the_first_message_is_not_put_off(reached: Reached, ranking: Ranking) -> None:
    """It goes out on the first day that all the rules allow."""
    plan = asking(advise(ranking))
    if reached(plan and not named(ranking) and not cued(ranking, Effect.PEACE), "a message"):
        assert plan[0].on == first_allowed(ranking)


@law(ANY | once_asked())
def test_some_ask_and_one_closes(reached: Reached, ranking: Ranking) -> None:
    """With those sent and unanswered, no more ask than etiquette has; one closes; they count on."""
    silence, plan = ranking.silence, sent(advise(ranking))
    before = sum(message.sent >= silence.start for message in silence.unanswered)
    asks = asking(advise(ranking))
    assert [step.attempt for step in plan] == [*range(before + 1, before + 1 + len(plan))]
    assert not asks or before + len(asks) <= ranking.catalogue.etiquette.most
    assert [step.action for step in plan[len(asks) :]] in ([], [Action.FAREWELL])
    reached(plan and before, "one sent, one to send")


@law(mostly(stories(lambda advice: advice.whom is not Recipient.NOBODY)))
def test_messages_go_to_whom_etiquette_or_a_likely_reason_names(
    reached: Reached, ranking: Ranking
) -> None:
    """The first reason that is likely enough and has advice names them, if it names anybody."""
    etiquette, plan = ranking.catalogue.etiquette, sent(advise(ranking))
    advice = [
        total.reasons[0].advice
        for total in ranking.totals
        if total.probability >= etiquette.say and total.reasons[0].advice
    ]
    named = advice[0].whom if advice else Recipient.NOBODY
    whom = [
        etiquette.farewell if step.action is Action.FAREWELL else etiquette.asks[step.attempt - 1]
        for step in plan
        if step.attempt is not None
    ]
    plan = [] if cued(ranking, Effect.TURNS) else plan
    if reached(plan and named is Recipient.NOBODY, "whom etiquette names"):
        assert [step.whom for step in plan] == whom[: len(plan)]
    if reached(plan and named is not Recipient.NOBODY, "whom a reason names"):
        assert {step.whom for step in plan} == {named}


@law(ANY)
def test_a_message_that_asks_is_worth_it(reached: Reached, ranking: Ranking) -> None:
    """Its gain is that of hearing within ten working days after it, supposing silence until then.

    What is expected of it on the day of looking allows for word before.
    """
    plan = asking(advise(ranking))
    if reached(plan and plan[0].gain is not None, "a message"):
        step, soon = plan[0], day(ranking, plan[0].on, 10)
        writing = forecast(ranking).if_you_write(on=step.on)
        gain = writing.after.heard_by(soon) - writing.before.heard_by(soon)
        assert step.expected == pytest.approx(gain, abs=1e-12)
        assert step.gain == pytest.approx(gain / (1 - writing.before.heard_by(step.on)), abs=1e-9)
        assert all(step.gain >= ranking.catalogue.etiquette.worth for step in plan if step.gain)
    assert all(step.gain is not None for step in plan[1:] if plan)
    assert named(ranking) or all(step.gain is not None for step in plan)


@law(ANY)
def test_a_thank_you_is_sent_once_and_in_time(reached: Reached, ranking: Ranking) -> None:
    """To everybody within days, unless one was sent, they wrote, or another message goes out."""
    interview, plan = ranking.interview, advise(ranking)
    thanks = [step for step in plan.steps if step.action is Action.THANK]
    manners = ranking.catalogue.etiquette
    last = day(ranking, interview.ended, max(manners.thank_within, manners.thank_late))
    on = open_day(ranking, ranking.as_of)
    asked = any(one >= interview.ended for one in interview.asked_on)
    asked = asked or on in {step.on for step in sent(plan)}
    said = interview.thanked_on or interview.replied_on or asked or ranking.word
    due = on <= last and not said and not cued(ranking, Effect.THANKED, Effect.CLOSES)
    thanked = cued(ranking, Effect.THANKED, Effect.CLOSES) or sent_thanks(ranking)
    assert [step.on for step in thanks] == ([on] if due else []) or thanked
    if reached(due and not thanked, "thanks to send") and not cued(ranking, Effect.TURNS):
        assert {step.whom for step in thanks} == {Recipient.EVERYONE}


def sent_thanks(ranking: Ranking) -> bool:
    """Whether a thank-you is reported of the fact that tells of one."""
    fact = ranking.catalogue.by_derivation.get("thank_you")
    return any(used.fact is fact for used in ranking.evidence.used)


@law(ANY | stories(lambda advice: advice.at_once))
def test_a_look_is_for_today_and_no_message(reached: Reached, ranking: Ranking) -> None:
    """What one looks for oneself is done at once, to nobody, and names its reasons."""
    own = [step for step in advise(ranking).steps if step.action is Action.LOOK]
    if reached(own, "a look"):
        assert {(step.on, step.whom) for step in own} == {(ranking.as_of, Recipient.NOBODY)}
        assert {step.channel for step in own} == {Channel.OWN}
        assert all(step.reasons for step in own)


@law(ANY)
def test_a_message_turns_to_somebody(reached: Reached, ranking: Ranking) -> None:
    """Nobody is whom no message goes to."""
    plan = messages(advise(ranking))
    if reached(plan, "a message"):
        assert Recipient.NOBODY not in {step.whom for step in plan}
        assert Channel.OWN not in {step.channel for step in plan}


@law(mostly(stories(lambda advice: advice.does == (Doing.WRITE,))))
def test_notes_are_those_of_the_likely_reasons(reached: Reached, ranking: Ranking) -> None:
    """Likely totals tell their first reason's advice, likeliest first, where the plan agrees.

    What only says to write is told wherever a message that asks is left and nothing is known that
    turns it; after word that closes the matter nothing is left to say.
    """
    noted, plan = ranking.catalogue.etiquette.noted, advise(ranking)
    likely = [
        (total.reasons[0].id, total.probability, advice)
        for total in ranking.totals
        if ranking.word is None and total.probability >= noted
        if (advice := total.reasons[0].advice) is not None
    ]
    told = [(note.reason.id, note.probability, note.advice) for note in plan.notes]
    assert told == [one for one in likely if one in told]
    turned = cued(ranking, Effect.TURNS, Effect.DONE)
    writes = {one[0] for one in likely if one[2].does == (Doing.WRITE,)}
    if reached(writes and asking(plan) and not turned, "a message to write"):
        assert writes <= {one[0] for one in told}
    reached(len(told) > 1, "two notes")


@st.composite
def plain(draw: st.DrawFn) -> Ranking:
    """Draw a ranking without facts: after a final, or long after a screen, once asked."""
    ended, asked = draw(days()), draw(st.booleans())
    sent = ended.add(days=draw(st.integers(10, 20)))
    stage = "screen" if asked else "final"
    interview = Interview(ended=ended, stage=stage, asked_on=[sent] if asked else [])
    looked = sent.add(days=draw(st.integers(5, 40))) if asked else ended.add(days=9)
    return rank(interview, as_of=looked)


@law(ANY | plain() | plain() | stories(lambda advice: advice.does != (Doing.WRITE,)))
def test_no_note_contradicts_the_plan_or_another(reached: Reached, ranking: Ranking) -> None:
    """Whoever follows all notes and steps never both writes and waits, or closes and goes on."""
    plan = advise(ranking)
    does = {doing for note in plan.notes for doing in note.advice.does}
    asks = asking(plan)
    today = [
        step
        for step in (*asks, *(step for step in plan.steps if step.action is Action.SEND))
        if step.on == open_day(ranking, ranking.as_of)
    ]
    if reached(Doing.WAIT in does, "a note that waits"):
        assert ranking.due is None or ranking.due.status is DueStatus.NOT_DUE
        assert not today
    if reached(Doing.CLOSE in does, "a note that closes"):
        assert len(asks) <= 1
        assert not does & {Doing.STAY, Doing.WAIT, Doing.NOW}
    if reached(does & {Doing.WRITE, Doing.STAY}, "a note that writes"):
        assert asks
    assert today or Doing.NOW not in does
    assert not today or Doing.REST not in does
    assert not asks or Doing.LEAVE not in does


@given(ANY)
def test_the_day_to_let_go_is_the_forecasts(ranking: Ranking) -> None:
    """There is one such day."""
    assert advise(ranking).let_go_on == forecast(ranking).let_go_on


def own_words(text: str, ranking: Ranking) -> str:
    """Return a text without the questions that were answered, which may name what they said."""
    told = " ".join(html_module.unescape(text).split())
    for used in ranking.evidence.used:
        told = told.replace(used.fact.question, "")
    return told


@given(ANY)
def test_no_plan_gives_a_verdict(ranking: Ranking) -> None:
    """Neither the plan nor the summary says that it is over; the plan says to keep looking."""
    plan = advise(ranking)
    html = plan._repr_html_()  # pyright: ignore[reportPrivateUsage]  # as a notebook does
    for text in (str(plan), html, repr(plan), str(plan.to_dict()), ranking.summary):
        assert VERDICTS.search(own_words(text, ranking)) is None
    assert "Keep looking" in str(plan)


@law(standard())
def test_a_later_look_keeps_the_cap(reached: Reached, ranking: Ranking) -> None:
    """Whoever follows the plan to its last message has nothing left to send.

    What is known is held: days until which something lasts would say something else by then, and
    where the last message came back each new one would be the one that did.
    """
    known = ranking.interview.facts.items()
    facts = {k: attrs.evolve(v, seen_on=None) for k, v in known if not isinstance(v.value, Date)}
    steady = attrs.evolve(ranking.interview, facts=facts)
    today = rank(steady, as_of=ranking.as_of, calendar=ranking.calendar)
    plan = [] if today.evidence.bounced else sent(advise(today))
    reached(plan and plan[-1].action is Action.FAREWELL, "a message that closes")
    stop = advise(today).let_go_on
    if reached(plan and stop is not None, "a day to stop") and stop is not None:
        followed = [*steady.asked_on, *(step.on for step in plan)]
        after = attrs.evolve(steady, asked_on=followed)
        for days in (7, 14, 40):
            done = rank(after, as_of=stop.add(days=days), calendar=ranking.calendar)
            assert sent(advise(done)) == []


# By hand, from printed calendars. Each row: what it is about, the interview, the day of looking,
# and the days of the two messages that ask, at an employer so fast that word is due by then.
COUNTRIES = {
    # Thanksgiving is Thursday 26 November 2026. Mon 23, Tue 24, Wed 25, Fri 27, Mon 30.
    "US, Thanksgiving": (
        {"ended": "2026-11-20", "country": "US"},
        "2026-11-23",
        ["2026-11-30", "2026-12-07"],
    ),
    # Promised by Wednesday 25: Fri 27 is the first day after it, Monday 30 the second.
    "US, promised by the eve of Thanksgiving": (
        {"ended": "2026-11-16", "promised_by": "2026-11-25", "country": "US"},
        "2026-11-27",
        ["2026-11-30", "2026-12-07"],
    ),
    # 25 December 2026 is a Friday, the 26th a Saturday, 1 January a Friday; 6 January is none in
    # Berlin. Mon 21 to Thu 24 are four, Mon 28 is the fifth, and nobody reads before Mon 4; then
    # Tue 5 to Fri 8, Mon 11.
    "DE, Christmas": (
        {"ended": "2026-12-18", "country": "DE"},
        "2026-12-21",
        ["2027-01-04", "2027-01-11"],
    ),
    # In Bavaria 6 January is one. Ended on Mon 21: Tue 29 is the fifth, so Mon 4; then Tue 5,
    # Thu 7, Fri 8, Mon 11, Tue 12.
    "DE-BY, Epiphany": (
        {"ended": "2026-12-21", "country": "DE", "subdivision": "BY"},
        "2026-12-22",
        ["2027-01-04", "2027-01-12"],
    ),
    # Golden Week and Mid-Autumn 2025: off from 1 to 8 October; Sunday 28 September and Saturday
    # 11 October are worked. Fri 26 (end): Sun 28, Mon 29, Tue 30, Thu 9, Fri 10; then Sat 11,
    # Mon 13 to Thu 16.
    "CN, Golden Week": (
        {"ended": "2025-09-26", "country": "CN"},
        "2025-09-29",
        ["2025-10-10", "2025-10-16"],
    ),
    # Lunar New Year 2025: off from 28 January to 4 February; Sunday 26 January and Saturday
    # 8 February are worked. Promised by Sat 25: Sun 26 and Mon 27. Then Wed 5, Thu 6, Fri 7,
    # Sat 8, Mon 10.
    "CN, Lunar New Year": (
        {"ended": "2025-01-20", "promised_by": "2025-01-25", "country": "CN"},
        "2025-01-24",
        ["2025-01-27", "2025-02-10"],
    ),
    # The week runs from Sunday to Thursday. Thu 5 November 2026 (end): Sun 8 to Thu 12, and so on.
    "IL, the weekend": (
        {"ended": "2026-11-05", "country": "IL"},
        "2026-11-06",
        ["2026-11-12", "2026-11-19"],
    ),
    # The late summer bank holiday is Monday 31 August 2026 in England, and not in Scotland.
    "GB-ENG, bank holiday": (
        {"ended": "2026-08-26", "country": "GB", "subdivision": "ENG"},
        "2026-08-28",
        ["2026-09-03", "2026-09-10"],
    ),
    "GB-SCT, none": (
        {"ended": "2026-08-26", "country": "GB", "subdivision": "SCT"},
        "2026-08-28",
        ["2026-09-02", "2026-09-09"],
    ),
    # Christmas Day 2026 is a Friday, and Boxing Day, a Saturday, is made up for on Monday 28.
    # Away until Thu 24: back on Tue 29; two working days after that is Thu 31, on
    # which nobody reads. New Year's Day is a Friday: Mon 4; then Tue 5 to Fri 8, Mon 11.
    "GB-ENG, away over Christmas": (
        {
            "ended": "2026-12-14",
            "country": "GB",
            "subdivision": "ENG",
            "facts": {"auto_reply": Date(2026, 12, 24)},
        },
        "2026-12-21",
        ["2027-01-04", "2027-01-11"],
    ),
}  # fmt: skip  # a table


@pytest.mark.parametrize("case", COUNTRIES)
def test_messages_around_the_holidays_of_a_country(case: str) -> None:
    """The days are those that one counts by hand."""
    fields, as_of, days = COUNTRIES[case]
    interview = Interview(**fields)  # type: ignore[arg-type]  # by name
    ranking = rank(interview, as_of=as_of, tempo=Tempo(median=0.3))
    assert [str(step.on) for step in asking(advise(ranking))] == days


def test_a_thank_you_waits_for_the_week_to_begin_there() -> None:
    """An interview in Tel Aviv ends on a Thursday: Friday and Saturday are off, Sunday is not."""
    interview = Interview(ended="2026-11-05", country="IL")
    plan = advise(rank(interview, as_of="2026-11-06"))
    assert next((str(s.on), s.action) for s in plan.steps) == ("2026-11-08", Action.THANK)
