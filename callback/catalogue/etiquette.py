"""Etiquette: how to follow up after an interview, as far as that is a matter of belief.

Which rules there are is the plan's; how many days they wait, how often one asks, whom, and what is
likely enough to act on is what pages of advice disagree about, and stands here with its sources.
Days are working days where the employer is.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from callback._values.checks import all_of, between, coded, listed, of, one_of, require, whole
from callback.catalogue.cues import Cue
from callback.catalogue.provenance import Basis, Provenance, Source, sources_of
from callback.catalogue.quiet_days import QuietDays
from callback.catalogue.reasons import Recipient

__all__ = ["NEUTRAL", "Etiquette"]

#: A working year: nobody is asked to wait longer.
LONGEST = 250
#: More messages than this are no etiquette.
MOST = 9

_days = whole(0, LONGEST)
_probability = between(0, 1, closed=True)


def _recipient(value: Recipient | str) -> Recipient:
    return coded(value, Recipient)


def _cues(values: Iterable[Cue]) -> tuple[Cue, ...]:
    return listed(values)


def _quiet(values: Iterable[QuietDays]) -> tuple[QuietDays, ...]:
    return listed(values)


def _recipients(values: Iterable[Recipient | str]) -> tuple[Recipient, ...]:
    return tuple(map(_recipient, listed(values)))


@attrs.frozen(kw_only=True, repr=False)
class Etiquette:
    """How long to wait, how often to ask and whom, and what is likely enough to act on.

    Whom may be given by the code, such as ``"recruiter"``.

    Attributes:
        thank_within: Working days after the interview within which a thank-you goes out.
        thank_late: Working days after it up to which a late one is better than none.
        grace: Working days given on top of a promised day before asking.
        first_after: Working days of silence before asking, where no day was promised.
        after_return: Working days left to somebody after the first day back.
        stand_in_after: Working days by which the return of somebody delays a message from which on
            whoever stands in is asked at once.
        apart: Working days between one message and the next.
        asks: Whom the messages that ask go to, in order, unless a likely reason names somebody
            else; so many messages ask.
        farewell: Whom the one message after those goes to, which closes; likewise.
        say: The probability from which a reason decides whom to turn to, and from which a family
            under which messages do not arrive has another channel tried.
        noted: The probability from which a reason's advice is shown.
        at_once: The probability, of those reasons of a family together that ask for something
            today, from which it is worth doing.
        calls_from: The message that asks from which on one calls, since the one before, in
            writing, was ignored; beyond the last one: one always writes.
        before_deadline: Working days before your own deadline with another employer on which
            they are told of it.
        cues: Which answers change the plan by themselves; of those that turn messages the first
            that fits decides. What a catalogue does not have does nothing there.
        quiet: Working days on which no message is planned.
        worth: By how much a message has to raise the probability of hearing within ten working
            days after it, to be worth writing.
        on_thanking: Who says to send a thank-you.
        on_asking: Who says when to ask, and whom.
        on_looking_further: Who says to keep looking meanwhile.
        provenance: What the numbers rest on.

    Raises:
        InvalidEntry: A number is out of its bounds, or a message would go to nobody.

    >>> judged = Provenance(basis=Basis.JUDGED, reviewed="2026-11-22", note="Ours.")
    >>> patient = Etiquette(first_after=8, asks=["manager"], provenance=judged)
    >>> patient.first_after, patient.most
    (8, 1)
    """

    thank_within: int = attrs.field(default=1, validator=whole(1, LONGEST))
    thank_late: int = attrs.field(default=3, validator=_days)
    grace: int = attrs.field(default=2, validator=_days)
    first_after: int = attrs.field(default=5, validator=_days)
    after_return: int = attrs.field(default=2, validator=_days)
    stand_in_after: int = attrs.field(default=10, validator=_days)
    apart: int = attrs.field(default=5, validator=whole(1, LONGEST))
    asks: tuple[Recipient, ...] = attrs.field(
        default=(Recipient.RECRUITER, Recipient.MANAGER),
        converter=_recipients,
        validator=all_of(Recipient),
    )
    farewell: Recipient = attrs.field(
        default=Recipient.LAST_CONTACT, converter=_recipient, validator=one_of(Recipient)
    )
    say: float = attrs.field(default=0.25, validator=_probability)
    noted: float = attrs.field(default=0.1, validator=_probability)
    at_once: float = attrs.field(default=0.015, validator=_probability)
    worth: float = attrs.field(default=0.02, validator=_probability)
    calls_from: int = attrs.field(default=2, validator=whole(1, MOST + 1))
    before_deadline: int = attrs.field(default=3, validator=_days)
    cues: tuple[Cue, ...] = attrs.field(default=(), converter=_cues, validator=all_of(Cue))
    quiet: tuple[QuietDays, ...] = attrs.field(
        default=(), converter=_quiet, validator=all_of(QuietDays)
    )
    on_thanking: tuple[Source, ...] = attrs.field(
        default=(), converter=sources_of, validator=all_of(Source)
    )
    on_asking: tuple[Source, ...] = attrs.field(
        default=(), converter=sources_of, validator=all_of(Source)
    )
    on_looking_further: tuple[Source, ...] = attrs.field(
        default=(), converter=sources_of, validator=all_of(Source)
    )
    provenance: Provenance = attrs.field(validator=of(Provenance))

    def __repr__(self) -> str:
        return f"<Etiquette: {self.most} messages, {self.apart} working days apart>"

    def __attrs_post_init__(self) -> None:
        few = len(self.asks) <= MOST
        require(few, self, "asks", self.asks, f"at most {MOST} messages")
        somebody = Recipient.NOBODY not in self.asks
        require(somebody, self, "asks", self.asks, "somebody for each message")
        somebody = self.farewell is not Recipient.NOBODY
        require(somebody, self, "farewell", self.farewell, "somebody to thank")

    @property
    def most(self) -> int:
        """How many messages ask; one more may close."""
        return len(self.asks)


#: What a catalogue goes by that says nothing else: the middle of what pages of advice say.
NEUTRAL = Etiquette(
    provenance=Provenance(
        basis=Basis.JUDGED,
        reviewed="2026-11-26",
        note=(
            "Pages of advice agree on the order of magnitude: a thank-you at once, a week of "
            "patience, then a message a week, two in all, the second by phone. The probabilities "
            "are judged."
        ),
    ),
)
