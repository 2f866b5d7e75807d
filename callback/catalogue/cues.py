"""Cues: what a candidate was told, and what it does to the plan, whatever any reason's probability.

That a reason is likely changes whom to turn to. That they said so changes more: who came through an
agency does not go round it, and nobody says farewell to a future employer. Which answer of which
fact is such a cue, and what follows, is believed and stands in the catalogue; the few things that
can follow are the engine's.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable

import attrs
from attrs.validators import optional

from callback._values.checks import (
    all_of,
    coded,
    identifier,
    listed,
    of,
    one_of,
    require,
    whole,
)
from callback.catalogue.presupposed import Presupposed
from callback.catalogue.provenance import Provenance
from callback.catalogue.reasons import Recipient

__all__ = ["Cue", "Effect"]

#: Working days: nobody is left alone for longer than a year.
LONGEST = 250


class Effect(enum.Enum):
    """What an answer does to the plan."""

    #: It is over though nobody wrote: one kind message is left.
    CLOSES = "closes"
    #: They mean to have you: what is asked for is the letter, and nobody says farewell.
    JOINING = "joining"
    #: They wait for something of yours: it goes out at once, and nothing is asked before.
    OWED = "owed"
    #: Messages go to somebody else.
    TURNS = "turns"
    #: They named the day on which to ask.
    INVITED = "invited"
    #: They are left in peace for a while, and asked seldom after it.
    PEACE = "peace"
    #: A call has been tried: whoever is asked again is written to.
    CALLED = "called"
    #: A thank-you has gone out.
    THANKED = "thanked"
    #: What some reasons advise has been done.
    DONE = "done"


def _effect(value: Effect | str) -> Effect:
    return coded(value, Effect)


def _somebody(value: Recipient | str | None) -> Recipient | None:
    return None if value is None else coded(value, Recipient)


def _people(values: Iterable[Recipient | str]) -> tuple[Recipient, ...]:
    return tuple(coded(value, Recipient) for value in listed(values))


def _ids(values: Iterable[str]) -> tuple[str, ...]:
    return listed(values)


def _unless(values: Iterable[Presupposed]) -> tuple[Presupposed, ...]:
    return listed(values)


@attrs.frozen(kw_only=True, repr=False)
class Cue:
    """Some answers of a fact, and what they do to the plan.

    Effect and persons may be given by their codes, such as ``"owed"``.

    Attributes:
        fact: The fact.
        answers: Those of its answers that do it, where one of them is likelier so than not.
        effect: What they do.
        whom: Of what turns messages: to whom they go.
        instead_of: Of what turns messages: whom they would have gone to otherwise; none named:
            whoever it was.
        other_channel: Of what turns messages: whether by another channel than before.
        days: Of what leaves in peace: for how many working days, from the day on which that was
            seen, or from the start of the silence.
        lasting: Of what is owed: whether it is so until the fact is taken back; otherwise a
            message of yours since has met it.
        done: Of what has been done: the reasons whose advice it was.
        unless: Answers of other facts under which the cue does nothing.
        provenance: What it rests on.

    Raises:
        InvalidEntry: Something is given that the effect has no use for, or missing.

    >>> from callback import Basis, Provenance
    >>> judged = Provenance(basis=Basis.JUDGED, reviewed="2026-11-26", note="Ours.")
    >>> Cue(fact="via_agency", answers=["yes"], effect="turns", whom="agency",
    ...     provenance=judged).whom
    <Recipient.AGENCY: 'agency'>
    """

    fact: str = attrs.field(validator=identifier)
    answers: tuple[str, ...] = attrs.field(converter=_ids)
    effect: Effect = attrs.field(converter=_effect, validator=one_of(Effect))
    whom: Recipient | None = attrs.field(
        default=None, converter=_somebody, validator=optional(one_of(Recipient))
    )
    instead_of: tuple[Recipient, ...] = attrs.field(
        default=(), converter=_people, validator=all_of(Recipient)
    )
    other_channel: bool = attrs.field(default=False, validator=of(bool))
    days: int | None = attrs.field(default=None, validator=optional(whole(1, LONGEST)))
    lasting: bool = attrs.field(default=False, validator=of(bool))
    done: tuple[str, ...] = attrs.field(default=(), converter=_ids)
    unless: tuple[Presupposed, ...] = attrs.field(
        default=(), converter=_unless, validator=all_of(Presupposed)
    )
    provenance: Provenance = attrs.field(validator=of(Provenance))

    def __repr__(self) -> str:
        return f"<Cue {self.fact} {'/'.join(self.answers)}: {self.effect.value}>"

    def __attrs_post_init__(self) -> None:
        require(bool(self.answers), self, "answers", [], "one answer at least")
        used = {
            "whom": (self.whom is not None, Effect.TURNS),
            "days": (self.days is not None, Effect.PEACE),
            "done": (bool(self.done), Effect.DONE),
        }
        for field, (given, effect) in used.items():
            right = given == (self.effect is effect)
            expected = f"given if and only if the effect is {effect.value!r}"
            require(right, self, field, getattr(self, field), expected)
        turns = self.effect is Effect.TURNS or not (self.instead_of or self.other_channel)
        require(turns, self, "instead_of", list(self.instead_of), "none: it turns no message")
        owed = self.effect is Effect.OWED or not self.lasting
        require(owed, self, "lasting", self.lasting, "False: nothing is owed")
        somebody = self.whom is not Recipient.NOBODY
        require(somebody, self, "whom", self.whom, "somebody for each message")
        facts = all(one.fact is not None for one in self.unless)
        require(facts, self, "unless", self.unless, "answers of facts")
