"""What the kernel is given: interviews as plain arrays, a row for each.

A day is its ordinal (1 for the first of January of the year 1), 0 where there is none. What has
few distinct values, a stage or the value of a fact, stands once in a tuple, and each row holds its
place there from 1; 0 where nothing was entered. So all that is slow is done once for each distinct
value, and never for each row. Who makes these arrays has seen to it that every value is right.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

import attrs
import numpy as np
from numpy.typing import NDArray
from pendulum import Date

from callback.interview.findings import UNKNOWN, Unknown, Weights

__all__ = [
    "NOTHING",
    "Coded",
    "Flags",
    "Floats",
    "Given",
    "Ints",
    "Reported",
    "Value",
    "distinct",
    "merged",
]

Ints: TypeAlias = NDArray[np.int64]
Floats: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]

#: What a fact may be said to be.
Value: TypeAlias = bool | str | int | Date | Weights | Literal[Unknown.UNKNOWN]

#: The code of a cell in which nothing stands.
NOTHING = 0
#: A table of marks is laid out for so many numbers at least.
_SPAN = 1 << 16


@attrs.frozen(kw_only=True, eq=False)
class Coded:
    """A column of text: the distinct texts, and the place of each row's, from 1."""

    values: tuple[str, ...]
    codes: Ints


@attrs.frozen(kw_only=True, eq=False)
class Reported:
    """A column of findings about one fact.

    Attributes:
        values: The distinct values.
        codes: The place of each row's value among them, from 1; 0 where none is known.
        reliability: Of each row, over 0 and up to 1; ``None``: all are sure.
        seen: The day on which each was seen, 0 where that is not known; ``None``: of none.
    """

    values: tuple[Value, ...]
    codes: Ints
    reliability: Floats | None = None
    seen: Ints | None = None

    @property
    def known(self) -> Flags:
        """Whether something is known, by row: a value, and not that it is not known."""
        answered = np.array([False, *(value is not UNKNOWN for value in self.values)])
        return answered[self.codes]

    def dates(self) -> Ints:
        """Return the day that each value is, 0 where it is none."""
        ordinals = [value.toordinal() if isinstance(value, Date) else 0 for value in self.values]
        return np.array([0, *ordinals], np.int64)[self.codes]


@attrs.frozen(kw_only=True, eq=False)
class Given:
    """Interviews as arrays of one length.

    Attributes:
        as_of: The day of looking, by row.
        ended: Days, and so are the four after it.
        promised: See :class:`callback.Interview`.
        decide: Likewise.
        replied: Likewise.
        thanked: Likewise.
        asked: Days, so many columns as the most that one row has.
        stage: A column of codes.
        sector: Likewise.
        country: Likewise.
        subdivision: Likewise.
        facts: What was reported, by the fact's id.
        derived: What was derived from events, by the derivation's code.
    """

    as_of: Ints
    ended: Ints
    promised: Ints
    decide: Ints
    replied: Ints
    thanked: Ints
    asked: Ints
    stage: Coded
    sector: Coded
    country: Coded
    subdivision: Coded
    facts: Mapping[str, Reported]
    derived: Mapping[str, Reported] = attrs.field(factory=dict[str, Reported])

    def __len__(self) -> int:
        return len(self.ended)


def distinct(keys: Ints, span: int) -> tuple[Ints, Ints]:
    """Return the distinct numbers among *keys*, rising, and the place of each key among them.

    Args:
        keys: Whole numbers from 0.
        span: What they are all under.

    >>> distinct(np.array([7, 2, 7]), 8)
    (array([2, 7]), array([1, 0, 1]))
    """
    if span > 4 * len(keys) + _SPAN:
        values, places = np.unique(keys, return_inverse=True)
        return values, places.astype(np.int64).reshape(keys.shape)
    marked = np.zeros(span, np.int64)
    marked[keys] = 1
    values = np.flatnonzero(marked)
    marked[values] = np.arange(len(values))
    return values, marked[keys]


def merged(first: Reported | None, second: Reported | None) -> Reported | None:
    """Return what *first* knows and, where it knows nothing, what *second* does."""
    if first is None or second is None:
        return first or second
    known = first.known
    beyond = np.where(second.codes > NOTHING, second.codes + len(first.values), NOTHING)
    return Reported(
        values=(*first.values, *second.values),
        codes=np.where(known, first.codes, beyond),
        reliability=_either(known, first.reliability, second.reliability),
        seen=_either_day(known, first.seen, second.seen),
    )


def _either(known: Flags, first: Floats | None, second: Floats | None) -> Floats | None:
    if first is None and second is None:
        return None
    sure = np.ones(len(known))
    return np.where(known, sure if first is None else first, sure if second is None else second)


def _either_day(known: Flags, first: Ints | None, second: Ints | None) -> Ints | None:
    if first is None and second is None:
        return None
    none = np.zeros(len(known), np.int64)
    return np.where(known, none if first is None else first, none if second is None else second)
