"""What is drawn is drawn from the model: shares, waits, replies, outcomes, reports."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Mapping
from typing import Any

import attrs
import pytest
from chances import limit, share_far
from harvest import THREE, harvest
from hypothesis import given, settings
from hypothesis import strategies as st
from pendulum import Date
from small import AWAY, FLAG, SMALL, catalogue, reason

from callback import (
    STANDARD,
    Answer,
    Catalogue,
    InvalidInterview,
    InvalidValue,
    Stage,
    Tempo,
    Wait,
    WorkCalendar,
)
from callback.cases.case import Case
from callback.cases.reporting import Reporting
from callback.cases.simulation import simulate
from callback.observed.evidence import Evidence
from callback.strategies import catalogues

ENDED, AS_OF = Date(2026, 11, 2), Date(2026, 11, 11)
N = 2_000
WEEKDAYS = WorkCalendar.weekdays()


def drawn(source: Catalogue = THREE, n: int = N, seed: int = 1, **given: object) -> list[Case]:
    """Return cases of interviews on a Monday, all facts reported unless said otherwise."""
    known: dict[str, object] = {"ended": ENDED, "as_of": AS_OF, "reporting": 1.0, **given}
    return list(simulate(source, n, seed=seed, **known))  # type: ignore[arg-type]  # by name


@settings(max_examples=30)
@given(catalogues(max_reasons=4), st.integers())
def test_the_same_seed_draws_the_same_cases(source: Catalogue, seed: int) -> None:
    """Twice from one seed is twice the same, for any catalogue."""
    assert drawn(source, 5, seed) == drawn(source, 5, seed)


def test_another_seed_draws_others() -> None:
    """Ten seeds give ten samples."""
    assert len({tuple(c.answered_on for c in drawn(n=20, seed=seed)) for seed in range(10)}) == 10


def test_only_random_is_drawn_from(monkeypatch: pytest.MonkeyPatch) -> None:
    """A source that can do nothing but ``random()`` is enough, one for all cases."""
    real, made = random.Random, list[int]()

    class Bare:
        def __init__(self, seed: int) -> None:
            made.append(seed)
            self.random = real(seed).random

    expected = drawn(n=50, seed=7)
    monkeypatch.setattr(random, "Random", Bare)
    assert drawn(n=50, seed=7) == expected
    assert made == [7]


def test_what_is_given_is_not_drawn() -> None:
    """Days, place, stage, promise and messages are those given, in every case."""
    fields: dict[str, Any] = {
        "stage": "final",
        "sector": "technology",
        "country": "DE",
        "subdivision": "BY",
        "promised_by": "2026-11-09",
        "asked_on": ["2026-11-10"],
    }
    cases = drawn(STANDARD, 20, reporting=0.3, **fields)
    bare = {attrs.evolve(case.interview, facts={}) for case in cases}
    (interview,) = bare
    assert (interview.ended, str(interview.promised_by)) == (ENDED, "2026-11-09")
    assert (interview.stage and interview.stage.value, interview.sector) == ("final", "technology")
    assert (interview.country, interview.subdivision) == ("DE", "BY")
    assert list(map(str, interview.asked_on)) == ["2026-11-10"]
    assert {case.as_of for case in cases} == {AS_OF}


def test_reasons_have_their_priors() -> None:
    """Each reason is drawn as often as the catalogue believes."""
    counts = Counter(case.reason for case in drawn())
    for one in THREE.reasons.values():
        assert abs(share_far(counts[one.id], N, one.prior)) < limit(3)


def test_covariates_move_the_reasons() -> None:
    """What the stage says of the reasons moves how often they are drawn."""
    counts = Counter(case.reason for case in drawn(SMALL, stage="offer"))
    place = list(Stage).index(Stage.OFFER)
    storm, calm = (SMALL.facts["stage"].row(one)[place] for one in ("storm", "calm"))
    counts_final = Counter(case.reason for case in drawn(SMALL, stage="final"))
    assert abs(share_far(counts["storm"], N, storm / (storm + calm))) < limit(2)
    assert abs(share_far(counts_final["storm"], N, 0.3 / 0.5)) < limit(2)


def test_facts_have_their_margins_under_each_reason() -> None:
    """P(answer | reason) is Σ P(state | reason) · P(answer | state)."""
    cases, found = drawn(), list[float]()
    for one in THREE.reasons.values():
        mine = [case for case in cases if case.reason == one.id]
        for fact in THREE.facts.values():
            about = THREE.circumstances[fact.about or ""]
            row = about.row(one.rows.get(about.id, {}))
            answers = Counter(_answer(case, fact.id) for case in mine)
            for place, answer in enumerate(fact.answers):
                states = zip(row, about.states, strict=True)
                p = math.fsum(share * fact.row(state.id)[place] for share, state in states)
                found.append(share_far(answers[answer.id], len(mine), p))
    assert len(found) == 3 * 7
    assert max(map(abs, found)) < limit(len(found))


def _answer(case: Case, fact: str) -> str:
    for used in Evidence.gather(case.interview, THREE, case.as_of, WEEKDAYS).used:
        if used.fact.id == fact:
            return str(getattr(used.answer, "id", ""))
    raise LookupError(fact)


def test_facts_about_one_circumstance_share_its_state() -> None:
    """Two facts of one circumstance agree as often as one state drawn for both makes them."""
    cases = [case for case in drawn() if case.reason == "storm"]
    both = sum(
        case.interview.facts["umbrella"].value is True
        and case.interview.facts["sky"].value == "black"
        for case in cases
    )
    assert abs(share_far(both, len(cases), 0.75 * 0.9 * 0.5 + 0.25 * 0.3 * 0.1)) < limit()


@pytest.mark.parametrize("asked", [False, True])
@pytest.mark.parametrize("tempo", [Tempo(), Tempo(median=2, never=0.5)])
def test_waits_follow_the_curve(*, asked: bool, tempo: Tempo) -> None:
    """The share still silent after so many days is G, as the design writes it, by hand.

    A message after three of them is noticed by 0.6 · 2^(-3/130); who would not tell of their own
    accord answers a fifth as often.
    """
    wait = Wait(median=6, shape=1.7, never=0.2)
    alone = catalogue(reasons=[reason("storm", prior=1.0, wait=wait, replies=0.6)], facts=[])
    sent: dict[str, Any] = {"asked_on": ["2026-11-05"]} if asked else {}
    cases = drawn(alone, tempo=tempo, **sent)
    odds = 0.2 / 0.8 * tempo.never
    never, days = odds / (1 + odds), (1, 2, 3, 5, 8, 12, 20, 60, 200)
    for count in days:
        until = WEEKDAYS.add(ENDED, count)
        silent = sum(case.answered_on is None or case.answered_on > until for case in cases)
        left = 1 / (1 + (count / (6 * tempo.median)) ** 1.7)
        age = max(0, count - 3) if asked else 0  # Thursday is the third working day
        reached = 0.6 * 0.5 ** (3 / 130) * (1 - math.exp(-age / 2.5))
        p = never * (1 - 0.2 * 0.6 * reached) + (1 - never) * left * (1 - 0.6 * reached)
        assert abs(share_far(silent, N, p)) < limit(4 * len(days)), count


def test_after_word_no_answer_is_still_to_come() -> None:
    """Who was told that it is over, and reports it, has no answer after the day of looking."""
    said = [attrs.evolve(answer, word=answer.id == "yes") for answer in FLAG.answers]
    source = harvest(facts=[attrs.evolve(FLAG, answers=said, half_life=None)])
    cases = drawn(source, 300, reporting=1.0, as_of="2026-11-03")
    over = [case for case in cases if case.interview.facts["umbrella"].value is True]
    day = Date(2026, 11, 3)
    assert over
    assert all(case.answered_on is None or case.answered_on <= day for case in over)
    assert any(case.answered_on is not None and case.answered_on > day for case in cases)


def test_the_silence_that_their_last_word_ended_is_given() -> None:
    """Reasons are drawn given that word came on the fourth working day: by the waits on paper."""
    cases = drawn(replied_on="2026-11-06")

    def silent(wait: Wait, days: int) -> float:
        return wait.never + (1 - wait.never) / (1 + math.pow(days / wait.median, wait.shape))

    weights = {
        name: one.prior * (silent(one.wait, 3) - silent(one.wait, 4))
        for name, one in THREE.reasons.items()
    }
    counts, total = Counter(case.reason for case in cases), math.fsum(weights.values())
    for name, weight in weights.items():
        assert abs(share_far(counts[name], len(cases), weight / total)) < limit(len(weights)), name


def test_answers_come_on_working_days() -> None:
    """Word comes on a day that is worked, after the interview and within the watch."""
    german = WorkCalendar.for_country("DE", years=[2026, 2027, 2028])
    cases = drawn(n=500, calendar=german)
    days = [case.answered_on for case in cases if case.answered_on is not None]
    assert days
    assert all(german.is_working(day) and day > ENDED for day in days)
    last = german.add(AS_OF, 250)
    assert max(days) <= last
    assert {case.watched_until for case in cases if case.answered_on is None} == {last}


def test_offers_follow_the_standing() -> None:
    """Of those who hear, as many get an offer as the harvest of their reason says; no other."""
    cases = drawn()
    for name, rich in (("storm", 0.1), ("calm", 0.6), ("fog", 0.3)):
        heard = [c for c in cases if c.reason == name and c.answered_on is not None]
        offers = sum(bool(case.offer) for case in heard)
        assert abs(share_far(offers, len(heard), rich * 0.7 + (1 - rich) * 0.05)) < limit(3)
    assert not any(case.offer for case in cases if case.answered_on is None)


def test_an_outcome_that_is_still_to_come_is_not_known() -> None:
    """Who would hear after the watch has no outcome yet; who never hears has no offer."""
    slow = reason("storm", prior=1.0, wait=Wait(median=900, shape=2, never=0.3), replies=0.01)
    open_ = [case for case in drawn(catalogue(reasons=[slow], facts=[])) if not case.answered_on]
    unknown = sum(case.offer is None for case in open_)
    count = WEEKDAYS.working_days(ENDED, WEEKDAYS.add(AS_OF, 250))
    late = 0.7 / (1 + (count / 900) ** 2)
    assert abs(share_far(unknown, len(open_), late / (late + 0.3))) < limit()
    assert {case.offer for case in open_} == {None, False}


def test_without_a_deciding_circumstance_there_is_no_offer() -> None:
    """A catalogue that says nothing of offers draws none."""
    assert {case.offer for case in drawn(SMALL, 200)} <= {False, None}


@pytest.mark.parametrize(
    ("reporting", "expected"),
    [
        (0.25, {"umbrella": 0.25, "sky": 0.25, "basket": 0.25}),
        ({"umbrella": 0.5, "sky": 1}, {"umbrella": 0.5, "sky": 1.0, "basket": 0.0}),
        ({"sky": {"clear": 0.5}}, {"umbrella": 0.0, "sky": 0.5, "basket": 0.0}),
    ],
)
def test_reports_come_as_often_as_said(reporting: Reporting, expected: Mapping[str, float]) -> None:
    """For all facts, by fact, or by fact and answer; what is not named is not reported."""
    told, all_told = drawn(reporting=reporting), drawn()
    for name, share in expected.items():
        of = [
            case
            for case, whole in zip(told, all_told, strict=True)
            if name != "sky" or share != 0.5 or whole.interview.facts["sky"].value == "clear"
        ]
        count = sum(name in case.interview.facts for case in of)
        assert abs(share_far(count, len(of), share)) < limit(3)


def test_every_kind_of_fact_is_told_as_a_candidate_would() -> None:
    """Each answer of each kind is drawn as a value that is read as that answer again."""
    read: dict[str, set[str]] = {}
    for case in drawn(SMALL, 400):
        for used in Evidence.gather(case.interview, SMALL, case.as_of, WEEKDAYS).reported:
            names = [used.answer.id] if isinstance(used.answer, Answer) else used.answer.likelihoods
            assert len(names) == 1
            read.setdefault(used.fact.id, set()).update(names)
    asked = {name: fact for name, fact in SMALL.facts.items() if fact.about is not None}
    assert read == {name: set(fact.by_id) for name, fact in asked.items()}


def test_who_cannot_answer_yet_is_slower() -> None:
    """A day that excuses them slows the clock in the drawing as in the ranking."""
    alone = catalogue(reasons=[reason("calm", prior=1.0)], facts=[AWAY])
    cases = drawn(alone, reporting={"indoors_until": {"running": 1.0}}, as_of="2026-11-09")
    away = [case for case in cases if "indoors_until" in case.interview.facts]
    until = Date(2026, 11, 13)  # nine working days, of ten up to the excuse: 1.8 count
    silent = sum(case.answered_on is None or case.answered_on > until for case in away)
    p = 0.1 + 0.9 / (1 + (1.8 / 8) ** 2)
    assert abs(share_far(silent, len(away), p)) < limit()
    rest = [case for case in cases if case not in away]
    silent = sum(case.answered_on is None or case.answered_on > until for case in rest)
    assert abs(share_far(silent, len(rest), 0.1 + 0.9 / (1 + (9 / 8) ** 2))) < limit()


def test_no_cases() -> None:
    """None asked for, none drawn."""
    assert simulate(THREE, 0, seed=1, ended=ENDED, as_of=ENDED) == ()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"n": -1}, "n is -1: expected a whole number from 0 to 10000000"),
        ({"n": 10**7 + 1}, "n is 10000001: expected a whole number from 0 to 10000000"),
        ({"n": True}, "n is True: expected a whole number from 0 to 10000000"),
        ({"seed": 1.5}, "seed is 1.5: expected a whole number"),
        ({"reporting": 1.5}, "reporting is 1.5: expected probabilities from 0 to 1"),
        ({"reporting": {"sky": -0.1}}, "reporting is -0.1: expected probabilities from 0 to 1"),
        (
            {"reporting": {"sky": {"grey": "often"}}},
            "reporting is 'often': expected probabilities from 0 to 1",
        ),
        ({"as_of": 3}, "as_of is 3: "),
    ],
)
def test_wrong_arguments(changes: dict[str, object], message: str) -> None:
    """Each wrong argument is named, quoted, and told what would be right."""
    known: dict[str, object] = {"n": 1, "seed": 1, "ended": ENDED, "as_of": AS_OF, **changes}
    with pytest.raises(InvalidValue) as caught:
        simulate(THREE, **known)  # type: ignore[arg-type]  # what a stranger may give
    assert str(caught.value).startswith(message)


def test_days_that_contradict_each_other() -> None:
    """An interview after the day of looking cannot be drawn."""
    with pytest.raises(InvalidInterview):
        simulate(THREE, 1, seed=1, ended=AS_OF, as_of=ENDED)
