"""Words that people use for the same thing when they look something up; it knows no catalogue.

A search for "vacation" should find what is said of holidays. Each group holds words that stand for
one another in a search, in lower case; a group may have phrases of several words.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

__all__ = ["GROUPS", "stem", "stems", "widened"]

GROUPS: Final[tuple[frozenset[str], ...]] = tuple(
    frozenset(group.split(", "))
    for group in (
        "vacation, holiday, leave, away, office, absent, out, pto",
        "ill, sick, illness, sickness, hospital, disease",
        "ghosted, ghost, ghosting, silence, silent, unanswered",
        "rejected, rejection, refusal, refused, declined, turned, denied, no",
        "offer, contract, letter, proposal",
        "advert, posting, listing, ad, vacancy, advertised, posted, ads",
        "recruiter, headhunter, sourcer",
        "agency, headhunter, staffing",
        "boss, manager, supervisor, lead",
        "cv, resume, papers, documents, application",
        "salary, pay, money, wage, compensation",
        "budget, money, funding, headcount",
        "freeze, frozen, hold, paused, pause",
        "cancelled, canceled, scrapped, closed, gone",
        "layoffs, layoff, redundancies, cuts, fired",
        "left, quit, resigned, departed, leaver",
        "call, phone, ring, rang, telephone",
        "mail, email, message, inbox, spam, junk",
        "bounced, undelivered, returned, delivered",
        "check, checks, screening, background, criminal, vetting",
        "references, reference, referee, referees",
        "visa, permit, clearance, licence, license",
        "internal, inside, insider",
        "second, backup, reserve, runner, waitlisted, shortlist",
        "thanks, thank, thanked, note",
        "task, test, assignment, homework, exercise, assessment",
        "portal, status, dashboard, ats",
        "promise, promised, deadline, date",
        "slow, late, delay, delayed, overdue",
        "busy, swamped, overloaded, workload",
        "filled, taken, hired, gone",
        "follow, chase, remind, reminder, nudge",
        "start, notice, availability, available",
        "merger, acquisition, takeover, reorganisation, reorganization, restructuring",
    )
)

_WORD = re.compile(r"[^\W_]+")
#: What a question has and a search does not mean.
_EMPTY: Final = frozenset(
    """a an and are as at be been by did do does for from had has have in is it its of on or that
    the their them they this to was were what when which who will with you your""".split()  # noqa: SIM905  # words read better
)
#: Endings that are cut, the longest first, where enough is left.
_ENDINGS: Final = ("ations", "ation", "ings", "ing", "ers", "ies", "ed", "es", "er", "y", "s", "e")
_LEAST: Final = 3


def stem(word: str) -> str:
    """Return what is left of a word without its ending.

    >>> [stem(word) for word in ("holidays", "holiday", "freezing", "frozen")]
    ['holida', 'holida', 'freez', 'frozen']
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return stem(word.removesuffix(ending))
    return word


def stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words of a text, in order, without those that say nothing."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    words = [word for word in _WORD.findall(folded.replace("_", " ")) if word not in _EMPTY]
    return tuple(map(stem, words))


def widened(one: str) -> frozenset[str]:
    """Return the stems that stand for a stem in a search, beside itself."""
    return frozenset(word for group in _STEMS if one in group for word in group if word != one)


_STEMS: Final = tuple(frozenset(map(stem, group)) for group in GROUPS)
