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
    what a candidate knows (``standard_facts`` is a type of it)
5.  ``tempo``, ``_clock``, ``observation``, ``_answers``, ``evidence``: what counts on the day of
    looking
6.  ``silence``, ``inference``, ``_terms``: the formula, on plain numbers, and its terms
7.  ``_places``, ``ranking``, ``_many``: the answer to "why?", from which all else is read off
8.  what is read off it, each in a module of its own: ``forecasting`` (``_course``, ``_outcome``)
    will they call; ``explanation`` (``_given``, ``_conflict``, ``_expected``) what moved it;
    ``questions`` (``_open``, ``_information``) what to find out; ``signs`` what one sign means;
    ``sensitivity`` (``_perturbed``) how sure the tables are; ``plan`` (``_step``, ``_steps``)
    what to do

``_later`` imports the last of these when they are first asked for. By full path are imported:
``callback.records`` (``_statuses``, ``_payloads``), for the tables of known trackers;
``callback.documents`` (``_strict``), for values as JSON-ready documents and back.

The model run forwards and backwards, by full path: ``callback.cases``, ``callback.simulation``,
``callback.scores``, ``callback.evaluation``, ``callback.learning``; and for other engines
``callback.network``.

``callback.strategies`` has Hypothesis strategies for all of it; it needs the extra
``hypothesis`` and is imported by its full path.
"""

from typing import TYPE_CHECKING

from callback._history import PastWait
from callback._places import FamilyTotal, Ranked, Total
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
from callback.findings import UNKNOWN, FactValue, Finding, Weights
from callback.interview import Interview
from callback.observation import Beginning, Message, Silence
from callback.ranking import Ranking, rank
from callback.stages import Medium, Stage
from callback.tempo import Tempo
from callback.workdays import WorkCalendar

if TYPE_CHECKING:
    from callback._later import (
        Action,
        BadRecord,
        Band,
        Channel,
        Conflict,
        Derived,
        Direction,
        Event,
        EventKind,
        Expected,
        Explanation,
        Forecast,
        Meaning,
        Note,
        Plan,
        Point,
        Prospect,
        Question,
        Questions,
        Share,
        Sign,
        Stability,
        StateOdds,
        Step,
        Support,
        Surprise,
        TableWeight,
        Timeline,
        Turn,
        Writing,
        advise,
        ask,
        explain,
        forecast,
        meaning,
        rank_many,
        stability,
    )

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
    "PastWait",
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


def __getattr__(name: str) -> object:
    """Import what is read off a ranking when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from callback import _later  # noqa: PLC0415  # that is the point

    return getattr(_later, name)


def __dir__() -> list[str]:
    return __all__
