"""Reasons that lie between the two ends: word was given, or tried, and has not reached you."""

from __future__ import annotations

from callback.catalogue.reasons import Advice, Doing, Family, Reason, Recipient, Story, Wait
from callback.catalogue.standard.reasons.refusals import NO_REFUSAL, WHEN_NO_REFUSAL
from callback.catalogue.standard.sources.advice import (
    ADVICE_EIGHT_REASONS,
    ADVICE_NEVER_CALLS_BACK,
    judged,
)
from callback.catalogue.standard.sources.figures import TALENT_BOARD, VALIDITY

__all__ = [
    "FAMILY",
    "REASONS",
]

# Theory of operation
#
# The first two hardly resolve by themselves: they think that you know, or that you cannot be
# reached. So `never` is high, the shapes are the flattest of the catalogue, and the share doubles
# over two months of silence. A broken phone is replaced. Bulk mail misses the inbox 17 times in
# 100; personal mail perhaps 1 to 3 times, and half of the employers also phone: 1 in 100 for all
# three, before what the others explain better.
#
# Replies are small where a reply takes the same broken path as the message (0.1 of the messages
# bring one with wrong details, 0.2 if it ends in spam again). With a broken phone, it is a mail
# that mends it. The cheapest of all reasons to test: look before you wait. From outside the three
# are hard to tell apart, so their numbers differ only where the mechanism does.

FAMILY = Family(
    id="channel",
    title="Their answer has not reached you",
    summary="They may have tried to reach you, and the message got lost.",
    unreached=True,
)

REASONS: tuple[Reason, ...] = (
    Reason(
        id="contact_details_wrong",
        title="Your contact details are wrong",
        summary=(
            "A typing error or an old number in what you sent may mean that their messages go "
            "nowhere. If the details are right and the message still got lost, you may have missed"
            " it."
        ),
        family="channel",
        prior=0.002,
        wait=Wait(median=15, shape=1.3, never=0.70),
        replies=0.17,
        still_replies=NO_REFUSAL,
        rows={
            "channel": {"misaddressed": 0.94},
        },
        advice=Advice(
            text=(
                "Check the phone number and the email address in everything that you sent. If one "
                "is wrong, write today from the right address."
            ),
            whom=Recipient.NOBODY,
            at_once=True,
            does=[Doing.LOOK],
            sources=[ADVICE_EIGHT_REASONS],
        ),
        comes_first=Story(
            text="You find a wrong digit in the phone number on your CV.",
            days=14,
            facts={"contact_details_ok": False},
        ),
        looks_alike=Story(
            text="Your details are right, only no receipt ever came.",
            days=14,
            facts={"contact_details_ok": True, "acknowledged_receipt": False},
        ),
        told_apart={"message_missed": "contact_details_ok", "phone_trouble": "contact_details_ok"},
        provenance=judged(
            "Prior: no usable share of wrong details was found; a fifth of the 1 in 100 for lost "
            "messages. Never: 0.7, until somebody tries another way. Wait: as long. Replies: 0.1 "
            "of the messages bring one, for a reply takes the wrong way too, unless they answer "
            f"the address you write from: ω 0.17. {WHEN_NO_REFUSAL}",
            ADVICE_EIGHT_REASONS,
        ),
    ),
    Reason(
        id="message_missed",
        title="You may have missed a message",
        summary=(
            "Their email may be in your spam folder, a call in your voicemail, a note in an "
            "applicant portal. Your details are right; the message is there, and you have not seen"
            " it."
        ),
        family="channel",
        prior=0.005,
        wait=Wait(median=13, shape=1.3, never=0.60),
        replies=0.33,
        still_replies=NO_REFUSAL,
        rows={
            "channel": {"unseen": 0.94},
        },
        advice=Advice(
            text="Check your spam folder, voicemail and the portal before you write to anybody.",
            whom=Recipient.NOBODY,
            at_once=True,
            does=[Doing.LOOK],
            sources=[ADVICE_EIGHT_REASONS, VALIDITY],
        ),
        comes_first=Story(
            text=(
                "They were full of praise; you missed a call, have not looked into spam, and your "
                "message is unanswered."
            ),
            days=16,
            asked=(8,),
            facts={"spam_checked": False, "missed_call": True, "told_positive": True},
        ),
        looks_alike=Story(
            text="You missed a call from an unknown number, and there is nothing in spam.",
            days=14,
            facts={"spam_checked": True, "missed_call": True},
        ),
        told_apart={
            "contact_details_wrong": "contact_details_ok",
            "phone_trouble": "told_mail_trouble",
        },
        provenance=judged(
            "Prior: 17 % of bulk mail misses the inbox and 63 % of rejections come from a no-reply "
            "address; personal mail does far better, so half of the 1 in 100. Never: 0.6. Wait: "
            "for a second message. Replies: 0.2 of the messages bring one, through the same "
            f"filter: ω 0.33. {WHEN_NO_REFUSAL}",
            VALIDITY,
            TALENT_BOARD,
        ),
    ),
    Reason(
        id="phone_trouble",
        title="Their phone or email failed",
        summary=(
            "Their phone may have been stolen, lost or broken, with your number in it, or one of "
            "their systems is down. The fault is on their side; if a message did arrive on yours, "
            "you missed it."
        ),
        family="channel",
        prior=0.002,
        wait=Wait(median=6, shape=1.6, never=0.20),
        replies=0.58,
        still_replies=NO_REFUSAL,
        rows={
            "channel": {"out_of_order": 0.92},
        },
        advice=Advice(
            text=(
                "Try another way than the one that failed: email if they wanted to call, a call if"
                " they wanted to write."
            ),
            whom=Recipient.LAST_CONTACT,
            sources=[ADVICE_NEVER_CALLS_BACK],
        ),
        comes_first=Story(
            text=(
                "You hear that their mail was down; a call broke off, and your message was not "
                "opened."
            ),
            days=8,
            asked=(3,),
            facts={"told_mail_trouble": True, "missed_call": True, "read_receipt": False},
        ),
        looks_alike=Story(
            text="Nobody picks up the telephone.",
            days=7,
            facts={"phone_answered": False},
        ),
        told_apart={
            "contact_details_wrong": "contact_details_ok",
            "message_missed": "told_mail_trouble",
        },
        provenance=judged(
            "Prior: no figure was found; as wrong details. Wait: a week or so to replace a phone. "
            "Never: a fifth, the number is gone for good. Replies: 0.35 of the messages bring one, "
            "above the others of the family because a mail goes round the fault: ω 0.58. "
            f"{WHEN_NO_REFUSAL}",
            ADVICE_NEVER_CALLS_BACK,
        ),
    ),
)
