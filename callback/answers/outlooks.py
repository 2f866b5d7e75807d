"""How a forecast is told: as a table, by itself or beside what one more message would make it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from callback.words.table import Table, percent

if TYPE_CHECKING:
    from callback.answers.forecasting import Forecast, Writing

__all__ = ["forecast_table", "writing_table"]

#: Working days within which an answer is told.
HORIZONS = (5, 10, 20)


def forecast_table(ahead: Forecast) -> Table:
    """Return whether and when word will come."""
    say = ahead.ranking.catalogue.phrases.say
    further = ahead.ranking.word is not None
    return Table(
        caption=say("forecast.caption", day=str(ahead.ranking.as_of)),
        headings=(say("forecast.heading"), ""),
        rows=tuple(_rows(ahead)),
        notes=(say("forecast.further"),) if further else (),
    )


def _rows(ahead: Forecast) -> Iterator[tuple[str, str]]:
    say, median = ahead.ranking.catalogue.phrases.say, ahead.median_days
    for n in HORIZONS:
        yield say("forecast.within", count=str(n)), percent(ahead.heard_within(n))
    if ahead.by_decision is not None:
        decide = str(ahead.ranking.interview.decide_by)
        yield say("forecast.by_decision", day=decide), percent(ahead.by_decision)
    beyond = say("forecast.not_within_a_year")
    half = beyond if median is None else say("forecast.median", count=str(median))
    yield say("forecast.ever"), percent(ahead.ever)
    yield say("forecast.half"), half
    yield say("forecast.offer"), percent(ahead.offer)
    if ahead.good_news is not None:
        yield say("forecast.good_news"), percent(ahead.good_news)
    yield say("forecast.let_go"), str(ahead.let_go_on or beyond)


def writing_table(writing: Writing) -> Table:
    """Return the forecast with one more message, beside the one without it."""
    say = writing.before.ranking.catalogue.phrases.say
    pairs = zip(_shares(writing.before), _shares(writing.after), strict=True)
    return Table(
        caption=say("picture.with_message", day=str(writing.on)),
        headings=(say("forecast.heading"), say("picture.as_it_is"), say("writing.with")),
        rows=tuple((name, percent(before), percent(after)) for (name, before), (_, after) in pairs),
        right=frozenset({1, 2}),
    )


def _shares(ahead: Forecast) -> Iterator[tuple[str, float]]:
    say = ahead.ranking.catalogue.phrases.say
    for n in HORIZONS:
        yield say("forecast.within", count=str(n)), ahead.heard_within(n)
    yield say("forecast.ever"), ahead.ever
    yield say("forecast.offer"), ahead.offer
