"""Status words, countries, days and answers as people and other programs write them."""

from __future__ import annotations

import importlib.resources
import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date

from callback import (
    STANDARD,
    UNKNOWN,
    Interview,
    InvalidInterview,
    InvalidValue,
    Kind,
    Stage,
    rank,
    rank_many,
)
from callback.interview import statuses
from callback.interview.countries import code_of
from callback.records import StatusKind, day_of_serial, narrow, status_of

REFERENCE = Path(__file__).parents[1] / "reference"
#: Of the words of other trackers, those that are read otherwise than they are meant: "may start
#: work" holds the word for having started.
MISREAD = {"可入职"}
HELD, PENDING, OVER = StatusKind.HELD, StatusKind.NO_INTERVIEW, StatusKind.OVER


def readings(name: str) -> list[tuple[str, set[str]]]:
    """Return words, each with the readings that are right, written down before it was read."""
    lines = (REFERENCE / name).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [(row["word"], {row["right"], *row.get("also", ())}) for row in rows]


def told(word: str) -> str:
    """Return how a word is read, in the terms of the readings."""
    status = status_of(word)
    if status.kind is HELD:
        return "waiting" if status.stage is None else status.stage.value
    return {PENDING: "no_interview", OVER: "closed"}.get(status.kind, "ambiguous")


@pytest.mark.parametrize("name", ["status_words.jsonl", "status_words_elsewhere.jsonl"])
def test_no_word_of_a_real_tracker_is_misread(name: str) -> None:
    """What is known is right; what may mean several things is at most unknown."""
    wrong = {
        word
        for word, right in readings(name)
        if told(word) not in right and status_of(word).kind is not StatusKind.UNKNOWN
    }
    assert wrong <= MISREAD


@pytest.mark.parametrize("name", ["status_words.jsonl", "status_words_elsewhere.jsonl"])
def test_no_row_without_an_interview_becomes_one(name: str) -> None:
    """A word that says that there was none, and nothing else, is read as held by nobody."""
    for word, right in readings(name):
        if right == {"no_interview"}:
            assert status_of(word).kind is not HELD, word


def test_every_pattern_says_what_its_group_says() -> None:
    """None is hidden by one of an earlier group: a line that says nothing would mislead."""
    rules = statuses._rules()  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # the table
    for status, patterns in rules:
        for pattern in patterns:
            assert status_of(" ".join(part.strip("*") for part in pattern)) == status, pattern


@given(st.sampled_from([word for word, _ in readings("status_words.jsonl")]), st.data())
def test_case_marks_and_numbers_do_not_matter(word: str, data: st.DataObject) -> None:
    """Words in capitals or small letters, joined by whatever mark, say the same."""
    parts = re.findall(r"[^\W_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", word))
    mark = data.draw(st.sampled_from([" ", "-", "_", " / ", ". "]))
    joined = mark.join(parts)
    expected = status_of(" ".join(parts))
    for form in (joined, joined.upper(), joined.lower(), f"❗ {joined}", f"{joined}{mark}2"):
        assert status_of(form) == expected


@given(st.text(max_size=120))
def test_any_text_is_read_or_unknown(word: str) -> None:
    """Whatever is written: one of the four, and a stage only where an interview was held."""
    status = status_of(word)
    assert status.stage is None or status.kind is HELD


@pytest.mark.parametrize(
    "word",
    [
        "Not interviewed", "Never interviewed", "Interview not held", "Kein Gespräch",
        "Sans entretien", "sin entrevista", "未面试", "без собеседования", "Pre-interview",
        "Interview prep", "mock interview", "not offered", "Offer not extended", "Offer retracted",
        "Screened out", "面试挂", "HR面挂", "终面挂", "собеседование отменено",
        "Selected for interview",
    ],
)  # fmt: skip  # a table
def test_what_is_denied_is_not_held(word: str) -> None:
    """A word for an interview beside one that denies it, or ends it, holds nobody waiting."""
    assert status_of(word).kind in (PENDING, OVER)


@pytest.mark.parametrize("word", ["latest", "Contest", "Testimonial", "面白い", "表面", "全面"])
def test_a_part_of_a_word_is_not_the_word(word: str) -> None:
    """What only holds the letters of a status is unknown."""
    assert status_of(word).kind is StatusKind.UNKNOWN


def test_a_tool_for_assessments_is_no_hiring() -> None:
    """Its name has a hump in it."""
    assert status_of("HireVue").stage is Stage.ASSESSMENT


def test_an_order_of_days_is_for_days() -> None:
    """A reference and a name that look like days stay what they are."""
    row = {"ended": "3.11.2026", "ref": "1/2/2026", "organisation": "24.12.2024"}
    found = Interview.from_mapping(row, order="DMY")
    assert (str(found.ended), found.ref, found.organisation) == (
        "2026-11-03",
        "1/2/2026",
        "24.12.2024",
    )
    with pytest.raises(InvalidInterview):
        Interview.from_mapping({"ended": "3.11.2026 25:99"}, order="DMY")
    plain = Interview.from_mapping({"ended": "2026-11-03", "asked_on": "5/11/2026"}, order="DMY")
    assert list(map(str, (plain.ended, *plain.asked_on))) == ["2026-11-03", "2026-11-05"]


def test_a_sheet_that_has_these_columns_already() -> None:
    """A status beside the columns of stages is not thrown away."""
    with pytest.raises(InvalidInterview, match="Rejected"):
        narrow({"stage": "Rejected", "Phone": "2026-10-20"}, COLUMNS)


def test_what_is_no_text_or_too_long() -> None:
    """A number is no word, and a page is no status."""
    with pytest.raises(InvalidValue):
        status_of(7)  # type: ignore[arg-type]  # a stranger's value
    assert status_of("final " * 100).kind is StatusKind.UNKNOWN


def english_names() -> list[tuple[str, str]]:
    """Return codes and English names as the time zone database has them."""
    table = importlib.resources.files("tzdata") / "zoneinfo" / "iso3166.tab"
    lines = table.read_text(encoding="utf-8").splitlines()
    return [(line[:2], line[3:]) for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("code", "name"), english_names())
def test_every_country_is_known_by_its_code_and_name(code: str, name: str) -> None:
    """In any case; an abbreviated name is none of ours, and then nobody's."""
    assert code_of(code) == code_of(code.lower()) == code
    assert code_of(name) in {code, None}
    if "(" not in name and "." not in name:
        assert code_of(name.upper()) in {code, None}


def test_most_names_of_that_table_are_known() -> None:
    """All but those with abbreviations or remarks."""
    assert sum(code_of(name) == code for code, name in english_names()) >= 225


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("USA", "US"), ("usa", "US"), ("U.S.", "US"), ("United States of America", "US"),
        ("UK", "GB"), ("England", "GB"), ("the Netherlands", "NL"), ("Holland", "NL"),
        ("Deutschland", "DE"), ("DEU", "DE"), ("NA", "NA"), ("Türkiye", "TR"), ("Korea", "KR"),
        ("Czech Republic", "CZ"), ("日本", "JP"), ("Österreich", "AT"),
    ],
)  # fmt: skip  # a table
def test_common_names_of_countries(written: str, code: str) -> None:
    """As people write them in a table."""
    assert Interview.from_mapping({"ended": "2026-11-03", "country": written}).country == code


@pytest.mark.parametrize("written", ["EU", "Europe", "Atlantis", "Remote", "Congo", "x" * 10**5])
def test_what_is_no_country(written: str) -> None:
    """A union, a joke, nowhere, one of two, a page: no neighbour is named."""
    with pytest.raises(InvalidInterview) as caught:
        Interview(ended="2026-11-03", country=written if written != "EU" else "E.U.")
    assert "did you mean" not in str(caught.value)


FORMS = (
    "{0:%Y}/{0:%m}/{0:%d}",
    "{0.day} {0:%b} {0:%Y}",
    "{0.day} {0:%B} {0:%Y}",
    "{0:%B} {0.day}, {0:%Y}",
    "{0:%b} {0.day} {0:%Y}",
    "{0:%d}-{0:%b}-{0:%Y}",
    "{0:%A}, {0.day} {0:%B} {0:%Y}",
    "{0:%Y}.{0:%m}.{0:%d}",
    "{0:%Y-%m-%d} 14:00:00 UTC",
    "{0:%Y-%m-%d} 14:00:00+00",
    "{0:%Y}/{0:%m}/{0:%d} 9:05",
)
DAYS = st.dates(date(1990, 1, 1), date(2199, 12, 31))


@given(DAYS, st.sampled_from(FORMS))
def test_a_form_with_one_reading_is_read(day: date, form: str) -> None:
    """The year first, or the month by name, in short or long, with a time or without."""
    assert Interview(ended=form.format(day)).ended == day


@given(DAYS, st.sampled_from(["/", ".", "-"]))
def test_a_slashed_day_is_read_in_the_order_that_is_said(day: date, mark: str) -> None:
    """And not at all where none is, even if only one would be possible."""
    forms = {
        "DMY": f"{day:%d}{mark}{day:%m}{mark}{day:%Y}",
        "MDY": f"{day:%m}{mark}{day:%d}{mark}{day:%Y}",
    }
    for order, text in forms.items():
        assert Interview.from_mapping({"ended": text}, order=order).ended == day  # type: ignore[arg-type]  # one of two
        with pytest.raises(InvalidInterview):
            Interview.from_mapping({"ended": text})


@pytest.mark.parametrize(
    "text",
    ["31 Feb 2026", "2026/13/01", "6 Foo 2026", "Mai 6 2026", "6 Aug 26", "9" * 60, "2026/02/30"],
)
def test_what_no_calendar_has(text: str) -> None:
    """A form that is known with a day that is none, and a month of another language."""
    with pytest.raises(InvalidInterview):
        Interview(ended=text)


def test_an_impossible_slashed_day_keeps_its_own_words() -> None:
    """The error quotes what stood in the row; an order that is none is refused."""
    (bad,) = rank_many([{"ended": "31/04/2026"}], as_of="2026-11-20", order="DMY")
    assert "'31/04/2026'" in str(bad)
    with pytest.raises(InvalidValue, match="order"):
        rank_many([], as_of="2026-11-20", order="YDM")  # type: ignore[arg-type]  # a wrong one


@given(DAYS)
def test_a_sheet_counts_days(day: date) -> None:
    """By ordinals, from another epoch: 1 January 1990 is 32,874."""
    serial = day.toordinal() - date(1990, 1, 1).toordinal() + 32874
    assert day_of_serial(serial) == day_of_serial(serial + 0.75) == day


@pytest.mark.parametrize("value", [0, -1, 32873, 109575, 1e12, float("nan"), True, "46329"])
def test_what_counts_something_else(value: float) -> None:
    """Seconds, a year, text: no day is guessed."""
    with pytest.raises(InvalidValue):
        day_of_serial(value)


@pytest.mark.parametrize("fact", STANDARD.facts.values(), ids=lambda fact: fact.id)
def test_every_answer_that_is_offered_comes_back(fact: object) -> None:
    """By its id or its label, in any case; a yes or no in the common ways."""
    entry = STANDARD.facts[getattr(fact, "id")]  # noqa: B009  # of a parameter
    if entry.kind is Kind.DERIVED:
        return
    for answer in entry.answers:
        labels = [one.label.casefold() for one in entry.answers]
        forms = {answer.id, answer.id.upper()}
        if labels.count(answer.label.casefold()) == 1:
            forms |= {answer.label, answer.label.upper(), f" {answer.label} "}
        for form in forms:
            if form.casefold() in entry.by_id and form.casefold() != answer.id:
                continue
            interview = Interview(ended="2026-11-03", facts={entry.id: form})
            (used,) = rank(interview, as_of="2026-11-20").evidence.reported
            assert used.answer == answer


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("Yes", "yes"), ("TRUE", "yes"), ("y", "yes"), ("1", "yes"), ("on", "yes"),
        ("No", "no"), ("false", "no"), ("N", "no"), ("0", "no"),
    ],
)  # fmt: skip  # a table
def test_yes_and_no(written: str, answer: str) -> None:
    """As rows have them."""
    row = {"ended": "2026-11-03", "hold": written}
    (found,) = rank_many([row], as_of="2026-11-20", facts={"told_on_hold": "hold"})
    assert found.evidence.reported[0].answer.id == answer  # type: ignore[union-attr]  # it is a ranking


@pytest.mark.parametrize("written", ["unknown", "Not sure", "n/a", "?", "Don't know"])
def test_asked_and_not_known(written: str) -> None:
    """In a row and in a body: it moves nothing, and is not asked again."""
    row = Interview.from_mapping(
        {"ended": "2026-11-03", "hold": written}, facts={"told_on_hold": "hold"}
    )
    body = Interview.from_body({"ended": "2026-11-03", "facts": {"told_on_hold": written}})
    assert row.facts["told_on_hold"].value is body.facts["told_on_hold"].value is UNKNOWN


COLUMNS: dict[str, Stage | str] = {"Phone": "screen", "Tech": Stage.TECHNICAL, "On-site": "onsite"}


@given(st.lists(st.none() | DAYS, min_size=3, max_size=3).filter(any))
def test_of_a_sheet_the_latest_day_is_the_interview(cells: list[date | None]) -> None:
    """And its column the stage; of two on one day the later column."""
    filled = {name: cell and str(cell) for name, cell in zip(COLUMNS, cells, strict=True)}
    row = narrow({"company": "Acme", **filled}, COLUMNS)
    interview = Interview.from_mapping(row, {"organisation": "company"})
    latest = max(cell for cell in cells if cell)
    last = max(place for place, cell in enumerate(cells) if cell == latest)
    assert interview.ended == latest
    assert interview.stage is (Stage.SCREEN, Stage.TECHNICAL, Stage.ONSITE)[last]
    assert interview.organisation == "Acme"


def test_a_sheet_with_something_else_in_a_column() -> None:
    """A tick is no day, and nothing at all no interview: each is said under its column."""
    with pytest.raises(InvalidInterview) as caught:
        narrow({"Phone": "2026-11-03", "Tech": "done"}, COLUMNS)
    assert caught.value.problems[0].column == "Tech"
    with pytest.raises(InvalidInterview, match="Phone"):
        narrow({"company": "Acme", "Phone": " "}, COLUMNS)
    with pytest.raises(InvalidValue, match="columns"):
        narrow({"Phone": "2026-11-03"}, {"Phone": "somewhere"})
    row = narrow({"Phone": "03/11/2026"}, COLUMNS, order="DMY")
    assert Interview.from_mapping(row).ended == Date(2026, 11, 3)
