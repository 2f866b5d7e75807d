"""The door for tables: what comes in, what comes back, and what is refused."""

from __future__ import annotations

import datetime as dt
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest
from untyped import pa

from callback import (
    STANDARD,
    BadRecord,
    CallbackError,
    Finding,
    Interview,
    InvalidValue,
    Tempo,
    WorkCalendar,
    forecast,
    rank,
    rank_many,
)
from callback.tables import rank_batches, rank_table

AS_OF = "2026-11-22"
NAMES = {"ended": ["2026-11-03", "2026-10-01"]}


def look(frame: object, **how: Any) -> Any:  # noqa: ANN401  # whatever it is given
    """Return the answer to a table."""
    return rank_table(frame, as_of=how.pop("as_of", AS_OF), **how)


def tops(frame: object, **how: Any) -> list[Any]:  # noqa: ANN401  # the same
    """Return the probability of the likeliest reason of each row."""
    return list(look(frame, want="top_p", keep=False, **how)["top_p"].to_pylist())


def top(**fields: Any) -> float:  # noqa: ANN401  # the same
    """Return the probability of the likeliest reason of one interview."""
    return rank(Interview(**fields), as_of=AS_OF).top.probability


ENDED = dt.date(2026, 11, 3)
LATE = dt.datetime(2026, 11, 2, 23, 30, tzinfo=dt.UTC)
DAYS: dict[str, Any] = {
    "text": ["2026-11-03"],
    "text with a time": ["2026-11-03T10:00:00+01:00"],
    "date32": pa.array([ENDED], pa.date32()),
    "date64": pa.array([ENDED], pa.date64()),
    "timestamp": pa.array(["2026-11-03T23:59"]).cast(pa.timestamp("us")),
    "timestamp in a zone": pa.array([LATE], pa.timestamp("ms", "Europe/Berlin")),
    "dictionary": pa.array(["2026-11-03"]).dictionary_encode(),
    "view": pa.array(["2026-11-03"], pa.string_view()),
    "dictionary of views": pa.DictionaryArray.from_arrays(
        pa.array([0], pa.int8()), pa.array(["2026-11-03"], pa.string_view())
    ),
}


@pytest.mark.parametrize("kind", DAYS)
def test_days_of_every_type(kind: str) -> None:
    """Each type that a day can have in a frame is the same day."""
    assert tops(pa.table({"ended": DAYS[kind]})) == pytest.approx([top(ended=ENDED)], abs=1e-12)


def test_an_aware_time_is_told_in_the_zone_asked_for() -> None:
    """Half past eleven in London is the next day in Berlin."""
    table = {"ended": pa.array([LATE], pa.timestamp("s", "UTC"))}
    assert tops(table) == pytest.approx([top(ended="2026-11-02")], abs=1e-12)
    found = tops(table, zone=ZoneInfo("Europe/Berlin"))
    assert found == pytest.approx([top(ended=ENDED)], abs=1e-12)


FACTS: dict[str, tuple[str, Any, Any]] = {
    "an answer": ("posting", ["removed"], "removed"),
    "a label in another case": ("told_filled", ["YES"], True),
    "a boolean": ("told_cancelled", [False], False),
    "a whole float": ("told_filled", [1.0], 1),
    "a number": ("posting_age_days", [30], 30),
    "a day": ("auto_reply", pa.array([dt.date(2026, 12, 1)]), dt.date(2026, 12, 1)),
    "a day as text": ("auto_reply", ["2026-11-10"], "2026-11-10"),
    "asked, and not known": ("posting", ["n/a"], None),
    "not a number": ("small_org", [float("nan")], None),
    "nothing": ("small_org", pa.nulls(1), None),
}


@pytest.mark.parametrize("kind", FACTS)
def test_facts_of_every_type(kind: str) -> None:
    """A fact is read as an answer, a label, a number, a yes or no, or a day."""
    fact, cells, value = FACTS[kind]
    found = tops({"ended": ["2026-11-03"], "x": cells}, facts={fact: "x"})
    assert found == pytest.approx([top(ended=ENDED, facts={fact: value})], abs=1e-12)


def test_doubt_and_the_day_of_seeing_have_columns() -> None:
    """A report in doubt that has faded is worth what a single one is."""
    table: dict[str, Any] = {"ended": ["2026-11-03"] * 2, "x": ["removed"] * 2, "r": [0.5, None]}
    table["s"] = ["2026-11-05", None]
    found = tops(
        table, facts={"posting": "x"}, reliability={"posting": "r"}, seen_on={"posting": "s"}
    )
    sure = Finding("removed")
    faded = Finding("removed", reliability=0.5, seen_on="2026-11-05")
    expected = [top(ended=ENDED, facts={"posting": one}) for one in (faded, sure)]
    assert found == pytest.approx(expected, abs=1e-12)


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "reliability": ({"r": [2.0]}, "reliability.posting (column 'r') is 2: expected a number over"),
    "reliability as text": ({"r": ["half"]}, "reliability.posting (column 'r') is 'half'"),
    "seen later": ({"s": ["2026-12-01"]}, "expected a day up to 2026-11-22, the day of looking"),
    "seen at no day": ({"s": ["soon"]}, "seen_on.posting (column 's') is 'soon': expected a day"),
    "no such answer": ({"x": ["gone"]}, "facts.posting (column 'x') is 'gone': expected one of"),
    "messages": ({"asked_on": [["2026-11-04", "?"]]}, "asked_on is '?': expected a day"),
    "a late message": ({"asked_on": ["2026-12-04"]}, "asked_on is '2026-12-04'"),
    "no day of looking": ({"look": [None]}, "as_of (column 'look') is absent: expected a day"),
    "an impossible day": (
        {"ended": pa.array([10**17], pa.timestamp("s"))},
        "ended is '100000000000000000': expected a day",
    ),
    "a key": ({"ref": [1.5]}, "ref is 1.5: expected text or a whole number"),
}


@pytest.mark.parametrize("kind", WRONG)
def test_what_is_wrong_is_said(kind: str) -> None:
    """A bad row stays, says what is wrong, and has no number."""
    cells, words = WRONG[kind]
    table = {"ended": ["2026-11-03"], "x": ["removed"], "r": [1.0], "s": [AS_OF], "look": [AS_OF]}
    found = look(
        pa.table(table | cells),
        as_of="look",
        facts={"posting": "x"},
        reliability={"posting": "r"},
        seen_on={"posting": "s"},
        want=["problems", "top_p", "list", "due", "let_go_on"],
        keep=False,
    ).to_pylist()
    (said,) = found[0].pop("problems")
    assert words in said
    assert {*found[0].values()} == {None}


def test_messages_in_lists() -> None:
    """Several messages of a row stand in a list; an empty list is none."""
    asked = [["2026-11-09", "2026-11-16"], [], None]
    table = {"ended": ["2026-11-03"] * 3, "asked_on": asked}
    plain = [top(ended=ENDED, asked_on=days or ()) for days in asked]
    assert tops(table) == pytest.approx(plain, abs=1e-12)
    none = {"ended": ["2026-11-03"], "asked_on": pa.array([[]], pa.list_(pa.date32()))}
    assert tops(none) == pytest.approx([top(ended=ENDED)], abs=1e-12)


def test_all_columns_and_their_names() -> None:
    """Every column has a fixed name, and stands where it was asked for."""
    found = look(NAMES, want=["families", "list", "let_go_on", "p_on_hold", "families"], keep=False)
    families = [f"family_{name}" for name in STANDARD.families]
    assert found.column_names == [*families, "probabilities", "let_go_on", "p_on_hold"]
    one = rank(Interview(ended=ENDED), as_of=AS_OF)
    row = found.to_pylist()[0]
    assert row["probabilities"] == pytest.approx(one.posterior, abs=1e-12)
    assert row["let_go_on"] == forecast(one).let_go_on
    for total in one.families:
        assert row[f"family_{total.family.id}"] == pytest.approx(total.probability, abs=1e-12)


def test_arrow_comes_back_as_it_was() -> None:
    """A table as a table, a batch as a batch, anything else as a table; its own columns first."""
    table = pa.table(NAMES | {"more": [1, 2]})
    found = look(table, want="top_id")
    assert found.column_names == ["ended", "more", "top_id"]
    batch = look(table.to_batches()[0], want="top_id")
    assert isinstance(batch, pa.RecordBatch)
    assert batch.to_pylist() == found.to_pylist()
    assert isinstance(look(NAMES), pa.Table)
    assert look(table.slice(0, 0), want="top_id").num_rows == 0


@pytest.mark.parametrize("name", ["__arrow_c_stream__", "__arrow_c_array__"])
def test_whatever_hands_itself_over_is_a_frame(name: str) -> None:
    """No type is named: a stream or an array of Arrow is enough."""
    streams = name == "__arrow_c_stream__"
    frame = pa.table(NAMES) if streams else pa.RecordBatch.from_pydict(NAMES)

    def hand_over(_: object, *asked: object) -> object:
        return getattr(frame, name)(*asked)

    found = look(type("Mine", (), {name: hand_over})(), want="top_id", keep=False)
    assert isinstance(found, pa.Table if streams else pa.RecordBatch)
    assert found.num_rows == 2


class DataFrame:
    """As much of a data frame of polars or pandas as the door asks for."""

    def __init__(self, table: Any) -> None:  # noqa: ANN401  # of Arrow, without types
        """Keep a table."""
        self.table = table

    def __arrow_c_stream__(self, schema: object = None) -> object:
        """Hand over the table."""
        return self.table.__arrow_c_stream__(schema)

    def hstack(self, other: DataFrame) -> DataFrame:
        """Return the columns of both, as polars does."""
        both = {**self.table.to_pydict(), **other.table.to_pydict()}
        return type(self)(pa.table(both))

    def __getitem__(self, columns: list[str]) -> DataFrame:
        """Return some columns, as pandas does."""
        return type(self)(self.table.select(columns))

    def assign(self, **columns: list[object]) -> DataFrame:
        """Return it with more columns, as pandas does."""
        return type(self)(pa.table({**self.table.to_pydict(), **columns}))


@pytest.mark.parametrize("home", ["polars.frame", "pandas"])
@pytest.mark.parametrize("names", [["ended", "top_id"], ["top_id"]])
def test_frames_come_back_as_they_were(
    home: str, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What polars and pandas hand over comes back by their own methods."""
    monkeypatch.setattr(DataFrame, "__module__", home)
    found = look(DataFrame(pa.table(NAMES)), want="top_id", keep="ended" in names)
    assert isinstance(found, DataFrame)
    assert found.table.column_names == names


def test_what_arrow_cannot_tell_apart_is_read_one_by_one() -> None:
    """A column of a type that nothing is read from is wrong in each of its rows."""
    table = pa.table({"ended": ["2026-11-03"] * 2, "stage": [[{"a": 1}], None]})
    found = look(table, want=["problems", "top_id"], keep=False).to_pylist()
    assert "stage is [{'a': 1}]" in found[0]["problems"][0]
    assert found[1] == {"problems": [], "top_id": "better_candidate"}


def test_batches_come_back_one_by_one() -> None:
    """A batch out for each that comes in: of an iterable, a table, or a stream."""
    table = pa.table(NAMES)
    reader = table.to_reader(max_chunksize=1)
    whole = look(table).to_pylist()
    for batches in (table.to_batches(max_chunksize=1), reader, [table], table):
        found = [
            row
            for one in rank_batches(batches, as_of=AS_OF)
            for row in cast("Any", one).to_pylist()
        ]
        assert found == whole
    assert list(rank_batches([], as_of=AS_OF, want=["top_id"])) == []


def test_a_calendar_and_a_tempo_for_all() -> None:
    """They are taken in the place of each row's own, so its country and sector may be strange."""
    calendar, tempo = WorkCalendar.weekdays(), Tempo(median=2.0)
    found = tops(
        {"ended": ["2026-11-03"], "country": ["XX"], "sector": ["alchemy"]},
        calendar=calendar,
        tempo=tempo,
    )
    one = rank(Interview(ended=ENDED), as_of=AS_OF, calendar=calendar, tempo=tempo)
    assert found == pytest.approx([one.top.probability], abs=1e-12)


def test_a_day_beyond_the_calendar() -> None:
    """What can be looked at is; what cannot says why, in its own column's place."""
    year = WorkCalendar(name="ours", first="2026-01-01", last="2026-11-30")
    table = {"ended": ["2026-11-03", "2025-11-03", "2026-11-04"], "promised_by": [None] * 3}
    want = ["top_p", "ever", "offer", "heard_within_3", "heard_within_60", "due", "let_go_on"]
    found = look(table, calendar=year, want=[*want, "problems"], keep=False).to_pylist()
    one = forecast(rank(Interview(ended=ENDED), as_of=AS_OF, calendar=year))
    assert found[0]["top_p"] == pytest.approx(one.ranking.top.probability, abs=1e-12)
    assert found[0]["heard_within_3"] == pytest.approx(one.heard_within(3), abs=1e-12)
    assert found[0]["heard_within_60"] is None
    assert "2026-11-30" in found[0]["problems"][0]
    assert [found[1][name] for name in want] == [None] * len(want)
    assert "2025-11-03" in found[1]["problems"][0]


def test_rows_that_are_wrong_in_the_same_way_say_the_same() -> None:
    """Each of them says what is wrong with it."""
    table = {"ended": ["soon", "soon", "later"]}
    said = look(table, want="problems", keep=False)["problems"].to_pylist()
    assert said[0] == said[1] != said[2]


def test_a_promise_before_an_interview_that_lies_ahead() -> None:
    """Both are wrong, and said as ``rank_many`` says them."""
    row = {"ended": "2026-12-01", "promised_by": "2026-11-23"}
    (bad,) = rank_many([row], as_of=AS_OF)
    assert isinstance(bad, BadRecord)
    said = look({name: [cell] for name, cell in row.items()}, want="problems")["problems"]
    assert sorted(said.to_pylist()[0]) == sorted(map(str, bad.problems))
    assert len(bad.problems) == 2


def test_status_words_are_read_as_in_a_row() -> None:
    """A word for a stage is one, a word that is none is not entered, and one for an end is said."""
    words = ["Phone Screen", "ghosted", "rejected"]
    table = {"ended": ["2026-11-03"] * 3, "stage": words}
    found = look(table, want=["top_p", "problems"], keep=False, lenient=True).to_pylist()
    expected = [top(ended=ENDED, stage="screen"), top(ended=ENDED)]
    assert [row["top_p"] for row in found[:2]] == pytest.approx(expected, abs=1e-12)
    assert found[2]["top_p"] is None
    assert "stage is 'rejected'" in found[2]["problems"][0]


def test_alike_rows_have_one_plan() -> None:
    """The day to stop waiting is looked for once for rows that are alike."""
    ended = ["2026-11-03", "2026-11-03", "2026-10-20"]
    found = look({"ended": ended}, want="let_go_on", keep=False)["let_go_on"].to_pylist()
    days = [forecast(rank(Interview(ended=day), as_of=AS_OF)).let_go_on for day in ended]
    assert found == days


def test_a_row_that_the_kernel_leaves_is_ranked_by_itself() -> None:
    """A fact whose last day lies beyond the calendar is looked at as ``rank`` looks at it."""
    year = WorkCalendar(name="ours", first="2026-01-01", last="2026-12-31")
    table = {
        "ended": ["2026-11-03"],
        "x": ["removed"],
        "r": [0.5],
        "s": ["2026-11-05"],
        "decide_by": ["2027-02-01"],
        "y": [""],
    }
    how: dict[str, Any] = {"reliability": {"posting": "r"}, "seen_on": {"posting": "s"}}
    facts = {"posting": "x", "small_org": "y"}
    found = look(table, calendar=year, facts=facts, want=["top", "due"], **how)
    posting = Finding("removed", reliability=0.5, seen_on="2026-11-05")
    one = rank(
        Interview(ended=ENDED, decide_by="2027-02-01", facts={"posting": posting}),
        as_of=AS_OF,
        calendar=year,
    )
    row = found.to_pylist()[0]
    assert row["top_p"] == one.top.probability
    assert one.due is not None
    assert row["due"] == one.due.status.value


def test_a_country_in_a_year_without_holidays() -> None:
    """No holidays are known for so early a year: the row says so."""
    table = {"ended": ["0001-11-03"], "country": ["ID"], "look": ["0001-11-22"]}
    table |= {"ended": ["2049-11-03"], "look": ["2060-11-22"]}
    found = look(table, as_of="look", want=["top_p", "problems"], keep=False).to_pylist()
    assert found[0]["top_p"] is None
    assert "outside" in found[0]["problems"][0]


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "no frame": ({"frame": [{"ended": AS_OF}]}, "anything with __arrow_c_stream__"),
    "columns of two lengths": ({"frame": {"ended": [AS_OF], "x": [1, 2]}}, "a dict of arrays"),
    "no column for ended": ({"frame": {"end": [AS_OF]}}, "mapped by names"),
    "a column that is not there": ({"names": {"stage": "stge"}}, "did you mean 'stage'?"),
    "a column mapped twice": ({"names": {"role": "stage"}, "facts": {"posting": "stage"}}, "once"),
    "a column that stands there twice": (
        {"frame": pa.table([["2026-11-03"], ["2026-11-04"]], names=["ended", "ended"])},
        "a column that stands in the row once",
    ),
    "no such field": ({"names": {"stge": "stage"}}, "did you mean 'stage'?"),
    "no such fact": ({"facts": {"postng": "x"}}, "did you mean 'posting'?"),
    "doubt without a fact": ({"reliability": {"posting": "x"}}, "a column in facts"),
    "no such wish": ({"want": ["evr"]}, "did you mean 'ever'?"),
    "no wish": ({"want": 3}, "the names of columns"),
    "a number for a wish": ({"want": [3]}, "expected one of"),
    "a clash": ({"want": ["top_id"]}, "keep=False"),
    "no day": ({"as_of": "lok"}, "or a column"),
    "not a catalogue": ({"catalogue": "standard"}, "Catalogue"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_arguments_that_are_refused(kind: str) -> None:
    """What is wrong with the call, and not with a row, is an error that says what is right."""
    how, words = REFUSED[kind]
    table = {"ended": [AS_OF], "stage": ["final"], "x": [1], "top_id": [1], "look": [AS_OF]}
    frame = how.pop("frame", table) if "frame" in how else table
    with pytest.raises(InvalidValue) as caught:
        look(frame, **how)
    assert words in str(caught.value)


def test_no_day_of_looking_and_no_batches() -> None:
    """Both doors say that a day of looking is needed; batches come from something."""
    with pytest.raises(CallbackError, match="never asks the clock"):
        cast("Any", rank_table)(NAMES)
    with pytest.raises(CallbackError, match="an iterable of record batches"):
        rank_batches(3, as_of=AS_OF)
