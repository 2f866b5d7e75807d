"""The terms of the formula for one interview: for each, a likelihood for each reason."""

from __future__ import annotations

import enum
import math
from collections.abc import Iterable, Iterator, Sequence
from operator import mul

import attrs

from callback.catalogue.numbers import CatalogueNumbers
from callback.formulas.waits import Wait, heard, silent, unanswered
from callback.model.joining import said
from callback.observed.evidence import Used
from callback.observed.silence import EarlierSilence, Silence

__all__ = [
    "Term",
    "TermKind",
    "earlier_term",
    "moved",
    "terms",
]

#: What an earlier silence has at least that the numbers make impossible: it rules nothing out.
UNSEEN = 1e-300


class TermKind(enum.Enum):
    """What a term of the formula is about."""

    EARLIER = "earlier"
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
        states: Of a circumstance, Λ: P(its findings | state) for each state, up to a common
            factor, under a reason that produces none of them by itself.
    """

    kind: TermKind
    id: str
    likelihood: Sequence[float] = attrs.field(repr=False)
    used: tuple[Used, ...] = ()
    states: tuple[float, ...] = attrs.field(default=(), repr=False)


def terms(
    numbers: CatalogueNumbers, waits: Sequence[Wait], silence: Silence, used: Iterable[Used]
) -> tuple[Term, ...]:
    """Return the silence, each direct fact, each circumstance, in this order.

    The silence is up to three terms: the silence that their last word ended, the wait since, and
    your messages, which is what is left of G when the wait is taken out of it.
    """
    factors = list(_silence(waits, silence))
    about: list[list[Used]] = [[] for _ in numbers.hidden]
    for one in used:
        index = numbers.observed[one.fact.id].about
        if index is None:
            factors.append(
                Term(kind=TermKind.FACT, id=one.fact.id, likelihood=one.likelihood, used=(one,))
            )
        else:
            about[index].append(one)
    for index, (hidden, seen) in enumerate(zip(numbers.hidden, about, strict=True)):
        if seen:
            likelihood, states = said(numbers, index, seen)
            factors.append(
                Term(
                    kind=TermKind.CIRCUMSTANCE,
                    id=hidden.id,
                    likelihood=likelihood,
                    used=tuple(seen),
                    states=states,
                )
            )
    return tuple(factors)


def _silence(waits: Sequence[Wait], silence: Silence) -> Iterator[Term]:
    earlier = silence.earlier
    if earlier is not None:
        yield Term(kind=TermKind.EARLIER, id="earlier", likelihood=earlier_term(waits, earlier))
    own = silent(waits, silence.counted)
    yield Term(kind=TermKind.WAIT, id="wait", likelihood=own)
    if silence.unanswered or silence.answered:
        left = unanswered(waits, own, silence.reached)
        yield Term(kind=TermKind.MESSAGES, id="messages", likelihood=left)


def earlier_term(waits: Sequence[Wait], earlier: EarlierSilence) -> list[float]:
    """Return W: for each reason, the probability that an earlier silence ended when it did.

    It is ::

        W = G(K - 1) - G(K)

    with K the working days from the interview to the word that ended it.
    """
    ended = heard(waits, earlier.counted, earlier.reached, earlier.rise)
    return [max(p, UNSEEN) for p in ended]


def moved(numbers: CatalogueNumbers, used: Used) -> float:
    """Return how far one finding by itself moves the reason that it moves most, in decibans.

    ``max_r |10 · log10 P(e | r) / P(e)|`` with ``P(e)`` under the catalogue's priors.
    """
    index = numbers.observed[used.fact.id].about
    given = used.likelihood if index is None else said(numbers, index, [used])[0]
    margin = math.fsum(map(mul, numbers.priors, given))
    return max(abs(10 * math.log10(p / margin)) for p in given)
