"""The JSON Schema ``tempo``; made by ``docs/_ext/schemas.py``, never by hand."""

from __future__ import annotations

__all__ = ["TEXT"]

TEXT = (
    '{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"A document of fac'
    'tors on every wait.","type":"object","properties":{"schema":{"const":2},"kind":{"con'
    'st":"tempo"},"median":{"type":"number","description":"The factor on every median, fr'
    'om 1/4 to 4."},"never":{"type":"number","description":"The factor on the odds of nev'
    'er, from 1/4 to 4."},"history":{"type":"integer","description":"How many past waits '
    'stand behind them."},"parts":{"type":"array","items":{"$ref":"#/$defs/Pace"},"descri'
    'ption":"What the factors come from."}},"required":["schema","kind"],"additionalPrope'
    'rties":false,"$defs":{"Pace":{"type":"object","properties":{"covariate":{"enum":["st'
    'age","sector","country"],"description":"Stage, sector or country."},"value":{"type":'
    '"string","description":"The value it speaks of, such as \\"final\\", \\"academia\\" or \\'
    '"FR\\"."},"median":{"type":"number","description":"A factor on every median."},"never'
    '":{"type":"number","description":"A factor on the odds of never."},"provenance":{"$r'
    'ef":"#/$defs/Provenance","description":"What the two factors rest on."}},"required":'
    '["covariate","value","provenance"],"additionalProperties":false},"Provenance":{"type'
    '":"object","properties":{"basis":{"enum":["published","measured","judged"],"descript'
    'ion":"Published, measured or judged."},"sources":{"type":"array","items":{"$ref":"#/'
    '$defs/Source"},"description":"Where it comes from; a published number names at least'
    ' one."},"reviewed":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}","descrip'
    'tion":"The day on which somebody last went through it."},"count":{"anyOf":[{"type":"'
    'integer"},{"type":"null"}],"description":"The number of cases behind a measured numb'
    'er."},"note":{"type":"string","description":"How the number follows from the sources'
    ', where that is not plain."}},"required":["basis","reviewed"],"additionalProperties"'
    ':false},"Source":{"type":"object","properties":{"id":{"type":"string","description":'
    '"A short id, the same wherever the source is cited."},"title":{"type":"string","desc'
    'ription":"Its title."},"publisher":{"type":"string","description":"Who published it.'
    '"},"year":{"anyOf":[{"type":"integer"},{"type":"null"}],"description":"The year it s'
    'peaks of, where known."},"url":{"type":"string","description":"Its address, where it'
    ' has one."}},"required":["id","title","publisher"],"additionalProperties":false}}}'
)
