"""Seasons: how a day stands in the calendar of leave and in that of the accounts, by country."""

from __future__ import annotations

from pendulum import Date

from callback._values.answers import NO

__all__ = [
    "PERIODS",
    "SEASONS",
    "period_of",
    "season_of",
]

# Theory of operation
#
# Both calendars are judged, and coarse on purpose: a month or a fortnight, the same every year.
#
# Leave. Offices thin out from 20 December to 5 January, and in the two summer months. Where most
# of a country goes at once, that month is high summer. South of the equator the summer is January.
# Countries near the equator have no summer leave, and a few count the new year at another time.
# Feasts that move (the lunar new year, Ramadan, Easter) and the Golden Week are not told here: the
# calendar of working days knows their public holidays, and nothing says how many take more.
#
# Accounts. The last two weeks of each calendar quarter, and those of the year of account, which is
# the calendar year but for the two countries that a source was found for: in India companies close
# on 31 March by law, in Japan most do. Public bodies elsewhere often close at another time (the
# federal government of the US on 30 September); a firm's own year is not known.

ORDINARY, SUMMER, HIGH_SUMMER, YEAR_END = "ordinary", "summer", "high_summer", "year_end"
#: What a season can be.
SEASONS = (ORDINARY, SUMMER, HIGH_SUMMER, YEAR_END)
QUARTER_END, YEAR_CLOSE = "quarter_end", "year_close"
#: What a period can be.
PERIODS = (NO, QUARTER_END, YEAR_CLOSE)

_DEFAULT_SUMMER = frozenset({7, 8})
_SOUTHERN_SUMMER = frozenset({1})
_SOUTHERN = frozenset({"AR", "AU", "BR", "CL", "NZ", "PY", "UY", "ZA"})
_NO_SUMMER = frozenset({"CN", "ID", "IN", "MY", "PH", "SG", "TH", "VN"})
_HIGH_SUMMER = {"DK": 7, "ES": 8, "FI": 7, "FR": 8, "IT": 8, "NO": 7, "SE": 7}
_NO_YEAR_END = frozenset({"AE", "CN", "EG", "IL", "SA"})

#: Month and day; a pair from the last days of one year to the first of the next.
_YEAR_END_FROM, _YEAR_END_TO = (12, 20), (1, 5)

_QUARTER_ENDS = frozenset({3, 6, 9, 12})
_LAST_DAYS = 14
_YEAR_CLOSES = {"IN": 3, "JP": 3}
_DECEMBER = 12


def season_of(day: Date, country: str | None) -> str:
    """Return ``"ordinary"``, ``"summer"``, ``"high_summer"`` or ``"year_end"``.

    Judged, see the theory of operation above.

    Args:
        day: The day.
        country: ISO alpha-2, upper case. ``None``, or one that no table names: summer is July and
            August, and the year ends at New Year.

    >>> season_of(Date(2026, 8, 14), "FR"), season_of(Date(2026, 8, 14), "DE")
    ('high_summer', 'summer')
    >>> season_of(Date(2027, 1, 20), "AU"), season_of(Date(2027, 1, 2), None)
    ('summer', 'year_end')
    """
    here = (day.month, day.day)
    if country not in _NO_YEAR_END and (here >= _YEAR_END_FROM or here <= _YEAR_END_TO):
        return YEAR_END
    if country is not None and _HIGH_SUMMER.get(country) == day.month:
        return HIGH_SUMMER
    return SUMMER if day.month in _summer(country) else ORDINARY


def _summer(country: str | None) -> frozenset[int]:
    if country in _NO_SUMMER:
        return frozenset()
    return _SOUTHERN_SUMMER if country in _SOUTHERN else _DEFAULT_SUMMER


def period_of(day: Date, country: str | None) -> str:
    """Return ``"no"``, or ``"quarter_end"`` or ``"year_close"`` in the last two weeks of one.

    Judged, see the theory of operation above.

    Args:
        day: The day.
        country: ISO alpha-2, upper case. ``None``, or one that no table names: the year of account
            is the calendar year.

    >>> period_of(Date(2026, 12, 18), "US"), period_of(Date(2026, 12, 17), "US")
    ('year_close', 'no')
    >>> period_of(Date(2027, 3, 31), "IN"), period_of(Date(2026, 12, 31), "IN")
    ('year_close', 'quarter_end')
    """
    last = day.month in _QUARTER_ENDS and day.days_in_month - day.day < _LAST_DAYS
    if not last:
        return NO
    closes = _DECEMBER if country is None else _YEAR_CLOSES.get(country, _DECEMBER)
    return YEAR_CLOSE if day.month == closes else QUARTER_END
