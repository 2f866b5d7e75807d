"""How an interview is made: by the names of its fields; a wrong one is told where it belongs."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection

from callback.errors import InvalidCall, meant, quoted

__all__ = ["by_name"]


def by_name(fields: Collection[str]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Refuse what is no field, and say where it belongs: a fact stands in ``facts``."""

    def named(init: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(init)
        def checked(self: object, *args: object, **given: object) -> None:
            for value in args:
                raise InvalidCall("Interview", "ended", quoted(value), "fields by name: ended=…")
            if "ended" not in given:
                expected = "the day on which the interview ended, such as ended='2026-11-03'"
                raise InvalidCall("Interview", "ended", "absent", expected)
            for name, value in given.items():
                if name not in fields:
                    there = f"a field{meant(name, fields)}, or a fact: facts={{{name!r}: …}}"
                    raise InvalidCall("Interview", name, quoted(value), there)
            init(self, **given)

        return checked

    return named
