"""A mapping that cannot change: read-only, hashable, picklable, in the order it was given.

``types.MappingProxyType`` neither hashes nor pickles, and a ``dict`` inside a frozen value is a
hole in the freeze.
"""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from typing import Generic, TypeVar, final

__all__ = [
    "FrozenMapping",
]

V = TypeVar("V")


@final
class FrozenMapping(Mapping[str, V], Generic[V]):
    """Text keys to hashable values.

    >>> table = FrozenMapping({"paused": 0.9, "open": 0.1})
    >>> table["paused"], table == {"open": 0.1, "paused": 0.9}
    (0.9, True)
    """

    __slots__ = ("_items",)

    _items: dict[str, V]

    def __init__(self, items: Mapping[str, V] | None = None) -> None:
        object.__setattr__(self, "_items", dict(items or {}))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __getitem__(self, key: str) -> V:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, key: object) -> bool:
        return key in self._items

    def values(self) -> ValuesView[V]:
        """Return the values; a dict's own view, since the inherited one is ten times as slow."""
        return self._items.values()

    def items(self) -> ItemsView[str, V]:
        """Return the pairs; the same."""
        return self._items.items()

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return repr(self._items)

    def __reduce__(self) -> tuple[type[FrozenMapping[V]], tuple[dict[str, V]]]:
        return FrozenMapping, (dict(self._items),)
