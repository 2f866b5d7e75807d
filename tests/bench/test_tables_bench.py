"""How many rows of a table are ranked in a second, beside ``rank_many`` and flat naive Bayes.

Everything is measured in one run by the time of one thread, and compared as a ratio: the machine
is shared. ``--benchmark-enable`` measures; elsewhere a few rows show that it runs.
"""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Callable, Iterator
from typing import Any, cast

import attrs
import numpy as np
import pytest
from many_rows import AS_OF, ManyRows

from callback import STANDARD, rank_many
from callback.catalogue.numbers import numbers_of
from callback.tables import rank_batches, rank_table
from callback.tables.kernel.answering import Wanted, answers_for
from callback.tables.kernel.given import Floats, Given, Ints

FULL = ("probabilities", "top", "problems", "ever", "offer", "heard_within_10", "due")


def fastest(run: Callable[[], object], rows: int, turns: int = 5) -> float:
    """Return the nanoseconds that one thread spends on a row, at best."""
    spent: list[float] = []
    for _ in range(turns):
        begun = time.thread_time_ns()
        run()
        spent.append(time.thread_time_ns() - begun)
    return min(spent) / rows


@attrs.frozen
class Pack:
    """Some columns of answers, packed into one number, and the table that it looks up.

    Attributes:
        columns: The codes of each, and under what they are.
        table: P(answers | reason), a line for each number.
    """

    columns: tuple[tuple[Ints, int], ...]
    table: Floats

    @property
    def keys(self) -> Ints:
        """The line of each row."""
        (key, _), *others = self.columns
        for codes, size in others:
            key = key * size + codes
        return key

    def with_more(self, other: Pack) -> Pack:
        """Return both as one."""
        table = self.table[:, None, :] * other.table[None, :, :]
        return Pack((*self.columns, *other.columns), table.reshape(-1, table.shape[2]))


def packs_of(given: Given, most: int) -> list[Pack]:
    """Return the facts as tables of at most so many lines, or a table each."""
    numbers = numbers_of(STANDARD)
    packs: list[Pack] = []
    for name, known in given.facts.items():
        rows = np.array(numbers.observed[name].given)
        line = np.vstack([np.ones(rows.shape[1]), rows])
        pack = Pack(((known.codes, len(line)),), line)
        if packs and len(packs[-1].table) * len(line) <= most:
            packs[-1] = packs[-1].with_more(pack)
        else:
            packs.append(pack)
    return packs


def naive_bayes(packs: list[Pack]) -> Floats:
    """Return the posterior by flat naive Bayes, without waits: a line for each reason.

    It answers a much smaller question, and is what the kernel is measured by.
    """
    keys, priors = [pack.keys for pack in packs], np.array(numbers_of(STANDARD).priors)
    out, ones = np.empty((len(priors), len(keys[0]))), np.ones(len(priors))
    first = packs[0].table * priors
    for begin in range(0, len(keys[0]), 1024):
        some = slice(begin, begin + 1024)
        weights = np.take(first, keys[0][some], axis=0)
        for key, pack in zip(keys[1:], packs[1:], strict=True):
            weights *= np.take(pack.table, key[some], axis=0)
        weights *= (1.0 / (weights @ ones))[:, None]
        out[:, some] = weights.T
    return out


def test_rows_in_a_second(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    """The kernel, Arrow end to end, with the forecast: rows a second, and against the others."""
    idle = not request.config.getoption("benchmark_enable")
    rows, single = (2_000, 20) if idle else (100_000, 1_000)
    many = ManyRows.drawn(rows)
    table, turns = many.table(), 1 if idle else 7
    dicts = [
        {column: value for column, value in row.items() if value is not None}
        for row in table.slice(0, single).to_pylist()
    ]

    def framed(*want: str) -> object:
        return rank_table(table, as_of=AS_OF, facts=many.facts, want=want, keep=False)

    def plainly() -> object:
        return [rank_many([row], as_of=AS_OF, facts=_there(row, many.facts)) for row in dicts]

    forecasts = Wanted(ever=True, offer=True, within=(10,), due=True, top=True)
    spent = {
        "naive Bayes, packed": fastest(
            lambda: naive_bayes(packs_of(many.given, 1024)), rows, turns
        ),
        "naive Bayes by fact": fastest(lambda: naive_bayes(packs_of(many.given, 1)), rows, turns),
        "kernel": fastest(lambda: answers_for(many.given, STANDARD, Wanted()), rows, turns),
        "with forecast": fastest(lambda: answers_for(many.given, STANDARD, forecasts), rows, turns),
        "Arrow": fastest(lambda: framed("probabilities", "top", "problems"), rows, turns),
        "Arrow, forecast": fastest(lambda: framed(*FULL), rows, turns),
        "rank_many": fastest(plainly, single, 2),
    }
    answers = answers_for(many.given, STANDARD, Wanted())
    assert np.allclose(answers.probabilities.sum(axis=0), 1)
    assert not answers.left.any()
    if idle:
        return
    with capsys.disabled():
        load, columns = os.getloadavg()[0], len(STANDARD.reasons)
        print(f"\nload {load:.1f}, {rows:,} rows, 12 facts, {columns} columns")  # noqa: T201  # what one came for
        for name, nanoseconds in spent.items():
            print(f"{name}: {nanoseconds:,.0f} ns a row, {1e9 / nanoseconds:,.0f} rows a second")  # noqa: T201  # the same
    assert spent["rank_many"] > 400 * spent["kernel"]
    assert spent["kernel"] < 6 * spent["naive Bayes, packed"]


def _there(row: dict[str, object], facts: dict[str, str]) -> dict[str, str]:
    return {name: column for name, column in facts.items() if column in row}


def test_memory_of_a_stream(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ten million rows go through ``rank_batches``, and hold no more memory than the first."""
    idle = not request.config.getoption("benchmark_enable")
    count, rows = (4, 500) if idle else (160, 1 << 16)
    many = ManyRows.drawn(rows)
    batch = many.table().to_batches()[0]

    def stream() -> Iterator[object]:
        for _ in range(count):
            yield batch

    done, held = 0, list[int]()
    begun = time.perf_counter()
    for answer in rank_batches(stream(), as_of=AS_OF, facts=many.facts):
        done += cast("Any", answer).num_rows
        held.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    seconds = time.perf_counter() - begun
    assert done == count * rows
    if idle:
        return
    first, last = held[count // 20], held[-1]
    with capsys.disabled():
        megabytes = (
            f"{first / 1024:.0f} MB after {count // 20} batches, {last / 1024:.0f} at the end"
        )
        print(f"\n{done:,} rows in {seconds:.0f} s: {megabytes}")  # noqa: T201  # what one came for
    assert last < 1.1 * first
