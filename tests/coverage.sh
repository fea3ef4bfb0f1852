#!/usr/bin/env bash
# coverage.sh [--least N] [--file WORD]: builds with counters (preset coverage), runs the tests but those of other programs
# (browsers, Python, packages), and tells which lines of lib/ they reach (bench/coverage.py). Ends with 1 below 92 %.
set -euo pipefail
cd "$(dirname "$0")/.."
cmake --preset coverage >/dev/null
cmake --build --preset coverage -j "$(nproc)" | tail -n 1
find build/coverage -name '*.gcda' -delete
ctest --preset coverage -j "$(nproc)" -E "install|packages|sizes|page\.|python|spark" >build/coverage/tests.log 2>&1 || grep -E "Failed|\*\*\*" build/coverage/tests.log || true
tail -n 3 build/coverage/tests.log | grep passed || true
python3 tests/bench/coverage.py build/coverage . "$@"
