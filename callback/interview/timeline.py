"""The timeline: a list of events, and the interview that follows from it."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypedDict, Unpack

import attrs
from pendulum import Date

from callback._values.days import Day, day
from callback._values.derivation import Derivation
from callback.errors import InvalidInterview, Problem
from callback.interview.events import REAL, Direction, Event, EventKind, Turn, events_of
from callback.interview.findings import FactValue, Finding
from callback.interview.interview import Interview
from callback.interview.stages import Medium, Stage
from callback.words.english import ENGLISH

if TYPE_CHECKING:
    from callback.catalogue.standard.typed_facts import StandardFacts
else:
    StandardFacts = Mapping[str, FactValue | None]

__all__ = [
    "Derived",
    "Timeline",
]

#: Calendar days: an employer who answers within FAST was quick.
FAST = 2
#: Replies from which a usual pace is read.
ENOUGH = 2


@attrs.frozen(kw_only=True)
class Derived:
    """Something that follows from the events, for a fact of a catalogue to be answered by.

    Attributes:
        what: The code of the :class:`~callback.Derivation`.
        value: The finding.
        because: What it follows from, in words.
    """

    what: str
    value: Finding
    because: str


class _Fields(TypedDict, total=False):
    stage: Stage | str | None
    medium: Medium | str | None
    round_number: int | None
    organisation: str | None
    role: str | None
    country: str | None
    subdivision: str | None
    sector: str | None
    promised_by: Day | None
    decide_by: Day | None
    facts: Mapping[str, FactValue | None] | StandardFacts | None
    ref: str | int | None


@attrs.frozen(repr=False)
class Timeline:
    """What happened, in order of the days.

    Attributes:
        events: The events; those of one day stay in the order given.

    >>> timeline = Timeline([
    ...     Event("2026-10-01", "in", "interview"),
    ...     Event("2026-10-02", "out", "thank_you"),
    ...     Event("2026-10-09", "out", "question"),
    ...     Event("2026-10-09", "in", "auto_reply", until="2026-10-18"),
    ... ])
    >>> timeline.interview(as_of="2026-10-12", stage="final").asked_on
    (Date(2026, 10, 9),)
    """

    events: tuple[Event, ...] = attrs.field(converter=events_of)

    def __repr__(self) -> str:
        days = " to ".join(str(event.when) for event in self.events[:: len(self.events) - 1 or 1])
        return f"<Timeline of {len(self.events)} events: {days}>"

    def interview(self, *, as_of: Day, **fields: Unpack[_Fields]) -> Interview:
        """Return the interview as it follows from the events up to *as_of*.

        What a finding of yours says wins over what is derived; the ranking's evidence says so.

        Args:
            as_of: The day of looking.
            fields: What the events do not say: stage, country, promised_by, facts …

        Raises:
            InvalidInterview: There was no interview up to that day.
        """
        since = _Since.of(self.events, day(as_of, "as_of"))
        return Interview(
            ended=since.ended,
            replied_on=since.replied_on,
            thanked_on=since.thanked_on,
            asked_on=since.asked_on,
            derived={item.what: item.value for item in since.facts()},
            **fields,
        )

    def derived(self, *, as_of: Day) -> tuple[Derived, ...]:
        """Return what follows from the events up to *as_of*, and from which.

        Raises:
            InvalidInterview: There was no interview up to that day.
        """
        return tuple(_Since.of(self.events, day(as_of, "as_of")).facts())

    def turn(self, *, as_of: Day) -> Turn:
        """Return whose move it is: yours if the last real word is a question of theirs.

        Raises:
            InvalidInterview: There was no interview up to that day.
        """
        asked = _Since.of(self.events, day(as_of, "as_of")).open_question
        return Turn.THEIRS if asked is None else Turn.YOURS


@attrs.frozen(kw_only=True)
class _Since:
    """What happened after the last interview, and before it, on the day of looking."""

    as_of: Date
    ended: Date
    before: tuple[Event, ...]
    after: tuple[Event, ...]

    @classmethod
    def of(cls, events: tuple[Event, ...], as_of: Date) -> _Since:
        known = [event for event in events if event.when <= as_of]
        places = [n for n, event in enumerate(known) if event.kind is EventKind.INTERVIEW]
        if not places:
            expected = f"an interview up to {as_of}"
            raise InvalidInterview((Problem("events", f"{len(known)} events", expected),))
        last = places[-1]
        return cls(
            as_of=as_of,
            ended=known[last].when,
            before=tuple(known[: last + 1]),
            after=tuple(known[last + 1 :]),
        )

    def _last(self, direction: Direction, kinds: Collection[EventKind]) -> Event | None:
        matching = [e for e in self.after if e.direction is direction and e.kind in kinds]
        return matching[-1] if matching else None

    @property
    def _since_word(self) -> tuple[Event, ...]:
        """What came after their last real word, or after the interview without one."""
        matching = list(
            itertools.takewhile(
                lambda e: not (e.direction is Direction.IN and e.kind in REAL),
                reversed(self.after),
            )
        )
        return tuple(reversed(matching))

    @property
    def _away(self) -> Event | None:
        """Their last auto-reply, unless they were back before their last real word."""
        away, word = self._last(Direction.IN, {EventKind.AUTO_REPLY}), self.replied_on
        if away is None or word is None or away in self._since_word:
            return away
        return away if away.until is not None and away.until > word else None

    @property
    def replied_on(self) -> Date | None:
        event = self._last(Direction.IN, REAL)
        return None if event is None else event.when

    @property
    def thanked_on(self) -> Date | None:
        event = self._last(Direction.OUT, {EventKind.THANK_YOU})
        return None if event is None else event.when

    @property
    def asked_on(self) -> tuple[Date, ...]:
        """What was asked after their last real word; what stood before it has been answered."""
        mine = (e for e in self._since_word if e.direction is Direction.OUT)
        return tuple(e.when for e in mine if e.kind is EventKind.QUESTION)

    @property
    def open_question(self) -> Event | None:
        """A question of theirs after which you said nothing."""
        real = [event for event in self.after if event.kind in REAL]
        if not real or real[-1].direction is Direction.OUT:
            return None
        return real[-1] if real[-1].kind is EventKind.QUESTION else None

    def facts(self) -> Iterator[Derived]:
        """Yield what follows, for facts to be answered by."""
        away = self._away
        if away is not None:
            value = True if away.until is None else away.until
            because = ENGLISH.say("derived.auto_reply", day=str(away.when))
            yield Derived(
                what=Derivation.AUTO_REPLY.value,
                value=Finding(value, seen_on=away.when),
                because=because,
            )
        offer = self._last(Direction.IN, {EventKind.OFFER})
        if offer is not None:
            yes = Finding(True, seen_on=offer.when)  # noqa: FBT003  # the answer is yes
            because = ENGLISH.say("derived.offer", day=str(offer.when))
            yield Derived(what=Derivation.OFFER.value, value=yes, because=because)
        if self.open_question is not None:
            asked = self.open_question.when
            yes = Finding(True, seen_on=asked)  # noqa: FBT003  # the answer is yes
            because = ENGLISH.say("derived.question", day=str(asked))
            yield Derived(what=Derivation.OPEN_QUESTION.value, value=yes, because=because)
        yield from self._pace()

    def _pace(self) -> Iterator[Derived]:
        """Yield whether they usually answered quickly; the present silence counts by itself."""
        replies = _replies([*self.before, *self.after])
        if len(replies) < ENOUGH:
            return
        usual = sorted(replies)[len(replies) // 2]
        because = ENGLISH.counted("derived.pace", len(replies), usual=str(usual))
        quick = Derivation.USUALLY_QUICK.value
        yield Derived(what=quick, value=Finding(usual <= FAST), because=because)


def _replies(events: Iterable[Event]) -> list[int]:
    """Return how many calendar days each of their answers to you took."""
    waits: list[int] = []
    asked: Date | None = None
    for event in events:
        real = event.kind in REAL or event.kind is EventKind.INTERVIEW
        if event.direction is Direction.OUT and real:
            asked = asked or event.when
        elif real and asked is not None:
            waits.append(event.when.toordinal() - asked.toordinal())
            asked = None
    return waits
