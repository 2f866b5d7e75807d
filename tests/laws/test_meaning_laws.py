"""Laws of the meaning of a sign that hold for every catalogue."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from decimal_facts import answer_under, margin
from hypothesis import assume, given
from hypothesis import strategies as st

from callback import STANDARD, Answer, Catalogue, Fact, Kind, meaning
from callback.strategies import catalogues


@st.composite
def signs(draw: st.DrawFn) -> tuple[Catalogue, Fact, Answer]:
    """Draw an answer to a fact of a small catalogue or of the standard one."""
    catalogue = draw(catalogues(4) | st.just(STANDARD))
    assume(catalogue.facts)  # seldom without
    fact = draw(st.sampled_from(list(catalogue.facts.values())))
    return catalogue, fact, draw(st.sampled_from(fact.answers))


@given(signs())
def test_decibans_by_enumeration(case: tuple[Catalogue, Fact, Answer]) -> None:
    """P(answer | reason) to P(answer), each added up over the states in 50 digits."""
    catalogue, fact, answer = case
    every = margin(catalogue, fact, answer.id)
    found = meaning(fact.id, answer.id, catalogue=catalogue)
    assert found.probability == pytest.approx(float(every), abs=1e-12)
    assert sorted(sign.reason.id for sign in found.signs) == sorted(catalogue.reasons)
    for sign in found.signs:
        own = answer_under(catalogue, fact, answer.id, sign.reason.id)
        assert sign.probability == pytest.approx(float(own), abs=1e-12)
        assert sign.decibans == pytest.approx(10 * math.log10(own / every), abs=1e-9)


@given(signs())
def test_weighted_by_priors_the_reasons_make_the_answer(
    case: tuple[Catalogue, Fact, Answer],
) -> None:
    """Σ prior(r) · P(answer | r) is P(answer)."""
    catalogue, fact, answer = case
    found = meaning(fact.id, answer.id, catalogue=catalogue)
    total = math.fsum(sign.reason.prior * sign.probability for sign in found.signs)
    assert total == pytest.approx(found.probability, abs=1e-12)


@given(signs())
def test_the_answers_of_a_fact_sum_to_one(case: tuple[Catalogue, Fact, Answer]) -> None:
    """One of the answers is given: in all, and under each reason."""
    catalogue, fact, _ = case
    found = [meaning(fact.id, answer.id, catalogue=catalogue) for answer in fact.answers]
    assert math.fsum(one.probability for one in found) == pytest.approx(1, abs=1e-9)
    for name in catalogue.reasons:
        under = [s.probability for one in found for s in one.signs if s.reason.id == name]
        assert math.fsum(under) == pytest.approx(1, abs=1e-9)


@given(signs())
def test_signs_go_from_for_to_against(case: tuple[Catalogue, Fact, Answer]) -> None:
    """The strongest for comes first; no sign speaks for every reason, nor against every one."""
    catalogue, fact, answer = case
    decibans = [s.decibans for s in meaning(fact.id, answer.id, catalogue=catalogue).signs]
    assert all(one >= other for one, other in pairwise(decibans))
    assert decibans[0] >= -1e-9
    assert decibans[-1] <= 1e-9


@given(signs())
def test_an_answer_may_be_named_as_it_would_be_given(
    case: tuple[Catalogue, Fact, Answer],
) -> None:
    """A flag's yes and no are ``True`` and ``False``, and a number names its band."""
    catalogue, fact, answer = case
    plain: dict[Kind, bool | int | str | None] = {
        Kind.FLAG: answer.id == "yes",
        Kind.COUNT: answer.least,
        Kind.UNTIL: {"open_ended": True, "no": False}.get(answer.id, answer.id),
    }
    value = plain.get(fact.kind, answer.id)
    assert value is not None
    assert meaning(fact.id, value, catalogue=catalogue) == meaning(
        fact.id, answer.id, catalogue=catalogue
    )
