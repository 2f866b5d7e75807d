"""The circumstances of the standard catalogue, a module each, in the order of the formula."""

from __future__ import annotations

from callback.catalogue.standard.circumstances import (
    channel,
    contact,
    employer,
    field,
    manner,
    opening,
    standing,
    turn,
)

__all__ = ["CIRCUMSTANCES"]

CIRCUMSTANCES = tuple(
    module.CIRCUMSTANCE
    for module in (standing, opening, employer, contact, channel, turn, manner, field)
)
