"""Laws of admission: every fault planted is reported once, under the caller's own name for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, Literal, TypeAlias

import attrs
from hypothesis import strategies as st
from reached import Reached, law

from callback import (
    STANDARD,
    Evidence,
    Finding,
    Interview,
    InvalidInterview,
    Ranking,
    Tempo,
    WorkCalendar,
    rank,
    rank_many,
)

AS_OF = "2026-11-22"
WEEKDAYS = WorkCalendar.weekdays()

#: Who can see a fault: whoever reads the field, or only whoever looks at it on a day.
Seen: TypeAlias = Literal["read", "asked"]


@attrs.frozen
class Plant:
    """What is put into a field, how many faults that is, and who can see them."""

    value: object
    faults: int = 0
    seen: Seen = "read"


def _read(*values: object) -> list[Plant]:
    return [Plant(value, 1) for value in values]


def _asked(*values: object) -> list[Plant]:
    return [Plant(value, 1, "asked") for value in values]


LATE = "2026-11-23"
#: By field: what is right, what cannot be read, and what only a day and a catalogue refuse.
PLANTS: Mapping[str, list[Plant]] = {
    "ended": [Plant("2026-11-03"), *_read("soon", 20261103), *_asked(LATE)],
    "stage": [Plant("final"), *_read("hired", 3)],
    "medium": [Plant("video"), *_read("foto")],
    "round_number": [Plant(2), *_read(0, "2")],
    "organisation": [Plant("Acme"), *_read(7)],
    "role": [Plant("Welder"), *_read(" ")],
    "country": [Plant("DE"), *_read("Atlantis"), *_asked("XX")],
    "subdivision": [Plant("BY"), *_read(7), *_asked("QQ")],
    "sector": [Plant("manufacturing"), *_read(b"academia"), *_asked("acadeemia")],
    "promised_by": [Plant("2026-11-24"), *_read("next week")],
    "replied_on": [Plant("2026-11-03"), *_read(5), *_asked(LATE)],
    "thanked_on": [Plant("2026-11-04"), *_read("yes"), *_asked(LATE)],
    "asked_on": [
        Plant("2026-11-13"),
        *_read("2026-11-13;2026-11-14", 5),
        Plant(["soon", "2026-11-13", "later"], 2),
        *_asked(LATE),
        Plant([LATE, "2026-11-13", LATE], 2, "asked"),
    ],
    "ref": [Plant("a-7"), *_read(1.5)],
    "facts.posting": [
        Plant("removed"),
        *_read(1.5, ["removed"]),
        *_asked("gone", 1, Finding("removed", seen_on=LATE)),
        Plant(Finding("gone", seen_on=LATE), 2, "asked"),
    ],
    "facts.candidates_said": [Plant(4), *_read(-1), *_asked("many", "2026-11-05")],
    "facts.auto_reply": [Plant("2026-11-25"), *_read("2026-02-30"), *_asked("soon", 3)],
    "facts.on_holyday": [*_asked("yes", Finding(value=True))],
    "facts.season": [*_asked("ordinary", "nonsense")],
}  # fmt: skip  # a table
SINCE = ("promised_by", "replied_on", "thanked_on")
BEFORE = Plant("2026-11-02", 1)

Planted: TypeAlias = dict[str, Plant]


@st.composite
def planted(draw: st.DrawFn, *seen: Seen) -> Planted:
    """Fields with faults of these kinds, each independent of the others."""
    drawn: Planted = {}
    for field, plants in PLANTS.items():
        open_ = [plant for plant in plants if plant.faults == 0 or plant.seen in seen]
        plant = draw(st.none() | st.sampled_from(open_)) if open_ else None
        if plant is not None:
            drawn[field] = plant
    ended = drawn.setdefault("ended", PLANTS["ended"][0])
    if ended.value == LATE:  # what lies before it would contradict it
        drawn = {field: plant for field, plant in drawn.items() if field not in SINCE}
    elif ended.faults == 0 and "read" in seen:
        for field in draw(st.sets(st.sampled_from(SINCE))):
            drawn[field] = BEFORE
    return _with_its_country(drawn, "read" in seen)


def _with_its_country(drawn: Planted, read: bool) -> Planted:  # noqa: FBT001  # called once, above
    """A subdivision is at fault without a country; beside a bad one nothing is known of it."""
    part, country = drawn.get("subdivision"), drawn.get("country")
    if part is None or (part.faults and part.seen == "read"):
        return drawn
    if country is None:
        alone = {"subdivision": Plant(part.value, 1)} if read else {}
        return {**{f: p for f, p in drawn.items() if f != "subdivision"}, **alone}
    if country.faults:
        return {**drawn, "subdivision": Plant(part.value)}
    return drawn


def faults(drawn: Planted, *but: str) -> Counter[str]:
    """Return how many problems each field must have."""
    return +Counter({field: plant.faults for field, plant in drawn.items() if field not in but})


def call(drawn: Planted) -> dict[str, Any]:
    """Return the fields as one would give them to ``Interview``."""
    values = {field: plant.value for field, plant in drawn.items() if "." not in field}
    known = {f.removeprefix("facts."): p.value for f, p in drawn.items() if "." in f}
    return {**values, "facts": known}


def refusal(door: Callable[[], object]) -> InvalidInterview | None:
    """Return the error with which a call refuses an interview, if it does."""
    try:
        door()
    except InvalidInterview as error:
        return error
    return None


def reported(error: InvalidInterview | None) -> Counter[str]:
    """Return how many problems an error has for each field, none of them under another name."""
    problems = () if error is None else error.problems
    assert all(problem.column is None for problem in problems)
    return Counter(problem.field for problem in problems)


@law(planted("read"))
def test_an_interview_reports_all_that_it_can_see(reached: Reached, drawn: Planted) -> None:
    """Every field that cannot be read, and every contradiction, each once, whatever else is."""
    wrong = faults(drawn)
    assert reported(refusal(lambda: Interview(**call(drawn)))) == wrong
    reached(len(wrong) > 1, "two faults")


@law(planted("asked"), st.booleans(), st.booleans())
def test_rank_reports_all_that_it_can_see(
    reached: Reached,
    drawn: Planted,
    calendar: bool,  # noqa: FBT001  # drawn by Hypothesis
    tempo: bool,  # noqa: FBT001  # drawn by Hypothesis
) -> None:
    """Dates, facts, sector, country: each once; with a calendar or a tempo of its own, no more."""
    given: dict[str, Any] = {"calendar": WEEKDAYS} if calendar else {}
    given |= {"tempo": Tempo()} if tempo else {}
    skipped = [*(("country", "subdivision") if calendar else ()), *(("sector",) if tempo else ())]
    wrong, interview = faults(drawn, *skipped), Interview(**call(drawn))
    error = refusal(lambda: rank(interview, as_of=AS_OF, **given))
    assert reported(error) == wrong
    assert error is None or error.ref == interview.ref
    reached(len(wrong) > 1, "two faults")


@law(planted("asked"))
def test_every_door_asks_in_the_same_room(reached: Reached, drawn: Planted) -> None:
    """Evidence says of dates and facts, and a tempo of the sector, what ``rank`` says of them."""
    interview = Interview(**call(drawn))
    places = ("country", "subdivision")
    doors: list[tuple[Callable[[], object], Counter[str]]] = [
        (
            lambda: Evidence.gather(interview, STANDARD, AS_OF, WEEKDAYS),
            faults(drawn, *places, "sector"),
        ),
        (
            lambda: Tempo.for_interview(interview, STANDARD),
            faults({f: p for f, p in drawn.items() if f == "sector"}),
        ),
    ]
    for door, wrong in doors:
        assert reported(refusal(door)) == wrong
        reached(wrong, "a fault")


COLUMNS = {
    "ended": "met on", "stage": "status", "country": "land", "sector": "industry",
    "thanked_on": "thanked", "asked_on": "asked", "ref": "id", "facts.posting": "ad",
    "facts.on_holyday": "away",
}  # fmt: skip  # a table


def row(drawn: Planted) -> dict[str, object]:
    """Return the fields as a row, some of whose columns have names of their own."""
    return {COLUMNS.get(field, field): plant.value for field, plant in drawn.items()}


def mapped(drawn: Planted) -> dict[str, Any]:
    """Return which column of that row is which field and which fact."""
    there = {field: COLUMNS.get(field, field) for field in drawn}
    return {
        "names": {field: column for field, column in there.items() if "." not in field},
        "facts": {f.removeprefix("facts."): c for f, c in there.items() if "." in f},
    }


@law(planted("read", "asked"), st.booleans(), st.booleans())
def test_a_row_reports_all_that_is_wrong_with_it(
    reached: Reached,
    drawn: Planted,
    extra: bool,  # noqa: FBT001  # drawn by Hypothesis
    gone: bool,  # noqa: FBT001  # drawn by Hypothesis
) -> None:
    """Columns, values, contradictions, dates, facts, sector, country: at once, under its names."""
    options, record = mapped(drawn), row(drawn)
    wrong = faults(drawn)
    if extra:
        record["notes"] = "x"
        wrong["notes"] += 1
    if gone and "medium" in drawn:
        del record["medium"]
        wrong["medium"] = 1
    (result,) = rank_many([record], as_of=AS_OF, **options)
    problems = () if isinstance(result, Ranking) else result.problems
    assert Counter(problem.field for problem in problems) == wrong
    for problem in problems:
        own = COLUMNS.get(problem.field)
        assert problem.column in ((own,) if own else (None, problem.field))
    readable = drawn["ref"].value if drawn.get("ref", BEFORE).faults == 0 else None
    assert isinstance(result, Ranking) or result.ref == readable
    reached(len(wrong) > 1, "two faults")
