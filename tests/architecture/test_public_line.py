"""What is public is said once, in `__all__`, and nothing else shows."""

from __future__ import annotations

import functools
import inspect
import pkgutil
from collections.abc import Iterator
from types import FunctionType

import callback

PUBLIC = {name: getattr(callback, name) for name in callback.__all__}
MEMBERS = (FunctionType, classmethod, staticmethod, property, functools.cached_property)
MODULES = {
    found.name.rpartition(".")[2].strip("_")
    for found in pkgutil.walk_packages(callback.__path__, "callback.")
}


def undocumented() -> Iterator[str]:
    """Yield each public class, function, method and property that has no docstring of its own."""
    for name, value in PUBLIC.items():
        if inspect.isclass(value):
            if not vars(value).get("__doc__"):
                yield name
            for member, thing in vars(value).items():
                ours = isinstance(thing, MEMBERS) and not member.startswith("_")
                if ours and not thing.__doc__:
                    yield f"{name}.{member}"
        elif name != "FactValue" and not value.__doc__:  # an alias has none before 3.12
            yield name


def test_names_are_sorted() -> None:
    """`__all__` is in one order: constants, classes, functions, each by the alphabet."""
    names = list(callback.__all__)
    assert names == sorted(set(names), key=lambda n: (not n.isupper(), not n[0].isupper(), n))


def test_dir_shows_the_public_names() -> None:
    """`dir(callback)` is `__all__`: completion offers what we promise and nothing else."""
    assert dir(callback) == sorted(callback.__all__)


def test_star_import_gives_the_public_names() -> None:
    """`from callback import *` gives exactly `__all__`."""
    given: dict[str, object] = {}
    exec("from callback import *", given)  # noqa: S102  # a star import is allowed nowhere else
    assert set(given) - {"__builtins__"} == set(callback.__all__)


def test_no_function_is_named_like_a_module() -> None:
    """A public function never hides a module, nor a module a function."""
    functions = {name for name, value in PUBLIC.items() if inspect.isroutine(value)}
    assert functions
    assert functions & MODULES == set()


def test_all_that_is_public_is_documented() -> None:
    """Every public object, and every public method of one, has a docstring of its own."""
    assert list(undocumented()) == []
