"""A table as a value, rendered as text or as HTML; it knows no result of callback.

Every cell is text when it comes in. It is escaped where it becomes HTML or SVG, by what makes
that, so no caller can forget it. A bar is text too, and looks the same in a terminal and in a
notebook.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import attrs

from callback._values.markup import escaped, printable

__all__ = [
    "Table",
    "bar",
]

#: How wide a line below a table may be.
WIDTH = 96
#: A cell of so many characters is kept on one line of a page.
SHORT = 24

_EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(share: float, width: int = 20) -> str:
    """Return *share* (0 to 1) as a bar of at most *width* characters, to an eighth of one.

    >>> bar(0.5, width=4), bar(0.03125, width=4)
    ('██', '▏')
    """
    whole, eighths = divmod(round(share * width * 8), 8)
    return "█" * whole + _EIGHTHS[eighths].strip()


@attrs.frozen(kw_only=True)
class Table:
    """Rows of text under headings.

    Attributes:
        caption: One line above the table.
        headings: A heading for each column.
        rows: As many cells in each row as there are headings.
        right: The columns, by number from 0, that are set flush right.
        notes: Lines below the table.
        shown: How many rows are shown before the rest is folded; ``None``: all.
        rest: By how many rows are shown, what is said of those that are not.
    """

    caption: str = ""
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()
    notes: tuple[str, ...] = ()
    shown: int | None = None
    rest: Callable[[int], str] | None = attrs.field(default=None, eq=False, repr=False)

    def folded(self, rows: int | None = None) -> Table:
        """Return the table with so many rows, and a note of those that are left out.

        Args:
            rows: How many; ``None``: all of them.
        """
        if rows is None or rows >= len(self.rows):
            return attrs.evolve(self, shown=None)
        said = () if self.rest is None else (self.rest(rows),)
        return attrs.evolve(self, rows=self.rows[:rows], notes=(*said, *self.notes), shown=None)

    def text(self) -> str:
        """Return the table for a terminal.

        >>> table = Table(headings=("reason", "share"), rows=(("on hold", "9 %"),), right={1})
        >>> print(table.text())
        reason   share
        on hold    9 %
        """
        grid = [[printable(cell) for cell in row] for row in (self.headings, *self.rows)]
        widths = [max(map(len, column)) for column in zip(*grid, strict=True)]
        lines = [
            "  ".join(
                cell.rjust(width) if number in self.right else cell.ljust(width)
                for number, (cell, width) in enumerate(zip(row, widths, strict=True))
            ).rstrip()
            for row in grid
        ]
        notes = (textwrap.fill(note, WIDTH) for note in self._notes())
        return "\n".join(map(str.rstrip, [*self._caption(), *lines, *notes]))

    def html(self) -> str:
        """Return the table for a notebook, every text escaped.

        It scrolls by itself where it is wider than the page. Its class is ``callback-table``.
        """
        caption = "".join(f"<caption>{escaped(line)}</caption>" for line in self._caption())
        head = "".join(self._html_cell("th", *cell) for cell in enumerate(self.headings))
        body = "".join(f"<tr>{self._html_row(row)}</tr>" for row in self.rows)
        notes = "".join(f"<p>{escaped(line)}</p>" for line in self._notes())
        return (
            f'<div style="overflow-x:auto"><table class="callback-table">{caption}'
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>{notes}"
        )

    def _html_row(self, row: tuple[str, ...]) -> str:
        return "".join(self._html_cell("td", *cell) for cell in enumerate(row))

    def _html_cell(self, tag: str, number: int, cell: str) -> str:
        side = "right" if number in self.right else "left"
        whole = ";white-space:nowrap" if len(cell) <= SHORT else ""
        return f'<{tag} style="text-align:{side}{whole}">{escaped(cell)}</{tag}>'

    def _caption(self) -> tuple[str, ...]:
        return (printable(self.caption),) if self.caption else ()

    def _notes(self) -> tuple[str, ...]:
        return tuple(printable(note) for note in self.notes)
