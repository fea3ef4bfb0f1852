#!/usr/bin/env bash
# with_maven.sh FOLDER POM.xml COMMAND…: runs a command beside a folder FOLDER/lib that holds the jars that a pom.xml names; made at the
# first run. Where they, a JDK or Maven cannot be had the test is skipped, and says so.
set -u
folder=$1 pom=$2
shift 2
log=$folder.log
mkdir -p "$folder"
for program in javac mvn; do
  command -v $program >/dev/null || { echo "SKIPPED: $program is missing"; exit 77; }
done
exec 8>"$folder.lock"
flock 8
if ! cmp -s "$pom" "$folder/installed.xml"; then
  rm -rf "$folder/lib"
  { mvn -q -B -f "$pom" dependency:copy-dependencies -DoutputDirectory="$folder/lib" && cp "$pom" "$folder/installed.xml"; } >"$log" 2>&1 || {
    echo "SKIPPED: the jars of $pom cannot be had here (log: $log)"
    exit 77
  }
fi
flock -u 8
exec "$@"
