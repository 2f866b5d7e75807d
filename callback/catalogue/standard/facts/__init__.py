"""The facts of the standard catalogue, a module for each topic, each about one circumstance.

They are multiplied in the order of this list, whatever order they are reported in.
"""

from __future__ import annotations

from callback.catalogue.standard.facts import (
    absence,
    asked_for,
    checks_on_you,
    house,
    in_the_room,
    posting,
    put_off,
    reach,
    reputation,
    rivals,
    standing_shown,
    told_of_role,
    told_you,
    treatment,
    your_contacts,
    your_turn,
)

__all__ = ["FACTS"]

_MODULES = (
    told_you,
    standing_shown,
    asked_for,
    checks_on_you,
    in_the_room,
    told_of_role,
    put_off,
    posting,
    house,
    your_contacts,
    absence,
    reach,
    your_turn,
    treatment,
    reputation,
    rivals,
)

FACTS = tuple(fact for module in _MODULES for fact in module.FACTS)
