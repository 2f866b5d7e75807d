"""What stands between you and a decision: who you are to them, who must agree, what you asked."""

from __future__ import annotations

from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.presupposed import Presupposed
from callback.catalogue.standard.facts.forms import Aside, choice, flag
from callback.catalogue.standard.sources.advice import judged
from callback.catalogue.standard.sources.figures import APQC
from callback.catalogue.standard.sources.letters import LETTER_WELL_NOT_HIRED

__all__ = [
    "FACTS",
]

# Theory of operation
#
# These are facts of the case rather than words of theirs. None weighs much by itself about where
# one stands: that you work there, would have to move, or met the founder last is true of many who
# were wanted and of many who were not. Two of them point at a reason: a last talk as a formality
# is where somebody above can say no, and who asked for time or for more is who can see an offer
# taken back. No count of either was found.

FACTS: tuple[Fact, ...] = (
    flag(
        "works_there",
        "Do you work there already, or did you before?",
        yes={"checking": 0.13, "papers": 0.13, "warm": 0.09, "reserve": 0.08, "unsuitable": 0.045},
        otherwise=0.065,
        under={"internal_candidate": 0.04},
        about="standing",
        known_by=KnownBy.DATE,
        strength=Strength.SEEN,
        provenance=judged(
            "15 in 100 places are filled from inside, and about half as many of those interviewed "
            "come from there: so twice as many among the chosen. Against another from inside it "
            "helps least.",
            APQC,
        ),
    ),
    flag(
        "would_move",
        "Do you live so far away that you would have to move?",
        yes={"checking": 0.07, "papers": 0.07, "warm": 0.09, "unsuitable": 0.14},
        otherwise=0.11,
        under={"offer_withdrawn": 0.14},
        about="standing",
        known_by=KnownBy.DATE,
        strength=Strength.SEEN,
        provenance=judged(
            "One candidate in ten. Employers name distance among what made somebody no fit, and "
            "take one from near by where two are alike; no figure was found.",
        ),
    ),
    flag(
        "bad_reference",
        "Could somebody have spoken badly of you to them, such as a former employer?",
        yes={"checking": 0.03, "papers": 0.015, "warm": 0.02, "passed_over": 0.04},
        otherwise=0.03,
        under={"offer_withdrawn": 0.10, "veto_above": 0.06, "not_a_fit": 0.05},
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        effort=3,
        provenance=judged(
            "Feared more often than true: 3 in 100. It is asked late, so where it is true it "
            "breaks an offer more often than it keeps one from coming up.",
        ),
    ),
    choice(
        "asked_for_more",
        "Did you ask for something before you accepted their offer?",
        labels={
            "more": "For more: pay, hours, terms",
            "time": "For time to think",
            "nothing": "For nothing",
        },
        rows={"checking": (0.21, 0.14, 0.65), "papers": (0.28, 0.13, 0.59)},
        otherwise=(0.20, 0.14, 0.66),
        under={"offer_withdrawn": (0.38, 0.20, 0.42)},
        aside=Aside("no_offer", "They have offered nothing yet", 0.90),
        about="standing",
        known_by=KnownBy.DATE,
        strength=Strength.TOLD,
        presupposes=(
            Presupposed(fact="verbal_offer", answers=["yes"]),
            Presupposed(fact="written_offer_promised", answers=["running", "passed", "open_ended"]),
        ),
        dispute="Most employers expect it; a few take the offer back.",
        provenance=judged(
            "Told for the case that an offer was spoken, wherever one stands by now. A third ask "
            "for something; where papers are drawn up it has to be settled first. Of offers taken "
            "back more than half had been asked about, by what letters tell.",
            LETTER_WELL_NOT_HIRED,
        ),
    ),
    flag(
        "senior_last",
        "Was your last interview with somebody senior who only had to agree?",
        yes={
            "checking": 0.15,
            "papers": 0.16,
            "warm": 0.12,
            "reserve": 0.13,
            "cool": 0.05,
            "unsuitable": 0.045,
        },
        otherwise=0.08,
        under={"veto_above": 0.50},
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        dispute="It is called a formality, and mostly is one.",
        provenance=judged(
            "One chosen candidate in six is shown to a head or a founder before the offer, of "
            "those who were no fit hardly one in twenty. Where somebody above said no, half of "
            "them had been met.",
        ),
    ),
    flag(
        "agreement_pending",
        "Were you told that somebody higher up still has to agree to hire you?",
        yes={"checking": 0.08, "papers": 0.11, "warm": 0.08, "reserve": 0.05, "unsuitable": 0.02},
        otherwise=0.03,
        under={"veto_above": 0.45, "budget_pending": 0.10, "deliberating": 0.10},
        about="standing",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        half_life=32,
        dispute="It is a matter of form in nine cases of ten, and is said as an excuse as well.",
        provenance=judged(
            "Said to one in ten of those for whom papers are drawn up, and while they deliberate; "
            "to nearly half of those about whom it turned out to be more than a form. Judged after "
            "`told_approval_pending`, which is about the post and not about you.",
        ),
    ),
    flag(
        "next_round_promised",
        "Did they promise you a next round in the interview itself?",
        yes={
            "checking": 0.09,
            "papers": 0.08,
            "warm": 0.24,
            "cool": 0.12,
            "reserve": 0.12,
            "unsuitable": 0.04,
        },
        otherwise=0.07,
        under={"brushed_off": 0.16, "still_interviewing": 0.20},
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        half_life=21,
        provenance=judged(
            "A quarter of those they warmed to hear it at the door, and so do some whom they only "
            "mean to send off kindly. It was true when it was said.",
        ),
    ),
    flag(
        "told_waitlisted",
        "Were you told that you are on a list for the next vacancy?",
        yes={"reserve": 0.03, "passed_over": 0.015, "warm": 0.006},
        otherwise=0.004,
        under={"waitlisted": 0.75},
        about="standing",
        known_by=KnownBy.MAIL,
        strength=Strength.DECISIVE,
        presupposes=(
            Presupposed(field="replied_on"),
            Presupposed(fact="public_or_academic", answers=["yes"]),
            Presupposed(fact="hired_in_classes", answers=["yes"]),
        ),
        provenance=judged(
            "Whoever is put on such a list is told so, three in four by the time they wonder. "
            "Elsewhere it is a kind word, said to one or two in a hundred who come second.",
        ),
    ),
)
