"""How stage, sector and country change the pace."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from callback import (
    STANDARD,
    Basis,
    Catalogue,
    Covariate,
    Interview,
    InvalidEntry,
    InvalidInterview,
    Pace,
    Problem,
    Provenance,
    Tempo,
)

RESTS = Provenance(basis=Basis.JUDGED, reviewed="2026-11-22")


def pace(covariate: Covariate, value: str, median: float = 1, never: float = 1) -> Pace:
    """Return a pace."""
    return Pace(covariate=covariate, value=value, median=median, never=never, provenance=RESTS)


def with_paces(*paces: Pace) -> Catalogue:
    """Return the standard catalogue with these paces and no others."""
    return attrs.evolve(STANDARD, paces=paces)


FINAL = pace(Covariate.STAGE, "final", 0.5, 0.25)
SLOW = pace(Covariate.SECTOR, "academia", 3, 1.5)
ITALY = pace(Covariate.COUNTRY, "IT", 2, 1)
KNOWN = with_paces(FINAL, SLOW, ITALY)


@pytest.mark.parametrize(
    ("fields", "median", "never", "parts"),
    [
        ({}, 1, 1, ()),
        ({"stage": "final"}, 0.5, 0.25, (FINAL,)),
        ({"stage": "screen"}, 1, 1, ()),
        ({"sector": "academia"}, 3, 1.5, (SLOW,)),
        ({"country": "IT"}, 2, 1, (ITALY,)),
        ({"country": "FR"}, 1, 1, ()),
        ({"stage": "final", "sector": "academia", "country": "IT"}, 3, 0.375, (FINAL, SLOW, ITALY)),
        ({"sector": "academia", "country": "IT"}, 4, 1.5, (SLOW, ITALY)),
    ],
    ids=str,
)
def test_what_is_known_multiplies_within_bounds(
    fields: dict[str, Any], median: float, never: float, parts: tuple[Pace, ...]
) -> None:
    """The factors multiply, up to 4 times; what the catalogue does not know changes nothing."""
    given: dict[str, Any] = {"ended": "2026-11-03", **fields}
    tempo = Tempo.for_interview(Interview(**given), KNOWN)
    assert (tempo.median, tempo.never, tempo.parts) == (median, never, parts)


def test_the_lower_bound() -> None:
    """No product falls under a quarter."""
    quick = with_paces(
        pace(Covariate.STAGE, "final", 0.2, 0.3), pace(Covariate.COUNTRY, "IT", 0.5, 0.5)
    )
    tempo = Tempo.for_interview(Interview(ended="2026-11-03", stage="final", country="IT"), quick)
    assert (tempo.median, tempo.never) == (0.25, 0.25)


@pytest.mark.parametrize(
    ("catalogue", "sector", "expected"),
    [
        (KNOWN, "acadeemia", "one of academia (did you mean 'academia'?)"),
        (KNOWN, "zoo", "one of academia"),
        (with_paces(FINAL), "academia", "nothing here: the catalogue has no sectors"),
    ],
)
def test_an_unknown_sector(catalogue: Catalogue, sector: str, expected: str) -> None:
    """A sector that the catalogue does not know must be mistaken: the error has the key."""
    with pytest.raises(InvalidInterview) as caught:
        Tempo.for_interview(Interview(ended="2026-11-03", sector=sector, ref=7), catalogue)
    assert caught.value.problems == (Problem("sector", repr(sector), expected),)
    assert caught.value.ref == 7


@pytest.mark.parametrize("field", ["median", "never"])
@pytest.mark.parametrize("value", [0.2499, 4.001, 0, -1, float("nan"), True, "1", None])
def test_a_factor_out_of_bounds(field: str, value: object) -> None:
    """A tempo of one's own stays within the bounds too."""
    with pytest.raises(InvalidEntry) as caught:
        Tempo(**{field: value})  # type: ignore[arg-type]  # what a stranger may give
    assert str(caught.value) == (f"Tempo: {field} is {value!r}: expected a number from 0.25 to 4")


def test_str() -> None:
    """It shows what it comes from, and the product."""
    tempo = Tempo.for_interview(
        Interview(ended="2026-11-03", stage="final", sector="academia"), KNOWN
    )
    assert str(tempo) == (
        "tempo               times median  times odds of never\n"
        "stage     final             0.50                 0.25\n"
        "sector    academia          3.00                 1.50\n"
        "together                    1.50                 0.38"
    )
