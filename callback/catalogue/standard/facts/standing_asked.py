"""What they asked of you: pay, dates, a call, and whether you are still free."""

from __future__ import annotations

from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.presupposed import Presupposed
from callback.catalogue.provenance import Source
from callback.catalogue.standard.facts.forms import Aside, choice, flag
from callback.catalogue.standard.sources.advice import judged
from callback.catalogue.standard.sources.letters import (
    LETTER_CALLED_AGAIN,
    LETTER_LEAD_ME_ON,
    LETTER_SAYS_AND_MEANS,
)

__all__ = [
    "FACTS",
]

# Theory of operation
#
# Here a question cost them no more than a sentence, so the answers are weak: a start date is asked
# of every third candidate as a matter of form, and of rather more than half of the chosen. What is
# asked early is asked of everybody and says nothing.
#
# Two say more, for they show what the employer would lose. Told of another offer, those who want
# you hurry, those who keep you in `reserve` play for time, and those who have decided for another
# wish you luck. And "are you still available?" is what one asks the second choice.

ADVICE_CALL_TO_REJECT = Source(
    id="advice_call_to_reject",
    title="Does a recruiter call to reject you?",
    publisher="climbtheladder.com",
    url="https://climbtheladder.com/does-a-recruiter-call-to-reject-you",
)
LETTER_OTHER_OFFER = Source(
    id="letter_other_offer",
    title="Letter: an offer in hand, waiting to hear from another employer",
    publisher="Ask a Manager",
    year=2009,
    url="https://www.askamanager.org/2009/06/accepted-job-offer-waiting-to-hear-on.html",
)
ADVICE_OTHER_OFFER = Source(
    id="advice_other_offer",
    title="I received an offer, but am also waiting to hear from a preferred employer",
    publisher="Fox Business",
    url="https://www.foxbusiness.com/features/i-received-a-job-offer-but-im-also-waiting-to-hear-back-from-a-preferred-employer-what-now",
)

FACTS: tuple[Fact, ...] = (
    choice(
        "salary_asked",
        "When did they ask what you want to earn?",
        labels={"early": "Early on", "late": "Late, or at the end", "never": "Never"},
        rows={
            "checking": (0.45, 0.29, 0.26),
            "papers": (0.45, 0.33, 0.22),
            "warm": (0.45, 0.21, 0.34),
            "reserve": (0.45, 0.23, 0.32),
            "unsuitable": (0.45, 0.10, 0.45),
        },
        otherwise=(0.45, 0.16, 0.39),
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        linked=("salary_above_range", "notice_or_start_asked"),
        provenance=judged(
            "Early it is a form for everybody; late it is asked of those they think of hiring: a "
            "third of the chosen, a tenth of those seen as no fit."
        ),
    ),
    flag(
        "salary_above_range",
        "Did you ask for more than they can pay?",
        yes={"checking": 0.08, "papers": 0.20, "passed_over": 0.10, "unsuitable": 0.32},
        otherwise=0.07,
        under={"budget_pending": 0.15},
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        linked=("salary_asked",),
        dispute="It ends some processes, and makes others longer while pay is worked out.",
        presupposes=(Presupposed(fact="salary_asked", answers=["early", "late"]),),
        provenance=judged(
            "One in twelve in general; pay is named among the causes of no fit, and a fifth of the "
            "offers take their time over it."
        ),
    ),
    flag(
        "notice_or_start_asked",
        "Did they ask when you could start, or about your notice?",
        yes={
            "checking": 0.56,
            "papers": 0.58,
            "warm": 0.45,
            "reserve": 0.45,
            "unsuitable": 0.26,
        },
        otherwise=0.37,
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        linked=("salary_asked",),
        dispute="Candidates read it as a good sign; it is asked of many as a matter of form.",
        provenance=judged(
            "Asked of a third as a matter of form, of more than half of the chosen.",
            LETTER_SAYS_AND_MEANS,
        ),
    ),
    flag(
        "call_requested",
        "Have they asked for a call without saying why?",
        yes={
            "checking": 0.06,
            "papers": 0.075,
            "warm": 0.05,
            "reserve": 0.05,
            "unsuitable": 0.03,
        },
        otherwise=0.035,
        about="standing",
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        half_life=5,
        dispute="Offers are mostly phoned; some employers phone to turn people down as well.",
        provenance=judged(
            "Asked of few while they are silent; twice as often with good news as with bad.",
            ADVICE_CALL_TO_REJECT,
        ),
    ),
    flag(
        "asked_if_still_interested",
        "Have they asked whether you are still available?",
        yes={
            "checking": 0.04,
            "papers": 0.04,
            "warm": 0.06,
            "reserve": 0.24,
            "passed_over": 0.03,
            "unsuitable": 0.025,
        },
        otherwise=0.04,
        under={"role_redefined": 0.08, "redirected": 0.10, "on_hold": 0.10, "budget_pending": 0.10},
        about="standing",
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        half_life=21,
        provenance=judged(
            "What one asks the second choice while the first thinks it over: a quarter of them; "
            "hardly anybody who is out of it. A search that was paused or rewritten asks it, too, "
            "whomever it wants, and so does another department.",
            LETTER_CALLED_AGAIN,
        ),
    ),
    flag(
        "asked_other_processes",
        "Did they ask you to tell them about other offers or interviews?",
        yes={"cool": 0.30, "passed_over": 0.26, "unsuitable": 0.16},
        otherwise=0.37,
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        provenance=judged(
            "A third want to know whom they might lose; half as many ask where they see no fit.",
            LETTER_LEAD_ME_ON,
        ),
    ),
    choice(
        "competing_offer_told",
        "If you told them about another offer, how did they react?",
        labels={
            "none": "No reaction",
            "hurried": "They hurried, or promised to",
            "wished_luck": "They wished me luck",
            "asked_deadline": "They asked how long I have",
        },
        rows={
            "checking": (0.19, 0.45, 0.045, 0.315),
            "papers": (0.16, 0.50, 0.042, 0.298),
            "warm": (0.245, 0.34, 0.06, 0.355),
            "cool": (0.38, 0.16, 0.15, 0.31),
            "reserve": (0.46, 0.12, 0.07, 0.35),
            "passed_over": (0.50, 0.055, 0.365, 0.08),
        },
        otherwise=(0.47, 0.052, 0.418, 0.06),
        aside=Aside("not_told", "I have not told them of one", 0.85),
        about="standing",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        half_life=21,
        provenance=judged(
            "Who wants you, hurries; who has chosen another, wishes luck or says nothing; who "
            "keeps you in reserve plays for time.",
            LETTER_OTHER_OFFER,
            ADVICE_OTHER_OFFER,
        ),
    ),
)
