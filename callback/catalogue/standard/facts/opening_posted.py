"""What can be seen of the opening: the advert, its age and its doubles, the portal, who knew."""

from __future__ import annotations

from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.standard.facts.forms import NO_PORTAL, choice, count, flag
from callback.catalogue.standard.sources.advice import judged
from callback.catalogue.standard.sources.figures import (
    ANDREWS,
    GREENHOUSE_GHOST_JOBS,
    PWC,
    RESUME_BUILDER,
    VAN_OURS_RIDDER,
)
from callback.catalogue.standard.sources.letters import (
    ADVICE_CAREERSOLVERS,
    ADVICE_PORTAL_STATUS,
    DIARY_HEARTBREAK,
    LETTER_JOB_POSTED_AGAIN,
    THREAD_NOT_POSTED_YET,
)

__all__ = [
    "FACTS",
]

# Theory of operation
#
# What an advert does is mostly not about you: it expires after 30 days or so while the search goes
# on, is refreshed by a machine every two weeks, and stays up because nobody takes it down. So of
# ordinary searches a quarter have lost their advert by the time that somebody looks, and a tenth
# show it anew; what a state adds is two or three times that. Only a text that came back
# *changed* is rare without a reason, 3 in 100, and frequent with one, 1 in 3.
#
# A search is `closing` whoever was settled on. What says that somebody was (removed, filled) points
# at an offer to you and at one to another alike; who it is, is told by facts about your standing.
#
# A real opening gets old now and then: 68 days pass between approval and acceptance. Past 120 days
# it is 1 in 17, of those never meant to be filled 2 in 5.

FACTS: tuple[Fact, ...] = (
    choice(
        "posting",
        "What has happened to the job advert?",
        labels={
            "up": "Still up, unchanged",
            "removed": "Taken down",
            "reposted_same": "Posted again, the same",
            "reposted_changed": "Posted again with changes",
        },
        rows={
            "open": (0.62, 0.25, 0.10, 0.03),
            "unhurried": (0.72, 0.15, 0.10, 0.03),
            "closing": (0.46, 0.45, 0.07, 0.02),
            "filled": (0.44, 0.48, 0.06, 0.02),
            "paused": (0.40, 0.50, 0.07, 0.03),
            "changed": (0.31, 0.25, 0.10, 0.34),
            "gone": (0.32, 0.58, 0.07, 0.03),
            "never_real": (0.60, 0.11, 0.25, 0.04),
        },
        otherwise=(0.60, 0.27, 0.10, 0.03),
        under={
            "still_interviewing": (0.70, 0.17, 0.10, 0.03),
            "not_a_fit": (0.60, 0.22, 0.15, 0.03),
        },
        about="opening",
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        effort=2,
        half_life=21,
        linked=("agency_reposted", "client_advertises", "portal_opening", "told_role_changed"),
        dispute=(
            "Taken down: filled, paused, cancelled, or run out. Posted again, the same: a search "
            "that goes on without you, or a refresh by a machine; those asked say that one cannot "
            "know."
        ),
        provenance=judged(
            "A quarter of the adverts of open searches have expired, half of those of filled, "
            "paused and cancelled ones are gone. A rewritten role is advertised anew in a third "
            "of the cases; otherwise 3 in 100 change a word or a pay band. It stays up while "
            "others are seen, and where nobody fits it goes up again.",
            LETTER_JOB_POSTED_AGAIN,
            ADVICE_CAREERSOLVERS,
        ),
    ),
    count(
        "posting_age_days",
        "How many days ago was the job first advertised?",
        bands=(0, 30, 60, 120),
        rows={
            "unhurried": (0.19, 0.34, 0.33, 0.14),
            "paused": (0.28, 0.38, 0.25, 0.09),
            "unfunded": (0.28, 0.37, 0.25, 0.10),
            "changed": (0.28, 0.38, 0.24, 0.10),
            "gone": (0.29, 0.39, 0.23, 0.09),
            "never_real": (0.09, 0.21, 0.31, 0.39),
        },
        otherwise=(0.34, 0.40, 0.20, 0.06),
        under={
            "still_interviewing": (0.44, 0.38, 0.14, 0.04),
            "no_hurry": (0.36, 0.36, 0.205, 0.075),
        },
        about="opening",
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        effort=2,
        half_life=64,
        provenance=judged(
            "68 days pass from approval to acceptance on average, so with the interview behind "
            "you the advert is a month or two old. 18 to 22 % are never filled, and such adverts "
            "stay up; the hazard of filling falls with age. A fresh advert has people still to be "
            "seen, and the first to be seen wait longest where nothing presses: rather more than "
            "half of those who collect candidates have only begun to.",
            PWC,
            VAN_OURS_RIDDER,
            ANDREWS,
            GREENHOUSE_GHOST_JOBS,
        ),
    ),
    count(
        "similar_postings",
        "How many of their other adverts have the same text, with another title or place?",
        bands=(0, 1, 3),
        rows={
            "changed": (0.57, 0.32, 0.11),
            "gone": (0.68, 0.21, 0.11),
            "never_real": (0.41, 0.26, 0.33),
        },
        otherwise=(0.75, 0.18, 0.07),
        about="opening",
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        effort=2,
        half_life=43,
        provenance=judged(
            "Perhaps a quarter of searches run the same text for several places or teams. "
            "Those who collect applications do so in most cases; a rewritten role stands beside "
            "its old self for a while.",
            RESUME_BUILDER,
            GREENHOUSE_GHOST_JOBS,
        ),
    ),
    flag(
        "agency_reposted",
        "Has an agency advertised this job or offered it to you since?",
        yes={
            "open": 0.05,
            "unhurried": 0.045,
            "closing": 0.015,
            "filled": 0.008,
            "paused": 0.01,
            "changed": 0.12,
            "gone": 0.015,
            "never_real": 0.04,
        },
        otherwise=0.03,
        about="opening",
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        half_life=43,
        linked=("posting",),
        provenance=judged(
            "1 in 20 searches that go on call in an agency; hardly any that is settled, paused or "
            "cancelled does. A rewritten role is handed out anew.",
            DIARY_HEARTBREAK,
        ),
    ),
    choice(
        "portal_opening",
        "What does the portal say about the position itself?",
        labels={
            "open": "Open, or nothing",
            "on_hold": "On hold",
            "inactive": "Inactive or closed",
            "position_filled": "Filled",
        },
        rows={
            "open": (0.915, 0.015, 0.05, 0.02),
            "unhurried": (0.91, 0.02, 0.05, 0.02),
            "closing": (0.855, 0.015, 0.10, 0.03),
            "filled": (0.55, 0.01, 0.20, 0.24),
            "paused": (0.62, 0.22, 0.14, 0.02),
            "unfunded": (0.88, 0.05, 0.05, 0.02),
            "changed": (0.77, 0.03, 0.18, 0.02),
            "gone": (0.47, 0.04, 0.44, 0.05),
            "never_real": (0.88, 0.02, 0.07, 0.03),
            "elsewhere": (0.80, 0.03, 0.11, 0.06),
        },
        otherwise=(0.90, 0.02, 0.06, 0.02),
        aside=NO_PORTAL,
        about="opening",
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        half_life=21,
        linked=("posting", "told_cancelled", "told_filled", "told_on_hold"),
        dispute=(
            "“Filled” can mean you as well, and is sometimes set by mistake: a signal, not a "
            "decision."
        ),
        provenance=judged(
            "Most portals say nothing of the position. One in five paused ones is marked so, half "
            "of the cancelled ones are closed; of the others 5 in 100 are closed in the system "
            "before those left over are told.",
            ADVICE_PORTAL_STATUS,
        ),
    ),
    flag(
        "referrer_inside",
        "Were you recommended by somebody who works there?",
        yes={"never_real": 0.05},
        otherwise=0.16,
        about="opening",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        provenance=judged(
            "1 in 6 of those interviewed come by a recommendation. People hardly recommend a "
            "friend for a place that they know does not exist, but some do not know.",
        ),
    ),
    flag(
        "role_not_posted_yet",
        "Were you told that the job had not even been advertised yet?",
        yes={
            "unhurried": 0.09,
            "closing": 0.03,
            "paused": 0.06,
            "unfunded": 0.22,
            "elsewhere": 0.06,
        },
        otherwise=0.04,
        about="opening",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        provenance=judged(
            "Early talks happen for 4 in 100 ordinary openings. Where the post is still to be "
            "approved, 1 in 5 talk before they may advertise.",
            THREAD_NOT_POSTED_YET,
        ),
    ),
)
