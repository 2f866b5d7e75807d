"""Signs: what one fact says by itself, before anything else is known."""

from __future__ import annotations

import math

import attrs

from callback._values.arguments import check, check_type
from callback._values.plain import Plain, Recorded
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.default import STANDARD
from callback.catalogue.facts import Answer, Fact
from callback.catalogue.numbers import numbers_of
from callback.catalogue.provenance import Source
from callback.catalogue.reasons import Reason
from callback.interview.answering import answer_named
from callback.words.phrases import Phrases
from callback.words.shown import UNTOLD, Shown, speaking
from callback.words.table import Table
from callback.words.terms import WeightTerm, weight_term

__all__ = [
    "Meaning",
    "Sign",
    "meaning",
]

#: The form of ``Meaning.to_dict()``.
SCHEMA = 1
#: Decibans, either way, from which a row is worth reading; where none is, the first so many are.
TELLING, FEWEST = 1.0, 3


@attrs.frozen(kw_only=True)
class Sign:
    """What an answer says for or against one reason.

    Attributes:
        reason: The reason.
        probability: P(answer | reason).
        decibans: ``10·log10 P(answer | reason) / P(answer)``: 10 make it ten times as likely.
    """

    reason: Reason
    probability: float
    decibans: float

    @property
    def term(self) -> WeightTerm:
        """The term for the weight."""
        return weight_term(self.decibans)


@attrs.frozen(kw_only=True, repr=False)
class Meaning(Recorded, Shown):
    """What one answer says by itself.

    Attributes:
        fact: The fact.
        answer: The answer.
        probability: P(answer) under the catalogue's priors.
        signs: What it says of each reason, from the strongest for to the strongest against.
    """

    fact: Fact
    answer: Answer
    probability: float
    signs: tuple[Sign, ...]
    _told: Phrases = attrs.field(default=UNTOLD, init=False, eq=False, repr=False)

    @property
    def dispute(self) -> str:
        """What the sources disagree about; empty where they do not."""
        return self.fact.dispute

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the numbers come from."""
        return self.fact.provenance.sources

    def __repr__(self) -> str:
        first = self.signs[0]
        sign = f"{first.decibans:+z.1f} dB for {first.reason.id}"
        return f"<Meaning of {self.fact.id}={self.answer.id}: {sign}>"

    def _table(self) -> Table:
        say, number = self._phrases.say, self._phrases.number
        titles = ", ".join(source.title for source in self.sources)
        telling = [sign for sign in self.signs if abs(sign.decibans) >= TELLING]
        hardly = [sign for sign in self.signs if abs(sign.decibans) < TELLING]
        notes = [say("meaning.share", count=f"{1 / self.probability:.0f}")]
        notes += [say("meaning.dispute", dispute=self.dispute)] if self.dispute else []
        notes += [say("meaning.sources", sources=titles)] if titles else []
        return Table(
            caption=say("meaning.caption", question=self.fact.question, answer=self.answer.label),
            headings=(
                say("heading.reason"),
                say("heading.decibans"),
                say("heading.strength"),
                say("meaning.given"),
            ),
            rows=tuple(
                (
                    sign.reason.title,
                    number(f"{sign.decibans:+z.1f}"),
                    self._phrases.of(sign.term),
                    self._phrases.percent(sign.probability),
                )
                for sign in (*telling, *hardly)
            ),
            right=frozenset({1, 3}),
            notes=tuple(notes),
            shown=len(telling) or FEWEST,
            rest=self._rest,
        )

    def _rest(self, shown: int) -> str:
        more = self._phrases.counted("more_reasons", len(self.signs) - shown)
        return self._phrases.say("meaning.folded", more=more)

    def to_dict(self) -> dict[str, Plain]:
        """Return the meaning as JSON-ready data."""
        return {
            "schema": SCHEMA,
            "fact": self.fact.id,
            "answer": self.answer.id,
            "probability": self.probability,
            "signs": [
                {"reason": s.reason.id, "decibans": s.decibans, "probability": s.probability}
                for s in self.signs
            ],
            "dispute": self.dispute,
            "sources": [source.id for source in self.sources],
        }


def meaning(
    fact_id: str,
    answer: bool | str | int,  # noqa: FBT001  # an answer is what it is, and many are yes or no
    *,
    catalogue: Catalogue = STANDARD,
) -> Meaning:
    """Return what one sign means by itself, reason by reason.

    Args:
        fact_id: The fact.
        answer: ``True`` or ``False``, the id of an answer (for a fact that holds up to a day:
            ``"running"``, ``"passed"``, ``"open_ended"`` or ``"no"``), or a whole number.
        catalogue: What is believed about employers.

    Raises:
        UnknownId: The catalogue has no such fact.
        InvalidValue: The fact has no such answer.

    >>> meaning("told_on_hold", True).signs[0].reason.id
    'on_hold'
    """
    check_type(catalogue, "catalogue", Catalogue)
    fact = catalogue.fact(fact_id)
    said = _answer(fact, answer)
    observed = numbers_of(catalogue).observed[fact.id]
    index = observed.answers[said.id]
    given, margin = observed.given[index], observed.margins[index]
    signs = [
        Sign(reason=reason, probability=p, decibans=10.0 * math.log10(p / margin))
        for reason, p in zip(catalogue.reasons.values(), given, strict=True)
    ]
    found = Meaning(
        fact=fact,
        answer=said,
        probability=margin,
        signs=tuple(sorted(signs, key=lambda sign: -sign.decibans)),
    )
    return speaking(found, catalogue.phrases)


def _answer(fact: Fact, answer: object) -> Answer:
    """Return the answer that is named: a day, which names none by itself, is refused."""
    right = isinstance(answer, (bool, str)) or (isinstance(answer, int) and answer >= 0)
    expected = "True or False, the id of an answer, or a whole number from 0"
    check(right, fact.id, answer, expected)
    return answer_named(fact, answer)
