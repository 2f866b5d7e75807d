"""The JSON Schemas are current, take every document and result, and refuse wrong types."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types
from mutants import at, paths, replaced
from pendulum import Date
from schemas import MODULES, modules, schemas

from callback import (
    STANDARD,
    Catalogue,
    Event,
    Finding,
    Interview,
    InvalidValue,
    Tempo,
    Timeline,
    WorkCalendar,
    advise,
    agenda,
    ask,
    explain,
    forecast,
    form,
    meaning,
    rank,
    report,
    stability,
)
from callback.documents import schema
from callback.documents.document import InvalidDocument, from_document, to_document
from callback.strategies import catalogues, interviews, looks

HOME = Path(__file__).parents[2] / "docs" / "reference" / "schema"
SCHEMAS = {name.removesuffix(".json"): json.loads(text) for name, text in schemas().items()}
DAYS = [
    Event("2026-10-01", "in", "interview"),
    Event("2026-10-02", "out", "thank_you"),
    Event("2026-10-09", "in", "auto_reply", until="2026-10-18"),
]
TIMELINE = Timeline(DAYS)
TEMPO = Tempo(median=2, parts=STANDARD.paces[:2])


def closed(schema: Any) -> Any:  # noqa: ANN401  # any JSON value
    """Return *schema* with no key allowed that it does not tell of."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]  # pyright: ignore[reportUnknownVariableType]  # it is JSON all the way down
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(item) for key, item in cast("dict[str, Any]", schema).items()}
    return {"additionalProperties": False, **inner} if "required" in inner else inner


VALIDATORS = {name: Draft202012Validator(closed(schema)) for name, schema in SCHEMAS.items()}


def wrong(name: str, document: object) -> list[str]:
    """Return what the schema of this name has against *document*, after a way through JSON."""
    sent = json.loads(json.dumps(document))
    validator: Any = VALIDATORS[name]
    return [error.message for error in validator.iter_errors(sent)]


def test_the_schemas_are_current() -> None:
    """Making them again gives the bytes that are kept, and no file is left over."""
    kept = {path.name: path.read_bytes() for path in HOME.glob("*.json")}
    assert kept == {name: text.encode() for name, text in schemas().items()}


def test_the_schemas_in_the_library_are_current() -> None:
    """Its modules are those that the tool makes, and give what the files hold."""
    assert {path.name: path.read_text("utf-8") for path in MODULES.glob("*.py")} == modules()
    assert {name: schema(name) for name in SCHEMAS} == SCHEMAS
    with pytest.raises(InvalidValue, match="did you mean 'report'"):
        schema("reports")


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name: str) -> None:
    """Each is a schema by the rules of its own dialect."""
    Draft202012Validator.check_schema(SCHEMAS[name])


@settings(max_examples=60)
@given(interviews())
def test_every_interview_is_accepted(interview: Interview) -> None:
    """With and without facts, in every form that a finding can have."""
    assert wrong("interview", to_document(interview)) == []


@settings(max_examples=30)
@given(catalogues())
def test_every_catalogue_is_accepted(catalogue: Catalogue) -> None:
    """Drawn ones, with facts of every kind."""
    assert wrong("catalogue", to_document(catalogue)) == []


def test_the_other_documents_are_accepted() -> None:
    """The standard catalogue, a timeline, a tempo with its parts."""
    assert wrong("catalogue", to_document(STANDARD)) == []
    assert wrong("timeline", to_document(TIMELINE)) == []
    assert wrong("tempo", to_document(TEMPO)) == []


@settings(max_examples=15)
@given(looks(), st.integers(0, 9))
def test_every_result_is_accepted(look: tuple[Interview, Date], seed: int) -> None:
    """Whatever was asked, and no key in it is one that the schema does not tell of."""
    interview, as_of = look
    ranking = rank(interview, as_of=as_of, calendar=WorkCalendar.weekdays())
    last = ranking[-1].reason.id
    found: list[tuple[str, object]] = [
        ("ranking", ranking.to_dict()),
        ("forecast", forecast(ranking).to_dict()),
        ("explanation", explain(ranking).to_dict()),
        ("explanation", explain(ranking, against=last).to_dict()),
        ("questions", ask(ranking, limit=5).to_dict()),
        ("plan", advise(ranking).to_dict()),
        ("stability", stability(ranking, draws=20, seed=seed).to_dict()),
        ("report", report(interview, as_of=as_of).to_dict()),
        ("form", form(STANDARD, ranking).to_dict()),
        ("agenda", agenda([report(interview, as_of=as_of)], days=60).to_dict()),
        ("meaning", meaning("told_on_hold", "yes").to_dict()),
    ]
    assert {name for name, _ in found} == {
        name for name, schema in SCHEMAS.items() if "kind" not in schema["properties"]
    }
    assert [(name, wrong(name, result)) for name, result in found] == [
        (name, []) for name, _ in found
    ]


def test_word_and_an_earlier_silence_are_accepted() -> None:
    """What is null in most rankings has its form too."""
    interview = Interview(
        ended="2026-11-03",
        replied_on="2026-11-10",
        asked_on=["2026-11-05", "2026-11-11"],
        facts={"told_filled": Finding(value=True, seen_on="2026-11-13")},
    )
    ranking = rank(interview, as_of="2026-11-22").to_dict()
    assert ranking["word"] is not None
    assert isinstance(ranking["silence"], dict)
    assert ranking["silence"]["earlier"] is not None
    assert wrong("ranking", ranking) == []


def putting(other: object) -> Callable[[object], object]:
    """Return the change that puts *other* in the place of whatever is there."""
    return lambda _: other


FULL = Interview(
    ended="2026-11-03",
    stage="final",
    round_number=2,
    role="Editor",
    asked_on="2026-11-10",
    facts={"posting": "removed", "layoffs_announced": True},
    derived={"offer": True},
    ref=7,
)
TYPES: tuple[object, ...] = (None, True, 1.5, "", "yes", [1.5], {"no": 1.5})


@pytest.mark.parametrize(
    ("name", "value"), [("interview", FULL), ("timeline", TIMELINE), ("tempo", TEMPO)]
)
def test_what_a_schema_takes_is_of_the_right_type(
    name: str, value: Interview | Timeline | Tempo
) -> None:
    """Put a value of each type in each place: what the schema refuses is refused on loading too."""
    document = json.loads(json.dumps(to_document(value)))
    changed = [
        replaced(document, path, putting(other)) for path in paths(document) for other in TYPES
    ]
    refused = [one for one in changed if wrong(name, one)]
    assert len(refused) > len(paths(document))
    for one in refused:
        with pytest.raises(InvalidDocument):
            from_document(one, cast("type[Interview]", type(value)))


@pytest.mark.parametrize(
    ("name", "value"), [("interview", FULL), ("timeline", TIMELINE), ("tempo", TEMPO)]
)
def test_a_schema_refuses_what_no_field_takes(
    name: str, value: Interview | Timeline | Tempo
) -> None:
    """A list of a list in the place of anything, and a key too many or misspelt in any object."""
    document = json.loads(json.dumps(to_document(value)))
    draw = random.Random(1)  # noqa: S311  # the same places every time
    for path in draw.sample(paths(document), k=min(60, len(paths(document)))):
        assert wrong(name, replaced(document, path, putting([[[1.5]]])))
        item = at(document, path)
        if isinstance(item, dict) and path != ("facts",):
            extra = {**cast("dict[str, object]", item), "extra": 1}
            assert wrong(name, replaced(document, path, putting(extra)))
