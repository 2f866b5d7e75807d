"""Phrases as a value: what they say, what they refuse, and what a catalogue makes of them."""

from __future__ import annotations

import json
import pickle

import attrs
import pytest
from small import SMALL

from callback import (
    STANDARD,
    Action,
    Catalogue,
    InvalidEntry,
    InvalidValue,
    Kind,
    Phrases,
    Problem,
    UnknownId,
    WhyIgnored,
)
from callback.documents import InvalidDocument, from_document, to_document
from callback.words.english import ENGLISH

BRACES = "text in which braces hold the name of a slot, such as {day}"
OTHER = {**ENGLISH.templates, "plan.let_go": "Leave it on {day}."}


@pytest.mark.parametrize(
    "template",
    [
        "{}",
        "{0}",
        "{a.b}",
        "{a[0]}",
        "{a!r}",
        "{a:>9}",
        "{{a}}",
        "{A}",
        "{a b}",
        "{a",
        "a}",
        "{_a}",
    ],
)
def test_braces_hold_the_name_of_a_slot(template: str) -> None:
    """No attribute, index, conversion or format, nothing empty, open, nested or in capitals."""
    with pytest.raises(InvalidEntry) as caught:
        Phrases({"plan.let_go": template})
    assert str(caught.value) == f"Phrases: plan.let_go is {template!r}: expected {BRACES}"


@pytest.mark.parametrize("key", ["", "plan", "Plan.let_go", "plan.", "plan let.go", "plan.let-go"])
def test_a_key_is_a_code_with_a_dot(key: str) -> None:
    """Lower-case words, joined by dots."""
    with pytest.raises(InvalidEntry) as caught:
        Phrases({key: "Let go."})
    assert (caught.value.field, caught.value.value) == ("templates", repr(key))


def test_other_than_text_is_refused() -> None:
    """As the whole, as a key, as a template, as what goes into a slot."""
    with pytest.raises(InvalidValue, match="templates is 5: expected a mapping of keys to text"):
        Phrases(5)  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(InvalidEntry, match=r"templates is 5: expected keys such as 'plan\.let_go'"):
        Phrases({5: "Let go."})  # type: ignore[dict-item]  # wrong on purpose
    with pytest.raises(InvalidEntry, match=r"plan\.let_go is None: expected text"):
        Phrases({"plan.let_go": None})  # type: ignore[dict-item]  # wrong on purpose
    with pytest.raises(InvalidValue, match=r"day is 5: expected text for this slot of 'plan\.let"):
        ENGLISH.say("plan.let_go", day=5)  # type: ignore[arg-type]  # wrong on purpose


def test_slots_are_filled_once() -> None:
    """What is put in is not looked at, and what the words have no slot for is left out."""
    said = Phrases({"a.b": "{one} and {two} and {one}"}).say("a.b", one="{two}", two="{x.y}", x="-")
    assert said == "{two} and {x.y} and {two}"


def test_what_cannot_be_said_is_named() -> None:
    """A key that is not there with the closest that is, and a slot that is left empty."""
    with pytest.raises(UnknownId) as unknown:
        ENGLISH.say("plan.let_gone", day="2026-12-15")
    assert str(unknown.value) == "no phrase is called 'plan.let_gone': did you mean 'plan.let_go'?"
    with pytest.raises(InvalidValue) as missing:
        ENGLISH.say("plan.let_go")
    expected = "day is absent: expected text for this slot of 'plan.let_go'"
    assert str(missing.value) == expected


def test_members_of_an_enum_have_words() -> None:
    """By the enum's name and the member's code, with slots where they need some; or none."""
    assert ENGLISH.of(Action.FAREWELL) == "send a short last message"
    answered = ENGLISH.of(WhyIgnored.ANSWERED, day="2026-11-09")
    assert answered == "answered by their message of 2026-11-09"
    with pytest.raises(UnknownId, match=r"no phrase is called 'kind\.flag'"):
        ENGLISH.of(Kind.FLAG)


@pytest.mark.parametrize(
    ("templates", "said"),
    [
        (
            {key: words for key, words in OTHER.items() if key != "plan.on"},
            "phrases is 'plan.on': expected words for this key too",
        ),
        (
            {**OTHER, "plan.off": "off"},
            "phrases is 'plan.off': expected keys of the English phrases alone",
        ),
        (
            {**OTHER, "plan.let_go": "On {date}."},
            "phrases is 'On {date}.': expected only the slots of 'Stop waiting after {day}.'",
        ),
    ],
)
def test_a_catalogue_says_all_that_english_says(templates: dict[str, str], said: str) -> None:
    """A key is missing, is one too many, or has a slot that nothing goes into."""
    with pytest.raises(InvalidEntry) as caught:
        attrs.evolve(SMALL, phrases=Phrases(templates))
    assert str(caught.value) == f"Catalogue: {said}"


def test_words_need_not_use_every_slot() -> None:
    """What another language has no use for is left out."""
    plain = attrs.evolve(SMALL, phrases=Phrases({**OTHER, "plan.let_go": "Leave it."}))
    assert plain.phrases.say("plan.let_go", day="2026-12-15") == "Leave it."


def test_english_goes_without_saying() -> None:
    """It stands in no document and in no fingerprint, whoever wrote it down once more."""
    assert STANDARD.phrases is ENGLISH
    assert "phrases" not in to_document(STANDARD)
    again = attrs.evolve(SMALL, phrases=Phrases(dict(ENGLISH.templates)))
    assert (again, again.fingerprint) == (SMALL, SMALL.fingerprint)
    assert to_document(again) == to_document(SMALL)


def test_other_words_are_kept() -> None:
    """They make another catalogue, and come through a document, a pickle and a change."""
    other = attrs.evolve(SMALL, phrases=Phrases(OTHER))
    assert other != SMALL
    sent = json.loads(json.dumps(to_document(other)))
    for again in (
        from_document(sent, Catalogue),
        pickle.loads(pickle.dumps(other)),  # noqa: S301  # our own bytes
        other.with_prior("calm", 0.25).with_prior("calm", SMALL.reasons["calm"].prior),
    ):
        assert again.phrases == other.phrases
        assert again.phrases.say("plan.let_go", day="then") == "Leave it on then."


def test_hostile_phrases_of_a_document_are_refused() -> None:
    """A document may come from anybody."""
    document = to_document(attrs.evolve(SMALL, phrases=Phrases(OTHER)))
    hostile = {**OTHER, "plan.let_go": "{day.__class__}"}
    with pytest.raises(InvalidDocument) as caught:
        from_document({**document, "phrases": {"templates": hostile}}, Catalogue)
    path = "phrases.templates['plan.let_go']"
    assert caught.value.problems == (Problem(path, "'{day.__class__}'", BRACES),)
