"""Proper scores: their laws, and examples worked out by hand."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from callback.cases.scores import (
    Bin,
    Score,
    brier_scores,
    censored_brier,
    decompose,
    log_scores,
    mean_score,
    reliability,
    still_watched,
)


def rows(size: int) -> st.SearchStrategy[list[float]]:
    """Probabilities of so many classes, none under a thousandth."""
    weights = st.lists(st.floats(1e-3, 1), min_size=size, max_size=size)
    return weights.map(lambda drawn: [weight / math.fsum(drawn) for weight in drawn])


def expected(scores: Sequence[float], truth: Sequence[float]) -> float:
    """Return the mean of the scores of each class under the true probabilities."""
    return math.fsum(p * score for p, score in zip(truth, scores, strict=True))


@given(st.integers(2, 6).flatmap(lambda size: st.tuples(rows(size), rows(size))))
def test_the_log_score_is_proper(pair: tuple[list[float], list[float]]) -> None:
    """Nobody does better on average than by the true probabilities."""
    truth, told = pair
    assert expected(log_scores(truth), truth) <= expected(log_scores(told), truth) + 1e-12


@given(st.integers(2, 6).flatmap(lambda size: st.tuples(rows(size), rows(size))))
def test_the_brier_score_is_proper(pair: tuple[list[float], list[float]]) -> None:
    """The same; it is worse by the squared distance of what is told from the truth."""
    truth, told = pair
    classes = range(len(truth))
    honest = expected(brier_scores([truth] * len(truth), classes), truth)
    other = expected(brier_scores([told] * len(truth), classes), truth)
    distance = math.fsum((p - q) ** 2 for p, q in zip(truth, told, strict=True))
    assert other - honest == pytest.approx(distance, abs=1e-12)


judged = st.integers(2, 4).flatmap(
    lambda size: st.lists(st.tuples(rows(size), st.integers(0, size - 1)), min_size=1, max_size=30)
)


@given(judged)
def test_the_decomposition_adds_up(cases: list[tuple[list[float], int]]) -> None:
    """Reliability - resolution + uncertainty + what the bins blur is the Brier score."""
    told, truths = [row for row, _ in cases], [truth for _, truth in cases]
    parts = decompose(told, truths)
    whole = math.fsum(brier_scores(told, truths)) / len(cases)
    added = parts.reliability - parts.resolution + parts.uncertainty + parts.within
    assert added == pytest.approx(whole, abs=1e-12)
    assert min(parts.reliability, parts.resolution, parts.uncertainty) >= 0


@given(st.lists(st.tuples(st.integers(0, 9), st.booleans()), min_size=1, max_size=40))
def test_the_bins_blur_nothing_where_forecasts_in_a_bin_agree(
    cases: list[tuple[int, bool]],
) -> None:
    """With one forecast in each bin, Murphy's three parts are all of it."""
    told = [[(n + 0.5) / 10, 1 - (n + 0.5) / 10] for n, _ in cases]
    assert decompose(told, [int(not did) for _, did in cases]).within == pytest.approx(0, abs=1e-12)


def test_a_decomposition_by_hand() -> None:
    """Four days of rain forecasts: 0.25, 0.25 (one wet), 0.75, 0.75 (both wet)."""
    told = [[0.25, 0.75], [0.25, 0.75], [0.75, 0.25], [0.75, 0.25]]
    parts = decompose(told, [0, 1, 0, 0])
    # One class: reliability ½·(¼-½)² + ½·(¾-1)² = 1/16; resolution ½·(½-¾)² + ½·(1-¾)² = 1/16;
    # uncertainty ¾·¼ = 3/16. The other class mirrors it.
    assert parts.reliability == pytest.approx(2 / 16)
    assert parts.resolution == pytest.approx(2 / 16)
    assert parts.uncertainty == pytest.approx(6 / 16)
    assert parts.within == pytest.approx(0)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=60))
def test_reliability_leaves_nobody_out(pairs: list[tuple[float, bool]]) -> None:
    """The counts add up, each mean lies in its bin, and together they are the overall means."""
    bins = reliability([p for p, _ in pairs], [did for _, did in pairs])
    assert sum(one.count for one in bins) == len(pairs)
    assert all(one.low - 1e-12 <= one.forecast <= one.high + 1e-12 for one in bins)
    assert [one.low for one in bins] == sorted({one.low for one in bins})
    happened = math.fsum(one.count * one.observed for one in bins)
    assert happened == pytest.approx(sum(did for _, did in pairs))
    told = math.fsum(one.count * one.forecast for one in bins)
    assert told == pytest.approx(math.fsum(p for p, _ in pairs))


def test_certainty_has_a_bin() -> None:
    """A forecast of 1 belongs to the last bin."""
    assert reliability([1.0], [True]) == (Bin(low=0.9, high=1.0, count=1, forecast=1, observed=1),)


def test_mean_and_standard_error_by_hand() -> None:
    """Of 1, 2, 3 the mean is 2 and the error √(1/3)."""
    found = mean_score([1.0, 2.0, 3.0])
    assert (found.mean, found.count) == (2.0, 3)
    assert found.error == pytest.approx(math.sqrt(1 / 3))
    assert str(Score(0.5, 0.25, 4)) == "0.5000 ± 0.2500 (n = 4)"


#: Six weeks: answers after 1, 2, 2 and 4, watched until 2 and 5.
TIMES = [1.0, 2.0, 2.0, 2.0, 4.0, 5.0]
ANSWERED = [True, True, True, False, True, False]


def test_the_curve_of_being_watched_by_hand() -> None:
    """On one day answers come first: after 2, one of the three who are left is lost."""
    days, shares = still_watched(TIMES, ANSWERED)
    assert days == [0, 1, 2, 4, 5]
    assert shares == pytest.approx([1, 1, 2 / 3, 2 / 3, 0])


def test_the_weighted_brier_score_by_hand() -> None:
    """At 3: answers weigh 1 (nobody was lost before), silence 3/2, who was lost before nothing."""
    told = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4]
    parts = censored_brier(told, TIMES, ANSWERED, 3.0)
    assert parts == pytest.approx([0.81, 0.64, 0.49, 0, 0.25 * 3 / 2, 0.36 * 3 / 2])


def test_an_answer_after_somebody_was_lost_weighs_more() -> None:
    """At 4, the answer on day 4 is weighed by who was watched just before it."""
    parts = censored_brier([0.5] * 6, TIMES, ANSWERED, 4.0)
    assert parts == pytest.approx([0.25, 0.25, 0.25, 0, 0.25 * 3 / 2, 0.25 * 3 / 2])


@given(st.lists(st.tuples(st.integers(1, 30), st.floats(0, 1)), min_size=1, max_size=30))
def test_without_censoring_it_is_the_plain_brier_score(pairs: list[tuple[int, float]]) -> None:
    """Where every wait is known, nothing is weighed."""
    told, times = [p for _, p in pairs], [float(t) for t, _ in pairs]
    plain = [(p - (t > 10)) ** 2 for t, p in pairs]
    assert censored_brier(told, times, [True] * len(pairs), 10.0) == pytest.approx(plain)


@given(
    st.lists(st.tuples(st.integers(1, 8), st.booleans()), min_size=2, max_size=25),
    st.integers(1, 6),
)
def test_weights_stand_for_all_who_were_lost(pairs: list[tuple[int, bool]], at: int) -> None:
    """The weights of those still known at a day add up to the number of cases.

    That is so where some are still silent then: at a day that all have left, nobody stands for
    those who were lost.
    """
    times, answered = [float(t) for t, _ in pairs], [did for _, did in pairs]
    assume(max(times) > at)
    ones = censored_brier([1.0] * len(pairs), times, answered, float(at))
    zeros = censored_brier([0.0] * len(pairs), times, answered, float(at))
    assert math.fsum(ones) + math.fsum(zeros) == pytest.approx(len(pairs))
