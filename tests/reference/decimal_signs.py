"""What answers say under a reason, a state and an impression, a second time: in decimals.

The normal distribution is added up by its series and, far out, by its continued fraction; the nine
points are the zeros of the ninth Hermite polynomial, found by Newton; the cuts by bisection and
then by Newton. Nothing is shared with how ``callback`` computes.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable
from decimal import Decimal, localcontext

from callback import Catalogue, Fact

ONE, TWO = Decimal(1), Decimal(2)
#: Digits of the normal distribution and of the cuts, and of what is carried on the way.
DIGITS, CARRIED = 34, 60
PI = Decimal("3.14159265358979323846264338327950288419716939937510582097494459230781640628620899")


def hermite(n: int, x: Decimal) -> Decimal:
    """Return He_n(x), by its recurrence."""
    before, now = Decimal(0), ONE
    for k in range(n):
        before, now = now, x * now - k * before
    return now


@functools.cache
def points() -> tuple[tuple[Decimal, Decimal], ...]:
    """Return the nine points of a standard normal, and their weights, which sum to 1."""
    found: list[tuple[Decimal, Decimal]] = []
    with localcontext() as context:
        context.prec = CARRIED
        for start in ("-4.5127", "-3.2054", "-2.0768", "-1.0232", "0"):
            x = Decimal(start)
            for _ in range(12):
                x -= hermite(9, x) / (9 * hermite(8, x))
            weight = Decimal(math.factorial(9)) / (81 * hermite(8, x) ** 2)
            found.append((x, weight))
    return (*found, *((-x, weight) for x, weight in reversed(found[:-1])))


@functools.lru_cache(maxsize=100_000)
def normal(x: Decimal) -> Decimal:
    """Return the normal distribution function."""
    with localcontext() as context:
        context.prec = CARRIED
        density = (-x * x / 2).exp() / (2 * PI).sqrt()
        if abs(x) > 4:
            tail = Decimal(0)
            for k in range(160, 0, -1):
                tail = k / (abs(x) + tail)
            beyond = density / (abs(x) + tail)
            return beyond if x < 0 else ONE - beyond
        term = total = x
        for k in range(3, 240, 2):
            term *= x * x / k
            total += term
        return ONE / 2 + density * total


@functools.lru_cache(maxsize=10_000)
def cut(below: Decimal, slope: Decimal) -> Decimal:
    """Return the c at which the mean of Φ(c - slope · z) over the nine points is *below*."""
    with localcontext() as context:
        context.prec = DIGITS

        def over(c: Decimal) -> Decimal:
            return sum((w * normal(+(c - slope * z)) for z, w in points()), Decimal(0)) - below

        low, high = Decimal(-40), Decimal(40)
        for _ in range(40):
            middle = (low + high) / 2
            low, high = (middle, high) if over(middle) < 0 else (low, middle)
        c = (low + high) / 2
        for _ in range(4):
            rise = (
                sum((w * (-((c - slope * z) ** 2) / 2).exp() for z, w in points()), Decimal(0))
                / (2 * PI).sqrt()
            )
            c -= over(c) / rise
        return c


def shared(catalogue: Catalogue, fact: Fact) -> Decimal | None:
    """Return the slope of the impression that a fact shares, or ``None``."""
    about = None if fact.about is None else catalogue.circumstances[fact.about]
    if about is None or about.impression is None or not fact.warmth:
        return None
    correlation = Decimal(about.impression.correlation)
    return (correlation / (1 - correlation)).sqrt() if correlation else None


def answer_given(
    catalogue: Catalogue, fact: Fact, answer: str, reason: str, state: str, z: Decimal | None
) -> Decimal:
    """Return P(answer | reason, state, impression); without *z* over all impressions.

    A fact about the reason itself has the reason for a state.
    """
    ids = [one.id for one in fact.answers]
    if reason in fact.under:
        return Decimal(fact.under[reason][ids.index(answer)])
    row = fact.table.get(reason if fact.about is None else state, fact.otherwise)
    slope = shared(catalogue, fact)
    if z is None or slope is None:
        return Decimal(row[ids.index(answer)])
    order = [Decimal(row[ids.index(one)]) for one in fact.warmth]
    place = fact.warmth.index(answer)
    total = sum(order, Decimal(0))
    edges: Iterable[tuple[int, Decimal]] = ((place, -ONE), (place + 1, ONE))
    share = Decimal(0)
    for edge, sign in edges:
        if edge == len(order):
            share += sign
        elif edge:
            below = sum(order[:edge], Decimal(0)) / total
            share += sign * normal(+(cut(+below, +slope) - slope * z))
    return share
