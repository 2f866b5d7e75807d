"""The ranking: the reasons for a silence, likeliest first."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator, Sequence
from typing import cast, overload

import attrs
from pendulum import Date

from callback._values.arguments import check_type
from callback._values.days import Day, day
from callback._values.mapping import FrozenMapping
from callback._values.plain import Plain, to_plain
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.default import STANDARD
from callback.catalogue.facts import Answer
from callback.catalogue.numbers import numbers_of, waits
from callback.formulas.posterior import posterior
from callback.interview.interview import Interview
from callback.model.terms import Term, moved, terms
from callback.model.totals import FamilyTotal, Ranked, Total, totals
from callback.observed.admission import examine
from callback.observed.calendars import calendar_of
from callback.observed.evidence import Evidence, Used
from callback.observed.silence import Silence, clock_of
from callback.observed.tempo import Tempo
from callback.words.phrases import Phrases
from callback.words.shown import Shown
from callback.words.table import Table, bar, percent
from callback.workdays import WorkCalendar

__all__ = [
    "Ranking",
    "ReadOff",
    "rank",
]

#: The form of ``Ranking.to_dict()``.
SCHEMA = 2

#: Decibans: what a finding has to move some reason by for the answer not to be thin.
THIN = 3.0


@attrs.frozen(kw_only=True, repr=False)
class Ranking(Shown, Sequence[Ranked]):
    """The reasons for a silence, likeliest first, and all that they were computed from.

    Attributes:
        interview: What was known.
        as_of: The day of looking.
        catalogue: What was believed about employers.
        calendar: The working days where the employer is.
        tempo: The factors on every wait.
        silence: How long they have been silent, and what was asked since.
        evidence: What the facts say.
        terms: The likelihoods that the posterior is the product of.
        probabilities: The posterior, in the order of the catalogue's reasons.
    """

    interview: Interview
    as_of: Date
    catalogue: Catalogue
    calendar: WorkCalendar
    tempo: Tempo
    silence: Silence
    evidence: Evidence
    terms: tuple[Term, ...] = attrs.field(eq=False)
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

    @functools.cached_property
    def totals(self) -> tuple[Total, ...]:
        """The reasons with twins, which no fact can tell apart, as one; likeliest first."""
        return totals(self)

    @functools.cached_property
    def thin(self) -> bool:
        """Whether the answer rests on dates alone: no finding moved any reason by 3 decibans."""
        numbers = numbers_of(self.catalogue)
        return all(moved(numbers, used) < THIN for used in self.evidence.reported)

    @property
    def summary(self) -> str:
        """The answer in one hedged sentence."""
        say, first = self._phrases.say, self.totals[0]
        second = self.totals[1].title if len(self.totals) > 1 else None
        return say(
            "ranking.summary",
            days=self._phrases.counted("working_days", self.silence.working_days),
            count=str(len(self)),
            first=first.title,
            share=percent(first.probability),
            term=self._phrases.of(first.likelihood),
            ahead="" if second is None else say("ranking.ahead", second=second),
            rests=say("ranking.thin") if self.thin else "",
        )

    @property
    def _phrases(self) -> Phrases:
        return self.catalogue.phrases

    def __repr__(self) -> str:
        return f"<Ranking as of {self.as_of}: {self.top.reason.id} {self.top.probability:.3f}, …>"

    def _table(self) -> Table:
        say, most = self._phrases.say, self.totals[0].probability
        reason, probability = say("heading.reason"), say("heading.probability")
        return Table(
            caption=say("ranking.caption", day=str(self.as_of)),
            headings=("", reason, probability, "", say("heading.in_words")),
            rows=tuple(
                (
                    str(place),
                    total.title,
                    percent(total.probability),
                    bar(total.probability / most),
                    self._phrases.of(total.likelihood),
                )
                for place, total in enumerate(self.totals, start=1)
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
            "silence": self._plain_silence(),
            "facts": _plain_facts(self.evidence, self._phrases),
            "tempo": {
                "median": self.tempo.median,
                "never": self.tempo.never,
                "history": self.tempo.history,
            },
            "reasons": [_plain_reason(ranked, self._phrases) for ranked in self],
            "families": [
                {"id": total.family.id, "probability": total.probability} for total in self.families
            ],
        }

    def _plain_silence(self) -> dict[str, Plain]:
        plain = cast("dict[str, Plain]", to_plain(self.silence))
        began = self._phrases.of(self.silence.began)
        return {**plain, "words": {"began": began}}


class ReadOff(Shown):
    """What is read off a ranking, and told in the words of its catalogue."""

    __slots__ = ()

    ranking: Ranking

    @property
    def _phrases(self) -> Phrases:
        return self.ranking.catalogue.phrases


def rank(
    interview: Interview,
    *,
    as_of: Day,
    catalogue: Catalogue = STANDARD,
    calendar: WorkCalendar | None = None,
    tempo: Tempo | None = None,
) -> Ranking:
    """Rank the reasons why no word has come since *interview*, as of a day.

    The posterior of each reason is proportional to its prior, times the probability of this
    silence under it, times that of what was found out: directly, and through circumstances::

        P(r | silence, e)  ∝  prior(r) · S_r(t) · Q_r(a)
                              · Π_direct P(e_f | r) · Π_c Σ_s P(s | r) · Π_{f about c} P(e_f | s)

    Args:
        interview: What is known.
        as_of: The day of looking; callback never asks the clock.
        catalogue: What is believed about employers.
        calendar: The working days where the employer is; by default those of the interview's
            country, and Monday to Friday where none is given.
        tempo: The factors on every wait; by default those for stage, sector and country.

    Raises:
        InvalidInterview: The interview holds something dated after *as_of*, a fact, a value or
            a sector that the catalogue does not know, or a country without known holidays; all
            problems are listed.
        InvalidValue: *as_of* is not a day, or another argument is not of its type.
        OutsideCalendar: A day lies outside the calendar.

    >>> ranking = rank(Interview(ended="2026-11-03"), as_of="2026-11-05")
    >>> ranking.top.reason.id
    'not_late'
    """
    check_type(interview, "interview", Interview)
    check_type(catalogue, "catalogue", Catalogue)
    check_type(calendar, "calendar", WorkCalendar, optional=True)
    check_type(tempo, "tempo", Tempo, optional=True)
    today = day(as_of, "as_of")
    admission = examine(
        interview,
        catalogue,
        today,
        calendar_given=calendar is not None,
        tempo_given=tempo is not None,
    )
    evidence = Evidence.of(admission)
    excused = evidence.excused_until
    calendar = calendar or calendar_of(interview, max(today, excused or today))
    tempo = tempo or Tempo.for_interview(interview, catalogue)
    clock = clock_of(interview, calendar, excused)
    silence = Silence.observe(interview, clock, today, excused)
    numbers = numbers_of(catalogue)
    tempered = waits(numbers, tempo.median, tempo.never)
    found = terms(numbers, tempered, silence, evidence.used)
    return Ranking(
        interview=interview,
        as_of=today,
        catalogue=catalogue,
        calendar=calendar,
        tempo=tempo,
        silence=silence,
        evidence=evidence,
        terms=found,
        probabilities=posterior(numbers.priors, [term.likelihood for term in found]),
    )


def _plain_facts(evidence: Evidence, phrases: Phrases) -> dict[str, Plain]:
    return {
        "used": [
            {
                "id": used.fact.id,
                "kind": used.fact.kind.value,
                "answer": to_plain(_plain_answer(used)),
                "reliability": used.reliability,
                "derived": used.derived,
            }
            for used in evidence.used
        ],
        "unknown": [{"id": fact.id, "kind": fact.kind.value} for fact in evidence.unknown],
        "ignored": [
            {
                "what": item.what,
                "value": item.value,
                "why": item.why.value,
                "replied_on": to_plain(item.replied_on),
                "words": {"why": item.text(phrases)},
            }
            for item in evidence.ignored
        ],
    }


def _plain_answer(used: Used) -> object:
    return used.answer.id if isinstance(used.answer, Answer) else used.answer.likelihoods


def _plain_reason(ranked: Ranked, phrases: Phrases) -> dict[str, Plain]:
    return {
        "position": ranked.position,
        "id": ranked.reason.id,
        "title": ranked.reason.title,
        "family": ranked.reason.family,
        "probability": ranked.probability,
        "likelihood": ranked.likelihood.value,
        "words": {"likelihood": phrases.of(ranked.likelihood)},
    }
