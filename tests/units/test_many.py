"""Many records at once: what is said of those that cannot be ranked."""

from __future__ import annotations

from typing import Any

import pytest

from callback import BadRecord, Interview, InvalidValue, Problem, Ranking, rank_many

A_DAY = "a day such as '2026-11-03', alone or with a time, or a date or datetime"


def bad(record: Any, **options: Any) -> BadRecord:  # noqa: ANN401  # what a stranger may give
    """Return what is made of one bad record."""
    (result,) = rank_many([record], as_of="2026-11-22", **options)
    assert isinstance(result, BadRecord)
    return result


def test_a_bad_record_reads_as_text() -> None:
    """Its place, its key, and its problems under its own names."""
    record = bad({"id": "a7", "met": "soon"}, names={"ended": "met", "ref": "id"})
    assert str(record) == (f"record 0 ('a7')\n- ended (column 'met') is 'soon': expected {A_DAY}")
    assert str(bad({"ended": "soon"})) == f"record 0\n- ended is 'soon': expected {A_DAY}"


@pytest.mark.parametrize("record", [None, 5, "2026-11-03", ["2026-11-03"], Interview])
def test_what_is_no_record(record: object) -> None:
    """A value without columns is quoted."""
    (problem,) = bad(record).problems
    assert problem.field == "record"
    assert "expected a row with keys() and row[key]" in problem.expected


def test_an_unknown_fact_is_a_problem_of_the_record() -> None:
    """A fact that the catalogue does not have says which was meant."""
    record = bad(Interview(ended="2026-11-03", facts={"postin": "removed"}, ref=7))
    expected = "a fact of the catalogue (did you mean 'posting'?)"
    assert record == BadRecord(
        index=0, ref=7, problems=(Problem("facts.postin", "'removed'", expected),)
    )


def test_a_country_without_a_calendar_is_a_problem_of_the_record() -> None:
    """What only the ranking finds out is told with the caller's key."""
    record = bad(Interview(ended="2026-11-03", country="ZZ", ref="x"))
    assert record.ref == "x"
    assert "ZZ" in record.problems[0].value + record.problems[0].expected


def test_a_reader_of_ones_own() -> None:
    """Rows may be read by any function; interviews are taken as they are."""
    results = rank_many(
        [{"day": "2026-11-03"}, Interview(ended="2026-11-04"), {"day": "soon"}],
        as_of="2026-11-22",
        read=lambda row: Interview(ended=row["day"]),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # the error is the point
    )
    assert [isinstance(result, Ranking) for result in results] == [True, True, False]


@pytest.mark.parametrize(
    ("options", "field"),
    [({"as_of": "soon"}, "as_of"), ({"as_of": "2026-11-22", "calendar": 5}, "calendar")],
)
def test_a_wrong_argument(options: dict[str, Any], field: str) -> None:
    """What all records share is raised, not put into each result."""
    with pytest.raises(InvalidValue) as caught:
        rank_many([Interview(ended="2026-11-03")], **options)
    assert caught.value.field == field
