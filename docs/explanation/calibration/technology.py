"""What two sources say of silence in technology, each drawn towards no difference."""

from __future__ import annotations

import csv
import math
from typing import NamedTuple

import numpy as np
from waits import LOGS, MEDIANS, NEVERS, Setting, informative, log_likelihoods, log_steps, silent

from callback.observed.tempo import MEDIAN_SPREAD, NEVER_SPREAD

#: Interview loops of thirty people, and how many of them ended with nothing heard: Snyder 2025.
LOOPS, UNHEARD = 144, 51
#: A loop is a day of several interviews.
LOOP = "onsite"


class Drawn(NamedTuple):
    """Factors that are likeliest with the spreads of a history of one's own.

    Attributes:
        steps: How many steps they rest on.
        median: On every median.
        never: On the odds of never.
    """

    steps: int
    median: float
    never: float


def from_logs() -> Drawn:
    """Return the factors that the steps of the logs in technology make likeliest.

    The posterior of both, over the grid that the page fits on, at its highest point.
    """
    with LOGS.open(encoding="utf-8", newline="") as file:
        sectors = [row["sector"] for row in csv.DictReader(file)]
    both = zip(log_steps(), sectors, strict=True)
    mine = [step for step, sector in both if sector == "technology"]
    known = informative(mine)
    before = (np.log(MEDIANS) / MEDIAN_SPREAD)[:, None] ** 2 + (np.log(NEVERS) / NEVER_SPREAD) ** 2
    heights = log_likelihoods(known).sum(axis=0) - before / 2
    median, never = np.unravel_index(int(np.argmax(heights)), heights.shape)
    return Drawn(len(known), float(MEDIANS[median]), float(NEVERS[never]))


def from_loops() -> float:
    """Return the factor on the odds of never that the loops make likeliest.

    A binomial with the odds of the catalogue after a loop, times the factor.
    """
    never = float(silent(LOOP, Setting(), [math.inf])[0])
    odds = never / (1 - never) * NEVERS
    heights = UNHEARD * np.log(odds) - LOOPS * np.log1p(odds)
    heights = heights - (np.log(NEVERS) / NEVER_SPREAD) ** 2 / 2
    return float(NEVERS[int(np.argmax(heights))])
