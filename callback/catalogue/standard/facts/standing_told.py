"""What they told you about where you stand, in words or in writing."""

from __future__ import annotations

from callback._values.derivation import Derivation
from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.presupposed import Presupposed
from callback.catalogue.provenance import Source
from callback.catalogue.standard.facts.forms import Aside, choice, flag, until
from callback.catalogue.standard.sources.advice import judged
from callback.catalogue.standard.sources.letters import (
    DIARY_HEARTBREAK,
    LETTER_BEWILDERING_MANAGER,
    LETTER_CALLED_AGAIN,
    LETTER_HR_REJECTED_ME,
    LETTER_LEAD_ME_ON,
    LETTER_SAYS_AND_MEANS,
    LETTER_WELL_NOT_HIRED,
)

__all__ = [
    "FACTS",
]

# Theory of operation
#
# Somebody who knows has said something. The state is the present one, and the words may be older:
# of those told that they were chosen, some are not any more. So `told_selected` has 30 in 100 of
# those for whom papers are drawn up (the others were told nothing yet), and 3 in 100 of those to
# whom it no longer applies, and the letters tell of both. A promised paper whose day has passed
# says as little as warm words.
#
# Words cost less than deeds. "Everybody loved you" is said to a third of the favourites and to 10
# in 100 of those who were passed over; a rejection is written to hardly anybody who is wanted, and
# yet by mistake to 1 to 4 in 1000, when a system sends it.
#
# No word of mouth weighs more than 16 to 1 against a state, and nothing that is neither a spoken
# offer nor word more than 10 to 1: a veto, a withdrawn post or the other finalist come after words
# that were meant when they were said.
#
# A spoken offer, a letter that is promised and "you are our choice" belong to one event and are
# linked; so are being among the last and being the second choice.

LETTER_SELECTED_GHOSTED = Source(
    id="letter_selected_ghosted",
    title="Even the selected candidate can get ghosted",
    publisher="eclypsetech.com",
    year=2025,
    url="https://insight.eclypsetech.com/careers/2025/11/19/even-the-selected-candidate-can-get-ghosted",
)
ADVICE_REJECTIONS = Source(
    id="advice_rejections",
    title="Everything you want to know (or maybe don't) about job rejections",
    publisher="Ask a Manager",
    year=2017,
    url="https://www.askamanager.org/2017/07/everything-you-want-to-know-or-maybe-dont-want-to-know-about-job-rejections.html",
)
LETTER_GLITCH = Source(
    id="letter_glitch",
    title="When the interview process glitches: an automatic rejection that was wrong",
    publisher="arcresume.com",
    url="https://arcresume.com/when-the-interview-process-glitches-how-technology-almost-lost-my-job-opportunity/",
)
THREAD_THANKS = Source(
    id="thread_thanks",
    title="Thread: how would you read this answer to my thank-you?",
    publisher="allnurses",
    url="http://allnurses.com/nursing-interview-help/how-would-you-706328.html",
)

FACTS: tuple[Fact, ...] = (
    flag(
        "verbal_offer",
        "Have they offered you the job verbally?",
        yes={
            "checking": 0.13,
            "papers": 0.32,
            "warm": 0.03,
            "reserve": 0.025,
            "passed_over": 0.025,
        },
        otherwise=0.02,
        under={"offer_withdrawn": 0.60, "veto_above": 0.08},
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        half_life=43,
        linked=("written_offer_promised", "told_selected"),
        derivation=Derivation.OFFER,
        provenance=judged(
            "A third of those for whom papers are drawn up have been told. What was said warmly, "
            "or by one who could not decide it, is heard as an offer by two or three in a hundred "
            "of the others. What is taken back was spoken, to six in ten in as many words.",
            LETTER_SELECTED_GHOSTED,
            LETTER_WELL_NOT_HIRED,
        ),
    ),
    until(
        "written_offer_promised",
        "Have they promised you a written offer, and by when?",
        rows={
            "checking": (0.05, 0.018, 0.05, 0.882),
            "papers": (0.12, 0.024, 0.10, 0.756),
            "warm": (0.016, 0.02, 0.014, 0.95),
        },
        otherwise=(0.012, 0.012, 0.010, 0.966),
        under={"offer_withdrawn": (0.03, 0.12, 0.08, 0.77)},
        answerable=True,
        about="standing",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        linked=("verbal_offer", "told_selected"),
        provenance=judged(
            "Promised to a fifth of those who will get one, half of them with a day. Few of them "
            "are still waiting once it has passed. A letter is promised before boards, checks and "
            "budgets have spoken: one in a hundred of the others was promised one, too.",
        ),
    ),
    flag(
        "told_selected",
        "Have they told you that you are their choice?",
        yes={
            "checking": 0.28,
            "papers": 0.30,
            "warm": 0.05,
            "reserve": 0.035,
            "passed_over": 0.035,
        },
        otherwise=0.03,
        under={"offer_withdrawn": 0.35, "veto_above": 0.12},
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        half_life=43,
        linked=("verbal_offer", "written_offer_promised"),
        dispute="Mostly true when said; several letters tell how it was reversed.",
        provenance=judged(
            "Said to three in ten of the chosen; three in a hundred of the others heard it from "
            "somebody who could not decide it, or before it changed.",
            LETTER_WELL_NOT_HIRED,
            LETTER_SELECTED_GHOSTED,
        ),
    ),
    flag(
        "told_finalist",
        "Have they told you that you are one of the last few candidates?",
        yes={
            "checking": 0.22,
            "papers": 0.20,
            "warm": 0.30,
            "cool": 0.07,
            "reserve": 0.36,
            "unsuitable": 0.04,
        },
        otherwise=0.11,
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        half_life=32,
        linked=("told_backup",),
        provenance=judged(
            "Said to a third of the last few while it is open. Of three, one is chosen: it also "
            "stays true of a tenth of those passed over.",
            DIARY_HEARTBREAK,
            LETTER_LEAD_ME_ON,
        ),
    ),
    flag(
        "told_backup",
        "Have they told you that you are their second choice?",
        yes={
            "reserve": 0.15,
            "passed_over": 0.03,
        },
        otherwise=0.015,
        under={"waitlisted": 0.06},
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        half_life=32,
        linked=("told_finalist",),
        provenance=judged(
            "Few employers say it: to one in seven of those in reserve. Three in a hundred of "
            "those passed over were told so before the first choice accepted, and half as many of "
            "the others, since the order changes.",
            LETTER_CALLED_AGAIN,
        ),
    ),
    flag(
        "keep_on_file",
        "Have they said that they will keep your application on file?",
        yes={
            "checking": 0.022,
            "papers": 0.022,
            "warm": 0.026,
            "cool": 0.03,
            "reserve": 0.05,
        },
        otherwise=0.22,
        under={"role_cancelled": 0.18, "on_hold": 0.13, "waitlisted": 0.25},
        about="standing",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        provenance=judged(
            "A phrase for turning people away: told to a fifth of those who have been, and to the "
            "others only where it stands in every letter. It is said to all where the role has "
            "stopped.",
            ADVICE_REJECTIONS,
        ),
    ),
    choice(
        "rejection_this_role",
        "Have you had a rejection for this job?",
        labels={
            "no": "No",
            "auto": "Yes, an automatic one",
            "personal": "Yes, from a person",
        },
        words=("auto", "personal"),
        automatic=("auto",),
        rows={
            "checking": (0.9985, 0.001, 0.0005),
            "papers": (0.9985, 0.001, 0.0005),
            "warm": (0.9975, 0.002, 0.0005),
            "cool": (0.9955, 0.003, 0.0015),
            "reserve": (0.99, 0.004, 0.006),
            "passed_over": (0.64, 0.22, 0.14),
        },
        otherwise=(0.62, 0.28, 0.10),
        about="standing",
        known_by=KnownBy.MAIL,
        strength=Strength.DECISIVE,
        linked=("portal_status", "experience_survey"),
        dispute="Automatic rejections are sometimes sent by mistake; one from a person is final.",
        provenance=judged(
            "A third of those turned down have it in writing while somebody still wonders; an "
            "automatic one is wrong in one or two of a hundred.",
            LETTER_GLITCH,
            LETTER_HR_REJECTED_ME,
        ),
    ),
    flag(
        "told_positive",
        'Have they praised you since, such as "everybody liked you"?',
        yes={
            "checking": 0.36,
            "papers": 0.40,
            "warm": 0.28,
            "cool": 0.12,
            "reserve": 0.20,
            "unsuitable": 0.06,
        },
        otherwise=0.10,
        under={"offer_withdrawn": 0.32, "veto_above": 0.34},
        about="standing",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        half_life=21,
        linked=("thank_you_answered",),
        provenance=judged(
            "Praise after the interview goes to two in five of the chosen and to one in ten of "
            "those passed over: it costs nothing, and a veto comes after it.",
            LETTER_BEWILDERING_MANAGER,
        ),
    ),
    choice(
        "thank_you_answered",
        "If you thanked them, how did they reply?",
        labels={
            "warm": "Warmly",
            "neutral": "Politely",
            "none": "Not at all",
        },
        rows={
            "checking": (0.40, 0.25, 0.35),
            "papers": (0.40, 0.25, 0.35),
            "warm": (0.36, 0.26, 0.38),
            "reserve": (0.32, 0.28, 0.40),
            "unsuitable": (0.17, 0.29, 0.54),
        },
        otherwise=(0.25, 0.29, 0.46),
        aside=Aside("not_sent", "I sent none", 0.54),
        about="standing",
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        linked=("told_positive",),
        dispute="A warm reply has come true; a polite one is mostly just polite.",
        presupposes=(
            Presupposed(field="thanked_on"),
            Presupposed(fact="thank_you_sent", answers=["yes"]),
        ),
        provenance=judged(
            "About half are not answered whatever the decision is; warmth is mostly manners.",
            THREAD_THANKS,
            LETTER_SAYS_AND_MEANS,
        ),
    ),
)
