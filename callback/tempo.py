"""Tempo: how stage, sector and country change the pace of every reason alike."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable

import attrs

from callback._history import PastWait, factors
from callback._table import Table
from callback.catalogue._checks import all_of, between, listed, of
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.compiled import compiled
from callback.catalogue.entries import Covariate, Pace
from callback.errors import InvalidInterview, InvalidValue, Problem, closest, quoted
from callback.interview import Interview

__all__ = ["Tempo"]

#: Neither factor leaves [1/4, 4]: beyond that it is no longer the same catalogue.
BOUND = 4.0


def _bounded(factor: float) -> float:
    return min(max(factor, 1 / BOUND), BOUND)


def _paces(values: Iterable[Pace]) -> tuple[Pace, ...]:
    return listed(values)


@attrs.frozen(kw_only=True)
class Tempo:
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
    parts: tuple[Pace, ...] = attrs.field(default=(), converter=_paces, validator=all_of(Pace))

    @classmethod
    def for_interview(cls, interview: Interview, catalogue: Catalogue) -> Tempo:
        """Return the tempo that *catalogue* has for the stage, sector and country.

        The factors of what is known multiply, and the product is kept within the bounds. A
        country of which the catalogue knows nothing changes nothing; a sector that it does not
        know is an error, since its name must be mistaken.

        Raises:
            InvalidInterview: The sector is none of the catalogue's.
        """
        stage = None if interview.stage is None else interview.stage.value
        _check_sector(interview, catalogue)
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
        base = base or cls()
        waits = tuple(past)
        for wait in waits:
            if not isinstance(wait, PastWait):
                raise InvalidValue("past", quoted(wait), "values of type PastWait")
        median, never = factors(waits, compiled(catalogue), base.median, base.never)
        return cls(
            median=_bounded(base.median * median),
            never=_bounded(base.never * never),
            history=base.history + len(waits),
            parts=base.parts,
        )

    def __str__(self) -> str:
        rows = [(pace.covariate.value, pace.value, pace.median, pace.never) for pace in self.parts]
        rows.append(("together", "", self.median, self.never))
        return Table(
            headings=("tempo", "", "times median", "times odds of never"),
            rows=tuple((what, value, f"{m:.2f}", f"{n:.2f}") for what, value, m, n in rows),
            right=frozenset({2, 3}),
            notes=(f"Moved by {self.history} past waits.",) if self.history else (),
        ).text()


def _check_sector(interview: Interview, catalogue: Catalogue) -> None:
    sector = interview.sector
    if sector is None:
        return
    known = [pace.value for pace in catalogue.paces if pace.covariate is Covariate.SECTOR]
    if sector in known:
        return
    hint = closest(sector, known)
    expected = f"one of {', '.join(sorted(known)) or 'none: the catalogue has no sectors'}"
    expected += f" (did you mean {hint!r}?)" if hint else ""
    raise InvalidInterview((Problem("sector", quoted(sector), expected),), interview.ref)


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
