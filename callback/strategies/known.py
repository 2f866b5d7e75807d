"""What a candidate knows: findings, the facts of a catalogue, interviews, and looks at them."""

from __future__ import annotations

import attrs
from hypothesis import strategies as st
from pendulum import Date

from callback._values.derivation import Derivation
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.default import STANDARD
from callback.catalogue.facts import Fact, Kind
from callback.catalogue.paces import Covariate
from callback.interview.findings import UNKNOWN, FactValue, Finding, Weights
from callback.interview.interview import Interview
from callback.interview.stages import Medium, Stage
from callback.strategies.dates import days
from callback.strategies.drawing import counts, seldom

__all__ = [
    "facts_for",
    "findings",
    "interviews",
    "looks",
]

#: Long enough for every wait to show, short enough to find the interesting part of it.
LONGEST_SILENCE = 400

_DOUBTS = st.just(1.0) | st.floats(0, 1, exclude_min=True)
_WEIGHT = st.sampled_from([0.0, 0.5, 1.0]) | st.floats(0, 1e9)
_NO_ANSWERS = st.sampled_from([UNKNOWN, None])
_DAYS_ON = st.integers(0, 14) | st.integers(0, 60) | st.integers(0, LONGEST_SILENCE)
_DAYS_BACK = st.integers(1, 30)
_ENDED = days()
_TEXTS = st.text(min_size=1, max_size=40).filter(str.strip)
_NAMES = st.none() | _TEXTS
_COUNTRIES = st.none() | st.sampled_from(["CN", "DE", "IL", "US"])
_STAGES = st.none() | st.sampled_from(Stage)
_MEDIA = st.none() | st.sampled_from(Medium)
_ROUNDS = st.none() | st.integers(1, 9)
_REFS = st.none() | st.integers() | _TEXTS


def _weights(names: st.SearchStrategy[str | bool]) -> st.SearchStrategy[Weights]:
    """Weights over some answers, equal ones and such as rule an answer out among them."""
    drawn = st.dictionaries(names, _WEIGHT, min_size=1, max_size=4)
    return drawn.filter(lambda weights: any(weights.values())).map(Weights)


@st.composite
def _doubted(
    draw: st.DrawFn,
    values: st.SearchStrategy[bool | str | int | Date],
    weights: st.SearchStrategy[Weights],
    seen: st.SearchStrategy[Date],
) -> Finding:
    """A finding with any value; a doubt is said in one way."""
    value = draw(values | weights | st.just(UNKNOWN))
    return Finding(
        value,
        reliability=1 if isinstance(value, Weights) else draw(_DOUBTS),
        seen_on=draw(st.none() | seen),
    )


def findings() -> st.SearchStrategy[Finding]:
    """Findings of every kind, whether or not a fact can have them.

    Corners: yes and no, text in any script, whole numbers, days, weights and not known; sure or
    in doubt, and with or without the day on which it was seen.
    """
    texts = st.text(min_size=1, max_size=40)
    named = texts.filter(lambda text: not text[:4].isdigit())  # else it may look like a day
    values = st.booleans() | named | st.integers(0, 10**6) | days()
    return _doubted(values, _weights(named) | _weights(st.booleans()), days())


def _values(
    fact: Fact, dates: st.SearchStrategy[Date]
) -> st.SearchStrategy[bool | str | int | Date]:
    """Every value that *fact* can have, in each way of writing it."""
    if fact.kind is Kind.UNTIL:
        return dates | st.booleans()
    if fact.kind is Kind.COUNT:
        edges = [answer.least for answer in fact.answers if answer.least is not None]
        return st.sampled_from(edges) | st.integers(0, edges[-1] * 2)
    ids = st.sampled_from([answer.id for answer in fact.answers])
    return ids | st.booleans() | st.integers(0, 1) if fact.kind is Kind.FLAG else ids


@st.composite
def facts_for(
    draw: st.DrawFn,
    catalogue: Catalogue = STANDARD,
    *,
    ended: Date,
    as_of: Date,
    max_facts: int = 12,
) -> dict[str, FactValue | None]:
    """None to *max_facts* facts that *catalogue* takes on the day *as_of* after *ended*.

    Corners: every answer of every fact; a day that has passed or is still to come, from a month
    before the interview, and often one until which they cannot answer; weights, doubt, and a day
    of seeing up to *as_of*; not known; not asked.
    """
    asked = [fact for fact in catalogue.facts.values() if fact.kind is not Kind.DERIVED]
    if not asked:
        return {}
    later = _before(ended) | _since(ended)
    seen = st.just(as_of) | days(Date.fromordinal(ended.toordinal() - 30), as_of)
    count = draw(counts(min(max_facts, len(asked)), simplest=2))
    facts = st.lists(st.sampled_from(asked), unique_by=_id, min_size=count, max_size=count)
    known: dict[str, FactValue | None] = {}
    for fact in draw(facts):
        plain = _values(fact, later)
        weights = _weights(st.sampled_from(list(fact.by_id)))
        if fact.kind is Kind.FLAG:
            weights |= _weights(st.booleans())
        doubted = _doubted(plain, weights, seen)
        known[fact.id] = draw(plain | weights | doubted | _NO_ANSWERS)
    away = [fact.id for fact in asked if fact.answerable and fact.id not in known]
    if away and len(known) < max_facts and draw(st.sampled_from([False, False, False, True])):
        known[draw(st.sampled_from(away))] = draw(_since(ended))
    return known


def _id(fact: Fact) -> str:
    return fact.id


def _since(day: Date) -> st.SearchStrategy[Date]:
    """A day from *day* on: most often within weeks, when most happens, or up to 400 days later."""
    return _DAYS_ON.map(lambda count: Date.fromordinal(day.toordinal() + count))


def _before(day: Date) -> st.SearchStrategy[Date]:
    """A day of the month before *day*."""
    return _DAYS_BACK.map(lambda count: Date.fromordinal(day.toordinal() - count))


def _sectors(catalogue: Catalogue) -> list[str]:
    return [pace.value for pace in catalogue.paces if pace.covariate is Covariate.SECTOR]


@st.composite
def interviews(
    draw: st.DrawFn, catalogue: Catalogue = STANDARD, *, facts: bool = True
) -> Interview:
    """Interviews that *catalogue* can rank: every field absent or given.

    Corners: a date alone, promises kept open for a year, messages before the interview and after
    the employer's last message, several on one day, texts in any script; unless *facts* is false
    also what :func:`facts_for` draws and what a timeline could have derived, none of it seen
    later than everything else.
    """
    ended = draw(_ENDED)
    if draw(seldom()):
        return Interview(ended=ended)
    country = draw(_COUNTRIES)
    replied = draw(st.none() | _since(ended))
    start = ended if replied is None else draw(st.sampled_from([replied, ended]))
    drawn = Interview(
        ended=ended,
        stage=draw(_STAGES),
        medium=draw(_MEDIA),
        round_number=draw(_ROUNDS),
        organisation=draw(_NAMES),
        role=draw(_NAMES),
        country=country,
        subdivision="BY" if country == "DE" and draw(st.booleans()) else None,
        sector=draw(st.sampled_from([None, *_sectors(catalogue)])),
        promised_by=draw(st.none() | _since(start)),
        decide_by=draw(st.none() | _before(ended) | _since(start)) if draw(seldom()) else None,
        replied_on=replied,
        thanked_on=draw(st.none() | _since(ended)),
        asked_on=draw(st.lists(_before(ended) | _since(start), max_size=4)),
        ref=draw(_REFS),
    )
    return draw(_with_facts(drawn, catalogue, _earliest(drawn))) if facts else drawn


@st.composite
def _with_facts(
    draw: st.DrawFn, interview: Interview, catalogue: Catalogue, as_of: Date
) -> Interview:
    """The interview with what was found out up to a day, and with what events say or nothing."""
    known = draw(facts_for(catalogue, ended=interview.ended, as_of=as_of))
    derived = draw(st.just(dict[str, FactValue]()) | _derived(interview.ended, as_of))
    return attrs.evolve(interview, facts=known, derived=derived)


@st.composite
def _derived(draw: st.DrawFn, ended: Date, as_of: Date) -> dict[str, FactValue]:
    """What a timeline may derive from events between two days."""
    seen = days(ended, as_of)
    away = _since(ended)
    yes = st.sampled_from([True])
    happened = st.builds(Finding, yes, seen_on=seen)
    return draw(
        st.fixed_dictionaries(
            {},
            optional={
                Derivation.AUTO_REPLY.value: st.builds(Finding, yes | away, seen_on=seen),
                Derivation.OFFER.value: happened,
                Derivation.OPEN_QUESTION.value: happened,
                Derivation.USUALLY_QUICK.value: st.booleans(),
            },
        )
    )


def _earliest(interview: Interview) -> Date:
    """The first day on which all has happened that *interview* dates."""
    dated = (interview.ended, interview.replied_on, interview.thanked_on, *interview.asked_on)
    return max(day for day in dated if day is not None)


@st.composite
def looks(
    draw: st.DrawFn, catalogue: Catalogue = STANDARD, *, facts: bool = True
) -> tuple[Interview, Date]:
    """An interview and a day of looking: the first possible one, or up to 400 days later.

    Unless *facts* is false, facts were seen, and what a timeline derives has happened, on any
    day up to that one.
    """
    interview = draw(interviews(catalogue, facts=False))
    as_of = draw(_since(_earliest(interview)))
    return draw(_with_facts(interview, catalogue, as_of)) if facts else interview, as_of
