"""What stands in a ranking: a reason in its place, and totals over several reasons."""

from __future__ import annotations

import math
from collections.abc import Iterable

import attrs

from callback.catalogue.catalogue import Catalogue
from callback.catalogue.reasons import Family, Reason

__all__ = [
    "FamilyTotal",
    "Ranked",
    "Total",
    "named",
    "totals",
]


@attrs.frozen(kw_only=True, repr=False)
class Ranked:
    """A reason in its place.

    Attributes:
        position: 1 for the likeliest.
        reason: The reason.
        probability: Its posterior probability, given the silence and what is known.
    """

    position: int
    reason: Reason
    probability: float

    @property
    def times(self) -> float:
        """How many times its share among all interviews that is."""
        return self.probability / self.reason.prior

    def __repr__(self) -> str:
        return f"<Ranked {self.position}: {self.reason.id} {self.probability:.3f}>"


@attrs.frozen(kw_only=True, repr=False)
class FamilyTotal:
    """How likely it is that the reason is one of a family.

    Attributes:
        family: The family.
        probability: The sum over its reasons.
    """

    family: Family
    probability: float

    def __repr__(self) -> str:
        return f"<FamilyTotal {self.family.id} {self.probability:.3f}>"


@attrs.frozen(kw_only=True, repr=False)
class Total:
    """A reason, or twins that no fact can tell apart, told as one.

    Attributes:
        reasons: The reason, or the twins, likeliest first.
        probability: The sum over them.
    """

    reasons: tuple[Reason, ...]
    probability: float

    def __repr__(self) -> str:
        names = "+".join(reason.id for reason in self.reasons)
        return f"<Total {names} {self.probability:.3f}>"

    @property
    def title(self) -> str:
        """The titles."""
        return " / ".join(reason.title for reason in self.reasons)

    @property
    def times(self) -> float:
        """How many times their share among all interviews that is."""
        return self.probability / math.fsum(reason.prior for reason in self.reasons)


def totals(ranked: Iterable[Ranked]) -> tuple[Total, ...]:
    """Return the reasons with twins as one, likeliest first."""
    groups: dict[frozenset[str], list[Ranked]] = {}
    for one in ranked:
        groups.setdefault(frozenset({one.reason.id, *one.reason.twins}), []).append(one)
    sums = [
        Total(
            reasons=tuple(one.reason for one in group),
            probability=math.fsum(one.probability for one in group),
        )
        for group in groups.values()
    ]
    return tuple(sorted(sums, key=lambda total: -total.probability))


def named(catalogue: Catalogue, told: str | Reason | Ranked) -> Reason:
    """Return the reason that is meant: by its entry or its place, its id, or else its title.

    Raises:
        UnknownId: There is no such reason.
    """
    name = told.reason.id if isinstance(told, Ranked) else told
    name = name.id if isinstance(name, Reason) else name
    if name not in catalogue.reasons:
        for reason in catalogue.reasons.values():
            if reason.title == name:
                return reason
    return catalogue.reason(name)
