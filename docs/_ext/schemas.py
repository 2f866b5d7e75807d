"""The JSON Schemas of what goes into callback and of what comes out, for ``reference/schema/``.

They are also written as modules, for ``callback.documents.schema``: a library opens no file.

Those of the documents are read off the very classes that documents are loaded as. A result has no
such class: what its ``to_dict`` returns is told here by hand. Run as a script this writes them all.
"""

from __future__ import annotations

import enum
import inspect
import json
import re
from collections.abc import Mapping
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Final, TypeAlias, Union, get_args, get_origin

import attrs
from pendulum import Date

import callback
from callback import (
    Action,
    Beginning,
    Catalogue,
    Channel,
    Derivation,
    DueStatus,
    Finding,
    Interview,
    Kind,
    Recipient,
    Tempo,
    Timeline,
    Weights,
    WhyIgnored,
    Widget,
)
from callback._values.mapping import FrozenMapping
from callback._values.plain import Plain
from callback.documents.document import FORMS, SCHEMA
from callback.documents.strict import UNKNOWN_FORM
from callback.interview.findings import LONGEST_ANSWER

__all__ = ["schemas"]

Schema: TypeAlias = dict[str, Plain]

HOME = Path(__file__).parents[1] / "reference" / "schema"
MODULES = Path(callback.__file__).parent / "documents" / "schemas"
#: Characters of a schema on a line of its module.
WIDTH = 84
DIALECT = "https://json-schema.org/draft/2020-12/schema"

TEXT: Final[Schema] = {"type": "string"}
NUMBER: Final[Schema] = {"type": "number"}
WHOLE: Final[Schema] = {"type": "integer"}
FLAG: Final[Schema] = {"type": "boolean"}
NONE: Final[Schema] = {"type": "null"}
DAY: Final[Schema] = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}"}
PROBABILITY: Final[Schema] = {"type": "number", "minimum": 0, "maximum": 1}

_SCALARS: Mapping[object, Schema] = {
    bool: FLAG,
    str: TEXT,
    int: WHOLE,
    float: NUMBER,
    NoneType: NONE,
    Date: DAY,
}


def either(*options: Schema) -> Schema:
    """Any one of these."""
    return {"anyOf": list(options)}


def several(items: Schema) -> Schema:
    """A list of these."""
    return {"type": "array", "items": items}


def mapping(values: Schema) -> Schema:
    """An object of these by whatever name."""
    return {"type": "object", "additionalProperties": values}


def one_of(members: type[enum.Enum]) -> Schema:
    """The value of a member."""
    return {"enum": [member.value for member in members]}


def record(**fields: Schema) -> Schema:
    """An object with all of these keys; others may stand beside them, as a later release adds."""
    return {"type": "object", "properties": dict[str, Plain](fields), "required": list(fields)}


def _attributes(cls: type) -> dict[str, str]:
    """Return what the docstring of *cls* says of each attribute, on one line."""
    text = inspect.getdoc(cls) or ""
    part = text.partition("Attributes:\n")[2].partition("\n\n")[0]
    found = re.findall(r"^    (\w+): (.*(?:\n {8}.*)*)", part, re.MULTILINE)
    return {name: _words(words) for name, words in found}


def _words(text: str) -> str:
    plain = re.sub(r":\w+:`(?:~[\w.]*\.)?([^`]*)`", r"\1", text).replace("``", "")
    return " ".join(plain.split())


class _Classes:
    """Reads the schema of an attrs class off its fields, each class once."""

    def __init__(self) -> None:
        self.found: Schema = {}

    def of(self, cls: Any) -> Schema:  # noqa: ANN401  # any annotation
        """Return the schema of a type."""
        if cls in _SCALARS:
            return dict(_SCALARS[cls])
        origin, inner = get_origin(cls), get_args(cls)
        if origin in (Union, UnionType):
            return either(*map(self.of, inner))
        if origin is tuple:
            return several(self.of(inner[0]))
        if origin is FrozenMapping:
            return mapping(self.of(inner[0]))
        if issubclass(cls, enum.Enum):
            return one_of(cls)
        if cls.__name__ not in self.found:
            self.found[cls.__name__] = None  # its place is before the classes inside it
            self.found[cls.__name__] = self.fields(cls, cls)
        return {"$ref": f"#/$defs/{cls.__name__}"}

    def fields(self, cls: type[attrs.AttrsInstance], told: type) -> Schema:
        """Return the schema of a class, described as *told* describes itself."""
        said = _attributes(told)
        every = attrs.fields(attrs.resolve_types(cls))
        fields = [field for field in every if field.init]
        properties: Schema = {}
        for field in fields:
            special = cls is Finding and field.name == "value"
            schema = self.finding_value() if special else self.of(field.type)
            if told is Interview and field.name == "derived":
                schema = {**schema, "propertyNames": one_of(Derivation)}
            properties[field.name] = {**schema, "description": said[field.name]}
        return {
            "type": "object",
            "properties": properties,
            "required": [field.name for field in fields if field.default is attrs.NOTHING],
            "additionalProperties": False,
        }

    def finding_value(self) -> Schema:
        """True, false, an answer or a day, a whole number, weights, or not known."""
        text: Schema = {"type": "string", "minLength": 1, "maxLength": LONGEST_ANSWER}
        unknown: Schema = {"const": dict[str, Plain](UNKNOWN_FORM)}
        return either(FLAG, text, {"type": "integer", "minimum": 0}, self.of(Weights), unknown)


def _document(cls: type[attrs.AttrsInstance]) -> Schema:
    """Return the schema of the documents of *cls*."""
    classes = _Classes()
    head: Schema = {"schema": {"const": SCHEMA}, "kind": {"const": cls.__name__.lower()}}
    body = classes.fields(FORMS[cls], cls)
    properties, required = body["properties"], body["required"]
    assert isinstance(properties, dict)  # noqa: S101  # as written above
    assert isinstance(required, list)  # noqa: S101  # as above
    return {
        **body,
        "properties": {**head, **properties},
        "required": [*head, *required],
        "$defs": classes.found,
    }


_REF = either(TEXT, WHOLE, NONE)
_LIKELIHOODS = mapping({"type": "number", "minimum": 0})
_CATALOGUE = record(version=TEXT, fingerprint={"type": "string", "pattern": "^[0-9a-f]{64}$"})
_SILENCE = record(
    start=DAY,
    began=one_of(Beginning),
    as_of=DAY,
    until=DAY,
    calendar_days=WHOLE,
    working_days=WHOLE,
    counted=NUMBER,
    holidays=several(DAY),
    promised_by=either(DAY, NONE),
    excused_until=either(DAY, NONE),
    overdue=either(WHOLE, NONE),
    unanswered=several(record(sent=DAY, age=NUMBER, noticed=PROBABILITY)),
    answered=several(record(sent=DAY, age=NUMBER, noticed=PROBABILITY)),
    reached=PROBABILITY,
    earlier=either(
        record(days=WHOLE, counted=several(NUMBER), reached=several(PROBABILITY), rise=PROBABILITY),
        NONE,
    ),
    words=record(began=TEXT),
)
_DUE = record(status=one_of(DueStatus), changes_on=either(DAY, NONE), words=record(status=TEXT))
_WORD = record(
    fact=TEXT,
    answer=TEXT,
    automatic=FLAG,
    on=either(DAY, NONE),
    words=record(fact=TEXT, answer=TEXT),
)
_IGNORED = record(
    what=TEXT,
    value=TEXT,
    why=one_of(WhyIgnored),
    replied_on=either(DAY, NONE),
    words=record(why=TEXT),
)
_SAID = record(chance=TEXT)
_RANKING = record(
    schema={"const": 3},
    catalogue=_CATALOGUE,
    ref=_REF,
    as_of=DAY,
    summary=TEXT,
    thin=FLAG,
    due=either(_DUE, NONE),
    word=either(_WORD, NONE),
    silence=_SILENCE,
    facts=record(
        used=several(
            record(
                id=TEXT,
                kind=one_of(Kind),
                answer=either(TEXT, _LIKELIHOODS),
                reliability=PROBABILITY,
                derived=FLAG,
                words=record(fact=TEXT, answer=either(TEXT, NONE)),
            )
        ),
        unknown=several(record(id=TEXT, kind=one_of(Kind), words=record(fact=TEXT))),
        ignored=several(_IGNORED),
    ),
    tempo=record(median=NUMBER, never=NUMBER, history=WHOLE),
    reasons=several(
        record(
            position=WHOLE,
            id=TEXT,
            title=TEXT,
            family=TEXT,
            probability=PROBABILITY,
            times=NUMBER,
            words=record(chance=TEXT),
        )
    ),
    families=several(record(id=TEXT, title=TEXT, probability=PROBABILITY, words=_SAID)),
)
_FORECAST = record(
    schema={"const": 1},
    catalogue=_CATALOGUE,
    ref=_REF,
    as_of=DAY,
    writing_on=either(DAY, NONE),
    ever=PROBABILITY,
    median_days=either(WHOLE, NONE),
    by_decision=either(PROBABILITY, NONE),
    offer=either(PROBABILITY, NONE),
    good_news=either(PROBABILITY, NONE),
    threshold=PROBABILITY,
    let_go_on=either(DAY, NONE),
    curve=several(record(working_days=WHOLE, day=DAY, heard=PROBABILITY)),
)
_EXPLANATION = record(
    schema={"const": 2},
    catalogue=_CATALOGUE,
    ref=_REF,
    as_of=DAY,
    reason=TEXT,
    against=either(TEXT, NONE),
    prior=PROBABILITY,
    posterior=PROBABILITY,
    terms=several(
        record(
            id=TEXT,
            title=TEXT,
            decibans=NUMBER,
            facts=several(record(id=TEXT, title=TEXT, decibans=NUMBER)),
            states=several(record(id=TEXT, title=TEXT, probability=PROBABILITY)),
        )
    ),
    shared=NUMBER,
    missing=several(TEXT),
    conflict=NUMBER,
    odd_one=either(TEXT, NONE),
)
_QUESTIONS = record(
    schema={"const": 1},
    catalogue=_CATALOGUE,
    ref=_REF,
    as_of=DAY,
    questions=several(
        record(
            fact=TEXT,
            kind=one_of(Kind),
            text=TEXT,
            bits=NUMBER,
            effort=WHOLE,
            why=TEXT,
            answers=several(
                record(
                    id=TEXT,
                    label=TEXT,
                    probability=PROBABILITY,
                    top=TEXT,
                    words=record(top=TEXT),
                )
            ),
        )
    ),
    enough=FLAG,
    same_decision=PROBABILITY,
    information_left=NUMBER,
)
_STEPS = several(
    record(
        on=DAY,
        action=one_of(Action),
        whom=one_of(Recipient),
        channel=one_of(Channel),
        words=record(action=TEXT, whom=TEXT, channel=TEXT),
        purpose=TEXT,
        attempt=either(WHOLE, NONE),
        reasons=several(TEXT),
        facts=several(TEXT),
        sources=several(TEXT),
        gain=either(PROBABILITY, NONE),
        expected=either(PROBABILITY, NONE),
    )
)
_NOTES = several(
    record(
        reason=TEXT,
        title=TEXT,
        probability=PROBABILITY,
        text=TEXT,
        whom=one_of(Recipient),
        words=record(whom=TEXT),
    )
)
_PLAN = record(
    schema={"const": 2},
    catalogue=_CATALOGUE,
    ref=_REF,
    as_of=DAY,
    steps=_STEPS,
    notes=_NOTES,
    let_go_on=either(DAY, NONE),
    standing=TEXT,
)
_REPORT = record(
    schema={"const": 1},
    catalogue=_CATALOGUE,
    ref=_REF,
    as_of=DAY,
    headline=TEXT,
    sentence={"type": "string", "maxLength": 140},
    due=either(_DUE, NONE),
    word=either(_WORD, NONE),
    stands_out=FLAG,
    families=several(record(id=TEXT, title=TEXT, probability=PROBABILITY, words=_SAID)),
    reasons=several(
        record(
            id=TEXT,
            title=TEXT,
            probability=PROBABILITY,
            words=_SAID,
            family=TEXT,
            times=NUMBER,
        )
    ),
    heard_within_two_weeks=PROBABILITY,
    ever=PROBABILITY,
    offer=PROBABILITY,
    good_news=either(PROBABILITY, NONE),
    steps=_STEPS,
    let_go_on=either(DAY, NONE),
    notes=_NOTES,
    questions=several(
        record(
            fact=TEXT,
            kind=one_of(Kind),
            text=TEXT,
            answers=several(record(id=TEXT, label=TEXT)),
        )
    ),
    thin=FLAG,
    stays=either(PROBABILITY, NONE),
    left_out=several(TEXT),
    standing=TEXT,
)
_FORM = record(
    schema={"const": 1},
    catalogue=_CATALOGUE,
    groups=several(
        record(
            id=TEXT,
            title=TEXT,
            questions=several(
                record(
                    name=TEXT,
                    is_fact=FLAG,
                    kind=either(one_of(Kind), NONE),
                    widget=one_of(Widget),
                    label=TEXT,
                    help=TEXT,
                    answers=several(record(id=TEXT, label=TEXT)),
                    required=FLAG,
                    when=several(record(name=TEXT, is_fact=FLAG, answers=several(TEXT))),
                    value={},
                )
            ),
        )
    ),
)
_AGENDA = record(
    schema={"const": 1},
    entries=several(
        record(
            catalogue=_CATALOGUE,
            ref=_REF,
            as_of=DAY,
            on=DAY,
            action=one_of(Action),
            whom=one_of(Recipient),
            words=record(action=TEXT, whom=TEXT),
            asked=WHOLE,
            gain=either(PROBABILITY, NONE),
            sentence=TEXT,
        )
    ),
)
_MEANING = record(
    schema={"const": 1},
    fact=TEXT,
    answer=TEXT,
    probability=PROBABILITY,
    signs=several(record(reason=TEXT, decibans=NUMBER, probability=PROBABILITY)),
    dispute=TEXT,
    sources=several(TEXT),
)
_ENDS: Final[Mapping[str, Schema]] = dict.fromkeys(("low", "middle", "high"), PROBABILITY)
_STABILITY = record(
    schema={"const": 2},
    catalogue=_CATALOGUE,
    ref=_REF,
    as_of=DAY,
    draws=WHOLE,
    seed=WHOLE,
    top_stays=PROBABILITY,
    three_stay=PROBABILITY,
    bands=several(record(reason=TEXT, **_ENDS)),
    families=several(record(family=TEXT, **_ENDS)),
    ever=record(**_ENDS),
    offer=record(**_ENDS),
    tables=several(record(table=TEXT, title=TEXT, decibans=NUMBER)),
)
_INPUTS = {
    "interview": (Interview, "A document of one interview."),
    "timeline": (Timeline, "A document of what happened, in order of the days."),
    "tempo": (Tempo, "A document of factors on every wait."),
    "catalogue": (Catalogue, "A document of what is believed about employers."),
}
_RESULTS = {
    "ranking": (_RANKING, "What Ranking.to_dict() returns."),
    "forecast": (_FORECAST, "What Forecast.to_dict() returns."),
    "explanation": (_EXPLANATION, "What Explanation.to_dict() returns."),
    "questions": (_QUESTIONS, "What Questions.to_dict() returns."),
    "plan": (_PLAN, "What Plan.to_dict() returns."),
    "report": (_REPORT, "What Report.to_dict() returns."),
    "form": (_FORM, "What Form.to_dict() returns."),
    "agenda": (_AGENDA, "What Agenda.to_dict() returns."),
    "meaning": (_MEANING, "What Meaning.to_dict() returns."),
    "stability": (_STABILITY, "What Stability.to_dict() returns."),
}


def schemas() -> dict[str, str]:
    """Return the text of each schema by the name of its file."""
    inputs = {name: (_document(cls), title) for name, (cls, title) in _INPUTS.items()}
    return {
        f"{name}.json": json.dumps({"$schema": DIALECT, "title": title, **schema}, indent=2) + "\n"
        for name, (schema, title) in {**inputs, **_RESULTS}.items()
    }


def modules() -> dict[str, str]:
    """Return the text of each module of ``callback.documents.schemas`` by the name of its file."""
    names = sorted(name.removesuffix(".json") for name in schemas())
    rows = [f'    "{name}": {name}_schema.TEXT,' for name in names]
    front = [
        '"""The JSON Schemas as text, by name; made by ``docs/_ext/schemas.py``, never by hand."""',
        *("", "from __future__ import annotations", "", "from collections.abc import Mapping", ""),
        "from callback.documents.schemas import (",
        *(f"    {name}_schema," for name in names),
        *(")", "", '__all__ = ["TEXTS"]', ""),
        "TEXTS: Mapping[str, str] = {",
        *rows,
        "}",
    ]
    made = {f"{name}_schema.py": _module(name, schemas()[f"{name}.json"]) for name in names}
    return {"__init__.py": "\n".join(front) + "\n", **made}


def _module(name: str, text: str) -> str:
    """Return a module that holds a schema as text, in lines that fit."""
    plain = json.dumps(json.loads(text), separators=(",", ":")).replace("'", "\\u0027")
    parts = [plain[start : start + WIDTH] for start in range(0, len(plain), WIDTH)]
    quotes = ["'" if '"' in part else '"' for part in parts]
    doubled = [part.replace("\\", "\\\\") for part in parts]
    lines = [f"    {quote}{part}{quote}" for quote, part in zip(quotes, doubled, strict=True)]
    head = f'"""The JSON Schema ``{name}``; made by ``docs/_ext/schemas.py``, never by hand."""'
    front = [
        head,
        "",
        "from __future__ import annotations",
        "",
        '__all__ = ["TEXT"]',
        "",
        "TEXT = (",
    ]
    return "\n".join([*front, *lines, ")"]) + "\n"


def main() -> None:
    """Write them all, and remove what is no longer among them."""
    HOME.mkdir(parents=True, exist_ok=True)
    written = schemas()
    for path in HOME.glob("*.json"):
        if path.name not in written:
            path.unlink()
    for name, text in written.items():
        (HOME / name).write_text(text, "utf-8")
    MODULES.mkdir(exist_ok=True)
    made = modules()
    for path in MODULES.glob("*.py"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (MODULES / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
