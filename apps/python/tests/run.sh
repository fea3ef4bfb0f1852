#!/usr/bin/env bash
# run.sh BUILD YIJU SAMPLES: builds the wheel with the Python it is called with, installs it, tests it against the program, and
# checks its types. Called within a virtual environment that holds requirements.txt (tests/support/with_venv.sh).
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
export YIJU=$2 SAMPLES=$3
mkdir -p "$1"
rm -rf "$1"/dist
pip wheel -q --disable-pip-version-check --no-deps --no-build-isolation -C build-dir="$1"/build -w "$1"/dist "$here"
pip install -q --disable-pip-version-check --no-deps --no-index --force-reinstall "$1"/dist/yiju-*.whl
cd "$1"
python -m pytest -q -p no:cacheprovider "$here"/tests
mypy --config-file "$here"/pyproject.toml --cache-dir "$1"/mypy "$here"/src/yiju

# The notebook, run on real laws; with fewer its tables are empty.
laws=${YIJU_SHARED:-$here/../../../shared}/laws
if [[ -d $laws ]]; then
  LAWS=$laws python "$here"/tests/run_notebook.py "$here"/examples/laws.ipynb
else
  echo "SKIPPED: the notebook needs ../shared"
fi
