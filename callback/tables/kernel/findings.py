"""What is known of each fact, from every side: reported, derived from events, read off fields.

What was reported wins over what was derived, and that over what the engine reads off stage, dates
and calendar by itself; see :mod:`callback.observed.derived`, whose rules these are. The season is
the one thing that is computed here: the shares of the first working days of a silence, each
distinct mixture once.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence

import attrs
import numpy as np
from pendulum import Date

from callback._values.answers import YES
from callback._values.derivation import Derivation
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.facts import Fact
from callback.interview.findings import Weights
from callback.observed.seasons import PERIODS, SEASONS, period_of, season_of
from callback.tables.kernel.given import Given, Ints, Reported, distinct, merged
from callback.tables.kernel.working_days import WorkingDays

__all__ = ["findings_of"]

#: So many days are remembered, of which a name is slow to tell: some years of ten countries.
_DAYS = 1 << 14


@attrs.frozen
class _Mixture:
    """How a day is called, and by which names: of what a mixture is made."""

    read: Callable[[Date, str | None], str]
    ids: tuple[str, ...]

    def codes(self, ordinals: Ints, country: str | None) -> Ints:
        """Return the place of each day's name, of days that do not repeat."""
        codes = [_code(self, day, country) for day in ordinals.tolist()]
        return np.array(codes, np.int64)


@functools.lru_cache(maxsize=_DAYS)
def _code(mixture: _Mixture, day: int, country: str | None) -> int:
    """Return the place of a day's name."""
    return mixture.ids.index(mixture.read(Date.fromordinal(day), country))


_CALENDAR: Mapping[str, _Mixture] = {
    Derivation.SEASON.value: _Mixture(season_of, SEASONS),
    Derivation.PERIOD.value: _Mixture(period_of, PERIODS),
}


def findings_of(
    given: Given, catalogue: Catalogue, days: WorkingDays, start: Ints
) -> dict[str, Reported]:
    """Return what is known of each fact of *catalogue* of which anything is, in its order.

    Args:
        given: The rows.
        catalogue: What is believed.
        days: The working days of each row.
        start: The day on which the silence of each row began.
    """
    codes = {fact.id: code for code, fact in catalogue.by_derivation.items()}
    known: dict[str, Reported] = {}
    for name, fact in catalogue.facts.items():
        found = given.facts.get(name)
        if name in codes:
            read = _read(codes[name], fact, given, days, start, catalogue.timing.season_days)
            found = merged(found, merged(given.derived.get(codes[name]), read))
        if found is not None and found.codes.any():
            known[name] = found
    return known


def _read(
    code: str, fact: Fact, given: Given, days: WorkingDays, start: Ints, count: int
) -> Reported | None:
    """Return what dates and fields say by themselves, of answers that the fact has."""
    if code in _CALENDAR:
        return _shares(given, days, start, count, fact, _CALENDAR[code])
    if code == Derivation.STAGE.value:
        there = [value for value in given.stage.values if value in fact.by_id]
        places = [there.index(one) + 1 if one in there else 0 for one in given.stage.values]
        return Reported(values=tuple(there), codes=np.array([0, *places])[given.stage.codes])
    if code == Derivation.THANK_YOU.value:
        return Reported(values=(YES,), codes=(given.thanked > 0).astype(np.int64))
    return None


def _shares(  # what a season depends on
    given: Given, days: WorkingDays, start: Ints, count: int, fact: Fact, mixture: _Mixture
) -> Reported:
    """Return the shares of the names of the first working days after *start*."""
    country = given.country
    names: tuple[str | None, ...] = (None, *country.values)
    calendars, nations = len(days.calendars), len(names)
    pairs, pair = distinct(days.which * nations + country.codes, calendars * nations)
    first = days.starts[days.which] + days.count(start)
    ends = np.append(days.starts, len(days.worked))[days.which + 1]
    keys, row = distinct(pair * (len(days.worked) + 1) + first, len(pairs) * (len(days.worked) + 1))
    at, begin = np.divmod(keys, len(days.worked) + 1)
    end = np.zeros(len(keys), np.int64)
    end[row] = np.minimum(first + count, ends)
    counts = np.zeros((len(keys), len(mixture.ids)), np.int64)
    for n, nation in enumerate((pairs % nations).tolist()):
        here, name = np.flatnonzero(at == n), names[int(nation)]
        counts[here] = _counted(begin[here], end[here], days.worked, name, mixture)
    return _mixed(counts, row, fact, mixture.ids)


def _counted(begin: Ints, end: Ints, worked: Ints, country: str | None, mixture: _Mixture) -> Ints:
    """Return how often each name stands from *begin* up to *end* among the days worked."""
    marked = np.zeros(len(worked) + 1, np.int64)
    np.add.at(marked, begin, 1)
    np.add.at(marked, end, -1)
    needed = np.flatnonzero(np.cumsum(marked) > 0)
    upto = np.zeros((len(worked) + 1, len(mixture.ids)), np.int64)
    upto[needed + 1, mixture.codes(worked[needed], country)] = 1
    upto = np.cumsum(upto, axis=0)
    return upto[end] - upto[begin]


def _mixed(counts: Ints, row: Ints, fact: Fact, ids: Sequence[str]) -> Reported:
    """Return each distinct mixture once; one of names that the fact does not have is left out."""
    mixtures, place = np.unique(counts, axis=0, return_inverse=True)
    values: list[Weights] = []
    codes = np.zeros(len(mixtures), np.int64)
    for n, mixture in enumerate(mixtures.tolist()):
        shares = {name: count for name, count in zip(ids, mixture, strict=True) if count}
        if shares and all(name in fact.by_id for name in shares):
            values.append(Weights(shares))
            codes[n] = len(values)
    return Reported(values=tuple(values), codes=codes[place.reshape(-1)][row])
