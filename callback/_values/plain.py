"""A value of callback as JSON-ready data: dicts, lists, text, numbers, ``True``/``False``/``None``.

One reading for all results and for the catalogue's fingerprint: an attrs value becomes a dict of
its public fields, an enum its value, a day its ISO text, and a collection a list in its order.
A field marked :data:`UNLESS_DEFAULT` is left out while it holds its default.
"""

from __future__ import annotations

import abc
import datetime as dt
import enum
import functools
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias, cast

import attrs

__all__ = [
    "UNLESS_DEFAULT",
    "Plain",
    "Record",
    "Recorded",
    "fields_of",
    "records_in",
    "to_plain",
    "to_record",
]

#: What ``json.dumps`` takes as it is.
Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int | float | bool | None"

#: The metadata of a field that has a plain form only where it differs from its default.
UNLESS_DEFAULT: Mapping[str, bool] = {"callback_unless_default": True}


def to_plain(value: object) -> Plain:
    """Return *value* as JSON-ready data.

    Raises:
        TypeError: *value* holds something that callback's values never hold.

    >>> to_plain({"on": dt.date(2026, 11, 3), "seen": (True, None)})
    {'on': '2026-11-03', 'seen': [True, None]}
    """
    if isinstance(value, enum.Enum):
        return to_plain(value.value)
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        items = cast("Mapping[object, object]", value)
        return {str(key): to_plain(item) for key, item in items.items()}
    cls = type(value)
    if attrs.has(cls):
        return {name: to_plain(item) for name, item in fields_of(value).items()}
    if isinstance(value, Iterable):
        return [to_plain(item) for item in cast("Iterable[object]", value)]
    raise TypeError(f"{type(value).__name__} has no plain form")


def fields_of(value: object) -> dict[str, object]:
    """Return what an attrs value holds that has a plain form, by the name of the field."""
    cls = cast("type[attrs.AttrsInstance]", type(value))
    held = {name: getattr(value, name) for name in _public(cls)}
    default = _defaults(cls)
    return {
        name: item for name, item in held.items() if name not in default or item != default[name]
    }


#: What says of which answer a record is, where its data have it.
_WHOSE = ("ref", "as_of", "reason", "fact", "answer")

#: One line of a table: names to numbers and texts.
Record: TypeAlias = Mapping[str, Plain]


class Recorded:
    """A result that can also be had as the rows of a table."""

    __slots__ = ()

    @abc.abstractmethod
    def to_dict(self) -> dict[str, Plain]:
        """Return the result as JSON-ready data."""

    def to_records(self) -> Sequence[Record]:
        """Return the result as flat records, which every library of tables takes.

        One for each row of what it shows: a reason, a day, a term, a step. Each begins with whose
        it is (``ref``, ``as_of``), and holds the numbers and texts that ``to_dict`` has for the
        row; ``words.chance`` is what stands there under ``words``. Lists are left out.
        """
        return records_in(self.to_dict())


def records_in(document: Mapping[str, Plain]) -> Sequence[Record]:
    """Return the rows of plain data, flat.

    The rows are its first list of objects. Each begins with what says whose it is. An object in a
    row lends its entries, by both names with a dot between; a list in one is left out.

    >>> records_in({"ref": 7, "steps": [{"on": "2026-11-23", "words": {"whom": "HR"}}]})
    [{'ref': 7, 'on': '2026-11-23', 'words.whom': 'HR'}]
    """
    rows = next(value for value in document.values() if _is_rows(value))
    whose = {name: document[name] for name in _WHOSE if name in document}
    return [{**whose, **to_record(row)} for row in cast("list[dict[str, Plain]]", rows)]


def to_record(document: Mapping[str, Plain], before: str = "") -> dict[str, Plain]:
    """Return plain data as one flat record: see :func:`records_in`."""
    flat: dict[str, Plain] = {}
    for name, value in document.items():
        if isinstance(value, dict):
            flat |= to_record(value, f"{before}{name}.")
        elif not isinstance(value, list):
            flat[before + name] = value
    return flat


def _is_rows(value: Plain) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)


@functools.cache
def _public(cls: type[attrs.AttrsInstance]) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(cls) if not field.name.startswith("_"))


@functools.cache
def _defaults(cls: type[attrs.AttrsInstance]) -> Mapping[str, object]:
    return {
        f.name: f.default for f in attrs.fields(cls) if UNLESS_DEFAULT.items() <= f.metadata.items()
    }
