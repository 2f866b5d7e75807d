"""The agenda: what is due today and this week, over all interviews, the most worthwhile first.

Theory of operation. Each interview has one line, for the step that cannot wait: what they wait for,
a message, a call, a thank-you; a look only where nothing else is due. What they wait for comes
first. Messages that ask follow, by how much each raises the chance of an offer within ten working
days of it; then what gains nothing that could be counted. Nothing stands there after the day to
stop waiting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import overload

import attrs
from pendulum import Date

from callback._values.arguments import check, check_each, check_whole
from callback._values.plain import Plain, Recorded
from callback.answers.actions import Action, Step
from callback.answers.reporting import Report
from callback.answers.schedule import SOON
from callback.model.plain_parts import plain_catalogue
from callback.words.card import cut
from callback.words.chances import chance
from callback.words.phrases import Phrases
from callback.words.shown import UNTOLD, Shown, speaking
from callback.words.table import Table

__all__ = ["Agenda", "Entry", "agenda"]

#: The form of ``Agenda.to_dict()``.
SCHEMA = 1
#: Characters of what an interview is called, of what to do, and of what it means.
NAME, WHAT, MEANS = 16, 22, 16


@attrs.frozen(kw_only=True, repr=False)
class Entry:
    """What is due about one interview.

    Attributes:
        report: The answer about it.
        step: What to do.
        gain: By how much it raises the chance of an offer within ten working days of it, if they
            are silent until then; ``None`` where that cannot be counted.
        asked: How many messages of this silence have no reply.
    """

    report: Report
    step: Step
    gain: float | None
    asked: int

    @property
    def is_due(self) -> bool:
        """Whether it is for the day of looking."""
        return self.step.on == self.report.ranking.as_of

    @property
    def name(self) -> str:
        """What the interview is called: its role and organisation, or its reference."""
        interview = self.report.ranking.interview
        told = [part for part in (interview.role, interview.organisation) if part]
        return ", ".join(told) or str("" if interview.ref is None else interview.ref)

    def __repr__(self) -> str:
        ref = self.report.ranking.interview.ref
        return f"<Entry {ref!r}: {self.step.on} {self.step.action.name}>"


@attrs.frozen(kw_only=True, repr=False)
class Agenda(Recorded, Shown, Sequence[Entry]):
    """What is due over many interviews, the most worthwhile first.

    Attributes:
        entries: One for each interview about which something is due.
        until: The last day that is looked at.
    """

    entries: tuple[Entry, ...]
    until: Date | None
    _told: Phrases = attrs.field(default=UNTOLD, init=False, eq=False, repr=False)

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | Sequence[Entry]:
        return self.entries[index]

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def due(self) -> tuple[Entry, ...]:
        """What is for the day of looking."""
        return tuple(entry for entry in self.entries if entry.is_due)

    @property
    def upcoming(self) -> tuple[Entry, ...]:
        """What is for the days after it."""
        return tuple(entry for entry in self.entries if not entry.is_due)

    def __repr__(self) -> str:
        return f"<Agenda: {len(self.due)} due, {len(self.upcoming)} upcoming>"

    def _table(self) -> Table:
        say = self._phrases.say
        heads = say("plan.on"), say("agenda.about"), say("plan.action"), say("agenda.asked")
        return Table(
            caption=say("agenda.caption"),
            headings=(*heads, say("agenda.gain"), say("agenda.means")),
            rows=tuple(self._row(entry) for entry in self.entries),
            right=frozenset({3, 4}),
            notes=() if self.entries else (say("agenda.nothing"),),
        )

    def _row(self, entry: Entry) -> tuple[str, ...]:
        ranking = entry.report.ranking
        phrases = ranking.catalogue.phrases
        family = ranking.families[0]
        share = chance(family.probability, phrases)
        gain = "" if entry.gain is None else phrases.number(f"+{100 * entry.gain:.1f}")
        means = phrases.say("agenda.family", family=cut(family.family.title, MEANS), chance=share)
        what = cut(phrases.of(entry.step.action), WHAT)
        on = phrases.day(entry.step.on)
        return on, cut(entry.name, NAME), what, str(entry.asked), gain, means

    def to_dict(self) -> dict[str, Plain]:
        """Return the agenda as JSON-ready data."""
        return {"schema": SCHEMA, "entries": [_plain(entry) for entry in self.entries]}


def _plain(entry: Entry) -> dict[str, Plain]:
    step, ranking = entry.step, entry.report.ranking
    phrases = ranking.catalogue.phrases
    return {
        "catalogue": plain_catalogue(ranking.catalogue),
        "ref": ranking.interview.ref,
        "as_of": ranking.as_of.isoformat(),
        "on": step.on.isoformat(),
        "action": step.action.value,
        "whom": step.whom.value,
        "words": {"action": phrases.of(step.action), "whom": phrases.of(step.whom)},
        "asked": entry.asked,
        "gain": entry.gain,
        "sentence": entry.report.sentence,
    }


def agenda(reports: Iterable[Report], *, days: int = 7) -> Agenda:
    """Return what is due from the day of looking on, over many interviews.

    Args:
        reports: The answers about them, all as of one day.
        days: How many days to look ahead, from 0: today alone.

    Raises:
        InvalidValue: *reports* are none, or are of several days; *days* is no whole number from 0.

    >>> from callback import Interview, report
    >>> mine = [Interview(ended=day, ref=day) for day in ("2026-11-03", "2026-10-06")]
    >>> due = agenda(report(one, as_of="2026-11-10") for one in mine)
    >>> [(entry.report.ranking.interview.ref, entry.step.action.name) for entry in due]
    [('2026-11-03', 'ASK'), ('2026-10-06', 'ASK')]
    """
    listed = check_each(reports, "reports", Report)
    check_whole(days, "days", 0)
    looked = {one.ranking.as_of for one in listed}
    check(len(looked) <= 1, "reports", sorted(map(str, looked)), "reports of one day of looking")
    until = max(looked).add(days=days) if looked else None
    entries = [entry for one in listed for entry in _entries(one, until)]
    found = Agenda(entries=tuple(sorted(entries, key=_order)), until=until)
    return speaking(found, listed[0].ranking.catalogue.phrases) if listed else found


def _entries(report: Report, until: Date | None) -> Iterator[Entry]:
    """Yield the one step of an interview that is due, if one is."""
    stop = report.plan.let_go_on
    due = [
        step
        for step in report.plan.steps
        if until is not None and step.on <= until
        if report.ranking.word is not None or stop is None or _before_stop(step, stop)
    ]
    if not due:
        return
    step = min(due, key=_pressing)
    silence = report.ranking.silence
    asked = sum(message.sent >= silence.start for message in silence.unanswered)
    yield Entry(report=report, step=step, gain=_gain(report, step), asked=asked)


def _before_stop(step: Step, stop: Date) -> bool:
    """Say whether a step is not past the day to stop; on that day nothing is looked for."""
    return step.on < stop or (step.on == stop and step.action is not Action.LOOK)


#: In which order the steps of one interview press; what is not here presses as a message does.
_PRESSING = {Action.SEND: 0, Action.LOOK: 2}


def _pressing(step: Step) -> tuple[int, Date]:
    return _PRESSING.get(step.action, 1), step.on


def _gain(report: Report, step: Step) -> float | None:
    """Return by how much a message raises the chance of an offer within ten working days."""
    if step.gain is None:
        return None
    writing = report.forecast.if_you_write(on=step.on)
    soon = report.ranking.calendar.add(step.on, SOON)
    more = writing.after.offer_by(soon) - writing.before.offer_by(soon)
    return more / (1.0 - writing.before.heard_by(step.on))


def _order(entry: Entry) -> tuple[bool, float, Date]:
    sent = entry.step.action is not Action.SEND
    return sent, -(entry.gain or 0.0), entry.step.on
