"""The interview seen on one day: what counts of it, and how long the silence is.

Read ``admission`` (may it be ranked at all), ``reports`` and ``evidence`` (what its facts come
to), ``seasons``, ``calendars`` and ``silence`` (how long, by whose clock), ``tempo`` (at what
pace). Everything here takes a day of looking; nothing before needs one, and nothing after asks
again except for a later one. No posterior may enter.
"""

from __future__ import annotations

from callback._values.public import publish
from callback.observed.evidence import Evidence, Ignored, Used, WhyIgnored
from callback.observed.silence import Beginning, Message, Silence
from callback.observed.tempo import PastWait, Tempo

__all__ = [
    "Beginning",
    "Evidence",
    "Ignored",
    "Message",
    "PastWait",
    "Silence",
    "Tempo",
    "Used",
    "WhyIgnored",
]

publish("callback", vars())
