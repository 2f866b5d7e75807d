"""Sensitivity: how sure the answer is, given that the tables are judged, published or measured."""

from __future__ import annotations

import math
from collections.abc import Sequence

import attrs

from callback._values.arguments import check_type, check_whole
from callback._values.plain import Plain
from callback.catalogue.reasons import Reason
from callback.model.noise import ANSWERS, PRIORS, REPLIES, ROWS, WAITS, Perturbed
from callback.model.ranking import Ranking, ReadOff
from callback.words.phrases import Phrases
from callback.words.table import Table, percent

__all__ = [
    "Band",
    "Stability",
    "TableWeight",
    "stability",
]

#: The form of ``Stability.to_dict()``.
SCHEMA = 2
LEAST_DRAWS, MOST_DRAWS = 20, 100_000
MOST_TABLES = 3


@attrs.frozen(kw_only=True)
class Band:
    """Where the probability of a reason lies under tables that might as well be true.

    Attributes:
        reason: The reason.
        low: The 5th percentile.
        middle: The median.
        high: The 95th percentile.
    """

    reason: Reason
    low: float
    middle: float
    high: float


@attrs.frozen(kw_only=True)
class TableWeight:
    """How much hangs on one table.

    Attributes:
        table: Its code: ``"priors"``, ``"waits"``, ``"replies"``, ``"rows."`` and a circumstance,
            or ``"answers."`` and a fact.
        title: What to call it.
        decibans: The standard deviation of the top reason's odds when only this table moves.
    """

    table: str
    title: str
    decibans: float


@attrs.frozen(kw_only=True, repr=False)
class Stability(ReadOff):
    """How far the answer holds when the tables are moved within what they rest on.

    Attributes:
        ranking: The ranking.
        draws: How many times the tables were moved.
        seed: From what the draws were made.
        bands: A band for each reason, in the ranking's order.
        top_stays: The share of draws in which the likeliest reason stayed first.
        tables: The three tables on which most hangs, heaviest first.
    """

    ranking: Ranking
    draws: int
    seed: int
    bands: tuple[Band, ...]
    top_stays: float
    tables: tuple[TableWeight, ...]

    def __repr__(self) -> str:
        return f"<Stability: {self.ranking.top.reason.id} first in {percent(self.top_stays)}>"

    def _table(self) -> Table:
        say, first = self._phrases.say, self.ranking.top.reason.title
        heaviest = ", ".join(
            say("stability.table", table=item.title, decibans=f"{item.decibans:.1f}")
            for item in self.tables
        )
        low, high = say("stability.low"), say("stability.high")
        return Table(
            caption=say("stability.caption", draws=str(self.draws)),
            headings=(say("heading.reason"), low, say("stability.middle"), high),
            rows=tuple(
                (band.reason.title, percent(band.low), percent(band.middle), percent(band.high))
                for band in self.bands
            ),
            right=frozenset({1, 2, 3}),
            notes=(
                say("stability.stays", reason=first, share=percent(self.top_stays)),
                say("stability.heaviest", tables=heaviest),
                say("stability.judged"),
            ),
        )

    def to_dict(self) -> dict[str, Plain]:
        """Return the stability as JSON-ready data."""
        return {
            "schema": SCHEMA,
            "ref": self.ranking.interview.ref,
            "as_of": self.ranking.as_of.isoformat(),
            "draws": self.draws,
            "seed": self.seed,
            "top_stays": self.top_stays,
            "bands": [
                {"reason": b.reason.id, "low": b.low, "middle": b.middle, "high": b.high}
                for b in self.bands
            ],
            "tables": [
                {"table": item.table, "title": item.title, "decibans": item.decibans}
                for item in self.tables
            ],
        }


def stability(ranking: Ranking, *, draws: int, seed: int) -> Stability:
    """Return how far the ranking holds when the tables are moved within what they rest on.

    Rows of probabilities get normal noise on their log-weights and are renormalised: 0.7 where
    judged, 0.35 where published, 1/√n where measured, at least 0.2. Medians get 0.35 where
    judged and else 0.2 on the logarithm, never 0.6 and else 0.3 on the log-odds. These widths are
    judgements themselves.

    Args:
        ranking: The ranking.
        draws: How many times to move the tables, 20 to 100,000.
        seed: From what to draw: the same seed gives the same answer.

    Raises:
        InvalidValue: *ranking*, *draws* or *seed* is wrong.

    >>> from callback import Interview, rank
    >>> ranking = rank(Interview(ended="2026-11-03"), as_of="2026-11-05")
    >>> stability(ranking, draws=50, seed=1).top_stays > 0.5
    True
    """
    from random import Random  # noqa: PLC0415  # most programs never draw

    check_type(ranking, "ranking", Ranking)
    check_whole(draws, "draws", LEAST_DRAWS, MOST_DRAWS)
    check_whole(seed, "seed")
    tables, dice = Perturbed(ranking), Random(seed)  # noqa: S311  # a model is drawn, no secret
    drawn = [tables.draw(dice, tables.tables) for _ in range(draws)]
    top = ranking.probabilities.index(ranking.top.probability)
    weights = [
        TableWeight(
            table=name,
            title=_title(name, ranking.catalogue.phrases),
            decibans=_spread([tables.draw(dice, {name}) for _ in range(draws)], top),
        )
        for name in tables.tables
    ]
    weights.sort(key=lambda item: -item.decibans)
    return Stability(
        ranking=ranking,
        draws=draws,
        seed=seed,
        bands=_bands(ranking, drawn),
        top_stays=sum(max(row) == row[top] for row in drawn) / draws,
        tables=tuple(weights[:MOST_TABLES]),
    )


def _title(table: str, phrases: Phrases) -> str:
    kind, _, entry = table.partition(".")
    titles = {
        PRIORS: phrases.say("table.priors"),
        WAITS: phrases.say("table.waits"),
        REPLIES: phrases.say("table.replies"),
        ROWS: phrases.say("table.rows", entry=entry),
        ANSWERS: phrases.say("table.answers", entry=entry),
    }
    return titles[kind]


def _bands(ranking: Ranking, drawn: Sequence[Sequence[float]]) -> tuple[Band, ...]:
    from statistics import quantiles  # noqa: PLC0415  # as above

    columns = zip(ranking.catalogue.reasons.values(), zip(*drawn, strict=True), strict=True)
    bands: dict[str, Band] = {}
    for reason, column in columns:
        cuts = quantiles(column, n=20, method="inclusive")
        bands[reason.id] = Band(reason=reason, low=cuts[0], middle=cuts[9], high=cuts[-1])
    return tuple(bands[one.reason.id] for one in ranking)


def _spread(drawn: Sequence[Sequence[float]], top: int) -> float:
    """Return the standard deviation of the top reason's odds, in decibans; 0 without another."""
    from statistics import pstdev  # noqa: PLC0415  # as above

    others = [math.fsum((*row[:top], *row[top + 1 :])) for row in drawn]
    if not all(others):
        return 0.0
    odds = zip(drawn, others, strict=True)
    return pstdev([10 * math.log10(row[top] / other) for row, other in odds])
