"""Tables: a million interviews at the speed of arrays, in and out by Arrow.

``frames`` is the door: ``rank_table`` and ``rank_batches``. Behind it ``arrow`` speaks pyarrow,
``wants`` and ``plans`` see to the arguments, ``cells`` and ``reading`` turn columns into plain
arrays, the ``kernel`` is the whole model on these, ``wording`` says what is wrong with a row, and
``filling`` puts the answers into columns. This door needs the extra ``tables`` (numpy, pyarrow),
and nothing else in callback imports either. No path and no data set may enter: whoever has one
hands over its batches.
"""

from __future__ import annotations

from callback._values.public import publish
from callback.tables.frames import rank_batches, rank_table

__all__ = ["rank_batches", "rank_table"]

publish("callback.tables", vars())
