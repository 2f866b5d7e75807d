"""Facts about the person you wait for: away, ill, busy, or plainly there."""

from __future__ import annotations

from callback._values.derivation import Derivation
from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.presupposed import Presupposed
from callback.catalogue.provenance import Source
from callback.catalogue.standard.facts.forms import WRITTEN, Aside, choice, flag, others, until
from callback.catalogue.standard.sources.advice import ADVICE_NEVER_CALLS_BACK, judged
from callback.catalogue.standard.sources.figures import (
    ACCOUNTEMPS_FOLLOW_UP,
    BLS_ABSENCE,
    CPS_VACATION,
)
from callback.catalogue.standard.sources.letters import (
    LETTER_BEWILDERING_MANAGER,
    LETTER_WELL_NOT_HIRED,
)

__all__ = [
    "FACTS",
]

# Theory of operation
#
# The state is today's, and an until-fact has a day: so `running` speaks for the absence and
# `passed` does not. Who was away until a day that has passed is at work again, with a heap of
# mail: `passed` is likeliest where the person is `busy` now. Where the person is still away it is
# rare, a leave made longer.
#
# Of those on leave or travelling a half is found out by somebody who writes (the automatic reply)
# and a quarter is told by a colleague. 4 in 1,000 of those at work send an automatic reply that
# was left on, or answer mail in spite of it. A person who is said to be away and is not: 5 in
# 1,000, an excuse, heard of in the letters.

_AWAY = ("auto_reply", "told_person_away", "contact_on_leave", "told_travelling")


_RADIO_SILENCE = Source(
    id="advice_radio_silence",
    title="Radio silence after the final interview",
    publisher="Fairygodboss",
    url="https://fairygodboss.com/career-topics/radio-silence-after-the-final-interview",
)
_TAKING_SO_LONG = Source(
    id="advice_taking_so_long",
    title="After the interview: what is taking them so long?",
    publisher="Work Coach Cafe",
    year=2012,
    url="http://workcoachcafe.com/2012/09/17/after-the-interview-what-is-taking-them-so-long",
)
_PROVOST = Source(
    id="letter_provost",
    title="But what does it mean? An academic search, while the provost is ill",
    publisher="haphazardmusings",
    year=2012,
    url="https://haphazardmusings.wordpress.com/2012/04/24/but-what-does-it-mean/",
)
_NOBODY_TAKES_MY_CALL = Source(
    id="letter_nobody_takes_my_call",
    title="Letter: nobody there takes my call",
    publisher="jherlocker.medium.com",
)

FACTS: tuple[Fact, ...] = (
    until(
        "auto_reply",
        "Has an automatic reply said that your contact is out of office?",
        about="contact",
        rows={
            "on_leave": (0.45, 0.010, 0.030, 0.510),
            "travelling": (0.25, 0.015, 0.030, 0.705),
            "unwell": (0.05, 0.010, 0.080, 0.860),
            "busy": (0.008, 0.050, 0.004, 0.938),
        },
        otherwise=(0.004, 0.025, 0.003, 0.968),
        under={"interviewer_left": (0.02, 0.02, 0.04, 0.92)},
        answerable=True,
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        linked=others(_AWAY, "auto_reply"),
        derivation=Derivation.AUTO_REPLY,
        presupposes=WRITTEN,
        provenance=judged(
            "Half of those on leave set one and name the day; a traveller answers on the way and "
            "sets it half as often; the ill had no time to. Passed: one leave in ten that falls "
            "into the wait, then catching up. Some who leave for good set one with no day.",
            _RADIO_SILENCE,
            CPS_VACATION,
        ),
    ),
    until(
        "told_person_away",
        "Have they said that somebody who has to decide is away?",
        about="contact",
        rows={
            "on_leave": (0.28, 0.008, 0.070, 0.642),
            "travelling": (0.08, 0.008, 0.030, 0.882),
            "unwell": (0.02, 0.006, 0.060, 0.914),
            "busy": (0.006, 0.045, 0.006, 0.943),
        },
        otherwise=(0.005, 0.025, 0.005, 0.965),
        answerable=True,
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        effort=3,
        linked=others(_AWAY, "told_person_away"),
        dispute="Of two letters, in one the absence was true and in the other an excuse.",
        provenance=judged(
            "A third of the absences are mentioned to the candidate, mostly with a day. 5 in "
            "1,000 are excuses, as in one of the letters.",
            LETTER_BEWILDERING_MANAGER,
            CPS_VACATION,
        ),
    ),
    until(
        "contact_on_leave",
        "Is your contact on a long leave, as far as they told you?",
        about="contact",
        rows={
            "on_leave": (0.06, 0.003, 0.050, 0.887),
            "unwell": (0.01, 0.003, 0.030, 0.957),
            "travelling": (0.003, 0.003, 0.003, 0.991),
        },
        otherwise=(0.002, 0.004, 0.003, 0.991),
        known_by=KnownBy.WATCHING,
        strength=Strength.TOLD,
        effort=2,
        linked=others(_AWAY, "contact_on_leave"),
        sensitive=True,
        provenance=judged(
            "One leave in ten is a long one, and every other of these has no day. Away and without "
            "a part in the decision: 5 in 1,000. Nobody waits a year for its end: somebody else "
            "answers, so the clock goes on.",
            _TAKING_SO_LONG,
        ),
    ),
    until(
        "told_travelling",
        "Have they said that somebody who has to decide is travelling for work?",
        about="contact",
        rows={
            "travelling": (0.30, 0.010, 0.070, 0.620),
            "on_leave": (0.015, 0.006, 0.005, 0.974),
            "busy": (0.006, 0.040, 0.006, 0.948),
        },
        otherwise=(0.003, 0.025, 0.004, 0.968),
        answerable=True,
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        effort=3,
        linked=others(_AWAY, "told_travelling"),
        provenance=judged(
            "As for leave: a third is told. A trip that is a day here and there holds nothing up, "
            "and is mentioned too.",
            ADVICE_NEVER_CALLS_BACK,
        ),
    ),
    flag(
        "contact_ill_or_bereaved",
        "Have they told you that the person you are waiting for is ill or needed at home?",
        about="contact",
        yes={"unwell": 0.30, "on_leave": 0.006},
        otherwise=0.004,
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        effort=3,
        half_life=21,
        linked=("interviewer_ill",),
        sensitive=True,
        provenance=judged(
            "Illness is private: a third is told. 4 in 1,000 had a cold in the weeks in question "
            "and are back.",
            _PROVOST,
            BLS_ABSENCE,
        ),
    ),
    flag(
        "interviewer_ill",
        "Did an interviewer seem ill, or say so?",
        about="contact",
        yes={"unwell": 0.038},
        otherwise=0.020,
        known_by=KnownBy.PERSON,
        strength=Strength.FELT,
        linked=("contact_ill_or_bereaved",),
        sensitive=True,
        provenance=judged(
            "2 in 100 are ill in a week; of those who fail later, twice as many show it by then. "
            "Who comes to an interview is not very ill.",
            LETTER_WELL_NOT_HIRED,
            BLS_ABSENCE,
        ),
    ),
    flag(
        "told_busy",
        "Have they said since the interview that they are very busy?",
        about="contact",
        yes={"busy": 0.35, "on_leave": 0.04, "travelling": 0.08, "unwell": 0.03},
        otherwise=0.03,
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        half_life=10,
        provenance=judged(
            "A third of the busy apologise for it; 3 in 100 of the others say so for politeness.",
            LETTER_BEWILDERING_MANAGER,
        ),
    ),
    choice(
        "called_off_why",
        "If they moved or cancelled an interview, what reason did they give?",
        labels={
            "absent": "Somebody could not come",
            "busy": "They had no time",
            "search": "Something about the job itself",
            "unsaid": "They gave no reason",
        },
        about="contact",
        rows={
            "busy": (0.12, 0.55, 0.05, 0.28),
            "on_leave": (0.35, 0.18, 0.07, 0.40),
            "travelling": (0.35, 0.20, 0.07, 0.38),
            "unwell": (0.62, 0.13, 0.05, 0.20),
        },
        otherwise=(0.20, 0.28, 0.12, 0.40),
        under={
            "on_hold": (0.11, 0.14, 0.45, 0.30),
            "budget_pending": (0.12, 0.20, 0.36, 0.32),
            "role_cancelled": (0.11, 0.15, 0.42, 0.32),
            "role_redefined": (0.11, 0.17, 0.40, 0.32),
            "disorganised": (0.14, 0.22, 0.09, 0.55),
        },
        aside=Aside("never", "Nothing was moved or cancelled", 0.70),
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        half_life=21,
        presupposes=(
            Presupposed(fact="interview_cancelled", answers=["yes"]),
            Presupposed(fact="interview_rescheduled", answers=["1", "2+"]),
        ),
        provenance=judged(
            "What they say is mostly true and often polite. Two in five give no reason; illness is "
            "named where it is so in most cases, a stopped search in not quite half."
        ),
    ),
    flag(
        "contact_active_online",
        "Has your contact been active online in the last days?",
        about="contact",
        yes={"busy": 0.28, "on_leave": 0.13, "travelling": 0.35, "unwell": 0.06},
        otherwise=0.35,
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        effort=2,
        half_life=10,
        sensitive=True,
        provenance=judged(
            "A third of recruiters and managers post in a given week; on leave some still do, and "
            "posts can be scheduled; the ill hardly. A conference is a reason to post."
        ),
    ),
    flag(
        "phone_answered",
        "When you called, did the person you are waiting for answer?",
        about="contact",
        yes={"busy": 0.25, "on_leave": 0.10, "travelling": 0.15, "unwell": 0.08},
        otherwise=0.45,
        under={"interviewer_left": 0.12, "avoiding_bad_news": 0.25, "phone_trouble": 0.20},
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        effort=4,
        half_life=10,
        dispute=(
            "One diary reads unanswered calls as evasion; people who are away or in meetings "
            "do not answer either."
        ),
        presupposes=(Presupposed(field="asked_on"),),
        provenance=judged(
            "Every other call reaches a person at the desk, every fourth one in meetings. A call "
            "is the least liked way of asking. Whoever has left takes none, a broken phone rings "
            "nowhere, and with bad news to give every other call is let ring.",
            _NOBODY_TAKES_MY_CALL,
            ACCOUNTEMPS_FOLLOW_UP,
        ),
    ),
)
