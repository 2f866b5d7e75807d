"""The JSON Schema ``stability``; made by ``docs/_ext/schemas.py``, never by hand."""

from __future__ import annotations

__all__ = ["TEXT"]

TEXT = (
    '{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"What Stability.to'
    '_dict() returns.","type":"object","properties":{"schema":{"const":2},"catalogue":{"t'
    'ype":"object","properties":{"version":{"type":"string"},"fingerprint":{"type":"strin'
    'g","pattern":"^[0-9a-f]{64}$"}},"required":["version","fingerprint"]},"ref":{"anyOf"'
    ':[{"type":"string"},{"type":"integer"},{"type":"null"}]},"as_of":{"type":"string","p'
    'attern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}"},"draws":{"type":"integer"},"seed":{"type":"in'
    'teger"},"top_stays":{"type":"number","minimum":0,"maximum":1},"three_stay":{"type":"'
    'number","minimum":0,"maximum":1},"bands":{"type":"array","items":{"type":"object","p'
    'roperties":{"reason":{"type":"string"},"low":{"type":"number","minimum":0,"maximum":'
    '1},"middle":{"type":"number","minimum":0,"maximum":1},"high":{"type":"number","minim'
    'um":0,"maximum":1}},"required":["reason","low","middle","high"]}},"families":{"type"'
    ':"array","items":{"type":"object","properties":{"family":{"type":"string"},"low":{"t'
    'ype":"number","minimum":0,"maximum":1},"middle":{"type":"number","minimum":0,"maximu'
    'm":1},"high":{"type":"number","minimum":0,"maximum":1}},"required":["family","low","'
    'middle","high"]}},"ever":{"type":"object","properties":{"low":{"type":"number","mini'
    'mum":0,"maximum":1},"middle":{"type":"number","minimum":0,"maximum":1},"high":{"type'
    '":"number","minimum":0,"maximum":1}},"required":["low","middle","high"]},"offer":{"t'
    'ype":"object","properties":{"low":{"type":"number","minimum":0,"maximum":1},"middle"'
    ':{"type":"number","minimum":0,"maximum":1},"high":{"type":"number","minimum":0,"maxi'
    'mum":1}},"required":["low","middle","high"]},"tables":{"type":"array","items":{"type'
    '":"object","properties":{"table":{"type":"string"},"title":{"type":"string"},"deciba'
    'ns":{"type":"number"}},"required":["table","title","decibans"]}}},"required":["schem'
    'a","catalogue","ref","as_of","draws","seed","top_stays","three_stay","bands","famili'
    'es","ever","offer","tables"]}'
)
