"""What `import callback` loads."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import callback


def loaded(module: str) -> set[str]:
    """Return the names of all modules that a fresh Python holds after importing *module*."""
    done = subprocess.run(  # noqa: S603  # our own line, under the Python that runs the tests
        [sys.executable, "-c", f"import sys, {module}; print(*sys.modules)"],
        capture_output=True,
        check=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(callback.__file__).parents[1])},
    )
    return set(done.stdout.split())


@pytest.fixture(scope="module")
def ours() -> set[str]:
    """What a fresh Python holds after `import callback`."""
    return loaded("callback")


@pytest.mark.parametrize(
    "heavy", ["asyncio", "cattrs", "holidays", "hypothesis", "numpy", "pyarrow", "unittest"]
)
def test_import_leaves_heavy_modules_alone(heavy: str, ours: set[str]) -> None:
    """`import callback` does not load what only some of its users need."""
    assert "callback" in ours
    assert heavy not in ours


def test_registering_strategies_does_not_load_them() -> None:
    """Hypothesis calls our entry point on import; the strategies wait until one is drawn."""
    registered = loaded("hypothesis, callback.strategies.registration")
    assert "callback.strategies.registration" in registered
    assert "callback.strategies.known" not in registered
