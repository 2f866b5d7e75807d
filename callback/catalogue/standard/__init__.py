"""The catalogue that comes with callback: about 35 reasons, with what their numbers rest on.

Read ``sources`` first (how a number cites what it rests on), then a family of reasons such as
``in_process`` (the base that the others are read against), then ``tempo``, a circumstance such as
``circumstances.opening``, and facts about it such as ``facts.posting``.
"""

from __future__ import annotations

from typing import SupportsIndex

from callback.catalogue.catalogue import Catalogue
from callback.catalogue.standard import (
    away,
    channel,
    good_news,
    in_process,
    opening,
    other,
    people,
    someone_else,
    stalled,
    tempo,
    untold,
    your_move,
)
from callback.catalogue.standard.circumstances import CIRCUMSTANCES
from callback.catalogue.standard.covariates import COVARIATES
from callback.catalogue.standard.facts import FACTS

__all__ = ["STANDARD"]

_FAMILIES = (
    in_process,
    stalled,
    away,
    good_news,
    someone_else,
    untold,
    opening,
    people,
    channel,
    your_move,
    other,
)


class _Standard(Catalogue):
    """The one catalogue that is pickled and copied by name: a small pickle, and one object."""

    __slots__ = ()

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[object, ...]:
        return "STANDARD" if self is STANDARD else super().__reduce_ex__(protocol)


#: What callback believes about employers unless told otherwise.
#
# The delay is judged: no log of replies was found. Who answers a mail at all mostly does so within
# the week, and a mean of 2.5 working days puts 86 % of the replies within five of them.
STANDARD: Catalogue = _Standard(
    version="2026.11.22",
    families=[module.FAMILY for module in _FAMILIES],
    reasons=[reason for module in _FAMILIES for reason in module.REASONS],
    circumstances=CIRCUMSTANCES,
    facts=[*COVARIATES, *FACTS],
    paces=tempo.PACES,
    delay=2.5,
)
