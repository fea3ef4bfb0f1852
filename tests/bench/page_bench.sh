#!/usr/bin/env bash
# tests/bench/page_bench.sh: first paint, panning, zooming and searching of the interactive page, in Chromium and Firefox, on
# generated graphs. Installs the browsers, builds, writes a dated table to tests/bench/results. ROUNDS=5 loads of each page.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${ROUNDS:-5}
bash .ci/install .ci/packages.txt .ci/packages-tests.txt
mkdir -p build
{ cmake --preset dev && cmake --build --preset dev --target sample_page page_test_packages; } >build/bench.log 2>&1 ||
  { tail -n 20 build/bench.log >&2; exit 1; }

machine=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1)
result=tests/bench/results/$(date +%F)-page.md
{
  echo "# The interactive page in a browser"
  echo
  echo "- Machine: $(nproc) × $machine, Linux $(uname -r), no graphics card; load at the start $(cut -d' ' -f1 /proc/loadavg)"
  echo "- Date: $(date +%F); commit $(git rev-parse --short HEAD)$(git diff --quiet HEAD || echo ' with changes')"
  echo "- Browsers: $(chromium --version 2>/dev/null | xargs); $(firefox-esr --version 2>/dev/null | xargs)"
  echo "- Command: \`tests/bench/page_bench.sh\` with ROUNDS=$rounds; from file://, window 1500 × 940, medians over the rounds"
  echo "- A frame takes 16.7 ms where the browser keeps up with a screen of 60 Hz"
  echo
  node tests/bench/page_bench.mjs "$PWD/build/dev/tests/page/node_modules" build/dev/bin/sample_page "$rounds"
} >"$result"
cat "$result"
