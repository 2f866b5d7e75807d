"""Whether they wait for something from you: a document, a word of thanks, a question."""

from __future__ import annotations

from callback._values.derivation import Derivation
from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.standard.facts.forms import flag, until
from callback.catalogue.standard.sources.advice import (
    ADVICE_EIGHT_REASONS,
    ADVICE_STAFFING_FIRM,
    judged,
)
from callback.catalogue.standard.sources.figures import ACCOUNTEMPS_THANKS, TOPRESUME
from callback.catalogue.standard.sources.letters import LETTER_BEWILDERING_MANAGER

__all__ = [
    "FACTS",
]

# Theory of operation
#
# These are the cheapest facts to look up and the cheapest to put right. What they asked for and
# did not get explains their silence nearly by itself: 85 in 100 of those who wait for something of
# yours have asked for it so that you can find it, while 1 in 160 others have a request open that
# holds up nothing.
#
# Whether they expect you to ask is said less plainly. Most who say "do get in touch" mean nothing
# by it; but if they wait for you to ask, a third have said so. Once a day was named on which to
# ask, silence before it means nothing, and silence after it means that it is your turn.

FACTS: tuple[Fact, ...] = (
    flag(
        "owed_by_you",
        "Did they ask you for something that you have not sent yet?",
        yes={"yours_to_send": 0.85},
        otherwise=0.006,
        about="turn",
        known_by=KnownBy.MAIL,
        strength=Strength.DECISIVE,
        linked=("portal_message_unread",),
        derivation=Derivation.OPEN_QUESTION,
        provenance=judged(
            "Whoever waits for a document has asked for it; 15 in 100 such requests were made in "
            "passing and are forgotten. A request that is open and holds up nothing is rare. No "
            "survey asks for it.",
        ),
    ),
    flag(
        "portal_message_unread",
        "Is there an open task or unread request for you in the portal?",
        yes={"yours_to_send": 0.40, "yours_to_ask": 0.01},
        otherwise=0.006,
        about="turn",
        known_by=KnownBy.WATCHING,
        strength=Strength.DECISIVE,
        half_life=21,
        linked=("owed_by_you",),
        provenance=judged(
            "Two in five requests go through a portal, if there is one at all; 1 in 160 others has "
            "an optional form open there. No survey asks for it.",
        ),
    ),
    until(
        "asked_to_check_back",
        "Did they ask you to contact them again from a certain day?",
        rows={
            "theirs": (0.02, 0.02, 0.02, 0.94),
            "yours_to_ask": (0.015, 0.25, 0.13, 0.605),
            "yours_to_send": (0.02, 0.02, 0.02, 0.94),
        },
        otherwise=(0.02, 0.02, 0.02, 0.94),
        under={
            "on_hold": (0.05, 0.03, 0.05, 0.87),
            "budget_pending": (0.05, 0.03, 0.03, 0.89),
            "no_hurry": (0.05, 0.03, 0.03, 0.89),
            "on_holiday": (0.06, 0.02, 0.01, 0.91),
        },
        answerable=True,
        about="turn",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        linked=("asked_to_follow_up",),
        provenance=judged(
            "6 in 100 are told when to ask again. Before that day it is nobody's turn; after it, "
            "one in four of those who wait for your question had named the day. Twice as many "
            "hear it where there is nothing to say until money comes, a pause or a leave ends.",
            LETTER_BEWILDERING_MANAGER,
        ),
    ),
    flag(
        "asked_to_follow_up",
        "Did they say that you should follow up with them?",
        yes={"yours_to_ask": 0.34},
        otherwise=0.05,
        about="turn",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        linked=("asked_to_check_back",),
        provenance=judged(
            "One in 20 says it as a courtesy. Of those who expect it or watch for it a third say "
            "so; the others take it for granted, or are silent on purpose.",
            ADVICE_EIGHT_REASONS,
            ADVICE_STAFFING_FIRM,
        ),
    ),
    flag(
        "follow_up_matters_role",
        "Is persistence part of this job, as in sales?",
        yes={"yours_to_ask": 0.32},
        otherwise=0.12,
        about="turn",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        provenance=judged(
            "About 1 in 8 jobs sells, raises funds or recruits. Where they wait to see how you "
            "follow up it is such a job in most cases, where they merely expect it hardly more "
            "often than elsewhere; together a third.",
            ADVICE_STAFFING_FIRM,
        ),
    ),
    flag(
        "thank_you_sent",
        "Have you thanked them in writing since the interview?",
        yes={"yours_to_ask": 0.15},
        otherwise=0.46,
        about="turn",
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        dispute=(
            "16 in 100 recruiters have dismissed somebody who sent no thanks, and 21 in 100 "
            "mentions by employers who went silent name it; but 20 in 100 US and 55 in 100 "
            "Canadian HR managers say that it helps little or not at all."
        ),
        derivation=Derivation.THANK_YOU,
        provenance=judged(
            "24 % of all applicants send thanks; of those who ask why it is silent more do, so 46. "
            "Who is thought to have lost interest has mostly sent none.",
            ACCOUNTEMPS_THANKS,
            TOPRESUME,
        ),
    ),
)
