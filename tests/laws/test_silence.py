"""U, Q and G: their limits, their order, their differences, and a draw of what they describe."""

from __future__ import annotations

import math
from itertools import pairwise

import attrs
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from callback import Catalogue
from callback.catalogue.numbers import numbers_of, waits
from callback.formulas.waits import (
    Sent,
    Wait,
    endless,
    fallen,
    heard,
    noticed,
    reached,
    reached_between,
    silent,
    unanswered,
    waiting,
)
from callback.strategies import catalogues

DRAWS = 400_000
EPS = 1e-12
MEDIANS = st.floats(0.1, 1000)
SHAPES = st.floats(0.1, 20)
OPEN = st.floats(0, 1, exclude_min=True, exclude_max=True)
SHARES = st.floats(0, 1)
DAYS = st.floats(0, 20_000)
DELAYS = st.floats(0.01, 100)
WAITS = st.builds(
    Wait, median=MEDIANS, shape=SHAPES, never=OPEN, replies=st.floats(0, 0.97), still=SHARES
)
MESSAGES = st.lists(st.builds(Sent, SHARES, DAYS), max_size=5)


def silence(wait: Wait, t: float, reach: float = 0.0) -> float:
    """Return G of one wait."""
    return silent([wait], t, reach)[0]


def for_ever(wait: Wait, reach: float) -> float:
    """Return what G comes to in the end."""
    return endless([wait], reach)[0]


@pytest.mark.parametrize(
    ("t", "wait", "delay", "messages"),
    [
        (3, Wait(median=4.5, shape=2.8, never=0.02, replies=0.9), 2.5, ()),
        (12, Wait(median=8, shape=1.8, never=0.3, replies=0.6, still=0.2), 2.5, ((0.6, 4),)),
        (
            20,
            Wait(median=15, shape=2.0, never=0.5, replies=0.9, still=0.2),
            5.0,
            ((0.6, 15), (0.5, 6), (0.4, 6)),
        ),
        (7.4, Wait(median=2, shape=0.7, never=0.1, replies=0.9), 1.0, ((1.0, 0.4), (0.3, 0))),
    ],
)
def test_silence_is_no_answer_and_no_reply(
    t: float, wait: Wait, delay: float, messages: tuple[tuple[float, float], ...]
) -> None:
    """G is the share of drawn employers of whom neither an answer nor a reply has come.

    Drawn is what is meant: who never tells of their own accord answers less, each message is
    noticed or missed by itself, and a noticed one is answered after an exponential delay.
    """
    rng = np.random.default_rng(20261126)
    uniform, never = rng.random(DRAWS), rng.random(DRAWS) < wait.never
    own = wait.median * (uniform / (1 - uniform)) ** (1 / wait.shape)
    own[never] = np.inf
    willing = rng.random(DRAWS) < np.where(never, wait.still * wait.replies, wait.replies)
    heard = own <= t
    for chance, age in messages:
        seen = rng.random(DRAWS) < chance
        heard |= willing & seen & (rng.exponential(delay, DRAWS) <= age)
    share = 1 - float(heard.mean())
    claimed = silence(wait, t, reached([Sent(*message) for message in messages], delay=delay))
    assert abs(share - claimed) <= 5 * math.sqrt(claimed * (1 - claimed) / DRAWS)


@given(st.lists(DAYS, min_size=2, max_size=6).map(sorted), MEDIANS, SHAPES)
def test_waiting_never_rises(days: list[float], median: float, shape: float) -> None:
    """A longer wait is never likelier."""
    left = [waiting(t, median=median, shape=shape) for t in days]
    assert all(later <= earlier for earlier, later in pairwise(left))


@given(MEDIANS, SHAPES)
def test_waiting_starts_certain_and_has_its_median(median: float, shape: float) -> None:
    """On day 0 nobody has answered, at the median half of those who ever will."""
    assert waiting(0, median=median, shape=shape) == 1
    assert waiting(median, median=median, shape=shape) == 0.5


@given(st.lists(DAYS, min_size=2, max_size=2, unique=True).map(sorted), MEDIANS, SHAPES)
def test_fallen_is_the_difference_of_waiting(
    days: list[float], median: float, shape: float
) -> None:
    """U before less U after, to within the rounding that a difference has."""
    plain = [waiting(t, median=median, shape=shape) for t in days]
    assert fallen(*days, median=median, shape=shape) == pytest.approx(
        plain[0] - plain[1], rel=1e-9, abs=1e-13
    )


@given(OPEN, st.floats(1, 1000), st.lists(DAYS, min_size=2, max_size=5).map(sorted))
def test_a_message_sent_later_is_noticed_less(
    at_first: float, half_life: float, days: list[float]
) -> None:
    """η falls with the silence before the message, by half with each half-life."""
    chances = [noticed(waited, at_first=at_first, half_life=half_life) for waited in days]
    assert all(later <= earlier for earlier, later in pairwise(chances))
    after = noticed(days[0] + half_life, at_first=at_first, half_life=half_life)
    assert after == pytest.approx(chances[0] / 2, rel=1e-9)


@given(MESSAGES, st.builds(Sent, SHARES, DAYS), DELAYS)
def test_one_more_message_reaches_further_and_ever_less(
    messages: list[Sent], another: Sent, delay: float
) -> None:
    """Each message adds to what is reached, a second of its kind less than the first, never all."""
    without = reached(messages, delay=delay)
    once, twice = (reached([*messages, *[another] * n], delay=delay) for n in (1, 2))
    assert 0 <= without <= once + EPS <= twice + 2 * EPS <= 1 + 3 * EPS
    assert twice - once <= once - without + EPS


@given(MESSAGES, st.floats(0, 50), DELAYS)
def test_reached_between_is_the_rise_of_reached(
    messages: list[Sent], days: float, delay: float
) -> None:
    """What so many more days bring, to within the rounding that a difference has."""
    older = [attrs.evolve(message, age=message.age + days) for message in messages]
    pairs = list(zip(messages, older, strict=True))
    rise = reached_between(pairs, delay=delay)
    assert rise == pytest.approx(
        reached(older, delay=delay) - reached(messages, delay=delay), rel=1e-9, abs=1e-13
    )


@given(WAITS, st.lists(DAYS, min_size=2, max_size=4).map(sorted), SHARES)
def test_silence_never_grows_likelier(wait: Wait, days: list[float], reach: float) -> None:
    """G falls with the days and with what messages reach, from 1 on the first day."""
    assert silence(wait, 0) == pytest.approx(1, abs=1e-15)
    left = [silence(wait, t, reach) for t in days]
    assert all(later <= earlier + EPS for earlier, later in pairwise(left))
    assert all(one <= silence(wait, t) + EPS for one, t in zip(left, days, strict=True))


@given(WAITS, SHARES)
def test_silence_ends_with_those_who_never_tell(wait: Wait, reach: float) -> None:
    """In the end only those are silent who never tell and answered no message."""
    slow = wait._replace(shape=max(wait.shape, 1.0))
    assert silence(slow, slow.median * 1e13, reach) == pytest.approx(
        for_ever(slow, reach), abs=1e-12
    )
    left = wait.never * (1 - wait.still * wait.replies * reach)
    assert for_ever(wait, reach) == pytest.approx(left, rel=1e-12)


@given(WAITS, st.lists(DAYS, min_size=2, max_size=2, unique=True).map(sorted), SHARES, SHARES)
def test_heard_is_the_difference_of_silence(
    wait: Wait, days: list[float], one: float, other: float
) -> None:
    """The probability of word between two moments is G before less G after."""
    low, high = sorted((one, other))
    (between,) = heard([wait], (days[0], days[1]), (low, high), high - low)
    plain = silence(wait, days[0], low) - silence(wait, days[1], high)
    assert between == pytest.approx(plain, rel=1e-9, abs=1e-12)


@given(WAITS, DAYS, SHARES)
def test_what_messages_leave_of_the_wait_is_the_rest_of_silence(
    wait: Wait, t: float, reach: float
) -> None:
    """G is S times what messages leave of it, which is all of it without one, and never more."""
    own = silence(wait, t)
    (left,) = unanswered([wait], [own], reach)
    assert own * left == pytest.approx(silence(wait, t, reach), rel=1e-12)
    assert 0 < left <= 1
    assert unanswered([wait], [own], 0.0) == [1.0]


@given(WAITS, SHARES)
def test_ignored_messages_say_that_they_never_tell(wait: Wait, reach: float) -> None:
    """The share of those who never tell, among the silent, does not fall with what was asked."""
    late = silence(wait, wait.median, reach)
    never = for_ever(wait, reach) / late
    assert never >= for_ever(wait, 0) / silence(wait, wait.median) - EPS


@given(catalogues(), st.floats(0.25, 4), st.floats(0.25, 4))
def test_tempo_moves_medians_and_odds_and_nothing_else(
    catalogue: Catalogue, median: float, never: float
) -> None:
    """Every median times one factor, all odds of never times the other; ω, κ and shapes stay."""
    reasons = catalogue.reasons.values()
    for reason, wait in zip(reasons, waits(numbers_of(catalogue), median, never), strict=True):
        odds = reason.wait.never / (1 - reason.wait.never) * never
        assert wait.median == pytest.approx(reason.wait.median * median)
        assert wait.never / (1 - wait.never) == pytest.approx(odds)
        held = (reason.wait.shape, reason.replies, reason.still_replies)
        assert (wait.shape, wait.replies, wait.still) == held
