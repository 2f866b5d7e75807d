"""Circumstances: what is hidden between the reason and what a candidate can see.

A fact speaks about a circumstance, and a circumstance about the reason. So ten reports of one
hiring freeze convince that there is a freeze, and no more.

What is felt about a circumstance (a tone of voice, how the talk went) is not several signs of it:
a warm room warms everything that is felt in it. Where a circumstance has an impression, what is
felt about it hangs together through how warm that was; what is seen or told does not.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import attrs

from callback._values.checks import all_of, between, identifier, listed, of, require, text
from callback.catalogue.provenance import Provenance

__all__ = ["Circumstance", "Impression", "State"]

#: Signs that hang together more than this are one sign.
MOST_SHARED = 0.9

#: What a state that a reason owns has at most where the reason does not hold.
LARGEST_UNOWNED = 0.01
#: No smaller probability stands in a table: nothing is forbidden for ever.
SMALLEST = 1e-5
ROUNDING = 1e-9


@attrs.frozen(kw_only=True)
class State:
    """One way in which a circumstance can be.

    Attributes:
        id: Its id within the circumstance.
        title: A few words.
        otherwise: Its probability under a reason that says nothing about it.
        owned: Whether it belongs to the reasons that name it (a paused opening), rather than
            merely describing the employer (a freeze somewhere in the firm).
        good: P(an offer in the end | state), for the circumstance that decides about it.
        onward: P(an offer or a next round | state), where more rounds follow; not under ``good``.
        possible: What is left of the chance of an offer where this is the state of the opening,
            for the circumstance that says whether there still is one.
    """

    id: str = attrs.field(validator=identifier)
    title: str = attrs.field(validator=text)
    otherwise: float = attrs.field(validator=between(SMALLEST, 1, closed=True))
    owned: bool = attrs.field(default=False, validator=of(bool))
    good: float | None = attrs.field(
        default=None, validator=attrs.validators.optional(between(0, 1))
    )
    onward: float | None = attrs.field(
        default=None, validator=attrs.validators.optional(between(0, 1))
    )

    possible: float | None = attrs.field(
        default=None, validator=attrs.validators.optional(between(0, 1, closed=True))
    )

    def __attrs_post_init__(self) -> None:
        either = self.good is None or self.possible is None
        require(either, self, "possible", self.possible, "None beside good: one says it by itself")
        both = self.good is not None and self.onward is not None
        neither = self.good is None and self.onward is None
        require(both or neither, self, "onward", self.onward, "given if and only if good is")
        if self.good is not None and self.onward is not None:
            require(self.onward >= self.good, self, "onward", self.onward, "not under good")
        if self.owned:
            small = self.otherwise <= LARGEST_UNOWNED
            expected = f"at most {LARGEST_UNOWNED}: the state is owned"
            require(small, self, "otherwise", self.otherwise, expected)


@attrs.frozen(kw_only=True)
class Impression:
    """How warm it felt: what felt signs about one circumstance share, whatever its state is.

    Attributes:
        correlation: ρ, how far two felt signs hang together given the state: 0 where each is felt
            by itself.
        provenance: What that rests on.
    """

    correlation: float = attrs.field(validator=between(0, MOST_SHARED, closed=True))
    provenance: Provenance = attrs.field(validator=of(Provenance))


def _states(values: Iterable[State]) -> tuple[State, ...]:
    return listed(values)


@attrs.frozen(kw_only=True, repr=False)
class Circumstance:
    """Something that the candidate cannot see, in one of a few states.

    Attributes:
        id: Its id.
        title: A few words.
        summary: What its states tell apart.
        states: In order; their ``otherwise`` probabilities sum to 1.
        impression: What felt facts about it share; ``None``: nothing.

    >>> weather = Circumstance(id="weather", title="Weather", summary="Wet or dry.", states=[
    ...     State(id="dry", title="Dry", otherwise=0.8), State(id="wet", title="Wet", otherwise=0.2)
    ... ])
    >>> weather.row({"wet": 0.75})
    (0.25, 0.75)
    """

    id: str = attrs.field(validator=identifier)
    title: str = attrs.field(validator=text)
    summary: str = attrs.field(validator=text)
    states: tuple[State, ...] = attrs.field(converter=_states, validator=all_of(State))
    impression: Impression | None = attrs.field(
        default=None, validator=attrs.validators.optional(of(Impression))
    )

    def __repr__(self) -> str:
        return f"<Circumstance {self.id}: {', '.join(state.id for state in self.states)}>"

    def __attrs_post_init__(self) -> None:
        ids = [state.id for state in self.states]
        require(len(ids) > 1, self, "states", ids, "two states or more")
        require(len(ids) == len(set(ids)), self, "states", ids, "ids that differ")
        total = math.fsum(state.otherwise for state in self.states)
        require(abs(total - 1) <= ROUNDING, self, "otherwise", total, "probabilities that sum to 1")
        told = [state.good is not None for state in self.states]
        require(all(told) or not any(told), self, "good", told, "given for each state or for none")
        told = [state.possible is not None for state in self.states]
        expected = "given for each state or for none"
        require(all(told) or not any(told), self, "possible", told, expected)

    @property
    def decides(self) -> bool:
        """Whether this is the circumstance that says how likely an offer is in the end."""
        return self.states[0].good is not None

    @property
    def allows(self) -> bool:
        """Whether this is the circumstance that says if there still is a job to offer."""
        return self.states[0].possible is not None

    def row(self, said: Mapping[str, float]) -> tuple[float, ...]:
        """Return P(state | reason) for a reason that says this much about it.

        What a reason does not say is ``otherwise``: the states that it does not name share what
        is left in proportion to their ``otherwise``::

            P(s | r) = said(s),  or  (1 - Σ said) · otherwise(s) / Σ otherwise of those not named

        Raises:
            InvalidEntry: A state is unknown, a probability is not one, or nothing is left for the
                states that are not named.
        """
        check = between(SMALLEST, 1, closed=True)
        for name, probability in said.items():
            known = any(state.id == name for state in self.states)
            expected = f"one of {', '.join(state.id for state in self.states)}"
            require(known, self, "state", name, expected)
            check(self, attrs.fields(State).otherwise, probability)
        silent = [state for state in self.states if state.id not in said]
        left = 1 - math.fsum(said.values())
        enough = left >= SMALLEST * len(silent) if silent else abs(left) <= ROUNDING
        require(enough, self, "row", dict(said), "probabilities that sum to 1 with those not named")
        share = left / math.fsum(state.otherwise for state in silent) if silent else 0.0
        return tuple(
            said[state.id] if state.id in said else state.otherwise * share for state in self.states
        )
