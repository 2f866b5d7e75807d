"""How the stage, the sector and the country change every wait of the standard catalogue."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import attrs

from callback.catalogue.paces import Covariate, Pace
from callback.catalogue.provenance import Provenance, Source
from callback.catalogue.standard.sources.advice import judged, published
from callback.catalogue.standard.sources.figures import (
    CANDE_FOLLOW_THROUGH,
    DHI_DFH,
    GLASSDOOR_GHOSTING,
    GLASSDOOR_TIME,
    GLASSDOOR_UK,
    GREENHOUSE,
    INDEED,
    JOB_SEARCH_LOGS,
    LINKEDIN_TIME,
    NACE_2012,
    SMARTRECRUITERS_COUNTRIES,
    SMARTRECRUITERS_SECTORS,
    SNYDER,
    WORKABLE,
)

__all__ = [
    "PACES",
]

# Theory of operation
#
# A pace is two factors: one on every median, one on the odds of every `never`. A value that is not
# listed changes nothing, and neither does a listed one where no figure was found.
#
# Sector and country are ratios: the mean of the value over the mean of the *same* table. A ratio
# cancels what the tables do not agree on (first contact or first interview, calendar or business
# days, whole process or one step), as long as a slow employer is slow at every step. That is the
# assumption here, and every note repeats it: the means are of a whole process, and are applied to
# the wait after one interview. Tables that speak of one sector often contradict each other (hotels
# and restaurants: 0.4 to 1.6), so all that name it count alike, by their geometric mean.
#
# The same rule holds for `never`: what names a sector is put as a ratio of odds, and all of it
# counts alike. Reviews that mention silence name four sectors; restaurants come out best there,
# which says as much about who writes reviews, and against it stands that hourly candidates are
# told less often what they were promised. In technology seven people who published their logs met
# hardly any silence and thirty who were asked about it met a lot. Each of the two chose to tell, so
# each is first drawn towards no difference, as a history of one's own would be (`from_history`);
# the page of calibration does it. Together they leave technology near where all sectors are.
#
# Left out, and why: resentment is higher in technology and finance (25 to 14 %), which is not
# silence; 119 days in the public sector against 36 in the private (NEOGOV 2020)
# bound government's factor from above, since they count from the opening of the post.
#
# The stage is judged. Published: candidates who came through a recruiter, applied themselves or
# were referred report silence at 5.4, 3.8 and 2.2 %, that is 1.4 : 1 : 0.6. It is read as a
# short first talk, an ordinary interview and a final. The medians of the priors were set for an
# ordinary interview, which therefore stays at 1. What must stay in step: with the waits of the
# reasons, P(never) after a screen is 1.5 to 2.6 times that after a final.


@attrs.frozen
class _Table:
    """Mean days by sector, and over all, from one published table."""

    source: Source
    overall: float
    means: Mapping[str, float]


_TABLES = (
    # Government to restaurants by industry; by job professors, who stand for academia, and flight
    # attendants, who stand for airlines: a part of travel.
    _Table(
        GLASSDOOR_TIME,
        23.8,
        {
            "academia": 60.3,
            "aerospace": 32.6,
            "energy": 28.8,
            "government": 53.8,
            "hospitality": 10.2,  # restaurants
            "retail": 12.3,  # supermarkets
            "travel": 43.6,  # flight attendants
        },
    ),
    _Table(
        GLASSDOOR_UK,
        27,
        {
            "consulting": 55,  # the four largest
            "finance": 45,  # investment banking
            "hospitality": 10,
            "travel": 49,
        },
    ),
    _Table(
        NACE_2012,
        24.2,
        {
            "construction": 30,
            "engineering": 30.3,
            "finance": 17,  # accounting
            "government": 38,
            "hospitality": 39.5,  # with recreation
            "technology": 16,  # computers and electronics
        },
    ),
    # No median over all: 42.4 is the plain mean of its ten functions, of which sales is one.
    _Table(LINKEDIN_TIME, 42.4, {"sales": 38}),
    # It gives no mean over all: 26 is the plain mean of its eleven industries.
    _Table(
        WORKABLE,
        26,
        {
            "construction": 28,
            "consulting": 25,
            "education": 24,
            "finance": 29,  # accounting
            "hospitality": 22,
            "legal": 32,
            "logistics": 12,
            "manufacturing": 30,
            "retail": 21,
            "technology": 30,
            "travel": 33,
        },
    ),
    _Table(SMARTRECRUITERS_SECTORS, 38, {"manufacturing": 55}),
    # No days but a factor, fitted: see the page of calibration.
    _Table(JOB_SEARCH_LOGS, 1, {"technology": 0.70}),
)


@attrs.frozen
class _Silences:
    """Odds of silence by sector as a ratio to those of all, from one source, and how it follows."""

    source: Source
    how: str
    ratios: Mapping[str, float]


# Not told as announced: 60 in 100 in hourly jobs, 54 in professional ones; the odds over the
# geometric mean of both.
_HOURLY = math.sqrt((60 / 40) / (54 / 46))

_SILENCES = (
    _Silences(
        GLASSDOOR_GHOSTING,
        "reviews that report silence, over 3.1 %",
        {
            "government": 1.3 / 3.1,
            "hospitality": 0.7 / 3.1,
            "media": 5.1 / 3.1,
            "pharma": 4.4 / 3.1,
        },
    ),
    _Silences(
        CANDE_FOLLOW_THROUGH,
        "odds not to be told as announced, hourly to professional, by half",
        {"hospitality": _HOURLY, "retail": _HOURLY},
    ),
    _Silences(
        JOB_SEARCH_LOGS,
        "fitted to 94 steps, drawn towards 1 as a history of one's own",
        {"technology": 0.33},
    ),
    _Silences(
        SNYDER,
        "51 of 144 against the catalogue after an on-site, drawn towards 1 likewise",
        {"technology": 2.49},
    ),
)

# Sectors that people name and for which no time of a process was found: factor on the medians.
_JUDGED: dict[str, tuple[float, Provenance]] = {
    "healthcare": (
        1.3,
        judged(
            "Vacancies stay open for 47.1 working days against 28 over all, 1.68 times as long. "
            "Half of that, as a factor, is judged to be that nobody applies: its square root.",
            DHI_DFH,
        ),
    ),
    "nonprofit": (
        1.0,
        judged("No figure of time or silence was found: as an ordinary employer."),
    ),
}

_COUNTRIES_OVERALL = 23.7
_COUNTRIES = {
    "AE": 35.8,
    "AU": 23.3,
    "BE": 36.0,
    "BR": 39.6,
    "CA": 20.1,
    "CH": 37.6,
    "CN": 24.7,
    "DE": 28.5,
    "EG": 35.2,
    "ES": 31.7,
    "FR": 38.9,
    "GB": 27.5,
    "IE": 25.5,
    "IL": 16.9,
    "IN": 16.1,
    "IT": 36.0,
    "JP": 30.9,
    "MX": 31.2,
    "MY": 21.7,
    "NL": 25.4,
    "PH": 21.8,
    "PL": 25.9,
    "RO": 19.2,
    "SG": 25.4,
    "US": 23.8,
}

#: Days to hire in 2025 where a second table names the country, and over all.
_SMARTRECRUITERS_OVERALL = 38
_SMARTRECRUITERS = {"AU": 32, "FR": 39, "GB": 40, "US": 35}

# By stage: factor on the medians, factor on the odds of never, and what they rest on.
_STAGES: dict[str, tuple[float, float, Provenance]] = {
    "screen": (
        0.8,
        1.4,
        judged(
            "A short talk is judged sooner. Odds as 5.4 to 3.8 %: those whom recruiters found.",
            GLASSDOOR_GHOSTING,
        ),
    ),
    "assessment": (1.0, 1.0, judged("No figure was found: as an ordinary interview.")),
    "technical": (1.0, 1.0, judged("No figure was found: as an ordinary interview.")),
    "interview": (1.0, 1.0, judged("The stage for which the waits of the reasons were set.")),
    "onsite": (1.0, 0.8, judged("No figure was found: half-way to a final.")),
    "trial": (
        0.8,
        0.8,
        judged(
            "No figure was found. Who has worked a day beside them is judged on the spot, as after "
            "a short talk; silence as after a visit."
        ),
    ),
    "final": (
        1.0,
        0.6,
        judged(
            "Odds as 2.2 to 3.8 %: those who were referred. 40 % of people have ever met silence "
            "after a second or third round, more than 75 % after any.",
            GLASSDOOR_GHOSTING,
            GREENHOUSE,
            INDEED,
        ),
    ),
    "reference_check": (1.0, 0.5, judged("No figure was found: a step beyond a final.")),
    "offer": (0.9, 0.4, judged("No figure was found: two steps beyond a final.")),
}


def _stage(value: str) -> Pace:
    median, never, rests_on = _STAGES[value]
    return Pace(
        covariate=Covariate.STAGE, value=value, median=median, never=never, provenance=rests_on
    )


def _sector(value: str) -> Pace:
    if value in _JUDGED:
        factor, rests_on = _JUDGED[value]
        return Pace(covariate=Covariate.SECTOR, value=value, median=factor, provenance=rests_on)
    tables = [table for table in _TABLES if value in table.means]
    silences = [one for one in _SILENCES if value in one.ratios]
    return Pace(
        covariate=Covariate.SECTOR,
        value=value,
        median=_together(table.means[value] / table.overall for table in tables),
        never=_together(one.ratios[value] for one in silences),
        provenance=_rests_on(value, tables, silences),
    )


def _together(ratios: Iterable[float]) -> float:
    """Return the geometric mean of what is known, to 0.01; 1 where nothing is."""
    logs = [math.log(ratio) for ratio in ratios]
    return round(math.exp(math.fsum(logs) / len(logs)), 2) if logs else 1.0


def _rests_on(value: str, tables: list[_Table], silences: list[_Silences]) -> Provenance:
    """Return how the two factors of a sector follow from what names it."""
    notes: list[str] = []
    if tables:
        days = ", ".join(f"{table.means[value]:g}/{table.overall:g}" for table in tables)
        notes.append(
            f"Median: mean or median days {days}, by their geometric mean; of a whole process, "
            "applied to one step."
        )
    if silences:
        odds = "; ".join(f"{one.ratios[value]:.2f} ({one.how})" for one in silences)
        notes.append(f"Never: {odds}; by their geometric mean.")
    sources = dict.fromkeys([*(table.source for table in tables), *(s.source for s in silences)])
    return published(" ".join([*notes, "Rounded to 0.01."]), *sources)


def _country(value: str) -> Pace:
    days, sources = [(_COUNTRIES[value], _COUNTRIES_OVERALL)], [GLASSDOOR_TIME]
    if value in _SMARTRECRUITERS:
        days.append((_SMARTRECRUITERS[value], _SMARTRECRUITERS_OVERALL))
        sources.append(SMARTRECRUITERS_COUNTRIES)
    ratios = ", ".join(f"{mean:g}/{overall:g}" for mean, overall in days)
    note = (
        f"Mean or median days {ratios}, by their geometric mean; of a whole process, applied to "
        "one step; rounded to 0.01."
    )
    return Pace(
        covariate=Covariate.COUNTRY,
        value=value,
        median=_together(mean / overall for mean, overall in days),
        provenance=published(note, *sources),
    )


_SECTORS = sorted(
    {*_JUDGED}
    | {sector for table in _TABLES for sector in table.means}
    | {sector for one in _SILENCES for sector in one.ratios}
)

PACES: tuple[Pace, ...] = (
    *map(_stage, _STAGES),
    *map(_sector, _SECTORS),
    *map(_country, _COUNTRIES),
)
