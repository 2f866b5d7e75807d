"""What felt signs share: the nine points, the cuts, and how far pairs hang together."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from callback.formulas.impression import POINTS, WEIGHTS, spread

CORRELATIONS = st.floats(0.0, 0.9)


@st.composite
def rows(draw: st.DrawFn) -> list[float]:
    """Two to five answers, none rarer than a table can hold."""
    weights = draw(st.lists(st.floats(0.0, 1.0), min_size=2, max_size=5))
    total = math.fsum(weights) + len(weights) * 1e-3
    free = 1 - len(weights) * 1e-5
    return [1e-5 + free * (weight + 1e-3) / total for weight in weights]


def test_the_points_are_those_of_gauss_and_hermite() -> None:
    """As numpy has them for the weight exp(-z²/2), its weights made to sum to 1."""
    points, weights = np.polynomial.hermite_e.hermegauss(9)
    assert pytest.approx(list(points), abs=1e-13) == list(POINTS)
    assert pytest.approx(list(weights / weights.sum()), abs=1e-14) == list(WEIGHTS)
    assert math.fsum(WEIGHTS) == 1


@given(rows(), CORRELATIONS)
def test_each_answer_keeps_its_probability(row: list[float], correlation: float) -> None:
    """The mean over the impression is the row itself, to the last digits."""
    points = spread(row, correlation)
    for answer, p in enumerate(row):
        mean = math.fsum(w * one[answer] for w, one in zip(WEIGHTS, points, strict=True))
        assert mean == pytest.approx(p, rel=1e-12)


@given(rows(), CORRELATIONS)
def test_at_each_point_the_answers_are_a_distribution(row: list[float], correlation: float) -> None:
    """None is under 0, and they sum to 1 but for rounding."""
    for one in spread(row, correlation):
        assert min(one) >= 0
        assert math.fsum(one) == pytest.approx(1, abs=1e-9)


@given(rows(), CORRELATIONS)
def test_warmer_points_make_warmer_answers_likelier(row: list[float], correlation: float) -> None:
    """Each point dominates the cooler ones: of no answer is it likelier to stay under."""
    for cool, warm in itertools.pairwise(spread(row, correlation)):
        sums = zip(itertools.accumulate(cool), itertools.accumulate(warm), strict=True)
        assert all(more >= less - 1e-9 for more, less in sums)


@given(rows())
def test_without_correlation_nothing_is_shared(row: list[float]) -> None:
    """With ρ = 0 each point has the row."""
    for one in spread(row, 0.0):
        assert one == pytest.approx(row, abs=1e-12)


@given(rows(), CORRELATIONS)
def test_to_turn_the_order_turns_the_points(row: list[float], correlation: float) -> None:
    """From warm to cool is the same with the points the other way round."""
    there = spread(row, correlation)
    back = spread(row[::-1], correlation)
    for one, other in zip(there, reversed(back), strict=True):
        assert one == pytest.approx(other[::-1], abs=1e-9)


@pytest.mark.parametrize("correlation", [0.1, 0.3, 0.5])
def test_even_answers_agree_as_two_normals_do(correlation: float) -> None:
    """Both of two even answers are warm with probability 1/4 + asin(ρ) / 2π (Sheppard 1899).

    Nine points come to four digits of it.
    """
    points = spread((0.5, 0.5), correlation)
    both = math.fsum(w * one[1] ** 2 for w, one in zip(WEIGHTS, points, strict=True))
    assert both == pytest.approx(0.25 + math.asin(correlation) / (2 * math.pi), abs=1e-4)


def test_rare_answers_agree_as_a_fine_sum_has_it() -> None:
    """Two answers of one in twenty, ρ = 0.3: nine points against a sum over 20,001."""
    points = spread((0.95, 0.05), 0.3)
    both = math.fsum(w * one[1] ** 2 for w, one in zip(WEIGHTS, points, strict=True))
    z = np.linspace(-10, 10, 20_001)
    density = np.exp(-(z**2) / 2)
    cut = 1.6448536269514722
    tails = [math.erfc((cut - math.sqrt(0.3) * x) / math.sqrt(0.7) / math.sqrt(2)) / 2 for x in z]
    fine = float((density * np.array(tails) ** 2).sum() / density.sum())
    assert both == pytest.approx(fine, rel=2e-3)
