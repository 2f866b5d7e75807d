"""What a plan is made of: steps, and notes of the reasons that matter."""

from __future__ import annotations

import enum

import attrs
from pendulum import Date

from callback.catalogue.entries import Advice, Reason, Recipient, Source

__all__ = ["Action", "Channel", "Note", "Step"]

#: A message that gains less than this within ten working days is not worth its while.
WORTH = 0.02


class Action(enum.Enum):
    """What a step is."""

    THANK = "send a short thank-you"
    LOOK = "look for yourself"
    SEND = "send what they wait for"
    ASK = "ask where it stands"
    FAREWELL = "close with a kind line"


class Channel(enum.Enum):
    """By which way."""

    SAME = "the channel that they used"
    OTHER = "another channel than before"
    OWN = "no message"


@attrs.frozen(kw_only=True)
class Step:
    """One thing to do.

    Attributes:
        on: The day; a working day at the employer's for every message.
        action: What to do.
        whom: Whom to turn to.
        channel: By which way.
        purpose: What it is for.
        attempt: Of messages that ask: the how-manieth it is.
        reasons: The reasons that it follows from; none for what is always done.
        sources: Who says so.
        gain: Of the next message: by how much it raises the probability of hearing within ten
            working days after it.
    """

    on: Date
    action: Action
    whom: Recipient
    channel: Channel
    purpose: str
    attempt: int | None = None
    reasons: tuple[Reason, ...] = ()
    sources: tuple[Source, ...] = ()
    gain: float | None = None

    @property
    def worthwhile(self) -> bool:
        """Whether it is worth doing; a message may gain too little."""
        return self.gain is None or self.gain >= WORTH


@attrs.frozen(kw_only=True)
class Note:
    """What a likely reason would have you do.

    Attributes:
        reason: The reason.
        probability: How likely it is.
        advice: What to do where it holds.
    """

    reason: Reason
    probability: float
    advice: Advice
