"""Working days of many calendars at once.

Theory of operation. Each calendar is laid out day by day: how many days have been worked up to
each, and which day each worked one is. All calendars lie in one array, one behind the other; a
row knows where its own begins. So counting is two look-ups and a difference, whatever the
calendar, and going on by some working days is two look-ups. A calendar without bounds is laid out
for as far as is asked of it.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import numpy as np
from pendulum import Date

from callback.errors import CallbackError
from callback.observed.calendars import YEARS_AHEAD, national, weekdays
from callback.tables.kernel.given import Flags, Given, Ints, Reported, distinct
from callback.workdays import WorkCalendar

__all__ = ["WorkingDays", "year_of"]

_EPOCH = 719163  # 1 January 1970, as an ordinal
_LATEST = Date.max.toordinal()
_WEEK = 7
_YEARS = 10_000


@attrs.frozen(kw_only=True, eq=False)
class WorkingDays:
    """The calendar of each row, and what can be counted by it.

    Attributes:
        calendars: The calendars.
        which: Which of them is each row's.
        known: Whether each row's calendar knows all days that the row names.
        low: Of each calendar, its first day; its last in ``high``.
        high: See ``low``.
        begins: Where each calendar's days begin in ``upto``.
        upto: For each day, how many have been worked up to it, from the calendar's first.
        starts: Where each calendar's worked days begin in ``worked``.
        worked: The days that are worked.
    """

    calendars: Sequence[WorkCalendar]
    which: Ints
    known: Flags
    low: Ints
    high: Ints
    begins: Ints
    upto: Ints
    starts: Ints
    worked: Ints

    @classmethod
    def of(cls, given: Given, calendar: WorkCalendar | None, ahead: int) -> WorkingDays:
        """Return the working days of each row.

        Args:
            given: The rows.
            calendar: One for all of them; ``None``: that of each row's country.
            ahead: How many working days after the last day that is named are asked for.
        """
        first, last = _named(given)
        if calendar is not None:
            which, calendars = np.zeros(len(given), np.int64), [calendar]
        else:
            which, calendars = _national(given, first, last)
        # A row whose country has no calendar is counted by none, and left.
        known = which >= 0
        which = np.maximum(which, 0)
        spans = [_span(one, first, last, ahead) for one in calendars]
        low, high = (np.array(side, np.int64) for side in zip(*spans, strict=True))
        known &= (first >= low[which]) & (last <= high[which])
        laid = [_laid(one, *span) for one, span in zip(calendars, spans, strict=True)]
        worked = [np.flatnonzero(days) + span[0] for days, span in zip(laid, spans, strict=True)]
        return cls(
            calendars=calendars,
            which=which,
            known=known,
            low=low,
            high=high,
            begins=_behind(laid),
            upto=np.concatenate([np.cumsum(days, dtype=np.int64) for days in laid]),
            starts=_behind(worked),
            worked=np.concatenate(worked),
        )

    def kept(self, rows: Ints | Flags) -> WorkingDays:
        """Return those of some rows."""
        return attrs.evolve(self, which=self.which[rows], known=self.known[rows])

    def count(self, day: Ints) -> Ints:
        """Return how many days have been worked up to *day* of each row, from some day on.

        Days that the calendar does not know count as its nearest.
        """
        if len(self.low) == 1:
            places = np.clip(day - self.low[0], 0, len(self.upto) - 1)
        else:
            places = np.clip(day, self.low[self.which], self.high[self.which])
            places = places + (self.begins - self.low)[self.which]
        counts: Ints = np.take(self.upto, places)
        return counts

    def between(self, start: Ints, end: Ints) -> Ints:
        """Return the working days after *start* up to *end*, 0 where that is not later."""
        days: Ints = np.maximum(self.count(end) - self.count(start), 0)
        return days

    def is_working(self, day: Ints) -> Flags:
        """Say whether *day* is worked, by row."""
        index = self.starts[self.which] + self.count(day) - 1
        works: Flags = self.worked[np.maximum(index, 0)] == day
        return works

    def ahead(self, day: Ints, working_days: int) -> Ints:
        """Return the day that is so many working days after *day*; 0 where none is known."""
        if working_days == 0:
            return day
        index = self.starts[self.which] + self.count(day) + working_days - 1
        ends = np.append(self.starts, len(self.worked))[self.which + 1]
        return np.where(index < ends, self.worked[np.minimum(index, len(self.worked) - 1)], 0)


def year_of(day: Ints) -> Ints:
    """Return the year in which each day lies.

    >>> year_of(np.array([719163]))
    array([1970])
    """
    first, last = int(day.min(initial=_LATEST)), int(day.max(initial=1))
    if last - first >= len(day):
        return _years(day)
    years: Ints = _years(np.arange(first, last + 1))[day - first]  # each day once
    return years


def _years(day: Ints) -> Ints:
    years = (day - _EPOCH).astype("datetime64[D]").astype("datetime64[Y]")
    return years.astype(np.int64) + 1970


def _named(given: Given) -> tuple[Ints, Ints]:
    """Return the first and the last day that each row names and a calendar is asked about."""
    first, last = given.ended, np.maximum(given.as_of, given.ended)
    for day in (given.promised, given.decide, given.replied):
        last = np.maximum(last, day)
    for column in (*given.facts.values(), *given.derived.values()):
        for day in _days_in(column):
            last = np.maximum(last, day)
            first = np.where(day > 0, np.minimum(first, day), first)
    return first, last


def _days_in(column: Reported) -> list[Ints]:
    dated = any(isinstance(value, Date) for value in column.values)
    days = [column.dates()] if dated else []
    if column.seen is not None:
        days.append(np.where(column.codes > 0, column.seen, 0))
    return days


def _national(given: Given, first: Ints, last: Ints) -> tuple[Ints, list[WorkCalendar]]:
    """Return which calendar is each row's, below 0 where there is none, and the calendars."""
    country, part = given.country, given.subdivision
    calendars = [weekdays()]
    if not country.codes.any():
        return np.zeros(len(given), np.int64), calendars
    year = year_of(first)
    ahead = year_of(last) + YEARS_AHEAD - year
    parts, most = len(part.values) + 1, int(ahead.max()) + 1
    place = country.codes * parts + part.codes
    places, coded = distinct(place, (len(country.values) + 1) * parts)
    keys, which = distinct((coded * _YEARS + year) * most + ahead, len(places) * _YEARS * most)
    found = np.zeros(len(keys), np.int64)
    for n, key in enumerate(keys.tolist()):
        rest, more = divmod(key, most)
        at, begins = divmod(rest, _YEARS)
        nation, region = divmod(int(places[at]), parts)
        if nation == 0:
            continue
        name = part.values[region - 1] if region else None
        try:
            calendars.append(national(country.values[nation - 1], name, begins, begins + more))
        except CallbackError:
            found[n] = -1
        else:
            found[n] = len(calendars) - 1
    return found[which], calendars


def _span(calendar: WorkCalendar, first: Ints, last: Ints, ahead: int) -> tuple[int, int]:
    """Return the first and last day that is laid out of *calendar*."""
    low = 1 if calendar.first is None else calendar.first.toordinal()
    high = _LATEST if calendar.last is None else calendar.last.toordinal()
    if calendar.first is None:
        low = min(int(first.min(initial=_LATEST)), high)
    if calendar.last is None:
        # So many weeks hold the days ahead even if every holiday fell into them.
        weeks = -(-(ahead + len(calendar.holidays)) // (_WEEK - len(calendar.weekend)))
        high = min(max(int(last.max(initial=1)), low) + _WEEK * (weeks + 1), high)
    return low, high


def _laid(calendar: WorkCalendar, low: int, high: int) -> Flags:
    """Return for each day from *low* to *high* whether it is worked."""
    weekday = (np.arange(low, high + 1) - 1) % _WEEK
    worked = ~np.isin(weekday, list(calendar.weekend))
    for days, made in ((calendar.holidays, False), (calendar.workdays, True)):
        ordinals = np.array([day.toordinal() for day in days], np.int64)
        worked[ordinals[(ordinals >= low) & (ordinals <= high)] - low] = made
    return worked


def _behind(parts: Sequence[Flags] | Sequence[Ints]) -> Ints:
    """Return where each of the parts begins when they stand one behind the other."""
    return np.cumsum([0, *(len(part) for part in parts[:-1])], dtype=np.int64)
