"""One room for each question that a person asks; each reads the model and shows itself.

``forecasting``, told by ``outlooks``: will they call, and when. ``explanation`` with ``support``
and ``fit``: what moved a reason, and whether it all fits together. ``questions``: what to find out.
``signs``: what one sign means. ``sensitivity``: how sure it is. ``situation``: what was told that
changes the plan by itself; ``schedule``: when to write and when to stop; ``plan`` with ``actions``,
``steps``, ``drafting`` and ``noting``: what to do, on which day, and what to write. ``reporting``
with ``headlines`` and ``screens``: all of it, on one screen; ``due_list``: what is due, over many
interviews. ``drawings``: what of it is shown in pictures. No weight may enter that is not the
catalogue's.
"""

from __future__ import annotations

from callback._values.public import publish
from callback.answers.actions import Action, Channel, Step
from callback.answers.due_list import Agenda, Entry, agenda
from callback.answers.explanation import Explanation, explain
from callback.answers.fit import Conflict, Expected, Surprise
from callback.answers.forecasting import Forecast, Point, Writing, forecast
from callback.answers.noting import Note
from callback.answers.plan import Plan, advise
from callback.answers.questions import Prospect, Question, Questions, ask
from callback.answers.reporting import Report, report
from callback.answers.schedule import Planned, Schedule
from callback.answers.sensitivity import Band, Draw, Stability, TableWeight, stability
from callback.answers.signs import Meaning, Sign, meaning
from callback.answers.support import Share, StateOdds, Support

__all__ = [
    "Action",
    "Agenda",
    "Band",
    "Channel",
    "Conflict",
    "Draw",
    "Entry",
    "Expected",
    "Explanation",
    "Forecast",
    "Meaning",
    "Note",
    "Plan",
    "Planned",
    "Point",
    "Prospect",
    "Question",
    "Questions",
    "Report",
    "Schedule",
    "Share",
    "Sign",
    "Stability",
    "StateOdds",
    "Step",
    "Support",
    "Surprise",
    "TableWeight",
    "Writing",
    "advise",
    "agenda",
    "ask",
    "explain",
    "forecast",
    "meaning",
    "report",
    "stability",
]

publish("callback", vars())
