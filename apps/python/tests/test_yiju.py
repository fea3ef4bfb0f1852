"""The Python package against the program: YIJU and SAMPLES name both."""
import os
import subprocess
import threading

import pytest
import yiju

YIJU, SAMPLES = os.environ["YIJU"], os.environ["SAMPLES"]
TOWN = os.path.join(SAMPLES, "town")


@pytest.fixture(scope="module")
def town():
    return yiju.open(TOWN)


def test_spans_are_code_points():
    text = "🙂第一条 根据《江东省数据条例》第九条，制定本办法。"
    found = yiju.extract(text)
    assert [text[c.start:c.end] for c in found] == ["《江东省数据条例》第九条"]
    assert (found[0].provision, found[0].relation) == ("9", "based_on")
    assert yiju.extract("") == [] and yiju.extract("\0《") is not None


def test_citations_are_values():
    text = "根据《江东省数据条例》第九条和《临江市数据条例》，制定本办法。"
    one, two = yiju.extract(text), yiju.extract(text)
    assert one == two and len(set(one + two)) == 2 and one[0] != one[1]
    assert repr(one[1]).startswith("Citation(start=15, end=24, line=1, column=16, words='《临江市数据条例》'")
    with pytest.raises(AttributeError):
        one[0].words = "其他"


def test_arrow_is_the_same_as_objects():
    texts = ["根据《江东省数据条例》第九条，制定本办法。", "没有引用。", "", "依照《江东省数据条例》第三条和《临江市数据条例》第五条。"]
    table = yiju.extract_arrow(texts)
    expected = [(at, c.start, c.end, c.line, c.column, c.words, c.instrument, c.provision, c.relation, c.rule)
                for at, text in enumerate(texts) for c in yiju.extract(text)]
    assert [tuple(row.values()) for row in table.to_pylist()] == expected and len(expected) == 3
    assert yiju.extract_arrow([]).num_rows == 0
    with pytest.raises(UnicodeEncodeError):
        yiju.extract("\ud800")


def test_version_is_the_programs():
    printed = subprocess.run([YIJU, "--version"], capture_output=True, text=True, check=True).stdout
    assert printed.split()[1] == yiju.__version__


@pytest.mark.parametrize("command, node", [("trace", "草案第五条"), ("impact", "江东省数据条例"), ("gaps", None), ("check", None),
                                           ("functions", None), ("powers", None), ("suggest", "草案第二条"), ("rank", None), ("table", None),
                                           ("stale", None), ("stats", None)])
def test_answers_are_the_command_lines(town, command, node):
    arguments = [node] if node else []
    answer = getattr(town, command)(*arguments)
    assert answer.columns and all(set(row) == set(answer.columns) for row in answer)
    csv = subprocess.run([YIJU, command, TOWN, *arguments, "--format", "csv", "--lang", "zh"], capture_output=True, check=False).stdout
    assert town.write(command, *arguments, format="csv") == csv
    frame = answer.to_pandas()
    assert len(frame) == len(answer) and list(frame.columns) == list(answer.columns)
    assert answer.to_arrow().num_rows == len(answer)


def test_errors_say_what_is_wrong(town, tmp_path):
    with pytest.raises(yiju.Error, match="no instrument is called"):
        town.trace("没有的条例第二条")
    with pytest.raises(yiju.Error, match="no such file or folder"):
        yiju.open(tmp_path / "nothing")
    with pytest.raises(yiju.Error, match="no instrument is called"):
        town.trace("--output=/tmp/x")
    with pytest.raises(yiju.Error):
        yiju.open(TOWN, as_of="2024-13-40")


def test_graphs(town):
    nodes, edges = town.nodes_and_edges()
    graph = town.to_networkx()
    assert graph.number_of_nodes() == len(nodes) and graph.number_of_edges() == len(edges) > 0
    assert graph.has_edge("临江市数据条例（草案）#6/1", "江东省数据条例#9")
    other = town.to_igraph()
    assert (other.vcount(), other.ecount()) == (len(nodes), len(edges))


def test_threads_share_a_graph(town):
    expected, found = town.trace("草案第五条").rows, []
    threads = [threading.Thread(target=lambda: found.append(town.trace("草案第五条").rows)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 8


def test_written_graph_and_pdf(town, tmp_path):
    subprocess.run([YIJU, "build", TOWN, "-o", tmp_path / "town.graph"], check=True)
    assert yiju.open(tmp_path / "town.graph").gaps().rows == town.gaps().rows
    assert town.json("gaps")["command"] == "gaps"
    assert town.write("gaps", format="docx")[:2] == b"PK"


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    path = tmp_path_factory.mktemp("library") / "town.graph"
    subprocess.run([YIJU, "build", TOWN, "-o", path], check=True, capture_output=True)
    return yiju.Library(path, language="en")


def test_records_are_resolved_over_a_library(library):
    lines = ['{"id": 7, "text": "第一条 依照《江东省数据条例》第三条、第九百条。\\n第二条 依照本办法第九条。\\n"}', "", " \t", '{"id": "甲", "text": "没有引用。"}', '{"id": 8}', "{", '{"text": "无名"}', None]
    tables = library.records(lines)
    assert [(e["record"], e["to"], e["outcome"]) for e in tables["edges"].to_pylist()] == [
        ("7", "江东省数据条例#3", "resolved"), ("7", "江东省数据条例#900", "dangling"), ("7", "7#9", "dangling")]
    assert tables["citations"].column("words").to_pylist() == ["《江东省数据条例》第三条", "第九百条", "本办法第九条"]
    assert {n["id"]: n["kind"] for n in tables["nodes"].to_pylist()} == {
        "7": "record", "7#1/1": "provision", "7#2/1": "provision", "7#9": "missing", "甲": "record", "江东省数据条例": "instrument",
        "江东省数据条例#3": "provision", "江东省数据条例#900": "missing"}
    assert [(b["row"], b["reason"]) for b in tables["bad"].to_pylist()][0] == (4, "the record has no text")
    assert tables["bad"].column("row").to_pylist() == [4, 5, 6] and tables["counts"].to_pylist() == [{"records": 5}]


def test_citations_alone(library):
    lines = ['{"id": 7, "text": "第一条 依照《江东省数据条例》第三条处理。\\n第二条 依照本办法第九条。\\n"}', "{"]
    alone, resolved = yiju.Library(resolve=False).records(lines), library.records(lines)
    same = [name for name in resolved["citations"].schema.names if name != "level"]
    assert alone["citations"].select(same).equals(resolved["citations"].select(same))
    assert set(alone["citations"].column("level").to_pylist()) == {"unresolved"}
    assert alone["edges"].num_rows == alone["nodes"].num_rows == 0 and alone["bad"].num_rows == 1


def test_records_in_any_arrow_column(library):
    import pyarrow

    lines = [f'{{"id": {n}, "text": "依照《江东省数据条例》第九条。"}}' for n in range(9)]
    expected = library.records(lines)["edges"]
    large = pyarrow.array(["x", *lines], pyarrow.large_string()).slice(1)
    chunked = pyarrow.chunked_array([lines[:4], [], lines[4:]])
    assert all(library.records(column)["edges"].equals(expected) for column in (large, chunked, pyarrow.array(["", *lines]).slice(1)))
    ids, texts = [str(n) for n in range(9)], ["依照《江东省数据条例》第九条。"] * 9
    assert library.texts(ids, texts)["edges"].equals(expected)
    assert library.files(ids, [text.encode("gb18030") for text in texts])["edges"].equals(expected)
    assert library.records([])["edges"].num_rows == 0
    with pytest.raises(ValueError):
        library.texts(["1"], [])
    with pytest.raises(yiju.Error):
        yiju.Library(TOWN + "/no such thing")


def test_files_that_cannot_be_read_are_told(library):
    with open(os.path.join(SAMPLES, "town", sorted(os.listdir(TOWN))[0]), "rb") as file:
        tables = library.files(["a", "broken.docx", None], [file.read(), b"PK\x03\x04 no archive", b"x"])
    assert tables["bad"].column("row").to_pylist() == [1, 2] and tables["counts"].to_pylist() == [{"records": 3}]


def test_threads_may_share_a_library(library):
    lines = [f'{{"id": {n}, "text": "依照《江东省数据条例》第{n}条。"}}' for n in range(1, 200)]
    expected, found = library.records(lines), []
    threads = [threading.Thread(target=lambda: found.append(library.records(lines))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4 and all(each[name].equals(expected[name]) for each in found for name in expected)
