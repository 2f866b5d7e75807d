"""Sensitivity: how sure the answer is, given that the tables are judged, published or measured."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from operator import mul

import attrs

from callback._values.arguments import check_type, check_whole
from callback._values.plain import Plain
from callback.answers.drawings import draw_bands
from callback.model.joint import Joint
from callback.model.noise import (
    ANSWERS,
    IMPRESSION,
    MESSAGES,
    PRIORS,
    PROMISE,
    ROWS,
    TEMPO,
    WAITS,
    Perturbed,
)
from callback.model.outlook import Course, outcome
from callback.model.plain_parts import plain_catalogue
from callback.model.ranking import Ranking, ReadOff
from callback.words.phrases import Phrases
from callback.words.table import Table

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
    """Where a number lies under tables that might as well be true.

    Attributes:
        id: The reason or family that it is the probability of, or ``"ever"`` or ``"offer"``.
        low: The 5th percentile.
        middle: The median.
        high: The 95th percentile.
    """

    id: str
    low: float
    middle: float
    high: float


@attrs.frozen(kw_only=True)
class Draw:
    """What one set of tables gives.

    Attributes:
        probabilities: The posterior, in the order of the catalogue's reasons.
        ever: The probability of ever hearing.
        offer: The probability of an offer in the end.
    """

    probabilities: tuple[float, ...] = attrs.field(repr=False)
    ever: float
    offer: float


@attrs.frozen(kw_only=True)
class TableWeight:
    """How much hangs on one table.

    Attributes:
        table: Its code: ``"priors"``, ``"waits"``, ``"tempo"``, ``"messages"``, ``"promise"``,
            ``"rows."`` or ``"impression."`` and a circumstance, or ``"answers."`` and a fact.
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
        families: A band for each family, likeliest first.
        ever: The band of the probability of ever hearing.
        offer: The band of the probability of an offer.
        top_stays: The share of draws in which the likeliest reason stayed first.
        three_stay: The share in which the first three stayed the first three, in any order.
        tables: The three tables on which most hangs, heaviest first.
        samples: Every draw, for whoever wants other figures.
    """

    ranking: Ranking
    draws: int
    seed: int
    bands: tuple[Band, ...]
    families: tuple[Band, ...]
    ever: Band
    offer: Band
    top_stays: float
    three_stay: float
    tables: tuple[TableWeight, ...]
    samples: tuple[Draw, ...] = attrs.field(repr=False)

    def __repr__(self) -> str:
        return f"<Stability: {self.ranking.top.reason.id} first in {100 * self.top_stays:.1f} %>"

    def _pictures(self) -> Iterable[str]:
        return (draw_bands(self),)

    def _table(self) -> Table:
        say, percent = self._phrases.say, self._phrases.percent
        first = self.ranking.top.reason.title
        heaviest = ", ".join(
            say(
                "stability.table",
                table=item.title,
                decibans=self._phrases.number(f"{item.decibans:.1f}"),
            )
            for item in self.tables
        )
        low, high = say("stability.low"), say("stability.high")
        return Table(
            caption=self._phrases.counted("stability.caption", self.draws),
            headings=(say("heading.reason"), low, say("stability.middle"), high),
            rows=tuple(
                (title, percent(band.low), percent(band.middle), percent(band.high))
                for title, band in self._titled()
            ),
            right=frozenset({1, 2, 3}),
            notes=(
                say(
                    "stability.stays",
                    reason=first,
                    share=percent(self.top_stays),
                    three=percent(self.three_stay),
                ),
                say("stability.heaviest", tables=heaviest),
                say("stability.judged"),
            ),
        )

    def _titled(self) -> Iterator[tuple[str, Band]]:
        yield self._phrases.say("forecast.ever"), self.ever
        yield self._phrases.say("forecast.offer"), self.offer
        for band in self.families:
            yield self.ranking.catalogue.families[band.id].title, band
        for band in self.bands:
            yield self.ranking.catalogue.reasons[band.id].title, band

    def to_records(self) -> list[dict[str, float]]:
        """Return each draw as a flat record: every reason by id, ``ever`` and ``offer``."""
        reasons = self.ranking.catalogue.reasons
        return [
            {
                **dict(zip(reasons, one.probabilities, strict=True)),
                "ever": one.ever,
                "offer": one.offer,
            }
            for one in self.samples
        ]

    def to_dict(self) -> dict[str, Plain]:
        """Return the stability as JSON-ready data."""
        return {
            "schema": SCHEMA,
            "catalogue": plain_catalogue(self.ranking.catalogue),
            "ref": self.ranking.interview.ref,
            "as_of": self.ranking.as_of.isoformat(),
            "draws": self.draws,
            "seed": self.seed,
            "top_stays": self.top_stays,
            "three_stay": self.three_stay,
            "bands": [_plain_band(band, "reason") for band in self.bands],
            "families": [_plain_band(band, "family") for band in self.families],
            "ever": _plain_band(self.ever),
            "offer": _plain_band(self.offer),
            "tables": [
                {"table": item.table, "title": item.title, "decibans": item.decibans}
                for item in self.tables
            ],
        }


def _plain_band(band: Band, name: str | None = None) -> dict[str, Plain]:
    numbers: dict[str, Plain] = {"low": band.low, "middle": band.middle, "high": band.high}
    return numbers if name is None else {name: band.id, **numbers}


def stability(ranking: Ranking, *, draws: int, seed: int) -> Stability:
    """Return how far the ranking holds when the tables are moved within what they rest on.

    Rows of probabilities get normal noise on their log-weights and are renormalised: 0.7 where
    judged, 0.35 where published, 1/√n where measured, at least 0.2. Medians get 0.35 where
    judged and else 0.2 on the logarithm, shapes 0.15, never 0.6 and else 0.3 on the log-odds; what
    messages, promises, the tempo and good word rest on moves too. What is one number in the
    catalogue is drawn once. These widths are judgements themselves.

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
    every = {*tables.tables, *tables.outcomes}
    samples = tuple(_drawn(tables.draw(dice, every)) for _ in range(draws))
    rows = [one.probabilities for one in samples]
    first = _order(ranking.posterior)[:MOST_TABLES]
    weights = [
        TableWeight(
            table=name,
            title=_title(name, ranking.catalogue.phrases),
            decibans=_spread([tables.draw(dice, {name}).posterior for _ in range(draws)], first[0]),
        )
        for name in tables.tables
    ]
    weights.sort(key=lambda item: -item.decibans)
    return Stability(
        ranking=ranking,
        draws=draws,
        seed=seed,
        bands=_bands(ranking, rows),
        families=_family_bands(ranking, rows),
        ever=_band("ever", [one.ever for one in samples]),
        offer=_band("offer", [one.offer for one in samples]),
        top_stays=sum(max(row) == row[first[0]] for row in rows) / draws,
        three_stay=sum({*_order(row)[:MOST_TABLES]} == {*first} for row in rows) / draws,
        tables=tuple(weights[:MOST_TABLES]),
        samples=samples,
    )


def _drawn(joint: Joint) -> Draw:
    """Return what *joint* gives, as `forecast` would read it off a ranking."""
    ever = [
        p * (1.0 - left) for p, left in zip(joint.posterior, Course.of(joint).endless, strict=True)
    ]
    return Draw(
        probabilities=joint.posterior,
        ever=math.fsum(ever),
        offer=math.fsum(map(mul, ever, outcome(joint))),
    )


def _title(table: str, phrases: Phrases) -> str:
    kind, _, entry = table.partition(".")
    titles = {
        PRIORS: phrases.say("table.priors"),
        WAITS: phrases.say("table.waits"),
        TEMPO: phrases.say("table.tempo"),
        MESSAGES: phrases.say("table.messages"),
        PROMISE: phrases.say("table.promise"),
        ROWS: phrases.say("table.rows", entry=entry),
        IMPRESSION: phrases.say("table.impression", entry=entry),
        ANSWERS: phrases.say("table.answers", entry=entry),
    }
    return titles[kind]


def _order(row: Sequence[float]) -> list[int]:
    """Return the places of the reasons, likeliest first, in the catalogue's order at a tie."""
    return sorted(range(len(row)), key=lambda place: -row[place])


def _band(name: str, values: Sequence[float]) -> Band:
    from statistics import quantiles  # noqa: PLC0415  # most programs never draw

    cuts = quantiles(values, n=20, method="inclusive")
    return Band(id=name, low=cuts[0], middle=cuts[9], high=cuts[-1])


def _family_bands(ranking: Ranking, rows: Sequence[Sequence[float]]) -> tuple[Band, ...]:
    reasons = list(ranking.catalogue.reasons.values())
    return tuple(
        _band(
            total.family.id,
            [
                math.fsum(
                    p for p, one in zip(row, reasons, strict=True) if one.family == total.family.id
                )
                for row in rows
            ],
        )
        for total in ranking.families
    )


def _bands(ranking: Ranking, rows: Sequence[Sequence[float]]) -> tuple[Band, ...]:
    columns = zip(ranking.catalogue.reasons, zip(*rows, strict=True), strict=True)
    bands = {name: _band(name, column) for name, column in columns}
    return tuple(bands[one.reason.id] for one in ranking)


def _spread(drawn: Sequence[Sequence[float]], top: int) -> float:
    """Return the standard deviation of the top reason's odds, in decibans; 0 without another."""
    from statistics import pstdev  # noqa: PLC0415  # as above

    others = [math.fsum((*row[:top], *row[top + 1 :])) for row in drawn]
    if not all(others):
        return 0.0
    odds = zip(drawn, others, strict=True)
    return pstdev([10 * math.log10(row[top] / other) for row, other in odds])
