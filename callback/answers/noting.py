"""The notes of a plan: what likely reasons would have you do, as far as it agrees with the plan.

Theory of operation. Each reason advises as if it held. Side by side that contradicts: one says to
write, the next to let it rest, and the steps may do neither. So the steps come first. A note is
left out where what it amounts to contradicts them, the clock or a likelier note; what is left can
be followed all at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from callback.answers.actions import Action, Step
from callback.answers.situation import Situation
from callback.catalogue.reasons import Advice, Doing, Reason, Recipient
from callback.observed.due import DueStatus

__all__ = ["Note", "notes"]

_ASKS = (Action.ASK, Action.CALL)
_ENDS = {Doing.CLOSE, Doing.LEAVE}
_GOES_ON = {Doing.STAY, Doing.WAIT, Doing.NOW}
#: Persons whom an advice names in its text: it cannot be sent to anybody else.
_NAMED = (
    Recipient.SUCCESSOR,
    Recipient.STAND_IN,
    Recipient.HUMAN_RESOURCES,
    Recipient.OTHER_SIDE,
    Recipient.AGENCY,
)


@attrs.frozen(kw_only=True)
class Note:
    """What a likely reason would have you do.

    Attributes:
        reason: The reason.
        probability: How likely it is.
        advice: What to do where it holds.
        whom: Whom to turn to: the advice's own, unless what is known turns messages to another.
    """

    reason: Reason
    probability: float
    advice: Advice = attrs.field(repr=False)
    whom: Recipient


def notes(situation: Situation, steps: Iterable[Step]) -> Iterator[Note]:
    """Yield what the likely reasons would have you do, likeliest first, as far as it agrees."""
    ranking, planned = situation.ranking, tuple(steps)
    against, said = _against(situation, planned), set[Doing]()
    for total in ranking.totals:
        advice = total.reasons[0].advice
        if total.probability < ranking.catalogue.etiquette.noted or advice is None:
            continue
        does, whom = set(advice.does), situation.turned(advice.whom).whom
        elsewhere = whom is not advice.whom and advice.whom in _NAMED
        done = total.reasons[0].id in situation.done
        if does & against or _opposed(does, said) or elsewhere or done:
            continue
        said |= does
        whom = advice.whom if advice.whom is Recipient.NOBODY else whom
        yield Note(reason=total.reasons[0], probability=total.probability, advice=advice, whom=whom)


def _opposed(does: set[Doing], said: set[Doing]) -> bool:
    ends, goes_on = does & _ENDS, does & _GOES_ON
    return bool((ends and said & _GOES_ON) or (goes_on and said & _ENDS))


def _against(situation: Situation, steps: tuple[Step, ...]) -> set[Doing]:
    """Return what no advice may amount to beside these steps and by the clock."""
    ranking = situation.ranking
    asks = [step for step in steps if step.action in _ASKS]
    sends = [step for step in steps if step.action is Action.SEND]
    ends = [step for step in steps if step.action is Action.FAREWELL]
    today = [step for step in (*asks, *sends) if step.on == situation.open_day(ranking.as_of)]
    waiting = ranking.due is None or ranking.due.status is DueStatus.NOT_DUE
    last = situation.joining or situation.peace or situation.owed
    allowed = {
        Doing.WAIT: waiting and not today,
        Doing.REST: not today,
        Doing.LOOK: True,
        Doing.WRITE: bool(asks),
        Doing.NOW: bool(today),
        Doing.STAY: bool(asks),
        Doing.CLOSE: not waiting and not last and len(asks) <= 1 <= len(asks) + len(ends),
        Doing.LEAVE: not asks and not last,
    }
    return {doing for doing, right in allowed.items() if not right}
