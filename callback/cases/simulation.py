"""Simulation: the model run forwards, from a reason to what a candidate would have seen."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Protocol, TypeAlias, TypedDict, Unpack

import attrs
from pendulum import Date

from callback._values.answers import NO, OPEN_ENDED, PASSED, RUNNING, YES
from callback._values.arguments import check_type, check_whole
from callback._values.checks import is_number
from callback._values.days import Day, day
from callback.cases.case import Case
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.facts import Answer, Fact, Kind
from callback.catalogue.numbers import CatalogueNumbers, numbers_of, waits
from callback.errors import InvalidValue, quoted
from callback.formulas.posterior import posterior
from callback.formulas.waits import Waits
from callback.interview.findings import Finding
from callback.interview.interview import Interview
from callback.interview.stages import Stage
from callback.observed.admission import examine
from callback.observed.calendars import calendar_of
from callback.observed.evidence import Evidence
from callback.observed.silence import Clock, clock_of
from callback.observed.tempo import Tempo
from callback.workdays import WorkCalendar

__all__ = [
    "Reporting",
    "simulate",
]

#: How likely an answer is to be reported: for all, by fact, or by fact and answer.
Reporting: TypeAlias = float | Mapping[str, float | Mapping[str, float]]

#: Working days after the day of looking for which a case is watched.
WATCHED = 250
#: People report what they saw, and hardly ever what they did not.
USUAL = 0.1
MOST_CASES = 10_000_000


class Dice(Protocol):
    """What draws: a seeded ``random.Random``."""

    def random(self) -> float:
        """Return a number from 0 up to 1."""
        ...


class _Fields(TypedDict, total=False):
    stage: Stage | str | None
    sector: str | None
    country: str | None
    subdivision: str | None
    promised_by: Day | None
    asked_on: Day | Iterable[Day] | None


def simulate(
    catalogue: Catalogue,
    n: int,
    *,
    seed: int,
    ended: Day,
    as_of: Day,
    calendar: WorkCalendar | None = None,
    tempo: Tempo | None = None,
    reporting: Reporting = USUAL,
    **fields: Unpack[_Fields],
) -> tuple[Case, ...]:
    """Draw cases from the model: reason, circumstances, facts, wait, answer and outcome.

    The days, the calendar, the stage, the season and the messages are given, not drawn. The
    draws are inverse distribution functions of ``random.Random(seed).random()`` alone, so the
    same seed gives the same cases everywhere. Some cases have their answer before the day of
    looking: among those with :attr:`Case.silent` the model must hold.

    Args:
        catalogue: What is believed about employers.
        n: How many cases.
        seed: From what to draw.
        ended: The day on which the interviews ended.
        as_of: The day of looking.
        calendar: The working days; by default those of the country.
        tempo: The factors on every wait; by default those of stage, sector and country.
        reporting: The probability that an answer is reported, for all facts, by fact, or by fact
            and answer; facts that a mapping does not name are not reported. It may depend on the
            answer, but silence about a fact is then a sign that the model does not read.
        fields: Stage, sector, country, subdivision, promised_by, asked_on of the interviews.

    Raises:
        InvalidValue: An argument is wrong.
        InvalidInterview: The days contradict each other, or sector or country are not known.

    >>> from callback import STANDARD
    >>> cases = simulate(STANDARD, 100, seed=1, ended="2026-11-03", as_of="2026-11-10")
    >>> 40 < sum(case.silent for case in cases) < 90
    True
    """
    from random import Random  # noqa: PLC0415  # most programs never draw

    check_type(catalogue, "catalogue", Catalogue)
    check_type(calendar, "calendar", WorkCalendar, optional=True)
    check_type(tempo, "tempo", Tempo, optional=True)
    check_whole(n, "n", 0, MOST_CASES)
    check_whole(seed, "seed")
    interview = Interview(ended=ended, **fields)
    world = World.of(catalogue, interview, day(as_of, "as_of"), calendar, tempo, reporting)
    dice = Random(seed)  # noqa: S311  # a model is drawn, no secret
    return tuple(world.draw(dice) for _ in range(n))


@attrs.frozen(kw_only=True, eq=False)
class _Drawn:
    """A fact, ready to be drawn.

    Attributes:
        id: The fact.
        about: The place of its circumstance.
        sums: For each state, the running sums of P(answer | state).
        values: What a candidate would say for each answer.
        reported: The probability that each answer is reported.
    """

    id: str
    about: int
    sums: tuple[tuple[float, ...], ...]
    values: tuple[Finding, ...]
    reported: tuple[float, ...]


@attrs.frozen(kw_only=True, eq=False)
class World:
    """All that is given, as running sums to draw from."""

    interview: Interview
    as_of: Date
    last: Date
    calendar: WorkCalendar
    catalogue: Catalogue
    waits: Waits
    reasons: tuple[float, ...]
    states: tuple[tuple[tuple[float, ...], ...], ...]
    facts: tuple[_Drawn, ...]

    @classmethod
    def of(
        cls,
        catalogue: Catalogue,
        interview: Interview,
        as_of: Date,
        calendar: WorkCalendar | None,
        tempo: Tempo | None,
        reporting: Reporting,
    ) -> World:
        """Return the world in which *interview* took place."""
        numbers = numbers_of(catalogue)
        admission = examine(
            interview,
            catalogue,
            as_of,
            calendar_given=calendar is not None,
            tempo_given=tempo is not None,
        )
        derived = Evidence.of(admission).used
        tempo = tempo or Tempo.for_interview(interview, catalogue)
        calendar = calendar or calendar_of(interview, as_of)
        asked = [fact for fact in catalogue.facts.values() if fact.about is not None]
        return cls(
            interview=interview,
            as_of=as_of,
            last=calendar.add(as_of, WATCHED),
            calendar=calendar,
            catalogue=catalogue,
            waits=waits(numbers, tempo.median, tempo.never),
            reasons=_sums(posterior(numbers.priors, [used.likelihood for used in derived])),
            states=tuple(tuple(map(_sums, hidden.rows)) for hidden in numbers.hidden),
            facts=tuple(_drawn(fact, numbers, as_of, reporting) for fact in asked),
        )

    def draw(self, dice: Dice) -> Case:
        """Return one case."""
        numbers = numbers_of(self.catalogue)
        reason = _pick(self.reasons, dice)
        states = [
            _pick(rows[hidden.of[reason]], dice)
            for rows, hidden in zip(self.states, numbers.hidden, strict=True)
        ]
        interview = self.interview.with_facts(dict(self._reports(states, dice)))
        excused = _excused(interview, self.catalogue)
        own, reply = self._waits(reason, dice)
        answered = self._answered(clock_of(interview, self.calendar, excused), own, reply)
        ever = math.isfinite(own) or math.isfinite(reply)
        good = self._good(numbers, states, dice)
        return Case(
            interview=interview,
            as_of=self.as_of,
            reason=numbers.reasons[reason],
            answered_on=answered,
            watched_until=self.last if answered is None else None,
            offer=good if answered is not None else (None if ever else False),
        )

    def _reports(self, states: Sequence[int], dice: Dice) -> Iterator[tuple[str, Finding]]:
        for fact in self.facts:
            answer = _pick(fact.sums[states[fact.about]], dice)
            if dice.random() < fact.reported[answer]:
                yield fact.id, fact.values[answer]

    def _waits(self, reason: int, dice: Dice) -> tuple[float, float]:
        """Return the working days to their own answer and the message-days to a reply."""
        never, median = self.waits.nevers[reason], self.waits.medians[reason]
        left, asked, patience = dice.random(), dice.random(), dice.random()
        own = math.inf
        if left > never:
            odds = (1.0 - never) / (left - never) - 1.0
            own = median * odds ** (1.0 / self.waits.shapes[reason])
        replies = asked < self.waits.replies[reason] and bool(self.interview.asked_on)
        reply = -math.log1p(-patience) * self.waits.delay if replies else math.inf
        return own, reply

    def _answered(self, clock: Clock, own: float, reply: float) -> Date | None:
        """Return the first working day by whose end one of the two has come."""
        sent = [max(day, clock.start) for day in self.interview.asked_on]
        starts = [(day, clock.elapsed(day)) for day in sent]

        def heard(count: int) -> bool:
            today = self.calendar.add(clock.start, count)
            t = clock.elapsed(today)
            ages = sum(t - begun for day, begun in starts if day <= today)
            return t >= own or ages >= reply

        longest = self.calendar.working_days(clock.start, self.last)
        if not heard(longest):
            return None
        first = bisect_left(range(longest), x=True, lo=1, key=heard)
        return self.calendar.add(clock.start, first)

    def _good(self, numbers: CatalogueNumbers, states: Sequence[int], dice: Dice) -> bool:
        luck = dice.random()
        for hidden, state in zip(numbers.hidden, states, strict=True):
            if hidden.good is not None:
                return luck < hidden.good[state]
        return False


def _excused(interview: Interview, catalogue: Catalogue) -> Date | None:
    days = [
        found.value
        for name, found in interview.facts.items()
        if catalogue.facts[name].answerable and isinstance(found.value, Date)
    ]
    return max(days, default=None)


def _sums(row: Iterable[float]) -> tuple[float, ...]:
    return tuple(accumulate(row))


def _pick(sums: Sequence[float], dice: Dice) -> int:
    return min(bisect_right(sums, dice.random() * sums[-1]), len(sums) - 1)


def _drawn(fact: Fact, numbers: CatalogueNumbers, as_of: Date, reporting: Reporting) -> _Drawn:
    observed = numbers.observed[fact.id]
    return _Drawn(
        id=fact.id,
        about=observed.about or 0,
        sums=tuple(_sums(row) for row in zip(*observed.columns, strict=True)),
        values=tuple(Finding(_value(fact, answer, as_of)) for answer in fact.answers),
        reported=tuple(_reported(fact.id, answer.id, reporting) for answer in fact.answers),
    )


def _value(fact: Fact, answer: Answer, as_of: Date) -> bool | str | int | Date:
    """Return what a candidate would say: of a day that has passed, yesterday; else in a week."""
    if fact.kind is Kind.COUNT:
        return answer.least or 0
    if fact.kind is Kind.CHOICE:
        return answer.id
    said: dict[str, bool | Date] = {
        YES: True,
        NO: False,
        OPEN_ENDED: True,
        RUNNING: as_of.add(days=7),
        PASSED: as_of.add(days=-1),
    }
    return said[answer.id]


def _reported(fact_id: str, answer_id: str, reporting: Reporting) -> float:
    chance: object = reporting
    if isinstance(chance, Mapping):
        chance = reporting.get(fact_id, 0.0) if isinstance(reporting, Mapping) else chance
    if isinstance(chance, Mapping):
        chance = dict(chance).get(answer_id, 0.0)
    if not is_number(chance) or not 0 <= chance <= 1:
        raise InvalidValue("reporting", quoted(chance), "probabilities from 0 to 1")
    return float(chance)
