"""A job tracker that says why it is quiet: rows, cards, questions, answers, an agenda, a service.

It keeps its rows in SQLite, as people typed them (``applications.csv``). Nothing here needs a
framework or a network: an endpoint is a function from a parsed body to a status and a payload, a
tool of a language model a description and a function from its arguments to text.

Run it: ``python examples/tracker/tracker.py``
"""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import cast

from callback import (
    STANDARD,
    BadRecord,
    CallbackError,
    Interview,
    InvalidInterview,
    Ranking,
    Report,
    agenda,
    form,
    input_schema,
    rank_many,
    report,
)

ROWS = Path(__file__).parent / "applications.csv"
TODAY = "2026-11-19"

#: Our field to the tracker's column; all other columns are left alone.
NAMES = {
    "ref": "id",
    "organisation": "company",
    "role": "position",
    "stage": "status",
    "ended": "interviewed",
    "sector": "industry",
    "promised_by": "promised",
    "asked_on": "followed_up",
    "replied_on": "replied",
}
#: What a language model may pass on; a hundred parameters would be too many.
TOLD = ["auto_reply", "posting", "told_on_hold", "verbal_offer", "hiring_manager_left"]


def tracker() -> sqlite3.Connection:
    """Return the tracker's tables: the rows, and the answers that come later."""
    with ROWS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    columns = list(rows[0])
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    connection.execute(f"CREATE TABLE applications ({', '.join(columns)})")
    places = ", ".join("?" * len(columns))
    values = [tuple(row.values()) for row in rows]
    connection.executemany(f"INSERT INTO applications VALUES ({places})", values)  # noqa: S608  # question marks
    connection.execute("CREATE TABLE answers (id TEXT, fact TEXT, value TEXT, UNIQUE (id, fact))")
    return connection


def read(connection: sqlite3.Connection, row: sqlite3.Row, *, lenient: bool) -> Interview:
    """Return the interview in a row, with the answers that were given since."""
    interview = Interview.from_mapping(row, NAMES, ignore=..., lenient=lenient)
    told = connection.execute("SELECT fact, value FROM answers WHERE id = ?", (row["id"],))
    return interview.with_facts({fact: json.loads(value) for fact, value in told})


def ranked(
    connection: sqlite3.Connection, *, lenient: bool = True
) -> tuple[Ranking | BadRecord, ...]:
    """Rank every row; a row that holds no interview is a value that says why."""
    rows = connection.execute("SELECT * FROM applications").fetchall()
    return rank_many(
        rows,
        as_of=TODAY,
        read=lambda row: read(connection, cast("sqlite3.Row", row), lenient=lenient),
        lenient=lenient,
    )


def reports(results: Iterable[Ranking | BadRecord]) -> list[Report]:
    """Return the whole answer for each row that could be ranked."""
    good = [one for one in results if isinstance(one, Ranking)]
    return [report(one.interview, as_of=TODAY) for one in good]


def card(told: Report) -> dict[str, object]:
    """Return what a list of applications shows of one: a line, a date, and the whole on a click."""
    return {
        "ref": told.ranking.interview.ref,
        "title": told.ranking.interview.organisation,
        "line": told.sentence,
        "left_out": [str(problem) for problem in told.left_out],
        "html": told.html(),
    }


def questions(told: Report, groups: int = 2) -> dict[str, object]:
    """Return the form for one application: the most telling groups, as a front end takes it."""
    whole = form(STANDARD, told.ranking).to_dict()
    listed = cast("list[object]", whole["groups"])
    return {**whole, "groups": listed[: groups + 1]}


def answered(connection: sqlite3.Connection, ref: str, facts: Mapping[str, object]) -> None:
    """Keep the answers of a form: what ``from_body`` takes is what may be stored.

    Raises:
        InvalidInterview: One of them is no answer to its question.
    """
    body = {"ended": TODAY, "facts": facts}
    for fact in Interview.from_body(body).facts:
        value = json.dumps(facts[fact])
        row = (ref, fact, value)
        connection.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", row)


def endpoint(body: Mapping[str, object]) -> tuple[int, dict[str, object]]:
    """Answer a parsed JSON body, as a POST to ``/why`` would: a status, and what to send back."""
    try:
        told = report(Interview.from_body(body), as_of=TODAY)
    except InvalidInterview as error:
        problems = [{"field": one.field, "problem": str(one)} for one in error.problems]
        return 422, {"problems": problems}
    except CallbackError as error:
        return 400, {"problems": [{"field": None, "problem": str(error)}]}
    return 200, dict(told.to_dict())


#: What a language model is told of the tool.
TOOL = {
    "name": "why_no_reply",
    "description": (
        "Says why an employer may be silent after an interview, whether and when a reply will "
        "come, and what to do on which day. Pass only what the user has said."
    ),
    "parameters": input_schema(STANDARD, facts=TOLD, flat=True),
}


def call_tool(arguments: str) -> str:
    """Answer a call of the tool with text for the model: the screen, or what is wrong."""
    try:
        told = json.loads(arguments)
        return str(report(Interview.from_body(told), as_of=TODAY))
    except (CallbackError, json.JSONDecodeError) as error:
        return f"error: {error}"


def main() -> None:
    """Go the whole way once."""
    with closing(tracker()) as connection:
        results = ranked(connection)
        strict = ranked(connection, lenient=False)
        told = reports(results)
        kept = sum(isinstance(one, Ranking) for one in strict)
        print(f"{len(results)} rows: {kept} ranked as they stand, {len(told)} leniently.")
        for lost in (one for one in results if isinstance(one, BadRecord)):
            print(f"  left {lost.ref}: {lost.problems[0]}")
        first = told[0]
        print(f"\n{card(first)['title']}: {card(first)['line']}")
        groups = cast("list[dict[str, object]]", questions(first)["groups"])
        print(f"To ask first: {', '.join(str(group['title']) for group in groups[1:])}.")
        answered(connection, "1", {"told_backup": True})
        again = reports(ranked(connection))[0]
        print(f"With an answer: {again.sentence}")
        print(f"\n{agenda(reports(ranked(connection)))}")
        status, payload = endpoint({"ended": "2026-11-03", "stage": "final"})
        print(f"\nPOST /why: {status}, {payload['headline']}")
        print(f"POST /why: {endpoint({'ended': 'soon', 'posting': 'gone'})}")
        said = call_tool(json.dumps({"ended": "2026-11-03"}))
        print(f"\n{TOOL['name']}: {said.splitlines()[0]}")


if __name__ == "__main__":
    main()
