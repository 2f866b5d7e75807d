"""Admission: whether an interview can be ranked on a day, and all that keeps it from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pendulum import Date

from callback.catalogue.catalogue import Catalogue
from callback.catalogue.facts import Kind
from callback.catalogue.paces import Covariate
from callback.errors import InvalidInterview, Problem, meant, quoted
from callback.interview.findings import Finding
from callback.interview.interview import Interview
from callback.interview.reading import DERIVED, FACTS
from callback.observed.reports import shown

__all__ = ["check_sector", "later", "not_in"]


def check_sector(interview: Interview, catalogue: Catalogue) -> None:
    """Raise what is wrong with the sector."""
    sector = interview.sector
    if sector is None:
        return
    known = [pace.value for pace in catalogue.paces if pace.covariate is Covariate.SECTOR]
    if sector in known:
        return
    listed = ", ".join(sorted(known)) or "none: the catalogue has no sectors"
    expected = f"one of {listed}{meant(sector, known)}"
    raise InvalidInterview((Problem("sector", quoted(sector), expected),), interview.ref)


def later(interview: Interview, as_of: Date) -> Iterator[Problem]:
    """Yield what is dated after the day of looking."""
    dated = [("ended", interview.ended), ("replied_on", interview.replied_on)]
    dated += [("thanked_on", interview.thanked_on)]
    dated += [("asked_on", sent) for sent in interview.asked_on]
    for field, day in dated:
        if day is not None and day > as_of:
            expected = f"a day up to {as_of}, the day of looking"
            yield Problem(field, repr(day.isoformat()), expected)
    for prefix, findings in ((FACTS, interview.facts), (DERIVED, interview.derived)):
        for name, known in findings.items():
            if known.seen_on is not None and known.seen_on > as_of:
                expected = f"seen_on up to {as_of}, the day of looking"
                yield Problem(prefix + name, repr(known.seen_on.isoformat()), expected)


def not_in(catalogue: Catalogue, facts: Mapping[str, Finding]) -> Iterator[Problem]:
    """Yield what the catalogue does not ask."""
    for name, finding in facts.items():
        expected = _wrong(name, catalogue)
        if expected is not None:
            yield Problem(FACTS + name, shown(finding.value), expected)


def _wrong(name: str, catalogue: Catalogue) -> str | None:
    """Return what would be right in the place of the fact *name*, or ``None`` if it is right."""
    if name in catalogue.facts:
        derived = catalogue.facts[name].kind is Kind.DERIVED
        return "nothing here: it follows from dates and fields" if derived else None
    if name in catalogue.retired:
        successors = ", ".join(catalogue.retired[name]) or "nothing"
        return f"{successors}, which took over from it"
    return f"a fact of the catalogue{meant(name, catalogue.facts)}"
