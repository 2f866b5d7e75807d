"""What selective reporting does: a page from simulated interviews whose reasons are known.

Run it from anywhere; it reads nothing but the catalogue. Who reports above all what is unusual is
read as if the rest had not been seen. The page is written beside it; a test makes it again and
compares.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template

import attrs
from stories import table

from callback import STANDARD, Fact, forecast, rank
from callback.cases import Case, Reporting, simulate
from callback.catalogue.numbers import numbers_of

HOME = Path(__file__).parent
PAGE = HOME / "selective.md"
#: Interviews drawn, from what, and their days: ten working days of silence in spring.
DRAWN, SEED = 20_000, 20261127
ENDED, LOOKED = "2026-03-03", "2026-03-17"
#: How likely an unusual answer is to be reported, and the usual one.
UNUSUAL, USUAL = 0.25, 0.02
#: Half a 95 % interval, in standard errors.
WIDE = 1.96


def selective() -> dict[str, Mapping[str, float]]:
    """Return how likely each answer is to be reported by whoever reports what is unusual."""
    return {name: _by_answer(fact) for name, fact in STANDARD.facts.items()}


def _by_answer(fact: Fact) -> dict[str, float]:
    """Return it for one fact; its usual answer is the likeliest among interviews."""
    margins = numbers_of(STANDARD).observed[fact.id].margins
    usual = fact.answers[max(range(len(margins)), key=margins.__getitem__)]
    return {answer.id: USUAL if answer is usual else UNUSUAL for answer in fact.answers}


@attrs.frozen(kw_only=True)
class Judged:
    """What forecasts said and what was so, on average over the silent cases.

    Attributes:
        cases: How many were still silent on the day of looking.
        facts: How many facts each reported.
        offer: The mean forecast of an offer, the share that came true, and its 95 % half-width.
        ever: The same of ever hearing.
    """

    cases: int
    facts: float
    offer: tuple[float, float, float]
    ever: tuple[float, float, float]


def judged(reporting: Reporting) -> Judged:
    """Return what the model says of cases that are reported so, and what is so."""
    drawn = simulate(STANDARD, DRAWN, seed=SEED, ended=ENDED, as_of=LOOKED, reporting=reporting)
    silent = [case for case in drawn if case.silent]
    ahead = [forecast(rank(case.interview, as_of=case.as_of)) for case in silent]
    return Judged(
        cases=len(silent),
        facts=sum(len(case.interview.facts) for case in silent) / len(silent),
        offer=_compared([one.offer for one in ahead], [case.offer is True for case in silent]),
        ever=_compared([one.ever for one in ahead], [_heard(case) for case in silent]),
    )


def _heard(case: Case) -> bool:
    return case.answered_on is not None


def _compared(said: Sequence[float], so: Sequence[bool]) -> tuple[float, float, float]:
    share = sum(so) / len(so)
    return sum(said) / len(said), share, WIDE * math.sqrt(share * (1 - share) / len(so))


def render() -> str:
    """Return the page."""
    ways: dict[str, Reporting] = {
        "nothing": 0.0,
        "5 % of all answers": 0.05,
        "what is unusual": selective(),
    }
    found = {name: judged(reporting) for name, reporting in ways.items()}
    rows = [
        [name, str(one.cases), f"{one.facts:.1f}", *_told(one.offer), *_told(one.ever)]
        for name, one in found.items()
    ]
    headings = ["reported", "silent", "facts", "`offer` said", "was", "`ever` said", "was"]
    return Template((HOME / "selective.template").read_text("utf-8")).substitute(
        version=STANDARD.version,
        drawn=str(DRAWN),
        seed=str(SEED),
        unusual=f"{100 * UNUSUAL:.0f}",
        usual=f"{100 * USUAL:.0f}",
        rows=table(headings, rows),
    )


def _told(compared: tuple[float, float, float]) -> tuple[str, str]:
    said, was, half = compared
    return f"{said:.3f}", f"{was:.3f} ± {half:.3f}"


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8", newline="\n")
