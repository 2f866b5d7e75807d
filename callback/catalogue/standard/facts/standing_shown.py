"""Where you stand as a portal, a survey, or the fate of the other candidates shows it."""

from __future__ import annotations

from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.provenance import Source
from callback.catalogue.standard.facts.forms import NO_PORTAL, choice, flag
from callback.catalogue.standard.sources.advice import judged
from callback.catalogue.standard.sources.letters import ADVICE_PORTAL_STATUS, LETTER_DELAYS_MEAN

__all__ = ["FACTS"]

# Theory of operation
#
# Signs that nobody meant for you. A portal shows what somebody clicked: most never touch it (45 in
# 100 stay unchanged in every state, 15 to 20 say "under review"), so that those answers say
# nothing, while "not selected" is shown to a fifth of those who are not and to two in 100 of those
# who are still in it, by a wrong click or for another application. It is written by somebody who
# knows and goes stale in a month.
#
# What others hear tells how far they have come: offers elsewhere speak for `reserve` and
# `passed_over`. A name announced in the role settles it but for openings of several places: a tenth
# of those passed over find one, 1 in 1000 or fewer of those who are still in it.

ADVICE_USAJOBS_STATUS = Source(
    id="advice_usajobs_status",
    title="What each USAJOBS application status means",
    publisher="federalresumeguide.com",
    url="https://federalresumeguide.com/usajobs-application-status/",
)
ADVICE_SURVEY_REJECTION = Source(
    id="advice_survey_rejection",
    title="A survey after the interview: is it a rejection?",
    publisher="remoteinclusive.com",
    url="https://www.remoteinclusive.com/articles/post-interview-survey-rejection/",
)
ADVICE_SURVEY_TIMING = Source(
    id="advice_survey_timing",
    title="Candidate experience surveys, sent at once after each interview",
    publisher="item.com",
    url="https://www.item.com/staffing/recruiting---interview-management-candidate-experience-surveys",
)
LETTER_REJECTED_FOR_MY_JOB = Source(
    id="letter_rejected_for_my_job",
    title="Letter: someone who was rejected for my new job reached out to me",
    publisher="Ask a Manager",
    year=2013,
    url="https://www.askamanager.org/2013/08/someone-who-was-rejected-for-my-new-job-reached-out-to-me.html",
)

FACTS: tuple[Fact, ...] = (
    choice(
        "experience_survey",
        "Have they asked you to rate the interview?",
        labels={
            "no": "No",
            "at_once": "Yes, right after it",
            "later": "Yes, days or weeks after it",
        },
        rows={
            "passed_over": (0.80, 0.12, 0.08),
            "unsuitable": (0.80, 0.12, 0.08),
        },
        otherwise=(0.85, 0.12, 0.03),
        about="standing",
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        linked=("portal_status", "rejection_this_role"),
        dispute="Some systems send it when a candidate is closed, many after every interview.",
        provenance=judged(
            "Sent at once it is automatic and says nothing; later, it comes with the closing of "
            "your file two or three times as often as without.",
            ADVICE_SURVEY_REJECTION,
            ADVICE_SURVEY_TIMING,
        ),
    ),
    choice(
        "portal_status",
        "What does the portal say about your application?",
        labels={
            "unchanged": "The same as before",
            "under_review": "Under review",
            "interview": "Interview",
            "under_consideration": "Under consideration",
            "offer": "Offer",
            "not_selected": "Not selected",
            "process_completed": "Process completed",
            "referred": "Referred",
        },
        rows={
            "checking": (0.424, 0.16, 0.13, 0.13, 0.06, 0.02, 0.03, 0.046),
            "papers": (0.404, 0.14, 0.12, 0.13, 0.11, 0.02, 0.04, 0.036),
            "warm": (0.441, 0.185, 0.14, 0.12, 0.012, 0.02, 0.012, 0.07),
            "cool": (0.45, 0.21, 0.14, 0.09, 0.012, 0.024, 0.015, 0.059),
            "reserve": (0.448, 0.185, 0.14, 0.12, 0.012, 0.027, 0.02, 0.048),
            "passed_over": (0.41, 0.15, 0.11, 0.06, 0.011, 0.17, 0.06, 0.029),
        },
        otherwise=(0.41, 0.16, 0.10, 0.045, 0.011, 0.20, 0.05, 0.024),
        under={"role_cancelled": (0.40, 0.14, 0.10, 0.06, 0.012, 0.13, 0.13, 0.028)},
        aside=NO_PORTAL,
        about="standing",
        known_by=KnownBy.WATCHING,
        strength=Strength.TOLD,
        half_life=21,
        linked=("portal_moved", "rejection_this_role", "experience_survey"),
        dispute="The guides read each status closely; recruiters call it a signal, not a verdict.",
        provenance=judged(
            "Portals are kept by few. A fifth of those turned down are set to that by the time "
            "they look, one in nine of those with an offer; the rest lags behind, and one or two "
            "in a hundred are clicked wrongly or belong to another application. A role that is "
            "closed closes every application to it.",
            ADVICE_PORTAL_STATUS,
            ADVICE_USAJOBS_STATUS,
        ),
    ),
    choice(
        "portal_moved",
        "Has your status in the portal moved since the interview?",
        labels={
            "no": "No",
            "forward": "Forward",
            "back": "Back to an earlier one",
        },
        rows={
            "checking": (0.68, 0.30, 0.02),
            "papers": (0.63, 0.35, 0.02),
            "warm": (0.86, 0.10, 0.04),
            "cool": (0.86, 0.05, 0.09),
            "reserve": (0.88, 0.06, 0.06),
            "passed_over": (0.89, 0.04, 0.07),
        },
        otherwise=(0.805, 0.035, 0.16),
        under={
            "role_cancelled": (0.78, 0.05, 0.17),
            "role_redefined": (0.80, 0.06, 0.14),
            "on_hold": (0.82, 0.06, 0.12),
        },
        aside=NO_PORTAL,
        about="standing",
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        half_life=21,
        linked=("portal_status",),
        provenance=judged(
            "Moved forward for a third of the chosen and for few others; back for those set aside "
            "while more are seen, and mostly for no fit; back for everybody where the role stops.",
            ADVICE_PORTAL_STATUS,
        ),
    ),
    flag(
        "person_announced",
        "Has somebody else been announced in this job?",
        yes={
            "checking": 0.0002,
            "papers": 0.0002,
            "warm": 0.001,
            "cool": 0.001,
            "reserve": 0.003,
            "passed_over": 0.10,
            "unsuitable": 0.035,
        },
        otherwise=0.001,
        about="standing",
        known_by=KnownBy.WATCHING,
        strength=Strength.DECISIVE,
        effort=2,
        linked=("others_heard",),
        provenance=judged(
            "One in ten of those passed over finds the name within the weeks in question; where "
            "you were no fit, it takes longer until there is one. The rest are second places.",
            LETTER_REJECTED_FOR_MY_JOB,
        ),
    ),
    choice(
        "others_heard",
        "Have other candidates for this job had an answer?",
        labels={
            "none": "No, nobody",
            "rejected": "Some were rejected",
            "offered": "Somebody was called first, or has an offer",
            "accepted": "Somebody has accepted the job",
        },
        rows={
            "checking": (0.66, 0.30, 0.035, 0.005),
            "papers": (0.64, 0.32, 0.035, 0.005),
            "warm": (0.73, 0.21, 0.055, 0.005),
            "cool": (0.77, 0.16, 0.064, 0.006),
            "reserve": (0.43, 0.27, 0.29, 0.01),
            "passed_over": (0.52, 0.14, 0.295, 0.045),
        },
        otherwise=(0.60, 0.16, 0.21, 0.03),
        under={
            "still_interviewing": (0.80, 0.15, 0.045, 0.005),
            "no_hurry": (0.80, 0.14, 0.055, 0.005),
            "on_hold": (0.76, 0.17, 0.065, 0.005),
            "budget_pending": (0.76, 0.17, 0.065, 0.005),
            "role_redefined": (0.76, 0.18, 0.055, 0.005),
            "role_cancelled": (0.70, 0.25, 0.045, 0.005),
            "ghost_job": (0.80, 0.16, 0.035, 0.005),
            "on_holiday": (0.76, 0.15, 0.08, 0.01),
            "business_trip": (0.76, 0.15, 0.08, 0.01),
            "ill": (0.76, 0.15, 0.08, 0.01),
            "family_emergency": (0.76, 0.15, 0.08, 0.01),
        },
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        effort=3,
        half_life=21,
        linked=("person_announced",),
        provenance=judged(
            "Others are turned down first while you are kept; offers to them are heard of by a "
            "third of those who are behind them, and where there are several places. What holds "
            "up the whole search holds up everybody: nobody is rung while it stands still or "
            "whoever rings is away, wherever you stand; of a cancelled one some are told. That "
            "somebody accepted is heard of by fewer, and leaves the others behind.",
            LETTER_DELAYS_MEAN,
        ),
    ),
)
