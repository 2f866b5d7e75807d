"""How far a process had come, and how an interview was held."""

from __future__ import annotations

import enum

__all__ = [
    "Medium",
    "Stage",
]


class Stage(enum.Enum):
    """How far the process had come, in the order in which stages usually come."""

    SCREEN = "screen"
    ASSESSMENT = "assessment"
    TECHNICAL = "technical"
    INTERVIEW = "interview"
    ONSITE = "onsite"
    TRIAL = "trial"
    FINAL = "final"
    REFERENCE_CHECK = "reference_check"
    OFFER = "offer"


class Medium(enum.Enum):
    """How the interview was held."""

    PHONE = "phone"
    VIDEO = "video"
    ONE_WAY_VIDEO = "one_way_video"
    IN_PERSON = "in_person"
    TAKE_HOME = "take_home"
