"""Admission: whether an interview can be looked at on a day, and all that keeps it from it.

Whoever looks at an interview asks here first: ``rank``, the evidence, a tempo, a calendar,
``simulate`` and ``learn``. :func:`examine` reads every fact once, and keeps what it comes to beside
what is wrong, so that nothing is read again; :meth:`Admission.granted` raises what is wrong, all at
once. What only matters without a calendar or a tempo of the caller's own is asked only then. That a
day lies outside a calendar is not known before the days are counted, and is an error of its own.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence

import attrs
from pendulum import Date

from callback.catalogue.catalogue import Catalogue
from callback.catalogue.facts import Answer, Fact, Kind
from callback.errors import (
    InvalidInterview,
    InvalidValue,
    Problem,
    UnknownId,
    hint,
)
from callback.interview.answering import answer_of, not_asked, sector_problems, shown
from callback.interview.findings import UNKNOWN, Weights
from callback.interview.interview import Interview
from callback.interview.reading import DERIVED, FACTS
from callback.workdays import WorkCalendar

__all__ = ["Admission", "check_sector", "examine", "without_holidays"]


@attrs.frozen(kw_only=True)
class Admission:
    """An interview seen on a day under a catalogue: what it comes to, and all that is wrong.

    Attributes:
        interview: The interview.
        catalogue: What is believed about employers.
        as_of: The day of looking.
        answers: By fact, the answer that a finding comes to on that day, or its weights over
            several: of what was reported, and of what was derived from events.
        problems: All that is wrong, by the names of the interview's fields.
    """

    interview: Interview
    catalogue: Catalogue
    as_of: Date
    answers: Mapping[str, Answer | Weights]
    problems: tuple[Problem, ...]

    def granted(self) -> Admission:
        """Return itself where nothing is wrong, or raise all that is."""
        _refuse(self.interview, self.problems)
        return self


def examine(
    interview: Interview,
    catalogue: Catalogue,
    as_of: Date,
    *,
    calendar_given: bool = True,
    tempo_given: bool = True,
) -> Admission:
    """Return what *interview* comes to on the day *as_of* under *catalogue*, and what is wrong.

    Args:
        interview: What is known.
        catalogue: What is believed about employers.
        as_of: The day of looking.
        calendar_given: Whether no calendar of the interview's own is needed, so that it does not
            matter whether the holidays of its country are known.
        tempo_given: Whether no tempo of the interview's own is needed, so that it does not matter
            whether its sector is known.
    """
    answers: dict[str, Answer | Weights] = {}
    problems = [*_later(interview, as_of)]
    problems += _reported(interview, catalogue, as_of, answers)
    problems += _derived(interview, catalogue, as_of, answers)
    if not tempo_given:
        problems += sector_problems(interview.sector, catalogue)
    if not calendar_given:
        problems += _place(interview)
    return Admission(
        interview=interview,
        catalogue=catalogue,
        as_of=as_of,
        answers=answers,
        problems=tuple(problems),
    )


def check_sector(interview: Interview, catalogue: Catalogue) -> None:
    """Raise InvalidInterview where the catalogue does not know the sector."""
    _refuse(interview, sector_problems(interview.sector, catalogue))


def _refuse(interview: Interview, problems: Sequence[Problem]) -> None:
    if problems:
        raise InvalidInterview(tuple(problems), interview.ref)


def _later(interview: Interview, as_of: Date) -> Iterator[Problem]:
    """Yield the dates after the day of looking."""
    dated = [("ended", interview.ended), ("replied_on", interview.replied_on)]
    dated += [("thanked_on", interview.thanked_on)]
    dated += [("asked_on", sent) for sent in interview.asked_on]
    for field, day in dated:
        if day is not None and day > as_of:
            yield Problem(field, shown(day), f"a day up to {as_of}, the day of looking")


def _reported(
    interview: Interview, catalogue: Catalogue, as_of: Date, answers: dict[str, Answer | Weights]
) -> list[Problem]:
    """Read what was reported into *answers*, and return what is wrong with it."""
    problems: list[Problem] = []
    facts = catalogue.facts
    for name, finding in interview.facts.items():
        if finding.seen_on is not None and finding.seen_on > as_of:
            problems.append(_unseen(FACTS + name, finding.seen_on, as_of))
        fact = facts.get(name)
        if fact is None or fact.kind is Kind.DERIVED:
            problems.append(not_asked(name, finding, catalogue))
        elif finding.value is not UNKNOWN:
            try:
                answers[name] = answer_of(fact, finding)
            except InvalidValue as error:
                problems.append(Problem(FACTS + name, error.value, error.expected))
    return problems


def _derived(
    interview: Interview, catalogue: Catalogue, as_of: Date, answers: dict[str, Answer | Weights]
) -> list[Problem]:
    """Read what was derived from events, where nothing was reported of the fact that it answers."""
    problems: list[Problem] = []
    for code, finding in interview.derived.items():
        if finding.seen_on is not None and finding.seen_on > as_of:
            problems.append(_unseen(DERIVED + code, finding.seen_on, as_of))
        fact = catalogue.by_derivation.get(code)
        if fact is not None and _open(interview, fact):
            try:
                answers[fact.id] = answer_of(fact, finding)
            except InvalidValue as error:
                problems.append(Problem(DERIVED + code, error.value, error.expected))
    return problems


def _open(interview: Interview, fact: Fact) -> bool:
    """Say whether nothing is known of *fact* by a report, which would win."""
    return fact.id not in interview.facts or interview.facts[fact.id].value is UNKNOWN


def _unseen(field: str, seen_on: Date, as_of: Date) -> Problem:
    return Problem(field, shown(seen_on), f"seen_on up to {as_of}, the day of looking")


def _place(interview: Interview) -> list[Problem]:
    if interview.country is None:
        return []
    problem = without_holidays(interview.country, interview.subdivision)
    return [] if problem is None else [problem]


@functools.lru_cache(maxsize=1024)
def without_holidays(country: str, subdivision: str | None) -> Problem | None:
    """Return what is wrong with a country, or a part of it, whose holidays are not known."""
    try:
        WorkCalendar.known_years(country, subdivision)
    except UnknownId as error:
        field = "country" if error.kind == "country" else "subdivision"
        known = f"a {error.kind} whose holidays are known{hint(error.suggestion)}"
        return Problem(field, error.id, f"{known}, or a calendar given to rank")
    return None
