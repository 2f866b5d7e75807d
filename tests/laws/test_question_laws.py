"""Laws of the questions that hold for every catalogue, interview, set of facts and calendar."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Sequence
from random import Random

import attrs
import pytest
from asked import follows, is_asked
from hypothesis import assume, given
from hypothesis import strategies as st
from reached import Reached, law
from silences import Silences
from worlds import World, Worlds

from callback import (
    STANDARD,
    UNKNOWN,
    Answer,
    Catalogue,
    Circumstance,
    Fact,
    FactValue,
    Family,
    Interview,
    Kind,
    Question,
    Questions,
    Ranking,
    Weights,
    ask,
    rank,
)
from callback.strategies import calendars, catalogues, looks

#: Bits, and probabilities.
NEAR, SAME = 1e-9, 1e-12


def deciding(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue with a first circumstance that decides about an offer.

    A second one, where there is one, says what is left of it.
    """
    circumstances: list[Circumstance] = []
    for number, one in enumerate(catalogue.circumstances.values()):
        states = [
            attrs.evolve(
                state,
                good=0.1 + 0.3 * place if number == 0 else None,
                onward=0.2 + 0.3 * place if number == 0 else None,
                possible=0.9 - 0.35 * place if number == 1 else None,
            )
            for place, state in enumerate(one.states)
        ]
        circumstances.append(attrs.evolve(one, states=states))
    return attrs.evolve(catalogue, circumstances=circumstances)


def in_families(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue with its reasons in two families by turns."""
    families = [Family(id=name, title=name, summary=name) for name in ("even", "odd")]
    reasons = [
        attrs.evolve(reason, family=families[place % 2].id)
        for place, reason in enumerate(catalogue.reasons.values())
    ]
    return attrs.evolve(catalogue, families=families, reasons=reasons)


@st.composite
def rankings(draw: st.DrawFn, *, decides: bool = False) -> Ranking:
    """Draw a ranking of a small catalogue of two families."""
    catalogue = in_families(draw(catalogues(4)))
    if decides:
        assume(catalogue.circumstances)
        catalogue = deciding(catalogue)
    interview, as_of = draw(looks(catalogue))
    # Mostly hardly anything is known, and much is open.
    known = list(interview.facts.items())[: draw(st.sampled_from([1, 0, 2, 12]))]
    interview = attrs.evolve(interview, facts=dict(known))
    return rank(interview, as_of=as_of, catalogue=catalogue, calendar=draw(calendars()))


@st.composite
def standard(draw: st.DrawFn) -> Ranking:
    """Draw a ranking of the standard catalogue."""
    interview, as_of = draw(looks())
    return rank(interview, as_of=as_of, calendar=draw(calendars()))


def entropy(probabilities: Iterable[float]) -> float:
    """Return -Σ p·log2 p."""
    return -math.fsum(p * math.log2(p) for p in probabilities if p > 0)


def plain(fact: Fact, answer: Answer, ranking: Ranking) -> FactValue:
    """Return a value that comes to *answer* on the day of looking."""
    if fact.kind is Kind.COUNT:
        assert answer.least is not None
        return answer.least
    if fact.kind is Kind.UNTIL:
        sure: dict[str, FactValue] = {
            "running": ranking.as_of,
            "passed": Weights({"passed": 1}),
        }
        return sure.get(answer.id, answer.id == "open_ended")
    return answer.id


def told(ranking: Ranking, answers: Iterable[tuple[Fact, Answer]]) -> Ranking:
    """Return the ranking once these answers are known."""
    facts = {fact.id: plain(fact, answer, ranking) for fact, answer in answers}
    return rank(
        ranking.interview.with_facts(facts),
        as_of=ranking.as_of,
        catalogue=ranking.catalogue,
        calendar=ranking.calendar,
    )


def moves_the_clock(fact: Fact) -> bool:
    """Say whether an answer may change the wait or the messages, which no question foresees.

    One with a day until which they cannot answer; and one that says that a message came back.
    """
    return fact.answerable or any(answer.bounced for answer in fact.answers)


def mutual(joint: Sequence[Sequence[float]]) -> float:
    """Return the mutual information of a joint distribution, as H(rows) + H(columns) - H."""
    total = math.fsum(map(math.fsum, joint))
    rows = [math.fsum(row) / total for row in joint]
    columns = [math.fsum(column) / total for column in zip(*joint, strict=True)]
    return entropy(rows) + entropy(columns) - entropy(p / total for row in joint for p in row)


def by_enumeration(
    reached: Reached,
    ranking: Ranking,
    found: Questions,
    cases: Sequence[Callable[[World], float]],
) -> None:
    """See that each question is worth what the joint of *cases* and its answers says.

    A case is P(case | world).
    """
    worlds = Worlds(ranking)

    def joint(case: Callable[[World], float], fact: str, answer: str) -> float:
        return worlds.total(list(worlds.said), {fact: answer}, case)

    if reached(len(found), "a question"):
        for item in found:
            answers = [answer.id for answer in item.fact.answers]
            numbers = [[joint(case, item.fact.id, answer) for answer in answers] for case in cases]
            assert item.bits == pytest.approx(mutual(numbers), abs=NEAR)
    reached(any(item.bits > 1e-6 for item in found), "a question that is worth something")


@law(rankings() | standard(), st.sampled_from([None, "offer"]))
def test_information_is_never_less_than_nothing(
    reached: Reached, ranking: Ranking, about: str | None
) -> None:
    """No answer is expected to take away what is known, and none has more bits than answers."""
    questions = ask(ranking, about=about)
    if reached(len(questions), "a question"):
        least = min(item.bits for item in questions)
        assert least >= -SAME
        assert all(item.bits <= math.log2(len(item.fact.answers)) + SAME for item in questions)


@law(rankings())
def test_information_is_the_mean_entropy_drop(reached: Reached, ranking: Ranking) -> None:
    """H(R | e) less the mean of H(R | e, answer), each ranked anew with the answer added."""
    before = entropy(ranking.posterior)
    able = [item for item in ask(ranking) if not moves_the_clock(item.fact)]
    if reached(able, "a question"):
        for item in able:
            after = math.fsum(
                one.probability * entropy(told(ranking, [(item.fact, one.answer)]).posterior)
                for one in item.answers
            )
            assert item.bits == pytest.approx(before - after, abs=NEAR)
    reached(any(item.bits > 1e-6 for item in able), "a question that is worth something")


@given(standard(), st.data())
def test_information_on_the_standard_catalogue(ranking: Ranking, data: st.DataObject) -> None:
    """The same holds of any open fact of the standard catalogue."""
    item = data.draw(st.sampled_from([q for q in ask(ranking) if not moves_the_clock(q.fact)]))
    after = math.fsum(
        one.probability * entropy(told(ranking, [(item.fact, one.answer)]).posterior)
        for one in item.answers
    )
    assert item.bits == pytest.approx(entropy(ranking.posterior) - after, abs=NEAR)


@law(rankings() | standard(), st.randoms(use_true_random=False))
def test_a_prospect_is_the_ranking_with_its_answer(
    reached: Reached, ranking: Ranking, dice: Random
) -> None:
    """What each answer would leave is what ranking with it gives, and so is who comes first."""
    able = [item for item in ask(ranking) if not moves_the_clock(item.fact)]
    if reached(able, "a question"):
        item = dice.choice(able)
        for one in item.answers:
            then = told(ranking, [(item.fact, one.answer)])
            assert one.posterior == pytest.approx(then.posterior, abs=SAME)
            top = then.by_id[one.top.id].probability
            assert top == pytest.approx(then.top.probability, abs=SAME)


@law(rankings() | standard())
def test_the_answers_of_a_question_sum_to_one(reached: Reached, ranking: Ranking) -> None:
    """One of the answers is given."""
    questions = ask(ranking, limit=5)
    if reached(len(questions), "a question"):
        sums = [math.fsum(one.probability for one in item.answers) for item in questions]
        assert sums == pytest.approx([1] * len(sums), abs=SAME)


@law(rankings() | standard())
def test_the_prospects_mean_what_is_known_now(reached: Reached, ranking: Ranking) -> None:
    """The mean of what the answers would leave is what is known without them."""
    questions = ask(ranking, limit=5)
    if reached(len(questions), "a question"):
        for item in questions:
            means = [
                math.fsum(one.probability * one.posterior[place] for one in item.answers)
                for place in range(len(ranking))
            ]
            assert means == pytest.approx(ranking.posterior, abs=SAME)


@law(rankings())
def test_a_probability_of_an_answer_by_enumeration(reached: Reached, ranking: Ranking) -> None:
    """P(answer | e), added up over all worlds."""
    worlds, questions = Worlds(ranking), ask(ranking)
    names = list(worlds.said)
    every = worlds.total(names)
    if reached(len(questions), "a question"):
        for item in questions:
            for one in item.answers:
                joint = worlds.total(names, {item.fact.id: one.answer.id})
                assert one.probability == pytest.approx(joint / every, abs=SAME)
    reached(len(questions) and ranking.evidence.reported, "a question and something reported")


@law(rankings())
def test_information_about_the_reason_by_enumeration(reached: Reached, ranking: Ranking) -> None:
    """Facts with a day too: the mutual information of reason and answer, over all worlds."""

    def among(name: str) -> Callable[[World], float]:
        return lambda world: float(world.reason == name)

    by_enumeration(reached, ranking, ask(ranking), [among(name) for name in ranking.by_id])


@law(rankings(), st.sampled_from(["even", "odd"]))
def test_information_about_a_family_by_enumeration(
    reached: Reached, ranking: Ranking, family: str
) -> None:
    """Only whether the reason is of the family counts."""
    reasons = ranking.catalogue.reasons

    def inside(world: World) -> float:
        return float(reasons[world.reason].family == family)

    def outside(world: World) -> float:
        return 1 - inside(world)

    by_enumeration(reached, ranking, ask(ranking, about=family), [inside, outside])


@law(rankings(decides=True))
def test_information_about_an_offer_by_enumeration(reached: Reached, ranking: Ranking) -> None:
    """Only whether an offer comes counts: word ever, a good standing, an opening that is left.

    Both the answer and the offer may hang on the state of a circumstance.
    """
    circumstances, silences = list(ranking.catalogue.circumstances.values()), Silences(ranking)
    ratios = zip(silences.silent(None), silences.silent(ranking.as_of), strict=True)
    ever = dict(zip(ranking.catalogue.reasons, (1 - end / now for end, now in ratios), strict=True))
    good = {state.id: state.good or 0 for state in circumstances[0].states}
    left = {state.id: state.possible or 0 for one in circumstances[1:2] for state in one.states}

    def offer(world: World) -> float:
        found = ever[world.reason] * good[world.states[circumstances[0].id]]
        return found * left[world.states[circumstances[1].id]] if left else found

    def none(world: World) -> float:
        return 1 - offer(world)

    by_enumeration(reached, ranking, ask(ranking, about="offer"), [offer, none])
    reached(left, "an opening")


@given(rankings() | standard(), st.data())
def test_what_is_known_or_excluded_is_never_asked(ranking: Ranking, data: st.DataObject) -> None:
    """Each is open and asked once, or used, unknown, excluded, derived, word or sensitive.

    Or it presupposes what is not known.
    """
    facts = ranking.catalogue.facts
    excluded = data.draw(
        st.sets(st.sampled_from(sorted(facts)), max_size=5) if facts else st.just(set[str]())
    )
    asked = [item.fact.id for item in ask(ranking, exclude=excluded)]
    interview = ranking.interview.facts
    closed = {*excluded, *interview, *(u.fact.id for u in ranking.evidence.used)}
    closed |= {fact.id for fact in facts.values() if not is_asked(fact, ranking)}
    assert sorted(asked) == sorted(facts.keys() - closed)


@given(standard(), st.randoms(use_true_random=False))
def test_what_was_asked_in_vain_is_not_asked_again(ranking: Ranking, dice: Random) -> None:
    """A fact asked and not known is closed, and changes no other question by a bit."""
    name = dice.choice([item.fact.id for item in ask(ranking)])
    vain = rank(
        ranking.interview.with_facts({name: UNKNOWN}),
        as_of=ranking.as_of,
        calendar=ranking.calendar,
    )
    left = {item.fact.id: item.bits for item in ask(ranking) if item.fact.id != name}
    assert {item.fact.id: item.bits for item in ask(vain)} == left


@law(rankings() | standard(), st.booleans())
def test_the_most_telling_come_first(reached: Reached, ranking: Ranking, per_effort: bool) -> None:  # noqa: FBT001  # it is drawn
    """By bits, or after what follows up by bits per effort; left to learn is the most of one."""
    questions = ask(ranking, per_effort=per_effort)
    orders = [
        ((False, -q.bits), (not follows(q.fact, ranking), -q.bits / q.effort)) for q in questions
    ]
    turns = [order[per_effort] for order in orders]
    assert turns == sorted(turns)
    assert questions.information_left == max((item.bits for item in questions), default=0.0)
    best = sorted((item.bits for item in questions), reverse=True)[:3]
    assert [item.bits for item in questions.best] == best
    reached(len(questions) > 1, "two questions")


@given(rankings() | standard(), st.integers(1, 200))
def test_a_limit_cuts_the_list_and_nothing_else(ranking: Ranking, limit: int) -> None:
    """The first so many are the same, and so is what is said of them all."""
    every, few = ask(ranking), ask(ranking, limit=limit)
    assert list(few) == list(every)[:limit]
    assert few.information_left == every.information_left
    assert few.best == every.best
    assert few.same_decision == every.same_decision


def kept_first(ranking: Ranking, facts: Sequence[Fact]) -> tuple[float, float]:
    """Return how likely the first reason stays first by all answers, and how likely it is a tie."""
    top = ranking.top.reason.id
    kept, close = 0.0, 0.0
    for answers in itertools.product(*(fact.answers for fact in facts)):
        probability, now = 1.0, ranking
        for fact, answer in zip(facts, answers, strict=True):
            question = Question(ranking=now, fact=fact, bits=0.0)
            probability *= question.answers[fact.answers.index(answer)].probability
            now = told(now, [(fact, answer)])
        lead = now.by_id[top].probability - max(
            (one.probability for one in now if one.reason.id != top), default=0.0
        )
        kept += probability if lead > 0 else 0.0
        close += probability if abs(lead) < SAME else 0.0
    return kept, close


@law(rankings() | standard())
def test_same_decision_by_ranking_every_joint_answer(reached: Reached, ranking: Ranking) -> None:
    """The probability of those answers to the best three after which the first stays first.

    Of joint answers, P(answers | e) is a product of the prospects of one question after another.
    """
    questions = ask(ranking)
    facts = [item.fact for item in questions.best]
    if reached(facts and not any(map(moves_the_clock, facts)), "a question without a day"):
        kept, close = kept_first(ranking, facts)
        assert questions.same_decision == pytest.approx(kept, abs=NEAR + close)


def test_signs_that_are_felt_hang_together_before_one_is_known() -> None:
    """Two signs of one good talk, neither known: what a warm answer makes of the other counts."""
    ranking = rank(Interview(ended="2026-11-03", stage="final"), as_of="2026-11-16")
    two = ["said_when_not_if", "interviewer_distracted"]
    found = ask(ranking, exclude=STANDARD.facts.keys() - set(two))
    assert {item.fact.id for item in found} == set(two)
    kept, close = kept_first(ranking, [item.fact for item in found])
    assert 0.05 < kept < 0.99
    assert found.same_decision == pytest.approx(kept, abs=NEAR + close)


@law(rankings() | standard())
def test_enough_says_when(reached: Reached, ranking: Ranking) -> None:
    """It is enough where little is left to learn, or hardly anything left would change the top."""
    questions = ask(ranking)
    little = all(item.bits < 0.01 for item in questions)
    assert questions.enough == (little or questions.same_decision >= 0.95)
    reached(questions.enough, "enough")
    reached(not questions.enough, "not enough")


@law(rankings() | standard())
def test_a_question_tells_whether_it_may_change_the_top(reached: Reached, ranking: Ranking) -> None:
    """It may if some answer puts another reason first, and its line says which, or how it moves."""
    first = ranking.top.reason
    for item in ask(ranking, limit=3):
        others = [one for one in item.answers if one.top.id != first.id]
        named = [f"“{one.answer.label}” would put “{one.top.title}” first" for one in others]
        assert item.may_change_the_top == bool(others)
        if reached(others, "another comes first"):
            assert item.why in named
        if reached(not others, "the first stays"):
            assert first.title in item.why
