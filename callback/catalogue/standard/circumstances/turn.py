"""Turn: whose move it is."""

from __future__ import annotations

from callback.catalogue.circumstances import Circumstance, State

__all__ = ["CIRCUMSTANCE"]

# Theory of operation
#
# It is nearly always theirs. Employers who went silent name a missing thank-you (21 in 100
# mentions) or a candidate who "seemed no longer interested" (43; Monster 2022), but afterwards,
# and among several reasons; as the true one it is rare. Both states are owned by their reasons.

CIRCUMSTANCE = Circumstance(
    id="turn",
    title="Whose move it is",
    summary="Whether they wait for something from you.",
    states=[
        State(id="theirs", title="Theirs", otherwise=0.98),
        State(id="yours_to_ask", title="They expect you to ask", otherwise=0.01, owned=True),
        State(
            id="yours_to_send", title="They wait for something of yours", otherwise=0.01, owned=True
        ),
    ],
)
