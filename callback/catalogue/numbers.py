"""A catalogue as plain numbers, in its own order, made once and shared."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Mapping, Sequence
from operator import mul

import attrs

from callback._values.mapping import FrozenMapping
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.circumstances import Circumstance
from callback.catalogue.facts import Fact
from callback.catalogue.timing import Timing
from callback.formulas.impression import WEIGHTS, spread
from callback.formulas.posterior import together
from callback.formulas.waits import Wait

__all__ = [
    "CatalogueNumbers",
    "CircumstanceNumbers",
    "FactNumbers",
    "numbers_of",
    "shared_columns",
    "waits",
    "warmth_of",
]

NOTHING_SAID = FrozenMapping[float]()


@attrs.frozen(kw_only=True, eq=False)
class CircumstanceNumbers:
    """A circumstance: reasons that say the same about it share one row.

    Attributes:
        id: The circumstance.
        states: The ids of its states.
        rows: The distinct rows P(state | reason).
        of: For each reason, which row is its own.
        good: P(an offer in the end | state), where it decides about that.
        onward: P(an offer or a next round | state), likewise.
        possible: What is left of an offer under each state, where it says whether there is a job.
        correlation: ρ, how far what is felt about it hangs together; 0 without an impression.
    """

    id: str
    states: tuple[str, ...]
    rows: tuple[tuple[float, ...], ...]
    of: tuple[int, ...]
    good: tuple[float, ...] | None
    onward: tuple[float, ...] | None
    possible: tuple[float, ...] | None
    correlation: float = 0.0
    # By weights, what :meth:`through` returns for each plain answer to a fact about it; other rows
    # make another circumstance, which has none.
    _by_heart: dict[tuple[float, ...], tuple[float, ...]] = attrs.field(
        factory=dict[tuple[float, ...], tuple[float, ...]], init=False, repr=False
    )

    def masses(self, weights: Sequence[float]) -> tuple[float, ...]:
        """Return, for each row, the sum of the weights of the reasons that share it."""
        masses = [0.0] * len(self.rows)
        for row, weight in zip(self.of, weights, strict=True):
            masses[row] += weight
        return tuple(masses)

    def mixed(self, weights: Sequence[float]) -> list[float]:
        """Return Σ_r weight_r · P(s | r) for each state."""
        masses = self.masses(weights)
        return [sum(map(mul, masses, column)) for column in zip(*self.rows, strict=True)]

    @property
    def points(self) -> tuple[float, ...]:
        """The probabilities of the points of its impression; one point where there is none."""
        return WEIGHTS if self.correlation else (1.0,)

    def through(self, weights: Sequence[float]) -> Sequence[float]:
        """Return Σ_s P(s | r) · weight_s for each reason."""
        known = self._by_heart.get(tuple(weights))
        if known is not None:
            return known
        sums = [sum(map(mul, row, weights)) for row in self.rows]
        return [sums[row] for row in self.of]

    def learn_by_heart(self, column: Sequence[float]) -> list[float]:
        """Return P(answer | r) for the column of an answer, and know it from now on.

        It is kept by the column as the formula has it, the largest number of which is 1.
        """
        largest, weights = max(column), together([column])
        said = self._by_heart[weights] = tuple(self.through(weights))
        return [p * largest for p in said]


@attrs.frozen(kw_only=True, eq=False)
class FactNumbers:
    """A fact.

    Attributes:
        about: Which circumstance it speaks about, by its place; ``None``: the reason itself.
        answers: The place of each answer.
        columns: For each answer, P(answer | state) over the states, or over the reasons.
        margins: For each answer, P(answer) under the catalogue's priors.
        given: For each answer, P(answer | reason) over the reasons.
        under: By its place, P(answer | reason) of each reason that has a row of its own, whatever
            the state is.
        felt: For each point of the impression, P(answer | state, point) as ``columns`` has it;
            empty where the fact shares none.
    """

    about: int | None
    answers: Mapping[str, int]
    columns: tuple[tuple[float, ...], ...]
    margins: tuple[float, ...]
    given: tuple[tuple[float, ...], ...]
    under: Mapping[int, tuple[float, ...]]
    felt: tuple[tuple[tuple[float, ...], ...], ...]

    def produced_by(self, reason: int) -> FactNumbers:
        """Return the fact as it is under a reason with a row of its own: alike in all states."""
        columns = tuple((p,) * len(self.columns[0]) for p in self.under[reason])
        return attrs.evolve(self, columns=columns, under={}, felt=())


@attrs.frozen(kw_only=True, eq=False)
class CatalogueNumbers:
    """The numbers of a catalogue; each tuple of numbers has one item for each reason.

    Attributes:
        reasons: The ids.
        priors: Probabilities that sum to 1.
        medians: Working days.
        shapes: Of the log-logistic waits.
        nevers: The cured fractions.
        replies: ω, the shares that answer a message that they notice.
        still: κ, what is left of them among those who never tell.
        timing: How messages, promises and absences act on a silence.
        hidden: The circumstances, in the order of the formula.
        observed: The facts by id.
        order: The place of each fact in the order in which they are multiplied.
    """

    reasons: tuple[str, ...]
    priors: tuple[float, ...]
    medians: tuple[float, ...]
    shapes: tuple[float, ...]
    nevers: tuple[float, ...]
    replies: tuple[float, ...]
    still: tuple[float, ...]
    timing: Timing
    hidden: tuple[CircumstanceNumbers, ...]
    observed: Mapping[str, FactNumbers]
    order: Mapping[str, int]


@functools.lru_cache(maxsize=64)
def numbers_of(catalogue: Catalogue) -> CatalogueNumbers:
    """Return the numbers of *catalogue*."""
    reasons = tuple(catalogue.reasons.values())
    priors = tuple(reason.prior for reason in reasons)
    hidden = tuple(_hidden(entry, catalogue) for entry in catalogue.circumstances.values())
    return CatalogueNumbers(
        reasons=tuple(reason.id for reason in reasons),
        priors=priors,
        medians=tuple(reason.wait.median for reason in reasons),
        shapes=tuple(reason.wait.shape for reason in reasons),
        nevers=tuple(reason.wait.never for reason in reasons),
        replies=tuple(reason.replies for reason in reasons),
        still=tuple(reason.still_replies for reason in reasons),
        timing=catalogue.timing,
        hidden=hidden,
        observed={
            fact.id: _observed(fact, catalogue, hidden, priors) for fact in catalogue.facts.values()
        },
        order={name: place for place, name in enumerate(catalogue.facts)},
    )


def _hidden(circumstance: Circumstance, catalogue: Catalogue) -> CircumstanceNumbers:
    rows = [
        circumstance.row(reason.rows.get(circumstance.id, NOTHING_SAID))
        for reason in catalogue.reasons.values()
    ]
    distinct, impression = tuple(dict.fromkeys(rows)), circumstance.impression
    return CircumstanceNumbers(
        id=circumstance.id,
        states=tuple(state.id for state in circumstance.states),
        rows=distinct,
        of=tuple(map(distinct.index, rows)),
        good=_told(state.good for state in circumstance.states),
        onward=_told(state.onward for state in circumstance.states),
        possible=_told(state.possible for state in circumstance.states),
        correlation=impression.correlation if impression else 0.0,
    )


def _told(values: Iterable[float | None]) -> tuple[float, ...] | None:
    told = tuple(value for value in values if value is not None)
    return told or None


def _observed(
    fact: Fact, catalogue: Catalogue, hidden: Sequence[CircumstanceNumbers], priors: Iterable[float]
) -> FactNumbers:
    places = {name: place for place, name in enumerate(catalogue.reasons)}
    under = {places[name]: row for name, row in fact.under.items()}
    rows = [fact.row(name) for name in catalogue.reasons]
    about, columns = None, tuple(zip(*rows, strict=True))
    given: Sequence[Sequence[float]] = columns
    felt: tuple[tuple[tuple[float, ...], ...], ...] = ()
    if fact.about is not None:
        about = list(catalogue.circumstances).index(fact.about)
        rows = [fact.row(name) for name in hidden[about].states]
        columns = tuple(zip(*rows, strict=True))
        given = [hidden[about].learn_by_heart(column) for column in columns]
        given = [_replaced(column, under, place) for place, column in enumerate(given)]
        felt = shared_columns(rows, warmth_of(fact), hidden[about].correlation)
    return FactNumbers(
        about=about,
        answers={answer.id: place for place, answer in enumerate(fact.answers)},
        columns=columns,
        margins=tuple(math.fsum(map(mul, priors, each)) for each in given),
        given=tuple(map(tuple, given)),
        under=under,
        felt=felt,
    )


def _replaced(
    column: Sequence[float], under: Mapping[int, Sequence[float]], answer: int
) -> list[float]:
    own = {reason: row[answer] for reason, row in under.items()}
    return [own.get(reason, p) for reason, p in enumerate(column)]


def warmth_of(fact: Fact) -> tuple[int, ...]:
    """Return the places of its answers from cool to warm; none where it shares no impression."""
    ids = [answer.id for answer in fact.answers]
    return tuple(map(ids.index, fact.warmth))


def shared_columns(
    rows: Iterable[Sequence[float]], warmth: Sequence[int], correlation: float
) -> tuple[tuple[tuple[float, ...], ...], ...]:
    """Return, for each point of an impression, P(answer | state, point) over the states.

    Args:
        rows: For each state, P(answer | state).
        warmth: The places of the answers from cool to warm; none: it shares no impression.
        correlation: ρ of the circumstance; 0: it has no impression.
    """
    if not warmth or not correlation:
        return ()
    back = sorted(range(len(warmth)), key=warmth.__getitem__)
    states = [spread([row[place] for place in warmth], correlation) for row in rows]
    return tuple(
        tuple(tuple(answers[place] for answers in at) for place in back)
        for at in zip(*states, strict=True)
    )


@functools.lru_cache(maxsize=256)
def waits(numbers: CatalogueNumbers, median: float, never: float) -> tuple[Wait, ...]:
    """Return the wait under each reason, every median and all odds of never times a factor."""
    rows = zip(
        numbers.medians,
        numbers.shapes,
        numbers.nevers,
        numbers.replies,
        numbers.still,
        strict=True,
    )
    return tuple(
        Wait(
            median=days * median,
            shape=shape,
            never=share * never / (1.0 - share + share * never),
            replies=replies,
            still=still,
        )
        for days, shape, share, replies, still in rows
    )
