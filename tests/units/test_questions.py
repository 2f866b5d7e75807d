"""The questions as values: their words, their data, and what they refuse."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from small import SMALL
from small import catalogue as small_catalogue

from callback import STANDARD, Interview, InvalidValue, Question, Questions, UnknownId, ask, rank

LOOK = Interview(ended="2026-11-03", facts={"umbrella": True}, ref="a-7")
RANKING = rank(LOOK, as_of="2026-11-03", catalogue=SMALL)
FOUND = ask(RANKING)


def test_text() -> None:
    """Two lines for each question: what it asks, its worth and cost; its id and what it turns."""
    found = ask(RANKING, per_effort=False)
    lines = str(found).splitlines()
    assert lines[0] == "What to find out next"
    assert lines[1].split() == ["question", "bits", "effort"]
    assert [line.split("  ")[0] for line in lines[2:-2:2]] == [q.text for q in found]
    assert [line.strip() for line in lines[3:-2:2]] == [f"{q.fact.id}: {q.why}" for q in found]
    assert {q.text for q in found} == {"Sky?", "Puddles?", "Indoors_until?"}
    stays = f"{100 * found.same_decision:.1f} %"
    assert " ".join(lines[-2:]) == (
        "After the answers to the three most telling questions the likeliest reason of today is "
        f"still first with a probability of {stays}."
    )


def test_what_comes_after_the_eighth_is_folded() -> None:
    """It is said how many more there are and what the best of them is worth; all are there."""
    found = ask(rank(Interview(ended="2026-11-03"), as_of="2026-11-17"))
    text = str(found)
    assert [q.fact.id in text for q in found[:9]] == [True] * 8 + [False]
    most = max(q.bits for q in found[8:])
    assert f"{len(found) - 8} more questions, none of them worth more than {most:.3f} bits." in text
    assert "more question" not in str(ask(found.ranking, limit=8))
    assert max(map(len, text.splitlines())) <= 100


def test_why_names_the_answer_that_turns_it() -> None:
    """The likeliest of the answers that put another reason first is named, with that reason."""
    (sky,) = [q for q in FOUND if q.fact.id == "sky"]
    # Storm .75 · .9 · .1 + .25 · .3 · .5 = .105 and calm .2 · .9 · .1 + .8 · .3 · .5 = .138: clear
    # turns it; grey leaves the odds at .75 to .42, black raises them.
    assert [one.top.id for one in sky.answers] == ["calm", "storm", "storm"]
    assert sky.why == "“clear” would put “Calm” first"
    assert sky.may_change_the_top


@pytest.mark.parametrize(
    ("wet", "why"),
    [((0.3, 0.4, 0.3), "rise"), ((0.5, 0.45, 0.05), "fall")],
)
def test_why_tells_how_the_first_would_move(wet: tuple[float, ...], why: str) -> None:
    """Where no answer turns it, the answer that moves it most is named."""
    dry = {"rise": (0.34, 0.41, 0.25), "fall": (0.45, 0.45, 0.1)}[why]
    sky = attrs.evolve(SMALL.facts["sky"], table={"wet": wet}, otherwise=dry)
    catalogue = small_catalogue(facts=[SMALL.facts["umbrella"], sky])
    (found,) = ask(rank(LOOK, as_of="2026-11-03", catalogue=catalogue))
    assert not found.may_change_the_top
    assert found.why == f"“black” would make “Storm” {why}"


def test_html_is_escaped() -> None:
    """Texts of a catalogue cannot become markup."""
    sky = attrs.evolve(SMALL.facts["sky"], question="<b>Sky?</b>")
    found = ask(rank(LOOK, as_of="2026-11-03", catalogue=SMALL.with_fact(sky)))
    html = found._repr_html_()  # pyright: ignore[reportPrivateUsage]  # as a notebook does
    assert "<b>" not in html
    assert "&lt;b&gt;Sky?&lt;/b&gt;" in html


def test_plain_data() -> None:
    """``to_dict`` goes through JSON unchanged and tells every number."""
    plain = FOUND.to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert (plain["ref"], plain["as_of"]) == ("a-7", "2026-11-03")
    listed = plain["questions"]
    assert isinstance(listed, list)
    for one, item in zip(listed, FOUND, strict=True):
        assert isinstance(one, dict)
        assert (one["fact"], one["text"], one["why"]) == (item.fact.id, item.text, item.why)
        assert (one["bits"], one["effort"]) == (item.bits, item.effort)
        assert one["answers"] == [
            {
                "id": p.answer.id, "label": p.answer.label, "probability": p.probability,
                "top": p.top.id, "words": {"top": p.top.title},
            }
            for p in item.answers
        ]  # fmt: skip  # a row
    assert plain["enough"] is FOUND.enough
    assert plain["same_decision"] == FOUND.same_decision
    assert plain["information_left"] == FOUND.information_left


def test_a_sequence() -> None:
    """It has a length, an order, places and slices."""
    assert len(FOUND) == 3
    assert [q.fact.id for q in FOUND] == [FOUND[n].fact.id for n in range(3)]
    assert list(FOUND[1:]) == list(FOUND)[1:]
    assert FOUND[-1] in FOUND


def test_repr() -> None:
    """Short, for a prompt."""
    first = FOUND[0]
    assert repr(first) == f"<Question {first.fact.id}: {first.bits:.3f} bits, effort 1>"
    assert repr(FOUND) == f"<Questions: {', '.join(q.fact.id for q in FOUND)}, …>"


def test_nothing_is_left_to_ask() -> None:
    """Without open facts there is no information left, and it is enough."""
    found = ask(RANKING, exclude=set(SMALL.facts))
    assert len(found) == 0
    assert found.information_left == 0
    assert found.same_decision == pytest.approx(1, abs=1e-12)
    assert found.enough
    assert str(found).splitlines()[-1] == "There is nothing left to ask."


def test_an_offer_that_no_circumstance_decides_about() -> None:
    """Then no offer is foreseen, and no answer tells anything about one."""
    assert [item.bits for item in ask(RANKING, about="offer")] == pytest.approx([0] * 3, abs=1e-12)


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        (lambda: ask(None), InvalidValue, "ranking is None: expected a value of type Ranking"),  # type: ignore[arg-type]  # wrong on purpose
        (
            lambda: ask(RANKING, 0),
            InvalidValue,
            "limit is 0: expected a whole number from 1, or None",
        ),
        (
            lambda: ask(RANKING, limit=True),
            InvalidValue,
            "limit is True: expected a whole number from 1, or None",
        ),
        (
            lambda: ask(RANKING, limit=2.0),  # type: ignore[arg-type]  # wrong on purpose
            InvalidValue,
            "limit is 2.0: expected a whole number from 1, or None",
        ),
        (
            lambda: ask(RANKING, about="our"),
            InvalidValue,
            "about is 'our': expected one of ours, offer (did you mean 'ours'?)",
        ),
        (
            lambda: ask(RANKING, about="???"),
            InvalidValue,
            "about is '???': expected one of ours, offer",
        ),
        (
            lambda: ask(RANKING, about=7),  # type: ignore[arg-type]  # wrong on purpose
            InvalidValue,
            "about is 7: expected one of ours, offer",
        ),
        (
            lambda: ask(RANKING, exclude=["umbrela"]),
            UnknownId,
            "no fact is called 'umbrela': did you mean 'umbrella'?",
        ),
        (
            lambda: ask(RANKING, exclude="sky"),
            InvalidValue,
            "exclude is 'sky': expected a collection of the ids of facts",
        ),
        (
            lambda: ask(RANKING, exclude=None),  # type: ignore[arg-type]  # wrong on purpose
            InvalidValue,
            "exclude is None: expected a collection of the ids of facts",
        ),
    ],
)
def test_wrong_arguments(call: Callable[[], Questions], error: type[Exception], words: str) -> None:
    """What is wrong is named, with what would be right."""
    with pytest.raises(error) as caught:
        call()
    assert str(caught.value) == words


def test_what_is_read_only_once_is_refused() -> None:
    """An iterator would be empty at the second look, and leave nothing out without a word."""
    with pytest.raises(InvalidValue, match="expected a collection of the ids of facts"):
        ask(RANKING, exclude=(name for name in ["sky"]))  # type: ignore[arg-type]  # wrong on purpose


def test_a_value() -> None:
    """Frozen, equal and hashed by content, the same after pickling."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        FOUND.information_left = 0.0  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]  # it is frozen
    again = ask(RANKING)
    assert again == FOUND
    assert hash(again) == hash(FOUND)
    assert ask(RANKING, 1) != FOUND
    assert pickle.loads(pickle.dumps(FOUND)) == FOUND  # noqa: S301  # our own bytes


def test_what_lies_in_dates_is_not_asked() -> None:
    """The standard catalogue asks neither for the season nor for the stage."""
    found = ask(rank(Interview(ended="2026-11-03", thanked_on="2026-11-04"), as_of="2026-11-17"))
    asked = {item.fact.id for item in found}
    assert asked.isdisjoint({"season", "period_end", "stage", "thank_you_sent"})
    word = {"rejection_this_role", "told_cancelled", "told_filled"}
    read = {"season", "period_end", "stage", "thank_you_sent"}
    waits = {
        name
        for name, fact in STANDARD.facts.items()
        if fact.presupposes and not any(one.field == "thanked_on" for one in fact.presupposes)
    }
    sensitive = {name for name, fact in STANDARD.facts.items() if fact.sensitive}
    assert asked == STANDARD.facts.keys() - read - word - waits - sensitive


#: Twelve people who wait, each with a day of looking.
WAITING: list[tuple[dict[str, Any], str]] = [
    ({}, "2026-03-05"),
    ({}, "2026-03-17"),
    ({}, "2026-05-04"),
    ({"stage": "screen"}, "2026-03-17"),
    ({"stage": "final"}, "2026-03-10"),
    ({"stage": "final", "promised_by": "2026-03-10"}, "2026-03-17"),
    ({"stage": "offer"}, "2026-03-17"),
    ({"asked_on": ["2026-03-10"]}, "2026-03-17"),
    ({"replied_on": "2026-03-06"}, "2026-03-24"),
    ({"facts": {"via_agency": True}}, "2026-03-17"),
    ({"facts": {"told_on_hold": True}}, "2026-03-24"),
    ({"stage": "onsite", "sector": "academia"}, "2026-04-10"),
]


@pytest.mark.parametrize(("fields", "day"), WAITING, ids=str)
def test_what_comes_first_can_be_answered(fields: dict[str, Any], day: str) -> None:
    """None of the first three asks about word, or about what may never have been.

    Another offer that they were told of, a portal, a task, an answer to a thank-you.
    """
    ranking = rank(Interview(ended="2026-03-03", **fields), as_of=day)
    first = [item.fact for item in ask(ranking, limit=3)]
    for fact in first:
        assert not any(answer.word for answer in fact.answers)
        assert fact.id not in {
            "competing_offer_told", "portal_status", "portal_moved", "thank_you_answered",
            "takehome_submitted",
        }  # fmt: skip  # one list


def test_a_derived_fact_can_be_looked_at_as_a_question() -> None:
    """Nobody is asked for the stage, but what it would leave is what ranking with it gives."""
    question = Question(ranking=RANKING, fact=SMALL.facts["stage"], bits=0.0)
    for one in question.answers:
        staged = attrs.evolve(LOOK, stage=one.answer.id)
        known = rank(staged, as_of="2026-11-03", catalogue=SMALL)
        assert one.posterior == pytest.approx(known.posterior, abs=1e-12)
