"""Evidence: what the facts of an interview say on the day of looking, and what says nothing."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Collection, Iterator, Mapping

import attrs
from pendulum import Date

from callback._values.arguments import check_type
from callback._values.days import Day, day
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.facts import Answer, Fact
from callback.catalogue.numbers import CatalogueNumbers, numbers_of
from callback.interview.answering import answer_of
from callback.interview.findings import UNKNOWN, Finding, Weights
from callback.interview.interview import Interview
from callback.observed.admission import Admission, examine
from callback.observed.derived import derived
from callback.observed.ignored import Ignored, WhyIgnored
from callback.observed.reports import fading, likelihood, overrun, words_of
from callback.words.phrases import Phrases
from callback.words.shown import UNTOLD, Shown
from callback.words.table import Table
from callback.workdays import WorkCalendar

__all__ = [
    "Evidence",
    "Ignored",
    "Used",
    "WhyIgnored",
    "Word",
    "sure",
]

#: A report that is worth no more than a coin is not taken for their word.
DOUBTFUL = 0.5

#: Their word with no day given is taken for the last one.
_UNDATED = Date(9999, 12, 31)


@attrs.frozen(kw_only=True, repr=False)
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

    def __repr__(self) -> str:
        return f"<Used {self.fact.id}: {words_of(self.fact, self.answer, UNTOLD)}>"


@attrs.frozen(kw_only=True)
class Word:
    """Word that has come, so that nothing more is waited for.

    Attributes:
        used: The finding that says so.
        answer: Its answer.
        on: The day on which it came, where that was given.
    """

    used: Used
    answer: Answer
    on: Date | None


@attrs.frozen(kw_only=True, repr=False)
class Evidence(Shown):
    """What counts, what was asked and is not known, and what does not count.

    Attributes:
        used: The findings that count, in the order of the catalogue's facts.
        unknown: The facts that were asked and are not known.
        ignored: What was given and does not count, and why.
        replied_on: The day of their last real word that left the matter open, where there is one.
    """

    used: tuple[Used, ...]
    unknown: tuple[Fact, ...]
    ignored: tuple[Ignored, ...]
    replied_on: Date | None = None
    _told: Phrases = attrs.field(default=UNTOLD, init=False, eq=False, repr=False)

    def __repr__(self) -> str:
        return f"<Evidence: {', '.join(used.fact.id for used in self.used[:3])}, …>"

    @classmethod
    def gather(
        cls, interview: Interview, catalogue: Catalogue, as_of: Day, calendar: WorkCalendar
    ) -> Evidence:
        """Return what the interview's facts say on the day *as_of*, by the employer's *calendar*.

        Raises:
            InvalidValue: An argument is of a wrong type.
            InvalidInterview: Something is dated after *as_of*, or the catalogue does not have a
                fact, or not with this value; all problems are listed.
            OutsideCalendar: A day lies outside the calendar.
        """
        check_type(interview, "interview", Interview)
        check_type(catalogue, "catalogue", Catalogue)
        check_type(calendar, "calendar", WorkCalendar)
        return cls.of(examine(interview, catalogue, day(as_of, "as_of")), calendar)

    @classmethod
    def of(cls, admission: Admission, calendar: WorkCalendar) -> Evidence:
        """Return what the facts say of an interview that has been examined.

        Raises:
            InvalidInterview: Something is wrong with it; all problems are listed.
        """
        admitted = admission.granted()
        first = cls._read(admitted, admitted.interview, admitted.as_of, calendar)
        if first.word is None:
            return first
        # What they said ended the silence: no absence goes on beyond it, and what was their word
        # left nothing open.
        until = min(first.word.on or admitted.as_of, admitted.as_of)
        return cls._read(admitted, first.as_heard(admitted.interview), until, calendar)

    @classmethod
    def _read(
        cls, admitted: Admission, interview: Interview, until: Date, calendar: WorkCalendar
    ) -> Evidence:
        catalogue = admitted.catalogue
        numbers = numbers_of(catalogue)
        said = _said_of(interview)
        known = {**derived(interview, catalogue, calendar), **said}
        used = [
            _use(fact, finding, numbers, admitted, until, calendar, derived=fact.id not in said)
            for fact, finding in _in_order(catalogue, known, numbers)
        ]
        unknown = [name for name, known in interview.facts.items() if known.value is UNKNOWN]
        return cls(
            used=tuple(used),
            unknown=tuple(catalogue.facts[name] for name in unknown),
            ignored=tuple(_ignored(interview, catalogue, said)),
            replied_on=interview.replied_on,
        )

    @property
    def reported(self) -> tuple[Used, ...]:
        """The findings that count and were reported, not derived."""
        return tuple(used for used in self.used if not used.derived)

    @property
    def excuses(self) -> tuple[Date, ...]:
        """The days until which, by these findings, they cannot answer, in order."""
        return tuple(
            sorted(
                used.finding.value
                for used in self.used
                if used.fact.answerable and isinstance(used.finding.value, Date)
            )
        )

    @functools.cached_property
    def word(self) -> Word | None:
        """Their word that closes the matter, where an answer is one; of several the last.

        It counts where it is likelier true than not: by the reliability of the report, times the
        share of its weights that lies on answers that are word.
        """
        answers = [
            Word(used=used, answer=answer, on=used.finding.seen_on)
            for used in self.used
            if (answer := sure(used, _is_word)) is not None
        ]
        open_again = [word for word in answers if not _before(word.on, self.replied_on)]
        return max(open_again, key=_known_on, default=None)

    def as_heard(self, interview: Interview) -> Interview:
        """Return *interview* as the clocks read it.

        Without the messages of yours that did not arrive, each the last that was sent when that
        was seen; and without a message of theirs that was itself the word that closes the matter,
        since it left nothing open.
        """
        asked, word = list(interview.asked_on), self.word
        for used in self.used:
            if sure(used, _is_bounced) is None:
                continue
            seen = used.finding.seen_on or _UNDATED
            lost = [day for day in asked if day <= seen]
            if lost:
                asked.remove(lost[-1])
        replied = interview.replied_on
        if word is not None and word.on is not None and word.on == replied:
            replied = None
        if len(asked) == len(interview.asked_on) and replied == interview.replied_on:
            return interview
        return attrs.evolve(interview, asked_on=asked, replied_on=replied)

    @property
    def bounced(self) -> bool:
        """Whether, by these findings, a message of yours did not arrive."""
        return any(sure(used, _is_bounced) is not None for used in self.used)

    def _table(self) -> Table:
        phrases, say = self._phrases, self._phrases.say
        rows = [
            (
                used.fact.question,
                words_of(used.fact, used.answer, phrases),
                phrases.percent(used.reliability),
            )
            for used in self.used
        ]
        rows += [(fact.question, say("evidence.unknown"), "") for fact in self.unknown]
        for item in self.ignored:
            why = say("evidence.ignored", why=item.text(self._phrases))
            rows.append((item.what, item.value, why))
        headings = say("evidence.fact"), say("evidence.answer"), say("evidence.worth")
        return Table(headings=headings, rows=tuple(rows))


def _is_word(answer: Answer) -> bool:
    return answer.word


def _is_bounced(answer: Answer) -> bool:
    return answer.bounced


def sure(used: Used, holds: Callable[[Answer], bool]) -> Answer | None:
    """Return the likeliest answer of which something holds, where that is likelier so than not."""
    answer, reliability = used.answer, used.finding.reliability
    if isinstance(answer, Answer):
        return answer if holds(answer) and reliability > DOUBTFUL else None
    weights = dict(answer.likelihoods)
    those = {name: w for name, w in weights.items() if holds(used.fact.by_id[name])}
    share = math.fsum(those.values()) / math.fsum(weights.values())
    if not those or reliability * share <= DOUBTFUL:
        return None
    return used.fact.by_id[max(those, key=those.__getitem__)]


def _use(
    fact: Fact,
    finding: Finding,
    numbers: CatalogueNumbers,
    admitted: Admission,
    until: Date,
    calendar: WorkCalendar,
    *,
    derived: bool,
) -> Used:
    reliability = finding.reliability
    answer = admitted.answers.get(fact.id) or answer_of(fact, finding)
    if isinstance(finding.value, Date):
        answer = overrun(answer, finding, until, calendar, numbers.timing.overrun_half_life)
    if finding.seen_on is not None:
        reliability = fading(fact, finding, admitted.as_of, calendar)
    return Used(
        fact=fact,
        finding=finding,
        answer=answer,
        reliability=reliability,
        derived=derived,
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


def _before(day: Date | None, other: Date | None) -> bool:
    return day is not None and other is not None and day < other


def _known_on(word: Word) -> Date:
    return word.on or _UNDATED


def _said_of(interview: Interview) -> dict[str, Finding]:
    """What was reported and is known: an UNKNOWN hides nothing that follows from dates."""
    facts = interview.facts.items()
    return {name: known for name, known in facts if known.value is not UNKNOWN}


def _ignored(
    interview: Interview, catalogue: Catalogue, said: Collection[str]
) -> Iterator[Ignored]:
    for code, finding in interview.derived.items():
        fact = catalogue.by_derivation.get(code)
        if fact is None:
            yield Ignored(code, str(finding.value), WhyIgnored.NO_SUCH_FACT)
        elif fact.id in said:
            yield Ignored(fact.id, str(finding.value), WhyIgnored.YOURS_WINS)
    for wrong in interview.left_out:
        what = wrong.column or wrong.field
        yield Ignored(what, wrong.value, WhyIgnored.LEFT_OUT, expected=wrong.expected)
    replied = interview.replied_on
    if replied is None:
        return
    for sent in interview.asked_on:
        if sent < replied:
            yield Ignored("asked_on", str(sent), WhyIgnored.ANSWERED, replied)
