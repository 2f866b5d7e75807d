"""A day as people write it, in the language of the words around it."""

from __future__ import annotations

from pendulum import Date

from callback.words.phrases import Phrases

__all__ = ["abridged", "written"]


def written(day: Date, phrases: Phrases) -> str:
    """Return a day as a letter has it; in a language without months of its own as ISO text.

    >>> from callback.words.english import ENGLISH
    >>> written(Date(2026, 11, 3), ENGLISH)
    '3 November'
    """
    return _formatted(day, phrases.say("draft.day"), phrases)


def abridged(day: Date, phrases: Phrases) -> str:
    """Return a day as an axis has it; in a language without months of its own as ISO text.

    >>> from callback.words.english import ENGLISH
    >>> abridged(Date(2026, 11, 3), ENGLISH)
    '3 Nov'
    """
    return _formatted(day, phrases.say("picture.day"), phrases)


def _formatted(day: Date, pattern: str, phrases: Phrases) -> str:
    try:
        return day.format(pattern, locale=phrases.say("draft.locale"))
    except ValueError:
        return day.isoformat()
