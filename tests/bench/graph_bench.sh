#!/usr/bin/env bash
# tests/bench/graph_bench.sh: the graph algorithms against Boost, igraph and a plain CSR on a million nodes; then a graph
# file against SQLite. Installs its peers, builds release, writes a dated table to tests/bench/results.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${ROUNDS:-15}
bash .ci/install .ci/packages.txt tests/bench/packages.txt
mkdir -p build
{ cmake --preset bench && cmake --build --preset bench --target bench_graph yiju; } >build/bench.log 2>&1 ||
  { tail -n 20 build/bench.log >&2; exit 1; }

machine=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1)
result=tests/bench/results/$(date +%F)-graph.md
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
build/bench/bin/bench_graph --benchmark_repetitions="$rounds" --benchmark_min_time=0.01 \
  --benchmark_enable_random_interleaving=true --benchmark_out="$scratch/graph.json" >/dev/null
{
  echo "# Graph algorithms, 1,000,000 nodes and 5,000,000 edges"
  echo
  echo "- Machine: $(nproc) × $machine, Linux $(uname -r); load at the start $(cut -d' ' -f1 /proc/loadavg)"
  echo "- Date: $(date +%F); commit $(git rev-parse --short HEAD)$(git diff --quiet HEAD || echo ' with changes'); $(c++ --version | head -n 1)"
  echo "- Command: \`tests/bench/graph_bench.sh\`; $rounds repetitions in random turns; time of the thread, a ratio is the median over the repetitions"
  echo
  python3 tests/bench/graph_table.py "$scratch/graph.json"
} >"$result"
folder=${YIJU_SHARED:-../shared}/laws
if [[ -d $folder ]]; then
  build/bench/bin/yiju build "$folder" -o "$scratch/laws.graph" 2>/dev/null || [[ $? == 1 ]]
  {
    echo
    echo "# A graph file against SQLite"
    echo
    python3 tests/bench/graph_sqlite.py build/bench/bin/yiju "$scratch/laws.graph" "$folder" "$scratch"
  } >>"$result"
fi
cat "$result"
