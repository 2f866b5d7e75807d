"""What the standard catalogue says in other languages, by the paths of ``STANDARD.texts()``.

A language is a folder of plain texts, one module for reasons and a few for facts. It is imported
when it is first asked for. Nothing here computes, and no number may enter.
"""

from __future__ import annotations

from collections.abc import Mapping

from callback._values.arguments import look_up

__all__ = ["texts_of"]


def _german() -> Mapping[str, str]:
    from callback.catalogue.standard.languages.german import TEXTS  # noqa: PLC0415  # when asked

    return TEXTS


_LOADED = {"de": _german}


def texts_of(language: str) -> Mapping[str, str]:
    """Return the texts of a language by path.

    Raises:
        UnknownId: None come along; the error names the closest that there is.
    """
    return look_up("language", language, _LOADED)()
