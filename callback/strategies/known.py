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

__all__ = [
    "facts_for",
    "findings",
    "interviews",
    "looks",
]

#: Long enough for every wait to show, short enough to find the interesting part of it.
LONGEST_SILENCE = 400


def _weights(names: st.SearchStrategy[str | bool]) -> st.SearchStrategy[Weights]:
    """Weights over some answers, equal ones and such as rule an answer out among them."""
    weight = st.sampled_from([0.0, 0.5, 1.0]) | st.floats(0, 1e9)
    drawn = st.dictionaries(names, weight, min_size=1, max_size=4)
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
    doubt = st.floats(0, 1, exclude_min=True)
    return Finding(
        value,
        reliability=1 if isinstance(value, Weights) else draw(st.just(1.0) | doubt),
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
    before the interview; weights, doubt, and a day of seeing up to *as_of*; not known; not asked.
    """
    asked = [fact for fact in catalogue.facts.values() if fact.kind is not Kind.DERIVED]
    if not asked:
        return {}
    first = Date.fromordinal(ended.toordinal() - 30)
    later = days(first, Date.fromordinal(ended.toordinal() + LONGEST_SILENCE))
    known: dict[str, FactValue | None] = {}
    for fact in draw(st.lists(st.sampled_from(asked), unique_by=_id, max_size=max_facts)):
        plain = _values(fact, later)
        weights = _weights(st.sampled_from(list(fact.by_id)))
        if fact.kind is Kind.FLAG:
            weights |= _weights(st.booleans())
        doubted = _doubted(plain, weights, days(first, as_of))
        known[fact.id] = draw(plain | weights | doubted | st.sampled_from([UNKNOWN, None]))
    return known


def _id(fact: Fact) -> str:
    return fact.id


def _sectors(catalogue: Catalogue) -> list[str]:
    return [pace.value for pace in catalogue.paces if pace.covariate is Covariate.SECTOR]


@st.composite
def interviews(
    draw: st.DrawFn, catalogue: Catalogue = STANDARD, *, facts: bool = True
) -> Interview:
    """Interviews that *catalogue* can rank: every field absent or given.

    Corners: promises kept open for a year, messages before the interview and after the
    employer's last message, several on one day, texts in any script; unless *facts* is false
    also what :func:`facts_for` draws and what a timeline could have derived, none of it seen
    later than everything else.
    """
    ended = draw(days())
    since = st.integers(0, LONGEST_SILENCE).map(lambda n: Date.fromordinal(ended.toordinal() + n))
    before = st.integers(1, 30).map(lambda n: Date.fromordinal(ended.toordinal() - n))
    texts = st.text(min_size=1, max_size=40).filter(str.strip)
    country = draw(st.none() | st.sampled_from(["CN", "DE", "IL", "US"]))
    drawn = Interview(
        ended=ended,
        stage=draw(st.none() | st.sampled_from(Stage)),
        medium=draw(st.none() | st.sampled_from(Medium)),
        round_number=draw(st.none() | st.integers(1, 9)),
        organisation=draw(st.none() | texts),
        role=draw(st.none() | texts),
        country=country,
        subdivision="BY" if country == "DE" and draw(st.booleans()) else None,
        sector=draw(st.sampled_from([None, *_sectors(catalogue)])),
        promised_by=draw(st.none() | since),
        replied_on=draw(st.none() | since),
        thanked_on=draw(st.none() | since),
        asked_on=draw(st.lists(before | since, max_size=4)),
        ref=draw(st.none() | st.integers() | texts),
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
    away = days(ended, Date.fromordinal(ended.toordinal() + LONGEST_SILENCE))
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
                Derivation.SLOWED_DOWN.value: st.booleans(),
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
    earliest = _earliest(interview).toordinal()
    as_of = Date.fromordinal(earliest + draw(st.integers(0, LONGEST_SILENCE)))
    return draw(_with_facts(interview, catalogue, as_of)) if facts else interview, as_of
