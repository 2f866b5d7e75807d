"""Status words of trackers and applicant tracking systems, and what each says of an interview."""

from __future__ import annotations

import datetime as dt
import difflib
import enum
import functools
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, TypeAlias, cast

import attrs

from callback._values.arguments import check_mapping
from callback._values.mapping import FrozenMapping
from callback.errors import InvalidValue, hint, quoted
from callback.interview.stages import Stage

__all__ = [
    "STAGES",
    "Status",
    "StatusKind",
    "is_one_of",
    "rules_out",
    "stage_in",
    "stage_of",
    "status_of",
]

LONGEST_WORD = 80

#: Where a token ends: at a hump, between a letter and a digit, and at whatever is neither.
_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_PARTS: Final = re.compile(r"\d+(?:st|nd|rd|th)?(?![^\W\d])|\d+|[^\W\d_]+")
#: Accents of letters, which people leave out.
_ACCENTS: Final = range(0x300, 0x370)
#: Letters that no accent makes of others: the dotless i and the crossed l.
_LETTERS: Final = {0x131: "i", 0x142: "l"}
#: What only counts rounds.
_NUMBERS: Final = frozenset(
    """first second third fourth fifth one two three four five 1st 2nd 3rd 4th 5th
    erste erstes zweite zweites dritte premier premiere deuxieme troisieme primera primeira segunda
    segundo terceira tercera prima seconda i ii iii""".split()  # noqa: SIM905  # words read better
)
#: Of words that are not known, how much alike letters must be to be asked after.
_ALIKE: Final = 0.85

_Pattern: TypeAlias = tuple[str, ...]


class StatusKind(enum.Enum):
    """What a status word says of an interview."""

    HELD = "held"
    NO_INTERVIEW = "no_interview"
    OVER = "over"
    UNKNOWN = "unknown"


@attrs.frozen
class Status:
    """What a status word says.

    Attributes:
        kind: ``HELD``: there was an interview, or is one; ``NO_INTERVIEW``: not yet; ``OVER``:
            nothing is waited for; ``UNKNOWN``: the word does not say, or is not known.
        stage: Of ``HELD`` the stage, where the word names one; ``ghosted`` names none.
    """

    kind: StatusKind
    stage: Stage | None = None


def _words(stage: Stage | None, words: str) -> dict[str, Stage | None]:
    return dict.fromkeys(words.split(), stage)


#: Words for stages, in lower case with underscores, for a table of your own to begin with; words
#: that are not among them are read by their parts. Those that say only that no word has come are
#: not a stage but the question itself: ``None``.
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
        """interview interviewing in_process behavioral first_interview second_interview
        third_interview""",
    )
    | _words(Stage.ONSITE, "onsite on_site onsite_interview on_site_interview panel face_to_face")
    | _words(
        Stage.TRIAL,
        """trial trial_day trial_shift trial_work working_interview work_trial shadowing shadow_day
        shadow_shift job_shadow probearbeiten probearbeit probetag schnuppertag""",
    )
    | _words(Stage.FINAL, "final final_round final_interview")
    | _words(Stage.REFERENCE_CHECK, "reference_check reference_checks background_check")
    | _words(Stage.OFFER, "offer offered offer_received offer_extended verbal_offer")
    | _words(
        None,
        """ghosted no_response no_reply stale waiting awaiting_feedback waiting_on_feedback""",
    )
)

_WHY_NONE: Final[Mapping[StatusKind, str]] = {
    StatusKind.NO_INTERVIEW: "a stage: that word says that there was no interview yet",
    StatusKind.OVER: "a stage: that word says that it is over",
}


def _tokens(word: str) -> list[str]:
    """Return the parts of a word, in lower case without accents; numbers of rounds too."""
    humps = _HUMP.sub(" ", unicodedata.normalize("NFKC", word))
    bare = unicodedata.normalize("NFD", humps.casefold())
    text = "".join(c for c in bare if ord(c) not in _ACCENTS)
    return _PARTS.findall(unicodedata.normalize("NFC", text).translate(_LETTERS))


def _folded(word: str) -> str:
    """Return *word* in lower case with underscores: ``PreInterviewScreen``, ``On-site``."""
    return "_".join(_tokens(word))


@functools.lru_cache(maxsize=1)
def _rules() -> tuple[tuple[Status, tuple[_Pattern, ...]], ...]:
    """Return the groups in their order, each with what it says; read when first asked for."""
    from callback.interview import status_words as table  # noqa: PLC0415  # a program may never ask

    held = StatusKind.HELD
    groups = [
        (Status(StatusKind.OVER), table.OVER),
        (Status(StatusKind.NO_INTERVIEW), table.PENDING),
        *((Status(held, Stage(code)), words) for code, words in table.GROUPS),
        (Status(held), table.AWAITED),
        (Status(StatusKind.NO_INTERVIEW), table.BEGUN),
    ]
    return tuple((status, tuple(_patterns(words))) for status, words in groups)


def _patterns(words: str) -> Iterator[_Pattern]:
    for line in words.splitlines():
        for pattern in line.split(";"):
            if tokens := tuple(pattern.split()):
                yield tokens


def _stands(pattern: _Pattern, tokens: Sequence[str]) -> bool:
    """Say whether the tokens of a pattern stand side by side in a word."""
    long = len(pattern)
    starts = range(len(tokens) - long + 1)
    return any(all(map(_fits, pattern, tokens[start : start + long])) for start in starts)


def _fits(part: str, token: str) -> bool:
    if part.startswith("*"):
        return part.strip("*") in token
    return token.startswith(part[:-1]) if part.endswith("*") else token == part


def status_of(word: str) -> Status:
    """Return what a tracker's status word says of an interview.

    It reads English and the commonest other languages, in any case, with marks, numbers and
    symbols: ``2nd interview``, ``HR Round``, ``❌ Rejected``, ``面接``. A word that is not known,
    or that may mean several things, is ``UNKNOWN``; nothing is guessed by its letters.

    Args:
        word: Theirs; what is longer than 80 characters is unknown.

    Raises:
        InvalidValue: *word* is no text.

    >>> status_of("2nd interview"), status_of("Offer Declined").kind.value
    (Status(kind=<StatusKind.HELD: 'held'>, stage=<Stage.INTERVIEW: 'interview'>), 'over')
    """
    if not isinstance(word, str):
        raise InvalidValue("word", quoted(word), "a status word as text")
    return _status(word[: LONGEST_WORD + 1])


@functools.lru_cache(maxsize=4096)
def _status(word: str) -> Status:
    tokens = _tokens(word) if len(word) <= LONGEST_WORD else []
    name = "_".join(tokens)
    if name in STAGES:
        return Status(StatusKind.HELD, STAGES[name])
    told = [token for token in tokens if not token.isdigit() and token not in _NUMBERS]
    for status, patterns in _rules():
        if any(_stands(pattern, told) for pattern in patterns):
            return status
    return Status(StatusKind.UNKNOWN)


def stage_of(word: str, stages: Mapping[str, Stage | None] = STAGES) -> Stage | None:
    """Return the stage that a tracker's status word stands for: the short form of `status_of`.

    ``None`` for words such as ``ghosted``, ``no_response`` or ``waiting``: they say that no word
    has come, which is the question, and not how far the process was.

    Args:
        word: Theirs; capitals, blanks and hyphens do not matter.
        stages: Words to stages, in lower case with underscores, that are asked first.

    Raises:
        InvalidValue: The word is unknown, or says that there was no interview or that all is over.

    >>> stage_of("Phone screen"), stage_of("ghosted")
    (<Stage.SCREEN: 'screen'>, None)
    """
    check_mapping(stages, "stages", "words to stages")
    if isinstance(word, str):
        name = _folded(word[:LONGEST_WORD])
        if len(word) <= LONGEST_WORD and name in stages:
            return stages[name]
        status = status_of(word)
        if status.kind is StatusKind.HELD:
            return status.stage
        if status.kind in _WHY_NONE:
            raise InvalidValue("stage", quoted(word), _WHY_NONE[status.kind])
        near = _near(name, stages)
        raise InvalidValue("stage", quoted(word), f"a known word for a stage{hint(*near)}")
    raise InvalidValue("stage", quoted(word), "a known word for a stage")


def _near(name: str, stages: Collection[str]) -> list[str]:
    """Return the word that one may have meant: only one with nearly the same letters."""
    known = [word for word in stages if isinstance(word, str)]
    return difflib.get_close_matches(name, known, 1, _ALIKE)


def stage_in(word: object, field: str, _: dt.tzinfo | None) -> Stage | None:
    """Return the stage of a cell of a row, by :func:`stage_of`."""
    try:
        return stage_of(cast("str", word))
    except InvalidValue as error:
        raise InvalidValue(field, error.value, error.expected) from None


def rules_out(word: str) -> bool:
    """Say whether a status word says that there was no interview, or that all is over."""
    # What is too long to be a status may still begin with one that bars.
    return status_of(word[:LONGEST_WORD]).kind in _WHY_NONE


def is_one_of(value: object, words: Collection[str]) -> bool:
    """Say whether *value* is one of *words*, which are in lower case with underscores."""
    return isinstance(value, str) and _folded(value[:LONGEST_WORD]) in words
