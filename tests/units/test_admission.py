"""Admission: all that is wrong with an interview, in these words, at once, under its own names."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from small import SMALL

from callback import (
    STANDARD,
    UNKNOWN,
    BadRecord,
    Derivation,
    Evidence,
    Finding,
    Interview,
    InvalidInterview,
    Problem,
    Ranking,
    Tempo,
    WorkCalendar,
    rank,
    rank_many,
)
from callback.cases import Case, learn, simulate
from callback.interview.interview import read_row, rest
from callback.records import APPLYR, LEVER, Records

AS_OF = "2026-11-22"
A_DAY = "a day such as '2026-11-03', alone or with a time, or a date or datetime"
A_VALUE = "True, False, an answer, a whole number from 0, a day, Weights or UNKNOWN"
CODES = ", ".join(derivation.value for derivation in Derivation)
UP_TO = "a day up to 2026-11-22, the day of looking"
STAGES = "screen, assessment, technical, interview, onsite, trial, final, reference_check, offer"
HOLIDAYS = "a subdivision of DE whose holidays are known, or a calendar given to rank"
SECTORS = sorted(p.value for p in STANDARD.paces if p.covariate.value == "sector")


def problems(call: Callable[[], object]) -> list[str]:
    """Return what is wrong, a line for each."""
    with pytest.raises(InvalidInterview) as caught:
        call()
    return [str(problem) for problem in caught.value.problems]


def bad(record: object, **options: Any) -> BadRecord:  # noqa: ANN401  # any options at all
    """Return what is made of one bad record."""
    (result,) = rank_many([record], as_of=AS_OF, **options)  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]  # what a stranger may give
    assert isinstance(result, BadRecord)
    return result


def test_five_problems_of_a_row_in_one_record() -> None:
    """A bad stage, a bad answer, a late date, a bad sector, a bad country: one look is enough."""
    row = {
        "id": "a-7",
        "met": "2026-11-03",
        "status": "hired",
        "advert": "gone",
        "thanked": "2026-11-23",
        "industry": "acadeemia",
        "land": "QQ",
    }
    record = bad(
        row,
        names={
            "ref": "id", "ended": "met", "stage": "status", "thanked_on": "thanked",
            "sector": "industry", "country": "land",
        },
        facts={"posting": "advert"},
    )  # fmt: skip  # a table
    posting = ", ".join(STANDARD.facts["posting"].by_id)
    assert str(record) == (
        "record 0 ('a-7')\n"
        "- stage (column 'status') is 'hired': expected a stage: that word says that it is over\n"
        f"- thanked_on (column 'thanked') is '2026-11-23': expected {UP_TO}\n"
        f"- facts.posting (column 'advert') is 'gone': expected one of {posting}\n"
        "- sector (column 'industry') is 'acadeemia': expected one of "
        f"{', '.join(SECTORS)} (did you mean 'academia'?)\n"
        "- country (column 'land') is 'QQ': expected a country whose holidays are known"
        ", or a calendar given to rank"
    )


def test_a_row_whose_day_cannot_be_read_is_asked_about_the_rest() -> None:
    """Even then sector, facts and dates are looked at, and what contradicts nothing is no fault."""
    row = {"ended": "soon", "promised_by": "2020-01-01", "sector": "x", "asked_on": "2026-12-24"}
    assert [problem.field for problem in bad(row).problems] == ["ended", "asked_on", "sector"]
    del row["ended"]
    assert [problem.field for problem in bad(row).problems] == ["ended", "asked_on", "sector"]


def test_a_row_that_can_be_read_keeps_its_own_names() -> None:
    """What only the ranking sees is told under the row's columns too."""
    record = bad({"met": "2026-11-24", "n": 1}, names={"ended": "met", "ref": "n"})
    assert record.problems == (Problem("ended", "'2026-11-24'", UP_TO, "met"),)
    assert record.ref == 1


def test_a_country_that_cannot_be_read_says_nothing_of_its_part() -> None:
    """A fault is told once: the part may be right."""
    row = {"ended": "2026-11-03", "country": "Atlantis", "subdivision": "BY"}
    assert [problem.field for problem in bad(row).problems] == ["country"]


def test_a_column_that_stands_twice_is_not_read() -> None:
    """Which of the two is meant is not known, so that nothing else is wrong with them."""
    record = bad({"ended": "2026-11-03", "x": "acadeemia"}, names={"sector": "x", "role": "x"})
    assert record.problems == (Problem("x", "'x'", "each column to be mapped once", "x"),)


def test_rank_says_all_that_it_sees() -> None:
    """Dates, facts in the order of their ids, what was derived, sector, country."""
    interview = Interview(
        ended="2026-11-23",
        asked_on=["2026-11-13", "2026-11-24", "2026-11-25"],
        facts={
            "umbrella": Finding(value=True, seen_on="2026-11-23"),
            "hat": True,
            "sky": Finding("gray", seen_on="2026-11-23"),
        },
        derived={"stage": Finding("nowhere", seen_on="2026-11-24")},
        sector="academia",
        country="DE",
        subdivision="QQ",
    )
    seen = "seen_on up to 2026-11-22, the day of looking"
    stages = ", ".join(SMALL.facts["stage"].by_id)
    assert problems(lambda: rank(interview, as_of=AS_OF, catalogue=SMALL)) == [
        f"ended is '2026-11-23': expected {UP_TO}",
        f"asked_on is '2026-11-24': expected {UP_TO}",
        f"asked_on is '2026-11-25': expected {UP_TO}",
        "facts.hat is True: expected a fact of the catalogue",
        f"facts.sky is '2026-11-23': expected {seen}",
        "facts.sky is 'gray': expected one of clear, grey, black (did you mean 'grey'?)",
        f"facts.umbrella is '2026-11-23': expected {seen}",
        f"derived.stage is '2026-11-24': expected {seen}",
        f"derived.stage is 'nowhere': expected one of {stages}",
        "sector is 'academia': expected nothing here: the catalogue has no sectors",
        f"subdivision is 'QQ': expected {HOLIDAYS}",
    ]


def test_what_is_not_needed_is_not_asked() -> None:
    """With a calendar the country's holidays do not matter, with a tempo the sector does not."""
    interview = Interview(ended="2026-11-03", country="XX", sector="acadeemia")
    own = rank(interview, as_of=AS_OF, calendar=WorkCalendar.weekdays(), tempo=Tempo())
    assert isinstance(own, Ranking)
    (sector,) = problems(lambda: rank(interview, as_of=AS_OF, calendar=WorkCalendar.weekdays()))
    (country,) = problems(lambda: rank(interview, as_of=AS_OF, tempo=Tempo()))
    assert sector.startswith("sector is 'acadeemia'")
    assert country.startswith("country is 'XX'")
    assert Evidence.gather(interview, STANDARD, AS_OF, WorkCalendar.weekdays()).reported == ()


def test_an_interview_says_all_that_it_sees() -> None:
    """Fields, facts that are no mapping, and each day that is none among several."""
    wrong: dict[str, Any] = {
        "stage": "hired", "asked_on": ["soon", "2026-11-13", 5], "facts": 3,
        "derived": {"ofer": True, "season": 1.5},
    }  # fmt: skip  # a table
    assert problems(lambda: Interview(ended="2026-11-03", **wrong)) == [
        f"stage is 'hired': expected one of {STAGES}",
        f"asked_on is 'soon': expected {A_DAY}",
        f"asked_on is 5: expected {A_DAY}",
        "facts is 3: expected a mapping of fact ids to values",
        f"derived.ofer is True: expected one of the codes {CODES} (did you mean 'offer'?)",
        f"derived.season is 1.5: expected {A_VALUE}",
    ]


def test_what_is_seen_on_the_day_of_looking_is_seen() -> None:
    """The day itself is not later: neither for dates nor for what was seen."""
    today = Finding(value=True, seen_on=AS_OF)
    interview = Interview(
        ended=AS_OF, asked_on=AS_OF, facts={"umbrella": today}, derived={"offer": today}
    )
    assert isinstance(rank(interview, as_of=AS_OF, catalogue=SMALL), Ranking)


def test_a_text_may_have_five_hundred_characters() -> None:
    """And not one more."""
    assert Interview(ended="2026-11-03", role="x" * 500).role == "x" * 500
    (line,) = problems(lambda: Interview(ended="2026-11-03", role="x" * 501))
    assert line.endswith("expected text of 1 to 500 characters, not blank")


def test_what_was_reported_hides_what_was_derived() -> None:
    """A derived answer that does not count is not read; where nothing is known it counts."""
    catalogue = SMALL.with_fact(attrs.evolve(SMALL.facts["umbrella"], derivation=Derivation.OFFER))
    wrong: dict[str, Any] = {"ended": "2026-11-03", "derived": {"offer": "perhaps"}}
    reported = Interview(**wrong, facts={"umbrella": True})
    assert rank(reported, as_of=AS_OF, catalogue=catalogue).evidence.used[0].answer.id == "yes"  # type: ignore[union-attr]  # pyright: ignore[reportAttributeAccessIssue]  # a plain answer
    expected = ["derived.offer is 'perhaps': expected True or False"]
    for facts in ({}, {"umbrella": UNKNOWN}):
        ranked = functools.partial(rank, Interview(**wrong, facts=facts), as_of=AS_OF)
        assert problems(functools.partial(ranked, catalogue=catalogue)) == expected


def test_simulation_and_learning_ask_in_the_same_room() -> None:
    """Each says all that is wrong before anything is drawn or learnt."""
    wrong: dict[str, Any] = {"sector": "acadeemia", "country": "XX", "asked_on": "2026-11-23"}
    drawn = problems(
        lambda: simulate(STANDARD, 1, seed=1, ended="2026-11-03", as_of=AS_OF, **wrong)
    )
    case = Case(interview=Interview(ended="2026-11-03", **wrong), as_of=AS_OF)
    learnt = problems(lambda: learn([case], catalogue=STANDARD, reviewed=AS_OF))
    assert [line.split()[0] for line in drawn] == ["asked_on", "sector", "country"]
    assert learnt == drawn


OURS = attrs.evolve(APPLYR, name="ours", names={**APPLYR.names, "sector": "branch"})
OFFER: dict[str, object] = {
    "id": 7, "date_responded": "2026-11-23", "status": "intervew", "branch": "acadeemia",
    "company": 5,
}  # fmt: skip  # a table


def test_a_row_of_a_known_program_says_all_that_is_wrong() -> None:
    """Its status words, what cannot be read and what cannot be so, under its own columns."""
    record = bad(OFFER, read=OURS.interview)
    assert [(problem.field, problem.column) for problem in record.problems] == [
        ("stage", "status"),
        ("organisation", "company"),
        ("ended", "date_responded"),
        ("sector", "branch"),
    ]
    assert record.problems[0].expected == "a known word for a stage (did you mean 'interview'?)"
    assert record.ref == 7


def test_a_partial_of_a_known_reader_is_one() -> None:
    """What needs a zone is given it beforehand, and says as much."""
    payload = {"id": "l1", "date": 1_793_721_600_000, "canceledAt": 3, "why": "gone"}
    read = functools.partial(LEVER.interview, zone=dt.UTC, facts={"posting": "why"})
    assert [(p.field, p.column) for p in bad(payload, read=read).problems] == [
        ("canceledAt", "canceledAt"),
        ("facts.posting", "why"),
    ]
    row = {"met": "2026-11-24", "kind": "x"}
    mapped = functools.partial(
        Interview.from_mapping, names={"ended": "met", "sector": "kind"}, ignore=...
    )
    assert [(p.field, p.column) for p in bad(row, read=mapped).problems] == [
        ("ended", "met"),
        ("sector", "kind"),
    ]


def test_a_time_that_cannot_be_counted_is_left_out() -> None:
    """Without a zone a moment has no day; the rest of the payload is looked at all the same."""
    payload = {"id": 1.5, "date": 1_793_721_600_000, "x": "acadeemia"}
    record = bad(payload, read=functools.partial(LEVER.interview, names={"sector": "x"}))
    assert [problem.field for problem in record.problems] == ["ended", "ref", "sector"]


class Careful(Records):
    """A table of somebody's own, with a reader of its own."""

    def interview(self, row: Any, **_: Any) -> Interview:  # noqa: ANN401  # what a stranger may give
        """Refuse every row."""
        raise InvalidInterview((Problem("row", repr(row["id"]), "something better"),), row["id"])


CAREFUL = Careful(name="ours", names=APPLYR.names)


def careful(row: Any) -> Interview:  # noqa: ANN401  # what a stranger may give
    """Read a row with a table of somebody's own."""
    return CAREFUL.interview(row)


@pytest.mark.parametrize(
    "read", [careful, CAREFUL.interview, functools.partial(CAREFUL.interview, zone=dt.UTC)]
)
def test_a_function_of_ones_own_says_what_its_error_says(read: Callable[..., Interview]) -> None:
    """Nothing is guessed of what it does."""
    expected = (Problem("row", "7", "something better"),)
    assert bad(OFFER, read=read) == BadRecord(index=0, ref=7, problems=expected)


def nothing(_: object) -> Any:  # noqa: ANN401  # the point
    """Read nothing."""
    return None


def test_a_function_of_ones_own_that_reads_nothing() -> None:
    """What it returns is refused like any other value that is not an interview."""
    (problem,) = bad(OFFER, read=nothing).problems
    assert problem.expected == "interview is None: expected a value of type Interview"


def test_a_day_outside_the_calendar_stays_an_error_of_its_own() -> None:
    """It is no fault of the interview; in a record the key stands beside it."""
    record = bad(
        {"ended": "2026-11-03", "ref": 7}, calendar=WorkCalendar.for_country("DE", years=[2020])
    )
    assert record.ref == 7
    assert "outside the calendar" in record.problems[0].expected


def test_what_could_be_read_is_kept() -> None:
    """Without what is wrong, and what is wrong with it, under the row's own names."""
    row = {
        "met": "2026-11-03", "status": "x", "country": "Atlantis", "subdivision": "BY",
        "due": "2026-11-01", "ad": 1.5, "hold": True, "job": "Welder",
    }  # fmt: skip  # a table
    reading = read_row(
        row,
        {"ended": "met", "stage": "status", "promised_by": "due", "role": "job"},
        facts={"posting": "ad", "told_on_hold": "hold"},
    )
    assert [(p.field, p.column) for p in reading.problems] == [
        ("stage", "status"),
        ("country", None),
        ("facts.posting", "ad"),
        ("promised_by", "due"),
    ]
    kept = Interview(ended="2026-11-03", role="Welder", facts={"told_on_hold": True})
    assert rest(reading, kept.ended.add(days=1)) == kept


def test_what_could_be_read_without_its_day() -> None:
    """A day is supposed where none could be read, so that the rest can be looked at."""
    reading = read_row({"ended": "soon", "role": "Welder"})
    supposed = Interview(ended=AS_OF, role="Welder")
    assert rest(reading, supposed.ended) == supposed
