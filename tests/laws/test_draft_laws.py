"""Letters: short, on one line where a line is wanted, and nothing is guessed."""

from __future__ import annotations

from email.message import EmailMessage
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callback import STANDARD, InvalidValue, UnknownId
from callback.words.drafts import SLOTS, Draft, Letter, Template

LETTERS = st.sampled_from(list(Letter))
#: Whatever a stranger's row may hold: braces, lines, markup, other scripts.
VALUES = st.text(max_size=40) | st.sampled_from(["{name}", "a\nBcc: b@c.d", "<b>&</b>", "役割"])
FILLED = st.dictionaries(st.sampled_from(SLOTS), VALUES)
#: What begs, blames or threatens.
UNKIND = (
    "desperate", "please please", "beg ", "unprofessional", "ignored", "disappointed", "you failed",
    "you promised", "rude", "must answer", "or else", "last chance", "legal", "unacceptable",
    "waste", "frustrat",
)  # fmt: skip


def template(letter: Letter, known: dict[str, str]) -> Template:
    """Return one of the standard letters."""
    return Template.of(letter, STANDARD.phrases, known)


@given(LETTERS, FILLED, FILLED)
def test_a_subject_is_one_line(letter: Letter, known: dict[str, str], more: dict[str, str]) -> None:
    """Whatever goes into it, so that a value can add no header; the standard library agrees."""
    draft = template(letter, known).filled(more)
    assert len(draft.subject.splitlines()) == 1
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
    context = {"name", "role"} | (set() if letter is Letter.WRITTEN_OFFER else {"interview_day"})
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
