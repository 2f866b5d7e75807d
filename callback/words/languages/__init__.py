"""The languages that come along beside English: what results say, and the letters.

A language is a few modules of plain text, with the keys of ``english``, ``captions``, ``fields``
and ``letters``. It is imported when it is first asked for. Nothing here computes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from callback._values.arguments import look_up

__all__ = ["words_of"]

#: Phrases and letters, by key.
Words: TypeAlias = tuple[Mapping[str, str], Mapping[str, str]]


def _german() -> Words:
    from callback.words.languages.german import PHRASES  # noqa: PLC0415  # when it is asked for
    from callback.words.languages.german_captions import CAPTIONS  # noqa: PLC0415  # as above
    from callback.words.languages.german_fields import FIELDS  # noqa: PLC0415  # as above
    from callback.words.languages.german_letters import LETTERS  # noqa: PLC0415  # as above

    return {**PHRASES, **CAPTIONS, **FIELDS}, LETTERS


_LOADED: Final[Mapping[str, Callable[[], Words]]] = {"de": _german}


def words_of(language: str) -> Words:
    """Return the phrases and the letters that come along for a language.

    Raises:
        UnknownId: None do; the error names the closest that there is.

    >>> phrases, letters = words_of("de")
    >>> phrases["report.no_step"]
    'Im Moment nichts.'
    """
    return look_up("language", language, _LOADED)()
