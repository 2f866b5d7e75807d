"""Paces: how one value of stage, sector or country changes every wait."""

from __future__ import annotations

import enum

import attrs

from callback._values.checks import between, coded, of, one_of, text
from callback.catalogue.provenance import Provenance

__all__ = [
    "Covariate",
    "Pace",
]

LARGEST_FACTOR = 10.0


class Covariate(enum.Enum):
    """What is known of an interview that changes the pace of every reason alike."""

    STAGE = "stage"
    SECTOR = "sector"
    COUNTRY = "country"


def _covariate(value: Covariate | str) -> Covariate:
    return coded(value, Covariate)


@attrs.frozen(kw_only=True)
class Pace:
    """How one value of a covariate changes every wait.

    The covariate may be given by its code, such as ``"sector"``.

    Attributes:
        covariate: Stage, sector or country.
        value: The value it speaks of, such as ``"final"``, ``"academia"`` or ``"FR"``.
        median: A factor on every median.
        never: A factor on the odds of ``never``.
        provenance: What the two factors rest on.
    """

    covariate: Covariate = attrs.field(converter=_covariate, validator=one_of(Covariate))
    value: str = attrs.field(validator=text)
    median: float = attrs.field(
        default=1.0, validator=between(1 / LARGEST_FACTOR, LARGEST_FACTOR, closed=True)
    )
    never: float = attrs.field(
        default=1.0, validator=between(1 / LARGEST_FACTOR, LARGEST_FACTOR, closed=True)
    )
    provenance: Provenance = attrs.field(validator=of(Provenance))
