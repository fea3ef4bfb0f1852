"""Files in pieces, and tables that are laid down and put together: every line once, the same rows the same bytes, however they are shared out."""
import gzip
import random
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
import yiju
from pyarrow.fs import LocalFileSystem
from yiju.laid_tables import TABLES, LayingDown, Writing, plan
from yiju.library import Library
from yiju.pieces import Piece, lines_of, pieces_of, rows_of, shares_of


@pytest.mark.parametrize("content", [b"", b"\n", b"a\n", b"a", b"\n\nab\n\ncde\nf", b"long line that passes several blocks\nb\n" * 3, b"x" * 100])
def test_each_line_belongs_to_one_piece(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "记录 1.jsonl"
    path.write_bytes(content)
    for size in (1, 2, 3, 7, 50, 1000):
        for block in (1, 4, 1000):
            pieces = list(pieces_of([(path.as_uri(), len(content))], size))
            read = b"".join(bytes(lines) for piece in pieces for lines in lines_of(piece, block))
            assert read == content, (size, block)


def test_lines_are_whole_in_each_piece(tmp_path: Path) -> None:
    dice = random.Random(7)
    lines = [b"x" * dice.randrange(30) + b"\n" for _ in range(200)]
    path = tmp_path / "lines.jsonl"
    path.write_bytes(b"".join(lines))
    for piece in pieces_of([(path.as_uri(), path.stat().st_size)], 37):
        for some in lines_of(piece, 16):
            assert bytes(some).endswith(b"\n")


def test_a_compressed_file_is_one_piece(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl.gz"
    path.write_bytes(gzip.compress(b"a\nbc\n") + gzip.compress(b"d\n"))  # two members, as log writers leave them
    pieces = list(pieces_of([(path.as_uri(), path.stat().st_size)], 3))
    assert [bytes(lines) for piece in pieces for lines in lines_of(piece)] == [b"a\nbc\nd\n"]


def test_each_row_group_belongs_to_one_piece(tmp_path: Path) -> None:
    path = tmp_path / "rows.parquet"
    pyarrow.parquet.write_table(pyarrow.table({"id": range(1000), "text": ["第一条"] * 1000}), path, row_group_size=70)
    for size in (100, 777, 1 << 20):
        pieces = pieces_of([(path.as_uri(), path.stat().st_size)], size)
        assert [row for piece in pieces for batch in rows_of(piece, ["id"]) for row in batch.column("id").to_pylist()] == list(range(1000))


def test_shares() -> None:
    pieces = [Piece("a", 0, 4), Piece("b", 0, 4), Piece("c", 0, 9), Piece("d", 0, 1)]
    assert [[piece.file for piece in share] for share in shares_of(pieces, 8)] == [["a", "b"], ["c"], ["d"]]


def record(number: int) -> bytes:
    text = f"临江市规定{number % 3}\\n\\n第一条　根据《临江市数据条例》第{number % 5 + 1}条，制定本规定。\\n第二条　依照前条办理。\\n"
    return f'{{"id": "r{number}", "text": "{text}"}}\n'.encode() if number % 10 else b"no record\n"


def written(folder: Path, shares: list[list[bytes]], rows_a_file: int) -> dict[str, bytes]:
    files, library, laid = LocalFileSystem(), Library(), []
    (folder / "staged").mkdir(parents=True)
    for number, share in enumerate(shares):
        laying = {table: LayingDown(table, files, f"{folder}/staged/{table}-{number}.arrow") for table in TABLES}
        tables = library.lines(b"".join(share))
        bad = tables["bad"].num_rows
        tables["bad"] = tables["bad"].append_column("file", pyarrow.array(["f"] * bad)).append_column("text", pyarrow.array(["t"] * bad))
        for table, each in laying.items():
            laid += [*each.add(tables[table]), *each.close()]
    for file in plan(laid, rows_a_file):
        Writing(files, f"{folder}/out", "mark").write(file)
    return {str(path.relative_to(folder / "out")): path.read_bytes() for path in sorted((folder / "out").rglob("*.parquet"))}


def test_the_same_rows_are_the_same_bytes(tmp_path: Path) -> None:
    lines = [record(number) for number in range(300)]
    one = written(tmp_path / "one", [lines], 100)
    other = written(tmp_path / "other", [lines[200:], lines[:150], [], lines[150:200]], 100)
    assert one == other
    assert any(name.endswith("part-00002.parquet") for name in one), "several files of a level and year"
    nodes = pyarrow.concat_tables(pyarrow.parquet.ParquetFile(path).read() for path in (tmp_path / "one/out/nodes").rglob("*.parquet"))
    ids = nodes.column("id").to_pylist()
    assert len(ids) == len(set(ids)) and "临江市数据条例#1" in ids


def test_lines_are_as_records() -> None:
    library = Library()
    lines = [record(number) for number in range(30)] + ["  \n".encode(), '{"id": 7, "text": "依照《甲法》第三条"}'.encode()]
    whole, each = library.lines(b"".join(lines)), library.records([line.decode().rstrip("\n") for line in lines])
    assert whole == each
    assert whole["counts"].column("records").to_pylist() == [31]
    assert len(yiju.extract("依照《甲法》第三条")) == 1
