"""scikit-learn's scores on the same cases are ours, and its naive Bayes counts as we do."""

from __future__ import annotations

import importlib
from typing import Any

import numpy as np
import pytest
from harvest import THREE, harvest
from small import WEATHER, fact, reason

from callback import rank
from callback.cases.case import Case
from callback.cases.evaluation import evaluate
from callback.cases.learning import learn
from callback.cases.scores import reliability
from callback.cases.simulation import simulate

#: scikit-learn has no types.
METRICS: Any = importlib.import_module("sklearn.metrics")
CURVES: Any = importlib.import_module("sklearn.calibration")
BAYES: Any = importlib.import_module("sklearn.naive_bayes")

ENDED, AS_OF = "2026-11-02", "2026-11-12"
CASES = [
    case
    for case in simulate(THREE, 900, seed=3, reporting=0.6, ended=ENDED, as_of=AS_OF)
    if case.silent
]
RANKINGS = [rank(case.interview, as_of=case.as_of, catalogue=THREE) for case in CASES]
TOLD = np.array([ranking.posterior for ranking in RANKINGS])
NAMES = list(THREE.reasons)
TRUTHS = np.array([NAMES.index(case.reason or "") for case in CASES])


def is_true(place: int) -> Any:  # noqa: ANN401  # an array
    """Return in which cases a reason is the true one."""
    return np.equal(TRUTHS, place)


def test_log_loss_and_brier_score() -> None:
    """The mean log and Brier scores of the reasons are log_loss and the sums of squares."""
    reasons = evaluate(CASES, catalogue=THREE, seed=1).reasons
    assert reasons is not None
    assert reasons.log.mean == pytest.approx(METRICS.log_loss(TRUTHS, TOLD, labels=[0, 1, 2]))
    each = [METRICS.brier_score_loss(is_true(k), TOLD[:, k]) for k in range(3)]
    assert reasons.brier.mean == pytest.approx(sum(each))
    assert reasons.top_1.mean == pytest.approx(METRICS.accuracy_score(TRUTHS, TOLD.argmax(axis=1)))


@pytest.mark.parametrize("place", range(3))
def test_calibration_curve(place: int) -> None:
    """Our reliability is its calibration curve of ten even bins."""
    observed, told = CURVES.calibration_curve(is_true(place), TOLD[:, place], n_bins=10)
    ours = reliability(TOLD[:, place].tolist(), is_true(place).tolist())
    assert [one.observed for one in ours] == pytest.approx(list(observed))
    assert [one.forecast for one in ours] == pytest.approx(list(told))


#: One state to each reason, up to one case in fifty thousand: naive Bayes.
NAIVE = harvest(
    reasons=[
        reason("storm", prior=0.5, rows={"weather": {"wet": 1 - 2e-5}}),
        reason("calm", prior=0.5, rows={"weather": {"wet": 2e-5}}),
    ],
    circumstances=[WEATHER],
    facts=[
        fact(name, table={"wet": (0.5, 0.5)}, otherwise=(0.5, 0.5)) for name in ("hat", "boots")
    ],
)


@pytest.mark.parametrize("strength", [0.1, 1.0, 5.0])
def test_categorical_naive_bayes(strength: float) -> None:
    """A judged row of two even answers is CategoricalNB with alpha = 12 · strength / 2.

    Twelve pseudo-cases, shared out by the row before: six to each answer.
    """
    drawn = simulate(THREE, 400, seed=5, reporting=0, ended=ENDED, as_of=AS_OF)
    dice = np.random.default_rng(7)
    kinds = dice.integers(0, 2, len(drawn))
    seen = (dice.random((len(drawn), 2)) < np.where(kinds, 0.8, 0.3)[:, None]).astype(int)
    cases = [
        Case(
            interview=case.interview.with_facts({"hat": bool(hat), "boots": bool(boots)}),
            as_of=case.as_of,
            reason=("calm", "storm")[int(kind)],
        )
        for case, kind, (hat, boots) in zip(drawn, kinds.tolist(), seen.tolist(), strict=True)
    ]
    found = learn(cases, catalogue=NAIVE, strength=strength, reviewed="2026-11-22").catalogue
    theirs = BAYES.CategoricalNB(alpha=6 * strength).fit(seen, kinds)
    for place, name in enumerate(("hat", "boots")):
        for kind, state in enumerate(("dry", "wet")):
            no, yes = np.exp(theirs.feature_log_prob_[place][kind])
            assert found.facts[name].row(state) == pytest.approx((yes, no), abs=1e-3)
