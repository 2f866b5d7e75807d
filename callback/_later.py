"""What is believed, and what computes: ``callback`` imports it when it is first asked for.

A program that only keeps interviews does not pay for what it does not use.
"""

from __future__ import annotations

from callback._conflict import Conflict, Surprise
from callback._expected import Expected
from callback._history import PastWait
from callback._many import BadRecord, rank_many
from callback._places import FamilyTotal, Ranked, Total
from callback._step import Action, Channel, Note, Step
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.circumstances import Circumstance, State
from callback.catalogue.entries import (
    Advice,
    Basis,
    Covariate,
    Family,
    Pace,
    Provenance,
    Reason,
    Recipient,
    Source,
    Story,
    Wait,
)
from callback.catalogue.facts import Answer, Fact, Kind, KnownBy, Strength
from callback.catalogue.standard import STANDARD
from callback.evidence import Evidence, Ignored, Used
from callback.explanation import Explanation, Share, StateOdds, Support, explain
from callback.forecasting import Forecast, Point, Writing, forecast
from callback.observation import Beginning, Message, Silence
from callback.plan import Plan, advise
from callback.questions import Prospect, Question, Questions, ask
from callback.ranking import Ranking, rank
from callback.sensitivity import Band, Stability, TableWeight, stability
from callback.signs import Meaning, Sign, meaning
from callback.tempo import Tempo
from callback.timeline import Derived, Direction, Event, EventKind, Timeline, Turn

__all__ = [
    "STANDARD",
    "Action",
    "Advice",
    "Answer",
    "BadRecord",
    "Band",
    "Basis",
    "Beginning",
    "Catalogue",
    "Channel",
    "Circumstance",
    "Conflict",
    "Covariate",
    "Derived",
    "Direction",
    "Event",
    "EventKind",
    "Evidence",
    "Expected",
    "Explanation",
    "Fact",
    "Family",
    "FamilyTotal",
    "Forecast",
    "Ignored",
    "Kind",
    "KnownBy",
    "Meaning",
    "Message",
    "Note",
    "Pace",
    "PastWait",
    "Plan",
    "Point",
    "Prospect",
    "Provenance",
    "Question",
    "Questions",
    "Ranked",
    "Ranking",
    "Reason",
    "Recipient",
    "Share",
    "Sign",
    "Silence",
    "Source",
    "Stability",
    "State",
    "StateOdds",
    "Step",
    "Story",
    "Strength",
    "Support",
    "Surprise",
    "TableWeight",
    "Tempo",
    "Timeline",
    "Total",
    "Turn",
    "Used",
    "Wait",
    "Writing",
    "advise",
    "ask",
    "explain",
    "forecast",
    "meaning",
    "rank",
    "rank_many",
    "stability",
]
