"""The catalogue: what is believed about employers, checked as a whole and never changed.

A catalogue is a value. Two catalogues are the same when their content is the same, whatever
object holds it: equality and hash go by the fingerprint, the SHA-256 of the content.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any, Protocol, TypeVar, Unpack, cast

import attrs

from callback._values.arguments import check_type, check_whole, look_up
from callback._values.checks import coded, label, of, require, text
from callback._values.mapping import FrozenMapping
from callback._values.plain import UNLESS_DEFAULT, Plain, to_plain
from callback.catalogue import texts as _texts
from callback.catalogue.agreement import check_agreement
from callback.catalogue.circumstances import Circumstance
from callback.catalogue.etiquette import NEUTRAL, Etiquette
from callback.catalogue.facts import Fact
from callback.catalogue.paces import Covariate, Pace
from callback.catalogue.reasons import Family, Reason
from callback.catalogue.search import Found, find
from callback.catalogue.timing import Timing
from callback.words.english import ENGLISH, complete
from callback.words.phrases import Phrases

__all__ = ["Catalogue"]

#: Characters of a search that are read.
SEARCHED = 200

_VERSION = re.compile(r"[0-9]{4}\.(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12][0-9]|3[01])(?:\+[a-z0-9.]+)?")


_LANGUAGE = re.compile(r"[a-z0-9]+(?:\.[a-z0-9]+)*")


class _Changes(_texts.Entries, total=False):
    version: str


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_E = TypeVar("_E", bound=_Named)


def _by_id(entries: Iterable[_E] | Mapping[str, _E]) -> FrozenMapping[_E]:
    if isinstance(entries, Mapping):
        entries = cast("Mapping[str, _E]", entries).values()
    found: dict[str, _E] = {}
    for entry in entries:
        require(entry.id not in found, entry, "id", entry.id, "an id that no other entry has")
        found[entry.id] = entry
    return FrozenMapping(found)


def _reasons(entries: Iterable[Reason] | Mapping[str, Reason]) -> FrozenMapping[Reason]:
    return _by_id(entries)


def _families(entries: Iterable[Family] | Mapping[str, Family]) -> FrozenMapping[Family]:
    return _by_id(entries)


def _circumstances(
    entries: Iterable[Circumstance] | Mapping[str, Circumstance],
) -> FrozenMapping[Circumstance]:
    return _by_id(entries)


def _facts(entries: Iterable[Fact] | Mapping[str, Fact]) -> FrozenMapping[Fact]:
    return _by_id(entries)


def _paces(entries: Iterable[Pace]) -> tuple[Pace, ...]:
    return tuple(entries)


def _retired(entries: Mapping[str, Iterable[str]]) -> FrozenMapping[tuple[str, ...]]:
    return FrozenMapping({old: tuple(new) for old, new in entries.items()})


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Catalogue:
    """What is believed about employers.

    Attributes:
        version: The day of its last change, as ``YYYY.MM.DD``, with ``+name`` for one's own.
        families: By id.
        reasons: By id; the priors sum to 1.
        circumstances: By id, in the order of the formula.
        facts: By id; in this order they are multiplied.
        paces: How stage, sector and country change every wait.
        timing: How messages, promises and absences act on a silence.
        etiquette: How to follow up: when, how often, to whom.
        retired: Ids that are no longer used, each with the ids that took over.
        phrases: What a person reads in a result, by key.

    Raises:
        InvalidEntry: The entries do not fit together; the error names the one at fault.

    >>> from callback.catalogue.default import STANDARD
    >>> STANDARD.with_prior("on_hold", 0.5).reasons["on_hold"].prior
    0.5
    """

    version: str = attrs.field(validator=text)
    families: FrozenMapping[Family] = attrs.field(converter=_families)
    reasons: FrozenMapping[Reason] = attrs.field(converter=_reasons)
    circumstances: FrozenMapping[Circumstance] = attrs.field(
        factory=FrozenMapping[Circumstance], converter=_circumstances
    )
    facts: FrozenMapping[Fact] = attrs.field(factory=FrozenMapping[Fact], converter=_facts)
    paces: tuple[Pace, ...] = attrs.field(default=(), converter=_paces)
    timing: Timing = attrs.field(validator=of(Timing))
    etiquette: Etiquette = attrs.field(default=NEUTRAL, validator=of(Etiquette))
    retired: FrozenMapping[tuple[str, ...]] = attrs.field(
        factory=FrozenMapping[tuple[str, ...]], converter=_retired
    )
    # English goes without saying: documents and fingerprints hold no copy of it, so that better
    # English is no other catalogue.
    phrases: Phrases = attrs.field(
        default=ENGLISH, validator=[of(Phrases), complete], metadata=UNLESS_DEFAULT
    )

    def __attrs_post_init__(self) -> None:
        version = _VERSION.fullmatch(self.version)
        require(bool(version), self, "version", self.version, "a day such as '2026.11.22'")
        check_agreement(self)

    @functools.cached_property
    def fingerprint(self) -> str:
        """The SHA-256 of the content, in hexadecimal."""
        import hashlib  # noqa: PLC0415  # needed first when something is ranked
        import json  # noqa: PLC0415  # as above

        content = json.dumps(_floats(to_plain(self)), separators=(",", ":"))
        return hashlib.sha256(content.encode()).hexdigest()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Catalogue):
            return NotImplemented
        return self is other or self.fingerprint == other.fingerprint

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    def __repr__(self) -> str:
        return f"<Catalogue {self.version}: {len(self.reasons)} reasons, {self.fingerprint[:12]}>"

    @functools.cached_property
    def ordinary(self) -> Reason | None:
        """The reason that is the ordinary process, or ``None`` where none is marked so."""
        return next((reason for reason in self.reasons.values() if reason.ordinary), None)

    @functools.cached_property
    def by_derivation(self) -> FrozenMapping[Fact]:
        """The facts that the engine answers by itself, by the code of what answers them."""
        facts = self.facts.values()
        return FrozenMapping({read.value: fact for fact in facts if (read := fact.derivation)})

    def pace(self, covariate: Covariate | str, value: str) -> Pace | None:
        """Return how *value* changes every wait, or ``None`` where nothing is known of it."""
        sought = coded(covariate, Covariate)
        for pace in self.paces:
            if pace.covariate is sought and pace.value == value:
                return pace
        return None

    def reason(self, reason_id: str) -> Reason:
        """Return the reason with this id.

        Raises:
            UnknownId: The id is unknown; the error names the closest.
        """
        return look_up("reason", reason_id, self.reasons)

    def fact(self, fact_id: str) -> Fact:
        """Return the fact with this id.

        Raises:
            UnknownId: The id is unknown; the error names the closest.
        """
        return look_up("fact", fact_id, self.facts)

    def find(self, text: str, *, limit: int = 8) -> tuple[Found, ...]:
        """Return the facts and reasons that a text may be about, best first.

        It searches ids, titles, questions, answers and summaries, and knows that a vacation is a
        holiday.

        Args:
            text: A few words.
            limit: How many to return at most.

        Raises:
            InvalidValue: *text* is no text, or *limit* no whole number from 1.

        >>> from callback.catalogue.default import STANDARD
        >>> [found.id for found in STANDARD.find("out of office", limit=2)]
        ['auto_reply', 'on_holiday']
        """
        check_type(text, "text", str)
        check_whole(limit, "limit", 1)
        return find(self, text[:SEARCHED], limit)

    def with_fact(self, fact: Fact) -> Catalogue:
        """Return a catalogue with *fact* added last, or put in the place of the one with its id."""
        require(isinstance(fact, Fact), self, "facts", fact, "a value of type Fact")
        return self._with(facts={**self.facts, fact.id: fact})

    def with_circumstance(self, circumstance: Circumstance) -> Catalogue:
        """Return a catalogue with *circumstance* added last, or in the place of its namesake."""
        right = isinstance(circumstance, Circumstance)
        require(right, self, "circumstances", circumstance, "a value of type Circumstance")
        return self._with(circumstances={**self.circumstances, circumstance.id: circumstance})

    def with_reason(self, reason: Reason) -> Catalogue:
        """Return a catalogue with *reason* added, or put in the place of the one with its id.

        It keeps its own prior; the others share the rest in proportion.
        """
        require(isinstance(reason, Reason), self, "reasons", reason, "a value of type Reason")
        others = [kept for kept in self.reasons.values() if kept.id != reason.id]
        scaled = _sharing(others, 1 - reason.prior)
        return self._with_reasons({kept.id: kept for kept in (*scaled, reason)})

    def without_reason(self, reason_id: str) -> Catalogue:
        """Return a catalogue without this reason; the others share its prior in proportion."""
        gone = self.reason(reason_id)
        others = [kept for kept in self.reasons.values() if kept.id != gone.id]
        require(bool(others), self, "reasons", "none", "at least one reason")
        facts = {name: _silent_about(gone, fact) for name, fact in self.facts.items()}
        return self._with(reasons={kept.id: kept for kept in _sharing(others, 1)}, facts=facts)

    def with_prior(self, reason_id: str, prior: float) -> Catalogue:
        """Return a catalogue where this reason has *prior*; the others share the rest."""
        return self.with_reason(attrs.evolve(self.reason(reason_id), prior=prior))

    def without_fact(self, fact_id: str) -> Catalogue:
        """Return a catalogue without this fact, without links to it, and without what hung on it.

        What presupposed it and nothing else is asked without that from now on.

        Raises:
            UnknownId: The id is unknown; the error names the closest.
        """
        gone = self.fact(fact_id).id
        kept = [fact for fact in self.facts.values() if fact.id != gone]
        freed = [
            attrs.evolve(
                fact,
                linked=[other for other in fact.linked if other != gone],
                presupposes=[one for one in fact.presupposes if one.fact != gone],
            )
            for fact in kept
        ]
        return self._with(facts={fact.id: fact for fact in freed})

    def texts(self) -> FrozenMapping[str]:
        """Return all that a user may read of it, by path: ``"reasons.on_hold.title"``."""
        return _texts.gathered(self._read())

    def translated(self, texts: Mapping[str, str], *, language: str) -> Catalogue:
        """Return the same catalogue in other words: no number changes.

        Args:
            texts: A text for each path of :meth:`texts`.
            language: A short name for it, such as ``"de"``, which is added to the version.

        Raises:
            InvalidEntry: A text is missing, blank or has an unknown path, or the name is wrong.
        """
        named = isinstance(language, str) and _LANGUAGE.fullmatch(language)
        require(bool(named), self, "language", language, "a short name such as 'de' or 'pt.br'")
        version = f"{self.version}{'.' if '+' in self.version else '+'}{language}"
        return self._with(version=version, **_texts.translated(label(self), self._read(), texts))

    def _read(self) -> _texts.Entries:
        return {
            "families": self.families,
            "reasons": self.reasons,
            "circumstances": self.circumstances,
            "facts": self.facts,
        }

    def _with_reasons(self, changed: Mapping[str, Reason]) -> Catalogue:
        """Keep the order of the reasons that stay, so that the same content has the same bits."""
        order = [*(kept for kept in self.reasons if kept in changed), *changed]
        return self._with(reasons={name: changed[name] for name in dict.fromkeys(order)})

    def _with(self, **changes: Unpack[_Changes]) -> Catalogue:
        """Return a plain catalogue: a changed standard catalogue is no longer the standard one."""
        content: dict[str, Any] = {name: getattr(self, name) for name in _FIELDS}
        content.update(changes)
        return Catalogue(**content)


_FIELDS = tuple(field.name for field in attrs.fields(Catalogue))


def _silent_about(reason: Reason, fact: Fact) -> Fact:
    """Return *fact* without what it says about *reason* by name."""
    under = {name: row for name, row in fact.under.items() if name != reason.id}
    table = dict(fact.table)
    if fact.about is None:
        table.pop(reason.id, None)
    same = len(under) == len(fact.under) and len(table) == len(fact.table)
    return fact if same else attrs.evolve(fact, table=table, under=under)


def _sharing(reasons: Iterable[Reason], total: float) -> list[Reason]:
    listed = list(reasons)
    before = math.fsum(reason.prior for reason in listed)
    return [attrs.evolve(reason, prior=reason.prior * total / before) for reason in listed]


def _floats(value: Plain) -> Plain:
    """Give every number one form, so that a wait of 8 and one of 8.0 are the same content."""
    if isinstance(value, dict):
        return {key: _floats(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_floats(item) for item in value]
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value
