"""The forecast's waits are the log-logistic ones of lifelines, fitted to what it forecasts."""

from __future__ import annotations

import importlib
from typing import Any

import attrs
import numpy as np
import pytest

from callback import STANDARD, Forecast, Interview, Wait, forecast, rank
from callback.cases.case import Case
from callback.cases.learning import learn

#: lifelines has no types.
LIFELINES: Any = importlib.import_module("lifelines")
#: Working days; far enough for the waits below to be over but for a few in ten thousand.
DAYS = 4_000


def alone(wait: Wait) -> Forecast:
    """Return the forecast on the day of the interview where there is one reason with this wait."""
    reason = attrs.evolve(STANDARD.reasons["other"], prior=1, wait=wait, rows={})
    catalogue = attrs.evolve(
        STANDARD, version="2026.11.22+alone", reasons=[reason], circumstances=(), facts=(), paces=()
    )
    ended = "2026-11-03"
    return forecast(rank(Interview(ended=ended), as_of=ended, catalogue=catalogue))


@pytest.mark.parametrize(
    "wait",
    [
        Wait(median=8, shape=2, never=0.1),
        Wait(median=5, shape=1.5, never=0.6),
        Wait(median=30, shape=3, never=0.01),
    ],
    ids=str,
)
def test_of_those_who_ever_hear_the_wait_is_log_logistic(wait: Wait) -> None:
    """1 - heard, without those who never hear, is the survival that lifelines fits to it."""
    found = alone(wait)
    heard = np.array([point.heard for point in found.curve(DAYS)]) / found.ever
    days = np.arange(DAYS + 1)
    answered = np.diff(heard, append=1)
    fitted = LIFELINES.LogLogisticFitter().fit_interval_censoring(
        days, [*days[1:], np.inf], weights=1e6 * answered
    )
    assert fitted.alpha_ == pytest.approx(wait.median, rel=1e-4)
    assert fitted.beta_ == pytest.approx(wait.shape, rel=1e-4)
    survival = fitted.survival_function_at_times(days[1:400]).to_numpy()
    assert survival == pytest.approx(1 - heard[1:400], abs=1e-5)


def test_who_never_hears_is_left_out() -> None:
    """What lifelines knows nothing of is ``never``, and the forecast's ever is the rest."""
    assert alone(Wait(median=8, shape=2, never=0.1)).ever == pytest.approx(0.9, abs=1e-12)


def test_a_censored_wait_is_learnt_as_lifelines_fits_it() -> None:
    """One reason, nobody who never hears: the median is lifelines' of waits known by their day.

    The shape is held, so it is drawn as it is held; the median's own error is 3 %, and both see
    the same waits.
    """
    dice, wait = np.random.default_rng(4), Wait(median=7, shape=2, never=1e-5)
    share = dice.random(1_500)
    days = np.ceil(11 * (share / (1 - share)) ** 0.5).astype(int)
    calendar, ended = alone(wait).ranking.calendar, alone(wait).ranking.as_of
    cases = [
        Case(interview=Interview(ended=ended), as_of=ended, answered_on=calendar.add(ended, n))
        if n <= 30
        else Case(
            interview=Interview(ended=ended), as_of=ended, watched_until=calendar.add(ended, 30)
        )
        for n in map(int, days)
    ]
    source = alone(wait).ranking.catalogue
    found = learn(cases, catalogue=source, strength=1e-6, reviewed="2026-11-22").catalogue
    late = days > 30
    theirs = LIFELINES.LogLogisticFitter().fit_interval_censoring(
        np.where(late, 30, days - 1), np.where(late, np.inf, days)
    )
    learnt = found.reasons["other"].wait
    assert learnt.never < 0.01
    assert learnt.median == pytest.approx(theirs.alpha_, rel=0.02)
    assert theirs.beta_ == pytest.approx(2, rel=0.1)
