"""Whatever is asked: every slot is filled, and all that is said comes from the phrases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

import attrs
from hypothesis import given, settings
from pendulum import Date

from callback import (
    STANDARD,
    Interview,
    PastWait,
    Phrases,
    Ranking,
    Tempo,
    WorkCalendar,
    advise,
    ask,
    explain,
    forecast,
    meaning,
    rank,
    stability,
)
from callback.cases import evaluate, learn, simulate
from callback.strategies import looks
from callback.words.shown import Shown
from callback.words.table import Table

#: The same words, each phrase between marks of its own.
MARKED = attrs.evolve(
    STANDARD,
    phrases=Phrases(
        {
            key: said if key.startswith("format.") or key == "draft.day" else f"«{said}»"
            for key, said in STANDARD.phrases.templates.items()
        }
    ),
)
WEEKDAYS = WorkCalendar.weekdays()


def told_by(ranking: Ranking) -> Iterator[Shown]:
    """Yield what is read off a ranking, and so told in its catalogue's words."""
    yield ranking
    yield forecast(ranking)
    yield explain(ranking)
    yield explain(ranking, against=ranking[-1].reason.id)
    yield ask(ranking, limit=4)
    yield advise(ranking)
    yield stability(ranking, draws=20, seed=1)


def results(ranking: Ranking) -> Iterator[Shown]:
    """Yield every result that a ranking leads to."""
    yield from told_by(ranking)
    yield ranking.evidence
    yield ranking.silence
    yield ranking.tempo


def table(result: Shown) -> Table:
    """Return what a result shows."""
    return result._table()  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # what it is made of


def page(result: Shown) -> str:
    """Return a result as a notebook shows it."""
    return result._repr_html_()  # pyright: ignore[reportPrivateUsage]  # as a notebook does


def words(plain: object) -> Iterator[str]:
    """Yield each text that stands under ``words`` in plain data."""
    if isinstance(plain, Mapping):
        for key, item in cast("Mapping[str, object]", plain).items():
            if key == "words":
                yield from cast("Mapping[str, str]", item).values()
            else:
                yield from words(item)
    elif isinstance(plain, list):
        for item in cast("list[object]", plain):
            yield from words(item)


@settings(max_examples=10)
@given(looks())
def test_no_slot_is_left_open(look: tuple[Interview, Date]) -> None:
    """No result shows a brace, in a terminal or in a notebook."""
    interview, as_of = look
    for result in results(rank(interview, as_of=as_of, calendar=WEEKDAYS)):
        assert not set("{}") & set(str(result) + page(result)), type(result)


def test_no_slot_is_left_open_elsewhere() -> None:
    """Nor do the results that come from cases, from past waits and from one sign."""
    drawn = simulate(STANDARD, 60, seed=1, ended="2026-11-03", as_of="2026-11-10")
    past = [PastWait(30, answered=True), PastWait(4, answered=False)]
    stage = Tempo.for_interview(Interview(ended="2026-11-03", stage="final"), STANDARD)
    others: list[Shown] = [
        meaning("posting", "reposted_changed"),
        evaluate(drawn, catalogue=STANDARD, seed=1),
        evaluate(drawn[:1], catalogue=STANDARD, seed=1),
        learn(drawn, catalogue=STANDARD, reviewed="2026-11-22", most_steps=1),
        Tempo.from_history(past, catalogue=STANDARD, base=stage),
    ]
    for result in others:
        assert not set("{}") & set(str(result) + page(result)), type(result)


@settings(max_examples=10)
@given(looks())
def test_all_that_is_said_comes_from_the_catalogues_phrases(look: tuple[Interview, Date]) -> None:
    """With each phrase marked, each caption, heading and note is marked, and nothing else moves."""
    interview, as_of = look
    plain = rank(interview, as_of=as_of, calendar=WEEKDAYS)
    marked = rank(interview, as_of=as_of, calendar=WEEKDAYS, catalogue=MARKED)
    assert marked.posterior == plain.posterior
    for english, other in zip(told_by(plain), told_by(marked), strict=True):
        shown = table(other)
        said = [shown.caption, *filter(None, shown.headings), *shown.notes]
        assert all(text.startswith("«") and text.endswith("»") for text in said), said
        assert unmarked(shown) == table(english)


@given(look=looks())
def test_codes_have_their_words_beside_them(look: tuple[Interview, Date]) -> None:
    """Under ``words`` stand phrases and texts of entries; summary, purpose and why are phrases."""
    interview, as_of = look
    ranking = rank(interview, as_of=as_of, calendar=WEEKDAYS, catalogue=MARKED)
    plan, questions = advise(ranking), ask(ranking, limit=2)
    said = [*words(ranking.to_dict()), *words(plan.to_dict())]
    assert len(said) > len(ranking)
    entries = {None, *MARKED.texts().values()}
    said = [text for text in said if text not in entries]
    assert said
    said += [ranking.summary, plan.standing, *(question.why for question in questions)]
    said += [step.purpose for step in plan.steps if step.attempt is not None]
    assert all(text.startswith("«") and text.endswith("»") for text in said)


def unmarked(shown: Table) -> Table:
    """Return a table without the marks."""
    return attrs.evolve(
        shown,
        caption=plainly(shown.caption),
        headings=tuple(map(plainly, shown.headings)),
        rows=tuple(tuple(map(plainly, row)) for row in shown.rows),
        notes=tuple(map(plainly, shown.notes)),
    )


def plainly(text: str) -> str:
    """Return text without the marks."""
    return text.replace("«", "").replace("»", "")


def test_learning_keeps_the_words() -> None:
    """A catalogue learnt from cases speaks as the one that it was learnt from, and so does this."""
    drawn = simulate(MARKED, 30, seed=1, ended="2026-11-03", as_of="2026-11-10")
    learnt = learn(drawn, catalogue=MARKED, reviewed="2026-11-22", most_steps=1)
    assert learnt.catalogue.phrases == MARKED.phrases
    assert table(learnt).caption == "«Learnt from 30 cases»"
