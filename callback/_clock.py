"""The employer's clock: how many working days a silence counts."""

from __future__ import annotations

import functools

import attrs
from pendulum import Date

from callback.workdays import WorkCalendar

__all__ = ["Clock"]

#: Working days that the whole stretch up to a promised date counts at most: before it is due,
#: silence is what was announced.
PROMISED_STRETCH = 2.0


@attrs.frozen(kw_only=True)
class Clock:
    """Working days since the silence began, with the stretch up to a promise counted short.

    Attributes:
        calendar: The working days where the employer is.
        start: The day on which the silence began.
        promised: The day before which no word is due: the one by which they said that it would
            come, or until which they are away.
    """

    calendar: WorkCalendar
    start: Date
    promised: Date | None = None

    @functools.cached_property
    def _stretch(self) -> int:
        """The working days up to the promise."""
        if self.promised is None or self.promised <= self.start:
            return 0
        return self.calendar.working_days(self.start, self.promised)

    def elapsed(self, day: Date) -> float:
        """Return the working days that count from the start to *day*, which is not before it.

        >>> week = Clock(calendar=WorkCalendar.weekdays(), start=Date(2026, 11, 2),
        ...              promised=Date(2026, 11, 6))
        >>> week.elapsed(Date(2026, 11, 4)), week.elapsed(Date(2026, 11, 9))
        (1.0, 3.0)
        """
        count = self.calendar.working_days(self.start, day)
        stretch = self._stretch
        if stretch <= PROMISED_STRETCH:
            return float(count)
        inside = min(count, stretch)
        return inside * PROMISED_STRETCH / stretch + (count - inside)
