"""A ranking's tables with noise on them, and the posterior that they would have given.

Each number is moved in its own scale and by its own basis: a row of probabilities by normal noise
on its log-weights and renormalised, a median on its logarithm, `never` and `replies` on their
log-odds. How much noise is a judgement too.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Collection, Sequence
from operator import mul
from typing import Protocol

import attrs

from callback.catalogue.numbers import CatalogueNumbers, FactNumbers, numbers_of, waits
from callback.catalogue.provenance import Basis, Provenance
from callback.formulas.posterior import posterior, together
from callback.formulas.waits import Waits
from callback.model.ranking import Ranking
from callback.model.terms import TermKind
from callback.observed.evidence import Used
from callback.observed.reports import likelihood

__all__ = [
    "ANSWERS",
    "PRIORS",
    "REPLIES",
    "ROWS",
    "WAITS",
    "Dice",
    "Perturbed",
]

#: The codes of tables; what is of a circumstance or of a fact is followed by its id.
PRIORS, WAITS, REPLIES, ROWS, ANSWERS = "priors", "waits", "replies", "rows", "answers"
#: Standard deviations of the noise on log-weights.
JUDGED, PUBLISHED, LEAST_MEASURED = 0.7, 0.35, 0.2
#: Those on log medians and on the log-odds of never: judged, and all else.
MEDIAN_JUDGED, MEDIAN_KNOWN = 0.35, 0.2
NEVER_JUDGED, NEVER_KNOWN = 0.6, 0.3


class Dice(Protocol):
    """What draws: a seeded ``random.Random``."""

    def gauss(self, mu: float, sigma: float) -> float:
        """Return a normal draw."""
        ...


def _sigma(provenance: Provenance) -> float:
    if provenance.basis is Basis.MEASURED and provenance.count:
        return max(LEAST_MEASURED, 1 / math.sqrt(provenance.count))
    return JUDGED if provenance.basis is Basis.JUDGED else PUBLISHED


@attrs.frozen(eq=False)
class Perturbed:
    """The tables that a ranking rests on.

    Attributes:
        ranking: The ranking.
    """

    ranking: Ranking

    @functools.cached_property
    def tables(self) -> tuple[str, ...]:
        """The codes of the tables that the ranking rests on."""
        about = [term.id for term in self.ranking.terms if term.kind is TermKind.CIRCUMSTANCE]
        facts = [used.fact.id for used in self.ranking.evidence.used]
        asked = [REPLIES] if self.ranking.silence.unanswered else []
        return (
            PRIORS,
            WAITS,
            *asked,
            *(f"{ROWS}.{name}" for name in about),
            *(f"{ANSWERS}.{name}" for name in facts),
        )

    @functools.cached_property
    def _numbers(self) -> CatalogueNumbers:
        return numbers_of(self.ranking.catalogue)

    @functools.cached_property
    def _sigmas(self) -> tuple[float, ...]:
        return tuple(
            _sigma(reason.provenance) for reason in self.ranking.catalogue.reasons.values()
        )

    @functools.cached_property
    def _judged(self) -> tuple[bool, ...]:
        reasons = self.ranking.catalogue.reasons.values()
        return tuple(reason.basis is Basis.JUDGED for reason in reasons)

    def draw(self, dice: Dice, moved: Collection[str]) -> tuple[float, ...]:
        """Return the posterior with noise on the tables *moved*."""
        priors: Sequence[float] = self._numbers.priors
        if PRIORS in moved:
            priors = _shaken(priors, self._sigmas, dice)
        tempo, silence = self.ranking.tempo, self.ranking.silence
        tempered = self._waits(dice, moved, waits(self._numbers, tempo.median, tempo.never))
        terms = [tempered.own(silence.counted), tempered.replied(silence.age)]
        about: dict[int, list[tuple[float, ...]]] = {}
        for used in self.ranking.evidence.used:
            place = self._numbers.observed[used.fact.id].about
            seen = self._seen(used, dice, moved)
            if place is None:
                terms.append(list(seen))
            else:
                about.setdefault(place, []).append(seen)
        for place, likelihoods in about.items():
            terms.append(self._under(place, together(likelihoods), dice, moved))
        return posterior(priors, terms)

    def _waits(self, dice: Dice, moved: Collection[str], tempered: Waits) -> Waits:
        medians, nevers, replies = tempered.medians, tempered.nevers, tempered.replies
        if WAITS in moved:
            widths = [MEDIAN_JUDGED if judged else MEDIAN_KNOWN for judged in self._judged]
            medians = tuple(
                median * math.exp(dice.gauss(0.0, width))
                for median, width in zip(medians, widths, strict=True)
            )
            widths = [NEVER_JUDGED if judged else NEVER_KNOWN for judged in self._judged]
            nevers = _odds_shaken(nevers, widths, dice)
        if REPLIES in moved:
            replies = _odds_shaken(replies, self._sigmas, dice)
        return attrs.evolve(tempered, medians=medians, nevers=nevers, replies=replies)

    def _seen(self, used: Used, dice: Dice, moved: Collection[str]) -> tuple[float, ...]:
        if f"{ANSWERS}.{used.fact.id}" not in moved:
            return used.likelihood
        observed = self._numbers.observed[used.fact.id]
        width = _sigma(used.fact.provenance)
        rows = [
            _shaken(row, (width,) * len(row), dice) for row in zip(*observed.columns, strict=True)
        ]
        shaken: FactNumbers = attrs.evolve(observed, columns=tuple(zip(*rows, strict=True)))
        return likelihood(shaken, used.answer, used.reliability)

    def _under(
        self, place: int, states: Sequence[float], dice: Dice, moved: Collection[str]
    ) -> list[float]:
        hidden = self._numbers.hidden[place]
        if f"{ROWS}.{hidden.id}" not in moved:
            return hidden.under(states)
        widths = [
            max(s for s, of in zip(self._sigmas, hidden.of, strict=True) if of == row)
            for row in range(len(hidden.rows))
        ]
        sums = [
            math.fsum(map(mul, _shaken(row, (width,) * len(row), dice), states))
            for row, width in zip(hidden.rows, widths, strict=True)
        ]
        return [sums[row] for row in hidden.of]


def _shaken(row: Sequence[float], widths: Sequence[float], dice: Dice) -> tuple[float, ...]:
    weights = [p * math.exp(dice.gauss(0.0, width)) for p, width in zip(row, widths, strict=True)]
    total = math.fsum(weights)
    return tuple([weight / total for weight in weights])


def _odds_shaken(row: Sequence[float], widths: Sequence[float], dice: Dice) -> tuple[float, ...]:
    factors = [math.exp(dice.gauss(0.0, width)) for width in widths]
    return tuple(p * factor / (1 - p + p * factor) for p, factor in zip(row, factors, strict=True))
