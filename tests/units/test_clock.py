"""The employer's clock: what days of silence count, and when so much has been counted."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date

from callback import Due, DueStatus, OutsideCalendar, WorkCalendar
from callback.observed.clock import HORIZON, Clock
from callback.observed.due import due_on
from callback.strategies import calendars, days

WEEKDAYS = WorkCalendar.weekdays()
TUESDAY = Date(2026, 11, 3)
EPS = 1e-9


def clock(promised: str | None = None, excused: str | None = None) -> Clock:
    """Return a clock from Tuesday, 3 November 2026; a promise counts 4.5, an absence 2."""
    promise, absence = (
        None if day is None else Date.fromisoformat(day) for day in (promised, excused)
    )
    return Clock(
        calendar=WEEKDAYS, start=TUESDAY, promised=promise, excused=absence, stretch=4.5, most=2.0
    )


# Counted on paper. From Tuesday the 3rd; the 10th is 5 working days on, the 24th is 15.
@pytest.mark.parametrize(
    ("promised", "day", "elapsed"),
    [
        (None, "2026-11-03", 0),
        (None, "2026-11-08", 3),
        (None, "2026-11-10", 5),
        # A promise of five days: each counts .9; then 1 each, since 4.5 + 1.5 is more than 6.
        ("2026-11-10", "2026-11-03", 0),
        ("2026-11-10", "2026-11-04", 0.9),
        ("2026-11-10", "2026-11-08", 2.7),
        ("2026-11-10", "2026-11-10", 4.5),
        ("2026-11-10", "2026-11-11", 6),
        ("2026-11-10", "2026-11-17", 10),
        # One of a day, which is broken at once: it counts against them by 3.5 for ever.
        ("2026-11-04", "2026-11-04", 4.5),
        ("2026-11-04", "2026-11-05", 5.5),
        ("2026-11-04", "2026-11-10", 8.5),
        # One of fifteen: .3 a day, then 1.5 until the silence has caught up.
        ("2026-11-24", "2026-11-10", 1.5),
        ("2026-11-24", "2026-11-24", 4.5),
        ("2026-11-24", "2026-11-27", 9),
        ("2026-11-24", "2027-01-05", 15 + 30),
        # One for the weekend after the interview has no working day; it is taken for one.
        ("2026-11-03", "2026-11-10", 5),
        ("2026-11-02", "2026-11-10", 5),
        ("2026-12-31", "2026-11-10", 5 * 4.5 / 42),
    ],
)
def test_counted_under_a_promise(promised: str | None, day: str, elapsed: float) -> None:
    """The stretch up to a promise counts 4.5, whatever its length; a day after it, 1 to 1.5."""
    assert clock(promised).elapsed(Date.fromisoformat(day)) == pytest.approx(elapsed, abs=1e-12)


def test_a_promise_for_a_weekend_is_one_of_a_day() -> None:
    """From a Friday to Sunday there is no working day; the promise is taken for the next one."""
    friday = Clock(calendar=WEEKDAYS, start=Date(2026, 11, 6), promised=Date(2026, 11, 8))
    assert [friday.elapsed(Date(2026, 11, day)) for day in (6, 8, 9, 10)] == [0, 0, 4.5, 5.5]


@pytest.mark.parametrize(
    ("excused", "day", "elapsed"),
    [
        ("2026-11-10", "2026-11-04", 0.4),
        ("2026-11-10", "2026-11-10", 2),
        ("2026-11-10", "2026-11-11", 3),
        ("2026-11-10", "2026-11-17", 7),
        # Where there are no more than two, each counts itself.
        ("2026-11-05", "2026-11-04", 1),
        ("2026-11-05", "2026-11-10", 5),
    ],
)
def test_counted_under_an_absence(excused: str, day: str, elapsed: float) -> None:
    """The stretch up to its end counts two days at most; after it each day counts one."""
    away = clock(excused=excused)
    for counted in (away.elapsed(Date.fromisoformat(day)), away.able(Date.fromisoformat(day))):
        assert counted == pytest.approx(elapsed, abs=1e-12)


def test_of_a_promise_and_an_absence_the_smaller_count_holds() -> None:
    """Away until the 6th and promised by the 10th: nothing counts twice, and messages just age."""
    both = clock("2026-11-10", "2026-11-06")
    on = [Date(2026, 11, day) for day in (4, 6, 9, 10, 17)]
    assert [both.elapsed(day) for day in on] == pytest.approx([2 / 3, 2, 3, 4, 9])
    assert [both.able(day) for day in on] == pytest.approx([2 / 3, 2, 3, 4, 9])
    longer = clock("2026-11-10", "2026-11-05")
    assert [longer.elapsed(day) for day in on] == pytest.approx([0.9, 2.7, 3.6, 4.5, 10])
    assert [longer.able(day) for day in on] == pytest.approx([1, 3, 4, 5, 10])


def test_outside_the_calendar() -> None:
    """A promise outside the calendar cannot be counted."""
    known = WorkCalendar(name="ours", first="2026-01-01", last="2026-12-31")
    with pytest.raises(OutsideCalendar):
        Clock(calendar=known, start=TUESDAY, promised=Date(2027, 1, 4)).elapsed(Date(2026, 11, 10))


@given(
    calendars(),
    days(),
    st.none() | st.integers(0, 90),
    st.none() | st.integers(0, 90),
    st.lists(st.integers(0, 200)).map(sorted),
    st.floats(0.5, 20),
)
def test_the_clock_never_runs_backwards(
    calendar: WorkCalendar,
    start: Date,
    promised: int | None,
    excused: int | None,
    on: list[int],
    stretch: float,
) -> None:
    """A later day never counts less; on a day off it counts the same."""
    ahead = [None if n is None else start.add(days=n) for n in (promised, excused)]
    running = Clock(
        calendar=calendar, start=start, promised=ahead[0], excused=ahead[1], stretch=stretch
    )
    for earlier, later in pairwise(start.add(days=n) for n in on):
        grown = running.elapsed(later) - running.elapsed(earlier)
        aged = running.able(later) - running.able(earlier)
        worked = calendar.working_days(earlier, later)
        assert grown >= -EPS
        assert -EPS <= aged <= worked + EPS
        assert worked or (grown, aged) == (0, 0)


@given(calendars(), days(), st.integers(1, 200), st.floats(0.5, 20))
def test_on_a_promised_day_the_stretch_has_been_counted(
    calendar: WorkCalendar, start: Date, ahead: int, stretch: float
) -> None:
    """Whenever it is, as long as a working day lies before it."""
    due = start.add(days=ahead)
    running = Clock(calendar=calendar, start=start, promised=due, stretch=stretch)
    worked = calendar.working_days(start, due)
    assert running.elapsed(due) == pytest.approx(stretch if worked else 0, rel=1e-12)


@given(
    calendars(),
    days(),
    st.none() | st.integers(0, 60),
    st.none() | st.integers(0, 60),
    st.floats(0, 400),
)
def test_the_first_day_on_which_so_much_has_been_counted(
    calendar: WorkCalendar, start: Date, promised: int | None, excused: int | None, much: float
) -> None:
    """Found day by day: none before it will do, and within a year there is none if none does."""
    ahead = [None if n is None else start.add(days=n) for n in (promised, excused)]
    running = Clock(calendar=calendar, start=start, promised=ahead[0], excused=ahead[1])
    after = [calendar.add(start, n) for n in range(HORIZON + 1)]
    assert running.first(much) == next((d for d in after if running.elapsed(d) >= much), None)


#: Half of the answers within 8 days, nine in ten within 24, 99 in 100 within 8 · √99, 79.6.
ORDINARY = {"median": 8.0, "shape": 2.0}
NOT_DUE, DUE, OVERDUE, LONG_OVERDUE, _ = DueStatus


@pytest.mark.parametrize(
    ("day", "status", "changes_on"),
    [
        (0, NOT_DUE, 8),
        (7, NOT_DUE, 8),
        (8, DUE, 24),
        (23, DUE, 24),
        (24, OVERDUE, 80),
        (79, OVERDUE, 80),
        (80, LONG_OVERDUE, None),
        (900, LONG_OVERDUE, None),
    ],
)
def test_whether_word_is_due(day: int, status: DueStatus, changes_on: int | None) -> None:
    """By the shares of ordinary answers that would have come, with the day of the next change."""
    changes = None if changes_on is None else WEEKDAYS.add(TUESDAY, changes_on)
    due = due_on(clock(), WEEKDAYS.add(TUESDAY, day), **ORDINARY)
    assert due == Due(status=status, changes_on=changes)


@pytest.mark.parametrize(
    ("promised", "excused", "changes"),
    [
        # The fifth day counts 4.5, and each one after it itself.
        ("2026-11-10", None, [8, 24]),
        # The 42nd counts 4.5, and each one after it 1.5.
        ("2026-12-31", None, [42 + 3, 42 + 13]),
        (None, "2026-11-20", [13 + 6, 13 + 22]),
        ("2026-11-10", "2026-11-20", [13 + 6, 13 + 22]),
    ],
)
def test_nothing_is_due_before_what_was_announced(
    promised: str | None, excused: str | None, changes: list[int]
) -> None:
    """A promised or excused day beats the ordinary process, and moves all that follows."""
    running = clock(promised, excused)
    seen = [due_on(running, WEEKDAYS.add(TUESDAY, n), **ORDINARY).status for n in range(70)]
    assert [seen.index(status) for status in (DUE, OVERDUE)] == changes


def test_a_promised_day_is_waited_for_even_where_an_answer_would_be_there() -> None:
    """Half of them would have answered on the third day; word is promised for the tenth."""
    quick = {"median": 2.0, "shape": 2.0}
    promise = clock("2026-11-10")
    statuses = [due_on(promise, Date(2026, 11, day), **quick).status for day in (9, 10, 11)]
    assert statuses == [NOT_DUE, DUE, OVERDUE]


def test_a_day_beyond_a_year_is_none() -> None:
    """Nothing is looked for beyond 250 working days."""
    slow = due_on(clock(), TUESDAY, median=300, shape=2)
    assert slow == Due(status=NOT_DUE, changes_on=None)


def test_a_day_off_that_was_announced_and_ends_the_calendar_stands_itself() -> None:
    """The working day after it is not known, and before it nothing is due."""
    known = WorkCalendar(name="to a Saturday", last=Date(2026, 11, 21))
    running = Clock(calendar=known, start=TUESDAY, promised=Date(2026, 11, 21))
    due = due_on(running, Date(2026, 11, 20), median=0.5, shape=2.0)
    assert due == Due(status=NOT_DUE, changes_on=Date(2026, 11, 21))
