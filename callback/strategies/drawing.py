"""The parts of a drawn catalogue: what its reasons, circumstances and facts are made of.

What Hypothesis is asked for again and again is made once: making a strategy costs more than
drawing from it.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Iterable, Mapping, Sequence

import attrs
from hypothesis import strategies as st

from callback._values.answers import NO, OPEN_ENDED, PASSED, RUNNING, YES
from callback._values.derivation import Derivation
from callback.catalogue.circumstances import (
    LARGEST_UNOWNED,
    MOST_SHARED,
    Circumstance,
    Impression,
    State,
)
from callback.catalogue.facts import READ_AS, Answer, Fact, Kind, KnownBy, Strength
from callback.catalogue.paces import Covariate, Pace
from callback.catalogue.provenance import Basis, Provenance, Source
from callback.catalogue.timing import Timing
from callback.interview.stages import Stage
from callback.observed.seasons import PERIODS, SEASONS
from callback.strategies.dates import LAST, days

__all__ = [
    "DRAWN",
    "JUDGED",
    "circumstances",
    "counts",
    "facts_about",
    "paces",
    "probabilities",
    "provenances",
    "rows",
    "seldom",
    "timings",
]

DRAWN = Source(id="drawn", title="Drawn by Hypothesis", publisher="Nobody")
JUDGED = Provenance(basis=Basis.JUDGED, note="Drawn.", reviewed=LAST)
_GIVEN: Mapping[Derivation, tuple[str, ...]] = {
    Derivation.STAGE: tuple(stage.value for stage in Stage),
    Derivation.SEASON: SEASONS,
    Derivation.PERIOD: PERIODS,
}
_YES_NO = (YES, NO)
_UNTIL = (RUNNING, PASSED, OPEN_ENDED, NO)
_WEIGHTS = (1.0, 0.1, 0.01, 0.3, 0.03, 1e-3)
_ASKED = [kind for kind in Kind if kind is not Kind.DERIVED]

_BASES = st.sampled_from(Basis)
_DAYS = days()
_FACTORS = st.floats(0.2, 5)
_HALF_LIVES = st.none() | st.floats(0.5, 3650)
_PACED = st.lists(
    st.sampled_from(
        [
            *((Covariate.STAGE, stage.value) for stage in Stage),
            *((Covariate.SECTOR, sector) for sector in ("academia", "technology")),
            *((Covariate.COUNTRY, country) for country in ("DE", "US")),
        ]
    ),
    max_size=4,
    unique=True,
)
_SOMETIMES = st.sampled_from([False, False, True])
_SELDOM = st.sampled_from([False] * 9 + [True])
_PROBABILITIES = st.floats(1e-3, 1 - 1e-3)


def seldom() -> st.SearchStrategy[bool]:
    """True once in ten times, and not the simplest."""
    return _SELDOM


def probabilities() -> st.SearchStrategy[float]:
    """Neither impossible nor certain, by a thousandth."""
    return _PROBABILITIES


@st.composite
def provenances(draw: st.DrawFn) -> Provenance:
    """On any basis, with what that basis asks for."""
    basis = draw(_BASES)
    return Provenance(
        basis=basis,
        sources=[DRAWN] if basis is Basis.PUBLISHED else [],
        reviewed=draw(_DAYS),
        count=draw(st.integers(1, 10_000)) if basis is Basis.MEASURED else None,
    )


@st.composite
def paces(draw: st.DrawFn) -> list[Pace]:
    """None to four, by any covariate."""
    return [
        Pace(
            covariate=covariate,
            value=value,
            median=draw(_FACTORS),
            never=draw(_FACTORS),
            provenance=draw(provenances()),
        )
        for covariate, value in draw(_PACED)
    ]


def counts(most: int, least: int = 0, *, simplest: int = 1) -> st.SearchStrategy[int]:
    """From *least* to *most*; seldom the least.

    Hypothesis draws the simplest of all more often than chance would, above all late in a long
    draw. So the simplest is no less than *simplest*, where that is possible: nothing is what
    least can be learnt from.
    """
    return _counts(most, least, simplest)


@functools.cache
def _counts(most: int, least: int, simplest: int) -> st.SearchStrategy[int]:
    more = [*range(min(simplest, most), most + 1), *range(least + 1, simplest)]
    return st.sampled_from([*more, *more, least])


@functools.cache
def _row(size: int, turn: int = 0) -> st.SearchStrategy[tuple[float, ...]]:
    """So many probabilities that sum to 1, the smallest about one in a thousand of the largest.

    They are mostly far from one another, and the simplest of another *turn* are others: what a
    row says of one state or reason the next row does not say.
    """
    weights = st.tuples(*(_weight(turn + place) for place in range(size)))
    return weights.map(lambda drawn: tuple(weight / math.fsum(drawn) for weight in drawn))


@functools.cache
def _weight(turn: int) -> st.SearchStrategy[float]:
    first = turn % len(_WEIGHTS)
    return st.sampled_from(_WEIGHTS[first:] + _WEIGHTS[:first]) | st.floats(1e-3, 1)


@st.composite
def circumstances(draw: st.DrawFn) -> list[Circumstance]:
    """None to three, of two or three states; one may decide about an offer, another allow it.

    What is felt about one of them may share an impression.
    """
    found: list[Circumstance] = []
    deciding, felt = draw(st.integers(0, 5)), draw(st.integers(0, 3))
    allowing = draw(st.integers(0, 5).filter(lambda place: place != deciding))
    for place in range(draw(counts(3))):
        row = draw(_row(draw(st.integers(2, 3))))
        ends = [sorted(draw(st.tuples(probabilities(), probabilities()))) for _ in row]
        states = [
            State(
                id=f"state_{name}",
                title=f"State {name}",
                otherwise=share,
                owned=share <= LARGEST_UNOWNED and draw(st.booleans()),
                good=end[0] if place == deciding else None,
                onward=end[1] if place == deciding else None,
                possible=end[0] if place == allowing else None,
            )
            for name, (share, end) in enumerate(zip(row, ends, strict=True))
        ]
        name = f"circumstance_{place}"
        found.append(
            Circumstance(
                id=name,
                title=name,
                summary="Drawn.",
                states=states,
                impression=draw(impressions()) if place == felt else None,
            )
        )
    return found


@st.composite
def impressions(draw: st.DrawFn) -> Impression:
    """Felt signs that hang together closely, hardly, or not at all."""
    shared = draw(st.sampled_from([0.3, 0.0, MOST_SHARED]) | st.floats(0, MOST_SHARED))
    return Impression(correlation=shared, provenance=JUDGED)


@st.composite
def timings(draw: st.DrawFn) -> Timing:
    """Messages that are always noticed or mostly missed, short and long promises."""
    return Timing(
        delay=draw(st.floats(0.5, 20)),
        noticed=draw(st.just(1.0) | st.floats(0.01, 1)),
        noticed_half_life=draw(st.none() | st.floats(5, 500)),
        promised=draw(st.floats(0.5, 20)),
        excused=draw(st.floats(0.1, 5)),
        overrun_half_life=draw(st.floats(0.5, 20)),
        season_days=draw(st.integers(1, 20)),
    )


@st.composite
def rows(
    draw: st.DrawFn, about: Iterable[Circumstance], turn: int = 0
) -> dict[str, dict[str, float]]:
    """What a reason says about circumstances: something, nothing, or all; more likely by *turn*."""
    rows: dict[str, dict[str, float]] = {}
    for circumstance in about:
        names = [state.id for state in circumstance.states]
        if said := draw(st.sampled_from([names[:1], (), names[1:], names])):
            row = dict(zip(names, draw(_row(len(names), turn)), strict=True))
            rows[circumstance.id] = {name: row[name] for name in said}
    return rows


@st.composite
def _answers(draw: st.DrawFn, kind: Kind) -> list[Answer]:
    if kind is Kind.COUNT:
        steps = draw(st.lists(st.integers(1, 40), min_size=1, max_size=3))
        bands = itertools.accumulate(steps, initial=0)
        return [Answer(id=f"{least}+", label=f"From {least}", least=least) for least in bands]
    fixed = {Kind.FLAG: _YES_NO, Kind.UNTIL: _UNTIL}
    ids = fixed.get(kind) or ("first", "second", "third")[: draw(st.integers(2, 3))]
    marks = [{}, {}, {}, {"word": True}, {"word": True, "automatic": True}, {"bounced": True}]
    last = draw(st.sampled_from(marks)) if kind is not Kind.UNTIL else {}
    return [Answer(id=name, label=name, **(last if name == ids[-1] else {})) for name in ids]


@functools.lru_cache(maxsize=64)
def _some(names: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    """None to three of *names*."""
    one, count = st.sampled_from(names), counts(min(3, len(names)))
    return count.flatmap(lambda n: st.lists(one, min_size=n, max_size=n, unique=True))


@st.composite
def _given(draw: st.DrawFn, derivation: Derivation) -> list[Answer]:
    """All that can be read, or all but one, which is then left out."""
    codes = _GIVEN[derivation]
    return [Answer(id=code, label=code) for code in draw(st.sampled_from([codes, codes[1:]]))]


@st.composite
def _fact(
    draw: st.DrawFn,
    name: str,
    about: Circumstance | None,
    reasons: Sequence[str],
    derivation: Derivation | None = None,
) -> Fact:
    """A fact about a circumstance, which *derivation* may answer; or derived, about *reasons*."""
    kind = READ_AS[derivation] if derivation else draw(st.sampled_from(_ASKED))
    given = derivation if kind is Kind.DERIVED else None
    answers = draw(_given(given) if given else _answers(kind))
    over = reasons if about is None else [state.id for state in about.states]
    named = draw(_some(tuple(over)))
    own = draw(_some(tuple(reasons))) if about is not None and draw(_SOMETIMES) else []
    felt = about is not None and about.impression is not None and given is None
    shares = felt and not draw(seldom())
    ids = [answer.id for answer in answers]
    return Fact(
        id=name,
        question=f"{name}?",
        kind=kind,
        derivation=derivation,
        about=None if about is None else about.id,
        answers=answers,
        table={name: draw(_row(len(answers), turn)) for turn, name in enumerate(named)},
        otherwise=draw(_row(len(answers), len(named))),
        under={name: draw(_row(len(answers), turn + 3)) for turn, name in enumerate(own)},
        warmth=draw(st.permutations(ids)) if shares else (),
        known_by=draw(st.sampled_from(KnownBy)),
        strength=Strength.FELT if shares else draw(st.sampled_from(Strength)),
        effort=draw(st.integers(1, 5)),
        half_life=draw(_HALF_LIVES),
        says_little=draw(st.booleans()),
        answerable=kind is Kind.UNTIL and draw(st.booleans()),
        provenance=JUDGED,
    )


@st.composite
def facts_about(
    draw: st.DrawFn, about: Sequence[Circumstance], reasons: Sequence[str], *, derived: bool
) -> list[Fact]:
    """None to five; those about one circumstance may be linked; up to three are *derived*."""
    if draw(seldom()):
        return []
    read = draw(st.sets(st.sampled_from(Derivation), max_size=3)) if derived else set[Derivation]()
    found: list[Fact] = []
    for derivation in sorted(read, key=lambda one: one.value):
        name = f"read_{derivation.value}"
        if READ_AS[derivation] is Kind.DERIVED:
            of = draw(st.sampled_from([None, *about]))
            found.append(draw(_fact(name, of, reasons, derivation)))
        elif about:
            found.append(draw(_fact(name, draw(st.sampled_from(about)), reasons, derivation)))
    more = range(draw(counts(5 - len(found), simplest=2))) if about else ()
    found += [draw(_fact(f"fact_{n}", draw(st.sampled_from(about)), reasons)) for n in more]
    together = draw(st.sampled_from([None, *(one.id for one in about)]))
    asked = (fact for fact in found if fact.kind is not Kind.DERIVED)
    linked = [fact.id for fact in asked if together is not None and fact.about == together]
    return [
        attrs.evolve(fact, linked=[other for other in linked if other != fact.id])
        if fact.id in linked
        else fact
        for fact in draw(st.permutations(found))
    ]
