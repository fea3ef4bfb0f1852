"""spark_test.py YIJU WHEELS: apps/spark on local-cluster[2,1,1024] (two executors with a core and 1 GB each, as processes of their own)
against the single program. Called within a virtual environment that holds requirements.txt (tests/support/with_venv.sh)."""

from __future__ import annotations

import glob
import gzip
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

YIJU, WHEELS = sys.argv[1], sys.argv[2]
HERE = Path(__file__).resolve().parent
APPS = Path(__file__).resolve().parents[2] / "apps/spark"
CLUSTER = "local-cluster[2,1,1024]"


def skip(why: str) -> None:
    print(f"SKIPPED: {why}")
    sys.exit(77)


if shutil.which("java") is None:
    skip("Spark needs Java")
wheels = glob.glob(f"{WHEELS}/yiju-*.whl")
if not wheels:
    skip(f"there is no wheel in {WHEELS}: the test `python` builds it")
subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps", "--no-index", "--force-reinstall", wheels[0]], check=True)

import networkx  # noqa: E402
import pyarrow  # noqa: E402
import pyarrow.dataset  # noqa: E402
import pyarrow.parquet  # noqa: E402

sys.path.insert(0, str(HERE.parent / "support"))
import checks  # noqa: E402

work = Path(tempfile.mkdtemp(prefix="yiju-spark-"))


def check(what: str, good: bool, more: object = "") -> None:
    checks.check(good, f"{what} {more}")
    if good:
        print("ok:", what, flush=True)


# --- What is read: a library of two laws, and records of every kind that we know of.

LAWS = {
    "临江市数据条例": "第一条　为了规范数据处理活动，制定本条例。\n第二条　数据处理者应当遵守下列规定：\n（一）合法；\n（二）正当。\n\n国家机关另有规定的，从其规定。\n"
                 "第三条　违反本条例第二条规定的，由主管部门责令改正。\n第四条　本条例自2020年1月1日起施行。\n",
    "临江市渡口管理办法": "第一条　根据《临江市数据条例》第二条，制定本办法。\n第二条　渡口应当公示。\n第三条　违反本办法第二条的，依照《临江市数据条例》第三条处理。\n第四条　本办法自2021年5月1日起施行。\n",
}
TEXTS = [
    "第一条　根据《临江市数据条例》第二条、第三条和《临江市渡口管理办法》，制定本规定。\n第二条　依照前条第一款办理。\n",
    "本院认为，依照《临江市数据条例》第二条第一款第（二）项、第九条，《云山市没有条例》第五条之规定，判决如下：\n一、驳回。\n二、依照《临江市渡口管理办法》第二条至第七条办理。\n",
    "",
    "没有引用的文字。",
    "依照《临江市数据条例》（2019年）第三条和刑法第二百三十四条第二款。" * 3,
]
records = [{"id": number, "text": TEXTS[number % len(TEXTS)] + f"\n尾{number}\u2028行\n"} for number in range(40)]
records[7]["id"] = "案（2020）临01民初7号#甲@乙+%"
BAD = ['{"id": 1, "text": ', '{"id": 900}', '{"id": {"a": 1}, "text": "第一条"}', "[]", '{"id": 901, "text": 5}']


def write_input() -> None:
    (work / "laws").mkdir()
    for title, text in LAWS.items():
        (work / "laws" / f"{title}.txt").write_text(f"{title}\n\n{text}", encoding="utf-8")
    subprocess.run([YIJU, "build", work / "laws", "-o", work / "laws.graph"], check=True)
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    lines[3:3] = [BAD[0], "", BAD[1]]
    lines[20:20] = [BAD[2], "  \t", BAD[3]]
    lines.append(BAD[4])
    (work / "records.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    # The same in several files, of which one is empty.
    (work / "parts").mkdir()
    for part in range(4):
        (work / "parts" / f"{part}.jsonl").write_text("".join(line + "\n" for line in lines[part::4]), encoding="utf-8")
    (work / "parts" / "empty.jsonl").write_text("")
    pyarrow.parquet.write_table(
        pyarrow.table({"name": [str(r["id"]) for r in records] + [None, "none"], "body": [r["text"] for r in records] + ["x", None]}), work / "records.parquet")
    (work / "files").mkdir()
    for number, text in enumerate(TEXTS):
        (work / "files" / f"{number}.txt").write_bytes(text.encode("utf-8" if number % 2 else "gb18030"))
    (work / "files" / "broken.docx").write_bytes(b"PK\x03\x04 no archive")


def start(script: str, *words: object, master: str = CLUSTER) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    command = [str(Path(sys.executable).parent / "spark-submit"), "--master", master, "--driver-memory", "1g", "--conf", "spark.ui.enabled=false",
               "--conf", "spark.sql.shuffle.partitions=4", "--conf", f"spark.local.dir={work}/local", "--conf", f"spark.executor.extraJavaOptions=-Dyiju.test={work.name}", APPS / script, *map(str, words)]
    return subprocess.Popen(list(map(str, command)), cwd=work, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def ended(run: subprocess.Popen[str]) -> tuple[int, str]:
    out, err = run.communicate(timeout=900)
    if run.returncode == 3:
        print(err[-3000:])
    return run.returncode, out + err


def submit(script: str, *words: object, master: str = CLUSTER) -> tuple[int, str]:
    return ended(start(script, *words, master=master))


def rows(folder: str, table: str) -> list[dict[str, object]]:
    place = work / folder / table
    if not list(place.rglob("*.parquet")):
        return []
    return pyarrow.parquet.read_table(place, partitioning=pyarrow.dataset.partitioning(
        pyarrow.schema([("level", pyarrow.string()), ("year", pyarrow.int32())]), flavor="hive")).to_pylist()


def files_of(folder: str) -> dict[str, bytes]:
    return {str(path.relative_to(work / folder)): path.read_bytes() for path in sorted((work / folder).rglob("*")) if path.is_file() and path.suffix != ".crc"}


def check_same_bytes(what: str, one: str, other: str) -> None:
    a, b = files_of(one), files_of(other)
    differing = sorted(name for name in a.keys() | b.keys() if a.get(name) != b.get(name))
    check(what, not differing and bool(a), differing[:5])


# --- The single program's answers.

def single_citations() -> list[tuple[object, ...]]:
    with open(work / "records.jsonl", "rb") as lines:
        run = subprocess.run([YIJU, "extract", "--format", "jsonl", "-"], stdin=lines, capture_output=True, check=False)
    found = [json.loads(line) for line in run.stdout.decode().splitlines()]
    return [(str(c["id"]), c["line"], c["column"], *c["characters"], c["surface"], c["instrument"], c["provision"], c["relation"], c["naming"], c["rule"]) for c in found]


def single_edges() -> list[tuple[object, ...]]:
    """Each record by itself over the library: `yiju export RECORD --library`. The record's own title there is its file's name."""
    found = []
    for number, record in enumerate(records):
        path = work / "single" / f"r{number}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(record["text"], encoding="utf-8")
        run = subprocess.run([YIJU, "export", path, "--library", work / "laws.graph", "--format", "jsonl", "--no-contains"], capture_output=True, check=True)
        for line in run.stdout.decode().splitlines():
            row = json.loads(line)
            if row["type"] == "edge" and row["file"].endswith(path.name):
                ends = [re.sub(rf"^r{number}(?=#|$)", escaped(str(record["id"])), row[end]) for end in ("from", "to")]
                found.append((str(record["id"]), *ends, row["relation"], row["outcome"], row["reason"], row["line"], row["column"], row["words"]))
    return found


def escaped(title: str) -> str:
    return re.sub("[#@+%]", lambda c: f"%{ord(c[0]):02X}", title)


def compare(name: str, ours: list[tuple[object, ...]], single: list[tuple[object, ...]]) -> None:
    more, less = Counter(ours) - Counter(single), Counter(single) - Counter(ours)
    check(f"{name}: {len(single)} rows as the single program's", bool(single) and not more and not less, (list(more)[:3], list(less)[:3]))


# --- The tests.

def test_rows() -> None:
    status, said = submit("citations.py", "--input", "records.jsonl", "--library", "laws.graph", "--output", "out", "--lang", "en")
    check("exit status 1: there are bad records", status == 1, said[-2000:])
    citations = rows("out", "citations")
    compare("citations", [tuple(c[k] for k in ("record", "line", "column", "start", "end", "words", "instrument", "provision", "relation", "naming", "rule"))
                          for c in citations], single_citations())
    edges = rows("out", "edges")
    compare("edges", [tuple(e[k] for k in ("record", "from", "to", "relation", "outcome", "reason", "line", "column", "words")) for e in edges], single_edges())
    ids = Counter(node["id"] for node in rows("out", "nodes"))
    check("each node once, and no edge without its nodes", max(ids.values()) == 1 and {e[k] for e in edges for k in ("from", "to")} <= ids.keys())
    bad = rows("out", "bad")
    check("bad records stand with reason and file", sorted(b["text"] for b in bad) == sorted(BAD) and all(b["reason"] and b["file"] == "records.jsonl" for b in bad), bad)
    counts = json.loads((work / "out/counts.json").read_text())
    told = {"records": len(records) + len(BAD), "bad": len(BAD), "citations": len(citations), "edges": len(edges), "nodes": len(ids)}
    check("counts", {key: counts[key] for key in told} == told and sum(counts["outcomes"].values()) == len(edges), counts)
    check("files have fixed names below level and year", all(re.fullmatch(r"(citations|edges|nodes)/level=[a-z_]+/year=\d+/part-\d{5}\.parquet|bad/part-00000\.parquet|counts\.json", name)
                                                       for name in files_of("out")), list(files_of("out"))[:5])
    for table in ("citations", "edges"):
        for path in (work / "out" / table).rglob("*.parquet"):
            names = pyarrow.parquet.ParquetFile(path).read(["record", "index"]).to_pylist()
            if names != sorted(names, key=lambda row: (row["record"].encode(), row["index"])):
                check(f"rows of {path} are in order", False)
    status, said = submit("citations.py", "--input", "records.jsonl", "--output", "out", master="local[1]")
    check("what is there is not written over", status == 2 and "already" in said, said[-500:])


def test_other_shares() -> None:
    """Other files, other masters: the same bytes."""
    submit("citations.py", "--input", "parts", "--library", "laws.graph", "--output", "again", "--lang", "en", master="local[1]")
    one, other = files_of("out"), files_of("again")
    differing = [name for name in one.keys() | other.keys() if one.get(name) != other.get(name) and not name.startswith("bad/")]
    check("shared out otherwise: the same bytes", not differing, differing[:5])
    submit("citations.py", "--input", "records.parquet", "--id-column", "name", "--text-column", "body", "--library", "laws.graph", "--output", "parquet", master="local[2]")
    check("Parquet gives the same citations", rows("parquet", "citations") == rows("out", "citations"))
    check("Parquet: a row without id or text is bad", len(rows("parquet", "bad")) == 2, rows("parquet", "bad"))
    submit("citations.py", "--input", "files", "--library", "laws.graph", "--output", "files.out", master="local[2]")
    found = rows("files.out", "citations")
    check("files in any encoding", {c["record"] for c in found} == {"0.txt", "1.txt", "4.txt"}, found[:2])
    check("a damaged file is bad", [b["file"] for b in rows("files.out", "bad")] == ["broken.docx"], rows("files.out", "bad"))


def test_odd_inputs() -> None:
    (work / "packed").mkdir()
    (work / "packed/a b.jsonl.gz").write_bytes(gzip.compress((work / "records.jsonl").read_bytes()))
    (work / "packed/_hidden.jsonl").write_text("no record\n")
    status, said = submit("citations.py", "--input", "packed", "--library", "laws.graph", "--output", "unpacked", "--lang", "en", master="local[1]")
    one, other = files_of("out"), files_of("unpacked")
    check("compressed files, names with blanks, hidden files", status == 1 and all(one[name] == other.get(name) for name in one if not name.startswith("bad/")), said[-1000:])
    status, said = submit("citations.py", "--input", "nothing*", "--output", "none", master="local[1]")
    check("no files: exit status 3 and a line that says so", status == 3 and "no files at nothing*" in said, said[-1000:])
    (work / "empty").mkdir()
    (work / "empty/empty.jsonl").write_text("")
    status, said = submit("citations.py", "--input", "empty", "--output", "empty.out", master="local[1]")
    check("an empty file gives empty tables", status == 0 and json.loads((work / "empty.out/counts.json").read_text())["records"] == 0, said[-1000:])


def executors() -> list[int]:
    listed = subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True, check=True).stdout
    return [int(line.split()[0]) for line in listed.splitlines() if "CoarseGrainedExecutorBackend" in line and work.name in line]


def test_killed_executor() -> None:
    with open(work / "many.jsonl", "w", encoding="utf-8") as file:
        for number in range(4000):
            file.write(json.dumps({"id": number, "text": TEXTS[number % len(TEXTS)] * 20}, ensure_ascii=False) + "\n")
    words = ("--input", "many.jsonl", "--library", "laws.graph", "--share", 1)
    submit("citations.py", *words, "--output", "quiet")
    submit("citations.py", *words[:-1], 5, "--output", "larger", master="local[2]")
    check_same_bytes("larger shares: the same bytes", "quiet", "larger")
    run = start("citations.py", *words, "--output", "killed")
    killed = False
    for _ in range(3000):
        if run.poll() is not None or killed:
            break
        # Once an executor has begun to write its share, and before it is done.
        if list((work / "killed.unfinished/staged").rglob("*.arrow")) and executors():
            os.kill(executors()[0], signal.SIGKILL)
            killed = True
        time.sleep(0.05)
    status, said = ended(run)
    check("an executor was killed at work, and the run came to its end", killed and status == 0 and "Lost executor" in said, (killed, status, said[-1500:]))
    check_same_bytes("nothing lost, nothing double: the same bytes", "quiet", "killed")
    counts = json.loads((work / "killed/counts.json").read_text())
    check("all records were read", counts["records"] == 4000, counts)


def test_graph() -> None:
    whole = lambda node: re.match("[^#@]*", node)[0]  # noqa: E731
    edges = {(whole(e["from"]), whole(e["to"])) for e in rows("out", "edges") if e["outcome"] in ("resolved", "outside") and e["relation"] in ("based_on", "implements", "draws_on", "cites")}
    graph = networkx.DiGraph((a, b) for a, b in edges if a != b)
    submit("graph.py", "rank", "--edges", "out", "--output", "rank")
    ranks = {row["id"]: row["weight"] for row in rows("rank", "rows")}
    wanted = networkx.pagerank(graph, tol=1e-12, max_iter=500)
    check("PageRank is networkx's", ranks.keys() == wanted.keys() and max(abs(ranks[n] - wanted[n]) for n in wanted) < 1e-6)
    submit("graph.py", "components", "--edges", "out", "--output", "components", master="local[2]")
    parts: dict[str, set[str]] = {}
    for row in rows("components", "rows"):
        parts.setdefault(row["first"], set()).add(row["id"])
    check("components are networkx's", sorted(map(sorted, parts.values())) == sorted(map(sorted, networkx.weakly_connected_components(graph))))
    submit("graph.py", "impact", "--edges", "out", "--library", "laws.graph", "--of", "《临江市数据条例》", "--output", "impact", master="local[2]")
    graph.add_edge("临江市渡口管理办法", "临江市数据条例")  # the library's own
    distances = networkx.single_source_shortest_path_length(graph.reverse(), "临江市数据条例")
    check("what a repeal touches", {row["id"]: row["distance"] for row in rows("impact", "rows")} == {n: d for n, d in distances.items() if d > 0})


write_input()
try:
    for test in (test_rows, test_other_shares, test_odd_inputs, test_killed_executor, test_graph):
        test()
finally:
    shutil.rmtree(work, ignore_errors=True)
checks.end()
