"""The schedule: on which days to write, and when to stop waiting.

Theory of operation. First the messages, then the day. A message is worth writing when it raises
the chance of hearing within ten working days by enough, supposing silence until its day; so
neither a message nor the day to stop moves because time goes by. The day to stop supposes all
messages that are planned, and no message comes after it::

    gain(m | A) = [G(m + 10; A) - G(m + 10; A and m)] / G(m; A)
    stop on the first working day from the last message on with
        1 - G(∞; A) / G(day; A) < threshold

G is mixed over the reasons, given all that is known.

A message of which the situation says the day (they named it; your own deadline; mail that came
back) is planned whatever it gains; one that gains too little tells no gain.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable
from operator import mul

import attrs
from pendulum import Date

from callback.answers.situation import Situation
from callback.model.outlook import Course
from callback.model.ranking import Ranking
from callback.observed.due import DueStatus

__all__ = ["LEAST", "SOON", "Planned", "Schedule", "schedule"]

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
            are silent until then; ``None``: by too little, and it is due for another reason.
        expected: The same as expected on the day of looking: they may answer before.
    """

    on: Date
    attempt: int
    gain: float | None
    expected: float | None


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
    course, situation = Course.of(ranking.joint, supposed), Situation.of(ranking)
    if ranking.word is not None:
        return Schedule(messages=(), let_go_on=ranking.silence.until)
    if situation.closes:
        over = situation.open_day(max((ranking.as_of, *course.supposed)))
        return Schedule(messages=(), let_go_on=over)
    messages, course = _planned(ranking, situation, course)
    last = max((ranking.as_of, *course.supposed))
    stop = _stop(ranking, course, situation.open_day(last), threshold)
    return Schedule(
        messages=messages,
        let_go_on=None if stop is None else situation.open_day(stop),
        closed=_closed(ranking, course, threshold),
    )


def _planned(
    ranking: Ranking, situation: Situation, course: Course
) -> tuple[tuple[Planned, ...], Course]:
    """Return the messages that are left to send, and the course with them."""
    etiquette, start = ranking.catalogue.etiquette, ranking.silence.start
    # What was asked before the silence began is nothing that they now leave open.
    asked = sorted(day for day in (*course.sent, *course.supposed) if day >= start)
    last, planned = max(asked, default=None), list[Planned]()
    while len(asked) + len(planned) < etiquette.most:
        usual = _usual(ranking, situation, last)
        named = None if planned else _named(situation, usual, last)
        on = usual if named is None else named
        if on is None:
            break
        message, course_with = _weighed(ranking, course, on, len(asked) + len(planned) + 1)
        if message.gain is not None and message.gain < etiquette.worth:
            if named is None:
                break
            message = attrs.evolve(message, gain=None, expected=None)
        planned.append(message)
        course, last = course_with, on
    return tuple(planned), course


def _named(situation: Situation, usual: Date | None, last: Date | None) -> Date | None:
    """Return the day of the next message where something else than the rules decides about it."""
    today, tell = situation.open_day(situation.ranking.as_of), situation.tell_by
    if situation.owed:  # what goes out today tells them of a deadline, too
        return tell if tell is not None and tell > today else None
    if situation.invited_on is not None:
        named = max(situation.invited_on, today)
    elif situation.ranking.evidence.bounced and not situation.peace:
        named = today if last is None else max(situation.after(last), today)
    elif (sooner := _in_place(situation, usual, last)) is not None:
        named = sooner
    else:
        return None if tell is None or (usual is not None and usual <= tell) else tell
    return named if tell is None else min(named, tell)


def _in_place(situation: Situation, usual: Date | None, last: Date | None) -> Date | None:
    """Return the day on which to ask whoever stands in for somebody who is away for long."""
    ranking, etiquette = situation.ranking, situation.ranking.catalogue.etiquette
    if usual is None or ranking.silence.excused_until is None or not situation.stands_in:
        return None
    days = _allowed(ranking, situation)
    sooner = situation.open_day(max(*days, ranking.as_of, *_after(situation, last)))
    late = ranking.calendar.add(sooner, etiquette.stand_in_after)
    return sooner if late < usual else None


def _after(situation: Situation, last: Date | None) -> list[Date]:
    return [] if last is None else [situation.after(last)]


def _allowed(ranking: Ranking, situation: Situation) -> list[Date]:
    """Return the days before which nothing is asked, whoever is away."""
    calendar, silence = ranking.calendar, ranking.silence
    etiquette = ranking.catalogue.etiquette
    if silence.promised_by is not None:
        days = [calendar.add(silence.promised_by, etiquette.grace)]
    else:
        days = [calendar.add(silence.start, etiquette.first_after)]
    if situation.peace_until is not None:
        days.append(situation.peace_until)
    return days


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
    start = last

    def in_vain(days: int) -> bool:
        on = ranking.calendar.add(start, days)
        return 1.0 - endless / _mixed(ranking, course.lasting(on)) < threshold - ROUNDING

    if not in_vain(HORIZON):
        return None
    return ranking.calendar.add(start, bisect_left(range(HORIZON), x=True, key=in_vain))


def _mixed(ranking: Ranking, lasting: Iterable[float]) -> float:
    """Return G(day) / G(today), mixed over the reasons."""
    return math.fsum(map(mul, ranking.posterior, lasting))


def _usual(ranking: Ranking, situation: Situation, last: Date | None) -> Date | None:
    """Return the first day on which the rules allow the next message; *last* is the one before.

    What was before the silence began is counted from its start, as the clock does. Nothing is
    asked while no word is due, nor as long as they wait for something of yours.
    """
    if situation.owed:
        return None
    calendar, silence = ranking.calendar, ranking.silence
    etiquette = ranking.catalogue.etiquette
    days = [*_allowed(ranking, situation), *_after(situation, last)]
    if silence.excused_until is not None:
        days.append(calendar.add(calendar.add(silence.excused_until, 1), etiquette.after_return))
    if last is None and ranking.due is not None and ranking.due.status is DueStatus.NOT_DUE:
        days.append(ranking.due.changes_on or ranking.as_of)
    return situation.open_day(max(*days, ranking.as_of))
