"""The JSON Schema ``plan``; made by ``docs/_ext/schemas.py``, never by hand."""

from __future__ import annotations

__all__ = ["TEXT"]

TEXT = (
    '{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"What Plan.to_dict'
    '() returns.","type":"object","properties":{"schema":{"const":2},"catalogue":{"type":'
    '"object","properties":{"version":{"type":"string"},"fingerprint":{"type":"string","p'
    'attern":"^[0-9a-f]{64}$"}},"required":["version","fingerprint"]},"ref":{"anyOf":[{"t'
    'ype":"string"},{"type":"integer"},{"type":"null"}]},"as_of":{"type":"string","patter'
    'n":"^[0-9]{4}-[0-9]{2}-[0-9]{2}"},"steps":{"type":"array","items":{"type":"object","'
    'properties":{"on":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}"},"action"'
    ':{"enum":["thank","look","send","ask","call","feedback","farewell"]},"whom":{"enum":'
    '["recruiter","manager","last_contact","successor","stand_in","human_resources","othe'
    'r_side","agency","everyone","nobody"]},"channel":{"enum":["same_channel","other_chan'
    'nel","phone","no_message"]},"words":{"type":"object","properties":{"action":{"type":'
    '"string"},"whom":{"type":"string"},"channel":{"type":"string"}},"required":["action"'
    ',"whom","channel"]},"purpose":{"type":"string"},"attempt":{"anyOf":[{"type":"integer'
    '"},{"type":"null"}]},"reasons":{"type":"array","items":{"type":"string"}},"facts":{"'
    'type":"array","items":{"type":"string"}},"sources":{"type":"array","items":{"type":"'
    'string"}},"gain":{"anyOf":[{"type":"number","minimum":0,"maximum":1},{"type":"null"}'
    ']},"expected":{"anyOf":[{"type":"number","minimum":0,"maximum":1},{"type":"null"}]}}'
    ',"required":["on","action","whom","channel","words","purpose","attempt","reasons","f'
    'acts","sources","gain","expected"]}},"notes":{"type":"array","items":{"type":"object'
    '","properties":{"reason":{"type":"string"},"title":{"type":"string"},"probability":{'
    '"type":"number","minimum":0,"maximum":1},"text":{"type":"string"},"whom":{"enum":["r'
    'ecruiter","manager","last_contact","successor","stand_in","human_resources","other_s'
    'ide","agency","everyone","nobody"]},"words":{"type":"object","properties":{"whom":{"'
    'type":"string"}},"required":["whom"]}},"required":["reason","title","probability","t'
    'ext","whom","words"]}},"let_go_on":{"anyOf":[{"type":"string","pattern":"^[0-9]{4}-['
    '0-9]{2}-[0-9]{2}"},{"type":"null"}]},"standing":{"type":"string"}},"required":["sche'
    'ma","catalogue","ref","as_of","steps","notes","let_go_on","standing"]}'
)
