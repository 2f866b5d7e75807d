"""What drawn questions presuppose, and which of them are sensitive."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
from hypothesis import strategies as st

from callback.catalogue.facts import Fact, Kind
from callback.catalogue.presupposed import FIELDS, Presupposed
from callback.strategies.drawing import seldom

__all__ = ["askable"]


@st.composite
def askable(draw: st.DrawFn, facts: Sequence[Fact]) -> list[Fact]:
    """The same facts, some of which wait for the first that is asked or for a field."""
    first = next((fact for fact in facts if fact.kind is not Kind.DERIVED), None)
    found: list[Fact] = []
    for fact in facts:
        other = None if fact is first else first
        found.append(fact if fact.kind is Kind.DERIVED else draw(_waiting(fact, other)))
    return found


@st.composite
def _waiting(draw: st.DrawFn, fact: Fact, first: Fact | None) -> Fact:
    """A fact that presupposes none, one or two things, or is sensitive."""
    if first is None or not draw(st.booleans()):
        return attrs.evolve(fact, sensitive=draw(seldom()))
    answers = draw(st.sets(st.sampled_from(sorted(first.by_id)), min_size=1))
    known = [Presupposed(fact=first.id, answers=sorted(answers))]
    if draw(st.booleans()):
        known.append(Presupposed(field=draw(st.sampled_from(FIELDS))))
    return attrs.evolve(fact, presupposes=draw(st.permutations(known)))
