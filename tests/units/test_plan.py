"""The plan as a value: its words, its data, and what it refuses."""

from __future__ import annotations

import json
import pickle
import re
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
    Wait,
    advise,
    forecast,
    rank,
)

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


PLAN = advise(look("2026-11-04", advised("Bring an umbrella.", Recipient.AGENCY, at_once=True)))


def test_text() -> None:
    """A line for each step, the notes, the day to let go, and what holds in any case."""
    caption, *lines = str(PLAN).splitlines()
    assert caption == "What to do, as of 2026-11-04"
    agency, same = "the agency's recruiter", "the channel that they used"
    easy = "Ask by when they will decide: a question that is easy to answer."
    help_ = "Ask once more, in a line; offer what may help them to decide."
    close = "Thank them and make it easy to say no; then leave it."
    interest = "It is read as interest, and asks for nothing."
    assert [re.split(r"\s{2,}", line) for line in lines] == [
        ["on", "what", "to whom", "how", "what for"],
        ["2026-11-04", "send a short thank-you", "whoever wrote or spoke last", same, interest],
        [
            "2026-11-04",
            "send what they wait for",
            "the agency's recruiter",
            "the channel that they used",
            "Bring an umbrella.",
        ],
        ["2026-11-10", "ask where it stands", agency, same, easy],
        ["2026-11-17", "ask where it stands", agency, same, help_],
        ["2026-11-24", "close with a kind line", agency, same, close],
        [f"Storm ({100 * PLAN.notes[0].probability:.1f} %): Bring an umbrella."],
        [f"Let go on {forecast(PLAN.ranking).let_go_on}."],
        ["Keep looking and keep applying, whatever comes of this one."],
    ]


def test_text_without_steps_or_a_day() -> None:
    """After three messages nothing is left to send; where hope never falls, no day is named."""
    slow = Wait(median=1000, shape=1, never=0.01)
    calm = reason("calm", prior=1.0, replies=0.9, wait=slow)
    hopeful = small_catalogue(reasons=[calm], facts=[])
    sent = ["2026-11-04", "2026-11-05", "2026-11-06"]
    plan = advise(
        rank(Interview(ended="2026-11-03", asked_on=sent), as_of="2026-11-09", catalogue=hopeful)
    )
    assert plan.steps == plan.now == ()
    assert plan.next is None
    assert repr(plan) == "<Plan as of 2026-11-09: nothing to do>"
    assert str(plan).splitlines()[2:] == ["No day to let go within a year.", plan.standing]


def test_a_message_hardly_worth_writing_is_said_so() -> None:
    """Where they hardly ever reply, the next message says that it gains little."""
    deaf = small_catalogue(reasons=[reason("calm", prior=1.0, replies=0.001)], facts=[])
    plan = advise(rank(Interview(ended="2026-11-03"), as_of="2026-12-01", catalogue=deaf))
    assert plan.steps[0].gain is not None
    assert plan.steps[0].gain < 0.02
    assert not plan.steps[0].worthwhile
    assert "The message of 2026-12-01 is hardly worth writing." in str(plan)


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


@pytest.mark.parametrize(
    ("known", "as_of", "days"),
    [
        # Tue 3: Fri 6 is the third day; Mon 9 to Thu 12; Fri 13, Mon 16 to Wed 18; to Tue 24.
        ({}, "2026-11-05", ["2026-11-06", "2026-11-12", "2026-11-18", "2026-11-24"]),
        # The promised day itself, Mon 9; to Fri 13; to Thu 19; to Wed 25.
        (
            {"promised_by": "2026-11-09"},
            "2026-11-05",
            ["2026-11-09", "2026-11-13", "2026-11-19", "2026-11-25"],
        ),
        # Away until Mon 9, back on Tue 10, and a day more: Wed 11.
        (
            {"facts": {"indoors_until": "2026-11-09"}},
            "2026-11-05",
            ["2026-11-11", "2026-11-17", "2026-11-23", "2026-11-27"],
        ),
        # One sent on Thu 5: the second from Wed 11 on.
        ({"asked_on": "2026-11-05"}, "2026-11-05", ["2026-11-11", "2026-11-17", "2026-11-23"]),
    ],
    ids=str,
)
def test_another_etiquette_is_another_plan(
    known: dict[str, Any], as_of: str, days: list[str]
) -> None:
    """Days, number and recipients are the catalogue's own; counted by hand."""
    ours = small_catalogue(etiquette=EAGER)
    plan = advise(rank(Interview(ended="2026-11-03", **known), as_of=as_of, catalogue=ours))
    thanks, *messages = plan.steps
    assert (thanks.action, str(thanks.on)) == (Action.THANK, "2026-11-05")
    assert [str(step.on) for step in messages] == days
    assert [step.action for step in messages][-2:] == [Action.ASK, Action.FAREWELL]
    order = [*EAGER.asks, EAGER.farewell]
    assert [step.whom for step in messages] == order[-len(messages) :]
    assert [step.purpose[:9] for step in messages][-3:] == ["Ask once ", "Ask once ", "Thank the"]


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
        (first,) = [step for step in plan.steps if step.attempt == 1]
        assert first.worthwhile is (shift == 0)
        assert [step.action for step in plan.now] == ([Action.LOOK] if shift == 0 else []) + [
            Action.ASK
        ]


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
    found = [advise(rank(one, as_of="2026-11-18")).steps[-1].channel for one in (base, broken)]
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
    assert {step.channel for step in plan.steps} == {channel}


def test_what_is_owed_is_for_today() -> None:
    """A likely debt of yours is sent today, or on a Sunday the next working day."""
    owed = Interview(ended="2026-11-03", facts={"owed_by_you": True})
    for as_of, on in (("2026-11-18", Date(2026, 11, 18)), ("2026-11-22", Date(2026, 11, 23))):
        plan = advise(rank(owed, as_of=as_of))
        (step,) = [s for s in plan.steps if s.action is Action.SEND]
        assert (step.on, step.whom, step.attempt) == (on, Recipient.LAST_CONTACT, None)
        assert [one.id for one in step.reasons] == ["something_owed"]
        assert "Send it today" in step.purpose


def test_what_can_be_looked_for_is_for_today() -> None:
    """A look of one's own needs no working day: a Sunday will do."""
    plan = advise(rank(Interview(ended="2026-11-03"), as_of="2026-11-22"))
    (step,) = [s for s in plan.now if s.action is Action.LOOK]
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
            "action": "ask where it stands",
            "whom": "the agency's recruiter",
            "channel": "the channel that they used",
        },
        "purpose": "Ask by when they will decide: a question that is easy to answer.",
        "attempt": 1,
        "reasons": ["storm"],
        "sources": [source.id for source in PLAN.steps[2].sources],
        "gain": PLAN.steps[2].gain,
        "worthwhile": PLAN.steps[2].worthwhile,
    }
    assert plain["notes"] == [
        {
            "reason": "storm",
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
        "2026-11-17 ASK, 2026-11-24 FAREWELL>"
    )


def test_now_and_next() -> None:
    """Today's steps, and the one after."""
    assert [step.action for step in PLAN.now] == [Action.THANK, Action.SEND]
    assert PLAN.next is not None
    assert PLAN.next.on == Date(2026, 11, 10)


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
    assert [step.action for step in plan.steps] == [Action.ASK, Action.ASK, Action.FAREWELL]
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
    assert plan.next is not None
    assert plan.next.on == Date(2027, 1, 14)
