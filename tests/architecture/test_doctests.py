"""Every example in the README, in the documents and in our docstrings runs and says what is so.

A docstring is one test and a document is one test: the blocks of a document build on one another,
and nothing else does.
"""

from __future__ import annotations

import ast
import doctest
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

import callback

ROOT = Path(__file__).parents[2]
HOME = Path(callback.__file__).parent
README = ROOT / "README.md"
SYBIL = Sybil(parsers=[PythonCodeBlockParser()])
DOCUMENTS = [
    path
    for path in [README, *sorted((ROOT / "docs").rglob("*.md"))]
    if "```python" in path.read_text("utf-8")
]


def docstrings() -> Iterator[tuple[str, str, int, str]]:
    """Yield module, name, line and text of each docstring of ours that has an example."""
    for path in sorted(HOME.rglob("*.py")):
        parts = path.relative_to(HOME.parent).with_suffix("").parts
        module = ".".join(parts).removesuffix(".__init__")
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                text = ast.get_docstring(node)
                if text and ">>>" in text:
                    name = "" if isinstance(node, ast.Module) else node.name
                    yield module, name, node.body[0].lineno, text


DOCSTRINGS = [
    pytest.param(*found, id=f"{found[0]}:{found[2]}:{found[1]}") for found in docstrings()
]


@pytest.mark.parametrize(("module", "name", "line", "text"), DOCSTRINGS)
def test_docstring(module: str, name: str, line: int, text: str) -> None:
    """The examples of one docstring, run with its module's names, print what they show."""
    home = importlib.import_module(module)
    example = doctest.DocTestParser().get_doctest(
        text, dict(vars(home)), f"{module}.{name}", home.__file__, line - 1
    )
    report: list[str] = []
    outcome = doctest.DocTestRunner(verbose=False).run(example, out=report.append)
    assert outcome.attempted > 0
    assert outcome.failed == 0, "".join(report)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_document(path: Path) -> None:
    """The Python blocks of one document run from its first to its last."""
    examples = list(SYBIL.parse(path))
    assert examples
    for example in examples:
        example.evaluate()


def test_readme_has_an_example() -> None:
    """The README is among the documents that are run."""
    assert README in DOCUMENTS
