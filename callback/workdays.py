"""Working days where the employer is, counted in closed form.

A calendar is a value: a weekend, the holidays, the make-up days (a Saturday worked in exchange for
a day off, as in China) and the days it speaks about. Asked about any other day, it refuses.
"""

from __future__ import annotations

import datetime as dt
import functools
import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable

import attrs
from pendulum import Date

from callback._values.arguments import check, check_whole
from callback._values.days import Day, day
from callback.errors import InvalidValue, OutsideCalendar, UnknownId, closest, quoted

__all__ = ["WorkCalendar"]

_WEEK = 7
_SATURDAY_SUNDAY = frozenset({5, 6})
_LATEST = 9998
_WEEKEND = "days of the week from 0 (Monday) to 6 (Sunday), and not all seven"
_YEARS = "one or more years in a row, such as range(2025, 2029)"

# Outside these years holidays 0.109 leaves festivals out without a word: those of the Hindu
# calendar, Matariki in New Zealand, and the Day of Silence in Indonesia.
_HINDU = dict.fromkeys(["BT", "FJ", "GY", "IN", "MU", "NP", "SR"], (2001, 2035))
_LISTED = {**_HINDU, "ID": (1, 2050), "NZ": (1, 2052)}


def _several(value: Iterable[object], field: str, expected: str) -> frozenset[object]:
    try:
        return frozenset([value] if isinstance(value, str) else value)
    except TypeError:
        raise InvalidValue(field, quoted(value), expected) from None


def _weekend(value: Iterable[int]) -> frozenset[int]:
    given = _several(value, "weekend", _WEEKEND)
    days = frozenset(x for x in given if type(x) is int and 0 <= x < _WEEK)
    if len(days) < len(given) or len(days) == _WEEK:
        raise InvalidValue("weekend", quoted(value), _WEEKEND)
    return days


def _dates(value: Iterable[Day], field: str) -> tuple[Date, ...]:
    return tuple(sorted({day(x, field) for x in _several(value, field, "a collection of days")}))


def _holidays(value: Iterable[Day]) -> tuple[Date, ...]:
    return _dates(value, "holidays")


def _workdays(value: Iterable[Day]) -> tuple[Date, ...]:
    return _dates(value, "workdays")


def _first(value: Day | None) -> Date | None:
    return None if value is None else day(value, "first")


def _last(value: Day | None) -> Date | None:
    return None if value is None else day(value, "last")


@attrs.frozen(kw_only=True, repr=False, cache_hash=True)
class WorkCalendar:
    """Which days are worked.

    Attributes:
        name: What to call it, such as ``"weekdays"`` or ``"DE-BY"``.
        weekend: The days of the week that are not worked, 0 for Monday.
        holidays: The days off, sorted; those on a weekend take nothing away.
        workdays: The make-up days: days of the weekend that are worked all the same, sorted.
        first: The first day that the calendar knows; ``None``: no bound.
        last: The last day that it knows; ``None``: no bound.

    Raises:
        InvalidValue: A field is wrong, or two of them contradict each other.

    >>> bridge = WorkCalendar(name="ours", holidays=["2026-12-24", "2026-12-25"])
    >>> bridge.working_days("2026-12-23", "2026-12-28")
    1
    """

    name: str
    weekend: frozenset[int] = attrs.field(default=_SATURDAY_SUNDAY, converter=_weekend)
    holidays: tuple[Date, ...] = attrs.field(default=(), converter=_holidays)
    workdays: tuple[Date, ...] = attrs.field(default=(), converter=_workdays)
    first: Date | None = attrs.field(default=None, converter=_first)
    last: Date | None = attrs.field(default=None, converter=_last)
    _low: int = attrs.field(init=False, eq=False)
    _high: int = attrs.field(init=False, eq=False)
    # How many days are worked in the first 0, 1, … 7 days of a week that starts on Monday.
    _upto: tuple[int, ...] = attrs.field(init=False, eq=False)
    _off: tuple[int, ...] = attrs.field(init=False, eq=False)
    _extra: tuple[int, ...] = attrs.field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        low = (self.first or Date.min).toordinal()
        high = (self.last or Date.max).toordinal()
        self._check(low, high)
        worked = (weekday not in self.weekend for weekday in range(_WEEK))
        derived = {
            "_low": low,
            "_high": high,
            "_upto": tuple(itertools.accumulate(worked, initial=0)),
            "_off": tuple(d.toordinal() for d in self.holidays if d.weekday() not in self.weekend),
            "_extra": tuple(d.toordinal() for d in self.workdays),
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)

    def _check(self, low: int, high: int) -> None:
        known = f"{Date.fromordinal(low)} to {Date.fromordinal(high)}"
        named = isinstance(self.name, str) and self.name != ""
        check(named, "name", self.name, "a text that is not empty")
        if low > high:
            raise InvalidValue("first", str(self.first), f"a day not after last, {self.last}")
        for field, days in (("holidays", self.holidays), ("workdays", self.workdays)):
            for one in days:
                if not low <= one.toordinal() <= high:
                    raise InvalidValue(field, str(one), f"a day from {known}")
        for one in self.workdays:
            if one.weekday() not in self.weekend or one in self.holidays:
                expected = "a day of the weekend that is not a holiday"
                raise InvalidValue("workdays", str(one), expected)

    @classmethod
    def weekdays(cls) -> WorkCalendar:
        """Return the calendar that works from Monday to Friday, always.

        >>> WorkCalendar.weekdays().working_days("2026-11-06", "2026-11-09")
        1
        """
        return cls(name="weekdays")

    @classmethod
    def for_country(
        cls, country: str, subdivision: str | None = None, *, years: Iterable[int]
    ) -> WorkCalendar:
        """Return the calendar of a country, or of a part of it, over whole years.

        The public holidays, the weekend and the make-up days are those of the library
        ``holidays``; make-up days are known only for years for which they have been published.
        Where the weekend changed within the years, ``weekend`` is the latest; the rest days of
        the earlier one stand among ``holidays``, and the days worked then among ``workdays``.

        Args:
            country: The ISO 3166-1 alpha-2 code: ``"DE"``, not ``"de"``, ``"DEU"`` or a name.
            subdivision: The code that ``holidays`` uses: ``"BY"``, not ``"DE-BY"`` or a name.
            years: One or more years in a row.

        Raises:
            InvalidValue: *years* are not years, or have a gap.
            OutsideCalendar: A year for which the country's holidays are not known.
            UnknownId: There is no such country or subdivision.

        >>> bavaria = WorkCalendar.for_country("DE", "BY", years=range(2026, 2028))
        >>> bavaria.working_days("2026-12-23", "2026-12-28")
        2
        """
        first, last = _span(years)
        _check_place(country, subdivision)
        known = _known(country)
        for year in (first, last):
            if year not in known:
                raise OutsideCalendar(str(year), str(known[0]), str(known[-1]))
        return _read(country, subdivision, first, last)

    @classmethod
    def known_years(cls, country: str, subdivision: str | None = None) -> range:
        """Return the years for which the holidays of a country, or of a part of it, are known.

        Raises:
            UnknownId: There is no such country or subdivision.

        >>> 2026 in WorkCalendar.known_years("DE", "BY")
        True
        """
        _check_place(country, subdivision)
        return _known(country)

    def is_working(self, day: Day) -> bool:
        """Say whether *day* is worked.

        Raises:
            OutsideCalendar: The calendar does not know the day.

        >>> WorkCalendar.weekdays().is_working("2026-11-22")
        False
        """
        ordinal = self._ordinal(day, "day")
        return self._count(ordinal) > self._count(ordinal - 1)

    def working_days(self, start: Day, end: Day) -> int:
        """Return the number of working days after *start*, up to and including *end*.

        Raises:
            InvalidValue: *end* is before *start*.
            OutsideCalendar: The calendar does not know one of them.

        >>> WorkCalendar.weekdays().working_days("2026-11-03", "2026-11-10")
        5
        """
        low, high = self._pair(start, end)
        return self._count(high) - self._count(low)

    def add(self, start: Day, n: int) -> Date:
        """Return the *n*-th working day after *start*; for 0, *start* itself.

        Raises:
            InvalidValue: *n* is not a whole number from 0.
            OutsideCalendar: *start*, or the day asked for, is not in the calendar.

        >>> WorkCalendar.weekdays().add("2026-11-20", 1)
        Date(2026, 11, 23)
        """
        check_whole(n, "n", 0, of="working days")
        low = self._ordinal(start, "start")
        if n == 0:
            return Date.fromordinal(low)
        target = self._count(low) + n
        if target > self._count(self._high):
            raise self._outside(f"working day {quoted(n)} after {Date.fromordinal(low)}")
        # So many whole weeks hold n working days even if every holiday fell into them.
        weeks = -(-(n + len(self._off)) // self._upto[_WEEK])
        ahead = range(low + n, low + _WEEK * weeks)
        return Date.fromordinal(low + n + bisect_left(ahead, target, key=self._count))

    def holidays_between(self, start: Day, end: Day) -> tuple[Date, ...]:
        """Return the holidays after *start*, up to and including *end*, that took a working day.

        Raises:
            InvalidValue: *end* is before *start*.
            OutsideCalendar: The calendar does not know one of them.

        >>> ours = WorkCalendar(name="ours", holidays=["2026-12-25", "2026-12-26"])
        >>> ours.holidays_between("2026-12-20", "2026-12-31")
        (Date(2026, 12, 25),)
        """
        low, high = self._pair(start, end)
        taken = self._off[bisect_right(self._off, low) : bisect_right(self._off, high)]
        return tuple(map(Date.fromordinal, taken))

    def _count(self, ordinal: int) -> int:
        """Return the number of working days up to *ordinal*, from 1 January 1, a Monday."""
        weeks, rest = divmod(ordinal, _WEEK)
        upto = self._upto
        count = weeks * upto[_WEEK] + upto[rest]
        return count - bisect_right(self._off, ordinal) + bisect_right(self._extra, ordinal)

    def _pair(self, start: Day, end: Day) -> tuple[int, int]:
        low, high = self._ordinal(start, "start"), self._ordinal(end, "end")
        if high < low:
            last, first = Date.fromordinal(high), Date.fromordinal(low)
            raise InvalidValue("end", str(last), f"a day not before start, {first}")
        return low, high

    def _ordinal(self, asked: Day, field: str) -> int:
        # The test saves a microsecond where it counts: a pendulum Date needs no reading.
        given = asked if type(asked) is Date else day(asked, field)
        ordinal = given.toordinal()
        if self._low <= ordinal <= self._high:
            return ordinal
        raise self._outside(str(given))

    def _outside(self, asked: str) -> OutsideCalendar:
        first, last = Date.fromordinal(self._low), Date.fromordinal(self._high)
        return OutsideCalendar(asked, str(first), str(last))

    def __repr__(self) -> str:
        known = f"{self.first or '…'} to {self.last or '…'}"
        counts = f"{len(self.holidays)} holidays, {len(self.workdays)} make-up days"
        weekend = ", ".join(map(str, sorted(self.weekend)))
        return f"<WorkCalendar {quoted(self.name)}: {known}, weekend {{{weekend}}}, {counts}>"

    def __reduce__(self) -> tuple[Callable[[], WorkCalendar], tuple[()]]:
        public = [field.name for field in attrs.fields(WorkCalendar) if field.init]
        content = {name: getattr(self, name) for name in public}
        return functools.partial(WorkCalendar, **content), ()


def _span(years: Iterable[int]) -> tuple[int, int]:
    try:
        # No calendar is longer: an endless iterable must not hang the program.
        given = sorted(set(itertools.islice(years, _LATEST + 1)))
    except TypeError:
        given = []
    whole = all(type(year) is int for year in given)
    if not given or not whole or given[-1] - given[0] != len(given) - 1:
        raise InvalidValue("years", quoted(years), _YEARS)
    return given[0], given[-1]


def _check_place(country: object, subdivision: object = None) -> None:
    from holidays import list_supported_countries, registry  # noqa: PLC0415  # costs 50 ms

    places = list_supported_countries(include_aliases=False)
    if not isinstance(country, str) or country not in places:
        names = {n: entry[1] for entry in registry.COUNTRIES.values() for n in entry}
        raise _unknown("country", country, names)
    if subdivision is not None and subdivision not in places[country]:
        names = {n: c for c in places[country] for n in (c, f"{country}-{c}")}
        raise _unknown(f"subdivision of {country}", subdivision, names)


def _unknown(kind: str, given: object, names: dict[str, str]) -> UnknownId:
    name = closest(given, names)
    return UnknownId(kind, quoted(given), names[name] if name else None)


@functools.lru_cache(maxsize=256)
def _known(country: str) -> range:
    from holidays import country_holidays  # noqa: PLC0415  # as above

    table = country_holidays(country)
    first, last = _LISTED.get(country, (1, _LATEST))
    return range(max(first, table.start_year), min(last, table.end_year) + 1)


@functools.lru_cache(maxsize=256)
def _read(country: str, subdivision: str | None, first: int, last: int) -> WorkCalendar:
    from holidays import country_holidays  # noqa: PLC0415  # as above

    years = range(first, last + 1)
    table = country_holidays(country, subdiv=subdivision, years=years, expand=False)
    low, high = dt.date(first, 1, 1), dt.date(last, 12, 31)
    days = [dt.date.fromordinal(n) for n in range(low.toordinal(), high.toordinal() + 1)]
    weekend = frozenset(d.weekday() for d in days[-_WEEK:] if table.is_weekend(d))
    worked = {d for d in days if table.is_working_day(d)}
    off = [d for d in days if d not in worked and (d in table or d.weekday() not in weekend)]
    return WorkCalendar(
        name=country if subdivision is None else f"{country}-{subdivision}",
        weekend=weekend,
        holidays=off,
        workdays=[d for d in worked if d.weekday() in weekend],
        first=low,
        last=high,
    )
