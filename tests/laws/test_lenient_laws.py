"""Leniency: what is wrong is left out and said, and nothing else changes."""

from __future__ import annotations

import functools
import pickle

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law

from callback import BadRecord, Interview, InvalidInterview, Ranking, rank, rank_each, rank_many
from callback.documents import from_document, to_document
from callback.strategies import looks

#: Cells that cannot be so, by their field.
WRONG: dict[str, st.SearchStrategy[object]] = {
    "stage": st.sampled_from(["somewhere", 7, "elsewhere"]),
    "medium": st.sampled_from(["telepathy", 3]),
    "round_number": st.sampled_from([0, -1, "many"]),
    "organisation": st.sampled_from([" ", 5, "x" * 501]),
    "country": st.sampled_from(["Atlantis", 49]),
    "promised_by": st.sampled_from(["2026-10-01", "soon", "2026-02-30"]),
    "replied_on": st.sampled_from(["2026-10-01", "never", 12]),
    "asked_on": st.sampled_from([["2026-13-01"], "tomorrow"]),
}
#: What only a look can find to be wrong.
UNSEEN: dict[str, st.SearchStrategy[object]] = {
    "sector": st.sampled_from(["Underwater Basket Weaving"]),
    "country": st.sampled_from(["ZZ", "QQ"]),
    "thanked_on": st.sampled_from(["2027-01-04"]),
    "asked_on": st.sampled_from(["2027-01-04"]),
}
RIGHT = {
    "ended": "2026-11-03",
    "stage": "final",
    "organisation": "Acme",
    "country": "DE",
    "promised_by": "2026-11-10",
    "ref": 7,
}


@st.composite
def rows(draw: st.DrawFn) -> tuple[dict[str, object], set[str]]:
    """Draw a row, and the fields of it that are wrong."""
    wrong = {
        field: draw(cells)
        for field, cells in {**WRONG, **UNSEEN}.items()
        if draw(st.integers(0, 3)) == 0
    }
    return {**RIGHT, **wrong}, set(wrong)


@given(rows())
def test_only_what_is_wrong_is_left_out(drawn: tuple[dict[str, object], set[str]]) -> None:
    """The ranking is that of a row in which it was never entered, and names it."""
    row, wrong = drawn
    found = rank_many([row], as_of="2026-11-20", lenient=True)[0]
    assert isinstance(found, Ranking)
    left = {problem.field for problem in found.interview.left_out}
    assert left == wrong
    plain = {field: value for field, value in row.items() if field not in wrong}
    expected = rank(Interview.from_mapping(plain), as_of="2026-11-20")
    assert found.posterior == expected.posterior
    assert {one.what for one in found.evidence.ignored if one.expected} == wrong


@given(rows())
def test_strict_says_the_same_of_the_row_all_at_once(
    drawn: tuple[dict[str, object], set[str]],
) -> None:
    """What leniency leaves out is what strictness refuses, no more and no less."""
    row, _ = drawn
    lenient, strict = (
        rank_many([row], as_of="2026-11-20", lenient=one)[0] for one in (True, False)
    )
    assert isinstance(lenient, Ranking)
    refused = strict.problems if isinstance(strict, BadRecord) else ()
    told = {(one.field, one.value, one.expected) for one in refused}
    assert {(p.field, p.value, p.expected) for p in lenient.interview.left_out} == told


@law(looks())
def test_leniency_changes_nothing_that_is_right(
    reached: Reached, look: tuple[Interview, Date]
) -> None:
    """What can be ranked strictly comes out the same."""
    interview, as_of = look
    found = rank(interview, as_of=as_of, lenient=True)
    if reached(bool(interview.facts), "facts"):
        assert found.evidence.used
    assert found == rank(interview, as_of=as_of)
    assert found.interview.left_out == ()


@given(rows())
def test_what_is_left_out_is_kept_and_compared_by_nobody(
    drawn: tuple[dict[str, object], set[str]],
) -> None:
    """By changes, pickles and documents; two interviews are equal whatever they left out."""
    row, wrong = drawn
    interview = Interview.from_mapping(row, lenient=True)
    for kept in (
        interview.with_facts(posting="removed"),
        pickle.loads(pickle.dumps(interview)),  # noqa: S301  # our own
        from_document(to_document(interview), Interview),
    ):
        assert kept.left_out == interview.left_out
    assert {problem.field for problem in interview.left_out} <= wrong
    assert attrs.evolve(interview, left_out=()) == interview
    assert hash(attrs.evolve(interview, left_out=())) == hash(interview)


@pytest.mark.parametrize("ended", ["", None, "soon", "2026-02-30", "2026-12-01"])
def test_a_row_without_a_day_of_the_interview_is_lost(ended: object) -> None:
    """Missing, unreadable, impossible, or still to come."""
    (found,) = rank_many([{**RIGHT, "ended": ended}], as_of="2026-11-20", lenient=True)
    assert isinstance(found, BadRecord)
    assert "ended" in {problem.field for problem in found.problems}


@pytest.mark.parametrize("word", ["saved", "applied", "Rejected", "withdrawn", "to apply"])
def test_leniency_makes_no_interview_of_a_row_that_has_none(word: str) -> None:
    """Whose status says that there was none yet, or that all is over."""
    (found,) = rank_many([{**RIGHT, "stage": word}], as_of="2026-11-20", lenient=True)
    assert isinstance(found, BadRecord)
    with pytest.raises(InvalidInterview):
        Interview.from_mapping({**RIGHT, "stage": word}, lenient=True)


@given(st.lists(rows(), max_size=4), st.booleans())
def test_one_after_the_other_is_the_same(
    drawn: list[tuple[dict[str, object], set[str]]],
    lenient: bool,  # noqa: FBT001  # it is drawn
) -> None:
    """``rank_each`` gives what ``rank_many`` gives, record by record."""
    records = [row for row, _ in drawn]
    each = rank_each(iter(records), as_of="2026-11-20", lenient=lenient)
    assert tuple(each) == rank_many(records, as_of="2026-11-20", lenient=lenient)


def test_each_record_is_read_when_it_is_asked_for() -> None:
    """A million rows need no list: only those are taken whose result was wanted."""
    taken: list[int] = []

    def records() -> object:
        for number in range(10):
            taken.append(number)
            yield {"ended": "2026-11-03", "ref": number}

    found = rank_each(records(), as_of="2026-11-20")  # type: ignore[arg-type]  # it is one
    assert taken == []
    next(found)
    next(found)
    assert taken == [0, 1]


@given(st.lists(st.sampled_from(["2026-11-05", "2026-11-10", "soon", "2026-13-01"]), min_size=1))
def test_of_several_days_only_the_wrong_ones_are_left_out(days: list[str]) -> None:
    """Those that can be read count, and those that cannot are named, each of them."""
    right = [one for one in days if one in ("2026-11-05", "2026-11-10")]
    found = Interview.from_mapping({**RIGHT, "asked_on": days}, lenient=True)
    assert list(map(str, found.asked_on)) == sorted(right)
    assert len(found.left_out) == len(days) - len(right)


def test_what_only_the_look_finds_has_the_rows_own_names() -> None:
    """A sector, a day to come and an answer under their columns, as in a strict look."""
    row = {**RIGHT, "branch": "Wellness", "nudged": "2026-12-01", "ad": "gone"}
    names, facts = {"sector": "branch", "asked_on": "nudged"}, {"posting": "ad"}
    lenient, strict = (
        rank_many([row], as_of="2026-11-20", names=names, facts=facts, lenient=one)[0]
        for one in (True, False)
    )
    assert isinstance(lenient, Ranking)
    assert isinstance(strict, BadRecord)
    said = {problem.column for problem in lenient.interview.left_out}
    assert said == {problem.column for problem in strict.problems} == {"branch", "nudged", "ad"}


def test_a_reader_may_be_lenient_by_itself() -> None:
    """A partial of ours with leniency in it reads leniently, whatever the look is."""
    read = functools.partial(Interview.from_mapping, lenient=True)
    (found,) = rank_many([{**RIGHT, "stage": "somewhere"}], as_of="2026-11-20", read=read)
    assert isinstance(found, Ranking)
    assert [problem.field for problem in found.interview.left_out] == ["stage"]


def test_a_long_refusal_is_one() -> None:
    """A sentence in the place of a status bars as well where it begins so."""
    word = (
        "Rejected, as the role is gone and nobody there knows if it will ever come back, if at all"
    )
    (found,) = rank_many([{**RIGHT, "stage": word}], as_of="2026-11-20", lenient=True)
    assert isinstance(found, BadRecord)
