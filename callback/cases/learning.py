"""Learning: the model run backwards, from cases to a catalogue."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import attrs
from pendulum import Date

from callback._values.arguments import check, check_each, check_type, check_whole
from callback._values.checks import is_number
from callback._values.days import Day, day
from callback._values.plain import Plain, to_plain
from callback.cases.case import Case
from callback.cases.expectation import Counts, expect
from callback.cases.maximisation import PseudoCases, log_prior, maximise
from callback.cases.parameters import Parameters
from callback.cases.sample import sample
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.circumstances import Circumstance
from callback.catalogue.facts import Fact
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

#: Pseudo-cases behind a row, by what it rests on; measured rows count their own, from JUDGED to
#: MOST.
JUDGED, PUBLISHED, MOST = 12.0, 60.0, 200.0
#: The climb ends when a step gains less than this for each case.
ENOUGH = 1e-6
SHOWN = 12
#: The row of what a table does not name.
OTHERWISE = "otherwise"


@attrs.frozen
class Moved:
    """A number that learning moved.

    Attributes:
        what: Where it stands in the catalogue, such as ``"reasons.on_hold.prior"``.
        title: What to call it.
        before: What it was.
        after: What it is.
        change: How far it moved: of a probability its log-odds, of a wait its logarithm.
    """

    what: str
    title: str
    before: float
    after: float
    change: float


@attrs.frozen(kw_only=True, repr=False)
class Learned(Shown):
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
        say = self._phrases.say
        ended = say("learning.converged") if self.converged else say("learning.cut_short")
        return Table(
            caption=say("learning.caption", count=str(self.cases)),
            headings=(say("learning.moved"), say("learning.before"), say("learning.after")),
            rows=tuple((m.title, f"{m.before:.4g}", f"{m.after:.4g}") for m in self.moved),
            right=frozenset({1, 2}),
            notes=(ended,),
        )

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
    the circumstances always and over the reason where it was never learnt. The catalogue counts
    for pseudo-cases, times *strength*: 12 a row where judged, 60 where published, where measured
    its own, from 12 up to 200; 80 for the priors, 15 for each never, and log medians are normal
    with a spread of 0.35. These are judgements. Rows that share ``otherwise`` stay tied. Held as
    they are: shapes, replies, the delay, the ``otherwise`` of owned states, the tables of derived
    facts (covariates are taken as given), and the margins behind doubtful reports.

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
    numbers, sampled, weights = start, sample(listed, catalogue), _strength(catalogue, strength)
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
        moved=_moved(catalogue, start, numbers),
    )


def _pseudo(provenance: Provenance) -> float:
    if provenance.basis is Basis.MEASURED and provenance.count:
        return min(max(float(provenance.count), JUDGED), MOST)
    return PUBLISHED if provenance.basis is Basis.PUBLISHED else JUDGED


def _strength(catalogue: Catalogue, scale: float) -> PseudoCases:
    return PseudoCases(
        start=Parameters.of(catalogue),
        scale=scale,
        rows=tuple(_pseudo(reason.provenance) for reason in catalogue.reasons.values()),
        otherwise=JUDGED,
        owned=tuple(
            frozenset(n for n, state in enumerate(entry.states) if state.owned)
            for entry in catalogue.circumstances.values()
        ),
        tables={fact.id: _pseudo(fact.provenance) for fact in catalogue.facts.values()},
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
        facts=[_fact(fact, numbers, counts, reviewed) for fact in catalogue.facts.values()],
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


def _fact(fact: Fact, numbers: Parameters, counts: Counts, reviewed: Date) -> Fact:
    if fact.about is None:
        return fact
    *rows, otherwise = numbers.tables[fact.id].rows
    count = math.fsum(map(math.fsum, counts.answers[fact.id]))
    return attrs.evolve(
        fact,
        table=dict(zip(fact.table, rows, strict=True)),
        otherwise=otherwise,
        provenance=_measured(fact.provenance, count, reviewed),
    )


def _moved(catalogue: Catalogue, start: Parameters, end: Parameters) -> tuple[Moved, ...]:
    changes = [
        *_moved_reasons(catalogue, start, end),
        *_moved_rows(catalogue, start, end),
        *_moved_tables(catalogue, start, end),
    ]
    changes.sort(key=lambda moved: -abs(moved.change))
    return tuple(changes[:SHOWN])


def _moved_reasons(catalogue: Catalogue, start: Parameters, end: Parameters) -> Iterator[Moved]:
    say = catalogue.phrases.say
    for n, name in enumerate(catalogue.reasons):
        path = f"reasons.{name}"
        title = say("learning.prior", reason=name)
        yield _odds(f"{path}.prior", title, start.priors[n], end.priors[n])
        title = say("learning.never", reason=name)
        yield _odds(f"{path}.wait.never", title, start.nevers[n], end.nevers[n])
        title = say("learning.median", reason=name)
        before, after = start.medians[n], end.medians[n]
        yield Moved(f"{path}.wait.median", title, before, after, math.log(after / before))


def _moved_rows(catalogue: Catalogue, start: Parameters, end: Parameters) -> Iterator[Moved]:
    say = catalogue.phrases.say
    for index, entry in enumerate(catalogue.circumstances.values()):
        for n, name in enumerate(catalogue.reasons):
            for state, was in start.said[index][n].items():
                own = entry.states[state].id
                title = say("learning.row", circumstance=entry.id, state=own, reason=name)
                path = f"reasons.{name}.rows.{entry.id}.{own}"
                yield _odds(path, title, was, end.said[index][n][state])
        pairs = zip(start.otherwise[index], end.otherwise[index], strict=True)
        for one, (was, now) in zip(entry.states, pairs, strict=True):
            title = say("learning.otherwise", circumstance=entry.id, state=one.id)
            yield _odds(f"circumstances.{entry.id}.states.{one.id}.otherwise", title, was, now)


def _moved_tables(catalogue: Catalogue, start: Parameters, end: Parameters) -> Iterator[Moved]:
    say = catalogue.phrases.say
    for name, table in start.tables.items():
        fact = catalogue.facts[name]
        rows = [*(f"table.{state}" for state in fact.table), OTHERWISE]
        for row, was, now in zip(rows, table.rows, end.tables[name].rows, strict=True):
            state = row.removeprefix("table.")
            for answer, p, q in zip(fact.answers, was, now, strict=True):
                title = say("learning.table", fact=name, answer=answer.id, state=state)
                yield _odds(f"facts.{name}.{row}.{answer.id}", title, p, q)


def _odds(what: str, title: str, before: float, after: float) -> Moved:
    if not 0 < before < 1 or not 0 < after < 1:
        return Moved(what, title, before, after, 0.0)
    change = math.log(after / (1 - after)) - math.log(before / (1 - before))
    return Moved(what, title, before, after, change)
