"""Learning where signs hang together: felt rows, rows under reasons, a stage that is given."""

from __future__ import annotations

import itertools
import math
from collections import Counter

import attrs
import pytest
from harvest import THREE
from linked import LINKED
from small import catalogue, reason

from callback import Catalogue, Impression, Wait
from callback.cases.case import Case
from callback.cases.learning import Learned, learn
from callback.cases.simulation import simulate

ENDED, AS_OF, TODAY = "2026-11-02", "2026-11-06", "2026-11-22"
#: By how many standard errors a number that was learnt may miss.
FAR = 5


def drawn(source: Catalogue, n: int, seed: int = 1, reporting: float = 0.7) -> list[Case]:
    """Return cases after a final."""
    world = {"ended": ENDED, "as_of": AS_OF, "stage": "final", "reporting": reporting}
    return list(simulate(source, n, seed=seed, **world))  # type: ignore[arg-type]  # by name


def learnt(cases: list[Case], source: Catalogue, steps: int, strength: float = 0.05) -> Learned:
    """Learn from them."""
    return learn(cases, catalogue=source, strength=strength, reviewed=TODAY, most_steps=steps)


def unlearnt(source: Catalogue) -> Catalogue:
    """Return *source* with every row that is to be learnt halfway to even."""
    facts = [
        attrs.evolve(
            one,
            table={state: halfway(row) for state, row in one.table.items()},
            otherwise=halfway(one.otherwise),
            under={reason: halfway(row) for reason, row in one.under.items()},
        )
        if one.id != "stage"
        else one
        for one in source.facts.values()
    ]
    return attrs.evolve(source, facts=facts)


def halfway(row: tuple[float, ...]) -> list[float]:
    """Return *row* halfway to even."""
    return [(p + 1 / len(row)) / 2 for p in row]


@pytest.mark.slow
def test_known_reasons_give_back_felt_rows_and_rows_under_reasons() -> None:
    """From 6,000 cases, within five standard errors: twice those of a state that is seen."""
    count = 6_000
    found = learnt(drawn(LINKED, count), unlearnt(LINKED), 30).catalogue
    for name in ("bright", "warm", "lively", "sky"):
        for state in ("wet", "dry"):
            rows = found.facts[name].row(state), LINKED.facts[name].row(state)
            for p, q in zip(*rows, strict=True):
                assert abs(p - q) < FAR * 2 * math.sqrt(q * (1 - q) / (0.7 * 0.2 * count))
    shares = Counter(case.reason for case in drawn(LINKED, count))
    (p, _), (q, _) = found.facts["boots"].under["fog"], LINKED.facts["boots"].under["fog"]
    assert abs(p - q) < FAR * math.sqrt(q * (1 - q) / (0.7 * shares["fog"]))


@pytest.mark.slow
def test_without_the_impression_the_weather_is_believed_too_far() -> None:
    """What hangs together looks like more of a state: the wet and the dry row part too widely."""
    cases = drawn(LINKED, 5_000, reporting=1.0)
    plain = [attrs.evolve(one, impression=None) for one in LINKED.circumstances.values()]
    blind = attrs.evolve(LINKED, circumstances=plain)
    apart = [weight_of(learnt(cases, source, 25).catalogue, "warm") for source in (blind, LINKED)]
    assert apart[0] > 1.2 * apart[1]
    assert apart[1] == pytest.approx(weight_of(LINKED, "warm"), rel=0.2)


def weight_of(source: Catalogue, name: str) -> float:
    """Return by how much the log-odds of yes differ between dry and wet."""
    dry, wet = (source.facts[name].row(state)[0] for state in ("dry", "wet"))
    return math.log(dry / (1 - dry)) - math.log(wet / (1 - wet))


@pytest.mark.slow
def test_a_stage_that_is_given_does_not_bend_the_standing() -> None:
    """Finals alone, of which rich harvests have three times the share, teach the harvest itself."""
    count = 6_000
    start = attrs.evolve(
        LINKED,
        reasons=[
            attrs.evolve(one, rows={**one.rows, "harvest": {"rich": 0.35}}) if one.rows else one
            for one in LINKED.reasons.values()
        ],
    )
    found = learnt(drawn(LINKED, count, reporting=1.0), start, 40).catalogue
    for name in ("storm", "calm"):
        p = found.reasons[name].rows["harvest"]["rich"]
        q = LINKED.reasons[name].rows["harvest"]["rich"]
        # The basket shows the harvest in about half of its information.
        assert abs(p - q) < FAR * 2 * math.sqrt(q * (1 - q) / (0.2 * count))


def test_the_objective_never_falls_where_signs_hang_together() -> None:
    """With reasons known and unknown, from numbers that are far off."""
    cases = drawn(LINKED, 200)
    for known in (True, False):
        seen = cases if known else [attrs.evolve(case, reason=None) for case in cases]
        steps = learnt(seen, unlearnt(LINKED), 8, strength=0.01).objective
        assert steps[-1] > steps[0]
        assert all(b - a >= -1e-9 for a, b in itertools.pairwise(steps))


def test_the_objective_never_falls_with_several_stages_and_rows_that_name_every_state() -> None:
    """Each stage divides by what it had for a probability; a full row leaves nothing to fill in."""
    full = [
        attrs.evolve(one, rows={**one.rows, "harvest": {"rich": 0.4, "poor": 0.6}})
        if one.id == "calm"
        else one
        for one in LINKED.reasons.values()
    ]
    source = attrs.evolve(LINKED, reasons=full)
    cases = [
        attrs.evolve(case, interview=attrs.evolve(case.interview, stage=stage))
        for n, case in enumerate(drawn(LINKED, 150))
        for stage in [(None, "screen", "final", "offer")[n % 4]]
    ]
    found = learnt(cases, source, 12, strength=0.01)
    assert all(b - a >= -1e-9 for a, b in itertools.pairwise(found.objective))
    row = found.catalogue.reasons["calm"].rows["harvest"]
    assert sum(row.values()) == pytest.approx(1)


def test_what_moved_says_on_what_it_rests() -> None:
    """Counts are the cases of known reason, and an interval holds what it is about."""
    cases = drawn(LINKED, 300)
    found = learnt(cases, LINKED, 20, strength=1)
    shares = Counter(case.reason for case in cases)
    assert found.moved
    for one in found.moved:
        assert one.low <= one.after <= one.high
        if one.what.endswith(".wait.never"):
            assert one.cases == pytest.approx(shares[one.what.split(".")[1]])
    titles = str(found).splitlines()[1]
    assert "90 % between" in titles
    assert "cases" in titles


def test_a_few_cases_do_not_move_a_rare_answer_far() -> None:
    """In one case of ten an answer of three in a thousand: it stays under one in a hundred.

    With twelve pseudo-cases, a twenty-eighth part of one event, it would have come to one in 22.
    """
    rare = attrs.evolve(THREE.facts["umbrella"], table={}, otherwise=(0.003, 0.997))
    source = attrs.evolve(THREE, facts=[rare, THREE.facts["sky"], THREE.facts["basket"]])
    cases = list(simulate(source, 10, seed=1, ended=ENDED, as_of=AS_OF, reporting=0.0))
    said = [
        attrs.evolve(case, interview=case.interview.with_facts(umbrella=n == 0))
        for n, case in enumerate(cases)
    ]
    found = learn(said, catalogue=source, reviewed=TODAY).catalogue.facts["umbrella"]
    assert 0.003 < found.otherwise[0] < 0.01


@pytest.mark.slow
def test_intervals_hold_what_they_say() -> None:
    """Of what known reasons teach, nine true numbers in ten lie within, as said of each kind.

    Two reasons and nothing else, so that everything that can move is told of.
    """
    source = catalogue(
        reasons=[
            reason("storm", prior=0.7, wait=Wait(median=5, shape=2, never=0.2)),
            reason("calm", prior=0.3, wait=Wait(median=12, shape=1.6, never=0.4)),
        ],
        circumstances=[],
        facts=[],
    )
    held: dict[str, list[bool]] = {"prior": [], "never": [], "median": []}
    for seed in range(120):
        cases = simulate(source, 200, seed=seed, ended=ENDED, as_of=AS_OF)
        found = learnt(list(cases), source, 10, strength=1e-3)
        for one in found.moved:
            held[one.what.rpartition(".")[2]].append(one.low <= one.before <= one.high)
    for within in held.values():
        assert len(within) == 240
        # The two of a kind may hang together wholly, as the priors do: 120 draws count.
        assert abs(sum(within) / 240 - 0.9) < 4 * math.sqrt(0.09 / 120)


def test_felt_rows_without_correlation_are_counted() -> None:
    """With ρ = 0 nothing is shared: felt rows are learnt as if they were seen."""
    cases = drawn(LINKED, 300)
    weather, rest = LINKED.circumstances["weather"], LINKED.circumstances["harvest"]
    assert weather.impression is not None
    none = Impression(correlation=0.0, provenance=weather.impression.provenance)
    apart = [
        learnt(
            cases,
            attrs.evolve(LINKED, circumstances=[attrs.evolve(weather, impression=one), rest]),
            6,
        ).objective
        for one in (none, None)
    ]
    assert apart[0] == apart[1]
