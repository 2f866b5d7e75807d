"""What none of the other reasons covers."""

from __future__ import annotations

from callback.catalogue.reasons import Advice, Family, Reason, Recipient, Story, Wait
from callback.catalogue.standard.reasons.refusals import REFUSED, WHEN_REFUSED
from callback.catalogue.standard.sources.advice import (
    ADVICE_JUST_NOT_INTO_YOU,
    ADVICE_NEVER_CALLS_BACK,
    judged,
)

__all__ = [
    "FAMILY",
    "REASONS",
]

# Theory of operation
#
# It has one task: to rise when nothing fits. So its wait is the average of the catalogue in the
# long run (a median of two and a half weeks, a wide spread, `never` 0.38), and it says nothing
# about any fact. Silence alone at most doubles it; only evidence that every named reason finds
# unlikely does. Whoever sees it first in a ranking has found a reason that is missing here.

FAMILY = Family(
    id="other",
    title="Anything else",
    summary="None of the reasons named here.",
)

REASONS: tuple[Reason, ...] = (
    Reason(
        id="other",
        title="Something else",
        summary=(
            "It may be something that is not listed here. The higher this is, the less the other "
            "reasons fit what you have seen."
        ),
        family="other",
        prior=0.013,
        wait=Wait(median=13, shape=1.6, never=0.38),
        replies=0.96,
        still_replies=REFUSED,
        advice=Advice(
            text=(
                "Ask in one friendly message how things stand, and keep looking whatever the "
                "answer is."
            ),
            whom=Recipient.LAST_CONTACT,
            sources=[ADVICE_JUST_NOT_INTO_YOU, ADVICE_NEVER_CALLS_BACK],
        ),
        looks_alike=Story(
            text="Two months have passed, and nothing else is known.",
            days=60,
        ),
        told_apart={"not_late": "told_still_interviewing", "swamped": "told_many_candidates"},
        provenance=judged(
            "Prior: 1.4 in 100 for all that was not thought of. Wait, never and replies (0.4 of "
            "the messages bring one, ω 0.96): about the average of the long-run reasons, so that "
            f"silence alone hardly moves it. {WHEN_REFUSED} Nothing can be cited for what is not "
            "named.",
        ),
    ),
)
