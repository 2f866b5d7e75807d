"""How long ``rank`` takes, beside what a plain loop over the same tables takes.

The loop is what a careful programmer would write in an afternoon: dicts and lists, no types, no
checks, nothing kept for later. It knows flags, choices and bands, and no doubt.
"""

from __future__ import annotations

import datetime as dt
import math
import time
from collections.abc import Callable, Mapping
from typing import TypeAlias

import pytest

from callback import STANDARD, Covariate, Interview, Kind, WorkCalendar, rank
from callback.catalogue.numbers import numbers_of
from callback.formulas.impression import WEIGHTS

Compare: TypeAlias = Callable[[str, Callable[[], float], Callable[[], float], int], None]
Table: TypeAlias = dict[str, tuple[float, float, float, float, float, float]]
#: Fact to answer.
Seen: TypeAlias = dict[str, str]

TURNS, CALLS = 200, 50
ENDED, PROMISED, AS_OF = dt.date(2026, 11, 3), dt.date(2026, 11, 10), dt.date(2026, 11, 22)
ASKED = [dt.date(2026, 11, 13), dt.date(2026, 11, 18)]
INTERVIEW = Interview(ended=ENDED, stage="final", promised_by=PROMISED, asked_on=ASKED)
FACTS: dict[str, bool | int | str] = {
    "layoffs_announced": True,
    "posting": "removed",
    "portal_status": "under_consideration",
    "sold_the_role": True,
    "went_well_self": "well",
    "references_requested": "for_all_early",
    "told_finalist": True,
    "promise_renewed": 1,
    "candidates_said": 4,
    "was_fast_before": True,
    "spam_checked": True,
    "contact_active_online": True,
}
KNOWN = INTERVIEW.with_facts(FACTS)
CALENDAR = WorkCalendar(name="ours", holidays=["2026-11-18"])
HOLIDAYS = set(CALENDAR.holidays)

#: By reason: prior, median, shape, never, who replies, and what is left of it among the nevers.
TABLE: Table = {
    name: (
        entry.prior,
        entry.wait.median,
        entry.wait.shape,
        entry.wait.never,
        entry.replies,
        entry.still_replies,
    )
    for name, entry in STANDARD.reasons.items()
}
#: By stage: the factor on every median, and the one on the odds of never.
STAGES = {
    pace.value: (pace.median, pace.never)
    for pace in STANDARD.paces
    if pace.covariate is Covariate.STAGE
}
TIMING = STANDARD.timing
#: By reason and circumstance: P(state | reason), a number for each state.
ROWS = {
    name: {
        about: list(circumstance.row(entry.rows.get(about, {})))
        for about, circumstance in STANDARD.circumstances.items()
    }
    for name, entry in STANDARD.reasons.items()
}
#: By fact: what it is about.
ABOUT = {name: fact.about for name, fact in STANDARD.facts.items()}
#: By fact and answer: P(answer | state), a number for each state; of a derived fact, by reason.
SAYS = {
    name: {
        answer.id: [
            fact.row(over)[place]
            for over in (
                STANDARD.reasons
                if fact.about is None
                else [state.id for state in STANDARD.circumstances[fact.about].states]
            )
        ]
        for place, answer in enumerate(fact.answers)
    }
    for name, fact in STANDARD.facts.items()
}


NUMBERS = numbers_of(STANDARD).observed
#: By fact and answer: P(answer | reason) of the reasons that produce it by themselves.
UNDER = {
    name: {
        answer.id: {reason: row[place] for reason, row in fact.under.items()}
        for place, answer in enumerate(fact.answers)
    }
    for name, fact in STANDARD.facts.items()
}
#: By felt fact and answer: P(answer | state, point), a list of states for each point.
FELT = {
    name: {
        answer.id: [columns[place] for columns in NUMBERS[name].felt]
        for place, answer in enumerate(STANDARD.facts[name].answers)
    }
    for name in STANDARD.facts
    if NUMBERS[name].felt
}


def weighed(seen: list[tuple[str, str]]) -> list[float]:
    """Return Π P(e | s) for each state, what is felt summed over the impression."""
    says = [SAYS[fact][answer] for fact, answer in seen if fact not in FELT]
    felt = [FELT[fact][answer] for fact, answer in seen if fact in FELT]
    count = len(SAYS[seen[0][0]][seen[0][1]]) if seen else 0
    states: list[float] = []
    for state in range(count):
        weight = 1.0
        for column in says:
            weight *= column[state]
        if felt:
            total = 0.0
            for point, share in enumerate(WEIGHTS):
                at = share
                for points in felt:
                    at *= points[point][state]
                total += at
            weight *= total
        states.append(weight)
    return states


def plain(t: float, reach: float, slower: float, odds: float, seen: Seen) -> dict[str, float]:
    """Return prior · G · Π P(e | r) · Π_c Σ_s P(s | r) Π P(e | s), made to sum to 1."""
    direct: list[list[float]] = []
    hidden: dict[str, list[tuple[str, str]]] = {}
    for fact, answer in seen.items():
        about = ABOUT[fact]
        if about is None:
            direct.append(SAYS[fact][answer])
        else:
            hidden.setdefault(about, []).append((fact, answer))
    shared = {about: weighed(found) for about, found in hidden.items()}
    weights: dict[str, float] = {}
    for place, (name, (prior, median, shape, never, replies, still)) in enumerate(TABLE.items()):
        cured = never * odds / (1 - never + never * odds)
        late = 1 / (1 + (t / (median * slower)) ** shape)
        own = cured * (1 - still * replies * reach) + (1 - cured) * late * (1 - replies * reach)
        weight = prior * own
        for says in direct:
            weight *= says[place]
        rows = ROWS[name]
        for about, found in hidden.items():
            states = shared[about]
            own = [
                UNDER[fact][answer][name] for fact, answer in found if name in UNDER[fact][answer]
            ]
            if own:
                weight *= math.prod(own)
                rest = [(f, a) for f, a in found if name not in UNDER[f][a]]
                if not rest:
                    continue
                states = weighed(rest)
            total = 0.0
            for p, likelihood in zip(rows[about], states, strict=True):
                total += p * likelihood
            weight *= total
        weights[name] = weight
    total = sum(weights.values())
    return {name: weight / total for name, weight in weights.items()}


def days_between(start: dt.date, end: dt.date) -> int:
    """Count the working days after *start*, up to and including *end*, one by one."""
    days = (start + dt.timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(day.weekday() < 5 and day not in HOLIDAYS for day in days)


def elapsed(day: dt.date, slower: float) -> float:
    """Count the working days up to *day*, of which those up to the promise make half a wait."""
    stretch, due = TIMING.promised * slower, days_between(ENDED, PROMISED)
    count = days_between(ENDED, day)
    if count <= due:
        return count * stretch / due
    return max(stretch + count - due, min(count, stretch + 1.5 * (count - due)))


def reached() -> float:
    """Return the probability that a message was noticed and would have been answered by now."""
    missed = 1.0
    for sent in ASKED:
        forgotten = days_between(ENDED, sent) / (TIMING.noticed_half_life or math.inf)
        answered = 1 - math.exp(-days_between(sent, AS_OF) / TIMING.delay)
        missed *= 1 - TIMING.noticed * 2**-forgotten * answered
    return 1 - missed


def sizes() -> tuple[float, float, float, float]:
    """Return what the formula is about: the silence, the messages, and the two factors."""
    slower, odds = STAGES["final"]
    return elapsed(AS_OF, slower), reached(), slower, odds


def answer(fact: str, value: int | str) -> str:
    """Return the answer that a value comes to; yes and no are numbers too."""
    entry = STANDARD.facts[fact]
    if entry.kind is Kind.FLAG:
        return "yes" if value else "no"
    if entry.kind is Kind.COUNT:
        return [band.id for band in entry.answers if (band.least or 0) <= int(value)][-1]
    return str(value)


def seen(facts: Mapping[str, bool | int | str]) -> Seen:
    """Return the answers to *facts*, with those that the dates and the stage give."""
    derived = {"season": "ordinary", "period_end": "no", "stage": "final"}
    return derived | {fact: answer(fact, value) for fact, value in facts.items()}


def plain_list() -> list[tuple[str, float]]:
    """Return the reasons, likeliest first, from the dates and what is known."""
    return sorted(plain(*sizes(), seen(FACTS)).items(), key=lambda item: -item[1])


def timed(function: Callable[[], object]) -> Callable[[], float]:
    """Return a function that returns the seconds which a call of *function* takes."""

    def run() -> float:
        begun = time.perf_counter()
        for _ in range(CALLS):
            function()
        return (time.perf_counter() - begun) / CALLS

    return run


@pytest.mark.parametrize("interview", [INTERVIEW, KNOWN], ids=["dates alone", "12 findings"])
def test_rank_equals_the_plain_loop(interview: Interview) -> None:
    """What is compared is the same: from the same input, the same probabilities, to 1e-12."""
    ranking = rank(interview, as_of=AS_OF, calendar=CALENDAR)
    found = {ranked.reason.id: ranked.probability for ranked in ranking}
    facts = FACTS if interview is KNOWN else {}
    assert len(ranking.evidence.reported) == len(facts)
    assert found == pytest.approx(plain(*sizes(), seen(facts)), rel=0, abs=1e-12)
    assert [ranked.probability for ranked in ranking] == sorted(found.values(), reverse=True)


@pytest.mark.parametrize("interview", [INTERVIEW, KNOWN], ids=["dates alone", "12 findings"])
def test_rank_beside_the_formula(compare: Compare, interview: Interview) -> None:
    """The whole of ``rank`` beside the formula alone, in a loop over dicts."""
    given, facts = sizes(), seen(FACTS if interview is KNOWN else {})
    compare(
        f"rank, {len(interview.facts)} findings / the formula in a plain loop",
        timed(lambda: rank(interview, as_of=AS_OF, calendar=CALENDAR)),
        timed(lambda: plain(*given, facts)),
        TURNS,
    )


def test_a_ranking_read_beside_a_sorted_list(compare: Compare) -> None:
    """A ranking with its first reason read, beside a plain script from dates to a sorted list."""
    compare(
        "rank, 12 findings, read / dates and answers to a sorted list",
        timed(lambda: rank(KNOWN, as_of=AS_OF, calendar=CALENDAR)[0]),
        timed(plain_list),
        TURNS,
    )
