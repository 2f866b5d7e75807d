"""How good word would be, reason by reason: P(good | r, e), through the deciding circumstance."""

from __future__ import annotations

from operator import mul

from callback._terms import TermKind
from callback.catalogue.compiled import Hidden, compiled
from callback.ranking import Ranking

__all__ = ["outcome"]


def outcome(ranking: Ranking, *, onward: bool = False) -> list[float]:
    """Return, for each reason, the probability that word, if it comes, is good.

    Its standing decides about it, as far as the findings tell::

        P(good | r, e) = Σ_s P(s | r, e) · P(good | s),   P(s | r, e) ∝ P(s | r) · Π_f P(e_f | s)

    Good is an offer in the end or, where *onward*, an offer or a next round. It is 0 under a
    catalogue in which no circumstance decides about it.
    """
    numbers = compiled(ranking.catalogue)
    for hidden in numbers.hidden:
        good = hidden.onward if onward else hidden.good
        if good is not None:
            return _given(hidden, good, _weights(ranking, hidden))
    return [0.0] * len(numbers.reasons)


def _weights(ranking: Ranking, hidden: Hidden) -> tuple[float, ...]:
    for term in ranking.terms:
        if term.kind is TermKind.CIRCUMSTANCE and term.id == hidden.id:
            return term.states
    return (1.0,) * len(hidden.states)


def _given(hidden: Hidden, good: tuple[float, ...], weights: tuple[float, ...]) -> list[float]:
    seen = hidden.under(weights)
    both = hidden.under(list(map(mul, weights, good)))
    return [min(above / below, 1.0) for above, below in zip(both, seen, strict=True)]
