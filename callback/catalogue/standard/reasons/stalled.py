"""Reasons that lie in a stopped process: the opening exists, but nobody may fill it now."""

from __future__ import annotations

from callback.catalogue.reasons import Advice, Doing, Family, Reason, Recipient, Story, Wait
from callback.catalogue.standard.reasons.refusals import REFUSED, WHEN_REFUSED
from callback.catalogue.standard.sources.advice import (
    ADVICE_EIGHT_REASONS,
    ADVICE_STAFFING_FIRM,
    judged,
)
from callback.catalogue.standard.sources.figures import (
    ANDREWS,
    CAREERMINDS,
    DATAPEOPLE,
    MRINETWORK,
)
from callback.catalogue.standard.sources.letters import ADVICE_HIRING_FREEZE

__all__ = [
    "FAMILY",
    "REASONS",
]

# Theory of operation
#
# Both reasons wait for somebody above the people you met, so the medians are those of quarters and
# budget rounds rather than of hiring: four to five weeks. The reasons here and in `opening` share
# what ends without a hire: 12.4 in 100, derived at `on_hold`, three quarters of it left beside
# `not_late`. It is a number of 2025, with a freeze in two of three firms; for calmer years
# `with_prior` makes it a quarter less.
#
# `never` is high because a stopped search is seldom announced to those who wait, and because those
# who restart it often start anew. The hazard of withdrawing a vacancy rises with time: what stays
# stopped goes over into `role_cancelled`, which is a state of its own.

FAMILY = Family(
    id="stalled",
    title="It has stopped for now",
    summary=(
        "The job still exists, but hiring is paused or waits for money. This is not about you."
    ),
)

REASONS: tuple[Reason, ...] = (
    Reason(
        id="on_hold",
        title="The role is on hold",
        summary=(
            "Hiring may be paused: a freeze, changed plans, or the job became less urgent. The job"
            " still exists. If only the money or an approval is missing, that is the budget; if "
            "the job is gone, it was cancelled."
        ),
        family="stalled",
        prior=0.031,
        wait=Wait(median=27, shape=1.9, never=0.48),
        replies=0.97,
        still_replies=REFUSED,
        rows={
            "opening": {"paused": 0.93},
            "employer": {"reshaping": 0.12, "cutting": 0.40, "exodus": 0.08},
            "standing": {"papers": 0.14},
        },
        advice=Advice(
            text=(
                "Ask when they will look at the pause again, and check back then. Stay in touch, "
                "and go on with other employers."
            ),
            whom=Recipient.MANAGER,
            does=[Doing.WRITE, Doing.STAY],
            sources=[ADVICE_STAFFING_FIRM, ADVICE_HIRING_FREEZE],
        ),
        comes_first=Story(
            text="They wrote that hiring is paused for now.",
            days=14,
            facts={"told_on_hold": True},
        ),
        looks_alike=Story(
            text="They wrote that hiring is paused, and later that the job is gone.",
            days=14,
            facts={"told_on_hold": True, "told_cancelled": True},
        ),
        told_apart={"budget_pending": "told_approval_pending", "role_cancelled": "told_cancelled"},
        provenance=judged(
            "Prior: 4.2 in 100, three quarters of it left beside not_late. No published share of "
            "paused searches was found, so it is a part of what ends without a hire: 35 in 100 "
            "postings do (Datapeople), of which 18 to 22 never interview; of the 15 left among 80 "
            "a third find nobody who fits, so 12 or 13 in 100 openings that interview stop. Of "
            "the people met there one in four had another answer coming first, and in 2025 22 % "
            "of firms had a freeze and 45 % one in part (Careerminds), a third more than in calmer "
            "years: 12.4 in 100 together, of which a third is paused. Wait: about 40 calendar days "
            "for half of those that ever resume. Never: half are not heard of again. Replies: it "
            "is easy to say and no bad news, ω 0.97; with so many who never tell, 0.36 of the "
            f"messages bring one. {WHEN_REFUSED}",
            ADVICE_STAFFING_FIRM,
            CAREERMINDS,
            DATAPEOPLE,
            ANDREWS,
        ),
    ),
    Reason(
        id="budget_pending",
        title="The money is not approved yet",
        summary=(
            "They may want to go on, but a budget, a new position, a grant or a contract still has"
            " to be approved. They are waiting for one particular thing; a general pause is a role"
            " on hold."
        ),
        family="stalled",
        prior=0.026,
        wait=Wait(median=19, shape=2.0, never=0.28),
        replies=0.97,
        still_replies=REFUSED,
        rows={
            "opening": {"unfunded": 0.92},
            "employer": {"reshaping": 0.10, "cutting": 0.15},
            "standing": {"papers": 0.14, "warm": 0.28},
        },
        advice=Advice(
            text=(
                "Ask when the money will be decided, and write again just after that day. Until "
                "then one note a month is enough."
            ),
            whom=Recipient.MANAGER,
            does=[Doing.WRITE, Doing.STAY],
            sources=[ADVICE_EIGHT_REASONS, ADVICE_HIRING_FREEZE],
        ),
        comes_first=Story(
            text="Three weeks after the final they say that an approval is still missing.",
            days=21,
            stage="final",
            facts={"told_approval_pending": True},
        ),
        looks_alike=Story(
            text=(
                "They say that an approval is missing, that it is all on hold, and the portal "
                "says the same."
            ),
            days=21,
            facts={
                "told_approval_pending": True,
                "told_on_hold": True,
                "portal_opening": "on_hold",
            },
        ),
        told_apart={"on_hold": "told_approval_pending"},
        provenance=judged(
            "Prior: 3.4 in 100 of the 12.4 that stop (see on_hold), three quarters of it left "
            "beside not_late; 34 % of recruiters see "
            "managers resisted when they ask for authority to fill. Wait: one budget round, under "
            "four weeks for half. Never: below on_hold, since somebody is pressing for it. "
            f"Replies: as on hold, ω 0.97. {WHEN_REFUSED}",
            ADVICE_EIGHT_REASONS,
            MRINETWORK,
        ),
    ),
)
