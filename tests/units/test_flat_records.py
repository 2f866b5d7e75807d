"""Every result as flat records, and tables where rows are asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from untyped import pa

from callback import (
    STANDARD,
    Interview,
    InvalidValue,
    advise,
    agenda,
    ask,
    explain,
    forecast,
    meaning,
    rank,
    rank_many,
    report,
)
from callback.cases import Case, evaluate, learn

AS_OF = "2026-12-04"
LATE = Interview(ended="2026-11-03", ref=7, facts={"posting": "removed"})
RANKING = rank(LATE, as_of=AS_OF)
CASES = [
    Case(interview=Interview(ended="2026-11-03"), as_of="2026-11-22", reason="on_hold")
    for _ in range(6)
]

RESULTS: dict[str, tuple[Sequence[Mapping[str, object]], int, str]] = {
    "a ranking": (RANKING.to_records(), len(STANDARD.reasons), "probability"),
    "a forecast": (forecast(RANKING).to_records(), 41, "heard"),
    "an explanation": (explain(RANKING).to_records(), len(explain(RANKING).terms), "decibans"),
    "questions": (ask(RANKING).to_records(), len(ask(RANKING).asked), "bits"),
    "a plan": (advise(RANKING).to_records(), len(advise(RANKING).steps), "on"),
    "a meaning": (
        meaning("posting", "removed").to_records(),
        len(meaning("posting", "removed").signs),
        "decibans",
    ),
    "an agenda": (agenda([report(LATE, as_of=AS_OF)]).to_records(), 1, "gain"),
    "a report": (report(LATE, as_of=AS_OF).to_records(), 1, "headline"),
    "an evaluation": (
        evaluate(CASES, catalogue=STANDARD, seed=1).to_records(),
        1,
        "reasons.log.mean",
    ),
    "what was learnt": (
        learn(CASES, catalogue=STANDARD, reviewed=AS_OF, most_steps=2).to_records(),
        len(learn(CASES, catalogue=STANDARD, reviewed=AS_OF, most_steps=2).moved),
        "after",
    ),
}


@pytest.mark.parametrize("kind", RESULTS)
def test_results_are_flat_records(kind: str) -> None:
    """One for each row, with the numbers of that row, and nothing nested; Arrow takes them."""
    records, count, number = RESULTS[kind]
    assert len(records) == count > 0
    assert all(number in record for record in records)
    assert not any(isinstance(v, (dict, list)) for one in records for v in one.values())
    assert pa.Table.from_pylist([dict(one) for one in records]).num_rows == count


def test_a_record_says_whose_it_is() -> None:
    """The reference and the day of looking stand first."""
    first = RANKING.to_records()[0]
    assert list(first.items())[:2] == [("ref", 7), ("as_of", AS_OF)]
    assert first["id"] == RANKING.top.reason.id
    assert first["probability"] == RANKING.top.probability


@pytest.mark.parametrize(
    "table",
    [pa.table({"ended": ["2026-11-03"]}), {"ended": ["2026-11-03"]}],
    ids=["Arrow", "a dict of columns"],
)
def test_a_table_is_no_rows(table: object) -> None:
    """Its columns would be taken for rows: the error names the door that it needs."""
    with pytest.raises(InvalidValue, match=r"callback\.tables\.rank_table"):
        rank_many(table, as_of=AS_OF)  # type: ignore[arg-type]  # what it is for
