"""The terms of the formula for one interview: for each, a likelihood for each reason."""

from __future__ import annotations

import enum
import math
from collections.abc import Iterable, Sequence
from operator import mul

import attrs

from callback.catalogue.numbers import CatalogueNumbers
from callback.formulas.posterior import together
from callback.formulas.waits import Waits
from callback.observed.evidence import Used
from callback.observed.silence import Silence

__all__ = [
    "Term",
    "TermKind",
    "moved",
    "terms",
]


class TermKind(enum.Enum):
    """What a term of the formula is about."""

    WAIT = "wait"
    MESSAGES = "messages"
    FACT = "fact"
    CIRCUMSTANCE = "circumstance"


@attrs.frozen(kw_only=True, eq=False)
class Term:
    """A factor of the posterior.

    Attributes:
        kind: What it is about.
        id: The fact or the circumstance, or the kind again.
        likelihood: For each reason, P(what was seen | reason), up to a common factor.
        used: The findings in it.
        states: Of a circumstance, Π P(finding | state) for each state, up to a common factor.
    """

    kind: TermKind
    id: str
    likelihood: Sequence[float]
    used: tuple[Used, ...] = ()
    states: tuple[float, ...] = ()


def terms(
    numbers: CatalogueNumbers, waits: Waits, silence: Silence, used: Iterable[Used]
) -> tuple[Term, ...]:
    """Return the wait, the messages if there are any, each direct fact, each circumstance."""
    found = [Term(kind=TermKind.WAIT, id="wait", likelihood=waits.own(silence.counted))]
    if silence.unanswered:
        replied = waits.replied(silence.age)
        found.append(Term(kind=TermKind.MESSAGES, id="messages", likelihood=replied))
    about: list[list[Used]] = [[] for _ in numbers.hidden]
    for one in used:
        place = numbers.observed[one.fact.id].about
        if place is None:
            found.append(
                Term(kind=TermKind.FACT, id=one.fact.id, likelihood=one.likelihood, used=(one,))
            )
        else:
            about[place].append(one)
    for hidden, seen in zip(numbers.hidden, about, strict=True):
        if seen:
            states = together([one.likelihood for one in seen])
            found.append(
                Term(
                    kind=TermKind.CIRCUMSTANCE,
                    id=hidden.id,
                    likelihood=hidden.under(states),
                    used=tuple(seen),
                    states=states,
                )
            )
    return tuple(found)


def moved(numbers: CatalogueNumbers, used: Used) -> float:
    """Return how far one finding by itself moves the reason that it moves most, in decibans.

    ``max_r |10 · log10 P(e | r) / P(e)|`` with ``P(e)`` under the catalogue's priors.
    """
    place = numbers.observed[used.fact.id].about
    given = used.likelihood if place is None else numbers.hidden[place].under(used.likelihood)
    margin = math.fsum(map(mul, numbers.priors, given))
    return max(abs(10 * math.log10(p / margin)) for p in given)
