"""Change documents at one place or two: what strangers send.

    python tests/tools/mutants.py 5 1

prints the document of a short timeline, changed so many times from this seed.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
from collections.abc import Callable
from typing import TypeAlias, TypeGuard, cast

from callback import Event, Timeline
from callback.documents import to_document

__all__ = ["Path", "at", "hostile", "mutated", "paths", "replaced"]

Path: TypeAlias = tuple[str | int, ...]

#: Below this nothing is changed: what is wrong there already may hold itself.
DEEP = 12


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    """Whether *value* is what JSON calls an object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[object]]:
    """Whether *value* is what JSON calls an array."""
    return isinstance(value, list)


def nested(depth: int) -> object:
    """Return a list in a list, so many times."""
    value: object = []
    for _ in range(depth):
        value = [value]
    return value


def cyclic() -> object:
    """Return a list that holds itself."""
    value: list[object] = []
    value.append(value)
    return value


#: What JSON can say.
PLAIN: tuple[object, ...] = (
    None,
    True,
    False,
    0,
    1,
    -1,
    2,
    10**17,
    10**400,
    -(10**5000),
    0.0,
    1.0,
    -0.5,
    0.5,
    1e-320,
    1e308,
    float("nan"),
    float("inf"),
    float("-inf"),
    "",
    " ",
    "yes",
    "final",
    "DE",
    "unknown",
    "2026-11-03",
    "2026-02-30",
    "2026-11-03T25:00",
    "2026-11-03T14:00:00+99:99",
    "0001-01-01",
    "9999-12-31",
    "20261103",
    "1",
    "NaN",
    "\x00\x1b[31m\x7f",
    "\ud800",
    "\u202e\u200b",
    "<script>alert(1)</script>",
    "__class__",
    "{0.__class__}",
    "x" * 10_000,
    [],
    {},
    [None],
    ["2026-11-03", 3],
    {"": None},
    {"unknown": True},
    {"unknown": 1},
    {"value": True, "reliability": 2},
    {"likelihoods": {"yes": 0}},
    {"likelihoods": {"yes": 1, "no": float("nan")}},
    {"likelihoods": []},
    nested(15),
)
#: What only Python can hold.
FOREIGN: tuple[object, ...] = (
    b"2026-11-03",
    dt.date(2026, 11, 3),
    dt.datetime(2026, 11, 3, 9, tzinfo=dt.timezone(dt.timedelta(hours=-12))),
    dt.datetime.max.replace(tzinfo=dt.UTC),
    dt.datetime(2026, 11, 3),  # noqa: DTZ001  # wall time is wall time
    dt.date.min,
    dt.time(9),
    dt.timedelta(1),
    object(),
    int,
    {1: 2},
    {None: None},
    {3, 4},
    (1, 2),
    range(3),
    1j,
    ...,
    nested(5000),
    cyclic(),
)


def hostile(draw: random.Random) -> object:
    """Return a value that hardly anything can be."""
    return draw.choice(PLAIN if draw.random() < 0.8 else FOREIGN)


def paths(document: object) -> list[Path]:
    """Return the path of everything in *document* that is not too deep, and of itself."""
    found: list[Path] = [()]
    for path in found:
        value = at(document, path)
        if len(path) < DEEP and is_object(value):
            found += [(*path, key) for key in value]
        elif len(path) < DEEP and is_list(value):
            found += [(*path, place) for place in range(len(value))]
    return found


def at(document: object, path: Path) -> object:
    """Return what stands at *path*."""
    for key in path:
        document = cast("dict[str | int, object]", document)[key]
    return document


def replaced(document: object, path: Path, change: Callable[[object], object]) -> object:
    """Return *document* with what stands at *path* changed; the given one stays as it is."""
    if not path:
        return change(document)
    inner: object = dict(document) if is_object(document) else list(cast("list[object]", document))
    items = cast("dict[str | int, object]", inner)
    items[path[0]] = replaced(items[path[0]], path[1:], change)
    return items


def mutated(document: object, draw: random.Random) -> object:
    """Return *document* with one or two places changed: a value, a key, an item too many."""
    for _ in range(draw.choice((1, 1, 2))):
        document = replaced(document, draw.choice(paths(document)), _changes(draw))
    return document


def _changes(draw: random.Random) -> Callable[[object], object]:
    def change(value: object) -> object:
        kind = draw.randrange(6)
        if is_object(value) and value and kind < 3:
            return _other_keys(value, draw, kind)
        if is_list(value) and value and kind < 2:
            return [*value, *value] if kind else value[1:]
        if kind == 3:
            return [value]
        return str(value) if kind == 4 and isinstance(value, (str, bool)) else hostile(draw)

    return change


def _other_keys(value: dict[str, object], draw: random.Random, kind: int) -> dict[str, object]:
    """Drop a key, misspell it, or add one."""
    key = draw.choice(list(value))
    if kind == 2:
        return {**value, "extra": hostile(draw)}
    misspelt = {(f"{name}x" if name == key else name): item for name, item in value.items()}
    return misspelt if kind else {name: item for name, item in value.items() if name != key}


def main(count: int, seed: int) -> None:
    """Print the document of a short timeline, changed *count* times."""
    draw = random.Random(seed)  # noqa: S311  # the same changes for the same seed
    document = to_document(Timeline([Event("2026-11-03", "in", "interview")]))
    for _ in range(count):
        print(repr(mutated(document, draw))[:200])  # noqa: T201  # a script


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
