"""The JSON Schema ``forecast``; made by ``docs/_ext/schemas.py``, never by hand."""

from __future__ import annotations

__all__ = ["TEXT"]

TEXT = (
    '{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"What Forecast.to_'
    'dict() returns.","type":"object","properties":{"schema":{"const":1},"catalogue":{"ty'
    'pe":"object","properties":{"version":{"type":"string"},"fingerprint":{"type":"string'
    '","pattern":"^[0-9a-f]{64}$"}},"required":["version","fingerprint"]},"ref":{"anyOf":'
    '[{"type":"string"},{"type":"integer"},{"type":"null"}]},"as_of":{"type":"string","pa'
    'ttern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}"},"writing_on":{"anyOf":[{"type":"string","patte'
    'rn":"^[0-9]{4}-[0-9]{2}-[0-9]{2}"},{"type":"null"}]},"ever":{"type":"number","minimu'
    'm":0,"maximum":1},"median_days":{"anyOf":[{"type":"integer"},{"type":"null"}]},"by_d'
    'ecision":{"anyOf":[{"type":"number","minimum":0,"maximum":1},{"type":"null"}]},"offe'
    'r":{"anyOf":[{"type":"number","minimum":0,"maximum":1},{"type":"null"}]},"good_news"'
    ':{"anyOf":[{"type":"number","minimum":0,"maximum":1},{"type":"null"}]},"threshold":{'
    '"type":"number","minimum":0,"maximum":1},"let_go_on":{"anyOf":[{"type":"string","pat'
    'tern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}"},{"type":"null"}]},"curve":{"type":"array","item'
    's":{"type":"object","properties":{"working_days":{"type":"integer"},"day":{"type":"s'
    'tring","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}"},"heard":{"type":"number","minimum":0'
    ',"maximum":1}},"required":["working_days","day","heard"]}}},"required":["schema","ca'
    'talogue","ref","as_of","writing_on","ever","median_days","by_decision","offer","good'
    '_news","threshold","let_go_on","curve"]}'
)
