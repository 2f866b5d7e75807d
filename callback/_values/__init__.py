"""What every value is made of and checked by.

``mapping`` cannot change, ``days`` is the one reading of a day, ``plain`` the one JSON-ready form,
``checks`` the rules of fields, ``answers`` and ``derivation`` the codes that every catalogue
shares, ``public`` the paths that users see. No reason, no interview and no probability may enter.
"""

from __future__ import annotations

from callback._values.derivation import Derivation
from callback._values.mapping import FrozenMapping
from callback._values.public import publish

__all__ = ["Derivation", "FrozenMapping"]

publish("callback", vars())
