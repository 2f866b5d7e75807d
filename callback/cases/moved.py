"""What learning moved: from what to what, on how many cases, and how far it may be off."""

from __future__ import annotations

import math
from collections.abc import Iterator

import attrs

from callback.cases.expectation import Counts
from callback.cases.parameters import Parameters
from callback.cases.pseudo import MEDIAN_SPREAD, PseudoCases
from callback.catalogue.catalogue import Catalogue

__all__ = ["Moved", "moved"]

#: How many are told.
SHOWN = 12
#: Of the normal law, between which 90 % lie.
NINETY = 1.6448536269514722
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
        cases: How many of the cases bear on it: for a row as many as have its reason or state,
            by what is expected of those where that is hidden.
        low: Where a 90 % interval about it begins.
        high: Where that ends. With n cases and pseudo-cases the log-odds of a probability p have
            the variance ``1 / (n · p · (1 - p))``, and a log median
            ``1 / (1 / 0.35² + n · shape² / 3)`` with the n that were answered. What is hidden is
            taken as seen: where reasons were not learnt, the truth is less sure than that.
    """

    what: str
    title: str = attrs.field(repr=False)
    before: float
    after: float
    change: float
    cases: float
    low: float
    high: float


def moved(
    catalogue: Catalogue, strength: PseudoCases, end: Parameters, counts: Counts
) -> tuple[Moved, ...]:
    """Return what moved farthest, farthest first."""
    told = _Told(catalogue, strength, end, counts)
    changes = [*told.reasons(), *told.rows(), *told.tables()]
    changes.sort(key=lambda moved: -abs(moved.change))
    return tuple(changes[:SHOWN])


@attrs.frozen(eq=False)
class _Told:
    """Tells of every number that can move."""

    catalogue: Catalogue
    strength: PseudoCases
    end: Parameters
    counts: Counts

    def reasons(self) -> Iterator[Moved]:
        say, start, end = self.catalogue.phrases.say, self.strength.start, self.end
        every = math.fsum(self.counts.reasons)
        for n, name in enumerate(self.catalogue.reasons):
            path, cases = f"reasons.{name}", self.counts.reasons[n]
            title = say("learning.prior", reason=name)
            values = start.priors[n], end.priors[n]
            yield _odds(f"{path}.prior", title, *values, self.strength.priors, every)
            title = say("learning.never", reason=name)
            values = start.nevers[n], end.nevers[n]
            yield _odds(f"{path}.wait.never", title, *values, self.strength.nevers[n], cases)
            yield self._median(n, name)

    def _median(self, n: int, name: str) -> Moved:
        before, after = self.strength.start.medians[n], self.end.medians[n]
        answered = math.fsum(
            weights[n] for seen, weights in self.counts.waits.items() if seen.by is not None
        )
        known = self.strength.scale / MEDIAN_SPREAD**2 + answered * self.end.shapes[n] ** 2 / 3
        far = math.exp(NINETY / math.sqrt(known))
        return Moved(
            f"reasons.{name}.wait.median",
            self.catalogue.phrases.say("learning.median", reason=name),
            before,
            after,
            math.log(after / before),
            answered,
            after / far,
            after * far,
        )

    def rows(self) -> Iterator[Moved]:
        say, start, end = self.catalogue.phrases.say, self.strength.start, self.end
        for index, entry in enumerate(self.catalogue.circumstances.values()):
            shared = 0.0
            for n, name in enumerate(self.catalogue.reasons):
                states = self.counts.states[index][n]
                named, pseudo = end.said[index][n], self.strength.rows[index][n]
                shared += math.fsum(p for state, p in enumerate(states) if state not in named)
                for state, was in start.said[index][n].items():
                    own = entry.states[state].id
                    title = say("learning.row", circumstance=entry.id, state=own, reason=name)
                    path = f"reasons.{name}.rows.{entry.id}.{own}"
                    yield _odds(path, title, was, named[state], pseudo, math.fsum(states))
            pairs = zip(entry.states, start.otherwise[index], end.otherwise[index], strict=True)
            for one, was, now in pairs:
                title = say("learning.otherwise", circumstance=entry.id, state=one.id)
                path = f"circumstances.{entry.id}.states.{one.id}.otherwise"
                yield _odds(path, title, was, now, self.strength.otherwise[index], shared)

    def tables(self) -> Iterator[Moved]:
        names = list(self.catalogue.reasons)
        for name, table in self.strength.start.tables.items():
            fact, end, counts = self.catalogue.facts[name], self.end.tables[name], self.counts
            seen = counts.answers[name]
            states = [*((f"table.{state}", state) for state in fact.table), (OTHERWISE, OTHERWISE)]
            for n, (path, state) in enumerate(states):
                cases = math.fsum(map(math.fsum, (seen.rows[n], *seen.points[n])))
                pseudo = self.strength.tables[name][n]
                rows = table.rows[n], end.rows[n]
                yield from self._row(name, path, state, *rows, pseudo, cases)
            for n, was in table.under.items():
                pseudo, cases = self.strength.under[name][n], math.fsum(seen.under[n])
                path = f"under.{names[n]}"
                yield from self._row(name, path, names[n], was, end.under[n], pseudo, cases)

    def _row(  # two rows, what stands behind them, and where they stand
        self,
        fact: str,
        path: str,
        state: str,
        was: list[float],
        now: list[float],
        pseudo: float,
        cases: float,
    ) -> Iterator[Moved]:
        say = self.catalogue.phrases.say
        for answer, p, q in zip(self.catalogue.facts[fact].answers, was, now, strict=True):
            title = say("learning.table", fact=fact, answer=answer.id, state=state)
            yield _odds(f"facts.{fact}.{path}.{answer.id}", title, p, q, pseudo, cases)


def _odds(what: str, title: str, before: float, after: float, pseudo: float, cases: float) -> Moved:
    if not 0 < before < 1 or not 0 < after < 1:
        return Moved(what, title, before, after, 0.0, cases, after, after)
    was, now = _log_odds(before), _log_odds(after)
    far = NINETY / math.sqrt((pseudo + cases) * after * (1.0 - after))
    return Moved(what, title, before, after, now - was, cases, _share(now - far), _share(now + far))


def _log_odds(p: float) -> float:
    return math.log(p) - math.log1p(-p)


def _share(log_odds: float) -> float:
    """Return the probability with these log-odds."""
    if log_odds < 0:
        return math.exp(log_odds) / (1.0 + math.exp(log_odds))
    return 1.0 / (1.0 + math.exp(-log_odds))
