"""Reasons that lie in a decision for you, which still has to be put on paper."""

from __future__ import annotations

from callback.catalogue.provenance import Source
from callback.catalogue.reasons import Advice, Family, Reason, Recipient, Story, Wait
from callback.catalogue.standard.reasons.refusals import REFUSED, WHEN_REFUSED
from callback.catalogue.standard.sources.advice import ADVICE_JUST_NOT_INTO_YOU, judged
from callback.catalogue.standard.sources.figures import CHECKR, JOBVITE, ROBERT_HALF

__all__ = [
    "FAMILY",
    "REASONS",
]

# Theory of operation
#
# The first two fade fastest of all: somebody wants to tell you, and paperwork has an end. So the
# shapes are steep, `never` is next to nothing, and by the fourth week hardly anything is left of
# either. A permit or a clearance is another matter: an authority takes weeks to months, so it has
# a wait of its own and is what remains of good news in a long silence. Together with part of
# `not_late`, `still_interviewing` and `deliberating` they carry the chance of an offer just after
# an interview, which the published conversions put at 17 to 28 %.
#
# What must stay in step: whoever lengthens these waits raises the chance of an offer late in a
# silence, which should be 4 to 10 % after four calendar weeks. Whoever notices a message answers
# it, with a status if not with the news, so ω is as high as it may be.

_NO_NEWS_AFTER_CHECK = Source(
    id="advice_no_news_after_check",
    title="No news after a reference check: what should be my response?",
    publisher="howigotjob.com",
    url="https://howigotjob.com/articles/no-news-after-reference-check-what-should-be-my-response/",
)

CLEARANCES_2010 = Source(
    id="clearances_2010",
    title="Days for the fastest 90 % of security clearances: 71 over all US agencies",
    publisher="ClearanceJobs",
    year=2010,
    url="https://news.clearancejobs.com/2010/06/28/how-long-does-it-take-to-get-security-clearance-1q-fy10/",
)
CLEARANCES_2023 = Source(
    id="clearances_2023",
    title="Days for the fastest 90 % of security clearances: secret 100, top secret 170",
    publisher="ClearanceJobs",
    year=2023,
    url="https://news.clearancejobs.com/2023/11/14/uptick-in-security-clearance-processing-times-and-inventory-for-fy-2023-q4/",
)

FAMILY = Family(
    id="good_news",
    title="Good news may be coming",
    summary="They may have chosen you, and approvals, terms or checks are still to be done.",
)

REASONS: tuple[Reason, ...] = (
    Reason(
        id="offer_in_preparation",
        title="An offer is being prepared",
        summary=(
            "They may have chosen you, and are working out approvals, pay, level or paperwork. If "
            "they are checking references or your background, those are the checks."
        ),
        family="good_news",
        prior=0.045,
        wait=Wait(median=5, shape=2.4, never=0.01),
        replies=0.97,
        still_replies=REFUSED,
        rows={
            "standing": {"checking": 0.03, "papers": 0.93},
            "opening": {"closing": 0.40, "filled": 0.001},
            "field": {"all_seen": 0.85},
        },
        advice=Advice(
            text=(
                "Ask when you can expect the letter, and tell them what would help: a salary "
                "range, a date, a document. Keep looking, and do not resign before you have it."
            ),
            whom=Recipient.RECRUITER,
            sources=[ADVICE_JUST_NOT_INTO_YOU],
        ),
        comes_first=Story(
            text=(
                "After the final they called to say that an offer is coming, and asked for your "
                "documents."
            ),
            days=6,
            stage="final",
            facts={"verbal_offer": True, "documents_requested": True},
        ),
        looks_alike=Story(
            text="After the final they asked for your documents and ordered a background check.",
            days=6,
            stage="final",
            facts={"documents_requested": True, "background_check": "ordered"},
        ),
        told_apart={"checks_running": "background_check"},
        provenance=judged(
            "Prior: approvals and paperwork 6.6 and pay or level 1.3 in 100, six tenths of it, the "
            "rest being checks or simply not late; in line with 17 to 28 % of interviews that lead "
            "to an offer. Wait: a working week for signatures. Never: 1 %, the offers that are "
            f"lost on the way. Replies: the answer is pleasant to give, ω 0.97. {WHEN_REFUSED}",
            ADVICE_JUST_NOT_INTO_YOU,
            JOBVITE,
        ),
    ),
    Reason(
        id="checks_running",
        title="Your checks are still running",
        summary=(
            "They may be calling your referees or running a background check before they decide "
            "for good. If they are waiting for an authority, that is the permit; if all is done "
            "and the terms are being written, an offer is being prepared."
        ),
        family="good_news",
        prior=0.016,
        wait=Wait(median=6, shape=2.4, never=0.02),
        replies=0.97,
        still_replies=REFUSED,
        rows={
            "standing": {"checking": 0.93, "papers": 0.04},
            "opening": {"closing": 0.35, "filled": 0.001},
            "field": {"all_seen": 0.85},
        },
        advice=Advice(
            text=(
                "Tell your referees that somebody may call, offer another referee if one cannot be"
                " reached, and ask whether anything is missing."
            ),
            whom=Recipient.HUMAN_RESOURCES,
            sources=[_NO_NEWS_AFTER_CHECK],
        ),
        comes_first=Story(
            text="After the final a background check was ordered.",
            days=8,
            stage="final",
            facts={"background_check": "ordered"},
        ),
        looks_alike=Story(
            text=(
                "Three weeks after the final they have called your referees and asked for your"
                " documents."
            ),
            days=20,
            stage="final",
            facts={"references_contacted": "yes", "documents_requested": True},
        ),
        told_apart={"offer_in_preparation": "background_check"},
        provenance=judged(
            "Prior: three tenths of the 7 in 100 for approvals, checks and paperwork, less the "
            "quarter that waits for an authority. Wait: a "
            "background check takes 3 to 5 business days on average, and 47 % of managers call "
            "checks a step that got slower, so 6. Never: 2 %, checks that turn out badly and are "
            f"not explained. Replies: a status is easy to give, ω 0.97. {WHEN_REFUSED}",
            CHECKR,
            ROBERT_HALF,
        ),
    ),
    Reason(
        id="permit_pending",
        title="A permit or clearance takes time",
        summary=(
            "They may want you and be waiting for an authority: a work permit, a licence, a "
            "security clearance. That takes weeks or months, and nobody at the company can speed "
            "it up. If the company checks you itself, those are the checks."
        ),
        family="good_news",
        prior=0.005,
        wait=Wait(median=40, shape=1.8, never=0.06),
        replies=0.97,
        still_replies=REFUSED,
        rows={
            "standing": {"checking": 0.93, "papers": 0.04},
            "opening": {"closing": 0.35, "filled": 0.001},
            "field": {"all_seen": 0.85},
        },
        advice=Advice(
            text=(
                "Ask who handles the application, when it was sent and what is still missing, and "
                "once a month how it is going. Do not resign before it is there."
            ),
            whom=Recipient.HUMAN_RESOURCES,
            sources=[_NO_NEWS_AFTER_CHECK],
        ),
        comes_first=Story(
            text="They offered it verbally six weeks ago, and you need a work permit.",
            days=42,
            stage="offer",
            facts={"verbal_offer": True, "clearance_or_visa": True},
        ),
        looks_alike=Story(
            text="A licence is needed, and a week ago there was a first interview.",
            days=7,
            stage="interview",
            facts={"clearance_or_visa": True},
        ),
        provenance=judged(
            "Prior: a quarter of the checks. Wait: clearances took 71 calendar days on average "
            "over all US agencies in 2010 and 100 (secret) and 170 (top secret) in 2023, the "
            "fastest nine tenths, which is 51 to 120 working days; licences and permits mostly "
            "take some weeks. 40 is between them. Never: 6 %, refusals that nobody explains, and "
            "searches that do not wait. Replies: a status is easy to give, ω 0.97. "
            f"{WHEN_REFUSED}",
            CLEARANCES_2010,
            CLEARANCES_2023,
        ),
    ),
)
