#!/usr/bin/env bash
# A year in Chinese numerals has the numeral 〇 (U+3007); many typists take the white circle ○ (U+25CB), which looks the same, and official
# documents hold both: 自二○二四年一月一日起施行. What libraries make of such a date (2026-11-29), none with an error:
#   recognizers-text-date-time 1.0.2a2 (PyPI)             the year 23
#   @microsoft/recognizers-text-date-time 1.3.1 (npm)     the year 1923
#   chrono-node 2.7.7, zh.hans                            the year 23; its zh.hant reads 〇 so as well, and 二〇一〇年十月十日 as this year's
#   cn2an 0.5.24 transform, chinese2digits 6.0.2          2○23年3月1日
# All but zh.hant read 二〇二三年 and 二零二三年 right. So a law enters into force a hundred or two thousand years early.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check recognizers-text-date-time==1.0.2a2 emoji==1.7.0 \
  cn2an==0.5.24 chinese2digits==6.0.2
npm install --silent --prefix "$work" chrono-node@2.7.7 @microsoft/recognizers-text-date-time@1.3.1 >/dev/null
cat >"$work/try.py" <<'PYTHON'
import cn2an
from chinese2digits import takeNumberFromString
from recognizers_date_time import Culture, recognize_datetime

numeral, zero, circle = "二〇二三年三月一日", "二零二三年三月一日", "二○二三年三月一日"


def recognized(text):
    return [(each.text, each.resolution["values"][0]["value"]) for each in recognize_datetime(text, Culture.Chinese)]


for text in (numeral, zero, circle):
    print(text, recognized(text), cn2an.transform(text), takeNumberFromString(text)["replacedText"])
for text in (numeral, zero):
    assert recognized(text) == [(text, "2023-03-01")]
    assert cn2an.transform(text) == takeNumberFromString(text)["replacedText"] == "2023年3月1日"
assert recognized(circle) == [("二三年三月一日", "0023-03-01")]
assert cn2an.transform(circle) == takeNumberFromString(circle)["replacedText"] == "2○23年3月1日"
PYTHON
"$work/venv/bin/python" "$work/try.py"
cat >"$work/try.cjs" <<'NODE'
const assert = require("node:assert");
const chrono = require("chrono-node"), recognizers = require("@microsoft/recognizers-text-date-time");
const numeral = "二〇二三年三月一日", circle = "二○二三年三月一日";
const year = (text, script) => chrono.zh[script].parse(text)[0].start.get("year");
const value = (text) => recognizers.recognizeDateTime(text, "zh-cn")[0].resolution.values[0].value;
console.log("chrono-node", [numeral, circle].map((text) => ["hans", "hant"].map((script) => year(text, script))));
console.log("recognizers", [numeral, circle].map(value));
assert.deepStrictEqual([year(numeral, "hans"), year(circle, "hans")], [2023, 23]);
assert.deepStrictEqual([year(numeral, "hant"), year("二零二三年三月一日", "hant")], [23, 2023]);
assert.strictEqual(year("二〇一〇年十月十日", "hant"), new Date().getFullYear());
assert.deepStrictEqual([value(numeral), value(circle)], ["2023-03-01", "1923-03-01"]);
NODE
(cd "$work" && node try.cjs)
echo "as found"
