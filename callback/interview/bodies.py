"""A body: what another program or a language model sent, parsed, with the facts nested or beside.

It is read with a catalogue at hand, so that all that is wrong is said at once: names that are
neither fields nor facts, values that no field and no answer can have, days that contradict one
another. Nothing is guessed, and what is nested deeper than a finding is refused where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from pendulum import Date

from callback._values.arguments import check_mapping, check_type
from callback._values.mapping import FrozenMapping
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.default import STANDARD
from callback.catalogue.facts import Kind
from callback.errors import InvalidValue, Problem, meant, quoted
from callback.interview.answering import answer_of, not_asked, sector_problems
from callback.interview.findings import UNKNOWN, Finding, Weights, told
from callback.interview.interview import READERS
from callback.interview.reading import ABSENT, FACTS, Reading, Unreadable, attempt
from callback.interview.statuses import rules_out, stage_in

__all__ = ["read_body"]

#: How it is written that somebody was asked, and does not know.
_UNKNOWN = "unknown"
_LIKELIHOODS = "likelihoods"
_FINDING = ("value", "reliability", "seen_on")
_EXPECTED = (
    "true, false, an answer, a whole number from 0, a day, {'unknown': True}, "
    "{'likelihoods': …} or {'value': …, 'reliability': …, 'seen_on': …}"
)
#: Names that are wrong of which the nearest is sought: to seek costs milliseconds.
HINTED = 20
LONGEST_NAME = 60


def read_body(body: Mapping[str, object], catalogue: Catalogue = STANDARD) -> Reading:
    """Return what could be read of a body: see :meth:`Interview.from_body`."""
    check_mapping(body, "body", "fields, and facts, to values")
    check_type(catalogue, "catalogue", Catalogue)
    entered = {key: value for key, value in body.items() if not _blank(value)}
    wrong = list(_strange(entered, catalogue))
    beside = {key: entered.pop(key) for key in list(entered) if key not in READERS}
    given = entered.pop("facts", {})
    values = {name: ABSENT.get(name) for name in READERS if name != "ended"}
    if "ended" in entered:
        values |= {"ended": None}
    else:
        wrong.append(Problem("ended", "absent", "the day on which the interview ended"))
    values |= {name: READERS[name](value, None) for name, value in entered.items()}
    word = entered.get("stage")
    if isinstance(word, str):
        values["stage"] = attempt(stage_in, word, None)
    if isinstance(given, Mapping):
        nested = cast("Mapping[object, object]", given)
        known = {str(name): value for name, value in nested.items() if not _blank(value)}
        wrong += _twice(known, beside)
        given = known | {name: one for name, one in beside.items() if name in catalogue.facts}
    values["facts"] = _facts(given)
    barred = isinstance(word, str) and rules_out(word)
    reading = Reading.of(_in_order(values), (), {}, barred=barred)
    unfit = [*wrong, *_unfit(reading, catalogue)]
    return reading.refused(unfit) if unfit else reading


def _blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value)


def _in_order(values: Mapping[str, object]) -> dict[str, object]:
    return {name: values[name] for name in READERS if name in values}


def _strange(entered: Mapping[str, object], catalogue: Catalogue) -> Iterator[Problem]:
    """Yield the keys that are neither a field nor a fact."""
    strange = [key for key in entered if key not in READERS and key not in catalogue.facts]
    for place, key in enumerate(strange):
        near = meant(key, [*READERS, *catalogue.facts]) if place < HINTED else ""
        yield Problem(_named(key), quoted(entered[key]), f"a field or a fact{near}")


def _named(key: object) -> str:
    """Return a key as a problem names it: as it is where it is short and one word."""
    plain = isinstance(key, str) and len(key) <= LONGEST_NAME and key.isidentifier()
    return str(key) if plain else quoted(key)


def _twice(known: Mapping[str, object], beside: Mapping[str, object]) -> Iterator[Problem]:
    for name in beside:
        if name in known:
            expected = "each fact once: in facts, or beside the fields"
            both = f"{quoted(known[name])} and {quoted(beside[name])}"
            yield Problem(FACTS + name, both, expected)


def _facts(given: object) -> FrozenMapping[Finding | Unreadable]:
    """Return what was told of each fact as a finding, or why it is none."""
    if not isinstance(given, Mapping):
        return cast("FrozenMapping[Finding | Unreadable]", READERS["facts"](given, None))
    plain = {name: _told(value) for name, value in cast("Mapping[str, object]", given).items()}
    unread = {name: one for name, one in plain.items() if isinstance(one, Unreadable)}
    rest = {name: one for name, one in plain.items() if name not in unread}
    read = cast("FrozenMapping[Finding | Unreadable]", READERS["facts"](rest, None))
    return FrozenMapping(dict(sorted({**read, **unread}.items()))) if unread else read


def _told(value: object) -> object:
    """Return a value that a finding can be made of, or why there is none."""
    if not isinstance(value, Mapping):
        return told(value)
    given = dict(cast("Mapping[str, object]", value))
    if given.keys() == {_UNKNOWN} and given[_UNKNOWN] is True:
        return UNKNOWN
    return _weighed(given)


def _weighed(given: dict[str, object]) -> object:
    """Return weights, or a value that may be in doubt."""
    try:
        if given.keys() == {_LIKELIHOODS}:
            return Weights(cast("Mapping[str, float]", given[_LIKELIHOODS]))
        if "value" in given and given.keys() <= set(_FINDING):
            inner = _told(given["value"])
            if isinstance(inner, Unreadable):
                return inner
            return Finding(
                cast("bool", inner),
                reliability=cast("float", given.get("reliability", 1.0)),
                seen_on=cast("Date | None", given.get("seen_on")),
            )
    except InvalidValue as error:
        return Unreadable(error.value, f"{error.field} as {error.expected}")
    return Unreadable(quoted(given), _EXPECTED)


def _unfit(reading: Reading, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield what could be read, and is nothing that the catalogue asks or knows."""
    facts = cast("FrozenMapping[Finding]", reading.values["facts"])
    unknown = 0
    for name, known in facts.items():
        fact = catalogue.facts.get(name)
        if fact is None or fact.kind is Kind.DERIVED:
            unknown += 1
            yield not_asked(name, known, catalogue, hinted=unknown <= HINTED)
        elif known.value is not UNKNOWN:
            try:
                answer_of(fact, known)
            except InvalidValue as error:
                yield Problem(FACTS + name, error.value, error.expected)
    yield from sector_problems(cast("str | None", reading.values["sector"]), catalogue)
