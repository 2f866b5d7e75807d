"""What was kept under an earlier catalogue is read under that of today, and nothing is lost."""

from __future__ import annotations

from typing import cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law

from callback import STANDARD, Catalogue, FactValue, Interview, Kind, Pace, UnknownId, rank
from callback.documents import InvalidDocument, migrate, to_document
from callback.strategies import looks

#: Facts that were called otherwise, split, or dropped without a successor.
OLD: dict[str, tuple[str, ...]] = {
    "advert": ("posting",),
    "held_up": ("told_on_hold", "freeze_announced"),
    "fax_sent": (),
}
TODAY = attrs.evolve(STANDARD, retired=OLD)
VALUES: dict[str, st.SearchStrategy[object]] = {
    "advert": st.sampled_from(["removed", "up", "burnt"]),
    "held_up": st.booleans(),
    "fax_sent": st.booleans(),
    "never_there": st.integers(0, 9),
}


@st.composite
def kept(draw: st.DrawFn) -> tuple[Interview, Date]:
    """Draw an interview that was kept, with reports of what is no fact any more."""
    interview, as_of = draw(looks())
    old = {name: draw(value) for name, value in VALUES.items() if draw(st.booleans())}
    return interview.with_facts(cast("dict[str, FactValue | None]", old)), as_of


@law(kept())
def test_what_is_migrated_can_be_ranked(reached: Reached, drawn: tuple[Interview, Date]) -> None:
    """And every report is still there: as it was, under its new name, or among the left out."""
    interview, as_of = drawn
    found = migrate(to_document(interview), TODAY)
    rank(found, as_of=as_of, catalogue=TODAY)
    left = {problem.field.removeprefix("facts."): problem.value for problem in found.left_out}
    for name, finding in interview.facts.items():
        if reached(name in found.facts, "kept"):
            assert found.facts[name] == finding
        elif reached(name == "advert" and name not in left, "renamed"):
            assert found.facts["posting"] == finding
        else:
            assert str(finding.value).lower().strip("'") in left[name].lower()


@given(looks())
def test_what_is_of_today_is_unchanged(look: tuple[Interview, Date]) -> None:
    """Nothing is renamed, left out or put in another order."""
    interview, _ = look
    found = migrate(to_document(interview), TODAY)
    assert found == interview
    assert found.left_out == ()


def test_a_report_under_the_new_name_wins() -> None:
    """Where both were reported the old one is left out, and so are two that became one."""
    both = Interview(ended="2026-11-03", facts={"advert": "up", "posting": "removed"})
    found = migrate(to_document(both), TODAY)
    assert found.facts["posting"].value == "removed"
    assert [problem.field for problem in found.left_out] == ["facts.advert"]
    merged = attrs.evolve(TODAY, retired={"advert": ("posting",), "notice": ("posting",)})
    two = Interview(ended="2026-11-03", facts={"advert": "up", "notice": "removed"})
    left = migrate(to_document(two), merged).left_out
    assert {problem.field for problem in left} == {"facts.advert", "facts.notice"}


def test_an_answer_that_is_gone_is_left_out() -> None:
    """Under an id that is still there."""
    old = Interview(ended="2026-11-03", facts={"posting": "burnt"})
    (problem,) = migrate(to_document(old), TODAY).left_out
    assert (problem.field, problem.value) == ("facts.posting", "'burnt'")
    with pytest.raises(InvalidDocument):
        migrate({"schema": 2, "kind": "tempo"}, TODAY)


def changed() -> list[Catalogue]:
    """Return the standard catalogue with one change of each kind."""
    fact = next(fact for fact in STANDARD.facts.values() if fact.kind is Kind.FLAG)
    reason, circumstance = STANDARD.reasons["on_hold"], STANDARD.circumstances["opening"]
    unheld = next(name for name in STANDARD.reasons if not STANDARD.reasons[name].twins)
    return [
        STANDARD.with_prior("on_hold", 0.2),
        STANDARD.with_reason(reason),
        STANDARD.with_fact(fact),
        STANDARD.with_circumstance(circumstance),
        STANDARD.with_pace(attrs.evolve(STANDARD.paces[0], median=1.5)),
        STANDARD.without_reason(unheld),
    ]


@pytest.mark.parametrize("catalogue", changed())
def test_a_changed_catalogue_says_so_once(catalogue: Catalogue) -> None:
    """Its version is marked by the first change and no other; a mark of one's own stays."""
    assert catalogue.version == f"{STANDARD.version}+mine"
    assert catalogue.with_prior("on_hold", 0.1).version == catalogue.version
    named = attrs.evolve(catalogue, version="2026.12.1+acme")
    assert named.with_prior("on_hold", 0.1).version == "2026.12.1+acme"


def test_words_are_no_change() -> None:
    """A translation has the version of what it translates."""
    assert STANDARD.translated("de").version == STANDARD.version


def test_a_pace_is_added_or_replaced() -> None:
    """One for each value of a covariate; its place is kept."""
    first = attrs.evolve(STANDARD.paces[0], median=2.0)
    assert STANDARD.with_pace(first).paces == (first, *STANDARD.paces[1:])
    new = Pace(
        covariate="sector",
        value="beekeeping",
        median=1.5,
        provenance=first.provenance,
    )
    mine = STANDARD.with_pace(new)
    assert mine.paces == (*STANDARD.paces, new)
    rank(Interview(ended="2026-11-03", sector="beekeeping"), as_of="2026-11-20", catalogue=mine)


def test_an_unknown_reason_is_still_told() -> None:
    """A change of what is not there marks nothing."""
    with pytest.raises(UnknownId):
        STANDARD.with_prior("no_such_reason", 0.1)
