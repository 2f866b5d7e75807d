"""A catalogue small enough for paper: two reasons, the weather between, a fact of each kind."""

from __future__ import annotations

from callback import (
    Answer,
    Basis,
    Catalogue,
    Circumstance,
    Derivation,
    Fact,
    Family,
    Kind,
    KnownBy,
    Provenance,
    Reason,
    Stage,
    State,
    Strength,
    Timing,
    Wait,
)

RESTS = Provenance(basis=Basis.JUDGED, reviewed="2026-11-22", note="By hand.")
WEATHER = Circumstance(
    id="weather",
    title="Weather",
    summary="Wet or dry.",
    states=[
        State(id="dry", title="Dry", otherwise=0.8),
        State(id="wet", title="Wet", otherwise=0.2),
    ],
)
YES_NO = ("yes", "no")
UNTIL = ("running", "passed", "open_ended", "no")


def fact(name: str = "umbrella", **changes: object) -> Fact:
    """Return a flag with whatever is to be different."""
    plain: dict[str, object] = {
        "id": name,
        "question": f"{name.capitalize()}?",
        "kind": Kind.FLAG,
        "about": "weather",
        "answers": [Answer(id=answer, label=answer.capitalize()) for answer in YES_NO],
        "table": {"wet": (0.9, 0.1)},
        "otherwise": (0.3, 0.7),
        "known_by": KnownBy.WATCHING,
        "strength": Strength.SEEN,
        "provenance": RESTS,
    }
    return Fact(**{**plain, **changes})  # type: ignore[arg-type]  # by name


def labelled(*ids: str, least: tuple[int, ...] = ()) -> list[Answer]:
    """Return answers with these ids, and the bands of a count."""
    bands = least or (None,) * len(ids)
    return [Answer(id=i, label=i, least=low) for i, low in zip(ids, bands, strict=True)]


FLAG = fact("umbrella", half_life=10.0)
CHOICE = fact(
    "sky",
    kind=Kind.CHOICE,
    answers=labelled("clear", "grey", "black"),
    table={"wet": (0.1, 0.4, 0.5)},
    otherwise=(0.5, 0.4, 0.1),
)
COUNT = fact(
    "puddles",
    kind=Kind.COUNT,
    answers=labelled("0", "1-2", "3+", least=(0, 1, 3)),
    table={"wet": (0.1, 0.3, 0.6)},
    otherwise=(0.7, 0.2, 0.1),
)
AWAY = fact(
    "indoors_until",
    kind=Kind.UNTIL,
    answers=labelled(*UNTIL),
    table={"wet": (0.4, 0.1, 0.1, 0.4)},
    otherwise=(0.1, 0.1, 0.1, 0.7),
    answerable=True,
)
STAGE = fact(
    "stage",
    kind=Kind.DERIVED,
    derivation=Derivation.STAGE,
    about=None,
    answers=labelled(*(stage.value for stage in Stage)),
    table={"storm": (0.3, 0.1, 0.1, 0.1, 0.04, 0.01, 0.3, 0.02, 0.03)},
    otherwise=(0.3, 0.1, 0.1, 0.2, 0.04, 0.01, 0.2, 0.02, 0.03),
    known_by=KnownBy.DATE,
)
FACTS = (STAGE, FLAG, CHOICE, COUNT, AWAY)


def reason(name: str, **changes: object) -> Reason:
    """Return a reason with whatever is to be different."""
    plain: dict[str, object] = {
        "id": name,
        "title": name.capitalize(),
        "summary": "A reason.",
        "family": "ours",
        "prior": 0.5,
        "wait": Wait(median=8, shape=2, never=0.1),
        "replies": 0.5,
        "still_replies": 0.2,
        "provenance": RESTS,
    }
    return Reason(**{**plain, **changes})  # type: ignore[arg-type]  # by name


def catalogue(**changes: object) -> Catalogue:
    """Return the small catalogue with whatever is to be different."""
    plain: dict[str, object] = {
        "version": "2026.11.22+small",
        "families": [Family(id="ours", title="Ours", summary="All.")],
        "reasons": [reason("storm", rows={"weather": {"wet": 0.75}}), reason("calm")],
        "circumstances": [WEATHER],
        "facts": FACTS,
        "timing": Timing(delay=2.5, noticed=0.6, noticed_half_life=130),
    }
    return Catalogue(**{**plain, **changes})  # type: ignore[arg-type]  # by name


SMALL = catalogue()
