"""A case: a silence of which something is known afterwards."""

from __future__ import annotations

import attrs
from pendulum import Date

from callback._values.arguments import check, check_flag, check_type
from callback._values.days import Day, day
from callback.errors import InvalidInterview, Problem
from callback.interview.interview import Interview

__all__ = [
    "Case",
]


def _as_of(value: Day) -> Date:
    return day(value, "as_of")


def _answered_on(value: Day | None) -> Date | None:
    return None if value is None else day(value, "answered_on")


def _watched_until(value: Day | None) -> Date | None:
    return None if value is None else day(value, "watched_until")


@attrs.frozen(kw_only=True, repr=False)
class Case:
    """An interview as it was known on a day of looking, and what came of it.

    Attributes:
        interview: What was known.
        as_of: The day of looking.
        reason: The id of the true reason, where it was learnt.
        answered_on: The day on which word came, if it did.
        watched_until: The last day known to be silent, where no word has come: the wait is
            censored there.
        offer: Whether it ended in an offer, where that is known.

    Raises:
        InvalidValue: A field is wrong.
        InvalidInterview: The days contradict each other.

    >>> case = Case(interview=Interview(ended="2026-11-03"), as_of="2026-11-10",
    ...             answered_on="2026-11-16", offer=False)
    >>> case.silent
    True
    """

    interview: Interview
    as_of: Date = attrs.field(converter=_as_of)
    reason: str | None = None
    answered_on: Date | None = attrs.field(default=None, converter=_answered_on)
    watched_until: Date | None = attrs.field(default=None, converter=_watched_until)
    offer: bool | None = None

    def __repr__(self) -> str:
        return f"<Case of {self.interview.ended} as of {self.as_of}: {self.reason}>"

    def __attrs_post_init__(self) -> None:
        check_type(self.interview, "interview", Interview)
        named = self.reason is None or isinstance(self.reason, str)
        check(named, "reason", self.reason, "a reason's id, or None")
        check_flag(self.offer, "offer", optional=True)
        problems = tuple(self._contradictions())
        if problems:
            raise InvalidInterview(problems, self.interview.ref)

    def _contradictions(self) -> list[Problem]:
        found: list[Problem] = []
        ended = self.interview.ended
        for field, value in (("as_of", self.as_of), ("answered_on", self.answered_on)):
            if value is not None and value < ended:
                expected = f"a day from {ended} on, when the interview ended"
                found.append(Problem(field, repr(str(value)), expected))
        if self.answered_on is not None and self.watched_until is not None:
            shown = repr(str(self.watched_until))
            found.append(Problem("watched_until", shown, "None: word came on answered_on"))
        if self.watched_until is not None and self.watched_until < self.as_of:
            shown = repr(str(self.watched_until))
            found.append(Problem("watched_until", shown, f"a day from {self.as_of} on"))
        if self.offer and self.watched_until is not None:
            found.append(Problem("offer", "True", "False or None: no word has come"))
        return found

    @property
    def silent(self) -> bool:
        """Whether they were still silent at the end of the day of looking."""
        return self.answered_on is None or self.answered_on > self.as_of

    @property
    def timed(self) -> bool:
        """Whether anything is known of the wait after the day of looking."""
        return self.answered_on is not None or self.watched_until is not None
