"""What type checkers must reject, a line each: read by them alone, never run.

Each wrong line says which rules find it. mypy itself complains of one that finds nothing; that
both checkers find each is what ``check.py`` sees to.
"""

from __future__ import annotations

import datetime as dt

from callback import (
    Event,
    Finding,
    Interview,
    Ranking,
    Timeline,
    explain,
    forecast,
    rank,
    rank_many,
)
from callback.catalogue.standard.typed_facts import StandardFacts
from callback.records import day_of_epoch

INTERVIEW = Interview(ended="2026-11-03")


def interviews() -> None:
    """A day is needed, numbers are no days, and fields go by name."""
    Interview()  # type: ignore[call-arg]  # wrong on purpose
    Interview("2026-11-03")  # type: ignore[call-arg]  # wrong on purpose
    Interview(ended=20261103)  # type: ignore[arg-type]  # wrong on purpose
    Interview(ended="2026-11-03", stage=3)  # type: ignore[arg-type]  # wrong on purpose
    Interview(ended="2026-11-03", asked_on=[1])  # type: ignore[list-item]  # wrong on purpose
    Interview(ended="2026-11-03", promised="2026-11-10")  # type: ignore[call-arg]  # wrong on purpose
    Interview(ended="2026-11-03", facts={"posting": 1.5})  # type: ignore[dict-item]  # wrong on purpose
    Interview(ended="2026-11-03", facts=["posting"])  # type: ignore[arg-type]  # wrong on purpose
    INTERVIEW.ended = INTERVIEW.ended  # type: ignore[misc]  # wrong on purpose


def facts() -> StandardFacts:
    """Each fact has its own values."""
    known: StandardFacts = {"spam_checked": True}
    known["posting"] = "gone"  # type: ignore[typeddict-item]  # wrong on purpose
    known["posting"] = ["removed"]  # type: ignore[typeddict-item]  # wrong on purpose
    known["spam_checked"] = "maybe"  # type: ignore[typeddict-item]  # wrong on purpose
    known["candidates_said"] = "four"  # type: ignore[typeddict-item]  # wrong on purpose
    known["auto_reply"] = 4  # type: ignore[typeddict-item]  # wrong on purpose
    known["pozting"] = "removed"  # type: ignore[typeddict-unknown-key]  # wrong on purpose
    Finding()  # type: ignore[call-arg]  # wrong on purpose
    return known


def verbs(ranking: Ranking) -> None:
    """The day of looking is needed; a catalogue is one; answers have their types."""
    rank(INTERVIEW)  # type: ignore[call-arg]  # wrong on purpose
    rank({"ended": "2026-11-03"}, as_of="2026-11-22")  # type: ignore[arg-type]  # wrong on purpose
    rank(INTERVIEW, as_of=22)  # type: ignore[arg-type]  # wrong on purpose
    rank(INTERVIEW, as_of="2026-11-22", catalogue="STANDARD")  # type: ignore[arg-type]  # wrong on purpose
    explain(ranking, 3)  # type: ignore[arg-type]  # wrong on purpose
    forecast(ranking).heard_within("ten")  # type: ignore[arg-type]  # wrong on purpose
    ranking[0] = ranking[1]  # type: ignore[index]  # wrong on purpose
    ranking.as_of = ranking.as_of  # type: ignore[misc]  # wrong on purpose
    str(ranking[1.5])  # type: ignore[call-overload]  # wrong on purpose


def many(ranking: Ranking) -> float:
    """A result may be a bad record; an event has a kind; a unit is named."""
    rank_many([5], as_of="2026-11-22")  # type: ignore[list-item]  # wrong on purpose
    result = rank_many([INTERVIEW], as_of="2026-11-22")[0]
    str(result.top)  # type: ignore[union-attr]  # wrong on purpose
    Event("2026-11-03", "in")  # type: ignore[call-arg]  # wrong on purpose
    Timeline(["2026-11-03"])  # type: ignore[list-item]  # wrong on purpose
    Timeline([]).interview(as_of="2026-11-22", ended="2026-11-03")  # type: ignore[call-arg]  # wrong on purpose
    day_of_epoch(5, zone=dt.UTC)  # type: ignore[call-arg]  # wrong on purpose
    day_of_epoch(5, unit="minutes", zone=dt.UTC)  # type: ignore[arg-type]  # wrong on purpose
    return ranking.top  # type: ignore[return-value]  # wrong on purpose
