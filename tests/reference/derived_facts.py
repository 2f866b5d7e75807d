"""The answers that follow from dates and fields, a second time: a table of days for each rule."""

from __future__ import annotations

import datetime as dt

from callback import Catalogue, Derivation, Interview

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


def derived(interview: Interview, as_of: dt.date, catalogue: Catalogue) -> dict[str, str]:
    """Return the answers of those facts that *catalogue* has."""
    day = dt.date.fromordinal(as_of.toordinal())
    answers = {
        Derivation.SEASON: season(day, interview.country),
        Derivation.PERIOD: period(day, interview.country),
    }
    if interview.stage is not None:
        answers[Derivation.STAGE] = interview.stage.value
    if interview.thanked_on is not None:
        answers[Derivation.THANK_YOU] = "yes"
    facts = catalogue.facts.values()
    found = {f: answers[f.derivation] for f in facts if f.derivation in answers}
    return {fact.id: answer for fact, answer in found.items() if answer in fact.by_id}
