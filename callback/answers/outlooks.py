"""How a forecast is told: as a table, by itself or beside what one more message would make it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from callback.words.table import Table

if TYPE_CHECKING:
    from callback.answers.forecasting import Forecast, Writing

__all__ = ["forecast_table", "writing_table"]

#: Working days within which an answer is told.
HORIZONS = (5, 10, 20)


def forecast_table(ahead: Forecast) -> Table:
    """Return whether and when word will come."""
    phrases = ahead.ranking.catalogue.phrases
    say, further = phrases.say, ahead.ranking.word is not None
    return Table(
        caption=say("forecast.caption", day=phrases.day(ahead.ranking.as_of)),
        headings=(say("forecast.heading"), ""),
        rows=tuple(_rows(ahead)),
        notes=(say("forecast.further"),) if further else (),
    )


def _rows(ahead: Forecast) -> Iterator[tuple[str, str]]:
    phrases, median = ahead.ranking.catalogue.phrases, ahead.median_days
    say, percent = phrases.say, phrases.percent
    for n in HORIZONS:
        yield phrases.counted("forecast.within", n), percent(ahead.heard_within(n))
    decide = ahead.ranking.interview.decide_by
    if decide is not None and ahead.by_decision is not None:
        yield say("forecast.by_decision", day=phrases.day(decide)), percent(ahead.by_decision)
    beyond = say("forecast.not_within_a_year")
    half = beyond if median is None else phrases.counted("working_days", median)
    yield say("forecast.ever"), percent(ahead.ever)
    yield say("forecast.half"), half
    yield say("forecast.offer"), percent(ahead.offer)
    if ahead.good_news is not None:
        yield say("forecast.good_news"), percent(ahead.good_news)
    stop = beyond if ahead.let_go_on is None else phrases.day(ahead.let_go_on)
    yield say("forecast.let_go"), stop


def writing_table(writing: Writing) -> Table:
    """Return the forecast with one more message, beside the one without it."""
    phrases = writing.before.ranking.catalogue.phrases
    say, percent = phrases.say, phrases.percent
    pairs = zip(_shares(writing.before), _shares(writing.after), strict=True)
    return Table(
        caption=say("picture.with_message", day=phrases.day(writing.on)),
        headings=(say("forecast.heading"), say("picture.as_it_is"), say("writing.with")),
        rows=tuple((name, percent(before), percent(after)) for (name, before), (_, after) in pairs),
        right=frozenset({1, 2}),
    )


def _shares(ahead: Forecast) -> Iterator[tuple[str, float]]:
    phrases = ahead.ranking.catalogue.phrases
    for n in HORIZONS:
        yield phrases.counted("forecast.within", n), ahead.heard_within(n)
    yield phrases.say("forecast.ever"), ahead.ever
    yield phrases.say("forecast.offer"), ahead.offer
