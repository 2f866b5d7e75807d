"""How the model does on real stories: a page made from `tests/stories/corpus.jsonl`.

Run it from anywhere; it needs callback and numpy and reads only files of this repository. The page
is written beside it; a test makes it again and compares. No number of the catalogue comes from
here: the corpus is a test bed, and too small and too selected to be anything else.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import attrs
import numpy as np
from numpy.typing import NDArray

from callback import STANDARD, Finding, Interview, forecast, rank

HOME = Path(__file__).parent
CORPUS = HOME.parents[2] / "tests" / "stories" / "corpus.jsonl"
#: Draws of the bootstrap, and the ends of its intervals.
DRAWS, SEED, ENDS = 4_000, 20261126, (0.025, 0.975)
#: What a story ended in, by the families of its reasons.
CLASSES: Mapping[str, str] = {
    "good_news": "good news",
    "someone_else": "a no",
    "untold": "a no",
    "stalled": "stalled or cancelled",
    "opening": "stalled or cancelled",
}
OTHER = "other, or of several kinds"
#: Where the bins of a forecast begin.
BINS = (0.0, 0.1, 0.3, 0.6)


@attrs.frozen(kw_only=True)
class Told:
    """A story, and what is known of its end.

    Attributes:
        id: Its id.
        interview: What the person knew.
        as_of: The day of looking.
        reasons: The reasons that its end allows, one or several; none where it is not known.
        offer: Whether it ended in an offer; ``None`` where that is not known.
        heard: Whether they ever heard; ``None`` where that is not known.
    """

    id: str
    interview: Interview
    as_of: str
    reasons: tuple[str, ...]
    offer: bool | None
    heard: bool | None

    @property
    def ending(self) -> str:
        """The class of its end."""
        families = {STANDARD.reasons[name].family for name in self.reasons}
        found = {CLASSES.get(family, OTHER) for family in families}
        return found.pop() if len(found) == 1 else OTHER

    @property
    def bare(self) -> Interview:
        """What was known but for the facts: dates, messages, stage, sector, country."""
        return attrs.evolve(self.interview, facts={}, derived={})


def read(path: Path = CORPUS) -> list[Told]:
    """Return the stories of the corpus, in its order."""
    return [_told(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def _told(row: Mapping[str, object]) -> Told:
    fields = dict(_mapping(row["interview"]))
    facts = {name: _finding(value) for name, value in _mapping(fields.pop("facts")).items()}
    outcome, reasons = row["outcome"], row["ending_reasons"]
    heard = row["heard"]
    return Told(
        id=str(row["id"]),
        interview=Interview(**fields, facts=facts),  # type: ignore[arg-type]  # read, and checked
        as_of=str(row["as_of"]),
        reasons=tuple(map(str, reasons)) if isinstance(reasons, list) else (),
        offer={"offer": True, "no": False}.get(str(outcome)),
        heard=heard if isinstance(heard, bool) else None,
    )


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise TypeError(value)
    return value


def _finding(value: object) -> object:
    """Return a value as it was told, or the doubtful report that stands for it."""
    return Finding(**value) if isinstance(value, Mapping) else value


# Scores -----------------------------------------------------------------------------------------

Numbers = NDArray[np.float64]


def log_scores(stories: Iterable[Told], known: Callable[[Told], Interview]) -> Numbers:
    """Return -ln of the probability of the reasons that each end allows."""
    scores: list[float] = []
    for story in stories:
        by_id = rank(known(story), as_of=story.as_of).by_id
        scores.append(-math.log(math.fsum(by_id[name].probability for name in story.reasons)))
    return np.array(scores)


def uniform(stories: Iterable[Told]) -> Numbers:
    """Return the same where each reason is as likely as the others."""
    count = len(STANDARD.reasons)
    return np.array([math.log(count / len(story.reasons)) for story in stories])


def interval(values: Numbers) -> tuple[float, float]:
    """Return the ends of a 95 % interval about the mean, by the bootstrap over stories."""
    draw = np.random.default_rng(SEED)
    means = values[draw.integers(0, len(values), size=(DRAWS, len(values)))].mean(axis=1)
    low, high = np.quantile(means, ENDS)
    return float(low), float(high)


def told(values: Numbers) -> str:
    """Return a mean with its interval."""
    low, high = interval(values)
    return f"{values.mean():.2f} ({low:.2f} to {high:.2f})"


def score_rows(stories: Sequence[Told]) -> list[list[str]]:
    """Return a row for all stories whose reason is known, and for each class of ending."""
    known = [story for story in stories if story.reasons]
    classes = [*dict.fromkeys([*CLASSES.values(), OTHER])]
    groups = {"all": known} | {
        name: [story for story in known if story.ending == name] for name in classes
    }
    rows: list[list[str]] = []
    for name, group in groups.items():
        if not group:
            continue
        facts, dates = log_scores(group, whole), log_scores(group, bare)
        cells = [told(facts), told(dates), f"{uniform(group).mean():.2f}", told(dates - facts)]
        rows.append([name, str(len(group)), *cells])
    return rows


def whole(story: Told) -> Interview:
    """Return all that was known."""
    return story.interview


def bare(story: Told) -> Interview:
    """Return what was known but for the facts."""
    return story.bare


def brier_rows(stories: Sequence[Told]) -> list[list[str]]:
    """Return the Brier scores of an offer and of ever hearing: facts, dates, and their share."""
    rows: list[list[str]] = []
    for name in ("offer", "ever"):
        known = [(story, _end(story, name)) for story in stories]
        pairs = [(story, float(end)) for story, end in known if end is not None]
        ends = np.array([end for _, end in pairs])
        found = [
            (np.array([_chance(story, name, kind) for story, _ in pairs]) - ends) ** 2
            for kind in (whole, bare)
        ]
        constant = (ends.mean() - ends) ** 2
        cells = [*map(told, found), f"{constant.mean():.2f}", told(found[1] - found[0])]
        rows.append([f"`{name}`", str(len(pairs)), *cells])
    return rows


def _end(story: Told, name: str) -> bool | None:
    return story.offer if name == "offer" else story.heard


def _chance(story: Told, name: str, kind: Callable[[Told], Interview]) -> float:
    found = forecast(rank(kind(story), as_of=story.as_of))
    return found.offer if name == "offer" else found.ever


def bin_rows(stories: Sequence[Told]) -> list[list[str]]:
    """Return for each bin of a forecast how many stories fell into it, its mean, and the share."""
    rows: list[list[str]] = []
    for name in ("offer", "ever"):
        known = [(_chance(story, name, whole), _end(story, name)) for story in stories]
        for low, high in zip(BINS, (*BINS[1:], 1.0), strict=True):
            inside = [
                (chance, end)
                for chance, end in known
                if end is not None and (low <= chance < high or chance == high == 1)
            ]
            if inside:
                mean = np.mean([chance for chance, _ in inside])
                count = sum(bool(end) for _, end in inside)
                rows.append(
                    [
                        f"`{name}` from {low:g} to {high:g}",
                        str(len(inside)),
                        f"{mean:.2f}",
                        f"{count} = {count / len(inside):.2f}",
                    ]
                )
    return rows


# The page ---------------------------------------------------------------------------------------


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def render() -> str:
    """Return the page."""
    stories = read()
    template = (HOME / "stories.template").read_text("utf-8")
    parts = {
        "version": STANDARD.version,
        "count": str(len(stories)),
        "known": str(sum(bool(story.reasons) for story in stories)),
        "scores": table(
            ["ending", "stories", "with facts", "dates alone", "uniform", "gain of the facts"],
            score_rows(stories),
        ),
        "brier": table(
            ["forecast", "stories", "with facts", "dates alone", "its share", "gain of the facts"],
            brier_rows(stories),
        ),
        "bins": table(["forecast", "stories", "mean", "came true"], bin_rows(stories)),
    }
    for name, text in parts.items():
        template = template.replace(f"${name}", text)
    return template


if __name__ == "__main__":
    (HOME / "stories.md").write_text(render(), "utf-8")
