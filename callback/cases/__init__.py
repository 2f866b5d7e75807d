"""Silences whose end is known: drawn, judged, learnt from.

``case`` is what is known of one afterwards; ``simulation`` draws them from the model, ``scores``
and ``evaluation`` judge the model by them, ``learning`` (with ``sample``, ``parameters``,
``expectation`` and ``maximisation``) learns a catalogue from them. Nothing that only ranks needs
this folder, and nothing of it may be needed to rank.
"""

from __future__ import annotations

from callback._values.public import publish
from callback.cases.case import Case
from callback.cases.evaluation import Evaluation, OfferScores, ReasonScores, WaitScores, evaluate
from callback.cases.learning import Learned, learn
from callback.cases.moved import Moved
from callback.cases.reporting import Reporting
from callback.cases.scores import (
    Bin,
    Decomposition,
    Score,
    brier_scores,
    censored_brier,
    decompose,
    log_scores,
    mean_score,
    reliability,
    still_watched,
)
from callback.cases.simulation import simulate

__all__ = [
    "Bin",
    "Case",
    "Decomposition",
    "Evaluation",
    "Learned",
    "Moved",
    "OfferScores",
    "ReasonScores",
    "Reporting",
    "Score",
    "WaitScores",
    "brier_scores",
    "censored_brier",
    "decompose",
    "evaluate",
    "learn",
    "log_scores",
    "mean_score",
    "reliability",
    "simulate",
    "still_watched",
]

publish("callback.cases", vars())
