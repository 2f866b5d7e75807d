"""Write an empty pack for a language, or say what is left to do in one.

    python tests/tools/translate.py new pl > polish.json
    python tests/tools/translate.py check polish.json

A pack on disk is one JSON object: ``language``, and below ``texts``, ``phrases`` and ``drafts`` the
English words by path or key, to be written over. What is still empty is not translated yet; what is
too long for its place, or lacks a slot that English has, is named, and whatever callback would
refuse. It ends with 0 where nothing is left to do, and with 1 where something is.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from callback import STANDARD, Catalogue, InvalidPack, Pack
from callback.words.english import ENGLISH
from callback.words.translation import english_key, is_draft, needed

__all__ = ["empty", "left", "loaded"]

#: The longest that fits: a label or title in a form, a family in a sentence, a line on a screen.
LABEL, FAMILY, LINE = 50, 36, 96
#: How many times as long as the English a translation may be, and what is short in any case.
STRETCH, SHORT = 1.6, 40


def empty(language: str, catalogue: Catalogue = STANDARD) -> dict[str, object]:
    """Return a pack with nothing in it, for every path and every key that the language needs."""
    keys = needed(language)
    return {
        "language": language,
        "texts": dict.fromkeys(catalogue.texts(), ""),
        "phrases": dict.fromkeys((key for key in keys if not is_draft(key)), ""),
        "drafts": dict.fromkeys((key for key in keys if is_draft(key)), ""),
    }


def loaded(content: Mapping[str, object]) -> Pack:
    """Return what is on disk as a pack, without what is still empty."""

    def said(kind: str) -> dict[str, str]:
        words = content.get(kind, {})
        return {k: v for k, v in dict(words).items() if v != ""}  # type: ignore[call-overload]  # pyright: ignore[reportUnknownVariableType, reportArgumentType, reportCallIssue, reportUnknownArgumentType]  # a stranger's file: the pack refuses what is no mapping of text

    return Pack(
        language=str(content.get("language", "")),
        texts=said("texts"),
        phrases=said("phrases"),
        drafts=said("drafts"),
    )


def left(pack: Pack, catalogue: Catalogue = STANDARD) -> Iterator[str]:
    """Yield a line for each thing that is left to do."""
    catalogue.translated(pack)
    english = catalogue.texts()
    for path in catalogue.untranslated(pack):
        said = english.get(path) or ENGLISH.templates.get(path)
        yield f"missing: {path}: {said or ENGLISH.templates[english_key(path)]}"
    for path, text in pack.texts.items():
        if len(text) > (room := _room(path, english[path])):
            yield f"too long: {path}: {len(text)} characters, at most {room}"
    spoken = catalogue.translated(pack).phrases
    for key in (*pack.phrases, *pack.drafts):
        lacking = ENGLISH.slots(english_key(key)) - spoken.slots(key)
        if lacking and not key.endswith((".zero", ".one", ".two")):
            yield f"slots: {key}: without {', '.join(sorted(lacking))}"
        room = _room(key, ENGLISH.templates[english_key(key)])
        if key.startswith("report.") and len(spoken.templates[key]) > room:
            yield f"too long: {key}: {len(spoken.templates[key])} characters, at most {room}"


def _room(path: str, english: str) -> int:
    if path.startswith("families.") and path.endswith(".title"):
        return FAMILY
    if path.endswith((".label", ".title")):
        return LABEL
    if path.endswith(".question"):
        return LINE
    return max(SHORT, int(STRETCH * len(english)))


def main(arguments: list[str]) -> int:
    """Do what is asked on the command line."""
    match arguments:
        case ["new", language]:
            print(json.dumps(empty(language), indent=1, ensure_ascii=False))  # noqa: T201  # what one came for
            return 0
        case ["check", path]:
            content = json.loads(Path(path).read_text("utf-8"))
            try:
                todo = list(left(loaded(content)))
            except InvalidPack as error:
                todo = [f"refused: {problem}" for problem in error.problems]
            print("\n".join(todo) or "nothing is left to do")  # noqa: T201  # as above
            return 1 if todo else 0
        case _:
            print(__doc__)  # noqa: T201  # as above
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
