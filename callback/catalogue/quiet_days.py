"""Quiet days: working days on which, by custom, nobody reads a message about a job.

They move no clock: an employer may decide on one of them. It is only that no message of yours is
planned for such a day, since it would lie under all that comes after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs
from pendulum import Date

from callback._values.checks import listed, of, require
from callback.catalogue.provenance import Provenance

__all__ = ["QuietDays"]

#: A leap year: every day of a year is in it.
_LEAP = 2028
_COUNTRY = re.compile(r"[A-Z]{2}")


def _ids(values: Iterable[str]) -> tuple[str, ...]:
    return listed(values)


@attrs.frozen(kw_only=True)
class QuietDays:
    """A stretch of days, the same each year, on which no message is planned.

    Attributes:
        countries: Where, as ISO 3166 codes of two letters.
        first: Its first day, as month and day: ``"12-24"``.
        last: Its last day; before the first one, it is that of the next year.
        provenance: What it rests on.

    Raises:
        InvalidEntry: A country or a day is none.

    >>> from callback import Basis, Provenance
    >>> judged = Provenance(basis=Basis.JUDGED, reviewed="2026-11-26", note="Ours.")
    >>> turn = QuietDays(countries=["JP"], first="12-29", last="01-03", provenance=judged)
    >>> turn.holds(Date(2027, 1, 3)), turn.holds(Date(2027, 1, 4))
    (True, False)
    """

    countries: tuple[str, ...] = attrs.field(converter=_ids, repr=False)
    first: str
    last: str
    provenance: Provenance = attrs.field(validator=of(Provenance))

    def __attrs_post_init__(self) -> None:
        known = [isinstance(one, str) and _COUNTRY.fullmatch(one) for one in self.countries]
        right = bool(known) and all(known)
        require(
            right, self, "countries", list(self.countries), "codes of two letters, such as 'DE'"
        )
        for field in ("first", "last"):
            value = getattr(self, field)
            require(_is_day(value), self, field, value, "month and day, such as '12-24'")

    def holds(self, day: Date) -> bool:
        """Return whether *day* is one of them."""
        on = f"{day.month:02}-{day.day:02}"
        if self.first <= self.last:
            return self.first <= on <= self.last
        return on >= self.first or on <= self.last


def _is_day(value: object) -> bool:
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{2}-[0-9]{2}", value):
        return False
    try:
        Date(_LEAP, int(value[:2]), int(value[3:]))
    except ValueError:
        return False
    return True
