"""Entries as a catalogue holds them: by their ids, in the order in which they were given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar, cast

from callback._values.checks import require
from callback._values.mapping import FrozenMapping
from callback.catalogue.circumstances import Circumstance
from callback.catalogue.facts import Fact
from callback.catalogue.paces import Pace
from callback.catalogue.reasons import Family, Reason

__all__ = ["by_id", "circumstances", "facts", "families", "paces", "reasons", "retired"]


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_E = TypeVar("_E", bound=_Named)


def by_id(entries: Iterable[_E] | Mapping[str, _E]) -> FrozenMapping[_E]:
    """Return entries by id, each once."""
    if isinstance(entries, Mapping):
        entries = cast("Mapping[str, _E]", entries).values()
    found: dict[str, _E] = {}
    for entry in entries:
        require(entry.id not in found, entry, "id", entry.id, "an id that no other entry has")
        found[entry.id] = entry
    return FrozenMapping(found)


def reasons(entries: Iterable[Reason] | Mapping[str, Reason]) -> FrozenMapping[Reason]:
    """Return reasons by id."""
    return by_id(entries)


def families(entries: Iterable[Family] | Mapping[str, Family]) -> FrozenMapping[Family]:
    """Return families by id."""
    return by_id(entries)


def circumstances(
    entries: Iterable[Circumstance] | Mapping[str, Circumstance],
) -> FrozenMapping[Circumstance]:
    """Return circumstances by id."""
    return by_id(entries)


def facts(entries: Iterable[Fact] | Mapping[str, Fact]) -> FrozenMapping[Fact]:
    """Return facts by id."""
    return by_id(entries)


def paces(entries: Iterable[Pace]) -> tuple[Pace, ...]:
    """Return paces as a tuple."""
    return tuple(entries)


def retired(entries: Mapping[str, Iterable[str]]) -> FrozenMapping[tuple[str, ...]]:
    """Return retired ids, each with those that took over."""
    return FrozenMapping({old: tuple(new) for old, new in entries.items()})
