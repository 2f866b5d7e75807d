"""The version is said in one place and believed in the others."""

from __future__ import annotations

import importlib.metadata
import re
from pathlib import Path

import callback

CHANGELOG = Path(__file__).parents[2] / "docs" / "changelog.md"


def test_version_is_the_installed_one() -> None:
    """`callback.__version__` is what pip installed."""
    assert callback.__version__ == importlib.metadata.version("callback")


def test_changelog_opens_with_the_version() -> None:
    """The newest entry of the changelog is about this version."""
    newest = re.search(r"^## (\S+)", CHANGELOG.read_text("utf-8"), re.MULTILINE)
    assert newest is not None
    assert newest[1] == callback.__version__
