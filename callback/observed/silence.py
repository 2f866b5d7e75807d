"""The silence as it stands on the day of looking: how long, by whose clock, what was asked."""

from __future__ import annotations

import enum
import functools

import attrs
from pendulum import Date

from callback.interview.interview import Interview
from callback.words.shown import Shown
from callback.words.table import Table
from callback.workdays import WorkCalendar

__all__ = [
    "Beginning",
    "Clock",
    "Message",
    "Silence",
    "clock_of",
]

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


class Beginning(enum.Enum):
    """What started the clock."""

    INTERVIEW = "interview"
    REPLY = "reply"


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
class Silence(Shown):
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
        excused_until: The latest day up to which an answered fact says that they cannot answer.
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
    excused_until: Date | None
    overdue: int | None
    unanswered: tuple[Message, ...]

    @classmethod
    def observe(
        cls, interview: Interview, clock: Clock, as_of: Date, excused_until: Date | None
    ) -> Silence:
        """Return the silence on the day *as_of*, told by the employer's *clock*."""
        calendar, start, promised = clock.calendar, clock.start, interview.promised_by
        now = clock.elapsed(as_of)
        overdue = None
        if promised is not None and promised < as_of:
            overdue = calendar.working_days(max(promised, start), as_of)
        return cls(
            start=start,
            began=Beginning.REPLY if start == interview.replied_on else Beginning.INTERVIEW,
            as_of=as_of,
            calendar_days=as_of.toordinal() - start.toordinal(),
            working_days=calendar.working_days(start, as_of),
            counted=now,
            holidays=calendar.holidays_between(start, as_of),
            promised_by=promised,
            excused_until=excused_until,
            overdue=overdue,
            unanswered=_unanswered(interview, clock, now),
        )

    @property
    def age(self) -> float:
        """The ages of the unanswered messages in working days, added up."""
        return sum(message.age for message in self.unanswered)

    def _table(self) -> Table:
        say = self._phrases.say
        began = self._phrases.of(self.began)
        working_days, counted = str(self.working_days), f"{self.counted:.1f}"
        rows = [
            (say("silence.since"), say("silence.start", day=str(self.start), began=began)),
            (
                say("silence.working_days"),
                say("silence.counted", count=working_days, day=str(self.as_of), counted=counted),
            ),
        ]
        if self.holidays:
            rows.append((say("silence.holidays"), ", ".join(map(str, self.holidays))))
        if self.promised_by is not None:
            late = say("silence.not_due")
            if self.overdue is not None:
                late = say("silence.overdue", count=str(self.overdue))
            promise = say("silence.promise", day=str(self.promised_by), late=late)
            rows.append((say("silence.promised"), promise))
        if self.excused_until is not None:
            until = say("silence.excused_until", day=str(self.excused_until))
            rows.append((say("silence.excused"), until))
        for message in self.unanswered:
            sent, age = str(message.sent), f"{message.age:.1f}"
            rows.append((say("silence.asked"), say("silence.message", day=sent, count=age)))
        return Table(headings=(say("silence.heading"), ""), rows=tuple(rows))


def clock_of(
    interview: Interview, calendar: WorkCalendar, excused_until: Date | None = None
) -> Clock:
    """Return the clock of the silence after *interview*.

    A day until which they cannot answer acts on it as a promised date does; the later counts.
    """
    start = max(interview.ended, interview.replied_on or interview.ended)
    due = max(interview.promised_by or start, excused_until or start)
    return Clock(calendar=calendar, start=start, promised=due)


def _unanswered(interview: Interview, clock: Clock, now: float) -> tuple[Message, ...]:
    """A message older than their last real message has been answered by it."""
    return tuple(
        Message(sent=sent, age=now - clock.elapsed(max(sent, clock.start)))
        for sent in interview.asked_on
        if interview.replied_on is None or sent >= interview.replied_on
    )
