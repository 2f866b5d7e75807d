"""Facts about your contacts: whether the people whom you met are still in the house."""

from __future__ import annotations

from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.presupposed import Presupposed
from callback.catalogue.provenance import Source
from callback.catalogue.standard.facts.forms import WRITTEN, flag, others
from callback.catalogue.standard.sources.advice import ADVICE_TOP_FIVE, judged
from callback.catalogue.standard.sources.figures import JOLTS, LINKEDIN_TURNOVER
from callback.catalogue.standard.sources.letters import ADVICE_CAREERSOLVERS, LETTER_WELL_NOT_HIRED

__all__ = [
    "FACTS",
]

# Theory of operation
#
# These speak about the employer, since cuts that are in the news and a recruiter who looks for
# work are one event. Two states have a contact who leaves, `departures` and `exodus`; which of
# your contacts it is differs: the recruiter in a half (HR leaves most, and shows it), the manager
# in a third. Elsewhere it is the plain rate at which people leave without holding you up: 1 in 100
# over the weeks in question, half of them seen.
#
# What a mail server says is less common than what a profile shows, for you must have written, and
# the mailboxes of leavers are mostly kept open or passed on. But it hardly ever says so in error.

_LEAVING = (
    "recruiter_left",
    "hiring_manager_left",
    "new_recruiter_introduced",
    "auto_reply_left",
    "follow_up_delivered",
)
_CUTS = (
    "layoffs_announced",
    "freeze_announced",
    "company_postings_vanished",
    "company_posting_others",
    "mass_exits",
    "funding_or_contract_lost",
    "insolvent",
)

# A new contact is asked about where the old one is said to have gone.
_SOMEBODY_LEFT = tuple(
    Presupposed(fact=fact, answers=["yes"])
    for fact in ("auto_reply_left", "recruiter_left", "hiring_manager_left")
)

_RECRUITER_FIRED = Source(
    id="advice_recruiter_fired",
    title="A recruiter falls silent because the recruiter was fired",
    publisher="timsackett.com",
    year=2018,
)
_BOUNCES = Source(
    id="advice_bounces",
    title="Reasons why a mail to an employer bounces",
    publisher="talentlyft",
)

FACTS: tuple[Fact, ...] = (
    flag(
        "recruiter_left",
        "Have you heard that your recruiter has left or is leaving?",
        about="employer",
        yes={
            "exodus": 0.60,
            "departures": 0.50,
            "cutting": 0.04,
            "reshaping": 0.02,
            "stretched": 0.008,
        },
        otherwise=0.006,
        known_by=KnownBy.WATCHING,
        strength=Strength.TOLD,
        effort=2,
        linked=(*others(_LEAVING, "recruiter_left"), *_CUTS),
        provenance=judged(
            "In every other case of a lost contact it is the recruiter, who says so in public; "
            "cuts hit recruiting first. 14.6 % of HR leave in a year, half of them seen: 6 in "
            "1,000 over two or three weeks.",
            _RECRUITER_FIRED,
            LINKEDIN_TURNOVER,
        ),
    ),
    flag(
        "hiring_manager_left",
        "Has the manager you would have worked for left or changed jobs?",
        about="employer",
        yes={
            "exodus": 0.35,
            "departures": 0.35,
            "cutting": 0.03,
            "reshaping": 0.05,
            "stretched": 0.008,
        },
        otherwise=0.005,
        known_by=KnownBy.WATCHING,
        strength=Strength.TOLD,
        effort=2,
        linked=(*others(_LEAVING, "hiring_manager_left"), *_CUTS),
        provenance=judged(
            "A third of the lost contacts are managers. Reorganisations move managers; otherwise "
            "half of the rate of leavers, since profiles lag.",
            ADVICE_TOP_FIVE,
            ADVICE_CAREERSOLVERS,
            JOLTS,
        ),
    ),
    flag(
        "new_recruiter_introduced",
        "Do you have a new contact there?",
        about="employer",
        yes={"departures": 0.16, "exodus": 0.10, "reshaping": 0.06, "cutting": 0.03},
        otherwise=0.02,
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        linked=others(_LEAVING, "new_recruiter_introduced"),
        presupposes=_SOMEBODY_LEFT,
        provenance=judged(
            "A handover that was announced is a good one, and the contact who left without one is "
            "what holds people up: so only one in six. Elsewhere work is shared out anew now and "
            "then.",
            LETTER_WELL_NOT_HIRED,
        ),
    ),
    flag(
        "auto_reply_left",
        "Has an automatic reply said that your contact does not work there any more?",
        about="employer",
        yes={"departures": 0.30, "exodus": 0.35, "cutting": 0.004, "reshaping": 0.003},
        otherwise=0.001,
        known_by=KnownBy.MAIL,
        strength=Strength.DECISIVE,
        linked=others(_LEAVING, "auto_reply_left"),
        presupposes=WRITTEN,
        provenance=judged(
            "A third of those who wrote to a leaver get it; other mailboxes are passed on or just "
            "fill up. 1 in 1,000: a leaver on whom nothing waited.",
            JOLTS,
        ),
    ),
    flag(
        "follow_up_delivered",
        "Was your message delivered, with no error message coming back?",
        bounced=True,
        about="employer",
        yes={"departures": 0.90, "exodus": 0.88, "reshaping": 0.98},
        otherwise=0.988,
        under={"phone_trouble": 0.93},
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        linked=others(_LEAVING, "follow_up_delivered"),
        presupposes=WRITTEN,
        provenance=judged(
            "One closed mailbox in ten, the others are kept. 12 in 1,000 come back anyway: a full "
            "mailbox, a filter, an address mistyped; a merger changes addresses. Where a mailbox "
            "of theirs fails, seven in a hundred come back.",
            _BOUNCES,
        ),
    ),
)
