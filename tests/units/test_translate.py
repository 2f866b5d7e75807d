"""The translators' tool: it writes an empty pack, and tells all that is left to do in one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from translate import empty, left, loaded, main

from callback import STANDARD, Pack
from callback.words.translation import needed


def test_an_empty_pack_has_every_place() -> None:
    """Each path, each key, and each plural of the language; translated, it changes no word."""
    polish = empty("pl")
    assert polish["texts"] == dict.fromkeys(STANDARD.texts(), "")
    keys = {**dict(polish["phrases"]), **dict(polish["drafts"])}  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]  # plain JSON
    assert set(keys) == set(needed("pl"))
    assert {"working_days.few", "draft.thanks.body", "slot.name"} <= set(keys)
    assert STANDARD.translated(loaded(polish)).texts() == STANDARD.texts()


def test_all_is_missing_from_an_empty_pack() -> None:
    """With the English beside it."""
    todo = list(left(loaded(empty("de"))))
    assert len(todo) == len(STANDARD.texts()) + len(needed("de"))
    assert "missing: reasons.on_hold.title: The role is on hold" in todo
    assert "missing: working_days.one: {count} working day" in todo


def test_german_leaves_nothing_to_do() -> None:
    """By the tool's own measures."""
    assert list(left(STANDARD.pack("de"))) == []


def test_what_is_too_long_and_what_is_not_said() -> None:
    """By its place; a form for one thing need not count it."""
    pack = Pack(
        language="de",
        texts={"reasons.on_hold.title": "x" * 51, "families.other.title": "x" * 37},
        phrases={
            "plan.let_go": "Warte nicht länger.",
            "working_days.one": "ein Arbeitstag",
            "report.title.do": "x" * 41,
        },
    )
    todo = [line for line in left(pack) if not line.startswith("missing")]
    assert todo == [
        "too long: reasons.on_hold.title: 51 characters, at most 50",
        "too long: families.other.title: 37 characters, at most 36",
        "slots: plan.let_go: without day",
        "too long: report.title.do: 41 characters, at most 40",
    ]


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It prints a pack, a list, what is refused, or how it is used, and says so by its number."""
    assert main(["new", "pl"]) == 0
    path = tmp_path / "polish.json"
    path.write_text(capsys.readouterr().out, "utf-8")
    assert main(["check", str(path)]) == 1
    assert "missing: report.no_step: Nothing for now." in capsys.readouterr().out
    path.write_text(json.dumps({"language": "PL", "phrases": {"plan.on": "{x.y}"}}), "utf-8")
    assert main(["check", str(path)]) == 1
    assert capsys.readouterr().out.count("refused: ") == 2
    german = STANDARD.pack("de")
    whole = {
        "language": "de",
        "texts": dict(german.texts),
        "phrases": dict(german.phrases),
        "drafts": dict(german.drafts),
    }
    path.write_text(json.dumps(whole), "utf-8")
    assert main(["check", str(path)]) == 0
    assert capsys.readouterr().out == "nothing is left to do\n"
    assert main([]) == 2
