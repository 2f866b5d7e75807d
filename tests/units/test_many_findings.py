"""As many findings as somebody has: a circumstance takes thousands, one like a few."""

from __future__ import annotations

import attrs
import pytest
from small import RESTS, WEATHER, fact
from small import catalogue as small_catalogue

from callback import Impression, Interview, Strength, ask, explain, rank

#: More than Python calls into each other before it gives up.
MANY = 1_200


@pytest.mark.parametrize("felt", [False, True])
def test_as_many_yes_as_no_of_mirrored_signs_say_nothing(felt: bool) -> None:  # noqa: FBT001  # by name
    """What one state makes likelier by a yes the other does by a no, whatever is felt of both.

    So the ranking is what it is without them, and what a reason produces by itself counts alike.
    """
    signs = [
        fact(
            f"sign_{n}",
            table={"wet": (0.6, 0.4)},
            otherwise=(0.4, 0.6),
            strength=Strength.FELT if felt else Strength.SEEN,
            warmth=("no", "yes") if felt else (),
        )
        for n in range(MANY)
    ]
    thunder = fact("thunder", table={"wet": (0.6, 0.4)}, under={"storm": (0.5, 0.5)})
    weather = attrs.evolve(WEATHER, impression=Impression(correlation=0.3, provenance=RESTS))
    catalogue = small_catalogue(circumstances=[weather], facts=[*signs, thunder])
    told = Interview(ended="2026-11-03", facts={"thunder": True})
    every = told.with_facts({sign.id: n % 2 == 0 for n, sign in enumerate(signs)})

    few, many = (rank(one, as_of="2026-11-10", catalogue=catalogue) for one in (told, every))
    assert many.posterior == pytest.approx(few.posterior, rel=1e-9)
    weights, alone = ([term.decibans for term in explain(one).terms] for one in (many, few))
    assert weights == pytest.approx(alone, abs=1e-6)
    assert len(ask(many)) == 0
