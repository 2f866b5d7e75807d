"""The rules that single fields of a catalogue entry obey, as attrs validators.

Each raises :class:`~callback.errors.InvalidEntry` that names the entry, the field, the value and
what would be right.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import TypeAlias

import attrs

from callback.errors import InvalidEntry, quoted

__all__ = ["between", "identifier", "is_number", "label", "require", "text"]

_IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_LONGEST_ID = 60

NumberCheck: TypeAlias = Callable[[object, "attrs.Attribute[float]", float], None]


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


def is_number(value: object) -> bool:
    """Whether *value* is a finite number; ``True`` and ``False`` are none.

    >>> is_number(0.5), is_number(True), is_number(float("nan")), is_number("0.5")
    (True, False, False, False)
    """
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return math.isfinite(value)


def between(low: float, high: float, *, closed: bool = False) -> NumberCheck:
    """A finite number strictly between *low* and *high*, or at them too where *closed*."""
    expected = f"a number from {low:g} to {high:g}{'' if closed else ', both excluded'}"

    def check(entry: object, field: attrs.Attribute[float], value: float) -> None:
        inside = is_number(value) and (low <= value <= high if closed else low < value < high)
        require(inside, entry, field.name, value, expected)

    return check
