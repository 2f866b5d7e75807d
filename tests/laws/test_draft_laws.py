"""Letters: short, on one line where a line is wanted, and nothing is guessed."""

from __future__ import annotations

import unicodedata
from email.message import EmailMessage
from urllib.parse import parse_qs, urlsplit

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reached import Reached, law

from callback import (
    STANDARD,
    Action,
    Interview,
    InvalidValue,
    Phrases,
    Plan,
    UnknownId,
    advise,
    rank,
)
from callback.strategies import looks, templates
from callback.words.drafts import SLOTS, Draft, Letter, Template

LETTERS = st.sampled_from(list(Letter))
#: Whatever a stranger's row may hold: braces, lines, markup, other scripts.
VALUES = st.text(max_size=40) | st.sampled_from(
    ["{name}", "a\nBcc: b@c.d", "\x1b[31mred", "<b>&</b>", "役割"]
)
FILLED = st.dictionaries(st.sampled_from(SLOTS), VALUES)
#: What begs, blames or threatens.
UNKIND = (
    "desperate", "please please", "beg ", "unprofessional", "ignored", "disappointed", "you failed",
    "you promised", "rude", "must answer", "or else", "last chance", "legal", "unacceptable",
    "waste", "frustrat",
)  # fmt: skip


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Draw a plan in the standard catalogue."""
    interview, as_of = draw(looks())
    return advise(rank(interview, as_of=as_of))


def steers(line: str) -> bool:
    """Say whether a character in it is for a terminal or a page, and not for a reader."""
    return any(unicodedata.category(one) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for one in line)


def template(letter: Letter, known: dict[str, str]) -> Template:
    """Return one of the standard letters."""
    return Template.of(letter, STANDARD.phrases, known)


@given(LETTERS, FILLED, FILLED)
def test_a_subject_is_one_line(letter: Letter, known: dict[str, str], more: dict[str, str]) -> None:
    """Whatever goes into it, so that a value can add no header; the standard library agrees."""
    draft = template(letter, known).filled(more)
    assert len(draft.subject.splitlines()) == 1
    assert not steers(draft.subject)
    assert not any(map(steers, draft.body.split("\n")))
    message = EmailMessage()
    message["Subject"] = draft.subject.encode("ascii", "ignore").decode()
    assert list(message.keys()) == ["Subject"]


@given(LETTERS, FILLED, FILLED)
def test_what_is_missing_is_seen(
    letter: Letter, known: dict[str, str], more: dict[str, str]
) -> None:
    """A slot is missing when neither side fills it, and then it stands in brackets."""
    draft = template(letter, known).filled(more)
    both = {**known, **more}
    empty = template(letter, {})
    asked = {slot for slot in SLOTS if f"{{{slot}}}" in empty.subject + empty.body}
    assert set(draft.missing) == {slot for slot in asked if not both.get(slot, "").strip()}
    shown = {STANDARD.phrases.say(f"slot.{slot}") for slot in draft.missing}
    assert all(text in draft.subject + draft.body for text in shown)


@given(LETTERS, st.sampled_from(SLOTS), VALUES, VALUES)
def test_what_is_given_wins_over_what_is_known(
    letter: Letter, slot: str, known: str, given_: str
) -> None:
    """A caller's text takes the place of the interview's, and what it holds is not looked at."""
    told = template(letter, {slot: known}).filled({slot: given_})
    assert told == template(letter, {}).filled({slot: given_ if given_.strip() else ""}) or (
        not given_.strip()
    )


@given(LETTERS, FILLED)
def test_a_link_holds_the_letter(letter: Letter, slots: dict[str, str]) -> None:
    """Read back by the standard library it is the subject and the body, and names nobody."""
    draft = template(letter, {}).filled(slots)
    parts = urlsplit(draft.mailto)
    told = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    assert (parts.scheme, parts.path, sorted(told)) == ("mailto", "", ["body", "subject"])
    assert told["subject"] == [draft.subject]
    assert told["body"] == [draft.body.replace("\n", "\r\n")]


@pytest.mark.parametrize("letter", Letter)
def test_a_letter_is_short_and_kind(letter: Letter) -> None:
    """Under 120 words with every slot in brackets, thanks in it, and nothing that presses."""
    draft = template(letter, {}).filled({})
    assert len(draft.body.split()) < 120
    assert len(draft.subject) <= 78 + sum(len(STANDARD.phrases.say(f"slot.{s}")) for s in SLOTS)
    text = f"{draft.subject} {draft.body}".lower()
    assert [word for word in UNKIND if word in text] == []
    assert "thank" in text or letter in {Letter.CALL, Letter.OWED}
    assert draft.body.count("?") <= 3


@pytest.mark.parametrize("letter", Letter)
def test_every_letter_gives_context(letter: Letter) -> None:
    """It says which job and which interview, so that whoever reads it need not look it up."""
    draft = template(letter, {}).filled({})
    # An offer is context enough.
    day = frozenset[str]() if letter is Letter.WRITTEN_OFFER else frozenset({"interview_day"})
    context = day | {"name", "role"}
    assert context <= set(draft.missing)


def test_a_filled_letter_by_hand() -> None:
    """One letter word for word, filled from both sides."""
    draft = template(Letter.OVERDUE_PROMISE, {"role": "Analyst", "promised_day": "10 May"}).filled(
        {"contact": "Ms Ito", "name": "Kim", "interview_day": "3 May"}
    )
    assert draft == Draft(
        letter=Letter.OVERDUE_PROMISE,
        subject="Analyst: is there a new date?",
        body=draft.body,
        missing=(),
    )
    first, context, *_ = draft.body.split("\n\n")
    assert first == "Hello Ms Ito,"
    assert "our interview on 3 May you hoped to have news by 10 May" in context
    assert draft.body.endswith("\nKim")


def test_an_unknown_slot_names_the_nearest() -> None:
    """And a value that is no text is refused, by the slot's name."""
    with pytest.raises(UnknownId, match="organisation"):
        template(Letter.THANKS, {}).filled({"organization": "Acme"})
    with pytest.raises(InvalidValue, match="name"):
        template(Letter.THANKS, {}).filled({"name": 7})  # type: ignore[dict-item]  # on purpose


@law(plans())
def test_whatever_is_written_has_a_letter(reached: Reached, plan: Plan) -> None:
    """Every step but a look has one, and what the interview knows stands in it."""
    for step in plan.steps:
        assert (step.template is None) == (step.action is Action.LOOK)
    written = [step for step in plan.steps if step.template is not None]
    if reached(written, "a letter"):
        role = plan.ranking.interview.role or ""
        for step in written:
            draft = step.draft(name="Kim", contact="Ms Ito")
            assert "Kim" in draft.body
            assert ("role" in draft.missing) <= (not role.strip())
            assert len(draft.body.split()) < 120 + len(role.split()) * 4 + 40


@law(plans())
def test_the_letter_fits_the_step(reached: Reached, plan: Plan) -> None:
    """Thanks thank, a call is noted, what is owed is sent, a last message says that it is."""
    fits = {
        Action.THANK: {Letter.THANKS, Letter.LATE_THANKS},
        Action.SEND: {Letter.OWED},
        Action.CALL: {Letter.CALL},
        Action.FEEDBACK: {Letter.FEEDBACK},
        Action.FAREWELL: {Letter.LAST},
    }
    others = set(Letter) - {letter for letters in fits.values() for letter in letters}
    for step in plan.steps:
        if reached(step.template is not None, "a letter") and step.template is not None:
            assert step.template.letter in fits.get(step.action, others)


def first(as_of: str, **known: object) -> Letter:
    """Return the letter of the first question after an interview of 3 November 2026."""
    interview = Interview(ended="2026-11-03", stage="final", **known)  # type: ignore[arg-type]  # as Interview takes them
    steps = advise(rank(interview, as_of=as_of)).steps
    asks = [step.template for step in steps if step.action is Action.ASK and step.template]
    return asks[0].letter


@pytest.mark.parametrize(
    ("as_of", "known", "letter"),
    [
        ("2026-11-10", {}, Letter.NO_PROMISE),
        ("2026-11-16", {"promised_by": "2026-11-10"}, Letter.OVERDUE_PROMISE),
        ("2026-11-10", {"facts": {"via_agency": True}}, Letter.AGENCY),
        ("2026-11-16", {"facts": {"hiring_manager_left": True, "auto_reply_left": True}},
         Letter.SUCCESSOR),
        ("2026-11-20", {"facts": {"verbal_offer": True}}, Letter.WRITTEN_OFFER),
        ("2026-11-09", {"decide_by": "2026-11-13"}, Letter.DEADLINE),
        ("2026-11-20", {"facts": {"asked_to_check_back": "2026-11-20"}}, Letter.CHECK_BACK),
        ("2026-11-20", {"facts": {"rejection_this_role": "auto"}}, Letter.MEANT),
    ],
)  # fmt: skip  # a table
def test_the_letter_fits_the_situation(
    as_of: str, known: dict[str, object], letter: Letter
) -> None:
    """By a promise, by whom it goes to, by what was offered, by one's own deadline."""
    assert first(as_of, **known) is letter


def test_days_are_written_as_in_a_letter() -> None:
    """Day and month, in the language of the phrases; a step without a letter says so."""
    steps = advise(rank(Interview(ended="2026-11-03", role="Analyst"), as_of="2026-11-24")).steps
    look = next(step for step in steps if step.action is Action.LOOK)
    with pytest.raises(InvalidValue, match="look"):
        look.draft()
    ask = next(step for step in steps if step.action is Action.ASK)
    assert ask.draft().subject == "Analyst: next steps after 3 November"
    words = {"format.locale": "de", "draft.day": "D. MMMM"}
    phrases = Phrases({**STANDARD.phrases.templates, **words})
    german = attrs.evolve(STANDARD, phrases=phrases)
    interview = Interview(ended="2026-03-03", role="Analyst")
    found = advise(rank(interview, as_of="2026-03-24", catalogue=german)).steps
    assert "3. März" in next(step for step in found if step.action is Action.ASK).draft().body
    nowhere = Phrases({**STANDARD.phrases.templates, "format.locale": "xx"})
    unknown = attrs.evolve(STANDARD, phrases=nowhere)
    plain = advise(rank(interview, as_of="2026-03-24", catalogue=unknown)).steps
    assert "2026-03-03" in next(step for step in plain if step.action is Action.ASK).draft().body


@given(templates())
def test_a_drawn_letter_is_read_as_it_is_sent(letter: Template) -> None:
    """Its text is the subject, an empty line and the body; filled with nothing it is the same."""
    draft = letter.filled({})
    assert str(draft) == f"{draft.subject}\n\n{draft.body}"
    assert letter.filled({}) == draft
