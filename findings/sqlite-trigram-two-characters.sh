#!/usr/bin/env bash
# SQLite 3.51.1 (pysqlite3-binary 0.5.4.post2), FTS5 with the trigram tokenizer, which is the one that needs no word
# boundaries: a query of two characters finds nothing and raises nothing, though LIKE finds the row (2026-11-27).
# 算力, 数据, 处罚: most Chinese words have two characters.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check pysqlite3-binary==0.5.4.post2
"$work/venv/bin/python" - <<'PYTHON'
import pysqlite3

base = pysqlite3.connect(":memory:")
base.execute("CREATE VIRTUAL TABLE article USING fts5(words, tokenize='trigram')")
base.execute("INSERT INTO article VALUES ('第二条 加快算力基础设施建设。')")
count = lambda where, value: base.execute(f"SELECT count(*) FROM article WHERE {where}", (value,)).fetchone()[0]
print("SQLite", pysqlite3.sqlite_version)
for word, matched in (("算力", 0), ("设施", 0), ("算力基", 1), ("基础设施", 1)):
    found, like = count("article MATCH ?", word), count("words LIKE ?", f"%{word}%")
    print(f"{word}: MATCH {found}, LIKE {like}")
    assert (found, like) == (matched, 1)
PYTHON
echo "as found"
