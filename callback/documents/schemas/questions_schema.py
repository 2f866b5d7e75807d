"""The JSON Schema ``questions``; made by ``docs/_ext/schemas.py``, never by hand."""

from __future__ import annotations

__all__ = ["TEXT"]

TEXT = (
    '{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"What Questions.to'
    '_dict() returns.","type":"object","properties":{"schema":{"const":1},"catalogue":{"t'
    'ype":"object","properties":{"version":{"type":"string"},"fingerprint":{"type":"strin'
    'g","pattern":"^[0-9a-f]{64}$"}},"required":["version","fingerprint"]},"ref":{"anyOf"'
    ':[{"type":"string"},{"type":"integer"},{"type":"null"}]},"as_of":{"type":"string","p'
    'attern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}"},"questions":{"type":"array","items":{"type":"'
    'object","properties":{"fact":{"type":"string"},"kind":{"enum":["flag","choice","coun'
    't","until","derived"]},"text":{"type":"string"},"bits":{"type":"number"},"effort":{"'
    'type":"integer"},"why":{"type":"string"},"answers":{"type":"array","items":{"type":"'
    'object","properties":{"id":{"type":"string"},"label":{"type":"string"},"probability"'
    ':{"type":"number","minimum":0,"maximum":1},"top":{"type":"string"},"words":{"type":"'
    'object","properties":{"top":{"type":"string"}},"required":["top"]}},"required":["id"'
    ',"label","probability","top","words"]}}},"required":["fact","kind","text","bits","ef'
    'fort","why","answers"]}},"enough":{"type":"boolean"},"same_decision":{"type":"number'
    '","minimum":0,"maximum":1},"information_left":{"type":"number"}},"required":["schema'
    '","catalogue","ref","as_of","questions","enough","same_decision","information_left"]'
    "}"
)
