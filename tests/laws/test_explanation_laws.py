"""Laws of the explanation that hold for every catalogue, interview, set of facts and calendar."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from random import Random
from statistics import fmean

import attrs
import pytest
import small as small_catalogue
from asked import is_asked
from hypothesis import assume, given
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law
from worlds import World, Worlds

from callback import Explanation, Interview, Ranking, WorkCalendar, explain, rank
from callback.answers.fit import LEAST_DECIBANS, LEAST_PROBABILITY, MOST
from callback.formulas.shapley import shares
from callback.strategies import calendars, catalogues, looks

#: Decibans.
NEAR = 1e-9
WEEKDAYS = WorkCalendar.weekdays()


def decibans(ratio: float) -> float:
    """Return 10·log10 of a ratio."""
    return 10 * math.log10(ratio)


@st.composite
def small(draw: st.DrawFn) -> Ranking:
    """Draw a ranking of a small catalogue."""
    catalogue = draw(catalogues(4))
    interview, as_of = draw(looks(catalogue))
    return rank(interview, as_of=as_of, catalogue=catalogue, calendar=draw(calendars()))


@st.composite
def untold(draw: st.DrawFn) -> Ranking:
    """Draw a ranking of a small catalogue with a fact that could tell much and is not known."""
    drawn = draw(catalogues(4).filter(lambda c: len(c.reasons) > 1 and len(c.circumstances) > 0))
    about = next(iter(drawn.circumstances.values()))
    first = about.states[0].id
    reasons = [
        attrs.evolve(one, rows={**one.rows, about.id: {first: 0.02 if place else 0.95}})
        for place, one in enumerate(drawn.reasons.values())
    ]
    much = small_catalogue.fact(
        "much", about=about.id, table={first: (0.95, 0.05)}, otherwise=(0.05, 0.95)
    )
    catalogue = attrs.evolve(drawn, reasons=reasons, facts=[*drawn.facts.values(), much])
    interview, as_of = draw(looks(catalogue))
    silent = interview.with_facts(much=None)
    return rank(silent, as_of=as_of, catalogue=catalogue, calendar=draw(calendars()))


@st.composite
def standard(draw: st.DrawFn) -> Ranking:
    """Draw a ranking of the standard catalogue."""
    interview, as_of = draw(looks())
    return rank(interview, as_of=as_of, calendar=draw(calendars()))


@st.composite
def explained(draw: st.DrawFn, rankings: st.SearchStrategy[Ranking]) -> Explanation:
    """Draw the explanation of some reason."""
    ranking = draw(rankings)
    return explain(ranking, draw(st.sampled_from(list(ranking.catalogue.reasons))))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Ranking, str, str]:
    """Draw a ranking and two of its reasons."""
    ranking = draw(small() | standard())
    reasons = list(ranking.catalogue.reasons)
    assume(len(reasons) > 1)  # of a drawn catalogue seldom
    one, other = draw(st.permutations(reasons))[:2]
    return ranking, one, other


ANY = explained(small() | standard())


@given(ANY)
def test_terms_add_up_to_the_posterior(found: Explanation) -> None:
    """The base rate, the other terms and what is shared make 10·log10 of the posterior."""
    total = math.fsum(term.decibans for term in found.terms) + found.shared
    assert total == pytest.approx(decibans(found.posterior), abs=NEAR)


@given(ANY)
def test_terms_after_the_base_rate_add_up_to_what_was_learnt(found: Explanation) -> None:
    """Without the base rate, they make 10·log10 of posterior to prior."""
    base, *rest = found.terms
    assert base.id == "base_rate"
    assert base.decibans == pytest.approx(decibans(found.prior), abs=NEAR)
    total = math.fsum(term.decibans for term in rest) + found.shared
    assert total == pytest.approx(decibans(found.posterior / found.prior), abs=NEAR)


@given(small() | standard())
def test_what_is_shared_is_the_same_for_all_reasons(ranking: Ranking) -> None:
    """It belongs to the ranking, and not to a reason."""
    shared = [explain(ranking, name).shared for name in ranking.catalogue.reasons]
    assert shared == pytest.approx([shared[0]] * len(shared), abs=NEAR)


@given(pairs())
def test_against_another_the_terms_add_up_by_themselves(case: tuple[Ranking, str, str]) -> None:
    """They make 10·log10 of the ratio of the two posteriors, and nothing is shared."""
    ranking, one, other = case
    found = explain(ranking, one, against=other)
    ratio = ranking.by_id[one].probability / ranking.by_id[other].probability
    assert math.fsum(t.decibans for t in found.terms) == pytest.approx(decibans(ratio), abs=NEAR)
    assert found.shared == 0


@given(pairs())
def test_setting_them_the_other_way_flips_every_sign(case: tuple[Ranking, str, str]) -> None:
    """What speaks for the one speaks as much against the other, to the last share."""
    ranking, one, other = case
    there, back = explain(ranking, one, against=other), explain(ranking, other, against=one)
    for term, turned in zip(there.terms, back.terms, strict=True):
        assert term.decibans == pytest.approx(-turned.decibans, abs=NEAR)
        assert [s.decibans for s in term.shares] == pytest.approx(
            [-s.decibans for s in turned.shares], abs=NEAR
        )


@given(pairs())
def test_against_another_each_term_is_the_difference(case: tuple[Ranking, str, str]) -> None:
    """A term for the one against the other is its term for the one less that for the other."""
    ranking, one, other = case
    both = explain(ranking, one), explain(ranking, other)
    for term, a, b in zip(
        explain(ranking, one, against=other).terms, both[0].terms, both[1].terms, strict=True
    ):
        assert term.decibans == pytest.approx(a.decibans - b.decibans, abs=NEAR)


@law(ANY)
def test_shares_add_up_to_their_term(reached: Reached, found: Explanation) -> None:
    """The findings about one circumstance share out its term, and a single one has all of it."""
    shared = [term for term in found.terms if term.shares]
    if reached(shared, "a term of findings"):
        sums = [math.fsum(share.decibans for share in term.shares) for term in shared]
        assert sums == pytest.approx([term.decibans for term in shared], abs=NEAR)
    reached(any(len(term.shares) > 1 for term in shared), "a term of several")


@law(ANY)
def test_every_finding_has_its_share(reached: Reached, found: Explanation) -> None:
    """Up to ten findings about one circumstance, each that counts has a share in one term."""
    evidence = found.ranking.evidence
    about = [used.fact.about for used in evidence.used]
    few = [used.fact.id for used in evidence.used if about.count(used.fact.about) <= 10]
    shared = [share.used.fact.id for term in found.terms for share in term.shares]
    assert sorted(shared) == sorted(few)
    reached(len(few) > 1, "two findings")


@law(ANY)
def test_supporting_and_opposing_split_the_shares(reached: Reached, found: Explanation) -> None:
    """Every share that says anything stands on its side, the strongest first."""
    every = [share.decibans for term in found.terms for share in term.shares]
    up = [share.decibans for share in found.supporting]
    down = [share.decibans for share in found.opposing]
    assert up == sorted((x for x in every if x > 0), reverse=True)
    assert down == sorted(x for x in every if x < 0)
    reached(up and down, "both sides")


@law(looks(), st.randoms(use_true_random=False))
def test_the_order_of_facts_changes_nothing(
    reached: Reached, look: tuple[Interview, Date], dice: Random
) -> None:
    """Facts given in another order are explained in the same bits."""
    interview, as_of = look
    items = list(interview.facts.items())
    reached(len(items) > 1, "two facts")
    dice.shuffle(items)
    other = attrs.evolve(interview, facts=dict(items))
    calendar = WEEKDAYS
    one = explain(rank(interview, as_of=as_of, calendar=calendar))
    two = explain(rank(other, as_of=as_of, calendar=calendar))
    assert one.to_dict() == two.to_dict()


@law(explained(small()))
def test_each_term_of_a_finding_by_enumeration(reached: Reached, found: Explanation) -> None:
    """A term is P(its findings | reason) to P(its findings), both added up over all worlds."""
    worlds = Worlds(found.ranking)
    named = [(t.decibans, [s.used.fact.id for s in t.shares]) for t in found.terms if t.shares]
    if reached(named, "a term of findings"):
        for weight, names in named:
            own, every = (worlds.without_silence(names, of) for of in (found.reason.id, None))
            assert weight == pytest.approx(decibans(own / every), abs=NEAR)
    reached(any(abs(weight) > 0.1 for weight, _ in named), "a term that says something")


@law(explained(small()))
def test_shares_by_brute_force(reached: Reached, found: Explanation) -> None:
    """A share is what the finding adds to those before it, on the mean over all orders."""
    worlds = Worlds(found.ranking)

    def value(names: tuple[str, ...]) -> float:
        own = worlds.without_silence(names, found.reason.id)
        return decibans(own / worlds.without_silence(names))

    reached(any(len(term.shares) > 1 for term in found.terms), "a term of several")
    for term in found.terms:
        names = [share.used.fact.id for share in term.shares]
        orders = list(itertools.permutations(names))
        for share in term.shares:
            gains = [
                value(order[: place + 1]) - value(order[:place])
                for order in orders
                for place in [order.index(share.used.fact.id)]
            ]
            assert share.decibans == pytest.approx(fmean(gains), abs=NEAR)


@st.composite
def games(draw: st.DrawFn) -> tuple[int, Callable[[int], float]]:
    """Draw a number of parts up to five, and a value for each set of them."""
    count = draw(st.integers(0, 5))
    size = 1 << count
    values = draw(st.lists(st.floats(-50, 50), min_size=size, max_size=size))
    return count, values.__getitem__


@given(games())
def test_shapley_by_brute_force(game: tuple[int, Callable[[int], float]]) -> None:
    """The shares are the mean of what a part adds, over all orders of the parts."""
    count, value = game
    gains: list[list[float]] = [[] for _ in range(count)]
    for order in itertools.permutations(range(count)):
        before = 0
        for part in order:
            gains[part].append(value(before | 1 << part) - value(before))
            before |= 1 << part
    assert shares(count, value) == pytest.approx([fmean(gain) for gain in gains], abs=1e-9)


@law(explained(small()))
def test_states_by_enumeration(reached: Reached, found: Explanation) -> None:
    """How likely a state is by now, added up over all worlds."""
    worlds, about = Worlds(found.ranking), found.ranking.catalogue.circumstances
    names = list(worlds.said)
    every = worlds.total(names)
    states = [(t.id, odds) for t in found.terms if t.id in about for odds in t.states]
    if reached(states, "a term with states"):
        for term, odds in states:

            def inside(world: World, about: str = term, state: str = odds.state.id) -> float:
                return world.states[about] == state

            total = worlds.total(names, value=inside)
            assert odds.probability == pytest.approx(total / every, abs=1e-12)


@law(explained(untold()))
def test_missing_facts_by_enumeration(reached: Reached, found: Explanation) -> None:
    """Missing is an answer to an open fact that is likely under the reason, and tells of it."""
    worlds, ranking = Worlds(found.ranking), found.ranking
    names = list(worlds.said)
    every = worlds.total(names)
    own = worlds.total(names, value=lambda w: w.reason == found.reason.id)
    expected: dict[tuple[str, str], tuple[float, float]] = {}
    for fact in ranking.catalogue.facts.values():
        if fact.id in {*names, *ranking.interview.facts} or not is_asked(fact, ranking):
            continue
        for answer in fact.answers:
            then = {fact.id: answer.id}
            inside = worlds.total(names, then, lambda w: w.reason == found.reason.id) / own
            weight = decibans(inside / (worlds.total(names, then) / every))
            close = min(abs(inside - LEAST_PROBABILITY), abs(weight - LEAST_DECIBANS)) < NEAR
            assume(not close)
            if inside >= LEAST_PROBABILITY and weight >= LEAST_DECIBANS:
                expected[fact.id, answer.id] = inside, weight
    reached(expected, "something missing")
    told = {(x.fact.id, x.answer.id): (x.probability, x.decibans) for x in found.missing}
    assert len(told) == min(len(expected), MOST)
    for key, numbers in told.items():
        assert numbers == pytest.approx(expected[key], abs=NEAR)
    weakest = sorted((weight for _, weight in expected.values()), reverse=True)[: len(told)]
    assert [x.decibans for x in found.missing] == pytest.approx(weakest, abs=NEAR)


@law(small())
def test_conflict_is_hugins_measure(reached: Reached, ranking: Ranking) -> None:
    """10·log10 of Π P(e_i) to P(e_1 … e_n), given the silence and what follows from dates."""
    worlds = Worlds(ranking)
    derived = worlds.derived
    names = [name for name in worlds.said if name not in derived]
    alone = worlds.total(derived)
    single = math.fsum(math.log10(worlds.total([*derived, n]) / alone) for n in names)
    joint = math.log10(worlds.total([*derived, *names]) / alone)
    # Weights over answers count up to a factor, which cancels: it stands on both sides.
    assert explain(ranking).conflict.decibans == pytest.approx(10 * (single - joint), abs=NEAR)
    reached(abs(single - joint) > 1e-3, "findings that bear on one another")


@law(small())
def test_surprise_is_told_against_the_others(reached: Reached, ranking: Ranking) -> None:
    """10·log10 of P(e) to P(e | the others), for each reported finding; the largest first."""
    worlds = Worlds(ranking)
    derived = worlds.derived
    names = [name for name in worlds.said if name not in derived]
    found = explain(ranking).conflict.surprises
    assert {one.used.fact.id for one in found} == set(names)
    reached(len(names) > 1, "two findings")
    for one in found:
        name = one.used.fact.id
        others = [*derived, *(other for other in names if other != name)]
        alone = worlds.total([*derived, name]) / worlds.total(derived)
        beside = worlds.total([*others, name]) / worlds.total(others)
        assert one.decibans == pytest.approx(decibans(alone / beside), abs=NEAR)
    assert [one.decibans for one in found] == sorted((x.decibans for x in found), reverse=True)


@law(looks(), st.randoms(use_true_random=False))
def test_a_single_finding_is_in_no_conflict(
    reached: Reached, look: tuple[Interview, Date], dice: Random
) -> None:
    """What is known alone contradicts nothing."""
    interview, as_of = look
    items = sorted(interview.facts.items())
    known = dict(dice.sample(items, k=min(1, len(items))))
    ranking = rank(attrs.evolve(interview, facts=known, derived={}), as_of=as_of, calendar=WEEKDAYS)
    reached(ranking.evidence.reported, "one finding")
    found = explain(ranking).conflict
    assert found.decibans == 0
    assert found.odd_one is None
    assert found.notes == ()
