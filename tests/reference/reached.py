"""Laws that assert under a condition, and are seen to meet it.

    @law(rankings())
    def test_who_is_away_is_left_to_return(reached: Reached, ranking: Ranking) -> None:
        until = ranking.silence.excused_until
        if reached(until is not None):
            assert ...

Such a law proves nothing where its condition does not hold. So the draws in which it holds are
counted, each condition by itself, and a law that meets one in fewer than a tenth of its draws
fails. A few draws are enough to see that a condition is met; where they leave it in doubt, 200
more from a fixed seed decide, so that the same code gives the same verdict every time.
``--hypothesis-profile=counted`` decides by the 200 at once and tells the counts of every law.
"""

from __future__ import annotations

import inspect
from collections import Counter
from collections.abc import Callable
from typing import Concatenate, ParamSpec

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

__all__ = ["COUNTED", "TALLIES", "Reached", "law"]

Drawn = ParamSpec("Drawn")

#: Draws that decide, and one in how many is the least.
ENOUGH, ONE_IN = 200, 10
COUNTED = settings(
    max_examples=ENOUGH,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


class Reached:
    """Counts the draws of one law, and in how many of them each of its conditions held."""

    def __init__(self) -> None:
        """Start without draws."""
        self.clear()

    def clear(self) -> None:
        """Forget all draws."""
        self.draws = 0
        self.met: Counter[str] = Counter()
        self._now: set[str] = set()

    def __call__(self, condition: object, name: str = "its condition") -> bool:
        """Return whether *condition* holds, and count this draw if it does."""
        self.met[name] += 0
        if condition and name not in self._now:
            self._now.add(name)
            self.met[name] += 1
        return bool(condition)

    def begin(self) -> None:
        """Begin another draw."""
        self.draws += 1
        self._now = set()

    def rare(self) -> dict[str, int]:
        """Return the conditions that held in too few draws; all of them if none was asked for."""
        met = self.met or Counter({"any condition": 0})
        return {name: count for name, count in met.items() if count * ONE_IN < self.draws}

    def __str__(self) -> str:
        told = ", ".join(f"{name} in {count}" for name, count in self.met.items())
        return f"{told} of {self.draws} draws"


#: What the laws of this run have counted, by their names.
TALLIES: dict[str, Reached] = {}


def law(
    *drawn: SearchStrategy[object],
) -> Callable[[Callable[Concatenate[Reached, Drawn], None]], Callable[[], None]]:
    """Make a law of a test whose first parameter counts, and whose others are drawn."""

    def decorate(test: Callable[Concatenate[Reached, Drawn], None]) -> Callable[[], None]:
        reached = Reached()
        names = list(inspect.signature(test).parameters)[1:]
        strategies = dict(zip(names, drawn, strict=True))

        def one(**values: object) -> None:
            reached.begin()
            test(reached, **values)  # type: ignore[arg-type, call-arg]  # pyright: ignore[reportCallIssue]  # as drawn

        one.__name__ = one.__qualname__ = test.__name__
        few = given(**strategies)(one)
        many = COUNTED(given(**strategies)(one))

        def check() -> None:
            TALLIES[test.__name__] = reached
            for run in (few, many):
                reached.clear()
                run()
                if reached.draws >= ENOUGH or not reached.rare():
                    break
            assert reached.rare() == {}, str(reached)

        check.__name__, check.__doc__ = test.__name__, test.__doc__
        check.__module__, check.__qualname__ = test.__module__, test.__qualname__
        marked: Callable[[], None] = pytest.mark.counted(check)
        return marked

    return decorate
