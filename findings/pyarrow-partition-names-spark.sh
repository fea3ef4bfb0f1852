#!/usr/bin/env bash
# pyarrow 26.0.1 names the folders of a partitioned data set 省=%E5%B9%BF%E4%B8%9C, each byte of 广东 escaped; Spark 4.3.0 takes each %XX for a
# character of its own and reads å¹¿ä¸\x9c, without a word (2026-11-27). Spark itself writes 省=广东, which both read rightly. So a column of Chinese
# words that pyarrow partitioned by joins with nothing in Spark: partition by ASCII words, or write with Spark.
set -euo pipefail
command -v java >/dev/null || { echo "needs Java 17 or newer"; exit 1; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check pyspark==4.3.0 pyarrow==26.0.1 pandas==2.3.3
"$work/venv/bin/python" - "$work" 2>"$work/log" <<'PYTHON' || { tail -n 20 "$work/log"; exit 1; }
import os
import sys

import pyarrow
import pyarrow.parquet
from pyspark.sql import SparkSession

work = sys.argv[1]
spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
pyarrow.parquet.write_to_dataset(pyarrow.table({"省": ["广东"], "n": [1]}), f"{work}/pyarrow", partition_cols=["省"])
spark.createDataFrame([("广东", 1)], ["省", "n"]).write.partitionBy("省").parquet(f"{work}/spark")


def folders(name):
    return [each for each in os.listdir(f"{work}/{name}") if "=" in each]


def read(name):
    return [row["省"] for row in spark.read.parquet(f"{work}/{name}").collect()], pyarrow.parquet.read_table(f"{work}/{name}").column("省").to_pylist()


for name in ("pyarrow", "spark"):
    print("written by", name, folders(name), "read by Spark and pyarrow:", *read(name))
garbled = "".join(map(chr, "广东".encode()))
assert folders("pyarrow") == ["省=%E5%B9%BF%E4%B8%9C"] and read("pyarrow") == ([garbled], ["广东"])
assert folders("spark") == ["省=广东"] and read("spark") == (["广东"], ["广东"])
PYTHON
echo "as found"
