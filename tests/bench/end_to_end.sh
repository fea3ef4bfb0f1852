#!/usr/bin/env bash
# tests/bench/end_to_end.sh [FOLDER]: yiju from files to graph against searching the same files with ripgrep, and against
# a Python script with networkx; then corpora of 1, 10 and (with LARGE=1: 9 GB of disk) 100 times the size. Installs its
# peers, builds release, writes a dated table to tests/bench/results. Wants an otherwise idle machine.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=${1:-${YIJU_SHARED:-../shared}/laws}
rounds=${ROUNDS:-31}
[[ -d $folder ]] || { echo "no folder $folder: name one with texts" >&2; exit 3; }
bash .ci/install .ci/packages.txt tests/bench/packages.txt
mkdir -p build
{ cmake --preset bench && cmake --build --preset bench; } >build/bench.log 2>&1 || { tail -n 20 build/bench.log >&2; exit 1; }

yiju=build/bench/bin/yiju
pinpoint='(《[^》]+》)?第[一二三四五六七八九十百千零]+条(第[一二三四五六七八九十]+款)?(第（[一二三四五六七八九十]+）项)?'
export LC_ALL=C.UTF-8
result=tests/bench/results/$(date +%F)-end-to-end.md
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

text_bytes=$(find "$folder" -name '*.md' -printf '%s\n' | awk '{sum += $1} END {print sum}')
{
  echo "# From files to graph"
  echo
  echo "- Machine: $(nproc) × $(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1), Linux $(uname -r)"
  echo "- Date: $(date +%F); commit $(git rev-parse --short HEAD)$(git diff --quiet HEAD -- . ':!tests/bench/results' || echo ' with changes'); $(c++ --version | head -n 1); $(rg --version | head -n 1)"
  echo "- Texts: $(find "$folder" -name '*.md' | wc -l) files, $((text_bytes / 1000000)) MB, in the page cache"
  echo "- Command: \`tests/bench/end_to_end.sh\`; $rounds rounds, in turns; a ratio is the median over the rounds"
  echo
  for threads in 1 2; do
    echo "## $threads thread$( ((threads > 1)) && echo s)"
    echo
    python3 tests/bench/paired.py --rounds "$rounds" \
      "\`yiju stats -j $threads\`=$yiju stats -j $threads '$folder'" \
      "\`rg -j$threads -o PINPOINT\`=rg -j$threads -o '$pinpoint' -g *.md '$folder'"
    echo
  done
  echo "## A script with networkx (titles and articles as they stand, nothing resolved)"
  echo
  python3 tests/bench/paired.py --rounds 5 --warm 1 "\`networkx_graph.py\`=/usr/bin/python3 tests/bench/networkx_graph.py '$folder'" \
    "\`yiju stats\`=$yiju stats '$folder'"
  echo
  $yiju build "$folder" -o "$scratch/all.yiju" >/dev/null 2>&1 || true   # 1: some texts have findings
  echo "## On the written graph ($(($(stat -c %s "$scratch/all.yiju") / 1000)) kB for $((text_bytes / 1000)) kB of text), whole process"
  echo
  python3 tests/bench/paired.py --rounds "$rounds" \
    "\`yiju trace\`=$yiju trace '$scratch/all.yiju' 《中华人民共和国网络安全法》第二十条" \
    "\`yiju impact\`=$yiju impact '$scratch/all.yiju' 《中华人民共和国数据安全法》" | cut -d '|' -f 1-6 | sed 's/$/|/'
  echo
  /usr/bin/python3 - "$folder" "$scratch/records.jsonl" <<'PYTHON'
import json, pathlib, sys
with open(sys.argv[2], "w", encoding="utf-8") as records:
    for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.md")):
        records.write(json.dumps({"id": str(path), "text": path.read_text(encoding="utf-8")}, ensure_ascii=False) + "\n")
PYTHON
  echo "## A stream of records ($(($(stat -c %s "$scratch/records.jsonl") / 1000)) kB)"
  echo
  python3 tests/bench/paired.py --rounds "$rounds" \
    "\`yiju extract --format jsonl -j 1 -\`=sh -c 'exec $yiju extract --format jsonl -j 1 - <$scratch/records.jsonl'" \
    "\`yiju extract --format jsonl -j 2 -\`=sh -c 'exec $yiju extract --format jsonl -j 2 - <$scratch/records.jsonl'" | cut -d '|' -f 1-6 | sed 's/$/|/'
  echo
  echo "## Growth (make_corpus, seed 42, 2 threads)"
  echo
  echo "| scale | files | MB | seconds | ms per MB | peak MiB | peak ÷ text |"
  echo "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
  for scale in 1 10 ${LARGE:+100}; do
    build/bench/bin/make_corpus "$scratch/corpus" --scale "$scale" >"$scratch/made"
    read -r files _ megabytes _ <"$scratch/made"
    sync   # else the next minute is spent on writing the corpus to the disk
    $yiju stats -j 2 "$scratch/corpus" >/dev/null   # warm
    /usr/bin/python3 - "$yiju" "$scratch/corpus" "$scale" "$files" "$megabytes" <<'PYTHON'
import os, sys, time
yiju, folder, scale, files, megabytes = sys.argv[1:]
rows = []
for _ in range(5 if int(scale) < 100 else 3):
    began = time.perf_counter()
    pid = os.posix_spawn(yiju, [yiju, "stats", "-j", "2", "-o", "/dev/null", folder], os.environ)
    _, status, usage = os.wait4(pid, 0)
    rows.append((time.perf_counter() - began, usage.ru_maxrss / 1024))
seconds, peak = sorted(rows)[len(rows) // 2]
mb = float(megabytes)
print(f"| {scale} | {files} | {mb:.0f} | {seconds:.3f} | {seconds * 1000 / mb:.2f} | {peak:.0f} | {peak * 1.048576 / mb:.2f} |")
PYTHON
    rm -rf "$scratch/corpus"
  done
} | tee "$result"
echo
echo "written to $result"
