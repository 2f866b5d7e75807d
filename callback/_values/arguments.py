"""What an argument of a public function may be, checked in one way.

Each function here raises :class:`~callback.errors.InvalidValue`, which names the argument, quotes
the value and says what would be right; ``look_up`` raises :class:`~callback.errors.UnknownId`.
The fields of a catalogue's entries have rules of their own, in ``checks``.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterable, Mapping
from typing import ParamSpec, TypeVar

from callback.errors import InvalidCall, InvalidValue, UnknownId, closest, options, quoted

__all__ = [
    "LOOKING",
    "check",
    "check_choice",
    "check_each",
    "check_flag",
    "check_mapping",
    "check_type",
    "check_whole",
    "look_up",
    "needs",
]

#: What is expected of whoever forgets the day of looking.
LOOKING = "the day of looking, such as as_of='2026-11-22': callback never asks the clock"

_T = TypeVar("_T")
_P = ParamSpec("_P")


def check(ok: bool, field: str, value: object, expected: str) -> None:  # noqa: FBT001  # reads as a sentence: check(x > 0, …)
    """Raise :class:`~callback.errors.InvalidValue` unless *ok*."""
    if not ok:
        raise InvalidValue(field, quoted(value), expected)


def check_type(value: object, field: str, cls: type, *, optional: bool = False) -> None:
    """Refuse what is not of the class *cls*, nor ``None`` where *optional*."""
    if not isinstance(value, cls) and not (optional and value is None):
        raise InvalidValue(
            field, quoted(value), f"a value of type {cls.__name__}{_or_none(optional=optional)}"
        )


def check_each(values: Iterable[_T], field: str, cls: type[_T]) -> tuple[_T, ...]:
    """Return *values*, of which each must be of the class *cls*."""
    expected = f"values of type {cls.__name__}"
    check(isinstance(values, Iterable), field, values, expected)
    listed = tuple(values)
    for value in listed:
        check(isinstance(value, cls), field, value, expected)
    return listed


def check_whole(
    value: object,
    field: str,
    least: int | None = None,
    most: int | None = None,
    *,
    of: str = "",
    optional: bool = False,
) -> None:
    """Refuse what is not a whole number from *least* to *most*, of what they count *of*.

    ``True`` is not a number.

    >>> check_whole(7, "limit", 1)
    >>> check_whole(True, "limit", 1)
    Traceback (most recent call last):
    callback.InvalidValue: limit is True: expected a whole number from 1
    """
    if optional and value is None:
        return
    low = -math.inf if least is None else least
    high = math.inf if most is None else most
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        counted = f" of {of}" if of else ""
        bounds = "" if least is None else f" from {least}"
        bounds += "" if most is None else f" to {most}"
        expected = f"a whole number{counted}{bounds}{_or_none(optional=optional)}"
        raise InvalidValue(field, quoted(value), expected)


def check_flag(value: object, field: str, *, optional: bool = False) -> None:
    """Refuse what is neither ``True`` nor ``False``, nor ``None`` where *optional*."""
    right = isinstance(value, bool) or (optional and value is None)
    check(right, field, value, "True, False or None" if optional else "True or False")


def check_choice(value: object, field: str, known: Iterable[str]) -> None:
    """Refuse what is not one of the texts in *known*."""
    texts = tuple(known)
    if not isinstance(value, str) or value not in texts:
        raise InvalidValue(field, quoted(value), options(value, texts))


def check_mapping(value: object, field: str, what: str, *, optional: bool = False) -> None:
    """Refuse what is not a mapping of *what*, such as ``"fields to columns"``."""
    if not isinstance(value, Mapping) and not (optional and value is None):
        raise InvalidValue(
            field, quoted(value), f"a mapping of {what}{_or_none(optional=optional)}"
        )


def look_up(kind: str, entry_id: object, known: Mapping[str, _T]) -> _T:
    """Return the entry of this id, or raise which id was probably meant.

    >>> look_up("colour", "rad", {"red": 1})
    Traceback (most recent call last):
    callback.UnknownId: no colour is called 'rad': did you mean 'red'?
    """
    if isinstance(entry_id, str) and entry_id in known:
        return known[entry_id]
    raise UnknownId(kind, quoted(entry_id), closest(entry_id, known))


def needs(field: str, expected: str) -> Callable[[Callable[_P, _T]], Callable[_P, _T]]:
    """Refuse a call without an argument that is given by name, and say what it should be.

    The signature stays as it is, so that type checkers refuse such a call too.

    >>> @needs("day", "a day")
    ... def look(*, day: str) -> str:
    ...     return day
    >>> look()  # type: ignore[call-arg]
    Traceback (most recent call last):
    callback.InvalidCall: look: day is absent: expected a day
    """

    def checked(function: Callable[_P, _T]) -> Callable[_P, _T]:
        @functools.wraps(function)
        def call(*args: _P.args, **kwargs: _P.kwargs) -> _T:
            if field not in kwargs:
                raise InvalidCall(function.__name__, field, "absent", expected)
            return function(*args, **kwargs)

        return call

    return checked


def _or_none(*, optional: bool) -> str:
    return ", or None" if optional else ""
