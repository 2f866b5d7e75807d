"""Facts about how the house treats candidates: its kind, its habits and its reputation."""

from __future__ import annotations

from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.standard.facts.forms import flag
from callback.catalogue.standard.sources.advice import judged
from callback.catalogue.standard.sources.figures import GLASSDOOR_GHOSTING, GLASSDOOR_TIME
from callback.catalogue.standard.sources.letters import LETTER_DELAYS_MEAN, LETTER_HR_REJECTED_ME

__all__ = [
    "FACTS",
]

# Theory of operation
#
# A manner is a habit of the house, so what others tell of it counts. A reputation is known in 40
# to 50 of 100 houses where it is deserved, in 60 where silence is the rule, and in 5 to 8 where it
# is not: a large firm has angry reviewers whatever it does.
#
# "No" is weak throughout: most silent employers have left no record that a candidate could find.

FACTS: tuple[Fact, ...] = (
    flag(
        "public_or_academic",
        "Is it a public body or a university?",
        yes={
            "slow": 0.28,
            "careless": 0.10,
            "evasive": 0.12,
            "mute": 0.35,
            "empty_promises": 0.10,
        },
        otherwise=0.18,
        under={
            "budget_pending": 0.26,
            "internal_candidate": 0.24,
            "checks_running": 0.22,
            "agency_in_between": 0.08,
        },
        about="manner",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        linked=("known_to_be_slow", "portal_updates_rarely"),
        provenance=judged(
            "One job in six. Slow (53.8 days against 23.8) and silent until all is signed, but "
            "1.3 % of reviews report silence against 3.1 % of all. Posts that need approval, "
            "checks by rule and those inside first are more of them, agencies fewer.",
            GLASSDOOR_GHOSTING,
            GLASSDOOR_TIME,
        ),
    ),
    flag(
        "known_to_be_slow",
        "Are they known to be slow, from friends or reviews?",
        yes={"slow": 0.50, "careless": 0.16, "evasive": 0.10, "mute": 0.12, "empty_promises": 0.06},
        otherwise=0.05,
        about="manner",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        effort=3,
        linked=("public_or_academic", "portal_updates_rarely"),
        provenance=judged(
            "A friend waited for months: half of the slow houses are known for it.",
            LETTER_HR_REJECTED_ME,
        ),
    ),
    flag(
        "reviews_mention_ghosting",
        "Do several reviews mention silence after interviews there?",
        yes={"slow": 0.14, "careless": 0.38, "evasive": 0.36, "mute": 0.60, "empty_promises": 0.40},
        otherwise=0.08,
        under={"ghost_job": 0.25},
        about="manner",
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        effort=2,
        half_life=521,
        linked=("answers_rejections",),
        provenance=judged(
            "3.1 % of a million reviews mention it, so among dozens several mean something. Who "
            "advertises what is not to be filled is written about, however polite the firm.",
            GLASSDOOR_GHOSTING,
        ),
    ),
    flag(
        "ghosted_you_before",
        "Has this employer left you without an answer before?",
        yes={
            "slow": 0.006,
            "careless": 0.025,
            "evasive": 0.02,
            "mute": 0.05,
            "empty_promises": 0.02,
        },
        otherwise=0.005,
        about="manner",
        known_by=KnownBy.DATE,
        strength=Strength.SEEN,
        provenance=judged(
            "Few apply twice, 1 in 20 or so; of those, all had silence where it is the rule and "
            "1 in 10 where they answer. A habit, seen once, and people change.",
        ),
    ),
    flag(
        "answers_rejections",
        "Do they tell all candidates within a week or two, as far as you know?",
        yes={"slow": 0.12, "careless": 0.08, "evasive": 0.08, "mute": 0.02, "empty_promises": 0.06},
        otherwise=0.35,
        about="manner",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        effort=3,
        half_life=521,
        linked=("reviews_mention_ghosting",),
        provenance=judged(
            "Friends got a no within a week: a third of those who answer everybody are known for "
            "it, and hardly any who do not.",
            LETTER_DELAYS_MEAN,
        ),
    ),
    flag(
        "portal_updates_rarely",
        "Is their portal rarely updated, as far as you know?",
        yes={"slow": 0.32, "careless": 0.33, "mute": 0.32},
        otherwise=0.26,
        about="manner",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        effort=3,
        says_little=True,
        linked=("known_to_be_slow", "public_or_academic"),
        provenance=judged("Common everywhere; it means that a status there means nothing."),
    ),
)
