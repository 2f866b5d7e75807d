"""Manner: how they treat candidates."""

from __future__ import annotations

from callback.catalogue.circumstances import Circumstance, State

__all__ = ["CIRCUMSTANCE"]

# Theory of operation
#
# A habit of the house or of the person, the same for all its candidates, so that what others tell
# of it counts. `careless` is nobody's intention; `evasive` puts bad news off; `mute` tells only
# the chosen, as a rule; `empty_promises` belongs to the reason that is about them.
#
# Of hiring managers, 11 in 100 say that they always leave candidates without an answer and 20 that
# they never do (Resume Genius 2024); 9 in 100 employers never notify the others (CareerBuilder
# 2017). Most answer, some slowly.

CIRCUMSTANCE = Circumstance(
    id="manner",
    title="How they treat candidates",
    summary="Whether they answer everybody, and if not, why.",
    states=[
        State(id="answers", title="They answer everybody", otherwise=0.58),
        State(id="slow", title="They answer, slowly", otherwise=0.20),
        State(id="careless", title="Answers get lost between them", otherwise=0.13),
        State(id="evasive", title="They put off bad news", otherwise=0.06),
        State(id="mute", title="They tell only the chosen", otherwise=0.02),
        State(
            id="empty_promises",
            title="They promise what they do not mean",
            otherwise=0.01,
            owned=True,
        ),
    ],
)
