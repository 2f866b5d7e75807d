"""The documentation as a site: the pages that lie here, and those made from the catalogue."""

from __future__ import annotations

import sys
from pathlib import Path

from sphinx.application import Sphinx

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "_ext"))

import catalogue_pages  # noqa: E402  # found only now

import callback  # noqa: E402  # kept beside it

project = "callback"
author = "The callback authors"
copyright = f"2026, {author}"  # noqa: A001  # the name that Sphinx reads
version = release = callback.__version__
extensions = ["myst_parser"]
exclude_patterns = ["_build", "_ext", "explanation/calibration/data"]
highlight_language = "none"
html_theme = "furo"
html_title = f"callback {release}"
myst_heading_anchors = 3


def write(_: Sphinx) -> None:
    """Write the catalogue's pages, and remove those of reasons that are gone."""
    home = HERE / "reference" / "catalogue"
    made = catalogue_pages.pages(callback.STANDARD, catalogue_pages.theories())
    for path in home.rglob("*.md"):
        if path.relative_to(home).as_posix() not in made:
            path.unlink()
    for name, text in made.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


def setup(app: Sphinx) -> None:
    """Write the pages before Sphinx looks for any."""
    app.connect("builder-inited", write)
