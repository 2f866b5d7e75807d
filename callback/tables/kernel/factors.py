"""The factors of the posterior that findings make: tables in which each row looks up its line.

Theory of operation. Each circumstance with findings is a table, a line for each combination of
reports and a column for each reason; so is each fact that speaks about the reason itself. Small
tables are multiplied into one another as long as that leaves some thousand lines, so that a row
costs few look-ups: the order of multiplication is all that this changes.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import attrs
import numpy as np

from callback.catalogue.numbers import CatalogueNumbers
from callback.tables.kernel.combinations import Together
from callback.tables.kernel.given import Floats, Ints
from callback.tables.kernel.reports import Report

__all__ = ["Factor", "expected_of", "factors_of", "together_of"]

#: How many tables are kept, of at most some thousand lines each: a few ten megabytes in all.
_KEPT = 32
#: So many lines a product of tables has at most, so that it stays in the cache.
_LINES = 1024


@attrs.frozen(kw_only=True, eq=False)
class Factor:
    """A table, and the line of each row in it.

    Attributes:
        rows: The line of each row.
        table: For each line, a number for each reason.
    """

    rows: Ints
    table: Floats

    def times(self, other: Factor) -> Factor:
        """Return one table that is the product of both."""
        table = self.table[:, None, :] * other.table[None, :, :]
        rows = self.rows * len(other.table) + other.rows
        return Factor(rows=rows, table=table.reshape(-1, self.table.shape[1]))


def together_of(numbers: CatalogueNumbers, reports: Mapping[str, Report]) -> dict[int, Together]:
    """Return the reports about each circumstance of which there are any, by its place."""
    about: dict[int, list[Report]] = {}
    for report in reports.values():
        if report.fact.about is not None:
            about.setdefault(report.fact.about, []).append(report)
    return {index: Together.of(numbers, index, about[index]) for index in sorted(about)}


def factors_of(
    numbers: CatalogueNumbers, reports: Mapping[str, Report], together: Mapping[int, Together]
) -> list[Factor]:
    """Return the factors, the priors among them: one at least."""
    found = [
        Factor(rows=report.codes, table=report.under(report.fact.columns))
        for report in reports.values()
        if report.fact.about is None
    ]
    for index, one in together.items():
        key = _key(one)
        table = one.said() if key is None else _said(numbers, index, key)
        found.append(Factor(rows=one.combinations.rows, table=table))
    return _packed(found, np.array(numbers.priors))


def expected_of(
    numbers: CatalogueNumbers, index: int, one: Together, value: Sequence[float]
) -> Factor:
    """Return what is expected of *value* over the states of a circumstance, as a factor."""
    key = _key(one)
    table = one.expected(value) if key is None else _expected(numbers, index, key, tuple(value))
    return Factor(rows=one.combinations.rows, table=table)


#: The facts of a circumstance and the bytes of what is reported of each: what a table depends on.
_Key: TypeAlias = tuple[tuple[str, bytes], ...]


def _key(one: Together) -> _Key | None:
    """Return what the tables of all combinations depend on; ``None``: only some occur."""
    if not one.combinations.every:
        return None
    return tuple((report.id, report.given.tobytes()) for report in one.reports)


def _again(numbers: CatalogueNumbers, index: int, key: _Key) -> Together:
    """Return the reports that a key stands for, with every combination and no row."""
    reports: list[Report] = []
    none = np.zeros(0, np.int64)
    for name, given in key:
        fact = numbers.observed[name]
        table = np.frombuffer(given).reshape(-1, len(fact.answers))
        reports.append(Report(id=name, fact=fact, codes=none, given=table, until=none))
    return Together.of(numbers, index, reports, every=True)


@functools.lru_cache(maxsize=_KEPT)
def _said(numbers: CatalogueNumbers, index: int, key: _Key) -> Floats:
    return _fixed(_again(numbers, index, key).said())


@functools.lru_cache(maxsize=_KEPT)
def _expected(numbers: CatalogueNumbers, index: int, key: _Key, value: tuple[float, ...]) -> Floats:
    return _fixed(_again(numbers, index, key).expected(value))


def _fixed(table: Floats) -> Floats:
    """Return a table that several threads may read, and nobody writes to."""
    table.flags.writeable = False
    return table


def _packed(factors: Sequence[Factor], priors: Floats) -> list[Factor]:
    """Return fewer tables of the same product, times the priors."""
    packed: list[Factor] = []
    for factor in sorted(factors, key=lambda one: -len(one.table)):
        for place, other in enumerate(packed):
            if len(factor.table) * len(other.table) <= _LINES:
                packed[place] = other.times(factor)
                break
        else:
            packed.append(factor)
    if not packed:
        return []
    packed[0] = attrs.evolve(packed[0], table=packed[0].table * priors)
    return packed
