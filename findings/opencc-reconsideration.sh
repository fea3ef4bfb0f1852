#!/usr/bin/env bash
# OpenCC 1.1.9 turns 复 of 行政复议法 (administrative reconsideration) into 複 (double), in the tables for Traditional,
# Taiwan and Hong Kong; the word is 復議. The same tables write 复核 in three ways and 恢复 rightly (2026-11-27).
# So a title that was converted for a search in Traditional texts is another title, and going back hides it: both come
# back as 复议.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check OpenCC==1.1.9
"$work/venv/bin/python" - <<'PYTHON'
from opencc import OpenCC

for table, review in (("s2t", "複覈"), ("s2tw", "複核"), ("s2hk", "複核")):
    convert = OpenCC(table).convert
    print(table, convert("行政复议法"), convert("复核"), convert("恢复"))
    assert convert("行政复议法") == "行政複議法"
    assert convert("复核") == review
    assert convert("恢复") == "恢復"
back = OpenCC("t2s").convert
assert back("行政複議法") == back("行政復議法") == "行政复议法"
PYTHON
echo "as found"
