#!/usr/bin/env bash
# cobalt 9.0.1 reads Akoma Ntoso's IRIs (2026-11-27). A work without a date, /akn/cn/act/网络安全法, is refused, though many
# Chinese instruments are cited without one; with a date the Chinese title is taken as the number, and the language of an
# IRI that names none is English (eng).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check cobalt==9.0.1
"$work/venv/bin/python" - <<'PYTHON'
from cobalt import FrbrUri

try:
    FrbrUri.parse("/akn/cn/act/网络安全法")
    raise SystemExit("a work without a date is taken now")
except ValueError as error:
    print("refused:", error)
dated = FrbrUri.parse("/akn/cn/act/2016-11-07/网络安全法")
print("taken:", dated.work_uri(), dated.date, dated.number, dated.language)
assert (dated.date, dated.number, dated.language) == ("2016-11-07", "网络安全法", "eng")
PYTHON
echo "as found"
