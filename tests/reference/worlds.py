"""Every joint state of reason, circumstances and impressions, to add up whatever is asked for.

Nothing is factored and nothing is shared with how ``callback`` computes: tables and waits are
those of :mod:`decimal_facts` and :mod:`decimal_rank`. Only for small catalogues.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from typing import NamedTuple

from decimal_facts import impressions, known, reports, rows
from decimal_rank import before_facts
from decimal_signs import answer_given
from derived_facts import derived

from callback import UNKNOWN, Ranking


class World(NamedTuple):
    """A reason, with a state and an impression for each circumstance, and P(all, the silence)."""

    reason: str
    states: Mapping[str, str]
    felt: Mapping[str, Decimal | None]
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
        reported = {name for name, one in interview.facts.items() if one.value is not UNKNOWN}
        self.derived = [name for name in findings if name not in reported]
        silent = before_facts(interview, as_of, catalogue, calendar, tempo, findings)
        said = reports(catalogue, findings, as_of, calendar, interview)
        self.said = dict(zip(findings, said, strict=True))
        tables = {about: rows(catalogue, about) for about in catalogue.circumstances}
        ids = [
            [(s.id, z, w) for s in one.states for z, w in impressions(catalogue, one.id)]
            for one in catalogue.circumstances.values()
        ]
        self.worlds: list[World] = []
        for name, start in silent.items():
            for combination in itertools.product(*ids):
                states = {c: state for c, (state, _, _) in zip(tables, combination, strict=True)}
                felt = {c: z for c, (_, z, _) in zip(tables, combination, strict=True)}
                inside = math.prod(float(tables[c][name][s]) for c, s in states.items())
                inside *= math.prod(float(w) for _, _, w in combination)
                prior = catalogue.reasons[name].prior * inside
                self.worlds.append(World(name, states, felt, float(start) * inside, prior))
        self._scale = {name: self._largest(name) for name in self.said}

    def _largest(self, name: str) -> Decimal:
        """Return the largest P(report | world): up to a factor, weights say the same."""
        return max(self._report(name, world) for world in self.worlds)

    def _report(self, name: str, world: World) -> Decimal:
        one = self.said[name]
        if one.about is None:
            return one.given(world.reason, world.reason)
        return one.given(world.reason, world.states[one.about], world.felt[one.about])

    def report(self, name: str, world: World) -> float:
        """Return P(what was reported of a fact | world)."""
        return float(self._report(name, world) / self._scale[name])

    def answer(self, fact: str, answer: str, world: World) -> float:
        """Return P(answer | world)."""
        entry = self.catalogue.facts[fact]
        state, z = world.reason, None
        if entry.about is not None:
            state, z = world.states[entry.about], world.felt[entry.about]
        return float(answer_given(self.catalogue, entry, answer, world.reason, state, z))

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
