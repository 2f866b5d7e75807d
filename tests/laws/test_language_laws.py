"""Another language, whatever is asked: nothing stays English, and nothing overflows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import cast

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pendulum import Date

from callback import (
    STANDARD,
    Fact,
    Interview,
    Pack,
    Ranking,
    Report,
    WhyIgnored,
    advise,
    agenda,
    ask,
    explain,
    forecast,
    meaning,
    rank,
    report,
    stability,
)
from callback.cases import evaluate, learn, simulate
from callback.strategies import looks
from callback.words.english import ENGLISH
from callback.words.shown import Shown
from callback.words.translation import is_draft, needed

#: A letter, or a slot, which stays.
LETTER = re.compile(r"\{[a-z0-9_]+\}|[^\W\d_]")
#: How days and numbers are written is no text.
PATTERNS = {key for key in ENGLISH.templates if key.startswith("format.")} | {"draft.day"}


def marked(text: str) -> str:
    """Return a text with a mark in the place of each letter."""
    return LETTER.sub(lambda found: found[0] if found[0].startswith("{") else "ж", text)


WORDS = {k: marked(v) for k, v in ENGLISH.templates.items() if k not in PATTERNS}
MARKED = STANDARD.translated(
    Pack(
        language="xx",
        texts={path: marked(text) for path, text in STANDARD.texts().items()},
        phrases={key: text for key, text in WORDS.items() if not is_draft(key)},
        drafts={key: text for key, text in WORDS.items() if is_draft(key)},
    )
)
GERMAN = STANDARD.translated("de")
FACTS = list(STANDARD.facts.values())
#: Codes, which are the same in every language, and what a caller gave.
CODES = {
    *STANDARD.reasons,
    *STANDARD.facts,
    *STANDARD.circumstances,
    *(state.id for one in STANDARD.circumstances.values() for state in one.states),
    *(answer.id for fact in FACTS for answer in fact.answers),
    *(pace.value for pace in STANDARD.paces),
    *(fact.derivation.value for fact in FACTS if fact.derivation is not None),
    *(why.value for why in WhyIgnored),
    "asked_on",
    "otherwise",
    "True",
    "False",
}
TOKEN = re.compile(r"[A-Za-z][A-Za-z0-9_+-]+")
#: What a person reads in plain data, by its key.
READ = {"headline", "label", "purpose", "question", "sentence", "standing", "text", "title", "why"}


def english(text: str) -> set[str]:
    """Return the words of a text that are neither marked nor codes."""
    return set(TOKEN.findall(text)) - CODES


def told_in(plain: object, *, key: str = "") -> Iterator[str]:
    """Yield each text that a person reads in plain data."""
    if isinstance(plain, Mapping):
        for name, item in cast("Mapping[str, object]", plain).items():
            below = key if key == "words" else name
            yield from told_in(item, key=below)
    elif isinstance(plain, list):
        yield from chain.from_iterable(
            told_in(item, key=key) for item in cast("list[object]", plain)
        )
    elif isinstance(plain, str) and key in {"words", *READ}:
        yield plain


def results(ranking: Ranking) -> Iterator[Shown]:
    """Yield all that is read off a ranking as a table."""
    yield ranking
    yield ranking.silence
    yield ranking.evidence
    yield ranking.tempo
    yield forecast(ranking)
    yield explain(ranking)
    yield explain(ranking, against=ranking[-1].reason.id)
    yield ask(ranking)
    yield advise(ranking)


def walked(found: Report) -> Iterator[str]:
    """Yield all that a person may read of a report and of what it is made of."""
    ranking = found.ranking
    yield from (str(found), found.headline, found.sentence, str(agenda([found])))
    yield from (result.text(rows=None) for result in results(ranking))
    yield from (item.text(ranking.catalogue.phrases) for item in ranking.evidence.ignored)
    for step in (one for one in found.plan.steps if one.template is not None):
        yield str(step.draft())
    plain = (found, ranking, found.forecast, found.plan, found.questions, explain(ranking))
    yield from chain.from_iterable(told_in(part.to_dict()) for part in plain)


@given(looks())
@settings(max_examples=60)
def test_no_english_word_is_left(look: tuple[Interview, Date]) -> None:
    """With each text marked, every verb says marks, and codes that no language changes."""
    drawn, as_of = look
    interview = attrs.evolve(drawn, role=None, organisation=None, ref=None)
    found = report(interview, as_of=as_of, catalogue=MARKED)
    assert set(chain.from_iterable(map(english, walked(found)))) == set()


@given(st.sampled_from(FACTS))
def test_no_english_word_is_left_in_a_meaning(fact: Fact) -> None:
    """What its numbers rest on stays in the language of its publisher, and is named so."""
    for answer in fact.answers:
        said = meaning(fact.id, answer.id, catalogue=MARKED)
        text = said.text(rows=None).replace("\n", " ")
        for source in said.sources:
            text = text.replace(source.title, "")
        assert english(text) == set()


def test_no_english_word_is_left_where_many_are_judged() -> None:
    """Nor in a stability, an evaluation and what was learnt."""
    drawn = simulate(MARKED, 60, seed=1, ended="2026-11-03", as_of="2026-11-10")
    ranking = rank(drawn[0].interview, as_of="2026-11-10", catalogue=MARKED)
    shown = (
        stability(ranking, draws=20, seed=1),
        evaluate(drawn, catalogue=MARKED, seed=1),
        learn(drawn, catalogue=MARKED, reviewed="2026-11-22", most_steps=1),
    )
    for result in shown:
        assert english(result.text(rows=None)) == set()
    found = report(drawn[0].interview, as_of="2026-11-10", catalogue=MARKED, draws=20)
    assert english(str(found)) == set()


@given(looks(), st.sampled_from(["de", "en"]))
def test_no_result_speaks_the_language_of_another(look: tuple[Interview, Date], first: str) -> None:
    """In whichever order one asks: what is cached holds no words, and the numbers are the same."""
    interview, as_of = look
    order = (GERMAN, STANDARD) if first == "de" else (STANDARD, GERMAN)
    said: dict[str, Report] = {}
    for catalogue in order:
        said[catalogue.language] = report(interview, as_of=as_of, catalogue=catalogue)
    german, plain = said["de"], said["en"]
    assert german.ranking.posterior == plain.ranking.posterior
    assert german.plan.let_go_on == plain.plan.let_go_on
    for one, phrases in ((german, GERMAN.phrases), (plain, STANDARD.phrases)):
        assert str(one.ranking.silence).startswith(phrases.say("silence.heading"))
        assert phrases.say("tempo.heading") in str(one.ranking.tempo)
        assert phrases.say("report.title.do") in str(one)
    titles = {total.family.title for total in german.ranking.families}
    assert titles <= {family.title for family in GERMAN.families.values()}


@given(looks())
def test_the_german_screen_is_one_screen(look: tuple[Interview, Date]) -> None:
    """At most forty lines of a hundred columns, and a sentence of at most 140 characters."""
    interview, as_of = look
    found = report(interview, as_of=as_of, catalogue=GERMAN)
    lines = str(found).split("\n")
    assert len(lines) <= 40
    assert max(map(len, lines)) <= 100
    assert 0 < len(found.sentence) <= 140


def test_german_is_complete() -> None:
    """No text and no phrase is left in English, and none says what English says by accident."""
    pack = STANDARD.pack("de")
    assert STANDARD.untranslated("de") == ()
    assert set(pack.texts) == set(STANDARD.texts())
    assert {*pack.phrases, *pack.drafts} == set(needed("de"))
    same = {path for path, text in pack.texts.items() if text == STANDARD.texts()[path]}
    assert {re.sub(r".*\.answers\.", "", path) for path in same} <= {
        "0.label", "1.label", "offer.label",
    }  # fmt: skip  # one line


@pytest.mark.parametrize("key", [key for key in ENGLISH.templates if key not in PATTERNS])
def test_german_uses_each_slot(key: str) -> None:
    """What English tells is told in German as well."""
    assert GERMAN.phrases.slots(key) == ENGLISH.slots(key)


def test_german_labels_and_titles_fit_a_form() -> None:
    """As in English, with the room that German needs: 50 characters, and no full stop."""
    labels = {f"{f.id}.{a.id}": a.label for f in GERMAN.facts.values() for a in f.answers}
    titles = {reason.id: reason.title for reason in GERMAN.reasons.values()}
    told = {**labels, **titles}
    assert {key: text for key, text in told.items() if len(text) > 50 or text.endswith(".")} == {}


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.id)
def test_a_german_question_is_one_short_question(fact: Fact) -> None:
    """It ends with its only question mark, has at most 20 words, and its labels differ."""
    german = GERMAN.facts[fact.id]
    question, labels = german.question, [answer.label for answer in german.answers]
    assert question.endswith("?")
    assert question.count("?") == 1
    assert len(question.split()) <= 20
    assert len(set(labels)) == len(labels)


#: A word that addresses the reader formally, or a candidate by one gender alone.
ODD = re.compile(r"\b(?:Kandidat|Bewerber|Mitarbeiter|Kollege|Personaler|Chef)(?:en|s|n|innen)?\b")


def test_german_names_nobody_by_one_gender() -> None:
    """Neither candidates nor those who work there."""
    every = {**GERMAN.texts(), **GERMAN.phrases.templates}
    assert [key for key, text in every.items() if ODD.search(text)] == []


def test_german_letters_say_sie_and_all_else_du() -> None:
    """An employer is addressed formally, the reader is not."""
    letters = {k: t for k, t in GERMAN.phrases.templates.items() if k.startswith("draft.")}
    bodies = {k: t for k, t in letters.items() if k.endswith(".body") and "call" not in k}
    assert [k for k, t in bodies.items() if re.search(r"\b(?:du|dich|dir|dein\w*)\b", t)] == []
    assert all(re.search(r"\b(?:Sie|Ihnen|Ihr\w*)\b", t) for t in bodies.values())
    others = {k: t for k, t in GERMAN.phrases.templates.items() if k not in letters}
    told = {**GERMAN.texts(), **others}
    assert [k for k, t in told.items() if re.search(r"\b(?:Ihnen|Ihr|Ihre\w?)\b", t)] == [
        "families.channel.title"
    ]


def test_german_letters_are_short() -> None:
    """Under 120 words, as the English ones; a subject stays on one line."""
    letters = {k: t for k, t in GERMAN.phrases.templates.items() if k.startswith("draft.")}
    assert {k: len(t.split()) for k, t in letters.items() if len(t.split()) >= 120} == {}
    assert [k for k, t in letters.items() if k.endswith(".subject") and "\n" in t] == []
