"""The tracker runs as a user runs it, and loses no row but those that hold no interview."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

import jsonschema  # type: ignore[import-untyped]  # it has none
import pytest

import callback
from callback import BadRecord, InvalidInterview, Ranking

#: The example as a module: a script that no test imports by name has no types.
Script: TypeAlias = Any

FOLDER = Path(__file__).parents[2] / "examples" / "tracker"
HOME = Path(callback.__file__).parents[1]

#: The rows that hold no interview to wait after, and the column that says so.
LOST = {
    "12": "status",
    "13": "status",
    "14": "status",
    "15": "interviewed",
    "16": "interviewed",
    "17": "interviewed",
    "31": "status",
    "44": "status",
}
#: The one that lies ahead: nothing is wrong with the row until it is looked at.
AHEAD = "18"
#: What is left out of some others, by the row's own columns.
LEFT_OUT = {
    "6": {"followed_up"},
    "7": {"promised"},
    "8": {"promised"},
    "22": {"followed_up"},
    "38": {"replied"},
}


@pytest.fixture(scope="module")
def tracker() -> ModuleType:
    """The example as a module."""
    spec = importlib.util.spec_from_file_location("tracker", FOLDER / "tracker.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def results(tracker: Script) -> tuple[Ranking | BadRecord, ...]:
    """The rows, ranked leniently."""
    with closing(tracker.tracker()) as connection:
        found: tuple[Ranking | BadRecord, ...] = tracker.ranked(connection)
    return found


def test_it_runs(tmp_path: Path) -> None:
    """From any folder, without a warning, and every part of it says something."""
    finished = subprocess.run(  # noqa: S603  # our own script
        [sys.executable, "-W", "error", str(FOLDER / "tracker.py")],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(HOME), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert finished.returncode == 0, finished.stderr
    assert finished.stderr == ""
    for part in (
        "44 rows: ",
        "To ask first: ",
        "What to do next",
        "POST /why: 200",
        "why_no_reply",
    ):
        assert part in finished.stdout


def test_a_row_is_lost_only_where_it_holds_no_interview(
    results: tuple[Ranking | BadRecord, ...],
) -> None:
    """And its first problem stands under the column that says so."""
    lost = {str(one.ref): one.problems for one in results if isinstance(one, BadRecord)}
    assert lost.keys() >= {*LOST, AHEAD}
    for ref, column in LOST.items():
        assert column in {problem.column for problem in lost[ref]}
    assert lost[AHEAD][0].field == "ended"


def test_what_is_left_out_is_said_under_the_rows_own_names(
    results: tuple[Ranking | BadRecord, ...],
) -> None:
    """A follow-up to come, a day that is none, a promise or a reply before the interview."""
    kept = {one.interview.ref: one.interview for one in results if isinstance(one, Ranking)}
    for ref, columns in LEFT_OUT.items():
        said = {problem.column or problem.field for problem in kept[ref].left_out}
        names = {"followed_up": {"followed_up", "asked_on"}}
        for column in columns:
            assert said & names.get(column, {column})


def test_a_card_is_enough_for_a_list(
    tracker: Script, results: tuple[Ranking | BadRecord, ...]
) -> None:
    """A line, what was left out, and the whole with pictures."""
    card = tracker.card(tracker.reports(results)[0])
    assert card["title"] == "Acme"
    assert len(card["line"]) <= 140
    assert "callback-picture" in card["html"]
    assert json.loads(json.dumps(card)) == card


def test_an_answer_is_kept_and_moves_the_ranking(tracker: Script) -> None:
    """It is asked, answered, stored, and the row is ranked with it; a wrong one is refused."""
    with closing(tracker.tracker()) as connection:
        before = tracker.ranked(connection)[0]
        asked = tracker.questions(tracker.reports([before])[0])
        names = {q["name"] for group in asked["groups"] for q in group["questions"]}
        assert "told_backup" not in before.interview.facts
        assert names
        tracker.answered(connection, "1", {"told_backup": True})
        after = tracker.ranked(connection)[0]
        assert after.interview.facts["told_backup"].value is True
        assert after.posterior != before.posterior
        with pytest.raises(InvalidInterview):
            tracker.answered(connection, "1", {"posting": "gone"})
        with pytest.raises(InvalidInterview):
            tracker.answered(connection, "1", {"no_such_fact": True})


def test_the_endpoint_answers_or_says_all_that_is_wrong(tracker: Script) -> None:
    """With the status of a service, and data that JSON takes."""
    status, payload = tracker.endpoint({"ended": "2026-11-03", "facts": {"posting": "removed"}})
    assert status == 200
    assert json.loads(json.dumps(payload)) == payload
    status, payload = tracker.endpoint({"ended": "soon", "posting": "gone", "stag": "final"})
    assert status == 422
    assert {one["field"] for one in payload["problems"]} == {"ended", "facts.posting", "stag"}
    assert tracker.endpoint([])[0] == 400


def test_the_tool_takes_what_its_schema_describes(tracker: Script) -> None:
    """Arguments that the schema accepts are answered; what is no JSON or wrong is said as text."""
    arguments: dict[str, object] = {"ended": "2026-11-03", "stage": "final"}
    schema = tracker.TOOL["parameters"]
    properties = schema["properties"]["told_on_hold"]
    arguments["told_on_hold"] = properties["enum"][0] if "enum" in properties else True
    jsonschema.validate(arguments, schema)
    assert "What to do" in tracker.call_tool(json.dumps(arguments))
    assert tracker.call_tool("{}").startswith("error: ")
    assert tracker.call_tool("{ended").startswith("error: ")
