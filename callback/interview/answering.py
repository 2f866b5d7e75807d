"""From what was entered of a fact to the answer that it comes to, and what cannot be entered.

A catalogue says which questions there are and which answers; nothing here knows a day or a
probability.
"""

from __future__ import annotations

import functools

from pendulum import Date

from callback._values.answers import NO, OPEN_ENDED, RUNNING, YES
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.facts import Answer, Fact, Kind
from callback.catalogue.paces import Covariate
from callback.catalogue.search import FoundKind
from callback.errors import InvalidValue, Problem, hint, meant, options, quoted
from callback.interview.findings import Finding, Weights
from callback.interview.reading import FACTS

__all__ = ["answer_named", "answer_of", "not_asked", "sector_problems", "sectors_of", "shown"]

#: How people and programs write yes and no.
_SAID = {
    **dict.fromkeys(("yes", "y", "true", "t", "1", "on", "✓", "x"), 1),
    **dict.fromkeys(("no", "n", "false", "f", "0", "off", "✗"), 0),
}
_YES_OR_NO = (Kind.FLAG, Kind.UNTIL)

#: How many facts of a like meaning are named.
NEAREST = 3


def answer_of(fact: Fact, finding: Finding) -> Answer | Weights:
    """Return the answer that *finding* comes to, or its weights over answers.

    A day until which something lasts is read as running; see :func:`overrun` for what is left of
    that when it has passed.

    Raises:
        InvalidValue: The fact cannot have this value.
    """
    value = finding.value
    if isinstance(value, str):
        return answer_named(fact, value)
    if isinstance(value, Weights):
        for name in value.likelihoods:
            if name not in fact.by_id:
                raise InvalidValue(fact.id, quoted(name), _one_of(fact, name))
        return value
    read = _READERS[fact.kind](fact, value)
    if read is None:
        raise InvalidValue(fact.id, shown(value), _one_of(fact, value))
    return fact.by_id[read]


def answer_named(fact: Fact, value: object) -> Answer:
    """Return the answer that *value* names: its id or label in any case, a yes or no, a number.

    Raises:
        InvalidValue: The fact has no such answer.
    """
    if isinstance(value, str):
        value = _written(fact, value)
    name = _READERS[fact.kind](fact, value)
    if name is None:
        raise InvalidValue(fact.id, shown(value), _one_of(fact, value))
    return fact.by_id[name]


def _written(fact: Fact, text: str) -> str | int:
    """Return the id of the answer that a text names, or a yes or no, or else the text.

    A label is in the language of the catalogue. Two labels that are alike name neither.
    """
    if text in fact.by_id:
        return text
    low = " ".join(text.casefold().split())
    named = [one.id for one in fact.answers if low in (one.id, one.label.casefold())]
    if len(named) == 1:
        return named[0]
    if fact.kind in _YES_OR_NO and low in _SAID:
        return _SAID[low]
    return text


def _flag(_: Fact, value: object) -> str | None:
    """A yes or no; 0 and 1 are how a table without booleans stores them."""
    if isinstance(value, int) and value in (0, 1):
        return YES if value else NO
    return value if isinstance(value, str) and value in (YES, NO) else None


def _choice(fact: Fact, value: object) -> str | None:
    return value if isinstance(value, str) and value in fact.by_id else None


def _count(fact: Fact, value: object) -> str | None:
    """A number, or the band that it lies in, as a form offers it."""
    if isinstance(value, str):
        return _choice(fact, value)
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    bands = [answer for answer in fact.answers if answer.least is not None]
    return [band.id for band in bands if band.least is not None and band.least <= value][-1]


def _until(fact: Fact, value: object) -> str | None:
    """A day that has not come is still ahead; one that has passed was weighed before."""
    if isinstance(value, str):
        return _choice(fact, value)
    if isinstance(value, Date):
        return RUNNING
    if isinstance(value, int) and value in (0, 1):
        return OPEN_ENDED if value else NO
    return None


_READERS = {
    Kind.FLAG: _flag,
    Kind.CHOICE: _choice,
    Kind.COUNT: _count,
    Kind.UNTIL: _until,
    Kind.DERIVED: _choice,
}


def shown(value: object) -> str:
    """Return a finding's value as an error quotes it."""
    return repr(str(value)) if isinstance(value, Date) else quoted(value)


def _one_of(fact: Fact, value: object) -> str:
    forms = {
        Kind.FLAG: "True or False",
        Kind.COUNT: "a whole number from 0",
        Kind.UNTIL: "a day, True with no day named, or False",
    }
    ids = list(fact.by_id)
    return f"{forms[fact.kind]}{meant(value, ids)}" if fact.kind in forms else options(value, ids)


def not_asked(name: str, finding: Finding, catalogue: Catalogue, *, hinted: bool = True) -> Problem:
    """Return what is wrong with a report of something that the catalogue does not ask.

    Where *hinted*, with what may be meant: to find it costs milliseconds.
    """
    if name in catalogue.facts:
        expected = "nothing here: it follows from dates and fields"
    elif name in catalogue.retired:
        successors = ", ".join(catalogue.retired[name]) or "nothing"
        expected = f"{successors}, which took over from it"
    else:
        near = _nearest(name, catalogue) if hinted else ""
        expected = f"a fact of the catalogue{near}"
    return Problem(FACTS + name, shown(finding.value), expected)


def _nearest(name: str, catalogue: Catalogue) -> str:
    """Return the question in brackets: the fact that is spelt like it, or those of its meaning."""
    if spelt := meant(name, catalogue.facts):
        return spelt
    found = [one.id for one in catalogue.find(name) if one.kind is FoundKind.FACT]
    return hint(*found[:NEAREST])


def sector_problems(sector: str | None, catalogue: Catalogue) -> list[Problem]:
    """Return what is wrong with a sector that the catalogue does not know."""
    known = sectors_of(catalogue)
    if sector is None or sector in known:
        return []
    nothing = "nothing here: the catalogue has no sectors"
    expected = options(sector, sorted(known)) if known else nothing
    return [Problem("sector", quoted(sector), expected)]


@functools.lru_cache(maxsize=64)
def sectors_of(catalogue: Catalogue) -> frozenset[str]:
    """Return the sectors that the catalogue knows."""
    return frozenset(pace.value for pace in catalogue.paces if pace.covariate is Covariate.SECTOR)
