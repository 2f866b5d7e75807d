"""How a result shows itself: in a terminal and in a notebook, from one table."""

from __future__ import annotations

import abc
from collections.abc import Iterable

from callback.words.english import ENGLISH
from callback.words.phrases import Phrases
from callback.words.table import Table

__all__ = ["Shown"]


class Shown(abc.ABC):
    """A value that is read as a table, by ``print`` and by a notebook.

    What knows a catalogue says it in the catalogue's words, and overrides ``_phrases``; all else
    speaks English.
    """

    __slots__ = ()

    @property
    def _phrases(self) -> Phrases:
        """The words that it is told in."""
        return ENGLISH

    @abc.abstractmethod
    def _table(self) -> Table:
        """Return it as a table."""

    def _pictures(self) -> Iterable[str]:
        """Return SVG to stand below the table where pictures can be shown."""
        return ()

    def __str__(self) -> str:
        return self._table().text()

    def _repr_html_(self) -> str:
        return "".join([self._table().html(), *self._pictures()])
