"""The forecast: whether and when word will come, and how good it would be."""

from __future__ import annotations

import functools
import math
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from operator import mul

import attrs
from pendulum import Date

from callback._values.arguments import check, check_type, check_whole
from callback._values.checks import is_number
from callback._values.days import Day, day
from callback._values.plain import Plain, to_plain
from callback.answers.drawings import draw_forecast, draw_writing
from callback.answers.outlooks import forecast_table, writing_table
from callback.answers.schedule import HORIZON, Schedule, schedule
from callback.errors import InvalidValue
from callback.interview.stages import Stage
from callback.model.outlook import Course, outcome
from callback.model.plain_parts import plain_catalogue
from callback.model.ranking import Ranking, ReadOff
from callback.words.shown import Shown
from callback.words.table import Table

__all__ = [
    "Forecast",
    "Point",
    "Writing",
    "forecast",
]

#: The form of ``Forecast.to_dict()``.
SCHEMA = 1
#: Under this probability of ever hearing it is time to let go.
LET_GO = 0.2

#: Working days that the curve has in plain data.
SHOWN = 40

_LAST_STAGES = (Stage.FINAL, Stage.REFERENCE_CHECK, Stage.OFFER)


@attrs.frozen
class Point:
    """A point of the curve.

    Attributes:
        working_days: Working days from the day of looking.
        day: The day.
        heard: The probability of having heard by the end of it.
    """

    working_days: int
    day: Date
    heard: float


@attrs.frozen(kw_only=True, repr=False)
class Forecast(ReadOff):
    """Whether and when word will come, if nothing else is found out.

    The evidence is held as it stands on the day of looking; only the wait and the messages grow
    older. Everything is read off G, the probability of silence::

        P(heard by day d) = Σ_r post(r) · (1 - G_r(d) / G_r(today))

    Attributes:
        ranking: What it is read off.
        threshold: The probability of ever hearing under which to let go.
        writing_on: The day of one more message of yours that is supposed, or ``None``.
    """

    ranking: Ranking
    threshold: float = LET_GO
    writing_on: Date | None = None

    def heard_within(self, working_days: int) -> float:
        """Return the probability of hearing within so many working days from the day of looking.

        Raises:
            InvalidValue: It is not a whole number from 0.
            OutsideCalendar: The calendar does not reach so far.

        >>> from callback import Interview, rank
        >>> soon = forecast(rank(Interview(ended="2026-11-03"), as_of="2026-11-05"))
        >>> soon.heard_within(0), soon.heard_within(5) < soon.heard_within(10) < soon.ever
        (0.0, True)
        """
        return self._heard(self._ahead(working_days))

    def heard_by(self, date: Day) -> float:
        """Return the probability of hearing by the end of a day.

        Raises:
            InvalidValue: It is not a day, or is before the day of looking.
        """
        return self._heard(self._later(date, "date"))

    @functools.cached_property
    def ever(self) -> float:
        """The probability of ever hearing: of their own, or in reply to a message of yours."""
        return self._sum(self._course.endless)

    @functools.cached_property
    def by_decision(self) -> float | None:
        """The probability of hearing by the day on which you answer another employer.

        ``None`` without such a day (``decide_by``), or once it has passed.

        >>> from callback import Interview, rank
        >>> interview = Interview(ended="2026-11-03", decide_by="2026-11-12")
        >>> soon = forecast(rank(interview, as_of="2026-11-05"))
        >>> soon.by_decision == soon.heard_by("2026-11-12")
        True
        """
        decide = self.ranking.interview.decide_by
        return None if decide is None or decide < self.ranking.as_of else self.heard_by(decide)

    @functools.cached_property
    def median_days(self) -> int | None:
        """Working days until the probability of having heard is a half.

        ``None`` if that is not within 250 working days.

        Raises:
            OutsideCalendar: The calendar does not reach so far.
        """
        return self._first(lambda n: self.heard_within(n) >= 0.5)  # noqa: PLR2004  # the median

    @functools.cached_property
    def offer(self) -> float:
        """The probability of an offer in the end.

        Given the reason, time and outcome are independent::

            Σ_r post(r) · P(ever | r) · Σ_s P(s | r, e) · P(good | s)
        """
        return self._sum(self._course.endless, outcome(self.ranking.joint))

    def offer_by(self, date: Day) -> float:
        """Return the probability that word comes by the end of a day and leads to an offer.

        Raises:
            InvalidValue: It is not a day, or is before the day of looking.
        """
        return self._sum(
            self._course.lasting(self._later(date, "date")), outcome(self.ranking.joint)
        )

    @functools.cached_property
    def good_news(self) -> float | None:
        """The probability of an offer or a next round.

        ``None`` where the stage is the last one, or not known.
        """
        stage = self.ranking.interview.stage
        if stage is None or stage in _LAST_STAGES:
            return None
        return self._sum(self._course.endless, outcome(self.ranking.joint, onward=True))

    def curve(self, working_days: int) -> tuple[Point, ...]:
        """Return the probability of having heard, from today to so many working days on.

        Raises:
            InvalidValue: It is not a whole number from 0.
            OutsideCalendar: The calendar does not reach so far.
        """
        self._ahead(working_days)
        days = [self.ranking.calendar.add(self.ranking.as_of, n) for n in range(working_days + 1)]
        return tuple(Point(n, on, self._heard(on)) for n, on in enumerate(days))

    @functools.cached_property
    def let_go_on(self) -> Date | None:
        """The day after which to stop waiting: the same as the plan's.

        The first working day, after all messages that the plan has left to send, on which the
        chance of ever hearing would be under the threshold; see
        :func:`callback.answers.schedule.schedule`. ``None`` if that is not within 250 working
        days.

        Raises:
            OutsideCalendar: The calendar does not reach so far.
        """
        return self.schedule.let_go_on

    @functools.cached_property
    def schedule(self) -> Schedule:
        """The days on which to write, and the day to stop: what the plan is made of."""
        supposed = () if self.writing_on is None else (self.writing_on,)
        return schedule(self.ranking, self.threshold, supposed)

    def if_you_write(self, on: Day | None = None) -> Writing:
        """Return the forecast if you ask once more, and what that gains.

        Args:
            on: The day of the message, from the day of looking on; by default that day, or the
                first working day after it.

        Raises:
            InvalidValue: The day is not a day, or is before the day of looking, or this forecast
                already supposes a message.
        """
        if self.writing_on is not None:
            shown = repr(str(self.writing_on))
            raise InvalidValue("writing_on", shown, "None: one message is supposed at a time")
        today, calendar = self.ranking.as_of, self.ranking.calendar
        nearest = today if calendar.is_working(today) else calendar.add(today, 1)
        sent = nearest if on is None else self._later(on, "on")
        return Writing(on=sent, before=self, after=attrs.evolve(self, writing_on=sent))

    @functools.cached_property
    def _course(self) -> Course:
        return Course.of(self.ranking.joint, () if self.writing_on is None else (self.writing_on,))

    def _heard(self, date: Date) -> float:
        return self._sum(self._course.lasting(date))

    def _sum(self, silent: Sequence[float], value: Sequence[float] | None = None) -> float:
        """Return Σ_r post(r) · (1 - silent_r) · value_r: what hearing is worth."""
        heard = [
            probability * (1.0 - left)
            for probability, left in zip(self.ranking.posterior, silent, strict=True)
        ]
        return math.fsum(heard if value is None else map(mul, heard, value))

    def _first(self, reached: Callable[[int], bool], least: int = 0) -> int | None:
        """Return the smallest number of working days from *least* on at which it is so."""
        if not reached(HORIZON):
            return None
        return bisect_left(range(HORIZON), x=True, lo=least, key=reached)

    def _ahead(self, working_days: int) -> Date:
        check_whole(working_days, "working_days", 0, of="working days")
        return self.ranking.calendar.add(self.ranking.as_of, working_days)

    def _later(self, date: Day, field: str) -> Date:
        when = day(date, field)
        if when < self.ranking.as_of:
            expected = f"a day from {self.ranking.as_of} on, the day of looking"
            raise InvalidValue(field, repr(str(when)), expected)
        return when

    def __repr__(self) -> str:
        return (
            f"<Forecast as of {self.ranking.as_of}: ever {self.ever:.3f}, offer {self.offer:.3f}>"
        )

    def _pictures(self) -> Iterable[str]:
        return (draw_forecast(self),)

    def _table(self) -> Table:
        return forecast_table(self)

    def to_dict(self) -> dict[str, Plain]:
        """Return the forecast as JSON-ready data."""
        return {
            "schema": SCHEMA,
            "catalogue": plain_catalogue(self.ranking.catalogue),
            "ref": self.ranking.interview.ref,
            "as_of": self.ranking.as_of.isoformat(),
            "writing_on": to_plain(self.writing_on),
            "ever": self.ever,
            "median_days": self.median_days,
            "by_decision": self.by_decision,
            "offer": self.offer,
            "good_news": self.good_news,
            "threshold": self.threshold,
            "let_go_on": to_plain(self.let_go_on),
            "curve": to_plain(self.curve(SHOWN)),
        }


@attrs.frozen(kw_only=True, repr=False)
class Writing(Shown):
    """What one more message would change.

    Attributes:
        on: The day of the message.
        before: The forecast without it.
        after: The forecast with it: never worse.
    """

    on: Date
    before: Forecast
    after: Forecast

    def __repr__(self) -> str:
        return f"<Writing on {self.on}: ever {self.before.ever:.3f} to {self.after.ever:.3f}>"

    def _pictures(self) -> Iterable[str]:
        return (draw_writing(self.before, self.after, self.on),)

    def _table(self) -> Table:
        return writing_table(self)

    @property
    def gain(self) -> float:
        """By how much the probability of ever hearing rises."""
        return self.after.ever - self.before.ever

    def gain_within(self, working_days: int) -> float:
        """Return by how much the probability of hearing within so many working days rises."""
        return self.after.heard_within(working_days) - self.before.heard_within(working_days)


def forecast(ranking: Ranking, *, threshold: float = LET_GO) -> Forecast:
    """Forecast whether and when word will come after the silence that *ranking* looks at.

    Args:
        ranking: The reasons, with all that they rest on.
        threshold: Between 0 and 1; see :attr:`Forecast.let_go_on`.

    Raises:
        InvalidValue: *threshold* or *ranking* is wrong.

    >>> from callback import Interview, rank
    >>> silent = rank(Interview(ended="2026-11-03"), as_of="2026-12-04")
    >>> forecast(silent).let_go_on
    Date(2026, 12, 14)
    """
    check_type(ranking, "ranking", Ranking)
    right = is_number(threshold) and 0 < threshold < 1
    check(right, "threshold", threshold, "a number between 0 and 1")
    return Forecast(ranking=ranking, threshold=threshold)
