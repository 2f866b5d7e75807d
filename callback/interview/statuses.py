"""Status words of trackers and applicant tracking systems, and the stages that they stand for."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Mapping
from typing import cast

from callback._values.arguments import check_mapping
from callback._values.mapping import FrozenMapping
from callback.errors import InvalidValue, meant, quoted
from callback.interview.stages import Stage

__all__ = [
    "STAGES",
    "is_one_of",
    "rules_out",
    "stage_in",
    "stage_of",
]

LONGEST_WORD = 80

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z0-9]+")


def _words(stage: Stage | None, words: str) -> dict[str, Stage | None]:
    return dict.fromkeys(words.split(), stage)


#: Every word for a stage that the trackers and systems read use, in lower case with underscores.
#: Those that say only that no word has come are not a stage but the question itself: ``None``.
STAGES: FrozenMapping[Stage | None] = FrozenMapping(
    _words(
        Stage.SCREEN,
        """screen screening phone_screen screening_call phone_interview recruiter_screen
        pre_interview_screen preliminary_phone_screen""",
    )
    | _words(Stage.ASSESSMENT, "assessment take_home take_home_test")
    | _words(Stage.TECHNICAL, "technical technical_interview coding system_design")
    | _words(
        Stage.INTERVIEW,
        """interview interviewing in_process responded behavioral first_interview
        second_interview third_interview""",
    )
    | _words(Stage.ONSITE, "onsite on_site onsite_interview on_site_interview panel face_to_face")
    | _words(
        Stage.TRIAL,
        """trial trial_day trial_shift trial_work working_interview work_trial shadowing shadow_day
        shadow_shift job_shadow probearbeiten probearbeit probetag schnuppertag""",
    )
    | _words(Stage.FINAL, "final final_round")
    | _words(Stage.REFERENCE_CHECK, "reference_check reference_checks background_check")
    | _words(Stage.OFFER, "offer offered offer_received offer_extended verbal_offer")
    | _words(
        None,
        """ghosted no_response no_reply stale waiting awaiting_feedback waiting_on_feedback""",
    )
)

_WHY_NONE: Mapping[str, str] = {
    **dict.fromkeys(
        """saved prospect pending drafting found discovered interested evaluated reviewing
        to_apply not_applied applied new""".split(),  # noqa: SIM905  # words read better
        "a stage: that word says that there was no interview yet",
    ),
    **dict.fromkeys(
        """accepted declined rejected withdrawn discarded rescinded closed archived expired hired
        dismissed skipped offer_accepted offer_rejected""".split(),  # noqa: SIM905  # words read better
        "a stage: that word says that it is over",
    ),
}


def _folded(word: str) -> str:
    """Return *word* in lower case with underscores: ``PreInterviewScreen``, ``On-site``."""
    return _HUMP.sub("_", word).strip("_").lower()


def stage_of(word: str, stages: Mapping[str, Stage | None] = STAGES) -> Stage | None:
    """Return the stage that a tracker's status word stands for.

    ``None`` for words such as ``ghosted``, ``no_response`` or ``waiting``: they say that no word
    has come, which is the question, and not how far the process was.

    Args:
        word: Theirs; capitals, blanks and hyphens do not matter.
        stages: Words to stages, in lower case with underscores.

    Raises:
        InvalidValue: The word is unknown, or says that there was no interview or that all is over.

    >>> stage_of("Phone screen"), stage_of("ghosted")
    (<Stage.SCREEN: 'screen'>, None)
    """
    check_mapping(stages, "stages", "words to stages")
    if isinstance(word, str) and len(word) <= LONGEST_WORD:
        name = _folded(word)
        if name in stages:
            return stages[name]
        if name in _WHY_NONE:
            raise InvalidValue("stage", quoted(word), _WHY_NONE[name])
    name = _folded(word[:LONGEST_WORD]) if isinstance(word, str) else word
    raise InvalidValue("stage", quoted(word), f"a known word for a stage{meant(name, stages)}")


def stage_in(word: object, field: str, _: dt.tzinfo | None) -> Stage | None:
    """Return the stage of a cell of a row: by its code, or else by :func:`stage_of`."""
    try:
        return stage_of(cast("str", word))
    except InvalidValue as error:
        raise InvalidValue(field, error.value, error.expected) from None


def rules_out(word: str) -> bool:
    """Say whether a status word says that there was no interview, or that all is over."""
    return _folded(word[:LONGEST_WORD]) in _WHY_NONE


def is_one_of(value: object, words: Collection[str]) -> bool:
    """Say whether *value* is one of *words*, which are in lower case with underscores."""
    return isinstance(value, str) and _folded(value[:LONGEST_WORD]) in words
