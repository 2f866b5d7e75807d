"""Facts in rows of other people's tables: which column is which fact, and what is wrong."""

from __future__ import annotations

import sqlite3
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pendulum import Date
from small import SMALL

from callback import Finding, Interview, InvalidInterview, InvalidValue, Problem, rank

FACTS = {
    "umbrella": "had_umbrella",
    "sky": "sky",
    "puddles": "n_puddles",
    "indoors_until": "back_on",
}


def selected(query: str) -> sqlite3.Row:
    """Return the one row that sqlite answers."""
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    row = connection.execute(query).fetchone()
    connection.close()
    assert isinstance(row, sqlite3.Row)
    return row


def problems(row: object, **options: object) -> list[Problem]:
    """Return what is wrong with a row."""
    with pytest.raises(InvalidInterview) as caught:
        Interview.from_mapping(row, **options)  # type: ignore[arg-type]  # what a stranger may give
    return list(caught.value.problems)


def test_facts_in_a_row_of_sqlite() -> None:
    """0 and 1 for flags, text for choices and days, numbers for counts."""
    row = selected(
        """select '2026-11-03' as ended, 1 as had_umbrella, 'grey' as sky, 2 as n_puddles,
           '2026-11-18' as back_on"""
    )
    interview = Interview.from_mapping(row, facts=FACTS)
    assert interview.facts == {
        "indoors_until": Finding(Date(2026, 11, 18)),
        "puddles": Finding(2),
        "sky": Finding("grey"),
        "umbrella": Finding(1),
    }
    used = rank(interview, as_of="2026-11-18", catalogue=SMALL).evidence.used
    assert [getattr(one.answer, "id", None) for one in used] == ["yes", "grey", "1-2", "running"]


def test_a_flag_of_sqlite_is_that_of_a_call() -> None:
    """0 is no, as False is."""
    row = selected("select '2026-11-03' as ended, 0 as had_umbrella")
    by_row = Interview.from_mapping(row, facts={"umbrella": "had_umbrella"})
    by_call = Interview(ended="2026-11-03", facts={"umbrella": False})
    assert by_row != by_call
    one, other = (rank(i, as_of="2026-11-18", catalogue=SMALL) for i in (by_row, by_call))
    assert one.posterior == other.posterior


@pytest.mark.parametrize("nothing", [None, ""])
def test_nothing_entered_is_not_asked(nothing: object) -> None:
    """NULL and '' are no answer."""
    row = {"ended": "2026-11-03", "sky": nothing}
    assert Interview.from_mapping(row, facts={"sky": "sky"}) == Interview(ended="2026-11-03")


def test_days_are_told_in_the_zone() -> None:
    """An aware time is the day there."""
    row = {"ended": "2026-11-03T20:00:00Z", "back": "2026-11-18T20:00:00Z"}
    facts = {"indoors_until": "back"}
    there = Interview.from_mapping(row, facts=facts, zone=ZoneInfo("Asia/Tokyo"))
    assert there.facts["indoors_until"].value == Date(2026, 11, 19)
    here = Interview.from_mapping(row, facts=facts)
    assert here.facts["indoors_until"].value == Date(2026, 11, 18)


@pytest.mark.parametrize("zone", ["Asia/Tokyo", 9])
def test_a_zone_is_no_name(zone: object) -> None:
    """A zone is looked up by the caller."""
    with pytest.raises(InvalidValue) as caught:
        Interview.from_mapping({"ended": "2026-11-03"}, zone=zone)  # type: ignore[arg-type]  # the point
    assert str(caught.value) == (
        f"zone is {zone!r}: expected a tzinfo, such as ZoneInfo('Asia/Tokyo')"
    )


def test_a_column_may_have_any_name() -> None:
    """That of the fact, that of a problem's field, or one with spaces."""
    for column in ("sky", "facts.sky", "the sky!"):
        row = {"ended": "2026-11-03", column: "grey"}
        assert Interview.from_mapping(row, facts={"sky": column}).facts["sky"].value == "grey"


@pytest.mark.parametrize(
    ("row", "options", "expected"),
    [
        (
            {"ended": "2026-11-03", "sky": 1.5},
            {"facts": {"sky": "sky"}},
            Problem(
                "facts.sky",
                "1.5",
                "True, False, an answer, a whole number from 0, a day, Weights or UNKNOWN",
                "sky",
            ),
        ),
        (
            {"ended": "2026-11-03", "skyy": "grey"},
            {"facts": {"sky": "sky"}, "ignore": ...},
            Problem("facts.sky", "'sky'", "a column of the row (did you mean 'skyy'?)", "sky"),
        ),
        (
            {"ended": "2026-11-03"},
            {"facts": {"sky": 5}},
            Problem("facts.sky", "5", "the name of a column"),
        ),
        (
            {"ended": "2026-11-03", "x": 1},
            {"facts": {"sky": "x", "umbrella": "x"}},
            Problem("x", "'x'", "each column to be mapped once", "x"),
        ),
        (
            {"ended": "2026-11-03", "x": "2026-11-04"},
            {"facts": {"indoors_until": "x"}, "names": {"promised_by": "x"}},
            Problem("x", "'x'", "each column to be mapped once", "x"),
        ),
        (
            {"ended": "2026-11-03", "sky": "grey"},
            {},
            Problem(
                "sky",
                "'sky'",
                "a field's name, or to be mapped by names or left alone by ignore",
                "sky",
            ),
        ),
    ],
    ids=["value", "absent", "no name", "twice", "field and fact", "not asked for"],
)
def test_what_is_wrong_with_a_column(
    row: dict[str, object], options: dict[str, Any], expected: Problem
) -> None:
    """Each problem names the fact and the row's own column."""
    assert problems(row, **options) == [expected]
