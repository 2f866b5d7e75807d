"""Give callback what strangers send, and see that it raises nothing that it does not promise.

    python tests/tools/fuzz_documents.py 100000 1

tries so many inputs from this seed: documents and rows that are wrong at one place or two, and
facts with any value, ranked. It prints how many were read and how many refused, and ends with 1 at
the first exception outside ``CallbackError``.
"""

from __future__ import annotations

import functools
import random
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, cast

from mutants import hostile, mutated

from callback import (
    STANDARD,
    UNKNOWN,
    CallbackError,
    Catalogue,
    Event,
    Finding,
    Interview,
    Tempo,
    Timeline,
    Weights,
    rank,
)
from callback.documents import from_document, to_document

AS_OF = "2026-12-20"
FULL = Interview(
    ended="2026-11-03",
    stage="final",
    medium="video",
    round_number=2,
    organisation="Ours",
    role="Editor",
    country="DE",
    subdivision="BY",
    sector="technology",
    promised_by="2026-11-10",
    replied_on="2026-11-05",
    thanked_on="2026-11-04",
    asked_on=["2026-11-13", "2026-11-20"],
    facts={
        "posting": Finding("removed", reliability=0.8, seen_on="2026-11-15"),
        "layoffs_announced": True,
        "auto_reply": "2026-11-18",
        "spam_checked": UNKNOWN,
        "told_on_hold": Weights({True: 0.8, False: 0.2}),
    },
    derived={"usually_quick": True},
    ref="a-7",
)
EVENTS = Timeline(
    [
        Event("2026-11-03", "in", "interview"),
        Event("2026-11-04", "out", "thank_you"),
        Event("2026-11-09", "out", "question"),
        Event("2026-11-09", "in", "auto_reply", until="2026-11-18"),
        Event("2026-11-19", "in", "question"),
    ]
)
TEMPO = Tempo(median=1.5, never=0.8, parts=STANDARD.paces[:2])


@functools.cache
def small() -> Catalogue:
    """Return the standard catalogue with few entries of each kind."""
    found = STANDARD
    for name in list(STANDARD.reasons)[4:]:
        found = found.without_reason(name)
    for name in list(STANDARD.facts)[6:]:
        found = found.without_fact(name)
    return found


DOCUMENTS: Mapping[type, Callable[[], object]] = {
    Interview: functools.cache(lambda: to_document(FULL)),
    Timeline: functools.cache(lambda: to_document(EVENTS)),
    Tempo: functools.cache(lambda: to_document(TEMPO)),
    Catalogue: functools.cache(lambda: to_document(small())),
}
ROW = {
    "id": 7,
    "met": "2026-11-03",
    "stage": "final",
    "country": "DE",
    "due": "2026-11-10",
    "posting": "removed",
    "asked_on": ["2026-11-13"],
    "notes": "",
}


def use(value: Interview | Timeline | Tempo | Catalogue) -> None:
    """Do with a value what it was read for."""
    if isinstance(value, Timeline):
        value = value.interview(as_of=AS_OF)
    if isinstance(value, Interview):
        rank(value, as_of=AS_OF).to_dict()
    elif isinstance(value, Tempo):
        rank(FULL, as_of=AS_OF, tempo=value)
    else:
        rank(Interview(ended="2026-11-03"), as_of=AS_OF, catalogue=value)


def document(draw: random.Random, cls: type[Interview | Timeline | Tempo | Catalogue]) -> None:
    """Read a document of *cls* that is wrong somewhere, and use what it says if it is not."""
    use(from_document(mutated(DOCUMENTS[cls](), draw), cast("type[Interview]", cls)))


def row(draw: random.Random) -> None:
    """Read a row that is wrong somewhere, under names that may be wrong too."""
    names: dict[str, Any] = {"ended": "met", "ref": "id", "promised_by": "due"}
    if draw.random() < 0.2:
        names[draw.choice(["ended", "stage", "rôle", ""])] = hostile(draw)
    given: Any = mutated(ROW, draw)
    use(Interview.from_mapping(given, names, facts={"posting": "posting"}, ignore=["notes"]))


def _answer(draw: random.Random, name: object) -> object:
    """Return what might be an answer to the fact."""
    fact = STANDARD.facts.get(str(name))
    ids = [] if fact is None else [answer.id for answer in fact.answers]
    return draw.choice([True, False, 0, 3, "2026-11-20", UNKNOWN, None, *ids])


def facts(draw: random.Random) -> None:
    """Rank an interview with facts of any value, on any day."""
    known: dict[Any, Any] = {}
    for _ in range(draw.randrange(1, 4)):
        name: Any = draw.choice(list(STANDARD.facts))
        if draw.random() < 0.1:
            name = draw.choice(["", "postin", "\x00", None, 7, (1, 2), b"posting"])
        value: Any = hostile(draw) if draw.random() < 0.5 else _answer(draw, name)
        if draw.random() < 0.3:
            value = Finding(draw.choice([True, "removed", 3]), reliability=value)
        elif draw.random() < 0.2:
            value = Weights({draw.choice(["yes", "no", "removed"]): value})
        known[name] = value
    as_of: Any = AS_OF if draw.random() < 0.9 else hostile(draw)
    rank(Interview(ended="2026-11-03", facts=known), as_of=as_of).to_dict()


#: What is tried, and how often among the rest.
TARGETS: Mapping[str, tuple[int, Callable[[random.Random], None]]] = {
    "interview documents": (30, lambda draw: document(draw, Interview)),
    "timeline documents": (15, lambda draw: document(draw, Timeline)),
    "tempo documents": (10, lambda draw: document(draw, Tempo)),
    "catalogue documents": (5, lambda draw: document(draw, Catalogue)),
    "rows": (20, row),
    "facts": (20, facts),
}


def outcome(name: str, seed: str) -> str:
    """Try one input; whatever is no promised error goes up."""
    try:
        TARGETS[name][1](random.Random(seed))  # noqa: S311  # the same input for the same seed
    except CallbackError as error:
        str(error)
        return "refused"
    return "read"


def main(count: int, seed: int) -> int:
    """Try *count* inputs; return 1 at the first that escapes."""
    weights = [weight for weight, _ in TARGETS.values()]
    names = random.Random(seed).choices(list(TARGETS), weights, k=count)  # noqa: S311  # as above
    seen: Counter[tuple[str, str]] = Counter()
    for number, name in enumerate(names):
        try:
            seen[name, outcome(name, f"{seed}-{number}")] += 1
        except Exception:  # noqa: BLE001  # any that escapes is what is looked for
            traceback.print_exc()
            print(f"{name}, input {seed}-{number}: this is no CallbackError")  # noqa: T201  # a script
            return 1
    for (name, end), times in sorted(seen.items()):
        print(f"{name} {end}: {times:,}")  # noqa: T201  # a script
    print(f"{count:,} inputs, none escaped")  # noqa: T201  # a script
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
