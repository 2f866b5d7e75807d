"""The answers: the posterior of each row, and what is read off it, some thousand rows at a time.

The formulas are those of :mod:`callback.model.ranking` and :mod:`callback.answers.forecasting`.
Everything that is shared has been computed before; what is left for a row is to look up its lines
and to multiply them. Nothing here is shared between calls, so that threads do not meet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs
import numpy as np
from numpy.typing import NDArray

from callback.catalogue.catalogue import Catalogue
from callback.observed.due import FROM, DueStatus
from callback.observed.tempo import Tempo
from callback.tables.kernel.combinations import Together
from callback.tables.kernel.factors import Factor, expected_of, factors_of, together_of
from callback.tables.kernel.given import Flags, Floats, Given, Ints
from callback.tables.kernel.observed_rows import ObservedRows, observe
from callback.tables.kernel.silences import Moment, ended_by_word, moment
from callback.workdays import WorkCalendar

__all__ = ["Answers", "Wanted", "answers_for"]

#: Rows at a time: their lines stay in the cache.
_AT_ONCE = 1024
#: The places of the statuses; the last is that word came.
_STATUSES = tuple(DueStatus)


@attrs.frozen(kw_only=True)
class Wanted:
    """What is wanted beside the probabilities.

    Attributes:
        ever: The probability of ever hearing.
        offer: That of an offer in the end.
        within: Those of hearing within so many working days.
        due: Whether word is due.
        top: The likeliest reason.
    """

    ever: bool = False
    offer: bool = False
    within: tuple[int, ...] = ()
    due: bool = False
    top: bool = False

    @property
    def forecast(self) -> bool:
        """Whether anything of the forecast is wanted."""
        return self.ever or self.offer or bool(self.within)


@attrs.frozen(kw_only=True, eq=False)
class Answers:
    """The answers for all rows; those of rows that were left say nothing.

    Attributes:
        left: The rows that have to be looked at one by one.
        probabilities: For each reason, that of each row.
        top: The place of each row's likeliest reason, where wanted.
        ever: Where wanted, see :class:`Wanted`, and so are the next three.
        offer: Likewise.
        within: By the number of working days.
        due: The place of each row's status; ``None``: there is no ordinary process.
    """

    left: Flags
    probabilities: Floats
    top: Ints
    ever: Floats
    offer: Floats
    within: Mapping[int, Floats]
    due: NDArray[np.int8] | None


def answers_for(
    given: Given,
    catalogue: Catalogue,
    wanted: Wanted,
    *,
    calendar: WorkCalendar | None = None,
    tempo: Tempo | None = None,
    out: Floats | None = None,
) -> Answers:
    """Return the answers for all rows, by :func:`callback.rank` and :func:`callback.forecast`.

    Args:
        given: The rows.
        catalogue: What is believed.
        wanted: What is wanted.
        calendar: One for all; ``None``: each row's own.
        tempo: Likewise.
        out: Where the probabilities are put, a line for each reason; ``None``: into new memory.
    """
    seen = observe(given, catalogue, calendar=calendar, tempo=tempo, ahead=max((1, *wanted.within)))
    together = together_of(seen.numbers, seen.reports)
    factors = factors_of(seen.numbers, seen.reports, together)
    outlook = _Outlook.of(seen, together, wanted) if wanted.forecast else None
    rows, reasons = len(given), len(catalogue.reasons)
    probabilities = np.empty((reasons, rows)) if out is None else out
    top, left = np.zeros(rows, np.int64), ~seen.known
    ever, offer = np.full((2, rows), np.nan)
    ones = np.ones(reasons)
    within = {count: np.full(rows, np.nan) for count in wanted.within}
    for begin in range(0, rows, _AT_ONCE):
        some = slice(begin, min(begin + _AT_ONCE, rows))
        silent = seen.present.silent(some)
        weights = _weights(seen, factors, silent, some)
        weights *= (1.0 / (weights @ ones))[:, None]
        probabilities[:, some] = weights.T
        if wanted.top:
            top[some] = weights.argmax(axis=1)
        if outlook is not None:
            outlook.read_off(some, weights, silent, ever, offer, within)
    if outlook is not None:
        left |= outlook.left
    return Answers(
        left=left,
        probabilities=probabilities,
        top=top,
        ever=ever,
        offer=offer,
        within=within,
        due=_due(seen, catalogue) if wanted.due else None,
    )


def _weights(seen: ObservedRows, factors: Sequence[Factor], silent: Floats, rows: slice) -> Floats:
    """Return what the posterior is in proportion to."""
    if factors:
        weights = np.take(factors[0].table, factors[0].rows[rows], axis=0)
        weights *= silent
    else:
        weights = silent * np.array(seen.numbers.priors)
    for factor in factors[1:]:
        weights *= np.take(factor.table, factor.rows[rows], axis=0)
    earlier = seen.earlier
    if earlier is not None:
        begin, end = np.searchsorted(earlier.rows, (rows.start, rows.stop))
        here = earlier.rows[begin:end] - rows.start
        weights[here] *= ended_by_word(seen.tempos, earlier.between(begin, end))
    return weights


@attrs.frozen(kw_only=True, eq=False)
class _Outlook:
    """What a forecast is read off.

    Attributes:
        seen: The rows.
        wanted: What is wanted.
        reached: What open messages have reached on the day of looking, and in the end.
        later: By the number of working days, the silences so much later.
        good: What word leads to where you stand, and what the opening leaves of it.
        left: The rows of which a day that is asked for is not known to their calendar.
    """

    seen: ObservedRows
    wanted: Wanted
    reached: tuple[Floats | None, Floats | None]
    later: Mapping[int, Moment]
    good: Sequence[Factor]
    left: Flags

    @classmethod
    def of(cls, seen: ObservedRows, together: Mapping[int, Together], wanted: Wanted) -> _Outlook:
        later: dict[int, Moment] = {}
        left = np.zeros(len(seen.given), np.bool_)
        for count in wanted.within:
            day = seen.clocks.days.ahead(seen.given.as_of, count)
            left |= day == 0
            day = np.maximum(day, seen.given.as_of)
            days = seen.clocks.worked(day)
            later[count] = moment(seen.tempos, seen.clocks, days, seen.reached(day))
        return cls(
            seen=seen,
            wanted=wanted,
            reached=(seen.reached(seen.given.as_of), seen.reached(None)),
            later=later,
            good=_good(seen, together) if wanted.offer else (),
            left=left,
        )

    def read_off(  # what is filled stands beside what it is filled from
        self,
        rows: slice,
        posterior: Floats,
        silent: Floats,
        ever: Floats,
        offer: Floats,
        within: Mapping[int, Floats],
    ) -> None:
        """Fill in what is wanted for some rows, of which *silent* is G today."""
        tempos, word = self.seen.tempos, np.flatnonzero(self.seen.word_on[rows])
        today, in_the_end = (_reached(one, rows) for one in self.reached)
        # After word that has come nobody sends another of their own accord.
        if len(word):
            silent[word] = 1.0 - today[word, None] * tempos.still
        shares = posterior / silent
        for count, moment_ in self.later.items():
            then = moment_.silent(rows)
            if len(word):
                then[word] = 1.0 - _reached(moment_.reached, rows)[word, None] * tempos.still
            heard = 1.0 - np.einsum("nr,nr->n", shares, then)
            within[count][rows] = np.maximum(heard, 0.0)  # what rounding leaves of nothing
        if not (self.wanted.ever or self.wanted.offer):
            return
        never = np.take(tempos.never, tempos.rows[rows], axis=0)
        if len(word):
            never[word] = 1.0
        if in_the_end.any():
            never *= 1.0 - in_the_end[:, None] * tempos.still
        shares *= never
        ever[rows] = np.maximum(1.0 - shares.sum(axis=1), 0.0)
        if self.wanted.offer:
            heard = posterior - shares
            for factor in self.good:
                heard *= np.take(factor.table, factor.rows[rows], axis=0)
            offer[rows] = heard.sum(axis=1)


def _reached(reached: Floats | None, rows: slice) -> Floats:
    if reached is None:
        return np.zeros(int(rows.stop - rows.start))
    return reached[rows]


def _good(seen: ObservedRows, together: Mapping[int, Together]) -> list[Factor]:
    """Return P(good | r, e) as factors: where you stand, and what the opening leaves of it."""
    hidden, found = seen.numbers.hidden, list[Factor]()
    for values in ([one.good for one in hidden], [one.possible for one in hidden]):
        place = next((n for n, value in enumerate(values) if value is not None), None)
        if place is None:
            continue
        found.append(_expected(seen, together.get(place), place, values[place] or ()))
    if all(one.good is None for one in hidden):  # nothing decides about an offer
        nothing = np.zeros((1, len(seen.numbers.reasons)))
        found.append(Factor(rows=np.zeros(len(seen.given), np.int64), table=nothing))
    return found


def _expected(
    seen: ObservedRows, one: Together | None, place: int, value: Sequence[float]
) -> Factor:
    """Return what is expected of *value* over the states of a circumstance, as a factor."""
    if one is not None:
        return expected_of(seen.numbers, place, one, value)
    hidden = seen.numbers.hidden[place]
    rows = np.array(hidden.rows)[list(hidden.of)]
    table = np.minimum(rows @ np.array(value) / rows.sum(axis=1), 1.0)[None, :]
    return Factor(rows=np.zeros(len(seen.given), np.int64), table=table)


def _due(seen: ObservedRows, catalogue: Catalogue) -> NDArray[np.int8] | None:
    """Return the place of each row's status, see :mod:`callback.observed.due`."""
    ordinary = catalogue.ordinary
    if ordinary is None:
        return None
    clocks, day = seen.clocks, seen.given.as_of
    counted, announced = clocks.counted(clocks.worked(day)), clocks.announced(day)
    median = ordinary.wait.median * seen.tempos.median[seen.tempos.rows]
    place = np.zeros(len(day), np.int8)
    for odds, _ in FROM:
        wanted = median * odds ** (1.0 / ordinary.wait.shape)
        announced &= clocks.reaches(counted, wanted)
        place += announced
    return np.where(seen.word_on > 0, _STATUSES.index(DueStatus.WORD_CAME), place).astype(np.int8)
