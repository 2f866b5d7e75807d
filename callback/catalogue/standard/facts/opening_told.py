"""What was said about the role: in the room, since then, or by somebody who works there."""

from __future__ import annotations

from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.standard.facts.forms import choice, flag
from callback.catalogue.standard.sources.advice import ADVICE_EIGHT_REASONS, judged
from callback.catalogue.standard.sources.figures import CAREERMINDS, MRINETWORK
from callback.catalogue.standard.sources.letters import (
    ADVICE_HIRING_FREEZE,
    ADVICE_INTERVIEW_WAS_PERFECT,
    LETTER_BEWILDERING_MANAGER,
    LETTER_HR_REJECTED_ME,
    LETTER_WELL_NOT_HIRED,
    REVIEW_OTHER_ROLE,
    THREAD_AN_ANSWER,
    THREAD_PAUSED_THEN_INVITED,
    THREAD_TEAM_MATCH,
)

__all__ = [
    "FACTS",
]

# Theory of operation
#
# What has become of a role is told to about a third of those who wait and are otherwise left
# without an answer. Where it is not so it is hardly ever said: to 1 to 6 in 1,000, as a softer
# word for a no. A state borrows words from its neighbours: a role that is cancelled was called
# paused before, and so was one that waits for money.
#
# Hints dropped in the room ("we hope to get it approved") come with a third of the roles that wait
# for money, too, but with 1 in 50 others, since managers think aloud.
#
# `filled`, from somebody inside, says that they settled on one, not on whom; see the adverts.

FACTS: tuple[Fact, ...] = (
    flag(
        "told_on_hold",
        "Were you told that the role or the hiring is on hold?",
        yes={
            "unhurried": 0.01,
            "paused": 0.36,
            "unfunded": 0.06,
            "changed": 0.03,
            "gone": 0.05,
            "never_real": 0.02,
        },
        otherwise=0.003,
        about="opening",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        half_life=129,
        linked=("interview_cancelled", "portal_opening"),
        provenance=judged(
            "A third of those who wait for a paused role are told so. Freezes mostly last 6 to 12 "
            "months, some searches go on after three weeks.",
            THREAD_PAUSED_THEN_INVITED,
            ADVICE_HIRING_FREEZE,
            CAREERMINDS,
        ),
    ),
    flag(
        "told_approval_pending",
        "Were you told that the job or the budget still has to be approved?",
        yes={
            "unhurried": 0.01,
            "closing": 0.025,
            "paused": 0.05,
            "unfunded": 0.40,
            "changed": 0.03,
            "gone": 0.03,
        },
        otherwise=0.006,
        about="opening",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        half_life=64,
        linked=(
            "budget_uncertain_said",
            "funding_or_contract_pending",
            "post_to_be_created",
            "promise_renewed",
        ),
        provenance=judged(
            "It is easy to say and no bad news, so two in five say it. Where somebody has been "
            "settled on, 1 in 40 tells of a signature that is missing.",
            LETTER_BEWILDERING_MANAGER,
            MRINETWORK,
        ),
    ),
    flag(
        "told_cancelled",
        "Were you told that the role no longer exists?",
        word=True,
        yes={"paused": 0.015, "unfunded": 0.01, "changed": 0.04, "gone": 0.32, "elsewhere": 0.03},
        otherwise=0.001,
        about="opening",
        known_by=KnownBy.MAIL,
        strength=Strength.DECISIVE,
        linked=("portal_opening", "told_filled"),
        provenance=judged(
            "A third of those who wait for a cancelled role are told so, late. It is final, so it "
            "is hardly said where it is not true, 1 in 1,000.",
            ADVICE_EIGHT_REASONS,
        ),
    ),
    flag(
        "told_filled",
        "Were you told that the job has been filled?",
        word=True,
        yes={"closing": 0.004, "filled": 0.30, "gone": 0.01, "elsewhere": 0.02},
        otherwise=0.001,
        about="opening",
        known_by=KnownBy.MAIL,
        strength=Strength.DECISIVE,
        linked=("portal_opening", "told_cancelled"),
        provenance=judged(
            "A third of those who wait for a place that is taken are told so before anybody turns "
            "them down. Judged after `told_cancelled`, which is said in the same way.",
        ),
    ),
    flag(
        "told_role_changed",
        "Were you told that the role is being rewritten?",
        yes={"paused": 0.02, "unfunded": 0.015, "changed": 0.32, "gone": 0.03, "elsewhere": 0.04},
        otherwise=0.005,
        about="opening",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        half_life=86,
        linked=("criteria_unclear", "posting"),
        provenance=judged(
            "A new text gives occasion to write, so a third say so. In 1 of 200 others a detail "
            "changes on the way. Judged after the neighbouring facts.",
        ),
    ),
    flag(
        "budget_uncertain_said",
        "Did they say that the money or the job was not certain yet?",
        yes={"unhurried": 0.04, "closing": 0.015, "paused": 0.08, "unfunded": 0.36, "gone": 0.07},
        otherwise=0.02,
        about="opening",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        linked=("funding_or_contract_pending", "told_approval_pending"),
        provenance=judged(
            "A third of the managers without an approved budget say so in the talk. 34 % of "
            "recruiters see managers resisted when they ask for it; most of these get it.",
            LETTER_WELL_NOT_HIRED,
            MRINETWORK,
        ),
    ),
    flag(
        "funding_or_contract_pending",
        "Does the job depend on a contract, funding or a budget that is not settled yet?",
        yes={"unhurried": 0.05, "paused": 0.05, "unfunded": 0.32, "gone": 0.06, "never_real": 0.04},
        otherwise=0.02,
        about="opening",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        effort=2,
        half_life=129,
        linked=("budget_uncertain_said", "told_approval_pending"),
        provenance=judged(
            "A third of the roles without money wait for money from outside, more in small firms "
            "and in research; 1 in 50 others hangs on a contract that is all but won.",
            ADVICE_EIGHT_REASONS,
        ),
    ),
    flag(
        "role_is_urgent_said",
        "Did they say that they need somebody urgently?",
        yes={
            "unhurried": 0.05,
            "closing": 0.25,
            "unfunded": 0.15,
            "changed": 0.17,
            "gone": 0.17,
            "never_real": 0.15,
        },
        otherwise=0.22,
        about="opening",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        provenance=judged(
            "One in five says so. Where nothing presses 1 in 20 does, for show. Nothing is taken "
            "from it for a paused role: what was urgent last week may not be this week.",
        ),
    ),
    choice(
        "role_origin",
        "Why is the role open?",
        labels={
            "new": "It is new",
            "backfill": "Somebody is leaving or has left",
            "growth": "They are adding one more",
        },
        rows={
            "unhurried": (0.40, 0.28, 0.32),
            "paused": (0.29, 0.39, 0.32),
            "unfunded": (0.43, 0.25, 0.32),
            "changed": (0.40, 0.40, 0.20),
            "gone": (0.35, 0.45, 0.20),
            "never_real": (0.33, 0.17, 0.50),
        },
        otherwise=(0.25, 0.50, 0.25),
        about="opening",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        dispute=(
            "A role that replaces somebody is the surest of all, unless the one who was to leave "
            "stays."
        ),
        provenance=judged(
            "Half of the openings replace somebody. New ones are less pressing and less often "
            "approved; that somebody who was to leave stays keeps cancelled roles near the others.",
            THREAD_AN_ANSWER,
            ADVICE_EIGHT_REASONS,
        ),
    ),
    flag(
        "criteria_unclear",
        "Did the people you met describe different jobs, or not know what the job is?",
        yes={"unhurried": 0.10, "changed": 0.30, "gone": 0.11, "never_real": 0.15},
        otherwise=0.07,
        under={"disorganised": 0.14},
        about="opening",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        linked=("told_role_changed",),
        provenance=judged(
            "They do not know what they need: in 7 of 100 ordinary openings, and in 3 of 10 of "
            "those that are rewritten afterwards; twice as many as usual where nobody keeps order.",
            ADVICE_INTERVIEW_WAS_PERFECT,
        ),
    ),
    flag(
        "invited_to_other_role",
        "Did they suggest another job there to you?",
        yes={"closing": 0.05, "filled": 0.06, "changed": 0.06, "gone": 0.08, "elsewhere": 0.38},
        otherwise=0.035,
        about="opening",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        linked=("team_match",),
        provenance=judged(
            "Two in five of those who see you elsewhere say which role to look at. It is also a "
            "friendly no: 1 in 20 where somebody else was chosen.",
            LETTER_HR_REJECTED_ME,
            REVIEW_OTHER_ROLE,
        ),
    ),
    flag(
        "team_match",
        "Were you told that you passed and are waiting for a team?",
        yes={"unfunded": 0.012, "paused": 0.01, "elsewhere": 0.27},
        otherwise=0.005,
        about="opening",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        half_life=64,
        linked=("invited_to_other_role",),
        provenance=judged(
            "Large firms hire first and place later; a quarter of those seen for another role are "
            "told so, and it takes two to eight weeks. The one source has little authority.",
            THREAD_TEAM_MATCH,
        ),
    ),
    choice(
        "insider_says",
        "What does somebody who works there say about the opening?",
        labels={
            "filled": "It is filled",
            "on_hold": "It is on hold",
            "still_open": "It is still open",
            "you_are_ahead": "You are ahead",
            "nothing": "They do not know",
        },
        rows={
            "open": (0.03, 0.01, 0.36, 0.10, 0.50),
            "unhurried": (0.02, 0.03, 0.42, 0.08, 0.45),
            "closing": (0.08, 0.01, 0.22, 0.11, 0.58),
            "filled": (0.30, 0.005, 0.06, 0.015, 0.62),
            "paused": (0.03, 0.40, 0.10, 0.03, 0.44),
            "unfunded": (0.02, 0.20, 0.22, 0.07, 0.49),
            "changed": (0.04, 0.08, 0.23, 0.03, 0.62),
            "gone": (0.11, 0.22, 0.06, 0.02, 0.59),
            "never_real": (0.05, 0.05, 0.25, 0.03, 0.62),
            "elsewhere": (0.11, 0.04, 0.17, 0.14, 0.54),
        },
        otherwise=(0.03, 0.02, 0.30, 0.09, 0.56),
        about="opening",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        effort=3,
        half_life=21,
        dispute=(
            "Friends there mean well and are often wrong about details; “filled” does not say who "
            "got it."
        ),
        provenance=judged(
            "Half know nothing of another team's opening. Of those who know something, most have "
            "the state right; 1 in 12 takes an open one for filled or paused.",
        ),
    ),
)
