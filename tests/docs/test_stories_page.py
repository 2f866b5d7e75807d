"""The page of real stories is current, its corpus whole, and its arithmetic what it says."""

from __future__ import annotations

import importlib
import json
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from callback import STANDARD, Finding, forecast, rank

ROOT = Path(__file__).parents[2]
HOME = ROOT / "docs" / "explanation" / "calibration"
CORPUS = ROOT / "tests" / "stories" / "corpus.jsonl"
LINES = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module", name="page")
def _page() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(HOME), *sys.path])
        yield importlib.import_module("stories")


def test_page_is_current(page: ModuleType) -> None:
    """Making the page again gives the bytes that are kept."""
    assert page.render().encode() == (HOME / "stories.md").read_bytes()


def test_every_story_is_read_and_ranked(page: ModuleType) -> None:
    """All 42, with each fact and each reason of the catalogue of today."""
    stories = page.read()
    assert [story.id for story in stories] == [line["id"] for line in LINES]
    assert len(stories) == len({story.id for story in stories}) == 42
    for story, line in zip(stories, LINES, strict=True):
        ranking = rank(story.interview, as_of=story.as_of)
        used = {one.fact.id for one in ranking.evidence.reported}
        asked = {name for name in line["interview"]["facts"] if name != "thank_you_sent"}
        assert asked <= used | {fact.id for fact in ranking.evidence.unknown}
        assert set(story.reasons) <= set(STANDARD.reasons)
        assert story.bare.ended == story.interview.ended
        assert story.bare.facts == {}


def test_what_was_in_doubt_is_in_doubt(page: ModuleType) -> None:
    """A value with a reliability is a finding of that reliability."""
    doubted = {
        (line["id"], name)
        for line in LINES
        for name, value in line["interview"]["facts"].items()
        if isinstance(value, dict)
    }
    found = {
        (story.id, name)
        for story in page.read()
        for name, finding in story.interview.facts.items()
        if isinstance(finding, Finding) and finding.reliability < 1
    }
    assert found == doubted
    assert doubted


def test_scores_by_hand(page: ModuleType) -> None:
    """Three stories: -ln of the summed probability, ln of so many reasons, squared distances."""
    three = [story for story in page.read() if story.reasons and story.offer is not None][:3]
    facts, dates = page.log_scores(three, page.whole), page.log_scores(three, page.bare)
    for n, story in enumerate(three):
        for score, interview in ((facts[n], story.interview), (dates[n], story.bare)):
            by_id = rank(interview, as_of=story.as_of).by_id
            total = sum(by_id[name].probability for name in story.reasons)
            assert score == pytest.approx(-math.log(total))
    expected = [math.log(len(STANDARD.reasons) / len(story.reasons)) for story in three]
    assert list(page.uniform(three)) == pytest.approx(expected)
    rows = {row[0]: row for row in page.brier_rows(three)}
    squares = [
        (forecast(rank(story.interview, as_of=story.as_of)).offer - story.offer) ** 2
        for story in three
    ]
    assert float(rows["`offer`"][2].split()[0]) == pytest.approx(np.mean(squares), abs=0.005)


def test_the_classes_of_endings_part_the_stories(page: ModuleType) -> None:
    """Each story with a known reason is in one of them, and all are counted."""
    known = [story for story in page.read() if story.reasons]
    rows = {row[0]: int(row[1]) for row in page.score_rows(page.read())}
    assert rows.pop("all") == len(known) == sum(rows.values())
    assert set(page.CLASSES) <= set(STANDARD.families)
    (gone,) = {story.ending for story in known if set(story.reasons) == {"role_cancelled"}}
    assert gone == "stalled or cancelled"


def test_the_interval_is_that_of_the_mean(page: ModuleType) -> None:
    """For a hundred even numbers it is about two standard errors to either side."""
    values = np.arange(100.0)
    low, high = page.interval(values)
    error = values.std(ddof=1) / 10
    assert (low, high) == pytest.approx((49.5 - 1.96 * error, 49.5 + 1.96 * error), abs=0.3)


def test_bins_hold_every_story_once(page: ModuleType) -> None:
    """As many stories as have a known end."""
    counts = {"offer": 0, "ever": 0}
    for row in page.bin_rows(page.read()):
        counts[row[0].split("`")[1]] += int(row[1])
    stories = page.read()
    assert counts == {
        "offer": sum(story.offer is not None for story in stories),
        "ever": sum(story.heard is not None for story in stories),
    }
