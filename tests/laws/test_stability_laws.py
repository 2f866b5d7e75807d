"""Laws of the stability that hold for every catalogue, interview, set of facts and calendar."""

from __future__ import annotations

import math
from collections.abc import Callable
from random import Random
from typing import TypeAlias

import attrs
import numpy as np
import pytest
from harvest import THREE
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
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
from callback.answers.sensitivity import Band
from callback.model import noise
from callback.model.joint import Joint
from callback.model.noise import Perturbed
from callback.model.outlook import Course, possible, wanted
from callback.strategies import calendars, catalogues, looks

WIDTHS = (
    "JUDGED", "PUBLISHED", "LEAST_MEASURED", "MEDIAN_JUDGED", "MEDIAN_KNOWN", "NEVER_JUDGED",
    "NEVER_KNOWN", "SHAPE_WIDTH", "MESSAGE_WIDTH", "PROMISE_WIDTH", "TEMPO_MEDIAN", "TEMPO_NEVER",
    "GOOD_WIDTH", "IMPRESSION_WIDTH",
)  # fmt: skip  # one list
Numbers: TypeAlias = NDArray[np.float64]
SEEDS = st.integers(-(2**40), 2**40)
MEASURED = Provenance(basis=Basis.MEASURED, reviewed="2026-11-22", count=10**9)
JUDGED = Provenance(basis=Basis.JUDGED, reviewed="2026-11-22")
LOOK = Interview(
    ended="2026-11-03", stage="final", asked_on="2026-11-13", facts={"posting": "removed"}
)


def logit(p: float) -> float:
    """Return the log-odds of a probability."""
    return math.log(p / (1 - p))


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
    if reached(max(ranking.posterior) < 1 - 1e-6, "a choice of reasons"):
        one, two = (stability(ranking, draws=20, seed=seed + n) for n in range(2))
        assert one.bands != two.bands


@given(rankings(), SEEDS)
def test_bands_are_ordered_probabilities(ranking: Ranking, seed: int) -> None:
    """Each band runs from low to high within 0 and 1, in the order of what it is a band of."""
    found = stability(ranking, draws=20, seed=seed)
    assert [band.id for band in found.bands] == [one.reason.id for one in ranking]
    assert [band.id for band in found.families] == [one.family.id for one in ranking.families]
    for band in (*found.bands, *found.families, found.ever, found.offer):
        assert 0 <= band.low <= band.middle <= band.high <= 1 + 1e-12


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
            patch.setattr(noise, width, 0.0)
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
            tables, dice = Perturbed(same), Random(seed)  # noqa: S311  # a model, no secret
            drawn = tables.draw(dice, {*tables.tables, *tables.outcomes})
            assert drawn.posterior == pytest.approx(same.posterior, abs=1e-12)
            assert outlook(drawn) == pytest.approx(outlook(same.joint), abs=1e-12)


@given(rankings(), SEEDS)
def test_tables_not_moved_move_nothing(ranking: Ranking, seed: int) -> None:
    """Without a table to move the draw is the posterior."""
    drawn = Perturbed(ranking).draw(Random(seed), ())  # noqa: S311  # a model, no secret
    assert drawn.posterior == pytest.approx(ranking.posterior, abs=1e-12)
    assert outlook(drawn) == pytest.approx(outlook(ranking.joint), abs=1e-12)


@given(rankings(), SEEDS)
def test_bands_are_the_quantiles_of_the_draws(ranking: Ranking, seed: int) -> None:
    """5, 50 and 95 %, as numpy interpolates them, of what draws from the same seed come to."""
    found, tables = stability(ranking, draws=37, seed=seed), Perturbed(ranking)
    dice, every = Random(seed), {*tables.tables, *tables.outcomes}  # noqa: S311  # a model
    drawn = [tables.draw(dice, every) for _ in range(37)]
    reasons = ranking.catalogue.reasons
    columns = dict(zip(reasons, np.array([one.posterior for one in drawn]).T, strict=True))
    ends = np.array([outlook(one) for one in drawn]).T
    for band in (*found.bands, found.ever, found.offer):
        column = {**columns, "ever": ends[0], "offer": ends[1]}[band.id]
        assert_quantiles(band, column)
    for band in found.families:
        members = [columns[name] for name, one in reasons.items() if one.family == band.id]
        assert_quantiles(band, np.sum(members, axis=0))


def assert_quantiles(band: Band, column: Numbers) -> None:
    """The band is what numpy makes of the column."""
    expected = np.quantile(column, [0.05, 0.5, 0.95]).tolist()
    assert [band.low, band.middle, band.high] == pytest.approx(expected, abs=1e-12)


def outlook(joint: Joint) -> tuple[float, float]:
    """Return P(ever) and P(an offer) of a joint distribution, added up reason by reason."""
    heard = [
        p * (1 - left) for p, left in zip(joint.posterior, Course.of(joint).endless, strict=True)
    ]
    offers = zip(heard, wanted(joint), possible(joint), strict=True)
    return sum(heard), sum(p * good * left for p, good, left in offers)


@given(rankings(), SEEDS)
def test_every_draw_is_a_distribution(ranking: Ranking, seed: int) -> None:
    """Whatever is moved, the probabilities sum to 1, none is 0, and an offer needs word."""
    for one in stability(ranking, draws=20, seed=seed).samples:
        assert sum(one.probabilities) == pytest.approx(1, abs=1e-12)
        assert all(0 < p <= 1 for p in one.probabilities)
        assert 0 <= one.offer <= one.ever + 1e-12 <= 1 + 2e-12


@given(rankings(), SEEDS)
def test_how_often_they_stay_is_counted_over_the_draws(ranking: Ranking, seed: int) -> None:
    """The first reason, and the first three in any order; a tie leaves the first where it is."""
    found = stability(ranking, draws=20, seed=seed)
    names = list(ranking.catalogue.reasons)
    top = names.index(ranking.top.reason.id)
    three = {one.reason.id for one in ranking[:3]}
    rows = [one.probabilities for one in found.samples]
    assert found.top_stays * 20 == pytest.approx(sum(row[top] == max(row) for row in rows))
    stay = 0
    for row in rows:
        ordered = sorted(zip(names, row, strict=True), key=lambda item: -item[1])
        stay += {name for name, _ in ordered[:3]} == three
    assert found.three_stay * 20 == pytest.approx(stay)


@given(rankings(), SEEDS)
def test_records_are_the_draws(ranking: Ranking, seed: int) -> None:
    """A flat record for each draw, ready for a table: every reason by id, and both outcomes."""
    found = stability(ranking, draws=20, seed=seed)
    names = list(ranking.catalogue.reasons)
    assert found.to_records() == [
        dict(zip([*names, "ever", "offer"], [*one.probabilities, one.ever, one.offer], strict=True))
        for one in found.samples
    ]


@given(rankings(), SEEDS)
def test_a_row_that_reasons_share_is_drawn_once(ranking: Ranking, seed: int) -> None:
    """A table that says the same of two reasons says the same of them with noise on it.

    So the ratio of their probabilities is held: those that it does not name share a row.
    """
    for table in Perturbed(ranking).tables:
        kind, _, name = table.partition(".")
        groups = alike(ranking, kind, name)
        if groups is None:
            continue
        joint = Perturbed(ranking).draw(Random(seed), {table})  # noqa: S311  # a model
        ratios: dict[object, set[float]] = {}
        pairs = zip(groups, joint.posterior, ranking.posterior, strict=True)
        for group, moved, was in pairs:
            ratios.setdefault(group, set()).add(moved / was)
        for held in ratios.values():
            assert max(held) == pytest.approx(min(held), rel=1e-9)


def alike(ranking: Ranking, kind: str, name: str) -> list[object] | None:
    """Return for each reason what a table says of it, where it is a table about reasons.

    Of a circumstance it says the same to reasons with one row for it, unless one of them produces
    some of the findings by itself.
    """
    catalogue = ranking.catalogue
    if kind == "answers" and catalogue.facts[name].about is None:
        table = catalogue.facts[name].table
        return [reason if reason in table else None for reason in catalogue.reasons]
    if kind not in ("rows", "answers"):
        return None
    about = name if kind == "rows" else catalogue.facts[name].about
    (hidden,) = (one for one in ranking.joint.numbers.hidden if one.id == about)
    seen = [used.fact for used in ranking.evidence.used if used.fact.about == about]
    return [
        (row, *(reason if reason in fact.under else None for fact in seen))
        for reason, row in zip(catalogue.reasons, hidden.of, strict=True)
    ]


@law(rankings(), SEEDS)
def test_an_outcomes_tables_move_no_reason(reached: Reached, ranking: Ranking, seed: int) -> None:
    """How good word would be under a state says nothing of why they are silent."""
    tables = Perturbed(ranking)
    dice = Random(seed)  # noqa: S311  # a model, no secret
    drawn = tables.draw(dice, tables.outcomes)
    assert drawn.posterior == ranking.posterior
    if reached(tables.outcomes, "an outcome"):
        before, after = ranking.joint.numbers.hidden, drawn.numbers.hidden
        assert any(
            (one.good, one.possible) != (other.good, other.possible)
            for one, other in zip(before, after, strict=True)
        )


@law(catalogues(2), SEEDS)
def test_what_is_measured_moves_less(reached: Reached, catalogue: Catalogue, seed: int) -> None:
    """On day 0 only priors speak: of two reasons, each band lies within the judged one."""
    bare = attrs.evolve(catalogue, facts=[])
    look, day = Interview(ended="2026-11-03"), Date(2026, 11, 3)

    def bands(on: Provenance) -> dict[str, tuple[float, float]]:
        ranking = rank(look, as_of=day, catalogue=resting(bare, on))
        found = stability(ranking, draws=50, seed=seed)
        return {band.id: (band.low, band.high) for band in found.bands}

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
        drawn = np.array([tables.draw(dice, {"priors"}).posterior for _ in range(4000)])
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


#: What is moved with a table: how it is read, on which scale, and how far it spreads.
MOVED: dict[str, tuple[str, Callable[[Joint], float], Callable[[float], float], float]] = {
    "medians": ("waits", lambda joint: joint.numbers.medians[0], math.log, 0.35),
    "shapes": ("waits", lambda joint: joint.numbers.shapes[0], math.log, 0.15),
    "never": ("waits", lambda joint: joint.numbers.nevers[0], logit, 0.6),
    "replies": ("messages", lambda joint: joint.numbers.replies[0], logit, 0.5),
    "still": ("messages", lambda joint: joint.numbers.still[0], logit, 0.5),
    "noticed": ("messages", lambda joint: joint.numbers.timing.noticed, logit, 0.5),
    "promise": ("promise", lambda joint: joint.numbers.timing.promised, math.log, 0.2),
    "tempo": ("tempo", lambda joint: joint.waits[0].median, math.log, 0.15),
    "tempo's never": ("tempo", lambda joint: joint.waits[0].never, logit, 0.25),
    "good": ("good", lambda joint: (joint.numbers.hidden[1].good or (0.5,))[0], logit, 0.4),
}


@pytest.mark.parametrize("name", MOVED)
def test_each_number_spreads_as_far_as_told(name: str) -> None:
    """On its own scale, around what it is, by its own width; nothing else of its kind moves."""
    table, read, scale, width = MOVED[name]
    asked = Interview(ended="2026-11-03", promised_by="2026-11-05", asked_on="2026-11-06")
    ranking = rank(asked, as_of="2026-11-10", catalogue=resting(THREE, JUDGED))
    tables, dice = Perturbed(ranking), Random(7)  # noqa: S311  # a model, no secret
    drawn = np.array([scale(read(tables.draw(dice, {table}))) for _ in range(2000)])
    assert np.std(drawn) == pytest.approx(width, rel=0.08)
    assert np.mean(drawn) == pytest.approx(scale(read(ranking.joint)), abs=0.12 * width)
    others = {*tables.tables, *tables.outcomes} - {table}
    assert read(tables.draw(dice, others - BESIDE.get(name, set()))) == read(ranking.joint)


#: A wait is read off at the tempo, which moves beside it.
BESIDE = {"tempo": {"waits"}, "tempo's never": {"waits"}}


@given(rankings(), SEEDS)
def test_one_share_of_those_who_never_tell_is_drawn_once(ranking: Ranking, seed: int) -> None:
    """κ is a number of a kind of reason: where it is the same for two it moves for both alike."""
    drawn = Perturbed(ranking).draw(Random(seed), {"messages"}).numbers  # noqa: S311  # a model
    was = ranking.joint.numbers.still
    assert len(set(zip(was, drawn.still, strict=True))) == len(set(was))


def test_a_table_moves_only_where_something_rests_on_it() -> None:
    """Without a message or a promise of theirs, what these mean has no say."""
    calendar = WorkCalendar.weekdays()

    def tables(interview: Interview) -> tuple[str, ...]:
        return Perturbed(rank(interview, as_of="2026-11-22", calendar=calendar)).tables

    facts = (
        "rows.standing", "rows.opening",
        "answers.season", "answers.period_end", "answers.stage", "answers.posting",
    )  # fmt: skip  # one list
    silent = attrs.evolve(LOOK, asked_on=[])
    assert tables(LOOK) == ("priors", "waits", "tempo", "messages", *facts)
    assert tables(silent) == ("priors", "waits", "tempo", *facts)
    promised = attrs.evolve(silent, promised_by="2026-11-10")
    assert tables(promised) == ("priors", "waits", "tempo", "promise", *facts)
    answered = attrs.evolve(LOOK, replied_on="2026-11-16")
    assert tables(answered) == ("priors", "waits", "tempo", "messages", *facts)
