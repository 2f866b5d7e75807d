"""How the house goes about it: who writes, what gets lost, how late they asked you."""

from __future__ import annotations

from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.standard.facts.forms import ANSWERED, count, flag
from callback.catalogue.standard.sources.advice import ADVICE_TOP_FIVE, judged
from callback.catalogue.standard.sources.figures import GLASSDOOR_GHOSTING, GLASSDOOR_TIME

__all__ = [
    "FACTS",
]

# Theory of operation
#
# How a house treats its candidates shows before and beside the silence: in papers that went astray
# and hours in a waiting room, in months between the application and the first talk, in a word that
# is left to somebody else. Each is seen now and then where everything is in order, two to four
# times as often where it is not, and says nothing about the decision.

FACTS: tuple[Fact, ...] = (
    flag(
        "handed_on",
        "Did they say that somebody else will contact you, such as HR?",
        yes={"slow": 0.24, "careless": 0.38, "evasive": 0.26, "empty_promises": 0.25},
        otherwise=0.20,
        under={"offer_in_preparation": 0.30, "checks_running": 0.27, "disorganised": 0.36},
        about="manner",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        dispute="Before an offer it is the usual way; and it is where answers get lost.",
        provenance=judged(
            "One talk in five ends so. An offer is mostly made by somebody else than the manager; "
            "and of answers that get lost most were left to another.",
            ADVICE_TOP_FIVE,
        ),
    ),
    count(
        "holding_replies",
        "How many times have they written only to say that it takes longer?",
        bands=(0, 1, 3),
        rows={
            "slow": (0.50, 0.36, 0.14),
            "careless": (0.74, 0.22, 0.04),
            "evasive": (0.58, 0.30, 0.12),
            "mute": (0.925, 0.062, 0.013),
            "empty_promises": (0.88, 0.09, 0.03),
        },
        otherwise=(0.70, 0.25, 0.05),
        under={
            "budget_pending": (0.50, 0.36, 0.14),
            "on_hold": (0.56, 0.32, 0.12),
            "permit_pending": (0.48, 0.36, 0.16),
            "offer_pending": (0.56, 0.33, 0.11),
        },
        about="manner",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        half_life=43,
        linked=("told_no_news",),
        presupposes=ANSWERED,
        provenance=judged(
            "Who waits for somebody else writes so again and again: a slow house, one that puts "
            "off bad news, one that waits for money, an authority or another's answer. Who tells "
            "only the chosen does not.",
        ),
    ),
    flag(
        "muddled_before",
        "Have they lost or forgotten something of yours before?",
        yes={"slow": 0.09, "careless": 0.30, "evasive": 0.06},
        otherwise=0.05,
        under={"disorganised": 0.34, "contact_details_wrong": 0.16, "message_missed": 0.12},
        about="manner",
        known_by=KnownBy.DATE,
        strength=Strength.SEEN,
        provenance=judged(
            "1 in 20 where answers are given, three in ten where they get lost; what has been lost "
            "once is lost again. No figure was found.",
        ),
    ),
    flag(
        "kept_waiting",
        "Did they keep you waiting for a long time on the day?",
        yes={"slow": 0.10, "careless": 0.16},
        otherwise=0.06,
        under={"swamped": 0.13, "other_priorities": 0.11, "disorganised": 0.17},
        about="manner",
        known_by=KnownBy.DATE,
        strength=Strength.SEEN,
        provenance=judged(
            "Half an hour and more: 6 in 100, twice that where nobody keeps order or where "
            "whoever decides has no time.",
        ),
    ),
    flag(
        "invited_late",
        "Did they invite you only months after you applied?",
        yes={"slow": 0.18, "careless": 0.12},
        otherwise=0.05,
        under={"budget_pending": 0.10, "no_hurry": 0.14, "waitlisted": 0.14},
        about="manner",
        known_by=KnownBy.DATE,
        strength=Strength.SEEN,
        provenance=judged(
            "A whole process takes 23.8 days on average, so two months before the first talk are "
            "rare, 5 in 100, and the mark of a slow house or of a place that nothing presses.",
            GLASSDOOR_TIME,
        ),
    ),
    flag(
        "they_approached_you",
        "Did they find you and ask you to apply?",
        yes={"careless": 0.27, "evasive": 0.25, "mute": 0.28, "empty_promises": 0.27},
        otherwise=0.20,
        under={"ghost_job": 0.28},
        about="manner",
        known_by=KnownBy.DATE,
        strength=Strength.SEEN,
        dispute="Who was asked to come counts on an answer; reviews tell of the contrary.",
        provenance=judged(
            "Of reviews by people whom recruiters found 5.4 % tell of silence, of those who "
            "applied online 3.8 %: 1.4 times, as here where answers get lost or are not given. A "
            "fifth of those interviewed were approached.",
            GLASSDOOR_GHOSTING,
        ),
    ),
    flag(
        "others_answered",
        "Have all the other employers you met at that time answered?",
        yes={"answers": 0.14, "slow": 0.24, "careless": 0.22, "evasive": 0.22, "mute": 0.23},
        otherwise=0.20,
        about="manner",
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        half_life=21,
        provenance=judged(
            "Who met several employers in one week, at a fair or on a campus, can compare: it is "
            "the slow one and the silent one that is left over.",
        ),
    ),
)
