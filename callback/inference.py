"""The formula, on plain numbers; it knows no reason by name.

    P(r | silence, e)  ∝  prior(r) · G_r · …

Every term is a list with one likelihood for each reason. Likelihoods are multiplied as they are:
no term can fall under the smallest number of its table, so nothing can underflow.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from operator import mul

__all__ = ["posterior"]


def posterior(prior: Sequence[float], terms: Iterable[Sequence[float]]) -> tuple[float, ...]:
    """Return the probability of each reason after the *terms*, which sum to 1.

    >>> posterior([0.5, 0.5], [[0.1, 0.3]])
    (0.25, 0.75)
    """
    weights: Iterable[float] = prior
    for term in terms:
        weights = map(mul, weights, term)
    listed = tuple(weights)
    total = math.fsum(listed)
    return tuple([weight / total for weight in listed])
