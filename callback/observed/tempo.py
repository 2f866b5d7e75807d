"""Tempo: how stage, sector and country change the pace of every reason alike."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Iterable
from operator import mul

import attrs

from callback._values.arguments import check_each, check_flag, check_type, check_whole
from callback._values.checks import all_of, between, listed, of
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.numbers import CatalogueNumbers, numbers_of, waits
from callback.catalogue.paces import Covariate, Pace
from callback.formulas.climbing import Coordinates, uphill
from callback.formulas.waits import heard, silent
from callback.interview.interview import Interview
from callback.observed.admission import check_sector
from callback.words.phrases import Phrases
from callback.words.shown import UNTOLD, Shown
from callback.words.table import Table

__all__ = [
    "PastWait",
    "Tempo",
    "factors",
]

#: Standard deviations of the log factors on medians and on the odds of never, before any case:
#: as much as about 16 and 25 cases know. Under five cases hardly anything moves.
MEDIAN_SPREAD, NEVER_SPREAD = 0.25, 0.5
#: The climb ends after so many steps, or when a step moves it by less than this.
STEPS, ENOUGH = 30, 1e-7
#: Nobody waits longer, in working days: about forty years.
LONGEST = 10_000
#: What a wait has at least that the numbers make impossible: its logarithm is still a number.
UNSEEN = 1e-300
#: A log factor beyond this is beyond every bound.
FARTHEST = math.log(4.0)


@attrs.frozen
class PastWait:
    """How long somebody took to answer once, or has been silent.

    Attributes:
        working_days: Working days from the interview to the answer, or of silence so far.
        answered: Whether word came.

    Raises:
        InvalidValue: A field is wrong.
    """

    working_days: int
    answered: bool

    def __attrs_post_init__(self) -> None:
        check_whole(self.working_days, "working_days", 0, LONGEST, of="working days")
        check_flag(self.answered, "answered")


def factors(
    past: Iterable[PastWait], numbers: CatalogueNumbers, median: float, never: float
) -> tuple[float, float]:
    """Return the factors on medians and on the odds of never that *past* waits make likeliest.

    Maximum a posteriori, with normal priors on the log factors around none at all, each at most 4
    and at least 1/4. The likelihood of a wait is that of the catalogue's mixture over reasons:
    ``S(k - 1) - S(k)`` for an answer after ``k = max(1, working_days)``, ``S(k)`` for silence.

    Args:
        past: The waits.
        numbers: The catalogue's numbers.
        median: The factor on medians that they are compared with.
        never: The factor on the odds of never.
    """
    counts = sorted(Counter((wait.working_days, wait.answered) for wait in past).items())

    def value(point: Coordinates) -> float:
        point = _inside(point)
        tempered = waits(numbers, median * math.exp(point[0]), never * math.exp(point[1]))

        told = 0.0
        for (days, answered), count in counts:
            if answered:
                k = max(1, days)
                each = heard(tempered, (k - 1, k))
            else:
                each = silent(tempered, days)
            told += count * math.log(max(math.fsum(map(mul, numbers.priors, each)), UNSEEN))
        return told - (point[0] / MEDIAN_SPREAD) ** 2 / 2 - (point[1] / NEVER_SPREAD) ** 2 / 2

    point: Coordinates = (0.0, 0.0)
    moved, left = math.inf, STEPS
    while moved >= ENOUGH and left > 0:
        before, point = point, _inside(uphill(value, point))
        moved, left = math.dist(before, point), left - 1
    return math.exp(point[0]), math.exp(point[1])


#: Neither factor leaves [1/4, 4]: beyond that it is no longer the same catalogue.
BOUND = 4.0


def _inside(point: Coordinates) -> Coordinates:
    """Keep both log factors within their bounds: a hill that is flat beyond can be climbed to."""
    first, second = (min(max(one, -FARTHEST), FARTHEST) for one in point)
    return first, second


def _bounded(factor: float) -> float:
    return min(max(factor, 1 / BOUND), BOUND)


def _paces(values: Iterable[Pace]) -> tuple[Pace, ...]:
    return listed(values)


@attrs.frozen(kw_only=True)
class Tempo(Shown):
    """A factor on every median wait and one on the odds of never hearing.

    Attributes:
        median: The factor on every median, from 1/4 to 4.
        never: The factor on the odds of ``never``, from 1/4 to 4.
        history: How many past waits stand behind them.
        parts: What the factors come from.

    >>> Tempo(median=2.5).never
    1.0
    """

    median: float = attrs.field(default=1.0, validator=between(1 / BOUND, BOUND, closed=True))
    never: float = attrs.field(default=1.0, validator=between(1 / BOUND, BOUND, closed=True))
    history: int = attrs.field(default=0, validator=of(int))
    parts: tuple[Pace, ...] = attrs.field(
        default=(), converter=_paces, validator=all_of(Pace), repr=False
    )
    _told: Phrases = attrs.field(default=UNTOLD, init=False, eq=False, repr=False)

    @classmethod
    def for_interview(cls, interview: Interview, catalogue: Catalogue) -> Tempo:
        """Return the tempo that *catalogue* has for the stage, sector and country.

        The factors of what is known multiply, and the product is kept within the bounds. A
        country of which the catalogue knows nothing changes nothing; a sector that it does not
        know is an error, since its name must be mistaken.

        Raises:
            InvalidInterview: The catalogue does not know the sector.
        """
        check_type(interview, "interview", Interview)
        check_type(catalogue, "catalogue", Catalogue)
        stage = None if interview.stage is None else interview.stage.value
        check_sector(interview, catalogue)
        return _tempo(catalogue, stage, interview.sector, interview.country)

    @classmethod
    def from_history(
        cls, past: Iterable[PastWait], *, catalogue: Catalogue, base: Tempo | None = None
    ) -> Tempo:
        """Return a tempo that past waits have moved: one's own, or those of one employer.

        Both factors are shrunk towards *base*: under five cases hardly anything moves.

        Args:
            past: The waits, answered or still silent.
            catalogue: What they are compared with.
            base: The tempo to start from, such as that of an interview; by default none.

        >>> from callback import STANDARD, PastWait
        >>> slow = Tempo.from_history([PastWait(30, True)] * 20, catalogue=STANDARD)
        >>> slow.history, slow.median > 1.5
        (20, True)
        """
        check_type(catalogue, "catalogue", Catalogue)
        check_type(base, "base", Tempo, optional=True)
        base, waits = base or cls(), check_each(past, "past", PastWait)
        median, never = factors(waits, numbers_of(catalogue), base.median, base.never)
        return cls(
            median=_bounded(base.median * median),
            never=_bounded(base.never * never),
            history=base.history + len(waits),
            parts=base.parts,
        )

    def _table(self) -> Table:
        say, number = self._phrases.say, self._phrases.number
        rows = [
            (self._phrases.of(pace.covariate), pace.value, pace.median, pace.never)
            for pace in self.parts
        ]
        rows.append((say("tempo.together"), "", self.median, self.never))
        moved = say("tempo.history", waits=self._phrases.counted("past_waits", self.history))
        return Table(
            headings=(say("tempo.heading"), "", say("tempo.median"), say("tempo.never")),
            rows=tuple(
                (what, value, number(f"{m:.2f}"), number(f"{n:.2f}")) for what, value, m, n in rows
            ),
            right=frozenset({2, 3}),
            notes=(moved,) if self.history else (),
        )


@functools.lru_cache(maxsize=1024)
def _tempo(
    catalogue: Catalogue, stage: str | None, sector: str | None, country: str | None
) -> Tempo:
    covariates = zip(Covariate, (stage, sector, country), strict=True)
    parts = tuple(
        pace
        for covariate, value in covariates
        if value is not None and (pace := catalogue.pace(covariate, value)) is not None
    )
    return Tempo(
        median=_bounded(math.prod(pace.median for pace in parts)),
        never=_bounded(math.prod(pace.never for pace in parts)),
        parts=parts,
    )
