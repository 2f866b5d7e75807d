"""Every text that a person reads is plain English: checked as data, word by word."""

from __future__ import annotations

import re

import pytest

from callback import STANDARD

#: What a person reads, but for the letters, which have laws of their own.
TEXTS = {**STANDARD.texts(), **STANDARD.phrases.templates}
#: Words that readers of English as a second language stumbled over, or that read otherwise than
#: they are meant; what is said instead.
ODD = {
    r"\btalks?\b": "interview",
    r"\bring\b|\brang\b|\brung\b": "call",
    r"\byour papers\b": "CV, documents",
    r"\bin words\b": "verbally",
    r"\bthe house\b": "the company",
    r"\bhow-manieth\b": "which attempt",
    r"\bthe chosen\b": "successful candidates",
    r"\bin the running\b": "a candidate",
    r"\bhangs? on\b": "depends on",
    r"\blet go\b": "stop waiting",
    r"\bgood humour\b": "a friendly tone",
    r"\bnerve\b": "find it hard",
    r"\banew\b": "again",
    r"\bquota\b": "nothing: it hints at what nobody knows",
    r"\bcoward": "nothing: nobody is called names",
    r"\blegal caution\b": "nothing: it is no legal claim",
    r"\bturned? (?:you )?down\b": "reject",
    r"\bwont\b|\bwhence\b|\bthereof\b|\bupon\b": "any word of today",
}
#: What blames the reader, or passes a verdict.
UNKIND = re.compile(
    r"\byou (?:failed|should have|owe|forgot|neglected)\b|\byour fault\b", re.IGNORECASE
)
QUESTIONS = {fact.id: fact.question for fact in STANDARD.facts.values()}


@pytest.mark.parametrize("odd", ODD)
def test_no_text_uses_a_word_that_readers_stumble_over(odd: str) -> None:
    """What is said instead stands beside each."""
    found = [key for key, text in TEXTS.items() if re.search(odd, text, re.IGNORECASE)]
    assert found == [], ODD[odd]


def test_nobody_is_blamed() -> None:
    """Neither the reader nor those who do not write."""
    assert [key for key, text in TEXTS.items() if UNKIND.search(text)] == []


@pytest.mark.parametrize("fact", QUESTIONS)
def test_a_question_is_one_short_question(fact: str) -> None:
    """It ends with its only question mark, and has at most 20 words."""
    question = QUESTIONS[fact]
    assert question.endswith("?")
    assert question.count("?") == 1
    assert len(question.split()) <= 20
    assert question[0].isupper()


def test_labels_and_titles_fit_a_form() -> None:
    """A label has at most 45 characters, a title too; neither ends in a full stop."""
    labels = {
        f"{fact.id}.{answer.id}": answer.label
        for fact in STANDARD.facts.values()
        for answer in fact.answers
    }
    titles = {reason.id: reason.title for reason in STANDARD.reasons.values()}
    assert {key: text for key, text in {**labels, **titles}.items() if len(text) > 45} == {}
    assert [key for key, text in {**labels, **titles}.items() if text.endswith(".")] == []


def test_labels_of_one_question_differ() -> None:
    """No two answers read the same."""
    for fact in STANDARD.facts.values():
        told = [answer.label for answer in fact.answers]
        assert len(set(told)) == len(told), fact.id
