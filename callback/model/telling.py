"""How a ranking is told: in a few sentences, and as a table whose tail is folded."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from callback.observed.due import DueStatus
from callback.words.chances import chance
from callback.words.table import Table, bar

if TYPE_CHECKING:
    from callback.model.ranking import Ranking

__all__ = ["summary", "table"]

#: A message younger than so many working days is still being answered.
RECENT = 5
#: Of the rows of a table: so many at least and at most, and none that is less likely.
FEWEST, MOST, UNLIKELY = 3, 10, 0.02
#: How wide a bar may be.
BAR = 8


def summary(ranking: Ranking) -> str:
    """Return how long it has been silent, what it may mean, and whether to write."""
    say = ranking.catalogue.phrases.say
    if ranking.word is not None:
        question, answer = ranking.word.used.fact.question, ranking.word.answer.label
        return say("ranking.word", question=question, answer=answer, silence=_means(ranking))
    return say(
        "ranking.summary",
        clock=_clock(ranking),
        means=_means(ranking),
        write=_write(ranking),
        rests=say("ranking.thin") if ranking.thin else "",
    )


def _means(ranking: Ranking) -> str:
    phrases, first = ranking.catalogue.phrases, ranking.totals[0]
    share = chance(first.probability, phrases)
    if not ranking.stands_out:
        return phrases.say("ranking.none_stands_out", first=first.title, share=share)
    family = next(t for t in ranking.families if t.family.id == first.reasons[0].family)
    return phrases.say(
        "ranking.stands_out",
        family=family.family.title,
        chance=chance(family.probability, phrases),
        first=first.title,
        share=share,
    )


def _clock(ranking: Ranking) -> str:
    phrases, due = ranking.catalogue.phrases, ranking.due
    days = phrases.counted("working_days", ranking.silence.working_days)
    if due is None:
        return phrases.say("ranking.silent", days=days)
    status = phrases.of(due.status)
    if due.changes_on is None:
        return phrases.say("ranking.due", days=days, status=status)
    following, day = phrases.of(due.following), phrases.day(due.changes_on)
    return phrases.say("ranking.due_until", days=days, status=status, day=day, following=following)


def _write(ranking: Ranking) -> str:
    say = ranking.catalogue.phrases.say
    if ranking.due is not None and ranking.due.status is DueStatus.NOT_DUE:
        return say("ranking.wait")
    asked = any(message.age < RECENT for message in ranking.silence.unanswered)
    return say("ranking.asked") if asked else say("ranking.ask")


def table(ranking: Ranking) -> Table:
    """Return the totals, likeliest first, each with its chance and how usual it is."""
    phrases, totals = ranking.catalogue.phrases, ranking.totals
    say, most, shown = phrases.say, totals[0].probability, _worth_reading(ranking)
    twins = [total.title for total in totals[:shown] if len(total.reasons) > 1]
    return Table(
        caption=say("ranking.caption", day=phrases.day(ranking.as_of)),
        headings=(
            "",
            say("heading.reason"),
            say("heading.probability"),
            "",
            say("heading.chance"),
            say("heading.usual"),
        ),
        rows=tuple(
            (
                str(place),
                total.title,
                phrases.percent(total.probability),
                bar(total.probability / most, BAR),
                chance(total.probability, phrases),
                phrases.number(f"{total.times:.1f}"),
            )
            for place, total in enumerate(totals, start=1)
        ),
        right=frozenset({0, 2, 5}),
        notes=(summary(ranking), *(say("ranking.twins", titles=titles) for titles in twins)),
        shown=shown,
        rest=lambda rows: _rest(ranking, rows),
    )


def _worth_reading(ranking: Ranking) -> int:
    """Return how many totals are: ten, and none that is under 2 %; the first three always."""
    likely = sum(total.probability >= UNLIKELY for total in ranking.totals)
    return min(max(likely, FEWEST), MOST)


def _rest(ranking: Ranking, shown: int) -> str:
    phrases, left = ranking.catalogue.phrases, ranking.totals[shown:]
    more = phrases.counted("more_reasons", sum(len(total.reasons) for total in left))
    share = phrases.percent(math.fsum(total.probability for total in left))
    return phrases.say("ranking.folded", more=more, share=share)
