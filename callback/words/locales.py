"""What a language does with a number of things and with a day, as far as pendulum knows it.

pendulum brings for some thirty languages the rule by which the Unicode CLDR chooses a plural, and
the names of months and weekdays. In a language that it does not know one thing is ``one`` and all
else ``other``, and a day with the name of a month in it is ISO text.
"""

from __future__ import annotations

import functools
import re

from pendulum import Date
from pendulum.locales.locale import Locale

__all__ = ["CATEGORIES", "ISO", "LANGUAGE", "PATTERN", "categories", "category", "written"]

#: The plural categories of the CLDR.
CATEGORIES = ("zero", "one", "two", "few", "many", "other")
#: A language by its code, such as ``de`` or ``pt-br``.
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*")
#: How a day may be written: the parts of a day, marks, and text in square brackets.
PATTERN = re.compile(r"(?:YYYY|M{1,4}|DD|Do|D|d{3,4}|[ .,/年月日-]|\[[^\[\]\\]{1,20}\])+")
ISO = "YYYY-MM-DD"
ENGLISH = "en"
#: Whole numbers among which every category of a rule is found.
TRIED = (*range(200), 1_000_000)


@functools.lru_cache(maxsize=64)
def _locale(language: str) -> Locale | None:
    try:
        return Locale.load(language.replace("-", "_"))
    except ValueError:
        return None


def category(language: str, count: int) -> str:
    """Return the plural category of so many things.

    >>> category("en", 1), category("de", 2), category("ru", 3), category("ru", 21)
    ('one', 'other', 'few', 'one')
    """
    locale = None if language == ENGLISH else _locale(language)
    if locale is None:
        return "one" if count == 1 else "other"
    return locale.plural(count)


@functools.lru_cache(maxsize=64)
def categories(language: str) -> tuple[str, ...]:
    """Return the categories that whole numbers have in a language.

    >>> categories("de"), categories("pl"), categories("ja")
    (('one', 'other'), ('one', 'few', 'many'), ('other',))
    """
    found = {category(language, count) for count in TRIED}
    return tuple(one for one in CATEGORIES if one in found)


def written(day: Date, pattern: str, language: str) -> str:
    """Return a day by a pattern; as ISO text where the language has no names of its own.

    >>> written(Date(2026, 11, 3), "D. MMMM", "de"), written(Date(2026, 11, 3), "D. MMMM", "xx")
    ('3. November', '2026-11-03')
    """
    if pattern == ISO or _locale(language) is None:
        return day.isoformat()
    return day.format(pattern, locale=language.replace("-", "_"))
