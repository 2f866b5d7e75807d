"""Reasons that lie in a yes that did not hold: taken back, or refused by somebody above."""

from __future__ import annotations

from callback.catalogue.provenance import Source
from callback.catalogue.reasons import Advice, Reason, Recipient, Story, Wait
from callback.catalogue.standard.reasons.refusals import REFUSED, WHEN_REFUSED
from callback.catalogue.standard.reasons.untold import FAMILY
from callback.catalogue.standard.sources.advice import judged
from callback.catalogue.standard.sources.letters import LETTER_WELL_NOT_HIRED

__all__ = [
    "FAMILY",
    "REASONS",
]

# Theory of operation
#
# Here somebody meant a yes, so what was felt and said in the talk was warm and true, and the
# decision is a no all the same, or nearly. That is why both produce by themselves what looks like
# an offer: praise, a word of mouth, a last talk as a formality. They are small, and are cut out of
# what stood before under no fit, another chosen, and an offer that never came: no prior elsewhere
# has more than its share to lose.
#
# Not meant here is a yes that the opening broke: a post that is cut, frozen or has no money. Of
# the offers that are taken back, that is judged to be half.

INDEED_OFFERS = Source(
    id="indeed_offers_2024",
    title="23 % of 1,500 UK workers had an offer in words that was taken back or came to nothing",
    publisher="Indeed, quoted by Concept",
    year=2024,
    url="https://www.concept-it.com/ghosting-jobseekers-not-showing-for-interviews/",
)
ADVICE_DRAGGING = Source(
    id="advice_senior_sign_off",
    title="When hiring drags on: seniors change the criteria or want to sign off as well",
    publisher="Susan Tien Search",
)

REASONS: tuple[Reason, ...] = (
    Reason(
        id="offer_withdrawn",
        title="The offer was withdrawn",
        summary=(
            "They may have offered you the job verbally and changed their mind since: doubts, a "
            "check, terms that did not match. The offer is gone; if the job itself is gone or "
            "frozen, it was cancelled or is on hold."
        ),
        family="untold",
        prior=0.002,
        wait=Wait(median=10, shape=1.6, never=0.45),
        replies=0.65,
        still_replies=REFUSED,
        rows={
            "standing": {"papers": 0.03, "passed_over": 0.55, "unsuitable": 0.38},
            "opening": {"filled": 0.05},
        },
        advice=Advice(
            text=(
                "Ask in one line whether the offer still stands and when it comes in writing. "
                "Until then do not resign, and go on with other employers."
            ),
            whom=Recipient.MANAGER,
            sources=[LETTER_WELL_NOT_HIRED],
        ),
        comes_first=Story(
            text=(
                "After the final they offered it verbally and you asked for more. That was six "
                "weeks ago, and two messages are unanswered."
            ),
            days=42,
            stage="final",
            asked=(14, 25),
            facts={"verbal_offer": True, "asked_for_more": "more", "pace_slowed": True},
        ),
        looks_alike=Story(
            text="They offered it verbally, and a week later asked for your documents.",
            days=10,
            facts={"verbal_offer": True, "documents_requested": True},
        ),
        provenance=judged(
            "Prior: 23 % of workers have met a spoken offer that was taken back or came to "
            "nothing; with about four spoken offers in a life that is 1 - 0.77^(1/4), 6 in 100 "
            "each. Half of it lies in the opening. Of 100 silences after an interview 5 follow a "
            "spoken offer: 0.15 of them this one, and 0.2 with what was said in other words. "
            "Wait: somebody has to find the words, two calendar weeks. Never: 45 %, a "
            "little under what is put off for good. Replies: a quarter of the messages bring one, "
            f"ω 0.65. {WHEN_REFUSED}",
            INDEED_OFFERS,
            LETTER_WELL_NOT_HIRED,
        ),
    ),
    Reason(
        id="veto_above",
        title="Somebody higher up said no",
        summary=(
            "The people you met may have wanted you, and somebody above them did not agree: a "
            "director, a founder, a board. They may still be discussing it, or looking for a way "
            "to tell you. If only the money is missing, that is the budget."
        ),
        family="untold",
        prior=0.004,
        wait=Wait(median=8, shape=1.7, never=0.35),
        replies=0.69,
        still_replies=REFUSED,
        rows={
            "standing": {"papers": 0.03, "warm": 0.22, "passed_over": 0.40, "unsuitable": 0.30},
            "field": {"all_seen": 0.85},
        },
        advice=Advice(
            text=(
                "Ask the person who wanted you how things stand, and whether a meeting with the "
                "person who decides would help. Thank them either way."
            ),
            whom=Recipient.MANAGER,
            sources=[ADVICE_DRAGGING],
        ),
        comes_first=Story(
            text=(
                "They praised you, and the founder, the last person you met, still had to agree. "
                "Three weeks have passed."
            ),
            days=21,
            stage="final",
            facts={"senior_last": True, "agreement_pending": True, "told_positive": True},
        ),
        looks_alike=Story(
            text="They said that the founder still had to agree; it was three days ago.",
            days=3,
            stage="final",
            facts={"agreement_pending": True},
        ),
        provenance=judged(
            "Prior: of those for whom papers are drawn up 15 in 100 get no offer, and a third of "
            "that is somebody above or a board: 1 in 100 of all. Two thirds are told within an "
            "ordinary wait: 0.4. Wait: a week and a half, since they argue first. Never: 35 %, as "
            "for no fit; those who wanted you would rather tell. Replies: 0.3 of the messages "
            f"bring one, ω 0.69. {WHEN_REFUSED}",
            ADVICE_DRAGGING,
        ),
    ),
)
