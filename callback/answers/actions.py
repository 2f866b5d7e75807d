"""A step of a plan as a value: what to do, on which day, to whom, and what to write."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Unpack, cast

import attrs
from pendulum import Date

from callback.catalogue.facts import Fact
from callback.catalogue.provenance import Source
from callback.catalogue.reasons import Reason, Recipient
from callback.errors import InvalidValue, quoted
from callback.words.drafts import Draft, Slots, Template

__all__ = ["Action", "Channel", "Step"]


class Action(enum.Enum):
    """What a step is."""

    THANK = "thank"
    LOOK = "look"
    SEND = "send"
    ASK = "ask"
    CALL = "call"
    FEEDBACK = "feedback"
    FAREWELL = "farewell"


class Channel(enum.Enum):
    """By which way."""

    SAME = "same_channel"
    OTHER = "other_channel"
    PHONE = "phone"
    OWN = "no_message"


@attrs.frozen(kw_only=True, repr=False)
class Step:
    """One thing to do.

    Attributes:
        on: The day; a working day at the employer's for every message.
        action: What to do.
        whom: Whom to turn to.
        channel: By which way.
        purpose: What it is for.
        attempt: Of messages that ask: which of them it is, from 1.
        reasons: The reasons that it follows from; none for what is always done.
        facts: What was found out that it follows from.
        sources: Who says so.
        gain: Of a message that asks: by how much it raises the probability of hearing within ten
            working days of it, if they are silent until then.
        expected: The same as expected on the day of looking, since they may answer before.
        template: The letter that belongs to it, with what is known filled in; ``None`` where
            nothing is written.
    """

    on: Date
    action: Action
    whom: Recipient
    channel: Channel
    purpose: str
    attempt: int | None = None
    reasons: tuple[Reason, ...] = ()
    facts: tuple[Fact, ...] = ()
    sources: tuple[Source, ...] = ()
    gain: float | None = None
    expected: float | None = None
    template: Template | None = attrs.field(default=None, repr=False)

    def __repr__(self) -> str:
        return f"<Step on {self.on}: {self.action.value} to {self.whom.value}>"

    def draft(self, **slots: Unpack[Slots]) -> Draft:
        """Return what to write, or to say, with these slots filled in.

        What the interview knows is filled in; a slot that nobody fills stands in brackets.

        Args:
            slots: Text for each slot; it wins over what the interview knows.

        Raises:
            InvalidValue: There is nothing to write in this step, or a slot's value is no text.
            UnknownId: There is no such slot.

        >>> from callback import Interview, advise, rank
        >>> me = Interview(ended="2026-11-03", role="Analyst")
        >>> ask = advise(rank(me, as_of="2026-11-10")).due[0]
        >>> ask.draft(name="Kim").subject
        'Analyst: next steps after 3 November'
        """
        if self.template is None:
            expected = "a step in which something is written or said"
            raise InvalidValue("action", quoted(self.action.value), expected)
        return self.template.filled(cast("Mapping[str, str]", slots))
