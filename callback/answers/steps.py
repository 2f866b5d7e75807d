"""The rules of the plan: which steps follow from a ranking, and on which days they fall."""

from __future__ import annotations

import enum
from collections.abc import Iterator

import attrs
from pendulum import Date

from callback.answers.forecasting import forecast
from callback.catalogue.etiquette import Etiquette
from callback.catalogue.provenance import Source
from callback.catalogue.reasons import Advice, Reason, Recipient
from callback.model.ranking import Ranking
from callback.model.totals import Total

__all__ = [
    "Action",
    "Channel",
    "Note",
    "Step",
    "at_once",
    "messages",
    "notes",
    "thanks",
]

#: Working days after a message within which its gain is looked for: part of what a gain means,
#: and so the same under every catalogue.
SOON = 10


class Action(enum.Enum):
    """What a step is."""

    THANK = "thank"
    LOOK = "look"
    SEND = "send"
    ASK = "ask"
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
        attempt: Of messages that ask: the how-manieth it is.
        reasons: The reasons that it follows from; none for what is always done.
        sources: Who says so.
        gain: Of the next message: by how much it raises the probability of hearing within ten
            working days after it.
        worthwhile: Whether it is worth doing; a message may gain too little.
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
    worthwhile: bool = True


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
    if interview.thanked_on is None and interview.replied_on is None and ranking.as_of <= last:
        yield Step(
            on=_working(ranking, ranking.as_of),
            action=Action.THANK,
            whom=Recipient.LAST_CONTACT,
            channel=Channel.SAME,
            purpose=ranking.catalogue.phrases.say("purpose.thank"),
            sources=etiquette.on_thanking,
        )


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
        on=ranking.as_of if look else _working(ranking, ranking.as_of),
        action=Action.LOOK if look else Action.SEND,
        whom=urgent[0][1].whom,
        channel=Channel.OWN if look else _channel(ranking),
        purpose=" ".join(dict.fromkeys(advice.text for _, advice in urgent)),
        reasons=tuple(reason for reason, _ in urgent),
        sources=tuple(source for _, advice in urgent for source in advice.sources),
    )


def messages(ranking: Ranking) -> Iterator[Step]:
    """Yield the messages that are left to send: those that ask, then a farewell."""
    etiquette = ranking.catalogue.etiquette
    sent = [message.sent for message in ranking.silence.unanswered]
    day = _earliest(ranking, max(sent, default=None))
    likely = (total for total in ranking.totals if total.probability >= etiquette.say)
    say = next((total for total in likely if _advice(total)), None)
    for attempt in range(len(sent) + 1, etiquette.most + 2):
        first = attempt == len(sent) + 1
        yield _message(ranking, day, attempt, say, gain=_gain(ranking, day) if first else None)
        day = ranking.calendar.add(day, etiquette.apart)


def _message(
    ranking: Ranking, day: Date, attempt: int, say: Total | None, *, gain: float | None
) -> Step:
    etiquette, advice = ranking.catalogue.etiquette, _advice(say)
    closing = attempt > etiquette.most
    return Step(
        on=day,
        action=Action.FAREWELL if closing else Action.ASK,
        whom=_whom(etiquette, attempt, advice),
        channel=_channel(ranking),
        purpose=_purpose(ranking, attempt, closing=closing),
        attempt=attempt,
        reasons=say.reasons if say else (),
        sources=(*etiquette.on_asking, *(advice.sources if advice else ())),
        gain=gain,
        worthwhile=gain is None or gain >= etiquette.worth,
    )


def _purpose(ranking: Ranking, attempt: int, *, closing: bool) -> str:
    say = ranking.catalogue.phrases.say
    if closing:
        return say("purpose.farewell")
    return say("purpose.ask") if attempt == 1 else say("purpose.ask_again")


def _whom(etiquette: Etiquette, attempt: int, advice: Advice | None) -> Recipient:
    """The next in the order of etiquette, unless a likely reason names somebody else."""
    if advice is not None and advice.whom is not Recipient.NOBODY:
        return advice.whom
    return (*etiquette.asks, etiquette.farewell)[attempt - 1]


def _channel(ranking: Ranking) -> Channel:
    """The channel they used, unless it is likely that messages do not arrive by it."""
    broken = [total for total in ranking.families if total.family.unreached]
    doubt = any(total.probability >= ranking.catalogue.etiquette.say for total in broken)
    return Channel.OTHER if doubt else Channel.SAME


def _earliest(ranking: Ranking, last: Date | None) -> Date:
    """Return the first day on which the next message may go out.

    What was before the silence began is counted from its start, as the clock does.
    """
    calendar, silence = ranking.calendar, ranking.silence
    etiquette = ranking.catalogue.etiquette
    if silence.promised_by is not None and silence.promised_by > silence.start:
        days = [calendar.add(silence.promised_by, etiquette.grace)]
    else:
        days = [calendar.add(silence.start, etiquette.first_after)]
    if silence.excused_until is not None:
        back = calendar.add(max(silence.excused_until, silence.start), 1)
        days.append(calendar.add(back, etiquette.after_return))
    if last is not None:
        days.append(calendar.add(max(last, silence.start), etiquette.apart))
    return _working(ranking, max(*days, ranking.as_of))


def _working(ranking: Ranking, day: Date) -> Date:
    """Return *day*, or the first working day after it."""
    return day if ranking.calendar.is_working(day) else ranking.calendar.add(day, 1)


def _gain(ranking: Ranking, day: Date) -> float:
    """Return what a message on *day* adds to hearing within ten working days after it."""
    soon = ranking.calendar.add(day, SOON)
    writing = forecast(ranking).if_you_write(on=day)
    return writing.after.heard_by(soon) - writing.before.heard_by(soon)


def notes(ranking: Ranking) -> Iterator[Note]:
    """Yield what the likely reasons would have you do, likeliest first."""
    for total in ranking.totals:
        advice = _advice(total)
        if total.probability >= ranking.catalogue.etiquette.noted and advice is not None:
            yield Note(reason=total.reasons[0], probability=total.probability, advice=advice)


def _advice(total: Total | None) -> Advice | None:
    return None if total is None else total.reasons[0].advice
