"""What is shared between threads gives each of them the same bits."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import attrs
import pytest

from callback import STANDARD, Catalogue, Interview, Kind, explain, forecast, rank

THREADS, TURNS = 8, 5
FACTS = sorted(
    name
    for name, fact in STANDARD.facts.items()
    if "yes" in fact.by_id and fact.kind is not Kind.DERIVED
)
CASES = [
    Interview(
        ended="2026-11-03",
        stage=stage,
        country=country,
        asked_on="2026-11-10",
        facts=dict.fromkeys(FACTS[place * 7 : place * 7 + 5], True),
    )
    for place, (stage, country) in enumerate(
        (stage, country) for stage in ("screen", "final") for country in ("DE", "US", "JP", None)
    )
]


def read_off(catalogue: Catalogue) -> list[object]:
    """Return everything in bits: probabilities, an explanation, a forecast, by each case."""
    found: list[object] = []
    for interview in CASES:
        ranking = rank(interview, as_of="2026-11-22", catalogue=catalogue)
        found += [
            [probability.hex() for probability in ranking.posterior],
            explain(ranking, "on_hold"),
            forecast(ranking).heard_within(10).hex(),
            catalogue.fingerprint,
        ]
    return found


@pytest.mark.parametrize("turn", range(TURNS))
def test_threads_see_the_same_bits(turn: int) -> None:
    """Eight threads that start together on STANDARD, and on a catalogue that none has used yet."""
    fresh = attrs.evolve(STANDARD.with_prior("on_hold", 0.1 + turn / 100))
    expected = read_off(attrs.evolve(fresh)), read_off(STANDARD)
    together = Barrier(THREADS)

    def look(_: int) -> tuple[list[object], list[object]]:
        together.wait()
        return read_off(fresh), read_off(STANDARD)

    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(look, range(THREADS))) == [expected] * THREADS
