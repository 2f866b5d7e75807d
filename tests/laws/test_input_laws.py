"""What a schema describes and what a form asks can be sent, is read, and comes back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from typing import Any, cast

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types

from callback import (
    STANDARD,
    Catalogue,
    Form,
    Interview,
    Kind,
    Widget,
    form,
    input_schema,
    rank,
)
from callback.strategies import catalogues, looks

NESTED, FLAT = input_schema(STANDARD, sensitive=True), input_schema(STANDARD, flat=True)
FORM = form(STANDARD)
ANY: Any = Draft202012Validator
NESTED_FORM, FLAT_FORM = ANY(NESTED), ANY(FLAT)
AS_OF = dt.date(2027, 6, 30)
TEXTS = st.text(min_size=1, max_size=30).filter(str.strip)
DAYS = st.dates(dt.date(2026, 3, 2), AS_OF).map(dt.date.isoformat)
ENDED = st.dates(dt.date(2026, 1, 1), dt.date(2026, 3, 1)).map(dt.date.isoformat)
COUNTRIES = st.sampled_from(["DE", "US", "IL"])
BY_NAME: Mapping[str, st.SearchStrategy[object]] = {
    "ended": ENDED,
    "country": COUNTRIES,
    **dict.fromkeys(("promised_by", "decide_by", "replied_on", "thanked_on"), DAYS),
}


def told(schema: Mapping[str, Any], name: str) -> st.SearchStrategy[object]:
    """Return any value that *schema* takes, by its own words; days are real and lie in order."""
    if name in BY_NAME and schema["type"] == "string":
        return BY_NAME[name]
    if "anyOf" in schema:
        return st.one_of([told(one, name) for one in schema["anyOf"]])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    kinds: dict[str, st.SearchStrategy[object]] = {
        "reference": st.just({"unknown": True}),
        "array": st.lists(DAYS, max_size=3),
        "boolean": st.booleans(),
        "integer": st.integers(schema.get("minimum", 1), schema.get("maximum", 60)),
        "string": DAYS if schema.get("format") == "date" else TEXTS,
        "either": TEXTS | st.integers(),
    }
    kind = schema.get("type", "reference")
    return kinds[kind if isinstance(kind, str) else "either"]


@st.composite
def sent(draw: st.DrawFn, schema: Mapping[str, Any]) -> dict[str, object]:
    """Some of what *schema* describes: a part of a country with it alone."""
    properties = cast("dict[str, dict[str, Any]]", schema["properties"])
    names = draw(st.lists(st.sampled_from(sorted(properties)), unique=True, max_size=12))
    body: dict[str, object] = {}
    for name in dict.fromkeys([*schema["required"], *names]):
        if name == "facts":
            body[name] = draw(sent({**properties[name], "required": []}))
        elif name == "subdivision":
            body |= {"country": "DE", name: "BY"}
        elif name in STANDARD.facts and STANDARD.facts[name].kind is Kind.UNTIL and flat(schema):
            body[name] = draw(DAYS | st.sampled_from(["open_ended", "no"]))
        else:
            body.setdefault(name, draw(told(properties[name], name)))
    return body


def flat(schema: Mapping[str, Any]) -> bool:
    """Whether facts stand beside the fields."""
    return "$schema" not in schema and "ended" in schema["properties"]


def facts_in(body: Mapping[str, object]) -> set[str]:
    """Return the facts that a body tells, wherever they stand."""
    nested = cast("dict[str, object]", body.get("facts", {}))
    return {*nested, *(name for name in body if name in STANDARD.facts and name != "stage")}


@given(body=sent(NESTED))
def test_what_the_nested_schema_describes_is_read_and_ranked(body: dict[str, object]) -> None:
    """An instance of the schema is an interview with each of its facts, and has a ranking."""
    assert NESTED_FORM.is_valid(body)
    interview = Interview.from_body(json.loads(json.dumps(body)))
    assert set(interview.facts) == facts_in(body)
    assert rank(interview, as_of=AS_OF)


@given(body=sent(FLAT))
def test_what_the_flat_schema_describes_is_read_and_ranked(body: dict[str, object]) -> None:
    """As a language model sends it: facts beside the fields."""
    assert FLAT_FORM.is_valid(body)
    interview = Interview.from_body(json.loads(json.dumps(body)))
    assert set(interview.facts) == facts_in(body)
    assert rank(interview, as_of=AS_OF)


def fields_of(schema: Mapping[str, Any]) -> set[str]:
    """Return the fields that a schema describes."""
    return {*schema["properties"]} - {"facts"}


@st.composite
def filled(draw: st.DrawFn, of: Form) -> dict[str, object]:
    """What a person may enter into some of the questions of a form."""
    facts: dict[str, object] = {}
    body: dict[str, object] = {"ended": draw(ENDED), "facts": facts}
    asked = [one for group in of.groups for one in group.questions if not one.required]
    for one in draw(st.lists(st.sampled_from(asked), unique_by=lambda one: one.name, max_size=12)):
        choices: dict[Widget, st.SearchStrategy[object]] = {
            Widget.DAY: DAYS,
            Widget.DAYS: st.lists(DAYS, max_size=3),
            Widget.TEXT: COUNTRIES if one.name == "country" else TEXTS,
            Widget.NUMBER: st.integers(1, 60),
            Widget.CHOICE: st.sampled_from([answer.id for answer in one.answers] or [""]),
            Widget.YES_NO: st.booleans(),
            Widget.DAY_OR_YES_NO: DAYS | st.booleans(),
        }
        offered = st.sampled_from([answer.id for answer in one.answers]) if one.is_fact else None
        value = draw(choices[one.widget] if offered is None else choices[one.widget] | offered)
        if one.name == "subdivision":
            body |= {"country": "DE", "subdivision": "BY"}
        else:
            (facts if one.is_fact else body).setdefault(one.name, value)
    return body


@given(body=filled(FORM))
def test_what_a_form_asks_is_read(body: dict[str, object]) -> None:
    """By its widget, or by the id of an answer that it offers."""
    interview = Interview.from_body(json.loads(json.dumps(body)))
    assert set(interview.facts) == facts_in(body)
    assert rank(interview, as_of=AS_OF)


@given(look=looks())
def test_what_a_form_is_filled_with_comes_back(look: tuple[Interview, dt.date]) -> None:
    """The values shown, sent as they are, are the interview again: but for what is never asked."""
    interview, as_of = look
    body: dict[str, object] = {}
    facts: dict[str, object] = {}
    ranking = rank(interview, as_of=as_of)
    shown = json.loads(json.dumps(form(STANDARD, ranking).to_dict()))
    for one in (one for group in shown["groups"] for one in group["questions"]):
        if one["value"] is not None:
            (facts if one["is_fact"] else body)[one["name"]] = one["value"]
    again = Interview.from_body({**body, "facts": facts})
    asked = {k: v for k, v in interview.facts.items() if not STANDARD.facts[k].sensitive}
    assert again.facts == asked
    assert all(getattr(again, name) == getattr(interview, name) for name in fields_of(NESTED))


@settings(max_examples=20)
@given(catalogue=catalogues())
def test_every_question_that_is_asked_is_in_the_form_and_the_schema(catalogue: Catalogue) -> None:
    """Once each, under whatever catalogue, and the schema is one."""
    schema: Any = input_schema(catalogue)
    ANY.check_schema(schema)
    asked = {
        name
        for name, fact in catalogue.facts.items()
        if fact.kind is not Kind.DERIVED and not fact.sensitive
    }
    assert set(schema["properties"]["facts"]["properties"]) == asked
    names = [one.name for group in form(catalogue).groups[1:] for one in group.questions]
    assert sorted(names) == sorted(asked)


def words_of(schema: object) -> Iterator[str]:
    """Yield each key word that a schema uses."""
    if isinstance(schema, dict):
        inner = cast("dict[str, object]", schema)
        for key, value in inner.items():
            yield key
            parts = cast("dict[str, object]", value).values() if key == "properties" else [value]
            for part in parts:
                yield from words_of(part)


def test_the_flat_schema_uses_what_language_models_take() -> None:
    """Types, descriptions, enumerations and items; the nested one uses more."""
    simple = {"additionalProperties", "description", "enum", "items", "properties", "required"}
    assert set(words_of(FLAT)) == simple | {"type"}
    assert set(words_of(NESTED)) > simple | {"type"}
