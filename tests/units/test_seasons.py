"""Season and period of every day against tables written a second time."""

from __future__ import annotations

import datetime as dt

import pytest
from derived_facts import period, season
from pendulum import Date

from callback.observed.seasons import period_of, season_of

FIRST = dt.date(2027, 1, 1)
COUNTRIES = [
    None, "AE", "AR", "AU", "BR", "CL", "CN", "DE", "DK", "EG", "ES", "FI", "FR", "ID", "IL", "IN",
    "IT", "JP", "MY", "NO", "NZ", "PH", "PY", "SA", "SE", "SG", "TH", "US", "UY", "VN", "ZA",
]  # fmt: skip  # a list
DAYS = [FIRST + dt.timedelta(days=n) for n in range(366 + 365)]  # 2028 has a leap day


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_day_of_two_years(country: str | None) -> None:
    """Both calendars agree with the second tables, leap day and both ends of a year included."""
    for day in DAYS:
        ours = Date(day.year, day.month, day.day)
        assert season_of(ours, country) == season(day, country)
        assert period_of(ours, country) == period(day, country)


def test_the_second_tables_by_hand() -> None:
    """The last two weeks are fourteen days, and the turn of the year runs from 20 to 5."""
    quarter = [day for day in DAYS if period(day, None) == "quarter_end" and day.year == 2027]
    assert len(quarter) == 3 * 14
    assert (quarter[0], quarter[13]) == (dt.date(2027, 3, 18), dt.date(2027, 3, 31))
    turn = [day for day in DAYS if season(day, None) == "year_end" and day.year == 2027]
    assert len(turn) == 5 + 12
    assert season(dt.date(2027, 8, 1), "FR") == "high_summer"
    assert season(dt.date(2027, 7, 31), "FR") == season(dt.date(2027, 1, 31), "ZA") == "summer"
    assert period(dt.date(2027, 3, 31), "JP") == period(dt.date(2027, 12, 18), "US") == "year_close"
