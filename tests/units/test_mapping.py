"""The mapping that cannot change."""

from __future__ import annotations

import copy
import pickle

import pytest

from callback._values.mapping import FrozenMapping

ONE = FrozenMapping({"b": 1, "a": 2})


def test_it_reads_like_a_dict_in_the_order_given() -> None:
    """Keys, values and length are those of the dict it was made of."""
    assert list(ONE.items()) == [("b", 1), ("a", 2)]
    assert (len(ONE), ONE["a"], ONE.get("z"), "b" in ONE) == (2, 2, None, True)
    assert repr(ONE) == "{'b': 1, 'a': 2}"
    assert not FrozenMapping[int]()
    with pytest.raises(KeyError):
        ONE["z"]


def test_it_is_equal_by_content() -> None:
    """Order does not count; a dict with the same content is equal."""
    other = FrozenMapping({"a": 2, "b": 1})
    assert other == ONE
    assert hash(other) == hash(ONE)
    assert ONE == {"a": 2, "b": 1}
    assert FrozenMapping({"a": 2}) != ONE


def test_it_keeps_its_own_copy() -> None:
    """A change of the dict that it was made of does not reach it."""
    source = {"a": 1}
    frozen = FrozenMapping(source)
    source["a"] = 2
    assert frozen["a"] == 1


def test_it_cannot_change() -> None:
    """No item and no attribute can be set."""
    with pytest.raises(TypeError):
        ONE["a"] = 3  # type: ignore[index]  # the point
    with pytest.raises(AttributeError, match=r"^FrozenMapping cannot be changed$"):
        ONE.anything = 3
    with pytest.raises(AttributeError, match=r"^FrozenMapping cannot be changed$"):
        del ONE._items  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # the point
    assert ONE == {"a": 2, "b": 1}


def test_it_pickles_and_copies() -> None:
    """It survives pickle, copy and deepcopy with its order."""
    copies: list[FrozenMapping[int]] = [
        pickle.loads(pickle.dumps(ONE)),  # noqa: S301  # our own bytes
        copy.copy(ONE),
        copy.deepcopy(ONE),
    ]
    for again in copies:
        assert type(again) is FrozenMapping
        assert list(again.items()) == list(ONE.items())
