#!/usr/bin/env bash
# python.sh WHEEL: the Python package beside the command line and beside eyecite 2.7.8, each on texts of 1,000, 10,000 and 100,000
# characters of its own law: sentences with a citation in each. Medians of nine runs, pairs in turn. Prints Markdown for results/.
set -euo pipefail
wheel=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
yiju=$here/../../build/release/bin/yiju
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check "$wheel" pyarrow eyecite==2.7.8
"$work/venv/bin/python" "$here/python_speed.py" "$yiju"
