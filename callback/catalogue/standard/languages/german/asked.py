"""How a fact is written down in German: its question, its dispute, its labels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["UNTIL", "YES_NO", "asked"]

#: The labels of most facts.
YES_NO: Final[Mapping[str, str]] = {"yes": "Ja", "no": "Nein"}
#: The labels of a fact that lasts until a day.
UNTIL: Final[Mapping[str, str]] = {
    "running": "Ja, und der Tag steht noch aus",
    "passed": "Ja, und der Tag ist vorbei",
    "open_ended": "Ja, ohne einen Tag zu nennen",
    "no": "Nein",
}


def asked(
    fact: str, question: str, *, dispute: str = "", labels: Mapping[str, str] = YES_NO
) -> dict[str, str]:
    """Return the texts of a fact by path.

    >>> asked("told_busy", "Viel zu tun?")["facts.told_busy.answers.yes.label"]
    'Ja'
    """
    path = f"facts.{fact}"
    told = {f"{path}.dispute": dispute} if dispute else {}
    said = {f"{path}.answers.{answer}.label": label for answer, label in labels.items()}
    return {f"{path}.question": question, **told, **said}
