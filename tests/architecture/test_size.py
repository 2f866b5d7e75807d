"""Small enough to be read: the length of modules and functions."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import callback

HOME = Path(callback.__file__).parent
MODULE_LINES = 350
FUNCTION_LINES = 40


def functions(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield each function with its number of lines, those of its docstring left out."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            text = node.body[0] if ast.get_docstring(node) else None
            documented = 0 if text is None else (text.end_lineno or 0) - text.lineno + 1
            yield node.name, (node.end_lineno or 0) - node.lineno + 1 - documented


@pytest.mark.parametrize(
    "path", sorted(HOME.rglob("*.py")), ids=lambda path: str(path.relative_to(HOME))
)
def test_modules_and_functions_are_short(path: Path) -> None:
    """No module has more than 350 lines, no function more than 40 beside its docstring."""
    source = path.read_text("utf-8")
    assert len(source.splitlines()) <= MODULE_LINES
    assert {
        name: lines for name, lines in functions(ast.parse(source)) if lines > FUNCTION_LINES
    } == {}
