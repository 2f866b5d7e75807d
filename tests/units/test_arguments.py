"""Arguments: every public function refuses a stranger in the same words."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Callable, Mapping
from types import FunctionType
from typing import Any

import pytest

import callback
from callback import (
    STANDARD,
    CallbackError,
    Evidence,
    Interview,
    InvalidInterview,
    InvalidValue,
    PastWait,
    Tempo,
    Timeline,
    UnknownId,
    advise,
    agenda,
    ask,
    cases,
    documents,
    explain,
    forecast,
    form,
    input_schema,
    meaning,
    rank,
    rank_each,
    rank_many,
    records,
    report,
    stability,
)
from callback._values.arguments import (
    check_choice,
    check_each,
    check_flag,
    check_mapping,
    check_type,
    check_whole,
    look_up,
)

AS_OF = "2026-11-05"
INTERVIEW = Interview(ended="2026-11-03")
RANKING = rank(INTERVIEW, as_of=AS_OF)
ROW = {"ended": "2026-11-03"}
#: A call of each public function that is right, with all of its arguments by name.
CALLS: Mapping[Callable[..., object], Mapping[str, object]] = {
    rank: {
        "interview": INTERVIEW, "as_of": AS_OF, "catalogue": STANDARD, "calendar": None,
        "tempo": None, "lenient": False,
    },
    report: {
        "interview": INTERVIEW, "as_of": AS_OF, "catalogue": STANDARD, "calendar": None,
        "tempo": None, "draws": 0, "seed": 0, "lenient": False,
    },
    rank_many: {
        "records": [ROW], "as_of": AS_OF, "names": {}, "facts": {}, "ignore": (), "zone": None,
        "order": None, "read": None, "catalogue": STANDARD, "calendar": None, "tempo": None,
        "lenient": False,
    },
    rank_each: {
        "records": [ROW], "as_of": AS_OF, "names": {}, "facts": {}, "ignore": (), "zone": None,
        "order": None, "read": None, "catalogue": STANDARD, "calendar": None, "tempo": None,
        "lenient": False,
    },
    explain: {"ranking": RANKING, "reason_id": None, "against": "on_hold"},
    forecast: {"ranking": RANKING, "threshold": 0.1},
    ask: {"ranking": RANKING, "limit": 1, "about": None, "exclude": (), "per_effort": True},
    advise: {"ranking": RANKING},
    agenda: {"reports": [], "days": 7},
    form: {"catalogue": STANDARD, "ranking": None},
    input_schema: {"catalogue": STANDARD, "facts": ["posting"], "flat": True, "sensitive": False},
    Interview.from_body: {"body": ROW, "catalogue": STANDARD, "lenient": False},
    meaning: {"fact_id": "told_on_hold", "answer": True, "catalogue": STANDARD},
    stability: {"ranking": RANKING, "draws": 20, "seed": 1},
    cases.simulate: {
        "catalogue": STANDARD, "n": 1, "seed": 1, "ended": "2026-11-03", "as_of": AS_OF,
        "calendar": None, "tempo": None, "reporting": 0.1,
    },
    cases.evaluate: {"cases": [], "catalogue": STANDARD, "seed": 1, "tempo": None},
    cases.learn: {
        "cases": [], "catalogue": STANDARD, "strength": 1.0, "reviewed": AS_OF, "most_steps": 1,
    },
    documents.migrate: {
        "document": documents.to_document(INTERVIEW), "catalogue": STANDARD,
    },
    documents.as_network: {"ranking": RANKING},
    documents.schema: {"name": "report"},
    documents.to_document: {"value": INTERVIEW},
    documents.from_document: {
        "document": documents.to_document(INTERVIEW), "cls": Interview,
    },
    records.flat: {"payload": {"id": 7}},
    records.day_of_epoch: {"value": 1_793_721_600, "unit": "seconds", "zone": dt.UTC},
    records.stage_of: {"word": "final", "stages": records.STAGES},
    Interview.from_mapping: {
        "row": ROW, "names": {}, "facts": {}, "ignore": (), "zone": None, "order": None,
        "lenient": False,
    },
    records.narrow: {
        "row": {"Phone": "2026-11-03"}, "columns": {"Phone": "screen"}, "order": None,
    },
    records.day_of_serial: {"value": 46329},
    records.status_of: {"word": "final"},
    records.APPLYR.interview: {
        "row": {"date_responded": "2026-11-03"}, "names": {}, "facts": {}, "zone": None,
        "order": None, "lenient": False,
    },
    Tempo.for_interview: {"interview": INTERVIEW, "catalogue": STANDARD},
    Tempo.from_history: {"past": [PastWait(3, answered=True)], "catalogue": STANDARD, "base": None},
    Evidence.gather: {
        "interview": INTERVIEW, "catalogue": STANDARD, "as_of": AS_OF, "calendar": RANKING.calendar,
    },
}  # fmt: skip  # a table
#: What a fact is given is one of its fields, and a document has an error of its own.
ELSEWHERE: Mapping[tuple[Callable[..., object], str], str] = {
    (meaning, "answer"): "told_on_hold",
    (records.stage_of, "word"): "stage",
}


ANYTHING: Any = 5


class Stranger:
    """A value of a type that nobody expects."""

    def __repr__(self) -> str:
        return "<a stranger>"


@pytest.mark.parametrize(
    ("function", "name"), [(call, name) for call, given in CALLS.items() for name in given]
)
def test_a_stranger_is_refused_by_name(function: Callable[..., object], name: str) -> None:
    """Whatever the argument, the error is ours, names it and quotes what was given."""
    given = CALLS[function]
    function(**given)
    with pytest.raises(CallbackError) as caught:
        function(**{**given, name: Stranger()})
    error = caught.value
    if isinstance(error, InvalidValue):
        assert error.field == ELSEWHERE.get((function, name), name)
        assert error.value == "<a stranger>"
    elif isinstance(error, UnknownId):
        assert (name.partition("_")[0], error.id) in {
            ("reason", "<a stranger>"),
            ("against", "<a stranger>"),
            ("fact", "<a stranger>"),
        }
    else:
        assert isinstance(error, (documents.InvalidDocument, InvalidInterview))
        assert error.problems[0].value == "<a stranger>"


def test_every_public_function_is_in_the_table() -> None:
    """With all of its arguments, so that a new one is checked like the others."""
    pages = (callback, documents, records)
    public = [getattr(page, name) for page in pages for name in page.__all__]
    functions: list[object] = [value for value in public if isinstance(value, FunctionType)]
    assert {*functions, cases.simulate, cases.evaluate, cases.learn} <= CALLS.keys()
    for function, given in CALLS.items():
        parameters = inspect.signature(function).parameters.values()
        assert set(given) == {p.name for p in parameters if p.kind is not p.VAR_KEYWORD}


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: check_type(5, "x", Timeline), "x is 5: expected a value of type Timeline"),
        (
            lambda: check_type(5, "x", Timeline, optional=True),
            "x is 5: expected a value of type Timeline, or None",
        ),
        (lambda: check_each(ANYTHING, "x", Timeline), "x is 5: expected values of type Timeline"),
        (lambda: check_each([5], "x", Timeline), "x is 5: expected values of type Timeline"),
        (lambda: check_whole(1.0, "x"), "x is 1.0: expected a whole number"),
        (lambda: check_whole(value=True, field="x"), "x is True: expected a whole number"),
        (lambda: check_whole(None, "x"), "x is None: expected a whole number"),
        (lambda: check_whole(0, "x", 1), "x is 0: expected a whole number from 1"),
        (lambda: check_whole(9, "x", 1, 8), "x is 9: expected a whole number from 1 to 8"),
        (
            lambda: check_whole(-1, "x", 0, of="days", optional=True),
            "x is -1: expected a whole number of days from 0, or None",
        ),
        (lambda: check_flag(1, "x"), "x is 1: expected True or False"),
        (lambda: check_flag(None, "x"), "x is None: expected True or False"),
        (lambda: check_flag(0, "x", optional=True), "x is 0: expected True, False or None"),
        (lambda: check_choice("z", "x", ["a", "b"]), "x is 'z': expected one of a, b"),
        (lambda: check_choice(["a"], "x", ["a"]), "x is ['a']: expected one of a"),
        (
            lambda: check_choice("on_holyday", "x", ["on_holiday"]),
            "x is 'on_holyday': expected one of on_holiday (did you mean 'on_holiday'?)",
        ),
        (lambda: check_mapping([], "x", "as to bs"), "x is []: expected a mapping of as to bs"),
        (
            lambda: check_mapping(0, "x", "as to bs", optional=True),
            "x is 0: expected a mapping of as to bs, or None",
        ),
        (lambda: look_up("thing", "y", {"x": 1}), "no thing is called 'y'"),
        (lambda: look_up("thing", 7, {"x": 1}), "no thing is called 7"),
        (
            lambda: look_up("thing", "Xyz", {"xyz": 1}),
            "no thing is called 'Xyz': did you mean 'xyz'?",
        ),
    ],
)  # fmt: skip  # a table
def test_words(call: Callable[[], object], message: str) -> None:
    """Each check says what would be right in these words."""
    with pytest.raises(CallbackError) as caught:
        call()
    assert str(caught.value) == message


def test_what_is_right_passes() -> None:
    """At both ends of a range, and None where it may be absent."""
    check_type(None, "x", Timeline, optional=True)
    check_whole(None, "x", 1, optional=True)
    check_whole(1, "x", 1, 1)
    check_flag(None, "x", optional=True)
    check_flag(value=False, field="x")
    check_choice("a", "x", ["a"])
    check_mapping(None, "x", "as to bs", optional=True)
    assert check_each(iter([INTERVIEW]), "x", Interview) == (INTERVIEW,)
    assert look_up("thing", "x", {"x": 1}) == 1
