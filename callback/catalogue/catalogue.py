"""The catalogue: what is believed about employers, checked as a whole and never changed.

A catalogue is a value. Two catalogues are the same when their content is the same, whatever
object holds it: equality and hash go by the fingerprint, the SHA-256 of the content.
"""

from __future__ import annotations

import functools
import hashlib
import json
import math
import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

import attrs

from callback._mapping import FrozenMapping
from callback._plain import Plain, to_plain
from callback.catalogue._checks import between, require
from callback.catalogue.entries import Covariate, Family, Pace, Reason
from callback.errors import UnknownId, closest, quoted

__all__ = ["Catalogue"]

ROUNDING = 1e-9
_VERSION = re.compile(r"[0-9]{4}\.(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12][0-9]|3[01])(?:\+[a-z0-9.]+)?")

_Entry = TypeVar("_Entry", Reason, Family)


def _by_id(entries: Iterable[_Entry] | Mapping[str, _Entry]) -> FrozenMapping[_Entry]:
    found: dict[str, _Entry] = {}
    for entry in entries.values() if isinstance(entries, Mapping) else entries:
        require(entry.id not in found, entry, "id", entry.id, "an id that no other entry has")
        found[entry.id] = entry
    return FrozenMapping(found)


def _reasons(entries: Iterable[Reason] | Mapping[str, Reason]) -> FrozenMapping[Reason]:
    return _by_id(entries)


def _families(entries: Iterable[Family] | Mapping[str, Family]) -> FrozenMapping[Family]:
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
        paces: How stage, sector and country change every wait.
        delay: Working days between a message of yours and a reply, on average, where they reply.
        retired: Ids that are no longer used, each with the ids that took over.

    Raises:
        InvalidEntry: The entries do not fit together; the error names the one at fault.

    >>> from callback.catalogue.standard import STANDARD
    >>> STANDARD.without_reason("ghost_job").reasons["on_hold"].prior > 0.02
    True
    """

    version: str
    families: FrozenMapping[Family] = attrs.field(converter=_families)
    reasons: FrozenMapping[Reason] = attrs.field(converter=_reasons)
    paces: tuple[Pace, ...] = attrs.field(default=(), converter=_paces)
    delay: float = attrs.field(validator=between(0.01, 100, closed=True))
    retired: FrozenMapping[tuple[str, ...]] = attrs.field(
        factory=FrozenMapping[tuple[str, ...]], converter=_retired
    )

    def __attrs_post_init__(self) -> None:
        version = isinstance(self.version, str) and _VERSION.fullmatch(self.version)
        require(bool(version), self, "version", self.version, "a day such as '2026.11.22'")
        self._check_reasons()
        self._check_paces()
        self._check_retired()

    def _check_reasons(self) -> None:
        total = math.fsum(reason.prior for reason in self.reasons.values())
        right = abs(total - 1) <= ROUNDING
        require(right, self, "reasons", total, "priors that sum to 1")
        for reason in self.reasons.values():
            known = reason.family in self.families
            require(known, reason, "family", reason.family, f"one of {', '.join(self.families)}")

    def _check_paces(self) -> None:
        seen: set[tuple[Covariate, str]] = set()
        for pace in self.paces:
            key = (pace.covariate, pace.value)
            require(key not in seen, pace, "value", pace.value, "one entry for each value")
            seen.add(key)

    def _check_retired(self) -> None:
        for old, successors in self.retired.items():
            require(old not in self.reasons, self, "retired", old, "ids that are no longer used")
            for successor in successors:
                living = successor in self.reasons
                require(living, self, "retired", successor, f"a living successor of {old!r}")

    @functools.cached_property
    def fingerprint(self) -> str:
        """The SHA-256 of the content, in hexadecimal."""
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

    def pace(self, covariate: Covariate, value: str) -> Pace | None:
        """Return how *value* changes every wait, or ``None`` where nothing is known of it."""
        for pace in self.paces:
            if pace.covariate is covariate and pace.value == value:
                return pace
        return None

    def reason(self, reason_id: str) -> Reason:
        """Return the reason with this id.

        Raises:
            UnknownId: There is none; the error names the closest.
        """
        if isinstance(reason_id, str) and reason_id in self.reasons:
            return self.reasons[reason_id]
        hint = closest(reason_id, self.reasons) if isinstance(reason_id, str) else None
        raise UnknownId("reason", quoted(reason_id), hint)

    def with_reason(self, reason: Reason) -> Catalogue:
        """Return a catalogue with *reason* added, or put in the place of the one with its id.

        It keeps its own prior; the others share the rest in proportion.
        """
        others = [kept for kept in self.reasons.values() if kept.id != reason.id]
        scaled = _sharing(others, 1 - reason.prior)
        return self._with_reasons({kept.id: kept for kept in (*scaled, reason)})

    def without_reason(self, reason_id: str) -> Catalogue:
        """Return a catalogue without this reason; the others share its prior in proportion."""
        gone = self.reason(reason_id)
        others = [kept for kept in self.reasons.values() if kept.id != gone.id]
        require(bool(others), self, "reasons", "none", "at least one reason")
        return self._with_reasons({kept.id: kept for kept in _sharing(others, 1)})

    def with_prior(self, reason_id: str, prior: float) -> Catalogue:
        """Return a catalogue where this reason has *prior*; the others share the rest."""
        return self.with_reason(attrs.evolve(self.reason(reason_id), prior=prior))

    def _with_reasons(self, changed: Mapping[str, Reason]) -> Catalogue:
        """Keep the order of the reasons that stay, so that the same content has the same bits."""
        order = [*(kept for kept in self.reasons if kept in changed), *changed]
        return Catalogue(
            version=self.version,
            families=self.families,
            reasons={name: changed[name] for name in dict.fromkeys(order)},
            paces=self.paces,
            delay=self.delay,
            retired=self.retired,
        )


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
