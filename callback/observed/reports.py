"""What the report of an answer is still worth on a day, and how likely it is under each state."""

from __future__ import annotations

import math
from operator import mul

from pendulum import Date

from callback._values.answers import PASSED, RUNNING
from callback.catalogue.facts import Answer, Fact
from callback.catalogue.numbers import FactNumbers
from callback.formulas.clock import halved
from callback.interview.findings import Finding, Weights
from callback.words.phrases import Phrases
from callback.workdays import WorkCalendar

__all__ = [
    "fading",
    "likelihood",
    "overrun",
    "report_given",
    "words_of",
]


def overrun(
    answer: Answer | Weights,
    finding: Finding,
    as_of: Date,
    calendar: WorkCalendar,
    half_life: float,
) -> Answer | Weights:
    """Return what is left on *as_of* of an answer that named the day until which something lasts.

    It does not end with that day: after it, it is still running with a probability that halves
    every *half_life* working days, and has passed otherwise.

    Raises:
        OutsideCalendar: A day lies outside the calendar.
    """
    if not isinstance(finding.value, Date) or finding.value >= as_of:
        return answer
    running = halved(calendar.working_days(finding.value, as_of), half_life=half_life)
    return Weights({RUNNING: running, PASSED: 1 - running}) if running < 1 else answer


def fading(fact: Fact, finding: Finding, as_of: Date, calendar: WorkCalendar) -> float:
    """Return what a report is still worth: its reliability, halved with each half-life since.

    A report without a ``seen_on`` is taken as fresh.
    """
    if fact.half_life is None or finding.seen_on is None:
        return finding.reliability
    age = calendar.working_days(finding.seen_on, as_of)
    return finding.reliability * halved(age, half_life=fact.half_life)


def report_given(
    numbers: FactNumbers, answer: Answer | Weights, reliability: float
) -> tuple[float, ...]:
    """Return P(report | answer) for each answer, up to a common factor.

    A report that may be worthless is a mixture of what was said and of what anybody would say.
    What was said is one answer, or virtual evidence: weights over answers::

        worth · [a is said] + (1 - worth) · P(said)      worth · w_a + (1 - worth) · Σ_b w_b P(b)
    """
    if isinstance(answer, Weights):
        largest = max(answer.likelihoods.values())
        said = [answer.likelihoods.get(name, 0.0) / largest for name in numbers.answers]
    else:
        said = [float(name == answer.id) for name in numbers.answers]
    worthless = (1 - reliability) * sum(map(mul, said, numbers.margins))
    return tuple([reliability * weight + worthless for weight in said])


def likelihood(
    numbers: FactNumbers, answer: Answer | Weights, reliability: float
) -> tuple[float, ...]:
    """Return P(report | state) for each state of what the fact is about.

    It is ``Σ_a P(a | s) · P(report | a)``, see :func:`report_given`; of a plain answer, its column.
    """
    if isinstance(answer, Answer):
        index = numbers.answers[answer.id]
        column = numbers.columns[index]
        if reliability == 1:
            return column
        worthless = (1 - reliability) * numbers.margins[index]
        return tuple([reliability * p + worthless for p in column])
    given = report_given(numbers, answer, reliability)
    return tuple([sum(map(mul, ps, given)) for ps in zip(*numbers.columns, strict=True)])


def words_of(fact: Fact, answer: Answer | Weights, phrases: Phrases) -> str:
    """Return the label of an answer, or those of several with the share of each."""
    if isinstance(answer, Answer):
        return answer.label
    weights = answer.likelihoods
    every = math.fsum(weights.values())
    told = {fact.by_id[name].label: phrases.percent(w / every) for name, w in weights.items()}
    return ", ".join(f"{label} {share}" for label, share in told.items())
