#!/usr/bin/env bash
# parquet-mr 1.17.0 in PySpark 4.3.0 (2026-11-27): the same rows written twice, by two processes with one file each, are files of one size that
# differ in a few bytes of the footer: each column's encodings are listed in the order of a hash set of Java enums, whose hashes are addresses.
# A check sum over a data set therefore says nothing of its rows. pyarrow 26.0.1 writes the same bytes.
set -euo pipefail
command -v java >/dev/null || { echo "needs Java 17 or newer"; exit 1; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check pyspark==4.3.0 pyarrow==26.0.1 pandas==2.3.3
cat >"$work/write.py" <<'PYTHON'
import sys

import pyarrow
import pyarrow.parquet
from pyspark.sql import SparkSession

folder = sys.argv[1]
spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
spark.range(1000).selectExpr("id % 7 AS level", "id % 3 AS year").coalesce(1).write.parquet(f"{folder}/spark")
table = pyarrow.table({"level": [row % 7 for row in range(1000)], "year": [row % 3 for row in range(1000)]})
pyarrow.parquet.write_table(table, f"{folder}/pyarrow.parquet")
PYTHON
for run in 1 2 3 4 5 6; do
  mkdir "$work/$run"
  "$work/venv/bin/python" "$work/write.py" "$work/$run" 2>"$work/log" || { tail -n 20 "$work/log"; exit 1; }
done
"$work/venv/bin/python" - "$work" <<'PYTHON'
import glob
import sys

import pyarrow.parquet

work = sys.argv[1]
written = [glob.glob(f"{work}/{run}/spark/*.parquet")[0] for run in range(1, 7)]
bytes_of = {open(path, "rb").read() for path in written}
orders = {pyarrow.parquet.ParquetFile(path).metadata.row_group(0).column(0).encodings for path in written}
print("six runs by Spark:", len(bytes_of), "contents, sizes", {len(each) for each in bytes_of}, "orders of encodings", orders)
tables = [pyarrow.parquet.read_table(path) for path in written]
assert all(table.equals(tables[0]) for table in tables), "the rows differ"
assert len({len(each) for each in bytes_of}) == 1 and len(bytes_of) > 1 and len(orders) > 1
ours = {open(f"{work}/{run}/pyarrow.parquet", "rb").read() for run in range(1, 7)}
print("six runs by pyarrow:", len(ours), "content")
assert len(ours) == 1
PYTHON
echo "as found"
