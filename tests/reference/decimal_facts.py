"""What findings say, a second time: plain and slow, in decimals, from the model's description.

Every function takes public values and is asked for one number or one list at a time; nothing is
shared with how ``callback`` computes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from decimal_signs import answer_given, points, shared

from callback import (
    UNKNOWN,
    Catalogue,
    Circumstance,
    Fact,
    Finding,
    Interview,
    Kind,
    Weights,
    WorkCalendar,
)

ONE = Decimal(1)


def state_given_reason(circumstance: Circumstance, said: Mapping[str, float]) -> dict[str, Decimal]:
    """Return P(state | reason): what is said, and the rest in proportion to ``otherwise``."""
    left = ONE - sum(map(Decimal, said.values()), Decimal(0))
    silent = {s.id: Decimal(s.otherwise) for s in circumstance.states if s.id not in said}
    return {
        state.id: Decimal(said[state.id])
        if state.id in said
        else left * silent[state.id] / sum(silent.values())
        for state in circumstance.states
    }


def rows(catalogue: Catalogue, about: str) -> dict[str, dict[str, Decimal]]:
    """Return P(state | reason) of one circumstance for each reason."""
    circumstance = catalogue.circumstances[about]
    return {
        name: state_given_reason(circumstance, reason.rows.get(about, {}))
        for name, reason in catalogue.reasons.items()
    }


def margin(catalogue: Catalogue, fact: Fact, answer: str) -> Decimal:
    """Return P(answer) under the priors, over reasons and states."""
    given = (
        Decimal(r.prior) * answer_under(catalogue, fact, answer, name)
        for name, r in catalogue.reasons.items()
    )
    return sum(given, Decimal(0))


def answer_under(catalogue: Catalogue, fact: Fact, answer: str, reason: str) -> Decimal:
    """Return P(answer | reason), over the states of what the fact is about."""
    if fact.about is None:
        return answer_given(catalogue, fact, answer, reason, reason, None)
    row = rows(catalogue, fact.about)[reason]
    each = (p * answer_given(catalogue, fact, answer, reason, s, None) for s, p in row.items())
    return sum(each, Decimal(0))


def worked(calendar: WorkCalendar, day: dt.date) -> bool:
    """Say whether *day* is worked, straight from the calendar's content."""
    if day.weekday() in calendar.weekend:
        return day in calendar.workdays
    return day not in calendar.holidays


def working_days(calendar: WorkCalendar, start: dt.date, end: dt.date) -> list[dt.date]:
    """List the working days after *start*, up to and including *end*."""
    ordinals = range(start.toordinal() + 1, end.toordinal() + 1)
    return [day for n in ordinals if worked(calendar, day := dt.date.fromordinal(n))]


def answered(fact: Fact, value: object) -> str:
    """Return the answer that a plain value comes to, a day that has passed aside."""
    if fact.kind is Kind.UNTIL:
        if isinstance(value, dt.date):
            return "running"
        return "open_ended" if value else "no"
    if fact.kind is Kind.COUNT:
        assert isinstance(value, int)
        return [a.id for a in fact.answers if a.least is not None and a.least <= value][-1]
    if fact.kind is Kind.FLAG and not isinstance(value, str):
        return "yes" if value else "no"
    assert isinstance(value, str)
    return value


def weights_of(
    catalogue: Catalogue, fact: Fact, value: object, as_of: dt.date, calendar: WorkCalendar
) -> dict[str, Decimal]:
    """Return how likely what was seen is under each answer: one for the answer, none for others.

    What was to last until a day that has passed may still run, less likely by half with each
    half-life in working days.
    """
    if isinstance(value, Weights):
        return {answer: Decimal(weight) for answer, weight in value.likelihoods.items()}
    if fact.kind is Kind.UNTIL and isinstance(value, dt.date) and value < as_of:
        overdue = Decimal(len(working_days(calendar, value, as_of)))
        running = Decimal("0.5") ** (overdue / Decimal(catalogue.timing.overrun_half_life))
        return {"running": running, "passed": 1 - running}
    return {answered(fact, value): ONE}


def worth(fact: Fact, finding: Finding, as_of: dt.date, calendar: WorkCalendar) -> Decimal:
    """Return the reliability, halved for each half-life of working days since it was seen."""
    fresh = Decimal(finding.reliability)
    if fact.half_life is None or finding.seen_on is None:
        return fresh
    age = Decimal(len(working_days(calendar, finding.seen_on, as_of)))
    return fresh * Decimal("0.5") ** (age / Decimal(fact.half_life))


class Said:
    """A report: P(report | reason, state, impression), up to a common factor."""

    def __init__(
        self,
        catalogue: Catalogue,
        fact: Fact,
        finding: Finding,
        as_of: dt.date,
        calendar: WorkCalendar,
        until: dt.date,
    ) -> None:
        """Weigh what was said; what lasts until a day overruns it no longer than to *until*."""
        self.catalogue, self.fact, self.about = catalogue, fact, fact.about
        self.weights = weights_of(catalogue, fact, finding.value, until, calendar)
        self.true = worth(fact, finding, as_of, calendar)
        self.felt = shared(catalogue, fact) is not None
        anybody = (w * margin(catalogue, fact, a) for a, w in self.weights.items())
        self.worthless = (1 - self.true) * sum(anybody, Decimal(0)) if self.true < 1 else Decimal(0)
        self._known: dict[tuple[str, str, Decimal | None], Decimal] = {}

    def given(self, reason: str, state: str, z: Decimal | None = None) -> Decimal:
        """Return P(report | reason, state, impression)."""
        own = reason if self.about is None or reason in self.fact.under else ""
        key = (own, state, z if self.felt else None)
        if key not in self._known:
            each = (
                w * answer_given(self.catalogue, self.fact, answer, reason, state, key[2])
                for answer, w in self.weights.items()
            )
            self._known[key] = self.true * sum(each, Decimal(0)) + self.worthless
        return self._known[key]


def known(
    interview: Interview, derived: Mapping[str, str | Weights], catalogue: Catalogue
) -> dict[str, Finding]:
    """Return what is known: from dates and fields, from events, and what was reported."""
    findings = {name: Finding(value) for name, value in derived.items()}
    for fact in catalogue.facts.values():
        if fact.derivation is not None and fact.derivation.value in interview.derived:
            findings[fact.id] = interview.derived[fact.derivation.value]
    findings.update(
        (name, one) for name, one in interview.facts.items() if one.value is not UNKNOWN
    )
    return {name: one for name, one in findings.items() if one.value is not UNKNOWN}


def reports(
    catalogue: Catalogue,
    findings: Mapping[str, Finding],
    as_of: dt.date,
    calendar: WorkCalendar,
    interview: Interview,
) -> list[Said]:
    """Return what each finding says."""
    until = word_on(catalogue, findings, interview, as_of) or as_of
    return [
        Said(catalogue, catalogue.facts[name], finding, as_of, calendar, until)
        for name, finding in findings.items()
    ]


def impressions(catalogue: Catalogue, about: str) -> list[tuple[Decimal | None, Decimal]]:
    """Return the points of the impression of a circumstance, each with its weight."""
    impression = catalogue.circumstances[about].impression
    return [(None, ONE)] if impression is None else [*points()]


def away_until(catalogue: Catalogue, findings: Mapping[str, Finding]) -> list[dt.date]:
    """List the days up to which they are said to be unable to answer."""
    return [
        one.value
        for name, one in findings.items()
        if catalogue.facts[name].answerable and isinstance(one.value, dt.date)
    ]


def sure(catalogue: Catalogue, findings: Mapping[str, Finding], mark: str) -> list[dt.date | None]:
    """List the days of the reports by which an answer with a mark is more likely so than not."""
    days: list[dt.date | None] = []
    for name, one in findings.items():
        fact = catalogue.facts[name]
        if isinstance(one.value, dt.date):
            continue
        weights = {answered(fact, one.value): 1.0} if not isinstance(one.value, Weights) else {}
        weights = weights or dict(one.value.likelihoods)  # type: ignore[union-attr]  # pyright: ignore[reportAttributeAccessIssue]  # weights, then
        marked = sum(w for name, w in weights.items() if getattr(fact.by_id[name], mark))
        if marked / sum(weights.values()) * one.reliability > 0.5:
            days.append(one.seen_on)
    return days


def word_on(
    catalogue: Catalogue,
    findings: Mapping[str, Finding],
    interview: Interview,
    as_of: dt.date,
) -> dt.date | None:
    """Return the day on which word came that closes the matter, today where that is not said."""
    replied = interview.replied_on
    days = [
        day or dt.date.max
        for day in sure(catalogue, findings, "word")
        if not (day and replied and day < replied)
    ]
    return min(max(days), as_of) if days else None


def as_heard(
    catalogue: Catalogue, findings: Mapping[str, Finding], interview: Interview
) -> Interview:
    """Return the interview without messages that came back, and without a reply that was word."""
    asked = list(interview.asked_on)
    for seen in sure(catalogue, findings, "bounced"):
        before = [day for day in asked if seen is None or day <= seen]
        if before:
            asked.remove(before[-1])
    replied = interview.replied_on
    days = [
        day for day in sure(catalogue, findings, "word") if not (day and replied and day < replied)
    ]
    last = max((day or dt.date.max for day in days), default=None)
    if last is not None and last == replied:
        replied = None
    return Interview(
        ended=interview.ended,
        stage=interview.stage,
        country=interview.country,
        subdivision=interview.subdivision,
        sector=interview.sector,
        promised_by=interview.promised_by,
        replied_on=replied,
        thanked_on=interview.thanked_on,
        asked_on=asked,
        facts=interview.facts,
        derived=interview.derived,
    )
