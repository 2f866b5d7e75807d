"""Documents that 0.1.0 wrote are read as what they would be written as today.

``documents_0_1_0`` was written by that release: interviews with every field, every kind of finding
and everything derived; timelines, tempos; its standard catalogue, and a small one with every kind
of entry. What each should be is made here by hand, or said by going back the way it came.
"""

from __future__ import annotations

import contextlib
import copy
import json
import math
import random
from pathlib import Path
from typing import Any, TypeAlias, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutants import mutated

from callback import (
    STANDARD,
    UNKNOWN,
    Catalogue,
    Event,
    Finding,
    Interview,
    Pace,
    Recipient,
    Tempo,
    Timeline,
    Timing,
    Weights,
    rank,
)
from callback.documents import InvalidDocument, from_document, to_document

#: What JSON is to those who only look into it.
Json: TypeAlias = Any

EMPTY: dict[str, Json] = {}
HOME = Path(__file__).parents[1] / "reference" / "documents_0_1_0"


def stored(name: str) -> dict[str, Json]:
    """Return what stands in a file of that release."""
    return cast("dict[str, Json]", json.loads((HOME / f"{name}.json").read_text("utf-8")))


INTERVIEWS = {
    "bare": Interview(ended="2026-11-03"),
    "every field": Interview(
        ended="2026-11-03",
        stage="final",
        medium="video",
        round_number=3,
        organisation="Ümlaut & Söhne",
        role="Editor",
        country="DE",
        subdivision="BY",
        sector="academia",
        promised_by="2026-11-10",
        replied_on="2026-11-06",
        thanked_on="2026-11-04",
        asked_on=["2026-11-05", "2026-11-12"],
        facts={"posting": "removed"},
        derived={"auto_reply": "2026-11-20"},
        ref="a-7",
    ),
    "a whole number as reference": Interview(ended="2026-11-03", ref=7),
    "every kind of finding": Interview(
        ended="2026-11-03",
        facts={
            "layoffs_announced": True,
            "told_on_hold": "no",
            "posting": Finding("reposted_same", reliability=0.8, seen_on="2026-11-15"),
            "candidates_said": 6,
            "auto_reply": "2026-11-18",
            "contact_on_leave": True,
            "spam_checked": UNKNOWN,
            "missed_call": Weights({True: 0.8, False: 0.2}),
            "interview_order": Finding(Weights({"early": 1, "last": 2.5}), seen_on="2026-11-03"),
            "my_own_fact": Finding("whatever", reliability=0.25),
        },
    ),
    "derived from events": Interview(
        ended="2026-10-01",
        stage="final",
        country="FR",
        replied_on="2026-10-06",
        thanked_on="2026-10-02",
        derived={
            "auto_reply": Finding("2026-10-18", seen_on="2026-10-09"),
            "offer": Finding(value=True, seen_on="2026-10-05"),
            "open_question": Finding(value=True, seen_on="2026-10-06"),
            "usually_quick": True,
        },
    ),
    "derived and reported": Interview(
        ended="2026-10-01",
        replied_on="2026-10-05",
        facts={"verbal_offer": False},
        derived={"offer": Finding(value=True, seen_on="2026-10-05")},
    ),
}
TIMELINES = {
    "empty": Timeline([]),
    "every kind of event": Timeline(
        [
            Event("2026-10-01", "in", "interview"),
            Event("2026-10-02", "out", "thank_you"),
            Event("2026-10-02", "in", "receipt"),
            Event("2026-10-05", "in", "message"),
            Event("2026-10-06", "out", "message"),
            Event("2026-10-07", "out", "question"),
            Event("2026-10-08", "in", "question"),
            Event("2026-10-09", "in", "auto_reply", until="2026-10-18"),
            Event("2026-10-12", "in", "auto_reply"),
            Event("2026-10-20", "in", "offer"),
        ]
    ),
}
#: Facts of 0.1.0's standard catalogue, and of the small one, that it answered by itself.
ANSWERED = {
    "stage": "stage",
    "season": "season",
    "period_end": "period",
    "thank_you_sent": "thank_you",
    "auto_reply": "auto_reply",
    "verbal_offer": "offer",
    "owed_by_you": "open_question",
    "was_fast_before": "usually_quick",
}
#: In the order of the members.
#: Those that 0.1.0 had; everybody at once came later.
THEN = [one for one in Recipient if one is not Recipient.EVERYONE]
PROSE = [
    "the recruiter",
    "the hiring manager",
    "whoever wrote or spoke last",
    "the successor, or the general recruiting address",
    "the same person, or the stand-in named in the reply",
    "human resources",
    "the other of recruiter and manager",
    "the agency's recruiter",
    "nobody",
]


@pytest.mark.parametrize("name", INTERVIEWS)
def test_an_interview_of_0_1_0(name: str) -> None:
    """It is the interview that one would make today; what was derived goes by its codes."""
    read = from_document(stored("interviews")[name], Interview)
    assert read == INTERVIEWS[name]
    assert {k: type(v.value) for k, v in read.facts.items()} == {
        k: type(v.value) for k, v in INTERVIEWS[name].facts.items()
    }


def test_every_stored_interview_is_looked_at() -> None:
    """None lies there unread."""
    assert stored("interviews").keys() == INTERVIEWS.keys()
    assert stored("timelines").keys() == TIMELINES.keys()


@pytest.mark.parametrize("name", TIMELINES)
def test_a_timeline_of_0_1_0(name: str) -> None:
    """Its events are those of today."""
    assert from_document(stored("timelines")[name], Timeline) == TIMELINES[name]


def test_tempos_of_0_1_0() -> None:
    """Their factors, and the paces that they come from."""
    plain, moved, whole = (from_document(one, Tempo) for one in stored("tempos").values())
    assert plain == Tempo()
    assert moved == Tempo(median=2.5, never=0.25, history=20)
    document = stored("tempos")["of an interview"]
    assert (whole.median, whole.never) == (document["median"], document["never"])
    assert all(isinstance(pace, Pace) for pace in whole.parts)
    assert [(pace.covariate.value, pace.value) for pace in whole.parts] == [
        ("stage", "final"),
        ("sector", "academia"),
        ("country", "FR"),
    ]


def backwards(document: dict[str, Json]) -> dict[str, Json]:
    """Return a catalogue's document of today as 0.1.0 wrote it."""
    old = copy.deepcopy(document)
    old["schema"] = 1
    del old["etiquette"]
    old["delay"] = old.pop("timing")["delay"]
    codes = {member.value: prose for member, prose in zip(THEN, PROSE, strict=True)}
    for reason in old["reasons"]:
        del reason["ordinary"], reason["still_replies"]
        if reason["advice"]:
            assert reason["advice"].pop("does") == ["write"]
            reason["advice"]["whom"] = codes[reason["advice"]["whom"]]
    for entry in old["families"]:
        del entry["unreached"]
    for state in (state for entry in old["circumstances"] for state in entry["states"]):
        del state["possible"]
    for entry in old["circumstances"]:
        assert entry.pop("impression") is None
    for entry in old["facts"]:
        assert (entry.pop("under"), entry.pop("warmth")) == ({}, [])
        assert (entry.pop("presupposes"), entry.pop("sensitive")) == ([], False)
        del entry["derivation"]
        for answer in entry["answers"]:
            del answer["word"], answer["automatic"], answer["bounced"]
        if entry["half_life"] is not None:
            entry["half_life"] = round(entry["half_life"] * 7 / 5, 9)
    return old


@pytest.mark.parametrize("name", ["standard", "custom"])
def test_a_catalogue_of_0_1_0(name: str) -> None:
    """Every number and word of it is kept; what was known by name is now said by its entries."""
    read = from_document(stored(name), Catalogue)
    assert backwards(to_document(read)) == stored(name)
    assert {fact.id: code for code, fact in read.by_derivation.items()} == ANSWERED
    assert read.ordinary is read.reasons["not_late"]
    assert [family.id for family in read.families.values() if family.unreached] == ["channel"]
    assert read.etiquette == Catalogue(
        version="2026.11.26", families=read.families, reasons=read.reasons,
        circumstances=read.circumstances, timing=read.timing,
    ).etiquette  # fmt: skip  # the one that a catalogue has by default


@pytest.mark.parametrize("name", ["standard", "custom"])
def test_the_silence_of_0_1_0(name: str) -> None:
    """No message was missed, none grew stale, and replies did not hang on never."""
    read = from_document(stored(name), Catalogue)
    assert read.timing == Timing(delay=2.5, noticed=1.0, noticed_half_life=None)
    assert {reason.still_replies for reason in read.reasons.values()} == {1.0}
    interview = Interview(ended="2026-11-03", asked_on=["2026-11-06", "2026-11-10"])
    ranking = rank(interview, as_of="2026-11-17", catalogue=read)
    # Ten working days of silence, messages of seven and of five: S · Q by the formulas of then.
    for reason, wait, messages in zip(
        read.reasons.values(), *(term.likelihood for term in ranking.terms[:2]), strict=True
    ):
        t = 10 / (reason.wait.median * ranking.tempo.median)
        never = reason.wait.never
        own = never + (1 - never) / (1 + t**reason.wait.shape)
        unanswered = 1 - reason.replies + reason.replies * math.exp(-(7 + 5) / 2.5)
        assert (wait, messages) == pytest.approx((own, unanswered), abs=1e-12)


def test_nobody_answers_every_message_now() -> None:
    """What was nearer to 1 is put to the most that there is."""
    document = stored("custom")
    document["reasons"][0]["replies"], document["reasons"][1]["replies"] = 0.999, 0.97
    read = from_document(document, Catalogue)
    assert [reason.replies for reason in read.reasons.values()][:3] == [0.97, 0.97, 0.5]


def test_every_recipient_of_0_1_0_is_met() -> None:
    """The small catalogue advises to turn to each of them once."""
    advised = [reason["advice"] for reason in stored("custom")["reasons"]]
    assert [advice["whom"] for advice in advised] == PROSE
    read = from_document(stored("custom"), Catalogue)
    assert [r.advice.whom for r in read.reasons.values() if r.advice] == THEN


def test_what_is_read_can_be_ranked() -> None:
    """An interview of then under a catalogue of then, with what was derived counted as derived."""
    read = from_document(stored("standard"), Catalogue)
    interview = from_document(stored("interviews")["derived from events"], Interview)
    ranking = rank(interview, as_of="2026-10-20", catalogue=read)
    derived = [used.fact.id for used in ranking.evidence.used if used.derived]
    assert sorted(derived) == sorted(ANSWERED)
    assert ranking.evidence.ignored == ()


def test_a_key_may_be_absent_as_before() -> None:
    """The least documents of 0.1.0 are whole ones."""
    least = {"schema": 1, "kind": "interview", "ended": "2026-11-03"}
    assert from_document(least, Interview) == Interview(ended="2026-11-03")
    only = {**least, "derived": {"verbal_offer": {"value": True}}}
    assert from_document(only, Interview).derived == {"offer": Finding(value=True)}
    bare = {key: one for key, one in stored("custom").items() if key != "delay"}
    with pytest.raises(InvalidDocument, match="timing"):
        from_document(bare, Catalogue)


def test_what_somebody_else_derived_is_kept_as_a_report() -> None:
    """Under another name nothing derives it now; what was reported of the same fact wins."""
    document = {
        "schema": 1,
        "kind": "interview",
        "ended": "2026-11-03",
        "facts": {"sky": {"value": "grey"}},
        "derived": {"sky": {"value": "black"}, "hat": {"value": True}, "offer": {"value": True}},
    }
    before = copy.deepcopy(document)
    read = from_document(document, Interview)
    assert read == Interview(ended="2026-11-03", facts={"sky": "grey", "hat": True, "offer": True})
    assert document == before


def idle() -> dict[str, Json]:
    """Return a catalogue of 0.1.0 with a derived fact that only the caller could answer."""
    document = stored("custom")
    (season,) = [fact for fact in document["facts"] if fact["id"] == "season"]
    (stage,) = [fact for fact in document["facts"] if fact["id"] == "stage"]
    document["facts"].insert(1, {**season, "id": "moon", "linked": ["stage"]})
    stage["linked"] = ["moon"]
    document["retired"]["sun"] = ["moon", "umbrella"]
    return document


def test_a_derived_fact_that_nothing_answers_is_left_out() -> None:
    """With all mention of it, and the rest is as it was."""
    read, whole = (from_document(one, Catalogue) for one in (idle(), stored("custom")))
    assert list(read.facts.values()) == list(whole.facts.values())
    assert dict(read.retired) == {**whole.retired, "sun": ("umbrella",)}


def test_a_namesake_of_another_kind_is_answered_by_nothing() -> None:
    """0.1.0 could not answer it either: a choice among skies is no day of return."""
    document = stored("custom")
    names = {"auto_reply": "away", "sky": "auto_reply"}
    for fact in document["facts"]:
        fact.update(id=names.get(fact["id"], fact["id"]), linked=[])
    read = from_document(document, Catalogue)
    assert set(read.by_derivation) == set(ANSWERED.values()) - {"auto_reply"}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"facts": None}, "facts"),
        ({"facts": "umbrella"}, "facts"),
        ({"facts": [5]}, "facts[0]"),
        ({"facts": [EMPTY]}, "facts[0].id"),
        ({"facts": [{"id": ["season"], "kind": "derived"}]}, None),
        ({"families": EMPTY}, "families"),
        ({"families": [None]}, "families[0]"),
        ({"reasons": 7}, "reasons"),
        ({"reasons": [{"advice": {"whom": ["nobody"]}}]}, "reasons[0].advice.whom"),
        ({"reasons": [{"advice": {"whom": "the moon"}}]}, "reasons[0].advice.whom"),
        ({"reasons": [{"advice": "look"}]}, "reasons[0].advice"),
        ({"retired": []}, "retired"),
        ({"retired": {"brolly": 5}}, "retired.brolly"),
    ],
    ids=str,
)
def test_what_is_wrong_in_a_catalogue_of_0_1_0(changes: Json, field: str | None) -> None:
    """It is said at its place, as in one of today; what is left out anyway is not looked at."""
    document = {**stored("custom"), **changes}
    with pytest.raises(InvalidDocument) as caught:
        from_document(document, Catalogue)
    fields = [problem.field for problem in caught.value.problems]
    assert field is None or field in fields


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"derived": []}, "derived"),
        ({"derived": None}, "derived"),
        ({"facts": 5, "derived": {"hat": 5}}, "facts"),
        ({"derived": {"verbal_offer": True}}, "derived.offer"),
    ],
    ids=str,
)
def test_what_is_wrong_in_an_interview_of_0_1_0(changes: Json, field: str) -> None:
    """The same; what was derived is named by its code."""
    with pytest.raises(InvalidDocument) as caught:
        from_document({**stored("interviews")["bare"], **changes}, Interview)
    assert field in [problem.field for problem in caught.value.problems]


@settings(max_examples=50)
@given(st.sampled_from(sorted(INTERVIEWS)), st.randoms(use_true_random=False))
def test_a_changed_interview_of_0_1_0_is_read_or_refused(name: str, draw: random.Random) -> None:
    """Whatever stands where, nothing but the promised error gets out."""
    read_or_refused(stored("interviews")[name], Interview, draw)


@settings(max_examples=100)
@given(st.randoms(use_true_random=False))
def test_a_changed_catalogue_of_0_1_0_is_read_or_refused(draw: random.Random) -> None:
    """The same of a catalogue with a fact that is left out."""
    read_or_refused(idle(), Catalogue, draw)


def read_or_refused(document: dict[str, Json], cls: Json, draw: random.Random) -> None:
    """Change a document in a place or two: it is a value all the same, or no document."""
    changed = mutated(document, draw)
    with contextlib.suppress(InvalidDocument):
        assert isinstance(from_document(changed, cls), cls)


@pytest.mark.parametrize(
    ("value", "cls"),
    [
        (INTERVIEWS["every field"], Interview),
        (TIMELINES["empty"], Timeline),
        (Tempo(), Tempo),
        (STANDARD, Catalogue),
    ],
)
def test_todays_documents_have_todays_number(value: Json, cls: Json) -> None:
    """What is written now is of schema 2, and read back equal."""
    document = to_document(value)
    assert document["schema"] == 2
    assert from_document(document, cls) == value
