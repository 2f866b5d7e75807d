"""Cases as plain numbers: what was reported, and what was seen of the wait."""

from __future__ import annotations

import math
from collections.abc import Iterable

import attrs
from pendulum import Date

from callback.cases.case import Case
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.facts import Kind
from callback.catalogue.numbers import CatalogueNumbers, numbers_of, waits
from callback.formulas.waits import Sent, reached_between
from callback.interview.interview import Interview
from callback.model.joining import joined_of
from callback.model.terms import earlier_term
from callback.observed.admission import examine
from callback.observed.calendars import calendar_of
from callback.observed.evidence import Evidence, Used
from callback.observed.reports import report_given
from callback.observed.silence import Message, Watch
from callback.observed.tempo import Tempo

__all__ = [
    "Given",
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
        reached: What your messages had reached at both.
        rise: By how much that rose.
        median: The factor on every median.
        never: The factor on the odds of never.
    """

    before: float
    by: float | None
    reached: tuple[float, float]
    rise: float
    median: float
    never: float


@attrs.frozen(cache_hash=True)
class Given:
    """What is taken as given: stage, season, … and the silence that their last word ended.

    Attributes:
        reasons: For each reason, the probability of what speaks of the reason itself.
        states: The place of each circumstance that something given speaks about, with P(what is
            given | reason, state) for each state under each reason, up to a common factor.
    """

    reasons: tuple[float, ...]
    states: tuple[tuple[int, tuple[tuple[float, ...], ...]], ...]


@attrs.frozen
class Sampled:
    """A case.

    Attributes:
        reason: Its reason, where it was learnt.
        given: What is taken as given.
        reports: Its reports.
        seen: What was seen of its wait.
    """

    reason: int | None
    given: Given
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
    drawn: list[Sampled] = []
    known: dict[Given, Given] = {}
    for case in cases:
        look = _Look.of(case, catalogue)
        reason = None
        if case.reason is not None:
            reason = numbers.reasons.index(catalogue.reason(case.reason).id)
        asked = [one for one in look.evidence.used if one.fact.kind is not Kind.DERIVED]
        reports = tuple(Report(one.fact.id, _report(one, numbers)) for one in asked)
        given = look.given(numbers)
        drawn.append(Sampled(reason, known.setdefault(given, given), reports, look.seen()))
    return drawn


def _report(used: Used, numbers: CatalogueNumbers) -> tuple[float, ...]:
    return report_given(numbers.observed[used.fact.id], used.answer, used.reliability)


@attrs.frozen(kw_only=True, eq=False)
class _Look:
    """A case as it is looked at: its evidence, its clocks, its tempo."""

    case: Case
    heard: Interview
    evidence: Evidence
    watch: Watch
    tempo: Tempo

    @classmethod
    def of(cls, case: Case, catalogue: Catalogue) -> _Look:
        interview = case.interview
        last = case.answered_on or case.watched_until or case.as_of
        admission = examine(
            interview, catalogue, case.as_of, calendar_given=False, tempo_given=False
        ).granted()
        calendar = calendar_of(interview, max(last, case.as_of))
        evidence = Evidence.of(admission, calendar)
        tempo = Tempo.for_interview(interview, catalogue)
        heard, timing = evidence.as_heard(interview), catalogue.timing
        watch = Watch.of(heard, calendar, evidence.excuses, timing, tempo.median)
        return cls(heard=heard, case=case, evidence=evidence, watch=watch, tempo=tempo)

    def given(self, numbers: CatalogueNumbers) -> Given:
        derived = [one for one in self.evidence.used if one.fact.kind is Kind.DERIVED]
        direct = [one.likelihood for one in derived if one.fact.about is None]
        if (replied := self.heard.replied_on) is not None:
            earlier = self.watch.before(self.heard.asked_on, replied)
            tempered = waits(numbers, self.tempo.median, self.tempo.never)
            direct += [tuple(earlier_term(tempered, earlier))] if earlier else []
        ones = (1.0,) * len(numbers.reasons)
        reasons = range(len(ones))
        return Given(
            reasons=tuple(math.prod(ps) for ps in zip(ones, *direct, strict=True)),
            states=tuple(
                (place, tuple(map(joined.by_state, reasons)))
                for place, joined in enumerate(joined_of(numbers, derived))
                if joined.used
            ),
        )

    def seen(self) -> Seen:
        case, clock = self.case, self.watch.present
        answered, last = case.answered_on, case.watched_until or case.as_of
        if (word := self.evidence.word) is not None:
            answered, last = None, word.on or case.as_of  # what came after it is another wait
        last = answered or max(last, clock.start)
        count = clock.worked(last)
        if answered is None:
            messages = self._open(last)
            reach = self.watch.reached(messages)
            t = clock.counted(count)
            return Seen(t, None, (reach, reach), 0.0, self.tempo.median, self.tempo.never)
        count = max(1, count if clock.calendar.is_working(last) else count + 1)
        days = clock.calendar.add(clock.start, count - 1), clock.calendar.add(clock.start, count)
        before, after = self._open(days[0]), self._open(days[1])
        fresh = [attrs.evolve(message, age=0.0) for message in after[len(before) :]]
        pairs = [
            (Sent(first.noticed, first.age), Sent(second.noticed, second.age))
            for first, second in zip((*before, *fresh), after, strict=True)
        ]
        return Seen(
            clock.counted(count - 1),
            clock.counted(count),
            (self.watch.reached(before), self.watch.reached(after)),
            reached_between(pairs, delay=self.watch.timing.delay),
            self.tempo.median,
            self.tempo.never,
        )

    def _open(self, day: Date) -> list[Message]:
        """Return the messages of yours that were open on *day*, as they stood on it."""
        since = self.heard.replied_on or Date.min  # what is older was answered by that word
        asked = [sent for sent in self.heard.asked_on if since <= sent]
        start = self.watch.present.start
        return [self.watch.message(sent, day) for sent in asked if max(sent, start) <= day]
