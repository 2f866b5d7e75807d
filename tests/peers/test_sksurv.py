"""scikit-survival's Brier score of censored waits is ours on the same cases."""

from __future__ import annotations

import importlib
from typing import Any

import numpy as np
import pytest

from callback.cases.scores import censored_brier, still_watched

#: scikit-survival has no types.
METRICS: Any = importlib.import_module("sksurv.metrics")
SURV: Any = importlib.import_module("sksurv.util").Surv
ESTIMATE: Any = importlib.import_module("sksurv.nonparametric").kaplan_meier_estimator


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("ties", [False, True])
def test_the_weighted_brier_score(seed: int, *, ties: bool) -> None:
    """Equal at every day, with and without answers and losses on one day.

    On one day we take answers first, and so does its estimate of the censoring; but it weighs an
    answer by those watched at its day, we by those watched just before. So where days tie we
    shift the losses by a hair.
    """
    dice = np.random.default_rng(seed)
    answers, watched = dice.exponential(8, 120), dice.exponential(12, 120)
    if ties:
        answers, watched = np.ceil(answers), np.ceil(watched) + 1e-9
    times, answered = np.minimum(answers, watched), answers <= watched
    told = dice.random((120, 3))
    days = [3.5, 7.5, 12.5]
    outcomes = SURV.from_arrays(answered, times)
    _, theirs = METRICS.brier_score(outcomes, outcomes, told, days)
    for place, day in enumerate(days):
        parts = censored_brier(told[:, place].tolist(), times.tolist(), answered.tolist(), day)
        assert np.mean(parts) == pytest.approx(theirs[place], abs=1e-12)


def test_the_curve_of_being_watched() -> None:
    """Kaplan and Meier's curve with losses as the event, answers first on one day."""
    dice = np.random.default_rng(1)
    times, answered = np.ceil(dice.exponential(8, 90)), dice.random(90) < 0.6
    days, shares = still_watched(times.tolist(), answered.tolist())
    their_days, their_shares = ESTIMATE(answered, times, reverse=True)
    assert days[1:] == list(their_days)
    assert shares[1:] == pytest.approx(list(their_shares))
