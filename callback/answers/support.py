"""What one term says for a reason, and the findings and states behind it."""

from __future__ import annotations

import attrs

from callback.catalogue.circumstances import State
from callback.observed.evidence import Used
from callback.words.terms import WeightTerm, weight_term

__all__ = ["Share", "StateOdds", "Support"]


@attrs.frozen(kw_only=True)
class Share:
    """What one finding contributes to the term of its circumstance.

    Attributes:
        used: The finding.
        decibans: Its Shapley share.
    """

    used: Used
    decibans: float


@attrs.frozen(kw_only=True)
class StateOdds:
    """A state of a circumstance, and how likely it is by now.

    Attributes:
        state: The state.
        probability: P(state | all that is known), over all reasons.
    """

    state: State
    probability: float


@attrs.frozen(kw_only=True)
class Support:
    """What one term of the formula says for a reason, or for it against another.

    Attributes:
        id: ``"base_rate"``, ``"wait"``, ``"messages"``, a fact or a circumstance.
        title: What to call it.
        decibans: The weight of evidence: 10 are a factor of 10.
        shares: The parts of the findings in it; none above ten findings.
        states: Of a circumstance, how likely its states are by now.
    """

    id: str
    title: str
    decibans: float
    shares: tuple[Share, ...] = attrs.field(default=(), repr=False)
    states: tuple[StateOdds, ...] = attrs.field(default=(), repr=False)

    @property
    def term(self) -> WeightTerm:
        """The term for the weight."""
        return weight_term(self.decibans)
