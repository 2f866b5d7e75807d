"""Small changes to the code that no other test noticed: see the page on quality."""

from __future__ import annotations

import inspect
from typing import Any

import attrs
import pytest
from small import SMALL

from callback import (
    Evidence,
    Explanation,
    Finding,
    Forecast,
    Interview,
    InvalidInterview,
    InvalidValue,
    Share,
    StateOdds,
    Support,
    Used,
    Writing,
    explain,
    forecast,
    rank,
)

KEYED = (Evidence, Explanation, Forecast, Share, StateOdds, Support, Used, Writing)


@pytest.mark.parametrize("cls", KEYED)
def test_values_are_made_by_keyword(cls: type[object]) -> None:
    """No field of theirs can be given by its place, so a new one never shifts another."""
    kinds = {field.kind for field in inspect.signature(cls).parameters.values()}
    assert kinds == {inspect.Parameter.KEYWORD_ONLY}


LATER = "expected {} up to 2026-11-18, the day of looking"


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"ended": "2026-11-19"}, ["ended is '2026-11-19'"]),
        ({"replied_on": "2026-11-19"}, ["replied_on is '2026-11-19'"]),
        ({"thanked_on": "2026-11-19"}, ["thanked_on is '2026-11-19'"]),
        (
            {"asked_on": ["2026-11-18", "2026-11-19", "2026-11-20"]},
            ["asked_on is '2026-11-19'", "asked_on is '2026-11-20'"],
        ),
    ],
)
def test_what_is_dated_later_is_named(fields: dict[str, Any], wrong: list[str]) -> None:
    """Each day after the day of looking is a problem of its own, under the name of its field."""
    given: dict[str, Any] = {"ended": "2026-11-03", **fields}
    with pytest.raises(InvalidInterview) as caught:
        rank(Interview(**given), as_of="2026-11-18", catalogue=SMALL)
    found = [str(problem) for problem in caught.value.problems]
    assert found == [f"{each}: {LATER.format('a day')}" for each in wrong]


def test_a_finding_of_tomorrow_hides_no_other_problem() -> None:
    """What stands after it is looked at all the same."""
    facts: dict[str, Any] = {"sky": Finding("grey", seen_on="2026-11-19"), "umbrella": "pink"}
    with pytest.raises(InvalidInterview) as caught:
        rank(Interview(ended="2026-11-03", facts=facts), as_of="2026-11-18", catalogue=SMALL)
    tomorrow, pink = caught.value.problems
    assert str(tomorrow) == f"facts.sky is '2026-11-19': {LATER.format('seen_on')}"
    assert pink.field == "facts.umbrella"


def test_all_that_took_over_is_named() -> None:
    """A fact that was split in two names both."""
    split = attrs.evolve(SMALL, retired={"brolly": ["umbrella", "sky"]})
    with pytest.raises(InvalidInterview) as caught:
        rank(Interview(ended="2026-11-03", facts={"brolly": True}), as_of="2026-11-03",
             catalogue=split)  # fmt: skip  # one look
    (problem,) = caught.value.problems
    assert problem.expected == "umbrella, sky, which took over from it"


def test_the_numbers_of_a_finding_are_not_shown() -> None:
    """One likelihood for each reason would drown the rest."""
    (used,) = rank(
        Interview(ended="2026-11-03", facts={"sky": "grey"}), as_of="2026-11-03", catalogue=SMALL
    ).evidence.used
    assert "likelihood=" not in repr(used)
    assert repr(used) == "<Used sky: grey>"


def weather(reason_id: str, **facts: Any) -> Explanation:  # noqa: ANN401  # whatever a fact can be
    """Explain a reason by findings about the weather."""
    look = Interview(ended="2026-11-03", facts=facts)
    return explain(rank(look, as_of="2026-11-03", catalogue=SMALL), reason_id)


def test_the_findings_for_and_against_by_strength() -> None:
    """Umbrella and black sky speak for a storm, .7 and 1.0 dB, and against calm weather."""
    storm, calm = (weather(each, umbrella=True, sky="black") for each in ("storm", "calm"))
    assert [share.used.fact.id for share in storm.supporting] == ["sky", "umbrella"]
    assert [share.used.fact.id for share in calm.opposing] == ["sky", "umbrella"]
    assert storm.opposing == calm.supporting == ()


def test_what_says_nothing_is_neither_for_nor_against() -> None:
    """A grey sky is as likely in wet weather as in dry."""
    found = weather("storm", sky="grey")
    assert [share.decibans for term in found.terms for share in term.shares] == [0]
    assert found.supporting == found.opposing == ()


def test_one_finding_needs_no_line_beside_its_term() -> None:
    """Its share is the term."""
    assert "Sky?" not in str(weather("storm", sky="black"))


def test_every_name_in_plain_data() -> None:
    """Whoever stored it finds each number by its name, and the form by its number."""
    found = weather("storm", umbrella=True, sky="black")
    data = found.to_dict()
    assert data == {
        "schema": 2,
        "catalogue": {"version": SMALL.version, "fingerprint": SMALL.fingerprint},
        "ref": None,
        "as_of": "2026-11-03",
        "reason": "storm",
        "against": None,
        "prior": found.prior,
        "posterior": found.posterior,
        "terms": data["terms"],
        "shared": found.shared,
        "missing": [item.fact.id for item in found.missing],
        "conflict": found.conflict.decibans,
        "odd_one": None,
    }
    (term,) = [each for each in found.terms if each.id == "weather"]
    shown = {
        "id": "weather",
        "title": SMALL.circumstances["weather"].title,
        "decibans": term.decibans,
        "facts": [
            {"id": used.id, "title": used.question, "decibans": decibans}
            for used, decibans in ((each.used.fact, each.decibans) for each in term.shares)
        ],
        "states": [
            {"id": state.id, "title": state.title, "probability": probability}
            for state, probability in ((each.state, each.probability) for each in term.states)
        ],
    }
    assert isinstance(data["terms"], list)
    assert shown in data["terms"]


#: A Friday in November, still with good hopes.
SILENT = rank(Interview(ended="2026-11-03"), as_of="2026-11-20")
WHOLE = "a whole number of working days from 0"


@pytest.mark.parametrize("days", [-1, -5])
def test_no_horizon_lies_behind(days: int) -> None:
    """It is refused under the name of the argument, by the curve as well."""
    for ask in (forecast(SILENT).heard_within, forecast(SILENT).curve):
        with pytest.raises(InvalidValue) as caught:
            ask(days)
        found = caught.value
        assert (found.field, found.value, found.expected) == ("working_days", str(days), WHOLE)


def test_one_message_is_supposed_at_a_time() -> None:
    """A forecast that supposes one takes no second, and says which it has."""
    with pytest.raises(InvalidValue) as caught:
        forecast(SILENT).if_you_write("2026-11-24").after.if_you_write("2026-11-30")
    assert str(caught.value) == (
        "writing_on is '2026-11-24': expected None: one message is supposed at a time"
    )


def test_at_the_threshold_itself_one_waits_on() -> None:
    """One lets go under it, and not at it, once no message is left to send."""
    asked = Interview(ended="2026-11-03", asked_on=["2026-11-10", "2026-11-17"])
    silent = rank(asked, as_of="2026-11-20")
    ever = forecast(silent).ever
    on = forecast(silent, threshold=ever).let_go_on
    assert on is not None
    assert on > silent.as_of
    assert forecast(silent, threshold=ever + 1e-9).let_go_on == silent.as_of


def test_a_next_round_is_good_news_too() -> None:
    """Before the last stage more can go well than an offer."""
    found = forecast(rank(Interview(ended="2026-11-03", stage="interview"), as_of="2026-11-20"))
    assert found.good_news is not None
    assert found.good_news > found.offer + 0.01
