"""citations.py: the citations of many records, resolved over a library, on all machines of a Spark cluster.

    spark-submit apps/spark/citations.py --input records.jsonl --library laws.graph --output out

Every executor reads its share of the files with the Python package yiju; no text goes through the JVM. Written are, as Parquet: citations,
edges and nodes, each in level=…/year=…/part-NNNNN.parquet, bad records with their reason, and counts.json. README.md beside this file tells the columns.

Two jobs: `read_shares` lays down what the records give, rows of one level and year together; `write_files` puts each file of the output together from what
was laid down. Between them the driver plans the files by the number of their rows."""

from __future__ import annotations

import argparse
import functools
import json
import os
import posixpath
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Optional, Union

import pyarrow
import yiju
from output import Output, run
from pyarrow import parquet  # as a module: of `import pyarrow.parquet` a function that is sent to executors knows pyarrow alone
from pyarrow.fs import FileSystem
from pyspark import SparkFiles, TaskContext
from pyspark.sql import SparkSession
from yiju.laid_tables import TABLES, Laid, LayingDown, Planned, Writing, plan
from yiju.library import open_once
from yiju.pieces import BLOCK, COMPRESSED, Piece, lines_of, pieces_of, rows_of, shares_of


@dataclass(frozen=True)
class Reading:
    """What an executor has to know. It is sent to each, so it holds words alone."""

    kind: str  #: jsonl, parquet or files
    root: str  #: what names of files are told below
    columns: tuple[str, str]  #: of Parquet: id and text
    library: Optional[str]
    shipped: bool  #: the library was sent along, and `library` is its name
    as_of: Optional[str]
    language: str
    resolve: bool  #: or the citations alone
    has_texts: bool  #: whether the driver finds the library's own texts: every machine must find the same

    def open(self) -> yiju.Library:
        path = SparkFiles.get(self.library) if self.shipped and self.library is not None else self.library
        library = open_once(path, as_of=self.as_of, language=self.language, resolve=self.resolve)
        if library.has_texts != self.has_texts:
            raise RuntimeError(f"{self.library}: the texts of the library are at hand on some machines only; use --ship-library, or lay them on all")
        return library


# --- What an executor does with its share of the records.


def below(root: str, path: str) -> str:
    """A file's name as it is told: below the input, so that it is the same wherever the input lies."""
    from urllib.parse import unquote, urlparse

    path, root = (unquote(urlparse(each).path) for each in (path, root))
    return posixpath.basename(path) if path == root else posixpath.relpath(path, root)


def with_bad(tables: dict[str, pyarrow.Table], files: list[str], lines: Optional[Any] = None) -> dict[str, pyarrow.Table]:
    """A bad record stands beside its reason as it is; of a whole file the name is enough. `files`: one, or that of each row."""
    bad = tables["bad"]
    rows = bad.column("row").to_pylist()
    texts: list[Optional[str]] = [None] * len(rows)
    if lines is not None and rows:
        split = bytes(lines).split(b"\n")
        texts = [split[row].decode("utf-8", "replace") for row in rows]
    names = [files[row] if len(files) > 1 else files[0] for row in rows]
    added = {name: pyarrow.array(values, pyarrow.string()) for name, values in (("file", names), ("text", texts))}
    return {**tables, "bad": pyarrow.table({**{name: bad.column(name) for name in ("record", "reason")}, **added})}


def read_share(share: list[Piece], reading: Reading) -> Iterator[dict[str, pyarrow.Table]]:
    if reading.kind == "files":
        for pieces in shares_of(share, BLOCK):
            names = [below(reading.root, piece.file) for piece in pieces]
            yield with_bad(reading.open().files(names, [piece.content() for piece in pieces]), names)
        return
    for piece in share:
        name = below(reading.root, piece.file)
        if reading.kind == "jsonl":
            for lines in lines_of(piece):
                yield with_bad(reading.open().lines(lines), [name], lines)
        else:
            for rows in rows_of(piece, list(reading.columns)):
                yield with_bad(reading.open().texts(*(rows.column(column) for column in reading.columns)), [name])


def attempt() -> str:
    task = TaskContext.get()
    assert task is not None
    return str(task.taskAttemptId())


def read_shares(reading: Reading, folder: str, shares: Iterator[list[Piece]]) -> Iterator[Union[Laid, int]]:
    """Every record is read once; what it gives is laid down, so that what comes after reads no record again. A try has files of its own, and the
    driver hears of those of the try that came to its end. Told are what was laid down, and the number of records. An empty share opens no library."""
    files, root = FileSystem.from_uri(folder)
    tables = {table: LayingDown(table, files, f"{root}/{table}-{attempt()}.arrow") for table in TABLES}
    records = 0
    for share in shares:
        for given in read_share(share, reading):
            records += given["counts"].column("records")[0].as_py()
            for table, laying in tables.items():
                yield from laying.add(given[table])
    for laying in tables.values():
        yield from laying.close()
    yield records


def write_files(folder: str, shares: Iterator[list[Planned]]) -> Iterator[Counter[str]]:
    files, root = FileSystem.from_uri(folder)
    writing = Writing(files, root, attempt())
    for share in shares:
        for file in share:
            yield writing.write(file)


# --- The run.


def kind_of(files: list[tuple[str, int]], wanted: str) -> str:
    """By the endings of what lies there."""
    if wanted != "auto":
        return wanted
    lines = tuple(ending + packed for ending in (".jsonl", ".json", ".ndjson") for packed in ("", *COMPRESSED))
    for kind, endings in (("parquet", (".parquet",)), ("jsonl", lines)):
        if any(name.endswith(endings) for name, _ in files):
            return kind
    return "files"


def check_columns(file: str, wanted: tuple[str, str]) -> None:
    files, path = FileSystem.from_uri(file)
    names = parquet.read_schema(files.open_input_file(path)).names
    missing = [name for name in wanted if name not in names]
    if missing:
        raise SystemExit(f"citations.py: {file} has no column {missing[0]}; it has {', '.join(names)} (--id-column, --text-column)")


def on_executors(spark: SparkSession, work: Any, shares: list[Any]) -> list[Any]:
    return spark.sparkContext.parallelize(shares, max(len(shares), 1)).mapPartitions(work).collect()


def parse_options(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="citations.py", description=__doc__.splitlines()[0], allow_abbrev=False)
    parser.add_argument("--input", required=True, help="JSON Lines, Parquet, or files of any kind that yiju reads; a file, a folder or a pattern")
    parser.add_argument("--output", required=True, help="a folder that does not exist yet")
    parser.add_argument("--library", help="a graph that `yiju build` wrote, on every machine at the same path; without it the national register alone")
    parser.add_argument("--ship-library", action="store_true", help="send the library to the executors; 款 and 项 of its texts are then not looked up")
    parser.add_argument("--format", choices=("auto", "jsonl", "parquet", "files"), default="auto", help="of the input (default auto: by endings)")
    parser.add_argument("--id-column", default="id", help="of Parquet (default id)")
    parser.add_argument("--text-column", default="text", help="of Parquet (default text)")
    parser.add_argument("--citations-only", action="store_true", help="find citations and look nothing up: no edges, no nodes, half the time")
    parser.add_argument("--as-of", metavar="DATE", help="take the versions in force on DATE")
    parser.add_argument("--share", type=int, default=64, metavar="MB", help="of the input that a task reads (default 64)")
    parser.add_argument("--rows", type=int, default=250_000, help="of a file of the output, about (default 250000); another number gives other files")
    parser.add_argument("--overwrite", action="store_true", help="replace what lies at --output")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="of reasons (default zh)")
    options = parser.parse_args(words)
    if options.share < 1 or options.rows < 1:
        parser.error("--share and --rows are 1 at the least")
    if options.citations_only and (options.library or options.as_of):
        parser.error("--citations-only looks nothing up: it goes with neither --library nor --as-of")
    return options


def reading_of(spark: SparkSession, output: Output, files: list[tuple[str, int]], options: argparse.Namespace, has_texts: bool) -> Reading:
    library = options.library and os.path.abspath(options.library)  # executors have working folders of their own
    if options.ship_library and library is not None:
        spark.sparkContext.addFile(library)
        library, has_texts = os.path.basename(library), False
    reading = Reading(kind_of(files, options.format), output.qualified(options.input), (options.id_column, options.text_column), library,
                      options.ship_library, options.as_of, options.lang, not options.citations_only, has_texts)
    if reading.kind == "parquet":
        check_columns(files[0][0], reading.columns)
    return reading


def tasks_of(planned: list[Planned], rows: int) -> list[list[Planned]]:
    """Neighbours, until they have so many rows together."""
    tasks: list[list[Planned]] = []
    room = 0
    for each in planned:
        if not tasks or room <= 0:
            tasks.append([])
            room = rows
        tasks[-1].append(each)
        room -= each.rows
    return tasks


def read_and_write(spark: SparkSession, output: Output, reading: Reading, files: list[tuple[str, int]], options: argparse.Namespace) -> dict[str, Any]:
    size = options.share * 1_000_000
    whole = (Piece(name, 0, max(length, 1)) for name, length in files)
    pieces: Iterable[Piece] = whole if reading.kind == "files" else pieces_of(files, size)
    begun = time.monotonic()
    told = on_executors(spark, functools.partial(read_shares, reading, output.qualified(output.staging)), shares_of(pieces, size))
    read = time.monotonic()
    tasks = tasks_of(plan((each for each in told if isinstance(each, Laid)), options.rows), options.rows)
    written: Counter[str] = Counter()
    for rows in on_executors(spark, functools.partial(write_files, output.qualified(output.unfinished)), tasks):
        written.update(rows)
    print(f"citations.py: read in {read - begun:.1f} s, sorted and written in {time.monotonic() - read:.1f} s", file=sys.stderr)
    counts: dict[str, Any] = {"records": sum(each for each in told if isinstance(each, int))}
    for table in ("bad", "citations", "edges", "nodes"):
        output.drop_unfinished(table)
        counts[table] = written[table]
    if counts["edges"]:
        counts["outcomes"] = {name.split()[1]: number for name, number in sorted(written.items()) if name.startswith("outcome ")}
    return counts


def main(words: list[str]) -> int:
    options = parse_options(words)
    try:
        here = yiju.Library(options.library, as_of=options.as_of, language=options.lang)
    except yiju.Error as error:
        print(f"citations.py: {error}", file=sys.stderr)
        return 2
    spark = SparkSession.builder.appName("yiju citations").getOrCreate()
    output = Output(spark, options.output)
    if output.exists() and not options.overwrite:
        print(f"citations.py: {options.output} is there already; another --output, or --overwrite", file=sys.stderr)
        return 2
    files = output.files_below(options.input)
    if not files:
        print(f"citations.py: there are no files at {options.input}", file=sys.stderr)
        return 3
    reading = reading_of(spark, output, files, options, here.has_texts)
    output.begin()
    counts = read_and_write(spark, output, reading, files, options)
    output.write("counts.json", json.dumps(counts, ensure_ascii=False, indent=1) + "\n")
    output.finish()
    print(json.dumps(counts, ensure_ascii=False))
    return 1 if counts["bad"] else 0


if __name__ == "__main__":
    run(main)
