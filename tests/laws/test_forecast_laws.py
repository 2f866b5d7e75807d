"""Laws of the forecast that hold for every catalogue, interview, set of facts and calendar."""

from __future__ import annotations

from itertools import pairwise

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law
from silences import Silences

from callback import (
    STANDARD,
    Catalogue,
    Forecast,
    Interview,
    Ranking,
    Stage,
    Wait,
    WorkCalendar,
    forecast,
    rank,
)
from callback.answers.situation import Situation
from callback.model.outlook import Course
from callback.strategies import calendars, catalogues, facts_for, looks

#: Rounding in sums of a few dozen products.
EPS = 1e-12
#: Working days of a year, the farthest that anything is looked for.
YEAR = 250
LAST = (None, Stage.FINAL, Stage.REFERENCE_CHECK, Stage.OFFER)

CALENDARS = calendars() | st.just(WorkCalendar.weekdays())
HORIZONS = st.lists(st.integers(0, 400), min_size=2, max_size=6).map(sorted)


@st.composite
def rankings(draw: st.DrawFn, *, standard: bool = True) -> Ranking:
    """Draw a ranking of the standard catalogue or of a drawn one, under any calendar."""
    drawn = catalogues(max_reasons=4)
    catalogue = draw(drawn | st.just(STANDARD) if standard else drawn)
    interview, as_of = draw(looks(catalogue))
    return rank(interview, as_of=as_of, catalogue=catalogue, calendar=draw(CALENDARS))


def forecasts() -> st.SearchStrategy[Forecast]:
    """Draw a forecast; some suppose a message of yours, today or later."""
    plain = rankings().map(forecast)
    return plain | st.builds(written, plain, st.integers(0, 60))


def written(before: Forecast, days_on: int) -> Forecast:
    """Return the forecast with a message so many days after the day of looking."""
    return before.if_you_write(on=before.ranking.as_of.add(days=days_on)).after


def still(found: Forecast, working_days: int) -> float:
    """Return P(ever | still silent after so many working days), by Bayes from what is public."""
    heard = found.heard_within(working_days)
    return (found.ever - heard) / (1 - heard)


@given(forecasts(), HORIZONS)
def test_heard_within_is_monotone(found: Forecast, days: list[int]) -> None:
    """Whoever has heard within a time has heard within any longer one."""
    heard = [found.heard_within(n) for n in days]
    assert all(later >= sooner - EPS for sooner, later in pairwise(heard))


@given(forecasts(), st.integers(0, 2000))
def test_heard_within_lies_between_nothing_and_ever(found: Forecast, days: int) -> None:
    """Hearing in time is a case of hearing ever."""
    assert 0 <= found.heard_within(days) <= found.ever + EPS
    assert found.ever <= 1


@given(forecasts())
def test_nothing_is_heard_within_no_time(found: Forecast) -> None:
    """On the day of looking there is silence."""
    assert found.heard_within(0) == 0
    assert found.heard_by(found.ranking.as_of) == 0


@given(rankings(standard=False), st.integers(0, 30) | st.none())
def test_heard_within_tends_to_ever(ranking: Ranking, writing: int | None) -> None:
    """In the long run all is heard that is ever heard; steep waits make a long run of 800 years."""
    steep = [
        attrs.evolve(one, wait=Wait(median=min(one.wait.median, 20), shape=4, never=one.wait.never))
        for one in ranking.catalogue.reasons.values()
    ]
    catalogue = attrs.evolve(ranking.catalogue, reasons=steep)
    look = ranking.interview, ranking.as_of
    found = forecast(rank(look[0], as_of=look[1], catalogue=catalogue, calendar=ranking.calendar))
    found = found if writing is None else written(found, writing)
    assert found.heard_within(200_000) == pytest.approx(found.ever, abs=1e-6)


@given(forecasts(), st.integers(0, 400))
def test_a_day_is_its_number_of_working_days(found: Forecast, days: int) -> None:
    """``heard_by`` and ``heard_within`` are one function of the day."""
    on = found.ranking.calendar.add(found.ranking.as_of, days)
    assert found.heard_by(on) == found.heard_within(days)


@given(forecasts(), st.integers(0, 60))
def test_the_curve_is_heard_within(found: Forecast, days: int) -> None:
    """Every point of the curve is a value of ``heard_within``, from today on."""
    points = found.curve(days)
    assert [point.working_days for point in points] == list(range(days + 1))
    assert [point.heard for point in points] == [found.heard_within(n) for n in range(days + 1)]
    assert [point.day for point in points] == [
        found.ranking.calendar.add(found.ranking.as_of, n) for n in range(days + 1)
    ]


@given(forecasts())
def test_an_offer_is_a_case_of_hearing(found: Forecast) -> None:
    """No offer comes without word."""
    assert 0 <= found.offer <= found.ever + EPS


@given(forecasts(), HORIZONS)
def test_an_offer_by_a_day_only_grows_likelier(found: Forecast, days: list[int]) -> None:
    """Whoever has an offer by a day has it by any later one."""
    by = [found.offer_by(found.ranking.as_of.add(days=n)) for n in days]
    assert all(later >= sooner - EPS for sooner, later in pairwise(by))


@given(forecasts(), st.integers(0, 600))
def test_an_offer_by_a_day_is_an_offer_and_word_by_that_day(found: Forecast, days: int) -> None:
    """It is no likelier than an offer ever, nor than any word by then."""
    on = found.ranking.as_of.add(days=days)
    assert 0 <= found.offer_by(on) <= min(found.offer, found.heard_by(on)) + EPS


@law(forecasts())
def test_good_news_is_for_stages_that_others_follow(reached: Reached, found: Forecast) -> None:
    """It is told exactly where the stage is known and not the last."""
    assert (found.good_news is None) == (found.ranking.interview.stage in LAST)
    reached(found.good_news is None, "none")
    reached(found.good_news is not None, "good news")


@law(forecasts())
def test_good_news_is_at_least_an_offer(reached: Reached, found: Forecast) -> None:
    """An offer is good news, and good news is word."""
    good = found.good_news
    if reached(good is not None, "good news") and good is not None:
        assert found.offer - EPS <= good <= found.ever + EPS


@given(forecasts(), HORIZONS)
def test_a_longer_silence_never_raises_ever(found: Forecast, days: list[int]) -> None:
    """With the evidence held, each further day of silence makes word less likely."""
    left = [still(found, n) for n in days]
    assert all(later <= sooner + 1e-9 for sooner, later in pairwise(left))


@law(rankings().map(forecast), st.integers(0, 300), st.integers(0, 90))
def test_writing_never_makes_it_worse(
    reached: Reached, found: Forecast, days: int, days_on: int
) -> None:
    """One more message may be answered, at any horizon, and forbids nothing."""
    writing = found.if_you_write(on=found.ranking.as_of.add(days=days_on))
    assert writing.gain >= -EPS
    assert writing.gain_within(days) >= -EPS
    reached(writing.gain_within(days) > 0.01, "a message worth writing")


@law(rankings().map(forecast), st.integers(0, 90))
def test_a_message_changes_nothing_before_it_is_sent(
    reached: Reached, found: Forecast, days_on: int
) -> None:
    """Up to the day of a message no bit of the forecast depends on it."""
    on = found.ranking.as_of.add(days=days_on)
    writing = found.if_you_write(on=on)
    assert writing.after.heard_by(on) == writing.before.heard_by(on)
    reached(writing.after.heard_by(on) > 0, "word before the message")


@given(rankings(), st.lists(st.integers(0, 90), min_size=2, max_size=2).map(sorted))
def test_writing_sooner_is_never_worse(ranking: Ranking, on: list[int]) -> None:
    """By any day, more has come of the earlier of two messages, which is noticed no less."""
    sooner, later = (written(forecast(ranking), n) for n in on)
    assert all(sooner.heard_within(n) >= later.heard_within(n) - EPS for n in (1, 5, 20, 100))
    assert sooner.ever >= later.ever - EPS


@law(rankings(), st.floats(0.01, 0.99), st.none() | st.integers(0, 60))
def test_let_go_on_is_the_first_day_under_the_threshold(
    reached: Reached, ranking: Ranking, threshold: float, writing: int | None
) -> None:
    """By looking at every working day of a year after the last message: on none before, and on it.

    The messages that the plan has left to send are supposed. Quiet days, on which nobody reads, are
    passed over: on the day to stop a last message may go out.
    """
    assume(ranking.word is None and not Situation.of(ranking).closes)
    found = forecast(ranking, threshold=threshold)
    found = found if writing is None else written(found, writing)
    supposed = [message.on for message in found.schedule.messages]
    supposed += [] if found.writing_on is None else [found.writing_on]
    first, on = max([ranking.as_of, *supposed]), found.let_go_on
    least = 0 if ranking.calendar.is_working(first) else 1
    quiet = [
        one
        for one in ranking.catalogue.etiquette.quiet
        if ranking.interview.country in one.countries
    ]
    working = [ranking.calendar.add(first, n) for n in range(least, YEAR + 1)]
    days = [day for day in working if not any(one.holds(day) for one in quiet)]
    silences = Silences(ranking)
    endless = silences.mixed(None, supposed)
    index = len(days) if on is None else days.index(on)
    left = [1 - endless / silences.mixed(day, supposed) for day in days[: index + 1]]
    assert all(ever >= threshold - 1e-9 for ever in left[:index])
    assert all(ever < threshold + 1e-9 for ever in left[index:])
    reached(on is None, "no such day")
    reached(0 < index < len(days), "a day to come")


@given(forecasts(), HORIZONS)
def test_the_forecast_is_the_ratio_of_two_silences(found: Forecast, days: list[int]) -> None:
    """P(heard by a day) and P(ever) as a second text of G has them, day by day walked through."""
    silences = Silences(found.ranking)
    supposed = [] if found.writing_on is None else [found.writing_on]
    for day in (found.ranking.as_of.add(days=n) for n in days):
        heard = 1 - silences.mixed(day, supposed)
        assert found.heard_by(day) == pytest.approx(heard, abs=1e-9)
    assert found.ever == pytest.approx(1 - silences.mixed(None, supposed), abs=1e-9)


@given(looks(), st.floats(0.01, 0.99))
def test_word_that_came_is_waited_for_no_more(
    look: tuple[Interview, Date], threshold: float
) -> None:
    """Nothing is planned after it, and the day to stop is the day of looking."""
    interview, as_of = look
    ranking = rank(interview.with_facts(told_cancelled=True), as_of=as_of)
    found = forecast(ranking, threshold=threshold)
    assert ranking.word is not None
    assert found.schedule.messages == ()
    assert found.let_go_on == as_of


@given(rankings(), st.lists(st.floats(0.01, 0.99), min_size=2, max_size=2).map(sorted))
def test_a_higher_threshold_lets_go_no_later(ranking: Ranking, thresholds: list[float]) -> None:
    """Whoever asks for more hope lets go sooner or on the same day."""
    late, soon = (forecast(ranking, threshold=one).let_go_on for one in thresholds)
    assert late is None or (soon is not None and soon <= late)


@law(forecasts())
def test_the_median_is_the_first_day_at_a_half(reached: Reached, found: Forecast) -> None:
    """By looking at every working day of a year."""
    first = next((n for n in range(YEAR + 1) if found.heard_within(n) >= 0.5), None)
    assert found.median_days == first
    reached(first is None, "no such day")
    reached(first is not None, "a median")


@law(st.data(), CALENDARS, st.integers(0, 300))
def test_facts_change_no_bit_of_the_silence_itself(
    reached: Reached, data: st.DataObject, calendar: WorkCalendar, days: int
) -> None:
    """Given a reason, what was found out says nothing of when word comes.

    Unless it is word, a day until which they cannot answer, or a message that came back.
    """
    catalogue = data.draw(catalogues(max_reasons=4) | st.just(STANDARD))
    interview, as_of = data.draw(looks(catalogue, facts=False))
    drawn = data.draw(facts_for(catalogue, ended=interview.ended, as_of=as_of))
    known = {name: one for name, one in drawn.items() if not catalogue.facts[name].answerable}
    with_facts, without = (
        rank(one, as_of=as_of, catalogue=catalogue, calendar=calendar)
        for one in (interview.with_facts(known), interview)
    )
    reached(with_facts.evidence.reported, "something reported")
    assume(with_facts.silence.excused_until is None and with_facts.word is None)
    assume(not with_facts.evidence.bounced)
    on, course, plain = (
        calendar.add(as_of, days),
        Course.of(with_facts.joint),
        Course.of(without.joint),
    )
    assert course.lasting(on) == plain.lasting(on)
    assert course.endless == plain.endless


@st.composite
def held(draw: st.DrawFn) -> tuple[Catalogue, Interview, Date]:
    """Draw a look whose answers stay what they are: nothing derived, nothing that fades."""
    drawn = draw(catalogues(max_reasons=4, derived=False))
    facts = [attrs.evolve(fact, half_life=None) for fact in drawn.facts.values()]
    catalogue = attrs.evolve(drawn, facts=facts)
    interview, as_of = draw(looks(catalogue))
    for name, finding in interview.facts.items():
        if isinstance(finding.value, Date):
            interview = interview.without_fact(name)
    return catalogue, interview, as_of


@law(held(), CALENDARS, HORIZONS)
def test_ranked_again_later_ever_never_rises(
    reached: Reached,
    look: tuple[Catalogue, Interview, Date],
    calendar: WorkCalendar,
    days: list[int],
) -> None:
    """With answers and messages held, the same look on a later day sees no more hope."""
    catalogue, interview, as_of = look
    ever = [
        forecast(rank(interview, as_of=on, catalogue=catalogue, calendar=calendar)).ever
        for on in (calendar.add(as_of, n) for n in days)
    ]
    assert all(later <= sooner + 1e-9 for sooner, later in pairwise(ever))
    reached(interview.facts and ever[-1] < ever[0] - 0.01, "facts, and less hope")


@law(held(), CALENDARS, st.integers(0, 100), st.integers(0, 100))
def test_a_forecast_agrees_with_the_one_made_later(
    reached: Reached,
    look: tuple[Catalogue, Interview, Date],
    calendar: WorkCalendar,
    first: int,
    then: int,
) -> None:
    """P(within a + b) = P(within a) + (1 - P(within a)) · P(within b, looking again after a)."""
    catalogue, interview, as_of = look
    now = forecast(rank(interview, as_of=as_of, catalogue=catalogue, calendar=calendar))
    again = calendar.add(as_of, first)
    later = forecast(rank(interview, as_of=again, catalogue=catalogue, calendar=calendar))
    heard = now.heard_within(first)
    together = heard + (1 - heard) * later.heard_within(then)
    assert now.heard_within(first + then) == pytest.approx(together, abs=1e-9)
    assert now.ever == pytest.approx(heard + (1 - heard) * later.ever, abs=1e-9)
    assert now.offer <= now.offer_by(again) + (1 - heard) * later.offer + 1e-9
    reached(interview.facts and 0.01 < heard < 0.99, "facts, and word in doubt")
