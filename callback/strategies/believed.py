"""What is believed about employers: reasons, and whole catalogues of them."""

from __future__ import annotations

import math

import attrs
from hypothesis import strategies as st

from callback.catalogue.catalogue import Catalogue
from callback.catalogue.etiquette import NEUTRAL
from callback.catalogue.reasons import MOST_REPLIES, Family, Reason, Wait
from callback.strategies.asking import askable
from callback.strategies.drawing import (
    circumstances,
    counts,
    facts_about,
    paces,
    probabilities,
    provenances,
    rows,
    timings,
)
from callback.strategies.manners import cues_about, etiquettes

__all__ = [
    "catalogues",
    "reasons",
]

_FAMILY = Family(id="ours", title="Ours", summary="A family for what is drawn.")
_ETIQUETTES = st.just(NEUTRAL) | etiquettes()


@st.composite
def reasons(draw: st.DrawFn) -> Reason:
    """Reasons of one family: quick and slow, narrow and wide, hopeful and hopeless."""
    name = draw(st.integers(0, 10**6))
    return Reason(
        id=f"reason_{name}",
        title=f"Reason {name}",
        summary="Drawn.",
        family=_FAMILY.id,
        prior=draw(probabilities()),
        wait=Wait(
            median=draw(st.floats(0.5, 200)),
            shape=draw(st.floats(0.5, 6)),
            never=draw(probabilities()),
        ),
        replies=draw(st.floats(1e-3, MOST_REPLIES)),
        still_replies=draw(st.just(1.0) | probabilities()),
        provenance=draw(provenances()),
    )


@st.composite
def catalogues(draw: st.DrawFn, max_reasons: int = 8, *, derived: bool = True) -> Catalogue:
    """Catalogues of one to *max_reasons* reasons, with and without paces.

    Corners: none to three circumstances of two or three states, one of which may decide about an
    offer; reasons that say nothing, something or all about them, one of which may be the ordinary
    process; a family under which messages may not arrive; none to five facts of every kind,
    linked ones among them, ones that presuppose another, and with *derived* some that are read
    off dates, fields and events;
    the neutral etiquette, or one of any patience, with none to three cues.
    """
    drawn = [
        attrs.evolve(draw(reasons()), id=f"reason_{number}", title=f"Reason {number}")
        for number in range(draw(counts(max_reasons, 1, simplest=2)))
    ]
    total = math.fsum(reason.prior for reason in drawn)
    hidden = draw(circumstances())
    ordinary = draw(st.none() | st.sampled_from([reason.id for reason in drawn]))
    found = draw(facts_about(hidden, [reason.id for reason in drawn], derived=derived))
    manners = draw(_ETIQUETTES)
    if manners != NEUTRAL:
        cues = draw(cues_about(found, [reason.id for reason in drawn]))
        manners = attrs.evolve(manners, cues=cues)
    return Catalogue(
        version="2026.11.22+drawn",
        families=[attrs.evolve(_FAMILY, unreached=draw(st.booleans()))],
        reasons=[
            attrs.evolve(
                reason,
                prior=reason.prior / total,
                ordinary=reason.id == ordinary,
                rows=draw(rows(hidden, turn)),
            )
            for turn, reason in enumerate(drawn)
        ],
        circumstances=hidden,
        facts=draw(askable(found)),
        paces=draw(paces()),
        timing=draw(timings()),
        etiquette=manners,
    )
