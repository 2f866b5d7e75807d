"""The course of a silence: how likely it is to last, reason by reason, day by day."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from operator import mul

import attrs
from pendulum import Date

from callback.catalogue.numbers import CircumstanceNumbers, numbers_of, waits
from callback.formulas.waits import Waits
from callback.model.ranking import Ranking
from callback.model.terms import TermKind
from callback.observed.silence import Clock, clock_of

__all__ = [
    "Course",
    "outcome",
]


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
            waits=waits(numbers_of(ranking.catalogue), tempo.median, tempo.never),
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


def outcome(ranking: Ranking, *, onward: bool = False) -> list[float]:
    """Return, for each reason, the probability that word, if it comes, is good.

    Its standing decides about it, as far as the findings tell::

        P(good | r, e) = Σ_s P(s | r, e) · P(good | s),   P(s | r, e) ∝ P(s | r) · Π_f P(e_f | s)

    Good is an offer in the end or, where *onward*, an offer or a next round. It is 0 under a
    catalogue in which no circumstance decides about it.
    """
    numbers = numbers_of(ranking.catalogue)
    for hidden in numbers.hidden:
        good = hidden.onward if onward else hidden.good
        if good is not None:
            return _given(hidden, good, _weights(ranking, hidden))
    return [0.0] * len(numbers.reasons)


def _weights(ranking: Ranking, hidden: CircumstanceNumbers) -> tuple[float, ...]:
    for term in ranking.terms:
        if term.kind is TermKind.CIRCUMSTANCE and term.id == hidden.id:
            return term.states
    return (1.0,) * len(hidden.states)


def _given(
    hidden: CircumstanceNumbers, good: tuple[float, ...], weights: tuple[float, ...]
) -> list[float]:
    seen = hidden.under(weights)
    both = hidden.under(list(map(mul, weights, good)))
    return [min(above / below, 1.0) for above, below in zip(both, seen, strict=True)]
