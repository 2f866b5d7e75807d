"""Whether the findings fit together, and which one does not."""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul
from typing import TypeAlias

import attrs

from callback.catalogue.facts import Answer, Fact
from callback.catalogue.numbers import CatalogueNumbers, numbers_of
from callback.formulas.posterior import posterior
from callback.model.asking import open_facts
from callback.model.beliefs import Beliefs
from callback.model.joining import Joined
from callback.model.ranking import Ranking
from callback.model.terms import TermKind
from callback.observed.evidence import Used
from callback.words.phrases import Phrases

__all__ = [
    "Conflict",
    "Expected",
    "Surprise",
    "conflict",
    "expected",
]

#: Decibans from which a conflict is told in words; single decibans come and go.
NOTEWORTHY = 1.0


@attrs.frozen(kw_only=True)
class Surprise:
    """How surprising a finding is, given the others.

    Attributes:
        used: The finding.
        decibans: ``10·log10 P(e) / P(e | the others)``: positive where the others make it less
            likely than it is by itself.
    """

    used: Used
    decibans: float


@attrs.frozen(kw_only=True)
class Conflict:
    """Whether the reported findings fit together, given the silence.

    Attributes:
        decibans: Hugin's measure (Jensen 1991): ``10·log10 Π P(e_i) / P(e_1 … e_n)``. Positive:
            they are less likely together than each by itself, so they do not fit.
        surprises: Each finding, the most surprising first.
        notes: The conflict in words, where there is one.
    """

    decibans: float
    surprises: tuple[Surprise, ...] = attrs.field(repr=False)
    notes: tuple[str, ...] = attrs.field(default=(), repr=False)

    @property
    def odd_one(self) -> Used | None:
        """The finding that fits least, where they do not fit together."""
        return self.surprises[0].used if self.decibans > 0 and len(self.surprises) > 1 else None


def conflict(ranking: Ranking) -> Conflict:
    """Return whether the reported findings of *ranking* fit together, given all the rest."""
    reported = ranking.evidence.reported
    joint = _Joint.of(ranking)
    single = [joint.log10([used]) for used in reported]
    every = joint.log10(reported)
    surprises: list[Surprise] = []
    for index, (used, alone) in enumerate(zip(reported, single, strict=True)):
        others = joint.log10([*reported[:index], *reported[index + 1 :]])
        surprises.append(Surprise(used=used, decibans=10 * (alone + others - every)))
    surprises.sort(key=lambda surprise: -surprise.decibans)
    plain = Conflict(decibans=10 * (math.fsum(single) - every), surprises=tuple(surprises))
    return attrs.evolve(plain, notes=_notes(plain, ranking.catalogue.phrases))


def _notes(conflict: Conflict, phrases: Phrases) -> tuple[str, ...]:
    if conflict.odd_one is None or conflict.decibans < NOTEWORTHY:
        return ()
    decibans = phrases.number(f"{conflict.decibans:+z.1f}")
    question = conflict.odd_one.fact.question
    return (phrases.say("explanation.conflict", decibans=decibans, question=question),)


#: For a circumstance and the findings about it, what they say of each reason, and its scale.
_Known: TypeAlias = dict[tuple[int, tuple[str, ...]], tuple[Sequence[float], float]]


@attrs.frozen(eq=False)
class _Joint:
    """The probability of sets of findings, given the silence and what is derived."""

    numbers: CatalogueNumbers
    silent: Sequence[float]
    derived: Sequence[Used]
    _known: _Known = attrs.field(factory=_Known)

    @classmethod
    def of(cls, ranking: Ranking) -> _Joint:
        numbers = numbers_of(ranking.catalogue)
        silence = (TermKind.EARLIER, TermKind.WAIT, TermKind.MESSAGES)
        terms = [term.likelihood for term in ranking.terms if term.kind in silence]
        derived = [used for used in ranking.evidence.used if used.derived]
        return cls(numbers, posterior(numbers.priors, terms), derived)

    def log10(self, findings: Sequence[Used]) -> float:
        """Return log10 P(found | silence, derived)."""
        return self._log10([*self.derived, *findings]) - self._log10(self.derived)

    def _log10(self, findings: Sequence[Used]) -> float:
        about: dict[int, list[Used]] = {}
        weights, shift = list(self.silent), 0.0
        for used in findings:
            index = self.numbers.observed[used.fact.id].about
            if index is None:
                weights = list(map(mul, weights, used.likelihood))
            else:
                about.setdefault(index, []).append(used)
        for index, seen in about.items():
            likelihood, divided = self._factor(index, seen)
            weights = list(map(mul, weights, likelihood))
            shift += divided
        return shift + math.log10(math.fsum(weights))

    def _factor(self, index: int, seen: Sequence[Used]) -> tuple[Sequence[float], float]:
        """Return what findings about one circumstance say of each reason; each set is met often."""
        key = (index, tuple(used.fact.id for used in seen))
        if key not in self._known:
            joined = Joined.of(self.numbers, index, seen)
            self._known[key] = joined.likelihood, joined.divided
        return self._known[key]


#: What an answer must have to be expected: P(answer | reason), and decibans for the reason.
LEAST_PROBABILITY, LEAST_DECIBANS = 0.3, 3.0
MOST = 5


@attrs.frozen(kw_only=True)
class Expected:
    """An answer that a reason makes likely, to a question not asked.

    Attributes:
        fact: The fact.
        answer: The answer.
        probability: P(answer | reason, what is known).
        decibans: What it would say for the reason.
    """

    fact: Fact
    answer: Answer
    probability: float
    decibans: float


def expected(ranking: Ranking, reason_id: str) -> tuple[Expected, ...]:
    """Return the open answers that would say most for a reason and are likely under it."""
    given = Beliefs.of(ranking)
    index = given.numbers.reasons.index(reason_id)
    missing: list[Expected] = []
    for fact in open_facts(ranking):
        rows, masses, of = given.groups(given.numbers.observed[fact.id])
        own = rows[of[index]]
        for n, answer in enumerate(fact.answers):
            if own[n] < LEAST_PROBABILITY:
                continue
            margin = sum(mass * row[n] for mass, row in zip(masses, rows, strict=True))
            decibans = 10 * math.log10(own[n] / margin)
            if decibans >= LEAST_DECIBANS:
                missing.append(
                    Expected(fact=fact, answer=answer, probability=own[n], decibans=decibans)
                )
    missing.sort(key=lambda item: -item.decibans)
    return tuple(missing[:MOST])
