"""Hypothesis strategies for callback's values; needs the extra ``hypothesis``.

With callback installed, ``st.from_type(Interview)`` and the like work by themselves: Hypothesis
loads ``registration``, which is why Hypothesis itself is imported here only when a strategy is
first asked for. ``dates`` draws days and calendars, ``drawing`` the parts of a catalogue,
``manners`` how one follows up, ``believed`` reasons and whole catalogues, ``known`` what a
candidate can know of an interview. Each strategy reaches the corners that its docstring names, and
the tests see that it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from callback.strategies.believed import catalogues, reasons
    from callback.strategies.dates import calendars, days
    from callback.strategies.known import facts_for, findings, interviews, looks
    from callback.strategies.written import templates

__all__ = [
    "calendars",
    "catalogues",
    "days",
    "facts_for",
    "findings",
    "interviews",
    "looks",
    "reasons",
    "templates",
]


def __getattr__(name: str) -> object:
    """Import the strategies when one is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from callback.strategies import believed, dates, known, written  # noqa: PLC0415  # Hypothesis may be half imported

    rooms = (believed, dates, known, written)
    return next(getattr(room, name) for room in rooms if name in room.__all__)


def __dir__() -> list[str]:
    return __all__
