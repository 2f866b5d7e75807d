"""Cases as plain numbers: what was reported, and what was seen of the wait."""

from __future__ import annotations

import math
from collections.abc import Iterable

import attrs
from pendulum import Date

from callback.cases.case import Case
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.numbers import CatalogueNumbers, numbers_of
from callback.observed.admission import examine
from callback.observed.calendars import calendar_of
from callback.observed.evidence import Evidence, Used
from callback.observed.reports import report_given
from callback.observed.silence import clock_of
from callback.observed.tempo import Tempo

__all__ = [
    "Report",
    "Sampled",
    "Seen",
    "sample",
]


@attrs.frozen
class Report:
    """A report of a fact: P(report | answer) for each answer, up to a common factor."""

    fact: str
    given: tuple[float, ...]


@attrs.frozen
class Seen:
    """What was seen of a wait, by the employer's clock.

    Attributes:
        before: Working days up to which they were silent for certain.
        by: Working days by which word had come, or ``None`` where it had not.
        age_before: The ages of the messages at the former, added up.
        age_by: At the latter.
        median: The factor on every median.
        never: The factor on the odds of never.
    """

    before: float
    by: float | None
    age_before: float
    age_by: float
    median: float
    never: float


@attrs.frozen
class Sampled:
    """A case.

    Attributes:
        reason: Its reason, where it was learnt.
        offset: For each reason, P(stage, season, … | reason): covariates are taken as given.
        reports: Its reports.
        seen: What was seen of its wait.
    """

    reason: int | None
    offset: tuple[float, ...]
    reports: tuple[Report, ...]
    seen: Seen


def sample(cases: Iterable[Case], catalogue: Catalogue) -> list[Sampled]:
    """Return *cases* as plain numbers; the margins of doubtful reports are those of *catalogue*.

    Raises:
        UnknownId: A case has a reason that the catalogue does not have.
        InvalidInterview: An interview cannot be looked at under *catalogue*; all problems of the
            first such case are listed.
    """
    numbers = numbers_of(catalogue)
    found: list[Sampled] = []
    for case in cases:
        admission = examine(
            case.interview, catalogue, case.as_of, calendar_given=False, tempo_given=False
        )
        used = Evidence.of(admission)
        reason = None
        if case.reason is not None:
            reason = numbers.reasons.index(catalogue.reason(case.reason).id)
        told = [one for one in used.used if one.fact.about is not None]
        reports = tuple(Report(one.fact.id, _report(one, numbers)) for one in told)
        found.append(Sampled(reason, _offset(used, numbers), reports, _seen(case, used, catalogue)))
    return found


def _offset(evidence: Evidence, numbers: CatalogueNumbers) -> tuple[float, ...]:
    direct = [one.likelihood for one in evidence.used if one.fact.about is None]
    ones = (1.0,) * len(numbers.reasons)
    return tuple(math.prod(ps) for ps in zip(ones, *direct, strict=True))


def _report(used: Used, numbers: CatalogueNumbers) -> tuple[float, ...]:
    return report_given(numbers.observed[used.fact.id], used.answer, used.reliability)


def _seen(case: Case, evidence: Evidence, catalogue: Catalogue) -> Seen:
    interview, excused = case.interview, evidence.excused_until
    last = case.answered_on or case.watched_until or case.as_of
    calendar = calendar_of(interview, max(last, case.as_of, excused or last))
    clock = clock_of(interview, calendar, excused)
    tempo = Tempo.for_interview(interview, catalogue)
    since = interview.replied_on or Date.min  # what is older was answered by their last message
    asked = [max(sent, clock.start) for sent in interview.asked_on if sent >= since]

    def ages(count: int) -> tuple[float, float]:
        today = calendar.add(clock.start, count)
        t = clock.elapsed(today)
        return t, sum(t - clock.elapsed(sent) for sent in asked if sent <= today)

    count = calendar.working_days(clock.start, last)
    if case.answered_on is None:
        t, age = ages(count)
        return Seen(t, None, age, age, tempo.median, tempo.never)
    count = max(1, count if calendar.is_working(last) else count + 1)
    (before, age_before), (by, age_by) = ages(count - 1), ages(count)
    return Seen(before, by, age_before, age_by, tempo.median, tempo.never)
