"""Write ``typed_facts`` beside the standard catalogue: its facts as a ``TypedDict``.

    python tests/tools/typed_facts.py

writes it anew; a test sees that it is current.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import callback
from callback import STANDARD, Fact, Kind

HOME = Path(callback.__file__).parent / "catalogue" / "standard" / "typed_facts.py"
WIDTH = 100

HEAD = '''\
"""The facts of the standard catalogue with the values that each can have, for type checkers.

Written by ``tests/tools/typed_facts.py`` from the catalogue: do not edit.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict

if TYPE_CHECKING:
    from callback.interview.findings import Finding, Unknown, Weights

__all__ = ["StandardFacts"]

_Doubt: TypeAlias = "Finding | Weights | Literal[Unknown.UNKNOWN] | None"
_Flag: TypeAlias = "bool | Literal['yes', 'no'] | _Doubt"
_Count: TypeAlias = "int | _Doubt"
#: A day, as a date or as ISO 8601 text; yes, with no day named; no.
_Until: TypeAlias = "dt.date | str | bool | _Doubt"


class StandardFacts(TypedDict, total=False):
    """What may be said of each fact of :data:`callback.STANDARD`; a fact not named is not asked.

    >>> known: StandardFacts = {"posting": "removed", "spam_checked": True}
    """

'''
NAMES = {Kind.FLAG: "_Flag", Kind.COUNT: "_Count", Kind.UNTIL: "_Until"}


def lines(fact: Fact) -> Iterator[str]:
    """Yield the lines of one fact, as the formatter would leave them."""
    if fact.kind is not Kind.CHOICE:
        yield f"    {fact.id}: {NAMES[fact.kind]}"
        return
    ids = [f'"{answer.id}"' for answer in fact.answers]
    line = f"    {fact.id}: Literal[{', '.join(ids)}] | _Doubt"
    if len(line) <= WIDTH:
        yield line
        return
    yield f"    {fact.id}: ("
    inner = f"        Literal[{', '.join(ids)}] | _Doubt"
    if len(inner) <= WIDTH:
        yield inner
    else:
        yield "        Literal["
        yield from (f"            {name}," for name in ids)
        yield "        ]"
        yield "        | _Doubt"
    yield "    )"


def render() -> str:
    """Return the module's text."""
    asked = [fact for fact in STANDARD.facts.values() if fact.kind is not Kind.DERIVED]
    body = [line for fact in asked for line in lines(fact)]
    return HEAD + "\n".join(body) + "\n"


if __name__ == "__main__":
    HOME.write_text(render(), "utf-8")
