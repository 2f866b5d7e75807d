"""What the candidate knows: findings, stages, rows read as fields, the interview, the timeline.

Read ``findings`` and ``stages`` (what may be said), then ``rows`` and ``reading`` (how it is taken
from a caller's table), ``interview``, and ``events`` and ``timeline`` (how it follows from what
happened). No clock and no probability may enter: an interview is the same on every day, under
every catalogue.
"""

from __future__ import annotations

from callback._values.public import publish
from callback.interview.events import Direction, Event, EventKind, Turn
from callback.interview.findings import UNKNOWN, FactValue, Finding, Unknown, Weights
from callback.interview.interview import Interview
from callback.interview.stages import Medium, Stage
from callback.interview.timeline import Derived, Timeline

__all__ = [
    "UNKNOWN",
    "Derived",
    "Direction",
    "Event",
    "EventKind",
    "FactValue",
    "Finding",
    "Interview",
    "Medium",
    "Stage",
    "Timeline",
    "Turn",
    "Unknown",
    "Weights",
]

publish("callback", vars())
