"""The situation: what the candidate was told that changes the plan, by the catalogue's cues.

Theory of operation. A cue holds where one of its answers is likelier so than not. What it does is
read here, once, and told as days, persons and yes or no: the schedule and the steps ask for those
and know no cue. Where cues contradict one another (an offer in words, and a portal that says no),
the one that keeps asking wins, since a question can still find out.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable

import attrs
from pendulum import Date

from callback.catalogue.cues import Cue, Effect
from callback.catalogue.facts import Answer, Fact, Kind
from callback.catalogue.quiet_days import QuietDays
from callback.catalogue.reasons import Recipient
from callback.model.ranking import Ranking
from callback.observed.evidence import Used, sure

__all__ = ["Held", "Situation", "Turned", "facts_of"]


@attrs.frozen(kw_only=True)
class Held:
    """A cue that holds.

    Attributes:
        cue: The cue.
        used: The finding by which it does.
    """

    cue: Cue
    used: Used


@attrs.frozen(kw_only=True)
class Turned:
    """To whom a message goes.

    Attributes:
        whom: To whom.
        other_channel: Whether by another channel than before.
        facts: The facts that turn it; none where nothing does.
    """

    whom: Recipient
    other_channel: bool = False
    facts: tuple[Fact, ...] = ()


@attrs.frozen(kw_only=True, eq=False)
class Situation:
    """What the cues that hold mean for a plan.

    Attributes:
        ranking: What was known, and when.
        held: The cues that hold, in the order of the etiquette.
    """

    ranking: Ranking
    held: tuple[Held, ...]

    @classmethod
    def of(cls, ranking: Ranking) -> Situation:
        """Return what the cues of the ranking's catalogue make of its evidence."""
        known = {used.fact.id: used for used in ranking.evidence.used}
        cues = ranking.catalogue.etiquette.cues
        held = [Held(cue=cue, used=known[cue.fact]) for cue in cues if _holds(cue, known)]
        return cls(ranking=ranking, held=tuple(held))

    def _by(self, effect: Effect) -> tuple[Held, ...]:
        return tuple(one for one in self.held if one.cue.effect is effect)

    @functools.cached_property
    def joining(self) -> tuple[Held, ...]:
        """By what they mean to have you."""
        return () if self.closes else self._by(Effect.JOINING)

    @functools.cached_property
    def closes(self) -> tuple[Held, ...]:
        """By what it is over though nobody wrote; a later message of theirs opens it again.

        What they told of an offer contradicts it; that the process had come so far does not.
        """
        told = [one.used.fact for one in self._by(Effect.JOINING)]
        if any(fact.kind is not Kind.DERIVED for fact in told):
            return ()
        replied = self.ranking.evidence.replied_on
        return tuple(
            one for one in self._by(Effect.CLOSES) if not _before(one.used.finding.seen_on, replied)
        )

    @functools.cached_property
    def owed(self) -> tuple[Held, ...]:
        """What they wait for, where no message of yours since has met it."""
        return tuple(one for one in self._by(Effect.OWED) if not self._met(one))

    def _met(self, held: Held) -> bool:
        interview = self.ranking.interview
        since = held.used.finding.seen_on or interview.replied_on or interview.ended
        return not held.cue.lasting and any(sent >= since for sent in interview.asked_on)

    @functools.cached_property
    def invited(self) -> tuple[Held, ...]:
        """By what they named a day on which to ask, where nothing has been asked since."""
        return tuple(
            one
            for one in self._by(Effect.INVITED)
            if isinstance(on := one.used.finding.value, Date)
            and on >= self.ranking.silence.start
            and not any(sent >= on for sent in self.asked)
        )

    @functools.cached_property
    def invited_on(self) -> Date | None:
        """The day on which they asked to be asked, and have not been."""
        days = [one.used.finding.value for one in self.invited]
        named = max((day for day in days if isinstance(day, Date)), default=None)
        return None if named is None else self.open_day(named)

    @property
    def asked(self) -> tuple[Date, ...]:
        """The days of the messages of this silence that have no reply."""
        start = self.ranking.silence.start
        return tuple(one.sent for one in self.ranking.silence.unanswered if one.sent >= start)

    @functools.cached_property
    def peace(self) -> tuple[Held, ...]:
        """By what they are left in peace."""
        return self._by(Effect.PEACE)

    @functools.cached_property
    def peace_until(self) -> Date | None:
        """The day before which nothing is asked: the last of all reasons to leave them alone."""
        calendar, start = self.ranking.calendar, self.ranking.silence.start
        ends = [
            calendar.add(max(one.used.finding.seen_on or start, start), one.cue.days or 0)
            for one in self.peace
        ]
        return max(ends, default=None)

    @property
    def apart(self) -> int:
        """Working days between one message and the next."""
        asked_seldom = [one.cue.days or 0 for one in self.peace]
        return max([self.ranking.catalogue.etiquette.apart, *asked_seldom])

    def after(self, last: Date) -> Date:
        """Return the first day of the next message after one on *last*."""
        return self.open_day(self.ranking.calendar.add(last, self.apart))

    @property
    def called(self) -> bool:
        """Whether a call has been tried, or is out of place."""
        return bool(self._by(Effect.CALLED) or self.peace)

    @property
    def thanked(self) -> bool:
        """Whether it follows from something else that a thank-you went out."""
        return bool(self._by(Effect.THANKED))

    @functools.cached_property
    def done(self) -> frozenset[str]:
        """The reasons whose advice has been followed."""
        return frozenset(name for one in self._by(Effect.DONE) for name in one.cue.done)

    def turned(self, whom: Recipient) -> Turned:
        """Return to whom a message goes that would go to *whom*.

        The first cue that fits turns it, and the next that fits that person turns it again.
        """
        found, left = Turned(whom=whom), list(self._by(Effect.TURNS))
        while (one := next((one for one in left if _turns(one.cue, found.whom)), None)) is not None:
            left.remove(one)
            found = Turned(
                whom=one.cue.whom or found.whom,
                other_channel=one.cue.other_channel or found.other_channel,
                facts=(*found.facts, one.used.fact),
            )
        return found

    @property
    def stands_in(self) -> bool:
        """Whether somebody stands in for whoever is away."""
        return any(one.cue.whom is Recipient.STAND_IN for one in self._by(Effect.TURNS))

    @functools.cached_property
    def deadline(self) -> Date | None:
        """The day of your answer to another employer, while it lies ahead."""
        day = self.ranking.interview.decide_by
        return day if day is not None and day >= self.ranking.as_of else None

    @functools.cached_property
    def tell_by(self) -> Date | None:
        """The last day on which to tell them of your deadline: some working days before it.

        From the day of looking on; ``None`` where none lies ahead, no day is left before it, or a
        message is so new that it may still be answered.
        """
        if self.deadline is None:
            return None
        day, left = self.deadline, self.ranking.catalogue.etiquette.before_deadline
        while day > self.ranking.as_of and (left or not self._open(day)):
            day = day.subtract(days=1)
            left -= left > 0 and self._open(day)
        day = self.open_day(max(day, self.ranking.as_of))
        last = max(self.asked, default=None)
        if last is not None:
            day = max(day, self.ranking.calendar.add(last, self.ranking.catalogue.etiquette.apart))
        day = self.open_day(day)
        return day if day <= self.deadline else None

    def open_day(self, day: Date) -> Date:
        """Return *day*, or the first day after it on which a message may go out.

        That is a working day on which, by the etiquette, somebody reads.
        """
        calendar = self.ranking.calendar
        on = day if calendar.is_working(day) else calendar.add(day, 1)
        while not self._open(on):
            on = calendar.add(on, 1)
        return on

    def _open(self, day: Date) -> bool:
        working = self.ranking.calendar.is_working(day)
        return working and not any(quiet.holds(day) for quiet in self._quiet)

    @functools.cached_property
    def _quiet(self) -> tuple[QuietDays, ...]:
        country = self.ranking.interview.country
        return tuple(
            one for one in self.ranking.catalogue.etiquette.quiet if country in one.countries
        )


def facts_of(held: Iterable[Held]) -> tuple[Fact, ...]:
    """Return the facts by which cues hold, each once."""
    return tuple(dict.fromkeys(one.used.fact for one in held))


def _holds(cue: Cue, known: dict[str, Used]) -> bool:
    if not _answered(cue.fact, cue.answers, known):
        return False
    return not any(_answered(one.fact or "", one.answers, known) for one in cue.unless)


def _before(day: Date | None, other: Date | None) -> bool:
    return day is not None and other is not None and day < other


def _turns(cue: Cue, whom: Recipient) -> bool:
    return whom is not cue.whom and (not cue.instead_of or whom in cue.instead_of)


def _answered(fact: str, answers: tuple[str, ...], known: dict[str, Used]) -> bool:
    used = known.get(fact)
    if used is None:
        return False

    def fits(answer: Answer) -> bool:
        return answer.id in answers

    return sure(used, fits) is not None
