"""A value as JSON-ready data."""

from __future__ import annotations

import datetime as dt
import enum

import attrs
import pytest
from pendulum import Date

from callback import Stage
from callback._values.mapping import FrozenMapping
from callback._values.plain import to_plain


class Level(enum.IntEnum):
    """A number by another name."""

    LOW = 1


@attrs.frozen
class Pair:
    """A value with a field that is its own business."""

    left: object
    right: object
    _hidden: object = 0


FORMS: list[tuple[object, object]] = [
    (None, None),
    (True, True),
    (7, 7),
    (0.5, 0.5),
    ("text", "text"),
    (Stage.FINAL, "final"),
    (Level.LOW, 1),
    (dt.date(2026, 11, 3), "2026-11-03"),
    (Date(2026, 11, 3), "2026-11-03"),
    ((1, (2, None)), [1, [2, None]]),
    (FrozenMapping({"b": (1,), "a": Stage.SCREEN}), {"b": [1], "a": "screen"}),
    (
        Pair(Date(2026, 1, 2), [Pair(1, {})]),
        {"left": "2026-01-02", "right": [{"left": 1, "right": {}}]},
    ),
]


@pytest.mark.parametrize(("value", "plain"), FORMS, ids=repr)
def test_plain_forms(value: object, plain: object) -> None:
    """Each kind of value has one plain form, of the plain type."""
    found = to_plain(value)
    assert found == plain
    assert type(found) is type(plain)


@pytest.mark.parametrize(
    "value", [object(), 1j, len, (1, object())], ids=lambda v: type(v).__name__
)
def test_what_has_no_plain_form(value: object) -> None:
    """Anything else is refused, by the name of its type."""
    with pytest.raises(TypeError, match=r"^\w+ has no plain form$"):
        to_plain(value)
