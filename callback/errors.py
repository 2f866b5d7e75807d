"""What callback raises: one root class, and each leaf is also the builtin that a user would catch.

Every error carries its parts as fields, so that a program never has to read the message: which
field, the value as it was given (quoted, cut to 80 characters), and what would be right.
"""

from __future__ import annotations

import reprlib
from collections.abc import Iterable

import attrs

__all__ = [
    "CallbackError",
    "InvalidCall",
    "InvalidDocument",
    "InvalidEntry",
    "InvalidInterview",
    "InvalidPack",
    "InvalidValue",
    "OutsideCalendar",
    "Problem",
    "UnknownId",
    "closest",
    "hint",
    "meant",
    "options",
    "quoted",
]

QUOTE_LIMIT = 80


class _Brief(reprlib.Repr):
    """The standard library's short ``repr``, made to work no more than it shows."""

    def __init__(self) -> None:
        super().__init__()
        self.maxstring = self.maxother = self.maxlong = QUOTE_LIMIT

    def repr_bytes(self, x: bytes, level: int) -> str:  # noqa: ARG002  # reprlib's signature
        return repr(x[:QUOTE_LIMIT])

    def repr_instance(self, x: object, level: int) -> str:  # noqa: ARG002  # as above
        """Name the type where its ``repr`` fails: an address would differ from run to run."""
        try:
            return repr(x)
        except Exception:  # noqa: BLE001  # the value is a stranger's: its repr may raise anything
            return f"<{type(x).__name__}>"


_BRIEF = _Brief()


def quoted(value: object) -> str:
    """Return *value* as it would be written in Python, cut to 80 characters.

    The work does not grow with the value, and a value whose own ``repr`` fails is named by its
    type: the message about a bad value must not be lost to it.

    >>> quoted("2026-02-30")
    "'2026-02-30'"
    >>> len(quoted("x" * 50_000_000))
    80
    """
    try:
        text = _BRIEF.repr(value)
    except Exception:  # noqa: BLE001  # the value is a stranger's: its repr may raise anything
        return f"<{type(value).__name__}>"
    return text if len(text) <= QUOTE_LIMIT else text[: QUOTE_LIMIT - 1] + "…"


def closest(word: object, known: Iterable[object]) -> str | None:
    """Return the text in *known* that *word* was most likely meant to be, or ``None``.

    Capitals do not matter; what is not text resembles nothing.

    >>> closest("On_Holyday", ["on_hold", "on_holiday"])
    'on_holiday'
    """
    import difflib  # noqa: PLC0415  # only somebody who mistyped needs it

    if not isinstance(word, str):
        return None
    texts = {name.lower(): name for name in known if isinstance(name, str)}
    close = difflib.get_close_matches(word[:QUOTE_LIMIT].lower(), sorted(texts), n=1)
    return texts[close[0]] if close else None


def meant(word: object, known: Iterable[object]) -> str:
    """Return the question in brackets that ends a message, or nothing where nothing is close.

    >>> meant("on_holyday", ["on_hold", "on_holiday"]), meant(7, ["on_hold"])
    (" (did you mean 'on_holiday'?)", '')
    """
    return hint(closest(word, known))


def options(value: object, known: Iterable[str]) -> str:
    """Return what is expected in the place of *value* where it has to be one of *known*.

    >>> options("calmm", ["calm", "storm"])
    "one of calm, storm (did you mean 'calm'?)"
    """
    texts = tuple(known)
    return f"one of {', '.join(texts)}{meant(value, texts)}"


def hint(*suggestions: str | None) -> str:
    """Return the same for suggestions that have been found already, if any have."""
    named = " or ".join(repr(one) for one in suggestions if one)
    return f" (did you mean {named}?)" if named else ""


@attrs.frozen
class Problem:
    """One thing that is wrong with what was given.

    Attributes:
        field: The field's name in callback.
        value: The value as given, quoted and cut to 80 characters.
        expected: What would be right, in words.
        column: The caller's own name for the field, where it came from a row.
    """

    field: str
    value: str
    expected: str
    column: str | None = None

    def __str__(self) -> str:
        """Say it in one line.

        >>> print(Problem("ended", "''", "a day such as '2026-11-03'", column="met_on"))
        ended (column 'met_on') is '': expected a day such as '2026-11-03'
        """
        where = self.field if self.column is None else f"{self.field} (column {self.column!r})"
        return f"{where} is {self.value}: expected {self.expected}"


class CallbackError(Exception):
    """The root of all that callback raises."""


@attrs.define(slots=False, eq=False, str=False)
class InvalidValue(CallbackError, ValueError):
    """An argument is not what it has to be."""

    field: str
    value: str
    expected: str

    def __str__(self) -> str:
        return f"{self.field} is {self.value}: expected {self.expected}"


@attrs.define(slots=False, eq=False, str=False)
class InvalidCall(CallbackError, TypeError):
    """A function is called without what it needs, or with what it does not take."""

    function: str
    field: str
    value: str
    expected: str

    def __str__(self) -> str:
        return f"{self.function}: {self.field} is {self.value}: expected {self.expected}"


@attrs.define(slots=False, eq=False, str=False)
class InvalidEntry(CallbackError, ValueError):
    """A catalogue, or an entry of one, contradicts itself or the rules for entries."""

    entry: str
    field: str
    value: str
    expected: str

    def __str__(self) -> str:
        return f"{self.entry}: {self.field} is {self.value}: expected {self.expected}"


@attrs.define(slots=False, eq=False, str=False)
class InvalidInterview(CallbackError, ValueError):
    """An interview says something that cannot be so; every problem found is listed."""

    problems: tuple[Problem, ...]
    ref: str | int | None = None

    def __str__(self) -> str:
        of = "" if self.ref is None else f" {quoted(self.ref)}"
        return _listed(f"interview{of}", self.problems)


@attrs.define(slots=False, eq=False, str=False)
class InvalidDocument(CallbackError, ValueError):
    """A document cannot be read; the first thousand problems are listed, each with its path."""

    kind: str
    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        return _listed(f"{self.kind} document", self.problems)


@attrs.define(slots=False, eq=False, str=False)
class InvalidPack(CallbackError, ValueError):
    """A pack of words for a language is wrong; the first thousand faults are listed."""

    language: str
    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        return _listed(f"pack {quoted(self.language)}", self.problems)


def _listed(what: str, problems: tuple[Problem, ...]) -> str:
    head = f"{what}: {len(problems)} problem{'' if len(problems) == 1 else 's'}"
    return "\n".join([head, *(f"- {problem}" for problem in problems)])


@attrs.define(slots=False, eq=False, str=False)
class OutsideCalendar(CallbackError, ValueError):
    """A day lies outside the years that a calendar knows."""

    day: str
    first: str
    last: str

    def __str__(self) -> str:
        return f"{self.day} is outside the calendar, which knows {self.first} to {self.last}"


@attrs.define(slots=False, eq=False, str=False)
class UnknownId(CallbackError, KeyError):
    """No entry has this id."""

    kind: str
    id: str
    suggestion: str | None = None

    def __str__(self) -> str:
        hint = f": did you mean {self.suggestion!r}?" if self.suggestion else ""
        return f"no {self.kind} is called {self.id}{hint}"
