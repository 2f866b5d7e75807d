"""A case holds what is known afterwards, and refuses what contradicts itself."""

from __future__ import annotations

import pytest

from callback import Interview, InvalidInterview, InvalidValue
from callback.cases.case import Case

INTERVIEW = Interview(ended="2026-11-03")


def case(**fields: object) -> Case:
    """Return a case of the interview, looked at a week later."""
    known: dict[str, object] = {"interview": INTERVIEW, "as_of": "2026-11-10", **fields}
    return Case(**known)  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize(
    ("fields", "silent", "timed"),
    [
        ({}, True, False),
        ({"answered_on": "2026-11-11"}, True, True),
        ({"answered_on": "2026-11-10"}, False, True),
        ({"watched_until": "2026-11-10"}, True, True),
    ],
)
def test_silent_and_timed(fields: dict[str, object], silent: bool, timed: bool) -> None:  # noqa: FBT001  # a table
    """Silent: no word by the end of the day of looking. Timed: something is known of the wait."""
    found = case(**fields)
    assert (found.silent, found.timed) == (silent, timed)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"interview": "none"}, "interview is 'none': expected a value of type Interview"),
        ({"as_of": "soon"}, "as_of is 'soon': "),
        ({"answered_on": 3}, "answered_on is 3: "),
        ({"watched_until": 3}, "watched_until is 3: "),
        ({"reason": 3}, "reason is 3: expected a reason's id, or None"),
        ({"offer": 1}, "offer is 1: expected True, False or None"),
    ],
)
def test_wrong_fields(fields: dict[str, object], message: str) -> None:
    """Each is named and quoted."""
    with pytest.raises(InvalidValue) as caught:
        case(**fields)
    assert str(caught.value).startswith(message)


def test_all_contradictions_at_once() -> None:
    """Every day that cannot be is told, with what would be right."""
    with pytest.raises(InvalidInterview) as caught:
        case(as_of="2026-11-01", answered_on="2026-11-02", watched_until="2026-10-01", offer=True)
    assert [str(problem) for problem in caught.value.problems] == [
        "as_of is '2026-11-01': expected a day from 2026-11-03 on, when the interview ended",
        "answered_on is '2026-11-02': expected a day from 2026-11-03 on, when the interview ended",
        "watched_until is '2026-10-01': expected None: word came on answered_on",
        "watched_until is '2026-10-01': expected a day from 2026-11-01 on",
        "offer is True: expected False or None: no word has come",
    ]
