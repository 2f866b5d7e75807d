"""What has to be so for a question to make sense.

"Has your message been received?" makes sense to whoever sent one. A question says what it
presupposes, and is not asked before that is known; a report of it is taken all the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs
from attrs.validators import optional

from callback._values.checks import identifier, listed, require

__all__ = ["FIELDS", "Presupposed"]

#: The fields of an interview that a question may presuppose to be given.
FIELDS: Final = ("asked_on", "promised_by", "replied_on", "thanked_on")


def _answers(values: Iterable[str]) -> tuple[str, ...]:
    return listed(values)


@attrs.frozen(kw_only=True)
class Presupposed:
    """Something that has to be known: an answer to another fact, or a field that is given.

    Attributes:
        fact: The fact.
        answers: Those of its answers after which the question makes sense.
        field: In place of a fact, one of ``asked_on``, ``promised_by``, ``replied_on`` and
            ``thanked_on``.

    Raises:
        InvalidEntry: Neither or both are given, or answers without a fact.

    >>> Presupposed(fact="via_agency", answers=["yes"]).answers
    ('yes',)
    """

    fact: str | None = attrs.field(default=None, validator=optional(identifier))
    answers: tuple[str, ...] = attrs.field(default=(), converter=_answers)
    field: str | None = None

    def __attrs_post_init__(self) -> None:
        one = (self.fact is None) != (self.field is None)
        require(one, self, "fact", self.fact, "given if and only if field is not")
        right = self.field is None or self.field in FIELDS
        require(right, self, "field", self.field, f"one of {', '.join(FIELDS)}")
        told = bool(self.answers) == (self.fact is not None)
        require(told, self, "answers", list(self.answers), "given if and only if fact is")
