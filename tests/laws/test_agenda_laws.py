"""The agenda: one line for an interview, the most worthwhile first, nothing past its stop day."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law

from callback import Action, Interview, InvalidValue, Report, agenda, report
from callback.strategies import looks

DAY = Date(2026, 11, 10)


@st.composite
def several(draw: st.DrawFn) -> list[Report]:
    """Draw reports about some interviews, all as of one day."""
    found: list[Report] = []
    for ref in range(draw(st.integers(2, 5))):
        interview, as_of = draw(looks())
        moved = DAY.toordinal() - as_of.toordinal()
        ended = interview.ended.add(days=moved)
        stage, facts = interview.stage, {k: v for k, v in interview.facts.items() if not v.seen_on}
        told = {key: one for key, one in facts.items() if not isinstance(one.value, Date)}
        asked = [sent.add(days=moved) for sent in interview.asked_on]
        bare = draw(st.booleans())  # or a silence of some days, about which something is due
        ended = DAY.subtract(days=draw(st.integers(7, 20))) if bare else ended
        told, asked = ({}, []) if bare else (told, asked)
        one = Interview(ended=ended, stage=stage, facts=told, asked_on=asked, ref=ref)
        found.append(report(one, as_of=DAY))
    return found


@law(several(), st.integers(0, 20))
def test_each_interview_has_one_line_for_a_step_of_its_plan(
    reached: Reached, reports: Sequence[Report], days: int
) -> None:
    """The step is the plan's, within the days asked for, and not past the day to stop."""
    found = agenda(reports, days=days)
    refs = [entry.report.ranking.interview.ref for entry in found]
    assert len(set(refs)) == len(refs)
    for entry in found:
        plan = entry.report.plan
        assert entry.step in plan.steps
        assert DAY <= entry.step.on <= DAY.add(days=days)
        word, stop = entry.report.ranking.word, plan.let_go_on
        assert word is not None or stop is None or entry.step.on <= stop
    reached(len(found) > 1, "two lines")


@law(several())
def test_the_most_worthwhile_come_first(reached: Reached, reports: Sequence[Report]) -> None:
    """What they wait for, then by the gain, then by the day; due and upcoming share the list."""
    found = agenda(reports)
    order = [
        (entry.step.action is not Action.SEND, -(entry.gain or 0.0), entry.step.on)
        for entry in found
    ]
    assert order == sorted(order)
    assert sorted([*found.due, *found.upcoming], key=found.entries.index) == list(found.entries)
    reached(sum(entry.gain is not None for entry in found) > 1, "two gains")


@law(several())
def test_a_gain_is_that_of_the_offer(reached: Reached, reports: Sequence[Report]) -> None:
    """Given silence until the day, within ten working days; at most what hearing gains."""
    asks = [entry for entry in agenda(reports, days=30) if entry.gain is not None]
    if reached(asks, "a message"):
        for entry in asks:
            assert entry.gain is not None
            assert entry.step.gain is not None
            assert -1e-12 <= entry.gain <= entry.step.gain + 1e-12


@given(several())
def test_it_fits_a_terminal(reports: list[Report]) -> None:
    """A hundred columns, a line for each, whatever an interview is called."""
    lines = str(agenda(reports)).splitlines()
    assert max(map(len, lines)) <= 100
    assert len(lines) == 2 + max(1, len(agenda(reports)))


def test_by_hand() -> None:
    """An offer spoken gains most, something owed comes before it, an old silence is not there."""
    mine = {
        "owed": Interview(
            ended="2026-10-20", asked_on=["2026-10-28"], facts={"owed_by_you": True}, ref="owed"
        ),
        "offer": Interview(ended="2026-11-02", facts={"verbal_offer": True}, ref="offer"),
        "plain": Interview(ended="2026-11-02", ref="plain"),
        "old": Interview(
            ended="2026-05-04", asked_on=["2026-05-12", "2026-05-20", "2026-07-01"], ref="old"
        ),
    }
    found = agenda(report(one, as_of=DAY) for one in mine.values())
    refs = [entry.report.ranking.interview.ref for entry in found]
    assert refs == ["owed", "offer", "plain"]
    assert found[0].gain is None
    assert [row["ref"] for row in found.to_dict()["entries"]] == refs  # type: ignore[index, union-attr, call-overload]  # a list of objects
    assert repr(found) == f"<Agenda: {len(found.due)} due, {len(found.upcoming)} upcoming>"
    assert repr(found[0]) == "<Entry 'owed': 2026-11-10 SEND>"


def test_an_interview_is_called_by_what_is_known() -> None:
    """Its role and organisation, or its reference, or nothing."""

    def name(**known: str) -> str:
        one = Interview(ended="2026-11-02", **known)  # type: ignore[arg-type]  # as Interview takes them
        return agenda([report(one, as_of=DAY)])[0].name

    assert name(role="Cook", organisation="Acme", ref="7") == "Cook, Acme"
    assert name(ref="7") == "7"
    assert name() == ""


def test_nothing_due_is_said() -> None:
    """An empty list is an agenda too."""
    assert str(agenda([])).splitlines()[-1] == "Nothing is due."
    assert agenda([]).to_dict() == {"schema": 1, "entries": []}


@pytest.mark.parametrize("days", [-1, True, 1.5, None])
def test_days_are_whole(days: int) -> None:
    """From 0 on."""
    with pytest.raises(InvalidValue, match="days"):
        agenda([], days=days)


def test_reports_are_of_one_day() -> None:
    """Two days of looking cannot share a list; what is no report is refused."""
    one = Interview(ended="2026-11-02")
    two = [report(one, as_of="2026-11-09"), report(one, as_of="2026-11-10")]
    with pytest.raises(InvalidValue, match="reports of one day"):
        agenda(two)
    with pytest.raises(InvalidValue, match="reports"):
        agenda([one])  # type: ignore[list-item]  # on purpose
