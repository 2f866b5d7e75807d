"""Terms for weights of evidence, so that 12 decibans are read as what they are.

Each is a code; what a person reads for it stands in ``phrases``.
"""

from __future__ import annotations

import enum

__all__ = [
    "WeightTerm",
    "weight_term",
]


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
