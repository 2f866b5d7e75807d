"""The default catalogue, with a date alone, stays where the published figures put it.

Every target is a band and holds for an interview on any day of the week. The weeks are ordinary
ones: neither the interview nor the day of looking falls into a season of leave or an end of a
quarter. Days of silence are calendar days.
"""

from __future__ import annotations

import datetime as dt
import math

import pytest

from callback import STANDARD, Forecast, Interview, WorkCalendar, forecast, rank

MONDAY = dt.date(2026, 10, 5)
WEEKDAYS = WorkCalendar.weekdays()
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
WEEK = pytest.mark.parametrize("weekday", range(7), ids=DAYS)


def looked(
    weekday: int, days: int, stage: str | None = None, sector: str | None = None
) -> Forecast:
    """Return the forecast after so many calendar days of silence."""
    ended = MONDAY + dt.timedelta(days=weekday)
    interview = Interview(ended=ended, stage=stage, sector=sector)
    return forecast(rank(interview, as_of=ended + dt.timedelta(days=days)))


def median_days(seen: Forecast) -> int:
    """Return the calendar days within which half of those have heard who ever will."""
    today, half = seen.ranking.as_of, seen.ever / 2
    return next(n for n in range(1, 400) if seen.heard_by(today.add(days=n)) >= half)


def position(seen: Forecast, reason: str) -> int:
    """Return the place of *reason* in the ranking."""
    return seen.ranking.by_id[reason].position


@WEEK
def test_offer_just_after(weekday: int) -> None:
    """An offer comes of 15 to 25 % of interviews.

    OfficeTeam: six candidates are interviewed for an opening, one in six at least gets it.
    Jobvite, Recruiting Benchmark 2018: 17, 20 and 28 % of interviews led to an offer in 2015 to
    2017. NACE has 45 % for graduates, whom the default does not stand for.
    """
    assert 0.15 <= looked(weekday, 0).offer <= 0.25


NEVER = [(0, 0.15, 0.25), (7, 0.25, 0.40), (14, 0.40, 0.58), (28, 0.62, 0.78), (60, 0.82, 0.95)]


@WEEK
@pytest.mark.parametrize(("days", "least", "most"), NEVER)
def test_never_an_answer(weekday: int, days: int, least: float, most: float) -> None:
    """P(never an answer) rises from about a fifth to nine tenths over 60 days of silence.

    Greenhouse (2022 to 2024): 57 to 75 % have ever been left without word after an interview,
    which over three to ten interviews is 9 to 37 % for each. Clutch (2018): 36 % of the rejected
    never heard from the last company. CareerBuilder (2017): 9 % of employers never notify. The
    rise follows from that share and a wait of which half is over in a week or so.
    """
    assert least <= 1 - looked(weekday, days).ever <= most


@WEEK
@pytest.mark.parametrize(("days", "least", "most"), [(28, 0.04, 0.10), (60, 0.01, 0.04)])
def test_offer_after_long_silence(weekday: int, days: int, least: float, most: float) -> None:
    """After four weeks an offer is rare but not out of the question; after two months nearly.

    The base rate as above, and the waits: MRINetwork (2012), 60 % of accepted offers are made
    within four weeks of the first interview; NACE (2023), 25 days from it to an offer, on average.
    """
    assert least <= looked(weekday, days).offer <= most


def test_median_wait() -> None:
    """Half of those who ever hear do so within 6 to 10 days, whatever the day of the week was.

    Talent Board: the best employers decide in 3 to 5 days. Shortlister: the rejected hear after 17
    to 36 days on average, by region, which with a long tail is a median about half as long.
    Addison Group (2019): 4 in 10 recruiters promise word within 48 hours.
    """
    week = [looked(weekday, 0) for weekday in range(7)]
    ever = math.fsum(seen.ever for seen in week)

    def heard(days: int) -> float:
        return math.fsum(seen.heard_by(seen.ranking.as_of.add(days=days)) for seen in week) / ever

    assert 6 <= next(n for n in range(1, 400) if heard(n) >= 0.5) <= 10


@WEEK
def test_median_wait_from_each_day(weekday: int) -> None:
    """From one day of the week alone it may be a day more: nobody writes on a weekend."""
    assert 6 <= median_days(looked(weekday, 0)) <= 11


@WEEK
def test_silence_after_a_screen_against_a_final(weekday: int) -> None:
    """A first screen ends in silence 1.5 to 2.6 times as often as a final.

    Glassdoor (2022), a million reviews of interviews: silence is reported at 5.4 % by those whom
    recruiters found and 2.2 % by those who were referred. Indeed (2023): 40 % have ever met it
    after a second or third round, against Greenhouse's 75 % after any interview.
    """
    screen, final = (1 - looked(weekday, 0, stage).ever for stage in ("screen", "final"))
    assert 1.5 <= screen / final <= 2.6


@WEEK
@pytest.mark.parametrize("stage", [None, "final"])
def test_academia_is_slow(weekday: int, stage: str | None) -> None:
    """In academia the median wait is 2 to 4 weeks.

    Glassdoor (2017): hiring a professor takes 60.3 days on average, against 23.8 overall.
    """
    assert 14 <= median_days(looked(weekday, 0, stage, "academia")) <= 28


@WEEK
@pytest.mark.parametrize("days", range(4))
def test_not_late_comes_first_at_once(weekday: int, days: int) -> None:
    """In the first three days the likeliest reason is that it is not late.

    Addison Group (2019): even of recruiters only 4 in 10 say to expect word within 48 hours.
    """
    assert position(looked(weekday, days), "not_late") == 1


@WEEK
@pytest.mark.parametrize("days", [14, 21, 28, 42, 60])
def test_not_late_is_out_after_a_fortnight(weekday: int, days: int) -> None:
    """From two weeks on, an ordinary pace is none of the three likeliest reasons.

    CareerBuilder (2017): 81 % of employers take less than a week to tell the others.
    """
    assert position(looked(weekday, days), "not_late") > 3


@WEEK
@pytest.mark.parametrize("days", [61, 75, 90, 200])
def test_not_late_is_all_but_gone_after_two_months(weekday: int, days: int) -> None:
    """After 60 days an ordinary pace has less than half a percent: nothing ordinary takes so long.

    MRINetwork (2012): 60 % of accepted offers are made within four weeks of the first interview.
    """
    assert looked(weekday, days).ranking.by_id["not_late"].probability < 0.005


@WEEK
@pytest.mark.parametrize("within", range(2, 11))
def test_word_by_a_promised_day(weekday: int, within: int) -> None:
    """Word comes by a promised day in a quarter to a half of the cases, however long it was.

    ERE / CandE (2024): 46 % of professional and 40 % of hourly candidates were followed up as
    they had been told, over all who were told the next steps.
    """
    ended = MONDAY + dt.timedelta(days=weekday)
    promised = WEEKDAYS.add(ended, within)
    seen = forecast(rank(Interview(ended=ended, promised_by=promised), as_of=ended))
    assert 0.25 <= seen.heard_by(promised) <= 0.50


def after(weekday: int, silent: int, *asked: int) -> Forecast:
    """Return the forecast after so many working days, with messages sent after so many."""
    ended = MONDAY + dt.timedelta(days=weekday)
    sent = [WEEKDAYS.add(ended, days) for days in asked]
    interview = Interview(ended=ended, asked_on=sent)
    return forecast(rank(interview, as_of=WEEKDAYS.add(ended, silent)))


@WEEK
def test_one_ignored_message(weekday: int) -> None:
    """One message ignored for ten working days multiplies the odds of never hearing by about 2.

    A follow-up is answered within a week in about 0.6 of the cases where the decision is open
    and 0.1 where they will not tell; so no answer multiplies the odds by about 0.9 / 0.4.
    """
    odds = [(1 - seen.ever) / seen.ever for seen in (after(weekday, 20, 10), after(weekday, 20))]
    assert 1.7 <= odds[0] / odds[1] <= 2.6


def reply(seen: Forecast) -> float:
    """Return P(a message sent now is answered in the end), own word aside.

    By the model's description alone: it is noticed, and they are of those who answer; who has
    answered an earlier message is no longer silent.
    """
    ranking, timing = seen.ranking, STANDARD.timing
    waited, counted = ranking.silence.working_days, ranking.silence.counted
    missed = math.prod(
        1 - m.noticed * (1 - math.exp(-m.age / timing.delay)) for m in ranking.silence.unanswered
    )
    total = 0.0
    for one in ranking:
        wait, willing = one.reason.wait, one.reason.replies
        slow = one.reason.still_replies * willing
        own = (1 - wait.never) / (1 + (counted / wait.median) ** wait.shape)
        silent = wait.never * (1 - slow + slow * missed) + own * (1 - willing + willing * missed)
        total += one.probability * (wait.never * slow + own * willing) * missed / silent
    assert timing.noticed_half_life is not None
    return total * timing.noticed * math.pow(0.5, waited / timing.noticed_half_life)


@WEEK
@pytest.mark.parametrize(("silent", "least", "most"), [(10, 0.28, 0.50), (64, 0.08, 0.20)])
def test_a_first_message(weekday: int, silent: int, least: float, most: float) -> None:
    """A first message is answered in a third to a half of the cases, after a quarter in an eighth.

    Asked follow-ups get an answer within a week in 0.6 of the open cases and 0.35 of the others
    (judged); what has been left for three months is left by those who will not tell.
    """
    assert least <= reply(after(weekday, silent)) <= most


@WEEK
def test_a_second_message(weekday: int) -> None:
    """A second message, a week after an ignored first, brings half or more of its replies.

    Yesware (2014), 500,000 sales mails: the second of a thread still gets 21 % of replies, about
    seven tenths of the first.
    """
    first, second = reply(after(weekday, 10)), reply(after(weekday, 15, 10))
    assert 0.4 <= second / first <= 0.75


def test_the_weeks_are_ordinary() -> None:
    """The default calendar has no holiday, and no day looked at in the tables is a special one."""
    days = [MONDAY + dt.timedelta(days=n) for n in range(67)]
    seen = [rank(Interview(ended=MONDAY), as_of=day) for day in days]
    assert {ranking.calendar for ranking in seen} == {WorkCalendar.weekdays()}
    derived = {
        (used.fact.id, getattr(used.answer, "id", None))
        for ranking in seen
        for used in ranking.evidence.used
    }
    assert derived <= {("season", "ordinary"), ("period_end", "no")}
