"""A law that asserts under a condition counts how often the condition is met."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]


def drawn(test: ast.FunctionDef, by: str) -> bool:
    """Say whether *test* is drawn by this decorator."""
    calls = [one.func for one in test.decorator_list if isinstance(one, ast.Call)]
    return any(isinstance(func, ast.Name) and func.id == by for func in calls)


def counts(node: ast.AST) -> bool:
    """Say whether a condition is counted in *node*: some call hands on or asks ``reached``."""
    return any(isinstance(one, ast.Name) and one.id == "reached" for one in ast.walk(node))


def decides(node: ast.If) -> bool:
    """Say whether anything is asserted, or the test left, only where the condition holds."""
    inside = [one for part in (*node.body, *node.orelse) for one in ast.walk(part)]
    return any(isinstance(one, ast.Assert | ast.Return | ast.With) for one in inside)


def uncounted(source: str) -> Iterator[str]:
    """Yield each law in *source* with an assertion under a condition that nobody counts."""
    for test in ast.walk(ast.parse(source)):
        if not isinstance(test, ast.FunctionDef) or not test.name.startswith("test_"):
            continue
        inner = {
            one
            for part in ast.walk(test)
            if isinstance(part, ast.FunctionDef | ast.Lambda) and part is not test
            for one in ast.walk(part)
        }
        asked = [one for one in ast.walk(test) if isinstance(one, ast.If) and one not in inner]
        conditional = [one for one in asked if decides(one)]
        if drawn(test, "given") and conditional:
            yield test.name
        if drawn(test, "law") and not (
            all(counts(one.test) for one in conditional) and any(map(counts, test.body))
        ):
            yield test.name


def test_every_condition_of_a_law_is_counted() -> None:
    """No test with drawn values asserts under an ``if`` that is not asked through ``reached``."""
    sources = {path.name: path.read_text("utf-8") for path in sorted(TESTS.rglob("test_*.py"))}
    assert sum(source.count("\n@law(") for source in sources.values()) > 50
    offenders = {name: [*uncounted(source)] for name, source in sources.items()}
    assert {name: tests for name, tests in offenders.items() if tests} == {}


@pytest.mark.parametrize(
    ("planted", "offends"),
    [
        ("@given(x())\ndef test_a(x):\n    if x:\n        assert x", True),
        ("@given(x())\ndef test_a(x):\n    if not x:\n        return\n    assert x", True),
        ("@given(x())\ndef test_a(x):\n    for y in x:\n        if y:\n            assert y", True),
        ("@law(x())\ndef test_a(reached, x):\n    if x:\n        assert x\n    reached(x)", True),
        ("@law(x())\ndef test_a(reached, x):\n    assert x", True),
        ("@law(x())\ndef test_a(reached, x):\n    if reached(x):\n        assert x", False),
        ("@law(x())\ndef test_a(reached, x):\n    assert x\n    reached(x > 1)", False),
        ("@given(x())\ndef test_a(x):\n    y = 1 if x else 2\n    assert y", False),
        ("@given(x())\ndef test_a(x):\n    if x:\n        x = 1\n    assert x", False),
        ("def test_a(x):\n    if x:\n        assert x", False),
    ],
)  # fmt: skip  # a table
def test_the_scan_tells_good_from_bad(planted: str, offends: bool) -> None:  # noqa: FBT001  # by the table
    """The scan sees an assertion under an uncounted condition, and an early way out."""
    assert bool(list(uncounted(planted))) is offends
