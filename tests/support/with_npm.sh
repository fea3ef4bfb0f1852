#!/usr/bin/env bash
# with_npm.sh FOLDER PACKAGE.json COMMAND…: runs a command in a folder that holds the npm packages of a package.json; made at
# the first run. Where they cannot be had the test is skipped, and says so.
set -u
folder=$1 packages=$2
shift 2
log=$folder.log
mkdir -p "$folder"
exec 8>"$folder.lock"
flock 8
if ! cmp -s "$packages" "$folder/installed.json"; then
  rm -rf "$folder/node_modules"
  cp "$packages" "$folder/package.json"
  { (cd "$folder" && npm install --ignore-scripts --no-package-lock --no-audit --no-fund --loglevel=error --fetch-retries=1) &&
    cp "$packages" "$folder/installed.json"; } >"$log" 2>&1 || {
    echo "SKIPPED: the npm packages of $packages cannot be had here (log: $log)"
    exit 77
  }
fi
flock -u 8
cd "$folder" && exec "$@"
