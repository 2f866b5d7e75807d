"""Circumstances: their states, the row of a reason, and what is wrong word by word."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small import RESTS, WEATHER
from small import catalogue as small_catalogue

from callback import Circumstance, Impression, InvalidEntry, InvalidValue, State

SKY = Circumstance(
    id="sky",
    title="Sky",
    summary="Four skies.",
    states=[
        State(id="clear", title="Clear", otherwise=0.5),
        State(id="grey", title="Grey", otherwise=0.3),
        State(id="black", title="Black", otherwise=0.195),
        State(id="green", title="Green", otherwise=0.005, owned=True),
    ],
)


def state(**changes: object) -> State:
    """Return a state with whatever is to be different."""
    given: dict[str, Any] = {"id": "wet", "title": "Wet", "otherwise": 0.5, **changes}
    return State(**given)


def circumstance(**changes: object) -> Circumstance:
    """Return the weather with whatever is to be different."""
    plain = {"id": "weather", "title": "Weather", "summary": "Wet or dry."}
    given: dict[str, Any] = {**plain, "states": WEATHER.states, **changes}
    return Circumstance(**given)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"id": "Wet"}, "State 'Wet': id is 'Wet': expected an id such as 'on_hold'"),
        ({"title": " "}, "State 'wet': title is ' ': expected text that is not blank"),
        (
            {"otherwise": 0},
            "State 'wet': otherwise is 0: expected a number from 1e-05 to 1",
        ),
        (
            {"otherwise": 1.1},
            "State 'wet': otherwise is 1.1: expected a number from 1e-05 to 1",
        ),
        (
            {"owned": True, "otherwise": 0.011},
            "State 'wet': otherwise is 0.011: expected at most 0.01: the state is owned",
        ),
        ({"owned": 1}, "State 'wet': owned is 1: expected a value of type bool"),
        (
            {"good": 1, "onward": 0.5},
            "State 'wet': good is 1: expected a number from 0 to 1, both excluded",
        ),
        (
            {"good": 0.5},
            "State 'wet': onward is None: expected given if and only if good is",
        ),
        (
            {"onward": 0.5},
            "State 'wet': onward is 0.5: expected given if and only if good is",
        ),
        (
            {"good": 0.5, "onward": 0.4},
            "State 'wet': onward is 0.4: expected not under good",
        ),
        ({"possible": -0.1}, "State 'wet': possible is -0.1: expected a number from 0 to 1"),
        ({"possible": 1.1}, "State 'wet': possible is 1.1: expected a number from 0 to 1"),
        (
            {"good": 0.5, "onward": 0.5, "possible": 0.5},
            "State 'wet': possible is 0.5: expected None beside good: one says it by itself",
        ),
    ],
    ids=str,
)
def test_states_that_cannot_be(changes: dict[str, Any], said: str) -> None:
    """The state is named, and what would be right."""
    with pytest.raises(InvalidEntry) as caught:
        state(**changes)
    assert str(caught.value) == said


def test_the_edges_of_a_state() -> None:
    """The smallest probability, certainty, and the most that is owned elsewhere."""
    assert state(otherwise=1e-5).otherwise == 1e-5
    assert state(otherwise=1).otherwise == 1
    assert state(otherwise=0.01, owned=True).owned
    assert state(good=0.5, onward=0.5).onward == 0.5
    assert [state(possible=left).possible for left in (0, 1)] == [0, 1]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"id": "a b"}, "Circumstance 'a b': id is 'a b': expected an id such as 'on_hold'"),
        (
            {"states": [state(otherwise=1)]},
            "Circumstance 'weather': states is ['wet']: expected two states or more",
        ),
        (
            {"states": [state(), state()]},
            "Circumstance 'weather': states is ['wet', 'wet']: expected ids that differ",
        ),
        (
            {"states": [state(), state(id="dry", otherwise=0.4)]},
            "Circumstance 'weather': otherwise is 0.9: expected probabilities that sum to 1",
        ),
        (
            {"states": [state(good=0.1, onward=0.2), state(id="dry")]},
            (
                "Circumstance 'weather': good is [True, False]: "
                "expected given for each state or for none"
            ),
        ),
        (
            {"states": [state(possible=1), state(id="dry")]},
            (
                "Circumstance 'weather': possible is [True, False]: "
                "expected given for each state or for none"
            ),
        ),
        (
            {"states": ["wet", "dry"]},
            ("Circumstance 'weather': states is ('wet', 'dry'): expected values of type State"),
        ),
        (
            {"impression": 0.3},
            "Circumstance 'weather': impression is 0.3: expected a value of type Impression",
        ),
    ],
    ids=lambda value: str(value)[:40],
)
def test_circumstances_that_cannot_be(changes: dict[str, Any], said: str) -> None:
    """The circumstance is named, and what would be right."""
    with pytest.raises(InvalidEntry) as caught:
        circumstance(**changes)
    assert str(caught.value) == said


def test_states_are_several() -> None:
    """Text is one value, and no list of states."""
    with pytest.raises(InvalidValue):
        circumstance(states="wet")


@pytest.mark.parametrize(
    ("said", "row"),
    [
        ({}, (0.5, 0.3, 0.195, 0.005)),
        # What is left, .6, is shared as 5 to 3 to .05.
        ({"black": 0.4}, (0.6 * 0.5 / 0.805, 0.6 * 0.3 / 0.805, 0.4, 0.6 * 0.005 / 0.805)),
        # .2 is left for two states, as 3 to 195.
        ({"clear": 0.1, "green": 0.7}, (0.1, 0.2 * 0.3 / 0.495, 0.2 * 0.195 / 0.495, 0.7)),
        ({"clear": 0.25, "grey": 0.25, "black": 0.25, "green": 0.25}, (0.25,) * 4),
    ],
    ids=str,
)
def test_the_row_of_a_reason_by_hand(said: dict[str, float], row: tuple[float, ...]) -> None:
    """What is not named shares the rest in proportion to its otherwise."""
    assert SKY.row(said) == pytest.approx(row, abs=1e-15)


@given(st.lists(st.floats(1e-4, 1), min_size=4, max_size=4), st.integers(0, 4))
def test_every_row_sums_to_one(weights: list[float], named: int) -> None:
    """Whatever is said of however many states."""
    names = [one.id for one in SKY.states]
    said = {name: weight / sum(weights) for name, weight in zip(names, weights, strict=True)}
    row = SKY.row(dict(list(said.items())[:named]))
    assert sum(row) == pytest.approx(1, abs=1e-12)
    assert list(row[:named]) == list(said.values())[:named]


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (
            {"snow": 0.5},
            "Circumstance 'weather': state is 'snow': expected one of dry, wet",
        ),
        (
            {"wet": 0},
            "Circumstance 'weather': otherwise is 0: expected a number from 1e-05 to 1",
        ),
        (
            {"wet": 1},
            (
                "Circumstance 'weather': row is {'wet': 1}: "
                "expected probabilities that sum to 1 with those not named"
            ),
        ),
        (
            {"wet": 0.5, "dry": 0.6},
            (
                "Circumstance 'weather': row is {'dry': 0.6, 'wet': 0.5}: "
                "expected probabilities that sum to 1 with those not named"
            ),
        ),
    ],
    ids=str,
)
def test_rows_that_cannot_be(said: dict[str, float], message: str) -> None:
    """A state that is not there, an impossible one, and nothing left for the others."""
    with pytest.raises(InvalidEntry) as caught:
        WEATHER.row(said)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"correlation": -0.1}, "correlation is -0.1: expected a number from 0 to 0.9"),
        ({"correlation": 0.95}, "correlation is 0.95: expected a number from 0 to 0.9"),
        ({"correlation": "0.3"}, "correlation is '0.3': expected a number from 0 to 0.9"),
        ({"correlation": True}, "correlation is True: expected a number from 0 to 0.9"),
        ({"provenance": None}, "provenance is None: expected a value of type Provenance"),
    ],
    ids=str,
)
def test_impressions_that_cannot_be(changes: dict[str, Any], said: str) -> None:
    """How far signs hang together is from 0 to 0.9, and says where it is from."""
    given: dict[str, Any] = {"correlation": 0.3, "provenance": RESTS, **changes}
    with pytest.raises(InvalidEntry) as caught:
        Impression(**given)
    assert str(caught.value) == f"Impression: {said}"


def test_an_impression_is_part_of_what_is_believed() -> None:
    """Catalogues that differ in it alone differ, and so do their fingerprints."""
    felt = circumstance(impression=Impression(correlation=0.3, provenance=RESTS))
    one, other = small_catalogue(), small_catalogue(circumstances=[felt])
    assert one != other
    assert one.fingerprint != other.fingerprint


def test_one_circumstance_may_decide() -> None:
    """It is the one whose states say how likely an offer is."""
    deciding = [
        state(good=0.1, onward=0.2),
        state(id="dry", good=0.5, onward=0.5),
    ]
    assert circumstance(states=deciding).decides
    assert not WEATHER.decides


def test_one_circumstance_may_say_whether_there_is_a_job() -> None:
    """It is the one whose states say what they leave of an offer; it decides about none itself."""
    opening = circumstance(states=[state(possible=1), state(id="dry", possible=0)])
    assert opening.allows
    assert not opening.decides
    assert not WEATHER.allows
    sea = circumstance(id="sea", states=opening.states)
    house = circumstance(id="house", states=opening.states)
    with pytest.raises(InvalidEntry) as caught:
        small_catalogue(circumstances=[WEATHER, house, sea])
    said = "Catalogue: possible is ['house', 'sea']: expected given in one circumstance at most"
    assert str(caught.value) == said
