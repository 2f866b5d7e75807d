"""From a finding to the answer that it comes to on a day, and what the report is still worth."""

from __future__ import annotations

import math
from operator import mul

from pendulum import Date

from callback._values.answers import NO, OPEN_ENDED, PASSED, RUNNING, YES
from callback.catalogue.facts import Answer, Fact, Kind
from callback.catalogue.numbers import FactNumbers
from callback.errors import InvalidValue, meant, options, quoted
from callback.formulas.clock import halved
from callback.interview.findings import Finding, Weights
from callback.words.phrases import Phrases
from callback.workdays import WorkCalendar

__all__ = [
    "answer_named",
    "answer_of",
    "fading",
    "likelihood",
    "overrun",
    "report_given",
    "shown",
    "words_of",
]


def answer_of(fact: Fact, finding: Finding) -> Answer | Weights:
    """Return the answer that *finding* comes to, or its weights over answers.

    A day until which something lasts is read as running; see :func:`overrun` for what is left of
    that when it has passed.

    Raises:
        InvalidValue: The fact cannot have this value.
    """
    value = finding.value
    if isinstance(value, Weights):
        for name in value.likelihoods:
            if name not in fact.by_id:
                raise InvalidValue(fact.id, quoted(name), _one_of(fact, name))
        return value
    read = _READERS[fact.kind](fact, value)
    if read is None:
        raise InvalidValue(fact.id, shown(value), _one_of(fact, value))
    return fact.by_id[read]


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


def answer_named(fact: Fact, value: object) -> Answer:
    """Return the answer that *value* names: its id, a yes or no, or a number of its band.

    Raises:
        InvalidValue: The fact has no such answer.
    """
    if isinstance(value, str) and value in fact.by_id:
        return fact.by_id[value]
    name = _READERS[fact.kind](fact, value)
    if name is None:
        raise InvalidValue(fact.id, shown(value), _one_of(fact, value))
    return fact.by_id[name]


def _flag(_: Fact, value: object) -> str | None:
    """A yes or no; 0 and 1 are how a table without booleans stores them."""
    if isinstance(value, int) and value in (0, 1):
        return YES if value else NO
    return value if isinstance(value, str) and value in (YES, NO) else None


def _choice(fact: Fact, value: object) -> str | None:
    return value if isinstance(value, str) and value in fact.by_id else None


def _count(fact: Fact, value: object) -> str | None:
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    bands = [answer for answer in fact.answers if answer.least is not None]
    return [band.id for band in bands if band.least is not None and band.least <= value][-1]


def _until(_: Fact, value: object) -> str | None:
    """A day that has not come is still ahead; one that has passed was weighed before."""
    if isinstance(value, Date):
        return RUNNING
    if isinstance(value, int) and value in (0, 1):
        return OPEN_ENDED if value else NO
    return None


_READERS = {
    Kind.FLAG: _flag,
    Kind.CHOICE: _choice,
    Kind.COUNT: _count,
    Kind.UNTIL: _until,
    Kind.DERIVED: _choice,
}


def shown(value: object) -> str:
    """Return a finding's value as an error quotes it."""
    return repr(str(value)) if isinstance(value, Date) else quoted(value)


def _one_of(fact: Fact, value: object) -> str:
    forms = {
        Kind.FLAG: "True or False",
        Kind.COUNT: "a whole number from 0",
        Kind.UNTIL: "a day, True with no day named, or False",
    }
    ids = list(fact.by_id)
    return f"{forms[fact.kind]}{meant(value, ids)}" if fact.kind in forms else options(value, ids)


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
