"""Tables against ``rank_many``, row by row."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, cast

from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law
from untyped import pa

from callback import STANDARD, BadRecord, Kind, Ranking, forecast, rank_many
from callback.strategies import days
from callback.tables import rank_table

TOLERANCE = 1e-12
AS_OF = Date(2026, 11, 22)
FACTS = {
    name: f"seen_{name}"
    for name in ("rejection_this_role", "follow_up_delivered", "posting", "auto_reply", "small_org")
}
assert {STANDARD.facts[name].kind for name in FACTS} >= {Kind.FLAG, Kind.CHOICE, Kind.UNTIL}

NEAR = days(Date(2026, 8, 1), AS_OF).map(str)
#: Now and then something that cannot be so.
CELLS = {
    "ended": NEAR | NEAR | st.sampled_from(["2026-12-01", "soon", None]),
    "stage": st.sampled_from([None, "", "final", "screen", "ghosted?"]),
    "country": st.sampled_from([None, "DE", "US", "CN", "XX", "de"]),
    "subdivision": st.sampled_from([None, None, "BY"]),
    "sector": st.sampled_from([None, "academia", "alchemy"]),
    "promised_by": st.none() | days(Date(2026, 8, 1), Date(2027, 1, 1)).map(str),
    "replied_on": st.none() | NEAR,
    "asked_on": st.none() | NEAR,
    "thanked_on": st.none() | NEAR,
    "round_number": st.sampled_from([None, 1, 200]),
    "ref": st.integers(0, 9),
    **{
        column: st.sampled_from(
            [None, None, *STANDARD.facts[name].by_id]
            if STANDARD.facts[name].kind is not Kind.UNTIL
            else [None, "2026-11-15", "2026-12-24"]
        )
        for name, column in FACTS.items()
    },
}
ROWS = st.lists(st.fixed_dictionaries(CELLS), min_size=1, max_size=8)
TYPES = pa.schema(
    [(name, pa.int64() if name in {"round_number", "ref"} else pa.string()) for name in CELLS]
)
WANT = ("probabilities", "top_id", "top_p", "ever", "offer", "heard_within_5", "due", "problems")


def same(row: dict[str, Any], one: Ranking) -> bool:
    """Say whether a row of a table says what a ranking and its forecast say."""
    ahead = forecast(one)
    numbers = {f"p_{name}": p for name, p in one.probabilities.items()}
    numbers |= {"top_p": one.top.probability, "ever": ahead.ever, "offer": ahead.offer}
    numbers["heard_within_5"] = ahead.heard_within(5)
    close = all(math.isclose(row[k], v, abs_tol=TOLERANCE) for k, v in numbers.items())
    due = one.due.status.value if one.due else None
    return close and row["due"] == due and row["problems"] == []


def ranked(rows: Sequence[dict[str, object]], *, lenient: bool = False) -> list[dict[str, Any]]:
    """Return the rows of the answer to a table of these rows."""
    table = pa.Table.from_pylist(list(rows), schema=TYPES)
    found = rank_table(table, as_of=AS_OF, facts=FACTS, want=WANT, keep=False, lenient=lenient)
    return list(cast("Any", found).to_pylist())


@law(ROWS)
def test_a_table_equals_rank_many(reached: Reached, rows: list[dict[str, object]]) -> None:
    """A good row has the numbers of ``rank_many``, a bad one its words, each in its place."""
    expected = rank_many(rows, as_of=AS_OF, facts=FACTS)
    answers = ranked(rows)
    assert len(answers) == len(rows)
    bad = [
        (answer, one.problems)
        for answer, one in zip(answers, expected, strict=True)
        if isinstance(one, BadRecord)
    ]
    good = [
        (answer, one)
        for answer, one in zip(answers, expected, strict=True)
        if isinstance(one, Ranking)
    ]
    for answer, one in good:
        assert same(answer, one)
    for answer, problems in bad:
        assert set(answer.pop("problems")) == set(map(str, problems))
        assert {*answer.values()} == {None}
    reached(good, "a good row")
    reached(bad, "a bad row")


@law(ROWS)
def test_a_lenient_table_leaves_out_what_is_wrong(
    reached: Reached, rows: list[dict[str, object]]
) -> None:
    """A lenient look says the same problems, and of a row that is right the same as a strict one.

    Only a row without its day has no answer.
    """
    strict, lenient = ranked(rows), ranked(rows, lenient=True)
    dated = [str(row["ended"]) <= str(AS_OF) for row in rows]
    assert [row["top_id"] is not None for row in lenient] == dated
    assert [row["problems"] for row in lenient] == [row["problems"] for row in strict]
    right = [
        (one, other) for one, other in zip(strict, lenient, strict=True) if not one["problems"]
    ]
    assert [one for one, _ in right] == [other for _, other in right]
    reached(any(one["problems"] for one in strict), "a bad row")
    reached(right, "a good row")
