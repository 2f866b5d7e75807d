"""The harvest again, where signs hang together: an impression, rows under reasons, a stage."""

from __future__ import annotations

import attrs
from harvest import BASKET, HARVEST, harvest
from small import CHOICE, RESTS, STAGE, WEATHER, fact

from callback import Impression, Strength

__all__ = ["LINKED"]

GLOOMY = attrs.evolve(WEATHER, impression=Impression(correlation=0.4, provenance=RESTS))


def felt(name: str, wet: float, dry: float) -> object:
    """Return a flag that is felt of the weather: yes is warmer."""
    return fact(
        name,
        table={"wet": (wet, 1 - wet)},
        otherwise=(dry, 1 - dry),
        strength=Strength.FELT,
        warmth=("no", "yes"),
    )


#: Of the seven stages each has its share under a rich and under a poor harvest; fog alone decides.
AT_HARVEST = attrs.evolve(
    STAGE,
    about="harvest",
    table={"rich": (0.1, 0.1, 0.1, 0.1, 0.04, 0.01, 0.45, 0.07, 0.03)},
    otherwise=(0.4, 0.15, 0.1, 0.1, 0.04, 0.01, 0.15, 0.02, 0.03),
    under={"fog": (0.2, 0.2, 0.2, 0.1, 0.08, 0.02, 0.1, 0.05, 0.05)},
)

LINKED = harvest(
    version="2026.11.22+linked",
    circumstances=[GLOOMY, HARVEST],
    facts=[
        felt("bright", 0.2, 0.6),
        felt("warm", 0.35, 0.7),
        felt("lively", 0.5, 0.6),
        attrs.evolve(CHOICE, strength=Strength.FELT, warmth=("black", "grey", "clear")),
        fact("boots", under={"fog": (0.55, 0.45)}),
        BASKET,
        AT_HARVEST,
    ],
)
