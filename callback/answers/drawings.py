"""What is shown in pictures: a forecast over the days, a plan, bands, and what weights add up to.

The pictures themselves know only days, shares and weights; here stands which of them belong into
one, and what they are called.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from pendulum import Date

from callback.answers.actions import Step
from callback.answers.support import Support
from callback.model.ranking import Ranking
from callback.words.locales import written
from callback.words.phrases import Phrases
from callback.words.pictures.bars import Bar, draw_bars
from callback.words.pictures.course import Curve, Mark, draw_course
from callback.words.pictures.strip import Pin, draw_strip
from callback.words.pictures.waterfall import Weight, draw_waterfall

if TYPE_CHECKING:
    from callback.answers.forecasting import Forecast
    from callback.answers.plan import Plan
    from callback.answers.sensitivity import Stability

__all__ = ["draw_bands", "draw_forecast", "draw_plan", "draw_weights", "draw_writing"]

#: Working days that a picture of a forecast shows: two months.
SHOWN = 40
#: Weights that get a step of their own; the rest is one.
STEPS = 8
#: Reasons that get a bar.
BARS = 8


def draw_forecast(ahead: Forecast) -> str:
    """Return the chance of having heard over the days, with the days that matter."""
    phrases = ahead.ranking.catalogue.phrases
    curve = _curve(ahead, phrases.say("picture.heard"), phrases)
    return _course([curve], list(_days(ahead, phrases)), ahead.ranking)


def draw_writing(before: Forecast, after: Forecast, on: Date) -> str:
    """Return the chance of having heard with one more message and without it."""
    phrases = before.ranking.catalogue.phrases
    say, day = phrases.say, _abridged(on, phrases)
    curves = [
        _curve(after, say("picture.with_message", day=day), phrases),
        _curve(before, say("picture.as_it_is"), phrases),
    ]
    marks = [
        Mark(on=before.ranking.as_of, name=say("picture.today")),
        Mark(on=on, name=say("picture.message")),
    ]
    return _course(curves, marks, before.ranking)


def _course(curves: Sequence[Curve], marks: Sequence[Mark], ranking: Ranking) -> str:
    phrases = ranking.catalogue.phrases
    days = [on for on, _ in curves[0].points]
    return draw_course(
        curves,
        marks,
        dates=[Mark(on=on, name=_abridged(on, phrases)) for on in days[::10]],
        title=phrases.say("picture.course"),
        axes=(phrases.say("picture.chance"), phrases.say("picture.date")),
    )


def _curve(ahead: Forecast, name: str, phrases: Phrases) -> Curve:
    points = ahead.curve(SHOWN)
    told = (
        phrases.say(
            "picture.heard_by", share=phrases.percent(point.heard), day=phrases.day(point.day)
        )
        for point in points[10::10]
    )
    return Curve(
        name=name,
        points=tuple((point.day, point.heard) for point in points),
        said=f"{name}: {', '.join(told)}",
    )


def _days(ahead: Forecast, phrases: Phrases) -> Iterator[Mark]:
    """Yield today, the promised day, your messages and the day to stop."""
    say, ranking = phrases.say, ahead.ranking
    yield Mark(on=ranking.as_of, name=say("picture.today"))
    if ranking.word is not None:
        return
    promised = ranking.silence.promised_by
    if promised is not None:
        yield Mark(on=promised, name=say("picture.promised"))
    for message in ahead.schedule.messages:
        yield Mark(on=message.on, name=say("picture.message"))
    if ahead.let_go_on is not None:
        yield Mark(on=ahead.let_go_on, name=say("picture.stop"))


def _abridged(day: Date, phrases: Phrases) -> str:
    """Return a day as an axis has it."""
    return written(day, phrases.say("picture.day"), phrases.language)


def draw_plan(plan: Plan) -> str:
    """Return the steps and the day to stop along a calendar; nothing where there is no step."""
    phrases, today = plan.ranking.catalogue.phrases, plan.ranking.as_of
    steps = [Pin(on=step.on, name=_step(step, phrases)) for step in plan.steps]
    if not steps:
        return ""
    pins = [Pin(on=today, name=phrases.say("picture.today"), bold=True), *steps]
    if plan.ranking.word is None and plan.let_go_on is not None:
        pins.append(Pin(on=plan.let_go_on, name=phrases.say("picture.stop"), bold=True))
    last = max(pin.on for pin in pins)
    # From Monday to Monday: a week is what people plan by.
    first = today.add(days=-today.weekday() % 7)
    weeks = range((last - first).days // 7 + 1)
    mondays = [today, *(first.add(weeks=n) for n in weeks if first.add(weeks=n) > today)]
    dates = [Pin(on=on, name=_abridged(on, phrases)) for on in mondays]
    return draw_strip(pins, dates=dates, title=phrases.say("picture.strip"))


def _step(step: Step, phrases: Phrases) -> str:
    return f"{_abridged(step.on, phrases)}: {phrases.of(step.action)}"


def draw_bands(held: Stability) -> str:
    """Return the likeliest reasons with the bands in which they lie."""
    phrases = held.ranking.catalogue.phrases
    bands = {band.id: band for band in held.bands}
    bars = [
        Bar(
            name=one.reason.title,
            share=one.probability,
            said=phrases.percent(one.probability),
            low=bands[one.reason.id].low,
            high=bands[one.reason.id].high,
        )
        for one in held.ranking[:BARS]
    ]
    say = phrases.say
    return draw_bars(bars, title=say("picture.bands"), axis=say("picture.probability"))


def draw_weights(
    terms: Iterable[Support], shared: float, reason: str, against: str | None, phrases: Phrases
) -> str:
    """Return what moved a reason: the heaviest terms in their order, the rest, and the sum."""
    say, listed = phrases.say, list(terms)
    kept = sorted(listed, key=lambda term: -abs(term.decibans))[:STEPS]
    own = {id(term) for term in kept}
    weights = [Weight(name=t.title, decibans=t.decibans) for t in listed if id(t) in own]
    rest = sum(term.decibans for term in listed if id(term) not in own) + shared
    if len(listed) > STEPS or shared:
        weights.append(Weight(name=say("picture.rest"), decibans=rest))
    title = (
        say("picture.waterfall", reason=reason)
        if against is None
        else say("picture.waterfall_against", reason=reason, other=against)
    )
    return draw_waterfall(
        weights, total=say("picture.sum"), title=title, axis=say("picture.decibans")
    )
