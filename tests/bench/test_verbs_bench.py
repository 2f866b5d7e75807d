"""How long one whole look takes: the ranking, and what the other verbs read off it."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import pytest

from callback import (
    Explanation,
    FactValue,
    Forecast,
    Interview,
    Plan,
    Questions,
    Ranking,
    WorkCalendar,
    advise,
    ask,
    explain,
    forecast,
    rank,
)

TURNS = 200
FACTS: dict[str, FactValue] = {
    "posting": "reposted_changed",
    "layoffs_announced": True,
    "spam_checked": True,
    "told_positive": True,
    "salary_asked": "late",
    "next_steps_explained": True,
    "contact_active_online": False,
    "was_fast_before": True,
    "candidates_said": 4,
    "promise_was_specific": True,
    "usual_reply_time": "days",
    "auto_reply": False,
}
INTERVIEW = Interview(
    ended="2026-11-03",
    stage="final",
    promised_by="2026-11-10",
    asked_on=["2026-11-13", "2026-11-18"],
    facts=FACTS,
)
CALENDAR = WorkCalendar(name="ours", holidays=["2026-11-18"])


def ranked() -> Ranking:
    """Rank the silence."""
    return rank(INTERVIEW, as_of="2026-11-22", calendar=CALENDAR)


def explained(ranking: Ranking) -> Explanation:
    """Explain the likeliest reason: its terms, and whether the findings fit together."""
    found = explain(ranking)
    assert found.terms
    assert found.conflict.surprises
    return found


def foreseen(ranking: Ranking) -> Forecast:
    """Read off what a forecast is mostly asked for."""
    found = forecast(ranking)
    assert found.offer < found.ever
    assert found.median_days != 0
    assert found.let_go_on != ranking.interview.ended
    return found


def asked(ranking: Ranking) -> Questions:
    """Weigh every open fact."""
    return ask(ranking)


def advised(ranking: Ranking) -> Plan:
    """Plan what to do."""
    return advise(ranking)


VERBS: tuple[Callable[[Ranking], object], ...] = (explained, foreseen, asked, advised)


def milliseconds(turns: int) -> dict[str, float]:
    """Return the median time of each verb on a ranking of its own, and of all together."""
    times: dict[str, list[float]] = {}
    for _ in range(turns):
        begun = before = time.perf_counter()
        ranking = ranked()
        marks = [("ranked", time.perf_counter() - before)]
        for verb in VERBS:
            before = time.perf_counter()
            verb(ranking)
            marks.append((verb.__name__, time.perf_counter() - before))
        for name, seconds in [*marks, ("together", time.perf_counter() - begun)]:
            times.setdefault(name, []).append(seconds)
    return {name: 1000 * statistics.median(taken) for name, taken in times.items()}


def test_a_whole_look(request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> None:
    """Twelve findings count, every verb answers, and with the benches on the times are told."""
    assert len(ranked().evidence.reported) == len(FACTS)
    measuring = bool(request.config.getoption("--benchmark-enable"))
    found = milliseconds(TURNS if measuring else 1)
    assert list(found) == ["ranked", *(verb.__name__ for verb in VERBS), "together"]
    if measuring:
        with capsys.disabled():
            told = ", ".join(f"{name} {taken:.2f}" for name, taken in found.items())
            print(f"\nmilliseconds: {told}")  # noqa: T201  # the times are what one came for
