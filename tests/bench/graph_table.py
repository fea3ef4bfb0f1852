#!/usr/bin/env python3
"""Turns what bench_graph wrote (--benchmark_out=FILE, repetitions in turns) into a table: for each algorithm and peer the
median time of its thread, and the median over the repetitions of its time divided by yiju's.

    graph_table.py FILE.json
"""
import collections, json, statistics, sys

times = collections.defaultdict(dict)
found = {}
for run in json.load(open(sys.argv[1]))["benchmarks"]:
    if run.get("run_type") != "iteration":
        continue
    name = run["name"].split("/")[0]
    algorithm, peer = next((name[: -len(p) - 1], p) for p in ("boost_on_topology", "yiju", "plain", "boost", "igraph") if name.endswith("_" + p))
    times[algorithm].setdefault(peer, []).append(run["cpu_time"])
    found.setdefault(algorithm, {})[peer] = run.get("found")

print("| algorithm | peer | median ms | least–most ms | ratio to yiju | found |\n| --- | --- | ---: | ---: | ---: | ---: |")
for algorithm in sorted(times):
    own = times[algorithm]["yiju"]
    for peer in sorted(times[algorithm], key=lambda p: (p != "yiju", statistics.median(times[algorithm][p]))):
        theirs = times[algorithm][peer]
        ratio = statistics.median(a / b for a, b in zip(theirs, own))
        count = found[algorithm][peer]
        print(f"| {algorithm.replace('_', ' ')} | {peer.replace('_', ' ')} | {statistics.median(theirs):.1f} | {min(theirs):.1f}–{max(theirs):.1f} "
              f"| {ratio:.2f} | {'' if count is None else int(count)} |")
