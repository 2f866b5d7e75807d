"""Laws of what is found out: order, doubt, age, and how little more of the same can say."""

from __future__ import annotations

import copy
import datetime as dt
import math
import pickle
from decimal import Decimal
from itertools import pairwise, permutations
from random import Random
from typing import TypeAlias

import attrs
import pytest
from decimal_facts import Said, rows, word_on, working_days
from hypothesis import assume, given
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law
from small import FLAG, SMALL

from callback import (
    STANDARD,
    UNKNOWN,
    Catalogue,
    Fact,
    Finding,
    Interview,
    Kind,
    Ranking,
    Weights,
    WorkCalendar,
    rank,
)
from callback.strategies import calendars, catalogues, days, facts_for, findings, looks

Case: TypeAlias = tuple[Catalogue, Interview, Date]
Value: TypeAlias = bool | str | int

WEEKDAYS = WorkCalendar.weekdays()
LONG_AGO = 200


def asked(catalogue: Catalogue) -> list[Fact]:
    """Return the facts that somebody is asked."""
    return [fact for fact in catalogue.facts.values() if fact.kind is not Kind.DERIVED]


def reported(catalogue: Catalogue) -> list[Fact]:
    """Return the facts that nothing but a report answers."""
    return [fact for fact in catalogue.facts.values() if fact.derivation is None]


CATALOGUES = st.sampled_from([SMALL, STANDARD]) | catalogues(5).filter(reported)


@st.composite
def cases(draw: st.DrawFn, drawn: st.SearchStrategy[Catalogue] = CATALOGUES) -> Case:
    """Draw a catalogue that asks something, an interview with facts, and a day of looking."""
    catalogue = draw(drawn)
    return catalogue, *draw(looks(catalogue))


def acts_on_the_clock(fact: Fact) -> bool:
    """Say whether some answer is word, or says that a message came back."""
    return any(answer.word or answer.bounced for answer in fact.answers)


@st.composite
def about_a_fact(draw: st.DrawFn) -> tuple[Case, Fact]:
    """Draw a case, and a fact of its catalogue of which nothing is known yet."""
    catalogue, interview, as_of = draw(cases())
    # Word, and mail that came back, are more than evidence: they act on the clock, whose laws
    # stand below.
    only_evidence = [one for one in reported(catalogue) if not acts_on_the_clock(one)]
    assume(only_evidence)
    fact = draw(st.sampled_from(only_evidence))
    return (catalogue, interview.with_facts({fact.id: None}), as_of), fact


@st.composite
def plain_values(draw: st.DrawFn, fact: Fact) -> tuple[Value, str]:
    """Draw a value that names no day, and the answer that it is by definition."""
    if fact.kind is Kind.UNTIL:
        with_no_day = draw(st.booleans())
        return with_no_day, "open_ended" if with_no_day else "no"
    answer = draw(st.sampled_from(fact.answers))
    if fact.kind is Kind.FLAG:
        return answer.id if draw(st.booleans()) else answer.id == "yes", answer.id
    return answer.id if answer.least is None else answer.least, answer.id


def ranked(case: Case, **facts: object) -> Ranking:
    """Rank from Monday to Friday, with these facts added."""
    catalogue, interview, as_of = case
    more = interview.with_facts(facts)  # type: ignore[arg-type]  # values of every kind
    return rank(more, as_of=as_of, catalogue=catalogue, calendar=WEEKDAYS)


def near(one: Ranking, other: Ranking, tolerance: float = 1e-12) -> bool:
    """Say whether two rankings give each reason the same probability."""
    pairs = zip(one.posterior, other.posterior, strict=True)
    return all(abs(p - q) <= tolerance for p, q in pairs)


def moved(day: Date | None, days_on: int) -> Date | None:
    """Return the day so many days later."""
    return None if day is None else Date.fromordinal(day.toordinal() + days_on)


def days_of_work_before(day: Date, count: int) -> Date:
    """Return a day with so many working days after it, up to and including *day*."""
    then = day
    while count:
        count -= then.weekday() < 5
        then = then.subtract(days=1)
    return then


@law(cases(), st.randoms(use_true_random=False))
def test_the_order_of_facts_changes_no_bit(reached: Reached, case: Case, random: Random) -> None:
    """Given at once or one after the other, in any order, facts are the same evidence."""
    catalogue, interview, as_of = case
    items = list(interview.facts.items())
    reached(len(items) > 1, "two facts")
    random.shuffle(items)
    bare = attrs.evolve(interview, facts=None)
    together, singly = bare.with_facts(dict(items)), bare
    for name, known in items:
        singly = singly.with_facts({name: known})
    before = ranked(case).posterior
    for other in (together, singly):
        assert ranked((catalogue, other, as_of)).posterior == before


@given(about_a_fact(), st.sampled_from([None, UNKNOWN, Finding(UNKNOWN, reliability=0.5)]))
def test_a_fact_that_is_not_known_changes_no_bit(drawn: tuple[Case, Fact], nothing: object) -> None:
    """Not asked, and asked and not known, say nothing: unknown is not no."""
    case, fact = drawn
    assert ranked(case, **{fact.id: nothing}).posterior == ranked(case).posterior


@given(about_a_fact(), st.floats(1e-3, 1e9))
def test_equal_weights_are_no_information(drawn: tuple[Case, Fact], weight: float) -> None:
    """What is as likely under each answer says nothing about them."""
    case, fact = drawn
    equal = Weights(dict.fromkeys(fact.by_id, weight))
    assert near(ranked(case, **{fact.id: equal}), ranked(case))


@given(st.data(), about_a_fact(), st.floats(1e-3, 1e9))
def test_weights_with_one_answer_are_that_answer(
    data: st.DataObject, drawn: tuple[Case, Fact], weight: float
) -> None:
    """Whatever its size, a weight on one answer alone changes no bit of the plain answer."""
    case, fact = drawn
    value, answer = data.draw(plain_values(fact))
    plain = ranked(case, **{fact.id: value})
    assert ranked(case, **{fact.id: Weights({answer: weight})}).posterior == plain.posterior


@given(st.data(), about_a_fact(), st.floats(1e-3, 1e3))
def test_only_the_ratios_of_weights_count(
    data: st.DataObject, drawn: tuple[Case, Fact], scale: float
) -> None:
    """All weights times one number say the same."""
    case, fact = drawn
    answers: st.SearchStrategy[str | bool] = st.sampled_from(list(fact.by_id))
    weights = data.draw(st.dictionaries(answers, st.floats(1e-3, 1e6), min_size=1))
    scaled = {answer: weight * scale for answer, weight in weights.items()}
    one = ranked(case, **{fact.id: Weights(weights)})
    assert near(one, ranked(case, **{fact.id: Weights(scaled)}))


@given(st.data(), about_a_fact())
def test_a_sure_report_is_the_plain_value(data: st.DataObject, drawn: tuple[Case, Fact]) -> None:
    """Reliability 1, seen today, changes no bit."""
    case, fact = drawn
    value, _ = data.draw(plain_values(fact))
    sure = Finding(value, reliability=1, seen_on=case[2])
    plain = ranked(case, **{fact.id: value})
    assert ranked(case, **{fact.id: sure}).posterior == plain.posterior


@given(st.data(), about_a_fact())
def test_a_worthless_report_is_no_information(
    data: st.DataObject, drawn: tuple[Case, Fact]
) -> None:
    """As reliability goes to nothing, so does what the report moves."""
    case, fact = drawn
    value, _ = data.draw(plain_values(fact))
    worthless = Finding(value, reliability=1e-16)
    assert near(ranked(case, **{fact.id: worthless}), ranked(case))


@law(st.data(), about_a_fact())
def test_odds_are_monotone_in_reliability(
    reached: Reached, data: st.DataObject, drawn: tuple[Case, Fact]
) -> None:
    """Between no information and the plain answer the odds of any two reasons go one way."""
    case, fact = drawn
    value, _ = data.draw(plain_values(fact))
    steps = sorted(data.draw(st.tuples(*[st.floats(0.01, 0.99)] * 2)))
    doubted = [ranked(case, **{fact.id: Finding(value, reliability=step)}) for step in steps]
    path = [ranked(case), *doubted, ranked(case, **{fact.id: value})]
    logs = [[math.log(p) for p in ranking.posterior] for ranking in path]
    one = data.draw(st.integers(0, len(logs[0]) - 1))
    reached(max(abs(a - b) for a, b in zip(logs[0], logs[-1], strict=True)) > 1e-3, "a move")
    for other in range(len(logs[0])):
        odds = [log[one] - log[other] for log in logs]
        way = math.copysign(1, odds[-1] - odds[0])
        rises = [way * (later - earlier) for earlier, later in pairwise(odds)]
        assert all(rise >= -1e-9 for rise in rises)


@given(st.data(), about_a_fact(), st.integers(0, 6), st.floats(0.01, 1))
def test_a_report_is_worth_half_after_each_half_life(
    data: st.DataObject, drawn: tuple[Case, Fact], halvings: int, fresh: float
) -> None:
    """Seen k half-lives of working days ago, it is to the bit one of half the worth, k times."""
    (catalogue, interview, as_of), fact = drawn
    value, _ = data.draw(plain_values(fact))
    half_life = data.draw(st.integers(1, 60))
    case = catalogue.with_fact(attrs.evolve(fact, half_life=half_life)), interview, as_of
    then = days_of_work_before(as_of, halvings * half_life)
    old = ranked(case, **{fact.id: Finding(value, reliability=fresh, seen_on=then)})
    doubted = ranked(case, **{fact.id: Finding(value, reliability=fresh * 0.5**halvings)})
    assert old.posterior == doubted.posterior


@given(st.data(), about_a_fact(), st.integers(0, LONG_AGO))
def test_what_has_no_half_life_stays(
    data: st.DataObject, drawn: tuple[Case, Fact], ago: int
) -> None:
    """A report of what does not go stale is as good as new, whenever it was seen."""
    (catalogue, interview, as_of), fact = drawn
    value, _ = data.draw(plain_values(fact))
    case = catalogue.with_fact(attrs.evolve(fact, half_life=None)), interview, as_of
    old = Finding(value, seen_on=moved(as_of, -ago))
    assert ranked(case, **{fact.id: old}).posterior == ranked(case, **{fact.id: value}).posterior


@law(st.data(), CATALOGUES, days())
def test_facts_about_one_circumstance_saturate(
    reached: Reached, data: st.DataObject, catalogue: Catalogue, ended: Date
) -> None:
    """All of them together move no reason against another further than its state by itself.

    Unless one of the two produces some of them by itself: then it is not the state that speaks.
    """
    catalogue = attrs.evolve(catalogue, version="2026.11.22+asked", facts=asked(catalogue))
    known = data.draw(facts_for(catalogue, ended=ended, as_of=ended, max_facts=40))
    about = data.draw(st.sampled_from(list(catalogue.circumstances)))
    facts = {name: known[name] for name in known if catalogue.facts[name].about == about}
    reached(len(facts) > 1, "two facts")
    interview = Interview(ended=ended, facts=facts)
    after = ranked((catalogue, interview, ended)).posterior
    given_reason = rows(catalogue, about)
    priors = [reason.prior for reason in catalogue.reasons.values()]
    moves = [math.log(p / prior) for p, prior in zip(after, priors, strict=True)]
    own = {reason for name in facts for reason in catalogue.facts[name].under}
    names = list(given_reason)
    free = [place for place, name in enumerate(names) if name not in own]
    reached(len(free) > 1, "two reasons that produce none of them")
    for one, other in permutations(free, 2):
        mine, theirs = given_reason[names[one]], given_reason[names[other]]
        certain = [math.log(mine[state] / theirs[state]) for state in mine]
        assert min(certain) - 1e-9 <= moves[one] - moves[other] <= max(certain) + 1e-9


@pytest.mark.parametrize("seen", [True, False])
def test_ten_reports_of_one_event_come_near_its_certainty(*, seen: bool) -> None:
    """Each further report of the same moves less, up to what the state by itself would say."""
    count = 10
    copies = [attrs.evolve(FLAG, id=f"report_{place}") for place in range(count + 1)]
    catalogue = attrs.evolve(SMALL, version="2026.11.22+copies", facts=copies)
    day = Date(2026, 11, 3)

    def odds(reports: int) -> float:
        facts = {f"report_{place}": seen for place in range(reports)}
        ranking = ranked((catalogue, Interview(ended=day, facts=facts), day))
        return math.log(ranking.posterior[0] / ranking.posterior[1])

    certain = math.log(0.75 / 0.2) if seen else math.log(0.25 / 0.8)
    shares = [odds(reports) / certain for reports in range(count + 2)]
    moves = [later - earlier for earlier, later in pairwise(shares)]
    assert all(move > 0 for move in moves)
    assert moves == sorted(moves, reverse=True)
    assert 0.99 < shares[-1] < 1


@law(days(), st.integers(0, 60), st.integers(-30, 60))
def test_an_until_day_is_forgotten_from_the_day_after(
    reached: Reached, ended: Date, looked: int, until: int
) -> None:
    """On the day named it runs; after it less likely by half with three working days each."""
    as_of, day = ended.add(days=looked), ended.add(days=until)
    ranking = ranked((SMALL, Interview(ended=ended), as_of), indoors_until=day)
    late = sum(day.add(days=n).weekday() < 5 for n in range(1, looked - until + 1))
    running = 0.5 ** (late / 3)
    (used,) = ranking.evidence.used
    if reached(late, "a day that has passed"):
        assert isinstance(used.answer, Weights)
        expected = {"running": running, "passed": 1 - running}
        assert dict(used.answer.likelihoods) == pytest.approx(expected, abs=1e-12)
    if reached(not late, "a day to come"):
        assert used.answer == SMALL.facts["indoors_until"].by_id["running"]


@given(st.data(), looks(facts=False), calendars(), st.integers(1, 100))
def test_a_day_until_which_they_are_away_counts_two_days_up_to_it(
    data: st.DataObject, look: tuple[Interview, Date], calendar: WorkCalendar, until: int
) -> None:
    """The stretch of the silence up to it counts its own days or 2, for the messages in it too."""
    interview, as_of = look
    start = interview.replied_on or interview.ended
    answerable = [fact.id for fact in asked(STANDARD) if fact.answerable]
    day = start.add(days=until)
    away = attrs.evolve(interview, promised_by=None).with_facts(
        {data.draw(st.sampled_from(answerable)): day}
    )
    back = len(working_days(calendar, start, day))

    def counted(today: Date) -> float:
        days_on = len(working_days(calendar, start, today))
        before = min(days_on, back)
        return min(before, 2 * before / back if back else 0) + days_on - before

    silence = rank(away, as_of=as_of, calendar=calendar).silence
    assert silence.excused_until == day
    assert silence.counted == pytest.approx(counted(as_of), abs=1e-12)
    open_ = [sent for sent in interview.asked_on if interview.replied_on is None or sent >= start]
    ages = [counted(as_of) - counted(max(sent, start)) for sent in open_]
    assert [m.age for m in silence.unanswered] == pytest.approx(ages, abs=1e-12)


@given(st.data(), looks(facts=False), calendars(), st.integers(0, 100))
def test_an_absence_that_was_over_before_their_last_word_is_none(
    data: st.DataObject, look: tuple[Interview, Date], calendar: WorkCalendar, before: int
) -> None:
    """A day up to the start of the silence says nothing of how long it counts."""
    interview, as_of = look
    start = interview.replied_on or interview.ended
    answerable = [fact.id for fact in asked(STANDARD) if fact.answerable]
    away = {data.draw(st.sampled_from(answerable)): start.subtract(days=before)}
    one = rank(interview.with_facts(away), as_of=as_of, calendar=calendar).silence
    other = rank(interview, as_of=as_of, calendar=calendar).silence
    assert one.excused_until is None
    assert one.counted == other.counted
    assert one.unanswered == other.unanswered


@given(looks(facts=False), st.data())
def test_word_stops_the_clock(look: tuple[Interview, Date], data: st.DataObject) -> None:
    """From the day of word that closes the matter on, the silence is what it was on that day.

    The messages that had no answer then have one by now.
    """
    interview, as_of = look
    start = interview.replied_on or interview.ended
    day = data.draw(days(start, as_of))
    word = Finding(value=True, reliability=data.draw(st.floats(0.51, 1)), seen_on=day)
    after = rank(interview.with_facts(told_cancelled=word), as_of=as_of, calendar=WEEKDAYS)
    word_itself = interview.replied_on == day
    left_open = attrs.evolve(interview, replied_on=None) if word_itself else interview
    then = rank(left_open.as_known_on(day), as_of=day, calendar=WEEKDAYS)
    assert after.word is not None
    assert after.silence.until == day
    assert (after.silence.unanswered, after.silence.answered) == ((), then.silence.unanswered)
    for name in ("working_days", "counted", "reached", "earlier", "overdue"):
        assert getattr(after.silence, name) == getattr(then.silence, name)


@given(looks(facts=False), st.floats(0.01, 1))
def test_a_message_that_came_back_was_never_sent(
    look: tuple[Interview, Date], worth: float
) -> None:
    """The last one, where that is likelier true than not; its day was a day like any other."""
    interview, as_of = look
    back = Finding(value=False, reliability=worth)
    with_it = rank(
        interview.with_facts(follow_up_delivered=back), as_of=as_of, calendar=WEEKDAYS
    ).silence
    fewer = interview.asked_on[:-1] if worth > 0.5 else interview.asked_on
    without = attrs.evolve(interview, asked_on=fewer)
    open_ = rank(without, as_of=as_of, calendar=WEEKDAYS).silence.unanswered
    assert with_it.unanswered == open_


@given(looks(facts=False), st.integers(0, 100))
def test_other_days_leave_the_clock_alone(look: tuple[Interview, Date], until: int) -> None:
    """A day that does not say when they can answer changes no bit of the silence."""
    interview, as_of = look
    catalogue = SMALL.with_fact(attrs.evolve(SMALL.facts["indoors_until"], answerable=False))
    case = catalogue, attrs.evolve(interview, stage=None, sector=None), as_of
    with_it = ranked(case, indoors_until=moved(interview.ended, until))
    assert with_it.silence == ranked(case).silence


@given(
    cases(catalogues(5, derived=False).filter(asked)),
    st.integers(-500, 500),
    st.frozensets(st.integers(0, 6), max_size=6),
)
def test_whole_weeks_change_no_bit_of_what_was_found_out(
    case: Case, weeks: int, weekend: frozenset[int]
) -> None:
    """Days in facts and days of seeing move along with all others."""
    catalogue, interview, as_of = case
    calendar = WorkCalendar(name="no holidays", weekend=weekend)

    def later(known: Finding) -> Finding:
        value = known.value
        if isinstance(value, Date):
            value = value.add(weeks=weeks)
        return attrs.evolve(known, value=value, seen_on=moved(known.seen_on, 7 * weeks))

    other = attrs.evolve(
        interview,
        ended=interview.ended.add(weeks=weeks),
        promised_by=moved(interview.promised_by, 7 * weeks),
        replied_on=moved(interview.replied_on, 7 * weeks),
        thanked_on=moved(interview.thanked_on, 7 * weeks),
        asked_on=[day.add(weeks=weeks) for day in interview.asked_on],
        facts={name: later(known) for name, known in interview.facts.items()},
        derived={code: later(known) for code, known in interview.derived.items()},
    )
    then = rank(other, as_of=as_of.add(weeks=weeks), catalogue=catalogue, calendar=calendar)
    now = rank(interview, as_of=as_of, catalogue=catalogue, calendar=calendar)
    assert then.posterior == now.posterior


@given(looks())
def test_on_the_day_of_looking_all_is_known(look: tuple[Interview, Date]) -> None:
    """Where nothing is dated later, it is the interview; what events say is derived anew."""
    interview, as_of = look
    assert interview.as_known_on(as_of) == attrs.evolve(interview, derived={})


@law(looks(), st.data())
def test_what_is_dated_later_was_not_known(
    reached: Reached, look: tuple[Interview, Date], data: st.DataObject
) -> None:
    """Of messages and facts exactly those remain that are not dated after the day."""
    interview, as_of = look
    day = data.draw(days(interview.ended, as_of))
    then = interview.as_known_on(day)
    gone = {name for name, one in interview.facts.items() if one.seen_on and one.seen_on > day}
    assert set(then.facts) == set(interview.facts) - gone
    reached(gone, "a fact that was not known")
    reached(then.asked_on != interview.asked_on, "a message to come")
    assert then.asked_on == tuple(sent for sent in interview.asked_on if sent <= day)
    for field in ("replied_on", "thanked_on"):
        dated = getattr(interview, field)
        assert getattr(then, field) == (dated if dated and dated <= day else None)
    kept = {"promised_by": interview.promised_by, "stage": interview.stage, "ref": interview.ref}
    assert {name: getattr(then, name) for name in kept} == kept


@law(looks(), st.data())
def test_what_was_known_then_can_be_ranked_then(
    reached: Reached, look: tuple[Interview, Date], data: st.DataObject
) -> None:
    """No day in it lies after that day, and asking twice changes nothing."""
    interview, as_of = look
    day = data.draw(days(interview.ended, as_of))
    then = interview.as_known_on(day)
    assert rank(then, as_of=day, calendar=WEEKDAYS).as_of == day
    assert then.as_known_on(day) == then
    reached(then != attrs.evolve(interview, derived={}), "less was known")


NAMES = st.sampled_from(["posting", "spam_checked", "anything_at_all"])


@given(looks(), NAMES, findings())
def test_a_fact_put_in_and_taken_out_leaves_the_interview(
    look: tuple[Interview, Date], name: str, known: Finding
) -> None:
    """``with_facts`` and then ``without_fact`` restores what was there without it."""
    before = look[0].with_facts({name: None})
    with_it = before.with_facts({name: known})
    assert with_it.facts == {**before.facts, name: known}
    assert with_it.without_fact(name) == before
    assert with_it.with_facts({name: None}) == before


@given(looks(), NAMES, findings(), findings())
def test_the_later_of_two_findings_counts(
    look: tuple[Interview, Date], name: str, first: Finding, second: Finding
) -> None:
    """A fact given again takes the place of the former."""
    twice = look[0].with_facts({name: first}).with_facts({name: second})
    assert twice == look[0].with_facts({name: second})


@given(st.dictionaries(NAMES, findings()))
def test_an_interview_with_facts_is_a_value(facts: dict[str, Finding]) -> None:
    """Pickled, copied or made again in another order it is equal, and hashes the same."""
    interview = Interview(ended="2026-11-03", facts=facts)
    again = Interview(ended="2026-11-03", facts=dict(reversed(facts.items())))
    others = [
        again,
        pickle.loads(pickle.dumps(interview)),  # noqa: S301  # our own bytes
        copy.copy(interview),
        copy.deepcopy(interview),
        interview.with_facts(),
    ]
    for other in others:
        assert other == interview
        assert hash(other) == hash(interview)
        assert list(other.facts) == sorted(facts)


@given(findings())
def test_a_finding_is_a_value(known: Finding) -> None:
    """Pickled, copied or evolved it is equal, hashes the same and is as typed."""
    others = [
        pickle.loads(pickle.dumps(known)),  # noqa: S301  # our own bytes
        copy.copy(known),
        copy.deepcopy(known),
        attrs.evolve(known),
    ]
    for other in others:
        assert other == known
        assert hash(other) == hash(known)
        assert type(other.value) is type(known.value)


@pytest.mark.parametrize(("one", "other"), [(True, 1), (False, 0)])
@given(seen=st.none() | days(), doubt=st.floats(0.01, 1))
def test_yes_is_not_one(*, one: bool, other: int, seen: Date | None, doubt: float) -> None:
    """Findings, and interviews that hold them, tell True from 1, which Python does not."""
    flag = Finding(one, reliability=doubt, seen_on=seen)
    number = Finding(other, reliability=doubt, seen_on=seen)
    assert flag != number
    assert Interview(ended="2026-11-03", facts={"any": flag}) != Interview(
        ended="2026-11-03", facts={"any": number}
    )


@given(findings())
def test_a_plain_value_is_a_finding_without_more(known: Finding) -> None:
    """A value given as it is and as a Finding are one interview."""
    plain = Interview(ended="2026-11-03", facts={"any": known.value})
    wrapped = Interview(ended="2026-11-03", facts={"any": Finding(known.value)})
    assert plain == wrapped
    assert hash(plain) == hash(wrapped)


def decibans(
    catalogue: Catalogue, name: str, finding: Finding, as_of: Date, until: dt.date
) -> float:
    """Return the most that a finding by itself moves any reason, by the reference."""
    fact = catalogue.facts[name]
    assert fact.about is not None
    said = Said(catalogue, fact, finding, as_of, WEEKDAYS, until)
    under = {
        reason: sum((p * said.given(reason, s) for s, p in row.items()), Decimal(0))
        for reason, row in rows(catalogue, fact.about).items()
    }
    margin = sum(Decimal(catalogue.reasons[reason].prior) * p for reason, p in under.items())
    return max(abs(10 * math.log10(p / margin)) for p in under.values())


@law(cases())
def test_thin_is_that_no_report_moves_any_reason_by_3_decibans(
    reached: Reached, case: Case
) -> None:
    """What is reported counts, what is derived does not; one clear report is enough."""
    catalogue, interview, as_of = case
    known = {name: one for name, one in interview.facts.items() if one.value is not UNKNOWN}
    until = word_on(catalogue, known, interview, as_of) or as_of
    moves = [decibans(catalogue, name, one, as_of, until) for name, one in known.items()]
    assume(all(abs(move - 3) > 1e-9 for move in moves))
    assert ranked(case).thin == all(move < 3 for move in moves)
    reached(moves and max(moves) < 3, "reports, and thin")
    reached(moves and max(moves) > 3, "a clear report")
