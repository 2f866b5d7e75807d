"""Reasons that lie in a change of hands: the person or the path to you is another one now."""

from __future__ import annotations

from callback.catalogue.provenance import Source
from callback.catalogue.reasons import Advice, Family, Reason, Recipient, Story, Wait
from callback.catalogue.standard.reasons.refusals import NO_REFUSAL, WHEN_NO_REFUSAL
from callback.catalogue.standard.sources.advice import ADVICE_TOP_FIVE, judged
from callback.catalogue.standard.sources.figures import GLASSDOOR_GHOSTING, JOLTS, LINKEDIN_TURNOVER
from callback.catalogue.standard.sources.letters import LETTER_HR_REJECTED_ME, THREAD_TEAM_MATCH

__all__ = [
    "FAMILY",
    "REASONS",
]

# Theory of operation
#
# The decision may be sound and the person who would tell you is not there any more, or stands
# between. So the waits are those of handovers: slow, of a middling spread, and silent for good in
# a fifth to a half. Priors are small, from turnover: 3.3 % of jobs end in a month, and HR loses
# 14.6 % of its people in a year; over two or three people and half a month that is 4 in 100, half
# of them handed over smoothly, and a third of the rest being what one waits for.
#
# Replies are what sets the family apart from `untold`: an agency or a new team answers when asked
# (0.55 and 0.58 of the messages bring a reply), a mailbox whose owner has left hardly does, unless
# it is forwarded (0.3). Nobody there refuses, so κ is 1.

_RECRUITERS_NEVER_FOLLOW_UP = Source(
    id="advice_recruiters_never_follow_up",
    title="Recruiters never follow up",
    publisher="Work It Daily",
    url="https://www.workitdaily.com/recruiters-never-follow-up",
)

FAMILY = Family(
    id="people",
    title="Someone else handles it now",
    summary="Your contact has left, or your application is with an agency or another team.",
)

REASONS: tuple[Reason, ...] = (
    Reason(
        id="interviewer_left",
        title="Your contact has left",
        summary=(
            "The person you met, or the recruiter, may have left the company or changed jobs, and "
            "nobody took over your application. If they are only away for a time, that is leave or"
            " illness."
        ),
        family="people",
        prior=0.006,
        wait=Wait(median=18, shape=1.8, never=0.45),
        replies=0.5,
        still_replies=NO_REFUSAL,
        rows={
            "employer": {"departures": 0.60, "exodus": 0.28},
        },
        advice=Advice(
            text=(
                "Find out who has taken over, or write to the general recruiting address: a short "
                "summary with the dates and your CV."
            ),
            whom=Recipient.SUCCESSOR,
            sources=[ADVICE_TOP_FIVE],
        ),
        comes_first=Story(
            text="An automatic reply says that your contact no longer works there.",
            days=21,
            facts={"auto_reply_left": True},
        ),
        looks_alike=Story(
            text="A new recruiter has introduced herself to you.",
            days=21,
            facts={"new_recruiter_introduced": True},
        ),
        provenance=judged(
            "Prior: 3.3 % of jobs end in a month; 2 to 3 people over half a month, half handed "
            "over smoothly, leave 2 in 100, of which a third is the cause. Wait: until a successor "
            "looks through what is left. Never: 0.45, no successor does. Replies: 0.3 of the "
            f"messages bring one, where mail is forwarded: ω 0.5. {WHEN_NO_REFUSAL}",
            ADVICE_TOP_FIVE,
            JOLTS,
            LINKEDIN_TURNOVER,
        ),
    ),
    Reason(
        id="agency_in_between",
        title="The agency has not passed it on",
        summary=(
            "The agency or outside recruiter may have the answer and not have passed it on, or be "
            "waiting for the employer. The employer's own silence has its own reasons."
        ),
        family="people",
        prior=0.008,
        wait=Wait(median=9, shape=1.8, never=0.25),
        replies=0.92,
        still_replies=NO_REFUSAL,
        rows={
            "channel": {"stuck": 0.94},
        },
        advice=Advice(
            text=(
                "Call the agency once a week at most, in a friendly tone, and ask what the "
                "employer has said. Do not contact the employer without the agency."
            ),
            whom=Recipient.AGENCY,
            sources=[_RECRUITERS_NEVER_FOLLOW_UP],
        ),
        comes_first=Story(
            text=(
                "You came through an agency, which passed on praise and does not say that the "
                "employer is silent; nobody you know of has heard."
            ),
            days=16,
            stage="interview",
            facts={
                "via_agency": True,
                "agency_says_client_silent": False,
                "told_positive": True,
                "others_heard": "none",
            },
        ),
        looks_alike=Story(
            text="Your agency says that the employer does not answer them either.",
            days=14,
            facts={"via_agency": True, "agency_says_client_silent": True},
        ),
        provenance=judged(
            "Prior: judged, with few interviews coming through an agency; no share was found. "
            "Wait: as a swamped employer. Never: 0.25; candidates who came through a recruiter "
            "report silence 1.4 times as often as those who applied. Replies: 0.55 of the messages "
            f"bring one, since agencies live on being reachable: ω 0.92. {WHEN_NO_REFUSAL}",
            GLASSDOOR_GHOSTING,
        ),
    ),
    Reason(
        id="redirected",
        title="They may consider you for another role",
        summary=(
            "They may be thinking of you for another role or team, and that team has to agree "
            "first. If the role you applied for is changing, it is being rewritten."
        ),
        family="people",
        prior=0.006,
        wait=Wait(median=12, shape=1.8, never=0.20),
        replies=0.97,
        still_replies=NO_REFUSAL,
        rows={
            "standing": {"warm": 0.35, "cool": 0.30},
            "opening": {"elsewhere": 0.93},
        },
        advice=Advice(
            text=(
                "Say in writing that you are interested, and ask for the title, the team and a "
                "date."
            ),
            whom=Recipient.RECRUITER,
            sources=[LETTER_HR_REJECTED_ME, THREAD_TEAM_MATCH],
        ),
        comes_first=Story(
            text="They asked you to think of another role, and look for a team for you.",
            days=14,
            facts={"invited_to_other_role": True, "team_match": True},
        ),
        looks_alike=Story(
            text="They sent a personal refusal for this role and asked you to apply for another.",
            days=14,
            facts={"invited_to_other_role": True, "rejection_this_role": "personal"},
        ),
        provenance=judged(
            "Prior, wait and never: judged; no source gives a share or a time. Half of the "
            "handovers take two to three weeks; a fifth come to nothing without a word. Replies: "
            f"they want to keep you, ω 0.97. {WHEN_NO_REFUSAL} Known from candidates' accounts "
            "only, hence no source.",
        ),
    ),
)
