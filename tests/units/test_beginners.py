"""What somebody tries who has never read the documentation, and what is said to it."""

from __future__ import annotations

import inspect
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callback import (
    STANDARD,
    CallbackError,
    FoundKind,
    Interview,
    InvalidCall,
    InvalidInterview,
    InvalidValue,
    Kind,
    Ranked,
    UnknownId,
    advise,
    explain,
    forecast,
    meaning,
    rank,
    report,
    stability,
)
from callback.words.thesaurus import GROUPS, stem, widened

ME = Interview(ended="2026-11-03", stage="final", facts={"posting": "removed"})
RANKING = rank(ME, as_of="2026-11-17")
#: What a person can report.
ASKED = [fact.id for fact in STANDARD.facts.values() if fact.kind is not Kind.DERIVED]


def test_a_ranking_is_asked_by_id() -> None:
    """By a reason's id, and whether it is there; a place and a slice still work."""
    one = RANKING["on_hold"]
    assert one == RANKING.by_id["on_hold"]
    assert "on_hold" in RANKING  # type: ignore[comparison-overlap]  # mypy goes by what is iterated
    assert one in RANKING
    assert "on_holliday" not in RANKING  # type: ignore[comparison-overlap]  # as above
    assert RANKING[0] == RANKING.top
    assert list(RANKING[:2]) == [RANKING[0], RANKING[1]]
    with pytest.raises(UnknownId, match="did you mean 'on_hold'") as caught:
        RANKING["onhold"]
    assert isinstance(caught.value, KeyError)


def test_probabilities_are_by_id_likeliest_first() -> None:
    """One order, the ranking's own, so that going through both at once cannot mislead."""
    assert list(RANKING.probabilities) == [one.reason.id for one in RANKING]
    assert [*RANKING.probabilities.values()] == [one.probability for one in RANKING]
    in_order = tuple(RANKING.probabilities[name] for name in STANDARD.reasons)
    assert in_order == RANKING.posterior


@pytest.mark.parametrize(
    "told",
    ["on_hold", STANDARD.reasons["on_hold"].title, STANDARD.reasons["on_hold"], RANKING["on_hold"]],
    ids=["id", "title", "entry", "place"],
)
def test_a_reason_is_named_in_any_way(told: str | Ranked) -> None:
    """By its id, its title, its entry, or as it stands in a ranking; and what it is set against."""
    assert explain(RANKING, told) == explain(RANKING, "on_hold")
    against = explain(RANKING, "not_late", against=told)
    assert against == explain(RANKING, "not_late", against="on_hold")


def test_an_unknown_reason_is_said() -> None:
    """By neither id nor title: the error names the closest id."""
    with pytest.raises(UnknownId, match="on_holiday"):
        explain(RANKING, "on_holidai")


@pytest.mark.parametrize("verb", [rank, report])
def test_a_forgotten_day_is_asked_for(verb: Callable[..., object]) -> None:
    """The error says which day is meant, and is a TypeError too; the signature shows it."""
    with pytest.raises(InvalidCall, match="as_of is absent: expected the day of looking") as caught:
        verb(ME)
    assert isinstance(caught.value, TypeError)
    assert (caught.value.function, caught.value.field) == (verb.__name__, "as_of")
    parameter = inspect.signature(verb).parameters["as_of"]
    assert parameter.default is inspect.Parameter.empty


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: Interview(posting="removed", ended="2026-11-03"), "facts={'posting': …}"),  # type: ignore[call-arg]  # on purpose
        (lambda: Interview(ended="2026-11-03", stag="final"), "did you mean 'stage'"),  # type: ignore[call-arg]  # on purpose
        (lambda: Interview("2026-11-03"), "fields by name: ended=…"),  # type: ignore[call-arg]  # on purpose
        (lambda: Interview(stage="final"), "the day on which the interview ended"),  # type: ignore[call-arg]  # on purpose
    ],
)
def test_an_interview_says_where_things_belong(call: Callable[[], object], words: str) -> None:
    """A fact stands in facts; a field is given by its name; the day is needed."""
    with pytest.raises(InvalidCall) as caught:
        call()
    assert words in str(caught.value)
    assert isinstance(caught.value, (CallbackError, TypeError))


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("out_of_office", "auto_reply"), ("vacation", "auto_reply"), ("postin", "posting")],
)
def test_an_unknown_fact_names_those_of_its_meaning(name: str, nearest: str) -> None:
    """What is spelt alike first, and otherwise what means the same."""
    with pytest.raises(InvalidInterview) as caught:
        rank(ME.with_facts({name: True}), as_of="2026-11-17")
    (problem,) = caught.value.problems
    assert problem.field == f"facts.{name}"
    assert f"{nearest!r}" in problem.expected


@pytest.mark.parametrize(
    ("text", "among"),
    [
        ("out of office", "auto_reply"),
        ("vacation", "on_holiday"),
        ("visa", "clearance_or_visa"),
        ("boss quit", "hiring_manager_left"),
        ("spam folder", "spam_checked"),
        ("salary", "salary_asked"),
        ("Is the ad gone?", "posting"),
        ("freeze", "freeze_announced"),
    ],
)
def test_find(text: str, among: str) -> None:
    """What people look for is among the first five."""
    assert among in [one.id for one in STANDARD.find(text, limit=5)]


@given(st.sampled_from([*ASKED, *STANDARD.reasons]))
def test_an_id_finds_itself(name: str) -> None:
    """The words of an id find its entry, and none is better."""
    found = STANDARD.find(name, limit=1000)
    best = max(one.score for one in found)
    assert name in {one.id for one in found if one.score == best} or name in {
        one.id for one in found[:5]
    }


@given(st.text(max_size=300), st.integers(1, 20))
def test_a_search_is_in_order(text: str, limit: int) -> None:
    """Best first, no more than asked for, each an entry of its kind; nothing is an answer too."""
    found = STANDARD.find(text, limit=limit)
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    assert len(found) <= limit
    assert all(score > 0 for score in scores)
    for one in found:
        entries = STANDARD.facts if one.kind is FoundKind.FACT else STANDARD.reasons
        assert one.id in entries


@pytest.mark.parametrize(("text", "limit"), [(None, 8), (7, 8), ("spam", 0), ("spam", True)])
def test_a_search_for_nothing_is_refused(text: str, limit: int) -> None:
    """A text, and a whole number from 1."""
    with pytest.raises(InvalidValue):
        STANDARD.find(text, limit=limit)


@given(st.sampled_from(sorted({stem(word) for group in GROUPS for word in group})))
def test_words_stand_for_one_another(one: str) -> None:
    """What stands for a word is what the word stands for."""
    assert all(one in widened(other) for other in widened(one))


def test_reprs_are_short() -> None:
    """A wall of text helps nobody: what a slice or a part shows fits two lines."""
    ahead, told = forecast(RANKING), explain(RANKING)
    found = meaning("posting", "removed")
    values = [
        *RANKING, *RANKING.families, *RANKING.totals, RANKING.silence, RANKING.evidence,
        *RANKING.evidence.used, RANKING.tempo, ahead, *told.terms, *found.signs,
        *STANDARD.facts.values(), *STANDARD.reasons.values(), *STANDARD.circumstances.values(),
        STANDARD, STANDARD.etiquette, STANDARD.timing, STANDARD.phrases, advise(RANKING),
        *advise(RANKING).notes, *stability(RANKING, draws=20, seed=1).samples,
    ]  # fmt: skip
    assert {type(one).__name__: repr(one) for one in values if len(repr(one)) > 250} == {}
