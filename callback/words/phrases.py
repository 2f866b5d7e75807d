"""How a result puts things into words: by key, with slots.

A result names a key and gives what goes into its slots; the words stand in ``english``. So a
program can hold on to codes, which stay, while words may be put better or into another language.

A template holds text and slots such as ``{day}``, and nothing else with braces: no attribute, no
index, no conversion, no format. It may come from a stranger, so it is never formatted by Python;
a slot is replaced by the text given for it, once, and what that text holds is not looked at.

The key of a member of an enum is the enum's name and the member's code: ``action.ask`` for
``Action.ASK``.
"""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Mapping

import attrs
from pendulum import Date

from callback._values.arguments import check_mapping, look_up
from callback._values.checks import require
from callback._values.mapping import FrozenMapping
from callback.errors import InvalidValue, quoted
from callback.words.locales import category, written

__all__ = ["Phrases"]

_KEY = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+")
_SLOT = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def _templates(values: Mapping[str, str]) -> FrozenMapping[str]:
    check_mapping(values, "templates", "keys to text")
    return FrozenMapping(values)


@attrs.frozen(repr=False)
class Phrases:
    """What a person reads, by key.

    Attributes:
        templates: For each key, text with slots such as ``{day}``.

    Raises:
        InvalidEntry: A key is no code, or a template is no text or has braces that hold no slot.

    >>> Phrases({"plan.let_go": "Let go on {day}."}).say("plan.let_go", day="2026-12-15")
    'Let go on 2026-12-15.'
    """

    templates: FrozenMapping[str] = attrs.field(converter=_templates)

    def __repr__(self) -> str:
        return f"<Phrases: {len(self.templates)} keys>"

    def __attrs_post_init__(self) -> None:
        for key, template in self.templates.items():
            code = isinstance(key, str) and _KEY.fullmatch(key)
            require(bool(code), self, "templates", key, "keys such as 'plan.let_go'")
            plain = isinstance(template, str) and bare(template)
            expected = "text in which braces hold the name of a slot, such as {day}"
            require(plain, self, key, template, expected)

    def say(self, key: str, /, **slots: str) -> str:
        """Return the words of a key with its slots filled.

        Args:
            key: The key.
            slots: The text for each slot; what the template has no slot for is left out.

        Raises:
            UnknownId: There is no such key; the error names the closest.
            InvalidValue: The text for a slot is missing.
        """
        return filled(look_up("phrase", key, self.templates), slots, key)

    def of(self, member: enum.Enum, /, **slots: str) -> str:
        """Return the words of a member of an enum, with their slots filled.

        Raises:
            UnknownId: It is a code for programs, and has no words.
            InvalidValue: The text for a slot is missing.

        >>> from callback import STANDARD, Action
        >>> Action.ASK.value, STANDARD.phrases.of(Action.ASK)
        ('ask', 'ask how things stand')
        """
        return self.say(f"{_family(type(member))}.{member.value}", **slots)

    @property
    def language(self) -> str:
        """The language that these words are in, as a code such as ``de``.

        >>> from callback import STANDARD
        >>> STANDARD.phrases.language
        'en'
        """
        return self.templates.get("format.locale", "en")

    def counted(self, key: str, count: int, **slots: str) -> str:
        """Return so many of something, by the plural that the language has for that number.

        The words of ``key.one`` or of ``key.other``, and where a language has them of
        ``key.zero``, ``key.two``, ``key.few`` or ``key.many``, by the rules of the Unicode CLDR;
        where the right one is missing those of ``key.other``. The slot ``count`` is filled.

        >>> from callback import STANDARD
        >>> STANDARD.phrases.counted("working_days", 1)
        '1 working day'
        >>> STANDARD.phrases.counted("working_days", 2)
        '2 working days'
        """
        exact = f"{key}.{category(self.language, count)}"
        told = exact if exact in self.templates else f"{key}.other"
        return self.say(told, **{"count": str(count), **slots})

    def day(self, day: Date) -> str:
        """Return a day as the language writes it in a table or a sentence.

        >>> from callback import STANDARD
        >>> STANDARD.phrases.day(Date(2026, 11, 3))
        '2026-11-03'
        """
        return written(day, self.say("format.day"), self.language)

    def number(self, shown: str) -> str:
        """Return a number that is written with a point as the language writes it.

        >>> from callback import STANDARD
        >>> STANDARD.phrases.number("0.5"), STANDARD.translated("de").phrases.number("0.5")
        ('0.5', '0,5')
        """
        return shown.replace(".", self.say("format.decimal"))

    def percent(self, share: float) -> str:
        """Return a probability as percent, without pretending to 0 or 100.

        >>> from callback import STANDARD
        >>> [STANDARD.phrases.percent(share) for share in (0.1234, 0.00004, 0.99996)]
        ['12.3 %', '<0.1 %', '>99.9 %']
        """
        shown = f"{100 * share:.1f}"
        if 0 < share < 0.0005:  # noqa: PLR2004  # half of the last digit shown
            shown = "<0.1"
        if 0.9995 <= share < 1:  # noqa: PLR2004  # the same from above
            shown = ">99.9"
        return self.say("format.percent", number=self.number(shown))

    def slots(self, key: str) -> frozenset[str]:
        """Return the names of the slots in the words of a key.

        >>> Phrases({"plan.let_go": "Let go on {day}."}).slots("plan.let_go")
        frozenset({'day'})
        """
        return slots_in(look_up("phrase", key, self.templates))


@functools.cache
def _family(cls: type[enum.Enum]) -> str:
    """Return how the keys of an enum begin: ``likelihood_term`` for LikelihoodTerm."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()


def bare(template: str) -> bool:
    """Say whether braces hold nothing but names of slots."""
    return not set("{}") & set(_SLOT.sub("", template))


def slots_in(template: str) -> frozenset[str]:
    """Return the names of the slots in a template."""
    return frozenset(_SLOT.findall(template))


def filled(template: str, slots: Mapping[str, str], key: str) -> str:
    """Return a template with its slots filled, each once: what a text holds is not looked at.

    Args:
        template: Text with slots such as ``{day}``.
        slots: The text for each slot; others are left out.
        key: What the template is called in an error.

    Raises:
        InvalidValue: The text for a slot is missing.
    """

    def text(slot: re.Match[str]) -> str:
        name = slot[1]
        if not isinstance(slots.get(name), str):
            given = quoted(slots[name]) if name in slots else "absent"
            raise InvalidValue(name, given, f"text for this slot of {key!r}")
        return slots[name]

    return _SLOT.sub(text, template)
