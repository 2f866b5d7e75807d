"""The IPCC's terms."""

from __future__ import annotations

import math

import pytest

from callback import LikelihoodTerm
from callback.words.terms import likelihood_term

# Mastrandrea et al. 2010, table 1: each term with the interval of the guidance.
GUIDANCE = {
    "virtually certain": (0.99, 1),
    "extremely likely": (0.95, 1),
    "very likely": (0.90, 1),
    "likely": (0.66, 1),
    "about as likely as not": (0.33, 0.66),
    "unlikely": (0, 0.33),
    "very unlikely": (0, 0.10),
    "extremely unlikely": (0, 0.05),
    "exceptionally unlikely": (0, 0.01),
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
        (0.99, "virtually certain", "extremely likely"),
        (0.95, "extremely likely", "very likely"),
        (0.90, "very likely", "likely"),
        (0.66, "likely", "about as likely as not"),
        (0.33, "about as likely as not", "unlikely"),
        (0.10, "unlikely", "very unlikely"),
        (0.05, "very unlikely", "extremely unlikely"),
        (0.01, "extremely unlikely", "exceptionally unlikely"),
    ],
)
def test_the_edges(least: float, term: str, below: str) -> None:
    """At an edge the upper term holds, just under it the lower."""
    assert likelihood_term(least).value == term
    assert likelihood_term(math.nextafter(least, 0)).value == below
