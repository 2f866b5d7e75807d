"""Laws of ranking many: as one by one, in order, and no record ends it."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law

from callback import (
    BadRecord,
    Interview,
    InvalidInterview,
    InvalidValue,
    Problem,
    Ranking,
    WorkCalendar,
    rank,
    rank_many,
)
from callback.strategies import interviews

AS_OF = Date(2042, 6, 2)
WEEKDAYS = WorkCalendar.weekdays()

#: What a stranger's record may be instead of a row.
ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.binary(max_size=5)
    | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["ended", "stage", "country", "asked_on", "ref", "facts"])
            | st.text(max_size=5)
            | st.none(),
            inner,
            max_size=4,
        )
    ),
    max_leaves=6,
)


def row_of(interview: Interview) -> dict[str, object]:
    """Return an interview as a row of text and numbers."""
    row: dict[str, object] = {
        "when": str(interview.ended),
        "stage": interview.stage and interview.stage.value,
        "country": interview.country,
        "promised_by": interview.promised_by and str(interview.promised_by),
        "replied_on": interview.replied_on and str(interview.replied_on),
        "ref": interview.ref,
    }
    return row


def many(records: object, **options: Any) -> tuple[Ranking | BadRecord, ...]:  # noqa: ANN401  # by name
    """Rank records that call their day ``when``, from Monday to Friday."""
    return rank_many(
        records,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # what a stranger may give
        as_of=AS_OF,
        names={"ended": "when"},
        calendar=WEEKDAYS,
        **options,
    )


@given(st.lists(interviews(), max_size=6))
def test_many_are_as_one_by_one(drawn: list[Interview]) -> None:
    """Each result is the ranking of its interview alone, bit for bit, in the order given."""
    results = many(drawn)
    assert len(results) == len(drawn)
    for interview, result in zip(drawn, results, strict=True):
        alone = rank(interview, as_of=AS_OF, calendar=WEEKDAYS)
        assert isinstance(result, Ranking)
        assert result.interview is interview
        assert result.posterior == alone.posterior
        assert result == alone


@given(st.lists(st.tuples(interviews(facts=False), st.booleans()), max_size=6))
def test_rows_and_interviews_mix(drawn: list[tuple[Interview, bool]]) -> None:
    """A row is as good as the interview that it holds, in any mixture."""
    kept = [Interview.from_mapping(row_of(one), {"ended": "when"}) for one, _ in drawn]
    mixed = [
        row_of(one) if as_row else whole for (one, as_row), whole in zip(drawn, kept, strict=True)
    ]
    assert many(mixed) == many(kept)


@law(st.lists(ANYTHING, max_size=5))
def test_no_record_ends_it(reached: Reached, records: list[object]) -> None:
    """Whatever the records are, each has its result in its place, and none raises."""
    results = many(records, ignore=...)
    assert len(results) == len(records)
    bad = {n: one for n, one in enumerate(results) if isinstance(one, BadRecord)}
    if reached(bad, "a bad record"):
        assert all(one.index == n and one.problems for n, one in bad.items())
    assert all(isinstance(one, dict) for n, one in enumerate(records) if n not in bad)


@given(st.lists(interviews(), min_size=1, max_size=5), st.data())
def test_a_bad_record_changes_no_other(drawn: list[Interview], data: st.DataObject) -> None:
    """With bad records put among them, the good ones have the same results in the same order."""
    places = data.draw(st.lists(st.integers(0, len(drawn)), max_size=3))
    records: list[object] = list(drawn)
    for place in sorted(places, reverse=True):
        records.insert(place, {"when": "soon"})
    good = [result for result in many(records) if isinstance(result, Ranking)]
    assert tuple(good) == many(drawn)


@given(st.lists(interviews(), max_size=4), st.randoms(use_true_random=False))
def test_order_follows_the_records(drawn: list[Interview], random: Any) -> None:  # noqa: ANN401  # a Random
    """Records in another order have the same results in that order."""
    places = list(range(len(drawn)))
    random.shuffle(places)
    results = many(drawn)
    assert many([drawn[place] for place in places]) == tuple(results[place] for place in places)


@given(st.text(max_size=9), st.integers() | st.text(max_size=5))
def test_a_bad_record_says_what_from_mapping_says(value: str, ref: int | str) -> None:
    """The problems and the key are those that the row alone raises, under its own names."""
    row = {"when": value, "stage": "none", "ref": ref}
    with pytest.raises(InvalidInterview) as caught:
        Interview.from_mapping(row, {"ended": "when"})
    (bad,) = many([row])
    assert isinstance(bad, BadRecord)
    assert bad == BadRecord(index=0, ref=caught.value.ref, problems=caught.value.problems)
    assert [problem.column for problem in bad.problems] == ["when", None]


def test_a_row_of_sqlite_among_others() -> None:
    """A ``sqlite3.Row`` is a record like any other."""
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    row = connection.execute("select '2026-11-03' as 'when', 'final' as stage").fetchone()
    connection.close()
    whole = Interview(ended="2026-11-03", stage="final")
    first, second = many([row, whole])
    assert first == second == rank(whole, as_of=AS_OF, calendar=WEEKDAYS)


def test_nothing_in_nothing_out() -> None:
    """No records, no results; any iterable will do."""
    assert many([]) == ()
    assert len(many({"when": "2026-11-03"} for _ in range(3))) == 3


def test_what_happens_after_the_day_of_looking() -> None:
    """A record that only the ranking refuses is a value too, with its key."""
    late = Interview(ended="2050-01-01", ref="x")
    (bad,) = many([late])
    expected = f"a day up to {AS_OF}, the day of looking"
    assert bad == BadRecord(
        index=0, ref="x", problems=(Problem("ended", "'2050-01-01'", expected),)
    )


@pytest.mark.parametrize(
    ("option", "field"),
    [({"catalogue": 5}, "catalogue"), ({"tempo": 5}, "tempo"), ({"zone": 5}, "zone")],
)
def test_a_wrong_argument_is_no_bad_record(option: dict[str, object], field: str) -> None:
    """What all records share is refused at once, even before the first of none."""
    with pytest.raises(InvalidValue) as caught:
        many([], **option)
    assert caught.value.field == field
