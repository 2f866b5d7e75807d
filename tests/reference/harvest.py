"""A catalogue to draw from and to learn: three reasons, the weather, the harvest, three facts."""

from __future__ import annotations

import attrs
from small import CHOICE, FLAG, WEATHER, catalogue, fact, reason

from callback import Catalogue, Circumstance, State, Wait

HARVEST = Circumstance(
    id="harvest",
    title="Harvest",
    summary="Rich or poor; it decides about an offer.",
    states=[
        State(id="rich", title="Rich", otherwise=0.3, good=0.7, onward=0.8),
        State(id="poor", title="Poor", otherwise=0.7, good=0.05, onward=0.2),
    ],
)
BASKET = fact("basket", about="harvest", table={"rich": (0.8, 0.2)}, otherwise=(0.25, 0.75))


def harvest(**changes: object) -> Catalogue:
    """Return the catalogue with whatever is to be different."""
    reasons = [
        reason(
            "storm",
            prior=0.5,
            wait=Wait(median=5, shape=2, never=0.1),
            rows={"weather": {"wet": 0.75}, "harvest": {"rich": 0.1}},
        ),
        reason(
            "calm",
            prior=0.3,
            wait=Wait(median=12, shape=1.6, never=0.4),
            rows={"harvest": {"rich": 0.6}},
        ),
        reason("fog", prior=0.2, wait=Wait(median=25, shape=3, never=0.7), replies=0.8),
    ]
    plain: dict[str, object] = {
        "version": "2026.11.22+harvest",
        "reasons": reasons,
        "circumstances": [WEATHER, HARVEST],
        "facts": [attrs.evolve(FLAG, half_life=None), CHOICE, BASKET],
    }
    return catalogue(**{**plain, **changes})


THREE = harvest()
