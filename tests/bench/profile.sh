#!/usr/bin/env bash
# tests/bench/profile.sh [FOLDER]: where `yiju stats` spends its time, by stage and by function, from perf's samples over several
# runs on one thread. Needs linux-perf. Shares hold on a busy machine, where times do not. Writes to tests/bench/results.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=${1:-${YIJU_SHARED:-../shared}/laws}
runs=${RUNS:-20}
[[ -d $folder ]] || { echo "no folder $folder: name one with texts" >&2; exit 3; }
command -v perf >/dev/null || { echo "needs perf: apt-get install linux-perf" >&2; exit 3; }
mkdir -p build
{ cmake --preset bench -D YIJU_PAGE=OFF && cmake --build --preset bench --target yiju; } >build/bench.log 2>&1 ||
  { tail -n 20 build/bench.log >&2; exit 1; }

export LC_ALL=C.UTF-8
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
result=tests/bench/results/$(date +%F)-profile.md
sample() {  # where to, how to walk the stack
  for ((run = 0; run < runs; ++run)); do
    perf record -q -F 2000 "${@:2}" -o "$1.$run" build/bench/bin/yiju stats -j 1 "$folder" >/dev/null 2>&1 || true
  done
}
shares() {  # of the files of a sample: name and share, the mean over the runs
  for file in "$1".*; do perf report -i "$file" --stdio --no-inline -g none "${@:2}" 2>/dev/null; done |
    awk -v runs="$runs" '/^ +[0-9.]+%/ {share = $1 + 0; sub(/^.*\[[.k]\] /, ""); sub(/ +$/, ""); sum[$0] += share}
      END {for (name in sum) printf "%.1f\t%s\n", sum[name] / runs, name}' | sort -rn
}
sample "$scratch/stack" --call-graph dwarf,8192
sample "$scratch/flat"
{
  echo "# Where the time of \`yiju stats\` goes"
  echo
  echo "- Date: $(date +%F); commit $(git rev-parse --short HEAD)$(git diff --quiet HEAD -- . ':!tests/bench' || echo ' with changes')"
  echo "- Command: \`tests/bench/profile.sh\`; the mean of $runs runs on one thread, sampled 2,000 times a second"
  echo
  echo "## By stage (a stage and all that it calls)"
  echo
  echo "| stage | share of the samples |"
  echo "| --- | ---: |"
  for stage in read_source parse_document extract_citations resolve_citations build_graph; do
    shares "$scratch/stack" --children --percent-limit 0.3 | awk -F'\t' -v stage="yiju::$stage" '$2 == stage && !told++ {printf "| `%s` | %.1f %% |\n", substr(stage, 7), $1}'
  done
  echo
  echo "## By function (itself)"
  echo
  echo "| function | share |"
  echo "| --- | ---: |"
  shares "$scratch/flat" --no-children --percent-limit 0.2 | awk -F'\t' 'NR <= 20 {printf "| `%s` | %.1f %% |\n", $2, $1}'
} >"$result"
echo "$result"
