"""You had an interview and heard nothing: ranked reasons for the silence, and why.

Start with :class:`Interview` and :func:`report`; :func:`rank` and the other verbs are its parts.
To read the source, read the folders in this order, in which the data flows; each says at its top
what it is for and in which order to read it, and a folder imports only from those before it:

1.  ``errors``, ``_values``: what goes wrong is said here; what every value is made of
2.  ``workdays``: which days are worked where the employer is
3.  ``words``: how anything is put into words and pictures
4.  ``formulas``: the mathematics on plain numbers
5.  ``catalogue``: the language of beliefs, and ``catalogue.standard``, a book in it
6.  ``interview``: what a candidate knows
7.  ``observed``: the interview seen on one day
8.  ``model``: the joint distribution, and the ranking
9.  ``answers``: what is read off it, one room for each question

Beside the house stand ``callback.cases`` (the model run forwards and backwards), and the doors
for strangers: ``callback.records`` (rows of other programs, many at once, forms and schemas of
what may be entered), ``callback.documents`` (JSON-ready documents, and the model for other
engines), ``callback.strategies`` (Hypothesis). They are imported by their full path.

What is believed and what computes is imported when it is first asked for: a program that only
keeps interviews does not pay for what it does not use.
"""

# ruff: noqa: F405  # the names that a folder lists come by its star import

from typing import TYPE_CHECKING

from callback._values import Derivation, FrozenMapping
from callback._values.public import publish
from callback.errors import (
    CallbackError,
    InvalidCall,
    InvalidEntry,
    InvalidInterview,
    InvalidPack,
    InvalidValue,
    OutsideCalendar,
    Problem,
    UnknownId,
)
from callback.interview import (
    UNKNOWN,
    Derived,
    Direction,
    Event,
    EventKind,
    FactValue,
    Finding,
    Interview,
    Medium,
    Stage,
    Timeline,
    Turn,
    Unknown,
    Weights,
)
from callback.words import Draft, Letter, Phrases, Slots, Template, WeightTerm
from callback.workdays import WorkCalendar

if TYPE_CHECKING:
    from callback.answers import *  # noqa: F403  # each folder's own list, and no second one here
    from callback.catalogue import *  # noqa: F403  # as above
    from callback.catalogue.default import STANDARD
    from callback.model import *  # noqa: F403  # as above
    from callback.observed import *  # noqa: F403  # as above
    from callback.records.entries import Condition, Widget
    from callback.records.forms import Form, FormGroup, FormQuestion, form
    from callback.records.inputs import input_schema
    from callback.records.many import BadRecord, rank_each, rank_many

__version__ = "0.2.0.dev0"

__all__ = [
    "STANDARD",
    "UNKNOWN",
    "Action",
    "Advice",
    "Agenda",
    "Answer",
    "BadRecord",
    "Band",
    "Basis",
    "Beginning",
    "CallbackError",
    "Catalogue",
    "Channel",
    "Circumstance",
    "Condition",
    "Conflict",
    "Covariate",
    "Cue",
    "Derivation",
    "Derived",
    "Direction",
    "Doing",
    "Draft",
    "Draw",
    "Due",
    "DueStatus",
    "EarlierSilence",
    "Effect",
    "Entry",
    "Etiquette",
    "Event",
    "EventKind",
    "Evidence",
    "Expected",
    "Explanation",
    "Fact",
    "FactValue",
    "Family",
    "FamilyTotal",
    "Finding",
    "Forecast",
    "Form",
    "FormGroup",
    "FormQuestion",
    "Found",
    "FoundKind",
    "FrozenMapping",
    "Ignored",
    "Impression",
    "Interview",
    "InvalidCall",
    "InvalidEntry",
    "InvalidInterview",
    "InvalidPack",
    "InvalidValue",
    "Kind",
    "KnownBy",
    "Letter",
    "Meaning",
    "Medium",
    "Message",
    "Note",
    "OutsideCalendar",
    "Pace",
    "Pack",
    "PastWait",
    "Phrases",
    "Plan",
    "Planned",
    "Point",
    "Presupposed",
    "Problem",
    "Prospect",
    "Provenance",
    "Question",
    "Questions",
    "QuietDays",
    "Ranked",
    "Ranking",
    "Reason",
    "Recipient",
    "Report",
    "Schedule",
    "Share",
    "Sign",
    "Silence",
    "Slots",
    "Source",
    "Stability",
    "Stage",
    "State",
    "StateOdds",
    "Step",
    "Story",
    "Strength",
    "Support",
    "Surprise",
    "TableWeight",
    "Template",
    "Tempo",
    "Term",
    "TermKind",
    "Timeline",
    "Timing",
    "Total",
    "Turn",
    "Unknown",
    "UnknownId",
    "Used",
    "Wait",
    "WeightTerm",
    "Weights",
    "WhyIgnored",
    "Widget",
    "Word",
    "WorkCalendar",
    "Writing",
    "advise",
    "agenda",
    "ask",
    "explain",
    "forecast",
    "form",
    "input_schema",
    "meaning",
    "rank",
    "rank_each",
    "rank_many",
    "report",
    "stability",
]


publish("callback", vars())


def __getattr__(name: str) -> object:
    """Import what is believed, and what computes, when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from callback import answers, catalogue, model, observed  # noqa: PLC0415  # that is the point
    from callback.catalogue import default  # noqa: PLC0415  # as above
    from callback.records import entries, forms, inputs, many  # noqa: PLC0415  # as above

    rooms = (default, catalogue, observed, model, answers, many, entries, forms, inputs)
    return next(getattr(room, name) for room in rooms if name in room.__all__)


def __dir__() -> list[str]:
    return __all__
