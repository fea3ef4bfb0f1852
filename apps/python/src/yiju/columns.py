"""Columns that pass between C++ and Arrow: read where they lie, never row by row."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Union

import pyarrow

Buffers = Union[bytes, tuple[bytes, bytes]]
Parts = tuple[Optional[Any], Any, Any, int, int]


def table_of(columns: Mapping[str, Buffers]) -> pyarrow.Table:
    """Numbers of 32 bits, and texts as their ends and all of them."""
    numbers = [len(buffers) // 4 for buffers in columns.values() if isinstance(buffers, bytes)]
    count = numbers[0]

    def column(buffers: Buffers) -> pyarrow.Array:
        if isinstance(buffers, bytes):
            return pyarrow.Array.from_buffers(pyarrow.uint32(), count, [None, pyarrow.py_buffer(buffers)])
        ends, words = (pyarrow.py_buffer(each) for each in buffers)
        return pyarrow.StringArray.from_buffers(count, ends, words)

    return pyarrow.table({name: column(buffers) for name, buffers in columns.items()})


def parts_of(column: Any, kind: pyarrow.DataType) -> Parts:
    """An Arrow column, or anything that becomes one, as the C++ side reads it."""
    array = column if isinstance(column, (pyarrow.Array, pyarrow.ChunkedArray)) else pyarrow.array(column, kind)
    if isinstance(array, pyarrow.ChunkedArray):
        array = pyarrow.concat_arrays(array.chunks) if array.num_chunks else pyarrow.array([], kind)
    if array.type != kind:
        array = array.cast(kind)
    validity, ends, words = array.buffers()
    return validity, ends, words, array.offset, len(array)
