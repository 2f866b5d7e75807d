"""What interviews the count of contradictions looks at: starts, countries, settings, days.

Thirty settings, each a few facts or fields that change what somebody should do; one or two of them
are put together at random. A day is given as calendar days after the interview.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from pendulum import Date

Setting: TypeAlias = Mapping[str, Any]

#: Seven days in two years, Christmas, Golden Week and a Friday among them.
STARTS = tuple(
    Date.fromisoformat(day)
    for day in (
        *("2026-11-03", "2026-12-18", "2026-12-22", "2026-08-05", "2026-04-24", "2026-06-12"),
        "2027-01-08",
    )
)
COUNTRIES = (None, "US", "DE", "JP", "GB", "IN")
#: Days after the interview on which one looks: the first ones, and up to three months.
LOOKS = (0, 1, 2, 3, 4, 6, 8, 10, 13, 17, 21, 28, 35, 45, 60, 90)

#: The facts and fields of each setting. A number is so many days after the interview.
SETTINGS: Mapping[str, Setting] = {
    "nothing": {},
    "screen": {"stage": "screen"},
    "final": {"stage": "final"},
    "agency": {"facts": {"via_agency": True}},
    "agency, client silent": {"facts": {"via_agency": True, "agency_says_client_silent": True}},
    "contact gone": {"facts": {"auto_reply_left": True}},
    "manager gone": {"facts": {"hiring_manager_left": True}},
    "new recruiter": {"facts": {"new_recruiter_introduced": True}},
    "bounced": {"facts": {"follow_up_delivered": False}, "asked": (9,)},
    "offered": {"facts": {"verbal_offer": True}},
    "chosen": {"facts": {"told_selected": True}},
    "papers": {"facts": {"documents_requested": True}},
    "letter promised": {"stage": "final", "facts": {"written_offer_promised": 10}},
    "still interested": {"facts": {"asked_if_still_interested": True}},
    "availability": {"facts": {"availability_requested": True}},
    "owed": {"facts": {"owed_by_you": True}},
    "references": {"facts": {"references_requested": "after_final"}},
    "asked for a deadline": {"facts": {"competing_offer_told": "asked_deadline"}},
    "refused": {"facts": {"rejection_this_role": "personal"}},
    "portal says no": {"facts": {"portal_status": "not_selected"}},
    "cancelled": {"facts": {"told_cancelled": True}},
    "somebody announced": {"facts": {"person_announced": True}},
    "on hold": {"facts": {"told_on_hold": True}},
    "approval": {"facts": {"told_approval_pending": True}},
    "ill": {"facts": {"contact_ill_or_bereaved": True}},
    "check back": {"facts": {"asked_to_check_back": 17}},
    "away": {"facts": {"auto_reply": 25}},
    "spam looked through": {"facts": {"spam_checked": True}},
    "not thanked": {"facts": {"thank_you_sent": False}},
    "deadline elsewhere": {"decide": 12},
}


def fields(
    start: Date, country: str | None, settings: list[str], draw: random.Random, look: int
) -> dict[str, Any]:
    """Return the fields of an interview; what would lie after the day of looking is left out."""
    found: dict[str, Any] = {"ended": start, "country": country}
    facts: dict[str, Any] = {}
    asked: set[int] = set()
    for name in settings:
        setting = SETTINGS[name]
        if "stage" in setting:
            found["stage"] = setting["stage"]
        if "decide" in setting:
            found["decide_by"] = start.add(days=setting["decide"])
        asked |= {day for day in setting.get("asked", ()) if day <= look}
        for fact, value in setting.get("facts", {}).items():
            dated = type(value) is int
            facts[fact] = start.add(days=value) if dated else value
    asked |= {day for day in draw.choice([(), (), (), (7,), (7, 15), (9, 18)]) if day <= look}
    if draw.random() < 0.2 and look >= (replied := draw.choice([2, 5, 12])):
        found["replied_on"] = start.add(days=replied)
    if draw.random() < 0.2:
        found["promised_by"] = start.add(days=draw.choice([5, 7, 14]))
    if draw.random() < 0.2 and look >= 1:
        found["thanked_on"] = start.add(days=1)
    found["asked_on"] = [start.add(days=day) for day in sorted(asked)]
    found["facts"] = facts
    return found


def cases(count: int, seed: int, known: frozenset[str]) -> Iterator[tuple[dict[str, Any], Date]]:
    """Yield so many interviews, as their fields, and days of looking; *known* fields alone."""
    draw = random.Random(seed)  # noqa: S311  # no secret
    for _ in range(count):
        start, country = draw.choice(STARTS), draw.choice(COUNTRIES)
        settings = draw.sample(list(SETTINGS), draw.choice([1, 1, 2]))
        look = draw.choice(LOOKS)
        drawn = fields(start, country, settings, draw, look)
        yield {k: v for k, v in drawn.items() if k in known}, start.add(days=look)
