"""The plan as a value: its words, its data, and what it refuses."""

from __future__ import annotations

import itertools
import json
import math
import pickle
import re
from collections.abc import Callable, Iterable
from textwrap import wrap
from typing import Any

import attrs
import pytest
from pendulum import Date
from small import RESTS, SMALL, reason
from small import catalogue as small_catalogue

from callback import (
    STANDARD,
    Action,
    Advice,
    Channel,
    Etiquette,
    Family,
    Interview,
    InvalidValue,
    Plan,
    Ranking,
    Recipient,
    Source,
    Step,
    Wait,
    WorkCalendar,
    advise,
    rank,
)
from callback.words.table import WIDTH

BOOK = Source(id="book", title="A book", publisher="Nobody")
COURTESY, PATIENCE, PRUDENCE = (
    Source(id=name, title=name.capitalize(), publisher="Somebody")
    for name in ("courtesy", "patience", "prudence")
)
MANNERS = Etiquette(
    on_thanking=[COURTESY],
    on_asking=[PATIENCE],
    on_looking_further=[PRUDENCE],
    provenance=RESTS,
)


def advised(text: str, whom: Recipient, *, at_once: bool = False) -> Advice:
    """Return a piece of advice out of a book."""
    return Advice(text=text, whom=whom, at_once=at_once, sources=[BOOK])


def look(as_of: str, advice: Advice | None = None, **fields: object) -> Ranking:
    """Rank a silence since Tuesday 3 November 2026 by two reasons, one of which advises."""
    catalogue = small_catalogue(
        reasons=[
            reason("storm", rows={"weather": {"wet": 0.75}}, advice=advice, prior=0.6),
            reason("calm", prior=0.4),
        ],
        etiquette=MANNERS,
    )
    interview = Interview(ended="2026-11-03", ref="a-7", **fields)  # type: ignore[arg-type]  # by name
    return rank(interview, as_of=as_of, catalogue=catalogue)


def stop(sent: list[int], from_day: int, clock: Callable[[float], float] = float) -> Date:
    """Return the day to stop after an interview on 3 November, worked out anew.

    In the small catalogue both reasons wait alike: median 8, shape 2, never .1, ω .5, κ .2; η is
    .6 with a half-life of 130 and the delay 2.5. Days are working days after the interview.

    Args:
        sent: The days of the messages.
        from_day: The first day that may be it.
        clock: What so many days of silence count.
    """

    def silent(day: float) -> float:
        missed = 1.0
        for at in sent:
            missed *= 1 - 0.6 * 0.5 ** (at / 130) * (1 - math.exp((at - day) / 2.5))
        own = 0.9 / (1 + (clock(day) / 8) ** 2) if day < math.inf else 0
        return 0.1 * (1 - 0.1 * (1 - missed)) + own * (1 - 0.5 * (1 - missed))

    left = (1 - silent(math.inf) / silent(day) for day in itertools.count(from_day))
    days = next(n for n, chance in enumerate(left, from_day) if chance < 0.2)
    return WorkCalendar.weekdays().add(Date(2026, 11, 3), days)


PLAN = advise(look("2026-11-04", advised("Bring an umbrella.", Recipient.AGENCY, at_once=True)))


def test_text() -> None:
    """A line for each step, the notes, the day to let go, and what holds in any case."""
    caption, *lines = str(PLAN).splitlines()
    assert caption == "What to do, as of 2026-11-04"
    agency, same = "the agency's recruiter", "reply where they last wrote"
    easy = "Ask when they expect to decide: a question that is easy to answer."
    call = "If they are still silent, call: light and friendly, and ask when they expect to decide."
    close = "Thank them, and make it easy for them to say no. Then leave it."
    interest = "It shows your interest, and asks for nothing."
    assert [re.split(r"\s{2,}", line) for line in lines] == [
        ["on", "what", "to whom", "how", "why"],
        ["2026-11-04", "send a short thank-you", "everybody you met", same, interest],
        [
            "2026-11-04",
            "send what they need from you",
            "the agency's recruiter",
            "reply where they last wrote",
            "Bring an umbrella.",
        ],
        ["2026-11-10", "ask how things stand", agency, same, easy],
        ["2026-11-17", "call them", agency, "by phone", call],
        ["2026-12-25", "send a short last message", agency, same, close],
        ["If it is “Storm” (60.0 %): Bring an umbrella."],
        *worth(PLAN.steps[2:4]),
        ["Stop waiting after 2026-12-25."],
        ["Keep looking and keep applying, whatever happens with this one."],
    ]
    assert stop([5, 10], 10) == Date(2026, 12, 25)


def worth(steps: Iterable[Step]) -> list[list[str]]:
    """Return the lines that say what each message gains."""
    lines: list[list[str]] = []
    for step in steps:
        assert step.gain is not None
        text = f"The message of {step.on} raises the chance of hearing within ten working days by "
        lines += [
            [line]
            for line in wrap(
                f"{text}{100 * step.gain:.1f} percentage points, if they are still silent then.",
                WIDTH,
            )
        ]
    return lines


def test_text_without_steps_or_a_day() -> None:
    """After three messages nothing is left to send; where hope never falls, no day is named."""
    slow = Wait(median=1000, shape=1, never=0.01)
    calm = reason("calm", prior=1.0, replies=0.9, wait=slow)
    hopeful = small_catalogue(reasons=[calm], facts=[])
    sent = ["2026-11-04", "2026-11-05", "2026-11-06"]
    plan = advise(
        rank(Interview(ended="2026-11-03", asked_on=sent), as_of="2026-11-09", catalogue=hopeful)
    )
    assert plan.steps == plan.due == plan.upcoming == ()
    assert repr(plan) == "<Plan as of 2026-11-09: nothing to do>"
    assert str(plan).splitlines()[2:] == ["No day to stop waiting within a year.", plan.standing]


def test_a_message_hardly_worth_writing_is_not_planned() -> None:
    """Where they hardly ever reply nothing is asked; one line closes on the day to stop."""
    deaf = small_catalogue(reasons=[reason("calm", prior=1.0, replies=0.001)], facts=[])
    plan = advise(rank(Interview(ended="2026-11-03"), as_of="2026-12-01", catalogue=deaf))
    (last,) = plan.steps
    assert (last.action, last.on, last.attempt) == (Action.FAREWELL, plan.let_go_on, 1)
    assert (last.gain, last.expected) == (None, None)
    assert "raises the chance" not in str(plan)


def test_a_message_tells_its_gain_and_what_is_expected_of_it_today() -> None:
    """By hand on the day of the message: G without it ten days later less G with it, to G now.

    U is .390 after ten days of silence and .138 after twenty; η is .569 after ten, and .982 of the
    replies are there ten days later: .558 is reached.
    """
    plan = advise(look("2026-11-17"))
    first = plan.steps[0]
    reached = 0.6 * 0.5 ** (10 / 130) * (1 - math.exp(-10 / 2.5))
    late, later = 0.9 / (1 + (10 / 8) ** 2), 0.9 / (1 + (20 / 8) ** 2)
    fewer = 0.1 * 0.1 * reached + later * 0.5 * reached
    assert (first.on, first.attempt) == (Date(2026, 11, 17), 1)
    assert first.gain == pytest.approx(fewer / (0.1 + late), abs=1e-12)
    assert first.expected == pytest.approx(first.gain, abs=1e-12)
    # A week before, they may answer until then: what is expected of it is the less.
    before = advise(look("2026-11-10", asked_on="2026-11-10")).steps[0]
    assert before.on == Date(2026, 11, 17)
    assert before.gain is not None
    assert before.expected is not None
    assert before.expected < before.gain


@pytest.mark.parametrize(
    ("sent", "whom"),
    [
        ([], [Recipient.RECRUITER, Recipient.MANAGER, Recipient.LAST_CONTACT]),
        (["2026-11-10"], [Recipient.MANAGER, Recipient.LAST_CONTACT]),
        (["2026-11-10", "2026-11-17"], [Recipient.LAST_CONTACT]),
    ],
)
@pytest.mark.parametrize("nobody", [True, False])
def test_recruiter_then_manager(sent: list[str], whom: list[Recipient], *, nobody: bool) -> None:
    """So it goes where no likely reason names somebody."""
    advice = advised("Wait.", Recipient.NOBODY) if nobody else None
    plan = advise(look("2026-11-18", advice, asked_on=sent))
    assert [step.whom for step in plan.steps] == whom


#: Thanks within two days; three messages ask, four days apart, from the third day of silence on.
EAGER = attrs.evolve(
    MANNERS,
    thank_within=2,
    grace=0,
    first_after=3,
    after_return=1,
    apart=4,
    asks=[Recipient.MANAGER, Recipient.HUMAN_RESOURCES, Recipient.MANAGER],
    farewell=Recipient.RECRUITER,
)


def promised_early(day: float) -> float:
    """Four days to a promise count 4.5, and each one after it one."""
    return day + 0.5


def away_before(day: float) -> float:
    """Four days away count 2."""
    return day - 2


#: What was known on the second day; the messages that ask, and all as days after the talk; what a
#: day counts after them.
KNOWN: list[tuple[dict[str, Any], list[str], list[int], Callable[[float], float]]] = [
    # Tue 3: Fri 6 is the third day; Mon 9 to Thu 12; Fri 13, Mon 16 to Wed 18.
    ({}, ["2026-11-06", "2026-11-12", "2026-11-18"], [3, 7, 11], float),
    # The promised day itself, Mon 9; to Fri 13; to Thu 19.
    (
        {"promised_by": "2026-11-09"},
        ["2026-11-09", "2026-11-13", "2026-11-19"],
        [4, 8, 12],
        promised_early,
    ),
    # Away until Mon 9, back on Tue 10, and a day more: Wed 11.
    (
        {"facts": {"indoors_until": "2026-11-09"}},
        ["2026-11-11", "2026-11-17", "2026-11-23"],
        [6, 10, 14],
        away_before,
    ),
    # One sent on Thu 5: the second from Wed 11 on.
    ({"asked_on": "2026-11-05"}, ["2026-11-11", "2026-11-17"], [2, 6, 10], float),
]


@pytest.mark.parametrize(("known", "asks", "sent", "clock"), KNOWN, ids=str)
def test_another_etiquette_is_another_plan(
    known: dict[str, Any], asks: list[str], sent: list[int], clock: Callable[[float], float]
) -> None:
    """Days, number and recipients are the catalogue's own; counted by hand."""
    ours = small_catalogue(etiquette=EAGER)
    ranking = rank(Interview(ended="2026-11-03", **known), as_of="2026-11-05", catalogue=ours)
    plan = advise(ranking)
    thanks, messages = list(plan.steps[: -len(asks) - 1]), plan.steps[-len(asks) - 1 :]
    thanked = [] if "asked_on" in known else [(Action.THANK, "2026-11-05")]
    assert [(step.action, str(step.on)) for step in thanks] == thanked
    assert [str(step.on) for step in messages[:-1]] == asks
    assert messages[-1].on == plan.let_go_on == stop(sent, sent[-1], clock)
    attempts = [step.attempt for step in messages]
    assert attempts == [*range(4 - len(asks), 5)]
    calls = [Action.ASK, Action.CALL, Action.CALL][3 - len(asks) :]
    assert [step.action for step in messages] == [*calls, Action.FAREWELL]
    order = [*EAGER.asks, EAGER.farewell]
    assert [step.whom for step in messages] == order[-len(messages) :]
    assert [step.purpose[:9] for step in messages][-3:] == ["If they a", "If they a", "Thank the"]


def test_thresholds_of_etiquette() -> None:
    """Advice is shown from one probability on and names whom to turn to from another."""
    advice = advised("Wait.", Recipient.AGENCY)
    storm = look("2026-11-18", advice).by_id["storm"].probability
    for say, noted in ((storm, 1.0), (1.0, storm)):
        manners = attrs.evolve(MANNERS, say=say, noted=noted)
        ranking = look("2026-11-18", advice)
        ours = attrs.evolve(ranking.catalogue, etiquette=manners)
        plan = advise(rank(ranking.interview, as_of="2026-11-18", catalogue=ours))
        told = say == storm
        assert plan.steps[0].whom is (Recipient.AGENCY if told else Recipient.RECRUITER)
        assert len(plan.notes) == (not told)


def test_what_is_worth_it_is_for_etiquette_to_say() -> None:
    """A message from the gain on that it names; what is for today from the probability on."""
    advice = advised("Look.", Recipient.NOBODY, at_once=True)
    ranking = look("2026-11-18", advice)
    storm = ranking.by_id["storm"].probability
    gain = next(step.gain for step in advise(ranking).steps if step.gain is not None)
    for shift in (0.0, 1e-9):
        manners = attrs.evolve(MANNERS, worth=gain + shift, at_once=storm + shift)
        ours = attrs.evolve(ranking.catalogue, etiquette=manners)
        plan = advise(rank(ranking.interview, as_of="2026-11-18", catalogue=ours))
        assert [step.action for step in plan.due] == (
            [Action.LOOK, Action.ASK] if shift == 0 else []
        )


def test_steps_name_reasons_and_sources() -> None:
    """What a step follows from is told: the reason with a say, its source, the rule's sources."""
    steps = {step.action: step for step in PLAN.steps}
    assert [r.id for r in steps[Action.ASK].reasons] == ["storm"]
    assert steps[Action.ASK].sources == steps[Action.FAREWELL].sources == (PATIENCE, BOOK)
    assert steps[Action.SEND].sources == (BOOK,)
    assert steps[Action.THANK].sources == (COURTESY,)
    assert steps[Action.THANK].reasons == ()
    assert PLAN.sources == (PRUDENCE,)


def test_a_channel_that_may_not_work_is_changed() -> None:
    """Where the ways to you are likely broken, the message takes another."""
    base = Interview(ended="2026-11-03")
    broken = base.with_facts(contact_details_ok=False, told_mail_trouble=True, missed_call=True)
    plans = [advise(rank(one, as_of="2026-11-18")) for one in (base, broken)]
    found = [next(s.channel for s in plan.steps if s.action is Action.ASK) for plan in plans]
    assert found == [Channel.SAME, Channel.OTHER]


@pytest.mark.parametrize(
    ("prior", "unreached", "channel"),
    [(0.3, True, Channel.OTHER), (0.2, True, Channel.SAME), (0.3, False, Channel.SAME)],
)
def test_another_channel_is_for_families_in_which_messages_do_not_arrive(
    prior: float,
    channel: Channel,
    *,
    unreached: bool,
) -> None:
    """That such a family is likely, from a quarter on, is what counts, whatever it is called."""
    ours = small_catalogue(
        families=[
            Family(id="ours", title="Ours", summary="All."),
            Family(id="adrift", title="Adrift", summary="At sea.", unreached=unreached),
        ],
        reasons=[reason("storm", family="adrift", prior=prior), reason("calm", prior=1 - prior)],
        facts=[],
    )
    plan = advise(rank(Interview(ended="2026-11-03"), as_of="2026-11-18", catalogue=ours))
    assert [step.channel for step in plan.steps] == [channel, Channel.PHONE, channel]


def test_what_is_owed_is_for_today() -> None:
    """A likely debt of yours is sent today, or on a Sunday the next working day."""
    owed = Interview(ended="2026-11-03", facts={"owed_by_you": True})
    for as_of, on in (("2026-11-18", Date(2026, 11, 18)), ("2026-11-22", Date(2026, 11, 23))):
        plan = advise(rank(owed, as_of=as_of))
        (step,) = [s for s in plan.steps if s.action is Action.SEND]
        assert (step.on, step.whom, step.attempt) == (on, Recipient.LAST_CONTACT, None)
        assert [one.id for one in step.facts] == ["owed_by_you"]
        assert "Did they ask you for something that you have not sent yet? Yes." in step.purpose
        assert not [s for s in plan.steps if s.action in (Action.ASK, Action.CALL)]


def test_what_can_be_looked_for_is_for_today() -> None:
    """A look of one's own needs no working day: a Sunday will do."""
    plan = advise(rank(Interview(ended="2026-11-03"), as_of="2026-11-22"))
    (step,) = [s for s in plan.due if s.action is Action.LOOK]
    assert {one.id for one in step.reasons} == {"message_missed", "contact_details_wrong"}
    assert step.channel is Channel.OWN


def test_plain_data() -> None:
    """``to_dict`` goes through JSON unchanged and tells every step."""
    plain = PLAN.to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert (plain["ref"], plain["as_of"]) == ("a-7", "2026-11-04")
    assert plain["standing"] == PLAN.standing
    assert plain["let_go_on"] == str(PLAN.let_go_on)
    steps = plain["steps"]
    assert isinstance(steps, list)
    assert steps[2] == {
        "on": "2026-11-10",
        "action": "ask",
        "whom": "agency",
        "channel": "same_channel",
        "words": {
            "action": "ask how things stand",
            "whom": "the agency's recruiter",
            "channel": "reply where they last wrote",
        },
        "purpose": "Ask when they expect to decide: a question that is easy to answer.",
        "attempt": 1,
        "reasons": ["storm"],
        "facts": [],
        "sources": [source.id for source in PLAN.steps[2].sources],
        "gain": PLAN.steps[2].gain,
        "expected": PLAN.steps[2].expected,
    }
    assert plain["notes"] == [
        {
            "reason": "storm",
            "title": PLAN.notes[0].reason.title,
            "probability": PLAN.notes[0].probability,
            "text": "Bring an umbrella.",
            "whom": "agency",
            "words": {"whom": "the agency's recruiter"},
        }
    ]


def test_html_is_escaped() -> None:
    """Texts of a catalogue cannot become markup."""
    plan = advise(look("2026-11-18", advised("<b>Run</b>", Recipient.AGENCY)))
    html = plan._repr_html_()  # pyright: ignore[reportPrivateUsage]  # as a notebook does
    assert "<b>" not in html
    assert "&lt;b&gt;Run&lt;/b&gt;" in html


def test_repr() -> None:
    """Short, for a prompt."""
    assert repr(PLAN) == (
        "<Plan as of 2026-11-04: 2026-11-04 THANK, 2026-11-04 SEND, 2026-11-10 ASK, "
        "2026-11-17 CALL, 2026-12-25 FAREWELL>"
    )


def test_due_and_upcoming() -> None:
    """Today's steps, and those after, in order."""
    assert [step.action for step in PLAN.due] == [Action.THANK, Action.SEND]
    assert [step.on.day for step in PLAN.upcoming] == [10, 17, 25]
    assert PLAN.steps == (*PLAN.due, *PLAN.upcoming)


def test_only_a_ranking_is_taken() -> None:
    """What is wrong is named, with what would be right."""
    with pytest.raises(InvalidValue) as caught:
        advise(None)  # type: ignore[arg-type]  # wrong on purpose
    assert str(caught.value) == "ranking is None: expected a value of type Ranking"


def test_a_value() -> None:
    """Frozen, equal and hashed by content, the same after pickling."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        PLAN.steps = ()  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]  # it is frozen
    again: Plan = advise(PLAN.ranking)
    assert again == PLAN
    assert hash(again) == hash(PLAN)
    assert pickle.loads(pickle.dumps(PLAN)) == PLAN  # noqa: S301  # our own bytes


def test_no_advice_no_notes() -> None:
    """A catalogue without advice still has the rules."""
    plan = advise(rank(Interview(ended="2026-11-03"), as_of="2026-11-18", catalogue=SMALL))
    assert plan.notes == ()
    assert [step.action for step in plan.steps] == [Action.ASK, Action.CALL, Action.FAREWELL]
    assert STANDARD.reasons["not_late"].advice is not None


@pytest.mark.parametrize(
    "before",
    [{"asked_on": "2026-12-28"}, {"facts": {"auto_reply": Date(2026, 12, 31)}}],
    ids=["a message", "a day back"],
)
def test_what_was_in_the_year_before_is_no_error(before: dict[str, object]) -> None:
    """A country's calendar begins with the interview's year; what was before may stand."""
    # Promised by Tue 12 January 2027: Thu 14, after anything that is counted from Mon 4.
    interview = Interview(ended="2027-01-04", country="US", promised_by="2027-01-12", **before)  # type: ignore[arg-type]  # by name
    plan = advise(rank(interview, as_of="2027-01-08"))
    assert plan.upcoming[0].on == Date(2027, 1, 14)


def test_what_closes_without_word_is_said() -> None:
    """A portal that says no closes it: one message, and that nothing more is waited for."""
    me = Interview(ended="2026-11-03", facts={"portal_status": "not_selected"})
    text = str(advise(rank(me, as_of="2026-11-16")))
    assert "After that, there is nothing more to wait for." in text
    assert "Stop waiting after" not in text
