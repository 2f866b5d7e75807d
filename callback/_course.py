"""The course of a silence: how likely it is to last, reason by reason, day by day."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from operator import mul

import attrs
from pendulum import Date

from callback._clock import Clock
from callback.catalogue.compiled import compiled
from callback.observation import clock_of
from callback.ranking import Ranking
from callback.silence import Waits, waits

__all__ = ["Course"]


@attrs.frozen(kw_only=True, eq=False)
class Course:
    """G as the wait and the messages grow older, relative to the day of looking.

    Attributes:
        waits: The waits of all reasons under the ranking's tempo.
        clock: The employer's clock.
        counted: Working days of silence that count on the day of looking.
        messages: How many messages of yours are unanswered.
        age: Their ages on that day, added up.
        writing_on: The day of one more message, or ``None``.
    """

    waits: Waits
    clock: Clock
    counted: float
    messages: int
    age: float
    writing_on: Date | None

    @classmethod
    def of(cls, ranking: Ranking, writing_on: Date | None) -> Course:
        """Return the course of the silence that *ranking* looks at."""
        silence, tempo = ranking.silence, ranking.tempo
        return cls(
            waits=waits(compiled(ranking.catalogue), tempo.median, tempo.never),
            clock=clock_of(ranking.interview, ranking.calendar, silence.excused_until),
            counted=silence.counted,
            messages=len(silence.unanswered),
            age=silence.age,
            writing_on=writing_on,
        )

    def lasting(self, day: Date) -> list[float]:
        """Return G_r(day) / G_r(today): how likely each reason makes silence up to *day*."""
        t = self.clock.elapsed(day)
        age = self.age + self.messages * (t - self.counted)
        if self.writing_on is not None and day > self.writing_on:
            age += t - self.clock.elapsed(self.writing_on)
        return _ratios(self._unheard(t, age), self._today)

    @functools.cached_property
    def endless(self) -> list[float]:
        """G_r for ever / G_r(today): never of their own, and not when asked if a message counts."""
        asked = self.messages > 0 or self.writing_on is not None
        last = [
            never * (1.0 - replies) if asked else never
            for never, replies in zip(self.waits.nevers, self.waits.replies, strict=True)
        ]
        return _ratios(last, self._today)

    @functools.cached_property
    def _today(self) -> Sequence[float]:
        return self._unheard(self.counted, self.age)

    def _unheard(self, t: float, age: float) -> list[float]:
        return list(map(mul, self.waits.own(t), self.waits.replied(age)))


def _ratios(later: Sequence[float], today: Sequence[float]) -> list[float]:
    return [then / now for then, now in zip(later, today, strict=True)]
