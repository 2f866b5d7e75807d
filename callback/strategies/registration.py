"""The door by which Hypothesis finds callback's strategies; it imports them when first drawn.

Hypothesis calls :func:`register` while it is itself being imported, so nothing here may import
``callback.strategies``, which imports Hypothesis.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from callback.catalogue.catalogue import Catalogue
from callback.catalogue.reasons import Reason
from callback.interview.findings import Finding
from callback.interview.interview import Interview
from callback.words.drafts import Template
from callback.workdays import WorkCalendar

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = [
    "register",
]

_T = TypeVar("_T")


def register() -> None:
    """Tell Hypothesis how to draw callback's values, so that ``st.from_type(Interview)`` works."""
    _register(Interview, "interviews")
    _register(Finding, "findings")
    _register(Reason, "reasons")
    _register(Catalogue, "catalogues")
    _register(WorkCalendar, "calendars")
    _register(Template, "templates")


def _register(cls: type[_T], strategy: str) -> None:
    from hypothesis.strategies import (  # noqa: PLC0415  # Hypothesis is half imported by now
        register_type_strategy,
    )

    def draw(_: type[_T]) -> SearchStrategy[_T]:
        from callback import strategies  # noqa: PLC0415  # its rooms come with the first draw

        made: Callable[[], SearchStrategy[_T]] = getattr(strategies, strategy)
        return made()

    register_type_strategy(cls, draw)
