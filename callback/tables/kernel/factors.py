"""The factors of the posterior that findings make: tables in which each row looks up its line.

Theory of operation. Each circumstance with findings is a table, a line for each combination of
reports and a column for each reason; so is each fact that speaks about the reason itself. Small
tables are multiplied into one another as long as that leaves some thousand lines, so that a row
costs few look-ups: the order of multiplication is all that this changes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs
import numpy as np

from callback.catalogue.numbers import CatalogueNumbers
from callback.tables.kernel.combinations import LIMIT, Together
from callback.tables.kernel.given import Floats, Ints
from callback.tables.kernel.reports import Report

__all__ = ["Factor", "factors_of", "together_of"]


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
    found += [Factor(rows=one.combinations.rows, table=one.said()) for one in together.values()]
    return _packed(found, np.array(numbers.priors))


def _packed(factors: Sequence[Factor], priors: Floats) -> list[Factor]:
    """Return fewer tables of the same product, times the priors."""
    packed: list[Factor] = []
    for factor in sorted(factors, key=lambda one: -len(one.table)):
        for place, other in enumerate(packed):
            if len(factor.table) * len(other.table) <= LIMIT:
                packed[place] = other.times(factor)
                break
        else:
            packed.append(factor)
    if not packed:
        return []
    packed[0] = attrs.evolve(packed[0], table=packed[0].table * priors)
    return packed
