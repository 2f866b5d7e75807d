"""The JSON Schema ``meaning``; made by ``docs/_ext/schemas.py``, never by hand."""

from __future__ import annotations

__all__ = ["TEXT"]

TEXT = (
    '{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"What Meaning.to_d'
    'ict() returns.","type":"object","properties":{"schema":{"const":1},"fact":{"type":"s'
    'tring"},"answer":{"type":"string"},"probability":{"type":"number","minimum":0,"maxim'
    'um":1},"signs":{"type":"array","items":{"type":"object","properties":{"reason":{"typ'
    'e":"string"},"decibans":{"type":"number"},"probability":{"type":"number","minimum":0'
    ',"maximum":1}},"required":["reason","decibans","probability"]}},"dispute":{"type":"s'
    'tring"},"sources":{"type":"array","items":{"type":"string"}}},"required":["schema","'
    'fact","answer","probability","signs","dispute","sources"]}'
)
