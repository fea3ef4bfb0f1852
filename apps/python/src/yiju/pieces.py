"""Large files in pieces: how engines that spread work over machines share them out, each worker reading its own.

    for piece in pieces_of([("file:///data/records.jsonl", 541_000_000)], 64_000_000):
        for lines in lines_of(piece):
            tables = library.lines(lines)

What begins in a piece's bytes belongs to it, a line or a row group of Parquet, and is read to its end: every one belongs to one piece."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyarrow
from pyarrow import fs, parquet

BLOCK = 16 * 1024 * 1024  #: bytes that are held of a file; a longer line is held whole
ROWS = 256  #: of Parquet
COMPRESSED = (".gz", ".bz2", ".zst", ".lz4")


@dataclass(frozen=True)
class Piece:
    file: str  #: as pyarrow.fs.FileSystem.from_uri takes it
    begin: int
    end: int  #: bytes

    def open(self) -> pyarrow.NativeFile:
        files, path = fs.FileSystem.from_uri(self.file)
        return files.open_input_stream(path) if self.file.endswith(COMPRESSED) else files.open_input_file(path)

    def content(self) -> bytes:
        """The whole file's bytes, as they lie there."""
        files, path = fs.FileSystem.from_uri(self.file)
        with files.open_input_file(path) as stream:
            return bytes(stream.read())


def pieces_of(files: Iterable[tuple[str, int]], size: int) -> Iterator[Piece]:
    """Of files and their lengths. A compressed file can be read from its beginning only."""
    for file, length in files:
        step = max(size, 1) if not file.endswith(COMPRESSED) else max(length, 1)
        for begin in range(0, length, step):
            yield Piece(file, begin, min(begin + step, length))


def shares_of(pieces: Iterable[Piece], size: int) -> list[list[Piece]]:
    """Neighbours, so many bytes together or one piece that is larger."""
    shares: list[list[Piece]] = []
    room = 0
    for piece in pieces:
        length = piece.end - piece.begin
        if not shares or room < length:
            shares.append([])
            room = size
        shares[-1].append(piece)
        room -= length
    return shares


def lines_of(piece: Piece, block: int = BLOCK) -> Iterator[memoryview]:
    """The lines of a piece, many at a time; a line ends with \\n. What is given lies in memory that the next ones are read into."""
    whole = piece.file.endswith(COMPRESSED)
    with piece.open() as stream:
        origin = _next_line(stream, piece.begin, block) if piece.begin > 0 else 0  # a line begins there
        if piece.begin > 0:
            stream.seek(origin)
        memory, held = bytearray(block), 0  # bytes of a line that is not yet whole
        while whole or origin < piece.end:
            if held == len(memory):
                memory = memory + bytearray(held)  # a long line
            more = stream.readinto(memoryview(memory)[held:])
            read = held + more
            last = read if whole else piece.end - origin  # lines that begin before it are the piece's
            past = not whole and read >= last
            cut = memory.find(b"\n", max(last - 1, 0), read) + 1 if past else memory.rfind(b"\n", 0, read) + 1
            if more == 0:  # the last line of the file, with no \n
                cut = read
            if cut > 0:
                yield memoryview(memory)[:cut]
            if more == 0 or (past and cut > 0):
                return
            memory[: read - cut] = memory[cut:read]
            held, origin = read - cut, origin + cut


def _next_line(stream: pyarrow.NativeFile, begin: int, block: int) -> int:
    """Where the first line begins that begins at `begin` or behind it; the file's end if none does."""
    at: int = begin - 1
    stream.seek(at)
    while more := stream.read(min(block, 65_536)):
        found = more.find(b"\n")
        if found >= 0:
            return int(at + found + 1)
        at += len(more)
    return at


def rows_of(piece: Piece, columns: list[str]) -> Iterator[pyarrow.RecordBatch]:
    """The rows of a Parquet file's row groups that begin in the piece."""
    with piece.open() as stream:
        file = parquet.ParquetFile(stream)
        groups = [at for at in range(file.num_row_groups) if piece.begin <= _begin_of(file.metadata.row_group(at)) < piece.end]
        yield from file.iter_batches(ROWS, row_groups=groups, columns=columns)


def _begin_of(group: "parquet.RowGroupMetaData") -> int:
    column = group.column(0)
    return int(min(column.dictionary_page_offset or column.data_page_offset, column.data_page_offset))
