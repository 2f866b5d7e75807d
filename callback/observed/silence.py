"""The silence as it stands on the day of looking: how long, by whose clock, what was asked.

Theory of operation. A silence starts with the interview's end or with their last real word that
left the matter open. Such a word ends a silence of its own, which is evidence too: it lasted so
many days and was then broken (:class:`EarlierSilence`). Promises and absences belong to the
silence in which their day lies. Word that closes the matter stops the clock.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Iterable, Sequence

import attrs
from pendulum import Date

from callback.catalogue.timing import Timing
from callback.formulas.waits import Sent, noticed, reached, reached_between
from callback.interview.interview import Interview
from callback.observed.clock import Clock
from callback.words.phrases import Phrases
from callback.words.shown import UNTOLD, Shown
from callback.words.table import Table
from callback.workdays import WorkCalendar

__all__ = ["Beginning", "EarlierSilence", "Message", "Silence", "Watch"]

#: The silence of today has no last day.
_EVER = Date(9999, 12, 31)


class Beginning(enum.Enum):
    """What started the clock."""

    INTERVIEW = "interview"
    REPLY = "reply"


@attrs.frozen(kw_only=True)
class Message:
    """A message of yours that asks for a reply and has none.

    Attributes:
        sent: The day on which it went out.
        age: Its age in working days; an absence makes it grow older more slowly.
        noticed: The probability that it was noticed and taken up, by somebody who answers.
    """

    sent: Date
    age: float
    noticed: float


@attrs.frozen(kw_only=True)
class EarlierSilence:
    """The silence that their last real word ended.

    Attributes:
        days: Working days from the interview to that word, at least 1.
        counted: What they count on the day before it and on its own day.
        reached: What your messages had reached by then, on both days.
        rise: By how much that rose.
    """

    days: int
    counted: tuple[float, float]
    reached: tuple[float, float]
    rise: float


@attrs.frozen(kw_only=True)
class Watch:
    """The clocks of an interview, and how messages age by them.

    Attributes:
        present: The clock of the present silence.
        earlier: That of the one before, where their last real word ended one.
        timing: The catalogue's numbers of waiting.
    """

    present: Clock
    earlier: Clock | None
    timing: Timing

    @classmethod
    def of(
        cls,
        interview: Interview,
        calendar: WorkCalendar,
        excuses: Iterable[Date],
        timing: Timing,
        tempo: float,
    ) -> Watch:
        """Return the clocks of *interview*.

        Args:
            interview: The interview.
            calendar: The working days where the employer is.
            excuses: The days until which they cannot answer, by what was found out.
            timing: The catalogue's numbers of waiting.
            tempo: The factor on every median.
        """
        ended, replied = interview.ended, interview.replied_on
        listed = list(excuses)

        def clock(start: Date, last: Date) -> Clock:
            promised = interview.promised_by
            inside = promised is not None and start < promised <= last
            return Clock(
                calendar=calendar,
                start=start,
                promised=promised if inside else None,
                excused=max((day for day in listed if start < day <= last), default=None),
                stretch=timing.promised * tempo,
                most=timing.excused,
            )

        if replied is None:
            return cls(present=clock(ended, _EVER), earlier=None, timing=timing)
        return cls(present=clock(replied, _EVER), earlier=clock(ended, replied), timing=timing)

    def message(self, sent: Date, today: Date) -> Message:
        """Return a message as it stands on *today*; one sent before the silence counts from it."""
        clock = self.present
        sent_on = max(sent, clock.start)
        age = clock.able(today) - clock.able(sent_on)
        return Message(sent=sent, age=age, noticed=self.noticed(clock.worked(sent_on)))

    def noticed(self, waited: float) -> float:
        """Return η of a message after so many working days of silence."""
        half_life = self.timing.noticed_half_life
        if half_life is None:
            return self.timing.noticed
        return noticed(waited, at_first=self.timing.noticed, half_life=half_life)

    def reached(self, messages: Iterable[Message]) -> float:
        """Return what the messages have reached, see :func:`callback.formulas.waits.reached`."""
        return reached([Sent(m.noticed, m.age) for m in messages], delay=self.timing.delay)

    def reached_in_the_end(self, messages: Iterable[Message]) -> float:
        """Return what the messages will have reached in the end."""
        return reached([Sent(m.noticed, math.inf) for m in messages], delay=self.timing.delay)

    def before(self, asked: Sequence[Date], replied: Date) -> EarlierSilence | None:
        """Return the silence that their word of *replied* ended, and your messages in it."""
        clock = self.earlier
        if clock is None:
            return None
        days = max(1, clock.worked(replied))
        pairs: list[tuple[Sent, Sent]] = []
        for sent in asked:
            if sent < replied:
                begun = max(sent, clock.start)
                chance = self.noticed(clock.worked(begun))
                age = clock.calendar.working_days(begun, replied)
                pairs.append((Sent(chance, max(0, age - 1)), Sent(chance, max(1, age))))
        delay = self.timing.delay
        return EarlierSilence(
            days=days,
            counted=(clock.counted(days - 1), clock.counted(days)),
            reached=(
                reached([first for first, _ in pairs], delay=delay),
                reached([second for _, second in pairs], delay=delay),
            ),
            rise=reached_between(pairs, delay=delay),
        )


@attrs.frozen(kw_only=True, repr=False)
class Silence(Shown):
    """The silence as it stands on the day of looking.

    Attributes:
        start: The day on which it began: the later of the interview's end and the employer's
            last real message.
        began: What started it.
        as_of: The day of looking.
        until: The day up to which it is counted: the day of looking, or that of word that came.
        calendar_days: Days since the start.
        working_days: The employer's working days since the start.
        counted: What they count: a promised day moves the wait, an absence shortens it.
        holidays: The holidays in it that would have been worked.
        promised_by: The day by which they said that word would come, if it lies in this silence.
        excused_until: The latest day in it up to which an answered fact says that they cannot
            answer.
        overdue: Working days past the promised day, ``None`` without one or before it.
        unanswered: Your messages that ask for a reply and have none, oldest first.
        answered: Those that had none until word came, as they stood on its day.
        reached: The probability that one of all these would have been answered by then, by
            somebody who answers.
        earlier: The silence that their last real word ended, where there was one.
    """

    start: Date
    began: Beginning
    as_of: Date
    until: Date
    calendar_days: int
    working_days: int
    counted: float
    holidays: tuple[Date, ...]
    promised_by: Date | None
    excused_until: Date | None
    overdue: int | None
    unanswered: tuple[Message, ...]
    answered: tuple[Message, ...]
    reached: float
    earlier: EarlierSilence | None
    _told: Phrases = attrs.field(default=UNTOLD, init=False, eq=False, repr=False)

    def __repr__(self) -> str:
        return f"<Silence from {self.start} to {self.until}: {self.working_days} working days>"

    @classmethod
    def observe(
        cls,
        interview: Interview,
        watch: Watch,
        as_of: Date,
        *,
        word_on: Date | None = None,
    ) -> Silence:
        """Return the silence on the day *as_of*, by the clocks of *watch*.

        Args:
            interview: The interview.
            watch: Its clocks.
            as_of: The day of looking.
            word_on: The day of word that closed the matter: the clock stops there.
        """
        clock, start, replied = watch.present, watch.present.start, interview.replied_on
        until = as_of if word_on is None else max(start, min(as_of, word_on))
        asked = [sent for sent in interview.asked_on if sent <= until]
        open_ = [sent for sent in asked if replied is None or sent >= replied]
        messages = tuple(watch.message(sent, until) for sent in open_)
        promised, overdue = clock.promised, None
        if promised is not None and promised < until:
            overdue = clock.worked(until) - clock.worked(promised)
        return cls(
            start=start,
            began=Beginning.INTERVIEW if watch.earlier is None else Beginning.REPLY,
            as_of=as_of,
            until=until,
            calendar_days=until.toordinal() - start.toordinal(),
            working_days=clock.worked(until),
            counted=clock.elapsed(until),
            holidays=clock.calendar.holidays_between(start, until),
            promised_by=promised,
            excused_until=clock.excused,
            overdue=overdue,
            unanswered=messages if word_on is None else (),
            answered=() if word_on is None else messages,
            reached=watch.reached(messages),
            earlier=None if replied is None else watch.before(asked, replied),
        )

    def _table(self) -> Table:
        say, day = self._phrases.say, self._phrases.day
        number = self._phrases.number
        began = self._phrases.of(self.began)
        working_days, counted = str(self.working_days), number(f"{self.counted:.1f}")
        rows = [
            (say("silence.since"), say("silence.start", day=day(self.start), began=began)),
            (
                say("silence.working_days"),
                say("silence.counted", count=working_days, day=day(self.until), counted=counted),
            ),
        ]
        if self.earlier is not None:
            days = self._phrases.counted("working_days", self.earlier.days)
            rows.append((say("silence.earlier"), days))
        if self.holidays:
            rows.append((say("silence.holidays"), ", ".join(map(day, self.holidays))))
        if self.promised_by is not None:
            late = say("silence.not_due")
            if self.overdue is not None:
                days = self._phrases.counted("working_days", self.overdue)
                late = say("silence.overdue", days=days)
            promise = say("silence.promise", day=day(self.promised_by), late=late)
            rows.append((say("silence.promised"), promise))
        if self.excused_until is not None:
            until = say("silence.excused_until", day=day(self.excused_until))
            rows.append((say("silence.excused"), until))
        for message in self.unanswered:
            sent, age = day(message.sent), number(f"{message.age:.1f}")
            rows.append((say("silence.asked"), say("silence.message", day=sent, count=age)))
        return Table(headings=(say("silence.heading"), ""), rows=tuple(rows))
