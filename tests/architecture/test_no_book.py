"""The engine knows no book: outside of the standard catalogue nothing names what stands in it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

import callback
from callback import STANDARD

HOME = Path(callback.__file__).parent
BOOK = "callback.catalogue.standard"
DOOR = "catalogue/default.py"
#: Looks for something in the code of a room.
Scan: TypeAlias = Callable[[ast.AST], Iterable[object]]
#: Every room of the engine, and the doors beside it.
ROOMS = {
    path.relative_to(HOME).as_posix(): ast.parse(path.read_text("utf-8"))
    for path in sorted(HOME.rglob("*.py"))
    if not path.is_relative_to(HOME / "catalogue" / "standard")
}
IDS = {
    *STANDARD.reasons,
    *STANDARD.families,
    *STANDARD.facts,
    *STANDARD.circumstances,
    *(state.id for one in STANDARD.circumstances.values() for state in one.states),
}

#: Who imports the book for the names of its facts, which only type checkers read.
FOR_TYPES = {
    ("interview/converters.py", f"{BOOK}.typed_facts"),
    ("interview/interview.py", f"{BOOK}.typed_facts"),
    ("interview/timeline.py", f"{BOOK}.typed_facts"),
}
#: Texts that happen to be an id of the book too, and what they are where they stand.
NAMESAKES = {
    ("_values/derivation.py", "auto_reply"): "the code of what is read, whatever fact it answers",
    ("_values/derivation.py", "season"): "as above",
    ("_values/derivation.py", "stage"): "as above",
    ("answers/forecasting.py", "good_news"): "a key of a forecast's data",
    ("answers/plan.py", "channel"): "a key of a step's data",
    ("answers/plan.py", "standing"): "a key of a plan's data",
    ("answers/questions.py", "answers"): "a key of a question's data",
    ("answers/reporting.py", "answers"): "a key of a question's data",
    ("answers/reporting.py", "good_news"): "a key of a report's data",
    ("answers/reporting.py", "standing"): "as above",
    ("catalogue/agreement.py", "answers"): "a field of a cue",
    ("interview/bodies.py", "stage"): "a field of an interview",
    ("records/sheets.py", "stage"): "as above",
    ("interview/interview.py", "stage"): "as above",
    ("catalogue/cues.py", "answers"): "as above",
    ("catalogue/facts.py", "answers"): "a field of a fact",
    ("catalogue/paces.py", "stage"): "a covariate, which is a field of an interview",
    ("catalogue/presupposed.py", "answers"): "a field of what is presupposed",
    ("catalogue/presupposed.py", "field"): "as above",
    ("catalogue/texts.py", "answers"): "a field of a fact",
    ("interview/events.py", "auto_reply"): "a kind of event",
    ("interview/events.py", "theirs"): "whose turn it is",
    ("interview/statuses.py", "stage"): "as above",
    ("words/locales.py", "few"): "a plural category of the CLDR",
    ("words/locales.py", "many"): "as above",
    ("words/locales.py", "other"): "as above",
    ("model/noise.py", "answers"): "the code of a kind of table",
    ("records/entries.py", "stage"): "a field of an interview",
    ("records/forms.py", "answers"): "a key of a question's data",
    ("records/inputs.py", "answers"): "a key of a hint",
    ("records/inputs.py", "field"): "as above",
    ("records/systems.py", "stage"): "a field of an interview",
    ("records/table.py", "stage"): "as above",
    ("tables/cells.py", "stage"): "a field of an interview",
    ("tables/reading.py", "stage"): "as above",
    ("tables/wording.py", "stage"): "as above",
    ("words/english.py", "stage"): "the word for a covariate",
}
#: What 0.1.0 knew by name is known by name where its documents are read, and nowhere else.
OF_OLD = "documents/upgrading.py"


def imports(tree: ast.AST) -> Iterator[str]:
    """Yield each module of the book that is imported, or that something is imported from."""
    for node in ast.walk(tree):
        modules: list[str] = []
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules = [node.module or "", *(f"{node.module}.{one.name}" for one in node.names)]
        found = [one for one in modules if one == BOOK or one.startswith(f"{BOOK}.")]
        yield from found[:1]


def uses(tree: ast.AST) -> Iterator[int]:
    """Yield the lines in which the standard catalogue is spoken of but as a parameter's default."""
    defaults = {
        id(default)
        for node in ast.walk(tree)
        if isinstance(node, ast.arguments)
        for default in (*node.defaults, *node.kw_defaults)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Name(id="STANDARD") | ast.Attribute(attr="STANDARD"):
                if id(node) not in defaults:
                    yield node.lineno
            case _:
                pass


def texts(tree: ast.AST) -> Iterator[str]:
    """Yield each text that stands in the code and is no documentation."""
    documentation = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if id(node) not in documentation:
                yield text
            case _:
                pass


def namesakes(tree: ast.AST) -> set[str]:
    """Return the texts in the code that are an id of the book."""
    return IDS.intersection(texts(tree))


def test_only_the_door_imports_the_book() -> None:
    """Two rooms import the names of its facts beside that, for type checkers alone."""
    found = {(room, module) for room, tree in ROOMS.items() for module in imports(tree)}
    assert found == {(DOOR, BOOK), *FOR_TYPES}


def test_the_standard_catalogue_is_a_default_and_nothing_else() -> None:
    """No room but the door speaks of it in its code, except as a parameter's default."""
    assert {room: lines for room, tree in ROOMS.items() if (lines := list(uses(tree)))} == {}


def test_no_text_of_the_engine_is_an_id_of_the_book() -> None:
    """But for those that mean something else, each of which is still there."""
    found = {(room, text) for room, tree in ROOMS.items() for text in namesakes(tree)}
    assert {one for one in found if one[0] != OF_OLD} == set(NAMESAKES)
    assert {room for room, _ in found} > {OF_OLD}


@pytest.mark.parametrize(
    ("planted", "scan"),
    [
        ("import callback.catalogue.standard.facts", imports),
        ("from callback.catalogue.standard import STANDARD", imports),
        ("from callback.catalogue import standard", imports),
        ("def f():\n    from callback.catalogue.standard.paces import PACES", imports),
        ("STANDARD.reasons", uses),
        ("def f(catalogue=None):\n    return catalogue or STANDARD", uses),
        ("default.STANDARD", uses),
        ("reason.id == 'on_hold'", namesakes),
        ("f'{x}' + {'opening': 1}['opening']", namesakes),
        ("def f(fact='posting'): ...", namesakes),
    ],
)
def test_the_scans_catch_what_is_planted(planted: str, scan: Scan) -> None:
    """At any depth, by whatever way, as a default or in the code."""
    assert list(scan(ast.parse(planted)))


@pytest.mark.parametrize(
    ("innocent", "scan"),
    [
        ("from callback.catalogue import default", imports),
        ("from callback.catalogue.standards import x", imports),
        ("def f(a, catalogue=STANDARD, *, b=STANDARD): ...", uses),
        ("'on_hold'", namesakes),
        ("def f():\n    'on_hold'\n    return 'On hold'", namesakes),
    ],
)
def test_the_scans_leave_others_alone(innocent: str, scan: Scan) -> None:
    """A parameter's default, documentation, a text that only contains an id."""
    assert not list(scan(ast.parse(innocent)))
