"""What two catalogues have in common: numbers and ids on the one side, all else on the other.

Every entry is taken apart. What is counted with is an entry's ids, numbers and codes; what is told
is its texts, the phrases, the version, and what the numbers rest on. So a translation has the
fingerprint of its original, and another text fingerprint.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import cast

import attrs

from callback._values.plain import Plain, fields_of, to_plain
from callback.catalogue.texts import TEXTS

__all__ = ["fingerprints"]

#: Beside the texts: fields that are told, in whatever entry they stand.
TOLD = frozenset(
    {
        "on_asking",
        "on_looking_further",
        "on_thanking",
        "phrases",
        "provenance",
        "sources",
        "version",
    }
)


def fingerprints(catalogue: attrs.AttrsInstance) -> tuple[str, str]:
    """Return the SHA-256 of what is counted with in *catalogue*, and of what is told."""
    counted, told = _divided(catalogue)
    return _digest(counted), _digest(told)


def _digest(content: Plain) -> str:
    written = json.dumps(_floats(content), separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def _divided(value: object) -> tuple[Plain, Plain]:
    """Return what is counted with and what is told in *value*, each in its order."""
    if isinstance(value, Mapping):
        items = cast("Mapping[str, object]", value)
        return _both({key: _divided(item) for key, item in items.items()})
    if isinstance(value, tuple):
        pairs = [_divided(item) for item in cast("tuple[object, ...]", value)]
        return [counted for counted, _ in pairs], [told for _, told in pairs]
    cls = type(value)
    if not attrs.has(cls):
        return to_plain(value), None
    texts, held = TEXTS.get(cls, ()), fields_of(value)
    told = {name: to_plain(item) for name, item in held.items() if name in TOLD or name in texts}
    inside = {name: _divided(item) for name, item in held.items() if name not in told}
    counted, rest = _both(inside)
    return counted, [told, rest]


def _both(pairs: Mapping[str, tuple[Plain, Plain]]) -> tuple[dict[str, Plain], dict[str, Plain]]:
    counted = {name: one for name, (one, _) in pairs.items()}
    return counted, {name: other for name, (_, other) in pairs.items()}


def _floats(value: Plain) -> Plain:
    """Give every number one form, so that a wait of 8 and one of 8.0 are the same content."""
    if isinstance(value, dict):
        return {key: _floats(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_floats(item) for item in value]
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value
