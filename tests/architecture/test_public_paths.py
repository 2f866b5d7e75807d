"""What is public lives where users import it from: in its name, its annotations and its pickles."""

from __future__ import annotations

import importlib
import inspect
import io
import os
import pickle
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType
from typing import get_args, get_origin, get_type_hints

import attrs
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law

import callback
from callback import (
    STANDARD,
    Catalogue,
    Event,
    FrozenMapping,
    Interview,
    Timeline,
    advise,
    ask,
    explain,
    forecast,
    meaning,
    rank,
    stability,
)
from callback.strategies import catalogues, looks

HOME = Path(callback.__file__).parent
PAGES: list[ModuleType] = [
    callback,
    *map(importlib.import_module, ("callback.cases", "callback.documents", "callback.records")),
]
PUBLIC = {(page.__name__, name): getattr(page, name) for page in PAGES for name in page.__all__}
CLASSES: dict[tuple[str, str], type] = {
    path: value for path, value in PUBLIC.items() if inspect.isclass(value)
}
FUNCTIONS = {path: value for path, value in PUBLIC.items() if isinstance(value, FunctionType)}
EXPORTED: dict[tuple[str, str], type | FunctionType] = {**CLASSES, **FUNCTIONS}
VALUES = {path: cls for path, cls in CLASSES.items() if attrs.has(cls)}

#: Never made by a user, but as one of its kinds; it has the signature of every exception. And a
#: typed dict, which has that of every dict.
UNSIGNED = {("callback", "CallbackError"), ("callback", "Slots")}


def names(values: object) -> list[str]:
    """Return what one may call the members of a class or a page."""
    return [name for name in vars(values) if not name.startswith("_") or name == "__init__"]


def methods(cls: type) -> Iterator[tuple[str, FunctionType]]:
    """Yield each public method of *cls* and what computes each of its properties."""
    for name in names(cls):
        member = vars(cls)[name]
        for inner in ("__func__", "fget", "func"):
            member = getattr(member, inner, member)
        if isinstance(member, FunctionType):
            yield name, member


def test_names_and_modules_lead_back() -> None:
    """Each class and function is at its ``__module__`` under its ``__qualname__``, on a page."""
    pages = {page.__name__: page for page in PAGES}
    for path, value in EXPORTED.items():
        assert value.__module__ in pages, path
        page = pages[value.__module__]
        assert value.__qualname__ in page.__all__, path
        assert getattr(page, value.__qualname__) is value, path
    assert len(VALUES) > 60


def test_reprs_name_no_room() -> None:
    """A class, a function and an enum's class are shown under their public path."""
    shown = {path: f"{value!r}" for path, value in EXPORTED.items()}
    rooms = {path: re.findall(r"callback(?:\.\w+)+", text) for path, text in shown.items()}
    pages = "|".join(re.escape(page.__name__) for page in PAGES)
    public = re.compile(rf"(?:{pages})\.\w+")
    assert {
        path: room for path, room in rooms.items() if not all(map(public.fullmatch, room))
    } == {}


def test_annotations_resolve() -> None:
    """Types of fields, parameters, methods and functions are types, and no text that is lost."""
    for path, cls in CLASSES.items():
        assert all(not isinstance(hint, str) for hint in get_type_hints(cls).values()), path
        for name, method in methods(cls):
            assert get_type_hints(method) is not None, (path, name)
    for path, cls in VALUES.items():
        assert attrs.resolve_types(cls) is cls, path
        assert [one.name for one in attrs.fields(cls) if isinstance(one.type, str)] == [], path
    for path, function in FUNCTIONS.items():
        assert "return" in get_type_hints(function), path


def test_signatures_are_told() -> None:
    """What a class takes is known by name and type, and so is what a function takes."""
    for path, value in EXPORTED.items():
        if path not in UNSIGNED:
            parameters = inspect.signature(value, eval_str=True).parameters.values()
            assert all(not isinstance(one.annotation, str) for one in parameters), path
    for path, cls in VALUES.items():
        taken = inspect.signature(cls).parameters
        assert set(taken) == {one.alias for one in attrs.fields(cls) if one.init}, path
        assert [name for name, one in taken.items() if isinstance(one.annotation, str)] == [], path


def holds_mappings(hint: object) -> bool:
    """Say whether a type has a :class:`FrozenMapping` in it.

    Hypothesis is not told how to draw one: it would draw it for any ``Mapping`` of anybody.
    """
    return get_origin(hint) is FrozenMapping or any(map(holds_mappings, get_args(hint)))


def test_hypothesis_knows_what_to_draw() -> None:
    """``st.builds`` works out every class of values, mappings given; ``st.from_type`` most."""
    for cls in VALUES.values():
        fields = [one for one in attrs.fields(cls) if one.init and one.default is attrs.NOTHING]
        given_ = [one.alias for one in fields if holds_mappings(one.type)]
        empty = st.just(FrozenMapping[object]())
        st.builds(cls, **dict.fromkeys(given_, empty)).validate()
        if not given_:
            st.from_type(cls).validate()


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """Draw an interview and a few events after it."""
    day = Date(2026, 10, 1)
    kinds = st.sampled_from(["message", "question", "auto_reply", "offer"])
    later = draw(st.lists(st.tuples(st.integers(0, 30), kinds), max_size=4))
    events = [Event(day.add(days=days), "in", kind) for days, kind in later]
    return Timeline([Event(day, "in", "interview"), *events])


def results(catalogue: Catalogue, interview: Interview, as_of: Date) -> list[object]:
    """Return everything that is read off one look."""
    ranking = rank(interview, as_of=as_of, catalogue=catalogue)
    return [
        interview,
        catalogue,
        ranking,
        forecast(ranking),
        forecast(ranking).if_you_write(),
        advise(ranking),
        explain(ranking),
        ask(ranking),
        stability(ranking, draws=20, seed=1),
        meaning("posting", "removed"),
    ]


class Seen(pickle.Unpickler):
    """Loads a pickle and keeps what it names."""

    def __init__(self, data: bytes) -> None:
        """Begin with nothing named."""
        super().__init__(io.BytesIO(data))
        self.named: set[tuple[str, str]] = set()

    def find_class(self, module_name: str, global_name: str, /) -> object:
        """Keep the name, and find what it stands for."""
        self.named.add((module_name, global_name))
        return super().find_class(module_name, global_name)


def named(value: object, protocol: int) -> set[tuple[str, str]]:
    """Return what of ours a pickle of *value* names."""
    seen = Seen(pickle.dumps(value, protocol))
    assert seen.load() == value
    return {(module, name) for module, name in seen.named if module.partition(".")[0] == "callback"}


@law(st.data(), timelines(), st.sampled_from([0, 2, pickle.HIGHEST_PROTOCOL]))
def test_pickles_reach_only_public_paths(
    reached: Reached, data: st.DataObject, timeline: Timeline, protocol: int
) -> None:
    """What is read off a drawn look names, pickled, what users can import, and loads equal."""
    catalogue = data.draw(catalogues(4) | st.just(STANDARD))
    every = [timeline, *results(catalogue, *data.draw(looks(catalogue)))]
    paths = {path for value in every for path in named(value, protocol)}
    assert paths <= set(PUBLIC)
    reached(catalogue is STANDARD, "the standard catalogue")
    reached(catalogue is not STANDARD, "another")


#: Private rooms that move in the copy: a folder, and modules of the classes that are pickled.
MOVES = {
    "callback.model": "callback.kernel",
    "callback.interview.interview": "callback.interview.candidate",
    "callback.interview.findings": "callback.interview.reported",
    "callback.catalogue.reasons": "callback.catalogue.causes",
    "callback._values.mapping": "callback._values.frozen",
}
LOADED = """
import pickle, sys
again = pickle.load(sys.stdin.buffer)
assert not {moved} & set(sys.modules), "a room that has moved"
assert "callback.kernel.ranking" in sys.modules, "not the copy"
pickle.dump(again, sys.stdout.buffer)
"""


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package in which private rooms have moved."""
    home = tmp_path_factory.mktemp("moved")
    compiled = shutil.ignore_patterns("__pycache__")
    shutil.copytree(HOME, home / "callback", ignore=compiled)
    for old, new in MOVES.items():
        here, there = (home.joinpath(*name.split(".")) for name in (old, new))
        here = here if here.is_dir() else here.with_suffix(".py")
        here.rename(there.with_suffix(here.suffix))
    for path in home.rglob("*.py"):
        text = path.read_text("utf-8")
        for old, new in MOVES.items():
            text = re.sub(rf"\b{re.escape(old)}\b", new, text)
        # The front page names the folders that it brings up when first asked.
        text = re.sub(
            r"^( +from callback import .*)\bmodel\b", r"\1kernel as model", text, flags=re.MULTILINE
        )
        path.write_text(text, "utf-8")
    return home


def test_a_pickle_loads_after_a_move(elsewhere: Path) -> None:
    """What is pickled now loads where private rooms have moved, and comes back equal."""
    kept: list[object] = [Timeline([Event("2026-10-01", "in", "interview")])]

    @settings(max_examples=4, derandomize=True, database=None, phases=[Phase.generate])
    @given(st.data())
    def draw(data: st.DataObject) -> None:
        catalogue = data.draw(catalogues(4) | st.just(STANDARD))
        kept.extend(results(catalogue, *data.draw(looks(catalogue))))

    draw()
    done = subprocess.run(  # noqa: S603  # our own lines, under the Python that runs the tests
        [sys.executable, "-c", LOADED.format(moved=set(MOVES))],
        input=pickle.dumps(kept),
        capture_output=True,
        check=False,
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(elsewhere)},
    )
    assert done.returncode == 0, done.stderr.decode()
    assert pickle.loads(done.stdout) == kept  # noqa: S301  # our own bytes, there and back
