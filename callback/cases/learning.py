"""Learning: the model run backwards, from cases to a catalogue."""

from __future__ import annotations

from collections.abc import Iterable

import attrs
from pendulum import Date

from callback._values.arguments import check, check_each, check_type, check_whole
from callback._values.checks import is_number
from callback._values.days import Day, day
from callback._values.plain import Plain, Recorded, to_plain
from callback.cases.case import Case
from callback.cases.expectation import Counts, expect
from callback.cases.maximisation import maximise
from callback.cases.moved import Moved, moved
from callback.cases.parameters import Parameters
from callback.cases.pseudo import PseudoCases, log_prior
from callback.cases.sample import sample
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.circumstances import Circumstance
from callback.catalogue.facts import Fact, Kind
from callback.catalogue.numbers import numbers_of
from callback.catalogue.provenance import Basis, Provenance
from callback.catalogue.reasons import Reason
from callback.words.phrases import Phrases
from callback.words.shown import Shown
from callback.words.table import Table

__all__ = [
    "Learned",
    "Moved",
    "learn",
]

#: The climb ends when a step gains less than this for each case.
ENOUGH = 1e-6


@attrs.frozen(kw_only=True, repr=False)
class Learned(Recorded, Shown):
    """A catalogue learnt from cases.

    Attributes:
        catalogue: The new catalogue; with no cases the one given.
        cases: How many cases it rests on.
        converged: Whether the climb came to an end by itself.
        objective: After each step, the log-likelihood plus the log density of the numbers under
            the catalogue given; it never falls.
        moved: What moved most, farthest first.
    """

    catalogue: Catalogue
    cases: int
    converged: bool
    objective: tuple[float, ...]
    moved: tuple[Moved, ...]

    def __repr__(self) -> str:
        end = "converged" if self.converged else "not converged"
        return f"<Learned from {self.cases} cases: {end} after {len(self.objective)} steps>"

    @property
    def _phrases(self) -> Phrases:
        return self.catalogue.phrases

    def _table(self) -> Table:
        say, number = self._phrases.say, self._phrases.number
        ended = say("learning.converged") if self.converged else say("learning.cut_short")
        return Table(
            caption=self._phrases.counted("learning.caption", self.cases),
            headings=(
                say("learning.moved"),
                say("learning.before"),
                say("learning.after"),
                say("learning.between"),
                say("learning.cases"),
            ),
            rows=tuple(
                (
                    m.title,
                    number(f"{m.before:.4g}"),
                    number(f"{m.after:.4g}"),
                    self._between(m),
                    number(f"{m.cases:.1f}"),
                )
                for m in self.moved
            ),
            right=frozenset({1, 2, 3, 4}),
            notes=(ended,),
        )

    def _between(self, moved: Moved) -> str:
        low, high = (self._phrases.number(f"{end:.3g}") for end in (moved.low, moved.high))
        return self._phrases.say("learning.interval", low=low, high=high)

    def to_dict(self) -> dict[str, Plain]:
        """Return what was learnt as JSON-ready data, without the catalogue itself."""
        return {
            "fingerprint": self.catalogue.fingerprint,
            "cases": self.cases,
            "converged": self.converged,
            "objective": list(self.objective),
            "moved": to_plain(self.moved),
        }


def learn(
    cases: Iterable[Case],
    *,
    catalogue: Catalogue,
    strength: float = 1.0,
    reviewed: Day,
    most_steps: int = 200,
) -> Learned:
    """Learn a catalogue from cases, with the one given as the prior.

    Maximum a posteriori by expectation and maximisation (Dempster, Laird and Rubin 1977), over
    the circumstances and impressions always and over the reason where it was never learnt. The
    catalogue counts for pseudo-cases, times *strength*: 12 a row where judged, 60 where published,
    where measured its own, from 12 up to 200; 80 for the priors, 15 for each never; more, up to
    200, where a number is so rare that fewer than two pseudo-events would stand behind it. Log
    medians are normal with a spread of 0.35. These are judgements. Rows that share ``otherwise``
    stay tied. Held as they are: shapes, replies, the delay, the ``otherwise`` of owned states,
    how far felt signs hang together, the tables of derived facts (stage and season are taken as
    given), and the margins behind doubtful reports. That an ``otherwise`` is what the priors
    imply is a claim about one catalogue, and not kept.

    Give all cases, those answered at once too: among the silent alone the waits are not what
    they were.

    Args:
        cases: The cases.
        catalogue: The prior.
        strength: A factor on all pseudo-cases, over 0.
        reviewed: The day to write beside what is measured.
        most_steps: After how many steps to stop.

    Raises:
        InvalidValue: An argument is wrong, or one of *cases* is not a case.
        UnknownId: A case has a reason that the catalogue does not have.

    >>> from callback import STANDARD
    >>> learn([], catalogue=STANDARD, reviewed="2026-11-22").catalogue is STANDARD
    True
    """
    check_type(catalogue, "catalogue", Catalogue)
    check(is_number(strength) and strength > 0, "strength", strength, "a number over 0")
    check_whole(most_steps, "most_steps", 1)
    on, listed = day(reviewed, "reviewed"), check_each(cases, "cases", Case)
    if not listed:
        return Learned(catalogue=catalogue, cases=0, converged=True, objective=(), moved=())
    start = Parameters.of(catalogue)
    numbers, sampled, weights = (
        start,
        sample(listed, catalogue),
        PseudoCases.of(catalogue, strength),
    )
    shape, steps = numbers_of(catalogue), list[float]()
    converged = False
    counts = expect(sampled, numbers, shape)
    while len(steps) < most_steps and not converged:
        steps.append(counts.log + log_prior(numbers, weights))
        numbers = maximise(numbers, counts, weights)
        counts = expect(sampled, numbers, shape)
        converged = counts.log + log_prior(numbers, weights) - steps[-1] < ENOUGH * len(sampled)
    steps.append(counts.log + log_prior(numbers, weights))
    return Learned(
        catalogue=_written(catalogue, numbers, counts, on),
        cases=len(listed),
        converged=converged,
        objective=tuple(steps),
        moved=moved(catalogue, weights, numbers, counts),
    )


def _written(
    catalogue: Catalogue, numbers: Parameters, counts: Counts, reviewed: Date
) -> Catalogue:
    """Return the catalogue with the numbers learnt; what cases spoke about is now measured."""
    circumstances = list(catalogue.circumstances.values())
    return Catalogue(
        version=catalogue.version,
        families=catalogue.families,
        reasons=[
            _reason(reason, index, circumstances, numbers, counts.reasons[index], reviewed)
            for index, reason in enumerate(catalogue.reasons.values())
        ],
        circumstances=[
            _circumstance(entry, numbers.otherwise[index])
            for index, entry in enumerate(circumstances)
        ],
        facts=[
            _fact(fact, catalogue, numbers, counts, reviewed) for fact in catalogue.facts.values()
        ],
        paces=catalogue.paces,
        timing=catalogue.timing,
        etiquette=catalogue.etiquette,
        retired=catalogue.retired,
        phrases=catalogue.phrases,
    )


def _measured(provenance: Provenance, count: float, reviewed: Date) -> Provenance:
    """Return that so many cases were measured, where there is at least one."""
    if count < 1:
        return provenance
    before = provenance.count or 0
    return Provenance(
        basis=Basis.MEASURED,
        sources=provenance.sources,
        reviewed=reviewed,
        count=before + round(count),
        note=provenance.note,
    )


def _reason(
    reason: Reason,
    index: int,
    circumstances: list[Circumstance],
    numbers: Parameters,
    count: float,
    reviewed: Date,
) -> Reason:
    rows: dict[str, dict[str, float]] = {}
    for n, entry in enumerate(circumstances):
        said = numbers.said[n][index]
        if said:
            rows[entry.id] = {entry.states[state].id: p for state, p in said.items()}
    wait = attrs.evolve(reason.wait, median=numbers.medians[index], never=numbers.nevers[index])
    return attrs.evolve(
        reason,
        prior=numbers.priors[index],
        wait=wait,
        rows=rows,
        provenance=_measured(reason.provenance, count, reviewed),
    )


def _circumstance(entry: Circumstance, otherwise: list[float]) -> Circumstance:
    states = zip(entry.states, otherwise, strict=True)
    return attrs.evolve(entry, states=[attrs.evolve(s, otherwise=p) for s, p in states])


def _fact(
    fact: Fact, catalogue: Catalogue, numbers: Parameters, counts: Counts, reviewed: Date
) -> Fact:
    if fact.kind is Kind.DERIVED:
        return fact
    table = numbers.tables[fact.id]
    *rows, otherwise = table.rows
    names = list(catalogue.reasons)
    return attrs.evolve(
        fact,
        table=dict(zip(fact.table, rows, strict=True)),
        otherwise=otherwise,
        under={names[reason]: row for reason, row in table.under.items()},
        provenance=_measured(fact.provenance, counts.answers[fact.id].total, reviewed),
    )
