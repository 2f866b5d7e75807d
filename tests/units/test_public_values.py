"""Every public value shows itself: shortly in a terminal, and as well-formed HTML in a notebook."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from typing import Protocol, cast

import attrs
import pytest

import callback
import callback.cases
import callback.documents
import callback.records
from callback import (
    STANDARD,
    UNKNOWN,
    Event,
    Finding,
    Interview,
    Pack,
    PastWait,
    Timeline,
    agenda,
    explain,
    form,
    meaning,
    rank,
    rank_many,
    report,
)
from callback.cases import evaluate, learn, simulate
from callback.documents import as_network
from callback.records import APPLYR, status_of

#: A line of a notebook or of a log. An interview is shown as one would write it, with all its
#: facts: that line is what a report of a fault needs.
SHORT = 200
MODULES = (callback, callback.cases, callback.records, callback.documents)
EXPORTED = {
    cls: name
    for module in MODULES
    for name in module.__all__
    if isinstance(cls := getattr(module, name), type)
    and attrs.has(cls)
    and not issubclass(cls, Exception)
}

SILENT = Interview(
    ended="2026-11-03",
    stage="final",
    sector="technology",
    country="US",
    promised_by="2026-11-10",
    asked_on=["2026-11-11"],
    facts={
        "told_backup": True,
        "hiring_manager_left": True,
        "profile_viewed": UNKNOWN,
        "pace_slowed": Finding("yes", reliability=0.8),
    },
)
TURNED = Interview(ended="2026-11-03", facts={"rejection_this_role": "auto"})
BROKEN = Interview(
    ended="2026-11-03",
    asked_on=["2026-11-05"],
    replied_on="2026-11-10",
    derived={"auto_reply": "2026-11-12"},
    facts={"auto_reply": "2026-11-18"},
)
TIMELINE = Timeline(
    [
        Event("2026-11-03", "in", "interview"),
        Event("2026-11-05", "in", "message"),
        Event("2026-11-09", "in", "auto_reply", until="2026-11-18"),
        Event("2026-11-10", "out", "question"),
    ]
)


class Notebook(Protocol):
    """What a notebook shows."""

    def _repr_html_(self) -> str: ...


def page(value: object) -> str:
    """Return what a notebook shows of a value."""
    return cast("Notebook", value)._repr_html_()  # pyright: ignore[reportPrivateUsage]  # what notebooks call


def roots() -> Iterable[object]:
    """Yield results of every verb; what they hold is found in them."""
    told = report(SILENT, as_of="2026-11-20", draws=20)
    again = report(TIMELINE.interview(as_of="2026-11-20"), as_of="2026-11-20")
    cases = simulate(STANDARD, 60, seed=1, ended="2026-11-03", as_of="2026-11-10")
    yield from (told, again, told.forecast.schedule, told.forecast.curve(2), told.ranking)
    yield from (told.plan.steps[0].draft(), told.forecast.if_you_write())
    explained = explain(told.ranking, "on_hold")
    yield from (explained, explained.missing, explained.conflict)
    yield from (meaning("told_backup", "yes"), agenda([told, again]))
    yield from (evaluate(cases, catalogue=STANDARD, seed=1), cases[0])
    yield from (learn(cases, catalogue=STANDARD, reviewed="2026-11-20"), STANDARD.find("holiday"))
    yield from (*TIMELINE.derived(as_of="2026-11-20"), PastWait(5, answered=True))
    yield from (rank(TURNED, as_of="2026-11-20"), rank(BROKEN, as_of="2026-11-20"))
    yield status_of("final")
    yield form(STANDARD, told.ranking)
    yield Pack(language="de", texts={"facts.posting.question": "Und die Anzeige?"})
    yield from (STANDARD, as_network(told.ranking), TIMELINE)
    yield from (rank_many([{"ended": "x"}], as_of="2026-11-20"), APPLYR)


def found() -> dict[type, object]:
    """Return one value of each exported class that the roots hold, the first that is met."""
    values: dict[type, object] = {}
    seen: set[int] = set()
    waiting = list(roots())
    keep: list[object] = []
    while waiting:
        value = waiting.pop(0)
        if id(value) in seen or isinstance(value, (str, int, float, bytes)):
            continue
        seen.add(id(value))
        keep.append(value)
        cls = type(value)
        if cls in EXPORTED:
            values.setdefault(cls, value)
        if attrs.has(cls):
            waiting += [getattr(value, field.name) for field in attrs.fields(cls)]
        elif isinstance(value, Mapping):
            waiting += cast("Mapping[object, object]", value).values()
        elif isinstance(value, (tuple, list, frozenset)):
            waiting += cast("Iterable[object]", value)
        if cls in EXPORTED:
            waiting += properties(keep[-1])
    return values


def properties(value: object) -> list[object]:
    """Return what the properties of a value give."""
    names = (name for name in dir(type(value)) if not name.startswith("_"))
    plain = (name for name in names if not callable(getattr(type(value), name)))
    return [getattr(value, name) for name in plain]


FOUND = found()


def test_all_that_is_exported_is_looked_at() -> None:
    """The verbs lead to a value of every class."""
    assert {EXPORTED[cls] for cls in EXPORTED.keys() - FOUND.keys()} == set()


@pytest.mark.parametrize("value", FOUND.values(), ids=lambda value: type(value).__name__)
def test_its_repr_is_short(value: object) -> None:
    """One line that names what it is."""
    shown = repr(value)
    assert len(shown) <= SHORT or isinstance(value, Interview), shown
    assert "\n" not in shown
    assert type(value).__name__ in shown


@pytest.mark.parametrize("value", FOUND.values(), ids=lambda value: type(value).__name__)
def test_its_html_is_well_formed(value: object) -> None:
    """A notebook shows it, and what it shows closes what it opens."""
    body = ET.fromstring(f"<div>{page(value)}</div>")  # noqa: S314  # it is our own
    assert "".join(body.itertext()).strip()


def test_what_a_stranger_wrote_is_escaped() -> None:
    """A role with a tag in it is text in the page."""
    html = page(Interview(ended="2026-11-03", role="<b>x</b>"))
    assert "<b>" not in html
    assert "&lt;b&gt;x" in html


def test_a_long_cell_is_cut() -> None:
    """A value of many values does not fill the page."""
    timeline = Timeline([Event("2026-11-03", "out", "question")] * 100)
    html = page(timeline)
    assert len(html) < 1_000
    assert "…" in html
