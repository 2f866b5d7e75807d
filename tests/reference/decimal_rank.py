"""The ranking a second time: plain and slow, in 50 digits, written from the model's description.

It walks from day to day, knows nothing of how ``callback`` computes, and reads only public values.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from decimal import Decimal, localcontext

from decimal_facts import away_until, known, reports, rows

from callback import Catalogue, Covariate, Interview, Reason, Tempo, WorkCalendar

DIGITS = 50
PROMISED = Decimal(2)
LEAST, MOST = Decimal("0.25"), Decimal(4)


def worked(calendar: WorkCalendar, day: dt.date) -> bool:
    """Say whether *day* is worked, straight from the calendar's content."""
    if day.weekday() in calendar.weekend:
        return day in calendar.workdays
    return day not in calendar.holidays


def working_days(calendar: WorkCalendar, start: dt.date, end: dt.date) -> list[dt.date]:
    """List the working days after *start*, up to and including *end*."""
    ordinals = range(start.toordinal() + 1, end.toordinal() + 1)
    return [day for n in ordinals if worked(calendar, day := dt.date.fromordinal(n))]


def began(interview: Interview) -> dt.date:
    """Return the later of the interview's end and the employer's last real message."""
    replied = interview.replied_on
    return interview.ended if replied is None or replied < interview.ended else replied


def wait(
    interview: Interview,
    calendar: WorkCalendar,
    away: dt.date | None,
    since: dt.date,
    until: dt.date,
) -> Decimal:
    """Add up what each working day after *since* counts: those announced share two at most.

    Announced are the days up to a promise, or up to which they are said to be away.
    """
    start = began(interview)
    due = max(interview.promised_by or start, away or start)
    announced = set(working_days(calendar, start, due))
    share = min(Decimal(1), PROMISED / len(announced)) if announced else Decimal(1)
    counted = working_days(calendar, since, until)
    return sum((share if day in announced else Decimal(1) for day in counted), Decimal(0))


def ages(
    interview: Interview, calendar: WorkCalendar, away: dt.date | None, as_of: dt.date
) -> list[Decimal]:
    """Return the age of each message that asked for a reply and has none."""
    start, replied = began(interview), interview.replied_on
    open_still = [sent for sent in interview.asked_on if replied is None or not sent < replied]
    return [wait(interview, calendar, away, max(sent, start), as_of) for sent in open_still]


def factors(
    interview: Interview, catalogue: Catalogue, tempo: Tempo | None
) -> tuple[Decimal, Decimal]:
    """Return the factor on every median and that on the odds of never, each within its bounds."""
    if tempo is not None:
        return Decimal(tempo.median), Decimal(tempo.never)
    known = {
        Covariate.STAGE: interview.stage.value if interview.stage else None,
        Covariate.SECTOR: interview.sector,
        Covariate.COUNTRY: interview.country,
    }
    paces = [pace for pace in catalogue.paces if known[pace.covariate] == pace.value]

    def bounded(values: Iterable[float]) -> Decimal:
        return min(max(math.prod(map(Decimal, values), start=Decimal(1)), LEAST), MOST)

    return bounded(pace.median for pace in paces), bounded(pace.never for pace in paces)


def unheard(
    reason: Reason, t: Decimal, asked: list[Decimal], delay: Decimal, tempo: tuple[Decimal, Decimal]
) -> Decimal:
    """Return the probability of no word: neither of their own nor in reply to a message."""
    median = Decimal(reason.wait.median) * tempo[0]
    odds = Decimal(reason.wait.never) / (1 - Decimal(reason.wait.never)) * tempo[1]
    never = odds / (1 + odds)
    late = 1 / (1 + (t / median) ** Decimal(reason.wait.shape)) if t else Decimal(1)
    replies, none_came = Decimal(reason.replies), Decimal(1)
    for age in asked:
        none_came *= (-age / delay).exp()
    return (never + (1 - never) * late) * ((1 - replies) + replies * none_came)


def before_facts(
    interview: Interview,
    as_of: dt.date,
    catalogue: Catalogue,
    calendar: WorkCalendar,
    tempo: Tempo | None,
    away: dt.date | None,
) -> dict[str, Decimal]:
    """Return the prior times the probability of this silence for each reason."""
    t = wait(interview, calendar, away, began(interview), as_of)
    asked = ages(interview, calendar, away, as_of)
    pace = factors(interview, catalogue, tempo)
    return {
        name: Decimal(reason.prior) * unheard(reason, t, asked, Decimal(catalogue.delay), pace)
        for name, reason in catalogue.reasons.items()
    }


def probabilities(
    interview: Interview,
    as_of: dt.date,
    *,
    catalogue: Catalogue,
    calendar: WorkCalendar,
    tempo: Tempo | None = None,
    derived: Mapping[str, str] | None = None,
) -> dict[str, Decimal]:
    """Return the posterior probability of each reason, by id: circumstance after circumstance.

    *derived* holds the answers of the facts that follow from dates and fields.
    """
    with localcontext() as context:
        context.prec = DIGITS
        findings = known(interview, derived or {}, catalogue)
        away = away_until(catalogue, findings)
        joint = before_facts(interview, as_of, catalogue, calendar, tempo, away)
        said = reports(catalogue, findings, as_of)
        for _, given in (one for one in said if one[0] is None):
            joint = {name: weight * given[name] for name, weight in joint.items()}
        for about in dict.fromkeys(one[0] for one in said if one[0] is not None):
            seen = [given for circumstance, given in said if circumstance == about]
            for name, row in rows(catalogue, about).items():
                joint[name] *= sum(
                    (p * math.prod(given[state] for given in seen) for state, p in row.items()),
                    Decimal(0),
                )
        total = sum(joint.values())
        return {name: weight / total for name, weight in joint.items()}
