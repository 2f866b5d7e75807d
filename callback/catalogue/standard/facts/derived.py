"""What the calendar and the stage say about the reasons: derived, never asked."""

from __future__ import annotations

from collections.abc import Mapping

from callback._values.derivation import Derivation
from callback.catalogue.facts import Answer, Fact, Kind, KnownBy, Strength
from callback.catalogue.provenance import Provenance, Source
from callback.catalogue.standard.facts.forms import NO_ROWS
from callback.catalogue.standard.sources.advice import judged
from callback.catalogue.standard.sources.figures import CPS_VACATION, JOBVITE, OFFICETEAM

__all__ = [
    "COVARIATES",
]

# Theory of operation
#
# A covariate is known before anything is seen, so it speaks about the reason itself, by
# P(covariate | reason). Only the ratio to the other reasons matters.
#
# Season and period: the `otherwise` rows are the shares of the year in which `seasons` gives each
# answer, on average over the 25 countries that have a pace; a reason to which the calendar does
# not matter falls in each answer as often as that. Somebody is on leave more often than on average
# by the factor in the note, in that answer, and therefore less often on an ordinary day. The two
# calendars overlap in December, but no reason has a row in both, so nothing is counted twice.
#
# Stage: the further a process has come, the fewer misfits and crowds are left in it, and the more
# candidates stand close to an offer. The margin is about what candidates report on: 30 in 100
# first screens, 8 assessments, 15 technical talks, 22 interviews, 8 visits, 2 trial days, 12
# finals, and 1 to 2 each of reference checks and talks about an offer. A trial shift or a day of
# shadowing comes after a first talk, as a visit does, and no figure was found that tells the two
# apart: it has a fifth of what visits had. The stage also sets the pace (see `tempo`).
# What must stay in step: with both, P(never) after a screen is about twice that after a final
# (1.5 to 2.6 times), and P(offer) doubles from screen to final.

_CPS_JULY = Source(
    id="cps_july_2014",
    title="7 million people in the US on holiday in the reference week of July 2014",
    publisher="Current Population Survey, quoted by the Progressive Review",
    year=2014,
    url="http://prorevnews.blogspot.com/2015/11/real-economics-vacations.html",
)
_PERIOD_ENDS = Source(
    id="advice_never_heard_back",
    title="Why you never heard back: the end of a quarter or of a fiscal year",
    publisher="ResumeLeap",
    url="https://resumeleap.app/blog/why-you-never-heard-back-after-a-great-interview",
)
_INDIAN_YEAR = Source(
    id="indian_companies_act_2013",
    title="Companies Act 2013, section 2(41): the financial year ends on 31 March",
    publisher="Parliament of India, quoted by TaxGuru",
    year=2013,
    url="https://taxguru.in/company-law/financial-year-provisions-section-241-companies-act-2013.html",
)
_JAPANESE_YEAR = Source(
    id="japanese_fiscal_year_2024",
    title="Why listed Japanese companies close their books in March",
    publisher="Zonebourse",
    year=2024,
    url="https://www.zonebourse.com/actualite-bourse/Question-bete-Pourquoi-les-societes-cotees-japonaises-terminent-leur-annee-fiscale-en-mars--47802527/",
)


def _derived(  # noqa: PLR0913  # as many as a fact of this kind has
    name: str,
    question: str,
    *,
    derivation: Derivation,
    labels: Mapping[str, str],
    rows: Mapping[str, tuple[float, ...]],
    otherwise: tuple[float, ...],
    strength: Strength,
    provenance: Provenance,
    about: str | None = None,
    under: Mapping[str, tuple[float, ...]] = NO_ROWS,
) -> Fact:
    return Fact(
        id=name,
        question=question,
        kind=Kind.DERIVED,
        derivation=derivation,
        about=about,
        answers=[Answer(id=answer, label=label) for answer, label in labels.items()],
        table=rows,
        otherwise=otherwise,
        under=under,
        known_by=KnownBy.DATE,
        strength=strength,
        provenance=provenance,
    )


_SEASON = _derived(
    "season",
    "Is it a holiday season where the employer is?",
    derivation=Derivation.SEASON,
    labels={
        "ordinary": "Not a holiday season",
        "summer": "Summer",
        "high_summer": "The weeks when most people are away",
        "year_end": "The end of the year",
    },
    rows={
        "on_holiday": (0.498, 0.295, 0.051, 0.156),
        "business_trip": (0.899, 0.080, 0.005, 0.016),
    },
    otherwise=(0.833, 0.118, 0.010, 0.039),
    strength=Strength.SEEN,
    provenance=judged(
        "On leave: 2.5 times in summer (7 million in a July week are 4.8 % of the US workforce, "
        "against 1.7 % over the year; less, since August is counted in and taken to be lower), "
        "5 times in high summer and 4 times from 20 December to 5 January (no figure was found). "
        "Business trips: two thirds in summer, half and less in the rest.",
        CPS_VACATION,
        _CPS_JULY,
    ),
)

_PERIOD_END = _derived(
    "period_end",
    "Is it the end of a quarter, or of the employer's financial year?",
    derivation=Derivation.PERIOD,
    labels={
        "no": "No",
        "quarter_end": "The last two weeks of a quarter",
        "year_close": "The last two weeks of the financial year",
    },
    rows={
        "budget_pending": (0.757, 0.173, 0.070),
        "on_hold": (0.807, 0.138, 0.055),
        "other_priorities": (0.783, 0.161, 0.056),
    },
    otherwise=(0.847, 0.115, 0.038),
    strength=Strength.SEEN,
    provenance=judged(
        "One text names the end of a quarter or year as a cause; no figure was found. Money not "
        "approved: 1.5 times at the end of a quarter, 1.8 at that of the year; on hold 1.2 and "
        "1.4; other work first 1.4 and 1.5.",
        _PERIOD_ENDS,
        _INDIAN_YEAR,
        _JAPANESE_YEAR,
    ),
)

_STAGE = _derived(
    "stage",
    "How far had the process got?",
    derivation=Derivation.STAGE,
    labels={
        "screen": "A first screen",
        "assessment": "An assessment",
        "technical": "A technical interview",
        "interview": "An interview",
        "onsite": "A visit or a round of interviews",
        "trial": "A trial shift, or a day of shadowing",
        "final": "A final interview",
        "reference_check": "References",
        "offer": "An offer discussion",
    },
    about="standing",
    rows={
        "checking": (0.06, 0.03, 0.06, 0.21, 0.12, 0.03, 0.24, 0.22, 0.03),
        "papers": (0.06, 0.025, 0.08, 0.225, 0.128, 0.032, 0.27, 0.06, 0.12),
        "warm": (0.25, 0.07, 0.145, 0.24, 0.10, 0.025, 0.15, 0.013, 0.007),
        "cool": (0.40, 0.105, 0.165, 0.195, 0.056, 0.014, 0.06, 0.003, 0.002),
        "reserve": (0.15, 0.05, 0.12, 0.26, 0.136, 0.034, 0.23, 0.014, 0.006),
        "passed_over": (0.30, 0.075, 0.15, 0.24, 0.088, 0.022, 0.115, 0.006, 0.004),
        "unsuitable": (0.41, 0.11, 0.20, 0.185, 0.04, 0.01, 0.041, 0.002, 0.002),
    },
    otherwise=(0.30, 0.08, 0.15, 0.22, 0.08, 0.02, 0.125, 0.015, 0.01),
    under={
        "still_interviewing": (0.37, 0.10, 0.17, 0.21, 0.06, 0.015, 0.07, 0.003, 0.002),
        "deliberating": (0.20, 0.06, 0.13, 0.25, 0.12, 0.03, 0.19, 0.015, 0.005),
        "no_hurry": (0.34, 0.08, 0.15, 0.23, 0.072, 0.018, 0.10, 0.006, 0.004),
        "swamped": (0.43, 0.12, 0.15, 0.195, 0.048, 0.012, 0.04, 0.003, 0.002),
        "budget_pending": (0.18, 0.04, 0.09, 0.22, 0.12, 0.03, 0.24, 0.03, 0.05),
        "avoiding_bad_news": (0.20, 0.06, 0.12, 0.28, 0.12, 0.03, 0.17, 0.014, 0.006),
        "brushed_off": (0.38, 0.07, 0.13, 0.26, 0.064, 0.016, 0.075, 0.003, 0.002),
        "silent_by_policy": (0.40, 0.11, 0.17, 0.20, 0.048, 0.012, 0.054, 0.004, 0.002),
        "ghost_job": (0.40, 0.10, 0.15, 0.22, 0.056, 0.014, 0.056, 0.002, 0.002),
        "offer_withdrawn": (0.05, 0.02, 0.06, 0.22, 0.12, 0.03, 0.31, 0.06, 0.13),
        "veto_above": (0.09, 0.03, 0.09, 0.24, 0.136, 0.034, 0.335, 0.03, 0.015),
    },
    strength=Strength.TOLD,
    provenance=judged(
        "Six are interviewed for an opening, most of them screened out early, and 17 to 28 % of "
        "interviews lead to an offer: few misfits and many who are wanted among finals. Where the "
        "reason is how the process goes, it says at which stage by itself; a yes that did not hold "
        "was said late. No share of reasons by stage was found.",
        JOBVITE,
        OFFICETEAM,
    ),
)

COVARIATES: tuple[Fact, ...] = (_SEASON, _PERIOD_END, _STAGE)
