"""All rows seen on their days: the clocks, the reports, the silences, and what was heard.

The order is that of one interview (:meth:`callback.observed.evidence.Evidence.of` and
:meth:`callback.model.joint.Joint.of`): what is known, whether it is word that closes the matter,
the interview as it was heard, and only then what every clock says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs
import numpy as np
from pendulum import Date

from callback.catalogue.catalogue import Catalogue
from callback.catalogue.facts import Answer
from callback.catalogue.numbers import CatalogueNumbers, numbers_of
from callback.observed.tempo import Tempo
from callback.tables.kernel.clocks import Clocks, Earlier, earlier_silences
from callback.tables.kernel.findings import findings_of
from callback.tables.kernel.given import Flags, Floats, Given, Ints, Reported
from callback.tables.kernel.reports import Report, report_on, surely
from callback.tables.kernel.silences import Moment, Tempos, moment
from callback.tables.kernel.working_days import WorkingDays
from callback.workdays import WorkCalendar

__all__ = ["ObservedRows", "observe"]

_UNDATED = Date.max.toordinal()


@attrs.frozen(kw_only=True, eq=False)
class ObservedRows:
    """What the formula is made of, for all rows.

    Attributes:
        given: The rows.
        numbers: The catalogue's numbers.
        tempos: The tempo of each row.
        reports: What is reported, by the fact's id.
        clocks: The clock of each present silence.
        present: The silences as they stand.
        earlier: Those that a last real word ended; ``None``: there are none.
        word_on: The day of word that came, 0 without it; the last of all where it has no day.
        sent: The days of messages that may still be answered, a column each; 0: none. After word
            these are those that followed it.
    """

    given: Given
    numbers: CatalogueNumbers
    tempos: Tempos
    reports: Mapping[str, Report]
    clocks: Clocks
    present: Moment
    earlier: Earlier | None
    word_on: Ints
    sent: Ints

    @property
    def known(self) -> Flags:
        """The rows of which each day is known to their calendar."""
        return self.clocks.days.known

    def reached(self, day: Ints | None) -> Floats | None:
        """Return what the messages have reached on a day, or in the end; ``None``: none."""
        return _reached(self.clocks, self.sent, day)


def observe(
    given: Given,
    catalogue: Catalogue,
    *,
    calendar: WorkCalendar | None,
    tempo: Tempo | None,
    ahead: int,
) -> ObservedRows:
    """Return all rows as they are seen on their days.

    Args:
        given: The rows.
        catalogue: What is believed.
        calendar: One for all; ``None``: each row's own.
        tempo: Likewise.
        ahead: How many working days ahead are asked for.
    """
    days = WorkingDays.of(given, calendar, max(ahead, catalogue.timing.season_days))
    numbers, heard = numbers_of(catalogue), _heard(given, catalogue, days)
    reports = {
        name: report_on(catalogue.facts[name], found, numbers, days, given.as_of, heard.until)
        for name, found in heard.known.items()
    }
    excuses = [
        report.until
        for name, report in reports.items()
        if catalogue.facts[name].answerable and report.until.any()
    ]
    tempos, timing = Tempos.of(given, catalogue, numbers, tempo), catalogue.timing
    stretch = timing.promised * tempos.median[tempos.rows]
    clocks = Clocks.of(days, heard.start, given.promised, excuses, stretch, timing)
    until, sent = np.maximum(heard.until, heard.start)[:, None], heard.asked
    asked = np.where(sent <= until, sent, 0)
    waiting = np.where(asked >= heard.replied[:, None], asked, 0)
    later = np.where(sent > heard.word_on[:, None], sent, 0)
    reached = _reached(clocks, waiting, until[:, 0])
    return ObservedRows(
        given=given,
        numbers=numbers,
        tempos=tempos,
        reports=reports,
        clocks=clocks,
        present=moment(tempos, clocks, clocks.worked(until[:, 0]), reached),
        earlier=_earlier(given, heard, clocks, excuses, asked),
        word_on=heard.word_on,
        sent=np.where(heard.word_on[:, None] > 0, later, waiting),
    )


@attrs.frozen(kw_only=True, eq=False)
class _Heard:
    """What is known, and the interviews as the clocks read them.

    Attributes:
        known: What is known of each fact.
        word_on: The day of word that came, 0 without it.
        replied: The day of a last real word that left the matter open, 0 without one.
        asked: The messages that arrived.
        start: The day on which the silence began.
        until: The day up to which it is counted.
    """

    known: Mapping[str, Reported]
    word_on: Ints
    replied: Ints
    asked: Ints
    start: Ints
    until: Ints


def _heard(given: Given, catalogue: Catalogue, days: WorkingDays) -> _Heard:
    """Return the rows as they were heard: word that closes the matter left nothing open."""
    start = np.maximum(given.ended, given.replied)
    known = findings_of(given, catalogue, days, start)
    word_on, asked = _word(given, catalogue, known), _arrived(given, catalogue, known)
    replied, until = given.replied, given.as_of
    if word_on.any():
        replied = np.where(word_on == replied, 0, replied)
        start = np.maximum(given.ended, replied)
        until = np.where(word_on > 0, np.minimum(word_on, given.as_of), given.as_of)
        known = findings_of(given, catalogue, days, start)
    return _Heard(
        known=known, word_on=word_on, replied=replied, asked=asked, start=start, until=until
    )


def _earlier(
    given: Given, heard: _Heard, clocks: Clocks, excuses: Sequence[Ints], asked: Ints
) -> Earlier | None:
    """Return the silences that a last real word ended; ``None`` where there are none."""
    rows = np.flatnonzero(heard.replied)
    if not len(rows):
        return None
    before = Clocks.of(
        clocks.days.kept(rows),
        given.ended[rows],
        given.promised[rows],
        [day[rows] for day in excuses],
        clocks.stretch[rows],
        clocks.timing,
        last=heard.replied[rows],
    )
    return earlier_silences(before, rows, heard.replied[rows], asked[rows])


def _is_word(answer: Answer) -> bool:
    return answer.word


def _is_bounced(answer: Answer) -> bool:
    return answer.bounced


def _word(given: Given, catalogue: Catalogue, known: Mapping[str, Reported]) -> Ints:
    """Return the day of the last word that closes the matter, by row."""
    last = np.zeros(len(given), np.int64)
    for name, found in known.items():
        sure = surely(catalogue.facts[name], found, _is_word)
        if sure is None or not sure.any():
            continue
        seen = _seen(found)
        stands = sure & ~(seen < given.replied)
        last = np.where(stands, np.maximum(last, seen), last)
    return last


def _arrived(given: Given, catalogue: Catalogue, known: Mapping[str, Reported]) -> Ints:
    """Return the messages less those that came back: each the last sent when that was seen."""
    asked = given.asked
    for name, found in known.items() if asked.any() else ():
        sure = surely(catalogue.facts[name], found, _is_bounced)
        rows = np.flatnonzero(sure) if sure is not None else ()
        if not len(rows):
            continue
        seen = _seen(found)[rows]
        sent = np.where(asked[rows] <= seen[:, None], asked[rows], 0)
        lost = sent.argmax(axis=1)  # the first message where none was sent, which then stays
        asked = asked.copy()
        asked[rows, lost] = np.where(sent.any(axis=1), 0, asked[rows, lost])
    return asked


def _seen(found: Reported) -> Ints:
    """Return the day of each report; one without is taken for the last of all."""
    if found.seen is None:
        return np.full(len(found.codes), _UNDATED)
    return np.where(found.seen > 0, found.seen, _UNDATED)


def _reached(clocks: Clocks, sent: Ints, day: Ints | None) -> Floats | None:
    if not sent.any():
        return None
    rows = np.flatnonzero(sent.any(axis=1))
    reached = np.zeros(len(sent))
    today = None if day is None else day[rows]
    reached[rows] = 1.0 - clocks.kept(rows).missed(sent[rows], today)
    return reached
