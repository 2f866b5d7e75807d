"""The one joint distribution, and all that can be computed from it.

Read ``terms`` (the factors for one interview), ``joint`` (all of them on one day), ``totals`` and
``ranking`` (their product; ``plain_parts`` is its data), then what is left open given it:
``beliefs`` (states and answers), ``outlook`` (how the silence goes on, and how good word would be),
``information`` (what an answer is worth), ``noise`` (the same under tables that might as well be
true). No second set of weights may enter, and no advice.
"""

from __future__ import annotations

from callback._values.public import publish
from callback.model.ranking import Ranking, rank
from callback.model.terms import Term, TermKind
from callback.model.totals import FamilyTotal, Ranked, Total

__all__ = ["FamilyTotal", "Ranked", "Ranking", "Term", "TermKind", "Total", "rank"]

publish("callback", vars())
