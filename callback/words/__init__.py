"""How anything is put into words and pictures.

``phrases`` puts things into words by key, and ``english`` holds every sentence and label;
``locales`` knows what a language does with numbers and days, ``translation`` what other words may
be, and ``languages`` holds those that come along; ``terms`` names what weights amount to, and
``chances`` says probabilities as people do; ``letters`` holds what to write, and ``drafts`` fills
it in; ``table`` sets rows as text and as HTML, ``card`` a whole answer, ``pictures`` draws SVG with
the words of ``captions``, and ``shown`` makes of them how a result shows itself. No result of
callback may enter: here stands how a thing is said, not what.
"""

from __future__ import annotations

from callback._values.public import publish
from callback.words.drafts import Draft, Letter, Slots, Template
from callback.words.phrases import Phrases
from callback.words.terms import WeightTerm

__all__ = ["Draft", "Letter", "Phrases", "Slots", "Template", "WeightTerm"]

publish("callback", vars())
