"""The page of a reason: what it rests on, its stories, and what tells it from the others."""

from __future__ import annotations

from collections.abc import Iterable

from catalogue_markdown import (
    basis,
    cited_list,
    decibans,
    fact_link,
    number,
    page,
    reason_link,
    table,
    text,
)
from catalogue_numbers import Weight, apart, told

from callback import Catalogue, Reason, Story

__all__ = ["reason_page"]

#: How many facts are shown on each side, and how many reasons of a story's ranking.
SHOWN = 5


def reason_page(reason: Reason, catalogue: Catalogue, every: Iterable[Weight]) -> str:
    """Return the page of *reason*; *every* holds the weights of all answers."""
    own = [weight for weight in every if weight.reason.id == reason.id]
    advised = reason.advice.sources if reason.advice else ()
    return page(
        f"# {text(reason.title)}",
        f"`{reason.id}`, of the family *{text(catalogue.families[reason.family].title)}*.",
        "It is marked as the ordinary process." if reason.ordinary else "",
        text(reason.summary),
        "## Its numbers",
        _own_numbers(reason, catalogue),
        basis(reason.provenance),
        "## What it says about circumstances",
        _rows(reason, catalogue),
        "## What to do",
        _advice(reason),
        "## Its stories",
        _story("In this one it comes first.", reason.comes_first, catalogue),
        _story("In this one, which looks alike, it does not.", reason.looks_alike, catalogue),
        "## Reasons close to it",
        _close(reason, catalogue),
        "## What speaks most for it",
        _speaking(sorted(own, key=lambda weight: -weight.decibans)[:SHOWN]),
        "## What speaks most against it",
        _speaking(sorted(own, key=lambda weight: weight.decibans)[:SHOWN]),
        "## Sources",
        cited_list([*reason.sources, *advised]),
    )


def _own_numbers(reason: Reason, catalogue: Catalogue) -> str:
    never, still = reason.wait.never, reason.still_replies
    share = reason.replies * catalogue.timing.noticed * (1 - never + still * never)
    rows = [
        ("prior: its share just after an interview", number(reason.prior)),
        ("median: working days until half of the answers have come", number(reason.wait.median)),
        ("shape: how alike the waits are", number(reason.wait.shape)),
        ("never: the share that never answers of its own", number(never)),
        (
            "ω: of those who would answer of their own, the share that answers what it notices",
            number(reason.replies),
        ),
        ("κ: what is left of ω among those who never would", number(still)),
        ("so of messages sent at once, the share that brings a reply", f"{share:.2g}"),
    ]
    return table(("number", "value"), rows)


def _rows(reason: Reason, catalogue: Catalogue) -> str:
    rows = [
        (
            f"[{text(one.title)}](../circumstances/{one.id}.md)",
            text(state.title),
            number(reason.rows[one.id][state.id]),
            number(state.otherwise),
        )
        for one in catalogue.circumstances.values()
        if one.id in reason.rows
        for state in one.states
        if state.id in reason.rows[one.id]
    ]
    if not rows:
        return "Nothing: each is as likely to be in each of its states as otherwise."
    return page(
        table(("circumstance", "state", "P(state \\| reason)", "otherwise"), rows),
        "States that are not listed share what is left, in proportion to *otherwise*.",
    ).strip()


def _advice(reason: Reason) -> str:
    if reason.advice is None:
        return "Nothing of its own: what is advised for any silence."
    when = "At once, whatever the wait." if reason.advice.at_once else ""
    whom = f"Whom to turn to: {reason.advice.whom.value}."
    return page(text(reason.advice.text), f"{whom} {when}".strip()).strip()


def _story(label: str, story: Story | None, catalogue: Catalogue) -> str:
    if story is None:
        return ""
    ranking = told(story, catalogue)
    rows = [
        (str(one.position), reason_link(one.reason.id, catalogue), f"{100 * one.probability:.1f} %")
        for one in ranking[:SHOWN]
    ]
    return page(
        f"**{label}** {text(story.text)}",
        f"Told as: {_telling(story)}.",
        table(("", "reason", "probability"), rows),
    ).strip()


def _telling(story: Story) -> str:
    told_of = [f"silent for {story.days} calendar days"]
    if story.stage is not None:
        told_of.append(f"stage `{story.stage}`")
    if story.promised is not None:
        told_of.append(f"word promised by day {story.promised}")
    told_of.extend(f"asked on day {day}" for day in story.asked)
    told_of.extend(f"`{name}`: `{value}`" for name, value in story.facts.items())
    return ", ".join(told_of)


def _close(reason: Reason, catalogue: Catalogue) -> str:
    twins = ", ".join(reason_link(twin, catalogue) for twin in reason.twins)
    rows: list[tuple[str, str, str]] = []
    for other, name in reason.told_apart.items():
        said = apart(catalogue, reason.id, other, name)
        words = "; ".join(f"{text(answer.label)}: {decibans(db)}" for answer, db in said)
        rows.append((reason_link(other, catalogue), fact_link(catalogue.facts[name]), words))
    return page(
        f"No fact tells it from its twins, and they are told as one: {twins}." if twins else "",
        table(("reason", "what tells it apart best", "each answer, for this one"), rows)
        if rows or not twins
        else "",
    ).strip()


def _speaking(listed: Iterable[Weight]) -> str:
    rows = [
        (fact_link(weight.fact), text(weight.answer.label), decibans(weight.decibans))
        for weight in listed
    ]
    return table(("question", "answer", "weight of evidence"), rows)
