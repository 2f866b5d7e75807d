"""Facts and answers as entries: what each kind takes, and what is wrong word by word."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from small import AWAY, CHOICE, COUNT, FLAG, STAGE, UNTIL, fact, labelled

from callback import Answer, Derivation, Fact, InvalidEntry, InvalidValue, Kind, KnownBy, Strength

KINDS = "one of flag, choice, count, until, derived"
READ = f"one of {', '.join(one.value for one in Derivation)}"
FORBIDS = "probabilities that forbid nothing for ever"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"question": ""}, "question is '': expected text that is not blank"),
        ({"kind": "Flag"}, f"kind is 'Flag': expected {KINDS} (did you mean 'flag'?)"),
        ({"known_by": None}, "known_by is None: expected one of date, mail, watching, person"),
        ({"strength": 3}, "strength is 3: expected one of felt, seen, told, decisive"),
        ({"provenance": None}, "provenance is None: expected a value of type Provenance"),
        ({"answers": ["yes", "no"]}, "answers is ('yes', 'no'): expected values of type Answer"),
        ({"answers": labelled("yes")}, "answers is ['yes']: expected ids that differ"),
        (
            {"answers": labelled("yes", "yes")},
            "answers is ['yes', 'yes']: expected ids that differ",
        ),
        ({"about": None}, "about is None: expected a circumstance"),
        (
            {"under": {"storm": (0.5,)}},
            "storm is (0.5,): expected 2 probabilities",
        ),
        (
            {"under": {"storm": (0.5, 0.4)}},
            "storm is 0.9: expected probabilities that sum to 1",
        ),
        (
            {
                "kind": Kind.DERIVED,
                "derivation": "stage",
                "about": None,
                "under": {"storm": (0.5, 0.5)},
            },
            "under is ['storm']: expected nothing: its table is over reasons already",
        ),
        (
            {"warmth": ["no", "yes"]},
            "warmth is ['no', 'yes']: expected nothing: only what is felt about a circumstance",
        ),
        (
            {
                "warmth": ["no", "yes"],
                "strength": "felt",
                "kind": Kind.DERIVED,
                "derivation": "stage",
            },
            "warmth is ['no', 'yes']: expected nothing: only what is felt about a circumstance",
        ),
        (
            {"warmth": ["yes"], "strength": "felt"},
            "warmth is ['yes']: expected each of yes, no, from cool to warm",
        ),
        (
            {"warmth": ["no", "yes", "yes"], "strength": "felt"},
            "warmth is ['no', 'yes', 'yes']: expected each of yes, no, from cool to warm",
        ),
        (
            {"kind": Kind.DERIVED, "about": None},
            "derivation is None: expected what answers it: nobody is asked",
        ),
        (
            {"derivation": "offers"},
            f"derivation is 'offers': expected {READ} (did you mean 'offer'?)",
        ),
        ({"effort": 0}, "effort is 0: expected 1 to 5"),
        ({"effort": 6}, "effort is 6: expected 1 to 5"),
        ({"half_life": 0.4}, "half_life is 0.4: expected a number from 0.5 to 3650"),
        ({"half_life": True}, "half_life is True: expected a number from 0.5 to 3650"),
        ({"answers": labelled("no", "yes")}, "answers is ['no', 'yes']: expected yes, no"),
        (
            {"kind": Kind.UNTIL},
            "answers is ['yes', 'no']: expected running, passed, open_ended, no",
        ),
        ({"kind": Kind.COUNT}, "least is [None, None]: expected bands that start at 0 and rise"),
        (
            {"kind": Kind.COUNT, "answers": labelled("1", "2", least=(1, 2))},
            "least is [1, 2]: expected bands that start at 0 and rise",
        ),
        (
            {"kind": Kind.COUNT, "answers": labelled("0", "1", least=(0, 0))},
            "least is [0, 0]: expected bands that start at 0 and rise",
        ),
        (
            {"kind": Kind.CHOICE, "answers": labelled("0", "1", least=(0, 1))},
            "least is [0, 1]: expected None: it is not a count",
        ),
        ({"answerable": True}, "answerable is True: expected False: it has no date"),
        ({"otherwise": (0.5,)}, "otherwise is (0.5,): expected 2 probabilities"),
        ({"otherwise": (1.0, 0.0)}, f"otherwise is (1.0, 0.0): expected {FORBIDS}"),
        ({"otherwise": (1.5, -0.5)}, f"otherwise is (1.5, -0.5): expected {FORBIDS}"),
        ({"otherwise": (0.5, float("nan"))}, f"otherwise is (0.5, nan): expected {FORBIDS}"),
        ({"otherwise": (1 - 9e-6, 9e-6)}, f"otherwise is (0.999991, 9e-06): expected {FORBIDS}"),
        ({"otherwise": (0.5, 0.4)}, "otherwise is 0.9: expected probabilities that sum to 1"),
        ({"table": {"wet": (0.5, 0.6)}}, "wet is 1.1: expected probabilities that sum to 1"),
    ],
    ids=lambda value: str(value)[:50],
)
def test_facts_that_cannot_be(changes: dict[str, Any], said: str) -> None:
    """The fact is named, with the field, and what would be right."""
    with pytest.raises(InvalidEntry) as caught:
        fact(**changes)
    assert str(caught.value) == f"Fact 'umbrella': {said}"


#: What can be read off dates, fields and events, and the fact of each kind that it can answer.
GIVEN = {Derivation.STAGE, Derivation.SEASON, Derivation.PERIOD}
READ_BY = {
    one: STAGE if one in GIVEN else AWAY if one is Derivation.AUTO_REPLY else FLAG
    for one in Derivation
}


@pytest.mark.parametrize("derivation", Derivation)
@pytest.mark.parametrize("one", [FLAG, CHOICE, COUNT, AWAY, STAGE], ids=lambda one: one.kind.value)
def test_what_is_read_answers_facts_of_one_kind(derivation: Derivation, one: Fact) -> None:
    """What is given answers a derived fact, an absence one with a day, the rest a flag."""
    if READ_BY[derivation] is one:
        assert attrs.evolve(one, derivation=derivation).derivation is derivation
        return
    with pytest.raises(InvalidEntry) as caught:
        attrs.evolve(one, derivation=derivation)
    assert str(caught.value) == (
        f"Fact {one.id!r}: derivation is {derivation.value!r}: expected one that answers a fact of "
        f"kind {one.kind.value!r}"
    )


@pytest.mark.parametrize("field", ["linked", "answers"])
def test_text_is_one_value(field: str) -> None:
    """A text is no list of ids and none of answers."""
    with pytest.raises(InvalidValue):
        fact(**{field: "umbrella"})


@pytest.mark.parametrize("field", ["id", "label"])
def test_an_answer_has_words(field: str) -> None:
    """Its id and its label are not blank."""
    words: dict[str, Any] = {"id": "yes", "label": "Yes", field: " "}
    with pytest.raises(InvalidEntry) as caught:
        Answer(**words)
    assert str(caught.value) == (
        f"Answer {words['id']!r}: {field} is ' ': expected text that is not blank"
    )


@pytest.mark.parametrize("mark", ["word", "automatic", "bounced"])
@pytest.mark.parametrize("wrong", ["yes", 1, None])
def test_marks_of_an_answer(mark: str, wrong: object) -> None:
    """Each is set or not; nothing else is taken for it."""
    marked: dict[str, Any] = {"id": "yes", "label": "Yes", mark: wrong}
    with pytest.raises(InvalidEntry) as caught:
        Answer(**marked)
    said = f"Answer 'yes': {mark} is {wrong!r}: expected a value of type bool"
    assert str(caught.value) == said


def test_only_word_is_automatic() -> None:
    """A machine says what closes the matter, or it says nothing of that kind."""
    assert Answer(id="auto", label="By a machine", word=True, automatic=True).automatic
    with pytest.raises(InvalidEntry) as caught:
        Answer(id="auto", label="By a machine", automatic=True)
    said = "Answer 'auto': automatic is True: expected False: it is not word"
    assert str(caught.value) == said


def test_the_edges_of_a_fact() -> None:
    """The smallest probability, the largest effort, the shortest and the longest half-life."""
    assert fact(otherwise=(1e-5, 1 - 1e-5)).otherwise == (1e-5, 1 - 1e-5)
    assert fact(effort=5).effort == 5
    assert fact(half_life=0.5).half_life == 0.5
    assert fact(half_life=3650).half_life == 3650


@pytest.mark.parametrize("one", [FLAG, CHOICE, COUNT, AWAY, STAGE], ids=lambda one: one.kind.value)
def test_each_kind_is_a_value(one: Fact) -> None:
    """Made again it is equal; its answers are found by id."""
    assert attrs.evolve(one) == one
    assert list(one.by_id.values()) == list(one.answers)
    assert attrs.evolve(one, effort=2) != one


def test_a_row_is_that_of_the_state_or_of_all_others() -> None:
    """What the table does not name has the row of all others."""
    assert FLAG.row("wet") == (0.9, 0.1)
    assert FLAG.row("dry") == FLAG.row("anything else") == (0.3, 0.7)


def test_an_until_fact_may_say_when_they_can_answer() -> None:
    """Only a fact with a day can."""
    assert AWAY.answerable
    assert [answer.id for answer in AWAY.answers] == list(UNTIL)


def test_what_an_answer_may_say_at_most() -> None:
    """Told beats seen beats felt, in decibans."""
    assert {one.value: one.bound for one in Strength} == {
        "felt": 3,
        "seen": 10,
        "told": 15,
        "decisive": 25,
    }
    assert [one.value for one in KnownBy] == ["date", "mail", "watching", "person"]


def test_codes_are_read() -> None:
    """Kind, known by, strength and derivation by their codes are the members themselves."""
    coded = fact(kind="flag", known_by="mail", strength="told", derivation="offer")
    members = fact(
        kind=Kind.FLAG,
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        derivation=Derivation.OFFER,
    )
    assert coded == members
    assert (coded.kind, coded.derivation) == (Kind.FLAG, Derivation.OFFER)
