"""What the findings so far leave open: P(state | r, e) and P(answer | r, e), reason by reason.

Theory of operation. Reasons that say the same about a circumstance, and produce the same findings
about it by themselves, are one kind: no question about it tells them apart, but for one that some
of them answer by themselves, who are then each a group of their own. So all that a question needs
is a row of answers for each group, and the group of each reason.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from operator import mul
from typing import TypeAlias

import attrs

from callback.catalogue.numbers import CatalogueNumbers, FactNumbers
from callback.model.joining import Joined, Places
from callback.model.ranking import Ranking

__all__ = [
    "Beliefs",
    "Columns",
    "Kinds",
    "gathered",
]

#: For each answer, its probability under each state.
Columns: TypeAlias = Sequence[Sequence[float]]
#: For each group of reasons, the probability of each answer.
Rows: TypeAlias = Sequence[Sequence[float]]


@attrs.frozen(kw_only=True, eq=False)
class Kinds:
    """The kinds of reasons to one circumstance.

    Attributes:
        of: For each reason, its kind.
        rests: For each kind, the findings that it does not produce by itself.
        rows: For each kind, P(state | r, e).
        masses: For each kind, its posterior.
    """

    of: tuple[int, ...]
    rests: tuple[Places, ...]
    rows: tuple[tuple[float, ...], ...]
    masses: tuple[float, ...]

    @classmethod
    def of_joined(cls, joined: Joined, posterior: Sequence[float]) -> Kinds:
        """Return the kinds to the circumstance of *joined*."""
        every = joined.every
        keys = [(row, joined.rest(r, every)) for r, row in enumerate(joined.hidden.of)]
        distinct = list(dict.fromkeys(keys))
        rows = (
            list(map(mul, joined.hidden.rows[row], joined.weights(rest)[0]))
            for row, rest in distinct
        )
        place = {key: n for n, key in enumerate(distinct)}
        of = tuple(place[key] for key in keys)
        return cls(
            of=of,
            rests=tuple(rest for _, rest in distinct),
            rows=tuple(map(_normalised, rows)),
            masses=gathered(of, len(distinct), posterior),
        )


def gathered(of: Sequence[int], count: int, weights: Iterable[float]) -> tuple[float, ...]:
    """Return, for each group, the sum of the weights of its reasons."""
    sums = [0.0] * count
    for group, weight in zip(of, weights, strict=True):
        sums[group] += weight
    return tuple(sums)


@attrs.frozen(kw_only=True, eq=False)
class Beliefs:
    """A ranking's hidden states, given its findings.

    Attributes:
        numbers: The catalogue's numbers.
        posterior: The probability of each reason.
        joined: The findings about each circumstance.
    """

    numbers: CatalogueNumbers
    posterior: tuple[float, ...]
    joined: tuple[Joined, ...]

    @classmethod
    def of(cls, ranking: Ranking) -> Beliefs:
        """Return what *ranking* leaves open."""
        joint = ranking.joint
        return cls(numbers=joint.numbers, posterior=joint.posterior, joined=joint.joined)

    @functools.cached_property
    def kinds(self) -> tuple[Kinds, ...]:
        """The kinds of reasons to each circumstance."""
        return tuple(Kinds.of_joined(joined, self.posterior) for joined in self.joined)

    def states(self, place: int) -> tuple[float, ...]:
        """Return P(state | e) for the states of a circumstance, over all reasons."""
        kinds = self.kinds[place]
        products = [
            [mass * p for p in row] for mass, row in zip(kinds.masses, kinds.rows, strict=True)
        ]
        return tuple(map(sum, zip(*products, strict=True)))

    def each(self, fact_id: str) -> Iterator[tuple[Sequence[float], float]]:
        """Yield, for each reason, P(answer | r, e) and its posterior."""
        rows, _, of = self.groups(self.numbers.observed[fact_id])
        for group, probability in zip(of, self.posterior, strict=True):
            yield rows[group], probability

    def groups(self, fact: FactNumbers) -> tuple[Rows, Sequence[float], Sequence[int]]:
        """Return P(answer | r, e) and the posterior of each group, and the group of each reason."""
        rows = self.answers(fact)
        if fact.about is None:
            return rows, self.posterior, range(len(rows))
        kinds = self.kinds[fact.about]
        if not fact.under:
            return rows, kinds.masses, kinds.of
        own = {reason: len(kinds.rows) + n for n, reason in enumerate(fact.under)}
        of = [own.get(reason, kind) for reason, kind in enumerate(kinds.of)]
        return rows, gathered(of, len(rows), self.posterior), of

    def answers(self, fact: FactNumbers) -> Rows:
        """Return P(answer | r, e), a row for each group of reasons that cannot be told apart.

        The groups are the kinds to the fact's circumstance, then the reasons that answer by
        themselves; of a fact about the reason itself, each reason is one. The last answer has
        what the others leave.
        """
        if fact.about is None:
            return list(zip(*fact.columns, strict=True))
        kinds, hangs = self.kinds[fact.about], fact.felt and self.joined[fact.about].felt
        if not hangs:
            first = [
                [sum(map(mul, row, column)) for row in kinds.rows] for column in fact.columns[:-1]
            ]
        else:
            known = {rest: self.columns(fact.about, [fact], rest) for rest in set(kinds.rests)}
            first = [
                [
                    sum(map(mul, row, known[rest][answer]))
                    for row, rest in zip(kinds.rows, kinds.rests, strict=True)
                ]
                for answer in range(len(fact.columns) - 1)
            ]
        last = [1.0 - sum(ps) for ps in zip(*first, strict=True)]
        return [*zip(*first, last, strict=True), *fact.under.values()]

    def columns(self, place: int, facts: Sequence[FactNumbers], rest: Places) -> Columns:
        """Return P(answers | s, e) for each combination of answers to *facts*, over the states.

        What is felt hangs together through the impression, of which the findings *rest* tell as
        well: those about the circumstance that a reason does not produce by itself.
        """
        joined = self.joined[place]
        shared = sum(bool(fact.felt) for fact in facts) + (rest & joined.felt).bit_count() > 1
        if not shared and len(facts) == 1:
            return facts[0].columns
        if not shared:
            ones = (1.0,) * len(joined.hidden.states)
            return _combined([fact.columns for fact in facts], ones)
        points = joined.at_points(rest)
        at = [
            _combined([fact.felt[h] if fact.felt else fact.columns for fact in facts], row)
            for h, row in enumerate(points)
        ]
        by_answers = zip(*at, strict=True)
        return [[sum(ps) for ps in zip(*columns, strict=True)] for columns in by_answers]


def _combined(tables: Sequence[Columns], weights: Sequence[float]) -> list[Sequence[float]]:
    """Return, for each combination of answers, its probability under each state, times a weight."""
    combined: list[Sequence[float]] = [weights]
    for columns in tables:
        combined = [tuple(map(mul, before, column)) for before in combined for column in columns]
    return combined


def _normalised(weights: Sequence[float]) -> tuple[float, ...]:
    total = sum(weights)
    return tuple([weight / total for weight in weights])
