"""The kernel of tables against ``rank`` and ``forecast``, row by row."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pendulum import Date
from plain_columns import plain_columns
from reached import Reached, law

from callback import (
    STANDARD,
    Catalogue,
    Finding,
    Forecast,
    Interview,
    Kind,
    OutsideCalendar,
    Ranking,
    Tempo,
    WorkCalendar,
    forecast,
    rank,
)
from callback.observed.due import DueStatus
from callback.strategies import calendars, catalogues, looks
from callback.tables.kernel.answering import Answers, Wanted, answers_for

TOLERANCE = 1e-12
ALL = Wanted(ever=True, offer=True, within=(0, 10, 60), due=True, top=True)
TEMPOS = st.none() | st.builds(Tempo, median=st.floats(0.25, 4), never=st.floats(0.25, 4))
Look = tuple[Interview, Date]


def seen(
    look: Look,
    catalogue: Catalogue,
    calendar: WorkCalendar | None = None,
    tempo: Tempo | None = None,
) -> Forecast | None:
    """Return what the plain path forecasts, or ``None`` where a day lies outside the calendar."""
    interview, as_of = look
    try:
        found = forecast(
            rank(interview, as_of=as_of, catalogue=catalogue, calendar=calendar, tempo=tempo)
        )
        found.heard_within(60)
    except OutsideCalendar:
        return None
    return found


def farthest(answers: Answers, row: int, one: Forecast) -> float:
    """Return how far the kernel is from the plain path in one row, at most."""
    pairs = list(zip(answers.probabilities[:, row], one.ranking.posterior, strict=True))
    pairs += [(answers.ever[row], one.ever), (answers.offer[row], one.offer)]
    pairs += [(column[row], one.heard_within(n)) for n, column in answers.within.items()]
    return float(max(abs(kernel - plain) for kernel, plain in pairs))


def check(answers: Answers, row: int, one: Forecast) -> None:
    """Compare all that the kernel says of one row."""
    assert farthest(answers, row, one) <= TOLERANCE
    ranking = one.ranking
    top = ranking.posterior[int(answers.top[row])]
    assert top >= ranking.top.probability - TOLERANCE
    if ranking.due is None:
        assert answers.due is None
    else:
        assert answers.due is not None
        assert list(DueStatus)[answers.due[row]] is ranking.due.status


@law(st.lists(looks(), min_size=1, max_size=12))
def test_the_kernel_equals_rank_and_forecast(reached: Reached, drawn: Sequence[Look]) -> None:
    """On the standard catalogue every number of every row agrees to 1e-12, and none is left."""
    answers = answers_for(plain_columns(drawn), STANDARD, ALL)
    found: list[Ranking] = []
    for row, look in enumerate(drawn):
        one = seen(look, STANDARD)
        assert one is not None
        assert not answers.left[row]
        check(answers, row, one)
        found.append(one.ranking)
    reached(any(r.silence.unanswered for r in found), "an open message")
    reached(any(r.silence.earlier for r in found), "a silence that word ended")
    reached(any(r.silence.promised_by for r in found), "a promise")
    reached(any(r.silence.excused_until for r in found), "an absence")
    reached(any(r.word for r in found), "word that closes the matter")
    reached(any(r.evidence.bounced for r in found), "a message that came back")
    reached(any(u.reliability < 1 for r in found for u in r.evidence.used), "a doubt")


@st.composite
def tables(draw: st.DrawFn) -> tuple[Catalogue, Sequence[Look]]:
    """Draw a catalogue and several looks at interviews under it."""
    catalogue = draw(catalogues())
    return catalogue, draw(st.lists(looks(catalogue), min_size=1, max_size=6))


@law(tables(), st.none() | calendars(), TEMPOS)
def test_the_kernel_equals_rank_and_forecast_under_any_catalogue(
    reached: Reached,
    table: tuple[Catalogue, Sequence[Look]],
    calendar: WorkCalendar | None,
    tempo: Tempo | None,
) -> None:
    """Under drawn catalogues, calendars and tempos likewise; what it leaves is what cannot be."""
    catalogue, drawn = table
    answers = answers_for(plain_columns(drawn), catalogue, ALL, calendar=calendar, tempo=tempo)
    plain = [seen(look, catalogue, calendar, tempo) for look in drawn]
    kept = {row: one for row, one in enumerate(plain) if one and not answers.left[row]}
    assert all(answers.left[row] for row, one in enumerate(plain) if one is None)
    for row, one in kept.items():
        check(answers, row, one)
    reached(len(kept) == len(drawn), "every row was compared")
    reached(any(one.under for one in catalogue.facts.values()), "a sign of a reason's own")
    reached(any(one.warmth for one in catalogue.facts.values()), "a felt fact")


@settings(max_examples=10)
@given(st.data(), st.integers(1, 3))
def test_the_kernel_equals_rank_with_every_fact_answered(data: st.DataObject, rows: int) -> None:
    """All facts at once: more combinations than any table holds, and nothing underflows."""
    ended = Date(2026, 11, 3)
    drawn = [
        (
            Interview(
                ended=ended,
                facts={
                    fact.id: Finding(data.draw(st.sampled_from([*fact.by_id])))
                    for fact in STANDARD.facts.values()
                    if fact.kind in {Kind.FLAG, Kind.CHOICE}
                },
            ),
            ended.add(days=row),
        )
        for row in range(rows)
    ]
    answers = answers_for(plain_columns(drawn), STANDARD, ALL)
    for row, look in enumerate(drawn):
        one = seen(look, STANDARD)
        assert one is not None
        check(answers, row, one)


@pytest.mark.parametrize("days", [10, 300_000])
def test_a_silence_of_any_length(days: int) -> None:
    """Silences that no table of days would hold are looked up among those that occur."""
    ended = Date(1200, 1, 3)
    looks_ = [(Interview(ended=ended), ended.add(days=n)) for n in (days, 3)]
    answers = answers_for(plain_columns(looks_), STANDARD, ALL)
    for row, look in enumerate(looks_):
        one = seen(look, STANDARD)
        assert one is not None
        check(answers, row, one)
