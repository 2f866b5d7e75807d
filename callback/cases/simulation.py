"""Simulation: the model run forwards, from a reason to what a candidate would have seen."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import mul
from typing import TypedDict, Unpack

import attrs
from pendulum import Date

from callback._values.arguments import check_type, check_whole
from callback._values.days import Day, day
from callback.cases.case import Case
from callback.cases.dice import Dice, pick, running
from callback.cases.reporting import Reporting, Sign
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.facts import Kind
from callback.catalogue.numbers import CatalogueNumbers, numbers_of, waits
from callback.formulas.posterior import posterior
from callback.formulas.waits import Wait
from callback.interview.findings import Finding
from callback.interview.interview import Interview
from callback.interview.stages import Stage
from callback.model.joining import Joined, joined_of
from callback.model.terms import earlier_term
from callback.observed.admission import examine
from callback.observed.calendars import calendar_of
from callback.observed.evidence import Evidence, Used
from callback.observed.silence import Watch
from callback.observed.tempo import Tempo
from callback.workdays import WorkCalendar

__all__ = ["simulate"]

#: Working days after the day of looking for which a case is watched.
WATCHED = 250
#: People report what they saw, and hardly ever what they did not.
USUAL = 0.1
MOST_CASES = 10_000_000


class _Fields(TypedDict, total=False):
    stage: Stage | str | None
    sector: str | None
    country: str | None
    subdivision: str | None
    promised_by: Day | None
    replied_on: Day | None
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

    The days, the calendar, the stage, the season, the messages and the day of their last real
    word are given, not drawn. The draws are inverse distribution functions of
    ``random.Random(seed).random()`` alone, so the same seed gives the same cases everywhere. Some
    cases have their answer before the day of looking: among those with :attr:`Case.silent` the
    model must hold.

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
            answer, but silence about a fact is then a sign that the model does not read. Where
            the unusual is reported in 25 % of cases and the usual in 2 %, forecasts of an offer
            come out too high by about one point in 100, and those of ever hearing too low by as
            much: see the page of the documentation on who reports what.
        fields: Stage, sector, country, subdivision, promised_by, replied_on, asked_on of the
            interviews.

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
class World:
    """All that is given, as running sums to draw from.

    Stage and season are given, whatever they speak about: so the reason is drawn from what it is
    given them, and a circumstance from what it is given them and the reason. Nothing that is
    given is felt, so each impression is drawn as it stands.
    """

    interview: Interview
    as_of: Date
    last: Date
    calendar: WorkCalendar
    catalogue: Catalogue
    waits: tuple[Wait, ...]
    tempo: Tempo
    reasons: tuple[float, ...]
    states: tuple[tuple[tuple[float, ...], ...], ...]
    points: tuple[tuple[float, ...], ...]
    signs: tuple[Sign, ...]

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
        ).granted()
        tempo = tempo or Tempo.for_interview(interview, catalogue)
        calendar = calendar or calendar_of(interview, as_of)
        used = Evidence.of(admission, calendar).used
        joined, tempered = joined_of(numbers, used), waits(numbers, tempo.median, tempo.never)
        watch = Watch.of(interview, calendar, (), catalogue.timing, tempo.median)
        given = [*_given(used, joined), *_earlier(interview, watch, tempered)]
        return cls(
            interview=interview,
            as_of=as_of,
            last=calendar.add(as_of, WATCHED),
            calendar=calendar,
            catalogue=catalogue,
            waits=tempered,
            tempo=tempo,
            reasons=running(posterior(numbers.priors, given)),
            states=tuple(tuple(_states(place)) for place in joined),
            points=tuple(running(hidden.points) for hidden in numbers.hidden),
            signs=tuple(
                Sign.of(fact, numbers, as_of, reporting)
                for fact in catalogue.facts.values()
                if fact.kind is not Kind.DERIVED
            ),
        )

    def draw(self, dice: Dice) -> Case:
        """Return one case."""
        numbers = numbers_of(self.catalogue)
        reason = pick(self.reasons, dice)
        states = [pick(rows[reason], dice) for rows in self.states]
        points = [pick(sums, dice) if len(sums) > 1 else 0 for sums in self.points]
        interview = self.interview.with_facts(dict(self._reports(reason, states, points, dice)))
        look = Evidence.gather(interview, self.catalogue, self.as_of, self.calendar)
        answered = self._answered(interview, look, reason, dice)
        good = self._good(numbers, states, dice)
        if look.word is not None and answered.on is not None and answered.on > self.as_of:
            answered = _Answer(on=None, ever=False)  # what they said was their last word
        return Case(
            interview=interview,
            as_of=self.as_of,
            reason=numbers.reasons[reason],
            answered_on=answered.on,
            watched_until=self.last if answered.on is None else None,
            offer=good if answered.on is not None else (None if answered.ever else False),
        )

    def _reports(
        self, reason: int, states: Sequence[int], points: Sequence[int], dice: Dice
    ) -> Iterator[tuple[str, Finding]]:
        for sign in self.signs:
            said = sign.drawn(reason, states[sign.about], points[sign.about], dice)
            if said is not None:
                yield sign.id, said

    def _answered(self, interview: Interview, look: Evidence, reason: int, dice: Dice) -> _Answer:
        """Return when word comes: of their own accord, or in reply to a message they notice.

        It comes on the first working day by whose end one of the two has come.
        """
        timing, wait = self.catalogue.timing, self.waits[reason]
        excuses, tempo = look.excuses, self.tempo.median
        read = look.as_heard(interview)
        watch = Watch.of(read, self.calendar, excuses, timing, tempo)
        own, replies = _own(wait, dice)
        since = read.replied_on or Date.min
        asked = [sent for sent in read.asked_on if sent >= since]
        patience = [
            _reply(watch.message(sent, max(sent, watch.present.start)).noticed, timing.delay, dice)
            for sent in asked
        ]
        starts = [watch.present.able(max(sent, watch.present.start)) for sent in asked]
        due = [begun + age for begun, age in zip(starts, patience, strict=True)] if replies else []

        def heard(count: int) -> bool:
            able = watch.present.able(self.calendar.add(watch.present.start, count))
            return watch.present.counted(count) >= own or any(able >= day for day in due)

        ever = math.isfinite(own) or any(map(math.isfinite, due))
        longest = watch.present.worked(self.last)
        if not heard(longest):
            return _Answer(on=None, ever=ever)
        first = bisect_left(range(longest), x=True, lo=1, key=heard)
        return _Answer(on=self.calendar.add(watch.present.start, first), ever=True)

    def _good(self, numbers: CatalogueNumbers, states: Sequence[int], dice: Dice) -> bool:
        """Say whether word is good: where you stand leads to an offer, and there is a job."""
        luck, chance = dice.random(), 0.0
        for hidden, state in zip(numbers.hidden, states, strict=True):
            if hidden.good is not None:
                chance = hidden.good[state]
        for hidden, state in zip(numbers.hidden, states, strict=True):
            if hidden.possible is not None:
                chance *= hidden.possible[state]
        return luck < chance


def _given(used: Iterable[Used], joined: Iterable[Joined]) -> Iterator[Sequence[float]]:
    """Yield what is given of each reason: by itself, and through the circumstances."""
    yield from (one.likelihood for one in used if one.fact.about is None)
    yield from (place.likelihood for place in joined if place.used)


def _earlier(
    interview: Interview, watch: Watch, tempered: Sequence[Wait]
) -> Iterator[Sequence[float]]:
    """Yield what the silence before their last word says of each reason, if there was one."""
    replied = interview.replied_on
    earlier = None if replied is None else watch.before(interview.asked_on, replied)
    if earlier is not None:
        yield earlier_term(tempered, earlier)


def _states(given: Joined) -> Iterator[tuple[float, ...]]:
    """Yield P(state | reason, what was given) for each reason, as running sums."""
    for reason, row in enumerate(given.hidden.of):
        yield running(map(mul, given.hidden.rows[row], given.by_state(reason)))


@attrs.frozen(kw_only=True)
class _Answer:
    """When word comes, within the time watched, and whether it ever does."""

    on: Date | None
    ever: bool


def _own(wait: Wait, dice: Dice) -> tuple[float, bool]:
    """Return the working days to their own answer, and whether they answer messages."""
    left, asked = dice.random(), dice.random()
    if left <= wait.never:
        return math.inf, asked < wait.still * wait.replies
    odds = (1.0 - wait.never) / (left - wait.never) - 1.0
    return wait.median * odds ** (1.0 / wait.shape), asked < wait.replies


def _reply(noticed: float, delay: float, dice: Dice) -> float:
    """Return the working days from a message to its answer; infinite where it is missed."""
    seen, patience = dice.random(), dice.random()
    return -math.log1p(-patience) * delay if seen < noticed else math.inf
