"""Facts about the house: what befalls the whole firm, as the news and the careers page show it."""

from __future__ import annotations

from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.provenance import Source
from callback.catalogue.standard.facts.forms import count, flag, others
from callback.catalogue.standard.sources.advice import judged
from callback.catalogue.standard.sources.figures import CAREERMINDS
from callback.catalogue.standard.sources.letters import (
    ADVICE_CAREERSOLVERS,
    ADVICE_HIRING_FREEZE,
    LETTER_BEWILDERING_MANAGER,
    LETTER_DELAYS_MEAN,
)

__all__ = [
    "FACTS",
]

# Theory of operation
#
# Each is what somebody finds who looks at the news and the careers page, over the few weeks in
# question. Where the state holds it is heard of in 20 to 60 cases of 100: small firms are in no
# news, and much is kept quiet. Where it does not, 1 in 100 finds something none the less: an old
# report, a cut in another country. Cuts that take your contact along (`exodus`) are the large
# ones, hence the loudest. A reorganisation overlaps with cuts: 3 to 9 in 100 show signs of them.
#
# Layoffs, a freeze, an empty careers page, people who leave and a recruiter who is let go are one
# event, and say so by `linked`. Twenty reports of it prove cuts in the house, and no more: that
# your opening is touched is said by the reasons.

_CUTS = (
    "layoffs_announced",
    "freeze_announced",
    "company_postings_vanished",
    "company_posting_others",
    "mass_exits",
    "funding_or_contract_lost",
    "insolvent",
    "recruiter_left",
    "hiring_manager_left",
)


_LAYOFFS = Source(
    id="letter_layoffs",
    title="Letter: a company I'm interviewing at has had a layoff",
    publisher="trong.me",
    url="https://trong.me/a-company-im-interviewing-at-has-had-a-layoff",
)
_GHOSTED = Source(
    id="advice_ghosted",
    title="Ghosted: why an employer falls silent",
    publisher="Brandeis University, Hiatt Career Center",
    url="https://www.brandeis.edu/hiatt/news/ghosted.html",
)
_WAITING = Source(
    id="advice_six_reasons_waiting",
    title="6 reasons you may be waiting post-interview",
    publisher="happyer.io",
    url="https://www.happyer.io/company-article/6-reasons-you-may-be-waiting-post-interview",
)

FACTS: tuple[Fact, ...] = (
    flag(
        "layoffs_announced",
        "Have layoffs there been reported or announced since your interview?",
        about="employer",
        yes={"cutting": 0.45, "exodus": 0.60, "reshaping": 0.08, "departures": 0.02},
        otherwise=0.01,
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        effort=2,
        half_life=129,
        linked=others(_CUTS, "layoffs_announced"),
        provenance=judged(
            "Half of the cuts reach the news; a third of `cutting` is a freeze without layoffs. "
            "1 in 100: old or distant cuts.",
            _LAYOFFS,
        ),
    ),
    flag(
        "freeze_announced",
        "Has a hiring freeze at the company or department been reported or announced?",
        about="employer",
        yes={"cutting": 0.30, "exodus": 0.35, "reshaping": 0.04, "stretched": 0.008},
        otherwise=0.004,
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        effort=2,
        half_life=129,
        linked=others(_CUTS, "freeze_announced"),
        provenance=judged(
            "Freezes are quieter than layoffs: a third is heard of outside. Half of them are kept "
            "up for 6 to 12 months, hence the half-life.",
            ADVICE_HIRING_FREEZE,
            CAREERMINDS,
        ),
    ),
    flag(
        "company_postings_vanished",
        "Have most of the company's job adverts gone, not only yours?",
        about="employer",
        yes={"cutting": 0.25, "exodus": 0.33, "reshaping": 0.05, "stretched": 0.02},
        otherwise=0.012,
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        effort=2,
        half_life=21,
        linked=others(_CUTS, "company_postings_vanished"),
        provenance=judged(
            "A freeze empties the careers page in a quarter of the cases: many are partial, and "
            "adverts are forgotten. 1 in 100: a new site, a small firm with one opening."
        ),
    ),
    flag(
        "company_posting_others",
        "Is the company advertising other jobs now?",
        about="employer",
        yes={"cutting": 0.38, "exodus": 0.30, "reshaping": 0.60, "stretched": 0.75},
        otherwise=0.72,
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        effort=2,
        half_life=21,
        linked=others(_CUTS, "company_posting_others"),
        provenance=judged(
            "Seven firms in ten that interview have another opening. Two freezes in three are "
            "partial, so even then a third goes on advertising.",
            CAREERMINDS,
        ),
    ),
    flag(
        "mass_exits",
        "Are several people there leaving or looking for work at the same time?",
        about="employer",
        yes={
            "cutting": 0.22,
            "exodus": 0.55,
            "reshaping": 0.09,
            "stretched": 0.04,
            "departures": 0.10,
        },
        otherwise=0.012,
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        effort=2,
        half_life=129,
        linked=others(_CUTS, "mass_exits"),
        provenance=judged(
            "Those who were cut show it within weeks, and candidates look at the people whom they "
            "met first. A reorganisation drives some out; a calm firm loses 3 in 100 a month, who "
            "are rarely seen together."
        ),
    ),
    flag(
        "merger_or_reorg",
        "Has a merger, a takeover or a reorganisation there been reported?",
        about="employer",
        yes={"reshaping": 0.50, "cutting": 0.13, "exodus": 0.18, "departures": 0.04},
        otherwise=0.015,
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        effort=2,
        half_life=129,
        linked=("leadership_change",),
        provenance=judged(
            "Half of what counts as reshaping is a merger or a reorganisation that outsiders hear "
            "of. Cuts often follow one.",
            LETTER_DELAYS_MEAN,
        ),
    ),
    flag(
        "leadership_change",
        "Have the leaders of the company or of your department changed?",
        about="employer",
        yes={"reshaping": 0.42, "cutting": 0.07, "exodus": 0.14, "departures": 0.07},
        otherwise=0.018,
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        effort=2,
        half_life=129,
        linked=("merger_or_reorg",),
        provenance=judged(
            "New leaders are the other half of reshaping, and nearly always announced. Heads "
            "change in calm firms too: one in 5 to 7 years, over a few weeks.",
            ADVICE_CAREERSOLVERS,
        ),
    ),
    flag(
        "funding_or_contract_lost",
        "Have they lost funding, a big customer or the contract for this job?",
        about="employer",
        yes={"cutting": 0.22, "exodus": 0.27, "reshaping": 0.03, "stretched": 0.008},
        otherwise=0.004,
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        effort=2,
        half_life=129,
        linked=others(_CUTS, "funding_or_contract_lost"),
        provenance=judged(
            "A quarter of the cuts have one cause that outsiders hear of; a calm firm that lost "
            "its money is hardly calm.",
            _GHOSTED,
        ),
    ),
    flag(
        "crisis",
        "Have they had an emergency, such as an outage, a strike, a storm or a scandal?",
        about="employer",
        yes={"stretched": 0.25, "reshaping": 0.02, "cutting": 0.05, "exodus": 0.06},
        otherwise=0.01,
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        effort=2,
        half_life=21,
        provenance=judged(
            "One stretched house in four has a crisis that shows from outside; the others just "
            "have much to do. In a letter it was a storm.",
            LETTER_BEWILDERING_MANAGER,
        ),
    ),
    flag(
        "busy_season",
        "Is it their busy season, such as an audit, a release, exams or Christmas sales?",
        about="employer",
        yes={"stretched": 0.60, "cutting": 0.05, "exodus": 0.05},
        otherwise=0.06,
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        half_life=21,
        provenance=judged(
            "Most strain comes by the calendar of the trade. 6 in 100: a season for some teams, "
            "without strain on those whom you wait for.",
            _WAITING,
        ),
    ),
    flag(
        "insolvent",
        "Has the employer gone bankrupt, or is it closing down?",
        about="employer",
        yes={"cutting": 0.01, "exodus": 0.02, "reshaping": 0.004},
        otherwise=0.0005,
        under={"role_cancelled": 0.025},
        known_by=KnownBy.WATCHING,
        strength=Strength.DECISIVE,
        effort=2,
        linked=others(_CUTS, "insolvent"),
        provenance=judged(
            "Few firms that still interview fail within weeks: 1 or 2 in 1,000 searches, most of "
            "them among those in cuts. A role is seldom filled by whoever winds a firm up: of "
            "cancelled ones it is the cause of one in forty."
        ),
    ),
    count(
        "small_org",
        "About how many people work there?",
        about="employer",
        bands=(0, 50, 250),
        rows={
            "stretched": (0.45, 0.28, 0.27),
            "cutting": (0.22, 0.27, 0.51),
            "exodus": (0.15, 0.27, 0.58),
        },
        otherwise=(0.28, 0.27, 0.45),
        under={"interviewer_left": (0.34, 0.27, 0.39), "disorganised": (0.34, 0.27, 0.39)},
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        says_little=True,
        dispute=(
            "Advice texts excuse small companies, which have nobody to write replies; the layoffs "
            "in the news are those of large ones."
        ),
        provenance=judged(
            "A good quarter of jobs are in firms under 50 people. There one absence is a strain; "
            "waves of cuts are a matter of the larger."
        ),
    ),
)
