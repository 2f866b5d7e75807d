"""The joint distribution for one interview on one day, under one set of numbers.

`rank` makes it from the numbers of a catalogue; `noise` makes it again from numbers that might as
well be true. Both are this one room, so that no second text of the formula can drift from it.
"""

from __future__ import annotations

import functools

import attrs
from pendulum import Date

from callback.catalogue.numbers import CatalogueNumbers, waits
from callback.formulas.posterior import posterior
from callback.formulas.waits import Wait
from callback.interview.interview import Interview
from callback.model.joining import Joined
from callback.model.terms import Term, TermKind, terms
from callback.observed.evidence import Evidence
from callback.observed.silence import Silence, Watch
from callback.observed.tempo import Tempo
from callback.workdays import WorkCalendar

__all__ = ["Joint"]


@attrs.frozen(kw_only=True, eq=False)
class Joint:
    """The terms of the formula, and the posterior that is their product.

    Attributes:
        numbers: The catalogue's numbers.
        interview: What was known, as the clocks read it.
        evidence: What the facts say under these numbers.
        as_of: The day of looking.
        waits: The wait under each reason, at the tempo of the interview.
        watch: The employer's clocks.
        silence: The silence as it stands.
        terms: The likelihoods, one for each reason in each.
        posterior: The probability of each reason.
    """

    numbers: CatalogueNumbers
    interview: Interview
    evidence: Evidence
    as_of: Date
    waits: tuple[Wait, ...]
    watch: Watch
    silence: Silence
    terms: tuple[Term, ...]
    posterior: tuple[float, ...]

    @classmethod
    def of(
        cls,
        numbers: CatalogueNumbers,
        interview: Interview,
        evidence: Evidence,
        as_of: Date,
        calendar: WorkCalendar,
        tempo: Tempo,
    ) -> Joint:
        """Return the joint distribution for *interview* on the day *as_of*."""
        heard, word = evidence.as_heard(interview), evidence.word
        watch = Watch.of(heard, calendar, evidence.excuses, numbers.timing, tempo.median)
        word_on = None if word is None else word.on or as_of
        silence = Silence.observe(heard, watch, as_of, word_on=word_on)
        tempered = waits(numbers, tempo.median, tempo.never)
        factors = terms(numbers, tempered, silence, evidence.used)
        return cls(
            numbers=numbers,
            interview=heard,
            evidence=evidence,
            as_of=as_of,
            waits=tempered,
            watch=watch,
            silence=silence,
            terms=factors,
            posterior=posterior(numbers.priors, [term.likelihood for term in factors]),
        )

    @functools.cached_property
    def joined(self) -> tuple[Joined, ...]:
        """The findings about each circumstance, in the order of the formula."""
        used = {term.id: term.used for term in self.terms if term.kind is TermKind.CIRCUMSTANCE}
        return tuple(
            Joined.of(self.numbers, index, used.get(hidden.id, ()))
            for index, hidden in enumerate(self.numbers.hidden)
        )
