"""What promises and absences make of working days: their limits and their order."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reached import Reached, law

from callback.formulas.clock import halved, under_absence, under_promise

DAYS = st.integers(0, 500).map(float)
DUE = st.integers(1, 300).map(float)
STRETCH = st.floats(0.1, 100)
EPS = 1e-9


@given(DUE, STRETCH)
def test_the_stretch_up_to_a_promise_counts_the_same_whatever_its_length(
    due: float, stretch: float
) -> None:
    """On the promised day the silence counts the stretch, after a short promise and a long one."""
    assert under_promise(due, due=due, stretch=stretch) == pytest.approx(stretch)


@given(DAYS, DUE, DUE, STRETCH)
def test_a_later_promise_never_counts_more(
    days: float, one: float, other: float, stretch: float
) -> None:
    """The same days of silence say less, the later the day was that they named."""
    soon, late = sorted((one, other))
    assert (
        under_promise(days, due=late, stretch=stretch)
        <= under_promise(days, due=soon, stretch=stretch) + EPS
    )


@law(st.lists(DAYS, min_size=2, max_size=5).map(sorted), DUE, STRETCH)
def test_a_day_never_counts_less_than_nothing_under_a_promise(
    reached: Reached, days: list[float], due: float, stretch: float
) -> None:
    """The count never falls, and a late day counts between one and one and a half."""
    counts = [under_promise(day, due=due, stretch=stretch) for day in days]
    assert all(later >= earlier - EPS for earlier, later in pairwise(counts))
    for (first, then), (low, high) in zip(pairwise(days), pairwise(counts), strict=True):
        if reached(first >= due, "a late day"):
            assert then - first - EPS <= high - low <= 1.5 * (then - first) + EPS


@law(DUE, st.floats(0.5, 20))
def test_a_long_promise_reassures_no_more_once_it_is_long_past(
    reached: Reached, due: float, stretch: float
) -> None:
    """From three times the promised days on, less twice the stretch, silence is what it is."""
    if reached(due > stretch, "a long promise"):
        past = 3 * due - 2 * stretch
        assert under_promise(past, due=due, stretch=stretch) == pytest.approx(past)
        assert under_promise(past + 40, due=due, stretch=stretch) == pytest.approx(past + 40)


@given(st.lists(DAYS, min_size=2, max_size=5).map(sorted), DUE, st.floats(0.01, 50))
def test_an_absence_counts_so_much_in_all(days: list[float], back: float, most: float) -> None:
    """Up to its end the days count at most that; after it each day counts one."""
    counts = [under_absence(day, back=back, most=most) for day in days]
    assert all(later >= earlier - EPS for earlier, later in pairwise(counts))
    assert under_absence(back, back=back, most=most) <= most + EPS
    assert under_absence(back + 7, back=back, most=most) == pytest.approx(min(back, most) + 7)


@pytest.mark.parametrize(
    ("days", "due", "counts"),
    [(1, 2, 2.25), (2, 2, 4.5), (3, 2, 5.5), (9, 9, 4.5), (12, 9, 9.0), (18, 9, 18.0), (30, 9, 30)],
)
def test_under_promise_by_hand(days: float, due: float, counts: float) -> None:
    """Numbers on paper, with a stretch of 4.5."""
    assert under_promise(days, due=due, stretch=4.5) == counts


def test_halved_by_hand() -> None:
    """Nothing has passed, one half-life, two."""
    assert [halved(days, half_life=3) for days in (0, 3, 6)] == [1, 0.5, 0.25]
