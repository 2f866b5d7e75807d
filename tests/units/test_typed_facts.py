"""The facts as type checkers see them are those of the catalogue."""

from __future__ import annotations

import typed_facts

from callback import STANDARD, UNKNOWN, FactValue, Finding, Interview, Kind, Weights, rank
from callback.catalogue.standard.typed_facts import StandardFacts

ASKED = [fact for fact in STANDARD.facts.values() if fact.kind is not Kind.DERIVED]
VALUES: dict[Kind, list[FactValue]] = {
    Kind.FLAG: [True, False, "yes", "no"],
    Kind.COUNT: [0, 7],
    Kind.UNTIL: ["2026-11-25", "2026-11-10", True, False],
}


def test_the_module_is_current() -> None:
    """Writing it again gives the bytes that are kept."""
    assert typed_facts.render().encode() == typed_facts.HOME.read_bytes()


def test_every_fact_that_is_asked_has_its_type() -> None:
    """Neither more nor fewer keys than the catalogue asks about."""
    assert list(StandardFacts.__annotations__) == [fact.id for fact in ASKED]


def test_what_the_type_allows_is_taken() -> None:
    """Every value that a checker lets through, the catalogue takes."""
    for fact in ASKED:
        values = VALUES.get(fact.kind) or [answer.id for answer in fact.answers]
        weights = Weights(dict.fromkeys(fact.by_id, 1.0))
        for value in [*values, Finding(values[0], reliability=0.5), weights, UNKNOWN, None]:
            known = Interview(ended="2026-11-03", facts={fact.id: value})
            evidence = rank(known, as_of="2026-11-22").evidence
            assert {used.fact.id for used in evidence.reported} == (
                set() if value in (UNKNOWN, None) else {fact.id}
            )
