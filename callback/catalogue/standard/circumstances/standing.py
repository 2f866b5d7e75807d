"""Standing: what they have decided, and how they rate you."""

from __future__ import annotations

from callback.catalogue.circumstances import Circumstance, State

__all__ = ["CIRCUMSTANCE"]

# Theory of operation
#
# The decision and the rating are one circumstance, because they are one thing to everything that
# can be seen: warm words, a call to a referee and a form for the payroll all say how far up you
# stand. `checking`, `papers` and `reserve` belong to the reasons that are about them; `passed_over`
# and `unsuitable` do not, since whoever puts off bad news has decided as well.
#
# `good` is the probability of an offer in the end. Chosen candidates lose it seldom (5 in 6 offers
# are accepted, few are withdrawn, some fail a check). A reserve gets it when the other declines
# (16 to 31 in 100) and half of them do not look further. Undecided, one of four to six gets it:
# twice that where they warmed to you, half where they did not. Of those passed over, a few are
# called back months later. Together with the reasons' priors this gives 17 in 100 just after an
# interview, against 17 to 28 published (Jobvite) and one in six interviewed (OfficeTeam).
#
# `onward` counts a next round as good news too. Half or so of those who are asked to a first talk
# are asked to another; nearly all whom they warmed to, hardly anyone else whom they did not.

CIRCUMSTANCE = Circumstance(
    id="standing",
    title="Where you stand",
    summary="What they have decided about you, or how they rate you while they have not.",
    states=[
        State(
            id="checking",
            title="They want you and are checking",
            otherwise=0.01,
            owned=True,
            good=0.85,
            onward=0.95,
        ),
        State(
            id="papers",
            title="They want you and prepare an offer",
            otherwise=0.01,
            owned=True,
            good=0.88,
            onward=0.97,
        ),
        State(
            id="warm",
            title="Undecided, and they warmed to you",
            otherwise=0.20,
            good=0.33,
            onward=0.72,
        ),
        State(
            id="cool",
            title="Undecided, one of several",
            otherwise=0.36,
            good=0.12,
            onward=0.42,
        ),
        State(
            id="reserve",
            title="Somebody else comes first, you are next",
            otherwise=0.01,
            owned=True,
            good=0.17,
            onward=0.30,
        ),
        State(
            id="passed_over",
            title="They chose somebody else",
            otherwise=0.24,
            good=0.004,
            onward=0.02,
        ),
        State(
            id="unsuitable",
            title="They see no fit",
            otherwise=0.17,
            good=0.002,
            onward=0.01,
        ),
    ],
)
