"""No plan contradicts itself or what is known: a part of the grid that the tool counts in whole."""

from __future__ import annotations

from collections import Counter

import plans
import pytest

from callback import Plan

PART, SEED = 600, 7


@pytest.fixture(scope="module")
def looked() -> list[tuple[Plan, list[str]]]:
    """Return the plans of a part of the grid, with the contradictions in each."""
    return list(plans.found(PART, SEED))


def test_no_plan_contradicts_itself_or_what_is_known(
    looked: list[tuple[Plan, list[str]]],
) -> None:
    """Of every kind that is counted there is none left."""
    assert Counter(kind for _, kinds in looked for kind in kinds) == {}


def test_the_part_of_the_grid_has_what_the_kinds_look_for(
    looked: list[tuple[Plan, list[str]]],
) -> None:
    """Each situation of which a kind speaks is met: otherwise none of it could be found."""
    cases = [plans.Case(plan) for plan, _ in looked]
    met = {
        "closed": sum(case.closed for case in cases),
        "joining": sum(case.joining for case in cases),
        "owed": sum(case.owed for case in cases),
        "agency": sum(case.is_("via_agency") for case in cases),
        "left": sum(case.is_("auto_reply_left") for case in cases),
        "bounced": sum(case.is_("follow_up_delivered", False) for case in cases),
        "on hold": sum(case.is_("told_on_hold") for case in cases),
        "ill": sum(case.is_("contact_ill_or_bereaved") for case in cases),
        "invited": sum("asked_to_check_back" in case.facts for case in cases),
        "deadline": sum(case.decide_by is not None for case in cases),
        "thanks": sum(bool(case.of("thank")) for case in cases),
        "calls": sum(bool(case.of("call")) for case in cases),
        "notes": sum(len(case.notes) > 1 for case in cases),
    }
    assert {name: count for name, count in met.items() if count < 10} == {}  # a few of each
