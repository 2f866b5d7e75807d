"""The field: who else is in it, and how far they have come with them."""

from __future__ import annotations

from callback.catalogue.circumstances import Circumstance, State

__all__ = ["CIRCUMSTANCE"]

# Theory of operation
#
# How many others there are and whether all have been seen. About six are interviewed for an
# opening (OfficeTeam), so whoever asks is not among the last in most cases, and by the time that
# silence is noticed all have been seen in about half. An internal candidate takes 15 in 100
# vacancies (APQC), but shows up only after the others have been interviewed in about half of
# those cases.

CIRCUMSTANCE = Circumstance(
    id="field",
    title="The other candidates",
    summary="Who else is in the running, and whether they have all been seen.",
    states=[
        State(id="more_to_come", title="Others are still to be seen", otherwise=0.30),
        State(id="all_seen", title="All seen, being compared", otherwise=0.45),
        State(id="crowd", title="A crowd", otherwise=0.17),
        State(id="insider", title="Somebody inside is in it", otherwise=0.08),
    ],
)
