"""What is learnt, as plain numbers: priors, waits, rows of circumstances, tables of facts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul

import attrs

from callback.cases.sample import Given, Seen
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.circumstances import SMALLEST
from callback.catalogue.numbers import numbers_of, warmth_of
from callback.formulas.waits import Wait, heard, silent

__all__ = [
    "LEAST",
    "UNSEEN",
    "AnswerTable",
    "Parameters",
    "floored",
    "wait",
]

#: The smallest probability that a table can hold, with room for rounding.
LEAST = SMALLEST * (1 + 1e-9)
#: What a wait has at least that the numbers make impossible: its logarithm is still a number.
UNSEEN = 1e-300


@attrs.define
class AnswerTable:
    """A fact's table: states that its catalogue entry names have a row each, the others share one.

    Attributes:
        of: For each state, or reason, which row is its own.
        rows: P(answer | state).
        under: By its place, P(answer | reason) of each reason that produces it by itself.
        warmth: The places of the answers from cool to warm, where it shares an impression.
        correlation: ρ of that impression; held.
    """

    of: tuple[int, ...]
    rows: list[list[float]]
    under: dict[int, list[float]]
    warmth: tuple[int, ...]
    correlation: float

    @property
    def felt(self) -> bool:
        """Whether it shares an impression."""
        return bool(self.warmth) and self.correlation > 0


@attrs.define
class Parameters:
    """One set of numbers for a catalogue.

    Attributes:
        priors: Of each reason.
        medians: Of each reason, in working days.
        nevers: Of each reason.
        shapes: Of each reason; held.
        replies: ω of each reason; held.
        still: κ of each reason; held.
        said: For each circumstance and reason, state to P(state | reason) for the states it names.
        otherwise: For each circumstance, P(state) where nothing is said.
        tables: Of each fact.
    """

    priors: list[float]
    medians: list[float]
    nevers: list[float]
    shapes: tuple[float, ...]
    replies: tuple[float, ...]
    still: tuple[float, ...]
    said: list[list[dict[int, float]]]
    otherwise: list[list[float]]
    tables: dict[str, AnswerTable]

    @classmethod
    def of(cls, catalogue: Catalogue) -> Parameters:
        """Return the numbers of *catalogue*."""
        numbers = numbers_of(catalogue)
        circumstances = list(catalogue.circumstances.values())
        said: list[list[dict[int, float]]] = []
        for entry in circumstances:
            places = {state.id: n for n, state in enumerate(entry.states)}
            words = [reason.rows.get(entry.id) for reason in catalogue.reasons.values()]
            said.append(
                [{places[name]: p for name, p in one.items()} if one else {} for one in words]
            )
        tables: dict[str, AnswerTable] = {}
        for fact in catalogue.facts.values():
            observed = numbers.observed[fact.id]
            over = (
                numbers.reasons if observed.about is None else numbers.hidden[observed.about].states
            )
            named = {name: n for n, name in enumerate(fact.table)}
            of = tuple(named.get(name, len(named)) for name in over)
            tables[fact.id] = AnswerTable(
                of=of,
                rows=[list(row) for row in (*fact.table.values(), fact.otherwise)],
                under={reason: list(row) for reason, row in observed.under.items()},
                warmth=warmth_of(fact),
                correlation=numbers.hidden[observed.about or 0].correlation if fact.about else 0.0,
            )
        return cls(
            priors=list(numbers.priors),
            medians=list(numbers.medians),
            nevers=list(numbers.nevers),
            shapes=numbers.shapes,
            replies=numbers.replies,
            still=numbers.still,
            said=said,
            otherwise=[[state.otherwise for state in entry.states] for entry in circumstances],
            tables=tables,
        )

    def row(self, place: int, reason: int) -> list[float]:
        """Return P(state | reason) for a circumstance: what is said, the rest as otherwise."""
        said, otherwise = self.said[place][reason], self.otherwise[place]
        if not said:
            return otherwise
        left = 1.0 - math.fsum(said.values())
        silent = math.fsum(p for n, p in enumerate(otherwise) if n not in said)
        return [said[n] if n in said else p * left / silent for n, p in enumerate(otherwise)]

    def given(self, given: Given) -> list[float]:
        """Return the probability of what is taken as given under each reason."""
        chances = list(given.reasons)
        for place, by_state in given.states:
            rows = (self.row(place, reason) for reason in range(len(chances)))
            said = (sum(map(mul, row, ps)) for row, ps in zip(rows, by_state, strict=True))
            chances = list(map(mul, chances, said))
        return chances

    def chance(self, reason: int, seen: Seen) -> float:
        """Return the probability of what was seen of a wait under a reason."""
        return wait(seen, self, reason, self.medians[reason], self.nevers[reason])


def wait(seen: Seen, held: Parameters, reason: int, median: float, never: float) -> float:
    """Return G(before) - G(by), or G(before) where word had not come."""
    under = Wait(
        median=median * seen.median,
        shape=held.shapes[reason],
        never=never * seen.never / (1.0 - never + never * seen.never),
        replies=held.replies[reason],
        still=held.still[reason],
    )
    if seen.by is None:
        return silent([under], seen.before, seen.reached[0])[0]
    (word,) = heard([under], (seen.before, seen.by), seen.reached, seen.rise)
    return max(word, UNSEEN)


def floored(weights: Sequence[float], least: Sequence[float] = ()) -> list[float]:
    """Return the probabilities under which counts like *weights* are likeliest, none too small.

    Args:
        weights: The counts.
        least: What each probability is at least; by default what a table can hold.

    >>> floored([3, 1]), floored([3, 1], least=[0, 0.4])
    ([0.75, 0.25], [0.6, 0.4])
    """
    floors = list(least) or [LEAST] * len(weights)
    low: set[int] = set()
    while True:
        room = 1.0 - math.fsum(floors[n] for n in low)
        total = math.fsum(weight for n, weight in enumerate(weights) if n not in low)
        shares = [
            floors[n] if n in low else weight * room / total for n, weight in enumerate(weights)
        ]
        under = {n for n, share in enumerate(shares) if share < floors[n]}
        if not under:
            return shares
        low |= under
