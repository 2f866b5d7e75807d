"""Frames of polars and pandas and relations of DuckDB, as they are, in and out of the tables."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

import pytest
from many_rows import AS_OF, ManyRows
from untyped import pa

from callback.tables import rank_batches, rank_table

duckdb, pd, pl = (cast("Any", importlib.import_module(m)) for m in ("duckdb", "pandas", "polars"))

MANY = ManyRows.drawn(500)
TABLE = MANY.table()
WANT = ("probabilities", "top", "ever", "due", "problems")
DAYS = ("ended", "promised_by", "thanked_on", "asked_on")


def answers(frame: object, *, keep: bool = False) -> Any:  # noqa: ANN401  # whatever it was
    """Return the answers to a frame."""
    return rank_table(frame, as_of=AS_OF, facts=MANY.facts, want=WANT, keep=keep)


EXPECTED = answers(TABLE)


def polars() -> Any:  # noqa: ANN401  # without types here
    """Return the rows as polars has them."""
    return pl.from_arrow(TABLE)


def pandas() -> Any:  # noqa: ANN401  # without types here either
    """Return the rows as pandas has them."""
    return TABLE.to_pandas()


FRAMES: dict[str, Callable[[], Any]] = {
    "polars": polars,
    "polars, categories": lambda: polars().with_columns(pl.col(pl.String).cast(pl.Categorical)),
    "polars, times": lambda: polars().with_columns(pl.col(*DAYS).cast(pl.Datetime("ms"))),
    "pandas": pandas,
    "pandas, times and categories": lambda: pandas().assign(
        **{name: pd.to_datetime(pandas()[name]) for name in DAYS},
        country=pandas()["country"].astype("category"),
    ),
    "pandas on Arrow": lambda: TABLE.to_pandas(types_mapper=pd.ArrowDtype),
    "pandas with an index": lambda: pandas().set_index(pd.Index([f"n{i}" for i in range(500)])),
    "DuckDB": lambda: duckdb.from_arrow(TABLE),
}


@pytest.mark.parametrize("kind", FRAMES)
def test_every_frame_has_the_same_answers(kind: str) -> None:
    """Whatever the columns are stored as, the numbers are those of the Arrow table, bit by bit."""
    frame = FRAMES[kind]()
    found = answers(frame)
    table = found if isinstance(found, pa.Table) else pa.table(found)
    for name in EXPECTED.column_names:
        assert table[name].to_pylist() == EXPECTED[name].to_pylist(), name


@pytest.mark.parametrize("kind", ["polars", "pandas", "pandas with an index"])
def test_a_frame_comes_back_as_what_it_was(kind: str) -> None:
    """Its own columns come first, untouched, in their rows; its index stays."""
    frame = FRAMES[kind]()
    found = answers(frame, keep=True)
    assert type(found) is type(frame)
    assert list(found.columns) == [*frame.columns, *EXPECTED.column_names]
    own = found[list(frame.columns)]
    assert own.equals(frame)


def test_nullable_numbers_and_missing_times_of_pandas() -> None:
    """NaT, NA and NaN are not entered; whole floats are whole numbers; columns of each type."""
    frame = pd.DataFrame(
        {
            "ended": pd.to_datetime(["2026-11-03", None]),
            "round_number": pd.array([2, None], dtype="Int64"),
            "ref": [7.0, float("nan")],
            "yes": pd.array([True, None], dtype="boolean"),
            "wide": [1.0, float("nan")],
        }
    )
    facts = {"told_filled": "yes", "told_cancelled": "wide"}
    found = cast("Any", rank_table(frame, as_of=AS_OF, facts=facts, want=["top_id", "problems"]))
    assert list(found["problems"][0]) == []
    assert found["top_id"][0] is not None
    (problem,) = found["problems"][1]
    assert problem.startswith("ended is None: expected a day such as '2026-11-03'")


def test_a_stream_of_a_database_from_several_threads() -> None:
    """Threads share nothing: each has the answers of the whole table for its part."""
    parts = TABLE.to_batches(max_chunksize=100)

    def one(batch: object) -> list[Any]:
        (found,) = rank_batches([batch], as_of=AS_OF, facts=MANY.facts, want=WANT, keep=False)
        return list(cast("Any", found).to_pylist())

    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(one, parts))
    assert found == list(map(one, parts))
    rows = [row for part in found for row in part]
    expected = EXPECTED.to_pylist()
    assert [row["top_id"] for row in rows] == [row["top_id"] for row in expected]
    assert [row["ever"] for row in rows] == pytest.approx(
        [row["ever"] for row in expected], abs=1e-12
    )
    stream = duckdb.from_arrow(TABLE)
    batches = rank_batches(stream, as_of=AS_OF, facts=MANY.facts, want=WANT, keep=False)
    assert sum(cast("Any", one).num_rows for one in batches) == len(rows)
