"""The schedule: on which days to write, and when to stop waiting.

Theory of operation. First the messages, then the day. A message is worth writing when it raises
the chance of hearing within ten working days by enough, supposing silence until its day; so
neither a message nor the day to stop moves because time goes by. The day to stop supposes all
messages that are planned, and no message comes after it::

    gain(m | A) = [G(m + 10; A) - G(m + 10; A and m)] / G(m; A)
    stop on the first working day from the last message on with
        1 - G(∞; A) / G(day; A) < threshold

G is mixed over the reasons, given all that is known.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable
from operator import mul

import attrs
from pendulum import Date

from callback.model.outlook import Course
from callback.model.ranking import Ranking
from callback.observed.due import DueStatus
from callback.workdays import WorkCalendar

__all__ = ["LEAST", "SOON", "Planned", "Schedule", "first_day", "schedule", "working"]

#: Working days beyond which nothing is looked for: a year.
HORIZON = 250
#: Working days after a message within which its gain is looked for.
SOON = 10
#: Working days between a message and a last one: sooner it would only press.
LEAST = 5
#: At the threshold itself one waits on: what rounding takes from a sum is not under it.
ROUNDING = 1e-12


@attrs.frozen(kw_only=True)
class Planned:
    """A message that asks, and what it is worth.

    Attributes:
        on: Its day, a working day.
        attempt: Which of the messages that ask it is, from 1.
        gain: By how much it raises the chance of hearing within ten working days of it, if they
            are silent until then.
        expected: The same as expected on the day of looking: they may answer before.
    """

    on: Date
    attempt: int
    gain: float
    expected: float


@attrs.frozen(kw_only=True)
class Schedule:
    """The days on which to write, and the day to stop waiting.

    Attributes:
        messages: The messages that ask, in order.
        let_go_on: The first working day, after all of them, on which to wait on is too often for
            nothing; ``None``: not within a year. Where that is so already it is the next day on
            which a last message could go out; after word that closed the matter, its day.
        closed: Whether your last message closed the matter: it was sent on a day to stop, or so
            shortly before the first of them that one more would only have pressed.
    """

    messages: tuple[Planned, ...]
    let_go_on: Date | None
    closed: bool = False


def schedule(ranking: Ranking, threshold: float, supposed: Iterable[Date] = ()) -> Schedule:
    """Return when to write and when to stop, after the silence that *ranking* looks at.

    Args:
        ranking: The reasons, with all that they rest on.
        threshold: The chance of ever hearing under which to stop.
        supposed: The days of messages that are supposed besides those that were sent.

    Raises:
        OutsideCalendar: The calendar does not reach so far.
    """
    course, etiquette = Course.of(ranking.joint, supposed), ranking.catalogue.etiquette
    if ranking.word is not None:
        return Schedule(messages=(), let_go_on=ranking.silence.until)
    start = ranking.silence.start  # what was asked before is nothing that they now leave open
    asked = sorted(day for day in (*course.sent, *course.supposed) if day >= start)
    day, planned = first_day(ranking, max(asked, default=None)), list[Planned]()
    while len(asked) + len(planned) < etiquette.most:
        message, course_with = _weighed(ranking, course, day, len(asked) + len(planned) + 1)
        if message.gain < etiquette.worth:
            break
        planned.append(message)
        course = course_with
        day = ranking.calendar.add(day, etiquette.apart)
    last = max((ranking.as_of, *course.supposed))
    return Schedule(
        messages=tuple(planned),
        let_go_on=_stop(ranking, course, last, threshold),
        closed=_closed(ranking, course, threshold),
    )


def _weighed(ranking: Ranking, course: Course, day: Date, attempt: int) -> tuple[Planned, Course]:
    """Return a message on *day* with what it gains, and the course with it."""
    soon = ranking.calendar.add(day, SOON)
    with_it = course.with_message(day)
    fewer = _mixed(ranking, course.lasting(soon)) - _mixed(ranking, with_it.lasting(soon))
    gain = fewer / _mixed(ranking, course.lasting(day))
    return Planned(on=day, attempt=attempt, gain=gain, expected=fewer), with_it


def _closed(ranking: Ranking, course: Course, threshold: float) -> bool:
    """Return whether nothing is left to say after the last message that was sent."""
    if not course.sent:
        return False
    *earlier, last = sorted(course.sent)
    last = max(last, ranking.silence.start)
    if course.hope(last, earlier, ranking.posterior) < threshold:
        return True
    pressing = ranking.calendar.add(last, LEAST - 1)
    hope = course.hope(min(pressing, ranking.as_of), course.sent, ranking.posterior)
    return pressing < ranking.as_of and hope < threshold


def _stop(ranking: Ranking, course: Course, last: Date, threshold: float) -> Date | None:
    """Return the first working day from *last* on with too little left to wait for."""
    endless = _mixed(ranking, course.endless)
    start = working(ranking.calendar, last)

    def in_vain(days: int) -> bool:
        on = ranking.calendar.add(start, days)
        return 1.0 - endless / _mixed(ranking, course.lasting(on)) < threshold - ROUNDING

    if not in_vain(HORIZON):
        return None
    return ranking.calendar.add(start, bisect_left(range(HORIZON), x=True, key=in_vain))


def _mixed(ranking: Ranking, lasting: Iterable[float]) -> float:
    """Return G(day) / G(today), mixed over the reasons."""
    return math.fsum(map(mul, ranking.posterior, lasting))


def first_day(ranking: Ranking, last: Date | None) -> Date:
    """Return the first day on which the next message may go out; *last* is that of the one before.

    What was before the silence began is counted from its start, as the clock does. Nothing is
    asked while no word is due.
    """
    calendar, silence = ranking.calendar, ranking.silence
    etiquette = ranking.catalogue.etiquette
    if silence.promised_by is not None:
        days = [calendar.add(silence.promised_by, etiquette.grace)]
    else:
        days = [calendar.add(silence.start, etiquette.first_after)]
    if silence.excused_until is not None:
        days.append(calendar.add(calendar.add(silence.excused_until, 1), etiquette.after_return))
    if last is not None:
        days.append(calendar.add(last, etiquette.apart))
    elif ranking.due is not None and ranking.due.status is DueStatus.NOT_DUE:
        days.append(ranking.due.changes_on or ranking.as_of)
    return working(calendar, max(*days, ranking.as_of))


def working(calendar: WorkCalendar, day: Date) -> Date:
    """Return *day*, or the first working day after it."""
    return day if calendar.is_working(day) else calendar.add(day, 1)
