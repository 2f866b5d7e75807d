"""What is wanted of a table, by the names of its columns."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

import attrs

from callback._values.arguments import check
from callback.catalogue.catalogue import Catalogue
from callback.errors import InvalidValue, options, quoted
from callback.tables.kernel.answering import Wanted

__all__ = ["BY_DEFAULT", "Wants"]

#: What a table has where nothing else is said.
BY_DEFAULT = ("probabilities", "top", "problems")

_TOP = ("top_id", "top_title", "top_p")
_SINGLE = ("due", "ever", "let_go_on", "list", "offer", "problems")
_WITHIN = re.compile(r"heard_within_([0-9]{1,3})")


@attrs.frozen(kw_only=True)
class Wants:
    """The columns that are wanted.

    Attributes:
        names: Their names, each once, in the order in which they were asked for.
        within: The numbers of working days within which to hear.
    """

    names: tuple[str, ...]
    within: tuple[int, ...]

    @classmethod
    def of(cls, want: Iterable[str], catalogue: Catalogue) -> Wants:
        """Return what *want* asks for.

        Raises:
            InvalidValue: There is no such column.
        """
        expected = "the names of columns, such as ['top', 'ever']"
        check(isinstance(want, Iterable), "want", want, expected)
        groups = {
            "probabilities": tuple(f"p_{name}" for name in catalogue.reasons),
            "families": tuple(f"family_{name}" for name in catalogue.families),
            "top": _TOP,
        }
        every = [name for group in groups.values() for name in group]
        names: list[str] = []
        for one in (want,) if isinstance(want, str) else tuple(want):
            found = groups.get(one, (one,)) if isinstance(one, str) else ()
            single = isinstance(one, str) and (_WITHIN.fullmatch(one) or one in _SINGLE)
            if not (single or one in groups or one in every):
                known = [*groups, *_SINGLE, *every, "heard_within_10"]
                raise InvalidValue("want", quoted(one), options(one, known))
            names += found
        names = list(dict.fromkeys(names))
        matches = [match for name in names if (match := _WITHIN.fullmatch(name))]
        return cls(names=tuple(names), within=tuple(int(match[1]) for match in matches))

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns that come back."""
        return tuple("probabilities" if name == "list" else name for name in self.names)

    @property
    def kernel(self) -> Wanted:
        """What the kernel is asked for."""
        asked = self.names
        return Wanted(
            ever="ever" in asked,
            offer="offer" in asked,
            within=self.within,
            due="due" in asked,
            top="top_id" in asked or "top_title" in asked,
        )

    def check_clash(self, there: Collection[str]) -> None:
        """Refuse a column of ours that the caller has.

        Raises:
            InvalidValue: The caller has one.
        """
        for name in self.columns:
            if name in there:
                expected = "no column of that name, or keep=False: it is one of ours"
                raise InvalidValue("frame", quoted(name), expected)
