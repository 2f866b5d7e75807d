"""The catalogue that comes with callback: one book in the language that ``catalogue`` defines.

Read ``sources`` first (how a number cites what it rests on), then a family of reasons such as
``reasons.in_process`` (the base that the others are read against), then ``paces``,
``circumstances``, and facts about one of them such as ``facts.opening_posted``. ``languages`` says
it all in others, and is loaded when one is asked for. A second catalogue is a sibling of this
folder and imports nothing from it; nothing here computes.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import SupportsIndex

import attrs

from callback.catalogue.catalogue import Catalogue
from callback.catalogue.standard.circumstances import CIRCUMSTANCES
from callback.catalogue.standard.etiquette import ETIQUETTE
from callback.catalogue.standard.facts import FACTS
from callback.catalogue.standard.facts.derived import COVARIATES
from callback.catalogue.standard.paces import PACES
from callback.catalogue.standard.reasons import FAMILIES, REASONS
from callback.catalogue.standard.timing import TIMING

__all__ = ["STANDARD"]


class _Standard(Catalogue):
    """The one catalogue that is pickled and copied by name: a small pickle, and one object."""

    __slots__ = ()
    __module__ = "callback"

    def __reduce_ex__(self, _: SupportsIndex) -> str | tuple[object, ...]:
        if self is STANDARD:
            return "STANDARD"
        content = {field.name: getattr(self, field.name) for field in attrs.fields(Catalogue)}
        return functools.partial(Catalogue, **content), ()

    def _texts_in(self, language: str) -> Mapping[str, str]:
        from callback.catalogue.standard import languages  # noqa: PLC0415  # when it is asked for

        return languages.texts_of(language)


#: What callback believes about employers unless told otherwise.
STANDARD: Catalogue = _Standard(
    version="2026.11.27",
    families=FAMILIES,
    reasons=REASONS,
    circumstances=CIRCUMSTANCES,
    facts=[*COVARIATES, *FACTS],
    paces=PACES,
    timing=TIMING,
    etiquette=ETIQUETTE,
)
