"""Facts: the questions that a candidate can answer, and what each answer says.

Every fact is a question with two answers or more, and a table P(answer | state) over the states
of the one circumstance that it speaks about. A reason can also produce a sign by itself (somebody
who is ill calls a talk off): then it has a row of its own, `under` it, in place of its states'.

A derived fact is answered by what is given with an interview, never asked, and speaks about the
reason directly, or about a circumstance like any other. What else the engine can read by itself
answers a fact that can also be reported; the report wins.

What is felt about one circumstance comes out of one impression (see `circumstances`). A felt fact
tells with `warmth` which of its answers that impression makes likelier the warmer it was.
"""

from __future__ import annotations

import enum
import functools
import itertools
import math
from collections.abc import Iterable, Mapping

import attrs
from attrs.validators import optional

from callback._values.answers import NO, OPEN_ENDED, PASSED, RUNNING, YES
from callback._values.checks import (
    all_of,
    between,
    coded,
    identifier,
    listed,
    of,
    one_of,
    require,
    text,
)
from callback._values.derivation import Derivation
from callback._values.mapping import FrozenMapping
from callback.catalogue.presupposed import Presupposed
from callback.catalogue.provenance import Provenance

__all__ = ["READ_AS", "Answer", "Fact", "Kind", "KnownBy", "Strength"]

SMALLEST = 1e-5
ROUNDING = 1e-9


class Kind(enum.Enum):
    """What a value of a fact looks like."""

    FLAG = "flag"
    CHOICE = "choice"
    COUNT = "count"
    UNTIL = "until"
    DERIVED = "derived"


class KnownBy(enum.Enum):
    """Where a candidate, or a program for her, learns the answer."""

    DATE = "date"
    MAIL = "mail"
    WATCHING = "watching"
    PERSON = "person"


class Strength(enum.Enum):
    """How it is known, which bounds in decibans what one answer may say.

    Told beats seen beats felt: a written word, a posting, a tone of voice.
    """

    FELT = "felt"
    SEEN = "seen"
    TOLD = "told"
    DECISIVE = "decisive"

    @property
    def bound(self) -> float:
        """The largest ``|10·log10 P(a | r) / P(a)|`` that an answer may have, in decibans."""
        return {"felt": 3.0, "seen": 10.0, "told": 15.0, "decisive": 25.0}[self.value]


#: What a fact must look like for the engine's reading to be an answer to it.
READ_AS: Mapping[Derivation, Kind] = {
    Derivation.STAGE: Kind.DERIVED,
    Derivation.SEASON: Kind.DERIVED,
    Derivation.PERIOD: Kind.DERIVED,
    Derivation.THANK_YOU: Kind.FLAG,
    Derivation.AUTO_REPLY: Kind.UNTIL,
    Derivation.OFFER: Kind.FLAG,
    Derivation.OPEN_QUESTION: Kind.FLAG,
    Derivation.USUALLY_QUICK: Kind.FLAG,
}


@attrs.frozen(kw_only=True)
class Answer:
    """One answer to a fact's question.

    Attributes:
        id: Its id within the fact.
        label: How a form would show it.
        least: Of a count, the smallest number of the band.
        word: Whether the answer is itself their word, so that nothing more is waited for.
        automatic: Of word: whether a machine says it, which now and then is a mistake.
        bounced: Whether it says that your last message did not arrive, so that it asked nothing.
    """

    id: str = attrs.field(validator=text)
    label: str = attrs.field(validator=text)
    least: int | None = attrs.field(default=None, validator=optional(of(int)))
    word: bool = attrs.field(default=False, validator=of(bool))
    automatic: bool = attrs.field(default=False, validator=of(bool))
    bounced: bool = attrs.field(default=False, validator=of(bool))

    def __attrs_post_init__(self) -> None:
        sensible = self.word or not self.automatic
        require(sensible, self, "automatic", self.automatic, "False: it is not word")


def _answers(values: Iterable[Answer]) -> tuple[Answer, ...]:
    return listed(values)


def _presupposes(values: Iterable[Presupposed]) -> tuple[Presupposed, ...]:
    return listed(values)


def _ids(values: Iterable[str]) -> tuple[str, ...]:
    return listed(values)


def _table(values: Mapping[str, Iterable[float]]) -> FrozenMapping[tuple[float, ...]]:
    return FrozenMapping({name: tuple(row) for name, row in values.items()})


def _kind(value: Kind | str) -> Kind:
    return coded(value, Kind)


def _known_by(value: KnownBy | str) -> KnownBy:
    return coded(value, KnownBy)


def _strength(value: Strength | str) -> Strength:
    return coded(value, Strength)


def _derivation(value: Derivation | str | None) -> Derivation | None:
    return None if value is None else coded(value, Derivation)


@attrs.frozen(kw_only=True, repr=False)
class Fact:
    """A question about the silence, and P(answer | state) for each of its answers.

    Kind, known by, strength and derivation may be given by their codes, such as ``"flag"``.

    Attributes:
        id: Its id; never changes meaning, never used again for another.
        question: As a form would ask it.
        kind: What its values look like.
        about: The circumstance that it speaks about; ``None`` only for a derived fact that speaks
            about the reason itself.
        answers: In the order of the table's rows.
        table: State to P(answer | state), a row of one probability for each answer; of a derived
            fact, reason to P(answer | reason).
        otherwise: The row of every state, or reason, that the table does not name.
        under: Of a fact about a circumstance, reason to P(answer | reason) where the reason
            produces the sign by itself, whatever the state of the circumstance is.
        warmth: Of a felt fact, its answers from cool to warm, all of them, where it shares an
            impression with others; empty where it does not.
        known_by: Where the answer is learnt.
        strength: How it is known.
        effort: What it costs to find out: 1 a look, 2 a search, 3 a question to somebody, 5 one
            that may be unwelcome.
        half_life: Working days after which a report of it is worth half; ``None``: it stays.
        linked: Facts that the same event produces.
        says_little: Declared to move hardly anything, since its sign is disputed.
        answerable: Of an until-fact, whether its date says when they will be able to answer, so
            that the clock runs slowly up to it.
        derivation: What answers it, of what the engine reads off dates, fields and events; at
            most one fact of a catalogue for each. A derived fact has one, since nobody is asked
            about it; an answer that it does not have is left out.
        presupposes: What has to be known before it is asked: one of these; none: it always
            makes sense.
        sensitive: Whether it is about somebody's health or family, or takes looking into what a
            person does: it is taken when told, and never asked.
        dispute: What the sources disagree about, where they do.
        provenance: What the table rests on.
    """

    id: str = attrs.field(validator=identifier)
    question: str = attrs.field(validator=text)
    kind: Kind = attrs.field(converter=_kind, validator=one_of(Kind))
    about: str | None = attrs.field(validator=optional(identifier))
    answers: tuple[Answer, ...] = attrs.field(converter=_answers, validator=all_of(Answer))
    table: FrozenMapping[tuple[float, ...]] = attrs.field(converter=_table)
    otherwise: tuple[float, ...] = attrs.field(converter=tuple[float, ...])
    under: FrozenMapping[tuple[float, ...]] = attrs.field(
        factory=FrozenMapping[tuple[float, ...]], converter=_table
    )
    warmth: tuple[str, ...] = attrs.field(default=(), converter=_ids)
    known_by: KnownBy = attrs.field(converter=_known_by, validator=one_of(KnownBy))
    strength: Strength = attrs.field(converter=_strength, validator=one_of(Strength))
    effort: int = attrs.field(default=1, validator=of(int))
    half_life: float | None = attrs.field(
        default=None, validator=optional(between(0.5, 3650, closed=True))
    )
    linked: tuple[str, ...] = attrs.field(default=(), converter=_ids)
    says_little: bool = attrs.field(default=False, validator=of(bool))
    answerable: bool = attrs.field(default=False, validator=of(bool))
    derivation: Derivation | None = attrs.field(
        default=None, converter=_derivation, validator=optional(one_of(Derivation))
    )
    presupposes: tuple[Presupposed, ...] = attrs.field(
        default=(), converter=_presupposes, validator=all_of(Presupposed)
    )
    sensitive: bool = attrs.field(default=False, validator=of(bool))
    dispute: str = attrs.field(default="", validator=of(str))
    provenance: Provenance = attrs.field(validator=of(Provenance))

    def __repr__(self) -> str:
        return f"<Fact {self.id}: {self.kind.value}>"

    def __attrs_post_init__(self) -> None:
        ids = [answer.id for answer in self.answers]
        require(len(ids) > 1 and len(ids) == len(set(ids)), self, "answers", ids, "ids that differ")
        spoken = self.about is not None or self.kind is Kind.DERIVED
        require(spoken, self, "about", self.about, "a circumstance")
        require(self.effort in range(1, 6), self, "effort", self.effort, "1 to 5")
        self._check_kind(ids)
        for state, row in (*self.table.items(), ("otherwise", self.otherwise)):
            self._check_row(state, row)
        self._check_under()
        self._check_warmth(ids)

    def _check_under(self) -> None:
        through = self.about is not None or not self.under
        named = list(self.under)
        require(through, self, "under", named, "nothing: its table is over reasons already")
        for reason, row in self.under.items():
            self._check_row(reason, row)

    def _check_warmth(self, ids: list[str]) -> None:
        if not self.warmth:
            return
        asked = self.about is not None and self.kind is not Kind.DERIVED
        felt = asked and self.strength is Strength.FELT
        told = list(self.warmth)
        require(felt, self, "warmth", told, "nothing: only what is felt about a circumstance")
        all_ = sorted(self.warmth) == sorted(ids)
        require(all_, self, "warmth", told, f"each of {', '.join(ids)}, from cool to warm")

    def _check_kind(self, ids: list[str]) -> None:
        shapes = {Kind.FLAG: [YES, NO], Kind.UNTIL: [RUNNING, PASSED, OPEN_ENDED, NO]}
        if self.kind in shapes:
            right = shapes[self.kind]
            require(ids == right, self, "answers", ids, ", ".join(right))
        bands = [answer.least for answer in self.answers]
        if self.kind is Kind.COUNT:
            rising = bands[0] == 0 and all(
                low is not None and high is not None and low < high
                for low, high in itertools.pairwise(bands)
            )
            require(rising, self, "least", bands, "bands that start at 0 and rise")
        else:
            none = all(band is None for band in bands)
            require(none, self, "least", bands, "None: it is not a count")
        until = self.kind is Kind.UNTIL
        dated = until or not self.answerable
        require(dated, self, "answerable", self.answerable, "False: it has no date")
        self._check_derivation()

    def _check_derivation(self) -> None:
        if self.derivation is None:
            asked = self.kind is not Kind.DERIVED
            require(asked, self, "derivation", None, "what answers it: nobody is asked")
            return
        kind = READ_AS[self.derivation]
        expected = f"one that answers a fact of kind {self.kind.value!r}"
        require(kind is self.kind, self, "derivation", self.derivation.value, expected)

    def _check_row(self, state: str, row: tuple[float, ...]) -> None:
        complete = len(row) == len(self.answers)
        require(complete, self, state, row, f"{len(self.answers)} probabilities")
        possible = all(SMALLEST <= p <= 1 - SMALLEST for p in row)
        require(possible, self, state, row, "probabilities that forbid nothing for ever")
        total = math.fsum(row)
        require(abs(total - 1) <= ROUNDING, self, state, total, "probabilities that sum to 1")

    @functools.cached_property
    def by_id(self) -> FrozenMapping[Answer]:
        """The answers by id."""
        return FrozenMapping({answer.id: answer for answer in self.answers})

    def row(self, state: str) -> tuple[float, ...]:
        """Return P(answer | state) for each answer, where no reason has a row of its own."""
        return self.table.get(state, self.otherwise)
