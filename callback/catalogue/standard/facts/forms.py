"""Short forms for writing facts down: one for each kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypedDict, Unpack

import attrs

from callback._values.derivation import Derivation
from callback._values.mapping import FrozenMapping
from callback.catalogue.facts import Answer, Fact, Kind, KnownBy, Strength
from callback.catalogue.presupposed import Presupposed
from callback.catalogue.provenance import Provenance

__all__ = [
    "ANSWERED",
    "NO_PORTAL",
    "WRITTEN",
    "Aside",
    "choice",
    "count",
    "flag",
    "others",
    "until",
]


NONE = FrozenMapping[float]()
NO_ROWS = FrozenMapping[tuple[float, ...]]()


class _Common(TypedDict, total=False):
    effort: int
    half_life: float
    linked: tuple[str, ...]
    says_little: bool
    warmth: tuple[str, ...]
    presupposes: tuple[Presupposed, ...]
    sensitive: bool
    derivation: Derivation
    dispute: str


class _Known(_Common):
    about: str
    known_by: KnownBy
    strength: Strength
    provenance: Provenance


@attrs.frozen
class Aside:
    """An answer that the question does not apply.

    Attributes:
        id: Its id.
        label: What a form shows.
        share: How many of those who are asked would give it.
    """

    id: str
    label: str
    share: float

    def beside(self, row: Iterable[float]) -> tuple[float, ...]:
        """Return a row of the other answers with this one after them."""
        return (*(p * (1 - self.share) for p in row), self.share)


#: Somebody has been written to: a question, or thanks.
WRITTEN = (Presupposed(field="asked_on"), Presupposed(field="thanked_on"))
#: They have said something since: in answer to a question, or of their own accord.
ANSWERED = (Presupposed(field="asked_on"), Presupposed(field="replied_on"))

#: Half of the employers have no portal that tells a candidate anything.
NO_PORTAL = Aside("no_portal", "No portal", 0.45)


def flag(
    name: str,
    question: str,
    *,
    yes: Mapping[str, float],
    otherwise: float,
    under: Mapping[str, float] = NONE,
    word: bool = False,
    bounced: bool = False,
    **known: Unpack[_Known],
) -> Fact:
    """Return a fact that is so or not: P(yes | state) for some states, and for all others.

    What a reason produces by itself it has *under* it. Where the fact is *word*, a yes closes the
    matter; where *bounced*, a no says that mail came back.
    """
    return Fact(
        id=name,
        question=question,
        kind=Kind.FLAG,
        answers=(
            Answer(id="yes", label="Yes", word=word),
            Answer(id="no", label="No", bounced=bounced),
        ),
        table={state: (p, 1 - p) for state, p in yes.items()},
        otherwise=(otherwise, 1 - otherwise),
        under={reason: (p, 1 - p) for reason, p in under.items()},
        **known,
    )


def choice(  # noqa: PLR0913  # as many as a fact of this kind has
    name: str,
    question: str,
    *,
    labels: Mapping[str, str],
    rows: Mapping[str, tuple[float, ...]],
    otherwise: tuple[float, ...],
    under: Mapping[str, tuple[float, ...]] = NO_ROWS,
    words: tuple[str, ...] = (),
    automatic: tuple[str, ...] = (),
    aside: Aside | None = None,
    **known: Unpack[_Known],
) -> Fact:
    """Return a fact with one answer of several; each row is in the order of the labels.

    The answers in *words* close the matter; those in *automatic* come from a machine. *Aside*
    stands last: it says that the question does not apply, and has the same probability wherever
    one stands, so that it says nothing, and what the others say stays what it is.
    """
    if aside is not None:
        labels = {**labels, aside.id: aside.label}
        rows = {state: aside.beside(row) for state, row in rows.items()}
        under = {reason: aside.beside(row) for reason, row in under.items()}
        otherwise = aside.beside(otherwise)
    return Fact(
        id=name,
        question=question,
        kind=Kind.CHOICE,
        answers=[
            Answer(
                id=answer,
                label=label,
                word=answer in words,
                automatic=answer in automatic,
            )
            for answer, label in labels.items()
        ],
        table=rows,
        otherwise=otherwise,
        under=under,
        **known,
    )


def count(
    name: str,
    question: str,
    *,
    bands: tuple[int, ...],
    rows: Mapping[str, tuple[float, ...]],
    otherwise: tuple[float, ...],
    under: Mapping[str, tuple[float, ...]] = NO_ROWS,
    **known: Unpack[_Known],
) -> Fact:
    """Return a fact that is a whole number, told in bands that start at these numbers."""
    return Fact(
        id=name,
        question=question,
        kind=Kind.COUNT,
        answers=[_band(*ends) for ends in zip(bands, (*bands[1:], None), strict=True)],
        table=rows,
        otherwise=otherwise,
        under=under,
        **known,
    )


def _band(least: int, following: int | None) -> Answer:
    if following is None:
        name = f"{least}+"
    else:
        name = str(least) if following == least + 1 else f"{least}-{following - 1}"
    between = " or " if following == least + 2 else " to "
    label = name.replace("-", between).replace("+", " or more")
    return Answer(id=name, label=label, least=least)


def others(cluster: tuple[str, ...], but: str) -> tuple[str, ...]:
    """Return the ids of a cluster of facts that one event produces, without that of the fact."""
    return tuple(one for one in cluster if one != but)


def until(
    name: str,
    question: str,
    *,
    rows: Mapping[str, tuple[float, float, float, float]],
    otherwise: tuple[float, float, float, float],
    under: Mapping[str, tuple[float, ...]] = NO_ROWS,
    answerable: bool = False,
    **known: Unpack[_Known],
) -> Fact:
    """Return a fact that holds up to a day: rows are running, passed, open-ended, no."""
    return Fact(
        id=name,
        question=question,
        kind=Kind.UNTIL,
        answers=(
            Answer(id="running", label="Yes, and the day has not come"),
            Answer(id="passed", label="Yes, and the day has passed"),
            Answer(id="open_ended", label="Yes, with no day named"),
            Answer(id="no", label="No"),
        ),
        table=rows,
        otherwise=otherwise,
        under=under,
        answerable=answerable,
        **known,
    )
