"""Rules by which they choose: people from inside first, whole classes at a time."""

from __future__ import annotations

from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.standard.facts.forms import flag
from callback.catalogue.standard.sources.advice import judged
from callback.catalogue.standard.sources.figures import APQC, CANDE_INTERNAL
from callback.catalogue.standard.sources.letters import RESERVE_LISTS

__all__ = [
    "FACTS",
]

# Theory of operation
#
# A rule of the house is known before anybody is seen, and holds for all its openings: it says how
# likely somebody inside is, or for whom one waits, and no more about this opening than about the
# last one.

FACTS: tuple[Fact, ...] = (
    flag(
        "insiders_first",
        "Do they usually prefer their own people?",
        yes={"inside": 0.30},
        otherwise=0.10,
        about="insider",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        effort=2,
        provenance=judged(
            "15 to 29 % of places go to insiders, most of them in houses with such a rule; it is "
            "known of three in ten of those where somebody inside is in it, and of one in ten "
            "others.",
            APQC,
            CANDE_INTERNAL,
        ),
    ),
    flag(
        "hired_in_classes",
        "Do they hire in groups or from a pool, on fixed dates?",
        yes={"more_to_come": 0.10, "all_seen": 0.05},
        otherwise=0.07,
        under={"still_interviewing": 0.13, "waitlisted": 0.30, "permit_pending": 0.13},
        about="field",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        provenance=judged(
            "Airlines, police and fire services, schools, programmes for graduates: one process in "
            "fourteen. All wait until the class is complete, until a place in the pool comes up, "
            "or until an authority has cleared them.",
            RESERVE_LISTS,
        ),
    ),
)
