"""A pack of words: what it may hold, what it refuses, and what a catalogue makes of it."""

from __future__ import annotations

import json
import pickle
from collections.abc import Mapping
from typing import Any, cast

import attrs
import pytest
from pendulum import Date
from small import SMALL

from callback import (
    STANDARD,
    Catalogue,
    InvalidPack,
    InvalidValue,
    Pack,
    Problem,
    UnknownId,
)
from callback.documents import from_document, to_document
from callback.words.english import ENGLISH
from callback.words.locales import categories, category, written
from callback.words.translation import needed

GERMAN = STANDARD.translated("de")
PLAIN = "text of at most 2000 characters, not blank, none of which steers a terminal"
BRACES = "text in which braces hold the name of a slot, such as {day}"


def problems(**content: Any) -> tuple[Problem, ...]:  # noqa: ANN401  # wrong on purpose
    """Return what is wrong with a pack."""
    with pytest.raises(InvalidPack) as caught:
        Pack(**{"language": cast("Any", "de"), **content})
    return caught.value.problems


@pytest.mark.parametrize(
    "hostile",
    [
        "{day.__class__}",
        "{day[0]}",
        "{day!r}",
        "{day:>99999999}",
        "{0}",
        "{}",
        "{{day}}",
        "{day",
        "{Day}",
    ],
)
def test_braces_hold_the_name_of_a_slot(hostile: str) -> None:
    """In a phrase and in a letter: no attribute, index, conversion or format."""
    (one,) = problems(phrases={"plan.let_go": hostile})
    assert one == Problem("phrases['plan.let_go']", repr(hostile), BRACES)
    (other,) = problems(drafts={"draft.thanks.body": hostile})
    assert (other.field, other.expected) == ("drafts['draft.thanks.body']", BRACES)


def test_every_fault_is_named_at_once() -> None:
    """Of the language, of texts, phrases and letters, in one error."""
    found = problems(
        language="German",
        texts={"reasons.on_hold.title": " ", "reasons.other.title": "a\x1b[2J"},
        phrases={
            "plan.let_gone": "x",
            "plan.let_go": "{date}",
            "plan.no_day": "x" * 2001,
            "format.locale": "de",
            "format.day": "YYYY {day}",
            "format.decimal": ";",
            "draft.thanks.subject": "Danke",
        },
        drafts={"plan.closes": "Ende", "draft.day": "%d", "slot.role": None},
    )
    assert {one.field: one.expected for one in found} == {
        "language": "a code such as 'de' or 'pt-br'",
        "texts['reasons.on_hold.title']": PLAIN,
        "texts['reasons.other.title']": PLAIN,
        "phrases['plan.let_gone']": ("a key of the English phrases (did you mean 'plan.let_go'?)"),
        "phrases['plan.let_go']": "only the slots of 'Stop waiting after {day}.'",
        "phrases['plan.no_day']": PLAIN,
        "phrases['format.locale']": "nothing here: the language stands beside the words",
        "phrases['format.day']": "only the slots of 'YYYY-MM-DD'",
        "phrases['format.decimal']": "one of . , \u066b",
        "phrases['draft.thanks.subject']": "nothing here: this key belongs to drafts",
        "drafts['plan.closes']": "nothing here: this key belongs to phrases",
        "drafts['draft.day']": "the parts of a day, such as 'DD.MM.YYYY' or 'D. MMMM'",
        "drafts['slot.role']": PLAIN,
    }


@pytest.mark.parametrize("key", [5, None, ("plan", "on")])
def test_a_key_is_text(key: object) -> None:
    """Whatever else a stranger gives is named as it is."""
    (one,) = problems(phrases={key: "x"})
    assert one.field == f"phrases[{key!r}]"


def test_a_thousand_faults_are_enough() -> None:
    """A heap of nonsense makes no heap of an error."""
    assert len(problems(phrases={f"nonsense.k{n}": "x" for n in range(5000)})) == 1000


def test_other_than_mappings_are_refused() -> None:
    """A list has no keys."""
    with pytest.raises(InvalidValue, match="texts is"):
        Pack(language="de", texts=["a"])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # wrong on purpose
    with pytest.raises(InvalidValue, match="words is"):
        Pack(language="de", phrases=5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # wrong on purpose
    with pytest.raises(InvalidValue, match="pack is 5"):
        STANDARD.translated(5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # wrong on purpose
    with pytest.raises(InvalidValue, match="pack is 5"):
        STANDARD.untranslated(5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # wrong on purpose


def test_paths_are_those_of_the_catalogue() -> None:
    """A path that it does not have is refused, all of them at once."""
    pack = Pack(language="de", texts={"reasons.on_hold.titel": "x", "reasons.x": "y"})
    with pytest.raises(InvalidPack) as caught:
        STANDARD.translated(pack)
    first, second = caught.value.problems
    assert first.expected == "a path of texts() (did you mean 'reasons.on_hold.title'?)"
    assert second.field == "texts['reasons.x']"
    assert str(caught.value).startswith("pack 'de': 2 problems\n- texts['reasons.on_hold.titel']")


def test_a_language_that_does_not_come_along() -> None:
    """The closest is named where there is one."""
    with pytest.raises(UnknownId, match="no language is called 'dee': did you mean 'de'"):
        STANDARD.translated("dee")
    with pytest.raises(UnknownId, match="no language is called 'en'"):
        STANDARD.pack("en")


def test_a_partial_pack_leaves_the_rest() -> None:
    """What it has is said, what it has not stays, and untranslated tells which."""
    pack = Pack(language="de", phrases={"plan.let_go": "Bis {day}."}, drafts={"slot.role": "[?]"})
    part = STANDARD.translated(pack)
    assert part.phrases.say("plan.let_go", day="1.1.") == "Bis 1.1.."
    assert part.phrases.say("plan.closes") == ENGLISH.say("plan.closes")
    assert part.texts() == STANDARD.texts()
    left = STANDARD.untranslated(pack)
    assert "plan.let_go" not in left
    assert {"plan.closes", "slot.name", "reasons.on_hold.title"} <= set(left)
    assert len(left) == len(STANDARD.texts()) + len(needed("de")) - 2


def test_a_pack_may_correct_another() -> None:
    """The last word wins, and the rest of the former stays."""
    better = GERMAN.translated(Pack(language="de", texts={"reasons.on_hold.title": "Pause"}))
    assert better.reasons["on_hold"].title == "Pause"
    assert better.reasons["ill"].title == GERMAN.reasons["ill"].title
    assert better.phrases == GERMAN.phrases


def test_another_language_is_another_catalogue_with_the_same_numbers() -> None:
    """Equality goes by both fingerprints, a hash by that of the numbers."""
    assert GERMAN != STANDARD
    assert GERMAN.fingerprint == STANDARD.fingerprint
    assert GERMAN.text_fingerprint != STANDARD.text_fingerprint
    assert hash(GERMAN) == hash(STANDARD)
    assert (GERMAN.language, STANDARD.language, GERMAN.version) == ("de", "en", STANDARD.version)
    assert STANDARD.translated("de") == GERMAN
    assert len({GERMAN, STANDARD, STANDARD.translated("de")}) == 2


def test_numbers_alone_are_another_fingerprint() -> None:
    """A prior moves the one of numbers, and a title the one of texts."""
    moved = STANDARD.with_prior("on_hold", 0.3)
    assert moved.fingerprint != STANDARD.fingerprint
    unmarked = attrs.evolve(moved, version=STANDARD.version)
    assert unmarked.text_fingerprint == STANDARD.text_fingerprint


def test_words_come_through_pickles_and_documents() -> None:
    """Whatever crosses a process speaks as before."""
    sent = json.loads(json.dumps(to_document(GERMAN)))
    for again in (pickle.loads(pickle.dumps(GERMAN)), from_document(sent, Catalogue)):  # noqa: S301  # our own bytes
        assert again == GERMAN
        assert again.phrases.say("report.no_step") == "Im Moment nichts."


def test_another_catalogue_speaks_german_too() -> None:
    """The phrases come along for any catalogue; its own entries stay, and untranslated says so."""
    small = SMALL.translated("de")
    assert small.phrases == GERMAN.phrases
    assert small.texts() == SMALL.texts()
    assert set(SMALL.untranslated("de")) == set(SMALL.texts())
    assert repr(SMALL.pack("de")).startswith("<Pack 'de': 0 texts, ")


POLISH: Mapping[str, str] = {
    "working_days.one": "{count} dzień roboczy",
    "working_days.few": "{count} dni robocze",
    "working_days.many": "{count} dni roboczych",
    "working_days.other": "{count} dnia roboczego",
}


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "1 dzień roboczy"),
        (2, "2 dni robocze"),
        (5, "5 dni roboczych"),
        (12, "12 dni roboczych"),
        (22, "22 dni robocze"),
    ],
)
def test_plurals_follow_the_language(count: int, said: str) -> None:
    """Of Polish one, few and many, as the CLDR's own examples have them."""
    polish = STANDARD.translated(Pack(language="pl", phrases=POLISH)).phrases
    assert polish.counted("working_days", count) == said


def test_a_plural_that_is_missing_is_other() -> None:
    """Without forms of its own a language says what stands for all else."""
    some = {key: text for key, text in POLISH.items() if not key.endswith("few")}
    polish = STANDARD.translated(Pack(language="pl", phrases=some)).phrases
    assert polish.counted("working_days", 3) == "3 dnia roboczego"


@pytest.mark.parametrize(
    ("language", "found"),
    [
        ("de", ("one", "other")),
        ("ru", ("one", "few", "many")),
        ("ja", ("other",)),
        ("xx", ("one", "other")),
        ("pt-br", ("one", "other")),
    ],
)
def test_categories_of_whole_numbers(language: str, found: tuple[str, ...]) -> None:
    """As the CLDR's chart of plural rules has them; a language unknown to pendulum as English."""
    assert categories(language) == found
    assert category(language, 1) == found[0]


@pytest.mark.parametrize(
    ("pattern", "language", "said"),
    [
        ("DD.MM.YYYY", "de", "03.11.2026"),
        ("D. MMMM", "de", "3. November"),
        ("YYYY年M月D日", "ja", "2026年11月3日"),
        ("D [de] MMMM", "pt-br", "3 de novembro"),
        ("D MMMM", "xx", "2026-11-03"),
    ],
)
def test_days_follow_the_language(pattern: str, language: str, said: str) -> None:
    """With its own months where pendulum knows them, otherwise as ISO text."""
    assert written(Date(2026, 11, 3), pattern, language) == said
    assert Pack(language=language, phrases={"format.day": pattern}).language == language


def test_numbers_follow_the_language() -> None:
    """A comma in German, also in what is less than can be shown."""
    said = [GERMAN.phrases.percent(share) for share in (0.1234, 0.00004, 0.99996, 0.0, 1.0)]
    assert said == ["12,3 %", "<0,1 %", ">99,9 %", "0,0 %", "100,0 %"]
