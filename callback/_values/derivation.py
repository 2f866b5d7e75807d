"""What the engine reads by itself off dates, fields and events, under whatever catalogue."""

from __future__ import annotations

import enum

__all__ = ["Derivation"]


class Derivation(enum.Enum):
    """What the engine reads off dates, fields and events; a catalogue's fact may be answered by it.

    Stage, season and period are given with an interview, never asked, and come to a text; the
    others are what the candidate could report as well, and a report wins over them.

    >>> Derivation("open_question")
    <Derivation.OPEN_QUESTION: 'open_question'>
    """

    #: The interview's stage, by its code.
    STAGE = "stage"
    #: The season of leave as the silence begins: ordinary, summer, high_summer or year_end.
    SEASON = "season"
    #: Whether a quarter or the year of account ends then: no, quarter_end or year_close.
    PERIOD = "period"
    #: Yes, where a thank-you was sent.
    THANK_YOU = "thank_you"
    #: Their automatic reply: the day until which they are away, or yes.
    AUTO_REPLY = "auto_reply"
    #: Yes, where they have made an offer.
    OFFER = "offer"
    #: Yes, where their last word is a question after which you have said nothing.
    OPEN_QUESTION = "open_question"
    #: Whether they usually answered within two days.
    USUALLY_QUICK = "usually_quick"
