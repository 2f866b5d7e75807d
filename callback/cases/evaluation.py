"""Evaluation: the model judged by cases of which the end is known."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import attrs
from pendulum import Date

from callback._values.arguments import check_each, check_type, check_whole
from callback._values.plain import Plain, Record, to_plain, to_record
from callback.answers.forecasting import Forecast, forecast
from callback.cases.case import Case
from callback.cases.scores import (
    Bin,
    Decomposition,
    Score,
    brier_scores,
    censored_brier,
    decompose,
    log_scores,
    mean_score,
    reliability,
)
from callback.catalogue.catalogue import Catalogue
from callback.model.ranking import Ranking, rank
from callback.observed.tempo import Tempo
from callback.words.phrases import Phrases
from callback.words.pictures.reliability import Dot, draw_reliability
from callback.words.shown import UNTOLD, Shown, speaking
from callback.words.table import Table

__all__ = [
    "Evaluation",
    "OfferScores",
    "ReasonScores",
    "WaitScores",
    "evaluate",
]

#: The form of ``Evaluation.to_dict()``.
SCHEMA = 1
#: Fewer cases show nothing.
FEWEST = 5
#: Working days at which forecasts of the wait are judged.
HORIZONS = (5, 10, 20)
TOP = 3
#: What rounding leaves of a probability at least: its logarithm is still a number.
UNSEEN = 1e-300


@attrs.frozen(kw_only=True)
class ReasonScores:
    """How well the reasons are ranked, over the cases whose reason was learnt.

    Attributes:
        log: Mean of ``-ln P(true reason)``.
        brier: Mean Brier score over all reasons.
        parts: Its decomposition.
        top_1: How often the true reason came first.
        top_3: How often it was among the first three.
        by_reason: For each reason that was ever true, its reliability.
    """

    log: Score
    brier: Score
    parts: Decomposition = attrs.field(repr=False)
    top_1: Score
    top_3: Score
    by_reason: tuple[tuple[str, tuple[Bin, ...]], ...] = attrs.field(repr=False)


@attrs.frozen(kw_only=True)
class WaitScores:
    """How well the wait is forecast, over the cases of which it is known, censored ones too.

    Attributes:
        log: Mean of ``-ln`` of the probability of what was seen of the wait.
        brier: At 5, 10 and 20 working days, the Brier score weighted for censoring.
        heard: At the same days, the reliability of ``heard_within``.
        pit: The probability integral transforms, drawn uniformly within the day and beyond the
            censoring: uniform from 0 to 1 if the forecasts hold.
    """

    log: Score
    brier: tuple[tuple[int, Score], ...] = attrs.field(repr=False)
    heard: tuple[tuple[int, tuple[Bin, ...]], ...] = attrs.field(repr=False)
    pit: tuple[float, ...] = attrs.field(repr=False)


@attrs.frozen(kw_only=True)
class OfferScores:
    """How well offers are forecast, over the cases whose outcome is known.

    Attributes:
        brier: Mean Brier score of ``offer``.
        bins: Its reliability.
    """

    brier: Score
    bins: tuple[Bin, ...] = attrs.field(repr=False)


@attrs.frozen(kw_only=True, repr=False)
class Evaluation(Shown):
    """How the model does on cases; what rests on fewer than five of them is ``None``.

    Attributes:
        cases: How many cases were given.
        silent: How many of them were still silent on their day of looking, and so were judged.
        reasons: The reasons.
        waits: The waits.
        offers: The offers.
    """

    cases: int
    silent: int
    reasons: ReasonScores | None
    waits: WaitScores | None
    offers: OfferScores | None
    _told: Phrases = attrs.field(default=UNTOLD, init=False, eq=False, repr=False)

    def __repr__(self) -> str:
        return f"<Evaluation of {self.silent} of {self.cases} cases>"

    def _pictures(self) -> Iterator[str]:
        say = self._phrases.say
        for n, bins in () if self.waits is None else self.waits.heard:
            yield self._reliability(bins, say("evaluation.heard", count=str(n)))
        if self.offers is not None:
            yield self._reliability(self.offers.bins, say("evaluation.offer"))

    def _reliability(self, bins: Iterable[Bin], title: str) -> str:
        say = self._phrases.say
        dots = [
            Dot(
                forecast=one.forecast,
                observed=one.observed,
                count=one.count,
                said=say(
                    "evaluation.observed",
                    share=self._phrases.number(f"{one.observed:.2f}"),
                    count=str(one.count),
                ),
            )
            for one in bins
        ]
        axes = say("picture.observed"), say("picture.forecast")
        return draw_reliability(dots, title=title, axes=axes)

    def _rows(self) -> Iterator[tuple[str, str]]:
        say, number = self._phrases.say, self._phrases.number
        if self.reasons is not None:
            yield say("evaluation.reasons_log"), number(str(self.reasons.log))
            yield say("evaluation.reasons_brier"), number(str(self.reasons.brier))
            yield say("evaluation.top_1"), number(str(self.reasons.top_1))
            yield say("evaluation.top_3"), number(str(self.reasons.top_3))
        if self.waits is not None:
            yield say("evaluation.wait_log"), number(str(self.waits.log))
            for n, score in self.waits.brier:
                yield say("evaluation.wait_brier", count=str(n)), number(str(score))
        if self.offers is not None:
            yield say("evaluation.offer_brier"), number(str(self.offers.brier))

    def _table(self) -> Table:
        say, rows = self._phrases.say, tuple(self._rows())
        nothing = say("evaluation.nothing", count=str(FEWEST))
        return Table(
            caption=say("evaluation.caption", silent=str(self.silent), cases=str(self.cases)),
            headings=(say("evaluation.score"), say("evaluation.mean")),
            rows=rows,
            notes=() if rows else (nothing,),
        )

    def to_dict(self) -> dict[str, Plain]:
        """Return the evaluation as JSON-ready data."""
        return {
            "schema": SCHEMA,
            "cases": self.cases,
            "silent": self.silent,
            "reasons": to_plain(self.reasons),
            "waits": to_plain(self.waits),
            "offers": to_plain(self.offers),
        }

    def to_records(self) -> list[Record]:
        """Return the scores as one flat record, such as ``reasons.log.mean``."""
        return [to_record(self.to_dict())]


class _Dice(Protocol):
    def random(self) -> float: ...


def evaluate(
    cases: Iterable[Case], *, catalogue: Catalogue, seed: int, tempo: Tempo | None = None
) -> Evaluation:
    """Judge a catalogue by cases whose reason, wait or outcome is known.

    Each case is ranked as it was known on its day of looking, and compared with what came of it.
    A wait counts in whole working days: an answer on a day that is not worked belongs to the next
    working day.

    Args:
        cases: The cases; those answered by their day of looking are counted and left out.
        catalogue: What is judged.
        seed: From what the transforms are drawn within their day.
        tempo: The factors on every wait; by default each interview's own.

    Raises:
        InvalidValue: An argument is wrong, or one of *cases* is not a case.
        UnknownId: A case has a reason that the catalogue does not have.

    >>> from callback import STANDARD
    >>> from callback.cases import simulate
    >>> drawn = simulate(STANDARD, 200, seed=1, ended="2026-11-03", as_of="2026-11-10")
    >>> evaluate(drawn, catalogue=STANDARD, seed=1).reasons.top_3.mean > 0.3
    True
    """
    from random import Random  # noqa: PLC0415  # most programs never draw

    check_type(catalogue, "catalogue", Catalogue)
    check_type(tempo, "tempo", Tempo, optional=True)
    check_whole(seed, "seed")
    listed = check_each(cases, "cases", Case)
    seen = [
        (case, rank(case.interview, as_of=case.as_of, catalogue=catalogue, tempo=tempo))
        for case in listed
        if case.silent
    ]
    found = Evaluation(
        cases=len(listed),
        silent=len(seen),
        reasons=_reasons([(case, r) for case, r in seen if case.reason is not None]),
        waits=_waits([(c, forecast(r)) for c, r in seen if c.timed], Random(seed)),  # noqa: S311  # no secret
        offers=_offers([(case, r) for case, r in seen if case.offer is not None]),
    )
    return speaking(found, catalogue.phrases)


def _reasons(seen: Sequence[tuple[Case, Ranking]]) -> ReasonScores | None:
    if len(seen) < FEWEST:
        return None
    ids = list(seen[0][1].catalogue.reasons)
    truths = [ids.index(ranking.catalogue.reason(case.reason or "").id) for case, ranking in seen]
    rows = [ranking.posterior for _, ranking in seen]
    places = [
        ranking.by_id[ids[truth]].position for (_, ranking), truth in zip(seen, truths, strict=True)
    ]
    return ReasonScores(
        log=mean_score(log_scores(row[t] for row, t in zip(rows, truths, strict=True))),
        brier=mean_score(brier_scores(rows, truths)),
        parts=decompose(rows, truths),
        top_1=mean_score([float(place == 1) for place in places]),
        top_3=mean_score([float(place <= TOP) for place in places]),
        by_reason=tuple(
            (ids[k], reliability([row[k] for row in rows], [t == k for t in truths]))
            for k in sorted(set(truths))
        ),
    )


def _waits(seen: Sequence[tuple[Case, Forecast]], dice: _Dice) -> WaitScores | None:
    if len(seen) < FEWEST:
        return None
    observed = [_observed(case, ahead) for case, ahead in seen]
    forecasts = [ahead for _, ahead in seen]
    return WaitScores(
        log=mean_score([_wait_score(a, o) for a, o in zip(forecasts, observed, strict=True)]),
        brier=tuple((n, _brier_at(n, forecasts, observed)) for n in HORIZONS),
        heard=tuple((n, _heard_by(n, forecasts, observed)) for n in HORIZONS),
        pit=tuple(_pit(a, o, dice) for a, o in zip(forecasts, observed, strict=True)),
    )


@attrs.frozen
class _Observed:
    """The working days from the day of looking to the answer, or to where it was watched."""

    days: int
    answered: bool


def _observed(case: Case, ahead: Forecast) -> _Observed:
    calendar, today = ahead.ranking.calendar, case.as_of
    if case.answered_on is None:
        last = case.watched_until or today
        return _Observed(calendar.working_days(today, last), answered=False)
    worked = calendar.is_working(case.answered_on)
    day: Date = case.answered_on if worked else calendar.add(case.answered_on, 1)
    return _Observed(max(1, calendar.working_days(today, day)), answered=True)


def _wait_score(ahead: Forecast, seen: _Observed) -> float:
    heard = ahead.heard_within(seen.days)
    chance = heard - ahead.heard_within(seen.days - 1) if seen.answered else 1.0 - heard
    return -math.log(max(chance, UNSEEN))


def _brier_at(n: int, forecasts: Sequence[Forecast], observed: Sequence[_Observed]) -> Score:
    silent = [1.0 - ahead.heard_within(n) for ahead in forecasts]
    times, answered = [float(o.days) for o in observed], [o.answered for o in observed]
    return mean_score(censored_brier(silent, times, answered, float(n)))


def _heard_by(
    n: int, forecasts: Sequence[Forecast], observed: Sequence[_Observed]
) -> tuple[Bin, ...]:
    """Only cases of which it is known whether word had come by then."""
    pairs = zip(forecasts, observed, strict=True)
    known = [(a, o) for a, o in pairs if o.answered or o.days >= n]
    heard = [ahead.heard_within(n) for ahead, _ in known]
    return reliability(heard, [o.answered and o.days <= n for _, o in known])


def _pit(ahead: Forecast, seen: _Observed, dice: _Dice) -> float:
    high = ahead.heard_within(seen.days) if seen.answered else 1.0
    low = ahead.heard_within(seen.days - 1 if seen.answered else seen.days)
    return low + (high - low) * dice.random()


def _offers(seen: Sequence[tuple[Case, Ranking]]) -> OfferScores | None:
    if len(seen) < FEWEST:
        return None
    offers = [forecast(ranking).offer for _, ranking in seen]
    happened = [bool(case.offer) for case, _ in seen]
    squares = [(p - did) ** 2 for p, did in zip(offers, happened, strict=True)]
    return OfferScores(brier=mean_score(squares), bins=reliability(offers, happened))
