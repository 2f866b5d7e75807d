"""Facts about the other candidates, and how far they have come with them."""

from __future__ import annotations

from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.provenance import Source
from callback.catalogue.standard.facts.forms import ANSWERED, Aside, choice, count, flag, until
from callback.catalogue.standard.sources.advice import ADVICE_STAFFING_FIRM, ADVICE_TOP_FIVE, judged
from callback.catalogue.standard.sources.figures import APQC, CANDE_INTERNAL, NACE_2023, OFFICETEAM
from callback.catalogue.standard.sources.letters import LETTER_LEAD_ME_ON

__all__ = [
    "FACTS",
]

# Theory of operation
#
# The field is as it stands today. Somebody tells you that others are still to be seen: in 3 of 10
# fields where they are, with a day named, and nearly never where they are not. Once that day has
# passed the same words were said by a field that has been seen through: three times as often as by
# one that has been extended. So `passed` points from "still interviewing" to the comparison and
# what follows it; the wait does the rest, week by week.
#
# Where you came in the order, how many there are and how many places, is what six candidates for
# one opening would make of it: the first two of six are early, the last one or two late. How many
# there are speaks about where you stand, too: of two finalists one is chosen, of ten one. Most of
# these facts move a reason by 1 to 3 decibans and no more: most reasons have the field that any
# opening has, and four in ten of those are still seeing others.

_LETTER_STILL_INTERVIEWING = Source(
    id="letter_still_interviewing",
    title="Question: three weeks of “we are still interviewing others”, then a rejection",
    publisher="The Workplace, Stack Exchange",
    url="https://workplace.stackexchange.com/questions/59287",
)
_LETTER_INSIDE_CANDIDATE = Source(
    id="letter_inside_candidate",
    title="The Job Doc: when an inside candidate gets the job",
    publisher="The Boston Globe",
    year=2018,
    url="http://c.o0bg.com/business/2018/01/12/when-inside-candidate-gets-job/OL11kExWB9tMIcg9BBxwjN/story.html",
)
_LETTER_DRAGGING = Source(
    id="letter_dragging_out",
    title="Letter from an employer: how to tell candidates that a search is dragging out",
    publisher="Ask a Manager",
    year=2016,
    url="https://www.askamanager.org/2016/01/how-to-communicate-with-job-candidates-when-a-hiring-process-is-dragging-out.html",
)
_ANSWER_WAITING = Source(
    id="answer_waiting_game",
    title="The waiting game after an interview: the order you were seen in, and the committee",
    publisher="InsideIIM",
    url="https://insideiim.com/how-to-handle-the-waiting-game-after-a-job-interview/",
)

_HOW_FAR = (
    until(
        "told_still_interviewing",
        "Did they say that they are still interviewing others, and until when?",
        rows={
            "more_to_come": (0.30, 0.06, 0.18, 0.46),
            "all_seen": (0.01, 0.15, 0.05, 0.79),
        },
        otherwise=(0.10, 0.11, 0.09, 0.70),
        under={"offer_pending": (0.07, 0.14, 0.11, 0.68)},
        answerable=True,
        about="field",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        half_life=21,
        linked=("deadline_extended",),
        provenance=judged(
            "Half of those who still see others say so. With no day named, the words are also "
            "used where all have been seen, and to the second choice while the first decides.",
            _LETTER_STILL_INTERVIEWING,
            ADVICE_STAFFING_FIRM,
        ),
    ),
    flag(
        "told_waiting_feedback",
        "Did they reply that they are waiting for somebody's feedback?",
        yes={"all_seen": 0.24, "more_to_come": 0.06},
        otherwise=0.14,
        under={"deliberating": 0.35},
        about="field",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        half_life=21,
        presupposes=ANSWERED,
        provenance=judged(
            "Feedback on the last ones is what is left to collect; a quarter say so when asked, "
            "and a third of those whom nothing else holds up.",
        ),
    ),
    until(
        "committee",
        "Does a committee or a board decide, and when does it meet?",
        rows={
            "more_to_come": (0.04, 0.04, 0.08, 0.84),
            "all_seen": (0.12, 0.05, 0.10, 0.73),
        },
        otherwise=(0.075, 0.045, 0.085, 0.795),
        under={"budget_pending": (0.16, 0.05, 0.12, 0.67)},
        answerable=True,
        about="field",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        effort=4,
        provenance=judged(
            "A fifth of openings are decided so; the day is told when all have been seen. Once it "
            "has met, the day explains nothing. Money and posts are approved by boards: there a "
            "third have one to wait for.",
            _ANSWER_WAITING,
        ),
    ),
    flag(
        "extra_round_added",
        "Did they add an interview that was not planned?",
        yes={"all_seen": 0.15, "more_to_come": 0.07},
        otherwise=0.10,
        under={"role_redefined": 0.18},
        about="field",
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        provenance=judged(
            "One more talk with somebody senior settles a comparison; a role that is written anew "
            "needs one about what is new."
        ),
    ),
    flag(
        "deadline_extended",
        "Has the closing date for applications been moved?",
        yes={"more_to_come": 0.14, "all_seen": 0.02},
        otherwise=0.06,
        under={"ghost_job": 0.12, "role_redefined": 0.10, "no_hurry": 0.09},
        about="field",
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        effort=2,
        half_life=21,
        linked=("told_still_interviewing",),
        provenance=judged(
            "They want more to choose from: 1 in 7 of those who still look, by an employer's own "
            "account with a lukewarm eye on who is there. An advert with no place behind it is "
            "renewed as often, and so are some that nothing presses or that are being rewritten.",
            _LETTER_DRAGGING,
        ),
    ),
)

_WHO_ELSE = (
    choice(
        "interview_order",
        "When did they see you, compared with the other candidates?",
        labels={
            "early": "Among the first",
            "between": "In between",
            "last": "Last, or nearly last",
            "one_day": "All on one day",
        },
        rows={
            "more_to_come": (0.45, 0.50, 0.03, 0.02),
            "all_seen": (0.18, 0.38, 0.33, 0.11),
        },
        otherwise=(0.27, 0.45, 0.20, 0.08),
        about="field",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        effort=3,
        provenance=judged(
            "Of six, two are early and one or two late; where some are still to come hardly "
            "anybody was the last. One opening in ten sees all on one day, and then hardly "
            "another after it.",
            OFFICETEAM,
            LETTER_LEAD_ME_ON,
            _ANSWER_WAITING,
        ),
    ),
    count(
        "candidates_said",
        "How many candidates did they say they would interview?",
        bands=(0, 3, 6, 10),
        rows={
            "checking": (0.33, 0.41, 0.19, 0.07),
            "papers": (0.33, 0.41, 0.19, 0.07),
            "reserve": (0.16, 0.42, 0.28, 0.14),
            "passed_over": (0.09, 0.37, 0.33, 0.21),
            "unsuitable": (0.10, 0.36, 0.33, 0.21),
        },
        otherwise=(0.14, 0.38, 0.30, 0.18),
        under={
            "swamped": (0.06, 0.20, 0.32, 0.42),
            "still_interviewing": (0.06, 0.36, 0.40, 0.18),
        },
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        provenance=judged(
            "Six on average. One of n is chosen: that n were said has P(n) / n where it is you, "
            "and P(n) · (1 - 1 / n) where it is another. The more there are, the likelier it is "
            "that some are to come.",
            OFFICETEAM,
        ),
    ),
    flag(
        "told_many_candidates",
        "Did they say that they have very many candidates?",
        yes={"many": 0.45},
        otherwise=0.10,
        about="crowd",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        provenance=judged(
            "Nearly half complain of a crowd where there is one; elsewhere it is a set phrase.",
            ADVICE_TOP_FIVE,
        ),
    ),
    count(
        "many_openings",
        "How many people are they hiring for this job?",
        bands=(0, 2, 5),
        rows={
            "many": (0.58, 0.24, 0.18),
        },
        otherwise=(0.76, 0.17, 0.07),
        under={"still_interviewing": (0.60, 0.26, 0.14)},
        about="crowd",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        provenance=judged(
            "Whoever fills several places draws a crowd and goes on seeing people; one place is "
            "the rule.",
        ),
    ),
    flag(
        "internal_candidate_mentioned",
        "Did they mention an internal candidate?",
        yes={"inside": 0.40},
        otherwise=0.03,
        about="insider",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        provenance=judged(
            "15 to 29 % of places go to insiders; where one is in it they say so in 2 of 5 cases.",
            _LETTER_INSIDE_CANDIDATE,
            APQC,
            CANDE_INTERNAL,
        ),
    ),
)

_PROCESS = (
    count(
        "interviewers",
        "How many people did you meet in all?",
        bands=(0, 2, 4, 7),
        rows={
            "more_to_come": (0.36, 0.40, 0.19, 0.05),
            "all_seen": (0.20, 0.39, 0.29, 0.12),
        },
        otherwise=(0.30, 0.40, 0.22, 0.08),
        about="field",
        known_by=KnownBy.DATE,
        strength=Strength.SEEN,
        provenance=judged("Whom many have met, many must agree on; a crowd is met by one or two."),
    ),
    flag(
        "internship_or_graduate",
        "Is it an internship or a programme for graduates?",
        yes={"many": 0.22},
        otherwise=0.10,
        under={"still_interviewing": 0.18},
        about="crowd",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        provenance=judged(
            "Filled in batches: all wait until the last campus has been seen.",
            NACE_2023,
        ),
    ),
    choice(
        "takehome_submitted",
        "If you sent in a task, did they confirm that they received it?",
        labels={"acknowledged": "Yes", "unacknowledged": "No"},
        rows={
            "many": (0.42, 0.58),
        },
        otherwise=(0.64, 0.36),
        under={
            "disorganised": (0.45, 0.55),
            "message_missed": (0.40, 0.60),
            "contact_details_wrong": (0.30, 0.70),
        },
        aside=Aside("no_task", "There was no task", 0.75),
        about="crowd",
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        half_life=43,
        provenance=judged(
            "Tasks pile up unread in a crowd, and where things get lost; what confirms them takes "
            "the way that other mail is lost on. No text answers this one well."
        ),
    ),
)

FACTS: tuple[Fact, ...] = (*_HOW_FAR, *_WHO_ELSE, *_PROCESS)
