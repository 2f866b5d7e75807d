"""How many working days a silence counts, with a promise and without."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date

from callback import OutsideCalendar, WorkCalendar
from callback.observed.silence import Clock
from callback.strategies import calendars, days

WEEKDAYS = WorkCalendar.weekdays()
TUESDAY = Date(2026, 11, 3)


# Counted on paper. From Tuesday the 3rd; the 10th is 5 working days on, so each of them counts 2/5.
@pytest.mark.parametrize(
    ("promised", "day", "elapsed"),
    [
        (None, "2026-11-03", 0),
        (None, "2026-11-08", 3),
        (None, "2026-11-10", 5),
        ("2026-11-10", "2026-11-03", 0),
        ("2026-11-10", "2026-11-04", 0.4),
        ("2026-11-10", "2026-11-08", 1.2),
        ("2026-11-10", "2026-11-10", 2),
        ("2026-11-10", "2026-11-11", 3),
        ("2026-11-10", "2026-11-17", 7),
        ("2026-11-04", "2026-11-04", 1),
        ("2026-11-05", "2026-11-10", 5),
        ("2026-11-03", "2026-11-10", 5),
        ("2026-11-02", "2026-11-10", 5),
        ("2026-12-31", "2026-11-10", 5 * 2 / 42),
    ],
)
def test_counted(promised: str | None, day: str, elapsed: float) -> None:
    """The stretch up to a promise counts two days at most; after it each day counts one."""
    due = None if promised is None else Date.fromisoformat(promised)
    clock = Clock(calendar=WEEKDAYS, start=TUESDAY, promised=due)
    assert clock.elapsed(Date.fromisoformat(day)) == pytest.approx(elapsed, abs=1e-12)


def test_outside_the_calendar() -> None:
    """A promise outside the calendar cannot be counted."""
    known = WorkCalendar(name="ours", first="2026-01-01", last="2026-12-31")
    clock = Clock(calendar=known, start=TUESDAY, promised=Date(2027, 1, 4))
    with pytest.raises(OutsideCalendar):
        clock.elapsed(Date(2026, 11, 10))


@given(calendars(), days(), st.integers(0, 90), st.lists(st.integers(0, 200)).map(sorted))
def test_the_clock_never_runs_backwards(
    calendar: WorkCalendar, start: Date, ahead: int, on: list[int]
) -> None:
    """A later day never counts less, nor more than each working day at one."""
    clock = Clock(calendar=calendar, start=start, promised=start.add(days=ahead))
    seen = [start.add(days=n) for n in on]
    for earlier, later in pairwise(seen):
        grown = clock.elapsed(later) - clock.elapsed(earlier)
        assert -1e-9 <= grown <= calendar.working_days(earlier, later) + 1e-9


@given(calendars(), days(), st.integers(0, 200))
def test_a_promise_costs_two_days_at_most(calendar: WorkCalendar, start: Date, ahead: int) -> None:
    """On the promised day two working days count, or fewer where there were fewer."""
    due = start.add(days=ahead)
    clock = Clock(calendar=calendar, start=start, promised=due)
    assert clock.elapsed(due) == pytest.approx(min(2, calendar.working_days(start, due)), abs=1e-12)
