"""Reasons that lie in a decision, made or nearly made, that is not for you."""

from __future__ import annotations

from callback.catalogue.reasons import Advice, Doing, Family, Reason, Recipient, Story, Wait
from callback.catalogue.standard.reasons.refusals import REFUSED, WHEN_REFUSED
from callback.catalogue.standard.sources.advice import (
    ADVICE_EIGHT_REASONS,
    ADVICE_JUST_NOT_INTO_YOU,
    ADVICE_STAFFING_FIRM,
    ADVICE_TOP_FIVE,
    judged,
)
from callback.catalogue.standard.sources.figures import (
    APQC,
    CANDE_INTERNAL,
    CAREERBUILDER,
    CLUTCH,
    OFFICETEAM,
    PWC,
)
from callback.catalogue.standard.sources.letters import RESERVE_LISTS

__all__ = [
    "FAMILY",
    "REASONS",
]

# Theory of operation
#
# `better_candidate`, `internal_candidate` and `not_a_fit` each join two kinds of employer: those
# who will tell you, soon, and those who will not. `never` is the share of these: 32 to 40 %. Two
# figures frame it: 36 % of those turned down by the last firm heard nothing at all (candidates'
# account, all stages), and 9 % of employers never tell the others (their own account). Because the
# tellers tell early, these reasons first hold their share and then grow, and lead in a long
# silence.
#
# `better_candidate` and `not_a_fit` are 0.17 of all cases, against 0.29 before `not_late` had a
# weight of its own: many of those who will tell have so far no cause to have told. That 0.35 of
# the messages bring a reply mixes a half of the kind that tells with one in ten of the kind that
# does not, which is where κ is from. `offer_pending` is apart: nothing is decided about you, and
# its clock is another person's. It owns the state of being second choice while the first thinks it
# over. `waitlisted` is apart, too: no place is open, and its clock is that of vacancies.

FAMILY = Family(
    id="someone_else",
    title="They may prefer someone else",
    summary=("They may have chosen another candidate, or be about to, and have not told you."),
)

REASONS: tuple[Reason, ...] = (
    Reason(
        id="offer_pending",
        title="Someone else has an offer first",
        summary=(
            "They may have offered the job to somebody else and be waiting for the answer; you "
            "would be next. Once that person has accepted, they simply prefer another candidate."
        ),
        family="someone_else",
        prior=0.051,
        wait=Wait(median=8.7, shape=2.3, never=0.20),
        replies=0.89,
        still_replies=REFUSED,
        rows={
            "standing": {"checking": 0.02, "reserve": 0.92},
            "opening": {"closing": 0.30, "filled": 0.005},
            "field": {"all_seen": 0.88},
        },
        advice=Advice(
            text=(
                "Stay friendly and easy to hire: one note now, one in two weeks, and tell them at "
                "once if you get another offer."
            ),
            whom=Recipient.MANAGER,
            does=[Doing.NOW, Doing.STAY],
            sources=[ADVICE_TOP_FIVE, ADVICE_EIGHT_REASONS],
        ),
        comes_first=Story(
            text=("After the final they told you that you are second and asked you to stay ready."),
            days=14,
            stage="final",
            facts={"told_backup": True},
        ),
        looks_alike=Story(
            text=(
                "They told you that you are second, and now somebody has been announced in the job."
            ),
            days=14,
            stage="final",
            facts={"told_backup": True, "person_announced": True},
        ),
        provenance=judged(
            "Prior: 8 in 100, seven tenths of it left beside not_late, less the few who are on "
            "a list. Wait: 3 to 14 days for the "
            "other to decide, on top of an ordinary answer; 84 % accept, so it seldom comes to "
            "you. Never: 20 %, those not told after an acceptance. Replies: 0.45 of the messages "
            f"bring one, a guarded one: ω 0.89. {WHEN_REFUSED}",
            ADVICE_EIGHT_REASONS,
            ADVICE_TOP_FIVE,
            PWC,
        ),
    ),
    Reason(
        id="better_candidate",
        title="They prefer another candidate",
        summary=(
            "They may have chosen somebody with more experience, a connection, or simply a better "
            "interview, and have not said so yet. This excludes internal candidates, and doubts "
            "about you alone."
        ),
        family="someone_else",
        prior=0.097,
        wait=Wait(median=6.0, shape=1.9, never=0.40),
        replies=0.86,
        still_replies=REFUSED,
        rows={
            "standing": {"checking": 0.01, "papers": 0.015, "passed_over": 0.92},
            "opening": {"closing": 0.30, "filled": 0.25},
            "field": {"all_seen": 0.76},
        },
        advice=Advice(
            text=(
                "Write one closing note: thank them, say that you would like to stay in contact, "
                "and ask how things stand. Then watch their other jobs and go on."
            ),
            whom=Recipient.RECRUITER,
            does=[Doing.CLOSE],
            sources=[ADVICE_STAFFING_FIRM],
        ),
        comes_first=Story(
            text="Somebody else has been announced in the job you interviewed for.",
            days=20,
            stage="interview",
            facts={"person_announced": True},
        ),
        looks_alike=Story(
            text="Somebody else got an offer, and they asked whether you are still interested.",
            days=14,
            stage="interview",
            facts={"others_heard": "offered", "asked_if_still_interested": True},
        ),
        told_apart={
            "internal_candidate": "internal_candidate_mentioned",
            "avoiding_bad_news": "answers_rejections",
        },
        provenance=judged(
            "Prior: 10.6 in 100 who will tell and 7.5 who will not, six tenths of it left beside "
            "not_late, less a withdrawn offer, a veto and a list, 0.4; with six interviewed per "
            "opening most cannot be chosen. Wait: 81 % tell "
            "within a week of an acceptance. Never: 7.5 of 18.1, against 36 % and 9 % reported. "
            "Replies: half of the messages bring one from those who tell, one in ten from the "
            f"rest: ω 0.86. {WHEN_REFUSED}",
            ADVICE_STAFFING_FIRM,
            CLUTCH,
            CAREERBUILDER,
            OFFICETEAM,
        ),
    ),
    Reason(
        id="internal_candidate",
        title="They prefer an internal candidate",
        summary=(
            "They may have chosen somebody who already works there, sometimes only after your "
            "interview. This excludes candidates from outside."
        ),
        family="someone_else",
        prior=0.021,
        wait=Wait(median=9, shape=1.8, never=0.32),
        replies=0.78,
        still_replies=REFUSED,
        rows={
            "standing": {"checking": 0.01, "papers": 0.015, "passed_over": 0.83},
            "opening": {"closing": 0.28, "filled": 0.25},
            "field": {"all_seen": 0.70},
            "insider": {"inside": 0.93},
        },
        advice=Advice(
            text=(
                "Thank them, and ask once about other jobs, such as the one that the other person "
                "leaves."
            ),
            whom=Recipient.MANAGER,
            does=[Doing.CLOSE],
            sources=[ADVICE_STAFFING_FIRM],
        ),
        comes_first=Story(
            text="After the final you heard that there is an internal candidate.",
            days=20,
            stage="final",
            facts={"internal_candidate_mentioned": True},
        ),
        looks_alike=Story(
            text=("There is an internal candidate, and they say that an approval is missing."),
            days=20,
            stage="final",
            facts={"internal_candidate_mentioned": True, "told_approval_pending": True},
        ),
        told_apart={"better_candidate": "internal_candidate_mentioned"},
        provenance=judged(
            "Prior: 15 % of vacancies (the median firm) to 29 % of hires go to insiders; about a "
            "fifth of these show only after interviews outside, so 3 in 100, seven tenths of it "
            "left beside not_late. Wait: transfers take longer to announce. Never: 32 %, for the "
            "posting was in their eyes a form. Replies: about as for a better candidate, ω 0.78. "
            f"{WHEN_REFUSED}",
            ADVICE_STAFFING_FIRM,
            APQC,
            CANDE_INTERNAL,
        ),
    ),
    Reason(
        id="not_a_fit",
        title="Not matched to this role",
        summary=(
            "They may think that you and this role do not match, whoever else applied: skills, "
            "pay, style or level. If you would have matched and another person was simply "
            "preferred, it is not this."
        ),
        family="someone_else",
        prior=0.077,
        wait=Wait(median=4.5, shape=1.9, never=0.34),
        replies=0.8,
        still_replies=REFUSED,
        rows={
            "standing": {"checking": 0.01, "papers": 0.01, "unsuitable": 0.93},
        },
        advice=Advice(
            text=(
                "Thank everybody you met, ask once for feedback without arguing, and say that "
                "another role would interest you. Keep looking."
            ),
            whom=Recipient.RECRUITER,
            does=[Doing.CLOSE],
            sources=[ADVICE_STAFFING_FIRM, ADVICE_JUST_NOT_INTO_YOU],
        ),
        comes_first=Story(
            text="The screen was cut short, and they kept coming back to what you lack.",
            days=9,
            stage="screen",
            facts={"gap_emphasised": True, "duration_vs_plan": "short"},
        ),
        looks_alike=Story(
            text=(
                "They kept coming back to what you lack, but the interview was long, and they "
                "praised you afterwards."
            ),
            days=9,
            stage="screen",
            facts={"gap_emphasised": True, "duration_vs_plan": "long", "told_positive": True},
        ),
        provenance=judged(
            "Prior: 7.1 in 100 who will tell and 4.0 who will not, three quarters of it left "
            "beside not_late, less a withdrawn offer and a veto, 0.3. Wait: the soonest of the "
            "family, since nobody else is waited for. "
            "Never: 4 of 11, a little under that for a better candidate. Replies: about as for a "
            f"better candidate, ω 0.8. {WHEN_REFUSED}",
            ADVICE_JUST_NOT_INTO_YOU,
            ADVICE_STAFFING_FIRM,
            CLUTCH,
        ),
    ),
    Reason(
        id="waitlisted",
        title="You are on a waiting list",
        summary=(
            "They may have found you good enough, with no job for you now: a reserve or waiting "
            "list for the next vacancy. If somebody else has the offer now and you are next, it is"
            " that reason instead."
        ),
        family="someone_else",
        prior=0.003,
        wait=Wait(median=60, shape=1.5, never=0.60),
        replies=0.96,
        still_replies=REFUSED,
        rows={
            "standing": {"reserve": 0.80, "passed_over": 0.15},
            "opening": {"closing": 0.30, "filled": 0.10},
        },
        advice=Advice(
            text=(
                "Ask how long the list is valid, how many people are before you, and whether it "
                "counts for other jobs. Then go on looking as if it were a “no”."
            ),
            whom=Recipient.HUMAN_RESOURCES,
            sources=[RESERVE_LISTS],
        ),
        comes_first=Story(
            text="They wrote that you are on the reserve list, and a month has passed.",
            days=30,
            facts={"told_waitlisted": True},
        ),
        looks_alike=Story(
            text="They told you that you are second, and that somebody else has the offer.",
            days=14,
            facts={"told_backup": True, "others_heard": "offered"},
        ),
        provenance=judged(
            "Prior: one process in six is of a public body, and such lists are kept in hospitals "
            "and schools, too; one in ten of those interviewed there stands on one, and one in "
            "five of them waits for that without having been turned down: 0.3 in 100. Wait: a list "
            "holds for a year, so half of those who are called are called within three months. "
            "Never: six in ten are not called. Replies: 0.3 of the messages bring one, for how it "
            f"stands is no secret: ω 0.96. {WHEN_REFUSED}",
            RESERVE_LISTS,
        ),
    ),
)
