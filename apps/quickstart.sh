#!/usr/bin/env bash
# On a bare Debian 12 (root or sudo): installs what is missing, builds yiju, runs the main job on corpus/guangdong-ai and says
# what it made in out/. In Chinese with --lang zh, or where the locale is Chinese; a bare machine has no such locale.
set -euo pipefail
cd "$(dirname "$0")/.."
case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in zh*) lang=zh ;; *) lang=en ;; esac
case "$*" in
  "") ;;
  "--lang zh" | "--lang en") lang=$2 ;;
  *) echo "usage: apps/quickstart.sh [--lang zh|en]" >&2; exit 2 ;;
esac
say() { [[ $lang == zh ]] && echo "$1" || echo "$2"; }

# How far ninja is, from its lines [120/460]: one line that is written anew on a terminal, elsewhere a line a tenth.
show_steps() {
  local line tenth=0
  while IFS= read -r line; do
    echo "$line" >&3
    [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
    if [[ -t 1 ]]; then
      printf '\r   %s/%s' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
    elif ((10 * BASH_REMATCH[1] / BASH_REMATCH[2] > tenth)); then
      tenth=$((10 * BASH_REMATCH[1] / BASH_REMATCH[2]))
      echo "   ${BASH_REMATCH[1]}/${BASH_REMATCH[2]}"
    fi
  done 3>>build/quickstart.log
  [[ -t 1 ]] && printf '\r\033[K' || true
}

say "== 安装所缺的软件包" "== installing what is missing"
bash .ci/install .ci/packages.txt
say "== 编译（几分钟）" "== building (some minutes)"
mkdir -p build
: >build/quickstart.log
{ cmake --preset release && cmake --build --preset release -j "$(nproc)"; } 2>&1 | show_steps ||
  { tail -n 30 build/quickstart.log >&2; exit 1; }

say "== 分析 corpus/guangdong-ai" "== reading corpus/guangdong-ai"
corpus=corpus/guangdong-ai
mkdir -p out
yiju() { build/release/bin/yiju "$@" --lang $lang; }
yiju build $corpus -o out/graph.json
found=0
yiju gaps $corpus -o out/gaps.txt || found=$?
((found <= 1)) || exit "$found"   # 1: there are gaps
for kind in docx xlsx html md; do
  case $kind in md) format=markdown ;; *) format=$kind ;; esac
  yiju table $corpus --format $format -o out/basis-table.$kind
done
yiju diagram $corpus --format svg -o out/diagram.svg
yiju diagram $corpus --format png -o out/diagram.png
yiju explore $corpus -o out/explore.html

echo
say "== 已生成：" "== made:"
line() { printf '  %-24s %s\n' "$1" "$(say "$2" "$3")"; }
line out/graph.json "引用关系图（JSON）" "the graph, as JSON"
line out/gaps.txt "没有依据的条文" "articles with no cited source"
line out/basis-table.docx "立法依据对照表（Word）" "the basis table, for Word or WPS"
line out/basis-table.xlsx "立法依据对照表（Excel）" "the same for Excel"
line out/basis-table.html "立法依据对照表（网页）" "the same as a web page"
line out/basis-table.md "立法依据对照表（Markdown）" "the same as Markdown"
line out/diagram.svg "依据关系图（矢量）" "the diagram, to scale"
line out/diagram.png "依据关系图（图片）" "the diagram, as a picture"
line out/explore.html "可离线浏览的互动页面" "the interactive page; opens without a network"
echo
cat out/gaps.txt
