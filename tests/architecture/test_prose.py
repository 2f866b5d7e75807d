"""What a person reads stands in one room, by key; what a program reads is a code."""

from __future__ import annotations

import ast
import enum
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import callback
from callback.words.drafts import Letter, Slots
from callback.words.english import ENGLISH

HOME = Path(callback.__file__).parent
PHRASES = {HOME / "words" / f"{name}.py" for name in ("english", "fields", "letters", "phrases")}
SOURCES = [path for path in sorted(HOME.rglob("*.py")) if path not in PHRASES]
TREES = {path.relative_to(HOME).as_posix(): ast.parse(path.read_text("utf-8")) for path in SOURCES}
ENUMS: list[type[enum.Enum]] = [
    value
    for name in callback.__all__
    if isinstance(value := getattr(callback, name), type) and issubclass(value, enum.Enum)
]
FAMILIES = {re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower(): cls for cls in ENUMS}

#: Those of the house who speak English to whoever listens, since they know no catalogue.
ENGLISH_SPEAKERS = {
    "words/shown.py",
    "words/translation.py",
    "catalogue/catalogue.py",
    "interview/timeline.py",
}
#: What the phrases ask themselves, for numbers and days.
FORMATS = {"format.locale", "format.day", "format.decimal", "format.percent"}
#: The rooms in which no sentence may stand, and what looks like one there, with the reason.
ROOMS = ("interview/timeline.py", "model/", "observed/", "answers/", "cases/")
ERRANDS = {"observed/admission.py": "it says what is wrong with an interview, and nothing else"}
NO_SENTENCES = {
    ("cases/scores.py", " (n = "): "a formula, the same in every language",
}
#: What a programmer reads: the arguments of these calls and of checks (and types that are cast to),
#: what is bound to these names, and what these functions return.
ERRORS = frozenset({"InvalidValue", "InvalidInterview", "Problem", "cast"})
EXPECTED = frozenset({"expected", "hint"})
FOR_PROGRAMMERS = frozenset({"__repr__", "_one_of"})


def keys_said(tree: ast.AST) -> Iterator[str | None]:
    """Yield the key of each call of ``say`` and ``counted``; ``None`` for one not written there."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            # clocks count, too
            numbered = name == "counted" and re.search("phrases|ENGLISH", ast.unparse(called))
            match name, node.args[0]:
                case "say", ast.Constant(value=str(key)):
                    yield key
                case "counted", ast.Constant(value=str(key)) if numbered:
                    yield from (f"{key}.one", f"{key}.other")
                case "say", _:
                    yield None
                case "counted", _ if numbered:
                    yield None
                case _:
                    pass


def quiet(node: ast.AST) -> bool:
    """Say whether what stands in *node* is for programmers: an error, what it expects, a repr."""
    match node:
        case ast.Raise():
            return True
        case ast.FunctionDef(name=name):
            return name in FOR_PROGRAMMERS
        case ast.Call(func=ast.Name(id=name)):
            return name in ERRORS or name.startswith("check")
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AugAssign(target=ast.Name(id=name)):
            return name in EXPECTED
        case _:
            return False


def sentences(tree: ast.AST) -> Iterator[str]:
    """Yield each text with a space and a letter that a person might come to read."""
    if quiet(tree):
        return
    text = None
    if isinstance(tree, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(tree):
        text = tree.body[0]
    for node in ast.iter_child_nodes(tree):
        if node is text:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if " " in node.value and re.search(r"[^\W\d_]", node.value):
                yield node.value
        else:
            yield from sentences(node)


def test_every_value_of_an_enum_is_a_code() -> None:
    """Lower-case words joined by underscores, different from one another."""
    assert len(ENUMS) > 12
    for cls in ENUMS:
        values = [member.value for member in cls]
        assert len(cls.__members__) == len(set(values)), cls
        for value in values:
            assert re.fullmatch(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*", value), (cls, value)


def test_an_enum_has_words_for_all_of_its_members_or_for_none() -> None:
    """And no words for what it has not, so that whoever may say one may say each."""
    spoken: set[str] = set()
    for family, cls in FAMILIES.items():
        has = {key for key in ENGLISH.templates if key.startswith(f"{family}.")}
        assert has in (set(), {f"{family}.{member.value}" for member in cls})
        spoken |= has
    assert {"action.ask", "due_status.overdue", "why_ignored.answered"} <= spoken


def test_every_phrase_is_said_and_every_phrase_said_is_there() -> None:
    """A key is written where it is said; what is not said stands for a member of an enum.

    Or for a part of a letter, or for a slot that nobody fills.
    """
    said = [key for tree in TREES.values() for key in keys_said(tree)]
    assert None not in said
    named = {f"{family}.{member.value}" for family, cls in FAMILIES.items() for member in cls}
    letters = {f"draft.{one.value}.{part}" for one in Letter for part in ("subject", "body")}
    slots = {f"slot.{slot}" for slot in Slots.__annotations__}
    known = set(ENGLISH.templates)
    assert (set(said) | letters | slots) - known == set()
    assert known - set(said) - named - letters - slots == FORMATS


def test_no_template_holds_anything_but_slots() -> None:
    """Take out the slots by a second reading of the rule, and no brace is left."""
    slots = 0
    for template in ENGLISH.templates.values():
        inside = re.findall(r"\{([^{}]*)\}", template)
        assert all(name.isidentifier() and name.islower() for name in inside)
        assert template.count("{") == template.count("}") == len(inside)
        slots += len(inside)
    assert slots > 50


@pytest.mark.parametrize("path", [p for p in TREES if p.startswith(ROOMS) and p not in ERRANDS])
def test_no_sentence_stands_where_it_is_computed(path: str) -> None:
    """Outside docstrings, errors and reprs no text has a space and a letter."""
    assert [text for text in sentences(TREES[path]) if (path, text) not in NO_SENTENCES] == []


def test_every_exception_is_needed() -> None:
    """What is let pass as no sentence stands there still."""
    for path, text in NO_SENTENCES:
        assert text in list(sentences(TREES[path]))
    for path in ERRANDS:
        assert list(sentences(TREES[path]))


@pytest.mark.parametrize(
    ("planted", "seen"),
    [
        ("headings = ('to whom', 'how')", ["to whom"]),
        ("def f(n):\n    return f'{n} days of silence'", [" days of silence"]),
        ("def f():\n    'A docstring.'\n    return {'key': 'The wait'}", ["The wait"]),
        ("raise ValueError('is no day')", []),
        ("expected = f'one of {known}'", []),
        ("wrong = Problem('a', 'b', 'a day before it')", []),
        ("class A:\n    def __repr__(self):\n        return '<A of b>'", []),
        ("code, sep = 'wait', ' · '", []),
    ],
)
def test_scan_tells_sentences_from_the_rest(planted: str, seen: list[str]) -> None:
    """It sees a heading and a part of a sentence, and neither errors nor codes."""
    assert list(sentences(ast.parse(planted))) == seen


def test_only_those_without_a_catalogue_name_english() -> None:
    """Everybody else asks the catalogue for its phrases, which may be in other words."""
    speakers = {
        path
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and "ENGLISH" in [alias.name for alias in node.names]
    }
    assert speakers == ENGLISH_SPEAKERS


def test_the_phrases_know_no_result() -> None:
    """They import what values are made of and what is said when one is wrong."""
    imported = {
        node.module or ""
        for path in PHRASES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
    }
    ours = {module for module in imported if module.startswith("callback")}
    names = ("captions", "fields", "letters", "locales", "phrases")
    ours -= {f"callback.words.{name}" for name in names}
    assert "callback.errors" in ours
    assert all(module.startswith("callback._values.") for module in ours - {"callback.errors"})
