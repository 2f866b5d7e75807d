"""From plain data to values of callback, and nothing is taken for what it is not.

A cattrs converter left to itself reads "yes" as ``True``, ``None`` as the text "None" and a text
as its letters. Here each type has one form, and whatever else stands in its place is refused.
"""

from __future__ import annotations

import enum
import functools
import math
from collections.abc import Callable, Iterable, Mapping
from types import GenericAlias, NoneType, UnionType
from typing import Any, TypeGuard, TypeVar, Union, cast, get_args, get_origin

import attrs
from cattrs import BaseValidationError, Converter
from cattrs.errors import IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, override
from pendulum import Date

from callback._values.checks import member
from callback._values.days import day
from callback._values.mapping import FrozenMapping
from callback.errors import CallbackError, InvalidValue, quoted
from callback.interview.findings import UNKNOWN, FactValue, Finding, Weights

__all__ = [
    "MOST_PROBLEMS",
    "UNKNOWN_FORM",
    "form_of",
    "is_list",
    "is_object",
    "structured",
]

#: Problems after which no more are looked for.
MOST_PROBLEMS = 1000
#: Digits of the longest whole number: each of them can be a float too, and be printed.
DIGITS = 300
#: How UNKNOWN is written: as a text it might be somebody's answer.
UNKNOWN_FORM = {"unknown": True}

_WORDS: Mapping[object, str] = {bool: "true or false", str: "text", int: "a whole number"}
_VALUE = "true, false, text, a whole number from 0, likelihoods or {'unknown': true}"

_T = TypeVar("_T")


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    """Whether *value* is what JSON calls an object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[object]]:
    """Whether *value* is what JSON calls an array."""
    return isinstance(value, list)


def _refused(value: object, expected: str) -> InvalidValue:
    """Where it stands is known to whoever reads the whole, so the field has no name here."""
    return InvalidValue("", quoted(value), expected)


def _is_scalar(value: object, cls: object) -> bool:
    """Whether *value* is of this class: ``True`` is not a number, and a number has an end."""
    if cls is bool or isinstance(value, bool):
        return cls is bool and isinstance(value, bool)
    if isinstance(value, int):
        return cls is int and abs(value) < 10**DIGITS
    return cls is str and isinstance(value, str)


def _scalar(value: object, cls: type) -> object:
    if _is_scalar(value, cls):
        return value
    raise _refused(value, _WORDS[cls])


def _number(value: object, _: object) -> float:
    if isinstance(value, float) and math.isfinite(value):
        return value
    if _is_scalar(value, int):
        return cast("int", value)
    raise _refused(value, "a finite number")


def _day(value: object, _: object) -> Date:
    if isinstance(value, str):
        try:
            return day(value, "")
        except InvalidValue:
            pass
    raise _refused(value, "a day as text, such as '2026-11-03'")


@functools.cache
def _members(cls: type[enum.Enum]) -> Callable[[object, str, None], enum.Enum]:
    return member(cls)


def _member(value: object, cls: type[enum.Enum]) -> enum.Enum:
    return _members(cls)(value, "", None)


def _union(value: object, cls: object) -> object:
    """One type or nothing; or one of several scalars, none of which can be taken for another."""
    options = [option for option in get_args(cls) if option is not NoneType]
    if value is None and len(options) < len(get_args(cls)):
        return None
    if len(options) == 1:
        return STRICT.structure(value, options[0])
    if any(_is_scalar(value, option) for option in options):
        return value
    raise _refused(value, " or ".join(_WORDS[option] for option in options))


def _several(value: object, cls: object) -> tuple[object, ...]:
    if not is_list(value):
        raise _refused(value, "a list")
    return tuple(_each(enumerate(value), cls).values())


def _named(value: object, cls: object) -> FrozenMapping[object]:
    if not is_object(value):
        raise _refused(value, "an object")
    return FrozenMapping(_each(value.items(), cls))


_K = TypeVar("_K", str, int)


def _each(items: Iterable[tuple[_K, object]], cls: object) -> dict[_K, object]:
    """Return the items as values of the type that *cls* is a collection of."""
    inner = get_args(cls)[0]
    read = STRICT.get_structure_hook(inner)
    found: dict[_K, object] = {}
    wrong: list[Exception] = []
    for key, item in items:
        try:
            found[key] = read(item, inner)
        except (CallbackError, BaseValidationError) as error:
            error.add_note(IterableValidationNote("", key, inner))
            wrong.append(error)
            if len(wrong) == MOST_PROBLEMS:
                break
    if wrong:
        raise IterableValidationError("", wrong, inner)  # pyright: ignore[reportCallIssue]  # it looks at the builtin's __init__
    return found


def _value(value: object, _: object) -> FactValue:
    """A finding's value; which texts are days is the finding's to say."""
    if is_object(value) and value.keys() == UNKNOWN_FORM.keys() and value["unknown"] is True:
        return UNKNOWN
    if is_object(value) and "likelihoods" in value:
        return STRICT.structure(value, Weights)
    if any(_is_scalar(value, cls) for cls in (bool, str, int)):
        return cast("bool | str | int", value)
    raise _refused(value, _VALUE)


def _class_hook(cls: type[attrs.AttrsInstance]) -> Callable[[object, object], object]:
    value = override(struct_hook=_value) if cls is Finding else override()
    make = make_dict_structure_fn(
        cls, STRICT, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True, value=value
    )
    names = [field.name for field in attrs.fields(cls) if field.init]

    def read(data: object, _: object) -> object:
        if not is_object(data):
            raise _refused(data, f"an object with {', '.join(names)}")
        return make(data, cls)

    return read


def _is_tuple(cls: object) -> bool:
    return get_origin(cls) is tuple


def _is_mapping(cls: object) -> bool:
    return get_origin(cls) is FrozenMapping


def _is_union(cls: object) -> bool:
    return get_origin(cls) in (Union, UnionType)


def _is_enum(cls: object) -> bool:
    return isinstance(cls, type) and issubclass(cls, enum.Enum)


STRICT = Converter(forbid_extra_keys=True, detailed_validation=True)
for _cls in (bool, str, int):
    STRICT.register_structure_hook(_cls, _scalar)
STRICT.register_structure_hook(float, _number)
STRICT.register_structure_hook(Date, _day)
STRICT.register_structure_hook_func(_is_enum, _member)
STRICT.register_structure_hook_func(_is_union, _union)
STRICT.register_structure_hook_func(_is_tuple, _several)
STRICT.register_structure_hook_func(_is_mapping, _named)
STRICT.register_structure_hook_factory(attrs.has, _class_hook)


def structured(data: object, cls: type[_T]) -> _T:
    """Return *data* as a value of *cls*; all that is wrong is raised together, as cattrs does."""
    return STRICT.structure(data, cls)


def form_of(
    cls: type[attrs.AttrsInstance], *, required: tuple[str, ...] | None = None
) -> type[attrs.AttrsInstance]:
    """Return the class whose fields are what a document of *cls* holds, unchecked.

    Entries that know their own ids are written as a list: an object has no order that every
    program keeps. With *required* all other fields may be absent, and are then ``None``.
    """
    fields: dict[str, Any] = {}
    for field in attrs.fields(attrs.resolve_types(cls)):
        needed = required is None or field.name in required
        default: Any = field.default if needed else None
        fields[field.name] = attrs.field(type=_written(field.type), default=default)
    return attrs.make_class(cls.__name__, fields, frozen=True, kw_only=True)


def _written(cls: Any) -> Any:  # noqa: ANN401  # any annotation
    inner: Any = get_args(cls)[0] if _is_mapping(cls) else None
    entries = isinstance(inner, type) and hasattr(inner, "id")
    return GenericAlias(tuple, (inner, ...)) if entries else cls
