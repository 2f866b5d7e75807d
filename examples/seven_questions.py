"""One silence from its third day to its fortieth, and the seven questions that people ask of it.

The story: a final talk in Munich on Tuesday 8 September 2026, with word promised within a week. A
thank-you goes out the next day. Word does not come; you ask on the 18th and once more on the 28th.
Meanwhile you see things, each on a day of its own. The interview is written down once, with all
that was ever found out, and looked at as it was known on day 3, 12, 26 and 40.
"""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Iterable

from callback import (
    STANDARD,
    Finding,
    Interview,
    Ranking,
    advise,
    ask,
    explain,
    forecast,
    meaning,
    rank,
)

ENDED = dt.date(2026, 9, 8)
DAYS = (3, 12, 26, 40)
#: The day by which another employer wants an answer to an offer.
OTHER_OFFER = dt.date(2026, 10, 30)
WIDTH = 96

STORY = Interview(
    ended=ENDED,
    stage="final",
    country="DE",
    subdivision="BY",
    promised_by="2026-09-15",
    thanked_on="2026-09-09",
    asked_on=["2026-09-18", "2026-09-28"],
    facts={
        "told_positive": Finding(value=True, seen_on="2026-09-08"),
        "spam_checked": Finding(value=True, seen_on="2026-09-17"),
        "posting": Finding("reposted_changed", seen_on="2026-09-30"),
        "layoffs_announced": Finding(value=True, seen_on="2026-10-12"),
    },
    ref="Munich",
)


def looks() -> list[Ranking]:
    """Return the ranking on each of the days, from what was known by then."""
    days = [ENDED + dt.timedelta(days=number) for number in DAYS]
    return [rank(STORY.as_known_on(day), as_of=day) for day in days]


def show(question: str, lines: Iterable[str]) -> None:
    """Print a question and what answers it."""
    print(f"\n{question}")
    for line in lines:
        print(textwrap.fill(line, WIDTH, initial_indent="  ", subsequent_indent="    "))


def is_it_dead(ranking: Ranking) -> str:
    """Tell whether word will ever come."""
    found = forecast(ranking)
    return f"word ever {found.ever:.1%}, within ten working days {found.heard_within(10):.1%}"


def too_early(ranking: Ranking) -> str:
    """Tell whether word is due by the clock, and how likely an ordinary process still is."""
    clock = ranking.catalogue.phrases.of(ranking.due.status) if ranking.due else "no clock"
    place = ranking.by_id["not_late"]
    return f"{clock}, an ordinary process {place.probability:.1%}, place {place.position}"


def me_or_them(ranking: Ranking) -> str:
    """Tell the likeliest families."""
    first = ranking.families[:3]
    return ", ".join(f"{total.family.title} {total.probability:.1%}" for total in first)


def other_offer(ranking: Ranking) -> str:
    """Tell how likely an offer is by the day on which another must be answered."""
    chance = forecast(ranking).offer_by(OTHER_OFFER)
    return f"an offer by {OTHER_OFFER}: {chance:.1%}"


def when_to_stop(ranking: Ranking) -> str:
    """Tell the day after which to stop waiting."""
    return f"stop waiting after {forecast(ranking).let_go_on}"


def what_does_it_mean() -> list[str]:
    """Tell what the changed advert says by itself: the three reasons that it speaks most for."""
    sign = meaning("posting", "reposted_changed")
    words = STANDARD.phrases.of
    said = [f"{one.decibans:+.1f} dB ({words(one.term)}) {one.reason.title}" for one in sign.signs]
    return [f"{sign.fact.question} {sign.answer.label}", *said[:3]]


def what_now(ranking: Ranking) -> list[str]:
    """Tell the steps of the plan from a day of looking on."""
    words = ranking.catalogue.phrases.of
    return [
        f"{ranking.as_of}: on {step.on} {words(step.action)}, to {words(step.whom)}"
        for step in advise(ranking).steps
    ]


def each(answers: Iterable[tuple[Ranking, str]]) -> list[str]:
    """Put the day before each answer."""
    return [
        f"day {(ranking.as_of - ranking.interview.ended).days:>2}: {words}"
        for ranking, words in answers
    ]


def main() -> None:
    """Answer the seven questions on each day, and then why, what to ask, and what is beneath."""
    found = looks()
    for ranking in found:
        print(textwrap.fill(f"{ranking.as_of}: {ranking.summary}", WIDTH, subsequent_indent="  "))
    show("1. Is it dead?", each((one, is_it_dead(one)) for one in found))
    show("2. Is it too early to worry?", each((one, too_early(one)) for one in found))
    show("3. What does this sign mean?", what_does_it_mean())
    show("4. Should I write, when, to whom?", [line for one in found for line in what_now(one)])
    show("5. Is it me or them?", each((one, me_or_them(one)) for one in found))
    show("6. Should I take the other offer?", each((one, other_offer(one)) for one in found))
    show("7. When do I stop?", each((one, when_to_stop(one)) for one in found))
    last = found[-1]
    print(f"\nWhy, on the last day?\n{explain(last, against='not_late')}")
    show("What else to find out?", [question.text for question in ask(last, limit=3)])
    print(f"\nBy the catalogue of {STANDARD.version}")


if __name__ == "__main__":
    main()
