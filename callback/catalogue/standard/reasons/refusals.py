"""Whether silence is a refusal: what is left of replies among those who would never tell."""

from __future__ import annotations

__all__ = ["NO_REFUSAL", "REFUSED", "WHEN_NO_REFUSAL", "WHEN_REFUSED"]

# Theory of operation
#
# What can be judged of replies is what anybody could count: of messages sent soon after the
# interview, the share that brings a reply in the end. It hangs on three things. A message is
# noticed or missed (η, 0.6, the same under every reason). Of those who notice it and would have
# told of their own accord, a share ω answers. And of those who would never have told, only κ times
# that share:
#
#     share = ω · η · (1 - never + κ · never)
#
# So ω follows from the share, at most 0.97, for nobody answers every message; where an answer
# costs them nothing it stands there, and what is missing in the share is what was not noticed, or
# is `never`.
#
# κ is one number where silence is a refusal: half of the turned down who will hear answer when
# asked, and a tenth of those who will not, so 0.2. It is 1 where whoever is silent has nothing
# against an answer: their word was lost, they wait for yours, or it lies in other hands. No count
# was found for either.

REFUSED, NO_REFUSAL = 0.2, 1.0
#: What the notes of reasons say of it.
WHEN_REFUSED = (
    "κ 0.2: who will not tell of their own accord mostly does not answer when asked either."
)
WHEN_NO_REFUSAL = "κ 1: silence is no refusal here, so who would never tell answers like the rest."
