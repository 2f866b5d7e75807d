"""All that a user may read of a catalogue's entries, by path, and the entries with other texts.

What a number rests on (sources and notes) is a record for reviewers and stays in its language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypedDict, TypeVar, cast

import attrs

from callback._values.mapping import FrozenMapping
from callback.catalogue.circumstances import Circumstance, State
from callback.catalogue.facts import Answer, Fact
from callback.catalogue.reasons import Advice, Family, Reason, Story

__all__ = [
    "TEXTS",
    "Entries",
    "gathered",
    "translated",
]

_E = TypeVar("_E", bound=attrs.AttrsInstance)


class Entries(TypedDict, total=False):
    """The entries of a catalogue that have something to read, by id."""

    families: Mapping[str, Family]
    reasons: Mapping[str, Reason]
    circumstances: Mapping[str, Circumstance]
    facts: Mapping[str, Fact]


#: The texts of an entry; a text called ``text`` goes by the name of what holds it.
TEXTS: Mapping[type, tuple[str, ...]] = {
    Family: ("title", "summary"),
    Reason: ("title", "summary"),
    Advice: ("text",),
    Story: ("text",),
    Circumstance: ("title", "summary"),
    State: ("title",),
    Fact: ("question", "dispute"),
    Answer: ("label",),
}
#: The entries within an entry.
_PARTS: Mapping[type, tuple[str, ...]] = {
    Reason: ("advice", "comes_first", "looks_alike"),
    Circumstance: ("states",),
    Fact: ("answers",),
}


def _path(path: str, field: str) -> str:
    return path if field == "text" else f"{path}.{field}"


def _inside(path: str, field: str, entry: object) -> Iterator[tuple[str, attrs.AttrsInstance]]:
    """Yield the path and value of what *field* holds: one entry, several with an id, or none."""
    held = getattr(entry, field)
    if isinstance(held, tuple):
        for part in cast("tuple[State | Answer, ...]", held):
            yield f"{path}.{field}.{part.id}", part
    elif held is not None:
        yield f"{path}.{field}", held


def _texts(path: str, entry: attrs.AttrsInstance) -> Iterator[tuple[str, str]]:
    """Yield the path and words of each text of *entry* that says something."""
    for field in TEXTS[type(entry)]:
        if said := getattr(entry, field):
            yield _path(path, field), said
    for field in _PARTS.get(type(entry), ()):
        for inner, part in _inside(path, field, entry):
            yield from _texts(inner, part)


def _changed(path: str, entry: _E, words: Mapping[str, str]) -> _E:
    """Return *entry* with the texts that *words* has for its paths."""
    new: dict[str, object] = {
        field: words[_path(path, field)]
        for field in TEXTS[type(entry)]
        if _path(path, field) in words
    }
    for field in _PARTS.get(type(entry), ()):
        parts = [_changed(inner, part, words) for inner, part in _inside(path, field, entry)]
        if parts:
            new[field] = parts if isinstance(getattr(entry, field), tuple) else parts[0]
    return attrs.evolve(entry, **new)  # type: ignore[misc]  # mypy sees no attrs class in a type variable


def _by_path(entries: Entries) -> Iterator[tuple[str, Mapping[str, attrs.AttrsInstance]]]:
    yield from cast("Mapping[str, Mapping[str, attrs.AttrsInstance]]", entries).items()


def gathered(entries: Entries) -> FrozenMapping[str]:
    """Return every text of *entries* by its path."""
    return FrozenMapping(
        {
            path: said
            for kind, by_id in _by_path(entries)
            for name, entry in by_id.items()
            for path, said in _texts(f"{kind}.{name}", entry)
        }
    )


def translated(entries: Entries, words: Mapping[str, str]) -> Entries:
    """Return *entries* with other *words*, as far as there are any, by path."""
    new: dict[str, Any] = {
        kind: {name: _changed(f"{kind}.{name}", entry, words) for name, entry in by_id.items()}
        for kind, by_id in _by_path(entries)
    }
    return cast("Entries", new)
