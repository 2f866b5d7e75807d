"""Timing: the numbers of waiting that are the same under every reason.

What differs from reason to reason stands with the reason (:class:`~callback.Wait`, ``replies``);
here stands how messages are noticed, what a promise and an absence do to the clock, and how a day
that has passed is forgotten.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs
from attrs.validators import optional

from callback._values.checks import between, require, whole
from callback._values.mapping import FrozenMapping
from callback.catalogue.provenance import Provenance

__all__ = ["Timing"]

MOST_SEASON_DAYS = 60


def _rests_on(values: Mapping[str, Provenance]) -> FrozenMapping[Provenance]:
    return FrozenMapping(values)


@attrs.frozen(kw_only=True, repr=False)
class Timing:
    """How messages, promises and absences act on a silence, whatever its reason.

    Days are the employer's working days.

    Attributes:
        delay: Days between a message of yours and a reply, on average, where it is noticed and
            they reply.
        noticed: η: the probability that a message sent at once is noticed and taken up.
        noticed_half_life: Days of silence before a message after which η is half of that;
            ``None``: it does not fall.
        promised: θ: what the stretch up to a promised day counts, in days at the tempo of 1, so
            that word by that day is as likely after a long promise as after a short one.
        excused: What the stretch up to a day until which they cannot answer counts at most.
        overrun_half_life: Days after the end of something that was to last until a day after
            which it is still running with probability one half.
        season_days: Over how many days from the start of the silence the season counts.
        provenance: What these numbers rest on, by the name of the number.

    Raises:
        InvalidEntry: A number is out of bounds, or provenance is given for something else.

    >>> Timing(delay=2.5).noticed
    1.0
    """

    delay: float = attrs.field(validator=between(0.01, 100, closed=True))
    noticed: float = attrs.field(default=1.0, validator=between(0.001, 1, closed=True))
    noticed_half_life: float | None = attrs.field(
        default=None, validator=optional(between(1, 10_000, closed=True))
    )
    promised: float = attrs.field(default=4.5, validator=between(0.1, 100, closed=True))
    excused: float = attrs.field(default=2.0, validator=between(0.01, 100, closed=True))
    overrun_half_life: float = attrs.field(default=3.0, validator=between(0.1, 100, closed=True))
    season_days: int = attrs.field(default=10, validator=whole(1, MOST_SEASON_DAYS))
    provenance: FrozenMapping[Provenance] = attrs.field(
        factory=FrozenMapping[Provenance], converter=_rests_on
    )

    def __repr__(self) -> str:
        return f"<Timing: noticed {self.noticed:g}, promised {self.promised:g}>"

    def __attrs_post_init__(self) -> None:
        names = [field.name for field in attrs.fields(Timing) if field.name != "provenance"]
        for name, rests_on in self.provenance.items():
            require(name in names, self, "provenance", name, f"one of {', '.join(names)}")
            known = isinstance(rests_on, Provenance)
            require(known, self, "provenance", rests_on, "values of type Provenance")
