#!/usr/bin/env bash
# with_venv.sh VENV REQUIREMENTS COMMAND…: runs a command with the Python of a virtual environment that holds the packages of
# a requirements file; made at the first run. Where they cannot be had the test is skipped, and says so.
set -u
venv=$1 requirements=$2
shift 2
log=$venv.log
mkdir -p "$(dirname "$venv")"
exec 8>"$venv.lock"
flock 8
if ! cmp -s "$requirements" "$venv/requirements.txt"; then
  rm -rf "$venv"
  { python3 -m venv "$venv" && "$venv/bin/pip" install -q --disable-pip-version-check --retries 1 --timeout 20 -r "$requirements" &&
    cp "$requirements" "$venv/requirements.txt"; } >"$log" 2>&1 || {
    echo "SKIPPED: the Python packages of $requirements cannot be had here (log: $log)"
    exit 77
  }
fi
flock -u 8
PATH=$venv/bin:$PATH exec "$@"
