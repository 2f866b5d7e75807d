"""A pack: the words of a language for a catalogue, whole or in part, and what a stranger got wrong.

A pack holds words and no number, so no probability can change with it. It may come from anybody:
all that is wrong with it is said at once, and nothing of it is ever formatted by Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

import attrs

from callback._values.arguments import check_mapping
from callback._values.mapping import FrozenMapping
from callback.errors import InvalidPack, Problem, meant, quoted
from callback.words.locales import LANGUAGE
from callback.words.phrases import Phrases
from callback.words.translation import faults, is_draft, needed, text_fault

__all__ = ["Pack", "refuse", "spoken", "unknown_paths", "unsaid"]

#: How many faults are named.
MOST = 1000


def _texts(values: Mapping[str, str]) -> FrozenMapping[str]:
    check_mapping(values, "texts", "paths to text")
    return FrozenMapping(values)


def _words(values: Mapping[str, str]) -> FrozenMapping[str]:
    check_mapping(values, "words", "keys to text")
    return FrozenMapping(values)


@attrs.frozen(kw_only=True, repr=False)
class Pack:
    """The words of a language: as many as there are; what it does not have stays as it is.

    Attributes:
        language: Its code, such as ``"de"`` or ``"pt-br"``. pendulum knows the plurals and the
            months of some thirty; in any other one thing is ``one``, all else ``other``, and days
            stand as ISO text.
        texts: What the entries of a catalogue say, by the paths of :meth:`Catalogue.texts`.
        phrases: What results say, by the keys of :class:`Phrases`, with ``{slot}`` and no other
            braces; a plural that English does not have is a key of its own, ``working_days.few``.
        drafts: The letters, by the keys that begin with ``draft.`` and ``slot.``.

    Raises:
        InvalidPack: Something in it is wrong; the error names every fault.

    >>> from callback import STANDARD
    >>> pack = Pack(language="de", phrases={"report.no_step": "Im Moment nichts."})
    >>> STANDARD.translated(pack).phrases.say("report.no_step")
    'Im Moment nichts.'
    """

    language: str
    texts: FrozenMapping[str] = attrs.field(factory=FrozenMapping[str], converter=_texts)
    phrases: FrozenMapping[str] = attrs.field(factory=FrozenMapping[str], converter=_words)
    drafts: FrozenMapping[str] = attrs.field(factory=FrozenMapping[str], converter=_words)

    def __attrs_post_init__(self) -> None:
        refuse(self.language, self._faults())

    def _faults(self) -> Iterator[Problem]:
        if not isinstance(self.language, str) or not LANGUAGE.fullmatch(self.language):
            yield Problem("language", quoted(self.language), "a code such as 'de' or 'pt-br'")
        for path, text in self.texts.items():
            if expected := text_fault(text):
                yield Problem(f"texts[{quoted(path)}]", quoted(text), expected)
        yield from faults("phrases", self.phrases, drafts=False)
        yield from faults("drafts", self.drafts, drafts=True)

    def __repr__(self) -> str:
        counts = len(self.texts), len(self.phrases), len(self.drafts)
        return "<Pack {}: {} texts, {} phrases, {} drafts>".format(quoted(self.language), *counts)


def refuse(language: object, problems: Iterable[Problem]) -> None:
    """Raise what is wrong, if anything is: the first thousand faults."""
    found = tuple(islice(problems, MOST))
    if found:
        raise InvalidPack(language if isinstance(language, str) else quoted(language), found)


def unknown_paths(pack: Pack, known: Mapping[str, str]) -> Iterator[Problem]:
    """Yield each path that the catalogue does not have."""
    for path in pack.texts:
        if path not in known:
            expected = f"a path of texts(){meant(path, known)}"
            yield Problem(f"texts[{quoted(path)}]", quoted(pack.texts[path]), expected)


def spoken(phrases: Phrases, pack: Pack) -> Phrases:
    """Return phrases with those of a pack in their place, and its language."""
    own = {**pack.phrases, **pack.drafts, "format.locale": pack.language}
    return Phrases({**phrases.templates, **own})


def unsaid(pack: Pack, paths: Iterable[str]) -> tuple[str, ...]:
    """Return the paths, and then the keys, for which a pack has no words."""
    said = {*pack.phrases, *pack.drafts}
    keys = [key for key in needed(pack.language) if key not in said]
    first = sorted(keys, key=is_draft)
    return (*(path for path in paths if path not in pack.texts), *first)
