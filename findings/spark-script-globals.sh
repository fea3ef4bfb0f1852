#!/usr/bin/env bash
# PySpark 4.3.0 (2026-11-27): what a function of the script that is submitted keeps in a global (a dictionary, functools.cache) is gone at the
# next task, though the same worker process runs it: the function is sent as it is and made anew for each task. Kept in a module that is
# imported there it stays. So a model or register that "is loaded once a worker" is loaded once a task, unseen but for the time.
set -euo pipefail
command -v java >/dev/null || { echo "needs Java 17 or newer"; exit 1; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check pyspark==4.3.0
echo 'loaded = {}' >"$work/kept.py"
cat >"$work/script.py" <<'PYTHON'
import os

import kept
from pyspark import SparkConf, SparkContext

loaded = {}


def task(rows):
    seen = (os.getpid(), len(loaded), len(kept.loaded))
    loaded["model"] = kept.loaded["model"] = "large"
    yield seen


spark = SparkContext(conf=SparkConf().setMaster("local[1]").set("spark.ui.enabled", "false"))
seen = spark.parallelize(range(6), 6).mapPartitions(task).collect()
workers = {process for process, _, _ in seen}
print(len(seen), "tasks in", len(workers), "worker; found loaded: in the script", [own for _, own, _ in seen], "in a module", [module for _, _, module in seen])
assert len(workers) == 1
assert [own for _, own, _ in seen] == [0] * 6
assert [module for _, _, module in seen] == [0, 1, 1, 1, 1, 1]
PYTHON
PYTHONPATH=$work PYSPARK_PYTHON=$work/venv/bin/python "$work/venv/bin/python" "$work/script.py" 2>"$work/log" || { tail -n 20 "$work/log"; exit 1; }
echo "as found"
