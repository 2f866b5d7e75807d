"""Hypothesis strategies for callback's values; needs the extra ``hypothesis``.

With callback installed, ``st.from_type(Interview)`` and the like work by themselves: Hypothesis
loads ``registration``, which is why Hypothesis itself is imported here only when a strategy is
first asked for. ``strategies`` has what users draw, ``drawing`` the parts of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from callback.strategies.strategies import (
        calendars,
        catalogues,
        days,
        facts_for,
        findings,
        interviews,
        looks,
        reasons,
    )

__all__ = [
    "calendars",
    "catalogues",
    "days",
    "facts_for",
    "findings",
    "interviews",
    "looks",
    "reasons",
]


def __getattr__(name: str) -> object:
    """Import the strategies when one is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from callback.strategies import strategies  # noqa: PLC0415  # Hypothesis may be half imported

    return getattr(strategies, name)


def __dir__() -> list[str]:
    return __all__
