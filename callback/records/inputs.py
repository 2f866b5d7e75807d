"""The JSON Schema of an interview with its facts: what a program or a language model may send.

Two forms, which :meth:`~callback.Interview.from_body` reads both. The nested one is for programs:
a fact stands in ``facts``, and each field has a title. The flat one is for tools of language
models, whose interfaces know types, descriptions and enumerations and little else: facts stand
beside the fields, and what the other form says by its structure is said in words.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable
from typing import Final, TypeAlias

from callback._values.answers import NO, OPEN_ENDED
from callback._values.arguments import check_flag, check_type
from callback._values.plain import Plain
from callback._values.public import publish
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.facts import Answer, Kind
from callback.errors import InvalidValue, quoted
from callback.interview.reading import LAST_ROUND, LONGEST_TEXT
from callback.records.entries import (
    Condition,
    Entered,
    Widget,
    fact_entries,
    facts_named,
    field_entries,
)

__all__ = ["input_schema"]

_Schema: TypeAlias = dict[str, Plain]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DAY: Final[_Schema] = {"type": "string", "format": "date"}
_FLAG: Final[_Schema] = {"type": "boolean"}
_NOT_KNOWN: Final[_Schema] = {
    "type": "object",
    "properties": {"unknown": {"const": True}},
    "required": ["unknown"],
    "additionalProperties": False,
}
_LARGEST = 10**9


def input_schema(
    catalogue: Catalogue,
    *,
    facts: Collection[str] | None = None,
    flat: bool = False,
    sensitive: bool = False,
) -> dict[str, Plain]:
    """Return the JSON Schema (2020-12) of an interview with its facts, as JSON-ready data.

    What it describes is read by :meth:`Interview.from_body`, provided that no day lies before the
    end of the interview. What is left out has not been asked.

    Args:
        catalogue: The questions, and the language in which they are described.
        facts: The ids of the facts that may be told, in this order; all that are asked by
            default. Tools of language models work best with few.
        flat: Whether facts stand beside the fields, with nothing but types, descriptions and
            enumerations, as tools of language models take it.
        sensitive: Whether to offer facts about somebody's health or family, or that take looking
            into what a person does.

    Raises:
        InvalidValue: An argument is wrong, or a fact that is to be flat bears the name of a field.
        UnknownId: *facts* names a fact that the catalogue does not have.

    >>> from callback import STANDARD
    >>> tool = input_schema(STANDARD, facts=["posting"], flat=True)
    >>> tool["properties"]["posting"]["type"], tool["required"]
    ('string', ['ended'])
    >>> list(input_schema(STANDARD, facts=["posting"])["properties"]["facts"]["properties"])
    ['posting']
    """
    check_type(catalogue, "catalogue", Catalogue)
    check_flag(flat, "flat")
    check_flag(sensitive, "sensitive")
    asked = fact_entries(catalogue, facts_named(catalogue, facts, sensitive=sensitive))
    fields = field_entries(catalogue)
    return _flat(catalogue, fields, asked) if flat else _nested(catalogue, fields, asked)


def _nested(
    catalogue: Catalogue, fields: Iterable[Entered], asked: Iterable[Entered]
) -> dict[str, Plain]:
    say = catalogue.phrases.say
    known: _Schema = {one.name: _fact(catalogue, one) for one in asked}
    told: _Schema = {
        "type": "object",
        "description": say("input.facts"),
        "properties": known,
        "additionalProperties": False,
    }
    properties = {one.name: {**_field(one), **_titled(catalogue, one)} for one in fields}
    return {
        "$schema": DIALECT,
        "title": say("input.interview"),
        "type": "object",
        "properties": dict[str, Plain]({**properties, "facts": told}),
        "required": ["ended"],
        "dependentRequired": {"subdivision": ["country"]},
        "additionalProperties": False,
        "$defs": {"not_known": {**_NOT_KNOWN, "title": say("input.not_known")}},
    }


def _titled(catalogue: Catalogue, one: Entered) -> _Schema:
    said: _Schema = {"title": one.label}
    if description := _described(catalogue, one):
        said["description"] = description
    if one.when:
        said["x-presupposes"] = [_condition(when) for when in one.when]
    return said


def _condition(when: Condition) -> dict[str, Plain]:
    if not when.is_fact:
        return {"field": when.name}
    return {"fact": when.name, "answers": list(when.answers)}


def _fact(catalogue: Catalogue, one: Entered) -> _Schema:
    """The values of a fact, each in the plainest way of writing it, or that it is not known."""
    ids: list[Plain] = [answer.id for answer in one.answers]
    number: _Schema = {"type": "integer", "minimum": 0, "maximum": _LARGEST}
    plain: dict[Widget, list[_Schema]] = {
        Widget.YES_NO: [_FLAG],
        Widget.CHOICE: [{"enum": ids}],
        Widget.NUMBER: [number],
        Widget.DAY_OR_YES_NO: [_DAY, _FLAG],
    }
    options: list[Plain] = [*plain[one.widget], {"$ref": "#/$defs/not_known"}]
    return {"anyOf": options, **_titled(catalogue, one)}


def _field(one: Entered) -> _Schema:
    """The values of a field."""
    if one.answers:
        return {"type": "string", "enum": [answer.id for answer in one.answers]}
    text: _Schema = {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT}
    text["pattern"] = r"\S"
    shapes: dict[str, _Schema] = {
        "country": {"type": "string", "pattern": "^[A-Z]{2}$"},
        "ref": {"type": ["string", "integer"]},
        "round_number": {"type": "integer", "minimum": 1, "maximum": LAST_ROUND},
    }
    widgets: dict[Widget, _Schema] = {
        Widget.DAY: _DAY,
        Widget.DAYS: {"type": "array", "items": _DAY},
        Widget.TEXT: text,
    }
    return shapes[one.name] if one.name in shapes else widgets[one.widget]


def _flat(
    catalogue: Catalogue, fields: Iterable[Entered], asked: Iterable[Entered]
) -> dict[str, Plain]:
    listed = tuple(fields)
    taken = {one.name for one in listed} | {"facts", "subdivision", "sector", "derived"}
    properties: _Schema = {}
    for one in itertools.chain(listed, asked):
        if one.is_fact and one.name in taken:
            expected = "facts that do not bear the name of a field, or flat=False"
            raise InvalidValue("facts", quoted(one.name), expected)
        said = " ".join(filter(None, [one.label, _described(catalogue, one, flat=True)]))
        properties[one.name] = {**_simple(one), "description": said}
    return {
        "type": "object",
        "description": catalogue.phrases.say("input.interview"),
        "properties": properties,
        "required": ["ended"],
        "additionalProperties": False,
    }


def _simple(one: Entered) -> _Schema:
    """A type, and what may be chosen: nothing that a language model's interface might refuse."""
    if one.widget is Widget.CHOICE:
        return {"type": "string", "enum": [answer.id for answer in one.answers]}
    if one.widget is Widget.DAYS:
        return {"type": "array", "items": {"type": "string"}}
    types = {Widget.YES_NO: "boolean", Widget.NUMBER: "integer"}
    return {"type": types.get(one.widget, "string")}


def _described(catalogue: Catalogue, one: Entered, *, flat: bool = False) -> str:
    """How to answer, what the codes mean, and when it makes sense."""
    say = catalogue.phrases.say
    coded = tuple(answer for answer in one.answers if answer.id != answer.label)
    parts = [one.help]
    if one.widget is Widget.CHOICE:
        parts.append(say("input.choice", options=_options(catalogue, coded)) if coded else "")
    elif one.kind is Kind.UNTIL and flat:
        undated = tuple(answer for answer in one.answers if answer.id in (OPEN_ENDED, NO))
        parts = [say("input.text_day", options=_options(catalogue, undated))]
    if one.when:
        parts.append(say("input.only_if", what=_any_of(catalogue, one.when)))
    return " ".join(filter(None, parts))


def _options(catalogue: Catalogue, answers: Iterable[Answer]) -> str:
    say = catalogue.phrases.say
    return "; ".join(say("input.option", code=one.id, label=one.label) for one in answers)


def _any_of(catalogue: Catalogue, when: Iterable[Condition]) -> str:
    """What a question presupposes, in words."""
    say, labels = catalogue.phrases.say, {one.name: one.label for one in field_entries(catalogue)}
    said: list[str] = []
    for one in when:
        if one.is_fact:
            fact = catalogue.fact(one.name)
            answers = " / ".join(fact.by_id[name].label for name in one.answers)
            said.append(say("input.fact", question=fact.question, answers=answers))
        else:
            said.append(say("input.fact", question=labels[one.name], answers="").rstrip())
    together = said[0]
    for more in said[1:]:
        together = say("input.or", one=together, other=more)
    return together


publish("callback", vars())
