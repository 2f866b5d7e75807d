"""The formula, on plain numbers; it knows no reason by name.

    P(r | silence, e)  ∝  prior(r) · G_r · Π_direct P(e_f | r)
                          · Π_c Σ_s P(s | r) · Π_{f about c} P(e_f | s)

Every term is a list with one likelihood for each reason. They are multiplied as they are: within
a circumstance the largest weight is kept at 1, and no other number can fall under the smallest
of its table, so nothing can underflow.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from operator import mul

__all__ = [
    "posterior",
    "together",
]


def posterior(prior: Sequence[float], terms: Iterable[Sequence[float]]) -> tuple[float, ...]:
    """Return the probability of each reason after the *terms*, which sum to 1.

    >>> posterior([0.5, 0.5], [[0.125, 0.375]])
    (0.25, 0.75)
    """
    weights: Iterable[float] = prior
    for term in terms:
        weights = map(mul, weights, term)
    listed = tuple(weights)
    total = math.fsum(listed)
    return tuple([weight / total for weight in listed])


def together(likelihoods: Iterable[Sequence[float]]) -> tuple[float, ...]:
    """Return Π_f P(e_f | s) for each state s, scaled so that the largest is 1.

    >>> together([[0.5, 0.25], [0.25, 0.125]])
    (1.0, 0.25)
    """
    weights: Sequence[float] = ()
    for likelihood in likelihoods:
        product = list(map(mul, weights, likelihood)) if weights else likelihood
        largest = max(product)
        weights = [weight / largest for weight in product]
    return tuple(weights)
