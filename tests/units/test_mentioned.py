"""What people mention has a place in the standard catalogue, and can be told and asked there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs
import pytest
from mentioned import BLURRED, FIRST, LEFT_OUT, SECOND, SEEDS

from callback import STANDARD, Covariate, Interview, Stage, ask, rank

TABLES: tuple[Mapping[str, tuple[str, ...]], ...] = (FIRST, SECOND, BLURRED, SEEDS)
SECTORS = {pace.value for pace in STANDARD.paces if pace.covariate is Covariate.SECTOR}
FIELDS = {field.name for field in attrs.fields(Interview)}
#: What the new facts presuppose: each is an open question once that is told.
BEFORE: dict[str, dict[str, object]] = {
    "asked_for_more": {"facts": {"verbal_offer": True}},
    "holder_may_stay": {"facts": {"role_origin": "backfill"}},
    "client_advertises": {"facts": {"via_agency": True}},
    "called_off_why": {"facts": {"interview_rescheduled": 1}},
    "told_waitlisted": {"replied_on": "2026-11-10"},
    "holding_replies": {"asked_on": ["2026-11-10"]},
    "referee_unresponsive": {"facts": {"references_contacted": "announced"}},
}


def targets() -> Iterator[str]:
    """Yield each entry that an item is, or is part of."""
    for table in TABLES:
        for ids in table.values():
            yield from ids


def known(target: str) -> bool:
    """Say whether there is such an entry."""
    room, _, rest = target.partition(".")
    name, _, value = rest.partition("=")
    if room == "facts":
        return name in STANDARD.facts and (not value or value in STANDARD.facts[name].by_id)
    if room == "fields":
        return name in FIELDS and (not value or value in {stage.value for stage in Stage})
    return name in (STANDARD.reasons if room == "reasons" else SECTORS)


def test_no_item_is_forgotten() -> None:
    """Forty are told of, five reasons, three seeds; each has an entry, or says why it has none."""
    assert [len(table) for table in TABLES] == [22, 18, 5, 3]
    assert [name for table in TABLES for name, ids in table.items() if not ids] == []
    assert all(why.endswith(".") for why in LEFT_OUT.values())


@pytest.mark.parametrize("target", sorted(set(targets())))
def test_each_item_is_there(target: str) -> None:
    """As a fact, an answer, a reason, a field or a sector."""
    assert known(target)


@pytest.mark.parametrize(
    "name",
    sorted({one.partition(".")[2].partition("=")[0] for one in targets() if "facts." in one}),
)
def test_each_fact_can_be_asked(name: str) -> None:
    """Once what it presupposes is told; but for what would be their word, which is never asked."""
    fields = BEFORE.get(name, {})
    interview = Interview(ended="2026-11-03", **fields)  # type: ignore[arg-type]  # by name
    asked = {item.fact.id for item in ask(rank(interview, as_of="2026-11-17"))}
    word = any(answer.word for answer in STANDARD.facts[name].answers)
    assert (name in asked) != word
