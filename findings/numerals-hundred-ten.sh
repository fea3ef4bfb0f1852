#!/usr/bin/env bash
# An article's number with a bare ten, 第一百十五条, as the codes of Taiwan and older mainland drafting count (一百一十五 is the other form).
# Five libraries that turn such numerals into figures, tried on 一百十, 一百十五 and 一千一百十五 (2026-11-28):
#   cn2an 0.5.23                     100, 105, 1105 in every mode, strict too: the ten is lost, without an error
#   pycnnum 2.1.1                    1000, 1500, 2500
#   nzh 1.0.14 (npm)                 110, 115, and 1105 for 一千一百十五
#   chinese2digits 6.0.2             right
#   chinese-parseint 1.2.1 (npm)     right
# So 第一百十五条 is looked up as article 105 or 1500.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check cn2an==0.5.23 pycnnum==2.1.1 chinese2digits==6.0.2
npm install --silent --prefix "$work" nzh@1.0.14 chinese-parseint@1.2.1 >/dev/null
cat >"$work/try.py" <<'PYTHON'
import cn2an
import pycnnum
from chinese2digits import takeNumberFromString

numerals = ["一百十", "一百十五", "一千一百十五"]
full = ["一百一十", "一百一十五", "一千一百一十五"]
for mode in ("strict", "normal", "smart"):
    read = [cn2an.cn2an(each, mode) for each in numerals]
    print("cn2an", mode, read)
    assert read == [100, 105, 1105]
assert [cn2an.cn2an(each, "strict") for each in full] == [110, 115, 1115]
print("pycnnum", [pycnnum.cn2num(each) for each in numerals])
assert [pycnnum.cn2num(each) for each in numerals] == [1000, 1500, 2500]
assert pycnnum.cn2num("一百一十五") == 115
read = [takeNumberFromString(f"第{each}条")["digitsStringList"] for each in numerals]
print("chinese2digits", read)
assert read == [["110"], ["115"], ["1115"]]
PYTHON
"$work/venv/bin/python" "$work/try.py"
cat >"$work/try.cjs" <<'NODE'
const assert = require("node:assert");
const nzh = require("nzh"), parse = require("chinese-parseint");
const numerals = ["一百十", "一百十五", "一千一百十五"];
const read = { nzh: numerals.map((each) => nzh.cn.decodeS(each)), "chinese-parseint": numerals.map((each) => parse(each)) };
console.log(read);
assert.deepStrictEqual(read.nzh.map(Number), [110, 115, 1105]);
assert.deepStrictEqual(read["chinese-parseint"].map(Number), [110, 115, 1115]);
assert.strictEqual(Number(nzh.cn.decodeS("一千一百一十五")), 1115);
NODE
(cd "$work" && node try.cjs)
echo "as found"
