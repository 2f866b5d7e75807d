"""The converters of an interview's fields: each reads what a caller may give, or says why not.

A field is absent where it is ``None``; an :class:`~callback.interview.reading.Unreadable` stands in
the place of what cannot be so, until all fields have been read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from pendulum import Date

from callback._values.arguments import check_each
from callback._values.checks import member
from callback._values.days import Day
from callback._values.mapping import FrozenMapping
from callback.errors import Problem
from callback.interview.findings import FactValue, Finding
from callback.interview.reading import (
    attempt,
    country,
    days,
    derivations,
    findings,
    key,
    one_day,
    round_number,
    text,
)
from callback.interview.stages import Medium, Stage

if TYPE_CHECKING:
    from callback.catalogue.standard.typed_facts import StandardFacts
else:
    StandardFacts = Mapping[str, FactValue | None]

__all__ = [
    "to_country",
    "to_day",
    "to_days",
    "to_derived",
    "to_ended",
    "to_facts",
    "to_left_out",
    "to_medium",
    "to_ref",
    "to_round",
    "to_stage",
    "to_text",
]

_STAGE, _MEDIUM = member(Stage), member(Medium)


def to_ended(value: Day, zone: dt.tzinfo | None = None) -> Date:
    """A day, which must be given."""
    return attempt(one_day, value, zone)


def to_day(value: Day | None, zone: dt.tzinfo | None = None) -> Date | None:
    """A day, or nothing."""
    return None if value is None else attempt(one_day, value, zone)


def to_days(value: Day | Iterable[Day] | None, zone: dt.tzinfo | None = None) -> tuple[Date, ...]:
    """One day, several or none, in order."""
    return () if value is None else days(value, zone)


def to_stage(value: Stage | str | None, zone: dt.tzinfo | None = None) -> Stage | None:
    """A stage, or its code."""
    return None if value is None else attempt(_STAGE, value, zone)


def to_medium(value: Medium | str | None, zone: dt.tzinfo | None = None) -> Medium | None:
    """A medium, or its code."""
    return None if value is None else attempt(_MEDIUM, value, zone)


def to_round(value: int | None, zone: dt.tzinfo | None = None) -> int | None:
    """A whole number from 1."""
    return None if value is None else attempt(round_number, value, zone)


def to_text(value: str | None, zone: dt.tzinfo | None = None) -> str | None:
    """Text that is not blank."""
    return None if value is None else attempt(text, value, zone)


def to_country(value: str | None, zone: dt.tzinfo | None = None) -> str | None:
    """A code of two letters."""
    return None if value is None else attempt(country, value, zone)


def to_facts(
    value: Mapping[str, FactValue | None] | StandardFacts | None, zone: dt.tzinfo | None = None
) -> FrozenMapping[Finding]:
    """Findings by fact."""
    return findings({} if value is None else value, zone)


def to_derived(
    value: Mapping[str, FactValue | None] | None, zone: dt.tzinfo | None = None
) -> FrozenMapping[Finding]:
    """Findings by the code of their derivation."""
    return derivations({} if value is None else value, zone)


def to_left_out(value: Iterable[Problem] | None) -> tuple[Problem, ...]:
    """Problems, as they are."""
    return () if value is None else check_each(value, "left_out", Problem)


def to_ref(value: str | int | None, zone: dt.tzinfo | None = None) -> str | int | None:
    """The caller's own key."""
    return None if value is None else attempt(key, value, zone)
