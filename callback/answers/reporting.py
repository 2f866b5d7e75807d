"""The report: the whole answer in one call, on one screen."""

from __future__ import annotations

import functools

import attrs

from callback._values.arguments import LOOKING, check_type, check_whole, needs
from callback._values.days import Day
from callback._values.plain import Plain, Record, to_record
from callback.answers.forecasting import Forecast, forecast
from callback.answers.headlines import headline, sentence
from callback.answers.plan import Plan, advise
from callback.answers.questions import Questions, ask
from callback.answers.screens import screen
from callback.answers.sensitivity import LEAST_DRAWS, MOST_DRAWS, Stability, stability
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.default import STANDARD
from callback.errors import Problem
from callback.interview.interview import Interview
from callback.model.plain_parts import plain_catalogue, plain_due, plain_word
from callback.model.ranking import Ranking, rank
from callback.observed.tempo import Tempo
from callback.words.card import Card
from callback.words.chances import chance
from callback.workdays import WorkCalendar

__all__ = ["Report", "report"]

#: The form of ``Report.to_dict()``.
SCHEMA = 1
#: Questions, families and reasons that a front end is given.
ASKED, TOLD = 5, 5


@attrs.frozen(kw_only=True, repr=False)
class Report:
    """The whole answer: what it most likely means, what to expect, what to do, how sure.

    ``print`` shows one screen of text, and a notebook a card.

    Attributes:
        ranking: The reasons, likeliest first.
        forecast: Whether and when word will come.
        plan: What to do on which day, and when to stop.
        questions: What to find out.
        stability: How far the answer holds, where draws were asked for; otherwise ``None``.
    """

    ranking: Ranking
    forecast: Forecast
    plan: Plan
    questions: Questions
    stability: Stability | None

    @property
    def left_out(self) -> tuple[Problem, ...]:
        """What was wrong with the interview and is left out, where leniency was asked for."""
        return self.ranking.interview.left_out

    @property
    def headline(self) -> str:
        """What one wants to know first: whether it is late, and what it may mean."""
        return headline(self.ranking)

    @functools.cached_property
    def sentence(self) -> str:
        """The same for a notification, with the next step: at most 140 characters."""
        return sentence(self.ranking, self.forecast, self.plan)

    @functools.cached_property
    def card(self) -> Card:
        """The whole answer on one screen."""
        return screen(self)

    def text(self) -> str:
        """Return one screen of text: at most 40 lines of 100 columns."""
        return self.card.text()

    def html(self) -> str:
        """Return the same as HTML with inline bars, every text escaped."""
        return self.card.html()

    def __str__(self) -> str:
        return self.text()

    def _repr_html_(self) -> str:
        return self.html()

    def __repr__(self) -> str:
        return f"<Report as of {self.ranking.as_of}: {self.sentence}>"

    def to_dict(self) -> dict[str, Plain]:
        """Return what a front end needs as JSON-ready data: ids, and beside them texts."""
        ranking, plan = self.ranking, self.plan.to_dict()
        return {
            "schema": SCHEMA,
            "catalogue": plain_catalogue(ranking.catalogue),
            "ref": ranking.interview.ref,
            "as_of": ranking.as_of.isoformat(),
            "headline": self.headline,
            "sentence": self.sentence,
            "due": plain_due(ranking.due, ranking.catalogue.phrases),
            "word": plain_word(ranking.word),
            **self._plain_means(),
            "heard_within_two_weeks": self.forecast.heard_within(10),
            "ever": self.forecast.ever,
            "offer": self.forecast.offer,
            "good_news": self.forecast.good_news,
            "steps": plan["steps"],
            "let_go_on": plan["let_go_on"],
            "notes": plan["notes"],
            "questions": [
                {
                    "fact": one.fact.id,
                    "kind": one.fact.kind.value,
                    "text": one.text,
                    "answers": [{"id": item.id, "label": item.label} for item in one.fact.answers],
                }
                for one in self.questions
            ],
            "thin": ranking.thin,
            "stays": None if self.stability is None else self.stability.top_stays,
            "left_out": [str(problem) for problem in self.left_out],
            "standing": self.plan.standing,
        }

    def to_records(self) -> list[Record]:
        """Return the answer as one flat record: the headline, the chances, when to stop."""
        return [to_record(self.to_dict())]

    def _plain_means(self) -> dict[str, Plain]:
        reasons: list[Plain] = [
            {
                **self._plain_share(one.reason.id, one.reason.title, one.probability),
                "family": one.reason.family,
                "times": one.times,
            }
            for one in self.ranking[:TOLD]
        ]
        families: list[Plain] = [
            self._plain_share(one.family.id, one.family.title, one.probability)
            for one in self.ranking.families
        ]
        return {"stands_out": self.ranking.stands_out, "families": families, "reasons": reasons}

    def _plain_share(self, name: str, title: str, probability: float) -> dict[str, Plain]:
        words: dict[str, Plain] = {"chance": chance(probability, self.ranking.catalogue.phrases)}
        return {"id": name, "title": title, "probability": probability, "words": words}


@needs("as_of", LOOKING)
def report(
    interview: Interview,
    *,
    as_of: Day,
    catalogue: Catalogue = STANDARD,
    calendar: WorkCalendar | None = None,
    tempo: Tempo | None = None,
    draws: int = 0,
    seed: int = 0,
    lenient: bool = False,
) -> Report:
    """Return the whole answer about one interview, as of a day.

    It is ``rank``, ``forecast``, ``advise`` and ``ask`` in one call, and ``stability`` where draws
    are asked for: without them it says what it rests on, and no band.

    Args:
        interview: What is known.
        as_of: The day of looking; callback never asks the clock.
        catalogue: What is believed about employers.
        calendar: The working days where the employer is; see :func:`rank`.
        tempo: The factors on every wait; see :func:`rank`.
        draws: How many times to move the tables, to see how far the answer holds; 0: not at all.
        seed: From what to draw.
        lenient: Whether to leave out what is wrong, and say so, rather than refuse the interview:
            facts, values, a sector or a country that are not known, and dates that lie ahead.

    Raises:
        InvalidInterview: As :func:`rank`; where *lenient*, only of a day of the interview that
            lies ahead.
        InvalidValue: As :func:`rank`, or *draws* is neither 0 nor a number that ``stability``
            takes, or *seed* is no whole number.
        OutsideCalendar: The calendar does not reach so far.

    >>> from callback import Interview
    >>> told = report(Interview(ended="2026-11-03", stage="final"), as_of="2026-11-06")
    >>> told.headline
    'Too early to worry: 3 working days of silence. No single reason stands out.'
    >>> len(told.text().splitlines()) <= 40, len(told.sentence) <= 140
    (True, True)
    """
    check_whole(seed, "seed")
    if draws != 0:
        check_whole(draws, "draws", LEAST_DRAWS, MOST_DRAWS)
    check_type(interview, "interview", Interview)
    check_type(catalogue, "catalogue", Catalogue)
    ranking = rank(
        interview,
        as_of=as_of,
        catalogue=catalogue,
        calendar=calendar,
        tempo=tempo,
        lenient=lenient,
    )
    held = stability(ranking, draws=draws, seed=seed) if draws else None
    return Report(
        ranking=ranking,
        forecast=forecast(ranking),
        plan=advise(ranking),
        questions=ask(ranking, limit=ASKED),
        stability=held,
    )
