"""The examples run as a user runs them, and what they print agrees with a count made here."""

from __future__ import annotations

import csv
import datetime as dt
import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

import callback
from callback import STANDARD, Covariate, FactValue, Interview, WorkCalendar, rank

EXAMPLES = Path(__file__).parents[2] / "examples"
HOME = Path(callback.__file__).parents[1]
DAYS = (5, 10, 20, 40)

with (EXAMPLES / "data" / "waits_logs.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def still_silent(day: int) -> list[dict[str, str]]:
    """Return the rows that had no answer on *day* or before, by their own columns."""
    known = [row for row in ROWS if row["days"]]
    later = [row for row in known if row["answered"] == "1" and int(row["days"]) > day]
    never = [row for row in known if row["answered"] == "0" and int(row["days"]) >= day]
    return later + never


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What ``first.py`` prints when it is run from some other folder."""
    finished = subprocess.run(  # noqa: S603  # our own script, with our own arguments
        [sys.executable, "-W", "error", str(EXAMPLES / "first.py")],
        cwd=tmp_path_factory.mktemp("elsewhere"),
        env={**os.environ, "PYTHONPATH": str(HOME), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert finished.returncode == 0, finished.stderr
    assert finished.stderr == ""
    return finished.stdout


def block(printed: str, title: str) -> dict[str, list[float]]:
    """Return the numbers that stand below *title*, by the words before them."""
    lines = printed.partition(f"\n{title} ")[2].partition("\n\n")[0].splitlines()[1:]
    cells = [re.split(r"\s{2,}", line.strip()) for line in lines]
    return {name: [float(number.strip("%")) for number in numbers] for name, *numbers in cells}


def test_first_tells_how_many_rows_it_used(printed: str) -> None:
    """The opening lines agree with the file, and no sector of it had to be left out."""
    dated = [row for row in ROWS if row["days"]]
    assert printed.startswith(f"{len(ROWS)} steps in the logs, {len(dated)} of them with a")
    sectors = {pace.value for pace in STANDARD.paces if pace.covariate is Covariate.SECTOR}
    assert {row["sector"] for row in dated} == {"sales", "technology"} <= sectors
    assert "is left out" not in printed


def test_first_counts_the_rows_behind_each_column(printed: str) -> None:
    """Each column stands on the rows that were still silent on its day."""
    counts: list[float] = [len(still_silent(day)) for day in DAYS]
    assert block(printed, "Still silent on") == {"rows": counts}


def test_first_tells_what_really_happened(printed: str) -> None:
    """The outcomes of the rows behind each column are those of the file."""
    columns = [Counter(row["outcome"] for row in still_silent(day)) for day in DAYS]
    expected = {name: [column[name] for column in columns] for name in columns[0]}
    assert block(printed, "What really happened afterwards") == expected


def test_first_shares_out_each_column(printed: str) -> None:
    """The families add up to all of it, to the rounding; one reason stands first in each row."""
    families = block(printed, "Mean probability of a family")
    assert set(families) == {family.title for family in STANDARD.families.values()}
    for column in zip(*families.values(), strict=True):
        assert sum(column) == pytest.approx(100, abs=0.05 * len(families))
    firsts = block(printed, "How often a reason stands first").values()
    assert [sum(column) for column in zip(*firsts, strict=True)] == [
        len(still_silent(day)) for day in DAYS
    ]


def test_first_shows_one_interview_in_full(printed: str) -> None:
    """The likely reasons stand in the one full ranking, the rest is counted; it fits a page."""
    full = printed.partition("One of them in full")[2].partition("A letter")[0]
    titles = "|".join(re.escape(reason.title) for reason in STANDARD.reasons.values())
    shown = re.findall(rf"^ ?\d+  (?:[^.%]+ / )?(?:{titles}) ", full, re.MULTILINE)
    assert 3 <= len(shown) <= 10
    assert re.search(r"^\d+ more reasons, together [\d.]+ %", full, re.MULTILINE)
    assert "silent since" in full
    assert len(printed.splitlines()) < 105


@pytest.fixture(scope="module")
def told(printed: str) -> dict[str, list[tuple[str, float]]]:
    """The three likeliest reasons, by what of the letter had been told."""
    lines = printed.partition("A letter fact by fact")[2].splitlines()[1:]
    return {
        what.strip(): [
            (text.rpartition(" ")[0].strip(), percentage(text)) for text in first.split(" | ")
        ]
        for what, first in zip(lines[::2], lines[1::2], strict=True)
    }


def percentage(text: str) -> float:
    """Return the probability at the end of *text*."""
    return float(text.rpartition(" ")[2].strip("%")) / 100


def shown(facts: Mapping[str, FactValue], **fields: Any) -> list[tuple[str, float]]:  # noqa: ANN401  # the fields of an interview
    """Return the three likeliest reasons when everything is told at once."""
    interview = Interview(ended="2011-05-09", facts=facts, **fields)
    ranking = rank(interview, as_of="2011-05-16")
    return [(one.reason.title, one.probability) for one in ranking[:3]]


DATES = {
    "stage": "onsite",
    "promised_by": "2011-05-11",
    "thanked_on": "2011-05-09",
    "asked_on": "2011-05-13",
}
WORDS: dict[str, FactValue] = {
    "was_fast_before": True,
    "interviewers": 5,
    "told_positive": True,
    "asked_other_processes": True,
    "sold_the_role": True,
}


def test_first_tells_a_letter_fact_by_fact(told: dict[str, list[tuple[str, float]]]) -> None:
    """Told one by one or all at once, the same facts leave the same three reasons."""
    steps = [shown({}), *(shown(dict(list(WORDS.items())[:n]), **DATES) for n in range(6))]
    steps += [shown({**WORDS, "auto_reply": "2011-05-23"}, **DATES)]
    steps += [shown({**WORDS, "person_announced": True}, **DATES)]
    assert len(told) == len(steps)
    for printed, step in zip(told.values(), steps, strict=True):
        assert [title for title, _ in printed] == [title for title, _ in step]
        assert [p for _, p in printed] == pytest.approx([p for _, p in step], abs=0.0005)


def test_first_tells_a_letter_in_the_words_of_the_catalogue(
    told: dict[str, list[tuple[str, float]]],
) -> None:
    """Every fact stands there as the catalogue asks for it, once and in the letter's order."""
    asked = [STANDARD.facts[fact].question for fact in WORDS]
    facts = list(told)[2 : 2 + len(asked)]
    assert all(what.startswith(ask) for what, ask in zip(facts, asked, strict=True))
    extra = [what for what in told if what.startswith("Not in the letter: ")]
    assert len(extra) == 2


def test_warm_words_speak_for_another_offer_and_no_misfit(
    told: dict[str, list[tuple[str, float]]],
) -> None:
    """After fast steps and warm words, another offer out gains and a misfit is not among the first.

    So the answers to such letters have it: behind somebody who has not said yes yet.
    """
    *_, last = (first for what, first in told.items() if not what.startswith("Not in"))
    titles = [title for title, _ in last]
    assert STANDARD.reasons["offer_pending"].title in titles
    assert STANDARD.reasons["not_a_fit"].title not in titles


@pytest.mark.parametrize("country", sorted({row["country"] for row in ROWS}))
def test_the_week_is_neutral(country: str) -> None:
    """No holiday takes a working day in the 46 days from the Monday that ``first.py`` uses."""
    start, end = dt.date(2025, 7, 6), dt.date(2025, 8, 22)
    calendar = WorkCalendar.for_country(country, years=[2025])
    assert calendar.holidays_between(start, end) == ()
    assert calendar.working_days(start, end) == WorkCalendar.weekdays().working_days(start, end)


def read(path: Path) -> NotebookNode:
    """Return a notebook as nbclient takes it."""
    return nbformat.read(path, as_version=4)  # type: ignore[no-any-return, no-untyped-call]  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # nbformat has no types here


@pytest.mark.filterwarnings("default")  # of the tools that run a notebook, not of ours
@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.ipynb")), ids=lambda path: path.name)
def test_notebook(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A notebook is kept without outputs, is valid, and runs from its first cell to its last."""
    written = json.loads(path.read_text("utf-8"))
    nbformat.validate(written)
    code = [cell for cell in written["cells"] if cell["cell_type"] == "code"]
    assert code
    assert [cell for cell in code if cell["outputs"] or cell["execution_count"]] == []
    monkeypatch.setenv("PYTHONPATH", str(HOME))
    client = NotebookClient(read(path), resources={"metadata": {"path": EXAMPLES}}, timeout=120)
    client.execute()
    assert client.code_cells_executed == len(code)
