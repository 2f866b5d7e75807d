"""The calibration page is current, its data are whole, and its fit finds what was put in."""

from __future__ import annotations

import datetime as dt
import importlib
import math
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from callback import STANDARD, Covariate, Interview, Tempo, forecast, rank
from callback.catalogue.numbers import numbers_of

HOME = Path(__file__).parents[2] / "docs" / "explanation" / "calibration"


@pytest.fixture(scope="module", name="page")
def _page() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(HOME), *sys.path])
        yield importlib.import_module("calibrate")


@pytest.fixture(scope="module", name="waits")
def _waits(page: ModuleType) -> ModuleType:
    return importlib.import_module(page.fit.__module__)


def test_page_is_current(page: ModuleType) -> None:
    """Making the page again gives the bytes that are kept."""
    assert page.render().encode() == (HOME / "calibration.md").read_bytes()


@pytest.mark.parametrize(("name", "count"), [("LOGS", 104), ("REVIEWS", 216), ("ACADEMIC", 77)])
def test_files_are_whole(waits: ModuleType, name: str, count: int) -> None:
    """Each file has the number of rows that its description gives, and lies in the project."""
    path: Path = getattr(waits, name)
    assert path.resolve().is_relative_to(HOME.parents[2])
    assert len(list(waits.rows(path))) == count


@pytest.mark.parametrize(
    ("weekday", "days", "answered", "expected"),
    [
        (0, 0, True, 1),  # the same day belongs to the first working day
        (0, 1, True, 1),
        (4, 1, True, 1),  # Friday to Saturday: word on Monday
        (4, 3, True, 1),
        (3, 3, True, 2),  # Thursday to Sunday: Friday, Monday
        (3, 3, False, 1),  # silent through Sunday: Friday
        (0, 14, False, 10),
        (6, 0, True, 1),
    ],
)
def test_working_days(
    waits: ModuleType,
    weekday: int,
    days: int,
    answered: bool,  # noqa: FBT001  # a table
    expected: int,
) -> None:
    """An answer on a day off belongs to the next working day; a silence counts the days worked."""
    assert waits.working_days(weekday, days, answered=answered) == expected


@pytest.mark.parametrize("stage", ["screen", "interview", "final"])
def test_curve_is_the_library_s(waits: ModuleType, stage: str) -> None:
    """The share still silent, worked out here in arrays, is what the forecast says."""
    pace, odds = waits.stage_pace(stage)
    ended = waits.MONDAY
    tempo = Tempo(median=0.6 * pace, never=0.5 * odds)
    ranking = rank(Interview(ended=ended, stage=stage), as_of=ended, tempo=tempo)
    expected = [1 - point.heard for point in forecast(ranking).curve(60)]
    still = waits.silent(stage, waits.Setting(0.6, 0.5), range(61))
    np.testing.assert_allclose(still, expected, rtol=1e-12)


def test_promises_are_judged_by_the_library_s_clock(page: ModuleType, waits: ModuleType) -> None:
    """At the catalogue's stretch the likelihood of each wait is what the forecast says."""
    told = list(page.promises.promised())
    assert len(told) == 27
    expected = 0.0
    for one in told:
        due = waits.CALENDAR.add(waits.MONDAY, one.due)
        interview = Interview(ended=waits.MONDAY, stage=one.stage, promised_by=due)
        ahead = forecast(rank(interview, as_of=waits.MONDAY))
        by = 1.0 if math.isinf(one.high) else ahead.heard_within(one.high)
        expected += math.log(by - ahead.heard_within(one.low))
    place = page.promises.STRETCHES.index(STANDARD.timing.promised)
    assert page.promises.heights()[place] == pytest.approx(expected, abs=1e-9)


def test_an_offer_needs_an_opening(page: ModuleType) -> None:
    """What is implied of offers is what the forecast says of those who answer, reason by reason."""
    ranking = rank(Interview(ended="2026-10-05"), as_of="2026-10-05")
    shares = page.good(onward=False)
    nevers = [reason.wait.never for reason in STANDARD.reasons.values()]
    parts = zip(ranking.posterior, nevers, shares, strict=True)
    implied = math.fsum(p * (1 - never) * share for p, never, share in parts)
    assert implied == pytest.approx(forecast(ranking).offer, abs=1e-12)


def test_kaplan_meier_by_hand(waits: ModuleType) -> None:
    """The remission times of Freireich et al. (1963), as in every textbook, under treatment."""
    heard = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    open_ = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    found = waits.kaplan_meier([*heard, *open_], [True] * 9 + [False] * 12)
    assert [time for time, _, _ in found] == [0, 6, 7, 10, 13, 16, 22, 23]
    shares = [1, 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448]
    assert [round(share, 3) for _, share, _ in found] == shares
    errors = [0, 0.076, 0.087, 0.096, 0.107, 0.114, 0.128, 0.135]
    assert [round(error, 3) for _, _, error in found] == errors


def simulated(
    waits: ModuleType, seed: int, people: int, each: int, *, sigma: float = 0.0
) -> list[object]:
    """Return steps drawn from the model with median factor 0.7 and never factor 0.4.

    Drawn by hand: a reason by its weight, whether it answers at all, and a log-logistic time by
    its quantile function. A quarter of the answers are known by a next interview up to two days
    later; every silence is looked at for 15 or 80 days.
    """
    draw = np.random.default_rng(seed)
    numbers = numbers_of(STANDARD)
    found: list[object] = []
    for person in range(people):
        factor = 0.7 * math.exp(sigma * draw.normal())
        for _ in range(each):
            stage = ("screen", "interview", "final")[draw.integers(3)]
            pace, odds = waits.stage_pace(stage)
            reason = draw.choice(len(numbers.reasons), p=waits.weights(stage))
            ratio = numbers.nevers[reason] / (1 - numbers.nevers[reason]) * 0.4 * odds
            share = draw.random()
            time = math.inf
            if draw.random() > ratio / (1 + ratio):
                spread = (share / (1 - share)) ** (1 / numbers.shapes[reason])
                time = numbers.medians[reason] * factor * pace * spread
            end = (15, 80)[draw.integers(2)]
            heard = time <= end
            high = float(max(1, math.ceil(time))) if heard else math.inf
            invited = heard and draw.random() < 0.25
            high += int(draw.integers(3)) if invited else 0
            low = max(0, high - (3 if invited else 1)) if heard else end
            found.append(
                waits.Step(
                    person=f"{person:02}",
                    stage=stage,
                    outcome="",
                    last=True,
                    seen="",
                    low=float(low),
                    high=float(high),
                    heard=heard,
                    days=math.nan,
                )
            )
    return found


def test_fit_recovers_the_factors(waits: ModuleType) -> None:
    """From 6,000 steps drawn with known factors the fit finds both, closely and without bias."""
    found = waits.fit(simulated(waits, 20261005, 1, 6000))
    assert abs(found.median[0] / 0.7 - 1) < 0.06
    assert abs(found.never[0] / 0.4 - 1) < 0.2


def test_intervals_hold_what_they_say(waits: ModuleType) -> None:
    """Of forty 95 % intervals, each from 150 steps, at least 34 hold the true factor."""
    fits = [waits.fit(simulated(waits, seed, 1, 150)) for seed in range(40)]
    assert sum(low <= 0.7 <= high for _, low, high in (fit.median for fit in fits)) >= 34
    assert sum(low <= 0.4 <= high for _, low, high in (fit.never for fit in fits)) >= 34
    assert abs(statistics.median(fit.median[0] for fit in fits) / 0.7 - 1) < 0.1


def test_fit_recovers_the_spread_between_people(waits: ModuleType) -> None:
    """Forty people whose log median factors vary by 0.5 are found to vary by about that."""
    found = waits.fit_people(simulated(waits, 7, 40, 60, sigma=0.5))
    assert found.sigma[1] <= 0.5 <= found.sigma[2]
    assert found.sigma[2] - found.sigma[1] < 0.4
    assert found.median[1] <= 0.7 <= found.median[2]


@pytest.mark.slow  # half a minute: several hundred catalogues
def test_the_ten_numbers_are_the_ten(page: ModuleType) -> None:
    """Making the page of the numbers on which most hangs again gives the bytes that are kept.

    It finds them by moving every one, and has a derivation for each that it finds.
    """
    leverage = importlib.import_module("leverage")
    assert page.HOME == leverage.HOME
    assert leverage.render().encode() == (HOME / "leverage.md").read_bytes()


@pytest.mark.slow  # half a minute: forecasts of 26,000 interviews
def test_what_selective_reporting_does_is_current(page: ModuleType) -> None:
    """Making the page again gives the bytes that are kept; reporting blindly does no harm.

    Said and so lie within the interval, the smaller part of which is chance, for who reports
    nothing and for who reports whatever is asked.
    """
    selective = importlib.import_module("selective")
    assert page.HOME == selective.HOME
    assert selective.render().encode() == (HOME / "selective.md").read_bytes()
    for reporting in (0.0, 0.05):
        found = selective.judged(reporting)
        for said, was, half in (found.offer, found.ever):
            assert abs(said - was) <= half


def test_technology_is_what_the_two_sources_say(page: ModuleType) -> None:
    """The catalogue's pace of technology is the geometric mean of what is known, fits included.

    The fits are made anew from today's catalogue, and stand in it with two digits: they may have
    moved by a tenth before they must be written down again.
    """
    logs, loops = page.technology.from_logs(), page.technology.from_loops()
    pace = STANDARD.pace(Covariate.SECTOR, "technology")
    assert pace is not None
    median = statistics.geometric_mean([16 / 24.2, 30 / 26, logs.median])
    assert pace.median == pytest.approx(median, rel=0.1)
    assert pace.never == pytest.approx(math.sqrt(logs.never * loops), rel=0.1)


def test_the_week_is_ordinary(waits: ModuleType) -> None:
    """The neutral week begins on a Monday, and nothing but the stage is known of an interview."""
    assert waits.MONDAY.weekday() == 0
    ranking = rank(Interview(ended=waits.MONDAY + dt.timedelta(days=6)), as_of="2026-10-12")
    answers = {getattr(used.answer, "id", None) for used in ranking.evidence.used}
    assert answers <= {"ordinary", "no"}
