"""What type checkers must accept: read by them alone, never run."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Mapping, Sequence

import attrs
import pendulum

from callback import (
    STANDARD,
    UNKNOWN,
    Advice,
    BadRecord,
    Catalogue,
    Event,
    Finding,
    Interview,
    Pack,
    Phrases,
    Ranked,
    Ranking,
    Reason,
    Stage,
    Timeline,
    Weights,
    advise,
    ask,
    explain,
    forecast,
    rank,
    rank_many,
)
from callback.catalogue.standard.typed_facts import StandardFacts
from callback.records import LEVER, day_of_epoch, flat, stage_of


def every_way_to_write_a_day() -> list[Interview]:
    """A date, a datetime, pendulum's own, ISO 8601 text."""
    return [
        Interview(ended="2026-11-03"),
        Interview(ended=dt.date(2026, 11, 3), decide_by=dt.date(2026, 11, 20)),
        Interview(ended=dt.datetime(2026, 11, 3, 14, tzinfo=dt.UTC)),
        Interview(ended=pendulum.date(2026, 11, 3), stage=Stage.FINAL, asked_on="2026-11-09"),
        Interview(
            ended="2026-11-03", stage="final", asked_on=["2026-11-09", dt.date(2026, 11, 12)]
        ),
    ]


def every_way_to_say_a_fact() -> StandardFacts:
    """Yes or no, a choice, a number, a day, with doubt, in weights, not known, not asked."""
    return {
        "spam_checked": True,
        "posting": "removed",
        "candidates_said": 4,
        "auto_reply": dt.date(2026, 11, 25),
        "told_on_hold": Finding(value=True, reliability=0.8, seen_on="2026-11-15"),
        "portal_status": Weights({"under_consideration": 0.5, "hired_other": 0.5}),
        "missed_call": UNKNOWN,
        "read_receipt": None,
    }


def facts_with_and_without_their_type(anything: Mapping[str, bool]) -> Sequence[Interview]:
    """The typed dict, a plain one, one of a catalogue of one's own."""
    interview = Interview(ended="2026-11-03", facts=every_way_to_say_a_fact())
    return [
        interview,
        interview.with_facts(every_way_to_say_a_fact()),
        interview.with_facts(posting="removed"),
        interview.with_facts({"a_fact_of_ours": "red"}),
        Interview(ended="2026-11-03", facts=anything),
        Interview(ended="2026-11-03", facts={"posting": "removed", "ours": 3}),
        Timeline([Event("2026-11-03", "in", "interview")]).interview(
            as_of="2026-11-22", facts=every_way_to_say_a_fact()
        ),
    ]


def what_is_read_off(interview: Interview) -> tuple[float, str, Reason, float | None, list[str]]:
    """Each result has its type, and a ranking is a sequence."""
    ranking: Ranking = rank(interview, as_of="2026-11-22", catalogue=STANDARD)
    best: Ranked = ranking[0]
    sequence: Sequence[Ranked] = ranking
    heard: float = forecast(ranking).heard_within(10)
    told = explain(ranking, "on_hold", against="better_candidate")
    questions = [question.text for question in ask(ranking, limit=3)]
    steps = [str(step) for step in advise(ranking).steps]
    return heard, str(told), best.reason, sequence[0].probability, [*questions, *steps]


def rows(row: sqlite3.Row, payload: Mapping[str, object]) -> tuple[Ranking | BadRecord, ...]:
    """A dict, a row of sqlite and an interview are records."""
    found = [Interview.from_mapping(row, {"ended": "met"}, ignore=...), Interview.from_mapping({})]
    day_of_epoch(1_793_721_600, unit="seconds", zone=dt.UTC)
    stage: Stage | None = stage_of("phone_screen")
    assert stage
    return rank_many(
        [*found, row, flat(payload)], as_of="2026-11-22", read=LEVER.interview, zone=dt.UTC
    )


def own_words(catalogue: Catalogue) -> Catalogue:
    """Texts go in and out as plain mappings."""
    texts: Mapping[str, str] = catalogue.texts()
    return catalogue.translated(Pack(language="de", texts={**texts})).translated("de")


def own_phrases(catalogue: Catalogue, ranking: Ranking) -> tuple[Catalogue, str, str]:
    """So do phrases; members of enums have words, and go in by their codes, too."""
    phrases = Phrases({**catalogue.phrases.templates})
    advice = Advice(text="Ask.", whom="recruiter")
    words: str = ranking.catalogue.phrases.of(advice.whom)
    return attrs.evolve(catalogue, phrases=phrases), words, phrases.say("plan.standing")
