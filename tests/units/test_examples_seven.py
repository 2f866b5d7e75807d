"""The story of the seven questions runs as a user runs it, and prints what is so."""

from __future__ import annotations

import datetime as dt
import json
import math
import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from decimal_facts import answer_under, margin
from decimal_rank import probabilities
from derived_facts import derived
from nbclient import NotebookClient
from nbformat import NotebookNode

import callback
from callback import STANDARD, DueStatus, Finding, Interview, WorkCalendar
from callback.words.english import ENGLISH

EXAMPLES = Path(__file__).parents[2] / "examples"
HOME = Path(callback.__file__).parents[1]
ENDED = dt.date(2026, 9, 8)
DAYS = (3, 12, 26, 40)

#: What was known on each day, told a second time.
FACTS = {
    3: {"told_positive": Finding(value=True, seen_on="2026-09-08")},
    12: {"spam_checked": Finding(value=True, seen_on="2026-09-17")},
    26: {"posting": Finding("reposted_changed", seen_on="2026-09-30")},
    40: {"layoffs_announced": Finding(value=True, seen_on="2026-10-12")},
}
ASKED = {3: [], 12: ["2026-09-18"], 26: ["2026-09-28"], 40: list[str]()}


def known_on(day: int) -> Interview:
    """Return the interview as the story has it on *day*."""
    facts = {name: one for on in DAYS if on <= day for name, one in FACTS[on].items()}
    return Interview(
        ended=ENDED,
        stage="final",
        country="DE",
        subdivision="BY",
        promised_by="2026-09-15",
        thanked_on="2026-09-09",
        asked_on=[sent for on in DAYS if on <= day for sent in ASKED[on]],
        facts=facts,
    )


def posterior(day: int) -> dict[str, float]:
    """Return the probability of each reason on *day*, in 50 digits by plain elimination."""
    as_of = ENDED + dt.timedelta(days=day)
    calendar = WorkCalendar.for_country("DE", "BY", years=range(2026, 2028))
    exact = probabilities(
        known_on(day),
        as_of,
        catalogue=STANDARD,
        calendar=calendar,
        derived=derived(known_on(day), STANDARD, calendar),
    )
    return {name: float(p) for name, p in exact.items()}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What ``seven_questions.py`` prints when it is run from some other folder."""
    finished = subprocess.run(  # noqa: S603  # our own script, with our own arguments
        [sys.executable, "-W", "error", str(EXAMPLES / "seven_questions.py")],
        cwd=tmp_path_factory.mktemp("elsewhere"),
        env={**os.environ, "PYTHONPATH": str(HOME), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert finished.returncode == 0, finished.stderr
    assert finished.stderr == ""
    return finished.stdout


def block(printed: str, number: int) -> list[str]:
    """Return the lines below the question of this number, folded lines put together."""
    lines = printed.partition(f"\n{number}. ")[2].partition("\n\n")[0]
    return re.sub(r"\n {4}", " ", lines).replace("\n  ", "\n").splitlines()[1:]


def test_it_fits_on_a_page(printed: str) -> None:
    """Under 120 lines of at most 100 columns, a block for each of the seven questions."""
    lines = printed.splitlines()
    assert len(lines) < 120
    assert max(map(len, lines)) <= 100
    assert re.findall(r"^(\d)\. .*\?$", printed, re.MULTILINE) == list("1234567")


@pytest.mark.parametrize("number", [1, 2, 5, 6, 7])
def test_each_day_has_its_answer(printed: str, number: int) -> None:
    """The question is answered on days 3, 12, 26 and 40."""
    days = [int(line.partition(":")[0].removeprefix("day ")) for line in block(printed, number)]
    assert days == list(DAYS)


def test_too_early_to_worry(printed: str) -> None:
    """The probability of an ordinary process and its place, against plain elimination.

    Before the promised day nothing is due; after it the clock only moves forward.
    """
    clock = [line.partition(": ")[2].partition(",")[0] for line in block(printed, 2)]
    order = [ENGLISH.of(status) for status in DueStatus]
    assert clock[0] == order[0] == "it is too early to worry"
    assert clock == sorted(clock, key=order.index)
    assert clock[1] != clock[0]
    for day, line in zip(DAYS, block(printed, 2), strict=True):
        exact = posterior(day)
        place = 1 + sum(p > exact["not_late"] for p in exact.values())
        assert line.endswith(f"an ordinary process {exact['not_late']:.1%}, place {place}")


def test_me_or_them(printed: str) -> None:
    """The three likeliest families, against the same."""
    for day, line in zip(DAYS, block(printed, 5), strict=True):
        totals = dict.fromkeys(STANDARD.families, 0.0)
        for name, p in posterior(day).items():
            totals[STANDARD.reasons[name].family] += p
        first = sorted(totals, key=lambda name: -totals[name])[:3]
        words = [f"{STANDARD.families[name].title} {totals[name]:.1%}" for name in first]
        assert line.partition(": ")[2] == ", ".join(words)


def test_what_the_sign_means(printed: str) -> None:
    """The decibans of the changed advert, against the tables in 50 digits."""
    fact = STANDARD.facts["posting"]
    every = margin(STANDARD, fact, "reposted_changed")
    decibans: dict[str, float] = {}
    for name, reason in STANDARD.reasons.items():
        own = answer_under(STANDARD, fact, "reposted_changed", name)
        decibans[reason.title] = 10 * math.log10(own / every)
    best = sorted(decibans, key=lambda title: -decibans[title])[:3]
    lines = block(printed, 3)[1:]
    assert len(lines) == 3
    for line, title in zip(lines, best, strict=True):
        assert line.startswith(f"{decibans[title]:+.1f} dB (")
        # Titles of the same decibans may stand in any order.
        assert decibans[line.partition(") ")[2]] == pytest.approx(decibans[title], abs=1e-9)


def test_when_to_write(printed: str) -> None:
    """The days of the messages, counted by hand; no holiday of Bavaria takes a working day."""
    # Promised by Tue 15 September: Thu 17 is the second day after it, then a week. Sent on Fri 18:
    # Fri 25. After two messages none asks; a last one falls on the day to stop.
    steps = [
        re.findall(r"^(\S+): on (\S+) (ask|call|send a short last)", line)[0]
        for line in block(printed, 4)
        if "check your inbox" not in line
    ]
    assert [(as_of, on) for as_of, on, action in steps if action != "send a short last"] == [
        ("2026-09-11", "2026-09-17"),
        ("2026-09-11", "2026-09-24"),
        ("2026-09-20", "2026-09-25"),
    ]
    stops = [line.rpartition(" ")[2] for line in block(printed, 7)]
    assert [on for _, on, action in steps if action == "send a short last"] == stops


def test_hope_and_an_offer(printed: str) -> None:
    """Word within ten days is no likelier than word ever, nor an offer than that, on any day."""
    for hope, offer in zip(block(printed, 1), block(printed, 6), strict=True):
        ever, soon = (float(one) for one in re.findall(r"([\d.]+)%", hope))
        (chance,) = (float(one) for one in re.findall(r"([\d.]+)%", offer))
        assert 0 < soon <= ever < 100
        assert 0 < chance <= ever


def test_when_to_stop(printed: str) -> None:
    """The day to let go is a working day in Munich, after the day of looking."""
    calendar = WorkCalendar.for_country("DE", "BY", years=range(2026, 2028))
    for day, line in zip(DAYS, block(printed, 7), strict=True):
        on = dt.date.fromisoformat(line.rpartition(" ")[2])
        assert on > ENDED + dt.timedelta(days=day)
        assert calendar.working_days(on - dt.timedelta(days=1), on) == 1


def read(path: Path) -> NotebookNode:
    """Return a notebook as nbclient takes it."""
    return nbformat.read(path, as_version=4)  # type: ignore[no-any-return, no-untyped-call]  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # nbformat has no types here


@pytest.mark.filterwarnings("default")  # of the tools that run a notebook, not of ours
def test_the_notebook_answers_all_seven(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is kept without outputs, and each question has a cell that runs and shows something."""
    path = EXAMPLES / "seven_questions.ipynb"
    written = json.loads(path.read_text("utf-8"))
    assert (written["nbformat"], written["nbformat_minor"]) == (4, 5)
    assert all(cell["id"] for cell in written["cells"])
    assert not any(cell.get("outputs") for cell in written["cells"])
    headings = re.findall(r"## (\d)\. ", json.dumps(written))
    assert headings == list("1234567")
    monkeypatch.setenv("PYTHONPATH", str(HOME))
    client = NotebookClient(read(path), resources={"metadata": {"path": EXAMPLES}}, timeout=120)
    done = json.loads(json.dumps(client.execute()))
    shown = [cell for cell in done["cells"] if cell["cell_type"] == "code"]
    assert all(cell["outputs"] for cell in shown)
