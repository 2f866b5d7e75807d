"""Reasons that lie in a turn of yours: they may be waiting for something from you."""

from __future__ import annotations

from callback.catalogue.reasons import Advice, Doing, Family, Reason, Recipient, Story, Wait
from callback.catalogue.standard.reasons.refusals import NO_REFUSAL, WHEN_NO_REFUSAL
from callback.catalogue.standard.sources.advice import (
    ADVICE_EIGHT_REASONS,
    ADVICE_STAFFING_FIRM,
    judged,
)
from callback.catalogue.standard.sources.figures import (
    ACCOUNTEMPS_FOLLOW_UP,
    ACCOUNTEMPS_THANKS,
    TOPRESUME,
)

__all__ = [
    "FAMILY",
    "REASONS",
]

# Theory of operation
#
# Employers name these often after the event (no thank-you, seemed to have lost interest) and they
# are cheap excuses then; as the one thing without which you would have heard they are rare: 1 in
# 100 for all three. What sets them apart is how they reply: a message from you is what they wait
# for, so whoever notices one answers it, and that they would not have told of their own accord
# changes nothing (κ is 1). So an unanswered message speaks against them at once.
#
# `never` is 0.42 to 0.45: without your move they move on in silence. `no_follow_up` and
# `testing_follow_up` have the same wait on purpose, since nothing a candidate sees before writing
# separates an employer who expects to hear from one who watches whether he does.

FAMILY = Family(
    id="your_move",
    title="It may be your move",
    summary="They may expect something from you: a message, a document, a date.",
)

REASONS: tuple[Reason, ...] = (
    Reason(
        id="no_follow_up",
        title="They may be waiting to hear from you",
        summary=(
            "They may expect a short message from you that shows your interest, before they go on."
            " If they are silent on purpose, they want to see if you follow up; if they asked for "
            "something particular, they need it from you."
        ),
        family="your_move",
        prior=0.004,
        wait=Wait(median=9, shape=1.6, never=0.42),
        replies=0.97,
        still_replies=NO_REFUSAL,
        rows={
            "turn": {"yours_to_ask": 0.94},
        },
        advice=Advice(
            text=(
                "Write now: thank them, say in one line why you want the job, and ask about the "
                "next step."
            ),
            whom=Recipient.LAST_CONTACT,
            does=[Doing.NOW],
            sources=[ADVICE_EIGHT_REASONS],
        ),
        comes_first=Story(
            text=(
                "They asked you to contact them from a certain day. It passed a week ago, and you "
                "have not sent a thank-you."
            ),
            days=12,
            facts={"thank_you_sent": False, "asked_to_follow_up": True, "asked_to_check_back": 5},
        ),
        looks_alike=Story(
            text="You have not sent a thank-you.",
            days=12,
            facts={"thank_you_sent": False},
        ),
        twins=("testing_follow_up",),
        provenance=judged(
            "Prior: under half of the 1 in 100. 16 % of recruiters have dismissed somebody for it "
            "and only 24 % of applicants send thanks, so it is seldom the cause. Wait: as "
            "testing_follow_up. Replies: no HR manager said never follow up, ω 0.97. "
            f"{WHEN_NO_REFUSAL}",
            ADVICE_EIGHT_REASONS,
            ACCOUNTEMPS_FOLLOW_UP,
            ACCOUNTEMPS_THANKS,
            TOPRESUME,
        ),
    ),
    Reason(
        id="testing_follow_up",
        title="They want to see if you follow up",
        summary=(
            "In some jobs, above all in sales, they may be watching whether and how you follow up."
            " They do it on purpose; if they just expected to hear from you, it is the other "
            "reason."
        ),
        family="your_move",
        prior=0.002,
        wait=Wait(median=9, shape=1.6, never=0.42),
        replies=0.97,
        still_replies=NO_REFUSAL,
        rows={
            "turn": {"yours_to_ask": 0.94},
        },
        advice=Advice(
            text=(
                "Follow up in your own words with everybody you met: quickly, personally, and to "
                "the point."
            ),
            whom=Recipient.LAST_CONTACT,
            does=[Doing.NOW],
            sources=[ADVICE_STAFFING_FIRM],
        ),
        comes_first=Story(
            text=(
                "It is a job in sales, and they asked you to contact them after a day that has "
                "passed."
            ),
            days=12,
            facts={
                "follow_up_matters_role": True,
                "asked_to_follow_up": True,
                "asked_to_check_back": 5,
            },
        ),
        looks_alike=Story(
            text="It is a job in sales, and you have sent a thank-you.",
            days=12,
            facts={"follow_up_matters_role": True, "thank_you_sent": True},
        ),
        twins=("no_follow_up",),
        provenance=judged(
            "Prior: no figure was found; half of no_follow_up, for it belongs to few roles. Wait "
            "and never: as no_follow_up. Replies: your message is the signal they wait for, "
            f"ω 0.97. {WHEN_NO_REFUSAL}",
            ADVICE_STAFFING_FIRM,
        ),
    ),
    Reason(
        id="something_owed",
        title="They need something from you",
        summary=(
            "They may be waiting for a document, a test, a reference, a date or an answer from "
            "you, perhaps asked for in passing or in a portal. If they asked for nothing, they may"
            " just be waiting to hear from you."
        ),
        family="your_move",
        prior=0.005,
        wait=Wait(median=8, shape=1.6, never=0.45),
        replies=0.97,
        still_replies=NO_REFUSAL,
        rows={
            "turn": {"yours_to_send": 0.95},
        },
        advice=Advice(
            text="Send it today to the person who asked for it, with a short friendly line.",
            whom=Recipient.LAST_CONTACT,
            at_once=True,
            does=[Doing.NOW],
        ),
        comes_first=Story(
            text="You find that they had asked for a document which you have not sent.",
            days=7,
            facts={"owed_by_you": True},
        ),
        looks_alike=Story(
            text="They asked for references after the interview, and you sent them at once.",
            days=7,
            facts={"owed_by_you": False, "references_requested": "after_final"},
        ),
        provenance=judged(
            "Prior, wait and never: judged; half of the 1 in 100 for 'they wait for you'. They "
            "remind within two working weeks or let it go. Replies: they have a question of their "
            f"own, ω 0.97. {WHEN_NO_REFUSAL} No survey asks for it, hence no source.",
        ),
    ),
)
