#!/usr/bin/env bash
# A sentence of a regulation in GB18030, as older official sites and floppies have it (2026-11-27).
#   charset-normalizer 3.4.4  takes short ones for cp949 and gives Korean, without a doubt; longer ones for gb18030
#   chardet 5.2.0             says GB2312, confidence 0.99, of texts that hold characters GB2312 lacks (喆, 镕): decoding as told fails
# The Chinese standard that holds all of them is gb18030: try UTF-8, then it, and ask the guessers last.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check chardet==5.2.0 charset-normalizer==3.4.4
"$work/venv/bin/python" - <<'PYTHON'
import chardet
import charset_normalizer

short = "根据《网络安全法》，制定本办法。"
rare = "第一条　为了规范喆丰公司的数据处理活动，根据《中华人民共和国数据安全法》，制定本办法。"
best = charset_normalizer.from_bytes(short.encode("gb18030")).best()
print("charset-normalizer:", best.encoding, str(best))
assert best.encoding == "cp949" and str(best) != short
longer = charset_normalizer.from_bytes(rare.encode("gb18030")).best()
assert longer.encoding == "gb18030" and str(longer) == rare
told = chardet.detect(rare.encode("gb18030"))
print("chardet:", told)
assert told["encoding"] == "GB2312" and told["confidence"] >= 0.99
try:
    rare.encode("gb18030").decode(told["encoding"])
    raise SystemExit("GB2312 holds it now")
except UnicodeDecodeError as error:
    print("decoding as told:", error)
PYTHON
echo "as found"
