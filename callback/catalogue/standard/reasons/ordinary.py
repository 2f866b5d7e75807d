"""The ordinary process: nothing is the matter, and word is merely not due yet."""

from __future__ import annotations

from callback.catalogue.reasons import Advice, Doing, Reason, Recipient, Story, Wait
from callback.catalogue.standard.reasons.refusals import REFUSED, WHEN_REFUSED
from callback.catalogue.standard.sources.advice import (
    ADVICE_JUST_NOT_INTO_YOU,
    ADVICE_TOP_FIVE,
    judged,
)
from callback.catalogue.standard.sources.figures import CAREERBUILDER, NACE_2023

__all__ = ["NOT_LATE"]

# Theory of operation
#
# `not_late` is the base. The table from which the waits of all families come (see `in_process`) had
# no row for a process that does nothing unusual; it was given about a quarter, taken from the rows
# in which ordinary waiting had been counted, so the other weights came down by a tenth to four
# tenths. It must stay the sharpest long-run loser of the table: a shape of at least 2 and next to
# no `never`, or it would still explain a silence of three weeks. What takes longer than usual
# belongs to its neighbours, each with the cause that makes it longer; and an ordinary process ends
# in word, so one that never does is another reason.

NOT_LATE = Reason(
    id="not_late",
    title="Still a normal wait",
    summary=(
        "The process may simply be taking its normal time: no answer is due so far. If something "
        "particular holds it up, that is another reason."
    ),
    family="in_process",
    prior=0.237,
    wait=Wait(median=4.5, shape=2.8, never=0.002),
    replies=0.97,
    still_replies=REFUSED,
    ordinary=True,
    rows={
        "standing": {
            "checking": 0.03,
            "papers": 0.05,
            "warm": 0.30,
            "cool": 0.36,
            "reserve": 0.03,
            "passed_over": 0.13,
            "unsuitable": 0.10,
        },
        "manner": {"answers": 0.72, "slow": 0.20},
        "field": {"more_to_come": 0.16},
    },
    advice=Advice(
        text=(
            "Nothing is due yet. If they named a day, write only once it has passed, and keep "
            "looking meanwhile."
        ),
        whom=Recipient.NOBODY,
        does=[Doing.WAIT],
        sources=[ADVICE_JUST_NOT_INTO_YOU, ADVICE_TOP_FIVE],
    ),
    comes_first=Story(
        text="Two days ago you had an interview, and nothing has come since.",
        days=2,
    ),
    looks_alike=Story(
        text="Two weeks ago you had an interview, and nothing has come since.",
        days=14,
    ),
    told_apart={"deliberating": "rejection_this_role", "other": "told_still_interviewing"},
    provenance=judged(
        "Prior: an ordinary process at its ordinary pace, about a quarter. Wait: NACE's 25 "
        "days run from the first of several interviews, and 81 % of employers tell the others "
        "within a week of an acceptance; half by 4.5 working days, 95 % within three weeks. "
        "Never: 0.2 %; an ordinary process ends in word, and a silence that never ends is "
        f"another reason. Replies: an answer costs nothing, ω 0.97. {WHEN_REFUSED}",
        CAREERBUILDER,
        NACE_2023,
    ),
)
