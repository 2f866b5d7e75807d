"""Reasons that lie in the opening: it is gone, has become another, or was never quite real."""

from __future__ import annotations

from callback.catalogue.reasons import Advice, Doing, Family, Reason, Recipient, Story, Wait
from callback.catalogue.standard.reasons.refusals import REFUSED, WHEN_REFUSED
from callback.catalogue.standard.sources.advice import (
    ADVICE_EIGHT_REASONS,
    ADVICE_JUST_NOT_INTO_YOU,
    judged,
)
from callback.catalogue.standard.sources.figures import (
    ANDREWS,
    DATAPEOPLE,
    GREENHOUSE_GHOST_JOBS,
    RESUME_BUILDER,
)
from callback.catalogue.standard.sources.letters import LETTER_JOB_POSTED_AGAIN

__all__ = [
    "FAMILY",
    "REASONS",
]

# Theory of operation
#
# The opening ended or changed, and the wait is how long it takes somebody to write to those left
# over: three to four weeks, with a wide spread. About a third of postings close without a hire,
# but postings that reached interviews do so less often; with the two reasons of `stalled`, 0.066
# of all cases, a fifth of that third. The hazard of withdrawing rises with a vacancy's age, so the
# three gain in a long silence.
#
# `role_cancelled` and `role_redefined` split one row of the table three to two and keep its wait;
# a redefined role is told a little more often, since there is something to say. `ghost_job` is
# defined by its end: hardly anybody ever hears of it, so it owns the highest `never` but one.

FAMILY = Family(
    id="opening",
    title="The job has changed or gone",
    summary="The job may have been cancelled or rewritten, or was never meant to be filled.",
)

REASONS: tuple[Reason, ...] = (
    Reason(
        id="role_cancelled",
        title="The role no longer exists",
        summary=(
            "The job may have been cancelled, merged or cut in a reorganisation, and nobody "
            "thought of telling you. If it may come back as it was, it is on hold; if it comes "
            "back changed, it is being rewritten."
        ),
        family="opening",
        prior=0.015,
        wait=Wait(median=18, shape=1.7, never=0.50),
        replies=0.97,
        still_replies=REFUSED,
        rows={
            "opening": {"gone": 0.93},
            "employer": {"reshaping": 0.20, "cutting": 0.33, "exodus": 0.09},
            "standing": {"papers": 0.14},
        },
        advice=Advice(
            text=(
                "Ask once whether the job is gone for good and whether they can keep your "
                "application for another one. Then go on to other jobs."
            ),
            whom=Recipient.RECRUITER,
            does=[Doing.CLOSE],
            sources=[ADVICE_EIGHT_REASONS],
        ),
        comes_first=Story(
            text="They let you know that the position has been cut.",
            days=28,
            facts={"told_cancelled": True},
        ),
        looks_alike=Story(
            text="The advert has been taken down, and nothing else is known.",
            days=28,
            facts={"posting": "removed"},
        ),
        told_apart={"role_redefined": "posting", "on_hold": "told_cancelled"},
        provenance=judged(
            "Prior: 3.3 in 100 with role_redefined, of the 12.4 that stop (see on_hold), three "
            "quarters of it left beside not_late. Wait: 25 calendar days for half of those who "
            "write. Never: half, as on hold. Replies: easy to say where somebody still "
            "feels in charge, ω 0.97; with so many who "
            f"never tell, 0.35 of the messages bring one. {WHEN_REFUSED}",
            ADVICE_EIGHT_REASONS,
            DATAPEOPLE,
            ANDREWS,
        ),
    ),
    Reason(
        id="role_redefined",
        title="The role is being rewritten",
        summary=(
            "They may have found that they need something else: another level, title, place or "
            "profile, perhaps advertised again. If the old role is simply gone, it was cancelled; "
            "if they want you for a different role, that is another reason."
        ),
        family="opening",
        prior=0.010,
        wait=Wait(median=18, shape=1.7, never=0.42),
        replies=0.97,
        still_replies=REFUSED,
        rows={
            "opening": {"changed": 0.93},
            "employer": {"reshaping": 0.30, "cutting": 0.10},
        },
        advice=Advice(
            text=(
                "Compare the new advert with your profile. If it fits, apply again and say that "
                "you have already met."
            ),
            whom=Recipient.RECRUITER,
            does=[Doing.LOOK],
            sources=[LETTER_JOB_POSTED_AGAIN],
        ),
        comes_first=Story(
            text="They say that the role is being changed, and it is advertised with another text.",
            days=21,
            facts={"posting": "reposted_changed", "told_role_changed": True},
        ),
        looks_alike=Story(
            text="The job is advertised again with the same text.",
            days=21,
            facts={"posting": "reposted_same"},
        ),
        told_apart={"role_cancelled": "posting"},
        provenance=judged(
            "Prior: two fifths of the same row. Wait: as cancelled. Never: a little lower, since a "
            "new text gives occasion to write. Replies: as cancelled, ω 0.97. "
            f"{WHEN_REFUSED} No figure of its own was found.",
            DATAPEOPLE,
        ),
    ),
    Reason(
        id="ghost_job",
        title="There was no real vacancy",
        summary=(
            "The interview may have had another purpose: a pool of candidates for later, a "
            "comparison, an impression of growth. They did not plan to hire then. If the job was "
            "real and was stopped, it is on hold or cancelled."
        ),
        family="opening",
        prior=0.012,
        wait=Wait(median=20, shape=1.7, never=0.86),
        replies=0.64,
        still_replies=REFUSED,
        rows={
            "opening": {"never_real": 0.93},
            "manner": {"careless": 0.25},
        },
        advice=Advice(
            text="Spend no more time on it. If they come back one day, you can still decide.",
            whom=Recipient.NOBODY,
            does=[Doing.LEAVE],
            sources=[RESUME_BUILDER, ADVICE_JUST_NOT_INTO_YOU],
        ),
        comes_first=Story(
            text=(
                "The advert is five months old and was posted again unchanged, with four others "
                "like it, and two messages are unanswered."
            ),
            days=40,
            asked=(14, 25),
            facts={"posting": "reposted_same", "posting_age_days": 150, "similar_postings": 4},
        ),
        looks_alike=Story(
            text="The advert is a month old and was posted again unchanged.",
            days=14,
            facts={"posting": "reposted_same", "posting_age_days": 30},
        ),
        provenance=judged(
            "Prior: 1.6 in 100, three quarters of it left beside not_late; 18 to 22 % of postings "
            "are never filled, but few of those interview. Wait: for the few who write. Never: "
            "0.86, there is nothing to tell. Replies: 12 % of the messages bring one, ω 0.64. "
            f"{WHEN_REFUSED}",
            GREENHOUSE_GHOST_JOBS,
            RESUME_BUILDER,
        ),
    ),
)
