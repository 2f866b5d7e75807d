"""The forecasts judged on the logs, each person by what the others waited."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

import pendulum
from waits import CALENDAR, MONDAY, Step, kaplan_meier, log_steps

from callback import STANDARD, Forecast, Interview, PastWait, Tempo, forecast, rank
from callback.cases.case import Case
from callback.cases.evaluation import FEWEST, HORIZONS, evaluate
from callback.cases.scores import Score, censored_brier, mean_score

ENDED = pendulum.date(MONDAY.year, MONDAY.month, MONDAY.day)
#: Working days of "ghosted after 21 days".
GHOSTED = 15
#: Half a 95 % interval, in standard errors.
WIDE = 1.96
Silent = Callable[[Step, int], float]


def steps() -> list[Step]:
    """Return the steps of which the wait is known, and is more than the day of the interview."""
    return [step for step in log_steps() if step.dated and step.time > 0]


def case(step: Step) -> Case:
    """Return the step as a case, looked at on the day of the interview, put on a Monday."""
    interview = Interview(ended=ENDED, stage=step.stage)
    until = CALENDAR.add(ENDED, int(step.time))
    ends: dict[str, bool | None] = {"offered": True, "rejected": False, "no_response": False}
    return Case(
        interview=interview,
        as_of=ENDED,
        answered_on=until if step.heard else None,
        watched_until=None if step.heard else until,
        offer=ends.get(step.outcome),
    )


def past(known: Iterable[Step]) -> list[PastWait]:
    """Return the waits as a history."""
    return [PastWait(int(step.time), step.heard) for step in known]


def others(step: Step) -> list[Step]:
    """Return the steps of everybody else."""
    return [other for other in steps() if other.person != step.person]


def _ahead(step: Step, known: Sequence[Step]) -> Forecast:
    """Return the forecast of a step by the catalogue, its tempo moved by the waits of *known*."""
    interview = case(step).interview
    base = Tempo.for_interview(interview, STANDARD)
    tempo = Tempo.from_history(past(known), catalogue=STANDARD, base=base)
    return forecast(rank(interview, as_of=ENDED, tempo=tempo))


def _by_stage(known: Callable[[Step], list[Step]]) -> Silent:
    """Return a forecaster that works each person and stage out once."""
    made: dict[tuple[str, str | None], Forecast] = {}

    def silent(step: Step, days: int) -> float:
        key = step.person, step.stage
        if key not in made:
            made[key] = _ahead(step, known(step))
        return 1.0 - made[key].heard_within(days)

    return silent


def _pooled(step: Step, days: int) -> float:
    """Return the share of the others' waits that was still silent, by Kaplan and Meier."""
    known = others(step)
    curve = kaplan_meier([one.time for one in known], [one.heard for one in known])
    left: float = [share for time, share, _ in curve if time <= days][-1]
    return left


def score(silent: Silent, days: int) -> Score:
    """Return the Brier score of a forecaster, weighted for censoring."""
    known = steps()
    told = [silent(step, days) for step in known]
    times, answered = [step.time for step in known], [step.heard for step in known]
    return mean_score(censored_brier(told, times, answered, float(days)))


def rows() -> list[list[str]]:
    """Return a row for each forecaster: its scores, with 95 % intervals."""
    names: dict[str, Silent] = {
        "the default, knowing the stage": _by_stage(lambda _: []),
        "its tempo moved by the others' waits": _by_stage(others),
        "Kaplan-Meier of the others' waits": _pooled,
        "a coin": lambda _, __: 0.5,
    }
    return [
        [name, *(_interval(score(silent, days)) for days in HORIZONS)]
        for name, silent in names.items()
    ]


def _interval(found: Score) -> str:
    low, high = found.mean - WIDE * found.error, found.mean + WIDE * found.error
    return f"{found.mean:.3f} ({low:.3f} to {high:.3f})"


def figures() -> dict[str, str]:
    """Return the numbers that the prose quotes."""
    known = steps()
    found = evaluate([case(step) for step in known], catalogue=STANDARD, seed=1)
    assert found.waits is not None  # noqa: S101  # there are more than five
    ordered = sorted(found.waits.pit)
    count = len(ordered)
    distance = max(max((n + 1) / count - p, p - n / count) for n, p in enumerate(ordered))
    late = [step for step in known if step.time > GHOSTED]
    finals = [case(step) for step in known if step.stage == "final"]
    offers = evaluate(finals, catalogue=STANDARD, seed=1).offers
    people = {step.person for step in known}
    return {
        "judged_steps": str(count),
        "judged_heard": str(sum(step.heard for step in known)),
        "judged_people": str(len(people)),
        "judged_log": _interval(found.waits.log),
        "judged_uneven": f"{math.sqrt(count) * distance:.2f}",
        "judged_late": str(len(late)),
        "judged_late_heard": str(sum(step.heard for step in late)),
        "judged_offers": f"fewer than {FEWEST}" if offers is None else _interval(offers.brier),
        "judged_finals": str(0 if offers is None else offers.brier.count),
    }
