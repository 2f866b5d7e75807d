"""The rules of the plan: which steps there are, to whom, by which way and what for."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
from pendulum import Date

from callback._values.answers import YES
from callback._values.derivation import Derivation
from callback.answers.actions import Action, Channel, Step
from callback.answers.drafting import letter_of, template
from callback.answers.schedule import LEAST, Planned, Schedule
from callback.answers.situation import Held, Situation, facts_of
from callback.catalogue.facts import Answer, Fact
from callback.catalogue.reasons import Advice, Reason, Recipient
from callback.model.ranking import Ranking
from callback.model.totals import Total
from callback.words.drafts import Letter

__all__ = [
    "after_word",
    "at_once",
    "messages",
    "owed",
    "thanks",
]


def thanks(situation: Situation) -> Iterator[Step]:
    """Yield a thank-you, while one is still better than none and has not been sent.

    Once something was asked it has been said with that.
    """
    ranking = situation.ranking
    interview, calendar = ranking.interview, ranking.calendar
    etiquette, say = ranking.catalogue.etiquette, ranking.catalogue.phrases.say
    on = situation.open_day(ranking.as_of)
    asked = any(sent >= interview.ended for sent in interview.asked_on)
    if asked or interview.replied_on is not None or situation.thanked or _thanked(ranking):
        return
    last = max(etiquette.thank_within, etiquette.thank_late)
    if on <= calendar.add(interview.ended, last):
        late = on > calendar.add(interview.ended, etiquette.thank_within)
        turned = situation.turned(Recipient.EVERYONE)
        yield Step(
            on=on,
            action=Action.THANK,
            whom=turned.whom,
            channel=Channel.SAME,
            purpose=say("purpose.thank_late") if late else say("purpose.thank"),
            facts=turned.facts,
            sources=etiquette.on_thanking,
            template=template(situation, Letter.LATE_THANKS if late else Letter.THANKS),
        )


def _thanked(ranking: Ranking) -> bool:
    """Whether a thank-you went out, by its day or by what was said of it."""
    if ranking.interview.thanked_on is not None:
        return True
    thank_you = ranking.catalogue.by_derivation.get(Derivation.THANK_YOU.value)
    sent = (used.answer for used in ranking.evidence.used if used.fact is thank_you)
    return any(isinstance(answer, Answer) and answer.id == YES for answer in sent)


def owed(situation: Situation) -> Iterator[Step]:
    """Yield what they asked for and wait for: it goes out at once, in one message."""
    if not situation.owed:
        return
    ranking, turned = situation.ranking, situation.turned(Recipient.LAST_CONTACT)
    phrases = ranking.catalogue.phrases
    say = phrases.say
    told = [
        say("purpose.owed_one", question=one.used.fact.question, answer=_said(one))
        for one in situation.owed
    ]
    by = situation.deadline
    deadline = [] if by is None else [say("purpose.deadline", day=phrases.day(by))]
    yield Step(
        on=situation.open_day(ranking.as_of),
        action=Action.SEND,
        whom=turned.whom,
        channel=Channel.OTHER if turned.other_channel else _channel(ranking),
        purpose=" ".join([say("purpose.owed", questions=" ".join(told)), *deadline]),
        facts=_once(*facts_of(situation.owed), *turned.facts),
        template=template(situation, Letter.OWED),
    )


def _said(held: Held) -> str:
    """The label of the answer by which a cue holds."""
    return held.used.fact.by_id[held.cue.answers[0]].label


def at_once(situation: Situation) -> Iterator[Step]:
    """Yield what to do today for each family with something to look for or to send.

    A look is for the day of looking, whatever day that is; what is sent goes to somebody, and so
    on a day on which it is read.
    """
    ranking = situation.ranking
    for total in ranking.families:
        likely = [one for one in ranking if one.reason.family == total.family.id]
        told = [(one.reason, one.reason.advice) for one in likely if one.reason.advice]
        for look in (True, False):
            urgent = [
                (reason, advice)
                for reason, advice in told
                if advice.at_once and (advice.whom is Recipient.NOBODY) == look
                if reason.id not in situation.done
            ]
            weight = sum(ranking.by_id[reason.id].probability for reason, _ in urgent)
            if urgent and weight >= ranking.catalogue.etiquette.at_once:
                yield _urgent(situation, urgent, look=look)


def _urgent(situation: Situation, urgent: list[tuple[Reason, Advice]], *, look: bool) -> Step:
    ranking, turned = situation.ranking, situation.turned(urgent[0][1].whom)
    channel = Channel.OTHER if turned.other_channel else _channel(ranking)
    return Step(
        on=ranking.as_of if look else situation.open_day(ranking.as_of),
        action=Action.LOOK if look else Action.SEND,
        whom=Recipient.NOBODY if look else turned.whom,
        channel=Channel.OWN if look else channel,
        purpose=" ".join(dict.fromkeys(advice.text for _, advice in urgent)),
        reasons=tuple(reason for reason, _ in urgent),
        facts=() if look else turned.facts,
        sources=tuple(source for _, advice in urgent for source in advice.sources),
        template=None if look else template(situation, Letter.OWED),
    )


def messages(situation: Situation, planned: Schedule) -> Iterator[Step]:
    """Yield the messages that are left to send: those that are planned, and a short last one.

    The last one falls on the day to stop, unless a message goes out so shortly before it that it
    would only press; once one was sent that closes the matter, or one more than etiquette has,
    none is left. Nobody says farewell to those who mean to have them, who are left in peace, or
    who wait for something.
    """
    ranking, etiquette = situation.ranking, situation.ranking.catalogue.etiquette
    likely = (total for total in ranking.totals if total.probability >= etiquette.say)
    say = next((total for total in likely if total.reasons[0].advice), None)
    for one in planned.messages:
        yield _asking(situation, one, say)
    sent = situation.asked
    days = [*sent, *(one.on for one in planned.messages)]
    stop, last = planned.let_go_on, max(days, default=None)
    if stop is None or planned.closed or len(sent) > etiquette.most:
        return
    if situation.joining or situation.peace or situation.owed or situation.closes:
        return
    if last is None or ranking.calendar.add(last, LEAST) <= stop:
        step = _message(situation, stop, len(days) + 1, say, etiquette.farewell)
        purpose = ranking.catalogue.phrases.say("purpose.farewell")
        last_letter = template(situation, Letter.LAST)
        yield attrs.evolve(step, action=Action.FAREWELL, purpose=purpose, template=last_letter)


def after_word(situation: Situation) -> Iterator[Step]:
    """Yield the one message to send after what closes the matter, unless one was sent.

    A person is thanked and asked for feedback; of a machine it is asked whether it was meant. Where
    nobody says when word came, any message since the silence began may have been that one, and
    none is asked for: better one too few than the same one again at every look.
    """
    ranking, word = situation.ranking, situation.ranking.word
    seen = [one.used.finding.seen_on for one in situation.closes if one.used.finding.seen_on]
    came = word.on if word is not None else max(seen, default=None)
    since = ranking.silence.start if came is None else came.add(days=1)
    if any(sent >= since for sent in ranking.interview.asked_on):
        return
    say, automatic = ranking.catalogue.phrases.say, word is not None and word.answer.automatic
    turned = situation.turned(Recipient.LAST_CONTACT)
    facts = facts_of(situation.closes) if word is None else (word.used.fact,)
    yield Step(
        on=situation.open_day(ranking.as_of),
        action=Action.ASK if automatic else Action.FEEDBACK,
        whom=turned.whom,
        channel=Channel.OTHER if turned.other_channel else Channel.SAME,
        purpose=say("purpose.meant") if automatic else say("purpose.feedback"),
        facts=_once(*facts, *turned.facts),
        sources=ranking.catalogue.etiquette.on_asking,
        template=template(situation, Letter.MEANT if automatic else Letter.FEEDBACK),
    )


def _asking(situation: Situation, planned: Planned, say: Total | None) -> Step:
    etiquette = situation.ranking.catalogue.etiquette
    usual = etiquette.asks[planned.attempt - 1]
    step = _message(situation, planned.on, planned.attempt, say, usual)
    calls = planned.attempt >= etiquette.calls_from and not situation.called
    purpose, facts, letter = _purpose(situation, planned, step.whom, calls=calls)
    return attrs.evolve(
        step,
        action=Action.CALL if calls else Action.ASK,
        channel=Channel.PHONE if calls else step.channel,
        purpose=purpose,
        facts=_once(*facts, *step.facts),
        gain=planned.gain,
        expected=planned.expected,
        template=template(situation, Letter.CALL if calls else letter),
    )


def _message(
    situation: Situation, on: Date, attempt: int, say: Total | None, usual: Recipient
) -> Step:
    ranking, advice = situation.ranking, None if say is None else say.reasons[0].advice
    turned = situation.turned(_whom(usual, advice))
    return Step(
        on=on,
        action=Action.ASK,
        whom=turned.whom,
        channel=Channel.OTHER if turned.other_channel else _channel(ranking),
        purpose="",
        attempt=attempt,
        reasons=say.reasons if say else (),
        facts=_once(*turned.facts, *facts_of(situation.peace)),
        sources=(
            *ranking.catalogue.etiquette.on_asking,
            *(advice.sources if advice else ()),
        ),
    )


def _purpose(
    situation: Situation, planned: Planned, whom: Recipient, *, calls: bool
) -> tuple[str, tuple[Fact, ...], Letter]:
    """Return what a message is for, the facts that make it so, and the letter."""
    ranking, first = situation.ranking, planned.attempt == len(situation.asked) + 1
    phrases, deadline = ranking.catalogue.phrases, situation.deadline
    say = phrases.say
    if first and deadline is not None and planned.on <= deadline:
        return say("purpose.deadline", day=phrases.day(deadline)), (), Letter.DEADLINE
    if situation.joining:
        once = say("purpose.letter") if planned.attempt == 1 else say("purpose.letter_again")
        return once, facts_of(situation.joining), Letter.WRITTEN_OFFER
    if first and situation.invited_on is not None and planned.on >= situation.invited_on:
        return say("purpose.invited"), facts_of(situation.invited), Letter.CHECK_BACK
    letter = letter_of(situation, planned, whom)
    return _usual_purpose(situation, planned, first=first, calls=calls), (), letter


def _usual_purpose(situation: Situation, planned: Planned, *, first: bool, calls: bool) -> str:
    say = situation.ranking.catalogue.phrases.say
    if first and situation.peace:
        return say("purpose.peace")
    if first and situation.ranking.evidence.bounced:
        return say("purpose.again")
    if calls:
        return say("purpose.call")
    return say("purpose.ask") if planned.attempt == 1 else say("purpose.ask_again")


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


def _once(*facts: Fact) -> tuple[Fact, ...]:
    return tuple(dict.fromkeys(facts))
