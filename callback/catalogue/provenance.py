"""What a number rests on: its basis, its sources, and the day on which it was last gone through."""

from __future__ import annotations

import enum
from collections.abc import Iterable

import attrs
from attrs.validators import optional
from pendulum import Date

from callback._values.checks import all_of, coded, identifier, listed, of, one_of, require, text
from callback._values.days import day

__all__ = [
    "Basis",
    "Provenance",
    "Source",
    "sources_of",
]


class Basis(enum.Enum):
    """Where a number comes from."""

    PUBLISHED = "published"
    MEASURED = "measured"
    JUDGED = "judged"


@attrs.frozen(kw_only=True, repr=False)
class Source:
    """A text or a data set that a number or a piece of advice comes from.

    Attributes:
        id: A short id, the same wherever the source is cited.
        title: Its title.
        publisher: Who published it.
        year: The year it speaks of, where known.
        url: Its address, where it has one.
    """

    id: str = attrs.field(validator=identifier)
    title: str = attrs.field(validator=text)
    publisher: str = attrs.field(validator=text)
    year: int | None = attrs.field(default=None, validator=optional(of(int)))
    url: str = attrs.field(default="", validator=of(str))

    def __repr__(self) -> str:
        return f"<Source {self.id}>"


def sources_of(values: Iterable[Source]) -> tuple[Source, ...]:
    """Return several sources as a tuple."""
    return listed(values)


def _reviewed(value: Date | str) -> Date:
    return day(value, "reviewed")


def _basis(value: Basis | str) -> Basis:
    return coded(value, Basis)


@attrs.frozen(kw_only=True, repr=False)
class Provenance:
    """What a number rests on.

    The basis may be given by its code, such as ``"judged"``.

    Attributes:
        basis: Published, measured or judged.
        sources: Where it comes from; a published number names at least one.
        reviewed: The day on which somebody last went through it.
        count: The number of cases behind a measured number.
        note: How the number follows from the sources, where that is not plain.

    >>> Provenance(basis=Basis.JUDGED, reviewed="2026-11-22").basis.value
    'judged'
    """

    basis: Basis = attrs.field(converter=_basis, validator=one_of(Basis))
    sources: tuple[Source, ...] = attrs.field(
        default=(), converter=sources_of, validator=all_of(Source)
    )
    reviewed: Date = attrs.field(converter=_reviewed)
    count: int | None = attrs.field(default=None, validator=optional(of(int)))
    note: str = attrs.field(default="", validator=of(str))

    def __repr__(self) -> str:
        return f"<Provenance: {self.basis.value}, reviewed {self.reviewed}>"

    def __attrs_post_init__(self) -> None:
        if self.basis is Basis.PUBLISHED:
            require(bool(self.sources), self, "sources", self.sources, "at least one source")
        counted = self.count is not None and self.count > 0
        if self.basis is Basis.MEASURED:
            require(counted, self, "count", self.count, "the number of cases measured")
        else:
            require(self.count is None, self, "count", self.count, "None: nothing was measured")
