#!/usr/bin/env bash
# run.sh [--build DIR] [--seconds N] [--seed N] [--runs N] [TARGET…]: fuzzes each target for N seconds (3600 unless said
# otherwise), two at a time, from its seeds and what earlier runs found beside them. With a seed the inputs are the same each
# time; runs are the most inputs. What is found lies in DIR/findings. Without libFuzzer it says so, and ends with 77.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
build=$root/build/fuzz seconds=3600 seed=0 runs=-1
while [[ ${1:-} == --* ]]; do
  case $1 in
    --build) build=$2 ;;
    --seconds) seconds=$2 ;;
    --seed) seed=$2 ;;
    --runs) runs=$2 ;;
    *) sed -n 2,4p "$0" >&2; exit 2 ;;
  esac
  shift 2
done
if [[ $build == "$root/build/fuzz" ]]; then
  (cd "$root" && cmake --preset fuzz >/dev/null && cmake --build --preset fuzz --target yiju_fuzz -j "$(nproc)" >/dev/null) || exit 1
fi
if [[ ! -x $build/bin/yiju_fuzz ]]; then
  echo "SKIPPED: needs libFuzzer (Debian: libclang-rt-14-dev)"
  exit 77
fi
targets=("$@")
((${#targets[@]})) || mapfile -t targets < <("$build/bin/yiju_fuzz")
mkdir -p "$build/findings"
export build here seconds seed runs UBSAN_OPTIONS=print_stacktrace=1 ASAN_OPTIONS=quarantine_size_mb=16

fuzz() {
  local target=$1 corpus=$build/corpus/$1 log=$build/findings/$1.log
  mkdir -p "$corpus" "$build/no-seeds"
  local seeds=$here/seeds/$target
  [[ -d $seeds ]] || seeds=$build/no-seeds
  case $target in   # whole files that other tests have
    doc) cp "$here/../reader/law.doc" "$corpus" ;;
    zip) cp "$here"/../reader/law_*.docx "$corpus" ;;
    html) cp "$here/../reader/law.html" "$corpus" ;;
    plain) cp "$here/../reader/law.txt" "$corpus" ;;
  esac
  if YIJU_FUZZ_TARGET=$target "$build/bin/yiju_fuzz" -max_total_time="$seconds" -seed="$seed" -runs="$runs" -timeout=25 -rss_limit_mb=3000 -max_len=40000 \
      -dict="$here/words.dict" -artifact_prefix="$build/findings/$target-" -print_final_stats=1 "$corpus" "$seeds" >"$log" 2>&1; then
    echo "$target: $(grep -oE 'number_of_executed_units: [0-9]+' "$log" | grep -oE '[0-9]+') runs, $(grep -oE 'cov: [0-9]+' "$log" | tail -n 1)"
  else
    echo "FOUND: $target: $(grep -m 1 -E 'SUMMARY|ERROR|broken promise|terminate' "$log"), see $log"
    return 1
  fi
}
export -f fuzz
printf '%s\n' "${targets[@]}" | xargs -P 2 -I{} bash -c 'fuzz {}'
