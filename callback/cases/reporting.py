"""What a candidate would report of a fact: which answer they saw, and whether they say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

import attrs
from pendulum import Date

from callback._values.answers import NO, OPEN_ENDED, PASSED, RUNNING, YES
from callback._values.checks import is_number
from callback.cases.dice import Dice, pick, running
from callback.catalogue.facts import Answer, Fact, Kind
from callback.catalogue.numbers import CatalogueNumbers
from callback.errors import InvalidValue, quoted
from callback.interview.findings import Finding, Weights

__all__ = ["Reporting", "Sign"]

#: How likely an answer is to be reported: for all, by fact, or by fact and answer.
Reporting: TypeAlias = float | Mapping[str, float | Mapping[str, float]]

#: For each state, the running sums of the probabilities of the answers.
_Sums: TypeAlias = tuple[tuple[float, ...], ...]


@attrs.frozen(kw_only=True, eq=False)
class Sign:
    """A fact, ready to be drawn.

    Attributes:
        id: The fact.
        about: The place of its circumstance.
        plain: P(answer | state), as running sums.
        felt: P(answer | state, point) for each point of the impression that it shares; or nothing.
        under: By the place of a reason that produces it by itself, P(answer | reason).
        values: What a candidate would say for each answer.
        reported: The probability that each answer is reported.
    """

    id: str
    about: int
    plain: _Sums
    felt: tuple[_Sums, ...]
    under: Mapping[int, tuple[float, ...]]
    values: tuple[Finding, ...]
    reported: tuple[float, ...]

    @classmethod
    def of(cls, fact: Fact, numbers: CatalogueNumbers, as_of: Date, reporting: Reporting) -> Sign:
        """Return *fact* as it is on the day *as_of*."""
        observed = numbers.observed[fact.id]
        return cls(
            id=fact.id,
            about=observed.about or 0,
            plain=_by_state(observed.columns),
            felt=tuple(map(_by_state, observed.felt)),
            under={reason: running(row) for reason, row in observed.under.items()},
            values=tuple(Finding(_value(fact, answer, as_of)) for answer in fact.answers),
            reported=tuple(_reported(fact.id, answer.id, reporting) for answer in fact.answers),
        )

    def drawn(self, reason: int, state: int, point: int, dice: Dice) -> Finding | None:
        """Return what is said of it where these are so; ``None``: nothing is."""
        if reason in self.under:
            sums = self.under[reason]
        else:
            sums = (self.felt[point] if self.felt else self.plain)[state]
        answer = pick(sums, dice)
        return self.values[answer] if dice.random() < self.reported[answer] else None


def _by_state(columns: Iterable[Iterable[float]]) -> _Sums:
    return tuple(map(running, zip(*columns, strict=True)))


def _value(fact: Fact, answer: Answer, as_of: Date) -> bool | str | int | Date | Weights:
    """Return what a candidate would say: of a day to come, in a week.

    That a day has passed is told outright: from the day itself alone it would be forgotten slowly.
    """
    if fact.kind is Kind.COUNT:
        return answer.least or 0
    if fact.kind is Kind.CHOICE:
        return answer.id
    said: dict[str, bool | Date | Weights] = {
        YES: True,
        NO: False,
        OPEN_ENDED: True,
        RUNNING: as_of.add(days=7),
        PASSED: Weights({PASSED: 1.0}),
    }
    return said[answer.id]


def _reported(fact_id: str, answer_id: str, reporting: Reporting) -> float:
    chance: object = reporting
    if isinstance(chance, Mapping):
        chance = reporting.get(fact_id, 0.0) if isinstance(reporting, Mapping) else chance
    if isinstance(chance, Mapping):
        chance = dict(chance).get(answer_id, 0.0)
    if not is_number(chance) or not 0 <= chance <= 1:
        raise InvalidValue("reporting", quoted(chance), "probabilities from 0 to 1")
    return float(chance)
