"""Where you stand: the circumstance that decides about an offer."""

from __future__ import annotations

from callback.catalogue.circumstances import Circumstance, Impression, State
from callback.catalogue.standard.sources.advice import judged

__all__ = ["STANDING"]

# Standing: what they have decided, and how they rate you.
#
# The decision and the rating are one circumstance, because they are one thing to everything that
# can be seen: warm words, a call to a referee and a form for the payroll all say how far up you
# stand. Its states exclude one another: at any time there is one decision about you, or none yet.
#
# What they decided and why they are silent are two things. A manager falls ill, a letter is lost,
# a role is rewritten whether it was you or another whom they wanted. So no state is owned by a
# reason, and a reason that says nothing about the decision leaves it as it is among interviews:
# `otherwise` is what all reasons together imply, the fixed point of::
#
#     otherwise(s) = Σ_r prior(r) · P(s | r)
#
# with what reasons leave open filled in from itself (tests/tools/standing.py prints it, a test
# holds it). Reasons that stop or suspend a search strike the chosen more than others: money and
# posts are asked for when somebody has been found, so `papers` has 14 in 100 there, not 8. And
# there is a no after all: one or two in a hundred of those for whom another was chosen, or whom
# they came to see as no fit, stand in somebody's papers as wanted.
#
# `good` is the probability of an offer in the end, where word comes and the opening allows it (a
# budget that says no is the opening's). No count of offers that were meant and never made was
# found, only that withdrawn ones are "a fairly small amount" (Gartner 2022). So 85 in 100 is judged
# as a whole for those for whom papers are drawn up, and 4 fewer while checks can still fail. What
# takes the other 15: somebody above or a board, a rival who comes back in, terms that do not meet,
# what comes up about them, and signs that were read for more than they were. Whether an offer is
# accepted (84 in 100, PwC 2022) does not count here. A reserve gets it when the other declines (16
# to 31 in 100) and half of them do not look further. Undecided, one of four to six gets it: twice
# that where they warmed to you, half where they did not. Of those passed over, a few are called
# back months later. Together with the reasons' priors, and with what the opening leaves of it,
# this gives about 17 in 100 just after an interview, against 17 to 28 published (Jobvite) and one
# in six interviewed (OfficeTeam).
#
# `onward` counts a next round as good news too. Half or so of those who are asked to a first talk
# are asked to another; nearly all whom they warmed to, hardly anyone else whom they did not.
#
# What is felt about it hangs together: who had a good morning smiles, sells the job and explains
# the next steps to everybody. Ratings of one interviewer on several traits correlate by .3 to .6
# beyond what the candidate is (a halo); for six coarse signs, seen by the candidate, .3 is judged.

STANDING = Circumstance(
    id="standing",
    title="Where you stand",
    summary="What they have decided about you, or how they see you before they decide.",
    states=[
        State(
            id="checking",
            title="They want you and are checking",
            otherwise=0.0424,
            good=0.81,
            onward=0.95,
        ),
        State(
            id="papers",
            title="They want you and prepare an offer",
            otherwise=0.0851,
            good=0.85,
            onward=0.97,
        ),
        State(
            id="warm",
            title="Undecided, and they like you",
            otherwise=0.1811,
            good=0.33,
            onward=0.72,
        ),
        State(
            id="cool",
            title="Undecided, one of several",
            otherwise=0.2360,
            good=0.12,
            onward=0.42,
        ),
        State(
            id="reserve",
            title="Somebody else is first, you are next",
            otherwise=0.0794,
            good=0.17,
            onward=0.30,
        ),
        State(
            id="passed_over",
            title="They chose somebody else",
            otherwise=0.2154,
            good=0.004,
            onward=0.02,
        ),
        State(
            id="unsuitable",
            title="They see no fit",
            otherwise=0.1606,
            good=0.002,
            onward=0.01,
        ),
    ],
    impression=Impression(
        correlation=0.3,
        provenance=judged(
            "Of one talk several things are felt. Ratings of several traits by one interviewer "
            "hang together by .3 to .6 whatever the candidate is; signs this coarse by less."
        ),
    ),
)
