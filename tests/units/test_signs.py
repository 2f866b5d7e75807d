"""The meaning of a sign as a value: its words, its data, and what it refuses."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable

import attrs
import pytest
from pendulum import Date
from small import SMALL, fact

from callback import STANDARD, InvalidValue, Meaning, UnknownId, WeightTerm, meaning

FOUND = meaning("umbrella", answer=True, catalogue=SMALL)


def test_text() -> None:
    """A line for each reason, the strongest for first, and how many would say so."""
    # .75 under storm and .42 under calm, .585 of all: 1.08 and -1.44 decibans.
    assert str(FOUND).splitlines() == [
        "Umbrella? Yes.",
        "reason  decibans  how strong  P(answer | reason)",
        "Storm       +1.1  hardly any              75.0 %",
        "Calm        -1.4  hardly any              42.0 %",
        "One in 2 would say so.",
    ]


def test_text_with_a_dispute_and_sources() -> None:
    """What the sources disagree about is told, and who they are."""
    found = meaning("posting", "reposted_same")
    assert found.dispute == STANDARD.facts["posting"].dispute
    assert found.sources == STANDARD.facts["posting"].provenance.sources
    text = " ".join(str(found).split())
    assert f"Sources disagree: {found.dispute}" in text
    assert f"Sources: {', '.join(source.title for source in found.sources)}" in text


def test_html_is_escaped() -> None:
    """Texts of a catalogue cannot become markup."""
    odd = SMALL.with_fact(fact("umbrella", dispute="<b>A & B</b>"))
    html = meaning("umbrella", answer=True, catalogue=odd)._repr_html_()  # pyright: ignore[reportPrivateUsage]  # as a notebook does
    assert "<b>" not in html
    assert "Sources disagree: &lt;b&gt;A &amp; B&lt;/b&gt;" in html


def test_plain_data() -> None:
    """``to_dict`` goes through JSON unchanged and tells every number."""
    plain = FOUND.to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert (plain["fact"], plain["answer"]) == ("umbrella", "yes")
    assert plain["probability"] == pytest.approx(0.585)
    signs = plain["signs"]
    assert isinstance(signs, list)
    assert signs == [
        {"reason": s.reason.id, "decibans": s.decibans, "probability": s.probability}
        for s in FOUND.signs
    ]
    assert (plain["dispute"], plain["sources"]) == ("", [])


def test_repr() -> None:
    """Short, for a prompt."""
    assert repr(FOUND) == "<Meaning of umbrella=yes: +1.1 dB for storm>"


def test_a_derived_fact_has_a_meaning_too() -> None:
    """The stage speaks of the reason itself: .3 under storm, .2 under calm, .25 of all."""
    found = meaning("stage", "final", catalogue=SMALL)
    assert [s.probability for s in found.signs] == pytest.approx([0.3, 0.2])
    assert found.probability == pytest.approx(0.25)


def test_words_of_a_weight() -> None:
    """Each sign tells its weight in words."""
    assert [sign.term for sign in FOUND.signs] == [WeightTerm.NONE, WeightTerm.NONE]
    assert meaning("told_on_hold", answer=True).signs[0].term is WeightTerm.MODERATE


ANSWERS = "True or False, the id of an answer, or a whole number from 0"


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        (
            lambda: meaning("umbrela", answer=True, catalogue=SMALL),
            UnknownId,
            "no fact is called 'umbrela': did you mean 'umbrella'?",
        ),
        (
            lambda: meaning("umbrella", "maybe", catalogue=SMALL),
            InvalidValue,
            "umbrella is 'maybe': expected True or False",
        ),
        (
            lambda: meaning("umbrella", 2, catalogue=SMALL),
            InvalidValue,
            "umbrella is 2: expected True or False",
        ),
        (
            lambda: meaning("sky", "gray", catalogue=SMALL),
            InvalidValue,
            "sky is 'gray': expected one of clear, grey, black (did you mean 'grey'?)",
        ),
        (
            lambda: meaning("puddles", answer=True, catalogue=SMALL),
            InvalidValue,
            "puddles is True: expected a whole number from 0",
        ),
        (
            lambda: meaning("puddles", -1, catalogue=SMALL),
            InvalidValue,
            f"puddles is -1: expected {ANSWERS}",
        ),
        (
            lambda: meaning("umbrella", None, catalogue=SMALL),  # type: ignore[arg-type]  # wrong on purpose
            InvalidValue,
            f"umbrella is None: expected {ANSWERS}",
        ),
        (
            lambda: meaning("indoors_until", Date(2026, 11, 3), catalogue=SMALL),  # type: ignore[arg-type]  # wrong on purpose
            InvalidValue,
            f"indoors_until is Date(2026, 11, 3): expected {ANSWERS}",
        ),
        (
            lambda: meaning("umbrella", answer=True, catalogue=None),  # type: ignore[arg-type]  # wrong on purpose
            InvalidValue,
            "catalogue is None: expected a value of type Catalogue",
        ),
    ],
)
def test_wrong_arguments(call: Callable[[], Meaning], error: type[Exception], words: str) -> None:
    """What is wrong is named, with what would be right."""
    with pytest.raises(error) as caught:
        call()
    assert str(caught.value) == words


def test_a_value() -> None:
    """Frozen, equal and hashed by content, the same after pickling."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        FOUND.probability = 0.0  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]  # it is frozen
    again = meaning("umbrella", "yes", catalogue=SMALL)
    assert again == FOUND
    assert hash(again) == hash(FOUND)
    assert meaning("umbrella", answer=False, catalogue=SMALL) != FOUND
    assert pickle.loads(pickle.dumps(FOUND)) == FOUND  # noqa: S301  # our own bytes
