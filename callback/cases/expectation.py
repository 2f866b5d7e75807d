"""The expectation step: what the cases say of what is hidden in them, under given numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from operator import mul

import attrs

from callback.cases.parameters import Parameters
from callback.cases.sample import Report, Sampled, Seen
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
        offsets: How many cases have each set of covariates, told by what they say of the reasons.
        waits: For what was seen of a wait, the weight of each reason in it.
        states: For each circumstance and reason, of each state.
        answers: For each fact and each row of its table, of each answer.
        log: The log-likelihood of the cases.
    """

    reasons: list[float]
    offsets: dict[tuple[float, ...], float]
    waits: dict[Seen, list[float]]
    states: list[list[list[float]]]
    answers: dict[str, list[list[float]]]
    log: float = 0.0

    @classmethod
    def none(cls, numbers: Parameters) -> Counts:
        """Return counts of nothing."""
        count = len(numbers.priors)
        return cls(
            reasons=[0.0] * count,
            offsets={},
            waits={},
            states=[[[0.0] * len(row) for _ in range(count)] for row in numbers.otherwise],
            answers={
                name: [[0.0] * len(row) for row in table.rows]
                for name, table in numbers.tables.items()
            },
        )


def expect(cases: Iterable[Sampled], numbers: Parameters, shape: CatalogueNumbers) -> Counts:
    """Return the expected counts of all *cases* under *numbers*."""
    counts = Counts.none(numbers)
    rows = [
        [numbers.row(place, reason) for reason in range(len(numbers.priors))]
        for place in range(len(numbers.otherwise))
    ]
    known: dict[Seen, list[float]] = {}
    for case in cases:
        if case.seen not in known:
            reasons = range(len(numbers.priors))
            known[case.seen] = [numbers.chance(reason, case.seen) for reason in reasons]
        _add(counts, case, numbers, shape, rows, known[case.seen])
    return counts


def _add(
    counts: Counts,
    case: Sampled,
    numbers: Parameters,
    shape: CatalogueNumbers,
    rows: Sequence[Sequence[Sequence[float]]],
    wait: Sequence[float],
) -> None:
    likelihoods = {report.fact: _likelihood(report, numbers) for report in case.reports}
    about: dict[int, list[Report]] = {}
    given = list(map(mul, numbers.priors, case.offset))
    weights = list(map(mul, given, wait))
    for report in case.reports:
        about.setdefault(shape.observed[report.fact].about or 0, []).append(report)
    joint: dict[int, list[list[float]]] = {}
    for place, reports in about.items():
        states = [math.prod(ps) for ps in zip(*(likelihoods[r.fact] for r in reports), strict=True)]
        joint[place] = [list(map(mul, row, states)) for row in rows[place]]
        weights = [w * sum(js) for w, js in zip(weights, joint[place], strict=True)]
    if case.reason is not None:
        weights = [w if n == case.reason else 0.0 for n, w in enumerate(weights)]
    total = math.fsum(weights)
    counts.log += math.log(total) - math.log(math.fsum(given))
    counts.offsets[case.offset] = counts.offsets.get(case.offset, 0.0) + 1.0
    posterior = [w / total for w in weights]
    _count(counts, case, numbers, shape, posterior, joint)


def _likelihood(report: Report, numbers: Parameters) -> list[float]:
    table = numbers.tables[report.fact]
    by_row = [sum(map(mul, row, report.given)) for row in table.rows]
    return [by_row[n] for n in table.of]


def _count(
    counts: Counts,
    case: Sampled,
    numbers: Parameters,
    shape: CatalogueNumbers,
    posterior: Sequence[float],
    joint: dict[int, list[list[float]]],
) -> None:
    held = counts.waits.setdefault(case.seen, [0.0] * len(posterior))
    for reason, probability in enumerate(posterior):
        counts.reasons[reason] += probability
        held[reason] += probability
    hidden: dict[int, list[float]] = {}
    for place, rows in joint.items():
        over = [0.0] * len(rows[0])
        for reason, probability in enumerate(posterior):
            if probability > 0:
                scale = probability / sum(rows[reason])
                for state, weight in enumerate(rows[reason]):
                    counts.states[place][reason][state] += scale * weight
                    over[state] += scale * weight
        hidden[place] = over
    for report in case.reports:
        _answers(counts, report, numbers, hidden[shape.observed[report.fact].about or 0])


def _answers(counts: Counts, report: Report, numbers: Parameters, states: Sequence[float]) -> None:
    table = numbers.tables[report.fact]
    for row, weight in zip(table.of, states, strict=True):
        given = list(map(mul, table.rows[row], report.given))
        scale = weight / sum(given)
        for answer, p in enumerate(given):
            counts.answers[report.fact][row][answer] += scale * p
