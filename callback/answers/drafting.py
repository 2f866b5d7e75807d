"""Which letter belongs to a step, with what the interview fills in.

A step keeps the letter and not the ranking, so that it can be kept, pickled and filled later. A day
is written as one would in a letter, in the language of the catalogue's phrases.
"""

from __future__ import annotations

from pendulum import Date

from callback.answers.schedule import Planned
from callback.answers.situation import Situation
from callback.catalogue.reasons import Recipient
from callback.words.drafts import Letter, Template
from callback.words.locales import written
from callback.words.phrases import Phrases

__all__ = ["letter_of", "template"]

#: The letters to whoever took over, or stands between.
_TO = {Recipient.SUCCESSOR: Letter.SUCCESSOR, Recipient.AGENCY: Letter.AGENCY}


def template(situation: Situation, letter: Letter) -> Template:
    """Return a letter in the words of the catalogue, with what is known filled in."""
    phrases = situation.ranking.catalogue.phrases
    return Template.of(letter, phrases, _known(situation, phrases))


def letter_of(situation: Situation, planned: Planned, whom: Recipient) -> Letter:
    """Return which letter an ordinary question is: by whom it goes to, the promise, the attempt."""
    if whom in _TO:
        return _TO[whom]
    if planned.attempt > 1:
        return Letter.SECOND
    promised = situation.ranking.silence.promised_by
    late = promised is not None and promised < planned.on
    return Letter.OVERDUE_PROMISE if late else Letter.NO_PROMISE


def _known(situation: Situation, phrases: Phrases) -> dict[str, str]:
    interview = situation.ranking.interview
    days = {
        "interview_day": interview.ended,
        "promised_day": situation.ranking.silence.promised_by,
        "last_message_day": max(situation.asked, default=None),
        "decide_by": interview.decide_by,
    }
    texts = {"role": interview.role, "organisation": interview.organisation}
    told = {slot: _written(day, phrases) for slot, day in days.items() if day is not None}
    return {**told, **{slot: text for slot, text in texts.items() if text is not None}}


def _written(day: Date, phrases: Phrases) -> str:
    """Return a day as a letter has it; in a language without months of its own as ISO text."""
    return written(day, phrases.say("draft.day"), phrases.language)
