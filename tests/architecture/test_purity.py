"""Nothing of ours reads, writes, draws or asks the time: shown by its words and by its deeds."""

from __future__ import annotations

import ast
import datetime as dt
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import callback
from callback import Interview
from callback.strategies import interviews

HOME = Path(callback.__file__).parent
SOURCES = sorted(HOME.rglob("*.py"))

#: Everything that a module of ours may import: nothing here opens, waits, draws or asks the time.
ALLOWED = frozenset(
    """__future__ abc attrs bisect callback collections contextlib copy datetime difflib enum
    fractions functools hashlib html itertools json math operator pendulum re reprlib textwrap
    types typing unicodedata""".split()  # noqa: SIM905  # words read better
)
#: What one module may import beside that.
DOORS = {
    "workdays.py": frozenset({"holidays"}),
    "documents/document.py": frozenset({"cattrs"}),
    "documents/problems.py": frozenset({"cattrs"}),
    "documents/strict.py": frozenset({"cattrs"}),
    "answers/sensitivity.py": frozenset({"random", "statistics"}),
    "cases/simulation.py": frozenset({"random"}),
    "cases/evaluation.py": frozenset({"random"}),
    "words/drafts.py": frozenset({"urllib.parse"}),  # the letters of a link, no connection
    "strategies/asking.py": frozenset({"hypothesis"}),
    "strategies/believed.py": frozenset({"hypothesis"}),
    "strategies/dates.py": frozenset({"hypothesis"}),
    "strategies/drawing.py": frozenset({"hypothesis"}),
    "strategies/known.py": frozenset({"hypothesis"}),
    "strategies/manners.py": frozenset({"hypothesis"}),
    "strategies/registration.py": frozenset({"hypothesis"}),
    "strategies/written.py": frozenset({"hypothesis"}),
}
#: What every module of a folder may import beside that.
ROOMS = {"tables": frozenset({"numpy", "pyarrow"})}
#: Names that are never spoken, whether called or handed on.
BUILTINS = frozenset(
    """__import__ breakpoint compile eval exec exit globals input open print
    quit""".split()  # noqa: SIM905  # words read better
)
ATTRIBUTES = frozenset(
    """fromtimestamp localtime now parse set_local_timezone set_locale sleep strptime system today
    travel_to urandom utcnow week_starts_at""".split()  # noqa: SIM905  # words read better
)


def offences(source: str, doors: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield each import and each name in *source* that would let the outside in."""
    for node in ast.walk(ast.parse(source)):
        modules: list[str] = []
        match node:
            case ast.Import(names=names):
                modules = [alias.name for alias in names]
            case ast.ImportFrom(module=module, level=level):
                modules = [module or "" if level == 0 else "."]
            case ast.Name(id=name) if name in BUILTINS:
                yield name
            case ast.Attribute(attr=name) if name in ATTRIBUTES:
                yield name
            case ast.Call(func=ast.Name(id="Random"), args=[], keywords=[]):
                yield "Random() without a seed"
            case _:
                pass
        yield from (m for m in modules if not {m, m.partition(".")[0]} & (ALLOWED | doors))


def test_no_module_names_a_way_out() -> None:
    """No module imports or names anything that opens, prints, waits, draws or tells the time."""
    rooms = {path.relative_to(HOME).as_posix(): path.read_text("utf-8") for path in SOURCES}
    assert {*DOORS} <= {*rooms}
    said = {
        room: [*offences(text, DOORS.get(room, ROOMS.get(room.partition("/")[0], frozenset())))]
        for room, text in rooms.items()
    }
    assert {room: names for room, names in said.items() if names} == {}


@pytest.mark.parametrize(
    "planted",
    [
        "import os",
        "import urllib.request",
        "from random import random",
        "def f():\n    import holidays",
        "from . import errors",
        "open('x')",
        "default = print",
        "pendulum.now()",
        "attrs.field(factory=dt.date.today)",
        "pendulum.parse('now')",
        "Random()",
    ],
)
def test_scan_catches_what_is_planted(planted: str) -> None:
    """The scan sees an import at any depth, a call, and a function handed on without a call."""
    assert list(offences(planted))


def later(interview: Interview, days: int) -> str:
    """Return a day on which everything that *interview* dates in the past has happened."""
    past = [interview.ended, interview.replied_on, interview.thanked_on, *interview.asked_on]
    latest = max(day.toordinal() for day in past if day is not None)
    return dt.date.fromordinal(min(latest + days, dt.date.max.toordinal())).isoformat()


def audited(cases: list[tuple[Interview, str]], *arguments: str) -> list[str]:
    """Return the audit events that the public calls raise on *cases*, in a process of their own."""
    done = subprocess.run(  # noqa: S603  # our own script, under the Python that runs the tests
        [sys.executable, "-B", str(Path(__file__).with_name("audited.py")), *arguments],
        input=pickle.dumps(cases),
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(HOME.parent)},
    )
    assert done.returncode == 0, done.stderr.decode()
    events: list[str] = json.loads(done.stdout)
    return events


@settings(max_examples=2, phases=[Phase.generate])
@given(st.lists(st.tuples(interviews(), st.integers(0, 400)), min_size=25, max_size=50))
def test_public_calls_raise_no_audit_event(drawn: list[tuple[Interview, int]]) -> None:
    """With a calendar given, making, ranking and rendering touch nothing outside the process."""
    cases = [(interview, later(interview, days)) for interview, days in drawn]
    assert audited(cases) == []


def test_audit_catches_a_planted_open() -> None:
    """The hook would have seen a file opened among the same calls."""
    assert "open" in audited([(Interview(ended="2026-11-03"), "2026-11-22")], "--plant")
