"""Evidence: what the facts of an interview say on the day of looking, and what says nothing."""

from __future__ import annotations

import enum
import functools
from collections.abc import Iterator, Mapping

import attrs
from pendulum import Date

from callback._values.answers import YES
from callback._values.arguments import check_type
from callback._values.days import Day, day
from callback._values.derivation import Derivation
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.facts import Answer, Fact
from callback.catalogue.numbers import CatalogueNumbers, numbers_of
from callback.interview.findings import UNKNOWN, Finding, Weights
from callback.interview.interview import Interview
from callback.observed.admission import Admission, examine
from callback.observed.reports import answer_of, fading, likelihood
from callback.observed.seasons import period_of, season_of
from callback.words.phrases import Phrases
from callback.words.shown import Shown
from callback.words.table import Table, percent

__all__ = [
    "Evidence",
    "Ignored",
    "Used",
    "WhyIgnored",
]


@attrs.frozen(kw_only=True)
class Used:
    """A finding that counts.

    Attributes:
        fact: The fact.
        finding: What was reported of it.
        answer: The answer that it comes to today, or the weights over several.
        reliability: What the report is still worth, after fading.
        derived: Whether it follows from dates and fields rather than from a report.
        likelihood: P(report | state) for each state of the fact's circumstance, or for each
            reason where the fact speaks about the reason itself.
    """

    fact: Fact
    finding: Finding
    answer: Answer | Weights
    reliability: float
    derived: bool
    likelihood: tuple[float, ...] = attrs.field(repr=False)


class WhyIgnored(enum.Enum):
    """Why something that was given does not count."""

    YOURS_WINS = "yours_wins"
    NO_SUCH_FACT = "no_such_fact"
    ANSWERED = "answered"
    THEY_WROTE = "they_wrote"


@attrs.frozen
class Ignored:
    """Something that was given and does not count.

    Attributes:
        what: The field, the fact, or the code of what was derived.
        value: Its value, in words.
        why: Why it does not count.
        replied_on: The day of their message, where that is why.
    """

    what: str
    value: str
    why: WhyIgnored
    replied_on: Date | None = None

    def text(self, phrases: Phrases) -> str:
        """Return in words why it does not count."""
        return phrases.of(self.why, day=str(self.replied_on))


@attrs.frozen(kw_only=True)
class Evidence(Shown):
    """What counts, what was asked and is not known, and what does not count.

    Attributes:
        used: The findings that count, in the order of the catalogue's facts.
        unknown: The facts that were asked and are not known.
        ignored: What was given and does not count, and why.
    """

    used: tuple[Used, ...]
    unknown: tuple[Fact, ...]
    ignored: tuple[Ignored, ...]

    @classmethod
    def gather(cls, interview: Interview, catalogue: Catalogue, as_of: Day) -> Evidence:
        """Return what the interview's facts say on the day *as_of*.

        Raises:
            InvalidInterview: Something is dated after *as_of*, or the catalogue does not have a
                fact, or not with this value; all problems are listed.
        """
        check_type(interview, "interview", Interview)
        check_type(catalogue, "catalogue", Catalogue)
        return cls.of(examine(interview, catalogue, day(as_of, "as_of")))

    @classmethod
    def of(cls, admission: Admission) -> Evidence:
        """Return what the facts say of an interview that has been examined.

        Raises:
            InvalidInterview: Something is wrong with it; all problems are listed.
        """
        admitted = admission.granted()
        interview, catalogue, as_of = admitted.interview, admitted.catalogue, admitted.as_of
        numbers = numbers_of(catalogue)
        known = {**_derived(interview, catalogue, as_of), **_said_of(interview)}
        used = [
            _use(fact, finding, numbers, admitted)
            for fact, finding in _in_order(catalogue, known, numbers)
        ]
        unknown = [name for name, known in interview.facts.items() if known.value is UNKNOWN]
        return cls(
            used=tuple(used),
            unknown=tuple(catalogue.facts[name] for name in unknown),
            ignored=tuple(_ignored(interview, catalogue)),
        )

    @property
    def reported(self) -> tuple[Used, ...]:
        """The findings that count and were reported, not derived."""
        return tuple(used for used in self.used if not used.derived)

    @property
    def excused_until(self) -> Date | None:
        """The latest day until which, by these findings, they cannot answer."""
        days = [
            used.finding.value
            for used in self.used
            if used.fact.answerable and isinstance(used.finding.value, Date)
        ]
        return max(days, default=None)

    def _table(self) -> Table:
        rows = [(used.fact.question, _words(used), percent(used.reliability)) for used in self.used]
        say = self._phrases.say
        rows += [(fact.question, say("evidence.unknown"), "") for fact in self.unknown]
        for item in self.ignored:
            why = say("evidence.ignored", why=item.text(self._phrases))
            rows.append((item.what, item.value, why))
        headings = say("evidence.fact"), say("evidence.answer"), say("evidence.worth")
        return Table(headings=headings, rows=tuple(rows))


def _words(used: Used) -> str:
    if isinstance(used.answer, Answer):
        return used.answer.label
    return ", ".join(f"{name} {weight:g}" for name, weight in used.answer.likelihoods.items())


def _use(fact: Fact, finding: Finding, numbers: CatalogueNumbers, admitted: Admission) -> Used:
    as_of, answers = admitted.as_of, admitted.answers
    answer = answers[fact.id] if fact.id in answers else answer_of(fact, finding, as_of)
    reliability = fading(fact, finding, as_of)
    return Used(
        fact=fact,
        finding=finding,
        answer=answer,
        reliability=reliability,
        derived=fact.id not in admitted.interview.facts,
        likelihood=likelihood(numbers.observed[fact.id], answer, reliability),
    )


def _in_order(
    catalogue: Catalogue, findings: Mapping[str, Finding], numbers: CatalogueNumbers
) -> Iterator[tuple[Fact, Finding]]:
    """Yield what is known in the catalogue's order, so that the order given changes no bit."""
    facts, order = catalogue.facts, numbers.order
    known = [name for name in findings if name in order]
    for name in sorted(known, key=order.__getitem__):
        yield facts[name], findings[name]


def _derived(interview: Interview, catalogue: Catalogue, as_of: Date) -> dict[str, Finding]:
    """What follows from dates, fields and events, by the fact that it answers in this catalogue."""
    facts = catalogue.by_derivation
    read = {
        code: _said(answer)
        for code, answer in _read(interview, as_of)
        if code in facts and answer in facts[code].by_id
    }
    return {
        facts[code].id: finding
        for code, finding in {**read, **interview.derived}.items()
        if code in facts
    }


def _read(interview: Interview, as_of: Date) -> Iterator[tuple[str, str]]:
    """Yield what the dates and fields say by themselves: the code of what is read, the answer."""
    yield Derivation.SEASON.value, season_of(as_of, interview.country)
    yield Derivation.PERIOD.value, period_of(as_of, interview.country)
    if interview.stage is not None:
        yield Derivation.STAGE.value, interview.stage.value
    if interview.thanked_on is not None:
        yield Derivation.THANK_YOU.value, YES


@functools.cache
def _said(answer: str) -> Finding:
    return Finding(answer)


def _said_of(interview: Interview) -> dict[str, Finding]:
    """What was reported and is known: an UNKNOWN hides nothing that follows from dates."""
    facts = interview.facts.items()
    return {name: known for name, known in facts if known.value is not UNKNOWN}


def _ignored(interview: Interview, catalogue: Catalogue) -> Iterator[Ignored]:
    said = _said_of(interview)
    for code, finding in interview.derived.items():
        fact = catalogue.by_derivation.get(code)
        if fact is None:
            yield Ignored(code, str(finding.value), WhyIgnored.NO_SUCH_FACT)
        elif fact.id in said:
            yield Ignored(fact.id, str(finding.value), WhyIgnored.YOURS_WINS)
    replied = interview.replied_on
    if replied is None:
        return
    for sent in interview.asked_on:
        if sent < replied:
            yield Ignored("asked_on", str(sent), WhyIgnored.ANSWERED, replied)
    if interview.promised_by is not None and interview.promised_by <= replied:
        promised = str(interview.promised_by)
        yield Ignored("promised_by", promised, WhyIgnored.THEY_WROTE, replied)
