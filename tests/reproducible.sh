#!/usr/bin/env bash
# reproducible.sh [FOLDER]: the Debian packages, built from one commit in two folders whose names differ in length, without a compiler cache, which
# would hide what differs. Fails where a package, or a file in one, is not the same to the byte. Two cold builds: about 20 minutes on two
# cores, so it is run by hand; results in tests/bench/results. FOLDER keeps what was built; by default all is taken away.
set -euo pipefail
source=$(cd "$(dirname "$0")/.." && pwd)
work=${1:-$(mktemp -d)}
[[ $# -gt 0 ]] || trap 'rm -rf "$work"' EXIT
places=("$work/a" "$work/another folder/b")
unset CMAKE_CXX_COMPILER_LAUNCHER
export CCACHE_DISABLE=1

for place in "${places[@]}"; do
  mkdir -p "$place"
  git clone -q --no-hardlinks "$source" "$place/yiju"
  (cd "$place/yiju" && git checkout -q "$(git -C "$source" rev-parse HEAD)" &&
    cmake --preset package && cmake --build --preset package -j "$(nproc)" && cd build/package && cpack -G DEB) >"$place/log" 2>&1 ||
    { tail -n 20 "$place/log"; echo "FAILED: the build in $place"; exit 1; }
done

failed=0
for package in "${places[0]}"/yiju/build/package/*.deb; do
  other=${places[1]}/yiju/build/package/$(basename "$package")
  if cmp -s "$package" "$other"; then
    echo "same: $(basename "$package") $(sha256sum <"$package" | cut -c1-16)"
    continue
  fi
  failed=1
  echo "DIFFERS: $(basename "$package")"
  for side in "$package" "$other"; do
    dpkg-deb -R "$side" "$(dirname "$side")/unpacked"
    (cd "$(dirname "$side")/unpacked" && find . -type f -exec sha256sum {} + | sort -k2) >"$(dirname "$side")/sums"
    rm -rf "$(dirname "$side")/unpacked"
  done
  diff "$(dirname "$package")/sums" "$(dirname "$other")/sums" || true
done
exit $failed
