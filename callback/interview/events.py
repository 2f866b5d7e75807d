"""Events: what happened, from whom, and on which day."""

from __future__ import annotations

import enum
from collections.abc import Iterable

import attrs
from pendulum import Date

from callback._values.arguments import check_each
from callback._values.checks import member
from callback._values.days import Day, day
from callback.errors import InvalidValue

__all__ = [
    "REAL",
    "Direction",
    "Event",
    "EventKind",
    "Turn",
    "events_of",
]


class Direction(enum.Enum):
    """Who an event comes from."""

    IN = "in"
    OUT = "out"


class EventKind(enum.Enum):
    """What an event is.

    A question asks for a reply; a message does not. A receipt and an auto-reply come from
    machines and are not word from the employer.
    """

    INTERVIEW = "interview"
    MESSAGE = "message"
    QUESTION = "question"
    THANK_YOU = "thank_you"
    RECEIPT = "receipt"
    AUTO_REPLY = "auto_reply"
    OFFER = "offer"


class Turn(enum.Enum):
    """Whose move it is."""

    THEIRS = "theirs"
    YOURS = "yours"


REAL = frozenset({EventKind.MESSAGE, EventKind.QUESTION, EventKind.OFFER})


def _when(value: Day) -> Date:
    return day(value, "when")


def _until(value: Day | None) -> Date | None:
    return None if value is None else day(value, "until")


def _direction(value: Direction | str) -> Direction:
    return member(Direction)(value, "direction", None)


def _kind(value: EventKind | str) -> EventKind:
    return member(EventKind)(value, "kind", None)


@attrs.frozen
class Event:
    """Something that happened.

    Attributes:
        when: The day.
        direction: Who it comes from: ``"in"`` from the employer, ``"out"`` from you.
        kind: What it is.
        until: Of an auto-reply, the day until which it says they are away.

    Raises:
        InvalidValue: A field is wrong.

    >>> Event("2026-10-09", "in", "auto_reply", until="2026-10-18").until
    Date(2026, 10, 18)
    """

    when: Date = attrs.field(converter=_when)
    direction: Direction = attrs.field(converter=_direction)
    kind: EventKind = attrs.field(converter=_kind)
    until: Date | None = attrs.field(default=None, converter=_until)

    def __attrs_post_init__(self) -> None:
        mine = {EventKind.THANK_YOU}
        theirs = {EventKind.RECEIPT, EventKind.AUTO_REPLY, EventKind.OFFER}
        wrong = theirs if self.direction is Direction.OUT else mine
        if self.kind in wrong:
            other = "in" if self.direction is Direction.OUT else "out"
            raise InvalidValue("direction", repr(self.direction.value), f"{other!r}")
        if self.until is not None and self.kind is not EventKind.AUTO_REPLY:
            raise InvalidValue("until", repr(str(self.until)), "None: only an auto-reply has one")


def events_of(values: Iterable[Event]) -> tuple[Event, ...]:
    """Return events in the order of their days; those of one day stay as given."""
    return tuple(sorted(check_each(values, "events", Event), key=lambda event: event.when))
