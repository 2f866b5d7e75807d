"""How long ``import callback`` takes, beside the libraries that it stands on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import callback

Compare: TypeAlias = Callable[[str, Callable[[], float], Callable[[], float], int], None]

TURNS = 21
HOME = Path(callback.__file__).parents[1]
TIMED = """
import sys, time
begun = time.perf_counter()
import {modules}
seconds = time.perf_counter() - begun
assert {{"attrs", "pendulum"}} <= sys.modules.keys()
print(seconds)
"""


def importing(modules: str, bytecode: Path) -> Callable[[], float]:
    """Return a function that returns the seconds of the import in a fresh interpreter.

    The first run, which is not counted, leaves the bytecode behind for the others.
    """
    env = {**os.environ, "PYTHONPATH": str(HOME), "PYTHONPYCACHEPREFIX": str(bytecode)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)

    def run() -> float:
        command = [sys.executable, "-P", "-c", TIMED.format(modules=modules)]
        done = subprocess.run(  # noqa: S603  # our own interpreter and words
            command, env=env, check=True, capture_output=True, text=True
        )
        return float(done.stdout)

    run()
    return run


def test_import_beside_what_it_stands_on(compare: Compare, tmp_path: Path) -> None:
    """The import loads both libraries, so the ratio tells what callback adds to them."""
    compare(
        "import callback / import attrs, pendulum",
        importing("callback", tmp_path),
        importing("attrs, pendulum", tmp_path),
        TURNS,
    )
