"""The catalogue that a verb uses unless it is given another: the one door to ``standard``."""

from __future__ import annotations

from callback.catalogue.standard import STANDARD

__all__ = ["STANDARD"]
