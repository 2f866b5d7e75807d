"""Whether word is due: a statement about the clock alone, not about any reason.

Theory of operation. The ordinary process of a catalogue, at the tempo of the interview, says when
half, nine tenths and 99 in 100 of those who answer would have answered. Before the first of these
nothing is due, and before a promised or excused day neither, whatever the process: those were
announced. It turns on working days only. With the tempo fixed the status only moves forward.
"""

from __future__ import annotations

import enum

import attrs
from pendulum import Date

from callback.errors import OutsideCalendar
from callback.observed.clock import Clock

__all__ = ["FROM", "Due", "DueStatus", "due_on"]


class DueStatus(enum.Enum):
    """How the clock stands, in the order in which it moves."""

    NOT_DUE = "not_due"
    DUE = "due"
    OVERDUE = "overdue"
    LONG_OVERDUE = "long_overdue"
    WORD_CAME = "word_came"


#: The odds that an ordinary answer has come by the time from which each status holds: a half, nine
#: tenths, 99 in 100. As odds they are whole, and nothing is rounded to the next day.
FROM = ((1, DueStatus.DUE), (9, DueStatus.OVERDUE), (99, DueStatus.LONG_OVERDUE))

#: What follows each of them as time goes by.
_NEXT = {
    DueStatus.NOT_DUE: DueStatus.DUE,
    DueStatus.DUE: DueStatus.OVERDUE,
    DueStatus.OVERDUE: DueStatus.LONG_OVERDUE,
}


@attrs.frozen(kw_only=True)
class Due:
    """Whether word is due.

    Attributes:
        status: How the clock stands on the day of looking.
        changes_on: The day on which that changes next; ``None``: never, not within a year, or on
            no day that the calendar knows.
    """

    status: DueStatus
    changes_on: Date | None

    @property
    def following(self) -> DueStatus:
        """What the clock says next; after the last status that one itself.

        >>> Due(status=DueStatus.DUE, changes_on=None).following
        <DueStatus.OVERDUE: 'overdue'>
        """
        return _NEXT.get(self.status, self.status)


def due_on(clock: Clock, day: Date, *, median: float, shape: float) -> Due:
    """Return whether word is due on *day*, where an ordinary answer has this log-logistic wait.

    ``U(t) = 1 / (1 + (t / median) ** shape)`` has fallen to ``1 / (1 + odds)`` when
    ``t = median · odds ** (1 / shape)``.

    >>> from callback.workdays import WorkCalendar
    >>> clock = Clock(calendar=WorkCalendar.weekdays(), start=Date(2026, 11, 2))
    >>> due_on(clock, Date(2026, 11, 4), median=4.5, shape=2.8)
    Due(status=<DueStatus.NOT_DUE: 'not_due'>, changes_on=Date(2026, 11, 9))
    """
    status, announced = DueStatus.NOT_DUE, _announced(clock)
    for odds, following in FROM:
        counted = median * odds ** (1.0 / shape)
        begins = clock.first(counted)
        if begins is not None and announced is not None:
            begins = max(begins, announced)
        if begins is None or day < begins:
            return Due(status=status, changes_on=begins)
        status = following
    return Due(status=status, changes_on=None)


def _announced(clock: Clock) -> Date | None:
    """Return the first working day on which word may be due, by what they announced."""
    days = [day for day in (clock.promised, clock.excused) if day is not None]
    last = max(days, default=None)
    if last is None or clock.calendar.is_working(last):
        return last
    try:
        return clock.calendar.add(last, 1)
    except OutsideCalendar:
        return last
