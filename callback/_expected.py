"""What one would expect to have seen under a reason, and was not asked about."""

from __future__ import annotations

import math

import attrs

from callback._given import Given
from callback._open import open_facts
from callback.catalogue.facts import Answer, Fact
from callback.ranking import Ranking

__all__ = ["Expected", "expected"]

#: What an answer must have to be expected: P(answer | reason), and decibans for the reason.
LEAST_PROBABILITY, LEAST_DECIBANS = 0.3, 3.0
MOST = 5


@attrs.frozen(kw_only=True)
class Expected:
    """An answer that a reason makes likely, to a question not asked.

    Attributes:
        fact: The fact.
        answer: The answer.
        probability: P(answer | reason, what is known).
        decibans: What it would say for the reason.
    """

    fact: Fact
    answer: Answer
    probability: float
    decibans: float


def expected(ranking: Ranking, reason_id: str) -> tuple[Expected, ...]:
    """Return the open answers that would say most for a reason and are likely under it."""
    given = Given.of(ranking)
    place = given.numbers.reasons.index(reason_id)
    found: list[Expected] = []
    for fact in open_facts(ranking):
        rows, masses, of = given.groups(fact.id)
        own = rows[of[place]]
        for n, answer in enumerate(fact.answers):
            if own[n] < LEAST_PROBABILITY:
                continue
            margin = sum(mass * row[n] for mass, row in zip(masses, rows, strict=True))
            decibans = 10 * math.log10(own[n] / margin)
            if decibans >= LEAST_DECIBANS:
                found.append(
                    Expected(fact=fact, answer=answer, probability=own[n], decibans=decibans)
                )
    found.sort(key=lambda item: -item.decibans)
    return tuple(found[:MOST])
