"""The forecast as a value: its words, its picture, its data, and what it refuses."""

from __future__ import annotations

import copy
import json
import pickle
import xml.etree.ElementTree as ET
from collections.abc import Callable
from itertools import pairwise
from typing import cast

import attrs
import pytest
from pendulum import Date

from callback import (
    STANDARD,
    Finding,
    Forecast,
    Interview,
    InvalidValue,
    OutsideCalendar,
    Ranking,
    WorkCalendar,
    forecast,
    rank,
)

INTERVIEW = Interview(
    ended="2026-11-03", stage="interview", asked_on="2026-11-13", facts={"posting": "removed"},
    ref="a-7",
)  # fmt: skip  # one look
RANKING = rank(INTERVIEW, as_of="2026-11-22")
FORECAST = forecast(RANKING)
HTML = FORECAST._repr_html_()  # pyright: ignore[reportPrivateUsage]  # as a notebook does


def look(as_of: str, stage: str | None = None, asked_on: tuple[str, ...] = ()) -> Ranking:
    """Rank a silence that began on 3 November 2026."""
    return rank(Interview(ended="2026-11-03", stage=stage, asked_on=asked_on), as_of=as_of)


def test_text() -> None:
    """It prints as a table: the near future, ever, the median, an offer, the day to let go."""
    found = forecast(look("2026-11-06", stage="interview"))
    soon = [f"{100 * found.heard_within(n):.1f} %" for n in (5, 10, 20)]
    assert found.median_days is not None
    assert found.good_news is not None
    assert [line.rsplit("  ", 1) for line in str(found).splitlines()] == [
        ["Will they answer? As of 2026-11-06"],
        ["forecast"],
        ["an answer within 5 working days ", soon[0]],
        ["an answer within 10 working days", soon[1]],
        ["an answer within 20 working days", soon[2]],
        [f"{'an answer ever':32}", f"{100 * found.ever:.1f} %"],
        [f"{'half have an answer after':32}", f"{found.median_days} working days"],
        [f"{'an offer in the end':32}", f"{100 * found.offer:.1f} %"],
        [f"{'an offer or a next round':32}", f"{100 * found.good_news:.1f} %"],
        [f"{'stop waiting after':32}", f"{found.let_go_on}"],
    ]


def test_text_where_there_is_less_to_say() -> None:
    """No median under a half, no next round after the last, no day where hope never gets so low."""
    late = look("2027-02-01", stage="final")
    lines = str(forecast(late, threshold=0.001)).splitlines()
    assert f"{'half have an answer after':32}  not within a year" in lines
    assert f"{'stop waiting after':32}  not within a year" in lines
    assert not any("next round" in line for line in lines)


def test_repr_is_short() -> None:
    """A debugger shows the day and the two numbers that matter."""
    assert repr(FORECAST) == (
        f"<Forecast as of 2026-11-22: ever {FORECAST.ever:.3f}, offer {FORECAST.offer:.3f}>"
    )


def test_html_holds_the_table_and_the_picture() -> None:
    """It is well-formed, and the picture says in words what it shows."""
    page = ET.fromstring(f"<div>{HTML}</div>")  # noqa: S314  # it is our own
    svg = page.find("svg")
    assert svg is not None
    label = "The chance of having heard, by day"
    assert (svg.attrib["role"], svg.attrib["aria-label"]) == ("img", label)
    assert svg.findtext("title") == label
    rows = [["".join(cell.itertext()) for cell in row] for row in page.iter("tr")]
    assert rows[1:] == [
        [cell.strip() for cell in line.rsplit("  ", 1)] for line in str(FORECAST).splitlines()[2:]
    ]


def test_what_one_more_message_changes_is_told() -> None:
    """Its table has both forecasts side by side, and its picture both curves."""
    writing = FORECAST.if_you_write()
    rows = (line.rsplit("  ", 2) for line in str(writing).splitlines()[2:])
    told = {name.strip(): (before.strip(), after) for name, before, after in rows}
    assert told["an answer ever"] == (
        f"{100 * writing.before.ever:.1f} %",
        f"{100 * writing.after.ever:.1f} %",
    )
    assert writing.html().count("<polyline") == 2


def test_a_picture_without_a_day_to_stop() -> None:
    """Where none comes within a year, none is marked."""
    endless = forecast(RANKING, threshold=1e-9)
    assert endless.let_go_on is None
    assert "stop waiting" not in endless.html().partition("<svg")[2]
    assert "stop waiting" in HTML.partition("<svg")[2]


def test_to_dict() -> None:
    """It is JSON, and says what it was derived from and every number that the value has."""
    data = FORECAST.to_dict()
    assert json.loads(json.dumps(data, allow_nan=False)) == data
    assert data == {
        "schema": 1,
        "catalogue": {"version": STANDARD.version, "fingerprint": STANDARD.fingerprint},
        "ref": "a-7",
        "as_of": "2026-11-22",
        "writing_on": None,
        "ever": FORECAST.ever,
        "median_days": FORECAST.median_days,
        "by_decision": None,
        "offer": FORECAST.offer,
        "good_news": FORECAST.good_news,
        "threshold": 0.2,
        "let_go_on": str(FORECAST.let_go_on),
        "curve": [
            {"working_days": p.working_days, "day": str(p.day), "heard": p.heard}
            for p in FORECAST.curve(40)
        ],
    }


@pytest.mark.parametrize(
    ("as_of", "shown"), [("2026-11-06", True), ("2026-11-12", True), ("2026-11-13", False)]
)
def test_the_chance_of_word_by_your_own_deadline(as_of: str, *, shown: bool) -> None:
    """It is that of hearing by the day on which you answer another employer, until that passes."""
    interview = Interview(ended="2026-11-03", decide_by="2026-11-12")
    found = forecast(rank(interview, as_of=as_of))
    expected = found.heard_by("2026-11-12") if shown else None
    assert found.by_decision == expected
    assert ("an answer by 2026-11-12, when you have to decide" in str(found)) == shown
    assert found.to_dict()["by_decision"] == found.by_decision


def test_to_dict_of_a_supposed_message() -> None:
    """The day of the message stands in it, and what is not so is null."""
    data = forecast(look("2026-11-20", stage="final")).if_you_write("2026-11-24").after.to_dict()
    assert (data["writing_on"], data["good_news"]) == ("2026-11-24", None)


def test_it_is_frozen() -> None:
    """No field can be set."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        FORECAST.threshold = 0.5  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]  # that is the test
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        FORECAST.if_you_write().on = Date(2026, 12, 1)  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]  # that is the test


def test_equal_by_value() -> None:
    """The same look gives an equal forecast, another threshold or message another one."""
    again = forecast(rank(INTERVIEW, as_of="2026-11-22"))
    assert again == FORECAST
    assert again.if_you_write() == FORECAST.if_you_write()
    assert forecast(RANKING, threshold=0.3) != FORECAST
    assert FORECAST.if_you_write().after != FORECAST


def pickled(value: object) -> object:
    """Return what comes back from a pickle."""
    return cast("object", pickle.loads(pickle.dumps(value)))  # noqa: S301  # our own bytes


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, pickled])
def test_copies_are_equal(again: Callable[[object], object]) -> None:
    """Copied and pickled, with what was computed already, it is the same value."""
    assert FORECAST.ever < 1
    assert again(FORECAST) == FORECAST
    assert again(FORECAST.if_you_write()) == FORECAST.if_you_write()


def test_writing_by_default_goes_out_on_the_next_working_day() -> None:
    """On a Sunday that is Monday; on a working day it is that day."""
    assert FORECAST.if_you_write().on == Date(2026, 11, 23)
    assert forecast(look("2026-11-20")).if_you_write().on == Date(2026, 11, 20)
    assert FORECAST.if_you_write("2026-11-22").on == Date(2026, 11, 22)


def test_writing_shows_both_forecasts() -> None:
    """Before is the forecast itself, after supposes the message, and the gains are differences."""
    writing = FORECAST.if_you_write("2026-11-24")
    assert writing.before is FORECAST
    assert writing.after == Forecast(ranking=RANKING, writing_on=Date(2026, 11, 24))
    assert writing.gain == writing.after.ever - FORECAST.ever
    assert writing.gain_within(10) == writing.after.heard_within(10) - FORECAST.heard_within(10)


def test_a_first_message_helps_most() -> None:
    """The first may be missed, so a second gains, too: more time than ever, and less each time."""
    asked = ["2026-11-10", "2026-11-13", "2026-11-17"]
    gains = [
        forecast(look("2026-11-20", asked_on=tuple(asked[:sent]))).if_you_write().gain
        for sent in range(4)
    ]
    assert gains[0] > 0.05
    assert all(later < 0.75 * earlier for earlier, later in pairwise(gains))
    assert gains[3] > 0
    second = forecast(look("2026-11-20", asked_on=("2026-11-10",))).if_you_write()
    assert second.gain_within(10) > second.gain


def test_after_word_only_further_word_is_forecast() -> None:
    """Nobody sends it of their own accord: without a message after the word none comes."""
    told = Interview(
        ended="2026-11-03", facts={"told_filled": Finding("yes", seen_on="2026-11-13")}
    )
    alone = forecast(rank(told, as_of="2026-11-20"))
    asked = forecast(rank(attrs.evolve(told, asked_on="2026-11-16"), as_of="2026-11-20"))
    assert (alone.ever, alone.heard_within(20), alone.offer) == (0, 0, 0)
    assert 0 < asked.ever < 0.2
    assert alone.let_go_on == asked.let_go_on == Date(2026, 11, 13)
    assert str(alone).splitlines()[-1] == "They have answered; this is about any further message."
    before = forecast(rank(attrs.evolve(told, asked_on="2026-11-12"), as_of="2026-11-20"))
    assert before.ever == 0


def test_a_catalogue_in_which_nothing_decides_about_offers_forecasts_none() -> None:
    """Without a circumstance that says how good word would be, there is nothing to say."""
    bare = [attrs.evolve(reason, rows={}) for reason in STANDARD.reasons.values()]
    ours = attrs.evolve(
        STANDARD, version="2026.11.22+bare", reasons=bare, circumstances=(), facts=()
    )
    found = forecast(
        rank(Interview(ended="2026-11-03", stage="screen"), as_of="2026-11-22", catalogue=ours)
    )
    assert (found.offer, found.good_news) == (0, 0)
    assert found.ever > 0.3


def test_the_deciding_circumstance_may_stand_anywhere() -> None:
    """The order of the circumstances changes no offer."""
    turned = list(STANDARD.circumstances.values())[::-1]
    ours = attrs.evolve(STANDARD, version="2026.11.22+turned", circumstances=turned)
    found = forecast(rank(INTERVIEW, as_of="2026-11-22", catalogue=ours))
    assert found.offer == pytest.approx(FORECAST.offer, abs=1e-12)
    assert found.good_news == pytest.approx(FORECAST.good_news, abs=1e-12)


#: After two messages none is planned.
ASKED = ("2026-11-10", "2026-11-17")


def test_letting_go_waits_for_a_working_day() -> None:
    """Under the threshold on a Sunday already, the day is Monday; on a working day it is today."""
    assert forecast(look("2027-03-07", asked_on=ASKED)).let_go_on == Date(2027, 3, 8)
    assert forecast(look("2027-03-08", asked_on=ASKED)).let_go_on == Date(2027, 3, 8)


def test_letting_go_waits_for_the_last_message() -> None:
    """However late it is, nobody stops before what is planned has been sent."""
    late = forecast(look("2027-03-08"))
    assert [message.on for message in late.schedule.messages] == [Date(2027, 3, 8), late.let_go_on]
    assert late.let_go_on == Date(2027, 3, 15)


@pytest.mark.parametrize(("days", "within"), [(249, True), (250, True), (251, False)])
def test_a_year_is_looked_through_to_its_last_day(days: int, *, within: bool) -> None:
    """A threshold that is passed on the 250th working day is found, and not one day later."""
    ranking = look("2026-11-20", asked_on=ASKED)
    found = forecast(ranking)

    def still(n: int) -> float:
        heard = found.heard_within(n)
        return (found.ever - heard) / (1 - heard)

    between = (still(days - 1) + still(days)) / 2
    on = ranking.calendar.add(ranking.as_of, days)
    assert forecast(ranking, threshold=between).let_go_on == (on if within else None)


HORIZON = "a whole number of working days from 0"
LATER = "a day from 2026-11-22 on, the day of looking"
DAY = "a day such as '2026-11-03', alone or with a time, or a date or datetime"


@pytest.mark.parametrize("days", [-1, 1.0, True, "5", None])
def test_horizons_are_whole_numbers(days: object) -> None:
    """Anything else is an error that quotes it."""
    with pytest.raises(InvalidValue) as caught:
        FORECAST.heard_within(cast("int", days))
    assert (caught.value.value, caught.value.expected) == (repr(days), HORIZON)


@pytest.mark.parametrize(
    ("method", "field"), [("heard_by", "date"), ("offer_by", "date"), ("if_you_write", "on")]
)
@pytest.mark.parametrize(
    ("given", "value", "expected"),
    [
        ("2026-11-21", "'2026-11-21'", LATER),
        ("soon", "'soon'", DAY),
        (5, "5", DAY),
    ],
)
def test_days_are_not_before_the_day_of_looking(
    method: str, field: str, given: object, value: str, expected: str
) -> None:
    """The error names the argument, quotes the value, and says which days there are."""
    with pytest.raises(InvalidValue) as caught:
        getattr(FORECAST, method)(given)
    assert str(caught.value) == f"{field} is {value}: expected {expected}"


@pytest.mark.parametrize("threshold", [0, 1, -0.1, 1.5, True, "0.2", float("nan"), None])
def test_thresholds_lie_between_0_and_1(threshold: object) -> None:
    """At 0 nobody would ever let go, at 1 everybody at once."""
    with pytest.raises(InvalidValue) as caught:
        forecast(RANKING, threshold=cast("float", threshold))
    assert str(caught.value) == (f"threshold is {threshold!r}: expected a number between 0 and 1")


def test_only_a_ranking_can_be_forecast() -> None:
    """An interview has to be ranked first."""
    with pytest.raises(InvalidValue, match=r"^ranking is .*: expected a value of type Ranking$"):
        forecast(cast("Ranking", INTERVIEW))


def test_horizons_beyond_the_calendar() -> None:
    """A calendar of stated years refuses what lies beyond them, and answers up to its last day."""
    year = WorkCalendar(name="2026", first="2026-01-01", last="2026-12-31")
    found = forecast(rank(INTERVIEW, as_of="2026-11-22", calendar=year))
    assert found.heard_within(29) == found.heard_by("2026-12-31") == FORECAST.heard_within(29)
    with pytest.raises(OutsideCalendar) as caught:
        found.heard_within(30)
    assert str(caught.value) == (
        "working day 30 after 2026-11-22 is outside the calendar, "
        "which knows 2026-01-01 to 2026-12-31"
    )
    with pytest.raises(OutsideCalendar):
        found.heard_by("2027-01-01")
