#!/usr/bin/env python3
"""coverage.py BUILD SOURCE [--least 92] [--gaps N] [--file WORD]

Which lines of SOURCE/lib the tests of BUILD (preset coverage) reached: all of lib, each folder, and the files with the most
lines that nobody reached, with these lines. A line counts as reached where any object that holds it ran it. Ends with 1 below
the least."""

import argparse
import collections
import concurrent.futures
import json
import os
import subprocess
import sys


def counts_of(data, build):
    """file → line → runs, of one object."""
    done = subprocess.run(["gcov", "--json-format", "--stdout", data], cwd=build, capture_output=True, check=True)
    found = collections.defaultdict(dict)
    for report in done.stdout.splitlines():
        for file in json.loads(report)["files"]:
            lines = found[file["file"]]
            for line in file["lines"]:
                number = line["line_number"]
                lines[number] = max(lines.get(number, 0), line["count"])
    return found


def ranges(numbers):
    """1 2 3 7 → 1-3 7"""
    out = []
    for number in numbers:
        if out and out[-1][1] == number - 1:
            out[-1][1] = number
        else:
            out.append([number, number])
    return " ".join(f"{first}-{last}" if last > first else f"{first}" for first, last in out)


def share(reached, all_lines):
    return 100 * reached / max(1, all_lines)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("build")
    options.add_argument("source")
    options.add_argument("--least", type=float, default=92)
    options.add_argument("--gaps", type=int, default=40, help="files to list")
    options.add_argument("--file", default="", help="list those whose name holds WORD, whole")
    given = options.parse_args()
    given.build = os.path.abspath(given.build)
    lib = os.path.realpath(os.path.join(given.source, "lib")) + os.sep
    objects = [os.path.join(above, name) for above, _, names in os.walk(given.build) for name in names
               if name.endswith(".gcno") and os.sep + "yiju_lib.dir" + os.sep in above + os.sep]
    lines = collections.defaultdict(dict)  # an object that never ran has its lines in .gcno, and counts none of them
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for found in pool.map(lambda name: counts_of(name, given.build), objects):
            for file, counts in found.items():
                path = os.path.realpath(os.path.join(given.build, file))
                if path.startswith(lib):
                    for number, runs in counts.items():
                        known = lines[path[len(lib):]]
                        known[number] = max(known.get(number, 0), runs)
    folders = collections.defaultdict(lambda: [0, 0])
    gaps = []
    for file, counts in sorted(lines.items()):
        missed = sorted(number for number, runs in counts.items() if runs == 0)
        for folder in ("", file.split(os.sep)[0] if os.sep in file else "."):
            folders[folder][0] += len(counts) - len(missed)
            folders[folder][1] += len(counts)
        if missed and given.file in file:
            gaps.append((len(missed), len(counts), file, ranges(missed)))
    print("| folder | lines | reached | share |\n| --- | ---: | ---: | ---: |")
    for folder, (reached, all_lines) in folders.items():
        print(f"| {'lib' if folder == '' else folder} | {all_lines:,} | {reached:,} | {share(reached, all_lines):.1f} % |")
    print(f"\n{len(gaps)} files have lines that no test reaches:")
    for missed, all_lines, file, where in sorted(gaps, key=lambda gap: (-gap[0], gap[2]))[:None if given.file else given.gaps]:
        print(f"{missed:5} of {all_lines:4}  {file}: {where}")
    return 0 if share(*folders[""]) >= given.least else 1


if __name__ == "__main__":
    sys.exit(main())
