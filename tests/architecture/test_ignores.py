"""Where a checker is told to look away, it is told what from, and the reader why."""

from __future__ import annotations

import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

import callback

ROOT = Path(__file__).parents[2]
FOLDERS = [Path(callback.__file__).parent, ROOT / "tests", ROOT / "examples"]
PROJECT = ROOT / "pyproject.toml"

MARK = re.compile(r"#\s*(?:noqa|ruff:|flake8:|type:\s*ignore|pyright:|mypy:|pragma:)")
#: One mark with its code, or coverage's, which has none.
CODED = re.compile(
    r"""\#\s*(?: (?:ruff:\s*)?noqa:\s*[A-Z]+[0-9]+(?:,\s*[A-Z]+[0-9]+)*
               | (?:type|pyright):\s*ignore\[[\w, -]+\]
               | pragma:\s*no\s(?:cover|branch)
             )\s*""",
    re.VERBOSE,
)


def unexplained(comment: str) -> bool:
    """Say whether *comment* silences a checker without naming a rule or without a reason."""
    if not MARK.search(comment):
        return False
    rest = CODED.sub("", comment)
    return bool(MARK.search(rest)) or len(re.findall(r"[^\W\d_]+", rest)) < 2


def comments(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield each comment under *folder* with the place where it stands."""
    for path in sorted(folder.rglob("*.py")):
        with tokenize.open(path) as source:
            for token in tokenize.generate_tokens(source.readline):
                if token.type == tokenize.COMMENT:
                    yield f"{path.name}:{token.start[0]}", token.string


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_ignore_names_its_rule_and_its_reason(folder: Path) -> None:
    """No checker is silenced without the rule's code and a reason of at least two words."""
    assert list(folder.rglob("*.py"))
    assert [place for place, comment in comments(folder) if unexplained(comment)] == []


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("# noqa", True),
        ("# noqa: S102", True),
        ("# noqa: S102  # because", True),
        ("# type: ignore", True),
        ("# type: ignore  # the stub is wrong", True),
        ("# pyright: basic", True),
        ("# noqa: S102  # type: ignore  # the stub is wrong", True),
        ("# noqa: S102, S301  # our own file", False),
        (
            "# type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # wrong on purpose",
            False,
        ),
        ("# pragma: no cover  # another platform", False),
        ("# says why", False),
    ],
)
def test_scan_tells_good_from_bad(comment: str, expected: bool) -> None:  # noqa: FBT001  # a table
    """The scan asks for a code and a reason, and leaves other comments alone."""
    assert unexplained(comment) is expected


def test_every_rule_switched_off_has_a_reason() -> None:
    """Each lint rule that the project ignores stands on a line of its own, with its reason."""
    lines = PROJECT.read_text("utf-8").splitlines()
    rules = [line for line in lines if re.match(r'\s+"[A-Z]+[0-9]*",', line)]
    assert rules
    assert [line for line in rules if not re.search(r"#\s*\w+\W+\w+", line)] == []
