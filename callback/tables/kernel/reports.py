"""From what is known of a fact to what it says: for each row one of a few distinct reports.

Theory of operation. A report is P(report | answer) for each answer of the fact: of a sure answer 1
for it and 0 for the others, and less clear-cut in doubt, when it has faded, or when the day until
which something was to last has passed; see :mod:`callback.observed.reports`, whose rules these
are. There are few distinct ones, so that each row holds the place of its own, from 1, and what
follows from a report is computed once for each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import attrs
import numpy as np
from pendulum import Date

from callback._values.answers import PASSED, RUNNING
from callback.catalogue.facts import Answer, Fact
from callback.catalogue.numbers import CatalogueNumbers, FactNumbers
from callback.interview.answering import answer_of
from callback.interview.findings import UNKNOWN, Finding, Weights
from callback.observed.evidence import DOUBTFUL
from callback.tables.kernel.given import Flags, Floats, Ints, Reported, Value, distinct
from callback.tables.kernel.working_days import WorkingDays

__all__ = ["Report", "report_on", "surely"]


@attrs.frozen(kw_only=True, eq=False)
class Report:
    """What the rows report of one fact.

    Attributes:
        id: The fact.
        fact: Its numbers.
        codes: The place of each row's report, from 1; 0 where there is none.
        given: For each place, P(report | answer) for each answer; the first row stands for none.
        until: The day until which it is to last, 0 where none was named.
    """

    id: str
    fact: FactNumbers
    codes: Ints
    given: Floats
    until: Ints

    def under(self, columns: Sequence[Sequence[float]]) -> Floats:
        """Return P(report | s) for each report, of P(answer | s) for each answer; none says 1."""
        said: Floats = self.given @ np.array(columns)
        said[0] = 1.0
        return said


def surely(fact: Fact, known: Reported, holds: Callable[[Answer], bool]) -> Flags | None:
    """Return the rows in which something holds of the answer, likelier than not.

    ``None``: in none, whatever the reports are.
    """
    if not any(map(holds, fact.answers)):
        return None
    shares = [_share(fact, value, holds) for value in known.values if value is not UNKNOWN]
    places = [n for n, value in enumerate(known.values, start=1) if value is not UNKNOWN]
    table = np.zeros(len(known.values) + 1)
    table[places] = shares
    share = table[known.codes]
    return (share if known.reliability is None else share * known.reliability) > DOUBTFUL


def _share(fact: Fact, value: Value, holds: Callable[[Answer], bool]) -> float:
    answer = answer_of(fact, _finding(value))
    if isinstance(answer, Answer):
        return float(holds(answer))
    weights = answer.likelihoods.items()
    those = sum(weight for name, weight in weights if holds(fact.by_id[name]))
    return those / sum(answer.likelihoods.values())


def _finding(value: Value) -> Finding:
    return Finding(value)


def report_on(
    fact: Fact,
    known: Reported,
    numbers: CatalogueNumbers,
    days: WorkingDays,
    as_of: Ints,
    until: Ints,
) -> Report:
    """Return the reports of *fact*.

    Args:
        fact: The fact.
        known: What is known of it.
        numbers: The catalogue's numbers.
        days: The working days of each row.
        as_of: The day of looking, to which a report fades.
        until: The day up to which the silence is counted.
    """
    observed = numbers.observed[fact.id]
    dates = known.dates() if any(isinstance(v, Date) for v in known.values) else None
    answers, said = _answered(fact, known, observed.answers)
    given_until = np.zeros(len(known.codes), np.int64) if dates is None else dates
    if dates is not None:
        half_life = numbers.timing.overrun_half_life
        over = np.where((dates > 0) & (dates < until), days.between(dates, until), 0)
        answers, said = _overrun(answers, said, over, observed.answers, half_life)
    worth = _worth(fact, known, days, as_of)
    if worth is None:
        return Report(id=fact.id, fact=observed, codes=answers, given=said, until=given_until)
    distinct_worth, place = np.unique(worth, return_inverse=True)
    span = len(said) * len(distinct_worth)
    keys, codes = distinct(np.where(answers, answers * len(distinct_worth) + place, 0), span)
    if keys[:1].tolist() != [0]:  # the place of no report is kept, even where there is none such
        keys, codes = np.append(0, keys), codes + 1
    of, by = np.divmod(keys, len(distinct_worth))
    reliability = distinct_worth[by][:, None]
    worthless = (said[of] @ np.array(observed.margins))[:, None]
    given = reliability * said[of] + (1.0 - reliability) * worthless
    return Report(id=fact.id, fact=observed, codes=codes, given=given, until=given_until)


def _answered(fact: Fact, known: Reported, places: Mapping[str, int]) -> tuple[Ints, Floats]:
    """Return the place of what each row says, and [a is said] for each, or its weights."""
    found: dict[tuple[float, ...], int] = {(0.0,) * len(places): 0}
    codes = np.zeros(len(known.values) + 1, np.int64)
    for n, value in enumerate(known.values, start=1):
        if value is UNKNOWN:
            continue
        answer = answer_of(fact, _finding(value))
        row = _said(answer, places)
        codes[n] = found.setdefault(row, len(found))
    said = np.array(list(found))
    if len(found) == len(codes):  # each value is an answer of its own, in this order
        return known.codes, said
    return codes[known.codes], said


def _said(answer: Answer | Weights, places: Mapping[str, int]) -> tuple[float, ...]:
    if isinstance(answer, Answer):
        return tuple(float(name == answer.id) for name in places)
    largest = max(answer.likelihoods.values())
    return tuple(answer.likelihoods.get(name, 0.0) / largest for name in places)


def _overrun(
    answers: Ints, said: Floats, over: Ints, places: Mapping[str, int], half_life: float
) -> tuple[Ints, Floats]:
    """Return the same with what is left of *running* so many working days after its day."""
    passed, place = distinct(over, int(over.max(initial=0)) + 1)
    running = np.power(2.0, -passed / half_life)
    largest = np.maximum(running, 1.0 - running)
    left = np.zeros((len(passed), said.shape[1]))
    left[:, places[RUNNING]], left[:, places[PASSED]] = running / largest, (1 - running) / largest
    return np.where(over > 0, len(said) + place, answers), np.concatenate([said, left])


def _worth(fact: Fact, known: Reported, days: WorkingDays, as_of: Ints) -> Floats | None:
    """Return what each report is still worth; ``None``: all that it said."""
    worth = known.reliability
    if fact.half_life is not None and known.seen is not None and known.seen.any():
        age = np.where(known.seen > 0, days.between(known.seen, as_of), 0)
        faded = np.power(2.0, -age / fact.half_life)
        worth = faded if worth is None else worth * faded
    return worth
