"""The contact person: whether whoever would answer is there to do it."""

from __future__ import annotations

from callback.catalogue.circumstances import Circumstance, State

__all__ = ["CIRCUMSTANCE"]

# Theory of operation
#
# The one person who would write, today. None of the states is owned: people are away or ill at
# their own rate whatever the reason is, in a given week 1.7 in 100 on leave and 1.9 ill (CPS), the
# short illnesses of a day or two among them. An absence that holds up the answer is the reason
# itself, so these rates are for one person, not for the two or three who decide. `season` says
# separately when leave is more likely.
#
# Illness and a family emergency look the same from outside, so they share `unwell`; the two
# reasons are twins. A contact who has left the firm is no absence: see the employer.

CIRCUMSTANCE = Circumstance(
    id="contact",
    title="The person you wait for",
    summary="Whether the person on whom the answer waits is there, and has time.",
    states=[
        State(id="at_work", title="At work", otherwise=0.835),
        State(id="busy", title="At work, with no time", otherwise=0.12),
        State(id="on_leave", title="On leave", otherwise=0.02),
        State(id="travelling", title="Travelling for work", otherwise=0.012),
        State(id="unwell", title="Ill, or needed at home", otherwise=0.013),
    ],
)
