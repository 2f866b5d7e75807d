"""The facts that are open: neither known, nor asked in vain, nor derived."""

from __future__ import annotations

from callback.catalogue.facts import Fact, Kind
from callback.ranking import Ranking

__all__ = ["open_facts"]


def open_facts(ranking: Ranking) -> tuple[Fact, ...]:
    """Return the facts that could still be asked, in the catalogue's order."""
    evidence = ranking.evidence
    closed = {used.fact.id for used in evidence.used} | {fact.id for fact in evidence.unknown}
    return tuple(
        fact
        for fact in ranking.catalogue.facts.values()
        if fact.kind is not Kind.DERIVED and fact.id not in closed
    )
