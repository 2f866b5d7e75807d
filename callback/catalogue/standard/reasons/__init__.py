"""The reasons of the standard catalogue, a module for each family.

Here stands what may be the one thing without which you would have heard by now. No fact and no
circumstance enters: a reason says what it makes of circumstances in its own rows.
"""

from __future__ import annotations

from callback.catalogue.standard.reasons import (
    away,
    channel,
    good_news,
    in_process,
    opening,
    other,
    people,
    someone_else,
    stalled,
    turned,
    untold,
    your_move,
)

__all__ = ["FAMILIES", "REASONS"]

_MODULES = (
    in_process,
    stalled,
    away,
    good_news,
    someone_else,
    untold,
    turned,
    opening,
    people,
    channel,
    your_move,
    other,
)

# A family may be told in two modules.
FAMILIES = tuple(dict.fromkeys(module.FAMILY for module in _MODULES))
REASONS = tuple(reason for module in _MODULES for reason in module.REASONS)
