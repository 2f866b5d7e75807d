"""How a result shows itself: in a terminal and in a notebook, from one table."""

from __future__ import annotations

import abc
import copy
from collections.abc import Iterable
from typing import TypeVar

from callback._values.arguments import check_whole
from callback.words.english import ENGLISH
from callback.words.phrases import Phrases
from callback.words.table import Table

__all__ = ["UNTOLD", "Shown", "speaking"]

_S = TypeVar("_S", bound="Shown")

#: What a result speaks that was told no language.
UNTOLD = ENGLISH

#: In place of a number of rows: as many as are worth reading.
FOLDED = 0


class Shown(abc.ABC):
    """A value that is read as a table, by ``print`` and by a notebook.

    What knows a catalogue says it in the catalogue's words, and overrides ``_phrases``; what knows
    none says it in those that ``speaking`` has told it, and in English before.
    """

    __slots__ = ()

    @property
    def _phrases(self) -> Phrases:
        """The words that it is told in."""
        return getattr(self, "_told", UNTOLD)

    @abc.abstractmethod
    def _table(self) -> Table:
        """Return it as a table."""

    def _pictures(self) -> Iterable[str]:
        """Return SVG to stand below the table where pictures can be shown."""
        return ()

    def text(self, rows: int | None = FOLDED) -> str:
        """Return it as text for a terminal.

        Args:
            rows: How many rows to show before the rest is folded; ``None``: all; by default as
                many as are worth reading.
        """
        return self._folded(rows).text()

    def html(self, rows: int | None = FOLDED) -> str:
        """Return it as HTML for a notebook or a page, every text escaped.

        Args:
            rows: How many rows to show before the rest is folded; ``None``: all; by default as
                many as are worth reading.
        """
        return "".join([self._folded(rows).html(), *self._pictures()])

    def _folded(self, rows: int | None) -> Table:
        check_whole(rows, "rows", FOLDED, optional=True)
        table = self._table()
        return table.folded(table.shown if rows == FOLDED else rows)

    def __str__(self) -> str:
        return self.text()

    def _repr_html_(self) -> str:
        return self.html()


def speaking(result: _S, phrases: Phrases) -> _S:
    """Return a result that knows no catalogue, and holds its words in ``_told``, in others.

    The words take no part in equality: what is said is the same.
    """
    if phrases is UNTOLD:
        return result
    told = copy.copy(result)
    object.__setattr__(told, "_told", phrases)
    return told
