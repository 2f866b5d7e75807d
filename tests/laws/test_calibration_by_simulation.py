"""Simulation-based calibration: in a world that is as the model says, the model is right.

Among drawn cases that are silent on the day of looking, what has the probability p comes true as
often as p. Each test raises a false alarm once in ten thousand.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence

import attrs
import pytest
from chances import UNEVEN, far, limit, share_far, uneven
from harvest import THREE
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from linked import LINKED

from callback import STANDARD, Catalogue, Forecast, Interview, Ranking, forecast, rank
from callback.cases.case import Case
from callback.cases.evaluation import Evaluation, evaluate
from callback.cases.scores import Bin
from callback.cases.simulation import simulate
from callback.strategies import catalogues

pytestmark = pytest.mark.slow
HORIZONS = (1, 5, 20)
#: Working days for which cases are watched after the day of looking.
WATCH = 250
ENDED, AS_OF = "2026-11-02", "2026-11-12"
ASKED: dict[str, object] = {"promised_by": "2026-11-06", "asked_on": ["2026-11-09", "2026-11-11"]}
STAGE: dict[str, object] = {"stage": "final", "country": "DE"}
#: What is expected less often than this is too rare for a standard error.
RARE = 15
#: Cases of the standard world that are evaluated; ranking them twice takes its time.
JUDGED = 1_500


@attrs.frozen
class Seen:
    """Silent cases, and what the model says of each."""

    catalogue: Catalogue
    cases: list[Case]
    rankings: list[Ranking]
    forecasts: list[Forecast]

    @classmethod
    def draw(
        cls, source: Catalogue, number: int, reporting: float, given: dict[str, object]
    ) -> Seen:
        """Draw so many cases and keep the silent ones."""
        drawn = simulate(
            source,
            number,
            seed=20261122,
            ended=ENDED,
            as_of=AS_OF,
            reporting=reporting,
            **given,  # type: ignore[arg-type]  # by name
        )
        cases = [case for case in drawn if case.silent]
        rankings = [rank(case.interview, as_of=case.as_of, catalogue=source) for case in cases]
        return cls(source, cases, rankings, [forecast(ranking) for ranking in rankings])

    def reasons(self) -> list[float]:
        """Return by how many standard errors mean posteriors miss the shares of true reasons."""
        found: list[float] = []
        for place, name in enumerate(self.catalogue.reasons):
            told = [ranking.posterior[place] for ranking in self.rankings]
            true = [case.reason == name for case in self.cases]
            found += misses(told, true)
        return found

    def waits(self) -> list[float]:
        """Return by how many standard errors forecasts miss the shares that had heard."""
        found: list[float] = []
        for days in HORIZONS:
            until = [one.ranking.calendar.add(one.ranking.as_of, days) for one in self.forecasts]
            heard = [
                case.answered_on is not None and case.answered_on <= day
                for case, day in zip(self.cases, until, strict=True)
            ]
            found += misses([one.heard_within(days) for one in self.forecasts], heard)
        return found

    def offers(self) -> list[float]:
        """Return by how many standard errors forecast offers miss those that came.

        Whoever has not heard when the watch ends may still get an offer: so it is offers by that
        day that are compared, of all cases, and not of those alone whose outcome is known.
        """
        ends = [one.ranking.calendar.add(one.ranking.as_of, WATCH) for one in self.forecasts]
        told = [one.offer_by(end) for one, end in zip(self.forecasts, ends, strict=True)]
        return misses(told, [case.offer is True for case in self.cases])


def misses(told: Sequence[float], true: Sequence[bool]) -> list[float]:
    """Return the distance between a mean probability and a share, unless it is too rare."""
    if not RARE < sum(told) < len(told) - RARE:
        return []
    return [far(p - t for p, t in zip(told, true, strict=True))]


@functools.cache
def world(name: str) -> Seen:
    """Return the silent cases of a world."""
    if name == "standard":
        return Seen.draw(STANDARD, 7_000, 0.03, {**ASKED, **STAGE})
    if name == "linked":
        return Seen.draw(LINKED, 4_000, 0.6, {**ASKED, "stage": "final"})
    return Seen.draw(THREE, 4_000, 0.5, ASKED)


@functools.cache
def judged(name: str) -> Evaluation:
    """Return how the model does in a world."""
    seen = world(name)
    return evaluate(seen.cases[:JUDGED], catalogue=seen.catalogue, seed=1)


in_all_worlds = pytest.mark.parametrize("name", ["standard", "harvest", "linked"])


@in_all_worlds
def test_mean_posterior_is_the_share_of_true_reasons(name: str) -> None:
    """Each reason is believed as often as it is true."""
    found = world(name).reasons()
    assert len(found) >= {"standard": 25, "harvest": 3, "linked": 3}[name]
    assert max(map(abs, found)) < limit(len(found))


def test_silence_alone_leaves_prior_times_g() -> None:
    """Among the silent, reasons are shared out as prior · G, whatever was reported."""
    seen = world("harvest")
    bare = Interview(ended=ENDED, **ASKED)  # type: ignore[arg-type]  # by name
    expected = rank(bare, as_of=AS_OF, catalogue=THREE).posterior
    for name, p in zip(THREE.reasons, expected, strict=True):
        count = sum(case.reason == name for case in seen.cases)
        assert abs(share_far(count, len(seen.cases), p)) < limit(3)


@in_all_worlds
def test_forecast_waits_come_true(name: str) -> None:
    """Word comes within 1, 5 and 20 working days as often as forecast."""
    found = world(name).waits()
    assert len(found) == len(HORIZONS)
    assert max(map(abs, found)) < limit(len(found))


@in_all_worlds
def test_forecast_offers_come_true(name: str) -> None:
    """Offers come as often as forecast, by the end of the watch."""
    (found,) = world(name).offers()
    assert abs(found) < limit()


@in_all_worlds
def test_transforms_are_uniform(name: str) -> None:
    """The randomised transforms of the waits pass Kolmogorov and Smirnov's test."""
    waits = judged(name).waits
    assert waits is not None
    assert len(waits.pit) == min(JUDGED, len(world(name).cases))
    assert uneven(waits.pit) < UNEVEN


@in_all_worlds
def test_reliability(name: str) -> None:
    """In every bin that is not too rare, it happens as often as told: reasons, waits, offers."""
    found = judged(name)
    assert found.reasons is not None
    assert found.waits is not None
    assert found.offers is not None
    curves = [*found.reasons.by_reason, *found.waits.heard]
    bins = [one for _, curve in curves for one in curve] + list(found.offers.bins)
    distances = list(_distances(bins))
    assert len(distances) > 8
    assert max(map(abs, distances)) < limit(len(distances))


def _distances(bins: Iterable[Bin]) -> Iterable[float]:
    for one in bins:
        if RARE < one.count * one.forecast < one.count - RARE:
            yield share_far(one.observed * one.count, one.count, one.forecast)


def test_any_catalogue_is_right_of_itself() -> None:
    """On drawn catalogues reasons, waits and offers come true as often as told."""
    compared: list[int] = []

    @settings(max_examples=12, derandomize=True, database=None, phases=[Phase.generate])
    @given(catalogues(max_reasons=4), st.sampled_from([0.0, 0.4]), st.booleans())
    def check(
        source: Catalogue,
        reporting: float,
        asked: bool,  # noqa: FBT001  # it is drawn
    ) -> None:
        seen = Seen.draw(source, 250, reporting, {**STAGE, **(ASKED if asked else {})})
        missed = [*seen.reasons(), *seen.waits(), *seen.offers()] if seen.cases else []
        compared.append(len(missed))
        assert max(map(abs, missed), default=0.0) < limit(12 * max(len(missed), 1))

    check()
    assert sum(count > 0 for count in compared) >= 6
