"""What was put off: a date that they named, an interview that was moved or called off."""

from __future__ import annotations

from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.presupposed import Presupposed
from callback.catalogue.standard.facts.forms import count, flag
from callback.catalogue.standard.sources.advice import judged
from callback.catalogue.standard.sources.letters import (
    ADVICE_HIRING_FREEZE,
    LETTER_BEWILDERING_MANAGER,
    LETTER_KEEPS_RESCHEDULING,
    THREAD_RESCHEDULED,
)

__all__ = [
    "FACTS",
]

# Theory of operation
#
# No words about the role, but the trace that it leaves: somebody would go on and may not yet, or
# need not. Once is ordinary and says hardly anything (1 in 5 in any search); twice happens in 6 of
# 100 ordinary searches, and two to four times as often where money or urgency is missing. An
# interview that is called off and not moved is the mark of a search that stopped, or of somebody
# who could not come: illness, departure and disorder produce it by themselves, whatever the
# opening is.

FACTS: tuple[Fact, ...] = (
    count(
        "promise_renewed",
        "How many times have they moved the date by which you should hear?",
        bands=(0, 1, 2),
        rows={
            "unhurried": (0.66, 0.22, 0.12),
            "closing": (0.70, 0.22, 0.08),
            "paused": (0.66, 0.22, 0.12),
            "unfunded": (0.46, 0.29, 0.25),
            "changed": (0.67, 0.22, 0.11),
            "gone": (0.72, 0.19, 0.09),
            "never_real": (0.80, 0.13, 0.07),
        },
        otherwise=(0.76, 0.18, 0.06),
        under={
            "offer_pending": (0.66, 0.25, 0.09),
            "avoiding_bad_news": (0.63, 0.25, 0.12),
            "other_priorities": (0.68, 0.23, 0.09),
            "still_interviewing": (0.69, 0.23, 0.08),
        },
        about="opening",
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        linked=("told_approval_pending",),
        presupposes=(Presupposed(field="promised_by"),),
        provenance=judged(
            "Whoever waits for an approval names the next meeting, and then the one after it: "
            "twice in one case of four. Whoever does not mean to hire you seldom writes twice. "
            "Dates slip too while another offer is out, while more are seen, or where bad news or "
            "other work is in the way.",
            LETTER_BEWILDERING_MANAGER,
        ),
    ),
    count(
        "interview_rescheduled",
        "How many times did they move one of your interviews?",
        bands=(0, 1, 2),
        rows={
            "unhurried": (0.57, 0.24, 0.19),
            "paused": (0.66, 0.23, 0.11),
            "unfunded": (0.54, 0.25, 0.21),
            "changed": (0.66, 0.23, 0.11),
            "never_real": (0.68, 0.22, 0.10),
        },
        otherwise=(0.73, 0.21, 0.06),
        under={
            "on_holiday": (0.65, 0.27, 0.08),
            "interviewer_left": (0.62, 0.27, 0.11),
            "ill": (0.58, 0.31, 0.11),
            "family_emergency": (0.58, 0.31, 0.11),
            "business_trip": (0.63, 0.28, 0.09),
            "other_priorities": (0.62, 0.28, 0.10),
            "disorganised": (0.53, 0.30, 0.17),
        },
        about="opening",
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        provenance=judged(
            "Moved once, with a new time, happens in a fifth of all searches. Twice and vaguely "
            "is told of roles that were not approved or not pressing; whoever falls ill, goes "
            "away, is about to leave or keeps no calendar does it as well.",
            LETTER_KEEPS_RESCHEDULING,
            THREAD_RESCHEDULED,
        ),
    ),
    flag(
        "interview_cancelled",
        "Did they cancel an interview without naming a new time?",
        yes={
            "closing": 0.04,
            "filled": 0.06,
            "paused": 0.20,
            "unfunded": 0.07,
            "changed": 0.08,
            "gone": 0.11,
            "never_real": 0.04,
        },
        otherwise=0.03,
        under={
            "ill": 0.10,
            "family_emergency": 0.10,
            "interviewer_left": 0.08,
            "disorganised": 0.08,
            "business_trip": 0.05,
            "on_holiday": 0.04,
        },
        about="opening",
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        linked=("told_on_hold",),
        provenance=judged(
            "A pause is announced from one day to the next and hits what was arranged: 1 in 5. In "
            "ordinary searches 3 in 100 lose a talk and never get another time; where the one who "
            "was to hold it is ill or gone, 1 in 10.",
            ADVICE_HIRING_FREEZE,
        ),
    ),
)
