"""How anything is put into words and pictures.

``table`` sets rows as text and as HTML, ``pictures`` draws small SVG, ``terms`` has words for
numbers. No result of callback may enter: here stands how a thing is said, not what.
"""

from __future__ import annotations

from callback._values.public import publish
from callback.words.terms import LikelihoodTerm, WeightTerm

__all__ = ["LikelihoodTerm", "WeightTerm"]

publish("callback", vars())
