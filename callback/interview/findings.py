"""Findings: what one person knows of one fact, and how well."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias, Union

import attrs
from pendulum import Date

from callback._values.answers import NO, YES
from callback._values.arguments import check, check_mapping
from callback._values.checks import is_number
from callback._values.days import Day, day
from callback._values.mapping import FrozenMapping
from callback.errors import InvalidValue, quoted

__all__ = [
    "UNKNOWN",
    "FactValue",
    "Finding",
    "Unknown",
    "Weights",
    "finding",
    "told",
]


class Unknown(enum.Enum):
    """The class of :data:`UNKNOWN`."""

    UNKNOWN = "unknown"


#: Asked, and not known: it moves nothing, and is never asked again.
UNKNOWN: Final = Unknown.UNKNOWN

LONGEST_ANSWER = 100
LARGEST_WEIGHT = 1e9
_LIKE_A_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-")


#: Weights by answer, where ``True`` and ``False`` stand for the answers of a flag.
WeightsInput: TypeAlias = Mapping[str, float] | Mapping[bool, float] | Mapping[str | bool, float]


def _likelihoods(values: WeightsInput) -> FrozenMapping[float]:
    check_mapping(values, "likelihoods", "answers to weights")
    names = {True: YES, False: NO}
    found: dict[str, float] = {}
    for key, weight in values.items():
        name = names[key] if isinstance(key, bool) else key
        if not isinstance(name, str) or name in found:
            raise InvalidValue("likelihoods", quoted(key), "each answer once, by its id")
        found[name] = weight
    return FrozenMapping(found)


@attrs.frozen
class Weights:
    """Virtual evidence: how likely what was seen is under each answer (Pearl 1988).

    Only the ratios count, so equal weights say nothing. An answer that is not named has none.

    Attributes:
        likelihoods: Answer to weight; ``True`` and ``False`` stand for the answers of a flag.

    >>> Weights({True: 0.8, False: 0.2}).likelihoods
    {'yes': 0.8, 'no': 0.2}
    """

    likelihoods: FrozenMapping[float] = attrs.field(converter=_likelihoods)

    def __attrs_post_init__(self) -> None:
        weights = self.likelihoods.values()
        right = all(is_number(weight) and 0 <= weight <= LARGEST_WEIGHT for weight in weights)
        expected = f"answers with weights from 0 to {LARGEST_WEIGHT:g}, not all 0"
        check(right and any(weights), "likelihoods", self.likelihoods, expected)


#: What may be said of a fact: a flag's yes or no, a choice, a number, a day, weights, not known.
FactValue: TypeAlias = Union[  # a text with | in it could not be joined with None
    bool, str, int, dt.date, Weights, "Finding", Literal[Unknown.UNKNOWN]
]


def _value(value: object) -> bool | str | int | Date | Weights | Literal[Unknown.UNKNOWN]:
    """Return *value* in the one type that it has here; what the fact makes of it comes later."""
    if isinstance(value, (bool, Weights, Unknown)):
        return value
    if _is_day(value):
        return day(value, "value")
    if isinstance(value, str) and 0 < len(value) <= LONGEST_ANSWER:
        return value
    if isinstance(value, int) and value >= 0:
        return value
    expected = "True, False, an answer, a whole number from 0, a day, Weights or UNKNOWN"
    raise InvalidValue("value", quoted(value), expected)


def _is_day(value: object) -> bool:
    return isinstance(value, dt.date) or (
        isinstance(value, str) and _LIKE_A_DAY.match(value) is not None
    )


def _typed(value: object) -> tuple[str, object]:
    """Tell True from 1: for Python they are equal."""
    return type(value).__name__, value


def _seen_on(value: Day | None) -> Date | None:
    return None if value is None else day(value, "seen_on")


@attrs.frozen
class Finding:
    """What one person knows of one fact.

    Attributes:
        value: ``True`` or ``False``, an answer's id, a whole number, a day, :class:`Weights`, or
            :data:`UNKNOWN`.
        reliability: The probability that the report is worth anything, over 0 and up to 1.
        seen_on: The day on which it was seen; facts that go stale fade from then on.

    Raises:
        InvalidValue: The value is not one of these, or weights come with a reliability: say
            doubt in one way.

    >>> Finding("removed", reliability=0.8, seen_on="2026-11-15").seen_on
    Date(2026, 11, 15)
    """

    value: bool | str | int | Date | Weights | Literal[Unknown.UNKNOWN] = attrs.field(
        converter=_value, eq=_typed
    )
    reliability: float = 1.0
    seen_on: Date | None = attrs.field(default=None, converter=_seen_on)

    def __attrs_post_init__(self) -> None:
        worth = self.reliability
        right = is_number(worth) and 0 < worth <= 1
        check(right, "reliability", worth, "a number over 0 and up to 1")
        once = not isinstance(self.value, Weights) or worth == 1
        check(once, "reliability", worth, "1 beside Weights, which say the doubt")


#: What is written in a cell for asked, and not known; "n/a" too, since no answer means that.
_NOT_KNOWN = frozenset(
    ("unknown", "not known", "don't know", "dont know", "not sure", "unsure", "?", "n/a", "na")
)


def told(value: object) -> object:
    """Return what a cell says of a fact: text for not knowing as :data:`UNKNOWN`.

    >>> told("Unknown"), told("yes")
    (<Unknown.UNKNOWN: 'unknown'>, 'yes')
    """
    if isinstance(value, str) and value.strip().casefold() in _NOT_KNOWN:
        return UNKNOWN
    return value


def finding(value: object, field: str = "value", zone: dt.tzinfo | None = None) -> Finding:
    """Return *value* as a finding, if it is not one already; a time is told in *zone*."""
    if isinstance(value, Finding):
        return value
    if zone is not None and _is_day(value):
        value = day(value, field, zone=zone)
    return Finding(value)
