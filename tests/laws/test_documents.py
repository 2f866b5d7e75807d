"""Laws of documents: they load back equal, and nothing that is wrong goes in or gets out unsaid."""

from __future__ import annotations

import json
import random
from typing import Any, TypeVar, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutants import DEEP, at, mutated, paths, replaced
from pendulum import Date
from reached import Reached, law

from callback import (
    STANDARD,
    CallbackError,
    Catalogue,
    Derivation,
    Event,
    Interview,
    Pace,
    Tempo,
    Timeline,
)
from callback.documents.document import InvalidDocument, from_document, to_document
from callback.strategies import catalogues, days, findings, interviews

T = TypeVar("T", Interview, Timeline, Catalogue, Tempo)

#: What may come from whom; of an automatic reply also until when.
KINDS = [
    ("in", "interview"),
    ("out", "interview"),
    ("in", "message"),
    ("out", "message"),
    ("in", "question"),
    ("out", "question"),
    ("out", "thank_you"),
    ("in", "receipt"),
    ("in", "auto_reply"),
    ("in", "offer"),
]
FACTORS = st.floats(0.25, 4) | st.sampled_from([1, 2, 0.25, 4])


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Events of every kind, on any day."""
    direction, kind = draw(st.sampled_from(KINDS))
    until = draw(st.none() | days()) if kind == "auto_reply" else None
    return Event(draw(days()), direction, kind, until=until)


def timelines() -> st.SearchStrategy[Timeline]:
    """Timelines of none to eight events."""
    return st.lists(events(), max_size=8).map(Timeline)


def tempos() -> st.SearchStrategy[Tempo]:
    """Tempos with and without the paces that they come from."""
    parts: st.SearchStrategy[list[Pace]] = st.lists(st.sampled_from(STANDARD.paces), max_size=3)
    return st.builds(Tempo, median=FACTORS, never=FACTORS, parts=parts)


def again(value: T) -> T:
    """Return *value* written as JSON text and read from it."""
    return from_document(json.loads(json.dumps(to_document(value))), type(value))


@given(interviews())
def test_an_interview_loads_back_equal(interview: Interview) -> None:
    """Every field, facts and doubts included."""
    assert again(interview) == interview


@given(
    st.dictionaries(st.text(max_size=20), findings(), max_size=4),
    st.dictionaries(st.sampled_from([one.value for one in Derivation]), findings(), max_size=4),
    days(),
)
def test_findings_load_back_equal_and_of_the_same_type(
    known: dict[str, Any], derived: dict[str, Any], day: Date
) -> None:
    """True stays True and 1 stays 1; days, weights and not-known too, by whatever name."""
    interview = Interview(ended=day, facts=known, derived=derived)
    loaded = again(interview)
    assert loaded == interview
    assert [type(loaded.facts[name].value) for name in known] == [
        type(finding.value) for finding in known.values()
    ]


@given(timelines())
def test_a_timeline_loads_back_equal(timeline: Timeline) -> None:
    """Every event, in the same order within a day."""
    assert again(timeline) == timeline


@given(tempos())
def test_a_tempo_loads_back_equal(tempo: Tempo) -> None:
    """Both factors to the last bit, and what they come from."""
    assert again(tempo) == tempo


@given(catalogues())
def test_a_catalogue_loads_back_equal(catalogue: Catalogue) -> None:
    """By its fingerprint, which covers every number and every word."""
    assert again(catalogue).fingerprint == catalogue.fingerprint


def test_the_standard_catalogue_loads_back_equal() -> None:
    """As a plain catalogue of the same fingerprint."""
    loaded = from_document(json.loads(json.dumps(to_document(STANDARD))), Catalogue)
    assert loaded == STANDARD
    assert loaded.fingerprint == STANDARD.fingerprint


def unescaped(reached: Reached, value: T, draw: random.Random) -> None:
    """Change a document of *value*: it is refused as promised, or is a document all the same."""
    try:
        loaded = from_document(mutated(to_document(value), draw), type(value))
    except InvalidDocument as error:
        refused: str | None = str(error)
    else:
        refused = None
        assert again(loaded) == loaded
    assert refused is None or "\n- " in refused
    reached(refused is not None, "refused")


@law(interviews(), st.randoms(use_true_random=False))
def test_a_changed_interview_is_read_or_refused(
    reached: Reached, interview: Interview, draw: random.Random
) -> None:
    """Whatever stands wherever, nothing but the promised error gets out."""
    unescaped(reached, interview, draw)


@law(timelines(), st.randoms(use_true_random=False))
def test_a_changed_timeline_is_read_or_refused(
    reached: Reached, timeline: Timeline, draw: random.Random
) -> None:
    """The same of a timeline."""
    unescaped(reached, timeline, draw)


@law(tempos(), st.randoms(use_true_random=False))
def test_a_changed_tempo_is_read_or_refused(
    reached: Reached, tempo: Tempo, draw: random.Random
) -> None:
    """The same of a tempo."""
    unescaped(reached, tempo, draw)


@law(catalogues(max_reasons=3), st.randoms(use_true_random=False))
def test_a_changed_catalogue_is_read_or_refused(
    reached: Reached, catalogue: Catalogue, draw: random.Random
) -> None:
    """The same of a catalogue."""
    unescaped(reached, catalogue, draw)


def leaves(document: object) -> list[tuple[str | int, ...]]:
    """Return the paths of what holds nothing else, the schema's number and the kind left out."""
    heads = ("schema", "kind")
    inner = [path for path in paths(document) if path and path[0] not in heads]
    plain = [path for path in inner if not isinstance(at(document, path), (dict, list))]
    return [path[:-1] if path[-1] == "unknown" else path for path in plain]


def wrong(_: object) -> object:
    """Return what nothing takes that is no list."""
    return [1.5]


@law(st.data(), interviews() | timelines() | tempos() | catalogues(max_reasons=3))
def test_all_that_is_wrong_is_said_at_once(
    reached: Reached, data: st.DataObject, value: Interview | Timeline | Tempo | Catalogue
) -> None:
    """As many problems as places, each with the quoted value, and none else."""
    document: object = to_document(value)
    places = leaves(document)
    assert max(map(len, places), default=0) < DEEP
    if reached(places, "a document that holds something"):
        planted = data.draw(st.lists(st.sampled_from(places), min_size=1, max_size=9, unique=True))
        for path in planted:
            document = replaced(document, path, wrong)
        with pytest.raises(InvalidDocument) as refused:
            from_document(document, cast("type[Interview]", type(value)))
        problems = refused.value.problems
        assert [problem.value for problem in problems] == ["[1.5]"] * len(planted)
        assert len({problem.field for problem in problems}) == len(planted)


@given(interviews(), st.text(min_size=1), st.integers(3, 9))
def test_another_number_or_kind_is_never_misread(
    interview: Interview, kind: str, number: int
) -> None:
    """A document of another form is refused for that alone, whatever else it holds."""
    document = to_document(interview)
    for changed in ({**document, "schema": number}, {**document, "kind": kind + "_"}):
        with pytest.raises(CallbackError) as refused:
            from_document(changed, Interview)
        assert isinstance(refused.value, InvalidDocument)
        assert len(refused.value.problems) == 1
