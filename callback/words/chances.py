"""A probability as people say it: about 1 in 6, about 2 in 3.

Natural frequencies are read rightly by far more people than percentages or words such as
"unlikely", which everybody reads in their own way (Gigerenzer and Hoffrage 1995; Budescu, Broomell
and Por 2009). A few fractions are enough: the one that is nearest in odds.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from fractions import Fraction
from itertools import pairwise
from typing import Final

from callback.words.phrases import Phrases

__all__ = ["FRACTIONS", "chance", "nearest"]

_SMALL: Final = tuple(Fraction(1, n) for n in (100, 50, 30, 20, 15, 12, 10, 8, 7, 6, 5, 4, 3))
_LARGE: Final = tuple(Fraction(n - 1, n) for n in (3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100))
#: What a probability is said to be about, from the smallest.
FRACTIONS: Final = (*_SMALL, Fraction(2, 5), Fraction(1, 2), Fraction(3, 5), *_LARGE)


def _log_odds(share: float) -> float:
    return math.log(share / (1.0 - share))


#: Half-way in log-odds between one and the next.
_BETWEEN: Final = tuple(
    (_log_odds(float(one)) + _log_odds(float(other))) / 2 for one, other in pairwise(FRACTIONS)
)
#: Beyond half-way from 1 in 100 to 1 in 200 it is fewer, and likewise above.
_BEYOND: Final = (_log_odds(1 / 100) + _log_odds(1 / 200)) / 2


def nearest(probability: float) -> Fraction | None:
    """Return the fraction that a probability is said to be about; ``None``: it is beyond them.

    >>> nearest(0.17), nearest(0.64), nearest(0.001)
    (Fraction(1, 6), Fraction(2, 3), None)
    """
    if not 0.0 < probability < 1.0:
        return None
    at = _log_odds(probability)
    return None if abs(at) > -_BEYOND else FRACTIONS[bisect_right(_BETWEEN, at)]


def chance(probability: float, phrases: Phrases) -> str:
    """Return a probability in words, without pretending to 0 or 1.

    >>> from callback.words.english import ENGLISH
    >>> [chance(p, ENGLISH) for p in (0.17, 0.001, 0.997)]
    ['about 1 in 6', 'fewer than 1 in 100', 'more than 99 in 100']
    """
    fraction = nearest(probability)
    if fraction is not None:
        count, of = str(fraction.numerator), str(fraction.denominator)
        return phrases.say("chance.about", count=count, of=of)
    if probability < 0.5:  # noqa: PLR2004  # the middle
        return phrases.say("chance.fewer")
    return phrases.say("chance.more")
