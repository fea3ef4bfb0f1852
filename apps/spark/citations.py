"""citations.py: the citations of many records, resolved over a library, on all machines of a Spark cluster.

    spark-submit apps/spark/citations.py --input records.jsonl --library laws.graph --output out

Every executor reads its share with the Python package yiju. Written are, as Parquet: citations, edges and nodes, each in
level=…/year=…/part-NNNNN.parquet, bad records with their reason, and counts.json. README.md beside this file tells the columns."""

from __future__ import annotations

import argparse
import functools
import json
import os
import posixpath
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Optional

import pyarrow
import yiju
from output import Output, run
from pyarrow import compute, parquet  # as modules: of `import pyarrow.parquet` a function that is sent to executors knows pyarrow alone
from pyarrow.fs import FileSystem
from pyspark import SparkFiles, TaskContext
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from yiju.library import open_once

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


def columns_of(table: str) -> dict[str, str]:
    return dict(column.split() for column in TABLES[table].split(", "))  # type: ignore[misc]


ROW_GROUP = 131_072
Told = tuple[str, str, int]  # table, file, rows


def schema_of(table: str) -> pyarrow.Schema:
    return pyarrow.schema([(name, ARROW[kind]) for name, kind in columns_of(table).items()])


def names_of(told: list[Told]) -> pyarrow.RecordBatch:
    """What an executor gives back of its share: which files it wrote. TOLD is what Spark has to know of it."""
    columns = zip(*told) if told else ([], [], [])
    kinds = (pyarrow.string(), pyarrow.string(), pyarrow.int64())
    return pyarrow.record_batch({name: pyarrow.array(list(values), kind) for name, values, kind in zip(("table", "file", "rows"), columns, kinds)})


TOLD = "`table` string, file string, rows bigint"


@dataclass(frozen=True)
class Reading:
    """What an executor has to know. It is sent to each, so it holds words alone."""

    kind: str  #: jsonl, parquet or files
    root: str  #: what names of files are told below
    library: Optional[str]
    shipped: bool  #: the library was sent along, and `library` is its name
    as_of: Optional[str]
    language: str
    has_texts: bool  #: whether the driver finds the library's own texts: every machine must find the same

    def open(self) -> yiju.Library:
        path = SparkFiles.get(self.library) if self.shipped and self.library is not None else self.library
        library = open_once(path, as_of=self.as_of, language=self.language)
        if library.has_texts != self.has_texts:
            raise RuntimeError(f"{self.library}: the texts of the library are at hand on some machines only; use --ship-library, or lay them on all")
        return library


def below(root: str, path: str) -> str:
    """A file's name as it is told: below the input, so that it is the same wherever the input lies."""
    from urllib.parse import unquote, urlparse

    path, root = (unquote(urlparse(each).path) for each in (path, root))
    return posixpath.basename(path) if path == root else posixpath.relpath(path, root)


def bad_records(bad: pyarrow.Table, batch: pyarrow.RecordBatch, reading: Reading) -> pyarrow.Table:
    """A bad record stands beside its reason as it is; of a whole file the name is enough."""
    rows = bad.column("row").to_pylist()
    files = [below(reading.root, batch.column("file")[row].as_py()) for row in rows]
    lines: list[Optional[str]] = [None] * len(rows)
    if reading.kind == "jsonl":
        lines = [batch.column("value").cast(pyarrow.binary())[row].as_py().decode("utf-8", "replace") for row in rows]
    return bad.drop_columns("row").append_column("file", pyarrow.array(files, pyarrow.string())).append_column(
        "text", pyarrow.array(lines, pyarrow.string()))


def read_batch(batch: pyarrow.RecordBatch, reading: Reading, library: yiju.Library) -> dict[str, pyarrow.Table]:
    if reading.kind == "jsonl":
        tables = library.records(batch.column("value"))
    elif reading.kind == "files":
        names = [below(reading.root, path) for path in batch.column("file").to_pylist()]
        tables = library.files(names, batch.column("value"))
    else:
        tables = library.texts(batch.column("id"), batch.column("value"))
    tables["bad"] = bad_records(tables["bad"], batch, reading)
    return tables


def read_share(reading: Reading, folder: str, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    """What an executor does with its share of the records: a file a table, laid down before anything is sorted. Each try has files of its own, and
    the driver reads those of the try that came to its end. An empty share opens no library."""
    files, root = FileSystem.from_uri(folder)
    writers: dict[str, parquet.ParquetWriter] = {}
    told: dict[str, Told] = {}

    def lay_down(table: str, rows: pyarrow.Table) -> None:
        if table not in writers:
            path = posixpath.join(root, f"{table}-{TaskContext.get().taskAttemptId()}.parquet")  # type: ignore[union-attr]
            writers[table] = parquet.ParquetWriter(path, schema_of(table), filesystem=files, compression="zstd")
            told[table] = (table, path, 0)
        writers[table].write_table(rows.select(schema_of(table).names).cast(schema_of(table)))
        told[table] = (*told[table][:2], told[table][2] + rows.num_rows)

    records = 0
    for batch in batches:
        if batch.num_rows == 0:
            continue
        tables = read_batch(batch, reading, reading.open())
        records += tables["counts"].column("records")[0].as_py()
        for table in TABLES:
            if tables[table].num_rows > 0:
                lay_down(table, tables[table])
    for writer in writers.values():
        writer.close()
    yield names_of([*told.values(), ("records", "", records)])


def open_input(spark: SparkSession, kind: str, options: argparse.Namespace) -> DataFrame:
    path = options.input
    if kind == "jsonl":  # lines end with \n alone, as `yiju extract -` reads them; by default Spark ends one at a bare \r too
        rows = spark.read.option("lineSep", "\n").option("recursiveFileLookup", "true").text(path)
        return rows.select("value", F.col("_metadata.file_path").alias("file"))
    if kind == "parquet":
        rows = spark.read.parquet(path)
        missing = [name for name in (options.id_column, options.text_column) if name not in rows.columns]
        if missing:
            raise SystemExit(f"citations.py: {path} has no column {missing[0]}; it has {', '.join(rows.columns)} (--id-column, --text-column)")
        return rows.select(F.col(options.id_column).cast("string").alias("id"), F.col(options.text_column).cast("string").alias("value"),
                           F.col("_metadata.file_path").alias("file"))
    rows = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(path)
    return rows.select(F.col("path").alias("file"), F.col("content").alias("value"))


def kind_of(output: Output, options: argparse.Namespace) -> str:
    """By the endings of what lies there."""
    if options.format != "auto":
        return str(options.format)
    names = list(output.names_below(options.input))
    for kind, endings in (("parquet", (".parquet",)), ("jsonl", (".jsonl", ".jsonl.gz", ".json", ".json.gz", ".ndjson"))):
        if any(name.endswith(endings) for name in names):
            return kind
    return "files"


def stage(rows: DataFrame, reading: Reading, folder: str) -> list[Told]:
    """Every record is read once; what it gives is laid down, so that what comes after reads no record again. The words of a record go from
    Spark to the executor's Python and no further."""
    return [tuple(each) for each in rows.mapInArrow(functools.partial(read_share, reading, folder), TOLD).collect()]  # type: ignore[misc]


def arrange(rows: DataFrame, table: str, files: int) -> DataFrame:
    """The rows in an order that hangs on nothing but themselves and `files`: which file by level, year and record, then sorted. Nodes that
    several records name are one."""
    columns = [F.col(f"`{name}`") for name in columns_of(table)]
    rows = rows.select(columns)
    if table == "nodes":
        rest = [F.col(name) for name in columns_of(table) if name != "id"]
        rows = rows.groupBy("id").agg(F.min(F.struct(rest)).alias("facts")).select("id", "facts.*")
    if table == "bad":
        return rows.repartition(1).sortWithinPartitions(columns)
    slot = F.pmod(F.xxhash64("id" if table == "nodes" else "record"), F.lit(files))
    return rows.repartition(files, "level", "year", slot).sortWithinPartitions("level", "year", *columns)


def runs_of(batch: pyarrow.RecordBatch) -> Iterator[tuple[str, pyarrow.RecordBatch]]:
    """Neighbours of one level and year, and the folder that they go to. The rows come sorted by both."""
    if "level" not in batch.schema.names:
        yield "", batch
        return
    level, year = batch.column("level"), batch.column("year")
    changes = compute.or_(*(compute.not_equal(each.slice(1), each.slice(0, len(each) - 1)) for each in (level, year)))
    begins = [0, *(at + 1 for at in compute.indices_nonzero(changes).to_pylist()), batch.num_rows]
    for begin, end in zip(begins, begins[1:]):
        folder = f"level={level[begin].as_py()}/year={year[begin].as_py()}"
        yield folder, batch.slice(begin, end - begin).drop_columns(["level", "year"])


def write_share(folder: str, batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    """Writes the files of one share, by pyarrow: Spark's own writer lists encodings in another order in each process. A file has its name once it is
    whole; an executor that does the share once more writes the same bytes under the same name. Given back are names and rows."""
    files, root = FileSystem.from_uri(folder)
    task = TaskContext.get()
    assert task is not None
    rows: list[pyarrow.RecordBatch] = []
    written: list[tuple[str, int]] = []
    place: Optional[str] = None
    writer: Optional[parquet.ParquetWriter] = None
    unfinished = final = ""

    def put(last: bool) -> None:
        """Row groups of one size, however the rows came."""
        nonlocal rows
        while writer is not None and (sum(each.num_rows for each in rows) >= ROW_GROUP or (last and rows)):
            table = pyarrow.Table.from_batches(rows).combine_chunks()
            writer.write_table(table.slice(0, ROW_GROUP))
            rows = table.slice(ROW_GROUP).to_batches() if table.num_rows > ROW_GROUP else []

    def close() -> None:
        if writer is not None:
            put(last=True)
            writer.close()
            files.move(unfinished, final)

    for batch in batches:
        for below_folder, run in runs_of(batch):
            if below_folder != place:
                close()
                place = below_folder
                final = posixpath.join(root, place, f"part-{task.partitionId():05d}.parquet")
                unfinished = posixpath.join(posixpath.dirname(final), f".{posixpath.basename(final)}.{task.taskAttemptId()}")
                files.create_dir(posixpath.dirname(final), recursive=True)
                writer = parquet.ParquetWriter(unfinished, run.schema, filesystem=files, compression="zstd")
                written.append((final, 0))
            rows.append(run)
            written[-1] = (final, written[-1][1] + run.num_rows)
            put(last=False)
    close()
    yield names_of([("", name, count) for name, count in written])


def write_tables(spark: SparkSession, output: Output, laid: list[Told], files: int) -> dict[str, int]:
    """The rows of each table that were written: counted there, and not while records were read, as a share may be read twice."""
    counts = {"records": sum(rows for table, _, rows in laid if table == "records")}
    for table in ("bad", "citations", "edges", "nodes"):
        schema = ", ".join(f"`{name}` {kind}" for name, kind in columns_of(table).items())
        paths = [output.like_staging(path) for of, path, _ in laid if of == table]
        rows = spark.read.schema(schema).parquet(*paths) if paths else spark.createDataFrame([], schema)
        shares = arrange(rows, table, files).mapInArrow(functools.partial(write_share, output.qualified(output.folder(table))), TOLD).collect()
        counts[table] = sum(share["rows"] for share in shares)
        output.drop_unfinished(table)
    return counts


def outcomes_of(spark: SparkSession, output: Output) -> dict[str, int]:
    outcomes = spark.read.parquet(output.folder("edges")).groupBy("outcome").count().orderBy("outcome").collect()
    return {row["outcome"]: row["count"] for row in outcomes}


def parse_options(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="citations.py", description=__doc__.splitlines()[0], allow_abbrev=False)
    parser.add_argument("--input", required=True, help="JSON Lines, Parquet, or files of any kind that yiju reads; a file, a folder or a pattern")
    parser.add_argument("--output", required=True, help="a folder that does not exist yet")
    parser.add_argument("--library", help="a graph that `yiju build` wrote, on every machine at the same path; without it the national register alone")
    parser.add_argument("--ship-library", action="store_true", help="send the library to the executors; 款 and 项 of its texts are then not looked up")
    parser.add_argument("--format", choices=("auto", "jsonl", "parquet", "files"), default="auto", help="of the input (default auto: by endings)")
    parser.add_argument("--id-column", default="id", help="of Parquet (default id)")
    parser.add_argument("--text-column", default="text", help="of Parquet (default text)")
    parser.add_argument("--as-of", metavar="DATE", help="take the versions in force on DATE")
    parser.add_argument("--files", type=int, default=8, help="files a level and year at the most (default 8); another number gives other files")
    parser.add_argument("--overwrite", action="store_true", help="replace what lies at --output")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="of reasons (default zh)")
    return parser.parse_args(words)


def main(words: list[str]) -> int:
    options = parse_options(words)
    try:
        here = yiju.Library(options.library, as_of=options.as_of, language=options.lang)
    except yiju.Error as error:
        print(f"citations.py: {error}", file=sys.stderr)
        return 2
    spark = (SparkSession.builder.appName("yiju citations")
             .config("spark.sql.execution.arrow.maxRecordsPerBatch", "10000")
             .config("spark.sql.execution.arrow.maxBytesPerBatch", str(16 * 1024 * 1024))
             .getOrCreate())
    output = Output(spark, options.output)
    if output.exists() and not options.overwrite:
        print(f"citations.py: {options.output} is there already; another --output, or --overwrite", file=sys.stderr)
        return 2
    # Executors have working folders of their own.
    library, has_texts = options.library and os.path.abspath(options.library), here.has_texts
    if options.ship_library and library is not None:
        spark.sparkContext.addFile(library)
        library, has_texts = os.path.basename(library), False
    kind = kind_of(output, options)
    reading = Reading(kind, output.qualified(options.input), library, options.ship_library, options.as_of, options.lang, has_texts)
    output.begin()
    begun = time.monotonic()
    laid = stage(open_input(spark, kind, options), reading, output.qualified(output.staging))
    read = time.monotonic()
    counts: dict[str, Any] = write_tables(spark, output, laid, options.files)
    if counts["edges"]:
        counts["outcomes"] = outcomes_of(spark, output)
    print(f"citations.py: read in {read - begun:.1f} s, sorted and written in {time.monotonic() - read:.1f} s", file=sys.stderr)
    output.write("counts.json", json.dumps(counts, ensure_ascii=False, indent=1) + "\n")
    output.finish()
    print(json.dumps(counts, ensure_ascii=False))
    return 1 if counts["bad"] else 0


if __name__ == "__main__":
    run(main)
