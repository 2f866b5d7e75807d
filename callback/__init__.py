"""You had an interview and heard nothing: ranked reasons for the silence, and why.

Start with :class:`Interview` and :func:`rank`. To read the source, read it in this order, in
which the data flows; a module imports only from those before it:

1.  ``errors``, ``_mapping``, ``_plain``, ``_table``, ``_svg``, ``_words``: what the others speak
    in
2.  ``_days``, ``workdays``: what is a day, and which days are worked where the employer is
3.  ``catalogue``: what is believed about employers (``entries``, ``circumstances``, ``facts``,
    then the whole: ``catalogue``, ``compiled``), and ``catalogue.standard``, the one that comes
    with callback
4.  ``stages``, ``findings``, ``_rows``, ``_fields``, ``_reading``, ``interview``, ``timeline``:
    what a candidate knows
5.  ``tempo``, ``_clock``, ``observation``, ``_answers``, ``evidence``: what counts on the day of
    looking
6.  ``silence``, ``inference``, ``_terms``: the formula, on plain numbers, and its terms
7.  ``_places``, ``ranking``, ``_many``: the answer to "why?", from which all else is read off
8.  what is read off it, each in a module of its own: ``forecasting`` (``_course``, ``_outcome``)
    will they call; ``explanation`` (``_given``, ``_conflict``, ``_expected``) what moved it;
    ``questions`` (``_open``, ``_information``) what to find out; ``signs`` what one sign means;
    ``sensitivity`` (``_perturbed``) how sure the tables are; ``plan`` (``_step``, ``_steps``)
    what to do

``callback.strategies`` has Hypothesis strategies for all of it; it needs the extra
``hypothesis`` and is imported by its full path.
"""

from callback._conflict import Conflict, Surprise
from callback._expected import Expected
from callback._many import BadRecord, rank_many
from callback._places import FamilyTotal, Ranked, Total
from callback._step import Action, Channel, Note, Step
from callback._words import LikelihoodTerm, WeightTerm
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
from callback.errors import (
    CallbackError,
    InvalidEntry,
    InvalidInterview,
    InvalidValue,
    OutsideCalendar,
    Problem,
    UnknownId,
)
from callback.evidence import Evidence, Ignored, Used
from callback.explanation import Explanation, Share, StateOdds, Support, explain
from callback.findings import UNKNOWN, FactValue, Finding, Weights
from callback.forecasting import Forecast, Point, Writing, forecast
from callback.interview import Interview
from callback.observation import Beginning, Message, Silence
from callback.plan import Plan, advise
from callback.questions import Prospect, Question, Questions, ask
from callback.ranking import Ranking, rank
from callback.sensitivity import Band, Stability, TableWeight, stability
from callback.signs import Meaning, Sign, meaning
from callback.stages import Medium, Stage
from callback.tempo import Tempo
from callback.timeline import Derived, Direction, Event, EventKind, Timeline, Turn
from callback.workdays import WorkCalendar

__version__ = "0.1.0"

__all__ = [
    "STANDARD",
    "UNKNOWN",
    "Action",
    "Advice",
    "Answer",
    "BadRecord",
    "Band",
    "Basis",
    "Beginning",
    "CallbackError",
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
    "FactValue",
    "Family",
    "FamilyTotal",
    "Finding",
    "Forecast",
    "Ignored",
    "Interview",
    "InvalidEntry",
    "InvalidInterview",
    "InvalidValue",
    "Kind",
    "KnownBy",
    "LikelihoodTerm",
    "Meaning",
    "Medium",
    "Message",
    "Note",
    "OutsideCalendar",
    "Pace",
    "Plan",
    "Point",
    "Problem",
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
    "Stage",
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
    "UnknownId",
    "Used",
    "Wait",
    "WeightTerm",
    "Weights",
    "WorkCalendar",
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


def __dir__() -> list[str]:
    return __all__
