"""The opening: whether there is still a place to fill, and what became of it."""

from __future__ import annotations

from callback.catalogue.circumstances import Circumstance, State

__all__ = ["CIRCUMSTANCE"]

# Theory of operation
#
# One opening is in one state. `open`, `unhurried` and `closing` are the ordinary ones and describe
# it under any reason; a search is `closing` when somebody has been settled on, whoever it is, so a
# posting that vanishes speaks for an offer to you as much as for one to another. The other six
# belong to the reasons that they are the substance of.
#
# A third of postings close without a hire (Datapeople 2022: 35 in 100), but of those that reach
# interviews far fewer: the six owned states have 1 in 100 each where their reason does not hold,
# and their reasons' priors add up to 7 in 100.

CIRCUMSTANCE = Circumstance(
    id="opening",
    title="The opening",
    summary="Whether there is a place to fill, how much it presses, and what became of it.",
    states=[
        State(id="open", title="Open, and to be filled", otherwise=0.76),
        State(id="unhurried", title="Open, and not pressing", otherwise=0.08),
        State(id="closing", title="Settled on somebody, closing", otherwise=0.10),
        State(id="paused", title="On hold", otherwise=0.01, owned=True),
        State(id="unfunded", title="Waiting for money or approval", otherwise=0.01, owned=True),
        State(id="changed", title="Being redefined", otherwise=0.01, owned=True),
        State(id="gone", title="Cancelled", otherwise=0.01, owned=True),
        State(id="never_real", title="Never to be filled", otherwise=0.01, owned=True),
        State(id="elsewhere", title="They see you in another role", otherwise=0.01, owned=True),
    ],
)
