"""Public paths: what is exported says that it lives where users import it from.

A class knows its module by name, and that name stands in every repr, page and pickle. Private
rooms move; so whatever a front page exports is told the page's own path, and a pickle made today
is found again after any later move. Annotations are text until they are asked for, and are then
looked up in the module that the class names: they are resolved first, where they were written.
A class that is exported also gets a form for notebooks where it has none of its own.
``inspect.getsource`` of a class looks there too and finds nothing; read the source by its room.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import FunctionType
from typing import cast, get_type_hints

import attrs

from callback._values.markup import as_table

__all__ = ["publish"]


def publish(path: str, page: Mapping[str, object]) -> None:
    """Tell what a front page exports that it lives at *path*.

    Args:
        path: Where users import it from, such as ``"callback"``.
        page: The page's names and their values, as ``vars()`` gives them there; those that its
            ``__all__`` lists are exported, and one that is imported later is its own page's.

    >>> Point = attrs.make_class("Point", ["x"])
    >>> Point.__module__ = "callback.model.points"
    >>> publish("callback", {"__all__": ["Point"], "Point": Point})
    >>> Point.__module__
    'callback'
    """
    ours = path.partition(".")[0]
    for name in cast("list[str]", page["__all__"]):
        value = page.get(name)
        if isinstance(value, (type, FunctionType)):
            home = value.__module__
            if home != path and home.partition(".")[0] == ours:
                if isinstance(value, type):
                    _resolve(value)
                    _show(value)
                value.__module__ = path


def _show(cls: type) -> None:
    """Give a value that has none of its own a form for notebooks: its fields, as a table."""
    if attrs.has(cls) and not hasattr(cls, "_repr_html_"):
        cls._repr_html_ = _fields  # type: ignore[attr-defined]  # it is what this adds


def _fields(value: attrs.AttrsInstance) -> str:
    names = [field.name for field in attrs.fields(type(value)) if not field.name.startswith("_")]
    return as_table(type(value).__name__, {name: getattr(value, name) for name in names})


def _resolve(cls: type) -> None:
    """Put the types that the annotations of *cls* name in the place of the names."""
    own = cls.__annotations__
    if not own:
        return
    hints = get_type_hints(cls)
    cls.__annotations__ = {name: hints[name] for name in own}
    if attrs.has(cls):
        attrs.resolve_types(cls)
        # What a converter takes is said in the converter's module, and not in that of the class.
        known: dict[str, object] = {}
        for field in attrs.fields(cls):
            known |= getattr(field.converter, "__globals__", {})
        made = cast("FunctionType", getattr(cls.__init__, "__wrapped__", cls.__init__))
        hints = {**get_type_hints(made, localns=known), "return": None}
        # What is wrapped around it tells the same.
        for function in (made, cast("FunctionType", cls.__init__)):
            function.__annotations__ = hints
