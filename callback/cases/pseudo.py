"""How many cases a catalogue itself counts for, when another is learnt from it.

Theory of operation. A row that the catalogue judges counts for so many pseudo-cases, more where
it was published or measured. A row with a rare answer counts for more: "three in a thousand" is
the memory of some events among many cases, not of a twentieth part of one event among twelve, and
a single case would otherwise multiply it by twenty. So there are at least `EVENTS` pseudo-events
behind each number of a row, as far as `MOST` pseudo-cases go.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import attrs

from callback.cases.parameters import Parameters
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.provenance import Basis, Provenance

__all__ = ["MEDIAN_SPREAD", "PseudoCases", "log_prior", "wait_prior", "with_rest"]

#: Pseudo-cases behind the priors and behind each never; the spread of log medians.
PRIOR, NEVER, MEDIAN_SPREAD = 80.0, 15.0, 0.35
#: Pseudo-cases behind a row, by what it rests on; measured rows count their own, from JUDGED to
#: MOST.
JUDGED, PUBLISHED, MOST = 12.0, 60.0, 200.0
#: Pseudo-events behind each number.
EVENTS = 2.0


@attrs.frozen(kw_only=True)
class PseudoCases:
    """How many cases the catalogue itself counts for.

    Attributes:
        start: The numbers of the catalogue.
        scale: A factor on all pseudo-cases.
        priors: Pseudo-cases behind the priors.
        nevers: Behind the never of each reason.
        rows: For each circumstance, behind the row of each reason.
        otherwise: Behind the ``otherwise`` row of each circumstance.
        owned: For each circumstance, the states whose ``otherwise`` is held, since they are owned.
        tables: Behind each row of each fact.
        under: Behind the row of each reason that produces a fact by itself.
    """

    start: Parameters
    scale: float
    priors: float
    nevers: tuple[float, ...]
    rows: tuple[tuple[float, ...], ...]
    otherwise: tuple[float, ...]
    owned: tuple[frozenset[int], ...]
    tables: dict[str, tuple[float, ...]]
    under: dict[str, dict[int, float]]

    @classmethod
    def of(cls, catalogue: Catalogue, scale: float) -> PseudoCases:
        """Return how many cases *catalogue* counts for, times *scale*."""
        start = Parameters.of(catalogue)
        reasons = [_basis(reason.provenance) for reason in catalogue.reasons.values()]
        facts = {fact.id: _basis(fact.provenance) for fact in catalogue.facts.values()}
        return cls(
            start=start,
            scale=scale,
            priors=scale * _behind(PRIOR, start.priors),
            nevers=tuple(scale * _behind(NEVER, (p, 1.0 - p)) for p in start.nevers),
            rows=tuple(
                tuple(
                    scale * _behind(base, with_rest(row))
                    for base, row in zip(reasons, said, strict=True)
                )
                for said in start.said
            ),
            otherwise=tuple(scale * _behind(JUDGED, row) for row in start.otherwise),
            owned=tuple(
                frozenset(n for n, state in enumerate(entry.states) if state.owned)
                for entry in catalogue.circumstances.values()
            ),
            tables={
                name: tuple(scale * _behind(facts[name], row) for row in table.rows)
                for name, table in start.tables.items()
            },
            under={
                name: {n: scale * _behind(facts[name], row) for n, row in table.under.items()}
                for name, table in start.tables.items()
            },
        )


def _basis(provenance: Provenance) -> float:
    if provenance.basis is Basis.MEASURED and provenance.count:
        return min(max(float(provenance.count), JUDGED), MOST)
    return PUBLISHED if provenance.basis is Basis.PUBLISHED else JUDGED


def _behind(base: float, row: Iterable[float]) -> float:
    """Return the pseudo-cases behind a row: more than *base* where a number in it is rare."""
    return max(base, min(EVENTS / min(row), MOST))


def log_prior(numbers: Parameters, strength: PseudoCases) -> float:
    """Return the log density of *numbers* under the catalogue, up to a constant."""
    start = strength.start
    total = strength.priors * _cross(start.priors, numbers.priors)
    for reason in range(len(numbers.priors)):
        total += wait_prior(strength, reason, numbers.medians[reason], numbers.nevers[reason])
        for index in range(len(numbers.otherwise)):
            said, says = start.said[index][reason], numbers.said[index][reason]
            if said:
                total += strength.rows[index][reason] * _cross(with_rest(said), with_rest(says))
    pairs = zip(start.otherwise, numbers.otherwise, strength.otherwise, strict=True)
    for was, now, weight in pairs:
        total += weight * _cross(was, now)
    for name, table in numbers.tables.items():
        before, weights = start.tables[name], strength.tables[name]
        for was, now, weight in zip(before.rows, table.rows, weights, strict=True):
            total += weight * _cross(was, now)
        for reason, row in table.under.items():
            total += strength.under[name][reason] * _cross(before.under[reason], row)
    return total


def _cross(was: Sequence[float], now: Sequence[float]) -> float:
    return math.fsum(p * math.log(q) for p, q in zip(was, now, strict=True) if p > 0)


def with_rest(said: dict[int, float]) -> list[float]:
    """Return what a reason says of the states that it names, and what is left for the others."""
    named = list(said.values())
    return [*named, max(1.0 - math.fsum(named), 1e-12)]


def wait_prior(strength: PseudoCases, reason: int, median: float, never: float) -> float:
    """Return the log density of a reason's wait under the catalogue, up to a constant."""
    was, before = strength.start.nevers[reason], strength.start.medians[reason]
    shift = (math.log(median) - math.log(before)) / MEDIAN_SPREAD
    pseudo = strength.nevers[reason] * (was * math.log(never) + (1.0 - was) * math.log1p(-never))
    return pseudo - strength.scale * shift * shift / 2
