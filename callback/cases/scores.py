"""Proper scores and calibration, on plain numbers.

A score is proper if nobody can better it by saying what she does not believe. The smaller, the
better. Means come with standard errors.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import attrs

__all__ = [
    "Bin",
    "Decomposition",
    "Score",
    "brier_scores",
    "censored_brier",
    "decompose",
    "log_scores",
    "mean_score",
    "reliability",
    "still_watched",
]

#: Bins of equal width in which forecasts are compared with what happened.
BINS = 10


@attrs.frozen(repr=False)
class Score:
    """A mean over cases.

    Attributes:
        mean: The mean.
        error: Its standard error.
        count: The number of cases.
    """

    mean: float
    error: float
    count: int

    def __repr__(self) -> str:
        return f"<Score {self}>"

    def __str__(self) -> str:
        return f"{self.mean:.4f} ± {self.error:.4f} (n = {self.count})"


@attrs.frozen
class Bin:
    """The forecasts between two probabilities, and how often it happened.

    Attributes:
        low: The smallest probability in the bin.
        high: The largest.
        count: How many forecasts.
        forecast: Their mean.
        observed: The share in which it happened.
    """

    low: float
    high: float
    count: int
    forecast: float
    observed: float


@attrs.frozen
class Decomposition:
    """A Brier score in three parts (Murphy 1973): reliability - resolution + uncertainty.

    Attributes:
        reliability: How far the forecasts are from what happened, 0 at best.
        resolution: How far what happened differs between forecasts, the more the better.
        uncertainty: What a constant forecast of the base rates would score.
        within: What is lost by putting forecasts into bins: the Brier score less the three parts.
    """

    reliability: float
    resolution: float
    uncertainty: float
    within: float


def mean_score(values: Sequence[float]) -> Score:
    """Return the mean of *values* with its standard error.

    >>> str(mean_score([1.0, 2.0, 3.0]))
    '2.0000 ± 0.5774 (n = 3)'
    """
    count = len(values)
    mean = math.fsum(values) / count
    spread = math.fsum((value - mean) ** 2 for value in values)
    error = math.sqrt(spread / (count - 1) / count) if count > 1 else math.inf
    return Score(mean, error, count)


def log_scores(probabilities: Iterable[float]) -> list[float]:
    """Return ``-ln p`` for the probability that was given to what happened (Good 1952).

    >>> log_scores([1.0])
    [-0.0]
    """
    return [-math.log(p) for p in probabilities]


def brier_scores(rows: Iterable[Sequence[float]], truths: Iterable[int]) -> list[float]:
    """Return ``Σ_k (p_k - [k happened])²`` for each case (Brier 1950), from 0 to 2.

    >>> brier_scores([[0.75, 0.25]], [0])
    [0.125]
    """
    return [
        math.fsum((p - (k == truth)) ** 2 for k, p in enumerate(row))
        for row, truth in zip(rows, truths, strict=True)
    ]


def reliability(forecasts: Sequence[float], happened: Sequence[bool]) -> tuple[Bin, ...]:
    """Return the bins that have forecasts in them, from the smallest probability.

    >>> reliability([0.1, 0.15, 0.9], [False, True, True])[0]
    Bin(low=0.1, high=0.2, count=2, forecast=0.125, observed=0.5)
    """
    groups: dict[int, list[tuple[float, bool]]] = {}
    for forecast, did in zip(forecasts, happened, strict=True):
        groups.setdefault(min(int(forecast * BINS), BINS - 1), []).append((forecast, did))
    return tuple(
        Bin(
            low=place / BINS,
            high=(place + 1) / BINS,
            count=len(pairs),
            forecast=math.fsum(forecast for forecast, _ in pairs) / len(pairs),
            observed=sum(did for _, did in pairs) / len(pairs),
        )
        for place, pairs in sorted(groups.items())
    )


def decompose(rows: Sequence[Sequence[float]], truths: Sequence[int]) -> Decomposition:
    """Return the Brier score of *rows* in its parts, summed over the classes, by bins."""
    count = len(rows)
    parts = [0.0, 0.0, 0.0]
    for k in range(len(rows[0])):
        happened = [truth == k for truth in truths]
        base = sum(happened) / count
        parts[2] += base * (1 - base)
        for found in reliability([row[k] for row in rows], happened):
            share = found.count / count
            parts[0] += share * (found.forecast - found.observed) ** 2
            parts[1] += share * (found.observed - base) ** 2
    whole = math.fsum(brier_scores(rows, truths)) / count
    within = whole - (parts[0] - parts[1] + parts[2])
    return Decomposition(parts[0], parts[1], parts[2], within)


def still_watched(
    times: Sequence[float], answered: Sequence[bool]
) -> tuple[list[float], list[float]]:
    """Return Kaplan and Meier's curve of being watched: its days, and the share after each.

    Censoring is the event here, and an answer what hides it. On one day answers come first.
    """
    days, shares, share = [0.0], [1.0], 1.0
    for time in sorted(set(times)):
        at_risk = sum(other >= time for other in times)
        heard = sum(o == time and done for o, done in zip(times, answered, strict=True))
        lost = sum(o == time and not done for o, done in zip(times, answered, strict=True))
        if at_risk > heard:
            share *= 1 - lost / (at_risk - heard)
        days.append(time)
        shares.append(share)
    return days, shares


def censored_brier(
    silent: Sequence[float], times: Sequence[float], answered: Sequence[bool], at: float
) -> list[float]:
    """Return each case's part of the Brier score at one day, weighted for censoring.

    Inverse probability of censoring weights (Graf et al. 1999)::

        (0 - S_i)² / W(T_i-) where answered by the day,  (1 - S_i)² / W(day) where still silent

    Args:
        silent: For each case, the forecast that it is still silent at that day.
        times: When it was answered, or until when it was watched.
        answered: Whether it was answered.
        at: The day.
    """
    days, shares = still_watched(times, answered)

    def watched(time: float, *, before: bool) -> float:
        known = [
            s for d, s in zip(days, shares, strict=True) if d < time or (d == time and not before)
        ]
        return known[-1] if known else 1.0

    parts: list[float] = []
    for forecast, time, did in zip(silent, times, answered, strict=True):
        if time <= at and did:
            parts.append(forecast**2 / watched(time, before=True))
        elif time > at:
            parts.append((1 - forecast) ** 2 / watched(at, before=False))
        else:
            parts.append(0.0)
    return parts
