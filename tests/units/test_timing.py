"""The numbers of waiting: what each takes, what it is where nothing is said, what it rests on."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from callback import STANDARD, Basis, InvalidEntry, Provenance, Timing

RESTS = Provenance(basis=Basis.JUDGED, reviewed="2026-11-22")
NUMBERS = ["x", True, float("nan"), float("inf"), [1]]


def timing(**changes: Any) -> Timing:  # noqa: ANN401  # any field, by name
    """Return a timing with whatever is to be different."""
    return attrs.evolve(Timing(delay=2.5), **changes)


@pytest.mark.parametrize(
    ("field", "right", "wrong", "expected"),
    [
        ("delay", [0.01, 100], [0, 101, None], "a number from 0.01 to 100"),
        ("noticed", [0.001, 1], [0, 1.01, None], "a number from 0.001 to 1"),
        ("noticed_half_life", [1, 10_000, None], [0.9, 10_001], "a number from 1 to 10000"),
        ("promised", [0.1, 100], [0, 101, None], "a number from 0.1 to 100"),
        ("excused", [0.01, 100], [0, 101, None], "a number from 0.01 to 100"),
        ("overrun_half_life", [0.1, 100], [0, 101, None], "a number from 0.1 to 100"),
        ("season_days", [1, 60], [0, 61, 2.5, None], "a whole number from 1 to 60"),
    ],
)
def test_numbers(field: str, right: list[float], wrong: list[object], expected: str) -> None:
    """Every number has bounds, and is a number; only η need not fall."""
    for value in right:
        assert getattr(timing(**{field: value}), field) == value
    for bad in [*wrong, *NUMBERS]:
        with pytest.raises(InvalidEntry) as caught:
            timing(**{field: bad})
        assert str(caught.value) == f"Timing: {field} is {bad!r}: expected {expected}"


def test_where_nothing_is_said_messages_are_noticed() -> None:
    """A timing of a delay alone misses no message, early or late; a promise is an ordinary wait."""
    plain = Timing(delay=2.5)
    assert (plain.noticed, plain.noticed_half_life) == (1, None)
    assert (plain.promised, plain.excused) == (4.5, 2)
    assert (plain.overrun_half_life, plain.season_days) == (3, 10)
    assert not plain.provenance


def test_provenance_is_of_a_number() -> None:
    """It is given by the name of a number, in the order given."""
    ours = timing(provenance={"promised": RESTS, "delay": RESTS})
    assert list(ours.provenance) == ["promised", "delay"]
    names = "delay, noticed, noticed_half_life, promised, excused, overrun_half_life, season_days"
    for name in ("replies", "provenance"):
        with pytest.raises(InvalidEntry) as caught:
            timing(provenance={name: RESTS})
        assert str(caught.value) == f"Timing: provenance is {name!r}: expected one of {names}"
    with pytest.raises(InvalidEntry) as caught:
        timing(provenance={"delay": "a guess"})
    expected = "values of type Provenance"
    assert str(caught.value) == f"Timing: provenance is 'a guess': expected {expected}"


def test_every_standard_number_says_what_it_rests_on() -> None:
    """Each number of the standard catalogue's timing has its provenance."""
    numbers = {field.name for field in attrs.fields(Timing)} - {"provenance"}
    assert {*STANDARD.timing.provenance} == numbers
    assert all(one.note for one in STANDARD.timing.provenance.values())
