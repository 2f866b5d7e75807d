"""The answers that follow from dates and fields, a second time: a table of days for each rule."""

from __future__ import annotations

import datetime as dt

from decimal_facts import as_heard, known, worked

from callback import Catalogue, Derivation, Fact, Interview, Weights, WorkCalendar

_HIGH_SUMMER = {"FR": 8, "IT": 8, "ES": 8, "SE": 7, "NO": 7, "DK": 7, "FI": 7}
_SOUTH = {"AU", "NZ", "ZA", "AR", "BR", "CL", "UY", "PY"}
_NO_SUMMER = {"CN", "IN", "ID", "MY", "PH", "SG", "TH", "VN"}
_OTHER_NEW_YEAR = {"AE", "CN", "EG", "IL", "SA"}


def season(day: dt.date, country: str | None) -> str:
    """Return the season of leave in which *day* lies."""
    turn = (day.month == 12 and day.day >= 20) or (day.month == 1 and day.day <= 5)
    if turn and country not in _OTHER_NEW_YEAR:
        return "year_end"
    if _HIGH_SUMMER.get(country or "") == day.month:
        return "high_summer"
    months = () if country in _NO_SUMMER else (1,) if country in _SOUTH else (7, 8)
    return "summer" if day.month in months else "ordinary"


def period(day: dt.date, country: str | None) -> str:
    """Return whether *day* is one of the last 14 of a quarter, or of the year of account."""
    if (day + dt.timedelta(days=14)).month not in (1, 4, 7, 10) or day.month % 3:
        return "no"
    closes = 3 if country in {"IN", "JP"} else 12
    return "year_close" if day.month == closes else "quarter_end"


def first_days(interview: Interview, calendar: WorkCalendar, count: int) -> list[dt.date]:
    """List the first working days after the silence began, walking from day to day."""
    day = dt.date.fromordinal((interview.replied_on or interview.ended).toordinal())
    days: list[dt.date] = []
    while len(days) < count:
        day += dt.timedelta(days=1)
        if worked(calendar, day):
            days.append(day)
    return days


def shares(answers: list[str]) -> str | Weights:
    """Return the one answer, or how often each was given."""
    each = {answer: answers.count(answer) / len(answers) for answer in answers}
    return answers[0] if len(each) == 1 else Weights(each)


def derived(
    interview: Interview, catalogue: Catalogue, calendar: WorkCalendar
) -> dict[str, str | Weights]:
    """Return the answers of those facts that *catalogue* has."""
    heard = as_heard(catalogue, known(interview, {}, catalogue), interview)
    days = first_days(heard, calendar, catalogue.timing.season_days)
    answers: dict[Derivation, str | Weights] = {
        Derivation.SEASON: shares([season(day, interview.country) for day in days]),
        Derivation.PERIOD: shares([period(day, interview.country) for day in days]),
    }
    if interview.stage is not None:
        answers[Derivation.STAGE] = interview.stage.value
    if interview.thanked_on is not None:
        answers[Derivation.THANK_YOU] = "yes"
    facts = catalogue.facts.values()
    read = {fact: answers[fact.derivation] for fact in facts if fact.derivation in answers}
    return {fact.id: answer for fact, answer in read.items() if _has(fact, answer)}


def _has(fact: Fact, answer: str | Weights) -> bool:
    names = [answer] if isinstance(answer, str) else list(answer.likelihoods)
    return all(name in fact.by_id for name in names)
