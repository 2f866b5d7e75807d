"""The explanation: what moved a reason, by how much, and whether it all fits together."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Sequence
from operator import mul

import attrs

from callback._values.arguments import check, check_type
from callback._values.plain import Plain, to_plain
from callback.answers.drawings import draw_weights
from callback.answers.fit import Conflict, Expected, conflict, expected
from callback.answers.support import Share, StateOdds, Support
from callback.catalogue.numbers import CatalogueNumbers, numbers_of
from callback.catalogue.reasons import Reason
from callback.formulas.shapley import shares
from callback.model.beliefs import Beliefs
from callback.model.joining import Margin
from callback.model.plain_parts import plain_catalogue
from callback.model.ranking import Ranking, ReadOff
from callback.model.terms import Term, TermKind
from callback.model.totals import Ranked, named
from callback.words.table import Table

__all__ = ["Explanation", "explain"]

#: The form of ``Explanation.to_dict()``.
SCHEMA = 2
#: Facts about one circumstance up to which their shares are computed exactly.
MOST_SHARES = 10


@attrs.frozen(kw_only=True, repr=False)
class Explanation(ReadOff):
    """What moved a reason from its prior to where it stands.

    The terms and ``shared`` add up to the posterior, exactly; the first term is the base rate::

        10·log10 post(r) = Σ terms + shared,   term_k = 10·log10 P(e_k | r) / P(e_k)

    Against another reason nothing is shared, and the terms add up by themselves::

        10·log10 post(r) / post(r') = Σ terms,   term_k = 10·log10 P(e_k | r) / P(e_k | r')

    Attributes:
        ranking: What is explained.
        reason: The reason.
        against: The reason that it is set against, or ``None``.
        prior: The prior of the reason.
        posterior: Its posterior.
        terms: The base rate, then each term of the formula.
        shared: What all reasons have in common, in decibans; 0 against another reason.
    """

    ranking: Ranking
    reason: Reason
    against: Reason | None
    prior: float
    posterior: float
    terms: tuple[Support, ...]
    shared: float

    @functools.cached_property
    def missing(self) -> tuple[Expected, ...]:
        """What one would expect to have seen under this reason, and was not asked about."""
        return expected(self.ranking, self.reason.id)

    @functools.cached_property
    def conflict(self) -> Conflict:
        """Whether the reported findings fit together, and the odd one where they do not."""
        return conflict(self.ranking)

    @property
    def supporting(self) -> tuple[Share, ...]:
        """The findings that speak for the reason, the strongest first."""
        return tuple(sorted(self._shares(1), key=lambda share: -share.decibans))

    @property
    def opposing(self) -> tuple[Share, ...]:
        """The findings that speak against it, the strongest first."""
        return tuple(sorted(self._shares(-1), key=lambda share: share.decibans))

    def _shares(self, sign: int) -> list[Share]:
        every = (share for term in self.terms for share in term.shares)
        return [share for share in every if share.decibans * sign > 0]

    def __repr__(self) -> str:
        return f"<Explanation of {self.reason.id}: {self.prior:.3f} to {self.posterior:.3f}>"

    def _pictures(self) -> Iterable[str]:
        against = None if self.against is None else self.against.title
        return (draw_weights(self.terms, self.shared, self.reason.title, against, self._phrases),)

    def _table(self) -> Table:
        say, number, reason = self._phrases.say, self._phrases.number, self.reason.title
        rows: list[tuple[str, str, str]] = []
        for term in self.terms:
            weight = self._phrases.of(term.term)
            rows.append((term.title, number(f"{term.decibans:+z.1f}"), weight))
            rows += [
                (f"  {share.used.fact.question}", number(f"{share.decibans:+z.1f}"), "")
                for share in term.shares
                if len(term.shares) > 1
            ]
        caption = say("explanation.caption", reason=reason)
        if self.against is None:
            rows.append((say("explanation.shared"), number(f"{self.shared:+z.1f}"), ""))
        else:
            caption = say("explanation.against", reason=reason, other=self.against.title)
        prior, posterior = map(self._phrases.percent, (self.prior, self.posterior))
        headings = say("explanation.what"), say("heading.decibans"), say("heading.strength")
        return Table(
            caption=caption,
            headings=headings,
            rows=tuple(rows),
            right=frozenset({1}),
            notes=(
                say("explanation.moved", prior=prior, posterior=posterior),
                *(say("explanation.missing", question=one.fact.question) for one in self.missing),
                *self.conflict.notes,
            ),
        )

    def to_dict(self) -> dict[str, Plain]:
        """Return the explanation as JSON-ready data."""
        return {
            "schema": SCHEMA,
            "catalogue": plain_catalogue(self.ranking.catalogue),
            "ref": self.ranking.interview.ref,
            "as_of": self.ranking.as_of.isoformat(),
            "reason": self.reason.id,
            "against": self.against.id if self.against else None,
            "prior": self.prior,
            "posterior": self.posterior,
            "terms": [_plain_term(term) for term in self.terms],
            "shared": self.shared,
            "missing": [item.fact.id for item in self.missing],
            "conflict": self.conflict.decibans,
            "odd_one": to_plain(self.conflict.odd_one and self.conflict.odd_one.fact.id),
        }


def _plain_term(term: Support) -> dict[str, Plain]:
    facts = [(one.used.fact, one.decibans) for one in term.shares]
    states = [(one.state, one.probability) for one in term.states]
    return {
        "id": term.id,
        "title": term.title,
        "decibans": term.decibans,
        "facts": [{"id": one.id, "title": one.question, "decibans": db} for one, db in facts],
        "states": [{"id": one.id, "title": one.title, "probability": p} for one, p in states],
    }


def explain(
    ranking: Ranking,
    reason_id: str | Reason | Ranked | None = None,
    *,
    against: str | Reason | Ranked | None = None,
) -> Explanation:
    """Explain where a reason stands: what moved it there, and by how much.

    Weights of evidence are in decibans (Good 1950, after Turing): ``10·log10`` of a likelihood
    ratio, so that 10 are a factor of 10 and 3 a factor of 2.

    Args:
        ranking: The ranking.
        reason_id: The reason, by its id, its title, its entry or its place in the ranking; the
            likeliest by default.
        against: Another reason to set it against, likewise.

    Raises:
        UnknownId: There is no such reason.
        InvalidValue: A reason is set against itself.

    >>> from callback import Interview, rank
    >>> ranking = rank(Interview(ended="2026-11-03"), as_of="2026-11-30")
    >>> [term.id for term in explain(ranking, "not_late").terms]
    ['base_rate', 'wait', 'season', 'period_end']
    """
    check_type(ranking, "ranking", Ranking)
    reason = ranking.top.reason if reason_id is None else named(ranking.catalogue, reason_id)
    other = None if against is None else named(ranking.catalogue, against)
    differs = other is None or other.id != reason.id
    check(differs, "against", against, "another reason than the one explained")
    scale = _Scale.of(ranking, reason.id, None if other is None else other.id)
    terms = (scale.base(), *(scale.support(term) for term in ranking.terms))
    posterior = ranking.by_id[reason.id].probability
    return Explanation(
        ranking=ranking,
        reason=reason,
        against=other,
        prior=reason.prior,
        posterior=posterior,
        terms=terms,
        shared=scale.shared(ranking.terms) if other is None else 0.0,
    )


def _decibans(ratio: float) -> float:
    return 10.0 * math.log10(ratio)


@attrs.frozen(kw_only=True)
class _Scale:
    """Weighs terms for one reason, against another or against all of them by their priors."""

    ranking: Ranking
    numbers: CatalogueNumbers
    given: Beliefs
    reason: int
    other: int | None

    @classmethod
    def of(cls, ranking: Ranking, reason: str, other: str | None) -> _Scale:
        numbers = numbers_of(ranking.catalogue)
        of = numbers.reasons.index
        return cls(
            ranking=ranking,
            numbers=numbers,
            given=Beliefs.of(ranking),
            reason=of(reason),
            other=None if other is None else of(other),
        )

    def weight(self, likelihood: Sequence[float]) -> float:
        """Return 10·log10 P(e | r) / P(e), or / P(e | r')."""
        return _decibans(likelihood[self.reason] / self.below(likelihood))

    def below(self, likelihood: Sequence[float]) -> float:
        return math.fsum(map(mul, self._against, likelihood))

    @functools.cached_property
    def _against(self) -> Sequence[float]:
        """What is set against the reason: the other one, or all of them by their priors."""
        if self.other is None:
            return self.numbers.priors
        return [float(n == self.other) for n in range(len(self.numbers.priors))]

    def base(self) -> Support:
        priors = self.numbers.priors
        other = 1.0 if self.other is None else priors[self.other]
        decibans = _decibans(priors[self.reason] / other)
        title = self.ranking.catalogue.phrases.say("explanation.base_rate")
        return Support(id="base_rate", title=title, decibans=decibans)

    def shared(self, terms: Sequence[Term]) -> float:
        """Return what the terms have in common: 10·log10 Π P(e_k) / P(e)."""
        weights = list(self.numbers.priors)
        for term in terms:
            margin = math.fsum(map(mul, self.numbers.priors, term.likelihood))
            weights = [w * p / margin for w, p in zip(weights, term.likelihood, strict=True)]
        return -_decibans(math.fsum(weights))

    def support(self, term: Term) -> Support:
        decibans = self.weight(term.likelihood)
        if term.kind is TermKind.CIRCUMSTANCE:
            return self._circumstance(term, decibans)
        say = self.ranking.catalogue.phrases.say
        titles = {
            TermKind.WAIT: say("explanation.wait"),
            TermKind.MESSAGES: say("explanation.messages"),
            TermKind.EARLIER: say("explanation.earlier"),
        }
        title = titles.get(term.kind) or term.used[0].fact.question
        parts = tuple(Share(used=used, decibans=decibans) for used in term.used)
        return Support(id=term.id, title=title, decibans=decibans, shares=parts)

    def _circumstance(self, term: Term, decibans: float) -> Support:
        circumstance = self.ranking.catalogue.circumstances[term.id]
        index = list(self.ranking.catalogue.circumstances).index(term.id)
        odds = zip(circumstance.states, self.given.states(index), strict=True)
        return Support(
            id=term.id,
            title=circumstance.title,
            decibans=decibans,
            shares=self._shares(term, index),
            states=tuple(StateOdds(state=state, probability=p) for state, p in odds),
        )

    def _shares(self, term: Term, index: int) -> tuple[Share, ...]:
        count = len(term.used)
        if count > MOST_SHARES:
            return ()

        joined = self.given.joined[index]
        below = Margin(joined, self._against)

        def value(parts: int) -> float:
            told = joined.said(self.reason, parts) / below.said(parts)
            return _decibans(told) if parts else 0.0

        shared = zip(term.used, shares(count, value), strict=True)
        return tuple(Share(used=used, decibans=decibans) for used, decibans in shared)
