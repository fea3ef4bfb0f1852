"""Answers: rows with named columns, as objects, as a data frame or as a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Union

if TYPE_CHECKING:
    import pandas
    import pyarrow

Cell = Union[str, int]


@dataclass(frozen=True)
class Answer:
    """The table that a command of the command line draws. Keys of columns never change."""

    title: str
    summary: str
    columns: dict[str, str]  #: key → what stands at the column's head
    rows: list[dict[str, Cell]]
    remarks: str = field(default="", repr=False)  #: what the command line says on stderr

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, at: int) -> dict[str, Cell]:
        return self.rows[at]

    def to_pandas(self) -> pandas.DataFrame:
        import pandas

        return pandas.DataFrame(self.rows, columns=list(self.columns))

    def to_arrow(self) -> pyarrow.Table:
        import pyarrow

        whole = {key for key in self.columns if self.rows and all(isinstance(row[key], int) for row in self.rows)}
        data: dict[str, Any] = {key: [row[key] if key in whole else str(row[key]) for row in self.rows] for key in self.columns}
        types = [(key, pyarrow.int64() if key in whole else pyarrow.string()) for key in self.columns]
        return pyarrow.table(data, schema=pyarrow.schema(types))
