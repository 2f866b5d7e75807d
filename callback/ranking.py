"""The ranking: the reasons for a silence, likeliest first."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator, Sequence
from typing import overload

import attrs
from pendulum import Date

from callback._days import Day, day
from callback._mapping import FrozenMapping
from callback._plain import Plain, to_plain
from callback._table import Table, bar, percent
from callback._words import LikelihoodTerm, likelihood_term
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.compiled import compiled
from callback.catalogue.entries import Family, Reason
from callback.catalogue.standard import STANDARD
from callback.errors import InvalidInterview, InvalidValue, Problem, UnknownId, quoted
from callback.evidence import Silence, clock_of
from callback.inference import posterior
from callback.interview import Interview
from callback.silence import waits
from callback.tempo import Tempo
from callback.workdays import WorkCalendar

__all__ = ["FamilyTotal", "Ranked", "Ranking", "rank"]

#: The form of ``Ranking.to_dict()``.
SCHEMA = 1

#: How far past the day of looking the calendar of a country reaches, for what is asked of it later.
YEARS_AHEAD = 2

_WEEKDAYS = WorkCalendar.weekdays()


@attrs.frozen(kw_only=True)
class Ranked:
    """A reason in its place.

    Attributes:
        position: 1 for the likeliest.
        reason: The reason.
        probability: Its posterior probability, given the silence and what is known.
    """

    position: int
    reason: Reason
    probability: float

    @property
    def likelihood(self) -> LikelihoodTerm:
        """The probability in the IPCC's terms."""
        return likelihood_term(self.probability)


@attrs.frozen(kw_only=True)
class FamilyTotal:
    """How likely it is that the reason is one of a family.

    Attributes:
        family: The family.
        probability: The sum over its reasons.
    """

    family: Family
    probability: float


@attrs.frozen(kw_only=True, repr=False)
class Ranking(Sequence[Ranked]):
    """The reasons for a silence, likeliest first, and all that they were computed from.

    Attributes:
        interview: What was known.
        as_of: The day of looking.
        catalogue: What was believed about employers.
        calendar: The working days where the employer is.
        tempo: The factors on every wait.
        silence: How long they have been silent, and what was asked since.
        probabilities: The posterior, in the order of the catalogue's reasons.
    """

    interview: Interview
    as_of: Date
    catalogue: Catalogue
    calendar: WorkCalendar
    tempo: Tempo
    silence: Silence
    probabilities: tuple[float, ...]

    @functools.cached_property
    def _ranked(self) -> tuple[Ranked, ...]:
        reasons = zip(self.catalogue.reasons.values(), self.probabilities, strict=True)
        ordered = sorted(reasons, key=lambda item: -item[1])
        return tuple(
            Ranked(position=place, reason=reason, probability=probability)
            for place, (reason, probability) in enumerate(ordered, start=1)
        )

    @overload
    def __getitem__(self, index: int) -> Ranked: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Ranked]: ...
    def __getitem__(self, index: int | slice) -> Ranked | Sequence[Ranked]:
        return self._ranked[index]

    def __len__(self) -> int:
        return len(self.probabilities)

    def __iter__(self) -> Iterator[Ranked]:
        return iter(self._ranked)

    @functools.cached_property
    def by_id(self) -> FrozenMapping[Ranked]:
        """The same, by the reason's id."""
        return FrozenMapping({ranked.reason.id: ranked for ranked in self._ranked})

    @property
    def top(self) -> Ranked:
        """The likeliest reason."""
        return self._ranked[0]

    @functools.cached_property
    def families(self) -> tuple[FamilyTotal, ...]:
        """The totals by family, likeliest first."""
        totals = [
            FamilyTotal(
                family=family,
                probability=math.fsum(
                    ranked.probability for ranked in self if ranked.reason.family == family.id
                ),
            )
            for family in self.catalogue.families.values()
        ]
        return tuple(sorted(totals, key=lambda total: -total.probability))

    @property
    def thin(self) -> bool:
        """Whether the answer rests on the calendar alone."""
        return True

    @property
    def summary(self) -> str:
        """The answer in one hedged sentence."""
        first, count = self.top, self.silence.working_days
        days = f"{count} working day{'' if count == 1 else 's'}"
        second = f", ahead of “{self[1].reason.title}”" if len(self) > 1 else ""
        rests = "; this rests on dates alone" if self.thin else ""
        return (
            f"After {days} of silence the likeliest of {len(self)} reasons is "
            f"“{first.reason.title}” at {percent(first.probability)}, by itself "
            f"{first.likelihood.value}{second}{rests}."
        )

    def __repr__(self) -> str:
        return f"<Ranking as of {self.as_of}: {self.top.reason.id} {self.top.probability:.3f}, …>"

    def __str__(self) -> str:
        return self._table().text()

    def _repr_html_(self) -> str:
        return self._table().html()

    def _table(self) -> Table:
        return Table(
            caption=f"Why the silence, as of {self.as_of}",
            headings=("", "reason", "probability", "", "in words"),
            rows=tuple(
                (
                    str(ranked.position),
                    ranked.reason.title,
                    percent(ranked.probability),
                    bar(ranked.probability / self.top.probability),
                    ranked.likelihood.value,
                )
                for ranked in self
            ),
            right=frozenset({0, 2}),
            notes=(self.summary,),
        )

    def to_dict(self) -> dict[str, Plain]:
        """Return the answer as JSON-ready data, with what is needed to derive it again."""
        return {
            "schema": SCHEMA,
            "catalogue": {
                "version": self.catalogue.version,
                "fingerprint": self.catalogue.fingerprint,
            },
            "ref": self.interview.ref,
            "as_of": self.as_of.isoformat(),
            "summary": self.summary,
            "thin": self.thin,
            "silence": to_plain(self.silence),
            "tempo": {"median": self.tempo.median, "never": self.tempo.never},
            "reasons": [
                {
                    "position": ranked.position,
                    "id": ranked.reason.id,
                    "title": ranked.reason.title,
                    "family": ranked.reason.family,
                    "probability": ranked.probability,
                    "likelihood": ranked.likelihood.value,
                }
                for ranked in self
            ],
            "families": [
                {"id": total.family.id, "probability": total.probability}
                for total in self.families
            ],
        }


def rank(
    interview: Interview,
    *,
    as_of: Day,
    catalogue: Catalogue = STANDARD,
    calendar: WorkCalendar | None = None,
    tempo: Tempo | None = None,
) -> Ranking:
    """Rank the reasons why no word has come since *interview*, as of a day.

    The posterior of each reason is proportional to its prior times the probability of this
    silence under it::

        P(r | silence)  ∝  prior(r) · S_r(t) · Q_r(a)

    Args:
        interview: What is known.
        as_of: The day of looking; callback never asks the clock.
        catalogue: What is believed about employers.
        calendar: The working days where the employer is; by default those of the interview's
            country, and Monday to Friday where none is given.
        tempo: The factors on every wait; by default those for stage, sector and country.

    Raises:
        InvalidInterview: The interview holds something dated after *as_of*, or a sector that
            the catalogue does not know.
        InvalidValue: *as_of* is no day.
        OutsideCalendar: A day lies outside the calendar.

    >>> ranking = rank(Interview(ended="2026-11-03"), as_of="2026-11-05")
    >>> ranking.top.reason.id
    'not_late'
    """
    _check(interview, "interview", Interview)
    _check(catalogue, "catalogue", Catalogue)
    _check(calendar, "calendar", WorkCalendar, type(None))
    _check(tempo, "tempo", Tempo, type(None))
    today = day(as_of, "as_of")
    calendar = calendar or _calendar(interview, today)
    tempo = tempo or Tempo.for_interview(interview, catalogue)
    silence = Silence.observe(interview, clock_of(interview, calendar), today)
    numbers = compiled(catalogue)
    unheard = waits(numbers, tempo.median, tempo.never).unheard(silence.counted, silence.age)
    return Ranking(
        interview=interview,
        as_of=today,
        catalogue=catalogue,
        calendar=calendar,
        tempo=tempo,
        silence=silence,
        probabilities=posterior(numbers.priors, [unheard]),
    )


def _check(value: object, field: str, *classes: type) -> None:
    if not isinstance(value, classes):
        raise InvalidValue(field, quoted(value), f"a value of type {classes[0].__name__}")


def _calendar(interview: Interview, today: Date) -> WorkCalendar:
    if interview.country is None:
        return _WEEKDAYS
    ahead = max(today, interview.promised_by or today).year + YEARS_AHEAD
    try:
        return _national(interview.country, interview.subdivision, interview.ended.year, ahead)
    except UnknownId as error:
        field = "country" if error.kind == "country" else "subdivision"
        hint = f" (did you mean {error.suggestion!r}?)" if error.suggestion else ""
        expected = f"a {error.kind} whose holidays are known{hint}, or a calendar given to rank"
        raise InvalidInterview((Problem(field, error.id, expected),), interview.ref) from error


@functools.lru_cache(maxsize=256)
def _national(country: str, subdivision: str | None, first: int, last: int) -> WorkCalendar:
    """Return the calendar from *first* to *last*, or to the last year for which one is known."""
    known = WorkCalendar.known_years(country)
    years = range(first, max(first, min(last, known[-1])) + 1)
    return WorkCalendar.for_country(country, subdivision, years=years)
