"""The rules that single fields of a catalogue entry obey, as attrs validators.

Each raises :class:`~callback.errors.InvalidEntry` that names the entry, the field, the value and
what would be right.
"""

from __future__ import annotations

import datetime as dt
import enum
import math
import re
from collections.abc import Callable, Iterable
from typing import TypeAlias, TypeGuard, TypeVar, cast

import attrs

from callback.errors import InvalidEntry, InvalidValue, options, quoted

__all__ = [
    "all_of",
    "between",
    "coded",
    "identifier",
    "is_number",
    "label",
    "listed",
    "member",
    "of",
    "one_of",
    "require",
    "text",
    "whole",
]

_IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_LONGEST_ID = 60

_T = TypeVar("_T")

NumberCheck: TypeAlias = Callable[[object, "attrs.Attribute[float]", float], None]
WholeCheck: TypeAlias = Callable[[object, "attrs.Attribute[int]", int], None]


def label(entry: object) -> str:
    """Return what an error calls *entry*: its class, and its id where it has one.

    >>> label(attrs.make_class("Reason", ["id"])("on_hold"))
    "Reason 'on_hold'"
    """
    name = type(entry).__name__
    own = getattr(entry, "id", None)
    return name if own is None else f"{name} {quoted(own)}"


def require(ok: bool, entry: object, field: str, value: object, expected: str) -> None:  # noqa: FBT001  # reads as a sentence: require(total == 1, …)
    """Raise :class:`InvalidEntry` unless *ok*."""
    if not ok:
        raise InvalidEntry(label(entry), field, quoted(value), expected)


def identifier(entry: object, field: attrs.Attribute[str], value: object) -> None:
    """Lower-case words joined by underscores, at most 60 characters."""
    ok = isinstance(value, str) and len(value) <= _LONGEST_ID and _IDENTIFIER.fullmatch(value)
    require(bool(ok), entry, field.name, value, "an id such as 'on_hold'")


def text(entry: object, field: attrs.Attribute[str], value: object) -> None:
    """Text with something in it."""
    ok = isinstance(value, str) and bool(value.strip())
    require(ok, entry, field.name, value, "text that is not blank")


def is_number(value: object) -> TypeGuard[float]:
    """Whether *value* is a finite number; ``True`` and ``False`` are not.

    >>> is_number(0.5), is_number(True), is_number(float("nan")), is_number("0.5")
    (True, False, False, False)
    """
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


def between(low: float, high: float, *, closed: bool = False) -> NumberCheck:
    """A finite number strictly between *low* and *high*, or at them too where *closed*."""
    expected = f"a number from {low:g} to {high:g}{'' if closed else ', both excluded'}"

    def check(entry: object, field: attrs.Attribute[float], value: float) -> None:
        inside = is_number(value) and (low <= value <= high if closed else low < value < high)
        require(inside, entry, field.name, value, expected)

    return check


def whole(low: int, high: int) -> WholeCheck:
    """A whole number from *low* to *high*; ``True`` is not a number."""
    expected = f"a whole number from {low} to {high}"

    def check(entry: object, field: attrs.Attribute[int], value: int) -> None:
        inside = type(value) is int and low <= value <= high
        require(inside, entry, field.name, value, expected)

    return check


def of(*classes: type[_T]) -> Callable[[object, attrs.Attribute[_T], _T], None]:
    """A value of one of *classes*; ``True`` is not a whole number."""
    expected = " or ".join(f"a value of type {cls.__name__}" for cls in classes)

    def check(entry: object, field: attrs.Attribute[_T], value: _T) -> None:
        flag = isinstance(value, bool) and bool not in classes
        require(isinstance(value, classes) and not flag, entry, field.name, value, expected)

    return check


def all_of(cls: type[_T]) -> Callable[[object, attrs.Attribute[tuple[_T, ...]], object], None]:
    """A tuple of values of *cls*."""

    def check(entry: object, field: attrs.Attribute[tuple[_T, ...]], value: object) -> None:
        items = cast("tuple[object, ...]", value)  # the converter has made it one
        right = all(isinstance(item, cls) for item in items)
        require(right, entry, field.name, items, f"values of type {cls.__name__}")

    return check


def listed(values: Iterable[_T]) -> tuple[_T, ...]:
    """Return *values* as a tuple; text is one value, not its letters."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise InvalidValue("values", quoted(values), "several values in a list or tuple")
    return tuple(values)


_E = TypeVar("_E", bound=enum.Enum)


def coded(value: _E | str, cls: type[_E]) -> _E:
    """Return the member of *cls* whose code *value* is; all else as it is, for :func:`one_of`."""
    members = {item.value: item for item in cls} if isinstance(value, str) else {}
    return cast("_E", members.get(value, value))


def one_of(cls: type[_E]) -> Callable[[object, attrs.Attribute[_E], _E], None]:
    """A member of *cls*; :func:`coded` has read its code."""

    def check(entry: object, field: attrs.Attribute[_E], value: _E) -> None:
        require(isinstance(value, cls), entry, field.name, value, _codes(cls, value))

    return check


def _codes(cls: type[enum.Enum], value: object) -> str:
    """Return what is expected where *value* is not a code of *cls*."""
    return options(value, (str(item.value) for item in cls))


def member(cls: type[_E]) -> Callable[[object, str, dt.tzinfo | None], _E]:
    """Return the reader of a member of *cls*, or of text equal to its value."""
    known = {str(item.value): item for item in cls}

    def read(value: object, field: str, _: dt.tzinfo | None) -> _E:
        if isinstance(value, cls):
            return value
        if isinstance(value, str) and value in known:
            return known[value]
        raise InvalidValue(field, quoted(value), _codes(cls, value))

    return read
