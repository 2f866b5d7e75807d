"""Where in a document a problem stands, and how that is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias, cast

import attrs
from cattrs import BaseValidationError
from cattrs.errors import (
    AttributeValidationNote,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from callback.documents.strict import (
    is_object,
)
from callback.errors import (
    InvalidEntry,
    InvalidInterview,
    InvalidValue,
    Problem,
    meant,
    quoted,
)

__all__ = ["Path", "problems_of", "said"]

LONGEST_KEY = 80


Path: TypeAlias = tuple[str | int, ...]


#: Where the entries of a catalogue stand that an error may name.
_LISTS = {
    "Reason": "reasons",
    "Fact": "facts",
    "Circumstance": "circumstances",
    "Family": "families",
    "Pace": "paces",
}


_NAME = re.compile(r"[A-Za-z_]\w*", re.ASCII)


def problems_of(error: BaseException, data: object, path: Path) -> Iterator[Problem]:
    """Yield what is wrong with *data*, which stands at *path*, in the order of the fields."""
    match error:
        case BaseValidationError():
            for inner in error.exceptions:
                yield from problems_of(inner, *_entered(inner, data, path))
        case ForbiddenExtraKeysError():
            known = [field.name for field in attrs.fields(error.cl) if field.init]
            for key in sorted(error.extra_fields):
                value = quoted(cast("dict[str, object]", data)[key])
                yield Problem(said((*path, key)), value, f"no such key{meant(key, known)}")
        case KeyError():
            yield Problem(said(path), "absent", "a value")
        case InvalidInterview():
            for problem in error.problems:
                yield Problem(said((*path, problem.field)), problem.value, problem.expected)
        case InvalidEntry():
            at = _faulty(error, cast("dict[str, object]", data), path)
            yield Problem(said(at), error.value, error.expected)
        case InvalidValue():
            at = (*path, error.field) if error.field else path
            yield Problem(said(at), error.value, error.expected)
        case _:
            raise error


def _entered(error: Exception, data: object, path: Path) -> tuple[object, Path]:
    """Go where cattrs noted that *error* came from; without a note it is about the whole."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, (AttributeValidationNote, IterableValidationNote)):
            key = note.name if isinstance(note, AttributeValidationNote) else note.index
            inside = cast("dict[str | int, object]", data)
            absent = is_object(data) and key not in data
            return None if absent else inside[key], (*path, key)
    return data, path


def _faulty(error: InvalidEntry, data: dict[str, object], path: Path) -> Path:
    """Return the place of what an entry, or the whole catalogue, finds wrong."""
    name, _, shown = error.entry.partition(" ")
    if not path and name in _LISTS:
        path = (_LISTS[name],)
        entries = cast("list[dict[str, object]]", data[_LISTS[name]])
        data = {}
        for index, entry in enumerate(entries):
            if shown and quoted(entry["id"]) == shown:
                data, path = entry, (*path, index)
                break
    if error.field in data:
        return (*path, error.field)
    tables = ((key, item) for key, item in data.items() if is_object(item))
    table = next((key for key, item in tables if error.field in item), None)
    return path if table is None else (*path, table, error.field)


def said(path: Path) -> str:
    """Return a path as one would write it.

    >>> said(("reasons", 3, "wait", "median")), said(("facts", "a b"))
    ('reasons[3].wait.median', "facts['a b']")
    """
    parts = [
        f".{key}"
        if isinstance(key, str) and len(key) <= LONGEST_KEY and _NAME.fullmatch(key)
        else f"[{quoted(key)}]"
        for key in path
    ]
    return "".join(parts).removeprefix(".") or "document"
