"""Etiquette: what it takes, and what is wrong word by word."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given
from small import SMALL

from callback import (
    STANDARD,
    Basis,
    Catalogue,
    Etiquette,
    InvalidEntry,
    Provenance,
    Recipient,
)
from callback.documents import from_document, to_document
from callback.strategies import catalogues

RESTS = Provenance(basis=Basis.JUDGED, reviewed="2026-11-22", note="By hand.")
SOMEBODY = [one for one in Recipient if one is not Recipient.NOBODY]


def etiquette(**changes: Any) -> Etiquette:  # noqa: ANN401  # any field, by name
    """Return a plain etiquette with whatever is to be different."""
    return Etiquette(provenance=RESTS, **changes)


def wrong(**changes: object) -> str:
    """Return what is wrong with an etiquette."""
    with pytest.raises(InvalidEntry) as caught:
        etiquette(**changes)
    return str(caught.value)


@pytest.mark.parametrize(
    ("field", "least"),
    [
        ("thank_within", 1),
        ("thank_late", 0),
        ("before_deadline", 0),
        ("stand_in_after", 0),
        ("grace", 0),
        ("first_after", 0),
        ("after_return", 0),
        ("apart", 1),
    ],
)
def test_days_are_whole_and_within_a_year(field: str, least: int) -> None:
    """So many working days, up to a year of them; a thank-you and a week need one at least."""
    for days in (least, 250):
        assert getattr(etiquette(**{field: days}), field) == days
    for value in (least - 1, 251, 2.0, True, "2", None):
        expected = f"expected a whole number from {least} to 250"
        assert wrong(**{field: value}) == f"Etiquette: {field} is {value!r}: {expected}"


@pytest.mark.parametrize("field", ["say", "noted", "at_once", "worth"])
def test_what_is_likely_enough_is_a_probability(field: str) -> None:
    """From 0, which everything is, to 1, which nothing is but what is certain."""
    for p in (0, 0.5, 1):
        assert getattr(etiquette(**{field: p}), field) == p
    for value in (-0.1, 1.1, True, "0.5", None, float("nan")):
        expected = "expected a number from 0 to 1"
        assert wrong(**{field: value}) == f"Etiquette: {field} is {value!r}: {expected}"


def test_a_message_goes_to_somebody() -> None:
    """Up to nine messages ask, as many as there are recipients; none goes to nobody."""
    assert etiquette(asks=[]).most == 0
    assert etiquette(asks=SOMEBODY[:3]).most == 3
    assert etiquette(asks=[SOMEBODY[0]] * 9).most == 9
    assert wrong(asks=[SOMEBODY[0]] * 10).endswith("expected at most 9 messages")
    assert wrong(asks=[Recipient.NOBODY]).endswith("expected somebody for each message")
    assert wrong(asks=["the recruiter"]).endswith("expected values of type Recipient")
    assert wrong(farewell=Recipient.NOBODY).endswith("expected somebody to thank")
    assert "is None: expected one of recruiter, manager, last_contact, " in wrong(farewell=None)


def test_a_catalogue_without_one_goes_by_the_neutral_one() -> None:
    """It waits as long as the standard one, and cites nobody: it is no book's."""
    neutral = SMALL.etiquette
    fields = {name: value for name, value in attrs.asdict(neutral).items() if "on_" not in name}
    standard = attrs.asdict(STANDARD.etiquette)
    for own in ("provenance", "cues", "quiet"):  # these speak of facts and countries of a book
        del fields[own]
    assert fields == {name: standard[name] for name in fields}
    assert neutral.on_thanking == neutral.on_asking == neutral.on_looking_further == ()
    assert neutral.provenance.basis is Basis.JUDGED


def test_the_standard_one_says_who_says_so() -> None:
    """Every rule of it has a source, and the numbers cite the pages that name days."""
    ours = STANDARD.etiquette
    for sources in (ours.on_thanking, ours.on_asking, ours.on_looking_further):
        assert sources
    assert set(ours.provenance.sources) == set(ours.on_asking)


@given(catalogues())
def test_it_is_content_of_the_catalogue(catalogue: Catalogue) -> None:
    """A catalogue with another one is another, and a document keeps it."""
    other = attrs.evolve(catalogue.etiquette, grace=(catalogue.etiquette.grace + 1) % 9)
    assert attrs.evolve(catalogue, etiquette=other) != catalogue
    assert from_document(to_document(catalogue), Catalogue).etiquette == catalogue.etiquette
