"""What was given and does not count, and why."""

from __future__ import annotations

import enum

import attrs
from pendulum import Date

from callback.words.phrases import Phrases

__all__ = ["Ignored", "WhyIgnored"]


class WhyIgnored(enum.Enum):
    """Why something that was given does not count."""

    YOURS_WINS = "yours_wins"
    NO_SUCH_FACT = "no_such_fact"
    ANSWERED = "answered"
    LEFT_OUT = "left_out"


@attrs.frozen
class Ignored:
    """Something that was given and does not count.

    Attributes:
        what: The field, the fact, or the code of what was derived.
        value: Its value, in words.
        why: Why it does not count.
        replied_on: The day of their message, where that is why.
        expected: What would have been right, where something wrong was left out.
    """

    what: str
    value: str
    why: WhyIgnored
    replied_on: Date | None = None
    expected: str = ""

    def text(self, phrases: Phrases) -> str:
        """Return in words why it does not count."""
        day = "" if self.replied_on is None else phrases.day(self.replied_on)
        return phrases.of(self.why, day=day, expected=self.expected)
