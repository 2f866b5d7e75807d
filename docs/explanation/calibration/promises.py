"""How well each stretch up to a promised day fits the waits of which the reviews tell a promise."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from waits import REVIEWED, REVIEWS, Setting, rows, silent, stage_pace

from callback.formulas.clock import under_promise

__all__ = ["STRETCHES", "heights", "promised"]

#: What the stretch up to the promised day may count, in working days at the tempo of 1.
STRETCHES = (1.0, 1.5, 2.0, 2.9, 4.5, 6.2, 8.0)


class Promised(NamedTuple):
    """A wait with a promise.

    Attributes:
        stage: In callback's words.
        due: The working days up to the promised day.
        low: Working days that were silent throughout.
        high: Working days by which the answer was there; infinite where they had to be asked, or
            never answered.
    """

    stage: str
    due: int
    low: int
    high: float

    @property
    def kept(self) -> bool:
        """Whether word had come by the promised day."""
        return self.high <= self.due


def promised() -> Iterator[Promised]:
    """Yield the waits of the reviews of which a promise is told; seven days are five worked."""
    for row in rows(REVIEWS):
        if row["stage"] in REVIEWED and row["promised_days"] and row["days"]:
            count, due = (
                max(1, math.ceil(float(row[name]) * 5 / 7)) for name in ("days", "promised_days")
            )
            asked = row["candidate_asked_first"] == "1" or row["outcome"] == "no_response"
            low, high = (count, math.inf) if asked else (count - 1, count)
            yield Promised(stage=REVIEWED[row["stage"]], due=due, low=low, high=high)


def heights() -> list[float]:
    """Return the log-likelihood of each stretch; who had to be asked was silent up to then."""
    return [math.fsum(_height(one, stretch) for one in promised()) for stretch in STRETCHES]


def _height(one: Promised, stretch: float) -> float:
    pace, _ = stage_pace(one.stage)

    def still(days: float) -> float:
        if math.isinf(days):
            return 0.0
        counted = under_promise(days, due=one.due, stretch=stretch * pace)
        return float(silent(one.stage, Setting(), [counted])[0])

    return math.log(still(one.low) - still(one.high))
