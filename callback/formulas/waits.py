"""How likely silence is: S, Q and G, on plain numbers.

An answer is the first of two things: the employer's own answer, and a reply to a message of
yours. S says how long the former may take, Q how long the latter, and G is the probability that
neither has come. All durations are in the employer's working days.
"""

from __future__ import annotations

import math

import attrs

__all__ = [
    "Waits",
    "no_reply",
    "own_silence",
]


def own_silence(t: float, *, median: float, shape: float, never: float) -> float:
    """Return S(t): the probability of no answer of their own within *t* working days.

    The mixture cure model (Boag 1949; Farewell 1982) with a log-logistic wait::

        S(t) = never + (1 - never) / (1 + (t / median) ** shape)

    >>> own_silence(0, median=8, shape=2, never=0.1)
    1.0
    >>> round(own_silence(8, median=8, shape=2, never=0.1), 12)
    0.55
    """
    return never + (1.0 - never) / (1.0 + math.pow(t / median, shape))


def no_reply(age: float, *, replies: float, delay: float) -> float:
    """Return Q: the probability of no reply to messages whose ages add up to *age* working days.

    Whoever answers when asked does so after an exponential delay, and each message asks anew::

        Q = (1 - replies) + replies * exp(-age / delay)

    Ten ignored messages cannot say more than that they do not answer: Q never falls under
    ``1 - replies``.

    >>> no_reply(0, replies=0.6, delay=2.5)
    1.0
    >>> round(no_reply(1000, replies=0.6, delay=2.5), 12)
    0.4
    """
    return (1.0 - replies) + replies * math.exp(-age / delay)


@attrs.frozen(kw_only=True, eq=False)
class Waits:
    """The waits of all reasons under one tempo; each tuple has one item for each reason."""

    medians: tuple[float, ...]
    shapes: tuple[float, ...]
    nevers: tuple[float, ...]
    replies: tuple[float, ...]
    delay: float

    def own(self, t: float) -> list[float]:
        """Return S for each reason after *t* working days: see :func:`own_silence`."""
        return [
            never + (1.0 - never) / (1.0 + (t / median) ** shape)
            for median, shape, never in zip(self.medians, self.shapes, self.nevers, strict=True)
        ]

    def replied(self, age: float) -> list[float]:
        """Return Q for each reason at ages that add up to *age*: see :func:`no_reply`."""
        left = math.exp(-age / self.delay)
        return [(1.0 - replies) + replies * left for replies in self.replies]
