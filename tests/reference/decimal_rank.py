"""The ranking a second time: plain and slow, in 50 digits, written from the model's description.

It walks from day to day, knows nothing of how ``callback`` computes, and reads only public values.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from decimal import Decimal, localcontext

from decimal_facts import (
    as_heard,
    away_until,
    impressions,
    known,
    reports,
    rows,
    word_on,
    working_days,
)

from callback import (
    Catalogue,
    Covariate,
    Finding,
    Interview,
    Reason,
    Tempo,
    Timing,
    Weights,
    WorkCalendar,
)

DIGITS = 50
LEAST, MOST = Decimal("0.25"), Decimal(4)


def began(interview: Interview) -> dt.date:
    """Return the day of the employer's last real message, or of the interview without one."""
    return interview.ended if interview.replied_on is None else interview.replied_on


def counted(
    calendar: WorkCalendar,
    start: dt.date,
    promised: dt.date | None,
    away: dt.date | None,
    days: int,
    stretch: Decimal,
    most: Decimal,
) -> Decimal:
    """Return what so many working days of a silence count under a promise and an absence.

    A promise of D days makes the stretch up to it count *stretch*; late days come on top, at
    least one for one, at most one and a half until the silence has caught up. An absence lets its
    days count *most* in all. Of both the smaller counts.
    """
    k = Decimal(days)
    t = k
    if promised is not None and promised > start:
        due = Decimal(max(1, len(working_days(calendar, start, promised))))
        late = k - due
        t = k * stretch / due
        if late > 0:
            t = max(stretch + late, min(k, stretch + Decimal("1.5") * late))
    if away is not None and away > start:
        back = Decimal(len(working_days(calendar, start, away)))
        if back > most:
            t = min(t, min(k, back) * most / back + max(Decimal(0), k - back))
        elif back > 0:
            t = min(t, k)
    return t


def able(
    calendar: WorkCalendar, start: dt.date, away: dt.date | None, day: dt.date, most: Decimal
) -> Decimal:
    """Return the days on which they could answer up to *day*: by these, messages grow older."""
    days = len(working_days(calendar, start, day))
    return counted(calendar, start, None, away, days, Decimal(1), most)


def in_silence(day: dt.date | None, start: dt.date, last: dt.date | None = None) -> dt.date | None:
    """Return a promised or excused day if it lies in the silence from *start* to *last*."""
    inside = day is not None and day > start and (last is None or day <= last)
    return day if inside else None


def latest(days: Iterable[dt.date], start: dt.date, last: dt.date | None = None) -> dt.date | None:
    """Return the latest of the days that lie in the silence."""
    inside = [day for day in days if in_silence(day, start, last)]
    return max(inside) if inside else None


def eta(timing: Timing, waited: int) -> Decimal:
    """Return the probability that a message after so many days of silence is noticed."""
    if timing.noticed_half_life is None:
        return Decimal(timing.noticed)
    halvings = Decimal(waited) / Decimal(timing.noticed_half_life)
    return Decimal(timing.noticed) * Decimal("0.5") ** halvings


def none_came(asked: Iterable[tuple[Decimal, Decimal]], delay: Decimal) -> Decimal:
    """Return the probability that none of the messages, each noticed or missed, was answered."""
    left = Decimal(1)
    for noticed, age in asked:
        left *= 1 - noticed * (1 - (-age / delay).exp())
    return left


def asked_since(
    interview: Interview,
    calendar: WorkCalendar,
    timing: Timing,
    away: Iterable[dt.date],
    until: dt.date,
) -> list[tuple[Decimal, Decimal]]:
    """Return (noticed, age) of each message that asked for a reply and has none."""
    start = began(interview)
    gone, most = latest(away, start), Decimal(timing.excused)
    replied = interview.replied_on
    sent = [day for day in interview.asked_on if (replied is None or day >= replied)]
    sent = [day for day in sent if day <= until]
    asked: list[tuple[Decimal, Decimal]] = []
    for day in sent:
        on = max(day, start)
        age = able(calendar, start, gone, until, most) - able(calendar, start, gone, on, most)
        asked.append((eta(timing, len(working_days(calendar, start, on))), age))
    return asked


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


def unheard(reason: Reason, t: Decimal, missed: Decimal, tempo: tuple[Decimal, Decimal]) -> Decimal:
    """Return the probability of no word: neither of their own nor in reply to a message."""
    median = Decimal(reason.wait.median) * tempo[0]
    odds = Decimal(reason.wait.never) / (1 - Decimal(reason.wait.never)) * tempo[1]
    never = odds / (1 + odds)
    late = 1 / (1 + (t / median) ** Decimal(reason.wait.shape)) if t else Decimal(1)
    replies, still = Decimal(reason.replies), Decimal(reason.still_replies)
    told = (1 - never) * late * ((1 - replies) + replies * missed)
    return never * ((1 - still * replies) + still * replies * missed) + told


def earlier(
    interview: Interview,
    catalogue: Catalogue,
    calendar: WorkCalendar,
    pace: tuple[Decimal, Decimal],
    away: Iterable[dt.date],
) -> dict[str, Decimal]:
    """Return the probability that the silence before their last word ended just when it did."""
    start, replied, timing = interview.ended, interview.replied_on, catalogue.timing
    if replied is None:
        return dict.fromkeys(catalogue.reasons, Decimal(1))
    days = max(1, len(working_days(calendar, start, replied)))
    promised = in_silence(interview.promised_by, start, replied)
    gone, delay = latest(away, start, replied), Decimal(timing.delay)
    stretch, most = Decimal(timing.promised) * pace[0], Decimal(timing.excused)
    moments: list[tuple[Decimal, Decimal]] = []
    for back in (1, 0):
        asked: list[tuple[Decimal, Decimal]] = []
        for day in interview.asked_on:
            if day < replied:
                on = max(day, start)
                age = len(working_days(calendar, on, replied))
                now = max(0, age - 1) if back else max(1, age)
                asked.append((eta(timing, len(working_days(calendar, start, on))), Decimal(now)))
        t = counted(calendar, start, promised, gone, days - back, stretch, most)
        moments.append((t, none_came(asked, delay)))
    return {
        name: unheard(reason, *moments[0], pace) - unheard(reason, *moments[1], pace)
        for name, reason in catalogue.reasons.items()
    }


def before_facts(
    interview: Interview,
    as_of: dt.date,
    catalogue: Catalogue,
    calendar: WorkCalendar,
    tempo: Tempo | None,
    findings: Mapping[str, Finding],
) -> dict[str, Decimal]:
    """Return the prior times the probability of this silence for each reason."""
    pace, timing = factors(interview, catalogue, tempo), catalogue.timing
    interview = as_heard(catalogue, findings, interview)
    away, start = away_until(catalogue, findings), began(interview)
    came = word_on(catalogue, findings, interview, as_of)
    until = as_of if came is None else max(start, min(as_of, came))
    asked = asked_since(interview, calendar, timing, away, until)
    days = len(working_days(calendar, start, until))
    promised, gone = in_silence(interview.promised_by, start), latest(away, start)
    stretch = Decimal(timing.promised) * pace[0]
    t = counted(calendar, start, promised, gone, days, stretch, Decimal(timing.excused))
    missed = none_came(asked, Decimal(timing.delay))
    with localcontext() as context:
        context.prec = DIGITS  # a silence that ended late is a difference of two long ones
        ended = earlier(interview, catalogue, calendar, pace, away)
    return {
        name: Decimal(reason.prior) * ended[name] * unheard(reason, t, missed, pace)
        for name, reason in catalogue.reasons.items()
    }


def probabilities(
    interview: Interview,
    as_of: dt.date,
    *,
    catalogue: Catalogue,
    calendar: WorkCalendar,
    tempo: Tempo | None = None,
    derived: Mapping[str, str | Weights] | None = None,
) -> dict[str, Decimal]:
    """Return the posterior probability of each reason, by id: circumstance after circumstance.

    *derived* holds the answers of the facts that follow from dates and fields.
    """
    with localcontext() as context:
        context.prec = DIGITS
        findings = known(interview, derived or {}, catalogue)
        joint = before_facts(interview, as_of, catalogue, calendar, tempo, findings)
        said = reports(catalogue, findings, as_of, calendar, interview)
        for one in (one for one in said if one.about is None):
            joint = {name: weight * one.given(name, name) for name, weight in joint.items()}
        for about in dict.fromkeys(one.about for one in said if one.about is not None):
            seen = [one for one in said if one.about == about]
            for name, row in rows(catalogue, about).items():
                joint[name] *= sum(
                    (
                        weight * p * math.prod(one.given(name, state, z) for one in seen)
                        for z, weight in impressions(catalogue, about)
                        for state, p in row.items()
                    ),
                    Decimal(0),
                )
        total = sum(joint.values())
        return {name: weight / total for name, weight in joint.items()}
