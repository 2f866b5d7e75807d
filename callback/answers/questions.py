"""The questions: what is worth finding out next, and how much is left to find out."""

from __future__ import annotations

import functools
import math
from collections.abc import Collection, Iterator, Sequence
from typing import overload

import attrs

from callback._values.arguments import check, check_flag, check_type, check_whole
from callback._values.plain import Plain
from callback.catalogue.facts import Answer, Fact
from callback.catalogue.reasons import Reason
from callback.model.asking import follows_up, open_facts
from callback.model.beliefs import Beliefs
from callback.model.information import bits, same_decision, target
from callback.model.plain_parts import plain_catalogue
from callback.model.ranking import Ranking, ReadOff
from callback.words.phrases import Phrases
from callback.words.table import Table

__all__ = [
    "Prospect",
    "Question",
    "Questions",
    "ask",
]

#: The form of ``Questions.to_dict()``.
SCHEMA = 1
#: The best questions whose joint answers the decision is tested against.
JOINTLY = 3
#: Enough is known when hearing those answers would leave the decision with this probability, or
#: when no question is worth this many bits.
SAME, LITTLE = 0.95, 0.01
#: How many questions are shown before the rest is folded.
SHOWN = 8


@attrs.frozen(kw_only=True)
class Prospect:
    """What one answer to a question would leave.

    Attributes:
        answer: The answer.
        probability: How likely it is to be given.
        posterior: The probability of each reason after it, in the catalogue's order.
        top: The reason that would then be likeliest.
    """

    answer: Answer
    probability: float
    posterior: tuple[float, ...] = attrs.field(repr=False)
    top: Reason


@attrs.frozen(kw_only=True, repr=False)
class Question:
    """A fact that is open, and what asking it is worth.

    Attributes:
        ranking: What it would be asked after.
        fact: The fact.
        bits: The information expected from the answer.
    """

    ranking: Ranking
    fact: Fact
    bits: float

    @property
    def text(self) -> str:
        """The question as a form would ask it."""
        return self.fact.question

    @property
    def effort(self) -> int:
        """What it costs to find out, from 1 (a look) to 5 (a question that may be unwelcome)."""
        return self.fact.effort

    @functools.cached_property
    def answers(self) -> tuple[Prospect, ...]:
        """Each answer, how likely it is, and what it would leave."""
        given = Beliefs.of(self.ranking)
        reasons = list(self.ranking.catalogue.reasons.values())
        prospects: list[Prospect] = []
        for index, answer in enumerate(self.fact.answers):
            joint = [row[index] * p for row, p in given.each(self.fact.id)]
            total = math.fsum(joint)
            posterior = tuple(weight / total for weight in joint)
            top = reasons[max(range(len(reasons)), key=posterior.__getitem__)]
            prospects.append(
                Prospect(
                    answer=answer,
                    probability=min(total, 1.0),  # by rounding alone it could be more
                    posterior=posterior,
                    top=top,
                )
            )
        return tuple(prospects)

    @property
    def may_change_the_top(self) -> bool:
        """Whether some answer would put another reason first."""
        return any(prospect.top.id != self.ranking.top.reason.id for prospect in self.answers)

    @property
    def why(self) -> str:
        """What the question is good for, in one line."""
        first, say = self.ranking.top.reason, self.ranking.catalogue.phrases.say
        turning = [item for item in self.answers if item.top.id != first.id]
        if turning:
            likeliest = max(turning, key=lambda item: item.probability)
            label, title = likeliest.answer.label, likeliest.top.title
            return say("questions.first", answer=label, reason=title)
        strongest = max(self.answers, key=lambda item: abs(self._change(item)))
        label = strongest.answer.label
        if self._change(strongest) > 0:
            return say("questions.rise", answer=label, reason=first.title)
        return say("questions.fall", answer=label, reason=first.title)

    def _change(self, prospect: Prospect) -> float:
        index = list(self.ranking.catalogue.reasons).index(self.ranking.top.reason.id)
        return prospect.posterior[index] - self.ranking.top.probability

    def __repr__(self) -> str:
        return f"<Question {self.fact.id}: {self.bits:.3f} bits, effort {self.effort}>"


@attrs.frozen(kw_only=True, repr=False)
class Questions(ReadOff, Sequence[Question]):
    """Open questions, the most telling first.

    Attributes:
        ranking: What they would be asked after.
        asked: The questions shown.
        best: The most telling of all that are open, at most three.
        information_left: The largest information still open, in bits.
    """

    ranking: Ranking
    asked: tuple[Question, ...]
    best: tuple[Question, ...]
    information_left: float

    @overload
    def __getitem__(self, index: int) -> Question: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Question]: ...
    def __getitem__(self, index: int | slice) -> Question | Sequence[Question]:
        return self.asked[index]

    def __len__(self) -> int:
        return len(self.asked)

    def __iter__(self) -> Iterator[Question]:
        return iter(self.asked)

    @functools.cached_property
    def same_decision(self) -> float:
        """The probability that the likeliest reason stays first after the best three questions.

        Exact, over all their joint answers (Chen, Choi and Darwiche 2014).
        """
        return same_decision(Beliefs.of(self.ranking), [item.fact.id for item in self.best])

    @property
    def enough(self) -> bool:
        """Whether nothing that could still be told is likely to change the answer."""
        return self.information_left < LITTLE or self.same_decision >= SAME

    def __repr__(self) -> str:
        return f"<Questions: {', '.join(item.fact.id for item in self.asked[:3])}, …>"

    def _table(self) -> Table:
        say = self._phrases.say
        shown, folded = self.asked[:SHOWN], self.asked[SHOWN:]
        notes = [say("questions.stays", share=self._phrases.percent(self.same_decision))]
        if not shown:
            notes = [say("questions.none")]
        if folded:
            most = max(question.bits for question in folded)
            more = self._phrases.counted("more_questions", len(folded))
            notes.insert(
                0, say("questions.folded", more=more, bits=self._phrases.number(f"{most:.3f}"))
            )
        return Table(
            caption=say("questions.caption"),
            headings=(say("questions.question"), say("questions.bits"), say("questions.effort")),
            rows=tuple(row for question in shown for row in _rows(question, self._phrases)),
            right=frozenset({1, 2}),
            notes=tuple(notes),
        )

    def to_dict(self) -> dict[str, Plain]:
        """Return the questions as JSON-ready data."""
        return {
            "schema": SCHEMA,
            "catalogue": plain_catalogue(self.ranking.catalogue),
            "ref": self.ranking.interview.ref,
            "as_of": self.ranking.as_of.isoformat(),
            "questions": [
                {
                    "fact": item.fact.id,
                    "kind": item.fact.kind.value,
                    "text": item.text,
                    "bits": item.bits,
                    "effort": item.effort,
                    "why": item.why,
                    "answers": [
                        {
                            "id": prospect.answer.id,
                            "label": prospect.answer.label,
                            "probability": prospect.probability,
                            "top": prospect.top.id,
                            "words": {"top": prospect.top.title},
                        }
                        for prospect in item.answers
                    ],
                }
                for item in self.asked
            ],
            "enough": self.enough,
            "same_decision": self.same_decision,
            "information_left": self.information_left,
        }


def _rows(question: Question, phrases: Phrases) -> Iterator[tuple[str, str, str]]:
    """Yield the question with what it is worth, and below it its id and what it is good for."""
    yield question.text, phrases.number(f"{question.bits:.3f}"), str(question.effort)
    yield f"   {question.fact.id}: {question.why}", "", ""


def ask(
    ranking: Ranking,
    limit: int | None = None,
    *,
    about: str | None = None,
    exclude: Collection[str] = (),
    per_effort: bool = True,
) -> Questions:
    """Return the open questions: those first that follow up, then those that tell most.

    A question follows up on what was said where it presupposes the answer to another: whether the
    agency hears anything, where you came through one; who took over, where your contact has left.

    The information expected from a question is the mutual information of its answer and the
    reason, given all that is known (Shannon 1948; Lindley 1956)::

        I(R; A | e) = Σ_a Σ_r P(r, a | e) · log2 P(a | r, e) / P(a | e)

    Facts asked and not known are not asked again. What would be word of theirs is never asked:
    whoever asks why it is quiet has had none, and would say so. Nor is what is sensitive, nor what
    presupposes something that is not known.

    Args:
        ranking: What is known so far.
        limit: How many to return; all by default.
        about: A family's id, or ``"offer"``: count only what is learnt about that.
        exclude: Ids of facts not to ask.
        per_effort: Whether to put first what follows up and then order by bits per effort, rather
            than by bits alone.

    Raises:
        InvalidValue: An argument is wrong: *about* is neither a family nor ``"offer"``, say.
        UnknownId: *exclude* names a fact that the catalogue does not have.

    >>> from callback import Interview, rank
    >>> ranking = rank(Interview(ended="2026-11-03"), as_of="2026-11-17")
    >>> len(ask(ranking, limit=3))
    3
    """
    check_type(ranking, "ranking", Ranking)
    check_whole(limit, "limit", 1, optional=True)
    check_flag(per_effort, "per_effort")
    left_out = _named(ranking, exclude)
    given = Beliefs.of(ranking)
    over = target(ranking, given, about)
    prospects = [
        Question(ranking=ranking, fact=fact, bits=bits(given, fact.id, over))
        for fact in open_facts(ranking)
        if fact.id not in left_out
    ]
    worth = sorted(prospects, key=lambda item: -item.bits)
    ordered = worth
    if per_effort:
        ordered = sorted(prospects, key=_turn)
    return Questions(
        ranking=ranking,
        asked=tuple(ordered[:limit]),
        best=tuple(worth[:JOINTLY]),
        information_left=worth[0].bits if worth else 0.0,
    )


def _turn(question: Question) -> tuple[bool, float]:
    """Return what questions are ordered by: first what follows up, then the most for the effort."""
    later = not follows_up(question.fact, question.ranking)
    return later, -question.bits / question.effort


def _named(ranking: Ranking, exclude: Collection[str]) -> frozenset[str]:
    """Return the ids of the facts in *exclude*; a text alone would be read letter by letter."""
    right = isinstance(exclude, Collection) and not isinstance(exclude, str)
    check(right, "exclude", exclude, "a collection of the ids of facts")
    return frozenset(ranking.catalogue.fact(name).id for name in exclude)
