"""The facts of the standard catalogue, a module for each topic, named by its circumstance.

They are multiplied in the order of this list, whatever order they are reported in. ``derived``
has those that nobody is asked; ``forms`` the short ways of writing one down.
"""

from __future__ import annotations

from callback.catalogue.standard.facts import (
    channel_reach,
    contact_absent,
    employer_news,
    employer_people,
    field,
    field_rules,
    manner_of_house,
    manner_reputed,
    manner_shown,
    opening_behind,
    opening_posted,
    opening_put_off,
    opening_told,
    standing_asked,
    standing_between,
    standing_checked,
    standing_in_the_room,
    standing_shown,
    standing_told,
    turn,
)

__all__ = ["FACTS"]

_MODULES = (
    standing_told,
    standing_shown,
    standing_asked,
    standing_checked,
    standing_in_the_room,
    standing_between,
    opening_told,
    opening_put_off,
    opening_posted,
    opening_behind,
    employer_news,
    employer_people,
    contact_absent,
    channel_reach,
    turn,
    manner_shown,
    manner_reputed,
    manner_of_house,
    field,
    field_rules,
)

FACTS = tuple(fact for module in _MODULES for fact in module.FACTS)
