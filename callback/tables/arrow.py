"""Frames in and out, by Arrow: the one module that speaks pyarrow.

Whatever hands itself over as Arrow (``__arrow_c_stream__`` or ``__arrow_c_array__``) is a frame:
polars, pandas, pyarrow, a DuckDB relation. So is a dict of arrays. A column is read as its few
distinct values and, for each row, the place of its own; days are read as numbers at once.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias, cast

import attrs
import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it comes without types
import pyarrow.compute as pc  # type: ignore[import-untyped]  # the same
from numpy.typing import NDArray

from callback.errors import InvalidValue, quoted
from callback.tables.kernel.given import Flags, Floats, Ints

__all__ = [
    "Arrow",
    "Batch",
    "Column",
    "Days",
    "array_of",
    "batches_of",
    "days_of",
    "given_back",
    "listed",
    "table_of",
    "taken",
    "texts_of",
]

#: What pyarrow makes, which has no types.
Arrow: TypeAlias = Any

_pa, _pc = cast("Arrow", pa), cast("Arrow", pc)
_EPOCH = 719163  # 1 January 1970, as an ordinal
_LATEST = 3652059  # 31 December 9999
_PER_DAY = {"s": 86_400, "ms": 86_400_000, "us": 86_400_000_000, "ns": 86_400_000_000_000}
_FRAME = "a data frame, anything with __arrow_c_stream__, or a dict of arrays"


@attrs.frozen(eq=False)
class Column:
    """A column: its distinct values, and the place of each row's from 1; 0 where nothing stands.

    Attributes:
        values: The distinct values, as Python has them.
        codes: The place of each row's.
    """

    values: Sequence[object]
    codes: Ints


@attrs.frozen(eq=False)
class Days:
    """A column of days: ordinals, 0 where nothing stands; those that are no day are ``wrong``."""

    ordinals: Ints
    wrong: Flags


@attrs.frozen(eq=False)
class Batch:
    """Some rows of a frame.

    Attributes:
        table: The rows, as an Arrow table.
    """

    table: Arrow

    def __len__(self) -> int:
        return int(self.table.num_rows)

    @property
    def names(self) -> list[str]:
        """The names of the columns."""
        return list(self.table.column_names)

    def parts(self, rows: int) -> Iterator[Batch]:
        """Yield the same, so many rows at a time."""
        for begin in range(0, max(len(self), 1), rows):
            yield Batch(self.table.slice(begin, rows))

    def batches(self) -> list[Arrow]:
        """Return the same as one record batch, or as none where there is no row."""
        return list(self.table.combine_chunks().to_batches())

    def cell(self, name: str, row: int) -> object:
        """Return one value, as Python has it."""
        scalar = self.table.column(name)[row]
        try:
            return _plain(scalar.as_py())
        except (OverflowError, ValueError):  # a time that Python has no day for
            return str(scalar.value)

    def column(self, name: str) -> Column:
        """Return a column by its distinct values."""
        return _column(_whole(self.table.column(name)))

    def days(self, name: str) -> Days | None:
        """Return a column of days; ``None``: its type is another."""
        return _days(_whole(self.table.column(name)))

    def numbers(self, name: str) -> Floats | None:
        """Return a column of numbers, NaN where nothing stands; ``None``: its type is another."""
        array = _whole(self.table.column(name))
        if not (_pa.types.is_floating(array.type) or _pa.types.is_integer(array.type)):
            return None
        numbers: Floats = array.cast(_pa.float64()).to_numpy(zero_copy_only=False)
        return numbers

    def is_key(self, name: str) -> bool:
        """Say whether each value of a column is text or a whole number, by its type."""
        of = _value_type(self.table.column(name).type)
        return bool(_is_text(of) or _pa.types.is_integer(of))

    def lists(self, name: str) -> tuple[Ints, Ints, Batch] | None:
        """Return the row and place of each item of a column of lists, and the items.

        ``None``: it holds no lists.
        """
        array = _whole(self.table.column(name))
        if not (_pa.types.is_list(array.type) or _pa.types.is_large_list(array.type)):
            return None
        rows: Ints = _pc.list_parent_indices(array).to_numpy(zero_copy_only=False).astype(np.int64)
        items = _pc.list_flatten(array)
        first = np.searchsorted(rows, rows)
        return rows, np.arange(len(rows)) - first, Batch(_pa.table({name: items}))


def batches_of(frames: object) -> Iterator[object]:
    """Yield the batches of what hands them over one by one: a stream, or any iterable of frames."""
    if hasattr(frames, "__arrow_c_stream__") and not isinstance(frames, _pa.Table):
        yield from _pa.RecordBatchReader.from_stream(frames)
    elif isinstance(frames, _pa.Table):
        yield from cast("Arrow", frames).to_batches()
    else:
        yield from cast("Iterator[object]", frames)


def table_of(frame: object) -> Batch:
    """Return the rows of any frame.

    Raises:
        InvalidValue: It is no frame.
    """
    given = frame
    try:
        if isinstance(frame, _pa.Table):
            return Batch(frame)
        if isinstance(frame, _pa.RecordBatch):
            return Batch(_pa.Table.from_batches([frame]))
        if hasattr(frame, "__arrow_c_stream__"):
            return Batch(_pa.table(frame))
        if hasattr(frame, "__arrow_c_array__"):
            return Batch(_pa.Table.from_batches([_pa.record_batch(frame)]))
        if isinstance(frame, dict):
            return Batch(_pa.table(dict(cast("dict[str, object]", frame))))
    except (_pa.ArrowException, TypeError, ValueError) as error:
        raise InvalidValue("frame", quoted(given), f"{_FRAME} ({error})") from None
    raise InvalidValue("frame", quoted(given), _FRAME)


def array_of(numbers: Floats, empty: Flags) -> Arrow:
    """Return numbers as an Arrow array, with nothing in the rows that are *empty*."""
    return _pa.array(numbers, mask=empty if empty.any() else None)


def days_of(ordinals: Ints, empty: Flags) -> Arrow:
    """Return days as an Arrow array, with nothing in the rows that are *empty*."""
    return _pa.array((ordinals - _EPOCH).astype(np.int32), mask=empty).cast(_pa.date32())


def taken(words: Sequence[str], places: Ints, empty: Flags) -> Arrow:
    """Return for each row the word in its place, with nothing in the rows that are *empty*."""
    return _pa.array(words, _pa.string()).take(_pa.array(places, mask=empty))


def texts_of(lists: Mapping[int, Sequence[str]], rows: int) -> Arrow:
    """Return lists of texts as an Arrow array, empty in the rows that are not named."""
    counts = np.zeros(rows + 1, np.int32)
    ordered = sorted(lists)
    counts[[row + 1 for row in ordered]] = [len(lists[row]) for row in ordered]
    texts = [text for row in ordered for text in lists[row]]
    offsets = np.cumsum(counts, dtype=np.int32)
    return _pa.ListArray.from_arrays(_pa.array(offsets), _pa.array(texts, _pa.string()))


def listed(columns: Floats, empty: Flags) -> Arrow:
    """Return one array of lists: the numbers of each row, of which *columns* has a line each."""
    size, rows = columns.shape
    flat = _pa.array(np.ascontiguousarray(columns.T).reshape(-1))
    offsets = np.arange(0, size * rows + 1, size, dtype=np.int32)
    none = np.zeros(rows + 1, np.bool_)  # the last offset is an end, and always there
    none[:rows] = empty
    starts = _pa.array(offsets, mask=none if empty.any() else None)
    return _pa.ListArray.from_arrays(starts, flat)


def given_back(frame: object, columns: Mapping[str, Arrow], *, keep: bool) -> object:
    """Return *columns* as what *frame* is, beside its own where they are kept."""
    ours = _pa.table(dict(columns))
    cls = type(frame)
    home, name = cls.__module__.partition(".")[0], cls.__name__
    known = cast("Arrow", frame)
    if home == "polars" and name == "DataFrame":
        made = cast("Arrow", cls)(ours)
        return known.hstack(made) if keep else made
    if home == "pandas" and name == "DataFrame":
        base = known if keep else known[[]]
        return base.assign(
            **{key: array.to_numpy(zero_copy_only=False) for key, array in columns.items()}
        )
    if keep:
        table = table_of(frame).table
        for key, array in columns.items():
            table = table.append_column(key, array)
        ours = table
    if isinstance(frame, _pa.RecordBatch) or _is_array(frame):
        return _pa.RecordBatch.from_arrays(
            [_whole(column) for column in ours.columns], names=ours.column_names
        )
    return ours


def _is_array(frame: object) -> bool:
    return hasattr(frame, "__arrow_c_array__") and not hasattr(frame, "__arrow_c_stream__")


def _whole(column: Arrow) -> Arrow:
    """Return a column in one piece, without the views that few functions take."""
    array = column.combine_chunks() if isinstance(column, _pa.ChunkedArray) else column
    views = {"string_view": _pa.string(), "binary_view": _pa.binary()}
    if _pa.types.is_dictionary(array.type):
        values = array.dictionary
        if str(values.type) in views:
            values = values.cast(views[str(values.type)])
        return _pa.DictionaryArray.from_arrays(array.indices, values)
    return array.cast(views[str(array.type)]) if str(array.type) in views else array


def _value_type(of: Arrow) -> Arrow:
    return of.value_type if _pa.types.is_dictionary(of) else of


def _is_text(of: Arrow) -> bool:
    return str(of) in {"string", "large_string", "string_view"}


def _column(array: Arrow) -> Column:
    of = array.type
    if _pa.types.is_null(of):
        return Column((), np.zeros(len(array), np.int64))
    if not _pa.types.is_dictionary(of):
        try:
            array = array.dictionary_encode()
        except _pa.ArrowNotImplementedError:
            return _by_hand(array.to_pylist())
    values = [_plain(value) for value in array.dictionary.to_pylist()]
    places = np.arange(1, len(values) + 2)
    places[[n for n, value in enumerate(values) if value is None]] = 0
    places[-1] = 0  # where the index is null
    index = array.indices.fill_null(len(values)) if array.indices.null_count else array.indices
    index = index.to_numpy(zero_copy_only=False)
    return Column(values, places[index])


def _by_hand(values: Sequence[object]) -> Column:
    """Return a column of what Arrow cannot tell apart: each value for itself."""
    plain = [_plain(value) for value in values]
    there = np.array([value is not None for value in plain], np.bool_)
    return Column(plain, np.where(there, np.arange(1, len(plain) + 1), 0))


def _plain(value: object) -> object:
    """Return a value as it is read: nothing for a blank and NaN, whole numbers as such."""
    if value is None or value == "":
        return None
    if isinstance(value, float):
        if math.isnan(value):
            return None
        return int(value) if value.is_integer() else value
    return value


def _days(array: Arrow) -> Days | None:
    of, types = array.type, _pa.types
    if types.is_date32(of):
        return _ordinals(array.cast(_pa.int32()), 1)
    if types.is_date64(of):
        return _ordinals(array.cast(_pa.int64()), _PER_DAY["ms"])
    if types.is_timestamp(of) and of.tz is None:
        return _ordinals(array.cast(_pa.int64()), _PER_DAY[of.unit])
    if types.is_timestamp(of):
        local = _pc.local_timestamp(array)
        return _ordinals(local.cast(_pa.int64()), _PER_DAY[of.unit])
    return None


def _ordinals(array: Arrow, per_day: int) -> Days:
    empty: NDArray[np.bool_] = array.is_null().to_numpy(zero_copy_only=False)
    numbers = array.fill_null(0).to_numpy(zero_copy_only=False).astype(np.int64)
    ordinals = (numbers if per_day == 1 else numbers // per_day) + _EPOCH
    wrong = (ordinals < 1) | (ordinals > _LATEST)
    return Days(np.where(empty | wrong, 0, ordinals), wrong & ~empty)
