"""G for each row and reason: how likely each reason makes the silence.

Theory of operation. ``(t / (median · tempo)) ^ shape`` is a product of one number by t and one by
tempo. So there is a table of each, and no row takes a power. With x for it, and never at the tempo
of the row,

    G = (1 + never · x) / (1 + x)                                         without a message
      = G without · (1 - ω·reached) + ω·(1 - κ)·never · reached           with messages

``t`` is a whole number in most rows, which then is its own line in the table; what promises and
absences make of it is looked up among the distinct values.
"""

from __future__ import annotations

import attrs
import numpy as np

from callback.catalogue.catalogue import Catalogue
from callback.catalogue.numbers import CatalogueNumbers
from callback.catalogue.paces import Covariate
from callback.model.terms import UNSEEN
from callback.observed.tempo import BOUND, Tempo
from callback.tables.kernel.clocks import Clocks, Earlier
from callback.tables.kernel.given import Floats, Given, Ints, distinct

__all__ = ["Moment", "Tempos", "ended_by_word", "moment"]


#: Silences longer than that, in working days, are looked up among those that occur.
_LONGEST = 1024


@attrs.frozen(kw_only=True, eq=False)
class Tempos:
    """The tempo of each row, and what it makes of the waits.

    Attributes:
        rows: The place of each row's tempo.
        median: The factor on medians, for each place.
        scale: For each place and reason, ``(median · tempo) ^ -shape``.
        never: For each place and reason, the share that never tells.
        kept: For each place and reason, ``ω · (1 - κ) · never``: what messages leave of it.
        shape: For each reason, that of its wait.
        replies: For each reason, ω.
        still: For each reason, κ·ω.
    """

    rows: Ints
    median: Floats
    scale: Floats
    never: Floats
    kept: Floats
    shape: Floats
    replies: Floats
    still: Floats

    @classmethod
    def of(
        cls, given: Given, catalogue: Catalogue, numbers: CatalogueNumbers, tempo: Tempo | None
    ) -> Tempos:
        """Return the tempos of all rows: *tempo*, or by stage, sector and country."""
        if tempo is None:
            rows, median, never = _paced(given, catalogue)
        else:
            rows = np.zeros(len(given), np.int64)
            median, never = np.array([tempo.median]), np.array([tempo.never])
        shape, share = np.array(numbers.shapes), np.array(numbers.nevers)
        odds = share * never[:, None]
        replies, share = np.array(numbers.replies), odds / (1.0 - share + odds)
        still = replies * np.array(numbers.still)
        return cls(
            rows=rows,
            median=median,
            scale=np.power(np.array(numbers.medians) * median[:, None], -shape),
            never=share,
            kept=(replies - still) * share,
            shape=shape,
            replies=replies,
            still=still,
        )


def _paced(given: Given, catalogue: Catalogue) -> tuple[Ints, Floats, Floats]:
    key, span = np.zeros(len(given), np.int64), 1
    columns = list(zip(Covariate, (given.stage, given.sector, given.country), strict=True))
    for _, column in columns:
        key, span = key * (len(column.values) + 1) + column.codes, span * (len(column.values) + 1)
    keys, rows = distinct(key, span)
    median, never = np.ones(len(keys)), np.ones(len(keys))
    for covariate, column in reversed(columns):
        keys, digit = np.divmod(keys, len(column.values) + 1)
        paces = [catalogue.pace(covariate, value) for value in column.values]
        median *= np.array([1.0, *(1.0 if one is None else one.median for one in paces)])[digit]
        never *= np.array([1.0, *(1.0 if one is None else one.never for one in paces)])[digit]
    return rows, np.clip(median, 1 / BOUND, BOUND), np.clip(never, 1 / BOUND, BOUND)


@attrs.frozen(kw_only=True, eq=False)
class Moment:
    """The silences as they stand on one day, or will.

    Attributes:
        tempos: The tempo of each row.
        rows: The line of each row in ``powers``.
        powers: For each distinct t and each reason, ``t ^ shape``.
        reached: What messages have reached; ``None``: there are none.
    """

    tempos: Tempos
    rows: Ints
    powers: Floats
    reached: Floats | None

    def silent(self, rows: slice | Ints) -> Floats:
        """Return G of some rows, for each reason."""
        tempos = self.tempos
        tempo = tempos.rows[rows]
        x = np.take(self.powers, self.rows[rows], axis=0)
        x *= np.take(tempos.scale, tempo, axis=0)
        never = np.take(tempos.never, tempo, axis=0)
        never *= x
        never += 1.0
        x += 1.0
        never /= x
        if self.reached is not None:
            self._answered(never, tempo, self.reached[rows])
        return never

    def _answered(self, silent: Floats, tempo: Ints, reached: Floats) -> None:
        """Take away, in place, what messages make unlikely."""
        asked = np.flatnonzero(reached)
        if len(asked):
            reach, tempos = reached[asked, None], self.tempos
            left = 1.0 - reach * tempos.replies
            left *= np.take(silent, asked, axis=0)
            kept = np.take(tempos.kept, tempo[asked], axis=0)
            kept *= reach
            left += kept
            silent[asked] = left


def moment(tempos: Tempos, clocks: Clocks, days: Ints, reached: Floats | None) -> Moment:
    """Return the silences after so many working *days* on their clocks."""
    plain = clocks.plain
    rows = np.where(plain, days, 0)
    times = np.arange(int(rows.max(initial=0)) + 1, dtype=np.float64)
    if len(times) > _LONGEST:
        passed, rows = distinct(rows, len(times))
        times = passed.astype(np.float64)
    if not plain.all():
        others = np.flatnonzero(~plain)
        counted = clocks.counted(days)[others]
        values, places = np.unique(counted, return_inverse=True)
        rows[others] = len(times) + places
        times = np.concatenate([times, values])
    powers = np.power(times[:, None], tempos.shape)
    return Moment(tempos=tempos, rows=rows, powers=powers, reached=reached)


def ended_by_word(tempos: Tempos, earlier: Earlier) -> Floats:
    """Return W of those rows: how likely each reason makes it that a silence ended as it did.

    ``G(K - 1) - G(K)`` without the rounding of a difference, see
    :func:`callback.formulas.waits.heard`.
    """
    before, after = (counted[:, None] for counted in earlier.counted)
    tempo = tempos.rows[earlier.rows]
    scale, never = tempos.scale[tempo], tempos.never[tempo]
    low, high = np.power(before, tempos.shape) * scale, np.power(after, tempos.shape) * scale
    with np.errstate(divide="ignore"):
        share = -np.expm1(tempos.shape * (np.log(before) - np.log(after)))
    fallen = np.where(before == 0, 1.0, share) * high / ((1.0 + low) * (1.0 + high))
    rise, reached = earlier.rise[:, None], earlier.reached[:, None]
    waited = fallen * (1.0 - tempos.replies * reached) + tempos.replies * rise / (1.0 + high)
    return np.maximum(never * tempos.still * rise + (1.0 - never) * waited, UNSEEN)
