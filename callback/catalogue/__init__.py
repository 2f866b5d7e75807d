"""The language in which beliefs about employers are written, and the checked whole.

Read ``provenance`` (what a number rests on), ``reasons``, ``circumstances``, ``presupposed`` and
``facts``, ``paces``, ``timing``, ``etiquette`` with ``cues`` and ``quiet_days`` (the entries), then
``agreement`` (what they must agree on) and ``catalogue`` (the whole), ``texts`` (all of it that a
person reads), ``packs`` (the same in another language), ``fingerprints`` (what two have in common)
and ``numbers`` (the same as plain tuples, which is all that formulas read). No interview and no day
may enter, and no belief: those are books in this language, of which ``standard`` is one and
``default`` the one door to it.
"""

from __future__ import annotations

from callback._values.public import publish
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.circumstances import Circumstance, Impression, State
from callback.catalogue.cues import Cue, Effect
from callback.catalogue.etiquette import Etiquette
from callback.catalogue.facts import Answer, Fact, Kind, KnownBy, Strength
from callback.catalogue.paces import Covariate, Pace
from callback.catalogue.packs import Pack
from callback.catalogue.presupposed import Presupposed
from callback.catalogue.provenance import Basis, Provenance, Source
from callback.catalogue.quiet_days import QuietDays
from callback.catalogue.reasons import Advice, Doing, Family, Reason, Recipient, Story, Wait
from callback.catalogue.search import Found, FoundKind
from callback.catalogue.timing import Timing

__all__ = [
    "Advice",
    "Answer",
    "Basis",
    "Catalogue",
    "Circumstance",
    "Covariate",
    "Cue",
    "Doing",
    "Effect",
    "Etiquette",
    "Fact",
    "Family",
    "Found",
    "FoundKind",
    "Impression",
    "Kind",
    "KnownBy",
    "Pace",
    "Pack",
    "Presupposed",
    "Provenance",
    "QuietDays",
    "Reason",
    "Recipient",
    "Source",
    "State",
    "Story",
    "Strength",
    "Timing",
    "Wait",
]

publish("callback", vars())
