"""Twelve situations, read by somebody who is in one: what comes early, and what must not."""

from __future__ import annotations

from collections.abc import Mapping

import attrs
import pytest

from callback import STANDARD, Finding, Interview, ask, rank

#: How many questions a person reads.
READ = 8
#: What presupposes an event of which nothing was said, and what would be word of theirs.
NOT_SAID = {
    "competing_offer_told",
    "rejection_this_role",
    "portal_status",
    "salary_above_range",
    "referee_unresponsive",
    "promise_renewed",
    "told_cancelled",
    "told_filled",
    "person_announced",
}


@attrs.frozen
class Situation:
    """What is known, and what is asked.

    Attributes:
        interview: What is known.
        as_of: The day of looking.
        first: The question that comes first, where there is but one right.
        read: What is among the first eight.
        late: What is not among them, beside what was not said.
    """

    interview: Interview
    as_of: str
    first: str | None = None
    read: tuple[str, ...] = ()
    late: tuple[str, ...] = ()


def met(facts: Mapping[str, bool | str | Finding] | None = None, **fields: object) -> Interview:
    """Return an interview of 3 March 2026."""
    return Interview(ended="2026-03-03", facts=facts or {}, **fields)  # type: ignore[arg-type]  # as Interview takes them


SITUATIONS = {
    "nothing is known": Situation(
        met(), "2026-03-10", read=("told_on_hold", "told_still_interviewing", "candidates_said")
    ),
    "a promise was broken": Situation(
        met(stage="final", promised_by="2026-03-10"),
        "2026-03-16",
        read=("told_approval_pending", "told_on_hold"),
    ),
    "an agency is in between": Situation(
        met({"via_agency": True}, stage="interview"),
        "2026-03-17",
        first="agency_says_client_silent",
    ),
    "the contact has left": Situation(
        met({"auto_reply_left": True}, stage="final"),
        "2026-03-24",
        first="new_recruiter_introduced",
        read=("told_on_hold", "mass_exits"),
    ),
    "an offer was spoken": Situation(
        met({"verbal_offer": True}, stage="final"),
        "2026-03-13",
        read=("told_approval_pending", "background_check"),
        late=("gap_emphasised", "keep_on_file"),
    ),
    "it is on hold": Situation(
        met({"told_on_hold": True}, stage="final"),
        "2026-03-17",
        read=("told_approval_pending", "funding_or_contract_pending"),
        late=("keep_on_file", "thank_you_sent"),
    ),
    "something is owed": Situation(
        met({"owed_by_you": True}, stage="final"),
        "2026-03-17",
        read=("told_approval_pending", "told_on_hold"),
    ),
    "somebody from inside is in it": Situation(
        met({"internal_candidate_mentioned": True}),
        "2026-03-17",
        read=("told_on_hold", "insider_says"),
    ),
    "the advert is gone": Situation(
        met({"posting": "removed"}), "2026-03-17", read=("told_on_hold", "portal_opening")
    ),
    "two messages were ignored": Situation(
        met(stage="final", asked_on=["2026-03-12", "2026-03-20"]),
        "2026-03-31",
        read=("contact_details_ok", "told_on_hold"),
    ),
    "a screen, six weeks ago": Situation(
        met(stage="screen"), "2026-04-14", read=("only_successful_hear", "owed_by_you")
    ),
    "the portal says something": Situation(
        met({"portal_status": "under_review"}, stage="interview"),
        "2026-03-17",
        read=("portal_opening",),
    ),
}


@pytest.mark.parametrize("name", SITUATIONS)
def test_what_is_asked_first_makes_sense(name: str) -> None:
    """What was said is followed up; what tells much comes early; what was not said does not."""
    situation = SITUATIONS[name]
    ranking = rank(situation.interview, as_of=situation.as_of)
    asked = [question.fact.id for question in ask(ranking)]
    if situation.first is not None:
        assert asked[0] == situation.first
    assert [fact for fact in situation.read if fact not in asked[:READ]] == []
    assert [fact for fact in situation.late if fact in asked[:READ]] == []
    assert NOT_SAID.isdisjoint(asked[:READ])


def test_nothing_is_followed_up_that_was_not_said() -> None:
    """Without an agency, and with nobody gone, neither is asked about at all."""
    asked = {question.fact.id for question in ask(rank(met(), as_of="2026-03-17"))}
    assert {"agency_says_client_silent", "new_recruiter_introduced"}.isdisjoint(asked)


def test_a_doubtful_report_is_not_followed_up() -> None:
    """Where it is more likely than not that nobody has left, who took over is not asked."""
    doubtful = met({"recruiter_left": Finding(value=True, reliability=0.4)})
    asked = [question.fact.id for question in ask(rank(doubtful, as_of="2026-03-17"))]
    assert "new_recruiter_introduced" not in asked


def test_the_situations_are_twelve_and_name_facts() -> None:
    """Every id stands in the catalogue."""
    assert len(SITUATIONS) == 12
    named = {fact for one in SITUATIONS.values() for fact in (*one.read, *one.late)}
    assert (named | NOT_SAID) <= set(STANDARD.facts)
