"""The catalogue: what is believed about employers, checked as a whole and never changed.

A catalogue is a value. Two catalogues are the same when their content is the same, whatever
object holds it: equality goes by two fingerprints, one of what is counted with, which a hash goes
by, and one of all that is told. So a translation is another catalogue with the same numbers.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any, Unpack

import attrs

from callback._values.arguments import check_type, check_whole, look_up
from callback._values.checks import coded, of, require, text
from callback._values.mapping import FrozenMapping
from callback._values.plain import UNLESS_DEFAULT
from callback.catalogue import ordered
from callback.catalogue import texts as _texts
from callback.catalogue.agreement import check_agreement
from callback.catalogue.circumstances import Circumstance
from callback.catalogue.etiquette import NEUTRAL, Etiquette
from callback.catalogue.facts import Fact
from callback.catalogue.fingerprints import fingerprints
from callback.catalogue.paces import Covariate, Pace
from callback.catalogue.packs import Pack, refuse, spoken, unknown_paths, unsaid
from callback.catalogue.reasons import Family, Reason
from callback.catalogue.search import Found, find
from callback.catalogue.timing import Timing
from callback.words.english import ENGLISH
from callback.words.languages import words_of
from callback.words.phrases import Phrases
from callback.words.translation import complete

__all__ = ["Catalogue"]

#: Characters of a search that are read.
SEARCHED = 200

#: What marks the version of a catalogue that was changed.
OWN = "+mine"
_VERSION = re.compile(r"[0-9]{4}\.(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12][0-9]|3[01])(?:\+[a-z0-9.]+)?")


class _Changes(_texts.Entries, total=False):
    version: str
    paces: tuple[Pace, ...]
    phrases: Phrases


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
    families: FrozenMapping[Family] = attrs.field(converter=ordered.families)
    reasons: FrozenMapping[Reason] = attrs.field(converter=ordered.reasons)
    circumstances: FrozenMapping[Circumstance] = attrs.field(
        factory=FrozenMapping[Circumstance], converter=ordered.circumstances
    )
    facts: FrozenMapping[Fact] = attrs.field(factory=FrozenMapping[Fact], converter=ordered.facts)
    paces: tuple[Pace, ...] = attrs.field(default=(), converter=ordered.paces)
    timing: Timing = attrs.field(validator=of(Timing))
    etiquette: Etiquette = attrs.field(default=NEUTRAL, validator=of(Etiquette))
    retired: FrozenMapping[tuple[str, ...]] = attrs.field(
        factory=FrozenMapping[tuple[str, ...]], converter=ordered.retired
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
    def _fingerprints(self) -> tuple[str, str]:
        return fingerprints(self)

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of numbers and ids, in hexadecimal: the same answers come of the same."""
        return self._fingerprints[0]

    @property
    def text_fingerprint(self) -> str:
        """The SHA-256 of all else: version, texts, phrases, and what the numbers rest on."""
        return self._fingerprints[1]

    @property
    def language(self) -> str:
        """The language of its phrases, as a code such as ``de``."""
        return self.phrases.language

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Catalogue):
            return NotImplemented
        return self is other or self._fingerprints == other._fingerprints

    def __hash__(self) -> int:
        return hash(self._fingerprints[0])

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
        return self._changed(facts={**self.facts, fact.id: fact})

    def with_circumstance(self, circumstance: Circumstance) -> Catalogue:
        """Return a catalogue with *circumstance* added last, or in the place of its namesake."""
        right = isinstance(circumstance, Circumstance)
        require(right, self, "circumstances", circumstance, "a value of type Circumstance")
        return self._changed(circumstances={**self.circumstances, circumstance.id: circumstance})

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
        return self._changed(reasons={kept.id: kept for kept in _sharing(others, 1)}, facts=facts)

    def with_prior(self, reason_id: str, prior: float) -> Catalogue:
        """Return a catalogue where this reason has *prior*; the others share the rest."""
        return self.with_reason(attrs.evolve(self.reason(reason_id), prior=prior))

    def with_pace(self, pace: Pace) -> Catalogue:
        """Return a catalogue with *pace* added, or in the place of the one for the same value.

        >>> from callback.catalogue.default import STANDARD
        >>> slow = attrs.evolve(STANDARD.paces[0], median=2.0)
        >>> STANDARD.with_pace(slow).paces[0].median
        2.0
        """
        require(isinstance(pace, Pace), self, "paces", pace, "a value of type Pace")
        about = {(one.covariate, one.value): one for one in (*self.paces, pace)}
        return self._changed(paces=tuple(about.values()))

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
        return self._changed(facts={fact.id: fact for fact in freed})

    def texts(self) -> FrozenMapping[str]:
        """Return all that a user may read of it, by path: ``"reasons.on_hold.title"``."""
        return _texts.gathered(self._read())

    def translated(self, pack: str | Pack) -> Catalogue:
        """Return the same catalogue in other words: no number changes.

        Where a pack has no words they stay as they are; :meth:`untranslated` says which.

        Args:
            pack: The words of a language, or the code of one that comes along, ``"de"``. Of the
                entries those are translated that come along with it.

        Raises:
            UnknownId: No language that comes along is called so.
            InvalidPack: The pack has texts for paths that the catalogue does not have; all of
                them are named.

        >>> from callback.catalogue.default import STANDARD
        >>> STANDARD.translated("de").reasons["on_hold"].title
        'Die Stelle ist auf Eis gelegt'
        """
        given = self.pack(pack) if isinstance(pack, str) else pack
        check_type(given, "pack", Pack)
        refuse(given.language, unknown_paths(given, self.texts()))
        phrases = spoken(self.phrases, given)
        return self._with(**_texts.translated(self._read(), given.texts), phrases=phrases)

    def untranslated(self, pack: str | Pack) -> tuple[str, ...]:
        """Return the paths of texts and the keys of phrases that a pack leaves as they are.

        >>> from callback.catalogue.default import STANDARD
        >>> STANDARD.untranslated("de")
        ()
        """
        given = self.pack(pack) if isinstance(pack, str) else pack
        check_type(given, "pack", Pack)
        return unsaid(given, self.texts())

    def pack(self, language: str) -> Pack:
        """Return the words that come along for a language, loaded when they are asked for.

        Raises:
            UnknownId: No language that comes along is called so; the error names the closest.
        """
        phrases, drafts = words_of(language)
        return Pack(
            language=language, texts=self._texts_in(language), phrases=phrases, drafts=drafts
        )

    def _texts_in(self, language: str) -> Mapping[str, str]:
        """Return the texts of the entries that come along in a language, by path: here none."""
        del language
        return {}

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
        return self._changed(reasons={name: changed[name] for name in dict.fromkeys(order)})

    def _changed(self, **changes: Unpack[_Changes]) -> Catalogue:
        """Return a catalogue that is no longer the published one, and says so in its version."""
        changes["version"] = self.version if "+" in self.version else self.version + OWN
        return self._with(**changes)

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
