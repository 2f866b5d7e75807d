"""Small enough to be read: the length of modules and functions."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

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


def test_modules_and_functions_are_short() -> None:
    """No module has more than 350 lines, no function more than 40 beside its docstring."""
    sources = {path: path.read_text("utf-8") for path in HOME.rglob("*.py")}
    lengths = {str(path.relative_to(HOME)): len(s.splitlines()) for path, s in sources.items()}
    assert len(lengths) > 100
    assert {path: lines for path, lines in lengths.items() if lines > MODULE_LINES} == {}
    assert [
        (path.name, name, lines)
        for path, source in sources.items()
        for name, lines in functions(ast.parse(source))
        if lines > FUNCTION_LINES
    ] == []
