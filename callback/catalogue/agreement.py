"""What the entries of a catalogue must agree on, checked once when it is made.

Each entry has been checked by itself; here they are checked against one another, and an error
names the one at fault.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import TYPE_CHECKING

from callback._values.checks import require
from callback._values.derivation import Derivation
from callback.catalogue.facts import Fact
from callback.catalogue.paces import Covariate
from callback.catalogue.presupposed import Presupposed
from callback.errors import meant

if TYPE_CHECKING:
    from callback.catalogue.catalogue import Catalogue

__all__ = ["check_agreement"]

ROUNDING = 1e-9


def check_agreement(catalogue: Catalogue) -> None:
    """Raise :class:`InvalidEntry` for the first thing that does not fit together."""
    _check_reasons(catalogue)
    _check_circumstances(catalogue)
    _check_facts(catalogue)
    _check_derivations(catalogue)
    _check_paces(catalogue)
    _check_retired(catalogue)
    _check_cues(catalogue)


def _check_reasons(catalogue: Catalogue) -> None:
    total = math.fsum(reason.prior for reason in catalogue.reasons.values())
    right = abs(total - 1) <= ROUNDING
    require(right, catalogue, "reasons", total, "priors that sum to 1")
    marked = [reason.id for reason in catalogue.reasons.values() if reason.ordinary]
    require(len(marked) <= 1, catalogue, "ordinary", marked, "marked in one reason at most")
    for reason in catalogue.reasons.values():
        known = reason.family in catalogue.families
        require(known, reason, "family", reason.family, f"one of {', '.join(catalogue.families)}")
        for twin in reason.twins:
            mutual = twin not in catalogue.reasons or reason.id in catalogue.reasons[twin].twins
            require(mutual, reason, "twins", twin, "a reason that names this one as its twin")


def _check_circumstances(catalogue: Catalogue) -> None:
    deciding = [entry.id for entry in catalogue.circumstances.values() if entry.decides]
    require(len(deciding) <= 1, catalogue, "good", deciding, "given in one circumstance at most")
    allowing = [entry.id for entry in catalogue.circumstances.values() if entry.allows]
    expected = "given in one circumstance at most"
    require(len(allowing) <= 1, catalogue, "possible", allowing, expected)
    for reason in catalogue.reasons.values():
        for about, said in reason.rows.items():
            known = about in catalogue.circumstances
            expected = f"one of {', '.join(catalogue.circumstances) or 'none'}"
            require(known, reason, "rows", about, expected)
            catalogue.circumstances[about].row(said)


def _check_facts(catalogue: Catalogue) -> None:
    for fact in catalogue.facts.values():
        if fact.about is None:
            known: Collection[str] = catalogue.reasons
        else:
            there = fact.about in catalogue.circumstances
            expected = f"one of {', '.join(catalogue.circumstances) or 'none'}"
            require(there, fact, "about", fact.about, expected)
            known = [state.id for state in catalogue.circumstances[fact.about].states]
        for state in fact.table:
            require(state in known, fact, "table", state, f"one of {', '.join(known)}")
        for reason in fact.under:
            there, expected = reason in catalogue.reasons, f"one of {', '.join(catalogue.reasons)}"
            require(there, fact, "under", reason, expected)
        for other in fact.linked:
            require(other in catalogue.facts, fact, "linked", other, "facts of the catalogue")
            shared = catalogue.facts[other].about == fact.about
            require(shared, fact, "linked", other, "facts about the same circumstance")
            mutual = fact.id in catalogue.facts[other].linked and other != fact.id
            require(mutual, fact, "linked", other, "other facts that name this one as linked")
        for presupposed in fact.presupposes:
            _check_presupposed(catalogue, fact, presupposed)


def _check_presupposed(catalogue: Catalogue, fact: Fact, presupposed: Presupposed) -> None:
    name = presupposed.fact
    if name is None:
        return
    there = name in catalogue.facts and name != fact.id
    require(there, fact, "presupposes", name, f"another fact{meant(name, catalogue.facts)}")
    first = catalogue.facts[name]
    waits = any(one.fact is not None for one in first.presupposes)
    require(not waits, fact, "presupposes", name, "a fact that waits for no other itself")
    for answer in presupposed.answers:
        expected = f"answers of {name}: {', '.join(first.by_id)}"
        require(answer in first.by_id, fact, "presupposes", answer, expected)


def _check_derivations(catalogue: Catalogue) -> None:
    answered: set[Derivation] = set()
    for fact in catalogue.facts.values():
        if fact.derivation is not None:
            once = fact.derivation not in answered
            expected = "one that answers no other fact"
            require(once, fact, "derivation", fact.derivation.value, expected)
            answered.add(fact.derivation)


def _check_paces(catalogue: Catalogue) -> None:
    seen: set[tuple[Covariate, str]] = set()
    for pace in catalogue.paces:
        key = (pace.covariate, pace.value)
        require(key not in seen, pace, "value", pace.value, "one entry for each value")
        seen.add(key)


def _check_retired(catalogue: Catalogue) -> None:
    used = {*catalogue.reasons, *catalogue.facts}
    for old, successors in catalogue.retired.items():
        require(old not in used, catalogue, "retired", old, "ids that are no longer used")
        for successor in successors:
            living = successor in used
            require(living, catalogue, "retired", successor, f"a living successor of {old!r}")


def _check_cues(catalogue: Catalogue) -> None:
    # An etiquette serves several catalogues: what one of them does not have does nothing there.
    for cue in catalogue.etiquette.cues:
        named = [(cue.fact, cue.answers), *((one.fact or "", one.answers) for one in cue.unless)]
        for name, answers in named:
            known = catalogue.facts[name].by_id if name in catalogue.facts else answers
            for answer in answers:
                expected = f"answers of {name}: {', '.join(known)}"
                require(answer in known, cue, "answers", answer, expected)
