"""Ids are only names: under a second catalogue that shares none, every verb says the same.

The second catalogue is the standard one with every id changed. Whatever the engine knew of an
entry by its name alone would be lost there.
"""

from __future__ import annotations

import json
from typing import Protocol

import attrs
import pytest
from catalogue_numbers import told
from hypothesis import given, settings
from hypothesis import strategies as st
from pendulum import Date
from renamed import PREFIX, interview_under, name, original, renamed

from callback import (
    STANDARD,
    Action,
    Catalogue,
    Channel,
    Derivation,
    Event,
    Interview,
    Kind,
    PastWait,
    Ranking,
    Tempo,
    Timeline,
    WorkCalendar,
    advise,
    ask,
    explain,
    forecast,
    meaning,
    rank,
    rank_many,
    stability,
)
from callback._values.plain import Plain, to_plain
from callback.cases import evaluate, learn, simulate
from callback.documents import as_network, from_document, to_document
from callback.strategies import looks

OTHER = renamed(STANDARD)
WEEKDAYS = WorkCalendar.weekdays()
#: What every catalogue shares: answers that the kinds fix, and those that are read.
FIXED = {Kind.FLAG, Kind.COUNT, Kind.UNTIL, Kind.DERIVED}

TOLD = [reason.id for reason in STANDARD.reasons.values() if reason.comes_first]


class Result(Protocol):
    """What is read off a catalogue."""

    def to_dict(self) -> dict[str, Plain]:
        """Return it as plain data."""
        ...


def ids(catalogue: Catalogue) -> set[str]:
    """Return every id that is the catalogue's own to choose."""
    circumstances, facts = catalogue.circumstances.values(), catalogue.facts.values()
    chosen = {a.id for fact in facts if fact.kind not in FIXED for a in fact.answers}
    states = {state.id for one in circumstances for state in one.states}
    entries = {*catalogue.reasons, *catalogue.families, *catalogue.facts, *catalogue.circumstances}
    sources = {source.id for reason in catalogue.reasons.values() for source in reason.sources}
    return entries | states | chosen | sources


def same(ours: object, theirs: object) -> None:
    """Compare values as plain data, to the last bit, the second under the ids of the first."""
    assert json.dumps(original(to_plain(theirs))) == json.dumps(to_plain(ours))


def result(value: Result) -> dict[str, Plain]:
    """Return a result's plain data without what must differ: which catalogue it is read off."""
    return {key: item for key, item in value.to_dict().items() if key != "catalogue"}


def pair(interview: Interview, as_of: Date) -> tuple[Ranking, Ranking]:
    """Rank an interview by both."""
    theirs = interview_under(interview, STANDARD)
    return rank(interview, as_of=as_of, calendar=WEEKDAYS), rank(
        theirs, as_of=as_of, calendar=WEEKDAYS, catalogue=OTHER
    )


def test_the_second_catalogue_shares_no_id() -> None:
    """Neither reasons nor families, facts, circumstances, states, answers or sources."""
    assert ids(OTHER) & ids(STANDARD) == set()
    assert ids(OTHER) == {name(old) for old in ids(STANDARD)}
    assert all(PREFIX not in old for old in ids(STANDARD))
    assert OTHER != STANDARD


def agree(ours: Ranking, theirs: Ranking) -> None:
    """Compare all that is read off two rankings."""
    assert list(ours.posterior) == list(theirs.posterior)
    same(result(ours), result(theirs))
    for read in (forecast, advise, ask, explain):
        same(result(read(ours)), result(read(theirs)))
    first, last = ours[0].reason.id, ours[-1].reason.id
    same(
        result(explain(ours, last, against=first)),
        result(explain(theirs, name(last), against=name(first))),
    )
    assert (ours.tempo.median, ours.tempo.never) == (theirs.tempo.median, theirs.tempo.never)


@given(looks())
def test_ranking_and_what_is_read_off_it(look: tuple[Interview, Date]) -> None:
    """The ranking, the forecast, the plan, the questions and the explanation, to the last bit."""
    agree(*pair(*look))


@pytest.mark.parametrize("reason", TOLD)
def test_the_story_of_each_reason(reason: str) -> None:
    """Where a reason comes first, which is where a name of it would be looked for."""
    ours, theirs = STANDARD.reasons[reason].comes_first, OTHER.reasons[name(reason)].comes_first
    assert ours
    assert theirs
    agree(told(ours, STANDARD), told(theirs, OTHER))


def test_the_plans_of_the_stories_differ() -> None:
    """They reach another channel, what is for today, and somebody whom a reason names."""
    stories = [story for name in TOLD if (story := STANDARD.reasons[name].comes_first)]
    steps = [step for story in stories for step in advise(told(story, STANDARD)).steps]
    assert {step.channel for step in steps} == set(Channel)
    assert {step.action for step in steps} >= {Action.LOOK, Action.SEND, Action.ASK}
    assert len({step.whom for step in steps}) > 4


@given(looks(), st.sampled_from(sorted(STANDARD.families)))
def test_what_to_ask_about_a_family_or_the_offer(look: tuple[Interview, Date], family: str) -> None:
    """Questions are worth the same, whatever they are about."""
    ours, theirs = pair(*look)
    same(result(ask(ours, about=family)), result(ask(theirs, about=name(family))))
    same(result(ask(ours, about="offer")), result(ask(theirs, about="offer")))


@settings(max_examples=3)
@given(looks(), st.integers(0, 99))
def test_how_sure(look: tuple[Interview, Date], seed: int) -> None:
    """The same seed moves the same tables."""
    ours, theirs = (stability(each, draws=20, seed=seed) for each in pair(*look))
    same(result(ours), result(theirs))


@pytest.mark.parametrize("fact", STANDARD.facts)
def test_what_one_sign_means(fact: str) -> None:
    """Every answer of every fact means the same."""
    for ours, theirs in zip(
        STANDARD.facts[fact].answers, OTHER.facts[name(fact)].answers, strict=True
    ):
        same(
            result(meaning(fact, ours.id)),
            result(meaning(name(fact), theirs.id, catalogue=OTHER)),
        )


@given(st.lists(looks(), min_size=1, max_size=3))
def test_many_at_once(drawn: list[tuple[Interview, Date]]) -> None:
    """In order, as one by one."""
    as_of = max(day for _, day in drawn)
    ours = [attrs.evolve(interview, ref=n) for n, (interview, _) in enumerate(drawn)]
    theirs = [interview_under(interview, STANDARD) for interview in ours]
    many = rank_many(ours, as_of=as_of, calendar=WEEKDAYS)
    others = rank_many(theirs, as_of=as_of, calendar=WEEKDAYS, catalogue=OTHER)
    for one, other in zip(many, others, strict=True):
        assert isinstance(one, Ranking)
        assert isinstance(other, Ranking)
        same(result(one), result(other))


@given(looks())
def test_the_network(look: tuple[Interview, Date]) -> None:
    """Its nodes and states are named by the ids, and have the same tables."""
    ours, theirs = (as_network(each) for each in pair(*look))
    assert theirs.bif.replace(PREFIX, "") == ours.bif
    same(ours.evidence, theirs.evidence)


@given(looks())
def test_documents(look: tuple[Interview, Date]) -> None:
    """The interview and the catalogue load back equal."""
    theirs = interview_under(look[0], STANDARD)
    assert from_document(json.loads(json.dumps(to_document(theirs))), Interview) == theirs
    assert from_document(to_document(OTHER), Catalogue) == OTHER


def test_cases_drawn_judged_and_learnt_from() -> None:
    """The same seed draws the same cases, which score the same and teach the same."""
    drawn = [
        simulate(
            each,
            60,
            seed=5,
            ended="2026-11-03",
            as_of="2026-11-12",
            stage="final",
            asked_on=["2026-11-06"],
        )
        for each in (STANDARD, OTHER)
    ]
    same(drawn[0], drawn[1])
    judged = [
        evaluate(cases, catalogue=each, seed=2)
        for cases, each in zip(drawn, (STANDARD, OTHER), strict=True)
    ]
    same(result(judged[0]), result(judged[1]))
    learnt = [
        learn(cases, catalogue=each, reviewed="2026-11-22", most_steps=2)
        for cases, each in zip(drawn, (STANDARD, OTHER), strict=True)
    ]
    same(learnt[0].objective, learnt[1].objective)
    ours, theirs = (to_document(one.catalogue) for one in learnt)
    same({**ours, "version": ""}, {**theirs, "version": ""})


def test_a_tempo_from_history() -> None:
    """It is read off the waits, which have no names."""
    past = [PastWait(30, answered=True)] * 5 + [PastWait(40, answered=False)] * 2
    ours, theirs = (Tempo.from_history(past, catalogue=each) for each in (STANDARD, OTHER))
    assert (ours.median, ours.never) == (theirs.median, theirs.never)


TIMELINE = Timeline(
    [
        Event("2026-06-01", "out", "message"),
        Event("2026-06-02", "in", "message"),
        Event("2026-06-10", "out", "question"),
        Event("2026-06-11", "in", "message"),
        Event("2026-08-03", "in", "interview"),
        Event("2026-08-04", "out", "thank_you"),
        Event("2026-08-05", "in", "offer"),
        Event("2026-08-05", "in", "question"),
        Event("2026-08-06", "in", "auto_reply", until="2026-08-20"),
    ]
)


def test_facts_are_read_off_dates_and_events_by_what_they_say() -> None:
    """Each thing that the engine reads answers the fact that says so, and no name is needed."""
    known = TIMELINE.interview(as_of="2026-08-14", stage="final", country="FR")
    ours, theirs = pair(known, Date(2026, 8, 14))
    agree(ours, theirs)
    evidence = theirs.evidence
    assert {used.fact.id for used in evidence.used} == {
        fact.id for fact in OTHER.facts.values() if fact.derivation is not None
    }
    assert len(evidence.used) == len(Derivation)
    assert (evidence.reported, evidence.ignored) == ((), ())
