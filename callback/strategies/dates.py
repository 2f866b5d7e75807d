"""Days, and calendars of the days that are worked."""

from __future__ import annotations

from hypothesis import strategies as st
from pendulum import Date

from callback.workdays import WorkCalendar

__all__ = [
    "FIRST",
    "LAST",
    "calendars",
    "days",
]

FIRST, LAST = Date(2000, 1, 1), Date(2040, 12, 31)


def days(min_value: Date = FIRST, max_value: Date = LAST) -> st.SearchStrategy[Date]:
    """Days from *min_value* to *max_value*: weekends, leap days and both ends among them."""
    ordinals = st.integers(min_value.toordinal(), max_value.toordinal())
    return ordinals.map(Date.fromordinal)


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    """Calendars without bounds: any weekend or none, no holidays or many, make-up days."""
    weekend = draw(st.frozensets(st.integers(0, 6), max_size=3) | st.just(frozenset({5, 6})))
    near = draw(st.lists(days(), max_size=12, unique=True))
    worked = [day for day in near if day.weekday() in weekend]
    made_up = draw(st.sets(st.sampled_from(worked))) if worked else set[Date]()
    return WorkCalendar(
        name="drawn",
        weekend=weekend,
        holidays=[day for day in near if day not in made_up],
        workdays=made_up,
    )
