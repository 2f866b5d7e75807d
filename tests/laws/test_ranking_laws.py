"""Laws of the ranking that hold for every catalogue, interview and calendar."""

from __future__ import annotations

import math
from itertools import pairwise
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law

from callback import (
    STANDARD,
    CallbackError,
    Catalogue,
    Finding,
    Interview,
    InvalidInterview,
    Medium,
    Ranking,
    Reason,
    TermKind,
    Timing,
    WorkCalendar,
    rank,
)
from callback.strategies import calendars, catalogues, days, looks, reasons

Look = tuple[Interview, Date]
Case = tuple[Catalogue, Interview, Date]

WEEKDAYS = WorkCalendar.weekdays()
#: The standard catalogue without what follows from the date by itself.
DATELESS = STANDARD.without_fact("season").without_fact("period_end")


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw a catalogue, an interview that it can rank, and a day of looking."""
    catalogue = draw(catalogues())
    return catalogue, *draw(looks(catalogue))


@st.composite
def held_cases(draw: st.DrawFn) -> Case:
    """Draw a case in which nothing that is known depends on the day of looking."""
    catalogue = draw(catalogues(derived=False))
    interview, as_of = draw(looks(catalogue))
    facts = {
        name: attrs.evolve(one, seen_on=None)
        for name, one in interview.facts.items()
        if not isinstance(one.value, Date)
    }
    return catalogue, attrs.evolve(interview, facts=facts), as_of


def ranked(look: Look, catalogue: Catalogue = STANDARD) -> Ranking:
    """Rank from Monday to Friday, wherever the employer is."""
    interview, as_of = look
    return rank(interview, as_of=as_of, catalogue=catalogue, calendar=WEEKDAYS)


def moved(day: Date | None, days_on: int) -> Date | None:
    """Return the day so many days later."""
    return None if day is None else Date.fromordinal(day.toordinal() + days_on)


def moved_finding(known: Finding, days_on: int) -> Finding:
    """Return the finding with its days so many days later."""
    value = moved(known.value, days_on) if isinstance(known.value, Date) else known.value
    assert value is not None
    return attrs.evolve(known, value=value, seen_on=moved(known.seen_on, days_on))


def shares(catalogue: Catalogue, *, without: str) -> dict[str, float]:
    """Return what part of the rest each other reason has."""
    kept = {name: r.prior for name, r in catalogue.reasons.items() if name != without}
    total = math.fsum(kept.values())
    return {name: prior / total for name, prior in kept.items()}


@given(cases(), calendars())
def test_probabilities_sum_to_one(case: Case, calendar: WorkCalendar) -> None:
    """The probabilities of all reasons sum to 1."""
    catalogue, interview, as_of = case
    ranking = rank(interview, as_of=as_of, catalogue=catalogue, calendar=calendar)
    assert abs(math.fsum(ranking.posterior) - 1) <= 1e-12


@given(cases(), calendars())
def test_every_reason_stays_possible(case: Case, calendar: WorkCalendar) -> None:
    """Each probability lies in (0, 1]."""
    catalogue, interview, as_of = case
    ranking = rank(interview, as_of=as_of, catalogue=catalogue, calendar=calendar)
    assert all(0 < p <= 1 for p in ranking.posterior)


@given(cases())
def test_order_is_by_probability(case: Case) -> None:
    """No reason stands before a likelier one, and all of them stand there once."""
    catalogue, interview, as_of = case
    ranking = ranked((interview, as_of), catalogue)
    assert all(a.probability >= b.probability for a, b in pairwise(ranking))
    assert sorted(one.reason.id for one in ranking) == sorted(catalogue.reasons)
    assert [one.position for one in ranking] == list(range(1, len(ranking) + 1))


@given(looks())
def test_families_add_up_to_one(look: Look) -> None:
    """Every reason belongs to one family."""
    assert abs(math.fsum(f.probability for f in ranked(look).families) - 1) <= 1e-12


@given(looks())
def test_a_family_is_the_sum_of_its_reasons(look: Look) -> None:
    """The total of a family is that of its reasons, and the likeliest family comes first."""
    ranking = ranked(look)
    for total in ranking.families:
        members = [one.probability for one in ranking if one.reason.family == total.family.id]
        assert abs(total.probability - sum(members)) <= 1e-12
    assert all(a.probability >= b.probability for a, b in pairwise(ranking.families))


@given(looks(), st.integers(-500, 500), st.frozensets(st.integers(0, 6), max_size=6))
def test_whole_weeks_change_no_bit(look: Look, weeks: int, weekend: frozenset[int]) -> None:
    """Without holidays only the day of the week counts, and not the date; facts move along."""
    interview, as_of = look
    calendar = WorkCalendar(name="no holidays", weekend=weekend)
    later = attrs.evolve(
        interview,
        ended=interview.ended.add(weeks=weeks),
        promised_by=moved(interview.promised_by, 7 * weeks),
        replied_on=moved(interview.replied_on, 7 * weeks),
        thanked_on=moved(interview.thanked_on, 7 * weeks),
        asked_on=[day.add(weeks=weeks) for day in interview.asked_on],
        facts={name: moved_finding(one, 7 * weeks) for name, one in interview.facts.items()},
        derived={code: moved_finding(one, 7 * weeks) for code, one in interview.derived.items()},
    )
    then = rank(later, as_of=as_of.add(weeks=weeks), catalogue=DATELESS, calendar=calendar)
    now = rank(interview, as_of=as_of, catalogue=DATELESS, calendar=calendar)
    assert then.posterior == now.posterior


@given(looks(), st.data())
def test_a_thank_you_is_no_question(look: Look, data: st.DataObject) -> None:
    """Where no fact speaks of it, a thank-you changes no bit."""
    interview, as_of = look
    catalogue = STANDARD.without_fact("thank_you_sent")
    interview = interview.with_facts(thank_you_sent=None)
    thanked = data.draw(days(interview.ended, as_of))
    with_it = ranked((attrs.evolve(interview, thanked_on=thanked), as_of), catalogue)
    without = ranked((attrs.evolve(interview, thanked_on=None), as_of), catalogue)
    assert with_it.posterior == without.posterior


@pytest.mark.parametrize(
    "changed",
    [
        {"ref": "another"},
        {"organisation": "Another Ltd"},
        {"role": "Another"},
        {"round_number": 7},
        *({"medium": medium} for medium in Medium),
    ],
    ids=str,
)
@given(look=looks())
def test_what_is_only_carried_changes_no_bit(look: Look, changed: dict[str, Any]) -> None:
    """The caller's key, the names, the round and the medium are carried, and not used."""
    interview, as_of = look
    other = attrs.evolve(interview, **changed)
    assert ranked((other, as_of)).posterior == ranked(look).posterior


@given(looks(), st.integers(0, 200), st.integers(1, 60))
def test_an_answered_message_says_something_of_the_silence_before(
    look: Look, waited: int, before: int
) -> None:
    """What was asked before their last word has been answered by it: the silence since is held.

    It is evidence all the same: of how they came to break the silence before.
    """
    interview, as_of = look
    replied = min(interview.ended.add(days=waited), as_of)
    plain = attrs.evolve(interview, replied_on=replied)
    other = attrs.evolve(plain, asked_on=[*interview.asked_on, replied.subtract(days=before)])
    one, two = ranked((plain, as_of)), ranked((other, as_of))
    assume(not one.evidence.bounced)  # then the last message was none
    assert two.silence.unanswered == one.silence.unanswered
    changed = [
        mine.kind
        for mine, theirs in zip(one.terms, two.terms, strict=True)
        if mine.likelihood != theirs.likelihood
    ]
    assert changed == [TermKind.EARLIER]


@law(looks(), st.randoms(use_true_random=False))
def test_the_order_of_messages_changes_no_bit(reached: Reached, look: Look, random: Random) -> None:
    """Messages may be given in any order."""
    interview, as_of = look
    asked = list(interview.asked_on)
    reached(len(set(asked)) > 1, "two messages")
    random.shuffle(asked)
    other = attrs.evolve(interview, asked_on=asked)
    assert ranked((other, as_of)).posterior == ranked(look).posterior


@law(held_cases(), st.lists(st.integers(0, 300), min_size=1, max_size=5).map(sorted))
def test_a_longer_silence_never_makes_an_answer_likelier(
    reached: Reached, case: Case, on: list[int]
) -> None:
    """With messages and facts held, word that never comes only grows likelier with time.

    It is P(silent for ever) / P(silent so far), and only the latter falls.
    """
    catalogue, interview, as_of = case

    def silent_for_ever(day: Date) -> float:
        ranking = ranked((interview, day), catalogue)
        silence, total = ranking.silence, 0.0
        missed = math.prod(1 - message.noticed for message in silence.unanswered)
        for one in ranking:
            wait, replies, still = one.reason.wait, one.reason.replies, one.reason.still_replies
            odds = wait.never / (1 - wait.never) * ranking.tempo.never
            never = odds / (1 + odds)
            late = (silence.counted / (wait.median * ranking.tempo.median)) ** wait.shape
            now = never * (1 - still * replies * silence.reached)
            now += (1 - never) / (1 + late) * (1 - replies * silence.reached)
            left = never * (1 - still * replies * (1 - missed))
            total += one.probability * left / now
        return total

    seen = [silent_for_ever(day) for day in (as_of, *(as_of.add(days=n) for n in on))]
    assert all(later >= earlier - 1e-12 for earlier, later in pairwise(seen))
    reached(seen[-1] > seen[0] + 0.01 and interview.facts, "facts, and a silence that tells")


@given(catalogues(derived=False), days())
def test_on_day_0_the_posterior_is_the_prior(catalogue: Catalogue, day: Date) -> None:
    """Before any wait nothing has been learned."""
    ranking = ranked((Interview(ended=day), day), catalogue)
    for one in ranking:
        assert one.probability == pytest.approx(one.reason.prior, abs=1e-12)


@given(catalogues(), reasons(), st.floats(0.01, 0.99))
def test_a_reason_put_in_keeps_the_others_in_proportion(
    catalogue: Catalogue, reason: Reason, prior: float
) -> None:
    """The new reason has its own prior, the others share the rest as they did before."""
    reason = attrs.evolve(reason, prior=prior)
    assume(set(catalogue.reasons) - {reason.id})
    changed = catalogue.with_reason(reason)
    assert changed.reasons[reason.id] == reason
    assert math.fsum(r.prior for r in changed.reasons.values()) == pytest.approx(1, abs=1e-12)
    assert shares(changed, without=reason.id) == pytest.approx(
        shares(catalogue, without=reason.id), abs=1e-12
    )


@given(catalogues(), st.data())
def test_a_reason_taken_out_leaves_the_others_in_proportion(
    catalogue: Catalogue, data: st.DataObject
) -> None:
    """The others share its prior as they shared the rest."""
    assume(len(catalogue.reasons) > 1)
    gone = data.draw(st.sampled_from(list(catalogue.reasons)))
    changed = catalogue.without_reason(gone)
    assert [*changed.reasons] == [name for name in catalogue.reasons if name != gone]
    assert {name: r.prior for name, r in changed.reasons.items()} == pytest.approx(
        shares(catalogue, without=gone), abs=1e-12
    )


@given(catalogues(), st.floats(0.01, 0.99), st.data())
def test_a_changed_prior_keeps_the_others_in_proportion(
    catalogue: Catalogue, prior: float, data: st.DataObject
) -> None:
    """The reason has just that prior, in its old place; the others share the rest."""
    assume(len(catalogue.reasons) > 1)
    name = data.draw(st.sampled_from(list(catalogue.reasons)))
    changed = catalogue.with_prior(name, prior)
    assert changed.reasons[name].prior == prior
    assert [*changed.reasons] == [*catalogue.reasons]
    assert math.fsum(r.prior for r in changed.reasons.values()) == pytest.approx(1, abs=1e-12)
    assert shares(changed, without=name) == pytest.approx(
        shares(catalogue, without=name), abs=1e-12
    )


@given(catalogues())
def test_the_same_content_has_the_same_fingerprint(catalogue: Catalogue) -> None:
    """Another object with the same content is the same catalogue."""
    again = attrs.evolve(
        catalogue,
        reasons=[attrs.evolve(r, wait=attrs.evolve(r.wait)) for r in catalogue.reasons.values()],
        paces=[attrs.evolve(pace) for pace in catalogue.paces],
    )
    assert again.fingerprint == catalogue.fingerprint
    assert again == catalogue
    assert hash(again) == hash(catalogue)


def number(field: str, value: float) -> dict[str, Any]:
    """Return the field with the next number towards a half, which is in the bounds of every one."""
    return {field: 0.6 if value == 0.5 else math.nextafter(value, 0.5)}


def other_timing(timing: Timing, field: str) -> Timing:
    """Return the timing with the next number in one field, away from its bounds."""
    if field == "noticed":
        return attrs.evolve(timing, **number(field, timing.noticed))
    if field == "season_days":
        return attrs.evolve(timing, season_days=timing.season_days % 60 + 1)
    value: float = getattr(timing, field) or 1.0
    changed: dict[str, Any] = {field: math.nextafter(value, 0.0 if value > 1 else 2.0)}
    return attrs.evolve(timing, **changed)


def other_reason(reason: Reason, field: str) -> Reason:
    """Return the reason with the next number in one field."""
    if field in ("prior", "replies", "still_replies"):
        return attrs.evolve(reason, **number(field, getattr(reason, field)))
    wait = attrs.evolve(reason.wait, **number(field, getattr(reason.wait, field)))
    return attrs.evolve(reason, wait=wait)


OF_A_REASON = ("prior", "replies", "still_replies", "median", "shape", "never")
OF_TIMING = [field.name for field in attrs.fields(Timing) if field.name != "provenance"]


@given(catalogues(), st.data())
def test_any_other_number_gives_another_fingerprint(
    catalogue: Catalogue, data: st.DataObject
) -> None:
    """The last bit of any number is part of the content."""
    field = data.draw(st.sampled_from([*OF_A_REASON, *OF_TIMING]))
    reason = data.draw(st.sampled_from(list(catalogue.reasons.values())))
    if field in OF_TIMING:
        other = attrs.evolve(catalogue, timing=other_timing(catalogue.timing, field))
    else:
        assume(field != "prior" or len(catalogue.reasons) > 1)
        kept = {**catalogue.reasons, reason.id: other_reason(reason, field)}
        assume(abs(math.fsum(r.prior for r in kept.values()) - 1) < 1e-9)
        other = attrs.evolve(catalogue, reasons=kept)
    assert other.fingerprint != catalogue.fingerprint
    assert other != catalogue


@law(catalogues(), st.sampled_from(["median", "never"]), st.randoms(use_true_random=False))
def test_any_other_pace_gives_another_fingerprint(
    reached: Reached, catalogue: Catalogue, field: str, dice: Random
) -> None:
    """So is the last bit of any pace."""
    if reached(catalogue.paces, "a pace"):
        pace = dice.choice(catalogue.paces)
        value: float = getattr(pace, field)
        changed = attrs.evolve(pace, **number(field, value))
        paces = [changed if one is pace else one for one in catalogue.paces]
        assert attrs.evolve(catalogue, paces=paces).fingerprint != catalogue.fingerprint


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"country": "XX"}, "country"),
        ({"country": "DE", "subdivision": "Bavaria"}, "subdivision"),
        ({"sector": "acadeemia"}, "sector"),
        ({"ended": "2026-11-23"}, "ended"),
        ({"replied_on": "2026-11-23"}, "replied_on"),
        ({"thanked_on": "2026-11-23"}, "thanked_on"),
        ({"asked_on": "2026-11-23"}, "asked_on"),
    ],
    ids=str,
)
@given(ref=st.integers() | st.text(max_size=20))
def test_errors_carry_the_callers_key(ref: str | int, wrong: dict[str, Any], field: str) -> None:
    """What cannot be ranked is a CallbackError that names the field and carries the ref."""
    fields: dict[str, Any] = {"ended": "2026-11-03", **wrong, "ref": ref}
    interview = Interview(**fields)
    with pytest.raises(CallbackError) as caught:
        rank(interview, as_of="2026-11-22")
    assert isinstance(caught.value, InvalidInterview)
    assert caught.value.ref == ref
    assert [problem.field for problem in caught.value.problems] == [field]


WEEKDAY_INTERVIEWS = days().filter(lambda day: day.weekday() < 5)


@given(WEEKDAY_INTERVIEWS, st.integers(0, 3))
def test_in_the_first_days_it_is_not_late(ended: Date, after: int) -> None:
    """Up to three calendar days after an interview, an ordinary process comes first."""
    assert (
        ranked((Interview(ended=ended), ended.add(days=after)), STANDARD).top.reason.id
        == "not_late"
    )


@given(WEEKDAY_INTERVIEWS, st.integers(14, 400))
def test_after_two_weeks_it_is_late(ended: Date, after: int) -> None:
    """From two weeks on, an ordinary process is none of the three likeliest reasons."""
    ranking = ranked((Interview(ended=ended), ended.add(days=after)), STANDARD)
    assert ranking.by_id["not_late"].position > 3
