"""The JSON Schema ``explanation``; made by ``docs/_ext/schemas.py``, never by hand."""

from __future__ import annotations

__all__ = ["TEXT"]

TEXT = (
    '{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"What Explanation.'
    'to_dict() returns.","type":"object","properties":{"schema":{"const":2},"catalogue":{'
    '"type":"object","properties":{"version":{"type":"string"},"fingerprint":{"type":"str'
    'ing","pattern":"^[0-9a-f]{64}$"}},"required":["version","fingerprint"]},"ref":{"anyO'
    'f":[{"type":"string"},{"type":"integer"},{"type":"null"}]},"as_of":{"type":"string",'
    '"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}"},"reason":{"type":"string"},"against":{"anyO'
    'f":[{"type":"string"},{"type":"null"}]},"prior":{"type":"number","minimum":0,"maximu'
    'm":1},"posterior":{"type":"number","minimum":0,"maximum":1},"terms":{"type":"array",'
    '"items":{"type":"object","properties":{"id":{"type":"string"},"title":{"type":"strin'
    'g"},"decibans":{"type":"number"},"facts":{"type":"array","items":{"type":"object","p'
    'roperties":{"id":{"type":"string"},"title":{"type":"string"},"decibans":{"type":"num'
    'ber"}},"required":["id","title","decibans"]}},"states":{"type":"array","items":{"typ'
    'e":"object","properties":{"id":{"type":"string"},"title":{"type":"string"},"probabil'
    'ity":{"type":"number","minimum":0,"maximum":1}},"required":["id","title","probabilit'
    'y"]}}},"required":["id","title","decibans","facts","states"]}},"shared":{"type":"num'
    'ber"},"missing":{"type":"array","items":{"type":"string"}},"conflict":{"type":"numbe'
    'r"},"odd_one":{"anyOf":[{"type":"string"},{"type":"null"}]}},"required":["schema","c'
    'atalogue","ref","as_of","reason","against","prior","posterior","terms","shared","mis'
    'sing","conflict","odd_one"]}'
)
