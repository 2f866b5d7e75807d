"""Chances as people say them: near, in order, and read back."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callback import STANDARD
from callback.words.chances import FRACTIONS, chance, nearest

SHARES = st.floats(0, 1) | st.floats(-12, 12).map(lambda x: 1 / (1 + math.exp(-x)))


def odds(share: float | Fraction) -> float:
    """Return the odds of a probability."""
    return float(share / (1 - share))


@given(SHARES)
def test_what_is_said_is_near(share: float) -> None:
    """The odds said are within half of the true ones either way: 1 in 50 may be 1 in 70 or 1 in 35.

    Beyond 1 in 141 it is fewer than 1 in 100, and likewise above.
    """
    said = nearest(share)
    beyond = not 1 / 130 < share < 129 / 130
    assert beyond if said is None else 2 / 3 < odds(said) / odds(share) < 3 / 2


@given(SHARES, SHARES)
def test_the_likelier_is_never_said_to_be_less_likely(one: float, other: float) -> None:
    """Chances are in the order of the probabilities."""

    def said(share: float) -> Fraction:
        return nearest(share) or Fraction(round(share))

    low, high = sorted((one, other))
    assert said(low) <= said(high)


@given(st.sampled_from(FRACTIONS))
def test_a_fraction_is_said_as_itself(fraction: Fraction) -> None:
    """And read back by its two numbers."""
    about, count, within, of = chance(float(fraction), STANDARD.phrases).split()
    assert (about, within) == ("about", "in")
    assert Fraction(int(count), int(of)) == fraction


@given(st.sampled_from(FRACTIONS))
def test_for_and_against_mirror_each_other(fraction: Fraction) -> None:
    """What has 1 in 6 for it has 5 in 6 against it, but for the sevenths, which few people say."""
    assert (1 - fraction in FRACTIONS) == (fraction.denominator not in {7, 12})


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.0, "fewer than 1 in 100"),
        (0.004, "fewer than 1 in 100"),
        (0.011, "about 1 in 100"),
        (0.17, "about 1 in 6"),
        (0.42, "about 2 in 5"),
        (0.5, "about 1 in 2"),
        (0.64, "about 2 in 3"),
        (0.84, "about 5 in 6"),
        (0.86, "about 7 in 8"),
        (0.999, "more than 99 in 100"),
        (1.0, "more than 99 in 100"),
    ],
)
def test_by_hand(share: float, said: str) -> None:
    """A few, as one would say them."""
    assert chance(share, STANDARD.phrases) == said
