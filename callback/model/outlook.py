"""The outlook: how the silence goes on, and how good word would be, reason by reason.

Theory of operation. The evidence is held; only the wait and the messages grow older. Everything
is a ratio to the day of looking, G(later) / G(today), so that a forecast of today and one of
tomorrow that learnt nothing agree. Where word has come that closes the matter, what is looked out
for is any further word: nobody will send one of their own accord, and only what was written after
it can bring one.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Sequence
from operator import mul

import attrs
from pendulum import Date

from callback.formulas.waits import Wait, endless, silent
from callback.model.joint import Joint
from callback.observed.silence import Message, Watch

__all__ = ["Course", "outcome", "possible", "wanted"]


@attrs.frozen(kw_only=True, eq=False)
class Course:
    """G as the wait and the messages grow older, relative to the day of looking.

    Attributes:
        waits: The waits of all reasons under the ranking's tempo.
        watch: The employer's clocks.
        as_of: The day of looking.
        sent: The days of your messages that may still be answered.
        supposed: The days of more messages that are supposed.
    """

    waits: tuple[Wait, ...]
    watch: Watch
    as_of: Date
    sent: tuple[Date, ...]
    supposed: tuple[Date, ...] = ()

    @classmethod
    def of(cls, joint: Joint, supposed: Iterable[Date] = ()) -> Course:
        """Return the course of the silence under a joint distribution."""
        word, after = joint.evidence.word, joint.waits
        sent = tuple(message.sent for message in joint.silence.unanswered)
        if word is not None:
            after = tuple(wait._replace(never=1.0) for wait in after)
            asked = joint.interview.asked_on
            sent = tuple(day for day in asked if word.on is not None and day > word.on)
        return cls(
            waits=after,
            watch=joint.watch,
            as_of=joint.as_of,
            sent=sent,
            supposed=tuple(supposed),
        )

    def with_message(self, day: Date) -> Course:
        """Return the same with one more message supposed."""
        return attrs.evolve(self, supposed=(*self.supposed, day))

    def lasting(self, day: Date) -> list[float]:
        """Return G_r(day) / G_r(today): how likely each reason makes silence up to *day*."""
        return _ratios(self._silent(day), self._now)

    @functools.cached_property
    def endless(self) -> list[float]:
        """G_r for ever / G_r(today): never of their own, and no message noticed and answered."""
        return _ratios(self._endless(), self._now)

    def hope(self, day: Date, sent: Iterable[Date], probabilities: Sequence[float]) -> float:
        """Return P(word ever) as it stood on *day* after the messages *sent*, which it knew.

        By the probabilities p of today, when A had been sent, and with A' for *sent*::

            1 - Σ_r p_r · G_r(∞; A') / G_r(today; A)  /  Σ_r p_r · G_r(day; A') / G_r(today; A)
        """
        weights = _ratios(probabilities, self._now)
        other = attrs.evolve(self, sent=tuple(sent))
        then = other._silent(day)  # noqa: SLF001  # another self
        gone = other._endless()  # noqa: SLF001  # another self
        return 1.0 - math.fsum(map(mul, weights, gone)) / math.fsum(map(mul, weights, then))

    def _endless(self) -> list[float]:
        days = (*self.sent, *self.supposed)
        messages = [self.watch.message(day, max(day, self.as_of)) for day in days]
        return endless(self.waits, self.watch.reached_in_the_end(messages))

    @functools.cached_property
    def _now(self) -> Sequence[float]:
        return self._silent(self.as_of)

    def _silent(self, day: Date) -> list[float]:
        open_ = [*self.sent, *(sent for sent in self.supposed if sent < day)]
        messages: list[Message] = [self.watch.message(sent, day) for sent in open_]
        t, reach = self.watch.present.elapsed(day), self.watch.reached(messages)
        return silent(self.waits, t, reach)


def _ratios(later: Sequence[float], today: Sequence[float]) -> list[float]:
    return [then / now for then, now in zip(later, today, strict=True)]


def outcome(joint: Joint, *, onward: bool = False) -> list[float]:
    """Return, for each reason, the probability that word, if it comes, is good.

    It needs a standing that leads to an offer, and an opening that still allows one; given the
    reason and the findings the two are independent::

        P(good | r, e) = Σ_s P(s | r, e) · good(s)  ·  Σ_o P(o | r, e) · possible(o)

    Good is an offer in the end or, where *onward*, an offer or a next round.
    """
    return list(map(mul, wanted(joint, onward=onward), possible(joint)))


def wanted(joint: Joint, *, onward: bool = False) -> list[float]:
    """Return, for each reason, what where you stand makes of word; 0 where nothing decides."""
    for joined in joint.joined:
        good = joined.hidden.onward if onward else joined.hidden.good
        if good is not None:
            return joined.expected(good)
    return [0.0] * len(joint.numbers.reasons)


def possible(joint: Joint) -> list[float]:
    """Return, for each reason, what the opening leaves of the chance of an offer."""
    for joined in joint.joined:
        if joined.hidden.possible is not None:
            return joined.expected(joined.hidden.possible)
    return [1.0] * len(joint.numbers.reasons)
