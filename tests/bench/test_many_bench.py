"""How many rows of a table are ranked in a second, where each row is different."""

from __future__ import annotations

import time

import pytest

from callback import STANDARD, Kind, Ranking, rank_many

ROWS = 10_000
FLAGS = [name for name, fact in STANDARD.facts.items() if fact.kind is Kind.FLAG]
STAGES = ("screen", "technical", "interview", "final", "")
COUNTRIES = ("DE", "US", "GB", "")


def row(number: int) -> dict[str, object]:
    """Return a row such as a tracker has: text, blanks, and three things that were ticked."""
    return {
        "id": number,
        "met_on": f"2026-{8 + number % 3:02}-{1 + number % 28:02}",
        "status": STAGES[number % len(STAGES)],
        "country": COUNTRIES[number % len(COUNTRIES)],
        "first": number % 2 == 0,
        "second": number % 3 == 0,
        "third": "",
        "notes": "x" * 50,
    }


def test_rows_in_a_second(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    """10,000 rows where benches are measured, 100 elsewhere; every one of them is ranked."""
    idle = not request.config.getoption("benchmark_enable")
    rows = [row(number) for number in range(100 if idle else ROWS)]
    begun = time.perf_counter()
    results = rank_many(
        rows,
        as_of="2026-11-22",
        names={"ended": "met_on", "stage": "status", "ref": "id"},
        facts=dict(zip(FLAGS, ("first", "second", "third"), strict=False)),
        ignore=["notes"],
    )
    seconds = time.perf_counter() - begun
    assert [isinstance(result, Ranking) for result in results] == [True] * len(rows)
    if not idle:
        with capsys.disabled():
            print(f"\nrank_many: {len(rows) / seconds:,.0f} rows per second")  # noqa: T201  # what one came for
