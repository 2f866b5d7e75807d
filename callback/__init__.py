"""You had an interview and heard nothing: ranked reasons for the silence, and why.

Start with :class:`Interview` and :func:`rank`. To read the source, read it in this order, in
which the data flows; a module imports only from those before it:

1.  ``errors``, ``_mapping``, ``_plain``, ``_table``, ``_words``: what all the others speak in
2.  ``_days``, ``workdays``: what is a day, and which days are worked where the employer is
3.  ``catalogue``: what is believed about employers (``entries``, ``catalogue``, ``compiled``),
    and ``catalogue.standard``, the one that comes with callback
4.  ``_rows``, ``_fields``, ``interview``: what a candidate knows
5.  ``tempo``, ``_clock``, ``evidence``: what counts on the day of looking
6.  ``silence``, ``inference``: the formula, on plain numbers
7.  ``ranking``: the answer

``callback.strategies`` has Hypothesis strategies for all of it; it needs the extra
``hypothesis`` and is imported by its full path.
"""

from callback.catalogue.catalogue import Catalogue
from callback.catalogue.entries import (
    Basis,
    Covariate,
    Family,
    Pace,
    Provenance,
    Reason,
    Source,
    Wait,
)
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
from callback.evidence import Beginning, Message, Silence
from callback.interview import Interview, Medium, Stage
from callback.ranking import FamilyTotal, Ranked, Ranking, rank
from callback.tempo import Tempo
from callback.workdays import WorkCalendar
from callback._words import LikelihoodTerm

__version__ = "0.1.0"

__all__ = [
    "STANDARD",
    "Basis",
    "Beginning",
    "CallbackError",
    "Catalogue",
    "Covariate",
    "Family",
    "FamilyTotal",
    "Interview",
    "InvalidEntry",
    "InvalidInterview",
    "InvalidValue",
    "LikelihoodTerm",
    "Medium",
    "Message",
    "OutsideCalendar",
    "Pace",
    "Problem",
    "Provenance",
    "Ranked",
    "Ranking",
    "Reason",
    "Silence",
    "Source",
    "Stage",
    "Tempo",
    "UnknownId",
    "Wait",
    "WorkCalendar",
    "rank",
]


def __dir__() -> list[str]:
    return __all__
