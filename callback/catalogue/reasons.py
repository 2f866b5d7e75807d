"""What a catalogue is made of: reasons and what each rests on, every entry checked when made.

Durations are in the employer's working days. A probability is a claim, so each entry carries a
:class:`Provenance` that says whether its numbers are published, measured or judged, and from where.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping

import attrs
from attrs.validators import optional
from pendulum import Date

from callback._values.checks import all_of, between, coded, identifier, listed, of, one_of, text
from callback._values.mapping import FrozenMapping
from callback.catalogue.provenance import Basis, Provenance, Source, sources_of

__all__ = [
    "Advice",
    "Doing",
    "Family",
    "Reason",
    "Recipient",
    "Story",
    "Wait",
]

LONGEST_MEDIAN = 1000.0
STEEPEST_SHAPE = 20.0
SMALLEST_PRIOR = 1e-9
#: Nobody answers every message: out of an ignored one no certainty may follow.
MOST_REPLIES = 0.97


@attrs.frozen(kw_only=True)
class Wait:
    """How long word takes where a reason holds: a mixture cure model with a log-logistic wait.

    With probability ``never`` no answer of their own ever comes. Otherwise half of the answers
    have come after ``median`` working days, and the odds of having heard grow as ``t**shape``.

    Attributes:
        median: Working days.
        shape: Above 1 the hazard first rises and then falls; the larger, the narrower.
        never: The cured fraction.

    >>> Wait(median=8, shape=2, never=0.02).median
    8
    """

    median: float = attrs.field(validator=between(0.1, LONGEST_MEDIAN, closed=True))
    shape: float = attrs.field(validator=between(0.1, STEEPEST_SHAPE, closed=True))
    never: float = attrs.field(validator=between(0, 1))


@attrs.frozen(kw_only=True)
class Family:
    """Reasons that mean much the same to a candidate.

    Attributes:
        id: Its id.
        title: A few words.
        summary: One sentence.
        unreached: Whether under its reasons messages do not arrive, yours or theirs, so that
            another channel is worth trying.

    >>> Family(id="lost", title="Lost", summary="It went astray.", unreached=True).unreached
    True
    """

    id: str = attrs.field(validator=identifier)
    title: str = attrs.field(validator=text)
    summary: str = attrs.field(validator=text)
    unreached: bool = attrs.field(default=False, validator=of(bool))


class Recipient(enum.Enum):
    """Whom to turn to."""

    RECRUITER = "recruiter"
    MANAGER = "manager"
    LAST_CONTACT = "last_contact"
    SUCCESSOR = "successor"
    STAND_IN = "stand_in"
    HUMAN_RESOURCES = "human_resources"
    OTHER_SIDE = "other_side"
    AGENCY = "agency"
    EVERYONE = "everyone"
    NOBODY = "nobody"


def _whom(value: Recipient | str) -> Recipient:
    return coded(value, Recipient)


class Doing(enum.Enum):
    """What a piece of advice amounts to, so that it can be held against a plan."""

    #: Nothing is due yet.
    WAIT = "wait"
    #: They are left alone for the time being.
    REST = "rest"
    #: One looks for oneself.
    LOOK = "look"
    #: One writes or calls, when it is time to.
    WRITE = "write"
    #: One does so today.
    NOW = "now"
    #: One keeps in touch, beyond the next message.
    STAY = "stay"
    #: One more message, which is the last.
    CLOSE = "close"
    #: No more messages at all.
    LEAVE = "leave"


def _doing(values: Iterable[Doing | str]) -> tuple[Doing, ...]:
    return tuple(coded(value, Doing) for value in listed(values))


@attrs.frozen(kw_only=True, repr=False)
class Advice:
    """What to do where a reason holds.

    Whom may be given by its code, such as ``"recruiter"``.

    Attributes:
        text: What to do, in a sentence or two.
        whom: Whom to turn to.
        at_once: Whether to do it today, whatever the wait: a look of one's own, or something owed.
        does: What it amounts to; it is not shown where that contradicts the plan.
        sources: Where the advice comes from.
    """

    text: str = attrs.field(validator=text)
    whom: Recipient = attrs.field(converter=_whom, validator=one_of(Recipient))
    at_once: bool = False
    does: tuple[Doing, ...] = attrs.field(
        default=(Doing.WRITE,), converter=_doing, validator=all_of(Doing)
    )
    sources: tuple[Source, ...] = attrs.field(
        default=(), converter=sources_of, validator=all_of(Source)
    )

    def __repr__(self) -> str:
        return f"<Advice to {self.whom.value}: {self.text[:60]}…>"


def _told(values: Mapping[str, bool | str | int]) -> FrozenMapping[bool | str | int]:
    return FrozenMapping(values)


@attrs.frozen(kw_only=True)
class Story:
    """A silence as somebody might tell it, to see what the catalogue makes of it.

    Attributes:
        text: The story, in a sentence.
        days: Calendar days since the interview.
        stage: The stage, where it is told.
        promised: Calendar days after the interview by which they promised word.
        asked: Calendar days after the interview on which a message was sent that has no reply.
        facts: What was found out; for a fact that holds up to a day, calendar days after the
            interview, or ``True`` and ``False``.
    """

    text: str = attrs.field(validator=text)
    days: int = attrs.field(validator=of(int))
    stage: str | None = None
    promised: int | None = None
    asked: tuple[int, ...] = attrs.field(default=(), converter=tuple[int, ...])
    facts: FrozenMapping[bool | str | int] = attrs.field(
        factory=FrozenMapping[bool | str | int], converter=_told
    )


def _rows(values: Mapping[str, Mapping[str, float]]) -> FrozenMapping[FrozenMapping[float]]:
    return FrozenMapping({about: FrozenMapping(row) for about, row in values.items()})


@attrs.frozen(kw_only=True, repr=False)
class Reason:
    """The one thing without which you would have heard by now.

    Attributes:
        id: Its id; never changes meaning, never used again for another.
        title: A few words, as a heading.
        summary: What it means, in a sentence or two.
        family: The id of its family.
        prior: Its probability just after an interview; the priors of a catalogue sum to 1.
        wait: How long word takes where it holds.
        replies: ω: of those who would tell of their own accord, the share that answers a message
            that it notices.
        still_replies: κ: what is left of that share among those who would never tell of their
            own accord; 1 where silence is no refusal.
        ordinary: Whether it is the ordinary process, in which nothing is the matter and word is
            merely not due yet; at most one reason of a catalogue is.
        rows: What it says about circumstances: circumstance to state to P(state | reason). States
            that it does not name share what is left, see :meth:`Circumstance.row`.
        advice: What to do where it holds.
        comes_first: A story in which it comes first.
        looks_alike: A story that resembles the former, in which it does not.
        twins: Reasons that no fact can tell from it; they are told as one.
        told_apart: Reasons close to it, each with the fact that separates the two best.
        provenance: What these numbers rest on.
    """

    id: str = attrs.field(validator=identifier)
    title: str = attrs.field(validator=text)
    summary: str = attrs.field(validator=text)
    family: str = attrs.field(validator=identifier)
    prior: float = attrs.field(validator=between(SMALLEST_PRIOR, 1, closed=True))
    wait: Wait = attrs.field(validator=of(Wait))
    replies: float = attrs.field(validator=between(0, MOST_REPLIES, closed=True))
    still_replies: float = attrs.field(default=1.0, validator=between(0, 1, closed=True))
    ordinary: bool = attrs.field(default=False, validator=of(bool))
    rows: FrozenMapping[FrozenMapping[float]] = attrs.field(
        factory=FrozenMapping[FrozenMapping[float]], converter=_rows
    )
    advice: Advice | None = attrs.field(default=None, validator=optional(of(Advice)))
    comes_first: Story | None = attrs.field(default=None, validator=optional(of(Story)))
    looks_alike: Story | None = attrs.field(default=None, validator=optional(of(Story)))
    twins: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    told_apart: FrozenMapping[str] = attrs.field(
        factory=FrozenMapping[str], converter=FrozenMapping[str]
    )
    provenance: Provenance = attrs.field(validator=of(Provenance))

    def __repr__(self) -> str:
        return f"<Reason {self.id}: {self.prior:g}>"

    @property
    def basis(self) -> Basis:
        """Whether the numbers are published, measured or judged."""
        return self.provenance.basis

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the numbers and the advice come from."""
        return self.provenance.sources

    @property
    def reviewed(self) -> Date:
        """The day on which the entry was last gone through."""
        return self.provenance.reviewed
