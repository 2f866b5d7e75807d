"""Facts about how they have treated you: what they said, what they let slip, and their pace."""

from __future__ import annotations

from callback._values.derivation import Derivation
from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.provenance import Source
from callback.catalogue.standard.facts.forms import ANSWERED, choice, flag
from callback.catalogue.standard.sources.advice import (
    ADVICE_NEVER_CALLS_BACK,
    ADVICE_TOP_FIVE,
    judged,
)
from callback.catalogue.standard.sources.figures import CAREERBUILDER, GLASSDOOR_TIME, TALENT_BOARD
from callback.catalogue.standard.sources.letters import (
    LETTER_ENTHUSIASTIC_AWOL,
    LETTER_HR_REJECTED_ME,
    LETTER_LEAD_ME_ON,
    LETTER_SAYS_AND_MEANS,
)

__all__ = [
    "FACTS",
]

# Theory of operation
#
# What they said and did to you until now. A slip that happens to every employer now and then is
# seen in 1 to 5 of 100 where answers are given, and in 20 where they get lost (a missed call,
# hours asked for and not confirmed). What they say about their own rule is near certain where the
# rule exists (60 in 100 say it) and boilerplate elsewhere (5 in 100).
#
# Manner says little about the decision: an employer who answers everybody and has chosen another
# is as quick before as one who has chosen you. Only a change of pace is a matter of where you
# stand, and speaks about that.

_LETTER_PACE = Source(
    id="letter_havent_heard_back",
    title="Letter: I had a job interview and have not heard back",
    publisher="The Cut",
    url="https://www.thecut.com/article/job-interview-havent-heard-back.html",
)
_LETTER_RECRUITER_WAIT = Source(
    id="letter_recruiter_wait",
    title="Waiting on a job recruiter: times asked for and never confirmed",
    publisher="South Bend Tribune",
    year=2014,
    url="https://www.southbendtribune.com/story/business/2014/08/17/waiting-on-job-recruiter-is-painful-game/118424288/",
)
_MISSED_CALLS = Source(
    id="indeed_missed_calls_2024",
    title="Employer missed a booked telephone interview: 20 % of 1,500 UK workers, ever",
    publisher="Indeed, quoted by Concept",
    year=2024,
    url="https://www.concept-it.com/ghosting-jobseekers-not-showing-for-interviews/",
)

_SAID = (
    flag(
        "no_timeline_given",
        "Did they leave open when you would hear, as in “we'll be in touch”?",
        yes={"slow": 0.48, "careless": 0.48, "evasive": 0.48, "mute": 0.50, "empty_promises": 0.46},
        otherwise=0.42,
        about="manner",
        known_by=KnownBy.PERSON,
        strength=Strength.FELT,
        says_little=True,
        provenance=judged(
            "The commonest way to end a talk: nearly half, whatever follows.",
            LETTER_SAYS_AND_MEANS,
        ),
    ),
    flag(
        "promise_was_specific",
        "Did they name a day or an hour, as in “by Friday at five”?",
        yes={"slow": 0.18, "careless": 0.22, "evasive": 0.24, "mute": 0.06, "empty_promises": 0.08},
        otherwise=0.32,
        about="manner",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        provenance=judged(
            "A third of those who answer name a day; who means nothing by it stays vague. What it "
            "means once it is missed is left to the promised date.",
            LETTER_LEAD_ME_ON,
            LETTER_SAYS_AND_MEANS,
        ),
    ),
    flag(
        "abrupt_end_with_promise",
        "Did the interview end suddenly with “we will call you”?",
        yes={"evasive": 0.09, "mute": 0.06, "empty_promises": 0.45},
        otherwise=0.05,
        under={"not_a_fit": 0.08},
        about="manner",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        provenance=judged(
            "The text describes it as how a brush-off looks: nearly half of them; 1 in 20 talks "
            "ends so for want of time, and more where no fit was seen.",
            ADVICE_NEVER_CALLS_BACK,
        ),
    ),
    flag(
        "only_successful_hear",
        "Did they say that only successful candidates will hear from them?",
        yes={"mute": 0.60, "evasive": 0.06},
        otherwise=0.045,
        about="manner",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        provenance=judged(
            "Where it is the rule most say so; elsewhere the sentence is left standing in adverts "
            "and automatic mail.",
            ADVICE_TOP_FIVE,
            CAREERBUILDER,
        ),
    ),
    flag(
        "told_no_news",
        "Did they reply that there is no news yet?",
        yes={"slow": 0.32, "careless": 0.13, "evasive": 0.26, "mute": 0.03, "empty_promises": 0.04},
        otherwise=0.20,
        under={"offer_pending": 0.28, "budget_pending": 0.28, "on_hold": 0.26},
        about="manner",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        half_life=21,
        linked=("holding_replies",),
        presupposes=ANSWERED,
        provenance=judged(
            "The answer of a slow house and of one that puts it off; who tells only the chosen, "
            "or loses messages, sends none. Whoever waits for another's answer, for money or for "
            "a pause to end has nothing else to say.",
        ),
    ),
)

_DID = (
    flag(
        "interviewer_no_show",
        "Did they miss an interview or call with you, and set no new time?",
        yes={"slow": 0.04, "careless": 0.20, "evasive": 0.05, "mute": 0.04, "empty_promises": 0.05},
        otherwise=0.015,
        under={"ill": 0.06, "family_emergency": 0.06, "interviewer_left": 0.06},
        about="manner",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        provenance=judged(
            "20 % of workers ever, over several processes: about 5 in 100 each, most of it where "
            "things get lost, or where somebody is ill or has left.",
            _MISSED_CALLS,
        ),
    ),
    flag(
        "rejection_other_role",
        "Did they reject you for a job you did not apply for?",
        yes={"careless": 0.02},
        otherwise=0.010,
        about="manner",
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        half_life=43,
        provenance=judged(
            "It says nothing about this one, except that papers get mixed up there.",
            LETTER_HR_REJECTED_ME,
            TALENT_BOARD,
        ),
    ),
    flag(
        "availability_requested",
        "Did they ask when you are free, and then not confirm a time?",
        yes={"slow": 0.10, "careless": 0.22, "evasive": 0.06, "mute": 0.02, "empty_promises": 0.05},
        otherwise=0.04,
        under={"on_hold": 0.08, "interviewer_left": 0.08},
        about="manner",
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        half_life=43,
        provenance=judged(
            "Hours sent and not confirmed: 1 in 5 where answers get lost, 1 in 25 elsewhere, 1 in "
            "12 where the search stopped or the one who asked is gone.",
            _LETTER_RECRUITER_WAIT,
        ),
    ),
)

_PACE = (
    choice(
        "usual_reply_time",
        "How quickly did they usually reply?",
        labels={
            "same_day": "The same day",
            "days": "In a few days",
            "week_or_more": "In a week or more",
        },
        rows={
            "slow": (0.06, 0.42, 0.52),
            "careless": (0.22, 0.44, 0.34),
            "evasive": (0.35, 0.47, 0.18),
            "mute": (0.30, 0.45, 0.25),
            "empty_promises": (0.35, 0.45, 0.20),
        },
        otherwise=(0.44, 0.46, 0.10),
        about="manner",
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        linked=("was_fast_before",),
        provenance=judged(
            "The person's own measure: half of the slow take a week, one in ten of the others.",
            _LETTER_PACE,
        ),
    ),
    flag(
        "was_fast_before",
        "Did everything go very fast until the interview?",
        yes={"slow": 0.05, "careless": 0.14, "evasive": 0.28, "mute": 0.26, "empty_promises": 0.28},
        otherwise=0.30,
        about="manner",
        known_by=KnownBy.DATE,
        strength=Strength.SEEN,
        linked=("usual_reply_time",),
        derivation=Derivation.USUALLY_QUICK,
        provenance=judged(
            "Three in ten processes run through in a week or so; hardly one of a slow house does.",
            LETTER_ENTHUSIASTIC_AWOL,
            GLASSDOOR_TIME,
        ),
    ),
    flag(
        "pace_slowed",
        "Did they reply quickly at first, and more and more slowly later?",
        yes={
            "checking": 0.10,
            "papers": 0.10,
            "warm": 0.12,
            "reserve": 0.38,
            "passed_over": 0.48,
            "unsuitable": 0.24,
        },
        otherwise=0.16,
        under={
            "on_hold": 0.32,
            "budget_pending": 0.30,
            "other_priorities": 0.32,
            "interviewer_left": 0.30,
        },
        about="standing",
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        provenance=judged(
            "Letters call it the first bad sign: they write less to whom they do not want first. "
            "Where they want you 1 in 10 slows down, undecided 1 in 6 to 8. It "
            "slows as well, whomever they want, where the search stops, other work comes first or "
            "whoever wrote is leaving.",
            _LETTER_PACE,
        ),
    ),
)

FACTS: tuple[Fact, ...] = (*_SAID, *_DID, *_PACE)
