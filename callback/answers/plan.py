"""The plan: what to do, to whom, by which channel, on which working day, and when to stop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs
from pendulum import Date

from callback._values.arguments import check_type
from callback._values.plain import Plain
from callback.answers.actions import Action, Step
from callback.answers.drawings import draw_plan
from callback.answers.forecasting import forecast
from callback.answers.noting import Note, notes
from callback.answers.schedule import Schedule
from callback.answers.situation import Situation
from callback.answers.steps import after_word, at_once, messages, owed, thanks
from callback.catalogue.facts import Answer, Fact
from callback.catalogue.provenance import Source
from callback.model.plain_parts import plain_catalogue
from callback.model.ranking import Ranking, ReadOff
from callback.words.phrases import Phrases
from callback.words.table import Table

__all__ = [
    "Plan",
    "advise",
]

#: The form of ``Plan.to_dict()``.
SCHEMA = 2


@attrs.frozen(kw_only=True, repr=False)
class Plan(ReadOff):
    """What to do from the day of looking on, if nothing else is found out.

    Attributes:
        ranking: What it follows from.
        steps: In the order of their days.
        notes: What the likely reasons would have you do, likeliest first, as far as it contradicts
            neither the steps nor the clock nor a likelier one.
        let_go_on: The day after which to stop waiting: the forecast's own; ``None``: not within a
            year.
    """

    ranking: Ranking
    steps: tuple[Step, ...]
    notes: tuple[Note, ...]
    let_go_on: Date | None

    @property
    def standing(self) -> str:
        """What holds whatever happens."""
        return self._phrases.say("plan.standing")

    @property
    def sources(self) -> tuple[Source, ...]:
        """Who says that, as far as the catalogue's etiquette names them."""
        return self.ranking.catalogue.etiquette.on_looking_further

    @property
    def due(self) -> tuple[Step, ...]:
        """The steps for the day of looking."""
        return tuple(step for step in self.steps if step.on == self.ranking.as_of)

    @property
    def upcoming(self) -> tuple[Step, ...]:
        """The steps after that day, in order."""
        return tuple(step for step in self.steps if step.on > self.ranking.as_of)

    def __repr__(self) -> str:
        steps = ", ".join(f"{step.on} {step.action.name}" for step in self.steps)
        return f"<Plan as of {self.ranking.as_of}: {steps or 'nothing to do'}>"

    def _pictures(self) -> Iterable[str]:
        return filter(None, (draw_plan(self),))

    def _table(self) -> Table:
        say = self._phrases.say
        return Table(
            caption=say("plan.caption", day=self._phrases.day(self.ranking.as_of)),
            headings=(
                say("plan.on"),
                say("plan.action"),
                say("plan.whom"),
                say("plan.channel"),
                say("plan.purpose"),
            ),
            rows=tuple(_row(step, self._phrases) for step in self.steps),
            notes=tuple(self._notes()),
        )

    def _notes(self) -> Iterator[str]:
        say = self._phrases.say
        for note in self.notes:
            reason, share = note.reason.title, self._phrases.percent(note.probability)
            yield say("plan.note", reason=reason, share=share, advice=note.advice.text)
        for fact in dict.fromkeys(fact for step in self.steps for fact in step.facts):
            told = self.ranking.word is not None and fact is self.ranking.word.used.fact
            if not told and (answer := self._answer(fact)) is not None:
                yield say("plan.because", question=fact.question, answer=answer)
        for step in self.steps:
            if step.gain is not None:
                gain = self._phrases.number(f"{100 * step.gain:.1f}")
                yield say("plan.gain", day=self._phrases.day(step.on), gain=gain)
        if any(step.action is Action.SEND and step.facts for step in self.steps):
            yield say("plan.owed")
        yield self._end()
        yield self.standing

    def _end(self) -> str:
        """What is left to wait for."""
        say = self._phrases.say
        if (word := self.ranking.word) is not None:
            question, answer = word.used.fact.question, word.answer.label
            if word.answer.automatic:
                return say("plan.automatic", question=question, answer=answer)
            return say("plan.word", question=question, answer=answer)
        if any(step.action is Action.FEEDBACK for step in self.steps):
            return say("plan.closes")
        if self.let_go_on is None:
            return say("plan.no_day")
        return say("plan.let_go", day=self._phrases.day(self.let_go_on))

    def _answer(self, fact: Fact) -> str | None:
        """The answer of a fact that was reported; of what is given with an interview none."""
        for used in self.ranking.evidence.reported:
            if used.fact is fact and isinstance(used.answer, Answer):
                return used.answer.label
        return None

    def to_dict(self) -> dict[str, Plain]:
        """Return the plan as JSON-ready data."""
        return {
            "schema": SCHEMA,
            "catalogue": plain_catalogue(self.ranking.catalogue),
            "ref": self.ranking.interview.ref,
            "as_of": self.ranking.as_of.isoformat(),
            "steps": [_plain_step(step, self._phrases) for step in self.steps],
            "notes": [_plain_note(note, self._phrases) for note in self.notes],
            "let_go_on": None if self.let_go_on is None else self.let_go_on.isoformat(),
            "standing": self.standing,
        }


def _row(step: Step, phrases: Phrases) -> tuple[str, ...]:
    return (phrases.day(step.on), *_words(step, phrases))


def _words(step: Step, phrases: Phrases) -> tuple[str, str, str, str]:
    return (
        phrases.of(step.action),
        phrases.of(step.whom),
        phrases.of(step.channel),
        step.purpose,
    )


def _plain_step(step: Step, phrases: Phrases) -> dict[str, Plain]:
    action, whom, channel, _ = _words(step, phrases)
    return {
        "on": step.on.isoformat(),
        "action": step.action.value,
        "whom": step.whom.value,
        "channel": step.channel.value,
        "words": {"action": action, "whom": whom, "channel": channel},
        "purpose": step.purpose,
        "attempt": step.attempt,
        "reasons": [reason.id for reason in step.reasons],
        "facts": [fact.id for fact in step.facts],
        "sources": [source.id for source in step.sources],
        "gain": step.gain,
        "expected": step.expected,
    }


def _plain_note(note: Note, phrases: Phrases) -> dict[str, Plain]:
    return {
        "reason": note.reason.id,
        "title": note.reason.title,
        "probability": note.probability,
        "text": note.advice.text,
        "whom": note.whom.value,
        "words": {"whom": phrases.of(note.whom)},
    }


def advise(ranking: Ranking) -> Plan:
    """Plan what to do after the silence that *ranking* looks at.

    The rules: a thank-you to everybody at once, or late; then nothing while no word is due, before
    a promised day and some grace, before some days where none was promised, or just after the
    return of somebody who was away; then messages some days apart, the first in writing and the
    next by phone, as long as one is worth it; a short last one on the day to stop; to whom it is
    usual, unless a likely reason names somebody else; never on a weekend, a holiday or a quiet day
    there. What was found out changes that at once where the catalogue has a :class:`~callback.Cue`
    for it: what they wait for goes out first, an agency is asked and not passed over, nobody
    writes to somebody who has left or says farewell to a future employer. How many days and
    messages, and to whom, is the :class:`~callback.Etiquette` of the catalogue, in the employer's
    working days: in the standard one a day, 2 days of grace, 5 days, 2 days, two messages 5 days
    apart, to the recruiter and then to the manager. Your own deadline with another employer
    (``decide_by``) is told 3 days before it. After word that closes the matter one message is
    left: thanks and a request for feedback or, where a machine wrote, whether it was meant.

    Raises:
        InvalidValue: *ranking* is not a ranking.
        OutsideCalendar: The calendar does not reach so far.

    >>> from callback import Interview, rank
    >>> plan = advise(rank(Interview(ended="2026-11-03"), as_of="2026-11-05"))
    >>> plan.upcoming[0].on, plan.upcoming[0].action.name
    (Date(2026, 11, 10), 'ASK')
    """
    check_type(ranking, "ranking", Ranking)
    ahead, situation = forecast(ranking), Situation.of(ranking)
    if ranking.word is not None or situation.closes:
        steps = list(after_word(situation))
        return Plan(ranking=ranking, steps=tuple(steps), notes=(), let_go_on=ahead.let_go_on)
    steps = sorted(_steps(situation, ahead.schedule), key=_day)
    return Plan(
        ranking=ranking,
        steps=tuple(steps),
        notes=tuple(notes(situation, steps)),
        let_go_on=ahead.let_go_on,
    )


def _steps(situation: Situation, planned: Schedule) -> Iterator[Step]:
    """Yield what is left to do: of two messages on one day the one that has to be."""
    asks, sends = list(messages(situation, planned)), list(owed(situation))
    asked_on = {step.on for step in asks}
    yield from (step for step in thanks(situation) if step.on not in asked_on)
    yield from sends
    for step in at_once(situation):
        message = step.action is Action.SEND
        if not message or not (sends or step.on in asked_on):
            yield step
    yield from asks


def _day(step: Step) -> Date:
    return step.on
