"""Bodies that programs and language models send: what is read, and all that is wrong with them."""

from __future__ import annotations

from typing import Any, cast

import attrs
import pytest
from pendulum import Date

from callback import (
    STANDARD,
    UNKNOWN,
    Action,
    Answer,
    CallbackError,
    Fact,
    Finding,
    Interview,
    InvalidInterview,
    InvalidValue,
    UnknownId,
    Weights,
    Widget,
    form,
    input_schema,
    rank,
)

SENSITIVE = [fact.id for fact in STANDARD.facts.values() if fact.sensitive]


def problems(body: dict[str, object]) -> dict[str, str]:
    """Return what is expected, by field, where a body is refused."""
    with pytest.raises(InvalidInterview) as error:
        Interview.from_body(body)
    return {problem.field: problem.expected for problem in error.value.problems}


def test_each_way_of_telling_a_fact() -> None:
    """Plain, doubted, weighed, not known; nested or beside the fields; blank is not asked."""
    body = {
        "ended": "2026-11-03T14:00:00Z",
        "country": "",
        "asked_on": ["2026-11-10"],
        "posting": "removed",
        "facts": {
            "missed_call": {"unknown": True},
            "told_selected": {"likelihoods": {"yes": 0.75, "no": 0.25}},
            "told_backup": {"value": "yes", "reliability": 0.5, "seen_on": "2026-11-05"},
            "told_finalist": {"value": {"unknown": True}, "seen_on": None},
            "interviewers": "4-6",
            "committee": "open_ended",
            "via_agency": None,
            "read_receipt": "",
        },
    }
    interview = Interview.from_body(body)
    assert interview == Interview(
        ended=Date(2026, 11, 3),
        asked_on=[Date(2026, 11, 10)],
        facts={
            "posting": "removed",
            "missed_call": UNKNOWN,
            "told_selected": Weights({"yes": 0.75, "no": 0.25}),
            "told_backup": Finding("yes", reliability=0.5, seen_on="2026-11-05"),
            "told_finalist": UNKNOWN,
            "interviewers": "4-6",
            "committee": "open_ended",
        },
    )


def test_an_answer_that_is_offered_is_taken_back() -> None:
    """The band of a count and the answers of an until-fact mean what a number or a yes mean."""
    ways: list[tuple[str, str, object]] = [
        ("interviewers", "4-6", 5),
        ("committee", "open_ended", True),
        ("committee", "no", False),
    ]
    for fact, label, value in ways:
        rankings = [
            rank(Interview(ended="2026-11-03", facts={fact: told}), as_of="2026-11-22")  # type: ignore[dict-item]  # of any kind
            for told in (label, value)
        ]
        assert [one.probability for one in rankings[0]] == [one.probability for one in rankings[1]]


def test_all_that_is_wrong_is_said_at_once() -> None:
    """Names, values, answers, days and the sector, each where it stands."""
    said = problems(
        {
            "stage": "fnal",
            "sector": "tech",
            "postings": "removed",
            "a\nb": 1,
            "posting": "removed",
            "facts": {
                "posting": "removed",
                "missed_cal": True,
                "season": "summer",
                "told_selected": "perhaps",
                "interviewers": "many",
                "committee": {"value": True, "reliability": 2},
                "told_backup": {"yes": 1},
                "told_positive": {"value": {"yes": 1}},
                "via_agency": {"likelihoods": {}},
            },
        }
    )
    assert {
        "ended",
        "stage",
        "sector",
        "postings",
        r"'a\nb'",
        *(f"facts.{name}" for name in ("posting", "missed_cal", "season", "told_selected")),
        *(f"facts.{name}" for name in ("interviewers", "committee", "told_backup", "via_agency")),
        "facts.told_positive",
    } == set(said)
    assert said["postings"] == "a field or a fact (did you mean 'posting'?)"
    assert said["facts.missed_cal"] == "a fact of the catalogue (did you mean 'missed_call'?)"
    assert said["facts.season"] == "nothing here: it follows from dates and fields"
    assert said["facts.interviewers"] == "a whole number from 0"
    assert said["facts.committee"] == "reliability as a number over 0 and up to 1"
    assert said["facts.told_backup"].startswith("true, false, an answer")
    assert said["facts.via_agency"].startswith("likelihoods as answers with weights")


def test_facts_that_are_no_mapping_are_refused_in_their_place() -> None:
    """Beside whatever else is wrong."""
    said = problems({"ended": "soon", "facts": ["posting"]})
    assert set(said) == {"ended", "facts"}


def test_many_strange_names_are_listed_and_not_searched_for() -> None:
    """The nearest is sought for the first twenty alone, since to seek takes time."""
    said = problems({"ended": "2026-11-03", **{f"postin{n}g": 1 for n in range(30)}})
    assert sum("did you mean" in one for one in said.values()) == 20
    inner = problems({"ended": "2026-11-03", "facts": {f"postin{n}g": 1 for n in range(30)}})
    assert sum("did you mean" in one for one in inner.values()) == 20
    assert len(said) == len(inner) == 30


def test_a_body_is_a_mapping_and_a_catalogue_a_catalogue() -> None:
    """Else the argument is named."""
    with pytest.raises(InvalidValue, match="body is 3"):
        Interview.from_body(3)  # type: ignore[arg-type]  # on purpose
    with pytest.raises(InvalidValue, match="catalogue"):
        Interview.from_body({"ended": "2026-11-03"}, catalogue="de")  # type: ignore[arg-type]  # on purpose


def test_a_catalogue_of_ones_own_is_asked() -> None:
    """What it does not have is unknown, and its sectors are its own."""
    bare = STANDARD.without_fact("posting")
    with pytest.raises(InvalidInterview, match=r"facts\.posting"):
        Interview.from_body({"ended": "2026-11-03", "facts": {"posting": 1}}, catalogue=bare)


def test_an_extra_key_is_an_error_of_ours() -> None:
    """It names the nearest, and points to facts."""
    body = {"ended": "2026-11-03", "stag": "final"}
    with pytest.raises(CallbackError, match=r"did you mean .stage.*facts=\{.stag.: …\}"):
        Interview(**body)  # type: ignore[arg-type]  # as a program does


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("posting", "a collection"),
        (["posting", "posting"], "each fact once"),
        (["season"], "it is derived"),
        (SENSITIVE[:1], "sensitive=True"),
    ],
)
def test_facts_that_cannot_be_offered(facts: object, expected: str) -> None:
    """Each with what would be right."""
    with pytest.raises(InvalidValue, match=expected):
        input_schema(STANDARD, facts=facts)  # type: ignore[arg-type]  # on purpose


def test_what_is_sensitive_is_offered_where_it_is_asked_for() -> None:
    """Named or not."""
    named = input_schema(STANDARD, facts=SENSITIVE, sensitive=True, flat=True)
    every = input_schema(STANDARD, sensitive=True, flat=True)
    assert set(SENSITIVE) <= set(cast("dict[str, object]", named["properties"]))
    assert set(SENSITIVE) <= set(cast("dict[str, object]", every["properties"]))


def test_an_unknown_fact_cannot_be_offered() -> None:
    """The nearest is named."""
    with pytest.raises(UnknownId, match="posting"):
        input_schema(STANDARD, facts=["postin"])


def own(name: str, kind: str = "flag") -> Fact:
    """A fact of that id, like one of the book's, whose answers are called as their ids are."""
    like = STANDARD.fact("told_selected")
    answers = [Answer(id="yes", label="yes"), Answer(id="no", label="no")]
    return Fact(
        id=name,
        question="Is it so?",
        kind=kind,
        about=like.about,
        answers=answers,
        table={},
        otherwise=(0.5, 0.5),
        known_by="mail",
        strength="told",
        provenance=like.provenance,
    )


def test_a_fact_called_like_a_field_cannot_be_flat() -> None:
    """It stands in ``facts``, and a field keeps its name."""
    catalogue = STANDARD.with_fact(own("sector"))
    assert input_schema(catalogue)
    with pytest.raises(InvalidValue, match="flat=False"):
        input_schema(catalogue, flat=True)
    body = {"ended": "2026-11-03", "sector": "retail", "facts": {"sector": True}}
    assert Interview.from_body(body, catalogue=catalogue).sector == "retail"


def test_what_needs_no_description_has_none() -> None:
    """A choice whose answers say what they are."""
    catalogue = STANDARD.with_fact(own("is_so", "choice"))
    schema: Any = input_schema(catalogue, facts=["is_so"])
    assert schema["properties"]["facts"]["properties"]["is_so"] == {
        "anyOf": [{"enum": ["yes", "no"]}, {"$ref": "#/$defs/not_known"}],
        "title": "Is it so?",
    }


def test_a_form_says_when_a_question_makes_sense() -> None:
    """After another fact's answer or with a field; and the telling ones come first."""
    shown = form(STANDARD)
    assert repr(shown).startswith("<Form: ")
    asked = {one.name: one for group in shown.groups for one in group.questions}
    (field, fact) = asked["thank_you_answered"].when
    assert (field.name, field.is_fact, field.answers) == ("thanked_on", False, ())
    assert (fact.name, fact.is_fact, fact.answers) == ("thank_you_sent", True, ("yes",))
    assert asked["subdivision"].when[0].name == "country"
    assert asked["committee"].widget is Widget.DAY_OR_YES_NO
    assert {one.name for one in asked.values() if one.required} == {"ended"}
    ranking = rank(Interview(ended="2026-11-03"), as_of="2026-11-22")
    first = form(STANDARD, ranking).groups[1]
    assert first.questions[0].name == "told_on_hold"


def test_a_form_and_a_ranking_go_by_the_same_facts() -> None:
    """A ranking under another catalogue cannot fill it in."""
    ranking = rank(Interview(ended="2026-11-03"), as_of="2026-11-22")
    with pytest.raises(InvalidValue, match="ranking"):
        form(STANDARD.without_fact("posting"), ranking)
    with pytest.raises(InvalidValue, match="catalogue"):
        form(Action.ASK)  # type: ignore[arg-type]  # on purpose


def test_a_catalogue_without_sectors_asks_for_none() -> None:
    """Since it would refuse any."""
    bare = attrs.evolve(STANDARD, paces=())
    assert "sector" not in {one.name for one in form(bare).groups[0].questions}
