"""What the records of many workers give, laid down and put together as Parquet by level and year: the same rows are the same bytes, however
the records were shared out. Engines that spread work over machines bring the machines (apps/spark).

    laying = LayingDown("edges", files, "staged/edges-7.arrow")     # each worker, for each table
    laid = [*laying.add(library.lines(lines)["edges"]), *laying.close()]
    for file in plan(laid, 250_000):                                # who shares the work out
        counts = Writing(files, "out", "8").write(file)             # each worker"""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, Optional

import pyarrow
from pyarrow import compute, ipc, parquet
from pyarrow.fs import FileSystem

# Columns of what is written, in order. The rows of a file are sorted by all of them, so that the same rows are the same bytes.
TABLES = {
    "citations": "record string, index int, line int, column int, start int, end int, place string, words string, instrument string, "
                 "provision string, relation string, naming string, rule string, level string, year int",
    "edges": "record string, index int, from string, to string, relation string, outcome string, reason string, line int, column int, "
             "words string, level string, year int",
    "nodes": "id string, kind string, instrument string, status string, level string, year int",
    "bad": "file string, record string, reason string, text string",
}
ARROW = {"string": pyarrow.string(), "int": pyarrow.int32()}
HASHES = 1 << 31  # yiju.Library's hashes are below it
FEW = ("record", "place", "instrument", "relation", "naming", "rule", "outcome", "reason", "kind", "status")  # columns whose words come again
ROW_GROUP = 131_072
BATCH = 4_096  # rows of one level and year that are laid down together
HELD = 100_000  # rows that a worker holds before it lays them down


class Laid(NamedTuple):
    """Rows that were laid down, and where: the batch of an Arrow file. `low` to `high`: their hashes."""

    table: str
    level: str
    year: int
    low: int
    high: int
    rows: int
    path: str
    batch: int


class Planned(NamedTuple):
    """A file of the output: of its level and year the rows with hashes from `low` and below `high`. Nodes have no level and year yet: they are
    set apart once each is one, whoever named it."""

    table: str
    level: str
    year: int
    part: int
    low: int
    high: int
    rows: int
    sources: list[tuple[str, int]]


def columns_of(table: str) -> dict[str, str]:
    return dict(column.split() for column in TABLES[table].split(", "))


def schema_of(table: str) -> pyarrow.Schema:
    """As it is laid down: with the hash by which rows are shared out."""
    columns = {**columns_of(table), **({} if table == "bad" else {"hash": "int"})}
    return pyarrow.schema([(name, ARROW[kind]) for name, kind in columns.items()])


class LayingDown:
    """The rows of one table that a worker lays down, in a file of its own."""

    def __init__(self, table: str, files: FileSystem, path: str) -> None:
        self._table, self._files, self._path = table, files, path
        self._held: list[pyarrow.Table] = []
        self._rows = self._batches = 0
        self._writer: Optional[ipc.RecordBatchFileWriter] = None

    def add(self, rows: pyarrow.Table) -> Iterator[Laid]:
        self._held.append(rows)
        self._rows += rows.num_rows
        if self._rows >= HELD:
            yield from self._lay_down()

    def close(self) -> Iterator[Laid]:
        if self._rows > 0:
            yield from self._lay_down()
        if self._writer is not None:
            self._writer.close()

    def _lay_down(self) -> Iterator[Laid]:
        schema = schema_of(self._table)
        rows = pyarrow.concat_tables(each.select(schema.names) for each in self._held).cast(schema).combine_chunks()
        self._held, self._rows = [], 0
        if self._writer is None:
            # Not compressed: of many small batches that takes as long as all else here, and they are read once and soon.
            self._writer = ipc.new_file(self._files.open_output_stream(self._path), schema)
        for level, year, group in _groups_of(self._table, rows):
            for begin in range(0, group.num_rows, BATCH):
                batch = group.slice(begin, BATCH)
                self._writer.write_batch(batch)
                low, high = (batch.column("hash")[at].as_py() if "hash" in schema.names else 0 for at in (0, batch.num_rows - 1))
                yield Laid(self._table, level, year, low, high, batch.num_rows, self._path, self._batches)
                self._batches += 1


Runs = Iterable[tuple[str, int, pyarrow.RecordBatch]]


def _groups_of(table: str, rows: pyarrow.Table) -> Runs:
    """The rows of each level and year, by their hashes."""
    if table == "bad":
        return (("", 0, batch) for batch in rows.to_batches())
    key = rows.column("hash").cast(pyarrow.int64())
    if table == "nodes":
        return (("", 0, batch) for batch in rows.take(compute.sort_indices(key)).combine_chunks().to_batches())
    levels = rows.column("level").combine_chunks().dictionary_encode().indices.cast(pyarrow.int64())
    years = rows.column("year").cast(pyarrow.int64())
    key = compute.add(compute.add(compute.shift_left(levels, 47), compute.shift_left(years, 31)), key)
    return _runs_of(rows.take(compute.sort_indices(key)))


def _runs_of(rows: pyarrow.Table) -> Runs:
    """Neighbours of one level and year."""
    for batch in rows.combine_chunks().to_batches():
        level, year = batch.column("level"), batch.column("year")
        changes = compute.or_(*(compute.not_equal(each.slice(1), each.slice(0, len(each) - 1)) for each in (level, year)))
        begins = [0, *(at + 1 for at in compute.indices_nonzero(changes).to_pylist()), batch.num_rows]
        for begin, end in zip(begins, begins[1:]):
            yield level[begin].as_py(), year[begin].as_py(), batch.slice(begin, end - begin)


def plan(laid: Iterable[Laid], rows_a_file: int) -> list[Planned]:
    """So many files that none has many more rows than it should. How many hangs on the rows alone, and not on how they were shared out: nodes
    come from several shares, so theirs goes by the edges."""
    groups: dict[tuple[str, str, int], list[Laid]] = defaultdict(list)
    edges = 0
    for each in laid:
        groups[each.table, each.level, each.year].append(each)
        edges += each.rows if each.table == "edges" else 0
    planned = []
    for (table, level, year), members in sorted(groups.items()):
        rows = edges if table == "nodes" else sum(each.rows for each in members)
        count = 1 if table == "bad" else max(1, -(-rows // rows_a_file))
        for part in range(count):
            low, high = HASHES * part // count, HASHES * (part + 1) // count
            mine = [each for each in members if each.low < high and each.high >= low]
            planned.append(Planned(table, level, year, part, low, high, sum(each.rows for each in mine), [(each.path, each.batch) for each in mine]))
    return planned


class Writing:
    """A worker that writes files of the output. `mark` tells its unfinished files from another worker's that writes the same."""

    def __init__(self, files: FileSystem, root: str, mark: str) -> None:
        self._files, self._root, self._mark = files, root, mark
        self._opened: dict[str, ipc.RecordBatchFileReader] = {}

    def write(self, file: Planned) -> Counter[str]:
        """By pyarrow, whose files are the same in each process. Gives the rows by table, and edges by outcome."""
        rows = self._sorted(file)
        counts = Counter({file.table: rows.num_rows})
        if file.table == "bad":
            self._lay_whole(file, file.table, rows)
        else:
            for level, year, run in _runs_of(rows):
                self._lay_whole(file, f"{file.table}/level={level}/year={year}", pyarrow.Table.from_batches([run]).drop_columns(["level", "year"]))
        if file.table == "edges":
            counts.update({f"outcome {each['values']}": each["counts"] for each in compute.value_counts(rows.column("outcome")).to_pylist()})
        return counts

    def _sorted(self, file: Planned) -> pyarrow.Table:
        """The rows of a file, sorted by all columns. Nodes that several records name are one."""
        rows = pyarrow.Table.from_batches([self._batch(file, path, at) for path, at in file.sources], schema_of(file.table))
        columns = list(columns_of(file.table))
        rows = _in_order(rows.select(columns), columns)
        if file.table == "nodes" and rows.num_rows > 1:
            ids = rows.column("id").combine_chunks()
            first = pyarrow.concat_arrays([pyarrow.array([True]), compute.not_equal(ids.slice(1), ids.slice(0, len(ids) - 1))])
            rows = _in_order(rows.filter(first), ["level", "year", *columns[:-2]])
        return rows

    def _batch(self, file: Planned, path: str, at: int) -> pyarrow.RecordBatch:
        batch = self._open(path).get_batch(at)
        if (file.low, file.high) == (0, HASHES):
            return batch
        hashes = batch.column("hash")
        return batch.filter(compute.and_(compute.greater_equal(hashes, file.low), compute.less(hashes, file.high)))

    def _open(self, path: str) -> ipc.RecordBatchFileReader:
        if path not in self._opened:
            # One thread: an engine gives a worker one core.
            self._opened[path] = ipc.open_file(self._files.open_input_file(path), options=ipc.IpcReadOptions(use_threads=False))
        return self._opened[path]

    def _lay_whole(self, file: Planned, folder: str, rows: pyarrow.Table) -> None:
        """A file has its name once it is whole; who writes it once more writes the same over it."""
        place, name = posixpath.join(self._root, folder), f"part-{file.part:05d}.parquet"
        self._files.create_dir(place, recursive=True)
        unfinished = posixpath.join(place, f".{name}.{self._mark}")
        few = [column for column in FEW if column in rows.schema.names]
        parquet.write_table(rows, unfinished, filesystem=self._files, compression="zstd", row_group_size=ROW_GROUP, use_dictionary=few)
        self._files.move(unfinished, posixpath.join(place, name))


def _in_order(rows: pyarrow.Table, columns: list[str]) -> pyarrow.Table:
    rows = rows.combine_chunks()
    return rows.take(compute.sort_indices(rows, [(name, "ascending") for name in columns])).combine_chunks()
