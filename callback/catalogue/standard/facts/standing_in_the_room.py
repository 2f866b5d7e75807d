"""What happened in the room, and small signs after it: how far they warmed to you."""

from __future__ import annotations

from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.provenance import Source
from callback.catalogue.standard.facts.forms import choice, flag
from callback.catalogue.standard.sources.advice import ADVICE_STAFFING_FIRM, judged
from callback.catalogue.standard.sources.letters import (
    ADVICE_INTERVIEW_WAS_PERFECT,
    LETTER_ENTHUSIASTIC_AWOL,
    LETTER_SAYS_AND_MEANS,
)

__all__ = [
    "FACTS",
]

# Theory of operation
#
# An interviewer who has warmed to you talks longer, fetches people, sells the job and says "when
# you start"; one who sees no fit cuts it short. But they are polite to everybody: the letters are
# full of desks that were shown and jobs that were not given. So most rows differ by a factor of
# about two between `warm` and `unsuitable`. `checking`, `papers` and `reserve` look like `warm`:
# those were liked when they sat there. `passed_over` looks like `cool`, for they were liked too,
# and another was liked better.
#
# What is felt has just these three rows, and no more: it was felt before the decision, so it tells
# how they rated you and not whether another came first afterwards. That is also why a further warm
# sign does not lower an offer beside other things that are known: it takes nothing from what the
# others say between two states that felt the same.
#
# How far all of it can reach follows from one number. What people think of how they did and what
# others think of it correlate by .29 (Mabe and West 1982, of abilities; of interviews no count was
# found). The 39 in 100 who are liked and the 16 who are no fit lie 2.5 standard deviations apart in
# the rating, so .7 in what they felt. All six are warm for 5 in 100, whose mean is 2.1, and cool
# for 2 in 100, at 2.4: that would be 5.5 and 6 to 1 between the two. The six rows and their shared
# impression give 5.6 to 1 where all are warm, and 4.1 where all are cool.
#
# What counts is what can be counted, such as minutes, people, or a gap named again and again. How
# it felt, who looked at a profile and who accepted a connection say next to nothing, and are here
# because everybody asks.
#
# Most of these have one mood behind them and are linked. What is felt shares an impression, so that
# six warm signs are no six witnesses; what can be counted stays outside it. They are kept weak for
# that reason too: several of them together should not outweigh a written word.

LETTER_DESK_SHOWN = Source(
    id="letter_desk_shown",
    title="A candidate who was shown the desk and then turned down",
    publisher="alumniblog.ucr.edu",
    url="http://alumniblog.ucr.edu/how-to-crush-your-goals-in-2017/",
)

_MOOD = (
    "duration_vs_plan",
    "met_people",
    "sold_the_role",
    "shown_around",
    "said_when_not_if",
    "next_steps_explained",
    "interviewer_distracted",
)


def _others(name: str) -> tuple[str, ...]:
    return tuple(other for other in _MOOD if other != name)


FACTS: tuple[Fact, ...] = (
    choice(
        "duration_vs_plan",
        "How long was the interview, compared with the plan?",
        labels={
            "short": "Much shorter",
            "planned": "About as planned",
            "long": "Much longer",
        },
        rows={
            "cool": (0.14, 0.64, 0.22),
            "passed_over": (0.14, 0.63, 0.23),
            "unsuitable": (0.40, 0.50, 0.10),
        },
        otherwise=(0.07, 0.56, 0.37),
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        linked=_others("duration_vs_plan"),
        provenance=judged(
            "Two talks in five that show no fit end early; few that go well do, for full diaries. "
            "A third of the good ones overrun."
        ),
    ),
    choice(
        "met_people",
        "Did you meet more or fewer people than planned?",
        labels={"fewer": "Fewer", "planned": "As planned", "more": "More"},
        rows={
            "cool": (0.10, 0.78, 0.12),
            "passed_over": (0.10, 0.77, 0.13),
            "unsuitable": (0.17, 0.77, 0.06),
        },
        otherwise=(0.07, 0.72, 0.21),
        under={
            "ill": (0.15, 0.72, 0.13),
            "family_emergency": (0.15, 0.72, 0.13),
            "business_trip": (0.14, 0.73, 0.13),
            "disorganised": (0.15, 0.72, 0.13),
        },
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        linked=_others("met_people"),
        dispute="Fewer people may mean doubts about you, or only that somebody had no time.",
        provenance=judged(
            "Somebody is fetched for one in five who are liked. A person is missing in one of "
            "fourteen interviews anyway, and in more where there is no fit; in one of seven where "
            "somebody is ill or needed at home, travels, or nobody keeps the diary."
        ),
    ),
    flag(
        "sold_the_role",
        "Did they try to sell you the job and the team?",
        yes={"cool": 0.41, "passed_over": 0.41, "unsuitable": 0.24},
        otherwise=0.55,
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.FELT,
        warmth=("no", "yes"),
        linked=_others("sold_the_role"),
        dispute="Some call it the best sign there is; letters tell of it before a long silence.",
        provenance=judged(
            "Half of those who are liked are wooed, and a quarter of those who are not: it is also "
            "a habit of the house.",
            LETTER_ENTHUSIASTIC_AWOL,
        ),
    ),
    flag(
        "shown_around",
        "Did they show you around, or your future desk?",
        yes={"cool": 0.21, "passed_over": 0.21, "unsuitable": 0.15},
        otherwise=0.28,
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.FELT,
        warmth=("no", "yes"),
        linked=_others("shown_around"),
        provenance=judged(
            "A habit of the house in most cases; a desk has been shown and a refusal sent.",
            LETTER_DESK_SHOWN,
        ),
    ),
    flag(
        "said_when_not_if",
        'Did they say "when you start" rather than "if"?',
        yes={"cool": 0.23, "passed_over": 0.23, "unsuitable": 0.15},
        otherwise=0.33,
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.FELT,
        warmth=("no", "yes"),
        linked=_others("said_when_not_if"),
        dispute="Candidates take it for a promise; interviewers say that it means little.",
        provenance=judged(
            "A manner of speaking, a little likelier to a favourite.",
            LETTER_SAYS_AND_MEANS,
        ),
    ),
    flag(
        "next_steps_explained",
        "Did they explain the next steps?",
        yes={"cool": 0.62, "passed_over": 0.62, "unsuitable": 0.46},
        otherwise=0.72,
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.FELT,
        warmth=("no", "yes"),
        linked=_others("next_steps_explained"),
        provenance=judged(
            "Most explain them to everybody; it is left out somewhat more often where there is to "
            "be none."
        ),
    ),
    flag(
        "interviewer_distracted",
        "Did the interviewer seem distracted or look at the clock?",
        yes={"cool": 0.155, "passed_over": 0.155, "unsuitable": 0.25},
        otherwise=0.11,
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.FELT,
        warmth=("yes", "no"),
        linked=_others("interviewer_distracted"),
        dispute="It may mean little interest in you, or only a very full day.",
        provenance=judged("A day too full happens to one in nine; no interest adds as many again."),
    ),
    flag(
        "gap_emphasised",
        "Did they keep coming back to something you lack?",
        yes={
            "checking": 0.09,
            "papers": 0.08,
            "warm": 0.10,
            "cool": 0.17,
            "reserve": 0.14,
            "unsuitable": 0.48,
        },
        otherwise=0.20,
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        provenance=judged(
            "Half of those turned down for the fit could name the gap; one in ten of those who are "
            "wanted was asked about one too.",
            ADVICE_STAFFING_FIRM,
        ),
    ),
    flag(
        "overqualified_said",
        "Did they call you overqualified?",
        yes={
            "checking": 0.02,
            "papers": 0.02,
            "warm": 0.03,
            "unsuitable": 0.20,
        },
        otherwise=0.05,
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        provenance=judged(
            "Said to one in twenty, and to one in five of those seen as no fit.",
            ADVICE_INTERVIEW_WAS_PERFECT,
        ),
    ),
    choice(
        "went_well_self",
        "How well do you think it went?",
        labels={"badly": "Badly", "so_so": "So-so", "well": "Well"},
        rows={
            "cool": (0.14, 0.34, 0.52),
            "passed_over": (0.14, 0.34, 0.52),
            "unsuitable": (0.18, 0.41, 0.41),
        },
        otherwise=(0.13, 0.28, 0.59),
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.FELT,
        warmth=("badly", "so_so", "well"),
        says_little=True,
        dispute="Nearly every letter about a silence says that the interview had gone well.",
        provenance=judged(
            "Own impressions hardly tell the chosen from the others: what people think of how they "
            "did and what others think of it correlate by .29 (Mabe and West 1982, 55 studies), by "
            "less where they hope.",
            LETTER_ENTHUSIASTIC_AWOL,
            ADVICE_INTERVIEW_WAS_PERFECT,
        ),
    ),
    flag(
        "profile_viewed",
        "Has somebody there looked at your profile online since?",
        yes={"checking": 0.27, "papers": 0.27, "warm": 0.25, "unsuitable": 0.19},
        otherwise=0.22,
        about="standing",
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        half_life=10,
        says_little=True,
        dispute="Some see a last look before an offer; others find that it means nothing.",
        sensitive=True,
        provenance=judged(
            "Looked up out of habit, or by somebody new; a little more where they want you."
        ),
    ),
    flag(
        "connection_accepted",
        "Has somebody who met you accepted your connection request?",
        yes={"cool": 0.54, "passed_over": 0.54, "unsuitable": 0.48},
        otherwise=0.58,
        about="standing",
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        says_little=True,
        dispute="Many accept every request, and some accept none while a search is open.",
        provenance=judged("A habit of the person; slightly less after a talk that showed no fit."),
    ),
)
