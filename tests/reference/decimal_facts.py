"""What findings say, a second time: plain and slow, in decimals, from the model's description.

Every function takes public values and is asked for one number or one list at a time; nothing is
shared with how ``callback`` computes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal

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


def answer_given_state(fact: Fact, state: str, answer: str) -> Decimal:
    """Return P(answer | state) as the table has it, or as it has all others."""
    place = [one.id for one in fact.answers].index(answer)
    return Decimal(fact.table.get(state, fact.otherwise)[place])


def margin(catalogue: Catalogue, fact: Fact, answer: str) -> Decimal:
    """Return P(answer) under the priors, over reasons and states."""
    total = Decimal(0)
    about = None if fact.about is None else rows(catalogue, fact.about)
    for name, reason in catalogue.reasons.items():
        if about is None:
            given = answer_given_state(fact, name, answer)
        else:
            given = sum(
                (p * answer_given_state(fact, state, answer) for state, p in about[name].items()),
                Decimal(0),
            )
        total += Decimal(reason.prior) * given
    return total


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


def report_given_state(
    catalogue: Catalogue,
    fact: Fact,
    finding: Finding,
    state: str,
    as_of: dt.date,
    calendar: WorkCalendar,
    until: dt.date,
) -> Decimal:
    """Return P(report | state), or P(report | reason) for a derived fact."""
    weights = weights_of(catalogue, fact, finding.value, until, calendar)
    each = (w * answer_given_state(fact, state, a) for a, w in weights.items())
    seen, true = sum(each, Decimal(0)), worth(fact, finding, as_of, calendar)
    if true == 1:
        return seen
    anybody = (w * margin(catalogue, fact, a) for a, w in weights.items())
    return true * seen + (1 - true) * sum(anybody, Decimal(0))


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
) -> list[tuple[str | None, dict[str, Decimal]]]:
    """Return for each finding what it is about, and P(report | state) for each state of that.

    What lasts until a day overruns it no longer than to the day of word that came.
    """
    until = word_on(catalogue, findings, interview, as_of) or as_of
    found: list[tuple[str | None, dict[str, Decimal]]] = []
    for name, finding in findings.items():
        fact = catalogue.facts[name]
        over: Iterable[str] = catalogue.reasons
        if fact.about is not None:
            over = [state.id for state in catalogue.circumstances[fact.about].states]
        given = {
            state: report_given_state(catalogue, fact, finding, state, as_of, calendar, until)
            for state in over
        }
        found.append((fact.about, given))
    return found


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
