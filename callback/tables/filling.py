"""The columns that come back: filled by the kernel, some ten thousand rows at a time.

A row that cannot be looked at stays, with nothing in its columns and what is wrong in words. A row
that the kernel leaves (a day beyond its calendar, an earlier silence that is as good as
impossible) is looked at by ``rank`` itself; so is every row for ``let_go_on``, which follows from
a plan and has no other text, alike rows once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import attrs
import numpy as np
from pendulum import Date

from callback.answers.forecasting import Forecast, forecast
from callback.catalogue.reasons import Reason
from callback.errors import CallbackError
from callback.interview.interview import Interview
from callback.model.ranking import rank
from callback.observed.due import DueStatus
from callback.tables.arrow import Arrow, Batch, array_of, days_of, listed, taken, texts_of
from callback.tables.kernel.answering import Answers, answers_for
from callback.tables.kernel.given import Flags, Floats, Ints
from callback.tables.plans import Plan
from callback.tables.reading import Read, read_batch
from callback.tables.wording import interview_of, problems_of

__all__ = ["fill_columns"]

#: Rows that are read and looked at together.
AT_ONCE = 1 << 16
_STATUSES = tuple(DueStatus)
#: Statuses without an ordinary process, or of a row without an answer.
_NO_STATUS = -1


def fill_columns(batch: Batch, plan: Plan) -> dict[str, Arrow]:
    """Return the columns that are wanted, in the order in which they were asked for."""
    filling = _Filling.of(plan, len(batch))
    begin = 0
    for part in batch.parts(AT_ONCE):
        filling.fill(part, begin)
        begin += len(part)
    return filling.columns()


@attrs.frozen(kw_only=True, eq=False)
class _Filling:
    """What has been filled so far.

    Attributes:
        plan: How the table is read and looked at.
        probabilities: For each reason, that of each row.
        top: The place of the likeliest reason.
        due: The place of the status, below 0 without one.
        let_go_on: Days, 0 without one.
        numbers: The other columns of numbers, by name.
        empty: The rows in which nothing stands.
        problems: What is wrong with each row with which anything is.
    """

    plan: Plan
    probabilities: Floats
    top: Ints
    due: Ints
    let_go_on: Ints
    numbers: Mapping[str, Floats]
    empty: Flags
    problems: dict[int, Sequence[str]] = attrs.field(factory=dict[int, Sequence[str]])

    @classmethod
    def of(cls, plan: Plan, rows: int) -> _Filling:
        numbers = ["ever", "offer", *(f"heard_within_{n}" for n in plan.wants.within)]
        return cls(
            plan=plan,
            probabilities=np.empty((len(plan.catalogue.reasons), rows)),
            top=np.zeros(rows, np.int64),
            due=np.full(rows, _NO_STATUS),
            let_go_on=np.zeros(rows, np.int64),
            numbers={name: np.full(rows, np.nan) for name in numbers},
            empty=np.zeros(rows, np.bool_),
        )

    def fill(self, part: Batch, begin: int) -> None:
        """Fill in the rows of *part*, the first of which is in the place *begin*."""
        plan, rows = self.plan, slice(begin, begin + len(part))
        read = read_batch(part, plan)
        answers = answers_for(
            read.given,
            plan.catalogue,
            plan.wants.kernel,
            calendar=plan.calendar,
            tempo=plan.tempo,
            out=self.probabilities[:, rows],
        )
        self.empty[rows] = read.bad
        self.top[rows] = answers.top
        self._take(answers, rows)
        self.problems.update(
            (begin + row, said) for row, said in problems_of(part, read, plan).items()
        )
        self._look_again(read, answers.left & ~read.bad, begin)

    def _take(self, answers: Answers, rows: slice) -> None:
        self.numbers["ever"][rows], self.numbers["offer"][rows] = answers.ever, answers.offer
        for count, heard in answers.within.items():
            self.numbers[f"heard_within_{count}"][rows] = heard
        if answers.due is not None:
            self.due[rows] = answers.due

    def _look_again(self, read: Read, left: Flags, begin: int) -> None:
        """Look at those rows one by one that the kernel leaves, and at all for a plan."""
        plans = "let_go_on" in self.plan.wants.names
        looked: dict[tuple[Interview, Date], Forecast | str] = {}
        for row in np.flatnonzero(~read.bad if plans else left).tolist():
            interview = interview_of(read.given, row)
            as_of = Date.fromordinal(int(read.given.as_of[row]))
            one = looked.get((interview, as_of))
            if one is None:
                one = looked[interview, as_of] = self._forecast(interview, as_of)
            if isinstance(one, str):
                self._refuse(begin + row, one)
                continue
            if left[row]:
                self._put(begin + row, one)
            if plans:
                self._stop(begin + row, one)

    def _forecast(self, interview: Interview, as_of: Date) -> Forecast | str:
        plan = self.plan
        try:
            return forecast(
                rank(
                    interview,
                    as_of=as_of,
                    catalogue=plan.catalogue,
                    calendar=plan.calendar,
                    tempo=plan.tempo,
                )
            )
        except CallbackError as error:
            return str(error)

    def _put(self, row: int, one: Forecast) -> None:
        """Put in one row what a single look says."""
        ranking, wants = one.ranking, self.plan.wants
        self.probabilities[:, row] = ranking.posterior
        self.top[row] = int(np.argmax(self.probabilities[:, row]))
        due = ranking.due
        self.due[row] = _NO_STATUS if due is None else _STATUSES.index(due.status)
        self.numbers["ever"][row], self.numbers["offer"][row] = one.ever, one.offer
        for count in wants.within:
            try:
                heard = one.heard_within(count)
            except CallbackError as error:
                heard = np.nan
                self._say(row, str(error))
            self.numbers[f"heard_within_{count}"][row] = heard

    def _stop(self, row: int, one: Forecast) -> None:
        """Put in one row the day to stop waiting, or say why there is none."""
        try:
            day = one.let_go_on
        except CallbackError as error:
            self._say(row, str(error))
        else:
            self.let_go_on[row] = 0 if day is None else day.toordinal()

    def _refuse(self, row: int, why: str) -> None:
        self.empty[row] = True
        self._say(row, why)

    def _say(self, row: int, why: str) -> None:
        self.problems[row] = [*self.problems.get(row, ()), why]

    def columns(self) -> dict[str, Arrow]:
        """Return all columns that are wanted."""
        wants = self.plan.wants
        return {
            column: self._column(name)
            for name, column in zip(wants.names, wants.columns, strict=True)
        }

    def _column(self, name: str) -> Arrow:
        empty = self.empty
        if name in self.numbers:
            numbers = self.numbers[name]
            return array_of(numbers, empty | np.isnan(numbers))
        special: dict[str, Callable[[], Arrow]] = {
            "top_id": lambda: self._top([one.id for one in self._reasons]),
            "top_title": lambda: self._top([one.title for one in self._reasons]),
            "top_p": lambda: array_of(self.probabilities.max(axis=0), empty),
            "due": self._due,
            "let_go_on": lambda: days_of(self.let_go_on, empty | (self.let_go_on == 0)),
            "problems": lambda: texts_of(self.problems, len(empty)),
            "list": lambda: listed(self.probabilities, empty),
        }
        return special[name]() if name in special else array_of(self._sum(name), empty)

    @property
    def _reasons(self) -> Sequence[Reason]:
        return tuple(self.plan.catalogue.reasons.values())

    def _top(self, words: Sequence[str]) -> Arrow:
        return taken(words, self.top, self.empty)

    def _due(self) -> Arrow:
        none = self.empty | (self.due == _NO_STATUS)
        return taken([status.value for status in _STATUSES], self.due, none)

    def _sum(self, name: str) -> Floats:
        """Return the column of one reason, or the sum over a family."""
        kind, _, which = name.partition("_")
        of = [one.id if kind == "p" else one.family for one in self._reasons]
        rows = [place for place, one in enumerate(of) if one == which]
        only: Floats = self.probabilities[rows[0]]
        return only if len(rows) == 1 else np.sum(self.probabilities[rows], axis=0)
