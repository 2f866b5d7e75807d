"""The whole answer on one screen: what stands on it, section by section.

Each section is cut to what a person reads: a law holds the screen to forty lines of a hundred
columns, whatever is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Protocol

from callback.answers.actions import Action, Step
from callback.answers.drawings import draw_bands, draw_forecast, draw_plan
from callback.answers.forecasting import Forecast
from callback.answers.plan import Plan
from callback.answers.questions import Questions
from callback.answers.sensitivity import Stability
from callback.errors import Problem
from callback.model.ranking import Ranking
from callback.model.totals import Total
from callback.words.card import Card, Line, Section
from callback.words.chances import chance
from callback.words.phrases import Phrases

__all__ = ["Answered", "screen"]

#: How many families, reasons, steps and questions are shown at most.
FAMILIES, REASONS, STEPS, QUESTIONS = 4, 5, 5, 3
#: A family or a reason is shown from this share on.
SHOWN = 0.05
#: Working days of two weeks.
TWO_WEEKS = 10


class Answered(Protocol):
    """What a screen is made of."""

    @property
    def ranking(self) -> Ranking:
        """The reasons."""
        ...

    @property
    def forecast(self) -> Forecast:
        """Whether and when word comes."""
        ...

    @property
    def plan(self) -> Plan:
        """What to do."""
        ...

    @property
    def questions(self) -> Questions:
        """What to find out."""
        ...

    @property
    def stability(self) -> Stability | None:
        """How far it holds."""
        ...

    @property
    def left_out(self) -> tuple[Problem, ...]:
        """What is left out."""
        ...

    @property
    def headline(self) -> str:
        """The answer in a line."""
        ...


def screen(answer: Answered) -> Card:
    """Return the whole answer as a card."""
    say = answer.ranking.catalogue.phrases.say
    held, further = answer.stability, answer.ranking.word is not None
    bands = "" if held is None else draw_bands(held)
    course = "" if further else draw_forecast(answer.forecast)
    sections = [
        (say("report.title.means"), means(answer.ranking), bands),
        (say("report.title.reply"), reply(answer.forecast, answer.plan), course),
        (say("report.title.do"), do(answer.plan), draw_plan(answer.plan)),
        (say("report.title.find_out"), find_out(answer.questions), ""),
        (say("report.title.sure"), sure(answer.ranking, held, answer.left_out), ""),
    ]
    told = [(title, tuple(lines), picture) for title, lines, picture in sections]
    return Card(
        heading=answer.headline,
        sections=tuple(
            Section(title=title, lines=lines, picture=picture)
            for title, lines, picture in told
            if lines
        ),
    )


def means(ranking: Ranking) -> Iterator[Line]:
    """Yield the likely families, each with its likely reasons, and what is left."""
    phrases = ranking.catalogue.phrases
    left, shown = REASONS, 0.0
    for total in ranking.families[:FAMILIES]:
        if total.probability < SHOWN and shown:
            break
        shown += total.probability
        share = chance(total.probability, phrases)
        yield Line(text=total.family.title, right=share, share=total.probability)
        inside = [one for one in ranking.totals if one.reasons[0].family == total.family.id]
        for one in inside[: min(left, 2)]:
            if one.probability >= SHOWN:
                left -= 1
                yield _reason(one, phrases)
    rest = 1.0 - shown
    if rest >= SHOWN:
        yield Line(text=phrases.say("report.rest"), right=chance(rest, phrases))


def _reason(one: Total, phrases: Phrases) -> Line:
    share = chance(one.probability, phrases)
    times = phrases.number(f"{one.times:.1f}")
    told = phrases.say("report.reason", chance=share, times=times)
    return Line(text=one.title, right=told, level=2)


def reply(ahead: Forecast, plan: Plan) -> Iterator[Line]:
    """Yield whether and when word will come, and what a message changes."""
    ranking = ahead.ranking
    phrases = ranking.catalogue.phrases
    say = phrases.say
    if ranking.word is not None:
        yield Line(text=say("forecast.further"))
        return
    yield _share(say("report.soon"), ahead.heard_within(TWO_WEEKS), phrases)
    yield _share(say("report.ever"), ahead.ever, phrases)
    asking = next((step for step in plan.steps if step.gain is not None), None)
    if asking is not None:
        soon = ranking.calendar.add(asking.on, TWO_WEEKS)
        writing = ahead.if_you_write(on=asking.on)
        shares = writing.before.heard_by(soon), writing.after.heard_by(soon)
        before, after = map(phrases.percent, shares)
        told = say("report.gain", before=before, after=after)
        on, by = phrases.day(asking.on), phrases.day(soon)
        yield Line(text=say("report.if_you_write", day=on, soon=by), right=told)
    yield _share(say("report.offer"), ahead.offer, phrases)
    if ahead.good_news is not None:
        yield _share(say("report.good_news"), ahead.good_news, phrases)


def _share(text: str, share: float, phrases: Phrases) -> Line:
    told = f"{chance(share, phrases)} ({phrases.percent(share)})"
    return Line(text=text, right=told, share=share)


def do(plan: Plan) -> Iterator[Line]:
    """Yield what to do on which day, and when to stop waiting."""
    phrases = plan.ranking.catalogue.phrases
    for step in plan.steps[:STEPS]:
        yield _step(step, phrases)
    if len(plan.steps) > STEPS:
        yield Line(text=phrases.counted("report.more_steps", len(plan.steps) - STEPS))
    if not plan.steps:
        yield Line(text=phrases.say("report.no_step"))
    if plan.ranking.word is None and plan.let_go_on is not None:
        yield Line(text=phrases.say("plan.let_go", day=phrases.day(plan.let_go_on)))
    yield Line(text=plan.standing)


def _step(step: Step, phrases: Phrases) -> Line:
    say, action = phrases.say, phrases.of(step.action)
    own = step.action in (Action.LOOK, Action.SEND)
    told = (
        _first_sentence(step.purpose)
        if own
        else say("report.whom", action=action, whom=phrases.of(step.whom))
    )
    gain = ""
    if step.gain is not None:
        gain = say("report.points", points=f"{100 * step.gain:.0f}")
    return Line(text=say("report.step", day=phrases.day(step.on), what=told), right=gain)


def _first_sentence(text: str) -> str:
    """Return what fits a line: the purpose of a step may go on about each reason."""
    first, stop, _ = text.partition(". ")
    return first + stop.strip()


def find_out(questions: Questions) -> Iterator[Line]:
    """Yield the first questions; after word that closes the matter there is none."""
    if questions.ranking.word is not None:
        return
    for question in islice(questions, QUESTIONS):
        yield Line(text=question.text)


def sure(
    ranking: Ranking, stability: Stability | None, left_out: tuple[Problem, ...]
) -> Iterator[Line]:
    """Yield on what it rests and, where draws were asked for, how far it holds."""
    phrases = ranking.catalogue.phrases
    say = phrases.say
    counted = len(ranking.evidence.reported)
    if ranking.thin:
        yield Line(text=say("report.thin"))
    else:
        yield Line(text=phrases.counted("report.facts", counted))
    if left_out:
        fields = ", ".join(dict.fromkeys(problem.field for problem in left_out))
        yield Line(text=say("report.left_out", fields=fields))
    if stability is not None:
        percent = phrases.percent
        stays = percent(stability.top_stays)
        yield Line(text=phrases.counted("report.stays", stability.draws, share=stays))
        bands = (say("report.ever"), stability.ever), (say("report.offer"), stability.offer)
        for name, band in bands:
            span = say("report.band", low=percent(band.low), high=percent(band.high))
            yield Line(text=name, right=span)
