"""The strategies reach the corners that they name, and are found by type."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from pendulum import Date

from callback import (
    STANDARD,
    UNKNOWN,
    Basis,
    Catalogue,
    Covariate,
    Derivation,
    Fact,
    Finding,
    Interview,
    Kind,
    Ranking,
    Reason,
    Stage,
    State,
    Weights,
    WorkCalendar,
    rank,
    strategies,
)
from callback.catalogue.etiquette import NEUTRAL
from callback.strategies import (
    calendars,
    catalogues,
    days,
    facts_for,
    findings,
    interviews,
    looks,
    reasons,
)
from callback.strategies.dates import FIRST, LAST

TRY_HARD = settings(max_examples=20_000, database=None, derandomize=True, phases=[Phase.generate])


def answered(interview: Interview) -> bool:
    """Say whether a message of theirs came after one of the candidate's."""
    return any(interview.replied_on and sent < interview.replied_on for sent in interview.asked_on)


def latest(interview: Interview) -> Date:
    """Return the last day on which something happened, the facts left out."""
    dated = (interview.ended, interview.replied_on, interview.thanked_on, *interview.asked_on)
    return max(day for day in dated if day is not None)


def holding(field: str, value: object) -> Callable[[Any], bool]:
    """Return the test whether a field is just this."""
    return lambda drawn: getattr(drawn, field) is value


def given_with(field: str) -> Callable[[Any], bool]:
    """Return the test whether a field is given."""
    return lambda drawn: getattr(drawn, field) is not None


def paced(covariate: Covariate) -> Callable[[Catalogue], bool]:
    """Return the test whether a catalogue knows a pace by this covariate."""
    return lambda drawn: any(pace.covariate is covariate for pace in drawn.paces)


def of_value(cls: type[object]) -> Callable[[Any], bool]:
    """Return the test whether a finding's value is of just this type: ``True`` is no number."""
    return lambda drawn: type(drawn.value) is cls


def with_state(test: Callable[[State], bool]) -> Callable[[Any], bool]:
    """Return the test whether a catalogue has a circumstance with such a state."""
    return lambda c: any(test(state) for one in c.circumstances.values() for state in one.states)


def with_fact(test: Callable[[Fact], bool]) -> Callable[[Any], bool]:
    """Return the test whether a catalogue has such a fact."""
    return lambda drawn: any(map(test, drawn.facts.values()))


def says(count: Callable[[int, int], bool]) -> Callable[[Any], bool]:
    """Return the test whether a reason names so many of a circumstance's states."""
    return lambda c: any(
        count(len(reason.rows.get(one.id, {})), len(one.states))
        for reason in c.reasons.values()
        for one in c.circumstances.values()
    )


FEW_FACTS = attrs.evolve(
    STANDARD,
    version="2026.11.22+few",
    facts=[
        attrs.evolve(STANDARD.fact(name), linked=())
        for name in ("layoffs_announced", "posting", "candidates_said", "auto_reply")
    ],
)
ENDED, AS_OF = Date(2026, 11, 3), Date(2026, 11, 22)
FACTS = facts_for(FEW_FACTS, ended=ENDED, as_of=AS_OF)
POSTING = STANDARD.facts["posting"].by_id
STANDARD_FACTS = facts_for(ended=ENDED, as_of=AS_OF)


def known(fact: str, test: Callable[[Any], bool]) -> Callable[[Any], bool]:
    """Return the test whether a fact was drawn with such a value."""
    return lambda drawn: fact in drawn and test(drawn[fact])


def said(fact: str, value: object) -> Callable[[Any], bool]:
    """Return the test whether a fact was drawn with just this value, and not one equal to it."""
    return known(fact, lambda drawn: type(drawn) is type(value) and drawn == value)


def until(test: Callable[[Date], bool]) -> Callable[[Any], bool]:
    """Return the test whether an automatic reply was drawn with such a day."""
    return known("auto_reply", lambda value: isinstance(value, Date) and test(value))


def found(drawn: Any, test: Callable[[Finding], bool]) -> bool:  # noqa: ANN401  # any drawn facts
    """Say whether a finding among what was drawn is so."""
    return any(test(value) for value in drawn.values() if isinstance(value, Finding))


CORNERS: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], bool]]] = {
    "days, a weekend": (days(), lambda day: day.weekday() == 6),
    "days, a leap day": (days(), lambda day: (day.month, day.day) == (2, 29)),
    "days, the first": (days(), lambda day: day == FIRST),
    "days, the last": (days(), lambda day: day == LAST),
    "days, a span of its own": (days(LAST, LAST), lambda day: day == LAST),
    "calendars, no weekend": (calendars(), lambda c: not c.weekend),
    "calendars, Saturday and Sunday": (calendars(), lambda c: c.weekend == {5, 6}),
    "calendars, Friday and Saturday": (calendars(), lambda c: c.weekend == {4, 5}),
    "calendars, three days": (calendars(), lambda c: len(c.weekend) == 3),
    "calendars, no holidays": (calendars(), lambda c: not c.holidays),
    "calendars, many holidays": (calendars(), lambda c: len(c.holidays) > 8),
    "calendars, a make-up day": (calendars(), lambda c: bool(c.workdays)),
    "reasons, quick": (reasons(), lambda r: r.wait.median < 1),
    "reasons, slow": (reasons(), lambda r: r.wait.median > 150),
    "reasons, narrow": (reasons(), lambda r: r.wait.shape > 5),
    "reasons, wide": (reasons(), lambda r: r.wait.shape < 1),
    "reasons, hopeful": (reasons(), lambda r: r.wait.never < 0.01),
    "reasons, hopeless": (reasons(), lambda r: r.wait.never > 0.99),
    "reasons, who replies": (reasons(), lambda r: r.replies > 0.96),
    "reasons, who does not reply": (reasons(), lambda r: r.replies < 0.01),
    "reasons, silence no refusal": (reasons(), lambda r: r.still_replies == 1),
    "reasons, silence a refusal": (reasons(), lambda r: r.still_replies < 0.1),
    **{f"reasons, {basis.value}": (reasons(), holding("basis", basis)) for basis in Basis},
    "catalogues, one reason": (catalogues(), lambda c: len(c.reasons) == 1),
    "catalogues, many reasons": (catalogues(), lambda c: len(c.reasons) > 5),
    "catalogues, more than by default": (catalogues(12), lambda c: len(c.reasons) > 8),
    "catalogues, no ordinary process": (catalogues(), lambda c: c.ordinary is None),
    "catalogues, an ordinary process": (
        catalogues(),
        lambda c: c.ordinary is not None and len(c.reasons) > 1,
    ),
    "catalogues, messages may not arrive": (catalogues(), lambda c: c.families["ours"].unreached),
    "catalogues, messages arrive": (catalogues(), lambda c: not c.families["ours"].unreached),
    "catalogues, messages missed": (catalogues(), lambda c: c.timing.noticed < 0.3),
    "catalogues, none missed": (catalogues(), lambda c: c.timing.noticed == 1),
    "catalogues, none stale": (catalogues(), lambda c: c.timing.noticed_half_life is None),
    "catalogues, word": (catalogues(), with_fact(lambda f: any(a.word for a in f.answers))),
    "catalogues, a machine": (
        catalogues(),
        with_fact(lambda f: any(a.automatic for a in f.answers)),
    ),
    "catalogues, mail back": (catalogues(), with_fact(lambda f: any(a.bounced for a in f.answers))),
    "catalogues, an opening": (catalogues(), with_state(lambda s: s.possible is not None)),
    "catalogues, the neutral etiquette": (catalogues(), lambda c: c.etiquette == NEUTRAL),
    "catalogues, nobody is asked": (catalogues(), lambda c: c.etiquette.most == 0),
    "catalogues, three are asked": (catalogues(), lambda c: c.etiquette.most == 3),
    "catalogues, much patience": (catalogues(), lambda c: c.etiquette.first_after > 10),
    "catalogues, no patience": (catalogues(), lambda c: c.etiquette.first_after == 0),
    "catalogues, no paces": (catalogues(), lambda c: not c.paces),
    **{f"catalogues, a pace by {one.value}": (catalogues(), paced(one)) for one in Covariate},
    "catalogues, no circumstances": (catalogues(), lambda c: not c.circumstances),
    "catalogues, three circumstances": (catalogues(), lambda c: len(c.circumstances) == 3),
    "catalogues, three states": (
        catalogues(),
        lambda c: any(len(one.states) == 3 for one in c.circumstances.values()),
    ),
    "catalogues, an owned state": (catalogues(), with_state(lambda s: s.owned)),
    "catalogues, one decides": (catalogues(), with_state(lambda s: s.good is not None)),
    "catalogues, none decides": (
        catalogues(),
        lambda c: len(c.circumstances) > 0 and not with_state(lambda s: s.good is not None)(c),
    ),
    "catalogues, a reason says nothing": (catalogues(), says(lambda said, _: said == 0)),
    "catalogues, a reason says something": (catalogues(), says(lambda said, all_: 0 < said < all_)),
    "catalogues, a reason says all": (catalogues(), says(lambda said, all_: said == all_)),
    "catalogues, no facts": (catalogues(), lambda c: c.circumstances and not c.facts),
    "catalogues, five facts": (catalogues(), lambda c: len(c.facts) == 5),
    **{
        f"catalogues, a {kind.value} fact": (catalogues(), with_fact(holding("kind", kind)))
        for kind in Kind
    },
    **{
        f"catalogues, {one.value} read": (catalogues(), with_fact(holding("derivation", one)))
        for one in Derivation
    },
    "catalogues, something read that no answer is for": (
        catalogues(),
        with_fact(lambda f: f.derivation is Derivation.PERIOD and "no" not in f.by_id),
    ),
    "catalogues, linked facts": (catalogues(), with_fact(lambda fact: bool(fact.linked))),
    "catalogues, facts not linked": (
        catalogues(),
        lambda c: not with_fact(lambda fact: bool(fact.linked))(c)
        and len({fact.about for fact in c.facts.values()} - {None}) < len(c.facts) - 1,
    ),
    "catalogues, a fact that fades": (catalogues(), with_fact(lambda f: f.half_life is not None)),
    "catalogues, an answerable fact": (catalogues(), with_fact(lambda f: f.answerable)),
    **{
        f"findings, of type {cls.__name__}": (findings(), of_value(cls))
        for cls in (bool, str, int, Date, Weights, type(UNKNOWN))
    },
    "findings, text in another script": (
        findings(),
        lambda f: isinstance(f.value, str) and not f.value.isascii(),
    ),
    "findings, sure": (findings(), lambda f: f.reliability == 1),
    "findings, in doubt": (findings(), lambda f: f.reliability < 0.5),
    "findings, seen": (findings(), lambda f: f.seen_on is not None and f.reliability < 1),
    "findings, seen nobody knows when": (findings(), lambda f: f.seen_on is None),
    "facts_for, none": (STANDARD_FACTS, lambda drawn: not drawn),
    "facts_for, twelve": (STANDARD_FACTS, lambda drawn: len(drawn) == 12),
    "facts_for, more than by default": (
        facts_for(ended=ENDED, as_of=AS_OF, max_facts=20),
        lambda drawn: len(drawn) > 12,
    ),
    **{
        f"facts_for, layoffs {value!r}": (FACTS, said("layoffs_announced", value))
        for value in (True, False, "yes", "no", 1, 0)
    },
    **{f"facts_for, posting {one}": (FACTS, said("posting", one)) for one in POSTING},
    **{
        f"facts_for, {least} candidates": (FACTS, said("candidates_said", least))
        for least in (0, 3, 6, 10)
    },
    "facts_for, more than ten candidates": (
        FACTS,
        known("candidates_said", lambda value: type(value) is int and value > 10),
    ),
    "facts_for, until before the interview": (FACTS, until(lambda day: day < ENDED)),
    "facts_for, until a day that has passed": (FACTS, until(lambda day: ENDED < day < AS_OF)),
    "facts_for, until a day to come": (FACTS, until(lambda day: day > AS_OF)),
    "facts_for, until nobody knows when": (FACTS, said("auto_reply", value=True)),
    "facts_for, weights": (FACTS, known("posting", lambda value: isinstance(value, Weights))),
    "facts_for, weights by True and False": (
        FACTS,
        known("layoffs_announced", lambda v: isinstance(v, Weights) and len(v.likelihoods) == 2),
    ),
    "facts_for, not known": (FACTS, known("posting", lambda value: value is UNKNOWN)),
    "facts_for, not asked": (FACTS, known("posting", lambda value: value is None)),
    "facts_for, doubt": (FACTS, lambda drawn: found(drawn, lambda f: f.reliability < 0.5)),
    "facts_for, seen today": (FACTS, lambda drawn: found(drawn, lambda f: f.seen_on == AS_OF)),
    "facts_for, seen before the interview": (
        FACTS,
        lambda drawn: found(drawn, lambda f: f.seen_on is not None and f.seen_on < ENDED),
    ),
    "facts_for, linked": (
        STANDARD_FACTS,
        lambda drawn: any(other in drawn for one in drawn for other in STANDARD.facts[one].linked),
    ),
    "interviews, a date alone": (
        interviews(),
        lambda i: i == Interview(ended=i.ended),
    ),
    **{
        f"interviews, with {field}": (
            interviews(),
            given_with(field),
        )
        for field in (
            "stage", "medium", "round_number", "organisation", "role", "country", "subdivision",
            "sector", "promised_by", "decide_by", "replied_on", "thanked_on", "ref",
        )
    },
    "interviews, an offer": (interviews(), lambda i: i.stage is Stage.OFFER),
    "interviews, a promise open for a year": (
        interviews(),
        lambda i: i.promised_by is not None and (i.promised_by - i.ended).days > 365,
    ),
    "interviews, a message before it": (
        interviews(),
        lambda i: any(sent < i.ended for sent in i.asked_on),
    ),
    "interviews, an answered message": (interviews(), answered),
    "interviews, a message after theirs": (
        interviews(),
        lambda i: any(i.replied_on and sent > i.replied_on for sent in i.asked_on),
    ),
    "interviews, several messages on one day": (
        interviews(),
        lambda i: len(set(i.asked_on)) < len(i.asked_on),
    ),
    "interviews, a text in another script": (
        interviews(),
        lambda i: i.organisation is not None and not i.organisation.isascii(),
    ),
    "interviews, with facts": (interviews(), lambda i: len(i.facts) > 5),
    "interviews, with facts of a catalogue": (
        interviews(FEW_FACTS),
        lambda i: set(i.facts) == set(FEW_FACTS.facts),
    ),
    "looks, on the first possible day": (looks(), lambda x: x[1] == x[0].ended),
    "looks, a fact seen after all else": (
        looks(),
        lambda x: any(f.seen_on and f.seen_on > latest(x[0]) for f in x[0].facts.values()),
    ),
    "looks, after more than a year": (looks(), lambda x: (x[1] - x[0].ended).days > 366),
}  # fmt: skip  # a table


@pytest.mark.slow
@pytest.mark.parametrize("corner", CORNERS)
def test_corners_are_reached(corner: str) -> None:
    """Each strategy draws the cases that its docstring names."""
    strategy, there = CORNERS[corner]
    assert there(find(strategy, there, settings=TRY_HARD))


@pytest.mark.parametrize("cls", [Interview, Finding, Reason, Catalogue, WorkCalendar])
@given(data=st.data())
def test_values_are_found_by_type(cls: type[object], data: st.DataObject) -> None:
    """``st.from_type`` draws our values without more ado."""
    assert isinstance(data.draw(st.from_type(cls)), cls)


@given(st.data(), catalogues())
def test_every_look_can_be_ranked(data: st.DataObject, catalogue: Catalogue) -> None:
    """What is drawn for a catalogue is ranked by it without an error, in its own country."""
    interview, as_of = data.draw(looks(catalogue))
    assert rank(interview, as_of=as_of, catalogue=catalogue).as_of == as_of


@given(st.data(), catalogues())
def test_every_interview_can_be_ranked_at_once(data: st.DataObject, catalogue: Catalogue) -> None:
    """Nothing in an interview is dated after the last day that its own fields name."""
    interview = data.draw(interviews(catalogue))
    assert isinstance(rank(interview, as_of=latest(interview), catalogue=catalogue), Ranking)


@given(st.data(), days(), st.integers(0, 400))
def test_facts_are_valid_on_their_day(data: st.DataObject, ended: Date, days_later: int) -> None:
    """What is drawn for a day is taken on that day: each fact is used, unknown or not asked."""
    as_of = ended.add(days=days_later)
    drawn = data.draw(facts_for(ended=ended, as_of=as_of))
    evidence = rank(Interview(ended=ended, facts=drawn), as_of=as_of).evidence
    taken = [used.fact.id for used in evidence.reported] + [fact.id for fact in evidence.unknown]
    assert sorted(taken) == sorted(name for name, value in drawn.items() if value is not None)


@given(interviews(facts=False), looks(facts=False))
def test_facts_can_be_left_out(interview: Interview, look: tuple[Interview, Date]) -> None:
    """Without facts none are drawn."""
    assert not interview.facts
    assert not look[0].facts


@given(catalogues(derived=False))
def test_derived_facts_can_be_left_out(catalogue: Catalogue) -> None:
    """Without derived facts every fact is one that can only be reported."""
    assert all(fact.kind is not Kind.DERIVED for fact in catalogue.facts.values())
    assert catalogue.by_derivation == {}


@given(days(Date(2026, 1, 1), Date(2026, 1, 3)))
def test_days_stay_in_their_span(day: Date) -> None:
    """No day lies outside the span that was asked for."""
    assert Date(2026, 1, 1) <= day <= Date(2026, 1, 3)
    assert type(day) is Date


def test_the_front_page_names_its_strategies() -> None:
    """``dir`` shows what may be drawn; another name is refused as in any module."""
    assert dir(strategies) == sorted(strategies.__all__)
    with pytest.raises(AttributeError, match="'interview'"):
        _ = strategies.interview  # pyright: ignore[reportAttributeAccessIssue]  # the point


REGISTERED = """
import sys
import hypothesis
from callback.strategies.registration import register
register()
assert "callback.strategies.known" not in sys.modules, "imported at once"
from callback import Interview
from hypothesis import Phase, find, settings
from hypothesis import strategies as st
assert "callback.strategies.known" not in sys.modules, "imported before the first draw"
assert isinstance(find(
    st.from_type(Interview), lambda _: True, settings=settings(phases=[Phase.generate])
), Interview)
assert "callback.strategies.known" in sys.modules, "not imported by the draw"
"""


def test_hypothesis_does_not_import_the_strategies() -> None:
    """Neither ``import hypothesis`` nor the entry point imports them; the first draw does."""
    found = subprocess.run(  # noqa: S603  # our own text
        [sys.executable, "-c", REGISTERED], capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stderr
