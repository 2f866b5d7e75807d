"""Rows and payloads of other programs, many interviews at once, and what may be entered.

``payloads`` flattens what they hand over, ``table`` says how the rows of one program are read,
``sheets`` reads a column for each stage, ``systems`` knows the tables of some trackers and
applicant tracking systems, ``many`` ranks whatever comes and lets no bad row end the rest.
``entries`` says what may be entered about an interview; ``inputs`` writes that down for programs
and language models, ``forms`` for a person. What one field may hold is ``interview.reading``'s to
say.
"""

from __future__ import annotations

from callback._values.public import publish
from callback.interview.statuses import STAGES, Status, StatusKind, stage_of, status_of
from callback.records.payloads import EpochUnit, day_of_epoch, flat
from callback.records.sheets import day_of_serial, narrow
from callback.records.systems import (
    APPLYR,
    ASHBY,
    GREENHOUSE,
    JOBHOUND,
    LEVER,
    MERGE,
    TRACKER_MCP,
)
from callback.records.table import Records

__all__ = [
    "APPLYR",
    "ASHBY",
    "GREENHOUSE",
    "JOBHOUND",
    "LEVER",
    "MERGE",
    "STAGES",
    "TRACKER_MCP",
    "EpochUnit",
    "Records",
    "Status",
    "StatusKind",
    "day_of_epoch",
    "day_of_serial",
    "flat",
    "narrow",
    "stage_of",
    "status_of",
]

publish("callback.records", vars())
