"""Laws of the working-day count, on calendars drawn at random."""

from __future__ import annotations

import copy
import datetime as dt
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law

from callback.errors import OutsideCalendar
from callback.workdays import WorkCalendar

FIRST, LAST = dt.date(2024, 1, 1), dt.date(2027, 12, 31)
DAYS = st.dates(FIRST, LAST).map(lambda d: Date(d.year, d.month, d.day))
WEEKENDS = st.frozensets(st.integers(0, 6), max_size=6)


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    """Draw a calendar with any weekend, days off and make-up days."""
    weekend = draw(WEEKENDS)
    special = draw(st.frozensets(DAYS, max_size=60))
    made = {d for d in special if d.weekday() in weekend and d.day % 2}
    return WorkCalendar(
        name="drawn",
        weekend=weekend,
        holidays=special - made,
        workdays=made,
        first=FIRST,
        last=LAST,
    )


def by_hand(calendar: WorkCalendar, day: dt.date) -> bool:
    """Say whether *day* is worked, straight from the public fields."""
    if day.weekday() in calendar.weekend:
        return day in calendar.workdays
    return day not in calendar.holidays


@given(calendars(), st.tuples(DAYS, DAYS, DAYS).map(sorted))
def test_counts_add_up(calendar: WorkCalendar, days: list[Date]) -> None:
    """The count from a to c is that from a to b and that from b to c."""
    a, b, c = days
    count = calendar.working_days
    assert count(a, c) == count(a, b) + count(b, c)


@given(calendars(), st.tuples(DAYS, DAYS, DAYS).map(sorted))
def test_a_longer_span_never_counts_less(calendar: WorkCalendar, days: list[Date]) -> None:
    """The count never falls as the end moves on, nor rises as the start does."""
    a, b, c = days
    assert calendar.working_days(a, b) <= calendar.working_days(a, c)
    assert calendar.working_days(b, c) <= calendar.working_days(a, c)


@law(calendars(), st.dates(FIRST + dt.timedelta(days=1), LAST))
def test_a_day_counts_one_if_it_is_worked_and_none_if_not(
    reached: Reached, calendar: WorkCalendar, day: dt.date
) -> None:
    """A day alone counts what the public fields say of it."""
    worked = by_hand(calendar, day)
    assert calendar.is_working(day) is worked
    assert calendar.working_days(day - dt.timedelta(days=1), day) == worked
    reached(worked, "a day that is worked")
    reached(not worked, "a day off")


@given(calendars(), st.tuples(DAYS, DAYS).map(sorted))
def test_the_closed_form_counts_what_a_loop_counts(
    calendar: WorkCalendar, days: list[Date]
) -> None:
    """The count is the number of worked days after the start up to the end."""
    start, end = days
    span = range(start.toordinal() + 1, end.toordinal() + 1)
    expected = sum(by_hand(calendar, dt.date.fromordinal(n)) for n in span)
    assert calendar.working_days(start, end) == expected


@law(calendars(), DAYS, st.integers(1, 1200))
def test_add_undoes_the_count(
    reached: Reached, calendar: WorkCalendar, start: Date, n: int
) -> None:
    """The n-th working day after a day is n working days from it, and is worked; or refused."""
    assert calendar.add(start, 0) == start
    left = calendar.working_days(start, LAST)
    if reached(n > left, "beyond the calendar"):
        with pytest.raises(OutsideCalendar):
            calendar.add(start, n)
    if reached(n <= left, "within it"):
        later = calendar.add(start, n)
        assert type(later) is Date
        assert calendar.working_days(start, later) == n
        assert calendar.is_working(later)


@given(WEEKENDS, DAYS, DAYS, st.integers(-100, 100))
def test_whole_weeks_shift_nothing_without_holidays(
    weekend: frozenset[int], one: Date, other: Date, weeks: int
) -> None:
    """Without holidays, a count and an added day move with whole weeks."""
    calendar = WorkCalendar(name="no holidays", weekend=weekend)
    start, end = sorted((one, other))

    def moved(day: Date) -> Date:
        return Date.fromordinal(day.toordinal() + 7 * weeks)

    count = calendar.working_days(start, end)
    assert calendar.working_days(moved(start), moved(end)) == count
    assert calendar.add(moved(start), count) == moved(calendar.add(start, count))


@given(calendars(), st.tuples(DAYS, DAYS).map(sorted))
def test_holidays_between_are_those_that_cost_a_day(
    calendar: WorkCalendar, days: list[Date]
) -> None:
    """Without these holidays, and no others, that many more days would be worked."""
    start, end = days
    taken = calendar.holidays_between(start, end)
    without = WorkCalendar(name="x", weekend=calendar.weekend, workdays=calendar.workdays)
    gained = without.working_days(start, end) - calendar.working_days(start, end)
    assert len(taken) == gained
    assert all(start < day <= end and day in calendar.holidays for day in taken)
    assert all(without.is_working(day) for day in taken)


@given(calendars())
def test_a_copy_is_equal_with_the_same_hash_and_counts(calendar: WorkCalendar) -> None:
    """Pickled, copied and deeply copied, a calendar is the same value and counts the same."""
    for twin in (
        pickle.loads(pickle.dumps(calendar)),  # noqa: S301  # our own bytes of the line
        copy.copy(calendar),
        copy.deepcopy(calendar),
    ):
        assert twin == calendar
        assert hash(twin) == hash(calendar)
        assert twin.working_days(FIRST, LAST) == calendar.working_days(FIRST, LAST)


@given(calendars(), st.data())
def test_order_repetition_and_kind_of_the_days_change_nothing(
    calendar: WorkCalendar, data: st.DataObject
) -> None:
    """Days in any order, given twice, and as text make the same calendar."""
    shuffled = data.draw(st.permutations(calendar.holidays))
    twin = WorkCalendar(
        name="drawn",
        weekend=sorted(calendar.weekend) * 2,
        holidays=[*map(str, shuffled), *calendar.holidays],
        workdays=reversed(calendar.workdays),
        first=FIRST.isoformat(),
        last=dt.datetime.combine(LAST, dt.time(23, 59)),
    )
    assert twin == calendar
    assert hash(twin) == hash(calendar)
    assert twin.holidays == tuple(sorted(twin.holidays))


@given(calendars(), WEEKENDS)
def test_calendars_that_differ_in_content_differ(
    calendar: WorkCalendar, weekend: frozenset[int]
) -> None:
    """Two calendars are equal exactly when their public content is."""
    other = WorkCalendar(
        name="drawn",
        weekend=weekend,
        holidays=calendar.holidays,
        first=FIRST,
        last=LAST,
    )
    same = weekend == calendar.weekend and not calendar.workdays
    assert (other == calendar) is same
