"""How likely silence is: U, Q and G, on plain numbers.

An answer is the first of two things: the employer's own answer, and a reply to a message of
yours. U says how long the former takes where it ever comes, Q how likely it is that no message
has been answered, and G is the probability that neither has happened. All durations are in the
employer's working days.

Theory of operation. Whether a message is noticed does not depend on the reason, and whether it is
answered once noticed does not depend on the message. So all that messages do to G goes through
one number, `reached`: the probability that somebody who answers when asked would have answered
one of them by now. It starts at 0, rises as they grow older, and ends below 1, since each of them
may have been missed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import attrs

__all__ = [
    "Sent",
    "Wait",
    "endless",
    "fallen",
    "heard",
    "noticed",
    "reached",
    "reached_between",
    "silent",
    "unanswered",
    "waiting",
]


def waiting(t: float, *, median: float, shape: float) -> float:
    """Return U(t): the probability that an answer that will come takes more than *t* working days.

    The log-logistic survival function (Bennett 1983), whose hazard first rises and then falls::

        U(t) = 1 / (1 + (t / median) ** shape)

    >>> waiting(0, median=8, shape=2), waiting(8, median=8, shape=2)
    (1.0, 0.5)
    """
    return 1.0 / (1.0 + math.pow(t / median, shape))


def noticed(waited: float, *, at_first: float, half_life: float) -> float:
    """Return η: the probability that a message is noticed and taken up, by those who answer any.

    It falls with the silence before it, since who has let a matter lie for long looks at it less::

        η = at_first · 2 ** (-waited / half_life)

    Args:
        waited: Working days of silence before the message.
        at_first: The probability for a message sent at once.
        half_life: Working days of silence after which it is half of that.

    >>> noticed(0, at_first=0.6, half_life=130), noticed(130, at_first=0.6, half_life=130)
    (0.6, 0.3)
    """
    return at_first * math.pow(2.0, -waited / half_life)


@attrs.frozen
class Sent:
    """A message that asks for a reply.

    Attributes:
        noticed: The probability η that it is noticed, see :func:`noticed`.
        age: Its age in working days; infinite for "in the end".
    """

    noticed: float
    age: float

    def missed(self, delay: float) -> float:
        """Return the probability that it has brought no answer from somebody who answers."""
        return 1.0 + self.noticed * math.expm1(-self.age / delay)


def reached(messages: Iterable[Sent], *, delay: float) -> float:
    """Return the probability that somebody who answers would have answered one of the *messages*.

    Each is noticed or missed by itself, and answered after an exponential delay::

        reached = 1 - Π_i (1 - η_i · (1 - exp(-age_i / delay)))

    >>> round(reached([Sent(0.6, math.inf), Sent(0.5, math.inf)], delay=2.5), 12)
    0.8
    >>> reached([], delay=2.5)
    0.0
    """
    return 1.0 - math.prod(message.missed(delay) for message in messages)


def reached_between(pairs: Sequence[tuple[Sent, Sent]], *, delay: float) -> float:
    """Return by how much :func:`reached` rises from the first of each pair to the second.

    The same as a difference, without its rounding: factor by factor, each by its own change.

    >>> week = [(Sent(0.6, 0.0), Sent(0.6, 5.0))]
    >>> abs(reached_between(week, delay=2.5) - 0.6 * (1 - math.exp(-2))) < 1e-15
    True
    """
    total = 0.0
    for place, (before, after) in enumerate(pairs):
        if before.age == after.age:
            continue
        fell = -before.noticed * math.exp(-before.age / delay)
        fell *= math.expm1((before.age - after.age) / delay)
        others = [one.missed(delay) for _, one in pairs[:place]]
        others += [one.missed(delay) for one, _ in pairs[place + 1 :]]
        total += fell * math.prod(others)
    return total


def fallen(before: float, after: float, *, median: float, shape: float) -> float:
    """Return U(before) - U(after), without the rounding of a difference.

    >>> fallen(0, 8, median=8, shape=2)
    0.5
    """
    low, high = math.pow(before / median, shape), math.pow(after / median, shape)
    if before == 0:
        return high / (1.0 + high)
    share = -math.expm1(shape * (math.log(before) - math.log(after)))
    return share * high / ((1.0 + low) * (1.0 + high))


class Wait(NamedTuple):
    """How one reason makes word wait: a mixture cure model, and how messages are answered.

    Attributes:
        median: Working days.
        shape: Of the log-logistic wait.
        never: The share that never tells of its own accord (Boag 1949; Farewell 1982).
        replies: ω, the share of the others that answers a message that it notices.
        still: κ, how much of that is left among those who never tell.
    """

    median: float
    shape: float
    never: float
    replies: float = 0.0
    still: float = 1.0


def silent(waits: Iterable[Wait], t: float, reach: float = 0.0) -> list[float]:
    """Return G for each of the *waits*: the probability of no word within *t* working days.

    It mixes two kinds of employers, those who never tell of their own accord and those who tell
    after a while; see :func:`waiting` and, for *reach*, :func:`reached`. Of those who would tell
    a share ω answers what it notices, of the others κ·ω; ten ignored messages cannot say more
    than that they do not answer::

        G = never · (1 - κ·ω·reached) + (1 - never) · U(t) · (1 - ω·reached)

    >>> silent([Wait(median=8, shape=2, never=0.1)], 8)
    [0.55]
    """
    return [
        never * (1.0 - still * replies * reach)
        + (1.0 - never) * (1.0 - replies * reach) / (1.0 + (t / median) ** shape)
        for median, shape, never, replies, still in waits
    ]


def unanswered(waits: Iterable[Wait], own: Iterable[float], reach: float) -> list[float]:
    """Return what messages leave of *own*, the probabilities without them: G / S, at most 1.

    Of those who are silent ``never / S`` never tell, and answer by κ less::

        G / S = 1 - ω · reached · (1 - (1 - κ) · never / S)

    >>> waits = [Wait(median=8, shape=2, never=0.1, replies=0.5, still=0.2)]
    >>> own = silent(waits, 8)
    >>> abs(own[0] * unanswered(waits, own, 0.6)[0] - silent(waits, 8, 0.6)[0]) < 1e-15
    True
    """
    return [
        1.0 - replies * reach * (1.0 - (1.0 - still) * never / alone)
        for (_, _, never, replies, still), alone in zip(waits, own, strict=True)
    ]


def endless(waits: Iterable[Wait], reach: float) -> list[float]:
    """Return G for ever, for each of the *waits*, with messages that reach so far in the end."""
    return [never * (1.0 - still * replies * reach) for _, _, never, replies, still in waits]


def heard(
    waits: Iterable[Wait],
    times: tuple[float, float],
    reach: tuple[float, float] = (0.0, 0.0),
    rise: float = 0.0,
) -> list[float]:
    """Return G at the first of two moments less G at the second, without its rounding.

    Args:
        waits: The waits.
        times: Working days at both.
        reach: What messages had reached at both.
        rise: By how much that rose, see :func:`reached_between`.

    >>> heard([Wait(median=8, shape=2, never=0.1)], (0, 8))
    [0.45]
    """
    return [
        never * still * replies * rise
        + (1.0 - never)
        * (
            fallen(*times, median=median, shape=shape) * (1.0 - replies * reach[0])
            + waiting(times[1], median=median, shape=shape) * replies * rise
        )
        for median, shape, never, replies, still in waits
    ]
