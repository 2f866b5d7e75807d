"""The JSON Schema ``timeline``; made by ``docs/_ext/schemas.py``, never by hand."""

from __future__ import annotations

__all__ = ["TEXT"]

TEXT = (
    '{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"A document of wha'
    't happened, in order of the days.","type":"object","properties":{"schema":{"const":2'
    '},"kind":{"const":"timeline"},"events":{"type":"array","items":{"$ref":"#/$defs/Even'
    't"},"description":"The events; those of one day stay in the order given."}},"require'
    'd":["schema","kind","events"],"additionalProperties":false,"$defs":{"Event":{"type":'
    '"object","properties":{"when":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2'
    '}","description":"The day."},"direction":{"enum":["in","out"],"description":"Who it '
    'comes from: \\"in\\" from the employer, \\"out\\" from you."},"kind":{"enum":["interview'
    '","message","question","thank_you","receipt","auto_reply","offer"],"description":"Wh'
    'at it is."},"until":{"anyOf":[{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2'
    '}"},{"type":"null"}],"description":"Of an auto-reply, the day until which it says th'
    'ey are away."}},"required":["when","direction","kind"],"additionalProperties":false}'
    "}}"
)
