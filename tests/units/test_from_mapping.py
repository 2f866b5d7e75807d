"""Rows of other people's tables: what is read, and everything that is wrong at once."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callback import CallbackError, Interview, InvalidInterview, InvalidValue, Problem

A_DAY = "a day such as '2026-11-03', alone or with a time, or a date or datetime"
ONCE = "a column that stands in the row once"
LEFT_OVER = "a field's name, or to be mapped by names or left alone by ignore"
NAMES = {"ended": "interviewDate", "organisation": "companyName", "ref": "id"}


def problems(row: object, names: object = None, **options: object) -> list[Problem]:
    """Return what is wrong with a row."""
    with pytest.raises(InvalidInterview) as caught:
        Interview.from_mapping(row, names, **options)  # type: ignore[arg-type]  # what a stranger may give
    return list(caught.value.problems)


def selected(query: str) -> sqlite3.Row:
    """Return the one row that sqlite answers."""
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    row = connection.execute(query).fetchone()
    connection.close()
    assert isinstance(row, sqlite3.Row)
    return row


def test_a_row_of_sqlite() -> None:
    """A ``sqlite3.Row``, which is no Mapping, reads like a dict; NULL and '' are not entered."""
    row = selected(
        """select 7 as id, '2026-11-03 14:00:00' as interviewDate, 'Acme' as companyName,
           null as stage, '' as sector, 2 as round_number, '2026-11-06' as asked_on"""
    )
    assert Interview.from_mapping(row, NAMES) == Interview(
        ended="2026-11-03", organisation="Acme", ref=7, round_number=2, asked_on="2026-11-06"
    )


def test_a_dict_of_iso_text() -> None:
    """Columns that bear our names need no names."""
    row = {"ended": "2026-11-03T14:00:00Z", "promised_by": "2026-11-10", "stage": "final"}
    expected = Interview(ended="2026-11-03", promised_by="2026-11-10", stage="final")
    assert Interview.from_mapping(row) == expected


@pytest.mark.parametrize("nothing", [None, ""])
@pytest.mark.parametrize(
    "field", ["stage", "medium", "round_number", "country", "promised_by", "asked_on", "ref"]
)
def test_nothing_entered_is_absent(field: str, nothing: object) -> None:
    """``None`` and ``""`` are the same as no such column."""
    row = {"ended": "2026-11-03", field: nothing}
    assert Interview.from_mapping(row) == Interview(ended="2026-11-03")


@pytest.mark.parametrize(
    ("zone", "expected"),
    [(None, "2026-11-03"), (dt.timezone(dt.timedelta(hours=-5)), "2026-11-02")],
)
def test_a_zone_tells_the_days_of_aware_columns(zone: dt.tzinfo | None, expected: str) -> None:
    """A log that keeps UTC is read where the user is, every day of it."""
    late = "2026-11-03T02:00:00Z"
    row = {"ended": late, "replied_on": late, "thanked_on": late, "asked_on": [late]}
    interview = Interview.from_mapping(row, zone=zone)
    days = [interview.ended, interview.replied_on, interview.thanked_on, *interview.asked_on]
    assert [str(day) for day in days] == [expected] * 4


def test_columns_may_swap_names() -> None:
    """Names are taken before a column's own name is."""
    row = {"ended": "2026-11-03", "role": "Acme", "organisation": "Welder"}
    read = Interview.from_mapping(row, {"role": "organisation", "organisation": "role"})
    assert (read.role, read.organisation) == ("Welder", "Acme")


def test_a_doubled_column_is_a_problem() -> None:
    """Two columns of one name: which one is meant cannot be known, mapped or not."""
    row = selected("select '2026-11-03' as ended, 'a' as x, 'b' as x")
    assert problems(row, {"role": "x"}) == [Problem("x", "'x'", ONCE, "x")]
    assert Problem("x", "'x'", ONCE, "x") in problems(row)
    assert Interview.from_mapping(row, ignore=["x"]) == Interview(ended="2026-11-03")
    assert Interview.from_mapping(row, ignore=...) == Interview(ended="2026-11-03")


def test_a_column_mapped_twice_is_a_problem() -> None:
    """One column cannot be two fields."""
    expected = "each column to be mapped once"
    row = {"ended": "2026-11-03", "x": "Acme"}
    assert problems(row, {"role": "x", "organisation": "x"}) == [Problem("x", "'x'", expected, "x")]


def test_an_unknown_field_is_a_problem() -> None:
    """A name that is no field of ours says which was meant."""
    row = {"ended": "2026-11-03", "co": "Acme"}
    assert problems(row, {"organization": "co"}, ignore=...) == [
        Problem("organization", "'co'", "a field (did you mean 'organisation'?)", "co")
    ]


def test_an_absent_column_is_a_problem() -> None:
    """A mapped column that the row lacks says which was meant."""
    row = {"interview_date": "2026-11-03"}
    assert problems(row, {"ended": "interviewdate"}, ignore=...)[0] == Problem(
        "ended",
        "'interviewdate'",
        "a column of the row (did you mean 'interview_date'?)",
        "interviewdate",
    )
    assert problems(row, {"ended": "when"}, ignore=...) == [
        Problem("ended", "'when'", "a column of the row", "when")
    ]


def test_a_row_without_the_day_is_a_problem() -> None:
    """The one field that must be given must have a column."""
    expected = Problem("ended", "absent", "a column for it, mapped by names")
    assert problems({}) == [expected]
    assert problems({"x": 1}, ignore=...) == [expected]


def test_a_column_left_over_is_a_problem() -> None:
    """Nothing is dropped without a word: what is no field is named in ignore, or all of it is."""
    row = {"ended": "2026-11-03", "stag": "final", "notes": "x"}
    assert problems(row, {"stage": "stag"}) == [Problem("notes", "'notes'", LEFT_OVER, "notes")]
    assert Interview.from_mapping(row, {"stage": "stag"}, ignore=["notes"]).stage is not None
    assert Interview.from_mapping(row, ignore=...) == Interview(ended="2026-11-03")


def test_a_column_left_over_says_what_it_is_close_to() -> None:
    """A slip in a column's name is answered with the field that it resembles."""
    (problem,) = problems({"ended": "2026-11-03", "endedd": "x"})
    assert problem.expected == f"{LEFT_OVER} (did you mean 'ended'?)"


def test_a_text_is_one_column_to_ignore() -> None:
    """One name may be given as it is, and stands for itself, not for its letters."""
    row = {"ended": "2026-11-03", "note": 1}
    assert Interview.from_mapping(row, ignore="note") == Interview(ended="2026-11-03")
    assert problems(row, ignore="notes") == [Problem("note", "'note'", LEFT_OVER, "note")]


def test_a_column_to_ignore_may_bear_a_fields_name() -> None:
    """Their ``stage`` may mean something else: to leave it alone is to leave it alone."""
    row = {"ended": "2026-11-03", "stage": "applied"}
    assert Interview.from_mapping(row, ignore=["stage"]) == Interview(ended="2026-11-03")


@pytest.mark.parametrize("column", [None, 0, ("a", "b"), 1.5])
def test_a_column_without_a_proper_name(column: object) -> None:
    """A csv reader keeps what it has too much under ``None``: a problem like any other."""
    row = {"ended": "2026-11-03", column: ["x"]}
    (problem,) = problems(row)
    assert (problem.field, problem.value, problem.expected) == (
        repr(column),
        repr(column),
        LEFT_OVER,
    )
    assert Interview.from_mapping(row, ignore=...) == Interview(ended="2026-11-03")  # type: ignore[arg-type]  # the point


@pytest.mark.parametrize("column", [None, 3, ["a", "b"], {"a": 1}], ids=repr)
def test_a_name_that_is_no_text(column: object) -> None:
    """Names are text; anything else is a problem of the field that it was given for."""
    row = {"ended": "2026-11-03"}
    expected = Problem("stage", repr(column), "the name of a column")
    assert problems(row, {"stage": column}) == [expected]


@pytest.mark.parametrize("row", [None, 5, "ended", ["2026-11-03"], object], ids=repr)
def test_what_is_no_row(row: object) -> None:
    """Something without columns is refused as a whole."""
    with pytest.raises(InvalidValue) as caught:
        Interview.from_mapping(row)  # type: ignore[arg-type]  # the point
    assert caught.value.field == "row"
    expected = "a row with keys() and row[key], such as a dict or a sqlite3.Row"
    assert caught.value.expected == expected


NAN = float("nan")
WRONG: dict[str, list[object]] = {
    "ended": [
        "03/11/2026", "11-03-2026", "2026-02-30", "tomorrow", "N/A", "-", "0000-00-00", " ", NAN,
        "2026-11-03\n", 1_793_000_000, 45_964, 45_964.5, True, (), b"2026-11-03",
    ],
    "stage": ["Applied", "Nowhere!", 3, 2.0, NAN, True, ("final",), b"final"],
    "medium": ["Zoom", "in person", 1, NAN],
    "round_number": ["2", "second", 2.0, 0, -1, NAN, True],
    "country": ["Atlantis", "EUR", 49, NAN, "D€"],
    "organisation": [7, NAN, " ", ("Acme",)],
    "asked_on": ["2026-11-05;2026-11-06", "yes", 2, True, NAN],
    "ref": [1.5, NAN, True, ("x",)],
}  # fmt: skip  # a table


@pytest.mark.parametrize(
    ("field", "value"), [(field, value) for field, values in WRONG.items() for value in values]
)
def test_every_wrong_value_is_named_by_the_rows_own_column(field: str, value: object) -> None:
    """Whatever a tracker sends, the error names their column and quotes their value."""
    names = {name: f"their_{name}" for name in {"ended", field}}
    row = {"their_ended": "2026-11-03", f"their_{field}": value}
    (problem,) = problems(row, names)
    assert (problem.field, problem.column) == (field, f"their_{field}")
    assert problem.value == repr(value)
    assert str(problem).startswith(f"{field} (column 'their_{field}') is ")


def test_all_problems_come_at_once_under_the_rows_names() -> None:
    """Columns and values, in one error, with the row's key."""
    row = {
        "id": 7,
        "met": "2026-11-03",
        "state": "hired",
        "due": "2026-11-01",
        "part": "BY",
        "z": 1,
    }
    names = {
        "ref": "id", "ended": "met", "stage": "state", "promised_by": "due", "subdivision": "part",
        "role": "gone",
    }  # fmt: skip  # a table
    with pytest.raises(InvalidInterview) as caught:
        Interview.from_mapping(row, names)
    found = [(problem.field, problem.column) for problem in caught.value.problems]
    assert found == [
        ("role", "gone"),
        ("z", "z"),
        ("stage", "state"),
        ("promised_by", "due"),
        ("subdivision", "part"),
    ]
    assert caught.value.ref == 7


@pytest.mark.parametrize("nothing", [None, ""])
def test_a_day_not_entered_quotes_what_stands_there(nothing: object) -> None:
    """The value is quoted as the row has it."""
    row = {"met": nothing}
    assert problems(row, {"ended": "met"}) == [Problem("ended", repr(nothing), A_DAY, "met")]


class Columns:
    """A row with any columns at all."""

    def __init__(self, values: dict[object, object]) -> None:
        self.values = values

    def keys(self) -> Iterable[object]:
        """Return the columns."""
        return self.values.keys()

    def __getitem__(self, name: object) -> object:
        return self.values[name]


ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=12),
    st.binary(max_size=9), st.dates(), st.datetimes(), st.lists(st.text(max_size=12), max_size=3),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)  # fmt: skip  # a list
FIELDS = st.sampled_from(
    [
        "ended",
        "stage",
        "medium",
        "round_number",
        "country",
        "sector",
        "asked_on",
        "ref",
        "subdivision",
    ]
)


@given(
    st.dictionaries(FIELDS | st.text(max_size=5) | st.none() | st.integers(), ANYTHING, max_size=6),
    st.dictionaries(FIELDS | st.text(max_size=5), ANYTHING, max_size=3),
    st.just(...) | st.lists(st.text(max_size=5), max_size=2) | st.text(max_size=5),
)
def test_any_row_is_an_interview_or_one_of_our_errors(
    row: dict[object, object], names: dict[str, object], ignore: object
) -> None:
    """No row, no names and no columns to ignore make anything else of it."""
    try:
        read = Interview.from_mapping(Columns(row), names, ignore=ignore)  # type: ignore[arg-type]  # the point
    except CallbackError:
        return
    assert type(read) is Interview
