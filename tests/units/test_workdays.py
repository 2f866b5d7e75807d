"""Working days against second sources, and what a calendar says about wrong input."""

from __future__ import annotations

import datetime as dt
import itertools
import random
import subprocess
import sys

import holidays as second_source
import numpy as np
import pytest
from pendulum import Date

from callback.errors import CallbackError, InvalidValue, OutsideCalendar, UnknownId
from callback.workdays import WorkCalendar

SPANS = 400
A_DAY = "a day such as '2026-11-03', alone or with a time, or a date or datetime"
A_WEEKEND = "days of the week from 0 (Monday) to 6 (Sunday), and not all seven"
WEEKDAYS = WorkCalendar.weekdays()
# Other weekends (IL, SA, BD; one day in NP), weekends that changed in the years asked for (AE,
# SA, MY-01, YE), make-up days (CN, HU, AZ, UZ), subdivisions, and plain ones.
PLACES = [
    ("AE", None, 2019, 2024),
    ("AZ", None, 2019, 2025),
    ("BD", None, 2024, 2027),
    ("BR", "SP", 2024, 2027),
    ("CN", None, 2020, 2026),
    ("DE", "BY", 2024, 2028),
    ("ES", "MD", 2024, 2027),
    ("FR", None, 1999, 2030),
    ("GB", "ENG", 2019, 2028),
    ("HU", None, 2018, 2026),
    ("IL", None, 2024, 2027),
    ("JP", None, 2024, 2028),
    ("MY", "01", 2013, 2026),
    ("NP", None, 2024, 2026),
    ("SA", None, 2011, 2015),
    ("SA", None, 2024, 2027),
    ("TW", None, 1999, 2002),
    ("US", "CA", 2024, 2028),
    ("UZ", None, 2018, 2025),
    ("YE", None, 2012, 2014),
]


def spans(calendar: WorkCalendar, seed: int) -> list[tuple[Date, Date]]:
    """Return random spans of the calendar's days, from a fixed seed."""
    assert calendar.first is not None
    assert calendar.last is not None
    low, high = calendar.first.toordinal(), calendar.last.toordinal()
    rng = random.Random(seed)  # noqa: S311  # a fixed draw of test cases
    pairs = [sorted(rng.choices(range(low, high + 1), k=2)) for _ in range(SPANS)]
    return [(Date.fromordinal(a), Date.fromordinal(b)) for a, b in pairs]


@pytest.mark.parametrize(("country", "subdivision", "first", "last"), PLACES)
def test_countries_count_as_holidays_does(
    country: str, subdivision: str | None, first: int, last: int
) -> None:
    """In twenty places, each day and random spans agree with the library's own day-by-day view."""
    calendar = WorkCalendar.for_country(country, subdivision, years=range(first, last + 1))
    # Years either side: days moved across New Year may be listed with the other year.
    table = second_source.country_holidays(
        country, subdiv=subdivision, years=range(first - 1, last + 2)
    )
    day, end = dt.date(first, 1, 1), dt.date(last, 12, 31)
    upto = {day - dt.timedelta(1): 0}
    while day <= end:
        worked = table.is_working_day(day)
        assert calendar.is_working(day) is worked, day
        upto[day] = upto[day - dt.timedelta(1)] + worked
        day += dt.timedelta(1)
    for a, b in spans(calendar, seed=first):
        assert calendar.working_days(a, b) == upto[b] - upto[a]


@pytest.mark.parametrize(("country", "subdivision", "first", "last"), PLACES)
def test_countries_count_as_numpy_does(
    country: str, subdivision: str | None, first: int, last: int
) -> None:
    """Random spans agree with numpy's count; make-up days, unknown to numpy, counted apart."""
    calendar = WorkCalendar.for_country(country, subdivision, years=range(first, last + 1))
    mask = [weekday not in calendar.weekend for weekday in range(7)]
    closed = np.array([day.isoformat() for day in calendar.holidays], dtype="datetime64[D]")
    for a, b in spans(calendar, seed=last):
        low, high = (np.datetime64(day.isoformat()) + np.timedelta64(1, "D") for day in (a, b))
        made = sum(a < day <= b for day in calendar.workdays)
        expected = int(np.busday_count(low, high, weekmask=mask, holidays=closed)) + made
        assert calendar.working_days(a, b) == expected


@pytest.mark.parametrize(("country", "subdivision", "first", "last"), PLACES)
def test_adding_agrees_with_a_walk(
    country: str, subdivision: str | None, first: int, last: int
) -> None:
    """The n-th working day is the one that a walk from day to day finds."""
    calendar = WorkCalendar.for_country(country, subdivision, years=range(first, last + 1))
    walked: list[Date] = []
    for (a, b), n in zip(spans(calendar, seed=1)[:100], itertools.cycle(range(1, 40))):
        later = (Date.fromordinal(k) for k in range(a.toordinal() + 1, b.toordinal() + 1))
        for end in itertools.islice(filter(calendar.is_working, later), n - 1, n):
            assert calendar.add(a, n) == end
            walked.append(end)
    assert len(walked) > 50


def test_weekdays_count_as_numpy_does_from_the_first_year_to_the_last() -> None:
    """Without bounds, spans anywhere in the calendar of Python agree with numpy."""
    rng = random.Random(9)  # noqa: S311  # a fixed draw of test cases
    for _ in range(3000):
        a, b = sorted(rng.choices(range(1, dt.date.max.toordinal() + 1), k=2))
        start, end = Date.fromordinal(a), Date.fromordinal(b)
        low, high = (
            np.datetime64(day.isoformat()) + np.timedelta64(1, "D") for day in (start, end)
        )
        assert WEEKDAYS.working_days(start, end) == int(np.busday_count(low, high))


def test_israel_works_on_sunday_and_saudi_arabia_too() -> None:
    """Friday and Saturday are the weekend where they are."""
    for country in ("IL", "SA"):
        calendar = WorkCalendar.for_country(country, years=[2026])
        assert calendar.weekend == {4, 5}
        assert calendar.is_working("2026-11-22")
        assert not calendar.is_working("2026-11-20")


def test_the_emirates_changed_their_weekend() -> None:
    """Friday 17 December 2021 was a rest day there, Friday 16 December 2022 was not."""
    calendar = WorkCalendar.for_country("AE", years=[2021, 2022])
    assert calendar.weekend == {5, 6}
    assert not calendar.is_working("2021-12-17")
    assert calendar.is_working("2021-12-19")
    assert calendar.is_working("2022-12-16")
    assert not calendar.is_working("2022-12-18")


def test_china_works_on_make_up_days() -> None:
    """The State Council made 2025-01-26 (a Sunday) and 2025-02-08 (a Saturday) working days."""
    calendar = WorkCalendar.for_country("CN", years=[2025])
    assert {Date(2025, 1, 26), Date(2025, 2, 8)} <= set(calendar.workdays)
    assert calendar.is_working("2025-01-26")
    assert not calendar.is_working("2025-01-28")
    assert not calendar.is_working("2025-02-15")


def test_a_day_moved_across_new_year_is_known_from_its_own_year() -> None:
    """Azerbaijan worked in December 2024 for a day of January 2025, whichever years are read."""
    alone = WorkCalendar.for_country("AZ", years=[2024])
    both = WorkCalendar.for_country("AZ", years=[2024, 2025])
    assert alone.workdays == tuple(day for day in both.workdays if day.year == 2024)
    assert max(alone.workdays).month == 12


def test_bavaria_has_more_holidays_than_germany() -> None:
    """A subdivision's own holidays count: Epiphany, Corpus Christi and All Saints in Bavaria."""
    germany = WorkCalendar.for_country("DE", years=[2027])
    bavaria = WorkCalendar.for_country("DE", "BY", years=[2027])
    own = set(bavaria.holidays) - set(germany.holidays)
    assert {Date(2027, 1, 6), Date(2027, 5, 27), Date(2027, 11, 1)} <= own
    assert (germany.name, bavaria.name) == ("DE", "DE-BY")


def test_a_country_covers_its_years_and_no_other_day() -> None:
    """From 1 January of the first year to 31 December of the last; the next day is refused."""
    calendar = WorkCalendar.for_country("GB", years=iter([2027, 2026]))
    assert (calendar.first, calendar.last) == (Date(2026, 1, 1), Date(2027, 12, 31))
    with pytest.raises(OutsideCalendar) as error:
        calendar.is_working("2028-01-01")
    assert str(error.value) == (
        "2028-01-01 is outside the calendar, which knows 2026-01-01 to 2027-12-31"
    )


def test_holidays_between_leaves_out_the_start_and_the_weekend() -> None:
    """A holiday on the first day or on a weekend took no working day of the span."""
    calendar = WorkCalendar(name="x", holidays=["2026-12-24", "2026-12-25", "2026-12-26"])
    assert calendar.holidays_between("2026-12-24", "2026-12-26") == (Date(2026, 12, 25),)


def test_a_calendar_prints_in_one_line() -> None:
    """However many days it holds, a calendar prints its name, bounds, weekend and counts."""
    assert repr(WEEKDAYS) == (
        "<WorkCalendar 'weekdays': … to …, weekend {5, 6}, 0 holidays, 0 make-up days>"
    )
    calendar = WorkCalendar(
        name="x" * 1000, weekend=[6], holidays=["2026-01-01"], first="2026-01-01"
    )
    assert str(calendar) == (
        f"<WorkCalendar 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...{'x' * 38}': "
        "2026-01-01 to …, weekend {6}, 1 holidays, 0 make-up days>"
    )


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"name": ""}, "name is '': expected a text that is not empty"),
        ({"name": 3}, "name is 3: expected a text that is not empty"),
        *(
            (
                {"weekend": value},
                f"weekend is {value!r}: expected {A_WEEKEND}",
            )
            for value in (7, "56", [7], [-1], [True], [5.0], [[5]], range(7))
        ),
        ({"holidays": 5}, "holidays is 5: expected a collection of days"),
        (
            {"holidays": ["2026-02-30"]},
            f"holidays is '2026-02-30': expected {A_DAY}",
        ),
        ({"workdays": None}, "workdays is None: expected a collection of days"),
        (
            {"first": "2026-01-02", "last": "2026-01-01"},
            "first is 2026-01-02: expected a day not after last, 2026-01-01",
        ),
        (
            {"holidays": ["2026-01-01"], "first": "2026-01-02"},
            "holidays is 2026-01-01: expected a day from 2026-01-02 to 9999-12-31",
        ),
        (
            {"workdays": ["2026-01-03"], "last": "2026-01-02"},
            "workdays is 2026-01-03: expected a day from 0001-01-01 to 2026-01-02",
        ),
        (
            {"workdays": ["2026-11-20"]},
            "workdays is 2026-11-20: expected a day of the weekend that is not a holiday",
        ),
        (
            {"workdays": ["2026-11-21"], "holidays": ["2026-11-21"]},
            "workdays is 2026-11-21: expected a day of the weekend that is not a holiday",
        ),
        (
            {"last": 5},
            f"last is 5: expected {A_DAY}",
        ),
    ],
)
def test_wrong_fields_are_named(fields: dict[str, object], message: str) -> None:
    """Each wrong or contradictory field is refused, word by word."""
    with pytest.raises(InvalidValue) as error:
        WorkCalendar(**{"name": "x", **fields})  # type: ignore[arg-type]  # wrong on purpose
    assert str(error.value) == message


def test_one_day_as_text_is_a_day_and_not_its_letters() -> None:
    """A single text where several days are meant is read as one day."""
    assert WorkCalendar(name="x", holidays="2026-12-25").holidays == (Date(2026, 12, 25),)


@pytest.mark.parametrize("n", [-1, 1.0, True, "3", None])
def test_only_a_whole_number_of_days_can_be_added(n: object) -> None:
    """Anything but a whole number from 0 on is refused."""
    with pytest.raises(InvalidValue) as error:
        WEEKDAYS.add("2026-11-20", n)  # type: ignore[arg-type]  # wrong on purpose
    assert str(error.value) == f"n is {n!r}: expected a whole number of working days from 0"


def test_the_end_must_not_be_before_the_start() -> None:
    """A span that runs backwards is refused."""
    for ask in (WEEKDAYS.working_days, WEEKDAYS.holidays_between):
        with pytest.raises(InvalidValue) as error:
            ask("2026-11-20", "2026-11-19")
        assert str(error.value) == "end is 2026-11-19: expected a day not before start, 2026-11-20"


def test_adding_past_the_end_is_refused() -> None:
    """Past the last day, even past the year 9999, the answer is an error of ours."""
    with pytest.raises(OutsideCalendar) as error:
        WEEKDAYS.add("9999-12-31", 1)
    assert str(error.value) == (
        "working day 1 after 9999-12-31 is outside the calendar, "
        "which knows 0001-01-01 to 9999-12-31"
    )
    assert WEEKDAYS.add("9999-12-30", 1) == Date(9999, 12, 31)
    with pytest.raises(CallbackError, match=r"^working day 10{30} after 2026-11-20 is outside"):
        WEEKDAYS.add("2026-11-20", 10**30)


def test_the_first_day_of_all_can_be_asked() -> None:
    """0001-01-01, a Monday, is worked."""
    assert WEEKDAYS.is_working("0001-01-01")


@pytest.mark.parametrize(
    ("country", "message"),
    [
        ("Germany", "no country is called 'Germany': did you mean 'DE'?"),
        ("United Kingdom", "no country is called 'United Kingdom': did you mean 'GB'?"),
        ("UK", "no country is called 'UK': did you mean 'GB'?"),
        ("DEU", "no country is called 'DEU': did you mean 'DE'?"),
        ("de", "no country is called 'de': did you mean 'DE'?"),
        ("", "no country is called ''"),
        (None, "no country is called None"),
        (["DE"], "no country is called ['DE']"),
    ],
)
def test_only_two_capital_letters_name_a_country(country: str, message: str) -> None:
    """Names and other codes are refused, with the code that was meant."""
    for ask in (
        lambda: WorkCalendar.for_country(country, years=[2026]),
        lambda: WorkCalendar.known_years(country),
    ):
        with pytest.raises(UnknownId) as error:
            ask()
        assert str(error.value) == message


@pytest.mark.parametrize(
    ("subdivision", "message"),
    [
        ("DE-BY", "no subdivision of DE is called 'DE-BY': did you mean 'BY'?"),
        ("by", "no subdivision of DE is called 'by': did you mean 'BY'?"),
        ("Narnia", "no subdivision of DE is called 'Narnia'"),
        (3, "no subdivision of DE is called 3"),
    ],
)
def test_a_subdivision_goes_by_its_code(subdivision: str, message: str) -> None:
    """What is no subdivision's code is refused, with the code that was meant."""
    with pytest.raises(UnknownId) as error:
        WorkCalendar.for_country("DE", subdivision, years=[2026])
    assert str(error.value) == message


@pytest.mark.parametrize(
    "years", [[], 2026, None, "2026", [2026.0], [True], [2025, 2027], [2026, "x"]]
)
def test_years_are_whole_and_in_a_row(years: object) -> None:
    """No year, half years and a gap are refused."""
    with pytest.raises(InvalidValue) as error:
        WorkCalendar.for_country("DE", years=years)  # type: ignore[arg-type]  # wrong on purpose
    assert str(error.value) == (
        f"years is {years!r}: expected one or more years in a row, such as range(2025, 2029)"
    )


@pytest.mark.parametrize("country", ["DE", "LK", "UA", "JP"])
def test_years_that_are_not_known_are_refused(country: str) -> None:
    """A year before or after the library's data is refused, not taken for one without holidays."""
    table = second_source.country_holidays(country)
    first, last = table.start_year, table.end_year
    for years, wrong in (([first - 1, first], first - 1), ([last, last + 1], last + 1)):
        with pytest.raises(OutsideCalendar) as error:
            WorkCalendar.for_country(country, years=years)
        assert str(error.value) == (
            f"{wrong} is outside the calendar, which knows {first} to {last}"
        )


def test_years_for_which_festivals_are_left_out_are_refused() -> None:
    """India's and Mauritius' festivals are listed from 2001 to 2035: no other year is counted."""
    for country, year in (("IN", 2036), ("MU", 2000)):
        with pytest.raises(OutsideCalendar) as error:
            WorkCalendar.for_country(country, years=[year])
        assert str(error.value) == (f"{year} is outside the calendar, which knows 2001 to 2035")


def test_endless_years_are_refused() -> None:
    """Years that never end are an error and no hang."""
    with pytest.raises(OutsideCalendar):
        WorkCalendar.for_country("DE", years=itertools.count(2026))


@pytest.mark.parametrize(
    ("country", "festival"),
    [("FJ", "Diwali"), ("GY", "Holi"), ("IN", "Diwali"), ("MU", "Diwali"), ("NZ", "Matariki")],
)
def test_known_years_hold_the_festivals_that_end_early(country: str, festival: str) -> None:
    """In its last known year the country still lists the festival whose dates end first."""
    last = WorkCalendar.known_years(country)[-1]
    table = second_source.country_holidays(country, years=[last], language="en_US")
    assert table.get_named(festival)


def test_every_country_has_known_years_about_now() -> None:
    """For each of the library's countries 2026 is known and can be read."""
    for country in second_source.list_supported_countries(include_aliases=False):
        assert 2026 in WorkCalendar.known_years(country)
        calendar = WorkCalendar.for_country(country, years=[2026])
        assert 200 < calendar.working_days("2026-01-01", "2026-12-31") < 320


def test_the_same_country_is_read_once() -> None:
    """A second call gives the very same value, however the years were written."""
    one = WorkCalendar.for_country("DE", "BY", years=range(2026, 2028))
    assert WorkCalendar.for_country("DE", "BY", years=[2027, 2026, 2026]) is one


def test_counting_weekdays_does_not_load_holidays() -> None:
    """The library of holidays is loaded when a country is asked for, and not before."""
    code = (
        "import sys; from callback.workdays import WorkCalendar as W; "
        "W.weekdays().add('2026-11-20', 3); assert 'holidays' not in sys.modules; "
        "W.for_country('DE', years=[2026]); assert 'holidays' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603  # our own code
