"""Documents: what goes into callback as JSON-ready data, and back again without loss.

An interview, a timeline, a catalogue and a tempo are written and read. Results are only written,
by their ``to_dict``: the interview and the catalogue of the same fingerprint give them again.

A document is data that has been parsed already: dicts, lists, text, numbers, ``True``, ``False``
and ``None``, as ``json.loads`` returns them. No text is parsed here, and no code is run::

    text = json.dumps(to_document(interview))
    interview == from_document(json.loads(text), Interview)
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import TypeVar, cast

import attrs
from cattrs import BaseValidationError

from callback._values.plain import Plain, to_plain
from callback.catalogue.catalogue import Catalogue
from callback.documents.problems import Path, problems_of, said
from callback.documents.strict import (
    MOST_PROBLEMS,
    UNKNOWN_FORM,
    form_of,
    is_list,
    is_object,
    structured,
)
from callback.documents.upgrading import upgraded
from callback.errors import (
    CallbackError,
    InvalidDocument,
    InvalidValue,
    Problem,
    quoted,
)
from callback.interview.findings import UNKNOWN
from callback.interview.interview import Interview
from callback.interview.timeline import Timeline
from callback.observed.tempo import Tempo

__all__ = [
    "InvalidDocument",
    "from_document",
    "to_document",
]

#: The form of the documents; those of an older one are brought up to it.
SCHEMA = 2
#: What no document needs: the standard catalogue has 13,000 values, nested 7 deep.
MOST_VALUES, DEEPEST = 250_000, 20

_T = TypeVar("_T", Interview, Timeline, Catalogue, Tempo)

_KINDS: Mapping[type, str] = {
    Interview: "interview",
    Timeline: "timeline",
    Catalogue: "catalogue",
    Tempo: "tempo",
}
FORMS: Mapping[type, type[attrs.AttrsInstance]] = {
    Interview: form_of(Interview, required=("ended",)),
    Timeline: Timeline,
    Catalogue: form_of(Catalogue),
    Tempo: Tempo,
}


def to_document(value: Interview | Timeline | Catalogue | Tempo) -> dict[str, Plain]:
    """Return *value* as JSON-ready data, with the number of the schema and the kind.

    Raises:
        InvalidValue: *value* is not one of these; a result has a ``to_dict`` of its own.

    >>> to_document(Interview(ended="2026-11-03"))["ended"]
    '2026-11-03'
    """
    kind = next((name for cls, name in _KINDS.items() if isinstance(value, cls)), None)
    if kind is None:
        raise InvalidValue("value", quoted(value), _one_of(type(value)))
    plain = cast("dict[str, Plain]", to_plain(value))
    if isinstance(value, Interview):
        for name in ("facts", "derived"):
            findings = cast("dict[str, dict[str, Plain]]", plain[name])
            for fact, known in getattr(value, name).items():
                if known.value is UNKNOWN:
                    findings[fact]["value"] = dict[str, Plain](UNKNOWN_FORM)
    if isinstance(value, Catalogue):
        for name in ("families", "reasons", "circumstances", "facts"):
            plain[name] = list(cast("dict[str, Plain]", plain[name]).values())
    return {"schema": SCHEMA, "kind": kind, **plain}


def from_document(document: object, cls: type[_T]) -> _T:
    """Return the value that *document* was made from.

    Nothing is guessed: "yes" is not a flag, 1.0 not a whole number, ``True`` not a number,
    ``None`` not text. A key may be absent where the class has a default for it. A document of an
    earlier schema is read as the value that it would be written as today.

    Args:
        document: JSON-ready data, already parsed.
        cls: ``Interview``, ``Timeline``, ``Catalogue`` or ``Tempo``.

    Raises:
        InvalidDocument: Keys are missing or unknown, or something in it cannot be so; the
            problems are listed together, each with its path.
        InvalidValue: *cls* is not one of the four.

    >>> from_document({"schema": 2, "kind": "tempo", "median": 2.5}, Tempo).median
    2.5
    """
    if not isinstance(cls, type) or cls not in _KINDS:
        raise InvalidValue("cls", getattr(cls, "__name__", quoted(cls)), _one_of(cls))
    kind = _KINDS[cls]
    problem = _unreadable(document)
    if problem is not None:
        raise InvalidDocument(kind, (problem,))
    wrong = tuple(_other(document, kind))
    if not is_object(document) or document.get("kind", kind) != kind:
        # Of another kind it would be wrong from end to end.
        raise InvalidDocument(kind, wrong)
    return _read(dict(document), cls, wrong)


def _read(data: dict[str, object], cls: type[_T], wrong: tuple[Problem, ...]) -> _T:
    """Return the value, or raise what is wrong with its fields beside what was wrong before."""
    kind = _KINDS[cls]
    data.pop("kind", None)
    number = data.pop("schema", None)
    data = upgraded(data, kind, SCHEMA if wrong else cast("int", number))
    try:
        form = structured(data, FORMS[cls])
        names = [field.name for field in attrs.fields(FORMS[cls]) if field.init]
        value = cls(**{name: getattr(form, name) for name in names})
        if not wrong:
            return value
    except (CallbackError, BaseValidationError) as error:
        others: Iterator[Problem] = problems_of(error, data, ())
        wrong = (*wrong, *itertools.islice(others, MOST_PROBLEMS - len(wrong)))
    raise InvalidDocument(kind, wrong)


def _one_of(cls: object) -> str:
    names = ", ".join(known.__name__ for known in _KINDS)
    if hasattr(cls, "to_dict"):
        return f"one of {names}; a result is written by to_dict and derived again, not loaded"
    return f"one of {names}"


def _unreadable(document: object) -> Problem | None:
    """Say what makes *document* no document at all; without recursion, whatever it is."""
    count = 1
    open_: list[tuple[object, Path]] = [(document, ())]
    while open_:
        value, path = open_.pop()
        if value is None or isinstance(value, (str, int, float)):
            continue
        if not is_object(value) and not is_list(value):
            return Problem(said(path), quoted(value), "JSON-ready data, with days as text")
        count += len(value)
        if len(path) == DEEPEST or count > MOST_VALUES:
            expected = f"at most {MOST_VALUES:,} values, nested at most {DEEPEST} deep"
            return Problem("document", f"{count:,} values or more, {len(path) + 1} deep", expected)
        if is_object(value):
            wrong = [key for key in value if not isinstance(key, str)]
            if wrong:
                return Problem(said(path), f"keyed by {quoted(wrong[0])}", "keys that are text")
        pairs = value.items() if is_object(value) else enumerate(value)
        open_ += [(item, (*path, key)) for key, item in pairs]
    return None


def _other(document: object, kind: str) -> Iterator[Problem]:
    """Say what makes *document* one of another kind or form, which must not be misread."""
    if not is_object(document):
        yield Problem("document", quoted(document), "an object with schema, kind and the fields")
        return
    if document.get("kind") != kind:
        yield _unlike(document, "kind", repr(kind))
    number = document.get("schema")
    if type(number) is not int or not 1 <= number <= SCHEMA:
        expected = f"a whole number from 1 to {SCHEMA}, those that this release knows"
        yield _unlike(document, "schema", expected)


def _unlike(document: dict[str, object], name: str, expected: str) -> Problem:
    return Problem(name, quoted(document[name]) if name in document else "absent", expected)
