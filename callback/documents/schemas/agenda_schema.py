"""The JSON Schema ``agenda``; made by ``docs/_ext/schemas.py``, never by hand."""

from __future__ import annotations

__all__ = ["TEXT"]

TEXT = (
    '{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"What Agenda.to_di'
    'ct() returns.","type":"object","properties":{"schema":{"const":1},"entries":{"type":'
    '"array","items":{"type":"object","properties":{"catalogue":{"type":"object","propert'
    'ies":{"version":{"type":"string"},"fingerprint":{"type":"string","pattern":"^[0-9a-f'
    ']{64}$"}},"required":["version","fingerprint"]},"ref":{"anyOf":[{"type":"string"},{"'
    'type":"integer"},{"type":"null"}]},"as_of":{"type":"string","pattern":"^[0-9]{4}-[0-'
    '9]{2}-[0-9]{2}"},"on":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}"},"act'
    'ion":{"enum":["thank","look","send","ask","call","feedback","farewell"]},"whom":{"en'
    'um":["recruiter","manager","last_contact","successor","stand_in","human_resources","'
    'other_side","agency","everyone","nobody"]},"words":{"type":"object","properties":{"a'
    'ction":{"type":"string"},"whom":{"type":"string"}},"required":["action","whom"]},"as'
    'ked":{"type":"integer"},"gain":{"anyOf":[{"type":"number","minimum":0,"maximum":1},{'
    '"type":"null"}]},"sentence":{"type":"string"}},"required":["catalogue","ref","as_of"'
    ',"on","action","whom","words","asked","gain","sentence"]}}},"required":["schema","en'
    'tries"]}'
)
