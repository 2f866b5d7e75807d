"""Laws of the stability that hold for every catalogue, interview, set of facts and calendar."""

from __future__ import annotations

from random import Random

import attrs
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law
from small import SMALL

from callback import (
    STANDARD,
    Basis,
    Catalogue,
    Interview,
    Provenance,
    Ranking,
    Source,
    WorkCalendar,
    rank,
    stability,
)
from callback.model import noise as _perturbed
from callback.model.noise import Perturbed
from callback.strategies import calendars, catalogues, looks

WIDTHS = (
    "JUDGED", "PUBLISHED", "LEAST_MEASURED", "MEDIAN_JUDGED", "MEDIAN_KNOWN", "NEVER_JUDGED",
    "NEVER_KNOWN",
)  # fmt: skip  # one list
SEEDS = st.integers(-(2**40), 2**40)
MEASURED = Provenance(basis=Basis.MEASURED, reviewed="2026-11-22", count=10**9)
JUDGED = Provenance(basis=Basis.JUDGED, reviewed="2026-11-22")
LOOK = Interview(
    ended="2026-11-03", stage="final", asked_on="2026-11-13", facts={"posting": "removed"}
)


@st.composite
def rankings(draw: st.DrawFn) -> Ranking:
    """Draw a ranking of a small catalogue or, now and then, of the standard one."""
    catalogue = draw(catalogues(4))
    interview, as_of = draw(looks(catalogue))
    return rank(interview, as_of=as_of, catalogue=catalogue, calendar=draw(calendars()))


def resting(catalogue: Catalogue, on: Provenance) -> Catalogue:
    """Return the catalogue with every reason and every fact resting on the same."""
    reasons = [attrs.evolve(one, provenance=on) for one in catalogue.reasons.values()]
    facts = [attrs.evolve(one, provenance=on) for one in catalogue.facts.values()]
    return attrs.evolve(catalogue, reasons=reasons, facts=facts)


@given(rankings(), SEEDS)
def test_the_same_seed_gives_the_same_values(ranking: Ranking, seed: int) -> None:
    """Nothing but the seed decides what is drawn."""
    one, two = (stability(ranking, draws=20, seed=seed) for _ in range(2))
    assert one == two
    assert one.to_dict() == two.to_dict()


@law(rankings(), SEEDS)
def test_another_seed_gives_other_values(reached: Reached, ranking: Ranking, seed: int) -> None:
    """With two reasons or more, other draws have other bands."""
    if reached(max(ranking.probabilities) < 1 - 1e-6, "a choice of reasons"):
        one, two = (stability(ranking, draws=20, seed=seed + n) for n in range(2))
        assert one.bands != two.bands


@given(rankings(), SEEDS)
def test_bands_are_ordered_probabilities(ranking: Ranking, seed: int) -> None:
    """Each band runs from low to high within 0 and 1, in the ranking's order."""
    found = stability(ranking, draws=20, seed=seed)
    assert [band.reason.id for band in found.bands] == [one.reason.id for one in ranking]
    assert all(0 <= band.low <= band.middle <= band.high <= 1 for band in found.bands)


@given(rankings(), SEEDS)
def test_how_often_the_top_stays_is_a_share_of_the_draws(ranking: Ranking, seed: int) -> None:
    """It is a whole number of draws of all, and all of them where there is one reason."""
    found = stability(ranking, draws=20, seed=seed)
    assert 0 <= found.top_stays <= 1
    assert found.top_stays * 20 == pytest.approx(round(found.top_stays * 20), abs=1e-9)
    assert len(ranking) > 1 or found.top_stays == 1


@law(rankings(), SEEDS)
def test_three_tables_at_most_heaviest_first(reached: Reached, ranking: Ranking, seed: int) -> None:
    """Those that the ranking rests on, each once, with a spread of decibans."""
    found = stability(ranking, draws=20, seed=seed).tables
    names = Perturbed(ranking).tables
    assert len(found) == min(3, len(names))
    assert len({one.table for one in found}) == len(found)
    assert {one.table for one in found} <= set(names)
    reached(len(names) > 3, "more than three tables")
    spreads = [one.decibans for one in found]
    assert spreads == sorted(spreads, reverse=True)
    assert all(spread >= 0 for spread in spreads)


@given(rankings(), SEEDS)
def test_without_noise_every_draw_is_the_posterior(ranking: Ranking, seed: int) -> None:
    """With all widths at 0 each table stays what it is, whichever are moved."""
    with pytest.MonkeyPatch.context() as patch:
        for width in WIDTHS:
            patch.setattr(_perturbed, width, 0.0)
        # What was measured has its own width, 1/√n, of which so many leave nothing.
        most = attrs.evolve(MEASURED, count=10**36)
        measured = resting(ranking.catalogue, most)
        for catalogue in (resting(ranking.catalogue, JUDGED), measured):
            same = rank(
                ranking.interview,
                as_of=ranking.as_of,
                catalogue=catalogue,
                calendar=ranking.calendar,
            )
            tables = Perturbed(same)
            drawn = tables.draw(Random(seed), tables.tables)  # noqa: S311  # a model, no secret
            assert drawn == pytest.approx(same.probabilities, abs=1e-12)


@given(rankings(), SEEDS)
def test_tables_not_moved_move_nothing(ranking: Ranking, seed: int) -> None:
    """Without a table to move the draw is the posterior."""
    drawn = Perturbed(ranking).draw(Random(seed), ())  # noqa: S311  # a model, no secret
    assert drawn == pytest.approx(ranking.probabilities, abs=1e-12)


@given(rankings(), SEEDS)
def test_bands_are_the_quantiles_of_the_draws(ranking: Ranking, seed: int) -> None:
    """5, 50 and 95 %, as numpy interpolates them, of the draws from the same seed."""
    found, tables = stability(ranking, draws=37, seed=seed), Perturbed(ranking)
    dice = Random(seed)  # noqa: S311  # a model, no secret
    drawn = np.array([tables.draw(dice, tables.tables) for _ in range(37)])
    names = list(ranking.catalogue.reasons)
    for band in found.bands:
        column = drawn[:, names.index(band.reason.id)]
        expected = np.quantile(column, [0.05, 0.5, 0.95])
        assert [band.low, band.middle, band.high] == pytest.approx(expected.tolist(), abs=1e-12)


@given(rankings(), SEEDS)
def test_every_draw_is_a_distribution(ranking: Ranking, seed: int) -> None:
    """Whatever is moved, the probabilities sum to 1 and none is 0."""
    tables = Perturbed(ranking)
    drawn = tables.draw(Random(seed), tables.tables)  # noqa: S311  # a model, no secret
    assert sum(drawn) == pytest.approx(1, abs=1e-12)
    assert all(0 < p <= 1 for p in drawn)


@law(catalogues(2), SEEDS)
def test_what_is_measured_moves_less(reached: Reached, catalogue: Catalogue, seed: int) -> None:
    """On day 0 only priors speak: of two reasons, each band lies within the judged one."""
    bare = attrs.evolve(catalogue, facts=[])
    look, day = Interview(ended="2026-11-03"), Date(2026, 11, 3)

    def bands(on: Provenance) -> dict[str, tuple[float, float]]:
        ranking = rank(look, as_of=day, catalogue=resting(bare, on))
        found = stability(ranking, draws=50, seed=seed)
        return {band.reason.id: (band.low, band.high) for band in found.bands}

    judged, measured = bands(JUDGED), bands(MEASURED)
    for name, (low, high) in measured.items():
        prior = catalogue.reasons[name].prior
        around = judged[name][0] <= prior <= judged[name][1]
        if reached(len(measured) == 2 and around, "two reasons, and a band around the prior"):
            assert judged[name][0] - 1e-12 <= low <= high <= judged[name][1] + 1e-12


def test_the_widths_of_the_noise_are_those_told() -> None:
    """On day 0 the log-odds of two reasons spread by √2 of the width of their basis."""
    bare = attrs.evolve(SMALL, facts=[])
    published = Provenance(
        basis=Basis.PUBLISHED,
        sources=[Source(id="paper", title="A paper", publisher="Nobody")],
        reviewed="2026-11-22",
    )
    few = attrs.evolve(MEASURED, count=4)
    for on, width in ((JUDGED, 0.7), (published, 0.35), (MEASURED, 0.2), (few, 0.5)):
        ranking = rank(
            Interview(ended="2026-11-03"), as_of="2026-11-03", catalogue=resting(bare, on)
        )
        tables, dice = Perturbed(ranking), Random(7)  # noqa: S311  # a model, no secret
        drawn = np.array([tables.draw(dice, {"priors"}) for _ in range(4000)])
        spread = np.std(np.log(drawn[:, 0] / drawn[:, 1]))
        assert spread == pytest.approx(width * 2**0.5, rel=0.05)


def test_a_measured_catalogue_has_narrower_bands() -> None:
    """On the standard catalogue with a fact and a message every band of note is narrower."""
    found = {
        on.basis: stability(
            rank(LOOK, as_of="2026-11-22", catalogue=resting(STANDARD, on)), draws=200, seed=1
        )
        for on in (JUDGED, MEASURED)
    }
    for wide, narrow in zip(found[Basis.JUDGED].bands, found[Basis.MEASURED].bands, strict=True):
        assert narrow.high - narrow.low < wide.high - wide.low
    assert found[Basis.MEASURED].top_stays >= found[Basis.JUDGED].top_stays


def test_replies_move_only_where_something_was_asked() -> None:
    """Without a message of yours, whether they reply when asked has no say."""
    calendar = WorkCalendar.weekdays()
    silent = rank(attrs.evolve(LOOK, asked_on=[]), as_of="2026-11-22", calendar=calendar)
    assert "replies" not in Perturbed(silent).tables
    asked = rank(LOOK, as_of="2026-11-22", calendar=calendar)
    assert Perturbed(asked).tables == (
        "priors", "waits", "replies", "rows.opening", "answers.season",
        "answers.period_end", "answers.stage", "answers.posting",
    )  # fmt: skip  # one list
