"""What follows from the dates and fields of an interview, and is never asked.

The engine reads the stage, the season and the end of a period by itself, each by a code; a fact of
the catalogue that has that code is answered by it. What was derived from events comes with the
interview under the same codes and wins, and what was reported wins over both.
"""

from __future__ import annotations

import functools
from collections import Counter
from contextlib import suppress
from typing import TypeAlias

from pendulum import Date

from callback._values.answers import YES
from callback._values.derivation import Derivation
from callback.catalogue.catalogue import Catalogue
from callback.errors import OutsideCalendar
from callback.interview.findings import Finding, Weights
from callback.interview.interview import Interview
from callback.observed.seasons import period_of, season_of
from callback.workdays import WorkCalendar

__all__ = ["derived"]

#: Codes of what is read here; an enum's value is slow to look up where many are ranked.
_STAGE, _SEASON = Derivation.STAGE.value, Derivation.SEASON.value
_PERIOD, _THANK_YOU = Derivation.PERIOD.value, Derivation.THANK_YOU.value

#: How often each answer was given: what is derived is one answer, or the shares of several.
_Shares: TypeAlias = tuple[tuple[str, int], ...]


def derived(
    interview: Interview, catalogue: Catalogue, calendar: WorkCalendar
) -> dict[str, Finding]:
    """Return what follows from dates, fields and events, by the fact that it answers."""
    start = max(interview.ended, interview.replied_on or interview.ended)
    season, period = _calendar_of(start, interview.country, calendar, catalogue.timing.season_days)
    read = {_SEASON: season, _PERIOD: period, **_fields(interview)}
    known: dict[str, Finding] = {}
    for code, fact in catalogue.by_derivation.items():
        if code in interview.derived:
            known[fact.id] = interview.derived[code]
        elif (shares := read.get(code)) and all(answer in fact.by_id for answer, _ in shares):
            known[fact.id] = _said(shares)
    return known


def _fields(interview: Interview) -> dict[str, _Shares]:
    """What the fields say by themselves, by the code of what is read."""
    read: dict[str, _Shares] = {}
    if interview.stage is not None:
        read[_STAGE] = ((interview.stage.value, 1),)
    if interview.thanked_on is not None:
        read[_THANK_YOU] = ((YES, 1),)
    return read


@functools.lru_cache(maxsize=4096)
def _calendar_of(
    start: Date, country: str | None, calendar: WorkCalendar, count: int
) -> tuple[_Shares, _Shares]:
    """Count the seasons and periods of the first working days of a silence, as far as known.

    Always the same days, whenever one looks: what the calendar says must not change overnight,
    and days that are counted as they come would let hope rise with time.
    """
    days: list[Date] = []
    with suppress(OutsideCalendar):  # a calendar may end with the day of looking
        days.extend(calendar.add(start, n + 1) for n in range(count))
    seasons = Counter(season_of(day, country) for day in days)
    periods = Counter(period_of(day, country) for day in days)
    return tuple(seasons.items()), tuple(periods.items())


@functools.cache
def _said(shares: _Shares) -> Finding:
    if len(shares) == 1:
        return Finding(shares[0][0])
    total = sum(count for _, count in shares)
    return Finding(Weights({answer: count / total for answer, count in shares}))
