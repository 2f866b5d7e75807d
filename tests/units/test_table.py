"""The table as text and as HTML."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callback.words.english import ENGLISH
from callback.words.table import Table, bar

HOSTILE = "<script>alert('x')</script>&\"\x1b[31m\u202e\u2028\ud800\n"


def test_text() -> None:
    """Columns are aligned by their widest cell; no line ends in blanks."""
    table = Table(
        caption="What",
        headings=("reason", "share", ""),
        rows=(("on hold", "9 %", "x"), ("ill", "10 %", "")),
        right=frozenset({1}),
        notes=("One.", "Two."),
    )
    assert table.text() == ("What\nreason   share\non hold    9 %  x\nill       10 %\nOne.\nTwo.")


def test_html() -> None:
    """The same as a table of HTML, numbers flush right, no short cell broken."""
    table = Table(
        caption="What", headings=("a", "b"), rows=(("1", "2"),), right=frozenset({1}), notes=("N",)
    )
    left, right = (f'style="text-align:{s};white-space:nowrap"' for s in ("left", "right"))
    assert table.html() == (
        '<div style="overflow-x:auto"><table class="callback-table"><caption>What</caption>'
        f"<thead><tr><th {left}>a</th><th {right}>b</th></tr></thead>"
        f"<tbody><tr><td {left}>1</td><td {right}>2</td></tr></tbody></table></div><p>N</p>"
    )


def test_a_table_without_rows() -> None:
    """Headings alone are a table, and no caption is no line."""
    table = Table(headings=("a", "b"), rows=())
    assert table.text() == "a  b"
    assert "<caption>" not in table.html()


class Tags(HTMLParser):
    """Collects the tags and the text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag, and its attributes but for the styles of our own."""
        self.tags |= {tag, *(name for name, _ in attrs if name not in {"style", "class"})}

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.words += data


@pytest.mark.parametrize("place", ["caption", "headings", "rows", "notes"])
def test_html_escapes_every_text(place: str) -> None:
    """A text from outside is shown as it is, and never becomes a tag, wherever it stands."""
    parts = {"caption": "", "headings": ("h",), "rows": (("r",),), "notes": ()}
    put = {"caption": HOSTILE, "headings": (HOSTILE,), "rows": ((HOSTILE,),), "notes": (HOSTILE,)}
    page = Tags()
    page.feed(Table(**{**parts, place: put[place]}).html())  # type: ignore[arg-type]  # by name
    assert page.tags <= {"table", "caption", "thead", "tbody", "tr", "th", "td", "p", "div"}
    assert "<script>alert('x')</script>&\"" in page.words


@given(st.text(), st.text(), st.text(), st.text(max_size=60))
def test_a_cell_stays_on_its_line(caption: str, heading: str, cell: str, note: str) -> None:
    """No text breaks a line or steers a terminal; only a long note is wrapped."""
    table = Table(
        caption="c" + caption, headings=("h" + heading,), rows=(("r" + cell,),), notes=("n" + note,)
    )
    for text in (table.text(), table.html()):
        assert "\x1b" not in text
        text.encode()
    assert [line[0] for line in table.text().splitlines()] == ["c", "h", "r", "n"]


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.0, "0.0 %"),
        (1e-300, "<0.1 %"),
        (0.0004999, "<0.1 %"),
        (0.0005, "0.1 %"),
        (0.0014, "0.1 %"),
        (0.5, "50.0 %"),
        (0.9994, "99.9 %"),
        (0.9995, ">99.9 %"),
        (0.9999999, ">99.9 %"),
        (1.0, "100.0 %"),
    ],
)
def test_percent(share: float, words: str) -> None:
    """One decimal; 0 and 100 only where it is so."""
    assert ENGLISH.percent(share) == words


@pytest.mark.parametrize(
    ("share", "drawn"),
    [(0, ""), (0.003, ""), (1 / 160, "▏"), (0.05, "█"), (0.0875, "█▊"), (1, "█" * 20)],
)
def test_bar(share: float, drawn: str) -> None:
    """Twenty characters at most, to an eighth of one."""
    assert bar(share) == drawn
