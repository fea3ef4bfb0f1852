#!/usr/bin/env bash
# packages.sh BUILD PDF: what is handed out. The Debian package is made and unpacked, lintian finds no error in it, it holds what the program needs
# and the notices of what is compiled in; the archive needs nothing of the system but glibc.
set -euo pipefail
build=$1 pdf=$2
for program in dpkg-shlibdeps lintian patchelf mandoc; do
  command -v $program >/dev/null || { echo "SKIPPED: $program is missing"; exit 77; }
done
work=$build/tests/packages
rm -rf "$work" && mkdir -p "$work"
fail() { echo "FAILED: $1"; exit 1; }

(cd "$build" && cpack -G DEB -D CPACK_COMPONENTS_ALL=yiju -B "$work") >"$work/log" 2>&1 || { tail -n 20 "$work/log"; fail "cpack"; }
package=$(echo "$work"/yiju_*.deb)
lintian --tag-display-limit 0 "$package" >"$work/lintian" 2>&1 || true
! grep '^E:' "$work/lintian" || fail "lintian finds errors"
dpkg-deb -x "$package" "$work/root"
"$work/root/usr/bin/yiju" parse --text "$pdf" | grep -q 第一条 || fail "the unpacked program reads no PDF"
for notice in RapidJSON Cytoscape "Jarryd Beck" dtl; do
  grep -qi "$notice" "$work/root/usr/share/doc/yiju/copyright" || fail "copyright does not name $notice"
done
"$work/root/usr/bin/yiju" --version | grep -qE '^yiju [0-9.]+( \([0-9a-f]+\))?$' || fail "--version"
for page in man1 zh_CN/man1; do
  gzip -dc "$work/root/usr/share/man/$page/yiju.1.gz" >"$work/yiju.1"
  mandoc -T lint -W error "$work/yiju.1" || fail "mandoc finds errors in $page"
done

cmake --build "$build" --target relocatable >"$work/log" 2>&1 || { tail -n 20 "$work/log"; fail "relocatable"; }
tar -xzf "$build"/yiju-*-linux-*.tar.gz -C "$work"
mv "$work"/yiju-*-linux-* "$work/elsewhere"
for file in bin/yiju lib/yiju/yiju_pdf lib/yiju/yiju_http.so; do
  others=$(ldd "$work/elsewhere/$file" | grep -E '=> /(usr/)?lib' | grep -vE '/(ld-linux.*|lib(c|m|dl|rt|pthread|resolv))\.so' || true)
  [[ -z $others ]] || fail "$file takes from the system: $others"
done
"$work/elsewhere/bin/yiju" parse --text "$pdf" | grep -q 第一条 || fail "the archive's program reads no PDF"
rm -rf "$work"
