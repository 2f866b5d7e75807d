"""Real waits, their likelihood under the model, and the two factors that fit them best."""

from __future__ import annotations

import csv
import datetime as dt
import functools
import math
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from callback import STANDARD, Covariate, Interview, WorkCalendar, rank
from callback.catalogue.numbers import numbers_of

Array = npt.NDArray[np.float64]
Interval = tuple[float, float, float]

HOME = Path(__file__).parent
LOGS = HOME.parents[2] / "examples" / "data" / "waits_logs.csv"
REVIEWS = HOME / "data" / "waits_reviews.csv"
ACADEMIC = HOME / "data" / "waits_academic.csv"

#: A Monday that begins no holiday season and ends no quarter: nothing but the stage is known.
MONDAY = dt.date(2026, 10, 5)
CALENDAR = WorkCalendar.weekdays()

#: The factors that are tried, evenly spaced in the logarithm, and the spreads between people.
MEDIANS: Array = np.exp(np.arange(-50, 51) * 0.04)
NEVERS: Array = np.exp(np.arange(-80, 31) * 0.08)
SIGMAS: Array = 0.05 * np.arange(0.0, 31.0)

#: Working days of notice before a next interview at most: see the page.
NOTICE = 2.0

#: How far under its maximum a log-likelihood bounds the 95 % interval: half of chi-square's 3.84.
DROP = 1.92


class Step(NamedTuple):
    """An interview and what is known of the wait after it.

    Attributes:
        person: Whose log it is from.
        stage: In callback's words, or ``None``.
        outcome: How it ended.
        last: Whether no later interview followed.
        seen: How the day of the answer is known.
        low: Working days that were silent throughout.
        high: Working days by which the answer was there; infinite where nobody wrote it down.
        heard: Whether there was an answer.
        days: Calendar days, as the file has them.
    """

    person: str
    stage: str | None
    outcome: str
    last: bool
    seen: str
    low: float
    high: float
    heard: bool
    days: float

    @property
    def time(self) -> float:
        """The working days that Kaplan and Meier are given: of the answer, or of the silence."""
        return self.high if self.heard else self.low

    @property
    def dated(self) -> bool:
        """Whether the step says how long the wait was."""
        return self.outcome != "withdrew" and math.isfinite(self.days)


def working_days(weekday: int, days: int, *, answered: bool) -> int:
    """Return the working days in so many calendar days from a weekday.

    An answer on a day that is not worked belongs to the next one that is, and none comes before
    the first working day.
    """
    start = MONDAY + dt.timedelta(days=weekday)
    end = start + dt.timedelta(days=days)
    count = CALENDAR.working_days(start, end)
    if not answered:
        return count
    return max(1, count + (not CALENDAR.is_working(end)))


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _log_step(row: dict[str, str], notice: float) -> Step:
    answered = row["answered"] == "1" and row["outcome"] != "withdrew"
    low, high, days = 0.0, math.inf, float(row["days"] or "nan")
    if math.isfinite(days):
        low = count = working_days(int(row["weekday"]), int(days), answered=answered)
        if answered:
            earlier = notice if row["answer_seen"] == "next_interview" else 0
            low, high = max(0, count - 1 - earlier), count
    return Step(
        person=row["log"],
        stage=row["stage"],
        outcome=row["outcome"],
        last=row["last_interview"] == "1",
        seen=row["answer_seen"],
        low=low,
        high=high,
        heard=answered or (not row["days"] and row["outcome"] == "rejected"),
        days=days,
    )


def log_steps(notice: float = NOTICE) -> list[Step]:
    """Return the steps of the job-search logs, with so much notice of a next interview at most."""
    return [_log_step(row, notice) for row in rows(LOGS)]


def academic_steps() -> list[Step]:
    """Return the steps of the academic searches."""
    return [_log_step(row, NOTICE) for row in rows(ACADEMIC)]


#: What the reviews call a live interview, in callback's words.
REVIEWED = {"phone": "screen", "onsite": "onsite"}


def review_steps() -> list[Step]:
    """Return the live interviews of the reviews.

    The weekday is not told: five working days stand for seven days. An answer that had to be asked
    for ends a silence that would have lasted longer, so it is censored.
    """
    found: list[Step] = []
    for row in rows(REVIEWS):
        if row["stage"] in REVIEWED:
            days = float(row["days"] or "nan")
            asked = row["candidate_asked_first"] == "1"
            count = max(1, math.ceil(days * 5 / 7)) if math.isfinite(days) else math.inf
            step = Step(
                person=row["employer"],
                stage=REVIEWED[row["stage"]],
                outcome=row["outcome"],
                last=row["outcome"] != "advanced",
                seen=row["precision"],
                low=count - (not asked),
                high=count,
                heard=not asked,
                days=days,
            )
            found.append(step)
    return found


class Setting(NamedTuple):
    """How fast and how silent the employers are, beside what the stage says.

    Attributes:
        median: A factor on every median.
        never: A factor on the odds of never.
        sector: A sector of the catalogue, whose two factors come in addition.
        answered: Whether to count only those who answer of their own in the end.
    """

    median: float = 1.0
    never: float = 1.0
    sector: str | None = None
    answered: bool = False


@functools.cache
def weights(stage: str | None) -> tuple[float, ...]:
    """Return the probability of each reason just after an interview of this stage."""
    return rank(Interview(ended=MONDAY, stage=stage), as_of=MONDAY).posterior


def stage_pace(stage: str | None) -> tuple[float, float]:
    """Return the catalogue's factors for a stage: on the medians, on the odds of never."""
    pace = None if stage is None else STANDARD.pace(Covariate.STAGE, stage)
    return (1.0, 1.0) if pace is None else (pace.median, pace.never)


def survival(stage: str | None, medians: Array, nevers: Array, days: Sequence[float]) -> Array:
    """Return Σ prior(r) · S_r after each of *days*, for each factor on medians and on never."""
    numbers, (pace, odds) = numbers_of(STANDARD), stage_pace(stage)
    weight = np.array(weights(stage))
    waits = np.multiply.outer(medians * pace, np.array(numbers.medians))
    powers = (np.array(days)[:, None] / waits[:, None, :]) ** np.array(numbers.shapes)
    scaled = np.multiply.outer(nevers * odds, np.array(numbers.nevers))
    never = scaled / (1 - np.array(numbers.nevers) + scaled)
    still = np.einsum("mtr,nr->mnt", 1 / (1 + powers), weight * (1 - never))
    return np.asarray((never @ weight)[None, :, None] + still)


def silent(stage: str | None, setting: Setting, days: Sequence[float]) -> Array:
    """Return the implied share that is still silent after each of *days*."""
    median, never = setting.median, setting.never
    if setting.sector is not None:
        pace = STANDARD.pace(Covariate.SECTOR, setting.sector)
        assert pace is not None, setting.sector  # noqa: S101  # a typing error in this script
        median, never = median * pace.median, never * pace.never
    both = np.array([median]), np.array([never])
    found: Array = survival(stage, *both, [*days, math.inf])[0, 0]
    if setting.answered:
        return np.asarray((found[:-1] - found[-1]) / (1 - found[-1]))
    return np.asarray(found[:-1])


def kaplan_meier(times: Sequence[float], heard: Sequence[bool]) -> list[Interval]:
    """Return time, share still silent and Greenwood's standard error, a row for each answer."""
    left, summed = 1.0, 0.0
    found = [(0.0, 1.0, 0.0)]
    for time in sorted({t for t, h in zip(times, heard, strict=True) if h}):
        at_risk = sum(t >= time for t in times)
        answers = sum(t == time and h for t, h in zip(times, heard, strict=True))
        left *= 1 - answers / at_risk
        if answers < at_risk:
            summed += answers / (at_risk * (at_risk - answers))
        found.append((time, left, left * math.sqrt(summed)))
    return found


# The fit ----------------------------------------------------------------------------------------


def log_likelihoods(steps: Iterable[Step]) -> Array:
    """Return the log-likelihood of each person's *steps*: by person, by median, by never.

    An answer between two days has S(low) - S(high); an open silence has S(low).
    """
    steps = list(steps)
    people = sorted({step.person for step in steps})
    total = np.zeros((len(people), len(MEDIANS), len(NEVERS)))
    for stage in {step.stage for step in steps}:
        here = [step for step in steps if step.stage == stage]
        days = sorted({step.low for step in here} | {step.high for step in here if step.heard})
        still = survival(stage, MEDIANS, NEVERS, days)
        place = {day: n for n, day in enumerate(days)}
        for step in here:
            share = still[:, :, place[step.low]].copy()
            if step.heard:
                share -= still[:, :, place[step.high]]
            total[people.index(step.person)] += np.log(share)
    return total


def profile(values: Array, heights: Array) -> Interval:
    """Return the best of *values*, by a parabola through the top, and its 95 % interval.

    Where the log-likelihood does not fall far enough, the interval ends with the values tried.
    """
    top = int(np.argmax(heights))
    best = float(values[top])
    if 0 < top < len(values) - 1:
        before, at, after = heights[top - 1 : top + 2]
        bend = (before - after) / (before - 2 * at + after) / 2
        best += float(bend * (values[top + 1] - values[top]))
    inside = np.flatnonzero(heights >= heights.max() - DROP)
    return (
        best,
        _crossing(values, heights, int(inside[0]), -1),
        _crossing(values, heights, int(inside[-1]), 1),
    )


def _crossing(values: Array, heights: Array, edge: int, step: int) -> float:
    """Return where the heights cross the bound between *edge* and the value after it."""
    beyond = edge + step
    if not 0 <= beyond < len(values):
        return float(values[edge])
    bound = heights.max() - DROP
    share = (heights[edge] - bound) / (heights[edge] - heights[beyond])
    return float(values[edge] + share * (values[beyond] - values[edge]))


def _factor(values: Array, heights: Array) -> Interval:
    best, low, high = profile(np.log(values), heights)
    return math.exp(best), math.exp(low), math.exp(high)


class Fit(NamedTuple):
    """Factors with their 95 % profile intervals.

    Attributes:
        steps: How many steps say something.
        height: The largest log-likelihood.
        median: On every median.
        never: On the odds of never.
        sigma: The spread of the log median factor between people; ``None``: they do not differ.
    """

    steps: int
    height: float
    median: Interval
    never: Interval
    sigma: Interval | None = None


def informative(steps: Iterable[Step]) -> list[Step]:
    """Return the steps that say something: a silence of no working day says nothing."""
    return [step for step in steps if step.heard or step.low > 0]


def fit(steps: Iterable[Step]) -> Fit:
    """Fit one median factor and one factor on the odds of never to all *steps*."""
    known = informative(steps)
    heights = log_likelihoods(known).sum(axis=0)
    return Fit(
        len(known),
        float(heights.max()),
        _factor(MEDIANS, heights.max(axis=1)),
        _factor(NEVERS, heights.max(axis=0)),
    )


def fit_people(steps: Iterable[Step]) -> Fit:
    """Fit the same, with a log median factor that varies normally from person to person.

    The integral over a person's factor is a sum over the factors tried, each weighted by the
    normal mass of its cell.
    """
    known = informative(steps)
    cells = _cells()
    heights = np.zeros((len(MEDIANS), len(SIGMAS), len(NEVERS)))
    for own in log_likelihoods(known):
        peak = own.max()
        heights += peak + np.log(np.einsum("usm,mn->usn", cells, np.exp(own - peak)))
    return Fit(
        len(known),
        float(heights.max()),
        _factor(MEDIANS, heights.max(axis=(1, 2))),
        _factor(NEVERS, heights.max(axis=(0, 1))),
        profile(SIGMAS, heights.max(axis=(0, 2))),
    )


def _cells() -> Array:
    """Return the normal mass of each cell of factors, by mean and by spread."""
    centres = np.log(MEDIANS)
    edges = [-math.inf, *((centres[1:] + centres[:-1]) / 2), math.inf]
    spreads = np.maximum(SIGMAS, 1e-6)
    scaled = (np.array(edges) - centres[:, None, None]) / spreads[None, :, None]
    below = np.vectorize(math.erf)(scaled / math.sqrt(2))
    return np.asarray(np.diff(below, axis=2) / 2)
