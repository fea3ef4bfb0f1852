#!/usr/bin/env bash
# Installs what is missing, then builds and tests with g++, once more with the sanitizers, and builds with clang++, fuzzing a little.
# About 35 minutes on 2 cores with nothing compiled yet. `tests/run.sh dev` stops after the first part; `tests/run.sh --lang zh` says it in Chinese.
set -euo pipefail
cd "$(dirname "$0")/.."
case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in zh*) lang=zh ;; *) lang=en ;; esac
if [[ ${1:-} == --lang ]]; then
  lang=${2:-}
  shift 2
fi
say() { [[ $lang == zh ]] && echo "$1" || echo "$2"; }
parts=${1:-dev asan clang}
began=$SECONDS
logs=build/logs
mkdir -p "$logs"

bash .ci/install .ci/packages.txt .ci/packages-tests.txt
if command -v ccache >/dev/null; then
  export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros
fi

export LSAN_OPTIONS=suppressions=$PWD/tests/support/leaks.txt:print_suppressions=0

# Formatting: code as .clang-format says, comments as they are written; pages of the public headers without a warning.
sources=$(git ls-files 'lib/*.cpp' 'lib/*.hpp' 'apps/*.cpp' 'apps/*.hpp' 'tests/*.cpp' 'tests/*.hpp')
unformatted=$(echo "$sources" | xargs clang-format --dry-run 2>&1 | grep -c warning: || true)
mkdir -p build && doxygen docs/Doxyfile

failed() {
  echo
  say "失败：$1（全部记录：$2）" "FAILED: $1 (whole log: $2)"
  exit 1
}

summary=()
for part in $parts; do
  log=$logs/$part.log
  say "== $part：编译" "== $part: build"
  cmake --preset "$part" >"$log" 2>&1 || { tail -n 20 "$log"; failed "$part: configure" "$log"; }
  cmake --build --preset "$part" -j "$(nproc)" >>"$log" 2>&1 || { grep -E -A5 'error|FAILED' "$log" | head -n 60; failed "$part: build" "$log"; }
  if [[ $part == clang ]]; then
    summary+=("$(say "clang++ 编译没有警告" "clang++ builds without warnings")")
    say "== $part：各格式乱试几秒，与 g++ 的输出逐字节比较" "== $part: a few seconds of each fuzz target, and the same bytes as from g++"
    fuzzed=0
    tests/fuzz/run.sh --build "$PWD/build/$part" --seconds 6 --seed 1 --runs 5000 2>&1 | tee "$logs/fuzz.log" || fuzzed=$?
    ((fuzzed == 0 || fuzzed == 77)) || failed "$part: fuzz" "$logs/fuzz.log"
    ((fuzzed == 0)) || summary+=("$part: fuzz targets SKIPPED for want of libFuzzer")
    if [[ -x build/dev/bin/yiju ]]; then
      python3 tests/hostile/same_bytes_test.py build/dev/bin/yiju tests/samples/town --other "build/$part/bin/yiju" 2>&1 | tee "$logs/same-bytes.log" ||
        failed "$part: same bytes" "$logs/same-bytes.log"
    fi
    continue
  fi
  say "== $part：测试" "== $part: tests"
  leave_out=()
  [[ $part == asan ]] && leave_out=(--label-exclude slow)
  ctest --preset "$part" -j "$(nproc)" "${leave_out[@]}" 2>&1 | tee "$logs/$part-tests.log" | grep -vE '^ +Start +[0-9]+' ||
    failed "$part: tests" "$logs/$part-tests.log"
  summary+=("$part: $(grep -E 'tests passed' "$logs/$part-tests.log")")
  skipped=$(grep -c '\*\*\*Skipped' "$logs/$part-tests.log" || true)
  ((skipped == 0)) || summary+=("$part: $skipped SKIPPED for want of ../shared, a browser or a terminal: the log says which")
done

echo
printf '%s\n' "${summary[@]}"
if ((unformatted != 0)); then
  echo "FAILED: $unformatted places are not as .clang-format says: git ls-files '*.cpp' '*.hpp' | xargs clang-format -i"
  exit 1
fi
say "全部完成，用时 $(((SECONDS - began) / 60)) 分 $(((SECONDS - began) % 60)) 秒" \
  "all done in $(((SECONDS - began) / 60)) min $(((SECONDS - began) % 60)) s"
