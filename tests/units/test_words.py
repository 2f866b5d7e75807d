"""The IPCC's terms."""

from __future__ import annotations

import math

import pytest

from callback import LikelihoodTerm
from callback.words.terms import likelihood_term

# Mastrandrea et al. 2010, table 1: each term with the interval of the guidance.
GUIDANCE = {
    "virtually_certain": (0.99, 1),
    "extremely_likely": (0.95, 1),
    "very_likely": (0.90, 1),
    "likely": (0.66, 1),
    "about_as_likely_as_not": (0.33, 0.66),
    "unlikely": (0, 0.33),
    "very_unlikely": (0, 0.10),
    "extremely_unlikely": (0, 0.05),
    "exceptionally_unlikely": (0, 0.01),
}


def test_the_terms_are_those_of_the_guidance() -> None:
    """There is no other term, and none is missing."""
    assert [term.value for term in LikelihoodTerm] == list(GUIDANCE)


#: Where two terms hold; which of them is given, the test of the edges says.
EDGES = {0.01, 0.05, 0.1, 0.33, 0.66}


def test_each_probability_has_the_narrowest_term() -> None:
    """Between the edges, of the terms whose interval holds a probability, it has the narrowest."""
    for probability in {thousandths / 1000 for thousandths in range(1001)} - EDGES:
        width = {
            name: high - low for name, (low, high) in GUIDANCE.items() if low <= probability <= high
        }
        assert likelihood_term(probability).value == min(width, key=lambda name: width[name])


@pytest.mark.parametrize(
    ("least", "term", "below"),
    [
        (0.99, "virtually_certain", "extremely_likely"),
        (0.95, "extremely_likely", "very_likely"),
        (0.90, "very_likely", "likely"),
        (0.66, "likely", "about_as_likely_as_not"),
        (0.33, "about_as_likely_as_not", "unlikely"),
        (0.10, "unlikely", "very_unlikely"),
        (0.05, "very_unlikely", "extremely_unlikely"),
        (0.01, "extremely_unlikely", "exceptionally_unlikely"),
    ],
)
def test_the_edges(least: float, term: str, below: str) -> None:
    """At an edge the upper term holds, just under it the lower."""
    assert likelihood_term(least).value == term
    assert likelihood_term(math.nextafter(least, 0)).value == below
