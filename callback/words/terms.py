"""Terms for numbers, so that a probability of 0.2 is read as what it is.

Each is a code; what a person reads for it stands in ``phrases``.
"""

from __future__ import annotations

import enum

__all__ = [
    "LikelihoodTerm",
    "WeightTerm",
    "likelihood_term",
    "weight_term",
]


class LikelihoodTerm(enum.Enum):
    """The terms of the IPCC for a probability (Mastrandrea et al. 2010, table 1).

    The intervals of the guidance overlap; here each probability has the narrowest term.
    """

    VIRTUALLY_CERTAIN = "virtually_certain"
    EXTREMELY_LIKELY = "extremely_likely"
    VERY_LIKELY = "very_likely"
    LIKELY = "likely"
    ABOUT_AS_LIKELY_AS_NOT = "about_as_likely_as_not"
    UNLIKELY = "unlikely"
    VERY_UNLIKELY = "very_unlikely"
    EXTREMELY_UNLIKELY = "extremely_unlikely"
    EXCEPTIONALLY_UNLIKELY = "exceptionally_unlikely"


#: From the top: the smallest probability to which each term applies.
_FROM_ABOVE = (
    (0.99, LikelihoodTerm.VIRTUALLY_CERTAIN),
    (0.95, LikelihoodTerm.EXTREMELY_LIKELY),
    (0.90, LikelihoodTerm.VERY_LIKELY),
    (0.66, LikelihoodTerm.LIKELY),
    (0.33, LikelihoodTerm.ABOUT_AS_LIKELY_AS_NOT),
    (0.10, LikelihoodTerm.UNLIKELY),
    (0.05, LikelihoodTerm.VERY_UNLIKELY),
    (0.01, LikelihoodTerm.EXTREMELY_UNLIKELY),
)


def likelihood_term(probability: float) -> LikelihoodTerm:
    """Return the IPCC's term for *probability*.

    >>> likelihood_term(0.7).value, likelihood_term(0.2).value
    ('likely', 'unlikely')
    """
    for least, term in _FROM_ABOVE:
        if probability >= least:
            return term
    return LikelihoodTerm.EXCEPTIONALLY_UNLIKELY


class WeightTerm(enum.Enum):
    """Terms for a weight of evidence, after the ENFSI guideline for evaluative reporting (2015).

    The guideline names likelihood ratios of 1, 2 to 10, 10 to 100, 100 to 1,000 and so on;
    10 decibans are a ratio of 10.
    """

    NONE = "hardly_any"
    WEAK = "weak"
    MODERATE = "moderate"
    MODERATELY_STRONG = "moderately_strong"
    STRONG = "strong"


#: From the top: the smallest number of decibans, for or against, to which each term applies.
_WEIGHTS_FROM_ABOVE = (
    (30.0, WeightTerm.STRONG),
    (20.0, WeightTerm.MODERATELY_STRONG),
    (10.0, WeightTerm.MODERATE),
    (3.0, WeightTerm.WEAK),
)


def weight_term(decibans: float) -> WeightTerm:
    """Return the term for a weight of evidence of so many decibans, for or against.

    >>> weight_term(12.0).value, weight_term(-4.0).value
    ('moderate', 'weak')
    """
    for least, term in _WEIGHTS_FROM_ABOVE:
        if abs(decibans) >= least:
            return term
    return WeightTerm.NONE
