"""How fast cases are drawn and learnt from, and in how much memory."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from callback import STANDARD
from callback.cases.learning import learn
from callback.cases.simulation import simulate

CASES, STEPS = 10_000, 2


def test_drawing_and_learning(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    """10,000 cases where benches are measured, 100 elsewhere; all of them teach."""
    idle = not request.config.getoption("--benchmark-enable")
    count = 100 if idle else CASES
    begun = time.perf_counter()
    cases = simulate(
        STANDARD, count, seed=1, ended="2026-11-03", as_of="2026-11-10", reporting=0.05
    )
    drawn = time.perf_counter()
    found = learn(cases, catalogue=STANDARD, reviewed="2026-11-22", most_steps=STEPS)
    seconds = time.perf_counter() - drawn
    assert (found.cases, len(found.objective)) == (count, STEPS + 1)
    if idle:
        return
    tracemalloc.start()
    learn(cases[:1000], catalogue=STANDARD, reviewed="2026-11-22", most_steps=1)
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    with capsys.disabled():
        print(  # noqa: T201  # what one came for
            f"\nsimulate: {count / (drawn - begun):,.0f} cases per second; learn: "
            f"{seconds / STEPS:.1f} s per step on {count:,} cases; {peak:.0f} MB for 1,000"
        )
