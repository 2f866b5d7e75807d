"""The clocks of all rows: how long each silence counts, and what messages have reached.

The rules are those of :mod:`callback.observed.clock` and :mod:`callback.observed.silence`, and the
formulas those of :mod:`callback.formulas.clock` and :mod:`callback.formulas.waits`, each taken
over a whole column. Only rows to which a promise, an absence or a message matters pay for it.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs
import numpy as np

from callback.catalogue.timing import Timing
from callback.formulas.clock import CATCHING_UP
from callback.observed.clock import HORIZON
from callback.tables.kernel.given import Flags, Floats, Ints
from callback.tables.kernel.working_days import WorkingDays

__all__ = ["Clocks", "Earlier", "earlier_silences"]


@attrs.frozen(kw_only=True, eq=False)
class Clocks:
    """One clock for each row.

    Attributes:
        days: The working days.
        start: The day on which the silence began.
        promised: The day by which word was promised, in this silence; 0 without one.
        excused: The day in it until which they cannot answer; 0 without one.
        stretch: What the stretch up to a promise counts.
        timing: The catalogue's numbers of waiting.
        due: Working days up to the promise, 0 without one; up to the excused day in ``back``.
        back: See ``due``.
    """

    days: WorkingDays
    start: Ints
    promised: Ints
    excused: Ints
    stretch: Floats
    timing: Timing
    due: Ints = attrs.field(init=False)
    back: Ints = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        due = np.zeros(len(self.start), np.int64)
        if self.promised.any():
            due = np.where(self.promised > 0, np.maximum(self.worked(self.promised), 1), 0)
        object.__setattr__(self, "due", due)
        back = np.zeros(len(self.start), np.int64)
        if self.excused.any():
            back = np.where(self.excused > 0, self.worked(self.excused), 0)
        object.__setattr__(self, "back", back)

    @classmethod
    def of(  # what a clock depends on
        cls,
        days: WorkingDays,
        start: Ints,
        promised: Ints,
        excuses: Iterable[Ints],
        stretch: Floats,
        timing: Timing,
        last: Ints | None = None,
    ) -> Clocks:
        """Return the clocks of silences from *start*, up to the day *last* where one is given."""

        def inside(day: Ints) -> Ints:
            within = day > start if last is None else (day > start) & (day <= last)
            return np.where(within, day, 0)

        excused = np.zeros(len(start), np.int64)
        for day in excuses:
            excused = np.maximum(excused, inside(day))
        return cls(
            days=days,
            start=start,
            promised=inside(promised) if promised.any() else promised,
            excused=excused,
            stretch=stretch,
            timing=timing,
        )

    def kept(self, rows: Ints | Flags) -> Clocks:
        """Return those of some rows."""
        return Clocks(
            days=self.days.kept(rows),
            start=self.start[rows],
            promised=self.promised[rows],
            excused=self.excused[rows],
            stretch=self.stretch[rows],
            timing=self.timing,
        )

    def worked(self, day: Ints) -> Ints:
        """Return the working days from the start to *day*, 0 for one before it."""
        return self.days.between(self.start, day)

    @property
    def plain(self) -> Flags:
        """The rows in which a working day counts as one."""
        plain: Flags = (self.due == 0) & (self.back == 0)
        return plain

    def counted(self, days: Ints) -> Floats:
        """Return what so many working days of silence count."""
        counts = days.astype(np.float64)
        late = np.flatnonzero(self.due)
        if len(late):
            counts[late] = _promised(counts[late], self.due[late], self.stretch[late])
        away = np.flatnonzero(self.back)
        if len(away):
            absent = _absent(days[away].astype(np.float64), self.back[away], self.timing.excused)
            counts[away] = np.minimum(counts[away], absent)
        return counts

    def able(self, day: Ints) -> Floats:
        """Return the working days on which they could answer."""
        worked = self.worked(day).astype(np.float64)
        return _absent(worked, self.back, self.timing.excused) if self.back.any() else worked

    def noticed(self, waited: Ints) -> Floats:
        """Return η of messages after so many working days of silence."""
        half_life = self.timing.noticed_half_life
        if half_life is None:
            return np.full(waited.shape, self.timing.noticed)
        return self.timing.noticed * np.power(2.0, -waited / half_life)

    def missed(self, sent: Ints, today: Ints | None) -> Floats:
        """Return P(no message answered by those who answer) by *today*; ``None``: in the end.

        ``sent`` has a column for each message; 0: none.
        """
        left = np.ones(len(sent))
        able = None if today is None else self.able(today)
        for column in sent.T:
            rows = np.flatnonzero(column)
            if not len(rows):
                continue
            begun, some = np.maximum(column, self.start), self
            chance = np.where(column > 0, some.noticed(some.worked(begun)), 0.0)
            if able is None:
                left *= 1.0 - chance
            else:
                age = np.maximum(able - some.able(begun), 0.0)
                left *= 1.0 + chance * np.expm1(-age / self.timing.delay)
        return left

    def reaches(self, counted: Floats, wanted: Floats) -> Flags:
        """Return the rows that have come to count *wanted*, which is within a year at all."""
        year = self.counted(np.full(len(self.start), HORIZON))
        return (counted >= wanted) & (year >= wanted)

    def announced(self, day: Ints) -> Flags:
        """Return the rows of which the announced days have passed, and a working day has come."""
        last = np.maximum(self.promised, self.excused)
        first = np.where(self.days.is_working(last), last, self.days.ahead(last, 1))
        passed: Flags = (last == 0) | (day >= np.where(first > 0, first, last))
        return passed


def _promised(days: Floats, due: Ints, stretch: Floats) -> Floats:
    late = days - due
    after = np.maximum(stretch + late, np.minimum(days, stretch + CATCHING_UP * late))
    return np.where(days <= due, days * stretch / due, after)


def _absent(days: Floats, back: Ints, most: float) -> Floats:
    short = np.minimum(days, back) * most / np.maximum(back, 1) + np.maximum(0.0, days - back)
    return np.where(back <= most, days, short)


@attrs.frozen(kw_only=True, eq=False)
class Earlier:
    """The silences that a last real word ended, of the rows that have one.

    Attributes:
        rows: Those rows.
        counted: What they count on the day before that word, and on its own.
        reached: What messages had reached the day before.
        rise: By how much that rose.
    """

    rows: Ints
    counted: tuple[Floats, Floats]
    reached: Floats
    rise: Floats

    def between(self, begin: int, end: int) -> Earlier:
        """Return those from one place up to another."""
        part = slice(begin, end)
        before, after = self.counted
        return Earlier(
            rows=self.rows[part],
            counted=(before[part], after[part]),
            reached=self.reached[part],
            rise=self.rise[part],
        )


def earlier_silences(clocks: Clocks, rows: Ints, replied: Ints, sent: Ints) -> Earlier:
    """Return the silences on *clocks*, whose rows are *rows*, ended by word on the day *replied*.

    Messages *sent* in them have a column each; 0: none.
    """
    days = np.maximum(clocks.worked(replied), 1)
    delay = clocks.timing.delay
    before, fell, after = [np.zeros((len(rows), 0))] * 3
    for column in sent.T:
        begun = np.maximum(column, clocks.start)
        there = (column > 0) & (column < replied)
        if not there.any():
            continue
        chance = np.where(there, clocks.noticed(clocks.worked(begun)), 0.0)
        age = clocks.days.between(begun, replied)
        first, second = np.maximum(age - 1, 0), np.maximum(age, 1)
        one = 1.0 + chance * np.expm1(-first / delay)
        other = 1.0 + chance * np.expm1(-second / delay)
        change = -chance * np.exp(-first / delay) * np.expm1((first - second) / delay)
        before, fell, after = (
            np.column_stack(pair) for pair in ((before, one), (fell, change), (after, other))
        )
    rise = np.zeros(len(rows))
    for place in range(fell.shape[1]):
        others = np.prod(after[:, :place], axis=1) * np.prod(before[:, place + 1 :], axis=1)
        rise += fell[:, place] * others
    return Earlier(
        rows=rows,
        counted=(clocks.counted(days - 1), clocks.counted(days)),
        reached=1.0 - np.prod(before, axis=1),
        rise=rise,
    )
