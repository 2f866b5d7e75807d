"""Every joint state of reason and circumstances, to add up whatever is asked for.

Nothing is factored and nothing is shared with how ``callback`` computes: tables and waits are
those of :mod:`decimal_facts` and :mod:`decimal_rank`. Only for small catalogues.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from decimal_facts import answer_given_state, known, reports, rows
from decimal_rank import before_facts
from derived_facts import derived

from callback import Ranking


class World(NamedTuple):
    """A reason, and a state for each circumstance, with P(both, the silence)."""

    reason: str
    states: Mapping[str, str]
    weight: float
    prior: float


class Worlds:
    """The worlds of a ranking, and what its findings make of them."""

    def __init__(self, ranking: Ranking) -> None:
        """Multiply out the tables."""
        interview, catalogue, as_of = ranking.interview, ranking.catalogue, ranking.as_of
        self.catalogue = catalogue
        calendar, tempo = ranking.calendar, ranking.tempo
        findings = known(interview, derived(interview, catalogue, calendar), catalogue)
        self.derived = [name for name in findings if name not in interview.facts]
        silent = before_facts(interview, as_of, catalogue, calendar, tempo, findings)
        said = reports(catalogue, findings, as_of, calendar, interview)
        # Weights may be as small as a number can be: up to a factor they say the same.
        self.said = {
            name: (about, {state: float(p / max(given.values())) for state, p in given.items()})
            for name, (about, given) in zip(findings, said, strict=True)
        }
        tables = {about: rows(catalogue, about) for about in catalogue.circumstances}
        ids = [[s.id for s in one.states] for one in catalogue.circumstances.values()]
        self.worlds: list[World] = []
        for name, start in silent.items():
            for combination in itertools.product(*ids):
                states = dict(zip(tables, combination, strict=True))
                inside = math.prod(float(tables[c][name][s]) for c, s in states.items())
                prior = catalogue.reasons[name].prior * inside
                self.worlds.append(World(name, states, float(start) * inside, prior))

    def report(self, name: str, world: World) -> float:
        """Return P(what was reported of a fact | world)."""
        about, given = self.said[name]
        return given[world.reason if about is None else world.states[about]]

    def answer(self, fact: str, answer: str, world: World) -> float:
        """Return P(answer | world)."""
        entry = self.catalogue.facts[fact]
        state = world.reason if entry.about is None else world.states[entry.about]
        return float(answer_given_state(entry, state, answer))

    def total(
        self,
        names: Collection[str],
        then: Mapping[str, str] | None = None,
        value: Callable[[World], float] = lambda _: 1.0,
    ) -> float:
        """Return Σ P(world, silence, reports of *names*, answers *then*) · value(world)."""
        return math.fsum(
            world.weight
            * math.prod(self.report(name, world) for name in names)
            * math.prod(self.answer(fact, one, world) for fact, one in (then or {}).items())
            * value(world)
            for world in self.worlds
        )

    def without_silence(self, names: Collection[str], reason: str | None = None) -> float:
        """Return P(reports of *names* | reason), or under the priors where none is given."""
        chosen = [world for world in self.worlds if reason in (None, world.reason)]
        both = math.fsum(
            world.prior * math.prod(self.report(name, world) for name in names) for world in chosen
        )
        return both / math.fsum(world.prior for world in chosen)
