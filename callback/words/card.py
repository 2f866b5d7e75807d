"""A card: an answer on one screen, as text and as HTML; it knows no result of callback.

A heading, and below it a few sections of short lines. A line may have something to say on its
right, such as a chance, and a share that is drawn as a bar. Nothing wraps but the heading: what is
longer than the screen is cut, and ends in an ellipsis; the HTML keeps all of it.
"""

from __future__ import annotations

import textwrap

import attrs

from callback._values.markup import escaped, printable

__all__ = ["WIDTH", "Card", "Line", "Section", "cut"]

#: Characters in a line; a terminal has a hundred columns.
WIDTH = 98
#: What is said on the right of a line begins here, unless the longest line ends before.
RIGHT = 62
#: Two levels of lines, each so many blanks further in.
INDENT = 2
#: How wide a bar is drawn, and how high.
BAR_WIDTH, BAR_HEIGHT = 120, 8


def cut(text: str, width: int = WIDTH) -> str:
    """Return *text* on one line, no longer than *width*; what is cut ends in an ellipsis.

    >>> cut("It is still running", 12), cut("short", 12)
    ('It is still…', 'short')
    """
    line = " ".join(printable(text).split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"


@attrs.frozen(kw_only=True)
class Line:
    """One line.

    Attributes:
        text: What it says.
        right: What stands on its right.
        share: From 0 to 1, drawn as a bar where pictures can be shown.
        level: 1, or 2 for what belongs to the line before.
    """

    text: str
    right: str = ""
    share: float | None = None
    level: int = 1


@attrs.frozen(kw_only=True)
class Section:
    """Lines under a title.

    Attributes:
        title: The title.
        lines: The lines.
        picture: SVG to stand below them where pictures can be shown.
    """

    title: str
    lines: tuple[Line, ...]
    picture: str = attrs.field(default="", repr=False)


@attrs.frozen(kw_only=True)
class Card:
    """An answer on one screen.

    Attributes:
        heading: The answer in a sentence or two.
        sections: What stands below it, in order.

    >>> card = Card(heading="Wait.", sections=(Section(title="Why", lines=(Line(text="so"),)),))
    >>> print(card.text())
    Wait.
    <BLANKLINE>
    Why
      so
    """

    heading: str
    sections: tuple[Section, ...]

    def text(self) -> str:
        """Return the card for a terminal."""
        heading = textwrap.wrap(" ".join(printable(self.heading).split()), WIDTH)
        parts = ["\n".join(heading), *map(_section_text, self.sections)]
        return "\n\n".join(parts)

    def html(self) -> str:
        """Return the card for a notebook or a page, every text escaped.

        Classes: ``callback-card`` around all, ``callback-heading``, ``callback-section``,
        ``callback-line`` and ``callback-detail`` for lines of the first and the second level,
        ``callback-right``, ``callback-bar``. It takes its colours from the page.
        """
        sections = "".join(map(_section_html, self.sections))
        heading = f'<p class="callback-heading"><strong>{escaped(self.heading)}</strong></p>'
        return (
            '<div class="callback-card" style="max-width:48em;line-height:1.4">'
            f"{heading}{sections}</div>"
        )


def _section_text(section: Section) -> str:
    width = min(max((_indented(line) for line in section.lines if line.right), default=0), RIGHT)
    lines = [cut(section.title), *(_line_text(line, width) for line in section.lines)]
    return "\n".join(lines)


def _indented(line: Line) -> int:
    return INDENT * line.level + len(" ".join(printable(line.text).split()))


def _line_text(line: Line, width: int) -> str:
    start = " " * (INDENT * line.level)
    if not line.right:
        return start + cut(line.text, WIDTH - len(start))
    left = (start + cut(line.text, width - len(start))).ljust(width)
    return f"{left}  {cut(line.right, WIDTH - width - 2)}".rstrip()


def _section_html(section: Section) -> str:
    lines = "".join(map(_line_html, section.lines))
    title = f'<h4 style="margin:.8em 0 .2em">{escaped(section.title)}</h4>'
    return f'<section class="callback-section">{title}{lines}{section.picture}</section>'


def _line_html(line: Line) -> str:
    detail = line.level > 1
    name = "callback-detail" if detail else "callback-line"
    inset = "padding-left:1.5em;opacity:.85;" if detail else ""
    right = ""
    if line.right:
        said = (
            '<span class="callback-right" '
            'style="display:inline-block;min-width:10.5em;text-align:right">'
            f"{escaped(line.right)}</span>"
        )
        right = f'<span style="margin-left:auto">{_bar(line.share)}{said}</span>'
    return (
        f'<div class="{name}" style="{inset}display:flex;flex-wrap:wrap;gap:0 1em;'
        f'justify-content:space-between"><span>{escaped(line.text)}</span>{right}</div>'
    )


def _bar(share: float | None) -> str:
    """Return a bar as inline SVG; what it shows is said beside it."""
    if share is None:
        return ""
    long = max(1.0, share * BAR_WIDTH)
    return (
        f'<svg class="callback-bar" aria-hidden="true" width="{BAR_WIDTH}" height="{BAR_HEIGHT}" '
        f'viewBox="0 0 {BAR_WIDTH} {BAR_HEIGHT}" style="margin-right:.6em">'
        f'<rect width="{BAR_WIDTH}" height="{BAR_HEIGHT}" fill="currentColor" opacity=".12"/>'
        f'<rect width="{long:.1f}" height="{BAR_HEIGHT}" fill="currentColor" opacity=".7"/></svg>'
    )
