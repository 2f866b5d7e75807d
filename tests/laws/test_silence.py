"""S and Q: their limits, their order, and a draw of what they claim to describe."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from callback import Catalogue
from callback.catalogue.numbers import numbers_of, waits
from callback.formulas.waits import no_reply, own_silence
from callback.strategies import catalogues

DRAWS = 200_000
MEDIANS = st.floats(0.1, 1000)
SHAPES = st.floats(0.1, 20)
OPEN = st.floats(0, 1, exclude_min=True, exclude_max=True)
DAYS = st.floats(0, 20_000)
DELAYS = st.floats(0.01, 100)


@pytest.mark.parametrize(
    ("t", "median", "shape", "never", "replies", "delay", "ages"),
    [
        (3, 4.5, 2.8, 0.02, 0.75, 2.5, ()),
        (12, 8, 1.8, 0.3, 0.6, 2.5, (4,)),
        (20, 15, 2.0, 0.5, 0.4, 5.0, (15, 6, 6)),
        (7.4, 2, 0.7, 0.1, 0.9, 1.0, (0.4, 0)),
    ],
)
def test_silence_is_no_answer_and_no_reply(  # the parameters of the model
    t: float,
    median: float,
    shape: float,
    never: float,
    replies: float,
    delay: float,
    ages: tuple[float, ...],
) -> None:
    """G is the share of drawn employers of whom neither an answer nor a reply has come."""
    rng = np.random.default_rng(20261122)
    uniform = rng.random(DRAWS)
    own = np.where(
        rng.random(DRAWS) < never, np.inf, median * (uniform / (1 - uniform)) ** (1 / shape)
    )
    willing = rng.random(DRAWS) < replies
    first_reply = np.full(DRAWS, np.inf)
    for age in ages:
        first_reply = np.minimum(first_reply, t - age + rng.exponential(delay, DRAWS))
    heard = np.minimum(own, np.where(willing, first_reply, np.inf)) <= t
    share = 1 - float(heard.mean())
    claimed = own_silence(t, median=median, shape=shape, never=never)
    claimed *= no_reply(sum(ages), replies=replies, delay=delay)
    assert abs(share - claimed) <= 5 * math.sqrt(claimed * (1 - claimed) / DRAWS)


@given(st.lists(DAYS, min_size=2, max_size=6).map(sorted), MEDIANS, SHAPES, OPEN)
def test_own_silence_never_rises(
    days: list[float], median: float, shape: float, never: float
) -> None:
    """A longer wait is never likelier to be silent."""
    silent = [own_silence(t, median=median, shape=shape, never=never) for t in days]
    assert all(later <= earlier for earlier, later in pairwise(silent))


@given(MEDIANS, SHAPES, OPEN)
def test_own_silence_starts_certain(median: float, shape: float, never: float) -> None:
    """On day 0 everybody is silent."""
    assert own_silence(0, median=median, shape=shape, never=never) == pytest.approx(1, abs=1e-15)


@given(MEDIANS, SHAPES, OPEN)
def test_own_silence_at_the_median(median: float, shape: float, never: float) -> None:
    """At the median half of those who will ever answer have answered."""
    silent = own_silence(median, median=median, shape=shape, never=never)
    assert silent == pytest.approx((1 + never) / 2, abs=1e-15)


@given(MEDIANS, st.floats(1, 20), OPEN)
def test_own_silence_ends_at_never(median: float, shape: float, never: float) -> None:
    """In the end only those who never answer are silent."""
    assert own_silence(median * 1e12, median=median, shape=shape, never=never) == pytest.approx(
        never, abs=1e-11
    )


@given(st.lists(DAYS, min_size=2, max_size=6).map(sorted), OPEN, DELAYS)
def test_no_reply_never_rises(ages: list[float], replies: float, delay: float) -> None:
    """A message that is older is never likelier to be without a reply."""
    silent = [no_reply(age, replies=replies, delay=delay) for age in ages]
    assert all(later <= earlier for earlier, later in pairwise(silent))


@given(OPEN, DELAYS)
def test_no_reply_starts_certain(replies: float, delay: float) -> None:
    """A message just sent says nothing."""
    assert no_reply(0, replies=replies, delay=delay) == pytest.approx(1, abs=1e-15)


@given(OPEN, DELAYS)
def test_no_reply_ends_with_those_who_do_not_reply(replies: float, delay: float) -> None:
    """However many messages are ignored, Q ends at the share that never replies."""
    assert no_reply(delay * 1e6, replies=replies, delay=delay) == 1 - replies


@given(catalogues(), st.floats(0.25, 4), st.floats(0.25, 4), DAYS, DAYS)
def test_all_reasons_at_once_are_each_by_itself(
    catalogue: Catalogue, median: float, never: float, t: float, age: float
) -> None:
    """The waits of a catalogue are S and Q of each reason, with its tempo."""
    together = waits(numbers_of(catalogue), median, never)
    found = zip(together.own(t), together.replied(age), catalogue.reasons.values(), strict=True)
    for own, replied, reason in found:
        odds = reason.wait.never / (1 - reason.wait.never) * never
        alone = own_silence(
            t,
            median=reason.wait.median * median,
            shape=reason.wait.shape,
            never=odds / (1 + odds),
        )
        asked = no_reply(age, replies=reason.replies, delay=catalogue.delay)
        assert (own, replied) == pytest.approx((alone, asked), abs=1e-12)
