"""A ranking's tables with noise on them, and what they would have given.

Theory of operation. Each number is moved in its own scale and by its own basis: a row of
probabilities by normal noise on its log-weights and renormalised, a median and a shape on the
logarithm, a probability on its log-odds. What is one number in the catalogue is drawn once: the
reasons that a table does not name share its ``otherwise`` row, and move with it. The numbers so
moved make a joint distribution like any other. How much noise is a judgement too.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

import attrs

from callback.catalogue.circumstances import MOST_SHARED
from callback.catalogue.numbers import (
    CatalogueNumbers,
    CircumstanceNumbers,
    FactNumbers,
    shared_columns,
    warmth_of,
)
from callback.catalogue.provenance import Basis, Provenance
from callback.catalogue.timing import Timing
from callback.model.joint import Joint
from callback.model.ranking import Ranking
from callback.model.terms import TermKind
from callback.observed.evidence import Evidence
from callback.observed.reports import likelihood
from callback.observed.tempo import BOUND, Tempo

__all__ = [
    "ANSWERS",
    "GOOD",
    "IMPRESSION",
    "MESSAGES",
    "POSSIBLE",
    "PRIORS",
    "PROMISE",
    "ROWS",
    "TEMPO",
    "WAITS",
    "Dice",
    "Perturbed",
]

#: The codes of tables; what is of a circumstance or of a fact is followed by its id.
PRIORS, WAITS, TEMPO, MESSAGES, PROMISE = "priors", "waits", "tempo", "messages", "promise"
ROWS, ANSWERS, GOOD, POSSIBLE = "rows", "answers", "good", "possible"
IMPRESSION = "impression"
#: Standard deviations of the noise on log-weights.
JUDGED, PUBLISHED, LEAST_MEASURED = 0.7, 0.35, 0.2
#: Those on log medians and on the log-odds of never: judged, and all else.
MEDIAN_JUDGED, MEDIAN_KNOWN = 0.35, 0.2
NEVER_JUDGED, NEVER_KNOWN = 0.6, 0.3
#: On log shapes; on the log-odds of ω, κ and η; on the logarithm of θ: 4.5 within 3 to 6.7.
SHAPE_WIDTH, MESSAGE_WIDTH, PROMISE_WIDTH = 0.15, 0.5, 0.2
#: On the log-odds of ρ: 0.3 within 0.14 to 0.53, and never over what a catalogue can hold.
IMPRESSION_WIDTH = 0.5
#: On the log factors of the tempo; on the log-odds of good word under a state.
TEMPO_MEDIAN, TEMPO_NEVER, GOOD_WIDTH = 0.15, 0.25, 0.4


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
        silence = self.ranking.silence
        earlier = silence.earlier is not None and silence.earlier.reached[1] > 0
        asked = [MESSAGES] if silence.unanswered or silence.answered or earlier else []
        promised = [PROMISE] if self.ranking.interview.promised_by is not None else []
        return (
            PRIORS,
            WAITS,
            TEMPO,
            *asked,
            *promised,
            *(f"{ROWS}.{name}" for name in about),
            *(f"{IMPRESSION}.{name}" for name in about if self._felt(name) > 1),
            *(f"{ANSWERS}.{name}" for name in facts),
        )

    def _felt(self, circumstance: str) -> int:
        """Return how many findings share the impression of a circumstance."""
        numbers = self.ranking.joint.numbers
        return sum(
            used.fact.about == circumstance and bool(numbers.observed[used.fact.id].felt)
            for used in self.ranking.evidence.used
        )

    @functools.cached_property
    def outcomes(self) -> tuple[str, ...]:
        """The names of the tables on which only the outcome rests."""
        held = {GOOD: False, POSSIBLE: False}
        for hidden in self.ranking.joint.numbers.hidden:
            held[GOOD] |= hidden.good is not None
            held[POSSIBLE] |= hidden.possible is not None
        return tuple(name for name, there in held.items() if there)

    @functools.cached_property
    def _sigmas(self) -> tuple[float, ...]:
        reasons = self.ranking.catalogue.reasons.values()
        return tuple(_sigma(reason.provenance) for reason in reasons)

    @functools.cached_property
    def _judged(self) -> tuple[bool, ...]:
        reasons = self.ranking.catalogue.reasons.values()
        return tuple(reason.basis is Basis.JUDGED for reason in reasons)

    def draw(self, dice: Dice, moved: Collection[str]) -> Joint:
        """Return the joint distribution with noise on the tables *moved*."""
        ranking = self.ranking
        numbers = self._reasons(dice, moved, ranking.joint.numbers)
        numbers = attrs.evolve(
            numbers,
            timing=_timing(dice, moved, numbers.timing),
            hidden=tuple(self._circumstance(dice, moved, hidden) for hidden in numbers.hidden),
        )
        observed = {
            used.fact.id: self._fact(dice, moved, used.fact.id, numbers)
            for used in ranking.evidence.used
        }
        numbers = attrs.evolve(numbers, observed=observed)
        return Joint.of(
            numbers,
            ranking.interview,
            _seen(ranking.evidence, numbers),
            ranking.as_of,
            ranking.calendar,
            _tempo(dice, moved, ranking.tempo),
        )

    def _reasons(
        self, dice: Dice, moved: Collection[str], numbers: CatalogueNumbers
    ) -> CatalogueNumbers:
        if PRIORS in moved:
            numbers = attrs.evolve(numbers, priors=_shaken(numbers.priors, self._sigmas, dice))
        if WAITS in moved:
            medians = [MEDIAN_JUDGED if judged else MEDIAN_KNOWN for judged in self._judged]
            nevers = [NEVER_JUDGED if judged else NEVER_KNOWN for judged in self._judged]
            shapes = [SHAPE_WIDTH] * len(numbers.shapes)
            numbers = attrs.evolve(
                numbers,
                medians=_scaled(numbers.medians, medians, dice),
                shapes=_scaled(numbers.shapes, shapes, dice),
                nevers=_odds_shaken(numbers.nevers, nevers, dice),
            )
        if MESSAGES in moved:
            shared = dict.fromkeys(numbers.still, 0.0)  # one κ in the catalogue is drawn once
            kappas = _odds_shaken(tuple(shared), [MESSAGE_WIDTH] * len(shared), dice)
            of = dict(zip(shared, kappas, strict=True))
            numbers = attrs.evolve(
                numbers,
                replies=_odds_shaken(numbers.replies, [MESSAGE_WIDTH] * len(numbers.replies), dice),
                still=tuple(of[kappa] for kappa in numbers.still),
            )
        return numbers

    def _circumstance(
        self, dice: Dice, moved: Collection[str], hidden: CircumstanceNumbers
    ) -> CircumstanceNumbers:
        if f"{ROWS}.{hidden.id}" in moved:
            widths = [
                max(s for s, of in zip(self._sigmas, hidden.of, strict=True) if of == row)
                for row in range(len(hidden.rows))
            ]
            rows = tuple(
                _shaken(row, (width,) * len(row), dice)
                for row, width in zip(hidden.rows, widths, strict=True)
            )
            hidden = attrs.evolve(hidden, rows=rows)
        if f"{IMPRESSION}.{hidden.id}" in moved:
            (shared,) = _odds_shaken((hidden.correlation,), (IMPRESSION_WIDTH,), dice)
            hidden = attrs.evolve(hidden, correlation=min(shared, MOST_SHARED))
        if GOOD in moved and hidden.good is not None:
            good = _odds_shaken(hidden.good, [GOOD_WIDTH] * len(hidden.good), dice)
            hidden = attrs.evolve(hidden, good=good)
        if POSSIBLE in moved and hidden.possible is not None:
            possible = _odds_shaken(hidden.possible, [GOOD_WIDTH] * len(hidden.possible), dice)
            hidden = attrs.evolve(hidden, possible=possible)
        return hidden

    def _fact(
        self, dice: Dice, moved: Collection[str], name: str, numbers: CatalogueNumbers
    ) -> FactNumbers:
        observed, fact = numbers.observed[name], self.ranking.catalogue.facts[name]
        hidden = None if observed.about is None else numbers.hidden[observed.about]
        rows = list(zip(*observed.columns, strict=True))
        if f"{ANSWERS}.{name}" in moved:
            width = (_sigma(fact.provenance),) * len(fact.answers)
            otherwise = _shaken(fact.otherwise, width, dice)
            named = {state: _shaken(row, width, dice) for state, row in fact.table.items()}
            under = {reason: _shaken(row, width, dice) for reason, row in observed.under.items()}
            over = numbers.reasons if hidden is None else hidden.states
            rows = [named.get(state, otherwise) for state in over]
            observed = attrs.evolve(observed, columns=tuple(zip(*rows, strict=True)), under=under)
        if observed.felt and hidden is not None:
            felt = shared_columns(rows, warmth_of(fact), hidden.correlation)
            observed = attrs.evolve(observed, felt=felt)
        return observed


def _seen(evidence: Evidence, numbers: CatalogueNumbers) -> Evidence:
    """Return the evidence with what each finding says under other tables."""
    used = tuple(
        attrs.evolve(
            one,
            likelihood=likelihood(numbers.observed[one.fact.id], one.answer, one.reliability),
        )
        for one in evidence.used
    )
    return attrs.evolve(evidence, used=used)


def _timing(dice: Dice, moved: Collection[str], timing: Timing) -> Timing:
    if MESSAGES in moved:
        (noticed,) = _odds_shaken((timing.noticed,), (MESSAGE_WIDTH,), dice)
        timing = attrs.evolve(timing, noticed=noticed)
    if PROMISE in moved:
        (promised,) = _scaled((timing.promised,), (PROMISE_WIDTH,), dice)
        timing = attrs.evolve(timing, promised=promised)
    return timing


def _tempo(dice: Dice, moved: Collection[str], tempo: Tempo) -> Tempo:
    if TEMPO not in moved:
        return tempo
    widths = TEMPO_MEDIAN, TEMPO_NEVER
    factors = _scaled((tempo.median, tempo.never), widths, dice)
    median, never = (min(max(factor, 1 / BOUND), BOUND) for factor in factors)
    return attrs.evolve(tempo, median=median, never=never)


def _scaled(values: Iterable[float], widths: Iterable[float], dice: Dice) -> tuple[float, ...]:
    pairs = zip(values, widths, strict=True)
    return tuple(value * math.exp(dice.gauss(0.0, width)) for value, width in pairs)


def _shaken(row: Sequence[float], widths: Sequence[float], dice: Dice) -> tuple[float, ...]:
    weights = [p * math.exp(dice.gauss(0.0, width)) for p, width in zip(row, widths, strict=True)]
    total = math.fsum(weights)
    return tuple([weight / total for weight in weights])


def _odds_shaken(values: Sequence[float], widths: Sequence[float], dice: Dice) -> tuple[float, ...]:
    factors = [math.exp(dice.gauss(0.0, width)) for width in widths]
    pairs = zip(values, factors, strict=True)
    return tuple(p * factor / (1 - p + p * factor) for p, factor in pairs)
