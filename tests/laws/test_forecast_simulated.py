"""The forecast against a simulation of the same silence, told from its beginning.

Reasons, circumstances, answers, waits and replies are drawn as the model describes them: their own
answer or a reply, each message noticed or missed. What does not look like the case at hand is
thrown away: nothing here is read off the formula of G.
"""

from __future__ import annotations

import functools

import attrs
import numpy as np
import pytest
from numpy.typing import NDArray

from callback import (
    STANDARD,
    Circumstance,
    Fact,
    Forecast,
    Interview,
    Ranking,
    Reason,
    forecast,
    rank,
)

DRAWS = 2_000_000
REASONS = tuple(STANDARD.reasons.values())
Flags = NDArray[np.bool_]
Numbers = NDArray[np.float64]
Places = NDArray[np.int64]


@attrs.frozen(kw_only=True)
class Case:
    """A silence, with its clock counted by hand.

    Attributes:
        interview: What is known of it.
        derived: What follows from the dates and the stage.
        answers: The facts that are known.
        counted: Working days that count on 20 November 2026.
        asked: Of each message without a reply its age, and how many days of silence were before.
        earlier: Of the silence that their last word ended: what counts on the day before it and
            on its own.
    """

    interview: Interview
    derived: dict[str, str]
    answers: dict[str, str]
    counted: float
    asked: tuple[tuple[float, int], ...] = ()
    earlier: tuple[float, float] | None = None

    @property
    def ranking(self) -> Ranking:
        """The ranking on 20 November 2026."""
        return rank(self.interview, as_of="2026-11-20")


#: Thirteen working days lie between the two days. Promised within five, eight late: as 4.5 + 8,
#: but no less than the thirteen that they are, since 4.5 + 1.5 * 8 has caught up with them.
#: Replied after five: promised within four of those, so 4.5 and 4.5 + 1; eight since.
CASES = {
    "alone": Case(
        interview=Interview(ended="2026-11-03", stage="screen"),
        derived={"stage": "screen"},
        answers={},
        counted=13,
    ),
    "asked": Case(
        interview=Interview(
            ended="2026-11-03",
            promised_by="2026-11-10",
            asked_on=["2026-11-13", "2026-11-18"],
            facts={"posting": "removed", "told_positive": True},
        ),
        derived={},
        answers={"posting": "removed", "told_positive": "yes"},
        counted=13,
        asked=((5, 8), (2, 11)),
    ),
    "answered": Case(
        interview=Interview(ended="2026-11-03", promised_by="2026-11-09", replied_on="2026-11-10"),
        derived={},
        answers={},
        counted=8,
        earlier=(4.5, 5.5),
    ),
}


@attrs.frozen(kw_only=True, eq=False)
class Lives:
    """Draws that look like the case, with working days from the day of looking until word.

    Attributes:
        word: Until their own answer or a reply to the message sent already; infinite for never.
        reply: Until a reply to a message that is sent on the day of looking.
        good: Whether word leads to an offer.
        onward: Whether it leads to an offer or a next round.
    """

    word: Numbers
    reply: Numbers
    good: Flags
    onward: Flags


def picked(draw: np.random.Generator, table: list[tuple[float, ...]], rows: Places) -> Places:
    """Draw a column for each of *rows*, with the probabilities of that row."""
    edges = np.cumsum(np.array(table), axis=1)[:, :-1]
    columns: Places = (draw.random(len(rows))[:, None] >= edges[rows]).sum(axis=1)
    return columns


def said(fact: Fact, reason: Reason, answer: str) -> float:
    """Return P(answer | reason): by itself, or over the states of what the fact speaks about."""
    place = list(fact.by_id).index(answer)
    if reason.id in fact.under:
        return fact.under[reason.id][place]
    if fact.about is None:
        return fact.row(reason.id)[place]
    one = STANDARD.circumstances[fact.about]
    row = one.row(reason.rows.get(one.id, {}))
    return sum(p * fact.row(s.id)[place] for p, s in zip(row, one.states, strict=True))


def states_under(case: Case, one: Circumstance, reason: Reason) -> tuple[float, ...]:
    """Return P(state | reason, what follows from the dates and the stage)."""
    row = np.array(one.row(reason.rows.get(one.id, {})))
    for name, answer in case.derived.items():
        fact = STANDARD.facts[name]
        if fact.about == one.id and reason.id not in fact.under:
            place = list(fact.by_id).index(answer)
            row = row * np.array([fact.row(state.id)[place] for state in one.states])
    return tuple(row / row.sum())


def drawn_reasons(draw: np.random.Generator, case: Case) -> Places:
    """Draw reasons by their priors and by what follows from the dates and the stage."""
    weights = np.array([reason.prior for reason in REASONS])
    for name, answer in {"season": "ordinary", "period_end": "no", **case.derived}.items():
        fact = STANDARD.facts[name]
        weights *= np.array([said(fact, reason, answer) for reason in REASONS])
    return draw.choice(len(REASONS), size=DRAWS, p=weights / weights.sum()).astype(np.int64)


def drawn_answers(
    draw: np.random.Generator, fact: Fact, one: Circumstance, states: Places, reasons: Places
) -> Places:
    """Draw what is answered: by the state, or by the reason where it produces it by itself."""
    rows, chosen = [fact.row(state.id) for state in one.states], states.copy()
    for place, reason in enumerate(REASONS):
        if reason.id in fact.under:
            chosen[reasons == place] = len(rows)
            rows.append(fact.under[reason.id])
    return picked(draw, rows, chosen)


def drawn_circumstances(
    draw: np.random.Generator, case: Case, reasons: Places
) -> tuple[Flags, Flags, Flags]:
    """Draw circumstances and answers; return which look like the case, are good, lead onward."""
    alike = np.ones(len(reasons), dtype=np.bool_)
    good = onward = np.zeros(len(reasons), dtype=np.bool_)
    allowed = np.ones(len(reasons), dtype=np.bool_)
    for one in STANDARD.circumstances.values():
        states = picked(draw, [states_under(case, one, reason) for reason in REASONS], reasons)
        for name, answer in case.answers.items():
            fact = STANDARD.facts[name]
            if fact.about == one.id:
                told = drawn_answers(draw, fact, one, states, reasons)
                alike &= told == list(fact.by_id).index(answer)
        if one.decides:
            luck = draw.random(len(reasons))
            good = luck < np.array([state.good or 0 for state in one.states])[states]
            onward = luck < np.array([state.onward or 0 for state in one.states])[states]
        if one.allows:
            left = np.array([state.possible or 0 for state in one.states])[states]
            allowed = draw.random(len(reasons)) < left
    return alike, good & allowed, onward & allowed


def drawn_waits(draw: np.random.Generator, case: Case, reasons: Places) -> tuple[Numbers, Flags]:
    """Draw the counted days to their own answer, and who answers a message that is noticed."""
    tempo, size = case.ranking.tempo, len(reasons)
    waits = [reason.wait for reason in REASONS]
    odds = np.array([w.never / (1 - w.never) for w in waits])[reasons] * tempo.never
    u = draw.random(size)
    shape = np.array([w.shape for w in waits])[reasons]
    own = np.array([w.median for w in waits])[reasons] * tempo.median * (u / (1 - u)) ** (1 / shape)
    never = draw.random(size) < odds / (1 + odds)
    own[never] = np.inf
    replies = np.array([reason.replies for reason in REASONS])[reasons]
    still = np.array([reason.still_replies for reason in REASONS])[reasons]
    return own, draw.random(size) < np.where(never, still * replies, replies)


def drawn_reply(draw: np.random.Generator, answers: Flags, waited: int) -> Numbers:
    """Draw the days from a message to its reply: noticed or missed, whoever answers any."""
    timing = STANDARD.timing
    assert timing.noticed_half_life is not None
    noticed = draw.random(len(answers)) < timing.noticed * 0.5 ** (
        waited / timing.noticed_half_life
    )
    reply: Numbers = draw.exponential(timing.delay, len(answers))
    reply[~(noticed & answers)] = np.inf
    return reply


def ended_earlier(draw: np.random.Generator, case: Case, reasons: Places) -> Flags:
    """Draw an earlier silence, and return whether it ended on the very day on which it did."""
    if case.earlier is None:
        return np.ones(len(reasons), dtype=np.bool_)
    own, _ = drawn_waits(draw, case, reasons)
    ended: Flags = (own > case.earlier[0]) & (own <= case.earlier[1])
    return ended


@functools.cache
def simulated(name: str) -> Lives:
    """Draw lives, and keep those that look like the case on its day."""
    case, draw = CASES[name], np.random.default_rng(20261122)
    reasons = drawn_reasons(draw, case)
    alike, good, onward = drawn_circumstances(draw, case, reasons)
    alike &= ended_earlier(draw, case, reasons)
    own, answers = drawn_waits(draw, case, reasons)
    word = own - case.counted
    for age, waited in case.asked:
        word = np.minimum(word, drawn_reply(draw, answers, waited) - age)
    another = drawn_reply(draw, answers, case.ranking.silence.working_days)
    kept = alike & (word > 0)
    return Lives(word=word[kept], reply=another[kept], good=good[kept], onward=onward[kept])


pytestmark = pytest.mark.parametrize("name", CASES)


def assert_share(share: Flags, probability: float) -> None:
    """The share of the draws lies within five standard errors of the probability."""
    assert len(share) > 5_000
    error = (probability * (1 - probability) / len(share)) ** 0.5
    assert abs(float(share.mean()) - probability) <= 5 * error


def forecast_of(name: str) -> Forecast:
    """Return the forecast for a case."""
    return forecast(CASES[name].ranking)


def test_the_clock_is_as_counted_by_hand(name: str) -> None:
    """The simulation starts where the forecast does."""
    silence = CASES[name].ranking.silence
    assert silence.counted == CASES[name].counted
    assert [m.age for m in silence.unanswered] == [age for age, _ in CASES[name].asked]
    assert (silence.earlier and silence.earlier.counted) == CASES[name].earlier


@pytest.mark.parametrize("days", [1, 5, 10, 20, 60])
def test_heard_within_is_the_share_that_hears(name: str, days: int) -> None:
    """Of those still silent, as many have heard after so many working days."""
    assert_share(simulated(name).word <= days, forecast_of(name).heard_within(days))


def test_ever_is_the_share_that_ever_hears(name: str) -> None:
    """Of those still silent, as many hear at all."""
    assert_share(np.isfinite(simulated(name).word), forecast_of(name).ever)


def test_an_offer_is_the_share_that_hears_good_things(name: str) -> None:
    """Of those still silent, as many get an offer: in the end, and within two weeks."""
    lives, found = simulated(name), forecast_of(name)
    assert_share(np.isfinite(lives.word) & lives.good, found.offer)
    assert_share((lives.word <= 10) & lives.good, found.offer_by("2026-12-04"))


def test_good_news_is_the_share_that_goes_on(name: str) -> None:
    """Of those still silent, as many hear of an offer or a next round."""
    lives, found = simulated(name), forecast_of(name)
    if found.good_news is None:
        assert found.ranking.interview.stage is None
    else:
        assert_share(np.isfinite(lives.word) & lives.onward, found.good_news)


@pytest.mark.parametrize("days", [1, 5, 20])
def test_writing_is_the_share_that_hears_after_one_more_message(name: str, days: int) -> None:
    """Of those still silent who write today, as many hear."""
    lives, after = simulated(name), forecast_of(name).if_you_write("2026-11-20").after
    word = np.minimum(lives.word, lives.reply)
    assert_share(word <= days, after.heard_within(days))
    assert_share(np.isfinite(word), after.ever)
