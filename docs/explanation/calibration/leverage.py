"""The ten numbers on which most hangs: a page that finds them, and tells how each was derived.

Run it from anywhere; it reads only files of this repository. Each prior, wait, share of replies,
row and pace of a stage is moved by a factor in odds (a median by the same factor), and what people
ask is answered anew, in plain situations and for the real stories as they were told. The page is
written beside it; a test makes it again and compares.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from string import Template

import attrs
from stories import read, table

from callback import STANDARD, Catalogue, Covariate, Interview, Reason, forecast, rank

HOME = Path(__file__).parent
PAGE = HOME / "leverage.md"
#: The factor, and how many numbers the page has.
FACTOR, LISTED = 1.5, 10
#: A Monday, and days of looking 3, 8, 15 and 30 working days after it.
ENDED = "2026-10-05"
LOOKED = ("2026-10-08", "2026-10-15", "2026-10-26", "2026-11-16")
#: A message, sent on the sixth working day, for the looks that come later.
ASKED = "2026-10-13"
STAGES = (None, "screen", "interview", "final")
_Numbers = Iterator[tuple[str, float, Catalogue]]


@attrs.frozen(kw_only=True)
class Moved:
    """What moving one number does, on average over all situations.

    Attributes:
        name: Which number.
        value: What it is.
        reasons: The total variation of the ranking: the probability that changes hands.
        ever: The change of the chance of ever hearing.
        offer: The change of the chance of an offer.
    """

    name: str
    value: float
    reasons: float
    ever: float
    offer: float

    @property
    def together(self) -> float:
        """The three added up."""
        return sum(_changes(self))


def _changes(one: Moved) -> tuple[float, float, float]:
    return one.reasons, one.ever, one.offer


def _points(share: float) -> str:
    return f"{100 * share:.1f}"


@attrs.frozen
class Answers:
    """What a catalogue says of one situation."""

    probabilities: Sequence[float]
    ever: float
    offer: float


def situations() -> list[tuple[Interview, str]]:
    """Return plain situations without facts, and the stories as they were told."""
    plain: list[tuple[Interview, str]] = []
    for stage, looked in itertools.product(STAGES, LOOKED):
        plain.append((Interview(ended=ENDED, stage=stage), looked))
        if looked > ASKED and looked != LOOKED[1]:
            plain.append((Interview(ended=ENDED, stage=stage, asked_on=[ASKED]), looked))
    return [*plain, *((story.interview, story.as_of) for story in read())]


def answers(catalogue: Catalogue, asked: Sequence[tuple[Interview, str]]) -> list[Answers]:
    """Return what *catalogue* says of each situation."""
    found: list[Answers] = []
    for interview, looked in asked:
        ranking = rank(interview, as_of=looked, catalogue=catalogue)
        ahead = forecast(ranking)
        shares = tuple(ranking.by_id[name].probability for name in catalogue.reasons)
        found.append(Answers(shares, ahead.ever, ahead.offer))
    return found


def odds(probability: float, factor: float = FACTOR) -> float:
    """Return a probability whose odds are multiplied."""
    moved = probability / (1 - probability) * factor
    return moved / (1 + moved)


def _of_reason(reason: Reason) -> _Numbers:
    """Yield each number of a reason, with a catalogue in which it is moved."""

    def other(**changes: object) -> Catalogue:
        return STANDARD.with_reason(attrs.evolve(reason, **changes))

    name, wait = reason.id, reason.wait
    yield f"prior of `{name}`", reason.prior, STANDARD.with_prior(name, odds(reason.prior))
    slower = attrs.evolve(wait, median=wait.median * FACTOR)
    yield f"median wait under `{name}`", wait.median, other(wait=slower)
    if wait.never > 0:
        silent = attrs.evolve(wait, never=odds(wait.never))
        yield f"never under `{name}`", wait.never, other(wait=silent)
    yield f"replies under `{name}`", reason.replies, other(replies=odds(reason.replies, 1 / FACTOR))
    for about, row in reason.rows.items():
        for state, share in row.items():
            if share < 1:
                rows = {**reason.rows, about: _row(row, state)}
                yield f"P(`{state}` \\| `{name}`)", share, other(rows=rows)


def _row(row: Mapping[str, float], state: str) -> dict[str, float]:
    """Return a row with one share moved, and the others in proportion."""
    share = odds(row[state])
    rest = (1 - share) / (1 - row[state])
    return {name: share if name == state else value * rest for name, value in row.items()}


def _of_stages() -> _Numbers:
    """Yield both factors of each stage."""
    for place, pace in enumerate(STANDARD.paces):
        if pace.covariate is Covariate.STAGE:
            for what in ("median", "never"):
                value: float = getattr(pace, what)
                paces = list(STANDARD.paces)
                paces[place] = attrs.evolve(pace, **{what: value * FACTOR})
                moved = attrs.evolve(STANDARD, paces=paces)
                yield f"{what} factor of the stage `{pace.value}`", value, moved


def moved() -> list[Moved]:
    """Return what moving each number does, most first."""
    asked = situations()
    before = answers(STANDARD, asked)

    def mean(after: Sequence[Answers], change: Callable[[Answers, Answers], float]) -> float:
        return sum(map(change, before, after)) / len(asked)

    numbers = itertools.chain(*map(_of_reason, STANDARD.reasons.values()), _of_stages())
    found: list[Moved] = []
    for name, value, catalogue in numbers:
        after = answers(catalogue, asked)
        one = Moved(
            name=name,
            value=value,
            reasons=mean(after, _variation),
            ever=mean(after, lambda a, b: abs(a.ever - b.ever)),
            offer=mean(after, lambda a, b: abs(a.offer - b.offer)),
        )
        found.append(one)
    return sorted(found, key=lambda one: -one.together)


def _variation(one: Answers, other: Answers) -> float:
    pairs = zip(one.probabilities, other.probabilities, strict=True)
    return sum(abs(a - b) for a, b in pairs) / 2


def derivations() -> dict[str, str]:
    """Return how numbers were derived, by name: those on the page, and some that are near it."""
    text = (HOME / "leverage.derivations").read_text("utf-8")
    parts = (part.partition("\n") for part in text.removeprefix("## ").split("\n## "))
    return {name: told.strip() for name, _, told in parts}


def render() -> str:
    """Return the page."""
    found = moved()
    first = found[:LISTED]
    rows = [
        [
            one.name,
            f"{one.value:g}",
            *(f"{100 * x:.1f}" for x in (one.reasons, one.ever, one.offer)),
        ]
        for one in first
    ]
    headings = ["number", "value", "ranking", "`ever`", "`offer`"]
    how = derivations()
    told = [f"## {one.name}: {one.value:g}\n\n{how[one.name]}" for one in first]
    return Template((HOME / "leverage.template").read_text("utf-8")).substitute(
        version=STANDARD.version,
        factor=f"{FACTOR:g}",
        count=len(found),
        situations=len(situations()),
        numbers=table(headings, rows),
        derivations="\n\n".join(told),
    )


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8", newline="\n")
