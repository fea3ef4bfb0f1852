#!/usr/bin/env bash
# PySpark 4.3.0 (2026-11-27): RDD.pipe passes over the exit status of the program unless checkCode=True is given, so that a program which
# stops half-way gives a job that ends well with rows missing; Scala's RDD.pipe of the same Spark fails that job. The command is not read
# alike either: Python's honours quotes, Scala's cuts at every blank. An empty partition starts the program, too.
set -euo pipefail
command -v java >/dev/null || { echo "needs Java 17 or newer"; exit 1; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check pyspark==4.3.0
cat >"$work/half" <<'SHELL'
#!/bin/sh
head -n 2
exit 3
SHELL
chmod +x "$work/half"
"$work/venv/bin/python" - "$work" 2>"$work/log" <<'PYTHON' || { tail -n 20 "$work/log"; exit 1; }
import sys

from pyspark import SparkConf, SparkContext

work = sys.argv[1]
spark = SparkContext(conf=SparkConf().setMaster("local[2]").set("spark.ui.enabled", "false"))
rows = spark.parallelize(range(10), 2)


def fails(job):
    try:
        job()
        return False
    except Exception:
        return True


by_default = rows.pipe(f"{work}/half").collect()
print("pipe:", by_default, "of 10 rows, no error")
assert by_default == ["0", "1", "5", "6"]
assert fails(lambda: rows.pipe(f"{work}/half", checkCode=True).collect())
lines = spark._jsc.parallelize(spark._jvm.java.util.ArrayList([str(row) for row in range(10)]), 2).rdd()
assert fails(lambda: lines.pipe(f"{work}/half").collect())
print("checkCode=True and Scala's pipe: the job fails")
assert rows.pipe("sh -c 'cat; true'").count() == 10
assert fails(lambda: lines.pipe("sh -c 'cat; true'").collect())
print("sh -c 'cat; true': taken with its quotes in Python, cut at the blanks in Scala")
assert spark.parallelize([], 3).pipe("echo begun").collect() == ["begun"] * 3
PYTHON
echo "as found"
