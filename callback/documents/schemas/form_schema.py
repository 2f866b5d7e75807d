"""The JSON Schema ``form``; made by ``docs/_ext/schemas.py``, never by hand."""

from __future__ import annotations

__all__ = ["TEXT"]

TEXT = (
    '{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"What Form.to_dict'
    '() returns.","type":"object","properties":{"schema":{"const":1},"catalogue":{"type":'
    '"object","properties":{"version":{"type":"string"},"fingerprint":{"type":"string","p'
    'attern":"^[0-9a-f]{64}$"}},"required":["version","fingerprint"]},"groups":{"type":"a'
    'rray","items":{"type":"object","properties":{"id":{"type":"string"},"title":{"type":'
    '"string"},"questions":{"type":"array","items":{"type":"object","properties":{"name":'
    '{"type":"string"},"is_fact":{"type":"boolean"},"kind":{"anyOf":[{"enum":["flag","cho'
    'ice","count","until","derived"]},{"type":"null"}]},"widget":{"enum":["day","days","t'
    'ext","number","choice","yes_no","day_or_yes_no"]},"label":{"type":"string"},"help":{'
    '"type":"string"},"answers":{"type":"array","items":{"type":"object","properties":{"i'
    'd":{"type":"string"},"label":{"type":"string"}},"required":["id","label"]}},"require'
    'd":{"type":"boolean"},"when":{"type":"array","items":{"type":"object","properties":{'
    '"name":{"type":"string"},"is_fact":{"type":"boolean"},"answers":{"type":"array","ite'
    'ms":{"type":"string"}}},"required":["name","is_fact","answers"]}},"value":{}},"requi'
    'red":["name","is_fact","kind","widget","label","help","answers","required","when","v'
    'alue"]}}},"required":["id","title","questions"]}}},"required":["schema","catalogue",'
    '"groups"]}'
)
