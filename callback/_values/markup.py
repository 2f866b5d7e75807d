"""Text that came from outside, made safe for a terminal and for a page; values as small tables."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

__all__ = ["as_table", "escaped", "printable"]

#: Control, format, surrogate and line characters.
_STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
#: A value that is longer is cut where it is one cell of many.
_LONGEST = 300


def printable(text: str) -> str:
    """Replace what would steer a terminal or break a line: control, format and line characters."""
    return "".join(" " if unicodedata.category(c) in _STEERING else c for c in text)


def escaped(text: str) -> str:
    """Return *text* so that it stands in HTML or SVG as what it is.

    >>> escaped("<b>")
    '&lt;b&gt;'
    """
    import html  # noqa: PLC0415  # its table of entities takes time, and only notebooks need it

    return html.escape(printable(text))


def as_table(title: str, cells: Mapping[str, object]) -> str:
    """Return a value as a small table of two columns, every text escaped.

    >>> as_table("Point", {"x": 1})[:62]
    '<div style="overflow-x:auto"><table class="callback-table"><ca'
    """
    rows = "".join(
        f'<tr><th scope="row" style="text-align:left">{escaped(name)}</th>'
        f'<td style="text-align:left">{escaped(_cut(str(value)))}</td></tr>'
        for name, value in cells.items()
    )
    return (
        '<div style="overflow-x:auto"><table class="callback-table">'
        f"<caption>{escaped(title)}</caption><tbody>{rows}</tbody></table></div>"
    )


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
