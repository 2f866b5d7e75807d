"""How long ``rank`` takes, beside what a plain loop over the same tables takes."""

from __future__ import annotations

import datetime as dt
import math
import time
from collections.abc import Callable
from typing import TypeAlias

import pytest

from callback import STANDARD, Covariate, Interview, WorkCalendar, rank

Compare: TypeAlias = Callable[[str, Callable[[], float], Callable[[], float], int], None]
Table: TypeAlias = dict[str, tuple[float, float, float, float, float]]

TURNS, CALLS = 200, 50
ENDED, PROMISED, AS_OF = dt.date(2026, 11, 3), dt.date(2026, 11, 10), dt.date(2026, 11, 22)
ASKED = [dt.date(2026, 11, 13), dt.date(2026, 11, 18)]
INTERVIEW = Interview(ended=ENDED, stage="final", promised_by=PROMISED, asked_on=ASKED)
CALENDAR = WorkCalendar(name="ours", holidays=["2026-11-18"])
HOLIDAYS = set(CALENDAR.holidays)

#: By reason: prior, median, shape, never, replies.
TABLE: Table = {
    name: (entry.prior, entry.wait.median, entry.wait.shape, entry.wait.never, entry.replies)
    for name, entry in STANDARD.reasons.items()
}
#: By stage: the factor on every median, and the one on the odds of never.
STAGES = {
    pace.value: (pace.median, pace.never)
    for pace in STANDARD.paces
    if pace.covariate is Covariate.STAGE
}
DELAY = STANDARD.delay


def plain(t: float, age: float, slower: float, odds: float) -> dict[str, float]:
    """Return prior · S · Q of each reason, made to sum to 1."""
    weights: dict[str, float] = {}
    for name, (prior, median, shape, never, replies) in TABLE.items():
        cured = never * odds / (1 - never + never * odds)
        own = cured + (1 - cured) / (1 + (t / (median * slower)) ** shape)
        weights[name] = prior * own * (1 - replies + replies * math.exp(-age / DELAY))
    total = sum(weights.values())
    return {name: weight / total for name, weight in weights.items()}


def days_between(start: dt.date, end: dt.date) -> int:
    """Count the working days after *start*, up to and including *end*, one by one."""
    days = (start + dt.timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(day.weekday() < 5 and day not in HOLIDAYS for day in days)


def elapsed(day: dt.date) -> float:
    """Count the working days up to *day*, of which those up to the promise make 2 together."""
    stretch = days_between(ENDED, PROMISED)
    count = days_between(ENDED, day)
    return min(count, stretch) * 2 / stretch + max(0, count - stretch)


def sizes() -> tuple[float, float, float, float]:
    """Return what the formula is about: the silence, the ages added up, and the two factors."""
    t = elapsed(AS_OF)
    return t, sum(t - elapsed(sent) for sent in ASKED), *STAGES["final"]


def plain_list() -> list[tuple[str, float]]:
    """Return the reasons, likeliest first, from the dates."""
    return sorted(plain(*sizes()).items(), key=lambda item: -item[1])


def timed(function: Callable[[], object]) -> Callable[[], float]:
    """Return a function that returns the seconds which a call of *function* takes."""

    def run() -> float:
        begun = time.perf_counter()
        for _ in range(CALLS):
            function()
        return (time.perf_counter() - begun) / CALLS

    return run


def test_rank_equals_the_plain_loop() -> None:
    """What is compared is the same: from the same dates, the same probabilities, to 1e-12."""
    ranking = rank(INTERVIEW, as_of=AS_OF, calendar=CALENDAR)
    found = {ranked.reason.id: ranked.probability for ranked in ranking}
    assert found == pytest.approx(dict(plain_list()), rel=0, abs=1e-12)
    assert [ranked.probability for ranked in ranking] == sorted(found.values(), reverse=True)


def test_rank_beside_the_formula(compare: Compare) -> None:
    """The whole of ``rank`` beside the formula alone, in a loop over a dict."""
    given = sizes()
    compare(
        "rank / the formula in a plain loop",
        timed(lambda: rank(INTERVIEW, as_of=AS_OF, calendar=CALENDAR)),
        timed(lambda: plain(*given)),
        TURNS,
    )


def test_a_ranking_read_beside_a_sorted_list(compare: Compare) -> None:
    """A ranking with its first reason read, beside a plain script from dates to a sorted list."""
    compare(
        "rank, read / dates to a sorted list",
        timed(lambda: rank(INTERVIEW, as_of=AS_OF, calendar=CALENDAR)[0]),
        timed(plain_list),
        TURNS,
    )
