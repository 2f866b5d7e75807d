"""The rules of the plan: which steps follow from a ranking, and on which days they fall."""

from __future__ import annotations

import enum
from collections.abc import Iterator

import attrs
from pendulum import Date

from callback._values.answers import YES
from callback._values.derivation import Derivation
from callback.answers.schedule import LEAST, Planned, Schedule, working
from callback.catalogue.facts import Answer
from callback.catalogue.provenance import Source
from callback.catalogue.reasons import Advice, Reason, Recipient
from callback.model.ranking import Ranking
from callback.model.totals import Total
from callback.observed.evidence import Word

__all__ = [
    "Action",
    "Channel",
    "Note",
    "Step",
    "after_word",
    "at_once",
    "messages",
    "notes",
    "thanks",
]


class Action(enum.Enum):
    """What a step is."""

    THANK = "thank"
    LOOK = "look"
    SEND = "send"
    ASK = "ask"
    FEEDBACK = "feedback"
    FAREWELL = "farewell"


class Channel(enum.Enum):
    """By which way."""

    SAME = "same_channel"
    OTHER = "other_channel"
    OWN = "no_message"


@attrs.frozen(kw_only=True)
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
        sources: Who says so.
        gain: Of a message that asks: by how much it raises the probability of hearing within ten
            working days of it, if they are silent until then.
        expected: The same as expected on the day of looking, since they may answer before.
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
    expected: float | None = None


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


def thanks(ranking: Ranking) -> Iterator[Step]:
    """Yield a thank-you, while it is still in time and has not been sent."""
    interview, calendar = ranking.interview, ranking.calendar
    etiquette = ranking.catalogue.etiquette
    last = calendar.add(interview.ended, etiquette.thank_within)
    if not _thanked(ranking) and interview.replied_on is None and ranking.as_of <= last:
        yield Step(
            on=working(ranking.calendar, ranking.as_of),
            action=Action.THANK,
            whom=Recipient.LAST_CONTACT,
            channel=Channel.SAME,
            purpose=ranking.catalogue.phrases.say("purpose.thank"),
            sources=etiquette.on_thanking,
        )


def _thanked(ranking: Ranking) -> bool:
    """Whether a thank-you went out, by its day or by what was said of it."""
    if ranking.interview.thanked_on is not None:
        return True
    thank_you = ranking.catalogue.by_derivation.get(Derivation.THANK_YOU.value)
    sent = (used.answer for used in ranking.evidence.used if used.fact is thank_you)
    return any(isinstance(answer, Answer) and answer.id == YES for answer in sent)


def at_once(ranking: Ranking) -> Iterator[Step]:
    """Yield what to do today for each family with something to look for or to send.

    A look is for the day of looking, whatever day that is; what is sent goes to somebody, and so
    on a working day.
    """
    for total in ranking.families:
        likely = [one for one in ranking if one.reason.family == total.family.id]
        told = [(one.reason, one.reason.advice) for one in likely if one.reason.advice]
        for look in (True, False):
            urgent = [
                (reason, advice)
                for reason, advice in told
                if advice.at_once and (advice.whom is Recipient.NOBODY) == look
            ]
            weight = sum(ranking.by_id[reason.id].probability for reason, _ in urgent)
            if urgent and weight >= ranking.catalogue.etiquette.at_once:
                yield _urgent(ranking, urgent, look=look)


def _urgent(ranking: Ranking, urgent: list[tuple[Reason, Advice]], *, look: bool) -> Step:
    return Step(
        on=ranking.as_of if look else working(ranking.calendar, ranking.as_of),
        action=Action.LOOK if look else Action.SEND,
        whom=urgent[0][1].whom,
        channel=Channel.OWN if look else _channel(ranking),
        purpose=" ".join(dict.fromkeys(advice.text for _, advice in urgent)),
        reasons=tuple(reason for reason, _ in urgent),
        sources=tuple(source for _, advice in urgent for source in advice.sources),
    )


def messages(ranking: Ranking, planned: Schedule) -> Iterator[Step]:
    """Yield the messages that are left to send: those that are planned, and a short last one.

    The last one falls on the day to stop, unless a message goes out so shortly before it that it
    would only press; once one was sent that closes the matter, or one more than etiquette has,
    none is left.
    """
    etiquette = ranking.catalogue.etiquette
    likely = (total for total in ranking.totals if total.probability >= etiquette.say)
    say = next((total for total in likely if _advice(total)), None)
    for one in planned.messages:
        yield _asking(ranking, one, say)
    start = ranking.silence.start
    sent = [message.sent for message in ranking.silence.unanswered if message.sent >= start]
    days = [*sent, *(one.on for one in planned.messages)]
    stop, last = planned.let_go_on, max(days, default=None)
    if stop is None or planned.closed or len(sent) > etiquette.most:
        return
    if last is None or ranking.calendar.add(last, LEAST) <= stop:
        yield _step(ranking, stop, Action.FAREWELL, len(days) + 1, say, etiquette.farewell)


def after_word(ranking: Ranking, word: Word) -> Iterator[Step]:
    """Yield the one message to send after word that closes the matter, unless one was sent.

    A person is thanked and asked for feedback; of a machine it is asked whether it was meant. Where
    nobody says when word came, any message since the silence began may have been that one, and
    none is asked for: better one too few than the same one again at every look.
    """
    since = ranking.silence.start if word.on is None else word.on.add(days=1)
    if any(sent >= since for sent in ranking.interview.asked_on):
        return
    say, automatic = ranking.catalogue.phrases.say, word.answer.automatic
    yield Step(
        on=working(ranking.calendar, ranking.as_of),
        action=Action.ASK if automatic else Action.FEEDBACK,
        whom=Recipient.LAST_CONTACT,
        channel=Channel.SAME,
        purpose=say("purpose.meant") if automatic else say("purpose.feedback"),
        sources=ranking.catalogue.etiquette.on_asking,
    )


def _asking(ranking: Ranking, planned: Planned, say: Total | None) -> Step:
    etiquette = ranking.catalogue.etiquette
    whom = etiquette.asks[planned.attempt - 1]
    step = _step(ranking, planned.on, Action.ASK, planned.attempt, say, whom)
    return attrs.evolve(step, gain=planned.gain, expected=planned.expected)


def _step(
    ranking: Ranking,
    on: Date,
    action: Action,
    attempt: int,
    say: Total | None,
    whom: Recipient,
) -> Step:
    etiquette, advice = ranking.catalogue.etiquette, _advice(say)
    return Step(
        on=on,
        action=action,
        whom=_whom(whom, advice),
        channel=_channel(ranking),
        purpose=_purpose(ranking, action, attempt),
        attempt=attempt,
        reasons=say.reasons if say else (),
        sources=(*etiquette.on_asking, *(advice.sources if advice else ())),
    )


def _purpose(ranking: Ranking, action: Action, attempt: int) -> str:
    say = ranking.catalogue.phrases.say
    if action is Action.FAREWELL:
        return say("purpose.farewell")
    return say("purpose.ask") if attempt == 1 else say("purpose.ask_again")


def _whom(usual: Recipient, advice: Advice | None) -> Recipient:
    """The next in the order of etiquette, unless a likely reason names somebody else."""
    if advice is not None and advice.whom is not Recipient.NOBODY:
        return advice.whom
    return usual


def _channel(ranking: Ranking) -> Channel:
    """The channel they used, unless a message came back, or it is likely that none arrives."""
    if ranking.evidence.bounced:
        return Channel.OTHER
    broken = [total for total in ranking.families if total.family.unreached]
    doubt = any(total.probability >= ranking.catalogue.etiquette.say for total in broken)
    return Channel.OTHER if doubt else Channel.SAME


def notes(ranking: Ranking) -> Iterator[Note]:
    """Yield what the likely reasons would have you do, likeliest first."""
    for total in ranking.totals:
        advice = _advice(total)
        if total.probability >= ranking.catalogue.etiquette.noted and advice is not None:
            yield Note(reason=total.reasons[0], probability=total.probability, advice=advice)


def _advice(total: Total | None) -> Advice | None:
    return None if total is None else total.reasons[0].advice
