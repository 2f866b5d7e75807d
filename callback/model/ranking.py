"""The ranking: the reasons for a silence, likeliest first."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator, Sequence
from typing import overload

import attrs
from pendulum import Date

from callback._values.arguments import LOOKING, check_flag, check_type, look_up, needs
from callback._values.days import Day, day
from callback._values.mapping import FrozenMapping
from callback._values.plain import Plain, Recorded
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.default import STANDARD
from callback.catalogue.numbers import numbers_of, waits
from callback.interview.interview import Interview
from callback.model.joint import Joint
from callback.model.plain_parts import (
    plain_catalogue,
    plain_due,
    plain_facts,
    plain_reason,
    plain_silence,
    plain_word,
)
from callback.model.telling import summary, table
from callback.model.terms import Term, moved
from callback.model.totals import FamilyTotal, Ranked, Total, totals
from callback.observed.admission import examine
from callback.observed.calendars import calendar_of
from callback.observed.due import Due, DueStatus, due_on
from callback.observed.evidence import Evidence, Word
from callback.observed.silence import Silence, Watch
from callback.observed.sparing import spared
from callback.observed.tempo import Tempo
from callback.words.chances import chance
from callback.words.phrases import Phrases
from callback.words.shown import Shown, speaking
from callback.words.table import Table
from callback.workdays import WorkCalendar

__all__ = [
    "Ranking",
    "ReadOff",
    "rank",
]

#: The form of ``Ranking.to_dict()``.
SCHEMA = 3

#: Decibans: what a finding has to move some reason by for the answer not to be thin.
THIN = 3.0
#: What a reason has at least that stands out, and what is enough where the next has half of it.
STANDS_OUT, AHEAD = 0.4, 0.25


@attrs.frozen(kw_only=True, repr=False)
class Ranking(Recorded, Shown, Sequence[Ranked]):
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
        posterior: The probabilities, in the order of the catalogue's reasons.
    """

    interview: Interview
    as_of: Date
    catalogue: Catalogue
    calendar: WorkCalendar
    tempo: Tempo
    silence: Silence
    evidence: Evidence
    terms: tuple[Term, ...] = attrs.field(eq=False)
    posterior: tuple[float, ...]

    @functools.cached_property
    def _ranked(self) -> tuple[Ranked, ...]:
        reasons = zip(self.catalogue.reasons.values(), self.posterior, strict=True)
        ordered = sorted(reasons, key=lambda item: -item[1])
        return tuple(
            Ranked(position=place, reason=reason, probability=probability)
            for place, (reason, probability) in enumerate(ordered, start=1)
        )

    @overload
    def __getitem__(self, index: int | str) -> Ranked: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Ranked]: ...
    def __getitem__(self, index: int | str | slice) -> Ranked | Sequence[Ranked]:
        """Return the reason in a place, that with an id, or those in some places.

        Raises:
            UnknownId: No reason has this id; the error names the closest.
            IndexError: There are not so many.
        """
        if isinstance(index, str):
            return look_up("reason", index, self.by_id)
        return self._ranked[index]

    def __contains__(self, item: object) -> bool:
        """Whether a reason with this id, or this entry, is in the ranking."""
        return item in self.by_id if isinstance(item, str) else item in self._ranked

    def __len__(self) -> int:
        return len(self.posterior)

    def __iter__(self) -> Iterator[Ranked]:
        return iter(self._ranked)

    @functools.cached_property
    def by_id(self) -> FrozenMapping[Ranked]:
        """The same, by the reason's id."""
        return FrozenMapping({ranked.reason.id: ranked for ranked in self._ranked})

    @functools.cached_property
    def probabilities(self) -> FrozenMapping[float]:
        """The probability of each reason by its id, likeliest first."""
        return FrozenMapping({one.reason.id: one.probability for one in self._ranked})

    @property
    def top(self) -> Ranked:
        """The likeliest reason."""
        return self._ranked[0]

    @functools.cached_property
    def joint(self) -> Joint:
        """The joint distribution that all else is read off."""
        numbers, tempo = numbers_of(self.catalogue), self.tempo
        excuses, timing = self.evidence.excuses, self.catalogue.timing
        heard = self.evidence.as_heard(self.interview)
        return Joint(
            numbers=numbers,
            interview=heard,
            evidence=self.evidence,
            as_of=self.as_of,
            waits=waits(numbers, tempo.median, tempo.never),
            watch=Watch.of(heard, self.calendar, excuses, timing, tempo.median),
            silence=self.silence,
            terms=self.terms,
            posterior=self.posterior,
        )

    @property
    def word(self) -> Word | None:
        """Word that has come and closes the matter, or ``None``: nothing more is waited for."""
        return self.evidence.word

    @functools.cached_property
    def due(self) -> Due | None:
        """Whether word is due, by the clock alone; ``None`` without an ordinary process."""
        ordinary = self.catalogue.ordinary
        if ordinary is None:
            return None
        median = ordinary.wait.median * self.tempo.median
        if self.word is not None:
            return Due(status=DueStatus.WORD_CAME, changes_on=None)
        return due_on(
            self.joint.watch.present, self.as_of, median=median, shape=ordinary.wait.shape
        )

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

    @functools.cached_property
    def stands_out(self) -> bool:
        """Whether one reason does: with two fifths, or a quarter and twice as much as the next."""
        first, *others = (total.probability for total in self.totals)
        ahead = first >= AHEAD and first >= 2 * max(others, default=0.0)
        return first >= STANDS_OUT or ahead

    @property
    def summary(self) -> str:
        """The answer in a few hedged sentences: how long, what it may mean, whether to write.

        After word that has come it is that word, and what it may mean.
        """
        return summary(self)

    @property
    def _phrases(self) -> Phrases:
        return self.catalogue.phrases

    def __repr__(self) -> str:
        return f"<Ranking as of {self.as_of}: {self.top.reason.id} {self.top.probability:.3f}, …>"

    def _table(self) -> Table:
        return table(self)

    def to_dict(self) -> dict[str, Plain]:
        """Return the answer as JSON-ready data, with what is needed to derive it again."""
        return {
            "schema": SCHEMA,
            "catalogue": plain_catalogue(self.catalogue),
            "ref": self.interview.ref,
            "as_of": self.as_of.isoformat(),
            "summary": self.summary,
            "thin": self.thin,
            "due": plain_due(self.due, self._phrases),
            "word": plain_word(self.word),
            "silence": plain_silence(self.silence, self._phrases),
            "facts": plain_facts(self.evidence, self._phrases),
            "tempo": {
                "median": self.tempo.median,
                "never": self.tempo.never,
                "history": self.tempo.history,
            },
            "reasons": [plain_reason(ranked, self._phrases) for ranked in self],
            "families": [
                {
                    "id": total.family.id,
                    "title": total.family.title,
                    "probability": total.probability,
                    "words": {"chance": chance(total.probability, self._phrases)},
                }
                for total in self.families
            ],
        }


class ReadOff(Recorded, Shown):
    """What is read off a ranking, and told in the words of its catalogue."""

    __slots__ = ()

    ranking: Ranking

    @property
    def _phrases(self) -> Phrases:
        return self.ranking.catalogue.phrases


@needs("as_of", LOOKING)
def rank(
    interview: Interview,
    *,
    as_of: Day,
    catalogue: Catalogue = STANDARD,
    calendar: WorkCalendar | None = None,
    tempo: Tempo | None = None,
    lenient: bool = False,
) -> Ranking:
    """Rank the reasons why no word has come since *interview*, as of a day.

    The posterior of each reason is proportional to its prior, times the probability of this
    silence under it, times that of what was found out: directly, and through circumstances::

        P(r | silence, e)  ∝  prior(r) · W_r · G_r(t, a)
                              · Π_direct P(e_f | r) · Π_c Σ_s P(s | r) · Π_{f about c} P(e_f | s)

    W is the probability that an earlier silence was broken just when it was, 1 without one.

    Args:
        interview: What is known.
        as_of: The day of looking; callback never asks the clock.
        catalogue: What is believed about employers.
        calendar: The working days where the employer is; by default those of the interview's
            country, and Monday to Friday where none is given.
        tempo: The factors on every wait; by default those for stage, sector and country.
        lenient: Whether to leave out what is wrong rather than refuse the interview: facts,
            values, a sector or a country that are not known, and dates that lie ahead, which count
            once they have come. It stands in the ``left_out`` of the ranking's interview.

    Raises:
        InvalidInterview: The interview ended after *as_of*; or, unless *lenient*, it holds anything
            else dated later, a fact, a value or a sector that the catalogue does not know, or a
            country without known holidays. All problems are listed.
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
    check_flag(lenient, "lenient")
    today = day(as_of, "as_of")
    own = {"calendar_given": calendar is not None, "tempo_given": tempo is not None}
    if lenient:
        interview = spared(interview, catalogue, today, **own)
    admission = examine(interview, catalogue, today, **own).granted()
    calendar = calendar or calendar_of(interview, today)
    evidence = Evidence.of(admission, calendar)
    tempo = tempo or Tempo.for_interview(interview, catalogue)
    joint = Joint.of(numbers_of(catalogue), interview, evidence, today, calendar, tempo)
    words = catalogue.phrases
    return Ranking(
        interview=interview,
        as_of=today,
        catalogue=catalogue,
        calendar=calendar,
        tempo=speaking(tempo, words),
        silence=speaking(joint.silence, words),
        evidence=speaking(evidence, words),
        terms=joint.terms,
        posterior=joint.posterior,
    )
