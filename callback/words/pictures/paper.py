"""What every picture is drawn on, and by which hand: one width, words, rules and boxes.

How wide a text comes out depends on the reader's font. It is estimated by a wide one (the advance
widths of DejaVu Sans, in rounded classes), so that what fits here fits in narrower fonts too.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from callback._values.markup import escaped, printable

__all__ = ["SIZE", "WIDTH", "box", "fitted", "length", "rule", "sheet", "tick", "words"]

#: The width of a picture, in its own units; on a page it may shrink.
WIDTH = 440
#: The height of letters.
SIZE = 11

#: Widths of letters as parts of their height.
_NARROW, _WIDE = frozenset("ijlI.,:;'|!()[]ftr-/ "), frozenset("mwMW@%")
_WIDTHS = {"narrow": 0.42, "usual": 0.64, "capital": 0.76, "wide": 0.98, "full": 1.05}


def _class(letter: str) -> str:
    if letter in _NARROW:
        return "narrow"
    if letter in _WIDE:
        return "wide"
    if unicodedata.east_asian_width(letter) in "WF":
        return "full"
    return "capital" if letter.isupper() else "usual"


def length(text: str, size: float = SIZE) -> float:
    """Return how long a text comes out at most, in units of the picture.

    >>> length("ill") < length("mmm")
    True
    """
    return size * sum(_WIDTHS[_class(letter)] for letter in text)


def fitted(text: str, width: float, size: float = SIZE) -> str:
    """Return *text* on one line, cut to *width*; what is cut ends in an ellipsis.

    >>> fitted("They prefer another candidate", 100)
    'They prefer an…'
    """
    line = " ".join(printable(text).split())
    if length(line, size) <= width:
        return line
    while line and length(line + "…", size) > width:
        line = line[:-1]
    return line.rstrip() + "…"


def words(
    x: float, y: float, text: str, *, anchor: str = "start", size: float = SIZE, bold: bool = False
) -> str:
    """Return a text that starts, ends or has its middle at a place."""
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size:g}"{weight}>'
        f"{escaped(text)}</text>"
    )


def rule(
    x1: float, y1: float, x2: float, y2: float, *, opacity: float = 0.25, dash: str = ""
) -> str:
    """Return a straight line."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="currentColor" '
        f'stroke-opacity="{opacity:g}"{dashed}/>'
    )


def box(x: float, y: float, width: float, height: float, *, opacity: float = 0.7) -> str:
    """Return a filled box, at least half a unit wide so that it is seen."""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0.5):.1f}" height="{height:.1f}" '
        f'fill="currentColor" fill-opacity="{opacity:g}"/>'
    )


def tick(share: float) -> str:
    """Return a share as an axis has it.

    >>> tick(0.5)
    '50 %'
    """
    return f"{100 * share:.0f} %"


def sheet(height: float, title: str, description: str, parts: Iterable[str]) -> str:
    """Return the picture: its title is its name, its description says what it shows."""
    return (
        f'<svg class="callback-picture" role="img" aria-label="{escaped(title)}" '
        f'viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}" height="{height:.0f}" '
        'style="display:block;max-width:100%;height:auto;margin:.4em 0" '
        'fill="currentColor" font-family="inherit">'
        f"<title>{escaped(title)}</title><desc>{escaped(description)}</desc>"
        f"{''.join(parts)}</svg>"
    )
