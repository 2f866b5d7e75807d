"""The interview seen on one day: what counts of it, and how long the silence is.

Read ``admission`` (may it be ranked at all), ``seasons`` and ``derived`` (what dates and fields
say by themselves), ``reports`` and ``evidence`` (what its facts come to), ``calendars``, ``clock``
and ``silence`` (how long, by whose clock), ``due`` (whether word is), ``tempo`` (at what pace).
Everything here takes a day of looking; nothing before needs one, and nothing after asks again
except for a later one. No posterior may enter.
"""

from __future__ import annotations

from callback._values.public import publish
from callback.observed.due import Due, DueStatus
from callback.observed.evidence import Evidence, Ignored, Used, WhyIgnored, Word
from callback.observed.silence import Beginning, EarlierSilence, Message, Silence
from callback.observed.tempo import PastWait, Tempo

__all__ = [
    "Beginning",
    "Due",
    "DueStatus",
    "EarlierSilence",
    "Evidence",
    "Ignored",
    "Message",
    "PastWait",
    "Silence",
    "Tempo",
    "Used",
    "WhyIgnored",
    "Word",
]

publish("callback", vars())
