"""Reasons that lie in an absence: somebody whose word is needed cannot give it now."""

from __future__ import annotations

from callback.catalogue.reasons import Advice, Doing, Family, Reason, Recipient, Story, Wait
from callback.catalogue.standard.reasons.refusals import REFUSED, WHEN_REFUSED
from callback.catalogue.standard.sources.advice import (
    ADVICE_EIGHT_REASONS,
    ADVICE_NEVER_CALLS_BACK,
    judged,
)
from callback.catalogue.standard.sources.figures import BLS_ABSENCE, CPS_VACATION

__all__ = [
    "FAMILY",
    "REASONS",
]

# Theory of operation
#
# The priors are counted, not felt: the share of workers who are absent in a week, times three
# people whose word is needed, times two weeks, times the chance that the absence holds the answer
# up and is the first thing that does. They are averages over the year and over countries: July
# doubles the holidays in the US, August in France multiplies them, and that is a season's
# business, not a prior's.
#
# Medians are lengths of absence plus the days to catch up; shapes are steep where an absence has
# an end that was planned. `never` is small: an absence delays an answer and does not unmake it.
# Replies are low for the plain reason that the person is not there: 0.2 to 0.3 of the messages
# bring one, from somebody who is absent or from a stand-in. `ill` and `family_emergency` have the
# same wait on purpose; a candidate can hardly tell them apart.

FAMILY = Family(
    id="away",
    title="Somebody is away",
    summary=(
        "Somebody who has to decide or reply is on leave, travelling, ill or looking after family."
    ),
)

REASONS: tuple[Reason, ...] = (
    Reason(
        id="on_holiday",
        title="They are on holiday",
        summary=(
            "Somebody who has to decide may be on leave, or the office is closed for the holidays."
            " It goes on when they are back. Being away for work is a separate reason."
        ),
        family="away",
        prior=0.021,
        wait=Wait(median=8, shape=2.7, never=0.03),
        replies=0.43,
        still_replies=REFUSED,
        rows={
            "contact": {"on_leave": 0.95},
        },
        advice=Advice(
            text=(
                "Wait until they are back and write on the second or third day after that. If it "
                "cannot wait, write to the person named in the automatic reply."
            ),
            whom=Recipient.STAND_IN,
            does=[Doing.REST],
            sources=[ADVICE_EIGHT_REASONS],
        ),
        comes_first=Story(
            text="An automatic reply says that your contact is away until the end of the week.",
            days=10,
            facts={"auto_reply": 15},
        ),
        looks_alike=Story(
            text="The day of return in the automatic reply passed ten days ago.",
            days=25,
            facts={"auto_reply": 15},
        ),
        told_apart={"business_trip": "told_travelling"},
        provenance=judged(
            "Prior: 1.7 % of the workforce away in a week, times 3 deciders, times 2 weeks, is "
            "10 %; half of it delays the answer and half of that is the first thing that does. "
            "Wait: a week or two of leave and a day or two to catch up. Replies: a quarter of the "
            f"messages bring one, by a stand-in: ω 0.43. {WHEN_REFUSED}",
            ADVICE_EIGHT_REASONS,
            CPS_VACATION,
        ),
    ),
    Reason(
        id="business_trip",
        title="They are travelling for work",
        summary=(
            "Somebody who has to decide may be on a business trip or busy with a deal all day. "
            "They are working, but cannot be reached for a while. If they are at their desk with "
            "other work, other work comes first."
        ),
        family="away",
        prior=0.008,
        wait=Wait(median=5, shape=2.4, never=0.03),
        replies=0.51,
        still_replies=REFUSED,
        rows={
            "contact": {"travelling": 0.93},
        },
        advice=Advice(
            text=(
                "Write two or three days after the trip has ended, in a friendly tone and without "
                "reproach."
            ),
            whom=Recipient.STAND_IN,
            does=[Doing.REST],
            sources=[ADVICE_NEVER_CALLS_BACK],
        ),
        comes_first=Story(
            text="A colleague says that your contact is travelling until Thursday.",
            days=6,
            facts={"told_travelling": 9},
        ),
        looks_alike=Story(
            text="The trip that you were told of ended eleven days ago.",
            days=20,
            facts={"told_travelling": 9},
        ),
        told_apart={"on_holiday": "told_travelling"},
        provenance=judged(
            "Prior: no figure was found; taken as a third of the holidays. Wait: a trip of one "
            "week. Never: as for holidays. Replies: a little likelier than on leave, because mail "
            f"is read on the way: ω 0.51. {WHEN_REFUSED}",
            ADVICE_NEVER_CALLS_BACK,
        ),
    ),
    Reason(
        id="ill",
        title="Somebody there is ill",
        summary=(
            "Somebody who has to decide may be ill, and nobody has taken over. A family emergency "
            "is a separate reason, though from outside the two look alike."
        ),
        family="away",
        prior=0.006,
        wait=Wait(median=9, shape=1.7, never=0.04),
        replies=0.34,
        still_replies=REFUSED,
        rows={
            "contact": {"unwell": 0.94},
        },
        advice=Advice(
            text=(
                "Send one kind line that asks for nothing, and leave them in peace for two weeks. "
                "After that, ask HR who has taken over."
            ),
            whom=Recipient.HUMAN_RESOURCES,
            does=[Doing.REST],
            sources=[ADVICE_NEVER_CALLS_BACK],
        ),
        comes_first=Story(
            text="You hear that the person who decides is ill.",
            days=12,
            facts={"contact_ill_or_bereaved": True},
        ),
        looks_alike=Story(
            text="The interviewer had a cold on the day, and nothing is known since.",
            days=12,
            facts={"interviewer_ill": True},
        ),
        twins=("family_emergency",),
        provenance=judged(
            "Prior: 1.9 % of workers absent by illness in a week, times 3 people, times 2 weeks, "
            "is 11 %; a tenth of it is long enough to matter, and half of that is the first thing "
            "that does. Wait: two weeks, with a wide spread. Replies: the lowest here; one in five "
            f"messages brings one, by a stand-in: ω 0.34. {WHEN_REFUSED}",
            ADVICE_NEVER_CALLS_BACK,
            BLS_ABSENCE,
        ),
    ),
    Reason(
        id="family_emergency",
        title="Somebody there has a family emergency",
        summary=(
            "Somebody who has to decide may be needed at home: an accident, an operation, a death "
            "in the family. If they are ill themselves, that is a separate reason, though from "
            "outside the two look alike."
        ),
        family="away",
        prior=0.003,
        wait=Wait(median=9, shape=1.7, never=0.06),
        replies=0.35,
        still_replies=REFUSED,
        rows={
            "contact": {"unwell": 0.94},
        },
        advice=Advice(
            text=(
                "Send one kind line that asks for nothing, and leave them in peace for two weeks. "
                "After that, ask HR who has taken over."
            ),
            whom=Recipient.HUMAN_RESOURCES,
            does=[Doing.REST],
            sources=[ADVICE_NEVER_CALLS_BACK],
        ),
        comes_first=Story(
            text="You hear of a death in the family there, and an automatic reply names no day.",
            days=12,
            facts={"contact_ill_or_bereaved": True, "auto_reply": True},
        ),
        looks_alike=Story(
            text="A colleague says that the person is away and will be back on Thursday.",
            days=12,
            facts={"told_person_away": 16},
        ),
        twins=("ill",),
        provenance=judged(
            "Prior: as ill, from the 0.9 % absent in a week for family and other reasons. Wait: as "
            "ill. Never: a little more, since nothing was handed over. Replies: one in five "
            f"messages brings one, ω 0.35. {WHEN_REFUSED}",
            ADVICE_NEVER_CALLS_BACK,
            BLS_ABSENCE,
        ),
    ),
)
