"""Finding an entry of a catalogue by what it is about.

Every text of an entry is searched: its id, title or question, its answers, and for a reason its
summary. A word counts the more, the fewer entries have it (inverse document frequency, Spärck
Jones 1972); a word that stands for the one searched counts half; the id, the title and the question
count twice what an answer or a summary does.
"""

from __future__ import annotations

import enum
import functools
import math
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from callback.catalogue.facts import Kind
from callback.words.thesaurus import stems, widened

if TYPE_CHECKING:
    from callback.catalogue.catalogue import Catalogue

__all__ = ["Found", "FoundKind", "find"]

#: What a word counts in an id, a title or a question, and elsewhere; and one that stands for it.
FIRST, ELSEWHERE, ALIKE = 2.0, 1.0, 0.5


class FoundKind(enum.Enum):
    """What was found."""

    FACT = "fact"
    REASON = "reason"


@attrs.frozen(kw_only=True)
class Found:
    """An entry that a search found.

    Attributes:
        kind: A fact or a reason.
        id: Its id.
        title: The title of a reason, or the question of a fact.
        score: How well it fits; comparable within one search.
    """

    kind: FoundKind
    id: str
    title: str
    score: float


@attrs.frozen(eq=False)
class _Entry:
    kind: FoundKind
    id: str
    title: str
    weights: Mapping[str, float]


@attrs.frozen(eq=False)
class _Index:
    entries: tuple[_Entry, ...]
    rarity: Mapping[str, float]


def find(catalogue: Catalogue, text: str, limit: int) -> tuple[Found, ...]:
    """Return the entries that a text may be about, best first."""
    index, searched = _index(catalogue), dict.fromkeys(stems(text))
    found: list[Found] = []
    for entry in index.entries:
        score = math.fsum(_worth(one, entry, index.rarity) for one in searched)
        if score > 0:
            found.append(Found(kind=entry.kind, id=entry.id, title=entry.title, score=score))
    return tuple(sorted(found, key=lambda one: -one.score)[:limit])


def _worth(one: str, entry: _Entry, rarity: Mapping[str, float]) -> float:
    itself = entry.weights.get(one, 0.0) * rarity.get(one, 0.0)
    alike = (entry.weights.get(w, 0.0) * rarity.get(w, 0.0) for w in widened(one))
    return max(itself, ALIKE * max(alike, default=0.0))


@functools.lru_cache(maxsize=8)
def _index(catalogue: Catalogue) -> _Index:
    entries = tuple(_entries(catalogue))
    counts = Counter(word for entry in entries for word in entry.weights)
    count = len(entries)
    rarity = {word: math.log(1 + count / many) for word, many in counts.items()}
    return _Index(entries, rarity)


def _entries(catalogue: Catalogue) -> Iterator[_Entry]:
    asked = (fact for fact in catalogue.facts.values() if fact.kind is not Kind.DERIVED)
    for fact in asked:
        labels = " ".join(answer.label for answer in fact.answers)
        weights = _weights(f"{fact.id} {fact.question}", labels)
        yield _Entry(FoundKind.FACT, fact.id, fact.question, weights)
    for reason in catalogue.reasons.values():
        weights = _weights(f"{reason.id} {reason.title}", reason.summary)
        yield _Entry(FoundKind.REASON, reason.id, reason.title, weights)


def _weights(first: str, elsewhere: str) -> dict[str, float]:
    return {
        **dict.fromkeys(stems(elsewhere), ELSEWHERE),
        **dict.fromkeys(stems(first), FIRST),
    }
