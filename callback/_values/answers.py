"""The answers that every fact of a kind has, under whatever catalogue."""

from __future__ import annotations

__all__ = ["NO", "OPEN_ENDED", "PASSED", "RUNNING", "YES"]

#: Of a flag, in the order of its table.
YES, NO = "yes", "no"
#: Of an until-fact, in the order of its table, before NO.
RUNNING, PASSED, OPEN_ENDED = "running", "passed", "open_ended"
