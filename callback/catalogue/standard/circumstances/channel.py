"""The channel: whether their word can reach you."""

from __future__ import annotations

from callback.catalogue.circumstances import Circumstance, State

__all__ = ["CIRCUMSTANCE"]

# Theory of operation
#
# `direct` and `relayed` work; about 1 in 8 processes run through an agency. The other four are
# faults, each owned by its reason. Bulk mail misses the inbox in 17 of 100 cases (Validity 2024),
# personal mail in perhaps 1 to 3, and half of the employers also ring: a lost message is the
# reason of about 1 silence in 100 to begin with, and cheap to rule out.

CIRCUMSTANCE = Circumstance(
    id="channel",
    title="The way to you",
    summary="Whether their word can reach you, and through whom.",
    states=[
        State(id="direct", title="Direct, and working", otherwise=0.85),
        State(id="relayed", title="Through an agency, and working", otherwise=0.115),
        State(id="stuck", title="An agency has not passed it on", otherwise=0.01, owned=True),
        State(id="misaddressed", title="They have wrong details", otherwise=0.008, owned=True),
        State(id="unseen", title="It came, and was not seen", otherwise=0.01, owned=True),
        State(id="out_of_order", title="A phone or a mailbox fails", otherwise=0.007, owned=True),
    ],
)
