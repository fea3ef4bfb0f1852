"""graph.py: what rests on what, over the edges that citations.py wrote.

    spark-submit apps/spark/graph.py rank --edges out --output ranks            # the most relied-on: PageRank
    spark-submit apps/spark/graph.py impact --edges out --of 《数据法》           # what a repeal touches: against the edges, step by step
    spark-submit apps/spark/graph.py components --edges out --output parts      # what hangs together

PageRank and components are GraphX's, which every Spark brings along; the walk is joins of data frames."""

from __future__ import annotations

import argparse
import sys
from typing import Any, Optional

from output import Output, run
from pyspark import StorageLevel
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F

SOURCES = ("based_on", "implements", "draws_on", "cites")  # relations by which one text rests on another
PARTITIONS = 8  # of GraphX's graph: a number that hangs on no machine, so that sums are added in one order


def instrument_of(node: str) -> Column:
    """The instrument of a node's id: what stands before @ and #, which titles hold escaped only."""
    return F.regexp_extract(node, "^[^#@]*", 0)


def edges_of(spark: SparkSession, options: argparse.Namespace) -> DataFrame:
    """From, to: each pair once, of edges that lead to something known. With a library its own edges too."""
    edges = spark.read.parquet(f"{options.edges.rstrip('/')}/edges").select("from", "to", "relation", "outcome")
    if options.library is not None:
        edges = edges.unionByName(library_edges(spark, options.library))
    rests = F.col("relation").isin(*SOURCES) & F.col("outcome").isin("resolved", "outside")
    edges = edges.where(rests).select("from", "to")
    if options.by == "instrument":
        edges = edges.select(instrument_of("from").alias("from"), instrument_of("to").alias("to"))
    return edges.where(F.col("from") != F.col("to")).distinct()


def library_edges(spark: SparkSession, library: str) -> DataFrame:
    import yiju

    _, edges = yiju.open(library).nodes_and_edges()
    rows = [(edge["from"], edge["to"], edge["relation"], edge["outcome"]) for edge in edges]
    return spark.createDataFrame(rows, "`from` string, `to` string, relation string, outcome string")


def numbered(edges: DataFrame) -> DataFrame:
    """Ids and the numbers that GraphX knows them by: a hash of 64 bits, in which no two may fall together."""
    nodes = edges.select(F.col("from").alias("id")).union(edges.select(F.col("to").alias("id"))).distinct().withColumn("number", F.xxhash64("id"))
    twice = nodes.groupBy("number").count().where("count > 1").head()
    if twice is not None:
        raise SystemExit(f"graph.py: two nodes have the hash {twice['number']}; no ranks can be given")
    return nodes


def graphx_of(spark: SparkSession, edges: DataFrame, output: Output) -> Any:
    """GraphX is Scala's: it reads its edges from a file of pairs of numbers."""
    pairs = f"{output.staging}/pairs"
    lines = edges.select(F.concat_ws(" ", F.xxhash64("from"), F.xxhash64("to")).alias("value"))
    lines.repartition(PARTITIONS, "value").sortWithinPartitions("value").write.text(pairs)
    context = spark.sparkContext
    level = context._getJavaStorageLevel(StorageLevel.MEMORY_AND_DISK)
    loader = context._jvm.org.apache.spark.graphx.GraphLoader  # type: ignore[union-attr]
    return loader.edgeListFile(context._jsc.sc(), pairs, False, PARTITIONS, level, level)


def vertices_of(spark: SparkSession, graph: Any, value: str, kind: str, output: Output) -> DataFrame:
    """(number, value) pairs as GraphX prints them."""
    folder = f"{output.staging}/{value}"
    graph.vertices().saveAsTextFile(folder)
    parts = F.split(F.regexp_replace("value", "[()]", ""), ",")
    return spark.read.text(folder).select(parts[0].cast("bigint").alias("number"), parts[1].cast(kind).alias(value))


def rank(spark: SparkSession, edges: DataFrame, options: argparse.Namespace, output: Output) -> DataFrame:
    nodes = numbered(edges)
    ranked = graphx_of(spark, edges, output).ops().staticPageRank(options.rounds, 0.15)
    weights = vertices_of(spark, ranked, "weight", "double", output)
    cited = edges.groupBy("to").agg(F.count("*").alias("cited_by")).withColumnRenamed("to", "id")
    # Rounded: which machine adds first may show in the last digits. The weights of all nodes sum to 1.
    total = nodes.count()
    rows = nodes.join(weights, "number").join(cited, "id", "left").select("id", F.round(F.col("weight") / max(total, 1), 9).alias("weight"),
                                                                          F.coalesce("cited_by", F.lit(0)).alias("cited_by"))
    return rows.orderBy(F.desc("weight"), "id")


def components(spark: SparkSession, edges: DataFrame, options: argparse.Namespace, output: Output) -> DataFrame:
    nodes = numbered(edges)
    parts = vertices_of(spark, graphx_of(spark, edges, output).ops().connectedComponents(), "component", "bigint", output)
    named = nodes.join(parts, "number").select("id", "component")
    # A part is named by its first member and not by a hash.
    names = named.groupBy("component").agg(F.min("id").alias("first"), F.count("*").alias("size"))
    return named.join(names, "component").select("first", "size", "id").orderBy(F.desc("size"), "first", "id")


def impact(spark: SparkSession, edges: DataFrame, options: argparse.Namespace, output: Output) -> DataFrame:
    """Each node once, at its least distance. A step's nodes are laid down before the next: else each step would walk all before it again."""
    of = options.of.strip("《》")
    edges = edges.withColumn("whole", instrument_of("to")).cache()
    reached = edges.where((F.col("to") == of) | (F.col("whole") == of)).select(F.col("from").alias("id"), F.lit(1).alias("distance")).distinct()
    reached = reached.where(F.col("id") != of).localCheckpoint()
    front, distance = reached, 1
    while (options.depth == 0 or distance < options.depth) and not front.isEmpty():
        distance += 1
        step = edges.join(front, F.col("to") == F.col("id"), "left_semi").select(F.col("from").alias("id")).distinct()
        front = step.where(F.col("id") != of).join(reached, "id", "left_anti").withColumn("distance", F.lit(distance)).localCheckpoint()
        reached = reached.union(front).localCheckpoint()
    return reached.orderBy("distance", "id")


QUESTIONS = {"rank": rank, "components": components, "impact": impact}


def parse_options(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="graph.py", description=__doc__.splitlines()[0], allow_abbrev=False)
    parser.add_argument("question", choices=tuple(QUESTIONS))
    parser.add_argument("--edges", required=True, help="what citations.py wrote")
    parser.add_argument("--library", help="a graph that `yiju build` wrote: its own edges count too")
    parser.add_argument("--by", choices=("instrument", "provision"), default="instrument", help="what a node is (default instrument)")
    parser.add_argument("--of", help="impact: the title of what would be repealed")
    parser.add_argument("--depth", type=int, default=0, help="impact: how far; 0 to the end (default)")
    parser.add_argument("--rounds", type=int, default=30, help="rank: rounds of PageRank (default 30)")
    parser.add_argument("--top", type=int, default=20, help="rows that are shown (default 20)")
    parser.add_argument("--output", help="a folder that does not exist yet, for all rows as Parquet")
    options = parser.parse_args(words)
    if options.question == "impact" and options.of is None:
        parser.error("impact needs --of TITLE")
    return options


def scratch_of(options: argparse.Namespace) -> str:
    place: Optional[str] = options.output
    return place if place is not None else f"{options.edges.rstrip('/')}.{options.question}"


def main(words: list[str]) -> int:
    options = parse_options(words)
    spark = SparkSession.builder.appName(f"yiju {options.question}").getOrCreate()
    output = Output(spark, scratch_of(options))
    if options.output is not None and output.exists():
        print(f"graph.py: {options.output} is there already; another --output", file=sys.stderr)
        return 2
    output.begin()
    rows = QUESTIONS[options.question](spark, edges_of(spark, options).cache(), options, output).cache()
    for row in rows.take(options.top):
        print("\t".join(str(value) for value in row))
    if options.output is None:
        output.drop()
    else:
        rows.coalesce(1).write.parquet(output.folder("rows"))
        output.finish()
    return 0


if __name__ == "__main__":
    run(main)
