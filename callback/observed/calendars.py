"""The calendar of an interview that comes with none: that of its country, or plain weekdays."""

from __future__ import annotations

import functools

from pendulum import Date

from callback.interview.interview import Interview
from callback.workdays import WorkCalendar

__all__ = [
    "YEARS_AHEAD",
    "calendar_of",
    "national",
    "weekdays",
]

#: How far past the last day in question the calendar of a country reaches, for what is asked of
#: it later.
YEARS_AHEAD = 2


@functools.cache
def weekdays() -> WorkCalendar:
    """Return the calendar of an interview without a country: one for all of them."""
    return WorkCalendar.weekdays()


def calendar_of(interview: Interview, as_of: Date) -> WorkCalendar:
    """Return the working days where the employer is, for all days that *interview* names.

    It reaches from the first of them to years after the last, and after the day *as_of*.

    That holidays are known for the country and its part is seen to by admission.

    Raises:
        OutsideCalendar: None are known for the years in question.
    """
    if interview.country is None:
        return weekdays()
    first = interview.ended
    last = max(as_of, interview.promised_by or as_of, interview.decide_by or as_of)
    for finding in (*interview.facts.values(), *interview.derived.values()):
        for day in (finding.value, finding.seen_on):
            if isinstance(day, Date):
                first, last = min(first, day), max(last, day)
    ahead = last.year + YEARS_AHEAD
    return national(interview.country, interview.subdivision, first.year, ahead)


@functools.lru_cache(maxsize=256)
def national(country: str, subdivision: str | None, first: int, last: int) -> WorkCalendar:
    """Return the calendar from *first* to *last*, or to the last year for which one is known."""
    known = WorkCalendar.known_years(country)
    years = range(first, max(first, min(last, known[-1])) + 1)
    return WorkCalendar.for_country(country, subdivision, years=years)
