"""Hypothesis strategies for callback's values; needs the extra ``hypothesis``.

With callback installed, ``st.from_type(Interview)`` and the like work by themselves. Each
strategy here reaches the corners that its docstring names, and the tests see that it does.
"""

from __future__ import annotations

import math

import attrs
from hypothesis import strategies as st
from pendulum import Date

from callback.catalogue.catalogue import Catalogue
from callback.catalogue.entries import (
    Basis,
    Covariate,
    Family,
    Pace,
    Provenance,
    Reason,
    Source,
    Wait,
)
from callback.catalogue.standard import STANDARD
from callback.interview import Interview, Medium, Stage
from callback.workdays import WorkCalendar

__all__ = ["calendars", "catalogues", "days", "interviews", "looks", "reasons"]

FIRST, LAST = Date(2000, 1, 1), Date(2040, 12, 31)
#: Long enough for every wait to show, short enough to find the interesting part of it.
LONGEST_SILENCE = 400

_FAMILY = Family(id="ours", title="Ours", summary="A family for what is drawn.")
_SOURCE = Source(id="drawn", title="Drawn by Hypothesis", publisher="Nobody")


def days(min_value: Date = FIRST, max_value: Date = LAST) -> st.SearchStrategy[Date]:
    """Days from *min_value* to *max_value*: weekends, leap days and both ends among them."""
    ordinals = st.integers(min_value.toordinal(), max_value.toordinal())
    return ordinals.map(Date.fromordinal)


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    """Calendars without bounds: any weekend or none, no holidays or many, make-up days."""
    weekend = draw(st.frozensets(st.integers(0, 6), max_size=3) | st.just(frozenset({5, 6})))
    near = draw(st.lists(days(), max_size=12, unique=True))
    worked = [day for day in near if day.weekday() in weekend]
    made_up = draw(st.sets(st.sampled_from(worked))) if worked else set[Date]()
    return WorkCalendar(
        name="drawn",
        weekend=weekend,
        holidays=[day for day in near if day not in made_up],
        workdays=made_up,
    )


def _probabilities() -> st.SearchStrategy[float]:
    return st.floats(1e-3, 1 - 1e-3)


@st.composite
def _provenances(draw: st.DrawFn) -> Provenance:
    basis = draw(st.sampled_from(Basis))
    return Provenance(
        basis=basis,
        sources=[_SOURCE] if basis is Basis.PUBLISHED else [],
        reviewed=draw(days()),
        count=draw(st.integers(1, 10_000)) if basis is Basis.MEASURED else None,
    )


@st.composite
def reasons(draw: st.DrawFn) -> Reason:
    """Reasons of one family: quick and slow, narrow and wide, hopeful and hopeless."""
    name = draw(st.integers(0, 10**6))
    return Reason(
        id=f"reason_{name}",
        title=f"Reason {name}",
        summary="Drawn.",
        family=_FAMILY.id,
        prior=draw(_probabilities()),
        wait=Wait(
            median=draw(st.floats(0.5, 200)),
            shape=draw(st.floats(0.5, 6)),
            never=draw(_probabilities()),
        ),
        replies=draw(_probabilities()),
        provenance=draw(_provenances()),
    )


@st.composite
def _paces(draw: st.DrawFn) -> list[Pace]:
    values = [
        *((Covariate.STAGE, stage.value) for stage in Stage),
        *((Covariate.SECTOR, sector) for sector in ("academia", "technology")),
        *((Covariate.COUNTRY, country) for country in ("DE", "US")),
    ]
    chosen = draw(st.lists(st.sampled_from(values), max_size=4, unique=True))
    factors = st.floats(0.2, 5)
    return [
        Pace(
            covariate=covariate,
            value=value,
            median=draw(factors),
            never=draw(factors),
            provenance=draw(_provenances()),
        )
        for covariate, value in chosen
    ]


@st.composite
def catalogues(draw: st.DrawFn, max_reasons: int = 8) -> Catalogue:
    """Catalogues of one to *max_reasons* reasons, with and without paces."""
    drawn = draw(
        st.lists(reasons(), min_size=1, max_size=max_reasons, unique_by=lambda reason: reason.id)
    )
    total = math.fsum(reason.prior for reason in drawn)
    return Catalogue(
        version="2026.11.22+drawn",
        families=[_FAMILY],
        reasons=[attrs.evolve(reason, prior=reason.prior / total) for reason in drawn],
        paces=draw(_paces()),
        delay=draw(st.floats(0.5, 20)),
    )


def _sectors(catalogue: Catalogue) -> list[str]:
    return [pace.value for pace in catalogue.paces if pace.covariate is Covariate.SECTOR]


@st.composite
def interviews(draw: st.DrawFn, catalogue: Catalogue = STANDARD) -> Interview:
    """Interviews that *catalogue* can rank: every field absent or given.

    Corners: promises kept open for a year, messages before the interview and after the
    employer's last message, several on one day, texts in any script.
    """
    ended = draw(days())
    since = st.integers(0, LONGEST_SILENCE).map(lambda n: Date.fromordinal(ended.toordinal() + n))
    before = st.integers(1, 30).map(lambda n: Date.fromordinal(ended.toordinal() - n))
    texts = st.text(min_size=1, max_size=40).filter(str.strip)
    country = draw(st.none() | st.sampled_from(["CN", "DE", "IL", "US"]))
    return Interview(
        ended=ended,
        stage=draw(st.none() | st.sampled_from(Stage)),
        medium=draw(st.none() | st.sampled_from(Medium)),
        round_number=draw(st.none() | st.integers(1, 9)),
        organisation=draw(st.none() | texts),
        role=draw(st.none() | texts),
        country=country,
        subdivision="BY" if country == "DE" and draw(st.booleans()) else None,
        sector=draw(st.sampled_from([None, *_sectors(catalogue)])),
        promised_by=draw(st.none() | since),
        replied_on=draw(st.none() | since),
        thanked_on=draw(st.none() | since),
        asked_on=draw(st.lists(before | since, max_size=4)),
        ref=draw(st.none() | st.integers() | texts),
    )


@st.composite
def looks(draw: st.DrawFn, catalogue: Catalogue = STANDARD) -> tuple[Interview, Date]:
    """An interview and a day of looking: the first possible one, or up to 400 days later."""
    interview = draw(interviews(catalogue))
    dated = (interview.ended, interview.replied_on, interview.thanked_on, *interview.asked_on)
    earliest = max(day for day in dated if day is not None).toordinal()
    return interview, Date.fromordinal(earliest + draw(st.integers(0, LONGEST_SILENCE)))
