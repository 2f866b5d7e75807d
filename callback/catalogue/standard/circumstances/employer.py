"""The employer: what is going on in the house, and whether your contacts are still in it."""

from __future__ import annotations

from callback.catalogue.circumstances import Circumstance, State

__all__ = ["CIRCUMSTANCE"]

# Theory of operation
#
# Layoffs in the news, a hiring freeze, an empty careers page and a recruiter who looks for work
# are one event seen four times, so they speak about one circumstance. That is why the departure of
# your contacts stands here and not with the contact person: cuts take people along (`exodus`), and
# people also leave a firm that is well (`departures`).
#
# No state here is owned: a freeze somewhere in the firm need not touch your role. The population
# rates: 22 in 100 firms had a company-wide freeze in August 2025 (Careerminds), in calmer years
# far fewer, and a given search is touched within the few weeks in question in about 5 in 100.
# Separations run at 3.3 in 100 a month (JOLTS), for two or three people over a month, half of them
# handed over well: 1 to 2 in 100.

CIRCUMSTANCE = Circumstance(
    id="employer",
    title="What goes on in the house",
    summary="Calm, strain, reorganisation, cuts, and whether the people you met are still there.",
    states=[
        State(id="steady", title="Business as usual", otherwise=0.745),
        State(id="stretched", title="A busy season or a crisis", otherwise=0.13),
        State(id="reshaping", title="A merger, a reorganisation, new leaders", otherwise=0.065),
        State(id="cutting", title="Cuts or a freeze", otherwise=0.045),
        State(id="departures", title="Your contact is leaving", otherwise=0.012),
        State(id="exodus", title="Cuts that take your contact along", otherwise=0.003),
    ],
)
