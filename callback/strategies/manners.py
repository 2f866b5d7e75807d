"""How one follows up, drawn: etiquettes, and cues about the facts of a catalogue."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from callback.catalogue.cues import Cue, Effect
from callback.catalogue.etiquette import Etiquette
from callback.catalogue.facts import Fact
from callback.catalogue.quiet_days import QuietDays
from callback.catalogue.reasons import Recipient
from callback.strategies.drawing import DRAWN, JUDGED, provenances

__all__ = ["cues_about", "etiquettes"]

_WAITED, _SHARES = st.integers(0, 15), st.floats(0, 1)
_SOMEBODY = st.sampled_from([one for one in Recipient if one is not Recipient.NOBODY])
_PEOPLE = st.lists(_SOMEBODY, max_size=2, unique=True)
_QUIET = st.sampled_from(
    [
        (),
        (QuietDays(countries=["DE", "US"], first="12-20", last="01-05", provenance=JUDGED),),
        (QuietDays(countries=["DE", "IL"], first="08-01", last="08-31", provenance=JUDGED),),
    ]
)


@st.composite
def etiquettes(draw: st.DrawFn) -> Etiquette:
    """Hasty and patient ones, in which none to three messages ask, with and without sources."""
    sources = st.sampled_from([(), (DRAWN,)])
    return Etiquette(
        thank_within=draw(st.integers(1, 5)),
        thank_late=draw(st.integers(0, 8)),
        grace=draw(_WAITED),
        first_after=draw(_WAITED),
        after_return=draw(_WAITED),
        stand_in_after=draw(st.integers(0, 20)),
        apart=draw(st.integers(1, 15)),
        asks=draw(st.lists(_SOMEBODY, max_size=3)),
        farewell=draw(_SOMEBODY),
        say=draw(_SHARES),
        noted=draw(_SHARES),
        at_once=draw(_SHARES),
        worth=draw(_SHARES),
        calls_from=draw(st.integers(1, 4)),
        before_deadline=draw(_WAITED),
        quiet=draw(_QUIET),
        on_thanking=draw(sources),
        on_asking=draw(sources),
        on_looking_further=draw(sources),
        provenance=draw(provenances()),
    )


@st.composite
def cues_about(draw: st.DrawFn, facts: Sequence[Fact], reasons: Sequence[str]) -> list[Cue]:
    """None to three cues of any effect, each about an answer of one of *facts*."""
    if not facts:
        return []
    chosen = draw(st.lists(st.sampled_from(facts), max_size=3))
    return [draw(_cue(fact, reasons)) for fact in chosen]


@st.composite
def _cue(draw: st.DrawFn, fact: Fact, reasons: Sequence[str]) -> Cue:
    effect = draw(st.sampled_from(Effect))
    turns, peace = effect is Effect.TURNS, effect is Effect.PEACE
    return Cue(
        fact=fact.id,
        answers=draw(st.lists(st.sampled_from(list(fact.by_id)), min_size=1, unique=True)),
        effect=effect,
        whom=draw(_SOMEBODY) if turns else None,
        instead_of=draw(_PEOPLE) if turns else [],
        other_channel=turns and draw(st.booleans()),
        days=draw(st.integers(1, 30)) if peace else None,
        lasting=effect is Effect.OWED and draw(st.booleans()),
        done=[draw(st.sampled_from(reasons))] if effect is Effect.DONE else [],
        provenance=draw(provenances()),
    )
