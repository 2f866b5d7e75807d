"""The parts of a ranking as JSON-ready data: codes for programs, and beside them their words."""

from __future__ import annotations

from typing import cast

from callback._values.plain import Plain, to_plain
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.facts import Answer
from callback.model.totals import Ranked
from callback.observed.due import Due
from callback.observed.evidence import Evidence, Used, Word
from callback.observed.silence import Silence
from callback.words.chances import chance
from callback.words.phrases import Phrases

__all__ = [
    "plain_catalogue",
    "plain_due",
    "plain_facts",
    "plain_reason",
    "plain_silence",
    "plain_word",
]


def plain_catalogue(catalogue: Catalogue) -> dict[str, Plain]:
    """Return by which beliefs a result was come to."""
    return {"version": catalogue.version, "fingerprint": catalogue.fingerprint}


def plain_due(due: Due | None, phrases: Phrases) -> Plain:
    """Return whether word is due, or null."""
    if due is None:
        return None
    words: dict[str, Plain] = {"status": phrases.of(due.status)}
    return {**cast("dict[str, Plain]", to_plain(due)), "words": words}


def plain_silence(silence: Silence, phrases: Phrases) -> dict[str, Plain]:
    """Return the silence as it stands."""
    plain = cast("dict[str, Plain]", to_plain(silence))
    return {**plain, "words": {"began": phrases.of(silence.began)}}


def plain_word(word: Word | None) -> Plain:
    """Return word that has come, or null."""
    if word is None:
        return None
    fact, answer = word.used.fact, word.answer
    words: dict[str, Plain] = {"fact": fact.question, "answer": answer.label}
    return {
        "fact": fact.id,
        "answer": answer.id,
        "automatic": answer.automatic,
        "on": to_plain(word.on),
        "words": words,
    }


def plain_facts(evidence: Evidence, phrases: Phrases) -> dict[str, Plain]:
    """Return what counts, what is not known, and what is left out and why."""
    return {
        "used": [
            {
                "id": used.fact.id,
                "kind": used.fact.kind.value,
                "answer": to_plain(_plain_answer(used)),
                "reliability": used.reliability,
                "derived": used.derived,
                "words": _fact_words(used),
            }
            for used in evidence.used
        ],
        "unknown": [
            {"id": fact.id, "kind": fact.kind.value, "words": {"fact": fact.question}}
            for fact in evidence.unknown
        ],
        "ignored": [
            {
                "what": item.what,
                "value": item.value,
                "why": item.why.value,
                "replied_on": to_plain(item.replied_on),
                "words": {"why": item.text(phrases)},
            }
            for item in evidence.ignored
        ],
    }


def _fact_words(used: Used) -> dict[str, Plain]:
    """The question, and the answer where there is one."""
    answer = used.answer.label if isinstance(used.answer, Answer) else None
    return {"fact": used.fact.question, "answer": answer}


def _plain_answer(used: Used) -> object:
    return used.answer.id if isinstance(used.answer, Answer) else used.answer.likelihoods


def plain_reason(ranked: Ranked, phrases: Phrases) -> dict[str, Plain]:
    """Return a reason in its place."""
    return {
        "position": ranked.position,
        "id": ranked.reason.id,
        "title": ranked.reason.title,
        "family": ranked.reason.family,
        "probability": ranked.probability,
        "times": ranked.times,
        "words": {"chance": chance(ranked.probability, phrases)},
    }
