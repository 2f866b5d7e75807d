"""Which questions are open: what can be asked, makes sense, and is not known; which follow up.

Word is never asked for: whoever asks why it is quiet has had none, and would say so. Nor is what
is sensitive; and a question waits until what it presupposes is known.
"""

from __future__ import annotations

from callback.catalogue.facts import Fact, Kind
from callback.catalogue.presupposed import Presupposed
from callback.model.ranking import Ranking
from callback.observed.evidence import sure

__all__ = ["follows_up", "open_facts"]


def open_facts(ranking: Ranking) -> tuple[Fact, ...]:
    """Return the facts that could still be asked, in the catalogue's order."""
    evidence = ranking.evidence
    closed = {used.fact.id for used in evidence.used} | {fact.id for fact in evidence.unknown}
    return tuple(
        fact
        for fact in ranking.catalogue.facts.values()
        if fact.id not in closed and _is_asked(fact) and _makes_sense(fact, ranking)
    )


def follows_up(fact: Fact, ranking: Ranking) -> bool:
    """Return whether a question presupposes the answer to another one, and that answer was given.

    Whoever says that a contact has left is asked next who took over: the answer says whom to write
    to, which no measure of what is learnt about the reason counts.
    """
    return any(one.fact is not None and _known(one, ranking) for one in fact.presupposes)


def _is_asked(fact: Fact) -> bool:
    """Whether it is a question that one puts to somebody."""
    word = any(answer.word for answer in fact.answers)
    return fact.kind is not Kind.DERIVED and not fact.sensitive and not word


def _makes_sense(fact: Fact, ranking: Ranking) -> bool:
    """Whether something that it presupposes is known; it may presuppose nothing."""
    return not fact.presupposes or any(_known(one, ranking) for one in fact.presupposes)


def _known(presupposed: Presupposed, ranking: Ranking) -> bool:
    if presupposed.field is not None:
        return bool(_fields(ranking)[presupposed.field])
    used = (one for one in ranking.evidence.used if one.fact.id == presupposed.fact)
    return any(sure(one, lambda told: told.id in presupposed.answers) is not None for one in used)


def _fields(ranking: Ranking) -> dict[str, object]:
    """Return the fields of an interview that a question may presuppose."""
    interview = ranking.interview
    return {
        "asked_on": interview.asked_on,
        "promised_by": interview.promised_by,
        "replied_on": interview.replied_on,
        "thanked_on": interview.thanked_on,
    }
