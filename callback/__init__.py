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

``_later`` imports 3 and all from 5 on when they are first asked for. By full path are imported:
``callback.records`` (``_statuses``, ``_payloads``), for the tables of known trackers;
``callback.documents`` (``_strict``), for values as JSON-ready documents and back.

The model run forwards and backwards, by full path: ``callback.cases``, ``callback.simulation``,
``callback.scores``, ``callback.evaluation``, ``callback.learning``; and for other engines
``callback.network``.

``callback.strategies`` has Hypothesis strategies for all of it; it needs the extra
``hypothesis`` and is imported by its full path.
"""

from typing import TYPE_CHECKING

from callback._words import LikelihoodTerm, WeightTerm
from callback.errors import (
    CallbackError,
    InvalidEntry,
    InvalidInterview,
    InvalidValue,
    OutsideCalendar,
    Problem,
    UnknownId,
)
from callback.findings import UNKNOWN, FactValue, Finding, Weights
from callback.interview import Interview
from callback.stages import Medium, Stage
from callback.workdays import WorkCalendar

if TYPE_CHECKING:
    from callback._later import (
        STANDARD,
        Action,
        Advice,
        Answer,
        BadRecord,
        Band,
        Basis,
        Beginning,
        Catalogue,
        Channel,
        Circumstance,
        Conflict,
        Covariate,
        Derived,
        Direction,
        Event,
        EventKind,
        Evidence,
        Expected,
        Explanation,
        Fact,
        Family,
        FamilyTotal,
        Forecast,
        Ignored,
        Kind,
        KnownBy,
        Meaning,
        Message,
        Note,
        Pace,
        PastWait,
        Plan,
        Point,
        Prospect,
        Provenance,
        Question,
        Questions,
        Ranked,
        Ranking,
        Reason,
        Recipient,
        Share,
        Sign,
        Silence,
        Source,
        Stability,
        State,
        StateOdds,
        Step,
        Story,
        Strength,
        Support,
        Surprise,
        TableWeight,
        Tempo,
        Timeline,
        Total,
        Turn,
        Used,
        Wait,
        Writing,
        advise,
        ask,
        explain,
        forecast,
        meaning,
        rank,
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
    """Import what is believed, and what computes, when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from callback import _later  # noqa: PLC0415  # that is the point

    return getattr(_later, name)


def __dir__() -> list[str]:
    return __all__
