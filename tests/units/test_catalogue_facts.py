"""Circumstances and facts in a catalogue: how they fit together, and how they are changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest
from small import CHOICE, FACTS, FLAG, SMALL, STAGE, WEATHER, catalogue, fact, reason

from callback import (
    STANDARD,
    Catalogue,
    Circumstance,
    Derivation,
    Interview,
    InvalidEntry,
    State,
    UnknownId,
    rank,
)
from callback.catalogue.numbers import numbers_of

DECIDING = [
    Circumstance(
        id=name,
        title=name,
        summary="It decides.",
        states=[
            State(id="up", title="Up", otherwise=0.5, good=0.5, onward=0.6),
            State(id="down", title="Down", otherwise=0.5, good=0.1, onward=0.1),
        ],
    )
    for name in ("standing", "sitting")
]
ELSEWHERE = fact("elsewhere", about="standing", table={}, linked=["umbrella"])


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"circumstances": [WEATHER, WEATHER]},
            "Circumstance 'weather': id is 'weather': expected an id that no other entry has",
        ),
        (
            {"facts": [FLAG, FLAG]},
            "Fact 'umbrella': id is 'umbrella': expected an id that no other entry has",
        ),
        (
            {"circumstances": [WEATHER, *DECIDING]},
            (
                "Catalogue: good is ['standing', 'sitting']: "
                "expected given in one circumstance at most"
            ),
        ),
        (
            {"circumstances": []},
            "Reason 'storm': rows is 'weather': expected one of none",
        ),
        (
            {"reasons": [reason("storm", rows={"wether": {}}), reason("calm")]},
            "Reason 'storm': rows is 'wether': expected one of weather",
        ),
        (
            {"reasons": [reason("storm", rows={"weather": {"snow": 0.1}}), reason("calm")]},
            "Circumstance 'weather': state is 'snow': expected one of dry, wet",
        ),
        (
            {"facts": [fact(about="wether")]},
            "Fact 'umbrella': about is 'wether': expected one of weather",
        ),
        (
            {
                "facts": [FLAG],
                "circumstances": [],
                "reasons": [reason("storm"), reason("calm")],
            },
            "Fact 'umbrella': about is 'weather': expected one of none",
        ),
        (
            {"facts": [fact(table={"snow": (0.5, 0.5)})]},
            "Fact 'umbrella': table is 'snow': expected one of dry, wet",
        ),
        (
            {"facts": [attrs.evolve(STAGE, table={"wet": STAGE.otherwise})]},
            "Fact 'stage': table is 'wet': expected one of storm, calm",
        ),
        (
            {"facts": [fact(linked=["sky"])]},
            "Fact 'umbrella': linked is 'sky': expected facts of the catalogue",
        ),
        (
            {"circumstances": [WEATHER, DECIDING[0]], "facts": [FLAG, ELSEWHERE]},
            ("Fact 'elsewhere': linked is 'umbrella': expected facts about the same circumstance"),
        ),
    ],
    ids=lambda value: str(value)[:60],
)
def test_entries_that_do_not_fit_together(changes: dict[str, Any], message: str) -> None:
    """The error names the entry at fault, and what would be right."""
    with pytest.raises(InvalidEntry) as caught:
        catalogue(**changes)
    assert str(caught.value) == message


def test_facts_are_read_by_id() -> None:
    """In the order given, from a list or a mapping."""
    assert list(SMALL.facts) == ["stage", "umbrella", "sky", "puddles", "indoors_until"]
    assert SMALL.fact("sky") is CHOICE
    assert catalogue(facts={one.id: one for one in FACTS}) == SMALL
    assert catalogue(facts=FACTS[::-1]) != SMALL


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("umbrela", "no fact is called 'umbrela': did you mean 'umbrella'?"),
        ("zzz", "no fact is called 'zzz'"),
        (2, "no fact is called 2"),
        (["sky"], "no fact is called ['sky']"),
        (None, "no fact is called None"),
    ],
)
@pytest.mark.parametrize("call", [Catalogue.fact, Catalogue.without_fact])
def test_an_unknown_fact(
    call: Callable[[Catalogue, Any], object], asked: object, message: str
) -> None:
    """An id that no fact has says which was meant."""
    with pytest.raises(UnknownId) as caught:
        call(SMALL, asked)
    assert str(caught.value) == message


def test_a_fact_is_added_last() -> None:
    """The catalogue that was asked stays as it was."""
    more = SMALL.with_fact(fact("hat"))
    assert list(more.facts) == [*SMALL.facts, "hat"]
    assert "hat" not in SMALL.facts
    assert more != SMALL
    assert more.without_fact("hat") == SMALL


def test_a_fact_takes_the_place_of_the_one_with_its_id() -> None:
    """In the same order, so that the others keep their bits."""
    other = SMALL.with_fact(attrs.evolve(FLAG, effort=3))
    assert list(other.facts) == list(SMALL.facts)
    assert other.facts["umbrella"].effort == 3
    assert other.with_fact(FLAG) == SMALL


def test_a_fact_taken_out_is_linked_to_no_more() -> None:
    """Links to it go with it; others stay."""
    facts = [
        fact("hat", linked=["coat", "boots"]),
        fact("coat", linked=["hat", "boots"]),
        fact("boots", linked=["hat", "coat"]),
    ]
    without = catalogue(facts=facts).without_fact("coat")
    assert {name: one.linked for name, one in without.facts.items()} == {
        "hat": ("boots",),
        "boots": ("hat",),
    }


def test_what_is_read_answers_one_fact() -> None:
    """Each fact that the engine answers is found by the code; a second one for it is refused."""
    assert dict(SMALL.by_derivation) == {"stage": STAGE}
    assert SMALL.without_fact("stage").by_derivation == {}
    offered = SMALL.with_fact(attrs.evolve(FLAG, derivation=Derivation.OFFER))
    assert list(offered.by_derivation) == ["stage", "offer"]
    with pytest.raises(InvalidEntry) as caught:
        offered.with_fact(fact("hat", derivation=Derivation.OFFER))
    assert str(caught.value) == (
        "Fact 'hat': derivation is 'offer': expected one that answers no other fact"
    )


@pytest.mark.parametrize("wrong", [None, "umbrella", 5])
def test_only_a_fact_is_a_fact(wrong: object) -> None:
    """What is put in is a Fact."""
    with pytest.raises(InvalidEntry) as caught:
        SMALL.with_fact(wrong)  # type: ignore[arg-type]  # the point
    assert str(caught.value) == f"Catalogue: facts is {wrong!r}: expected a value of type Fact"


def test_reasons_come_and_go_with_what_is_said_of_them() -> None:
    """A derived fact says no more of a reason that is gone; all others stay as they are."""
    without = SMALL.without_reason("storm")
    assert without.facts["stage"].table == {}
    assert {name: one for name, one in without.facts.items() if name != "stage"} == {
        name: one for name, one in SMALL.facts.items() if name != "stage"
    }
    assert SMALL.without_reason("calm").facts == SMALL.facts
    back = without.with_reason(SMALL.reasons["storm"])
    assert back.facts["stage"].row("storm") == STAGE.otherwise
    assert rank(Interview(ended="2026-11-03", stage="final"), as_of="2026-11-03", catalogue=back)


def test_a_new_reason_needs_known_circumstances() -> None:
    """Its rows are checked against those of the catalogue."""
    with pytest.raises(InvalidEntry) as caught:
        SMALL.with_reason(reason("fog", prior=0.1, rows={"air": {}}))
    assert str(caught.value) == "Reason 'fog': rows is 'air': expected one of weather"


def test_the_standard_catalogue_with_a_fact_of_ones_own() -> None:
    """It is asked like any other, and without it the catalogue is the standard one again."""
    own = attrs.evolve(STANDARD.facts["posting"], id="their_window", linked=())
    more = STANDARD.with_fact(own)
    known = Interview(ended="2026-11-03", facts={"their_window": "removed"})
    assert len(rank(known, as_of="2026-11-18", catalogue=more).evidence.reported) == 1
    less = more.without_fact("their_window")
    assert attrs.evolve(less, version=STANDARD.version) == STANDARD


def test_compiled_facts_by_hand() -> None:
    """Columns over states or reasons, margins under the priors, reasons with one row shared."""
    numbers = numbers_of(SMALL)
    assert numbers.order == {name: place for place, name in enumerate(SMALL.facts)}
    (hidden,) = numbers.hidden
    assert (hidden.id, hidden.states) == ("weather", ("dry", "wet"))
    assert hidden.rows == ((0.25, 0.75), (0.8, 0.2))
    assert hidden.of == (0, 1)
    assert (hidden.good, hidden.onward) == (None, None)
    flag, stage = numbers.observed["umbrella"], numbers.observed["stage"]
    assert (flag.about, flag.answers) == (0, {"yes": 0, "no": 1})
    assert flag.columns == ((0.3, 0.9), (0.7, 0.1))
    assert flag.margins == pytest.approx((0.585, 0.415), abs=1e-15)
    assert stage.about is None
    assert stage.columns[6] == (0.3, 0.2)
    assert stage.margins[6] == 0.25


def test_reasons_that_say_the_same_share_a_row() -> None:
    """What a circumstance says is added up once for each distinct row."""
    like = [reason(name, prior=0.25) for name in ("fog", "calm", "haze")]
    storm = reason("storm", prior=0.25, rows={"weather": {"wet": 0.75}})
    (hidden,) = numbers_of(catalogue(reasons=[*like[:1], storm, *like[1:]])).hidden
    assert (len(hidden.rows), hidden.of) == (2, (0, 1, 0, 0))
    assert hidden.through([1, 0]) == [0.8, 0.25, 0.8, 0.8]
    assert hidden.masses([0.5, 0.25, 0.125, 0.125]) == (0.75, 0.25)
