"""The answer in one line: a headline for a page, a sentence for a notification.

Both follow from what is due, what word came, the families and their chances, and from the plan.
"""

from __future__ import annotations

from callback.answers.actions import Action
from callback.answers.forecasting import Forecast
from callback.answers.plan import Plan
from callback.model.ranking import Ranking
from callback.observed.due import DueStatus
from callback.words.card import cut
from callback.words.chances import chance

__all__ = ["SENTENCE", "headline", "sentence"]

#: The most characters of a sentence for a notification.
SENTENCE = 140
#: From this share on a family is named in a headline.
LIKELY = 0.5
#: Working days of two weeks.
TWO_WEEKS = 10


def headline(ranking: Ranking) -> str:
    """Return what a person wants to know first: whether it is late, and what it may mean."""
    say, word = ranking.catalogue.phrases.say, ranking.word
    if word is not None:
        return say("report.word", question=word.used.fact.question, answer=word.answer.label)
    parts = [_clock(ranking), _means(ranking)]
    late = ranking.due is not None and ranking.due.status in _LATE
    if late and not ranking.silence.unanswered:
        parts.append(say("report.not_asked"))
    return " ".join(parts)


_LATE = (DueStatus.OVERDUE, DueStatus.LONG_OVERDUE)


def _clock(ranking: Ranking) -> str:
    """Return how the silence stands: by a promise or an absence, otherwise by the clock."""
    phrases, silence = ranking.catalogue.phrases, ranking.silence
    promised, excused, today = silence.promised_by, silence.excused_until, ranking.as_of
    if promised is not None and silence.overdue:
        late = phrases.counted("working_days", silence.overdue)
        return phrases.say("report.broken", late=late, day=phrases.day(promised))
    if promised is not None and promised >= today:
        return phrases.say("report.promised", day=phrases.day(promised))
    if excused is not None and excused >= today:
        return phrases.say("report.excused", day=phrases.day(excused))
    return _by_the_clock(ranking)


def _by_the_clock(ranking: Ranking) -> str:
    phrases, due = ranking.catalogue.phrases, ranking.due
    days = phrases.counted("working_days", ranking.silence.working_days)
    if due is None:
        return phrases.say("ranking.silent", days=days)
    told = {
        DueStatus.NOT_DUE: phrases.say("report.not_due", days=days),
        DueStatus.DUE: phrases.say("report.due", days=days),
        DueStatus.OVERDUE: phrases.say("report.overdue", days=days),
    }
    return told.get(due.status) or phrases.say("report.long_overdue", days=days)


def _means(ranking: Ranking) -> str:
    phrases, family, first = ranking.catalogue.phrases, ranking.families[0], ranking.totals[0]
    if family.probability >= LIKELY:
        share = chance(family.probability, phrases)
        return phrases.say("report.means", what=family.family.title, chance=share)
    if ranking.stands_out:
        share = chance(first.probability, phrases)
        return phrases.say("report.means", what=first.title, chance=share)
    return phrases.say("report.none_stands_out")


def sentence(ranking: Ranking, ahead: Forecast, plan: Plan) -> str:
    """Return the family, its chance, that of word within two weeks, and what to do next.

    At most 140 characters: where it would be longer, the name of the family is cut.
    """
    phrases, family = ranking.catalogue.phrases, ranking.families[0]
    soon = chance(ahead.heard_within(TWO_WEEKS), phrases)
    share = chance(family.probability, phrases)

    def said(name: str, following: str) -> str:
        return phrases.say("report.sentence", family=name, chance=share, soon=soon, next=following)

    following = _next(plan)
    name = family.family.title
    room = SENTENCE - len(said("", following))
    if room < min(len(name), _SHORTEST):
        following, room = "", SENTENCE - len(said("", ""))
    return cut(said(cut(name, max(room, 1)), following), SENTENCE)


#: A name that is cut keeps so many characters.
_SHORTEST = 12


def _next(plan: Plan) -> str:
    phrases = plan.ranking.catalogue.phrases
    if not plan.steps:
        return phrases.say("report.nothing")
    first = plan.steps[0]
    same_day = [step for step in plan.steps if step.on == first.on]
    step = next((one for one in same_day if one.action is not Action.LOOK), first)
    action = phrases.of(step.action)
    if step.on == plan.ranking.as_of:
        return phrases.say("report.today", action=action)
    return phrases.say("report.on", action=action, day=phrases.day(step.on))
