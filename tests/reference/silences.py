"""How a silence goes on, a second time: plain and slow, from the model's description.

Day after day is walked through, each message is noticed or missed, and nothing is shared with how
``callback`` computes. Only the probabilities of the reasons are those of the ranking.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Sequence

from decimal_facts import as_heard, away_until, known, worked
from decimal_rank import began, factors, in_silence, latest
from derived_facts import derived

from callback import Ranking, Reason


class Silences:
    """The silence of a ranking on any day from the day of looking on, whatever is asked."""

    def __init__(self, ranking: Ranking) -> None:
        """Read off what is public."""
        interview, catalogue, calendar = ranking.interview, ranking.catalogue, ranking.calendar
        findings = known(interview, derived(interview, catalogue, calendar), catalogue)
        self.ranking, self.calendar, self.timing = ranking, calendar, catalogue.timing
        interview = as_heard(catalogue, findings, interview)
        self.start = began(interview)
        self.promised = in_silence(interview.promised_by, self.start)
        self.away = latest(away_until(catalogue, findings), self.start)
        self.median, self.never = map(float, factors(interview, catalogue, ranking.tempo))
        self.over = ranking.word is not None
        since = ranking.word.on if ranking.word is not None else interview.replied_on
        asked = [sent for sent in interview.asked_on if since is None or sent >= since]
        if ranking.word is not None:
            asked = [sent for sent in asked if since is not None and sent > since]
        self.sent = asked
        self._days: dict[dt.date, int] = {}

    def days(self, day: dt.date) -> int:
        """Count the working days from the start of the silence to *day*."""
        if day not in self._days:
            ordinals = range(self.start.toordinal() + 1, day.toordinal() + 1)
            dates = map(dt.date.fromordinal, ordinals)
            self._days[day] = sum(worked(self.calendar, one) for one in dates)
        return self._days[day]

    def able(self, day: dt.date) -> float:
        """Return the working days on which they could answer: an absence counts 2 at most."""
        k, most = self.days(day), self.timing.excused
        back = 0 if self.away is None else self.days(self.away)
        return float(k) if back <= most else min(k, back) * most / back + max(0, k - back)

    def counted(self, day: dt.date) -> float:
        """Return what the working days to *day* count: of a promise and an absence the smaller."""
        k = t = float(self.days(day))
        if self.promised is not None:
            due, stretch = max(1, self.days(self.promised)), self.timing.promised * self.median
            late = k - due
            t = k * stretch / due
            if late > 0:
                t = max(stretch + late, min(k, stretch + 1.5 * late))
        away = self.away is not None and self.days(self.away) > 0
        return min(t, self.able(day)) if away else t

    def noticed(self, sent: dt.date) -> float:
        """Return the probability that a message is noticed and taken up."""
        half_life, waited = self.timing.noticed_half_life, self.days(max(sent, self.start))
        return self.timing.noticed * (1.0 if half_life is None else 0.5 ** (waited / half_life))

    def missed(self, day: dt.date | None, asked: Iterable[dt.date]) -> float:
        """Return the probability that none of the messages has been answered by *day*, or ever."""
        left = 1.0
        for sent in asked:
            due = 1.0
            if day is not None:
                age = self.able(day) - self.able(max(sent, self.start))
                due = 1.0 - math.exp(-age / self.timing.delay)
            left *= 1.0 - self.noticed(sent) * due
        return left

    def under(self, reason: Reason, t: float | None, missed: float) -> float:
        """Return the probability of no word under a reason, after *t* counted days or for ever."""
        odds = reason.wait.never / (1.0 - reason.wait.never) * self.never
        never = 1.0 if self.over else odds / (1.0 + odds)
        late = 0.0
        if t is not None:
            late = 1.0 / (1.0 + (t / (reason.wait.median * self.median)) ** reason.wait.shape)
        replies = reason.replies
        still = replies * reason.still_replies
        own = (1.0 - never) * late * (1.0 - replies + replies * missed)
        return never * (1.0 - still + still * missed) + own

    def silent(self, day: dt.date | None, supposed: Sequence[dt.date] = ()) -> list[float]:
        """Return G of each reason on *day*, or for ever, with more messages supposed."""
        asked = [*self.sent, *(sent for sent in supposed if day is None or sent <= day)]
        t, missed = None if day is None else self.counted(day), self.missed(day, asked)
        return [self.under(one, t, missed) for one in self.ranking.catalogue.reasons.values()]

    def mixed(self, day: dt.date | None, supposed: Sequence[dt.date] = ()) -> float:
        """Return P(still silent on *day*, or for ever | silent today), over all reasons."""
        then, now = self.silent(day, supposed), self.silent(self.ranking.as_of)
        rows = zip(self.ranking.posterior, then, now, strict=True)
        return math.fsum(p * later / today for p, later, today in rows)
