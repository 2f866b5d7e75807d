"""Interviews as the plain arrays that the kernel takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from pendulum import Date

from callback import Finding, Interview
from callback.tables.kernel.given import Coded, Given, Ints, Reported


def ordinals(days: Iterable[Date | None]) -> Ints:
    """Return days as numbers, 0 for none."""
    return np.array([0 if day is None else day.toordinal() for day in days], np.int64)


def coded(texts: Sequence[str | None]) -> Coded:
    """Return a column of text."""
    values = list(dict.fromkeys(text for text in texts if text is not None))
    codes = [0 if text is None else values.index(text) + 1 for text in texts]
    return Coded(values=tuple(values), codes=np.array(codes, np.int64))


def reported(rows: Sequence[Mapping[str, Finding]]) -> dict[str, Reported]:
    """Return a column for each fact of which anything is known in any row."""
    columns: dict[str, Reported] = {}
    for name in dict.fromkeys(name for row in rows for name in row):
        cells = [row.get(name) for row in rows]
        keys = [None if one is None else (type(one.value), one.value) for one in cells]
        distinct = list(dict.fromkeys(key for key in keys if key is not None))
        codes = [0 if key is None else distinct.index(key) + 1 for key in keys]
        columns[name] = Reported(
            values=tuple(value for _, value in distinct),
            codes=np.array(codes, np.int64),
            reliability=np.array([1.0 if one is None else one.reliability for one in cells]),
            seen=ordinals(None if one is None else one.seen_on for one in cells),
        )
    return columns


def plain_columns(looks: Sequence[tuple[Interview, Date]]) -> Given:
    """Return interviews and days of looking as arrays."""
    interviews = [interview for interview, _ in looks]
    most = max((len(one.asked_on) for one in interviews), default=0)
    asked = [ordinals([*one.asked_on, *[None] * (most - len(one.asked_on))]) for one in interviews]
    return Given(
        as_of=ordinals(day for _, day in looks),
        ended=ordinals(one.ended for one in interviews),
        promised=ordinals(one.promised_by for one in interviews),
        decide=ordinals(one.decide_by for one in interviews),
        replied=ordinals(one.replied_on for one in interviews),
        thanked=ordinals(one.thanked_on for one in interviews),
        asked=np.array(asked, np.int64).reshape(len(looks), most),
        stage=coded([None if one.stage is None else one.stage.value for one in interviews]),
        sector=coded([one.sector for one in interviews]),
        country=coded([one.country for one in interviews]),
        subdivision=coded([one.subdivision for one in interviews]),
        facts=reported([one.facts for one in interviews]),
        derived=reported([one.derived for one in interviews]),
    )
