"""Sparing: an interview without what keeps it from being looked at, and what that was.

Strict is the rule. Who asks for leniency gets the same answer as if what is wrong had never been
entered, and is told what it was; only the day of the interview cannot be spared. A date that lies
ahead waits until its day.
"""

from __future__ import annotations

import attrs
from pendulum import Date

from callback.catalogue.catalogue import Catalogue
from callback.errors import InvalidInterview
from callback.interview.interview import Interview
from callback.interview.reading import DERIVED, FACTS
from callback.observed.admission import examine

__all__ = ["spared"]


def spared(
    interview: Interview,
    catalogue: Catalogue,
    as_of: Date,
    *,
    calendar_given: bool,
    tempo_given: bool,
) -> Interview:
    """Return *interview* without what is wrong with it, which stands in its ``left_out``.

    Args:
        interview: What is known.
        catalogue: What is believed about employers.
        as_of: The day of looking.
        calendar_given: Whether a calendar is given, so that the country need not be known.
        tempo_given: Whether a tempo is given, so that the sector need not be known.

    Raises:
        InvalidInterview: The interview ended after the day of looking.
    """
    given = {"calendar_given": calendar_given, "tempo_given": tempo_given}
    problems = examine(interview, catalogue, as_of, **given).problems
    wrong = {problem.field for problem in problems}
    if "ended" in wrong:
        raise InvalidInterview(problems, interview.ref)
    if not wrong:
        return interview
    place = interview.country if "country" not in wrong else None
    part = interview.subdivision if not wrong & {"country", "subdivision"} else None
    return attrs.evolve(
        interview,
        sector=None if "sector" in wrong else interview.sector,
        country=place,
        subdivision=part,
        replied_on=None if "replied_on" in wrong else interview.replied_on,
        thanked_on=None if "thanked_on" in wrong else interview.thanked_on,
        asked_on=[sent for sent in interview.asked_on if sent <= as_of],
        facts={k: one for k, one in interview.facts.items() if FACTS + k not in wrong},
        derived={k: one for k, one in interview.derived.items() if DERIVED + k not in wrong},
        left_out=(*interview.left_out, *problems),
    )
