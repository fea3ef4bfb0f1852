#!/usr/bin/env bash
# Runs `suggest` on queries whose source is hidden: suggest.sh [--features|--told] QUERIES ROOT >ranked.tsv
# QUERIES (id, path below ROOT, article, …, date, sha, byte spans to hide) has the form of ../shared/gold/suggest, whose
# score.py scores what comes out: id, rank, instrument, article, score. The instruments to choose from are those of
# ../shared (or YIJU_SHARED): laws and flk. --features prints the evidence on every candidate, for suggest_fit.py;
# --told leaves out what `yiju suggest` has too little to say for.
set -euo pipefail
options=()
case "${1:-}" in --features | --told) options+=("$1"); shift ;; esac
[ $# = 2 ] || { sed -n '2,6p' "$0" >&2; exit 2; }
queries=$(realpath "$1") root=$(realpath "$2")
here=$(cd "$(dirname "$0")/../.." && pwd)
shared=${YIJU_SHARED:-$here/../shared}
cd "$here"
{ cmake --preset bench -D YIJU_PAGE=OFF && cmake --build --preset bench --target bench_suggest; } >&2

library=$(mktemp -d)
trap 'rm -rf "$library"' EXIT
cp -r "$shared/laws" "$shared/flk" "$library"
chmod -R u+w "$library"
# No instruments; and the Civil Code in parts, which the other folder has whole.
rm -rf "$library"/laws/{其他,民法典}
find "$library" \( -name README.md -o -name _index.md -o -name '*.py' \) -delete
build/bench/bin/bench_suggest "$queries" "$root" "$library" "${options[@]}"
