"""How hard the properties try, and how the benches compare.

The same code gives the same verdict every time: what is drawn, is drawn from a fixed seed.
``--hypothesis-profile=search`` draws anew in each run and keeps what failed, ``nightly`` does so
with the most draws, and ``counted`` tells in how many of 200 draws each law meets its conditions.
A bench runs two things by turns
and tells the ratio of their medians: ``python -m pytest tests/bench --benchmark-enable`` measures;
without it each runs once.
"""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable
from typing import Protocol, TypeAlias

import pytest
from hypothesis import HealthCheck, settings
from reached import COUNTED, TALLIES

#: A busy machine draws slowly, which says nothing of a strategy.
PATIENT = [HealthCheck.too_slow]
settings.register_profile(
    "fast",
    max_examples=10,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=PATIENT,
)
settings.register_profile("ci", settings.get_profile("fast"), max_examples=25)
settings.register_profile("search", max_examples=100, deadline=None, suppress_health_check=PATIENT)
settings.register_profile("nightly", settings.get_profile("search"), max_examples=5_000)
settings.register_profile("counted", COUNTED)
settings.load_profile("ci" if "CI" in os.environ else "fast")


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Tell what the laws have counted, where that was asked for."""
    if config.getoption("--hypothesis-profile") == "counted":
        terminalreporter.section("draws in which laws meet their conditions")
        for name, tally in sorted(TALLIES.items()):
            terminalreporter.write_line(f"{name}: {tally}")


#: Takes a name, two functions that return the seconds they measured, and the number of turns.
Compare: TypeAlias = Callable[[str, Callable[[], float], Callable[[], float], int], None]


class Benchmark(Protocol):
    """What is used of pytest-benchmark's fixture, which has no types."""

    disabled: bool
    extra_info: dict[str, object]

    def pedantic(
        self, target: Callable[[], object], *, setup: Callable[[], object], rounds: int
    ) -> object:
        """Call *target* in each round, after *setup*."""
        ...


@pytest.fixture
def compare(benchmark: Benchmark, capsys: pytest.CaptureFixture[str]) -> Compare:
    """Run two by turns, so that a busy moment of the machine slows both; tell the ratio."""

    def run(name: str, ours: Callable[[], float], other: Callable[[], float], turns: int) -> None:
        others: list[float] = []
        mine: list[float] = []
        benchmark.pedantic(
            lambda: mine.append(ours()), setup=lambda: others.append(other()), rounds=turns
        )
        if benchmark.disabled:
            return
        ratio = statistics.median(mine) / statistics.median(others)
        benchmark.extra_info["ratio"] = ratio
        with capsys.disabled():
            print(f"\n{name}: {ratio:.2f}")  # noqa: T201  # the ratio is what one came for

    return run
