"""Print the ``otherwise`` row of a circumstance that reasons leave as it is among interviews.

    python tests/tools/standing.py

It is the fixed point of otherwise(s) = Σ_r prior(r) · P(s | r), where what a reason leaves open is
filled in from ``otherwise`` itself. Paste it into ``circumstances.py`` after a prior or a row of a
reason has changed; ``tests/laws/test_standing_laws.py`` holds it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from callback import STANDARD, Catalogue

#: Digits that are written; a test allows for their rounding.
DIGITS = 4


def implied(catalogue: Catalogue, about: str) -> dict[str, float]:
    """Return the fixed point for the circumstance *about*."""
    states = [state.id for state in catalogue.circumstances[about].states]
    row = {state.id: state.otherwise for state in catalogue.circumstances[about].states}
    reasons = catalogue.reasons.values()
    while True:
        new = dict.fromkeys(states, 0.0)
        for reason in reasons:
            said: Mapping[str, float] = reason.rows.get(about, {})
            left = 1 - math.fsum(said.values())
            silent = math.fsum(row[state] for state in states if state not in said)
            for state in states:
                share = said[state] if state in said else left * row[state] / silent
                new[state] += reason.prior * share
        if max(abs(new[state] - row[state]) for state in states) < 1e-15:
            return new
        row = new


def rounded(row: dict[str, float]) -> dict[str, float]:
    """Return *row* to so many digits, the largest number with what makes the sum 1."""
    short = {state: round(p, DIGITS) for state, p in row.items()}
    largest = max(short, key=short.__getitem__)
    short[largest] = round(short[largest] + 1 - math.fsum(short.values()), DIGITS)
    return short


if __name__ == "__main__":
    for state, p in rounded(implied(STANDARD, "standing")).items():
        print(f"{state}: {p}")  # noqa: T201  # it is what one came for
