"""What the findings so far leave open: P(state | r, e) and P(answer | r, e), reason by reason."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from operator import mul

import attrs

from callback.catalogue.facts import Fact, Kind
from callback.catalogue.numbers import CatalogueNumbers, FactNumbers, numbers_of
from callback.model.ranking import Ranking
from callback.model.terms import TermKind

__all__ = [
    "Beliefs",
    "open_facts",
]


def open_facts(ranking: Ranking) -> tuple[Fact, ...]:
    """Return the facts that could still be asked, in the catalogue's order."""
    evidence = ranking.evidence
    closed = {used.fact.id for used in evidence.used} | {fact.id for fact in evidence.unknown}
    return tuple(
        fact
        for fact in ranking.catalogue.facts.values()
        if fact.kind is not Kind.DERIVED and fact.id not in closed
    )


@attrs.frozen(kw_only=True, eq=False)
class Beliefs:
    """A ranking's hidden states, given its findings.

    Attributes:
        numbers: The catalogue's numbers.
        posterior: The probability of each reason.
        weights: For each circumstance, Π P(finding | state) for each state.
    """

    numbers: CatalogueNumbers
    posterior: tuple[float, ...]
    weights: tuple[tuple[float, ...], ...]

    @classmethod
    def of(cls, ranking: Ranking) -> Beliefs:
        """Return what *ranking* leaves open."""
        numbers = numbers_of(ranking.catalogue)
        seen = {t.id: t.states for t in ranking.terms if t.kind is TermKind.CIRCUMSTANCE}
        return cls(
            numbers=numbers,
            posterior=ranking.probabilities,
            weights=tuple(
                seen.get(hidden.id, (1.0,) * len(hidden.states)) for hidden in numbers.hidden
            ),
        )

    @functools.cached_property
    def rows(self) -> tuple[tuple[tuple[float, ...], ...], ...]:
        """For each circumstance and each of its distinct rows, P(state | r, e)."""
        return tuple(
            tuple(_normalised(list(map(mul, row, weights))) for row in hidden.rows)
            for hidden, weights in zip(self.numbers.hidden, self.weights, strict=True)
        )

    @functools.cached_property
    def masses(self) -> tuple[tuple[float, ...], ...]:
        """For each circumstance, the posterior of the reasons that share each of its rows."""
        return tuple(hidden.masses(self.posterior) for hidden in self.numbers.hidden)

    def states(self, place: int) -> tuple[float, ...]:
        """Return P(state | e) for the states of a circumstance, over all reasons."""
        shared = zip(self.masses[place], self.rows[place], strict=True)
        products = [[mass * p for p in row] for mass, row in shared]
        return tuple(map(sum, zip(*products, strict=True)))

    def each(self, fact_id: str) -> Iterator[tuple[list[float], float]]:
        """Yield, for each reason, P(answer | r, e) and its posterior."""
        rows, _, of = self.groups(fact_id)
        for group, probability in zip(of, self.posterior, strict=True):
            yield rows[group], probability

    def groups(self, fact_id: str) -> tuple[list[list[float]], Sequence[float], Sequence[int]]:
        """Return P(answer | r, e) and the posterior of each group, and the group of each reason."""
        fact = self.numbers.observed[fact_id]
        rows = self.answers(fact)
        if fact.about is None:
            return rows, self.posterior, range(len(rows))
        return rows, self.masses[fact.about], self.numbers.hidden[fact.about].of

    def answers(self, fact: FactNumbers) -> list[list[float]]:
        """Return P(answer | r, e), a row for each group of reasons that cannot be told apart.

        The groups are those of the fact's circumstance; of a derived fact, each reason is one.
        The last answer has what the others leave.
        """
        if fact.about is None:
            return [list(row) for row in zip(*fact.columns, strict=True)]
        *columns, _ = fact.columns
        rows = [[sum(map(mul, row, column)) for column in columns] for row in self.rows[fact.about]]
        return [[*row, 1.0 - sum(row)] for row in rows]


def _normalised(weights: Sequence[float]) -> tuple[float, ...]:
    total = sum(weights)
    return tuple([weight / total for weight in weights])
