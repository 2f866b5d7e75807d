"""Laws of time: from one day to the next nothing jumps unless something happened.

Drawn are interviews of the standard catalogue with dates, messages, promises, earlier words and
findings; looked at on a day and on the next. What is held is what was known: nothing is added.
"""

from __future__ import annotations

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law

from callback import (
    STANDARD,
    Due,
    DueStatus,
    FactValue,
    Finding,
    Interview,
    Kind,
    Ranking,
    Stage,
    advise,
    forecast,
    rank,
)
from callback.model.outlook import Course
from callback.strategies import facts_for

EPS = 1e-9
#: What a day that has passed may move by itself, while it is being forgotten.
FORGOTTEN = 0.15
COUNTRIES = st.sampled_from([None, "DE", "FR", "IN", "JP", "US"])


def days_after(first: Date, most: int) -> st.SearchStrategy[Date]:
    """Draw a day from *first* to so many days later."""
    return st.integers(0, most).map(lambda n: first.add(days=n))


@st.composite
def looks(draw: st.DrawFn, *, facts: bool = True, words: bool = False) -> tuple[Interview, Date]:
    """Draw an interview within two years and a day of looking within three months of its end."""
    ended = draw(days_after(Date(2026, 1, 1), 700))
    as_of = draw(days_after(ended, 90))
    since = days_after(ended, (as_of - ended).days)
    interview = Interview(
        ended=ended,
        stage=draw(st.none() | st.sampled_from(Stage)),
        country=draw(COUNTRIES),
        promised_by=draw(st.none() | days_after(ended, 40)),
        replied_on=draw(st.none() | since),
        asked_on=draw(st.lists(since, max_size=2)),
    )
    if facts:
        known = draw(facts_for(STANDARD, ended=ended, as_of=as_of, max_facts=3))
        if not words:
            known = {name: one for name, one in known.items() if not closes(name)}
        interview = interview.with_facts(known)
    return interview, as_of


def closes(name: str) -> bool:
    """Say whether some answer of a fact is itself word."""
    return any(answer.word for answer in STANDARD.facts[name].answers)


def overnight(look: tuple[Interview, Date]) -> tuple[Ranking, Ranking]:
    """Return the ranking on the day of looking and on the next."""
    interview, as_of = look
    return rank(interview, as_of=as_of), rank(interview, as_of=as_of.add(days=1))


def forgets(ranking: Ranking) -> bool:
    """Say whether something that was to last until a day is being forgotten, or a report fades."""
    return any(
        used.fact.kind is Kind.UNTIL
        or (used.fact.half_life is not None and used.finding.seen_on is not None)
        for used in ranking.evidence.used
    )


def distance(one: Ranking, other: Ranking) -> float:
    """Return the total variation between two rankings."""
    pairs = zip(one.posterior, other.posterior, strict=True)
    return sum(abs(p - q) for p, q in pairs) / 2


@given(looks())
def test_overnight_the_ranking_moves_no_more_than_word_would_have_moved_it(
    look: tuple[Interview, Date],
) -> None:
    """By h / (1 - h) in total variation, h the probability of word that night; then what fades."""
    today, tomorrow = overnight(look)
    heard = forecast(today).heard_within(1)
    allowed = heard / (1 - heard) + (FORGOTTEN if forgets(today) else 0)
    assert distance(today, tomorrow) <= allowed + EPS


@given(looks())
def test_on_a_day_off_nothing_moves(look: tuple[Interview, Date]) -> None:
    """A weekend or a holiday of the employer's changes no probability and no forecast."""
    interview, as_of = look
    friday = as_of
    for _ in range(14):
        today, tomorrow = overnight((interview, friday))
        if not tomorrow.calendar.is_working(tomorrow.as_of):
            break
        friday = friday.add(days=1)
    else:
        pytest.fail("a fortnight has a day off everywhere")
    assert tomorrow.posterior == pytest.approx(today.posterior, abs=1e-15)
    assert forecast(tomorrow).ever == pytest.approx(forecast(today).ever, abs=1e-15)


@given(looks())
def test_ever_never_rises_with_time_alone(look: tuple[Interview, Date]) -> None:
    """A longer silence never makes it likelier that word will come; what is forgotten may."""
    today, tomorrow = overnight(look)
    allowed = FORGOTTEN if forgets(today) else 0
    assert forecast(tomorrow).ever <= forecast(today).ever + allowed + EPS


@given(looks())
def test_an_offer_rises_by_a_hundredth_a_night_at_most(look: tuple[Interview, Date]) -> None:
    """Silence may speak for a reason that hopes for more, but only so slowly."""
    today, tomorrow = overnight(look)
    allowed = FORGOTTEN if forgets(today) else 0.01
    assert forecast(tomorrow).offer <= forecast(today).offer + allowed + EPS


def reply_in_the_end(ranking: Ranking) -> float:
    """Return P(a message sent now is answered in the end, and their own word does not come)."""
    course = Course.of(ranking.joint)
    with_it = course.with_message(ranking.as_of)
    pairs = zip(ranking.posterior, course.endless, with_it.endless, strict=True)
    return sum(p * (without - left) for p, without, left in pairs)


@given(looks(facts=False))
def test_a_reply_to_a_message_sent_now_never_grows_likelier(look: tuple[Interview, Date]) -> None:
    """Waiting makes nobody readier to answer: of those silent, the never-tellers gain.

    Told for those who never tell, since for the others a reply only comes sooner.
    """
    interview, as_of = look
    plain = attrs.evolve(interview, asked_on=[])
    today, later = (rank(plain, as_of=day) for day in (as_of, as_of.add(days=7)))
    assert chance_of_a_reply(later) <= chance_of_a_reply(today) + EPS


def chance_of_a_reply(ranking: Ranking) -> float:
    """Return P(a first message sent now is noticed and answered), own word aside."""
    joint, waited = ranking.joint, ranking.silence.working_days
    total = 0.0
    for posterior, wait in zip(joint.posterior, joint.waits, strict=True):
        late = 1 / (1 + (ranking.silence.counted / wait.median) ** wait.shape)
        own = (1 - wait.never) * late
        willing = wait.never * wait.still * wait.replies + own * wait.replies
        total += posterior * willing / (wait.never + own)
    return total * joint.watch.noticed(waited)


@given(looks(facts=False), st.integers(1, 60), st.integers(0, 30))
def test_ever_never_falls_with_a_later_promise(
    look: tuple[Interview, Date], days: int, more: int
) -> None:
    """The later the day that they named, the less the same silence says against word."""
    interview, as_of = look
    start = interview.replied_on or interview.ended
    soon, late = (
        forecast(rank(attrs.evolve(interview, promised_by=start.add(days=n)), as_of=as_of)).ever
        for n in (days, days + more)
    )
    assert late >= soon - EPS


@given(looks(), st.integers(0, 60), st.integers(1, 60))
def test_an_ignored_message_raises_the_odds_of_silence(
    look: tuple[Interview, Date], before: int, after: int
) -> None:
    """Having asked in vain says that they will not tell: never likelier to hear than not asked."""
    interview, as_of = look
    sent = as_of.subtract(days=min(before, (as_of - interview.ended).days))
    assume(interview.replied_on is None or interview.replied_on <= sent)
    plain = attrs.evolve(interview, asked_on=[], facts={})
    later = as_of.add(days=after)
    silent = never_tells(rank(plain, as_of=later))
    asked = never_tells(rank(attrs.evolve(plain, asked_on=[sent]), as_of=later))
    assert asked >= silent - EPS


def never_tells(ranking: Ranking) -> float:
    """Return the probability that they are of those who never tell of their own accord."""
    joint, reach = ranking.joint, ranking.silence.reached
    total = 0.0
    for posterior, wait in zip(joint.posterior, joint.waits, strict=True):
        late = 1 / (1 + (ranking.silence.counted / wait.median) ** wait.shape)
        never = wait.never * (1 - wait.still * wait.replies * reach)
        own = (1 - wait.never) * late * (1 - wait.replies * reach)
        total += posterior * never / (never + own)
    return total


#: What they said or what was seen, and may not raise the chance of an offer.
BAD_NEWS: dict[str, FactValue] = {
    "told_cancelled": True,
    "told_filled": True,
    "person_announced": True,
    "rejection_this_role": "personal",
    "keep_on_file": True,
    "internal_candidate_mentioned": True,
}
#: And may not lower it.
GOOD_NEWS: dict[str, FactValue] = {
    "verbal_offer": True,
    "told_selected": True,
    "told_positive": True,
    "background_check": "cleared",
}


def with_news(look: tuple[Interview, Date], **news: FactValue) -> tuple[float, float]:
    """Return P(offer) without the news, and with it."""
    interview, as_of = look
    (name,) = news
    plain = interview.with_facts({name: None})
    before, after = (
        forecast(rank(one, as_of=as_of)).offer for one in (plain, plain.with_facts(**news))
    )
    return before, after


@pytest.mark.parametrize("name", BAD_NEWS)
@given(look=looks())
def test_bad_news_never_raises_an_offer(name: str, look: tuple[Interview, Date]) -> None:
    """Whatever else is known: after bad news an offer is no likelier."""
    before, after = with_news(look, **{name: BAD_NEWS[name]})
    assert after <= before + EPS


@pytest.mark.parametrize("name", GOOD_NEWS)
@given(look=looks())
def test_good_news_never_lowers_an_offer(name: str, look: tuple[Interview, Date]) -> None:
    """Whatever else is known: after good news an offer is no less likely."""
    before, after = with_news(look, **{name: GOOD_NEWS[name]})
    assert after >= before - EPS


@given(looks(), st.integers(1, 20))
def test_a_promised_offer_never_lowers_an_offer(look: tuple[Interview, Date], days: int) -> None:
    """A written offer that is promised by a day to come is good news."""
    _, as_of = look
    before, after = with_news(look, written_offer_promised=as_of.add(days=days))
    assert after >= before - EPS


ORDER = list(DueStatus)


@law(looks(words=True), st.integers(1, 60))
def test_what_is_due_only_moves_forward(
    reached: Reached, look: tuple[Interview, Date], days: int
) -> None:
    """With the tempo fixed the clock never goes back, and it changes on the day that it names."""
    interview, as_of = look
    today, later = (rank(interview, as_of=day).due for day in (as_of, as_of.add(days=days)))
    assert isinstance(today, Due)
    assert isinstance(later, Due)
    assert ORDER.index(later.status) >= ORDER.index(today.status)
    if reached(today.changes_on is not None, "a change") and today.changes_on is not None:
        assert (later.status is not today.status) == (as_of.add(days=days) >= today.changes_on)


@given(looks(words=True))
def test_nothing_is_due_before_an_announced_day(look: tuple[Interview, Date]) -> None:
    """Before a promised or excused day in this silence no word is due, whatever else holds."""
    interview, as_of = look
    later = as_of.add(days=10)
    ranking = rank(attrs.evolve(interview, promised_by=later, facts={}), as_of=as_of)
    assert ranking.due is not None
    assert ranking.due.status is DueStatus.NOT_DUE


@law(looks(words=True))
def test_no_message_after_the_day_to_stop(reached: Reached, look: tuple[Interview, Date]) -> None:
    """The plan and the forecast name one day, and nothing is sent after it."""
    interview, as_of = look
    ranking = rank(interview, as_of=as_of)
    plan, ahead = advise(ranking), forecast(ranking)
    assert plan.let_go_on == ahead.let_go_on
    stop = plan.let_go_on
    if reached(stop is not None and ranking.word is None, "a day to stop") and stop is not None:
        assert all(step.on <= stop for step in plan.steps)


@given(looks())
def test_no_step_that_is_not_worth_taking(look: tuple[Interview, Date]) -> None:
    """Each message that asks gains at least what etiquette calls worth it."""
    interview, as_of = look
    plan = advise(rank(interview, as_of=as_of))
    gains = [step.gain for step in plan.steps if step.gain is not None]
    assert all(gain >= STANDARD.etiquette.worth for gain in gains)


@given(looks())
def test_looked_at_again_the_plan_is_the_same(look: tuple[Interview, Date]) -> None:
    """Until the first message is due, a later look plans the same messages and the same stop."""
    interview, as_of = look
    facts = {
        name: attrs.evolve(one, seen_on=None)
        for name, one in interview.facts.items()
        if STANDARD.facts[name].kind is not Kind.UNTIL and isinstance(one, Finding)
    }
    steady = attrs.evolve(interview, facts=facts)
    today = forecast(rank(steady, as_of=as_of)).schedule
    days = [message.on for message in today.messages]
    days += [] if today.let_go_on is None else [today.let_go_on]
    assume(days and days[0] > as_of)
    later = forecast(rank(steady, as_of=days[0])).schedule
    assert [m.on for m in later.messages] == [m.on for m in today.messages]
    assert later.let_go_on == today.let_go_on
    assert [m.gain for m in later.messages] == pytest.approx(
        [m.gain for m in today.messages], abs=1e-9
    )
