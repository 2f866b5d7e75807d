"""The advice texts that the standard catalogue cites, how its sources are graded, how to cite one.

The sources are of two kinds. Advice texts name reasons for a silence and say what to do; they
carry no numbers. Figures (module ``figures``) are surveys, platform statistics and official
statistics. A figure is cited where it was read on its publisher's own page, or on a page that
quotes it and names who asked whom; then the publisher is given as quoted there, and the address
is the quoting page. A figure known only from a list of statistics that gives no sample is at most
mentioned in a note.

Hardly any figure is a probability per interview: most are shares of people, over their whole
lives, in polls by firms that sell recruiting software. So nearly every number of the catalogue is
*judged*: inferred from them, with the steps in the note. *Published* is a number that anybody can
recompute from the cited figures by the arithmetic in the note.
"""

from __future__ import annotations

from pendulum import Date

from callback.catalogue.provenance import Basis, Provenance, Source

__all__ = [
    "ADVICE_EIGHT_REASONS",
    "ADVICE_JUST_NOT_INTO_YOU",
    "ADVICE_NEVER_CALLS_BACK",
    "ADVICE_STAFFING_FIRM",
    "ADVICE_TOP_FIVE",
    "REVIEWED",
    "judged",
    "published",
]

#: The day on which every entry of the standard catalogue was last gone through.
REVIEWED = Date(2026, 11, 22)


def judged(note: str, *sources: Source) -> Provenance:
    """Return the provenance of numbers inferred by us, from *sources* where there are any.

    >>> judged("A guess: no figure was found.").basis.value
    'judged'
    """
    return Provenance(basis=Basis.JUDGED, sources=sources, reviewed=REVIEWED, note=note)


def published(note: str, *sources: Source) -> Provenance:
    """Return the provenance of numbers that follow from *sources* by arithmetic alone.

    Raises:
        InvalidEntry: No source is given.

    >>> survey = Source(id="survey", title="A survey", publisher="A bureau", year=2022)
    >>> [source.year for source in published("9 in 10.", survey).sources]
    [2022]
    """
    return Provenance(basis=Basis.PUBLISHED, sources=sources, reviewed=REVIEWED, note=note)


ADVICE_JUST_NOT_INTO_YOU = Source(
    id="advice_just_not_into_you",
    title="HR's Just Not That Into You",
    publisher="a career blog",
)
ADVICE_EIGHT_REASONS = Source(
    id="advice_eight_reasons",
    title="The reason why HR didn't call you back after the interview",
    publisher="a job-search site, in translation",
)
ADVICE_STAFFING_FIRM = Source(
    id="advice_staffing_firm",
    title="Reasons why they aren't calling you back, and how to respond to each (no title given)",
    publisher="a staffing firm's blog",
)
ADVICE_NEVER_CALLS_BACK = Source(
    id="advice_never_calls_back",
    title="What to Do When an Interviewer Never Calls Back",
    publisher="an advice site",
)
ADVICE_TOP_FIVE = Source(
    id="advice_top_five",
    title="Top 5 reasons why the company didn't call you back",
    publisher="CollegeGrad.com",
)
