"""What a question presupposes, and what is never asked."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from small import CHOICE, FLAG, SMALL, catalogue, fact

from callback import STANDARD, Finding, Interview, InvalidEntry, Presupposed, Weights, ask, rank

WAITS = attrs.evolve(CHOICE, presupposes=[Presupposed(fact="umbrella", answers=["yes"])])
WAITING = catalogue(facts=[FLAG, WAITS])


def asked(source: Any, **fields: object) -> set[str]:  # noqa: ANN401  # a catalogue
    """Return the ids of the questions that are open."""
    interview = Interview(ended="2026-11-03", **fields)  # type: ignore[arg-type]  # by name
    return {item.fact.id for item in ask(rank(interview, as_of="2026-11-17", catalogue=source))}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "fact is None: expected given if and only if field is not"),
        (
            {"fact": "umbrella", "answers": ["yes"], "field": "asked_on"},
            "fact is 'umbrella': expected given if and only if field is not",
        ),
        (
            {"field": "stage"},
            "field is 'stage': expected one of asked_on, promised_by, replied_on, thanked_on",
        ),
        ({"fact": "umbrella"}, "answers is []: expected given if and only if fact is"),
        (
            {"field": "asked_on", "answers": ["yes"]},
            "answers is ['yes']: expected given if and only if fact is",
        ),
    ],
    ids=str,
)
def test_what_cannot_be_presupposed(given: dict[str, Any], said: str) -> None:
    """One thing each, and what it is said of."""
    with pytest.raises(InvalidEntry) as caught:
        Presupposed(**given)
    assert str(caught.value) == f"Presupposed: {said}"


@pytest.mark.parametrize(
    ("other", "answers", "said"),
    [
        ("umbrela", ["yes"], "'umbrela': expected another fact (did you mean 'umbrella'?)"),
        ("sky", ["grey"], "'sky': expected another fact (did you mean 'sky'?)"),
        ("umbrella", ["maybe"], "'maybe': expected answers of umbrella: yes, no"),
    ],
)
def test_what_the_catalogue_does_not_have(other: str, answers: list[str], said: str) -> None:
    """Neither itself, nor a fact or an answer that is not there."""
    waits = attrs.evolve(CHOICE, presupposes=[Presupposed(fact=other, answers=answers)])
    with pytest.raises(InvalidEntry) as caught:
        catalogue(facts=[FLAG, waits])
    assert str(caught.value) == f"Fact 'sky': presupposes is {said}"


def test_nothing_waits_for_what_waits() -> None:
    """So no two questions wait for one another."""
    first = attrs.evolve(FLAG, presupposes=[Presupposed(fact="sky", answers=["grey"])])
    with pytest.raises(InvalidEntry) as caught:
        catalogue(facts=[first, WAITS])
    assert "expected a fact that waits for no other itself" in str(caught.value)


@pytest.mark.parametrize(
    ("facts", "there"),
    [
        ({}, False),
        ({"umbrella": False}, False),
        ({"umbrella": True}, True),
        ({"umbrella": Finding(value=True, reliability=0.6)}, True),
        ({"umbrella": Finding(value=True, reliability=0.5)}, False),
        ({"umbrella": Weights({True: 0.7, False: 0.3})}, True),
        ({"umbrella": Weights({True: 0.3, False: 0.7})}, False),
        ({"umbrella": None}, False),
    ],
    ids=str,
)
def test_a_question_waits_for_the_answer_that_it_presupposes(
    facts: dict[str, object], *, there: bool
) -> None:
    """It is asked once that is likelier so than not."""
    assert ("sky" in asked(WAITING, facts=facts)) == there


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("asked_on", {"asked_on": ["2026-11-10"]}),
        ("promised_by", {"promised_by": "2026-11-20"}),
        ("replied_on", {"replied_on": "2026-11-06"}),
        ("thanked_on", {"thanked_on": "2026-11-04"}),
    ],
)
def test_a_question_waits_for_a_field(field: str, given: dict[str, object]) -> None:
    """It is asked once that is given; another thing that it presupposes will do as well."""
    waits = attrs.evolve(CHOICE, presupposes=[Presupposed(field=field)])
    either = attrs.evolve(fact("boots"), presupposes=[*waits.presupposes, *WAITS.presupposes])
    source = catalogue(facts=[FLAG, waits, either])
    assert asked(source) == {"umbrella"}
    assert asked(source, **given) == {"umbrella", "sky", "boots"}
    assert asked(source, facts={"umbrella": True}) == {"boots"}


def test_a_report_is_taken_whatever_it_presupposes() -> None:
    """Nobody is refused what they know."""
    told = {"sky": "grey"}
    interview = Interview(ended="2026-11-03", facts=told)
    one, other = (
        rank(interview, as_of="2026-11-17", catalogue=source).posterior
        for source in (WAITING, catalogue(facts=[FLAG, CHOICE]))
    )
    assert one == other


def test_what_is_sensitive_is_taken_and_not_asked() -> None:
    """It is no open question, and moves the ranking where it is told."""
    source = catalogue(facts=[FLAG, attrs.evolve(CHOICE, sensitive=True)])
    assert asked(source) == {"umbrella"}
    plain = rank(Interview(ended="2026-11-03"), as_of="2026-11-17", catalogue=source)
    told = rank(plain.interview.with_facts(sky="black"), as_of="2026-11-17", catalogue=source)
    assert told.posterior != plain.posterior


def test_without_the_fact_nothing_waits_for_it() -> None:
    """Who takes a fact out leaves the question that waited for it to be asked at once."""
    assert asked(WAITING.without_fact("umbrella")) == {"sky"}
    assert SMALL.facts["sky"].presupposes == ()


def test_what_the_standard_catalogue_never_asks() -> None:
    """Somebody's health or family, and what one would have to spy out."""
    sensitive = {fact.id for fact in STANDARD.facts.values() if fact.sensitive}
    assert sensitive == {
        "contact_active_online", "contact_ill_or_bereaved", "contact_on_leave", "interviewer_ill",
        "profile_viewed",
    }  # fmt: skip  # one list
    assert not sensitive & asked(STANDARD)


def test_the_agency_is_asked_about_where_there_is_one() -> None:
    """And read receipts where something was sent, a referee where referees were named."""
    assert "agency_says_client_silent" not in asked(STANDARD)
    assert "agency_says_client_silent" in asked(STANDARD, facts={"via_agency": True})
    written = {"read_receipt", "acknowledged_receipt", "follow_up_delivered", "auto_reply"}
    assert not written & asked(STANDARD)
    assert written <= asked(STANDARD, asked_on=["2026-11-10"])
    named = asked(STANDARD, facts={"references_requested": "after_final"})
    assert "referee_unresponsive" in named - asked(STANDARD)
