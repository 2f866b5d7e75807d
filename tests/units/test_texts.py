"""All that a user may read of a catalogue, in another language; and a circumstance of one's own."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date

from callback import (
    STANDARD,
    Catalogue,
    Circumstance,
    Interview,
    InvalidEntry,
    Pack,
    State,
    rank,
)
from callback._values.plain import Plain, to_plain
from callback.strategies import catalogues, looks

TEXTS = STANDARD.texts()
#: Names of fields whose words nobody reads but reviewers, or that are no words.
NO_TEXT = {"id", "family", "about", "provenance", "sources", "stage", "kind", "known_by", "whom"}


def words(value: Plain, field: str = "") -> list[str]:
    """Return every text with a blank in it that stands in a plain value, but for reviewers'."""
    if isinstance(value, dict):
        return [w for key, v in value.items() if key not in NO_TEXT for w in words(v, key)]
    if isinstance(value, list):
        return [w for v in value for w in words(v, field)]
    return [value] if isinstance(value, str) and " " in value else []


def upper(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue in capitals."""
    texts = {path: said.upper() + "!" for path, said in catalogue.texts().items()}
    return catalogue.translated(Pack(language="xx", texts=texts))


def test_every_text_has_its_path() -> None:
    """Whatever reads as a sentence in the catalogue's content is among its texts."""
    content = [to_plain(getattr(STANDARD, kind)) for kind in ("families", "reasons")]
    content += [to_plain(STANDARD.circumstances), to_plain(STANDARD.facts)]
    missing = {word for part in content for word in words(part)} - set(TEXTS.values())
    assert missing == set()


@pytest.mark.parametrize(
    "path",
    [
        "families.stalled.title",
        "reasons.on_hold.title",
        "reasons.on_hold.summary",
        "reasons.on_hold.advice",
        "reasons.on_hold.comes_first",
        "circumstances.opening.summary",
        "facts.posting.question",
        "facts.posting.answers.removed.label",
    ],
)
def test_paths_read_as_the_catalogue_does(path: str) -> None:
    """A path names the kind, the id and the field."""
    assert TEXTS[path]


@given(catalogues())
def test_its_own_texts_change_nothing(catalogue: Catalogue) -> None:
    """Translated into itself, a catalogue is the same."""
    assert catalogue.translated(Pack(language="en", texts=catalogue.texts())) == catalogue


@given(catalogues(), st.data())
def test_no_translation_moves_a_bit(catalogue: Catalogue, data: st.DataObject) -> None:
    """The probabilities are bit for bit those of the catalogue before."""
    interview, as_of = data.draw(looks(catalogue))
    plain = rank(interview, as_of=as_of, catalogue=catalogue)
    assert rank(interview, as_of=as_of, catalogue=upper(catalogue)).posterior == (plain.posterior)


def test_every_text_is_replaced() -> None:
    """Of STANDARD in capitals, every text is in capitals; what is ranked shows the new words."""
    loud = upper(STANDARD)
    assert {path: said.upper() + "!" for path, said in TEXTS.items()} == loud.texts()
    assert (loud.version, loud.language) == (STANDARD.version, "xx")
    assert type(loud) is Catalogue
    ranking = rank(Interview(ended="2026-11-03"), as_of=Date(2026, 11, 22), catalogue=loud)
    assert ranking.top.reason.title == loud.texts()[f"reasons.{ranking.top.reason.id}.title"]


WEATHER = Circumstance(
    id="weather",
    title="Weather",
    summary="Wet or dry.",
    states=[
        State(id="dry", title="Dry", otherwise=0.8),
        State(id="wet", title="Wet", otherwise=0.2),
    ],
)


def test_a_circumstance_is_added_last() -> None:
    """No reason says anything about it yet, so it moves no probability."""
    more = STANDARD.with_circumstance(WEATHER)
    assert list(more.circumstances) == [*STANDARD.circumstances, "weather"]
    assert type(more) is Catalogue
    interview = Interview(ended="2026-11-03", facts={"posting": "removed"})
    plain, weathered = (
        rank(interview, as_of="2026-11-22", catalogue=each) for each in (STANDARD, more)
    )
    assert plain.posterior == weathered.posterior


def test_a_circumstance_takes_the_place_of_its_namesake() -> None:
    """With the same id it stands where the former stood, and has to fit what speaks of it."""
    ours = attrs.evolve(STANDARD.circumstances["channel"], title="Ours")
    assert list(STANDARD.with_circumstance(ours).circumstances) == list(STANDARD.circumstances)
    assert STANDARD.with_circumstance(ours).circumstances["channel"].title == "Ours"
    with pytest.raises(InvalidEntry):
        STANDARD.with_circumstance(attrs.evolve(WEATHER, id="channel"))
    with pytest.raises(InvalidEntry, match="expected a value of type Circumstance"):
        STANDARD.with_circumstance("weather")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # wrong on purpose
