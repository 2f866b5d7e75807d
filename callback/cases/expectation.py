"""The expectation step: what the cases say of what is hidden in them, under given numbers."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Sequence
from operator import mul

import attrs

from callback.cases.latent import Answers, Latent, Tables
from callback.cases.parameters import Parameters
from callback.cases.sample import Given, Report, Sampled, Seen
from callback.catalogue.numbers import CatalogueNumbers

__all__ = [
    "Counts",
    "expect",
]


@attrs.define
class Counts:
    """Expected counts.

    Attributes:
        reasons: Of each reason.
        given: How many cases have each set of what is taken as given.
        waits: For what was seen of a wait, the weight of each reason in it.
        states: For each circumstance and reason, of each state.
        answers: For each fact, of its answers.
        log: The log-likelihood of the cases.
    """

    reasons: list[float]
    given: dict[Given, float]
    waits: dict[Seen, list[float]]
    states: list[list[list[float]]]
    answers: dict[str, Answers]
    log: float = 0.0

    @classmethod
    def none(cls, numbers: Parameters) -> Counts:
        """Return counts of nothing."""
        count = len(numbers.priors)
        return cls(
            reasons=[0.0] * count,
            given={},
            waits={},
            states=[[[0.0] * len(row) for _ in range(count)] for row in numbers.otherwise],
            answers={name: Answers.none(table) for name, table in numbers.tables.items()},
        )


def expect(cases: Iterable[Sampled], numbers: Parameters, shape: CatalogueNumbers) -> Counts:
    """Return the expected counts of all *cases* under *numbers*."""
    return _Expecting(numbers, shape).of(cases)


@attrs.frozen(eq=False)
class _Expecting:
    """What is the same in all cases, under the numbers of the moment."""

    numbers: Parameters
    shape: CatalogueNumbers
    waits: dict[Seen, list[float]] = attrs.field(factory=dict[Seen, list[float]], init=False)
    given: dict[Given, float] = attrs.field(factory=dict[Given, float], init=False)

    @functools.cached_property
    def tables(self) -> Tables:
        return Tables(self.numbers.tables)

    @functools.cached_property
    def rows(self) -> list[list[list[float]]]:
        reasons, numbers = range(len(self.numbers.priors)), self.numbers
        places = range(len(numbers.otherwise))
        return [[numbers.row(place, reason) for reason in reasons] for place in places]

    def of(self, cases: Iterable[Sampled]) -> Counts:
        counts = Counts.none(self.numbers)
        for case in cases:
            self._add(counts, case)
        return counts

    def _wait(self, seen: Seen) -> list[float]:
        if seen not in self.waits:
            reasons = range(len(self.numbers.priors))
            self.waits[seen] = [self.numbers.chance(reason, seen) for reason in reasons]
        return self.waits[seen]

    def _chance(self, given: Given) -> float:
        """Return the probability of what is taken as given."""
        if given not in self.given:
            chances = map(mul, self.numbers.priors, self.numbers.given(given))
            self.given[given] = math.fsum(chances)
        return self.given[given]

    def _add(self, counts: Counts, case: Sampled) -> None:
        weights = list(map(mul, self.numbers.priors, case.given.reasons))
        weights = list(map(mul, weights, self._wait(case.seen)))
        about: dict[int, list[Report]] = {place: [] for place, _ in case.given.states}
        for report in case.reports:
            about.setdefault(self.shape.observed[report.fact].about or 0, []).append(report)
        latent = {place: Latent(self.tables, tuple(reports)) for place, reports in about.items()}
        given, joint = dict(case.given.states), dict[int, list[list[float]]]()
        for place, seen in latent.items():
            joint[place] = [
                list(map(mul, row, seen.by_state(reason, len(row))))
                for reason, row in enumerate(self.rows[place])
            ]
            if place in given:
                pairs = zip(joint[place], given[place], strict=True)
                joint[place] = [list(map(mul, *pair)) for pair in pairs]
            weights = [w * sum(js) for w, js in zip(weights, joint[place], strict=True)]
        if case.reason is not None:
            weights = [w if n == case.reason else 0.0 for n, w in enumerate(weights)]
        total = math.fsum(weights)
        counts.log += math.log(total) - math.log(self._chance(case.given))
        counts.given[case.given] = counts.given.get(case.given, 0.0) + 1.0
        _count(counts, case, [w / total for w in weights], latent, joint)


def _count(
    counts: Counts,
    case: Sampled,
    posterior: Sequence[float],
    latent: dict[int, Latent],
    joint: dict[int, list[list[float]]],
) -> None:
    held = counts.waits.setdefault(case.seen, [0.0] * len(posterior))
    likely = [(reason, p) for reason, p in enumerate(posterior) if p > 0]
    for reason, probability in likely:
        counts.reasons[reason] += probability
        held[reason] += probability
    for place, rows in joint.items():
        states: dict[int, Sequence[float]] = {}
        for reason, probability in likely:
            scale = probability / sum(rows[reason])
            states[reason] = [scale * weight for weight in rows[reason]]
            count = counts.states[place][reason]
            for state, weight in enumerate(states[reason]):
                count[state] += weight
        latent[place].count(counts.answers, likely, states)
