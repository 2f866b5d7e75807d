"""What counts on the day of looking: how long they have been silent, and what was asked since."""

from __future__ import annotations

import enum

import attrs
from pendulum import Date

from callback._clock import Clock
from callback._table import Table
from callback.errors import InvalidInterview, Problem
from callback.interview import Interview
from callback.workdays import WorkCalendar

__all__ = ["Beginning", "Message", "Silence"]


class Beginning(enum.Enum):
    """What started the clock."""

    INTERVIEW = "the interview ended"
    REPLY = "the employer's last message"


@attrs.frozen(kw_only=True)
class Message:
    """A message of yours that asks for a reply and has none.

    Attributes:
        sent: The day on which it went out.
        age: Its age in working days, as the clock counts them.
    """

    sent: Date
    age: float


@attrs.frozen(kw_only=True)
class Silence:
    """The silence as it stands on the day of looking.

    Attributes:
        start: The day on which it began: the later of the interview's end and the employer's
            last real message.
        began: What started it.
        as_of: The day of looking.
        calendar_days: Days since the start.
        working_days: The employer's working days since the start.
        counted: The working days that count: those up to a promised date count 2 at most.
        holidays: The holidays in it that would have been worked.
        promised_by: The day by which they said that word would come.
        overdue: Working days past that day, ``None`` without one or before it.
        unanswered: Your messages that ask for a reply and have none, oldest first.
    """

    start: Date
    began: Beginning
    as_of: Date
    calendar_days: int
    working_days: int
    counted: float
    holidays: tuple[Date, ...]
    promised_by: Date | None
    overdue: int | None
    unanswered: tuple[Message, ...]

    @classmethod
    def observe(cls, interview: Interview, clock: Clock, as_of: Date) -> Silence:
        """Return the silence on the day *as_of*, told by the employer's *clock*.

        Raises:
            InvalidInterview: Something in the interview is dated after *as_of*.
        """
        _check_dates(interview, as_of)
        calendar, start, promised = clock.calendar, clock.start, interview.promised_by
        overdue = promised is not None and promised < as_of
        return cls(
            start=start,
            began=Beginning.REPLY if start == interview.replied_on else Beginning.INTERVIEW,
            as_of=as_of,
            calendar_days=as_of.toordinal() - start.toordinal(),
            working_days=calendar.working_days(start, as_of),
            counted=clock.elapsed(as_of),
            holidays=calendar.holidays_between(start, as_of),
            promised_by=promised,
            overdue=calendar.working_days(max(promised, start), as_of) if overdue else None,
            unanswered=_unanswered(interview, clock, as_of),
        )

    @property
    def age(self) -> float:
        """The ages of the unanswered messages in working days, added up."""
        return sum(message.age for message in self.unanswered)

    def __str__(self) -> str:
        return self._table().text()

    def _repr_html_(self) -> str:
        return self._table().html()

    def _table(self) -> Table:
        rows = [
            ("silent since", f"{self.start} ({self.began.value})"),
            ("working days", f"{self.working_days} to {self.as_of}, counted as {self.counted:.1f}"),
        ]
        if self.holidays:
            rows.append(("holidays in it", ", ".join(map(str, self.holidays))))
        if self.promised_by is not None:
            late = "not due" if self.overdue is None else f"{self.overdue} working days overdue"
            rows.append(("promised by", f"{self.promised_by} ({late})"))
        rows.extend(
            ("asked, no reply", f"{message.sent} ({message.age:.1f} working days ago)")
            for message in self.unanswered
        )
        return Table(headings=("silence", ""), rows=tuple(rows))


def clock_of(interview: Interview, calendar: WorkCalendar) -> Clock:
    """Return the clock of the silence after *interview*."""
    start = max(interview.ended, interview.replied_on or interview.ended)
    return Clock(calendar=calendar, start=start, promised=interview.promised_by)


def _check_dates(interview: Interview, as_of: Date) -> None:
    dated = [("ended", interview.ended), ("replied_on", interview.replied_on)]
    dated += [("thanked_on", interview.thanked_on)]
    dated += [("asked_on", sent) for sent in interview.asked_on]
    problems = tuple(
        Problem(field, repr(day.isoformat()), f"a day up to {as_of}, the day of looking")
        for field, day in dated
        if day is not None and day > as_of
    )
    if problems:
        raise InvalidInterview(problems, interview.ref)


def _unanswered(interview: Interview, clock: Clock, as_of: Date) -> tuple[Message, ...]:
    """A message older than their last real message has been answered by it."""
    now = clock.elapsed(as_of)
    return tuple(
        Message(sent=sent, age=now - clock.elapsed(max(sent, clock.start)))
        for sent in interview.asked_on
        if interview.replied_on is None or sent >= interview.replied_on
    )
