"""Many different rows, drawn from a seed: as plain arrays, as an Arrow table, as dicts."""

from __future__ import annotations

from typing import Any

import attrs
import numpy as np
from pendulum import Date
from untyped import pa

from callback import STANDARD, Kind
from callback.tables.kernel.given import Coded, Given, Ints, Reported

AS_OF = Date(2026, 11, 27)
STAGES = ("screen", "technical", "onsite", "interview", "final")
COUNTRIES = ("DE", "US", "GB", "FR", "IN", "CN")
EPOCH = 719163
_ASKED = [
    fact
    for fact in STANDARD.facts.values()
    if fact.kind in {Kind.FLAG, Kind.CHOICE} and not fact.derivation
]


@attrs.frozen
class ManyRows:
    """So many rows in which half of the facts are blank."""

    given: Given

    @classmethod
    def drawn(cls, rows: int, *, facts: int = 12, blank: float = 0.5, seed: int = 1) -> ManyRows:
        """Draw them: a third with a promise, a message, a thank-you, each."""
        draw = np.random.default_rng(seed)
        today, none = AS_OF.toordinal(), np.zeros(rows, np.int64)
        ended = today - draw.integers(0, 90, rows)

        def some(day: Ints) -> Ints:
            return np.where(draw.random(rows) < 0.3, day, 0)

        def coded(values: tuple[str, ...]) -> Coded:
            return Coded(values=values, codes=draw.integers(0, len(values) + 1, rows))

        known: dict[str, Reported] = {}
        wordless = [one for one in _ASKED if not any(a.word or a.bounced for a in one.answers)]
        for place in draw.permutation(len(wordless))[:facts]:
            fact = wordless[int(place)]
            codes = draw.integers(1, len(fact.answers) + 1, rows)
            codes[draw.random(rows) < blank] = 0
            known[fact.id] = Reported(values=tuple(fact.by_id), codes=codes)
        sectors = [pace.value for pace in STANDARD.paces if pace.covariate.value == "sector"]
        return cls(
            Given(
                as_of=np.full(rows, today),
                ended=ended,
                promised=some(ended + draw.integers(1, 15, rows)),
                decide=none,
                replied=none,
                thanked=some(ended),
                asked=some(ended + (today - ended) // 2)[:, None],
                stage=coded(STAGES),
                sector=coded(tuple(sectors)),
                country=coded(COUNTRIES),
                subdivision=Coded(values=(), codes=none),
                facts=known,
            )
        )

    @property
    def facts(self) -> dict[str, str]:
        """Each fact's id to the column that holds it."""
        return {name: f"seen_{name}" for name in self.given.facts}

    def table(self) -> Any:  # noqa: ANN401  # of Arrow, without types
        """Return the rows as an Arrow table, with days as date32 and everything else as text."""
        given = self.given
        days = {
            "ended": given.ended,
            "promised_by": given.promised,
            "thanked_on": given.thanked,
            "asked_on": given.asked[:, 0],
        }
        columns = {
            name: pa.array((day - EPOCH).astype(np.int32), mask=day == 0).cast(pa.date32())
            for name, day in days.items()
        }
        texts = {"stage": given.stage, "sector": given.sector, "country": given.country}
        columns |= {name: _text(one.values, one.codes) for name, one in texts.items()}
        for name, column in self.facts.items():
            known = given.facts[name]
            columns[column] = _text(tuple(map(str, known.values)), known.codes)
        return pa.table(columns)


def _text(values: tuple[str, ...], codes: Ints) -> Any:  # noqa: ANN401  # as above
    return pa.array([None, *values], pa.string()).take(pa.array(codes))
