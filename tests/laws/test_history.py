"""Past waits move the tempo: hardly when few, to the truth when many, never out of bounds."""

from __future__ import annotations

import functools
import math
import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callback import STANDARD, Catalogue, Interview, InvalidValue, PastWait, Tempo, rank
from callback.catalogue.numbers import numbers_of, waits
from callback.strategies import catalogues

past_waits = st.builds(PastWait, st.integers(0, 10_000), st.booleans())


def moved(*past: PastWait, source: Catalogue = STANDARD, base: Tempo | None = None) -> Tempo:
    """Return the tempo after these waits."""
    return Tempo.from_history(past, catalogue=source, base=base)


def drawn(count: int, median: float, never: float) -> list[PastWait]:
    """Return waits drawn by hand under two factors, every silence watched for 60 days."""
    dice, numbers = random.Random(20261122), numbers_of(STANDARD)  # noqa: S311  # a test draws
    tempered, found = waits(numbers, median, never), list[PastWait]()
    for _ in range(count):
        (place,) = dice.choices(range(len(numbers.priors)), numbers.priors)
        days = math.inf
        wait = tempered[place]
        if dice.random() > wait.never:
            share = dice.random()
            spread = (share / (1 - share)) ** (1 / wait.shape)
            days = max(1, math.ceil(wait.median * spread))
        found.append(PastWait(int(min(days, 60)), answered=days <= 60))
    return found


@settings(max_examples=20)
@given(catalogues(max_reasons=4, derived=False))
def test_no_past_changes_nothing(source: Catalogue) -> None:
    """Without waits it is the tempo that was there."""
    assert moved(source=source) == Tempo()
    assert moved(source=source, base=Tempo(median=2, history=3)) == Tempo(median=2, history=3)


@settings(max_examples=25)
@given(st.lists(st.builds(PastWait, st.integers(0, 250), st.booleans()), min_size=1, max_size=4))
def test_under_five_cases_hardly_move_it(past: list[PastWait]) -> None:
    """Four waits of up to a year, however they ended: factors within 1.7 of none at all."""
    tempo = moved(*past)
    assert 1 / 1.7 < tempo.median < 1.7
    assert 1 / 1.7 < tempo.never < 1.7


def test_four_ordinary_waits_move_it_little() -> None:
    """Four answers all after 3, or all after 30 working days, leave the medians within 1.4."""
    for days in (3, 5, 10, 30):
        assert 1 / 1.4 < moved(*[PastWait(days, answered=True)] * 4).median < 1.4


def test_more_of_the_same_moves_it_further() -> None:
    """Slow answers raise the medians, quick ones lower them, silences raise never: the more so.

    Until a factor is at its bound, which it reaches exactly.
    """
    counts = (0, 2, 4, 8, 16, 32)
    slow = [moved(*[PastWait(40, answered=True)] * n).median for n in counts]
    quick = [moved(*[PastWait(1, answered=True)] * n).median for n in counts]
    silent = [moved(*[PastWait(120, answered=False)] * n).never for n in counts]
    heard = [moved(*[PastWait(5, answered=True)] * n).never for n in counts]
    for rising in (slow, silent, [1 / factor for factor in quick], [1 / f for f in heard]):
        assert all(more > less or less == 4 for less, more in pairwise(rising))
    assert slow[-1] > 2
    assert quick[-1] < 0.7
    assert silent[-1] > 2


@pytest.mark.parametrize(("median", "never"), [(1, 1), (2, 0.5), (0.5, 2)])
def test_many_waits_find_the_factors(median: float, never: float) -> None:
    """From 2,000 waits drawn under known factors both are found within a tenth and a fifth.

    Of the log factors they leave standard errors of about 0.02 and 0.05.
    """
    tempo = moved(*drawn(2_000, median, never))
    assert abs(math.log(tempo.median / median)) < 0.1
    assert abs(math.log(tempo.never / never)) < 0.2


@settings(max_examples=15)
@given(
    st.lists(past_waits, max_size=8).flatmap(lambda p: st.tuples(st.just(p), st.permutations(p)))
)
def test_their_order_changes_nothing(both: tuple[list[PastWait], list[PastWait]]) -> None:
    """The waits are a bag."""
    one, other = (moved(*past) for past in both)
    assert one == other


@settings(max_examples=20)
@given(
    catalogues(max_reasons=4, derived=False),
    st.lists(past_waits, min_size=1, max_size=3).map(lambda past: past * 40),
    st.floats(0.25, 4),
)
def test_no_past_leaves_the_bounds(source: Catalogue, past: list[PastWait], base: float) -> None:
    """Whatever was waited, under any catalogue: both factors stay from 1/4 to 4."""
    tempo = moved(*past, source=source, base=Tempo(median=base, never=base))
    assert 0.25 <= tempo.median <= 4
    assert 0.25 <= tempo.never <= 4


@functools.cache
def height(median: float, never: float) -> float:
    """Return the log posterior of two factors after eight waits, by its definition."""
    numbers = numbers_of(STANDARD)
    tempered = waits(numbers, median, never)

    def silent(t: float) -> float:
        own = [w.never + (1 - w.never) / (1 + (t / w.median) ** w.shape) for w in tempered]
        return math.fsum(p * s for p, s in zip(numbers.priors, own, strict=True))

    told = 6 * math.log(silent(24) - silent(25)) + 2 * math.log(silent(60))
    return told - (math.log(median) / 0.25) ** 2 / 2 - (math.log(never) / 0.5) ** 2 / 2


def test_it_is_the_top_of_the_posterior() -> None:
    """No factors on a fine grid are likelier after six answers and two silences."""
    tempo = moved(*[PastWait(25, answered=True)] * 6, *[PastWait(60, answered=False)] * 2)
    grid = [math.exp(step / 20) for step in range(-20, 21)]
    best = max(height(median, never) for median in grid for never in grid)
    assert height(tempo.median, tempo.never) >= best - 1e-4


def test_the_base_is_where_it_starts() -> None:
    """Factors multiply those of the base, whose parts and past are kept."""
    interview = Interview(ended="2026-11-03", stage="final", sector="academia")
    base = Tempo.for_interview(interview, STANDARD)
    first = moved(PastWait(30, answered=True), base=base)
    second = moved(PastWait(30, answered=True), base=first)
    assert (first.parts, first.history, second.history) == (base.parts, 1, 2)
    assert base.median < first.median < second.median


def test_the_ranking_says_what_it_rests_on() -> None:
    """The count of past waits is carried by the ranking, its data, and the tempo's text."""
    tempo = moved(*[PastWait(20, answered=True)] * 7)
    ranking = rank(Interview(ended="2026-11-03"), as_of="2026-11-20", tempo=tempo)
    assert ranking.tempo.history == 7
    told = {"median": tempo.median, "never": tempo.never, "history": 7}
    assert ranking.to_dict()["tempo"] == told
    assert str(tempo).endswith("Moved by 7 past waits.")
    assert "past waits" not in str(Tempo())


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ((-1, True), "working_days is -1: expected a whole number of working days from 0 to 10000"),
        ((10_001, True), "working_days is 10001: expected a whole number of working days from 0"),
        ((1.5, True), "working_days is 1.5: expected a whole number of working days from 0 to"),
        ((True, True), "working_days is True: expected a whole number of working days from 0 to"),
        ((1, 1), "answered is 1: expected True or False"),
    ],
)
def test_wrong_waits(fields: tuple[object, object], message: str) -> None:
    """Each wrong field is named and quoted."""
    with pytest.raises(InvalidValue) as caught:
        PastWait(*fields)  # type: ignore[arg-type]  # what a stranger may give
    assert str(caught.value).startswith(message)


def test_a_wrong_past() -> None:
    """What is no wait is quoted."""
    with pytest.raises(InvalidValue) as caught:
        moved((30, True))  # type: ignore[arg-type]  # what a stranger may give
    assert str(caught.value) == "past is (30, True): expected values of type PastWait"
