"""A letter with slots, and what it says once they are filled.

A letter may come from a stranger's translation and its slots from a stranger's row, so it is
filled as every phrase is, never formatted; and what goes into a subject stays on one line.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import TypedDict
from urllib.parse import quote

import attrs

from callback._values.arguments import check_type, look_up
from callback._values.mapping import FrozenMapping
from callback._values.markup import printable
from callback.words.phrases import Phrases, filled, slots_in

__all__ = ["SLOTS", "Draft", "Letter", "Slots", "Template"]


class Letter(enum.Enum):
    """The letters there are."""

    THANKS = "thanks"
    LATE_THANKS = "late_thanks"
    OVERDUE_PROMISE = "overdue_promise"
    NO_PROMISE = "no_promise"
    SECOND = "second"
    LAST = "last"
    CHECK_BACK = "check_back"
    SUCCESSOR = "successor"
    AGENCY = "agency"
    WRITTEN_OFFER = "written_offer"
    DEADLINE = "deadline"
    OWED = "owed"
    FEEDBACK = "feedback"
    MEANT = "meant"
    CALL = "call"


class Slots(TypedDict, total=False):
    """What can be put into a letter; each is text.

    Attributes:
        name: Yours.
        contact: Whom you write to.
        role: The job.
        organisation: The employer.
        interview_day: The day of the interview, as you would write it.
        promised_day: The day by which they said that word would come.
        last_message_day: The day of your last message.
        decide_by: The day by which another employer wants your answer.
        owed: What they asked you for.
    """

    name: str
    contact: str
    role: str
    organisation: str
    interview_day: str
    promised_day: str
    last_message_day: str
    decide_by: str
    owed: str


@attrs.frozen(kw_only=True, repr=False)
class Draft:
    """A letter, as far as it could be filled.

    Attributes:
        letter: Which letter it is.
        subject: One line.
        body: What to write, in paragraphs.
        missing: The slots that nobody filled; they stand in brackets.
    """

    letter: Letter
    subject: str
    body: str
    missing: tuple[str, ...]

    @property
    def mailto(self) -> str:
        """A link that opens the letter in a mail program; to whom is left to whoever sends it.

        A line ends in CRLF there (RFC 6068, section 5).
        """
        body = self.body.replace("\n", "\r\n")
        return f"mailto:?subject={quote(self.subject, safe='')}&body={quote(body, safe='')}"

    def __repr__(self) -> str:
        return f"<Draft {self.letter.value}: {len(self.missing)} slots open>"

    def __str__(self) -> str:
        return f"{self.subject}\n\n{self.body}"


@attrs.frozen(kw_only=True)
class Template:
    """A letter with slots, and those that are filled already.

    Attributes:
        letter: Which letter it is.
        subject: Its subject, with slots such as ``{role}``.
        body: Its body, likewise.
        known: What the interview fills in.
        shown: How a slot that nobody fills is shown.

    >>> from callback import STANDARD
    >>> thanks = Template.of(Letter.THANKS, STANDARD.phrases, {"interview_day": "3 November"})
    >>> draft = thanks.filled({"name": "Kim"})
    >>> draft.subject
    'Thank you for the interview on 3 November'
    >>> draft.missing
    ('contact', 'role')
    """

    letter: Letter
    subject: str
    body: str = attrs.field(repr=False)
    known: FrozenMapping[str] = attrs.field(repr=False)
    shown: FrozenMapping[str] = attrs.field(repr=False)

    @classmethod
    def of(cls, letter: Letter, phrases: Phrases, known: Mapping[str, str]) -> Template:
        """Return a letter of these phrases, with what is known filled in."""
        key = f"draft.{letter.value}"
        return cls(
            letter=letter,
            subject=phrases.templates[f"{key}.subject"],
            body=phrases.templates[f"{key}.body"],
            known=FrozenMapping(known),
            shown=FrozenMapping({slot: phrases.templates[f"slot.{slot}"] for slot in SLOTS}),
        )

    def filled(self, slots: Mapping[str, str]) -> Draft:
        """Return the letter with *slots* filled in, which win over what is known.

        Raises:
            UnknownId: There is no such slot.
            InvalidValue: What should go into it is no text.
        """
        for slot, value in slots.items():
            look_up("slot", slot, self.shown)
            check_type(value, slot, str)
        # A text of nothing fills nothing.
        given = {slot: text for slot, text in {**self.known, **slots}.items() if text.strip()}
        told = {slot: _safe(text) for slot, text in {**self.shown, **given}.items()}
        asked = slots_in(self.subject) | slots_in(self.body)
        one_line = {slot: " ".join(text.split()) for slot, text in told.items()}
        return Draft(
            letter=self.letter,
            subject=filled(self.subject, one_line, "subject"),
            body=filled(self.body, told, "body"),
            missing=tuple(slot for slot in SLOTS if slot in asked and slot not in given),
        )


def _safe(text: str) -> str:
    """Return a text without what would steer a terminal; its lines stay lines."""
    return "\n".join(map(printable, text.splitlines()))


#: The names of the slots, in order.
SLOTS: tuple[str, ...] = tuple(sorted(Slots.__annotations__))
