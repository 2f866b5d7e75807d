"""What is read off a ranking, in one place: ``callback`` imports it when first asked for.

A program that only ranks does not pay for what it does not use.
"""

from __future__ import annotations

from callback._conflict import Conflict, Surprise
from callback._expected import Expected
from callback._many import BadRecord, rank_many
from callback._step import Action, Channel, Note, Step
from callback.explanation import Explanation, Share, StateOdds, Support, explain
from callback.forecasting import Forecast, Point, Writing, forecast
from callback.plan import Plan, advise
from callback.questions import Prospect, Question, Questions, ask
from callback.sensitivity import Band, Stability, TableWeight, stability
from callback.signs import Meaning, Sign, meaning
from callback.timeline import Derived, Direction, Event, EventKind, Timeline, Turn

__all__ = [
    "Action",
    "BadRecord",
    "Band",
    "Channel",
    "Conflict",
    "Derived",
    "Direction",
    "Event",
    "EventKind",
    "Expected",
    "Explanation",
    "Forecast",
    "Meaning",
    "Note",
    "Plan",
    "Point",
    "Prospect",
    "Question",
    "Questions",
    "Share",
    "Sign",
    "Stability",
    "StateOdds",
    "Step",
    "Support",
    "Surprise",
    "TableWeight",
    "Timeline",
    "Turn",
    "Writing",
    "advise",
    "ask",
    "explain",
    "forecast",
    "meaning",
    "rank_many",
    "stability",
]
