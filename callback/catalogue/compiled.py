"""A catalogue as plain numbers, in its own order, made once and shared."""

from __future__ import annotations

import functools

import attrs

from callback.catalogue.catalogue import Catalogue

__all__ = ["Compiled", "compiled"]


@attrs.frozen(kw_only=True, eq=False)
class Compiled:
    """The numbers of a catalogue; each tuple has one item for each reason.

    Attributes:
        reasons: The ids.
        priors: Probabilities that sum to 1.
        medians: Working days.
        shapes: Of the log-logistic waits.
        nevers: The cured fractions.
        replies: The probabilities of an answer when asked.
        delay: Working days to a reply.
    """

    reasons: tuple[str, ...]
    priors: tuple[float, ...]
    medians: tuple[float, ...]
    shapes: tuple[float, ...]
    nevers: tuple[float, ...]
    replies: tuple[float, ...]
    delay: float


@functools.lru_cache(maxsize=64)
def compiled(catalogue: Catalogue) -> Compiled:
    """Return the numbers of *catalogue*."""
    reasons = tuple(catalogue.reasons.values())
    return Compiled(
        reasons=tuple(reason.id for reason in reasons),
        priors=tuple(reason.prior for reason in reasons),
        medians=tuple(reason.wait.median for reason in reasons),
        shapes=tuple(reason.wait.shape for reason in reasons),
        nevers=tuple(reason.wait.never for reason in reasons),
        replies=tuple(reason.replies for reason in reasons),
        delay=catalogue.delay,
    )
