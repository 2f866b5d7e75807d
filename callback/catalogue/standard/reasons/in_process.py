"""Reasons that lie in a process which still runs: it takes time, or its turn has not come."""

from __future__ import annotations

from callback.catalogue.provenance import Source
from callback.catalogue.reasons import Advice, Doing, Family, Reason, Recipient, Story, Wait
from callback.catalogue.standard.reasons.ordinary import NOT_LATE
from callback.catalogue.standard.reasons.refusals import REFUSED, WHEN_REFUSED
from callback.catalogue.standard.sources.advice import (
    ADVICE_EIGHT_REASONS,
    ADVICE_JUST_NOT_INTO_YOU,
    ADVICE_NEVER_CALLS_BACK,
    ADVICE_STAFFING_FIRM,
    ADVICE_TOP_FIVE,
    judged,
)
from callback.catalogue.standard.sources.figures import (
    OFFICETEAM,
    ROBERT_HALF,
    SHORTLISTER,
    VAN_OURS_RIDDER,
)

__all__ = [
    "FAMILY",
    "REASONS",
]

# Theory of operation
#
# The waits of all families come from one table of 25 reasons in calendar days: each row, a weight
# that falls with the days of silence, was fitted as weight * (never + (1 - never) * log-logistic),
# and its median multiplied by 5/7 for working days. A log-logistic wait because the hazard of an
# answer first rises and then falls: nobody answers in the first hours, and what is late gets
# later.
#
# Replies: with the decision open, whoever notices a message answers it, so ω is as high as it may
# be and not quite 0.6 of the messages bring a reply; 0.5 where time is what they lack.

_SILENCE_AFTER_FINAL = Source(
    id="advice_silence_after_final",
    title="Reasons why there is silence after the final interview",
    publisher="Nexxt",
    url="https://nexxt.com/articles/Reasons-Why-There-is-Silence-After-the-Final-Interview-19721-article.html",
)

FAMILY = Family(
    id="in_process",
    title="It is still running",
    summary=(
        "The process is going on, or is waiting behind other work. Nothing speaks for or against "
        "you."
    ),
)

REASONS: tuple[Reason, ...] = (
    NOT_LATE,
    Reason(
        id="still_interviewing",
        title="They are still interviewing others",
        summary=(
            "They may still be interviewing other candidates, or want more people to compare you "
            "with. If they have seen everybody and cannot agree, they have not decided yet."
        ),
        family="in_process",
        prior=0.082,
        wait=Wait(median=6.5, shape=2.0, never=0.09),
        replies=0.97,
        still_replies=REFUSED,
        rows={
            "standing": {"warm": 0.25, "cool": 0.60, "passed_over": 0.05, "unsuitable": 0.06},
            "field": {"more_to_come": 0.95},
        },
        advice=Advice(
            text=(
                "Send one friendly note and ask when they will have seen everybody. A short idea "
                "about a problem you discussed shows how you work."
            ),
            whom=Recipient.RECRUITER,
            sources=[ADVICE_STAFFING_FIRM, ADVICE_TOP_FIVE],
        ),
        comes_first=Story(
            text="After a week they said that they are seeing others until the end of the next.",
            days=8,
            facts={"told_still_interviewing": 11},
        ),
        looks_alike=Story(
            text="The day until which they were to see others is two weeks past.",
            days=25,
            facts={"told_still_interviewing": 11},
        ),
        provenance=judged(
            "Prior: the largest single weight among open processes, 14 in 100 with ordinary "
            "waiting counted in; with six interviewed per opening somebody mostly comes after you. "
            "Wait: vacancies are selection periods, about nine calendar days until half of them "
            "end; 9 % end with nothing said. Replies: the decision is open, ω 0.97. "
            f"{WHEN_REFUSED}",
            ADVICE_JUST_NOT_INTO_YOU,
            ADVICE_STAFFING_FIRM,
            ADVICE_TOP_FIVE,
            OFFICETEAM,
            VAN_OURS_RIDDER,
        ),
    ),
    Reason(
        id="deliberating",
        title="They have not decided yet",
        summary=(
            "They may have seen everybody, but feedback is missing, the panel does not agree yet, "
            "or somebody senior has to agree. The decision itself takes the time."
        ),
        family="in_process",
        prior=0.049,
        wait=Wait(median=5.0, shape=2.0, never=0.02),
        replies=0.97,
        still_replies=REFUSED,
        rows={
            "standing": {"warm": 0.50, "cool": 0.34, "passed_over": 0.05, "unsuitable": 0.04},
            "field": {"all_seen": 0.93},
        },
        advice=Advice(
            text=(
                "Write once, a week to ten days after the interview, and offer something that "
                "could help them to decide: a reference, a work sample, another meeting."
            ),
            whom=Recipient.MANAGER,
            sources=[_SILENCE_AFTER_FINAL, ADVICE_TOP_FIVE],
        ),
        comes_first=Story(
            text=(
                "Two weeks after the final they are waiting for feedback. They promised to hurry "
                "when you told them about another offer, called no referee, and the others have "
                "heard nothing either."
            ),
            days=14,
            stage="final",
            facts={
                "told_waiting_feedback": True,
                "competing_offer_told": "hurried",
                "references_contacted": "no",
                "others_heard": "none",
            },
        ),
        looks_alike=Story(
            text="Two weeks after the final they are waiting for feedback; you are second.",
            days=14,
            stage="final",
            facts={"told_waiting_feedback": True, "told_backup": True},
        ),
        told_apart={"not_late": "rejection_this_role"},
        provenance=judged(
            "Prior: 6 in 100, four fifths of it left beside not_late. Wait: a meeting a week away "
            "puts half within a working week; evaluation is the step that 51 % of managers call "
            "slower. It ends in some decision, so hardly ever in silence of its own. Replies: the "
            f"decision is open, ω 0.97. {WHEN_REFUSED}",
            ROBERT_HALF,
        ),
    ),
    Reason(
        id="no_hurry",
        title="They are in no hurry",
        summary=(
            "The job may be new or not urgent, so they can take their time and collect candidates."
            " They are not too busy; they just do not need to decide soon."
        ),
        family="in_process",
        prior=0.021,
        wait=Wait(median=15, shape=1.9, never=0.16),
        replies=0.96,
        still_replies=REFUSED,
        rows={
            "standing": {"warm": 0.25, "cool": 0.55, "passed_over": 0.06, "unsuitable": 0.08},
            "opening": {"unhurried": 0.85},
            "manner": {"slow": 0.40},
        },
        advice=Advice(
            text=(
                "Write briefly after a week or so, with a question that “yes” or “no” can answer, "
                "and once more a week later. This may take a while, so do not wait for them alone."
            ),
            whom=Recipient.LAST_CONTACT,
            does=[Doing.WRITE, Doing.STAY],
            sources=[ADVICE_EIGHT_REASONS, ADVICE_STAFFING_FIRM],
        ),
        comes_first=Story(
            text=(
                "They invited you months after you applied, moved the interview twice, and are "
                "slow."
            ),
            days=14,
            stage="interview",
            facts={"invited_late": True, "interview_rescheduled": 2, "known_to_be_slow": True},
        ),
        looks_alike=Story(
            text="The job is new, and is advertised again with another text.",
            days=14,
            facts={"role_origin": "new", "posting": "reposted_changed"},
        ),
        provenance=judged(
            "Prior: 3.5 in 100, six tenths of it left beside not_late. Wait: three calendar weeks "
            "for half; those not chosen hear after 17 to 36 days on average, by region. Never: "
            "16 %, such openings fade. Replies: half of the messages bring one, for nothing "
            f"presses them: ω 0.96. {WHEN_REFUSED}",
            ADVICE_EIGHT_REASONS,
            SHORTLISTER,
        ),
    ),
    Reason(
        id="other_priorities",
        title="Other work comes first",
        summary=(
            "Hiring may be one of many duties, and something else has come first: a deadline, a "
            "crisis, another vacancy. The manager has no time. If it is the number of candidates "
            "that is too much, they are swamped."
        ),
        family="in_process",
        prior=0.035,
        wait=Wait(median=7.5, shape=1.8, never=0.11),
        replies=0.91,
        still_replies=REFUSED,
        rows={
            "standing": {"warm": 0.28, "cool": 0.42, "passed_over": 0.14, "unsuitable": 0.10},
            "employer": {"stretched": 0.55},
            "contact": {"busy": 0.60},
        },
        advice=Advice(
            text=(
                "Write something short that is easy to answer, no more than once a week. Showing "
                "that you understand helps more than pressure."
            ),
            whom=Recipient.LAST_CONTACT,
            sources=[ADVICE_STAFFING_FIRM, ADVICE_NEVER_CALLS_BACK, ADVICE_EIGHT_REASONS],
        ),
        comes_first=Story(
            text="They wrote that they are very busy, and there is news of a crisis there.",
            days=9,
            facts={"told_busy": True, "crisis": True},
        ),
        looks_alike=Story(
            text="They are very busy, and an automatic reply names the day of return.",
            days=9,
            facts={"told_busy": True, "auto_reply": 13},
        ),
        told_apart={"swamped": "told_many_candidates"},
        provenance=judged(
            "Prior: three fifths of the 6.6 in 100 for 'too busy', nine tenths of the whole left "
            "beside not_late. Wait: a busy spell of one to two weeks. Never: 11 %, the spell "
            "outlives the search. Replies: half of the messages bring one; the decision is open, "
            f"but time is short: ω 0.91. {WHEN_REFUSED} An employer poll that puts other roles "
            "at 30 % of mentions comes without a sample and is not cited.",
            ADVICE_JUST_NOT_INTO_YOU,
            ADVICE_EIGHT_REASONS,
            ADVICE_STAFFING_FIRM,
            ADVICE_NEVER_CALLS_BACK,
        ),
    ),
    Reason(
        id="swamped",
        title="They are swamped with candidates",
        summary=(
            "They may have interviewed so many people that they are behind with replies, and yours"
            " is among them. It is the number of candidates; if nobody knows who should reply, "
            "nobody took charge."
        ),
        family="in_process",
        prior=0.021,
        wait=Wait(median=9, shape=1.6, never=0.30),
        replies=0.97,
        still_replies=REFUSED,
        rows={
            "contact": {"busy": 0.35},
            "manner": {"careless": 0.35},
            "crowd": {"many": 0.88},
            "employer": {"stretched": 0.25},
        },
        advice=Advice(
            text=(
                "A friendly message brings you back to mind: say which day you were there and ask "
                "about the next step."
            ),
            whom=Recipient.LAST_CONTACT,
            sources=[ADVICE_TOP_FIVE],
        ),
        comes_first=Story(
            text="It was a first screen; they spoke of many candidates, forty in all.",
            days=14,
            stage="screen",
            facts={"candidates_said": 40, "told_many_candidates": True},
        ),
        looks_alike=Story(
            text="They spoke of many candidates; it was the final, and you are second.",
            days=14,
            stage="final",
            facts={"told_many_candidates": True, "told_backup": True},
        ),
        told_apart={
            "other_priorities": "told_many_candidates",
            "disorganised": "told_many_candidates",
            "other": "told_many_candidates",
        },
        provenance=judged(
            "Prior: the other two fifths of 'too busy'. Wait: the pile is worked off slowly. "
            "Never: 30 %, for who slips through once is seldom looked up again. Replies: a message "
            "puts you on top of the pile ('I was meaning to call you'), if it is read: ω 0.97. "
            f"{WHEN_REFUSED}",
            ADVICE_TOP_FIVE,
        ),
    ),
)
