"""A catalogue under other ids: the same beliefs, with no id that stands in the original.

Every id gets the same prefix, so that whatever is sorted by ids is sorted alike. What the kinds of
facts fix keeps its name (yes and no, the bands of a count, what the engine reads by itself).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from callback import (
    Advice,
    Catalogue,
    Covariate,
    Cue,
    Etiquette,
    Fact,
    Finding,
    Impression,
    Interview,
    Kind,
    Presupposed,
    Provenance,
    Reason,
    Source,
    Story,
    Timing,
    Weights,
)
from callback._values.plain import Plain

__all__ = ["PREFIX", "interview_under", "name", "original", "renamed"]

PREFIX = "zq_"


def name(old: str) -> str:
    """Return the new id for an old one."""
    return PREFIX + old


def original(plain: Plain) -> Plain:
    """Return plain data with the old ids in the place of the new, in keys, values and texts."""
    if isinstance(plain, str):
        return plain.replace(PREFIX, "")
    if isinstance(plain, list):
        return [original(item) for item in plain]
    if isinstance(plain, dict):
        return {key.replace(PREFIX, ""): original(item) for key, item in plain.items()}
    return plain


def renamed(catalogue: Catalogue) -> Catalogue:
    """Return *catalogue* under other ids."""
    return Catalogue(
        version=f"{catalogue.version}+renamed",
        families=[attrs.evolve(one, id=name(one.id)) for one in catalogue.families.values()],
        reasons=[_reason(one, catalogue) for one in catalogue.reasons.values()],
        circumstances=[
            attrs.evolve(
                one,
                id=name(one.id),
                states=[attrs.evolve(state, id=name(state.id)) for state in one.states],
                impression=_impression(one.impression),
            )
            for one in catalogue.circumstances.values()
        ],
        facts=[_fact(one, catalogue.facts) for one in catalogue.facts.values()],
        paces=[
            attrs.evolve(
                one,
                value=name(one.value) if one.covariate is Covariate.SECTOR else one.value,
                provenance=_rests(one.provenance),
            )
            for one in catalogue.paces
        ],
        timing=_timing(catalogue.timing),
        etiquette=_manners(catalogue.etiquette, catalogue.facts),
        retired={name(old): map(name, new) for old, new in catalogue.retired.items()},
        phrases=catalogue.phrases,
    )


def _sources(sources: Iterable[Source]) -> list[Source]:
    return [attrs.evolve(source, id=name(source.id)) for source in sources]


def _rests(provenance: Provenance) -> Provenance:
    return attrs.evolve(provenance, sources=_sources(provenance.sources))


def _impression(one: Impression | None) -> Impression | None:
    return None if one is None else attrs.evolve(one, provenance=_rests(one.provenance))


def _timing(timing: Timing) -> Timing:
    rests_on = {number: _rests(one) for number, one in timing.provenance.items()}
    return attrs.evolve(timing, provenance=rests_on)


def _manners(etiquette: Etiquette, facts: Mapping[str, Fact]) -> Etiquette:
    return attrs.evolve(
        etiquette,
        cues=[_cue(cue, facts) for cue in etiquette.cues if cue.fact in facts],
        quiet=[
            attrs.evolve(quiet, provenance=_rests(quiet.provenance)) for quiet in etiquette.quiet
        ],
        on_thanking=_sources(etiquette.on_thanking),
        on_asking=_sources(etiquette.on_asking),
        on_looking_further=_sources(etiquette.on_looking_further),
        provenance=_rests(etiquette.provenance),
    )


def _cue(cue: Cue, facts: Mapping[str, Fact]) -> Cue:
    return attrs.evolve(
        cue,
        fact=name(cue.fact),
        answers=[_answer(facts[cue.fact], answer) for answer in cue.answers],
        done=[name(reason) for reason in cue.done],
        unless=[_presupposed(one, facts) for one in cue.unless if one.fact in facts],
        provenance=_rests(cue.provenance),
    )


def _answer(fact: Fact, answer: str) -> str:
    return name(answer) if fact.kind is Kind.CHOICE else answer


def _advice(advice: Advice | None) -> Advice | None:
    return None if advice is None else attrs.evolve(advice, sources=_sources(advice.sources))


def _story(story: Story | None, catalogue: Catalogue) -> Story | None:
    if story is None:
        return None
    facts = {name(key): _value(catalogue.facts[key], said) for key, said in story.facts.items()}
    return attrs.evolve(story, facts=facts)


def _reason(reason: Reason, catalogue: Catalogue) -> Reason:
    return attrs.evolve(
        reason,
        id=name(reason.id),
        family=name(reason.family),
        rows={
            name(about): {name(state): p for state, p in row.items()}
            for about, row in reason.rows.items()
        },
        advice=_advice(reason.advice),
        comes_first=_story(reason.comes_first, catalogue),
        looks_alike=_story(reason.looks_alike, catalogue),
        twins=[name(twin) for twin in reason.twins],
        told_apart={name(other): name(fact) for other, fact in reason.told_apart.items()},
        provenance=_rests(reason.provenance),
    )


def _fact(fact: Fact, facts: Mapping[str, Fact]) -> Fact:
    return attrs.evolve(
        fact,
        id=name(fact.id),
        about=None if fact.about is None else name(fact.about),
        answers=[attrs.evolve(one, id=_value(fact, one.id)) for one in fact.answers],
        table={name(state): row for state, row in fact.table.items()},
        under={name(reason): row for reason, row in fact.under.items()},
        warmth=[_value(fact, one) for one in fact.warmth],
        linked=[name(other) for other in fact.linked],
        presupposes=[_presupposed(one, facts) for one in fact.presupposes],
        provenance=_rests(fact.provenance),
    )


def _presupposed(one: Presupposed, facts: Mapping[str, Fact]) -> Presupposed:
    if one.fact is None:
        return one
    answers = [_value(facts[one.fact], answer) for answer in one.answers]
    return attrs.evolve(one, fact=name(one.fact), answers=answers)


def _value(fact: Fact, value: Any) -> Any:  # noqa: ANN401  # any value of a fact
    """Return what is said of a fact under its new name: an answer of a choice has a new one."""
    return name(value) if fact.kind is Kind.CHOICE and isinstance(value, str) else value


def _finding(fact: Fact, finding: Finding) -> Finding:
    value = finding.value
    if isinstance(value, Weights):
        return attrs.evolve(
            finding,
            value=Weights({_value(fact, one): w for one, w in value.likelihoods.items()}),
        )
    return attrs.evolve(finding, value=_value(fact, value))


def interview_under(interview: Interview, catalogue: Catalogue) -> Interview:
    """Return what *interview* says of *catalogue*'s facts, as one under its new ids says it."""
    facts = interview.facts.items()
    return attrs.evolve(
        interview,
        sector=None if interview.sector is None else name(interview.sector),
        facts={name(key): _finding(catalogue.facts[key], known) for key, known in facts},
    )
