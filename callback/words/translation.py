"""What may stand as words in the place of the English ones, and what is wrong with others.

Words come from strangers. So each fault is found and named: a key that English does not have, a
slot that nothing goes into, braces that hold anything but the name of a slot, text without an end,
a character that steers a terminal. Of a language that counts otherwise than English a phrase may
have further forms, each called by its plural category: ``working_days.few``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from callback._values.checks import require
from callback._values.markup import printable
from callback.errors import Problem, meant, quoted
from callback.words.english import ENGLISH
from callback.words.locales import CATEGORIES, PATTERN, categories
from callback.words.phrases import Phrases, bare, slots_in

__all__ = ["complete", "english_key", "faults", "is_draft", "needed", "text_fault"]

#: No text of ours has a third as many characters.
LONGEST = 2000
#: How a number may be written.
DECIMALS = (".", ",", "\u066b")
#: What a text may not hold.
PLAIN = f"text of at most {LONGEST} characters, not blank, none of which steers a terminal"
BRACES = "text in which braces hold the name of a slot, such as {day}"
#: The patterns by which days are written.
PATTERNS = frozenset({"format.day", "draft.day"})
LOCALE = "format.locale"


def complete(entry: object, _: attrs.Attribute[Phrases], value: Phrases) -> None:
    """Words for each key of the English phrases and for no other, with no slots of their own.

    So whatever is said in English can be said in *value*: an attrs validator.
    """
    known, given = ENGLISH.templates, value.templates
    for key in given:
        asked = english_key(key)
        require(asked in known, entry, "phrases", key, "keys of the English phrases alone")
        new = slots_in(given[key]) - slots_in(known[asked])
        require(not new, entry, "phrases", given[key], f"only the slots of {known[asked]!r}")
    for key in known:
        require(key in given, entry, "phrases", key, "words for this key too")
    for key in PATTERNS | {"format.decimal"}:
        expected = _format(key, given[key])
        require(expected is None, entry, key, given[key], expected or "")


def english_key(key: str) -> str:
    """Return the English key whose slots *key* may have: of a plural that English has not, other.

    >>> english_key("working_days.few"), english_key("plan.let_go")
    ('working_days.other', 'plan.let_go')
    """
    stem, _, form = key.rpartition(".")
    other = f"{stem}.other"
    return other if form in CATEGORIES and other in ENGLISH.templates else key


def is_draft(key: str) -> bool:
    """Say whether a key belongs to the letters, rather than to what a result says."""
    return key.startswith(("draft.", "slot."))


def needed(language: str) -> tuple[str, ...]:
    """Return every key that a language has to have words for, with its own plurals.

    >>> [key for key in needed("pl") if key.startswith("working_days")]
    ['working_days.one', 'working_days.few', 'working_days.many']
    """
    known = ENGLISH.templates
    forms = categories(language)
    keys: dict[str, None] = {}
    for key in known:
        stem, _, form = key.rpartition(".")
        if key == LOCALE:
            continue
        if form in CATEGORIES and f"{stem}.other" in known:
            keys.update(dict.fromkeys(f"{stem}.{one}" for one in forms))
        else:
            keys[key] = None
    return tuple(keys)


def faults(field: str, words: Mapping[str, str], *, drafts: bool) -> Iterator[Problem]:
    """Yield all that is wrong with words for some of the keys.

    Args:
        field: What the mapping is called.
        words: Text by key.
        drafts: Whether these are the letters or what a result says.
    """
    for key, text in words.items():
        where = f"{field}[{quoted(key)}]"
        expected = _key(key, drafts=drafts) or text_fault(text, lines=drafts)
        if expected := expected or _template(key, text):
            yield Problem(where, quoted(text), expected)


def text_fault(text: object, *, lines: bool = False) -> str | None:
    """Return what would be right in the place of *text*, or ``None`` where it is a plain text."""
    if not isinstance(text, str) or not text.strip() or len(text) > LONGEST:
        return PLAIN
    shown = text.replace("\n", "") if lines else text
    return None if printable(shown) == shown else PLAIN


def _key(key: object, *, drafts: bool) -> str | None:
    known = ENGLISH.templates
    if not isinstance(key, str) or english_key(key) not in known:
        return f"a key of the English phrases{meant(key, known)}"
    if key == LOCALE:
        return "nothing here: the language stands beside the words"
    if is_draft(key) != drafts:
        other = "phrases" if drafts else "drafts"
        return f"nothing here: this key belongs to {other}"
    return None


def _template(key: str, text: str) -> str | None:
    if not bare(text):
        return BRACES
    asked = ENGLISH.templates[english_key(key)]
    if slots_in(text) - slots_in(asked):
        return f"only the slots of {quoted(asked)}"
    return _format(key, text)


def _format(key: str, text: str) -> str | None:
    if key in PATTERNS and not (len(text) <= 40 and PATTERN.fullmatch(text)):  # noqa: PLR2004  # a day
        return "the parts of a day, such as 'DD.MM.YYYY' or 'D. MMMM'"
    if key == "format.decimal" and text not in DECIMALS:
        return f"one of {' '.join(DECIMALS)}"
    return None
