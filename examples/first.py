"""Rank the reasons for real silences, and see how they shift while no word comes.

The rows are interview steps from the published logs of seven people (``data/README.md``). They go
through a table such as a job tracker keeps. Each silence is ranked on calendar days 5, 10, 20 and
40, as long as it lasted, from what was known on that day.

The logs tell the weekday of an interview and not its date, so every interview is put into the week
of 7 July 2025: in none of the five countries does a holiday take a working day in the 46 days from
that Monday.

In the end one letter to an advice column is ranked fact by fact, to see how much each of them
moves: "Interviewer seemed enthusiastic, then went AWOL", Ask a Manager, May 2011,
https://www.askamanager.org/2011/05/interviewer-seemed-enthusiastic-then-went-awol.html

Its writer was asked in within days, met five people, and heard that all of them were taken with
her, that she should tell of other offers so that they could hurry, and what a fine place it is. A
decision was to come in a day or two. She thanked everybody the same day, asked two days after that
time was up, and a week after the interview has heard nothing.
"""

from __future__ import annotations

import csv
import datetime as dt
import sqlite3
import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from callback import STANDARD, Covariate, FactValue, Interview, Ranking, rank

LOGS = Path(__file__).parent / "data" / "waits_logs.csv"
MONDAY = dt.date(2025, 7, 7)
DAYS = (5, 10, 20, 40)
WIDTH = 96

#: Our field to the tracker's column.
NAMES = {
    "ref": "id",
    "ended": "met_on",
    "stage": "round",
    "country": "place",
    "sector": "branch",
    "promised_by": "due_on",
    "asked_on": "nudged_on",
}
#: The tracker's columns that are nothing to callback: how it ended must not be known beforehand.
OTHERS = ["result", "silent_through"]

TABLE = """
    CREATE TABLE steps (
        id TEXT, met_on TEXT, round TEXT, place TEXT, branch TEXT,
        due_on TEXT, nudged_on TEXT, result TEXT, silent_through INTEGER
    )
"""

#: What the letter tells by dates, the first of which is ours: it names none.
LETTER = Interview(
    ended="2011-05-09",
    stage="onsite",
    promised_by="2011-05-11",
    thanked_on="2011-05-09",
    asked_on="2011-05-13",
)
A_WEEK_LATER = "2011-05-16"
#: What it tells beside the dates, as answers to the catalogue's questions.
TOLD: Mapping[str, FactValue] = {
    "was_fast_before": True,
    "interviewers": 5,
    "told_positive": True,
    "asked_other_processes": True,
    "sold_the_role": True,
}
#: What it does not tell: one thing more that she might come to know, the first or the second.
MIGHT_LEARN: Mapping[str, FactValue] = {"auto_reply": "2011-05-23", "person_announced": True}


class Silence(NamedTuple):
    """A silence as it was lived through, and how it ended."""

    interview: Interview
    through: int
    result: str


def logged() -> list[dict[str, str]]:
    """Return the rows of the logs."""
    with LOGS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def known_sectors() -> set[str]:
    """Return the sectors for which the catalogue has a pace; another would be an error."""
    return {pace.value for pace in STANDARD.paces if pace.covariate is Covariate.SECTOR}


def tracker(rows: Iterable[Mapping[str, str]]) -> sqlite3.Connection:
    """Return a tracker's table of those *rows* that have a number of days.

    Whoever was answered on a day was silent up to the day before. Nobody wrote down promises or
    reminders: like a sector that the catalogue does not know, they are NULL, which is not no.
    """
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.execute(TABLE)
    sectors = known_sectors()
    for row in rows:
        if row["days"]:
            step = (
                f"{row['process']} {row['stage']}",
                (MONDAY + dt.timedelta(days=int(row["weekday"]))).isoformat(),
                row["stage"],  # the logs use callback's own words for stages
                row["country"],
                row["sector"] if row["sector"] in sectors else None,
                None,
                None,
                row["outcome"],
                int(row["days"]) - int(row["answered"]),
            )
            connection.execute("INSERT INTO steps VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", step)
    return connection


def silences(connection: sqlite3.Connection) -> list[Silence]:
    """Return the silences in the tracker's table, and close it."""
    with closing(connection):
        rows = connection.execute("SELECT * FROM steps").fetchall()
    return [
        Silence(
            interview=Interview.from_mapping(row, names=NAMES, ignore=OTHERS),
            through=row["silent_through"],
            result=row["result"],
        )
        for row in rows
    ]


def rankings(lived: Iterable[Silence], day: int) -> list[Ranking]:
    """Rank each silence on calendar day *day*, where it was still silent."""
    return [
        rank(silence.interview, as_of=silence.interview.ended.add(days=day))
        for silence in lived
        if silence.through >= day
    ]


def family_shares(column: Sequence[Ranking]) -> dict[str, float]:
    """Return the mean posterior probability of each family, by its title."""
    return {
        family.title: fmean(
            total.probability
            for ranking in column
            for total in ranking.families
            if total.family.id == family.id
        )
        for family in STANDARD.families.values()
    }


def firsts(column: Sequence[Ranking]) -> Counter[str]:
    """Return how often each reason stands first, by its title."""
    return Counter(ranking.top.reason.title for ranking in column)


def results(lived: Iterable[Silence], day: int) -> Counter[str]:
    """Return how the silences that lasted to *day* ended."""
    return Counter(silence.result for silence in lived if silence.through >= day)


def show(title: str, columns: Sequence[Mapping[str, float]], form: str = "d") -> None:
    """Print the columns side by side, a line for each key, the largest in the first one on top."""
    print(f"\n{title:<34}" + "".join(f"{f'day {day}':>9}" for day in DAYS))
    keys = dict.fromkeys(key for column in columns for key in column)
    for key in sorted(keys, key=lambda key: [-column.get(key, 0) for column in columns]):
        print(f"  {key:<32}" + "".join(f"{column.get(key, 0):>9{form}}" for column in columns))


def show_shift(lived: Sequence[Silence]) -> None:
    """Print how families and first reasons shift, over how many rows, and what came of them."""
    columns = [rankings(lived, day) for day in DAYS]
    show("Still silent on", [{"rows": len(column)} for column in columns])
    show("Mean probability of a family", [family_shares(column) for column in columns], ".1%")
    show("How often a reason stands first", [firsts(column) for column in columns])
    show("What really happened afterwards", [results(lived, day) for day in DAYS])


def show_one(silence: Silence) -> None:
    """Print one silence in full: a sentence for each day, and the last day's whole ranking."""
    *before, last = [rankings([silence], day) for day in DAYS if day <= silence.through]
    print(f"\nOne of them in full, in the end {silence.result}")
    print(textwrap.fill(str(silence.interview), WIDTH, subsequent_indent="  "))
    for (ranking,) in before:
        print(f"\n{ranking.as_of}")
        print(textwrap.fill(ranking.summary, WIDTH))
    for ranking in last:  # printed, a ranking ends with its summary
        print(f"\n{ranking}\n\n{ranking.silence}")


def letter() -> dict[str, Ranking]:
    """Return the rankings of the letter: the date alone, all dates, then fact after fact."""
    found = {
        "The day of the interview": rank(Interview(ended=LETTER.ended), as_of=A_WEEK_LATER),
        "The visit, the promise, the thanks, the question": rank(LETTER, as_of=A_WEEK_LATER),
    }
    told = LETTER
    for fact, value in TOLD.items():
        told = told.with_facts({fact: value})
        found[answered(fact, value)] = rank(told, as_of=A_WEEK_LATER)
    for fact, value in MIGHT_LEARN.items():
        more = rank(told.with_facts({fact: value}), as_of=A_WEEK_LATER)
        found[f"Not in the letter: {answered(fact, value)}"] = more
    return found


def answered(fact: str, value: FactValue) -> str:
    """Return the catalogue's question with an answer to it."""
    return f"{STANDARD.fact(fact).question} {'Yes' if value is True else value}"


def show_letter() -> None:
    """Print how the first three reasons move as the letter is told."""
    print(f"\nA letter fact by fact, as of {A_WEEK_LATER}")
    for what, ranking in letter().items():
        first = [f"{ranked.reason.title} {ranked.probability:.1%}" for ranked in ranking[:3]]
        print(f"{what}\n  {' | '.join(first)}")


def main() -> None:
    """Show what the logs look like through callback."""
    rows = logged()
    lived = silences(tracker(rows))
    left_out = Counter(row["sector"] for row in rows if row["days"])
    for sector in known_sectors():
        left_out.pop(sector, None)
    print(f"{len(rows)} steps in the logs, {len(lived)} of them with a number of days")
    for sector, count in left_out.items():
        print(f"The sector {sector!r} of {count} is left out: the catalogue does not know it")
    show_shift(lived)
    show_one(max(lived, key=lambda silence: silence.through))
    show_letter()


if __name__ == "__main__":
    main()
