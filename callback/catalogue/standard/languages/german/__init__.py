"""What the standard catalogue says, in German, by the paths of ``STANDARD.texts()``.

The reader is called ``du``, the employer "sie". ``families``, ``reasons`` and ``reasons_later``
have the reasons, ``circumstances`` the circumstances, and five modules the facts, in the order of
the catalogue. A fact stands there with its question, its dispute and its labels; yes and no, and
the labels of facts that last until a day, are told once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from callback.catalogue.standard.languages.german.circumstances import CIRCUMSTANCES
from callback.catalogue.standard.languages.german.facts_employer import EMPLOYER
from callback.catalogue.standard.languages.german.facts_interview import INTERVIEW
from callback.catalogue.standard.languages.german.facts_manner import MANNER
from callback.catalogue.standard.languages.german.facts_opening import OPENING
from callback.catalogue.standard.languages.german.facts_standing import STANDING
from callback.catalogue.standard.languages.german.families import FAMILIES
from callback.catalogue.standard.languages.german.reasons import REASONS
from callback.catalogue.standard.languages.german.reasons_later import REASONS_LATER

__all__ = ["TEXTS"]

TEXTS: Final[Mapping[str, str]] = {
    **FAMILIES,
    **REASONS,
    **REASONS_LATER,
    **CIRCUMSTANCES,
    **STANDING,
    **INTERVIEW,
    **OPENING,
    **EMPLOYER,
    **MANNER,
}
