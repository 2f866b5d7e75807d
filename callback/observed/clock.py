"""The employer's clock: what the days of a silence count, under promises and absences."""

from __future__ import annotations

from bisect import bisect_left

import attrs
from pendulum import Date

from callback.errors import OutsideCalendar
from callback.formulas.clock import under_absence, under_promise
from callback.workdays import WorkCalendar

__all__ = ["Clock"]

#: Working days beyond which nothing is looked for: a year.
HORIZON = 250


@attrs.frozen(kw_only=True)
class Clock:
    """Working days since a silence began, and what they count.

    Attributes:
        calendar: The working days where the employer is.
        start: The day on which the silence began.
        promised: The day by which they said that word would come, after the start, or ``None``.
        excused: The day until which they cannot answer, after the start, or ``None``.
        stretch: What the stretch up to a promise counts: θ at the tempo of the interview.
        most: What the stretch up to an excused day counts at most.
    """

    calendar: WorkCalendar
    start: Date
    promised: Date | None = None
    excused: Date | None = None
    stretch: float = 4.5
    most: float = 2.0
    # The same few days are counted again and again: today's, those of messages, of a promise.
    _known: dict[Date, int] = attrs.field(factory=dict[Date, int], init=False, eq=False, repr=False)
    # Working days up to the promise, at least 1, and up to the excused day; 0 without one.
    _due: int = attrs.field(init=False, eq=False, repr=False)
    _back: int = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        due = 0
        if self.promised is not None and self.promised > self.start:
            due = max(1, self.worked(self.promised))
        object.__setattr__(self, "_due", due)
        back = 0 if self.excused is None else self.worked(self.excused)
        object.__setattr__(self, "_back", back)

    def worked(self, day: Date) -> int:
        """Return the working days from the start to *day*; 0 for a day before it."""
        days = self._known.get(day)
        if days is None:
            days = self.calendar.working_days(self.start, max(day, self.start))
            self._known[day] = days
        return days

    def able(self, day: Date) -> float:
        """Return the working days on which they could answer: by these, messages grow older."""
        return under_absence(float(self.worked(day)), back=self._back, most=self.most)

    def elapsed(self, day: Date) -> float:
        """Return the working days that count from the start to *day*, which is not before it.

        >>> week = Clock(calendar=WorkCalendar.weekdays(), start=Date(2026, 11, 2),
        ...              excused=Date(2026, 11, 6))
        >>> week.elapsed(Date(2026, 11, 4)), week.elapsed(Date(2026, 11, 9))
        (1.0, 3.0)
        """
        return self.counted(self.worked(day))

    def counted(self, days: int) -> float:
        """Return what so many working days of silence count."""
        counts = float(days)
        if self._due:
            counts = under_promise(counts, due=self._due, stretch=self.stretch)
        if not self._back:
            return counts
        return min(counts, under_absence(float(days), back=self._back, most=self.most))

    def first(self, counted: float) -> Date | None:
        """Return the first working day on which the silence counts so much.

        ``None``: not within a year, or on no day that the calendar knows.
        """
        if self.counted(HORIZON) < counted:
            return None
        days = bisect_left(range(HORIZON), counted, key=self.counted)
        try:
            return self.calendar.add(self.start, days)
        except OutsideCalendar:
            return None
