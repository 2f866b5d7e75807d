"""Documents by example: what is refused and in which words, and how little that costs."""

from __future__ import annotations

import datetime as dt
import tracemalloc
from collections.abc import Callable
from typing import Any, cast

import attrs
import pytest
from cattrs.errors import ClassValidationError
from mutants import cyclic, nested

from callback import (
    STANDARD,
    UNKNOWN,
    Catalogue,
    Event,
    Fact,
    FactValue,
    Finding,
    Interview,
    InvalidValue,
    Kind,
    Ranking,
    Tempo,
    Timeline,
    Weights,
    rank,
)
from callback.documents.document import InvalidDocument, from_document, to_document

NUMBERS = "a whole number from 1 to 2, those that this release knows"
HEAD = {"schema": 2, "kind": "interview"}
KINDS = [kind.value for kind in Kind]
LEAST: dict[str, object] = {**HEAD, "ended": "2026-11-03"}


def problems(document: object, cls: Any = Interview) -> list[str]:  # noqa: ANN401  # one of four classes
    """Return what is wrong with *document*, in words."""
    with pytest.raises(InvalidDocument) as refused:
        from_document(document, cls)
    return [str(problem) for problem in refused.value.problems]


def test_what_an_interview_looks_like() -> None:
    """Every field stands in it by its own name; doubt and not-known have forms of their own."""
    facts: dict[str, FactValue] = {
        "auto_reply": "2026-11-18",
        "posting": Finding("removed", reliability=0.8, seen_on="2026-11-15"),
        "spam_checked": UNKNOWN,
        "told_on_hold": Weights({True: 0.8, False: 0.2}),
    }
    interview = Interview(ended="2026-11-03", stage="final", asked_on="2026-11-13", facts=facts)
    document = to_document(interview)
    assert document == {
        "schema": 2,
        "kind": "interview",
        "ended": "2026-11-03",
        "stage": "final",
        "medium": None,
        "round_number": None,
        "organisation": None,
        "role": None,
        "country": None,
        "subdivision": None,
        "sector": None,
        "promised_by": None,
        "decide_by": None,
        "replied_on": None,
        "thanked_on": None,
        "asked_on": ["2026-11-13"],
        "facts": {
            "auto_reply": {"value": "2026-11-18", "reliability": 1.0, "seen_on": None},
            "posting": {"value": "removed", "reliability": 0.8, "seen_on": "2026-11-15"},
            "spam_checked": {"value": {"unknown": True}, "reliability": 1.0, "seen_on": None},
            "told_on_hold": {
                "value": {"likelihoods": {"yes": 0.8, "no": 0.2}},
                "reliability": 1.0,
                "seen_on": None,
            },
        },
        "derived": {},
        "ref": None,
    }


def test_only_what_has_no_default_must_be_there() -> None:
    """An interview is its date, as in code; an event is three of its fields."""
    assert from_document(LEAST, Interview) == Interview(ended="2026-11-03")
    event = {"when": "2026-11-03", "direction": "in", "kind": "interview"}
    document = {"schema": 2, "kind": "timeline", "events": [event]}
    assert from_document(document, Timeline) == Timeline([Event(**event)])
    assert problems(HEAD) == ["ended is absent: expected a value"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("ended", None),
        ("ended", 20261103),
        ("ended", "03/04/2026"),
        ("round_number", True),
        ("round_number", 1.0),
        ("round_number", "2"),
        ("round_number", 10**400),
        ("role", 7),
        ("role", False),
        ("role", ["Editor"]),
        ("asked_on", "2026-11-13"),
        ("asked_on", None),
        ("facts", None),
        ("facts", []),
        ("facts", "posting"),
        ("ref", 1.0),
        ("ref", True),
        ("stage", "Final"),
        ("stage", 5),
        ("derived", {"slowed_down": True}),
    ],
)
def test_nothing_is_taken_for_what_it_is_not(field: str, value: object) -> None:
    """A wrong type is refused at its place, though Python could make something of it."""
    (problem,) = problems({**LEAST, field: value})
    assert problem.startswith(f"{field}{'.slowed_down' if field == 'derived' else ''} is ")


@pytest.mark.parametrize(
    "value",
    [None, 1.0, -1, "", "2026-02-30", "x" * 101, [], {}, {"unknown": 1}, {"unknown": True, "a": 1}],
)
def test_what_no_finding_can_be(value: object) -> None:
    """Not asked is left out; a number that is not whole, a day that is none, a form of no one's."""
    (problem,) = problems({**LEAST, "facts": {"posting": {"value": value}}})
    assert problem.startswith("facts.posting.value is ")


@pytest.mark.parametrize("factor", [True, "1", None, float("nan"), float("inf"), 10**400, [1]])
def test_what_is_no_number(factor: object) -> None:
    """A factor is a finite number; yes is none, and text is none."""
    (problem,) = problems({"schema": 2, "kind": "tempo", "median": factor}, Tempo)
    assert problem.endswith(": expected a finite number")


def test_a_whole_number_may_stand_for_a_number() -> None:
    """JSON has one kind of number, and many programs write 2.0 as 2."""
    loaded = from_document({"schema": 2, "kind": "tempo", "median": 2}, Tempo)
    assert loaded == Tempo(median=2.0)


def spoilt() -> dict[str, Any]:
    """Return a document of the standard catalogue that is wrong in nine places."""
    document = cast("dict[str, Any]", to_document(STANDARD))
    wait = document["reasons"][3]["wait"]
    wait["shap"] = 2
    del wait["shape"]
    wait["median"] = "8"
    document["version"] = None
    document["reasons"][4]["prior"] = -1
    document["facts"][3]["kind"] = "flags"
    document["facts"][5] = 7
    document["facts"][6]["table"] = {"paused": [1.0]}
    document["paces"][0]["provenance"]["reviewed"] = "lately"
    return document


def test_all_that_is_wrong_is_said_at_once() -> None:
    """Unknown and missing keys, wrong types and broken rules, each with its path, in one error."""
    names = ", ".join(field.name for field in attrs.fields(Fact))
    assert problems(spoilt(), Catalogue) == [
        "version is None: expected text",
        "reasons[3].wait.median is '8': expected a finite number",
        "reasons[3].wait.shape is absent: expected a value",
        "reasons[3].wait.shap is 2: expected no such key (did you mean 'shape'?)",
        "reasons[4].prior is -1: expected a number from 1e-09 to 1",
        f"facts[3].kind is 'flags': expected one of {', '.join(KINDS)} (did you mean 'flag'?)",
        f"facts[5] is 7: expected an object with {names}",
        "facts[6].table.paused is (1.0,): expected 2 probabilities",
        "paces[0].provenance.reviewed is 'lately': expected a day as text, such as '2026-11-03'",
    ]


def changed(change: Callable[[dict[str, Any]], object]) -> list[str]:
    """Return what is wrong with the standard catalogue after *change*, up to the expectation."""
    document = cast("dict[str, Any]", to_document(STANDARD))
    change(document)
    return [problem.partition(":")[0] for problem in problems(document, Catalogue)]


def test_what_the_whole_finds_wrong_has_the_path_of_the_entry() -> None:
    """A rule over entries names the entry at fault by its place in the document."""
    last = len(STANDARD.reasons) - 1
    assert changed(lambda d: d["reasons"][2].update(family="none")) == [
        "reasons[2].family is 'none'"
    ]
    assert changed(lambda d: d["facts"][-1].update(linked=["none"])) == [
        f"facts[{len(STANDARD.facts) - 1}].linked is 'none'"
    ]
    assert changed(lambda d: d["reasons"][last]["rows"].update(none={})) == [
        f"reasons[{last}].rows is 'none'"
    ]
    assert changed(lambda d: d["paces"].append(d["paces"][0])) == [
        f"paces is {STANDARD.paces[0].value!r}"
    ]
    assert changed(lambda d: d.update(delay=1000)) == ["delay is 1000"]
    assert changed(lambda d: d["retired"].update(gone=["none"])) == ["retired is 'none'"]


def test_what_contradicts_itself_in_an_interview_keeps_its_field() -> None:
    """The rules of an interview speak through the same error."""
    document = {**LEAST, "promised_by": "2026-11-01", "round_number": 0}
    assert problems(document) == [
        "round_number is 0: expected a whole number from 1 to 99",
        "promised_by is '2026-11-01': expected a day from 2026-11-03 on, when the interview ended",
    ]


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        ([], "document is []: expected an object with schema, kind and the fields"),
        ({**LEAST, "schema": 3}, f"schema is 3: expected {NUMBERS}"),
        ({**LEAST, "schema": 0}, f"schema is 0: expected {NUMBERS}"),
        ({**LEAST, "schema": True}, f"schema is True: expected {NUMBERS}"),
        ({**LEAST, "schema": 2.0}, f"schema is 2.0: expected {NUMBERS}"),
        ({**LEAST, "kind": "tempo"}, "kind is 'tempo': expected 'interview'"),
        ({1: 1}, "document is keyed by 1: expected keys that are text"),
        ({None: 1}, "document is keyed by None: expected keys that are text"),
        (
            {**LEAST, "facts": {"a b": {"value": (1,)}}},
            "facts['a b'].value is (1,): expected JSON-ready data, with days as text",
        ),
    ],
)
def test_what_is_no_document_of_this_kind(document: object, problem: str) -> None:
    """A document of another form is refused before anything in it is read."""
    assert problems(document) == [problem]


def test_what_is_absent_is_said_together() -> None:
    """The kind, the schema and a field, in one error."""
    assert problems({}) == [
        "kind is absent: expected 'interview'",
        f"schema is absent: expected {NUMBERS}",
        "ended is absent: expected a value",
    ]
    assert problems({"kind": "interview", "ended": "2026-11-03"}) == [
        f"schema is absent: expected {NUMBERS}"
    ]


def test_a_day_is_text_in_a_document() -> None:
    """A date is not JSON, and a document that holds one has not been through it."""
    assert problems({**LEAST, "ended": dt.date(2026, 11, 3)}) == [
        "ended is datetime.date(2026, 11, 3): expected JSON-ready data, with days as text"
    ]


@pytest.mark.parametrize("depth", [25, 100_000])
def test_deep_nesting_is_refused_without_recursion(depth: int) -> None:
    """However deep, and even where a list holds itself."""
    for value in (nested(depth), cyclic()):
        (problem,) = problems({**LEAST, "facts": value})
        assert problem.endswith("expected at most 250,000 values, nested at most 20 deep")


@pytest.mark.parametrize(
    "document",
    [
        {**LEAST, "facts": dict.fromkeys(map(str, range(1_000_000)))},
        {**LEAST, **dict.fromkeys(map(str, range(1_000_000)))},
        {**LEAST, "asked_on": ["2026-11-03"] * 1_000_000},
    ],
    ids=["facts", "keys", "days"],
)
def test_a_million_values_are_refused_for_their_number(document: object) -> None:
    """Counted before they are read, so they cost nothing."""
    tracemalloc.start()
    (problem,) = problems(document)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "expected at most 250,000 values" in problem
    assert peak < 1_000_000


def test_a_thousand_problems_are_enough() -> None:
    """A document that is wrong everywhere does not fill memory with its errors."""
    facts = {f"fact_{n}": {"value": 1.5} for n in range(100_000)}
    assert len(problems({**LEAST, "facts": facts})) == 1000
    assert len(problems({**LEAST, **dict.fromkeys(map(str, range(100_000)))})) == 1000


@pytest.mark.parametrize(
    "field", ["ended", "stage", "role", "country", "asked_on", "x" * 50_000_000]
)
def test_a_huge_text_is_quoted_short(field: str) -> None:
    """50 megabytes in any place leave a message of one line."""
    huge = "x" * 50_000_000
    tracemalloc.start()
    (problem,) = problems({**LEAST, field: huge})
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(problem) < 400
    assert peak < 120_000_000


def test_results_are_derived_again_and_not_loaded() -> None:
    """Asking for one says what to do instead, in both directions."""
    ranking = rank(Interview(ended="2026-11-03"), as_of="2026-11-22")
    for call in (
        lambda: from_document(ranking.to_dict(), cast("type[Interview]", Ranking)),
        lambda: to_document(cast("Interview", ranking)),
    ):
        with pytest.raises(InvalidValue, match="written by to_dict and derived again"):
            call()


@pytest.mark.parametrize("cls", [int, None, [], "Interview"])
def test_what_is_no_class_of_documents(cls: Any) -> None:  # noqa: ANN401  # wrong on purpose
    """Four classes are written as documents; anything else is refused by name."""
    with pytest.raises(InvalidValue, match="one of Interview, Timeline, Catalogue, Tempo"):
        from_document(LEAST, cls)
    with pytest.raises(InvalidValue, match="one of Interview, Timeline, Catalogue, Tempo"):
        to_document(cls)


def test_a_slip_of_ours_is_not_taken_for_a_bad_document(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error that nobody promised comes out as it is, whatever is noted on it."""
    slip = ZeroDivisionError()
    slip.add_note("a note of somebody else's")

    def broken(*_: object) -> object:
        raise ClassValidationError("", [slip], Tempo)  # pyright: ignore[reportCallIssue]  # it looks at the builtin's __init__

    monkeypatch.setattr("callback.documents.document.structured", broken)
    with pytest.raises(ZeroDivisionError):
        from_document({"schema": 2, "kind": "tempo"}, Tempo)
